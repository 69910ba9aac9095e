package impact

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

const caseworkers = twoTeams + `
[[post]]
id = "handlaggare"
name = "Handläggare"
unit = "unga"
count = 8
vacant = 1
`

var surplusRules = []Rule{{
	Rule: diag.Rule{
		ID: "I817", Name: "too-few-posts", Family: Consequences, Severity: diag.Question,
		Yields: []string{"M513"},
		Title:  message.Text{EN: "More employees than posts", SV: "Fler anställda än befattningar"},
		Why:    message.Text{EN: "The file does not show where these employees are placed. Before giving notice, the employer tries redeployment and negotiates.", SV: "Filen visar inte var de anställda placeras. Före en uppsägning ska arbetsgivaren pröva omplacering och förhandla."},
		Mend:   message.Text{EN: "Correct count, name with formerly what the others become, add [[record]] with form = \"negotiation\" or \"union-cooperation\" about them, or answer with [[accept]] when redeployment has been tried. Check with a lawyer.", SV: "Rätta count, ange med formerly vad de övriga blir, lägg till [[record]] med form = \"negotiation\" eller \"union-cooperation\" om dem, eller svara med [[accept]] när omplacering har prövats. Stäm av med jurist."},
		Law:    law.Redundancy,
		To:     []diag.Addressee{diag.ToEmployer}, Answers: talks,
		Reads:  []string{"post.count", "post.vacant", "post.unit"},
		Before: caseworkers,
		Bad:    "[[post]]\nid = \"handlaggare\"\ncount = 5\n",
		Good:   "[[post]]\nid = \"handlaggare\"\ncount = 7\n",
	},
	Check: checkSurplus, Ahead: true,
}, {
	Rule: diag.Rule{
		ID: "I818", Name: "fewer-employees", Family: Consequences, Severity: diag.Question,
		Yields: []string{"M513"},
		Title:  message.Text{EN: "A unit that lives on has fewer employees than before", SV: "En enhet som finns kvar har färre anställda än före"},
		Why:    message.Text{EN: "The file does not show who leaves, or where they are placed. Before giving notice, the employer tries redeployment and negotiates. A number can also have been corrected.", SV: "Filen visar inte vilka som lämnar enheten eller var de placeras. Före en uppsägning ska arbetsgivaren pröva omplacering och förhandla. Ett antal kan också ha rättats."},
		Mend:   message.Text{EN: "Say with formerly or unit where the employees go, correct heads, add [[record]] with form = \"negotiation\" or \"union-cooperation\" about them, or answer with [[accept]] when redeployment has been tried, or when the number was only corrected. Check with a lawyer.", SV: "Ange med formerly eller unit vart de anställda går, rätta heads, lägg till [[record]] med form = \"negotiation\" eller \"union-cooperation\" om dem, eller svara med [[accept]] när omplacering har prövats eller antalet bara har rättats. Stäm av med jurist."},
		Law:    law.Redundancy,
		To:     []diag.Addressee{diag.ToEmployer}, Answers: talks,
		Reads:  []string{"unit.heads", "unit.fte", "every post.unit", "every unit.formerly"},
		Before: twoTeams,
		Bad:    "[[unit]]\nid = \"unga\"\nheads = 7\n",
		Good:   "[[unit]]\nid = \"unga\"\nheads = 12\n",
	},
	Check: checkFewer, Ahead: true,
}}

var surplusText = message.Text{EN: "{0}: more employees than posts. Not placed in the new organisation: {1}.", SV: "{0}: fler anställda än befattningar. Utan angiven inplacering i den nya organisationen: {1}."}

// checkSurplus asks of each sort of post whose employees certainly are more than
// the posts, with all that it merged with or was split into.
func checkSurplus(p *Pass) {
	over, _ := p.figure(metrics.M18Surplus)
	for _, s := range over.Told() {
		ref, ok := p.New.Find(s.ID)
		certain, _ := s.Quantity.AboveFor(0)
		if !ok || ref.Type != orgmodel.TypePost || !certain || !p.anyReal(ref.Index) || !p.New.Own(employer(p.New, p.New.UnitIndex(p.New.Posts[ref.Index].Unit))) {
			continue
		}
		was := idsOf(p.Old, orgmodel.TypePost, p.Before(orgmodel.TypePost, ref.Index))
		talks := p.negotiated(append(was, s.ID, p.New.Posts[ref.Index].Unit)...)
		if talks.inTime {
			continue
		}
		p.Report(Finding{
			At: inNew(orgmodel.TypePost, ref.Index).key("count"), About: was,
			Message:  talks.tell(sentences{surplusText.With(p.nameOf(p.New, orgmodel.TypePost, ref.Index), people(s.Quantity, orgmodel.Quantity{}))}).all(),
			Question: toEmployer.ask(transferTexts.lostWhere),
		})
	}
}

