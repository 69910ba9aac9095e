package impact

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

var leaderRules = []Rule{{
	Rule: diag.Rule{
		ID: "I815", Name: "leader-lost", Family: Consequences, Severity: diag.Warning,
		Title:  message.Text{EN: "The file no longer names a manager in place of a unit", SV: "Filen anger inte längre någon chef på plats för en enhet"},
		Why:    message.Text{EN: "The file names no manager with tasks in the work environment.", SV: "Filen anger ingen chef med arbetsmiljöuppgifter."},
		Mend:   message.Text{EN: "Name a post in led_by of the unit, or of one above it.", SV: "Ange en befattning i led_by för enheten, eller för en ovanför."},
		Source: practice,
		Reads:  []string{"unit.led_by", "unit.heads", "unit.parent", "every unit.kind", "every unit.led_by", "every unit.parent", "every unit.formerly", "every post.unit", "every post.count", "every post.vacant"},
		Before: twoTeams,
		Bad:    "[[close]]\nids = [\"chef-unga\"]\n\n[[unit]]\nid = \"unga\"\nunset = [\"led_by\"]\n",
		Good:   "[[close]]\nids = [\"chef-unga\"]\n\n" + newLeader,
	},
	Check: checkLeaders,
}, {
	Rule: diag.Rule{
		ID: "I816", Name: "span-over-profile", Family: Consequences, Severity: diag.Warning,
		Title:  message.Text{EN: "The change gives a manager too many direct reports", SV: "Förändringen ger en chef för många direkt underställda"},
		Why:    message.Text{EN: "According to CHEFiOS, managers' overload and role conflicts grow with a wider span of control. No law gives a number; the profile does.", SV: "Enligt CHEFiOS ökar chefernas överbelastning och rollkonflikter med större kontrollspann. Ingen lag anger ett tal; det gör profilen."},
		Mend:   message.Text{EN: "Correct who leads whom, choose another profile under [rules], or answer with [[accept]].", SV: "Rätta vem som leder vilka, välj en annan profil under [rules], eller svara med [[accept]]."},
		Source: message.Text{EN: "The profile under [rules] of the new organisation: research (25–30, Rolfner Suvanto 2017), vision, vgr or pitea; CHEFiOS on the effects", SV: "Profilen under [rules] i den nya organisationen: research (25–30, Rolfner Suvanto 2017), vision, vgr eller pitea; CHEFiOS om följderna"},
		Reads:  []string{"unit.led_by", "unit.heads", "post.count", "unit.parent", "post.unit"},
		Before: twoTeams,
		Bad:    newLeader + "heads = 25\n",
		Good:   newLeader,
	},
	Check: checkSpans,
}}

var leaderTexts = struct {
	lost, vacant, vacantMany, unfilled, unfilledMany, before, staff, lostHelp, span, spanNew, spanUnknown, spanHelp message.Text
}{
	lost:         message.Text{EN: "The file no longer says who leads {0}. Before, {1} did.", SV: "Filen anger inte längre vem som leder {0}. Tidigare gjorde {1} det."},
	vacant:       message.Text{EN: "The post that leads {0} is vacant: {1}.", SV: "Befattningen som leder {0} är vakant: {1}."},
	vacantMany:   message.Text{EN: "The posts that lead {0} are vacant: {1}.", SV: "Befattningarna som leder {0} är vakanta: {1}."},
	unfilled:     message.Text{EN: "Nobody is elected to the office that leads {0}: {1}.", SV: "Ingen är vald till uppdraget att leda {0}: {1}."},
	unfilledMany: message.Text{EN: "Nobody is elected to the offices that lead {0}: {1}.", SV: "Ingen är vald till uppdragen att leda {0}: {1}."},
	before:       message.Text{EN: "Before, somebody was in place.", SV: "Förut fanns någon på plats."},
	staff:        message.Text{EN: "{0} work there.", SV: "Där arbetar {0}."},
	lostHelp:     message.Text{EN: "Name a post in led_by of {0}, or of a unit above it.", SV: "Ange en befattning i led_by för {0}, eller för en enhet ovanför."},
	span:         message.Text{EN: "{0} gets {1} direct reports per manager instead of {2}; the profile {3} draws the line at {4}.", SV: "{0} får {1} direkt underställda per chef i stället för {2}; profilen {3} sätter gränsen vid {4}."},
	spanNew:      message.Text{EN: "{0} gets {1} direct reports per manager and led nobody before; the profile {3} draws the line at {4}.", SV: "{0} får {1} direkt underställda per chef och ledde ingen förut; profilen {3} sätter gränsen vid {4}."},
	spanUnknown:  message.Text{EN: "{0} gets {1} direct reports per manager; how many there were is not known. The profile {3} draws the line at {4}.", SV: "{0} får {1} direkt underställda per chef; hur många de var är inte känt. Profilen {3} sätter gränsen vid {4}."},
	spanHelp:     message.Text{EN: "Divide the staff of {0} among more managers, or give units below without a leader one of their own.", SV: "Fördela personalen i {0} på fler chefer, eller ge underenheter utan egen ledning en chef."},
}

