package impact

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// openForYoung is a meeting place for young people and a group that goes there.
const openForYoung = administered + `
[[target_group]]
id = "unga"
name = "Unga 16–20 år"
size = "~400"

[[service]]
id = "oppet-hus"
name = "Öppet hus"
kind = "open"
provided_by = ["forvaltningen"]
target_groups = ["unga"]
`

// youthAdvice is a second service for the same group.
const youthAdvice = `
[[service]]
id = "samtal"
name = "Ungdomssamtal"
kind = "open"
provided_by = ["forvaltningen"]
target_groups = ["unga"]
`

const closedHouse = `[[close]]
ids = ["oppet-hus"]
date = 2026-07-01
`

// practice is the basis of what no law asks for.
var practice = message.Text{EN: "orgmodel's own assessment", SV: "orgmodels bedömning"}

var coverageRules = []Rule{{
	Rule: diag.Rule{
		ID: "I801", Name: "coverage-lost", Family: Consequences, Severity: diag.Question,
		Title:  message.Text{EN: "A target group no longer has a stated service", SV: "En målgrupp har inte längre någon angiven insats"},
		Why:    message.Text{EN: "The new file names no service for the group.", SV: "Den nya filen anger ingen insats för gruppen."},
		Mend:   message.Text{EN: "Name the group in target_groups of what takes over, or answer with [[accept]].", SV: "Ange gruppen i target_groups för det som tar över, eller svara med [[accept]]."},
		Source: practice,
		To:     []diag.Addressee{diag.ToBoard},
		Reads:  []string{"service.target_groups", "target_group.size", "service.until", "every service.target_groups", "every target_group.excludes", "every target_group.part_of", "every unit.until"},
		Before: openForYoung,
		Bad:    closedHouse,
		Good:   closedHouse + youthAdvice,
	},
	Check: checkLost, Ahead: true,
}, {
	Rule: diag.Rule{
		ID: "I802", Name: "coverage-gap", Family: Consequences, Severity: diag.Question, Needs: diag.NeedsDay,
		Title:  message.Text{EN: "No service reaches a target group for a time", SV: "En målgrupp är utan insats under en tid"},
		Why:    message.Text{EN: "The file shows no service for the group in that time.", SV: "Filen visar inget stöd till gruppen under tiden."},
		Mend:   message.Text{EN: "Let one go on until the other begins, or answer with [[accept]] how the time between is bridged.", SV: "Låt det ena fortsätta tills det andra börjar, eller ange med [[accept]] hur tiden däremellan överbryggas."},
		Source: practice,
		To:     []diag.Addressee{diag.ToBoard},
		Reads:  []string{"target_group.size", "near service.target_groups", "every target_group.excludes", "every target_group.part_of"},
		Before: openForYoung,
		Bad:    closedHouse + youthAdvice + "since = 2026-12-01\n",
		Good:   closedHouse + youthAdvice + "since = 2026-07-01\n",
	},
	Check: checkGap, Ahead: true,
}, {
	Rule: diag.Rule{
		ID: "I803", Name: "coverage-narrowed", Family: Consequences, Severity: diag.Warning,
		Title:  message.Text{EN: "A target group gets fewer or other services", SV: "En målgrupp får färre eller andra insatser"},
		Why:    message.Text{EN: "The file does not show whether the other services give the group the same.", SV: "Filen visar inte om övriga insatser ger gruppen samma sak."},
		Mend:   message.Text{EN: "Name with formerly what takes over, or answer with [[accept]].", SV: "Ange med formerly vad som tar över, eller svara med [[accept]]."},
		Source: practice,
		Reads:  []string{"target_group.size", "near service.target_groups", "every service.target_groups", "every target_group.excludes", "every target_group.part_of", "every service.provided_by"},
		Before: openForYoung + youthAdvice,
		Bad:    closedHouse,
		Good:   closedHouse + youthAdvice + "formerly = [\"oppet-hus\"]\n",
	},
	Check: checkNarrowed, Ahead: true,
}}

