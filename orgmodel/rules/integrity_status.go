package rules

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/hearsay"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var claimRules = []Rule{{
	Rule: diag.Rule{
		ID: "S013", Name: "proposed-treated-as-in-force", Family: integrity, Severity: diag.Question,
		Title:  message.Text{EN: "Something in force rests on something that is not yet in force", SV: "Något gällande vilar på något som ännu inte gäller"},
		Why:    message.Text{EN: "Something in force rests on something that is not in force.", SV: "Något som gäller bygger på något som inte gäller."},
		Mend:   message.Text{EN: "State with status_of that the key is only proposed, or correct the status of either side.", SV: "Ange med status_of att nyckeln bara är föreslagen, eller rätta status på någondera sidan."},
		Source: message.Text{EN: "orgmodel's own assessment: every statement has a status", SV: "orgmodels bedömning: varje sakuppgift har en status"},
		To:     []diag.Addressee{diag.ToAuthor},
		Reads:  []string{"unit.parent"},
		Bad: `[[unit]]
id = "kommunen"
name = "Kommunen"
kind = "municipality"

[[unit]]
id = "namnden"
name = "Ny nämnd"
kind = "board"
parent = "kommunen"
status = "vision"

[[unit]]
id = "forvaltningen"
name = "Socialförvaltningen"
kind = "administration"
parent = "namnden"
status = "in-force"
`,
		Good: `[[unit]]
id = "kommunen"
name = "Kommunen"
kind = "municipality"

[[unit]]
id = "namnden"
name = "Ny nämnd"
kind = "board"
parent = "kommunen"
status = "vision"

[[unit]]
id = "forvaltningen"
name = "Socialförvaltningen"
kind = "administration"
parent = "namnden"
status = "in-force"
status_of = { parent = "vision" }
`,
	},
	Check: checkStatuses,
}, {
	Rule: diag.Rule{
		ID: "S014", Name: "contradicting-claims", Family: integrity, Severity: diag.Warning,
		Title:  message.Text{EN: "Claims contradict each other, and the file does not state which is right", SV: "Påståenden motsäger varandra, och filen anger inte vilket som är riktigt"},
		Why:    message.Text{EN: "The file does not state which claim is right.", SV: "Filen anger inte vilken uppgift som är riktig."},
		Mend:   message.Text{EN: "Find out which is right, or answer with [[accept]] that the dispute is only reported.", SV: "Ta reda på vilket som är riktigt, eller svara med [[accept]] att tvisten bara återges."},
		Source: message.Text{EN: "orgmodel's own assessment", SV: "orgmodels bedömning"},
		Reads:  []string{"claim.answers", "claim.stance"},
		Bad: `[[claim]]
id = "fler"
name = "Fler socialsekreterare ska anställas"

[[claim]]
id = "svar"
name = "Det stämmer inte"
answers = "fler"
stance = "denies"
`,
		Good: `[[claim]]
id = "fler"
name = "Fler socialsekreterare ska anställas"

[[claim]]
id = "svar"
name = "Det känner jag inte till"
answers = "fler"
stance = "unaware"
`,
	},
	Check: checkClaims,
}}

// namedBy is a key through which entities of a table name others.
type namedBy struct {
	typ  orgmodel.Type
	key  string
	list bool
	ids  func(o *orgmodel.Organisation, i int) []string
}

// references are the keys through which one entity rests on another: the line
// of command, who leads, who provides, who pays, who does a step.
var references = []namedBy{
	{orgmodel.TypeUnit, "parent", false, func(o *orgmodel.Organisation, i int) []string { return one(o.Units[i].Parent) }},
	{orgmodel.TypeUnit, "members", true, func(o *orgmodel.Organisation, i int) []string { return o.Units[i].Members }},
	{orgmodel.TypeUnit, "led_by", true, func(o *orgmodel.Organisation, i int) []string { return o.Units[i].LedBy }},
	{orgmodel.TypeUnit, "areas", true, func(o *orgmodel.Organisation, i int) []string { return o.Units[i].Areas }},
	{orgmodel.TypeUnit, "employer", false, func(o *orgmodel.Organisation, i int) []string { return one(o.Units[i].Employer) }},
	{orgmodel.TypePost, "unit", false, func(o *orgmodel.Organisation, i int) []string { return one(o.Posts[i].Unit) }},
	{orgmodel.TypePost, "deputy_of", false, func(o *orgmodel.Organisation, i int) []string { return one(o.Posts[i].DeputyOf) }},
	{orgmodel.TypeService, "provided_by", true, func(o *orgmodel.Organisation, i int) []string { return o.Services[i].ProvidedBy }},
	{orgmodel.TypeAgreement, "from", false, func(o *orgmodel.Organisation, i int) []string { return one(o.Agreements[i].From) }},
	{orgmodel.TypeAgreement, "to", true, func(o *orgmodel.Organisation, i int) []string { return o.Agreements[i].To }},
	{orgmodel.TypeAgreement, "between", true, func(o *orgmodel.Organisation, i int) []string { return o.Agreements[i].Between }},
	{orgmodel.TypeAgreement, "services", true, func(o *orgmodel.Organisation, i int) []string { return o.Agreements[i].Services }},
	{orgmodel.TypePathway, "steps", true, func(o *orgmodel.Organisation, i int) []string { return stepPlaces(&o.Pathways[i]) }},
}

// one makes a list of an id that may be left out.
func one(id string) []string {
	if id == "" {
		return nil
	}
	return []string{id}
}