// anyReal reports whether one of the posts that a new one comes from was there,
// not only proposed.
func (p *Pass) anyReal(post int) bool {
	for _, i := range p.Before(orgmodel.TypePost, post) {
		if real(p.Old.Posts[i].Status) {
			return true
		}
	}
	return false
}

var fewerTexts = struct{ heads, fte, where message.Text }{
	heads: message.Text{EN: "{0}: {1} fewer than before, who is not stated.", SV: "{0}: {1} färre än före, vilka framgår inte."},
	fte:   message.Text{EN: "{0}: {1} full-time equivalents fewer than before.", SV: "{0}: {1} årsarbetare färre än före."},
	where: message.Text{EN: "Is the number corrected, or where are they placed?", SV: "Är antalet rättat, eller var placeras de?"},
}

// checkFewer asks of each unit that lives on, or of all that merged or split with it,
// whose staff certainly is smaller. Full-time equivalents tell where the number of
// persons does not.
func checkFewer(p *Pass) {
	asked := map[int]bool{} // by the first of the new units
	for _, s := range p.Diff.Pair().Shortfalls(metrics.InPersons) {
		asked[s.New[0]] = true
		if p.certainlyFewer(&s) {
			p.askFewer(s, metrics.InPersons, fewerTexts.heads.With(p.unitsNow(&s), people(s.Beyond, orgmodel.Quantity{})))
		}
	}
	for _, s := range p.Diff.Pair().Shortfalls(metrics.InFullTime) {
		if p.certainlyFewer(&s) && !asked[s.New[0]] && !p.statesHeads(&s) {
			p.askFewer(s, metrics.InFullTime, fewerTexts.fte.With(p.unitsNow(&s), s.Beyond))
		}
	}
}

func (p *Pass) certainlyFewer(s *metrics.Shortfall) bool {
	certain, _ := s.Beyond.AboveFor(0)
	return certain && p.planned(s) && !p.theirStaff(s.Old[0])
}

func (p *Pass) askFewer(short metrics.Shortfall, in metrics.Staffing, what message.Message) {
	about := idsOf(p.Old, orgmodel.TypeUnit, short.Old)
	talks := p.negotiated(append(idsOf(p.New, orgmodel.TypeUnit, short.New), about...)...)
	if talks.inTime {
		return
	}
	first := least(p.New, orgmodel.TypeUnit, short.New)
	p.Report(Finding{
		At: inNew(orgmodel.TypeUnit, first).key("heads"), About: about,
		Message: talks.tell(sentences{what}).all(), Question: toEmployer.ask(fewerTexts.where),
		Keys: func() []ground.Key { return p.Diff.Pair().ShortfallKeys(&short, in) },
	})
}

func (p *Pass) unitsNow(s *metrics.Shortfall) message.Localizer {
	return some(p.named(p.New, orgmodel.TypeUnit, s.New))
}

// planned reports whether the staff were there, and their new number is more than a
// wish.
func (p *Pass) planned(s *metrics.Shortfall) bool {
	was, is := false, false
	for _, u := range s.Old {
		was = was || real(p.Old.Units[u].Status)
	}
	for _, u := range s.New {
		is = is || p.New.Units[u].KeyStatus("heads") != orgmodel.Vision
	}
	return was && is
}

// statesHeads reports whether both files say how many persons there are.
func (p *Pass) statesHeads(s *metrics.Shortfall) bool {
	for _, u := range s.Old {
		if !p.Old.Units[u].Heads.Known() {
			return false
		}
	}
	for _, u := range s.New {
		if !p.New.Units[u].Heads.Known() {
			return false
		}
	}
	return true
}