var coverageTexts = struct {
	lost, unnamed, size, from, noEnd, where, wheres, gap, gapMonths, month, months, gapOpen, support, supports, gone, kept, gained, forgotten, help, gapHelp, narrowHelp, forgottenHelp message.Text
}{
	lost:          message.Text{EN: "The file names no service that reaches {0}. Before, {1} did.", SV: "Filen anger ingen insats som når {0}. Tidigare gjorde {1} det."},
	size:          message.Text{EN: "{0} ({1} people)", SV: "{0} ({1} personer)"},
	from:          message.Text{EN: "That holds from {0}.", SV: "Det gäller från {0}."},
	noEnd:         message.Text{EN: "When they will be reached again is not stated.", SV: "När gruppen nås igen framgår inte."},
	unnamed:       message.Text{EN: "The new file does not name the group.", SV: "Den nya filen nämner inte gruppen."},
	where:         message.Text{EN: "Where does the group turn?", SV: "Vart vänder sig gruppen?"},
	wheres:        message.Text{EN: "Where do the groups turn?", SV: "Vart vänder sig grupperna?"},
	gap:           message.Text{EN: "The file names no service that reaches {0} from {1} to {2}.", SV: "Filen anger ingen insats som når {0} från {1} till {2}."},
	gapMonths:     message.Text{EN: "The file names no service that reaches {0} from {1} to {2} ({3}).", SV: "Filen anger ingen insats som når {0} från {1} till {2} ({3})."},
	month:         message.Text{EN: "{0} month", SV: "{0} månad"},
	months:        message.Text{EN: "{0} months", SV: "{0} månader"},
	gapOpen:       message.Text{EN: "The file names no service that reaches {0} for a time, from {1}. For how long is not stated.", SV: "Filen anger ingen insats som når {0} under en tid, från {1}. Hur länge framgår inte."},
	support:       message.Text{EN: "How does the group get support in that time?", SV: "Hur får gruppen stöd under tiden?"},
	supports:      message.Text{EN: "How do the groups get support in that time?", SV: "Hur får grupperna stöd under tiden?"},
	gone:          message.Text{EN: "{0}: no longer reached by {1}.", SV: "{0} nås inte längre av {1}."},
	kept:          message.Text{EN: "Still there: {0}.", SV: "Kvar finns {0}."},
	gained:        message.Text{EN: "New: {0}.", SV: "Nytt är {0}."},
	help:          message.Text{EN: "Name {0} in target_groups of what takes over, or answer with [[accept]] and rule = \"{1}\".", SV: "Ange {0} i target_groups för det som tar över, eller svara med [[accept]] och rule = \"{1}\"."},
	gapHelp:       message.Text{EN: "Let {0} go on until {1} begins, or answer with [[accept]] how the time between is bridged.", SV: "Låt {0} fortsätta tills {1} börjar, eller ange med [[accept]] hur tiden däremellan överbryggas."},
	forgotten:     message.Text{EN: "What reached {0} is still there ({1}), but the new file does not say that it is for them.", SV: "Det som nådde {0} finns kvar ({1}), men den nya filen anger inte att det är till för gruppen."},
	forgottenHelp: message.Text{EN: "Name {0} in target_groups, or in formerly of the group that takes its place, or answer with [[accept]].", SV: "Ange {0} i target_groups, eller i formerly för den målgrupp som kommer i stället, eller svara med [[accept]]."},
	narrowHelp:    message.Text{EN: "Name with formerly what takes over from {0}, or answer with [[accept]].", SV: "Ange med formerly vad som tar över efter {0}, eller svara med [[accept]]."},
}

// groupsAlike puts groups to which the same happens together: each list is of
// places in Served, in its order.
func (p *Pass) groupsAlike(pick func(*metrics.Served) bool) [][]*metrics.Served {
	var all [][]*metrics.Served
	served := p.Served()
	for i := range served {
		s := &served[i]
		if !pick(s) {
			continue
		}
		k := slices.IndexFunc(all, func(twins []*metrics.Served) bool { return alike(twins[0], s) })
		if k < 0 {
			all = append(all, []*metrics.Served{s})
			continue
		}
		all[k] = append(all[k], s)
	}
	return all
}