// stepPlaces lists the post or unit of each step.
func stepPlaces(w *orgmodel.Pathway) []string {
	ids := make([]string, len(w.Steps))
	for i, s := range w.Steps {
		ids[i] = s.Post
		if s.Post == "" {
			ids[i] = s.Unit
		}
	}
	return ids
}

var statusTexts = struct{ rests, help message.Text }{
	rests: message.Text{EN: "Is it right that {0} is in force, when {1} names {2} [{3}]? {4}", SV: "Är det riktigt att {0} gäller, när {1} anger {2} [{3}]? {4}"},
	help:  message.Text{EN: "If {1} too has the status {0}, write status_of = { {1} = \"{2}\" } on {3}.", SV: "Har även {1} status {0}, skriv status_of = { {1} = \"{2}\" } för {3}."},
}

var statusWords = map[orgmodel.Status]message.Text{
	orgmodel.Decided:  {EN: "decided", SV: "beslutat"},
	orgmodel.Proposed: {EN: "proposed", SV: "föreslaget"},
	orgmodel.Vision:   {EN: "vision", SV: "vision"},
}

func checkStatuses(p *Pass) {
	o := p.Org
	if !hasUnsettled(o) {
		return
	}
	for _, r := range references {
		o.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
			if ref.Type != r.typ || c.KeyStatus(r.key) != orgmodel.InForce || !o.Active(c) {
				return
			}
			for k, id := range r.ids(o, ref.Index) {
				target, ok := o.Find(id)
				if !ok || target == ref {
					continue
				}
				t := o.Common(target)
				word, unsettled := statusWords[t.Status]
				if !unsettled || statusless[target.Type] {
					continue
				}
				w := at(ref.Type, ref.Index).key(r.key)
				if r.list {
					w = w.element(k)
				}
				name := title(c, ref.Type)
				p.Report(Finding{
					At: w, About: []string{id},
					Message: statusTexts.rests.With(name, r.key, p.name(id), word, toAuthor),
					Help:    statusTexts.help.With(word, r.key, string(t.Status), name),
				})
			}
		})
	}
}

// hasUnsettled reports whether the model has anything that is not in force yet.
// Most models have not, and are spared the rest.
func hasUnsettled(o *orgmodel.Organisation) (found bool) {
	o.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		if !found && !statusless[ref.Type] {
			_, found = statusWords[c.Status]
		}
	})
	return found
}

var claimTexts = struct{ denied, opponent, help message.Text }{
	denied:   message.Text{EN: "{0} contradicts {1}, and the file does not state which is right.", SV: "{0} motsäger {1}, och filen anger inte vilket som är riktigt."},
	opponent: message.Text{EN: "{0} is contradicted.", SV: "{0} motsägs."},
	help:     message.Text{EN: "Find out which is right. If the dispute is only reported, add [[accept]] with rule = \"{1}\", about = [\"{0}\"] and a reason.", SV: "Ta reda på vilket som är riktigt. Ska tvisten bara återges, lägg till [[accept]] med rule = \"{1}\", about = [\"{0}\"] och reason."},
}

// checkClaims sets each denial against what it denies: the claim it answers and
// those that confirm that one; or, when it answers nothing, the claims about
// exactly the same.
func checkClaims(p *Pass) {
	claims := p.Org.Claims
	confirming := map[string][]int{} // answered claim → who confirms it
	about := map[string][]int{}      // subjects → claims that answer nothing
	for i := range claims {
		c := &claims[i]
		switch {
		case !p.Org.Active(&c.Common) || c.Stance == orgmodel.Denies:
		case c.Answers != "" && c.Stance == orgmodel.Confirms:
			confirming[c.Answers] = append(confirming[c.Answers], i)
		case c.Answers == "" && (c.Stance == "" || c.Stance == orgmodel.Confirms) && len(c.About) > 0:
			about[subjects(c)] = append(about[subjects(c)], i)
		}
	}
	for i := range claims {
		c := &claims[i]
		if c.Stance != orgmodel.Denies || !p.Org.Active(&c.Common) {
			continue
		}
		opponents := about[subjects(c)]
		if c.Answers != "" {
			opponents = append(p.indices(orgmodel.TypeClaim, c.Answers), confirming[c.Answers]...)
		}
		p.reportContradiction(i, opponents)
	}
}

func subjects(c *orgmodel.Claim) string {
	ids := slices.Clone(c.About)
	slices.Sort(ids)
	return strings.Join(slices.Compact(ids), " ")
}

func (p *Pass) reportContradiction(denial int, opponents []int) {
	if len(opponents) == 0 {
		return
	}
	opponents = opponents[:min(len(opponents), judge.Shown)]
	claim := func(i int) message.Localizer { return hearsay.Named(p.Org, &p.Org.Claims[i]) }
	f := Finding{
		At:      at(orgmodel.TypeClaim, denial),
		Message: claimTexts.denied.With(hearsay.Capital{Localizer: claim(denial)}, message.And(names(opponents, claim))),
		Help:    claimTexts.help.With(message.Code(p.Org.Claims[denial].ID), message.Code(p.Rule.ID)),
	}
	for _, i := range opponents {
		f.About = append(f.About, p.Org.Claims[i].ID)
		f.Related = append(f.Related, Related{At: at(orgmodel.TypeClaim, i), Message: claimTexts.opponent.With(hearsay.Capital{Localizer: claim(i)})})
	}
	p.Report(f)
}