// checkLeaders tells of a unit only when it is the topmost of those that lost
// the same leader, or had one of its own.
func checkLeaders(p *Pass) {
	now := p.Diff.Pair().New.Managers
	lost := make([]bool, len(p.New.Units))
	for _, u := range p.New.AboveFirst() {
		before, own := p.ledBefore(u)
		lost[u] = len(before) > 0 && !p.New.Elected(u) && !p.New.Outside(u) && !inPlace(p.New, now[u].Posts)
		if len(now[u].Posts) == 0 && !slices.ContainsFunc(before, func(post int) bool { return !p.undescribed(orgmodel.TypePost, post) }) {
			lost[u] = false // the new file describes none of those who led
		}
		above := p.New.Parent(u)
		if !lost[u] || !own && above >= 0 && lost[above] {
			continue
		}
		name := p.nameOf(p.New, orgmodel.TypeUnit, u)
		led := some(p.named(p.Old, orgmodel.TypePost, before))
		what := sentences{leaderTexts.lost.With(name, led)}
		if len(now[u].Posts) > 0 {
			what = p.nobodyIn(now[u].Posts, name)
		}
		if heads := p.Diff.Pair().New.Staff.Units[u].Own.Heads; heads.Tells() && !heads.IsZero() {
			what = append(what, leaderTexts.staff.With(people(heads, orgmodel.Quantity{})))
		}
		p.Report(Finding{
			At: inNew(orgmodel.TypeUnit, u).key("led_by"), About: idsOf(p.Old, orgmodel.TypePost, before),
			Message: what.all(), Help: leaderTexts.lostHelp.With(name),
		})
	}
}

// nobodyIn says that nobody is in place in the posts that lead a unit. An office is
// not vacant: nobody is elected to it.
func (p *Pass) nobodyIn(leaders []int, unit message.Quoted) (what sentences) {
	var posts, offices []int
	for _, i := range leaders {
		if p.New.Office(i) {
			offices = append(offices, i)
		} else {
			posts = append(posts, i)
		}
	}
	say := func(list []int, one, many message.Text) {
		switch named := some(p.named(p.New, orgmodel.TypePost, list)); len(list) {
		case 0:
		case 1:
			what = append(what, one.With(unit, named))
		default:
			what = append(what, many.With(unit, named))
		}
	}
	say(posts, leaderTexts.vacant, leaderTexts.vacantMany)
	say(offices, leaderTexts.unfilled, leaderTexts.unfilledMany)
	return append(what, leaderTexts.before.With())
}

// ledBefore lists the posts in place that led what a unit comes from, and
// whether they were its own.
func (p *Pass) ledBefore(unit int) (posts []int, own bool) {
	managers := p.Diff.Pair().Old.Managers
	for _, u := range p.Before(orgmodel.TypeUnit, unit) {
		if !inPlace(p.Old, managers[u].Posts) {
			continue
		}
		own = own || managers[u].Via == u
		for _, post := range managers[u].Posts {
			if !slices.Contains(posts, post) {
				posts = append(posts, post)
			}
		}
	}
	return posts, own
}

// inPlace reports whether one of some posts is not certainly vacant.
func inPlace(o *orgmodel.Organisation, posts []int) bool {
	return slices.ContainsFunc(posts, func(i int) bool { return !metrics.Unfilled(&o.Posts[i]) })
}

// checkSpans reports the managers whose span certainly is over the limit and
// was not certainly so before.
func checkSpans(p *Pass) {
	profile := metrics.ProfileOf(p.New)
	if profile.High == 0 {
		return
	}
	before := map[int]orgmodel.Quantity{}
	pair := p.Diff.Pair()
	for _, s := range metrics.SpansFrom(p.Old, pair.Old.Staff, pair.Old.Managers) {
		before[s.Post] = s.Reports
	}
	for _, s := range metrics.SpansFrom(p.New, pair.New.Staff, pair.New.Managers) {
		if over, _ := s.Reports.AboveFor(profile.High); !over || !slices.ContainsFunc(s.Units, func(u int) bool { return !p.New.Outside(u) }) {
			continue
		}
		text, was := leaderTexts.spanNew, orgmodel.Quantity{}
		over := false
		for _, former := range p.Before(orgmodel.TypePost, s.Post) {
			reports, led := before[former]
			if !led {
				continue
			}
			certain, possible := reports.AboveFor(profile.High)
			over = over || certain
			text, was = leaderTexts.span, reports
			if possible {
				text = leaderTexts.spanUnknown
			}
		}
		if over {
			continue
		}
		p.Report(Finding{
			At: inNew(orgmodel.TypePost, s.Post), About: idsOf(p.New, orgmodel.TypeUnit, s.Units),
			Message: text.With(p.nameOf(p.New, orgmodel.TypePost, s.Post), s.Reports, was, profile.ID, message.Int(profile.High)),
			Help:    leaderTexts.spanHelp.With(some(p.named(p.New, orgmodel.TypeUnit, s.Units))),
		})
	}
}