func alike(a, b *metrics.Served) bool {
	return a.Turn == b.Turn && a.Since == b.Since && a.Until == b.Until &&
		slices.Equal(a.Before, b.Before) && slices.Equal(a.After, b.After) && slices.Equal(a.Lost, b.Lost)
}

// aboutGroups is a finding about some groups, at one that is part of none of the
// others, by name.
func (p *Pass) aboutGroups(twins []*metrics.Served) Finding {
	within := func(s *metrics.Served) int {
		for _, other := range twins {
			if other != s && slices.Contains(p.group(s).PartOf, p.group(other).ID) {
				return 1
			}
		}
		return 0
	}
	twins = slices.SortedStableFunc(slices.Values(twins), func(a, b *metrics.Served) int {
		return cmp.Or(cmp.Compare(within(a), within(b)), cmp.Compare(p.group(a).Name, p.group(b).Name))
	})
	f := Finding{At: inOld(orgmodel.TypeTargetGroup, twins[0].Old), Keys: p.servedKeys(twins)}
	if twins[0].New >= 0 {
		f.At = inNew(orgmodel.TypeTargetGroup, twins[0].New)
	}
	for _, s := range twins[1:] {
		f.About = append(f.About, p.group(s).ID)
	}
	return f
}

// servedKeys are what the files say of which services reach some groups, and when.
func (p *Pass) servedKeys(twins []*metrics.Served) func() []ground.Key {
	return func() []ground.Key {
		var list []ground.Key
		for _, s := range twins {
			list = append(list, p.Diff.Pair().ServedKeys(s)...)
		}
		return list
	}
}

func (p *Pass) group(s *metrics.Served) *orgmodel.TargetGroup {
	if s.New >= 0 {
		return &p.New.TargetGroups[s.New]
	}
	return &p.Old.TargetGroups[s.Old]
}

// groupNames names groups, with their size where it is known.
func (p *Pass) groupNames(twins []*metrics.Served) message.Localizer {
	if len(twins) > judge.Shown {
		var names []message.Quoted
		for _, s := range twins {
			names = append(names, title(&p.group(s).Common, orgmodel.TypeTargetGroup))
		}
		return some(names)
	}
	var names []message.Localizer
	for _, s := range twins {
		g := p.group(s)
		var name message.Localizer = title(&g.Common, orgmodel.TypeTargetGroup)
		if g.Size.Tells() {
			name = coverageTexts.size.With(name, g.Size)
		}
		names = append(names, name)
	}
	return message.And(names)
}

// ofGroups is what is asked of one group, or of several.
func ofGroups(twins []*metrics.Served, one, many message.Text) message.Text {
	if len(twins) == 1 {
		return one
	}
	return many
}

func (p *Pass) oldServices(list []int) message.Localizer {
	return some(p.named(p.Old, orgmodel.TypeService, list))
}

func (p *Pass) newServices(list []int) message.Localizer {
	return some(p.named(p.New, orgmodel.TypeService, list))
}

func checkLost(p *Pass) {
	for _, twins := range p.groupsAlike(func(s *metrics.Served) bool { return s.Turn == metrics.LostAll && !p.forgotten(s) }) {
		first := twins[0]
		f := p.aboutGroups(twins)
		f.About = append(f.About, idsOf(p.Old, orgmodel.TypeService, first.Before)...)
		what := sentences{coverageTexts.lost.With(p.groupNames(twins), p.oldServices(first.Before))}
		if first.New < 0 {
			what = append(what, coverageTexts.unnamed.With())
		}
		if first.Since.Known() {
			what = append(what, coverageTexts.from.With(dated(first.Since)), coverageTexts.noEnd.With())
		}
		f.Message, f.Help = what.all(), coverageTexts.help.With(p.groupNames(twins), message.Code(p.Rule.ID))
		f.Question = toBoard.ask(ofGroups(twins, coverageTexts.where, coverageTexts.wheres))
		f.Rests = p.endings(orgmodel.TypeService, first.Before)
		p.Report(f)
	}
}

// forgotten reports whether some service of a group goes on, and the new
// organisation does not say for whom, or does not name the group: perhaps it
// reaches them all the same.
func (p *Pass) forgotten(s *metrics.Served) bool {
	going := p.goingOn(s)
	return s.New < 0 && len(going) > 0 || slices.ContainsFunc(going, func(i int) bool { return len(p.New.Services[i].TargetGroups) == 0 })
}

// goingOn lists what became of the services that reached a group and is on
// offer.
func (p *Pass) goingOn(s *metrics.Served) []int {
	var list []int
	for _, service := range s.Before {
		for _, next := range p.After(orgmodel.TypeService, service) {
			if _, offered := p.offered().Providers(next); offered {
				list = append(list, next)
			}
		}
	}
	return list
}

// checkGap looks at groups that are reached on both days, but not all the time
// between them.
func checkGap(p *Pass) {
	for _, twins := range p.groupsAlike((*metrics.Served).Waits) {
		first := twins[0]
		f := p.aboutGroups(twins)
		f.About = append(f.About, idsOf(p.Old, orgmodel.TypeService, first.Before)...)
		f.Rests = p.endings(orgmodel.TypeService, first.Before)
		f.Message, f.Question = p.gapText(twins), toBoard.ask(ofGroups(twins, coverageTexts.support, coverageTexts.supports))
		f.Help = coverageTexts.gapHelp.With(p.oldServices(first.Before), p.newServices(first.After))
		p.Report(f)
	}
}

// gapText says from when to when, and for how many months where that is known
// and makes at least one.
func (p *Pass) gapText(twins []*metrics.Served) message.Message {
	s := twins[0]
	low, _ := s.Gap.Low()
	switch {
	case !s.Until.Known():
		return coverageTexts.gapOpen.With(p.groupNames(twins), dated(s.Since))
	case !s.Gap.Tells() || s.Gap.IsZero():
		return coverageTexts.gap.With(p.groupNames(twins), dated(s.Since), until(s.Until))
	}
	months := coverageTexts.months
	if s.Gap.Exact() && low == 1 {
		months = coverageTexts.month
	}
	return coverageTexts.gapMonths.With(p.groupNames(twins), dated(s.Since), until(s.Until), months.With(s.Gap))
}

func checkNarrowed(p *Pass) {
	for _, twins := range p.groupsAlike(func(s *metrics.Served) bool { return s.Turn == metrics.LostAll && p.forgotten(s) }) {
		f := p.aboutGroups(twins)
		f.About = append(f.About, idsOf(p.Old, orgmodel.TypeService, twins[0].Before)...)
		f.Message = coverageTexts.forgotten.With(p.groupNames(twins), p.newServices(p.goingOn(twins[0])))
		f.Help = coverageTexts.forgottenHelp.With(p.groupNames(twins))
		p.Report(f)
	}
	for _, twins := range p.groupsAlike(func(s *metrics.Served) bool {
		return (s.Turn == metrics.Narrowed || s.Turn == metrics.Changed) && len(s.Lost) > 0
	}) {
		first := twins[0]
		f := p.aboutGroups(twins)
		f.About = append(f.About, idsOf(p.Old, orgmodel.TypeService, first.Lost)...)
		what := sentences{coverageTexts.gone.With(p.groupNames(twins), p.oldServices(first.Lost))}
		if kept := without(first.After, first.Gained); len(kept) > 0 {
			what = append(what, coverageTexts.kept.With(p.newServices(kept)))
		}
		if len(first.Gained) > 0 {
			what = append(what, coverageTexts.gained.With(p.newServices(first.Gained)))
		}
		f.Message, f.Help = what.all(), coverageTexts.narrowHelp.With(p.oldServices(first.Lost))
		f.Rests = p.endings(orgmodel.TypeService, first.Lost)
		p.Report(f)
	}
}

func without(list, others []int) []int {
	return slices.DeleteFunc(slices.Clone(list), func(i int) bool { return slices.Contains(others, i) })
}
