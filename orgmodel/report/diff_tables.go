package report

import (
	"math"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

var columnWords = struct {
	unit, from, to, manager, people, fte, comesFrom, pathway, handOffs, border, handlers, group, before, after, outcome, figure, delta, counts, number, subject, answer, basis message.Text
}{
	number:    message.Text{EN: "No.", SV: "Nr"},
	subject:   message.Text{EN: "What", SV: "Vad"},
	answer:    message.Text{EN: "Before → after", SV: "Före → efter"},
	basis:     message.Text{EN: "Basis", SV: "Underlag"},
	unit:      message.Text{EN: "Unit", SV: "Enhet"},
	from:      message.Text{EN: "From", SV: "Från"},
	to:        message.Text{EN: "To", SV: "Till"},
	manager:   message.Text{EN: "New manager", SV: "Ny chef"},
	people:    message.Text{EN: "People", SV: "Personer"},
	fte:       message.Text{EN: "Full-time eq.", SV: "Årsarbetare"},
	comesFrom: message.Text{EN: "From", SV: "Kommer från"},
	pathway:   message.Text{EN: "Case pathway", SV: "Ärendegång"},
	handOffs:  message.Text{EN: "Hand-offs", SV: "Överlämningar"},
	border:    message.Text{EN: "Boundary crossed", SV: "Gräns som passeras"},
	handlers:  message.Text{EN: "Posts the person meets", SV: "Befattningar som den enskilde möter"},
	group:     message.Text{EN: "Target group", SV: "Målgrupp"},
	before:    message.Text{EN: "Before", SV: "Före"},
	after:     message.Text{EN: "After", SV: "Efter"},
	outcome:   message.Text{EN: "What becomes of it", SV: "Vad som händer"},
	figure:    message.Text{EN: "Key figure", SV: "Nyckeltal"},
	delta:     message.Text{EN: "Difference", SV: "Skillnad"},
	counts:    message.Text{EN: "Counted in", SV: "Räknas i"},
}

func heads(l message.Lang, words ...message.Text) []string {
	list := make([]string, len(words))
	for i := range words {
		list[i] = words[i].In(l)
	}
	return list
}

// staff says for each manager who gets new people how many, and from where.
func (p *diffPage) staff() []document.Block {
	t := &document.Table{
		Caption: diffTexts.staff.In(p.lang),
		Head:    heads(p.lang, columnWords.manager, columnWords.people, columnWords.fte, columnWords.comesFrom),
		Right:   []bool{false, true, true},
	}
	for i := range p.c.Managers {
		r := &p.c.Managers[i]
		units := make([]string, len(r.From))
		for k, u := range r.From {
			units[k] = message.Name(nameOf(&p.c.Diff.Old.Units[u].Common)).In(p.lang)
		}
		t.Add(func() ground.Brief { return r.People.Brief(p.marks().seen()).And(r.FullTime.Brief(p.marks().seen())) },
			p.managers(r), p.starred(r.Heads, &r.People), p.starred(r.FTE, &r.FullTime), strings.Join(units, ", "))
	}
	var blocks []document.Block
	if len(t.Rows) > 0 {
		blocks = p.tabled(t)
	}
	return append(blocks, document.Block{Items: p.alsoNew()})
}

// managers names posts with the units that they stand in: a title alone is
// seldom unique.
func (p *diffPage) managers(r *headline.Receiving) string {
	if len(r.Posts) == 0 {
		return diffTexts.nobody.In(p.lang)
	}
	names := make([]string, len(r.Posts))
	for i, post := range r.Posts {
		x := &p.c.Diff.New.Posts[post]
		names[i] = message.Name(nameOf(&x.Common)).In(p.lang)
		if x.Unit != "" {
			names[i] += " (" + message.Name(p.c.Diff.New.Name(x.Unit)).In(p.lang) + ")"
		}
	}
	if len(names) > 1 && !p.c.Diff.Pair().New.LeadTogether(r.Posts) {
		return message.Or(names).In(p.lang)
	}
	return message.And(names).In(p.lang)
}

func nameOf(c *orgmodel.Common) string {
	if c.Name != "" {
		return c.Name
	}
	return c.ID
}

// pathways says of each pathway what the person meets before and after.
func (p *diffPage) pathways() *document.Table {
	t := &document.Table{
		Caption: diffTexts.pathways.In(p.lang),
		Head:    heads(p.lang, columnWords.pathway, columnWords.handOffs, columnWords.border, columnWords.handlers),
	}
	for i := range p.c.Pathways {
		pair := &p.c.Pathways[i]
		before, after := handOffs(pair)
		between := p.pair(pair, before, after)
		before, after = handlers(pair)
		met := p.pair(pair, before, after)
		t.Rows = append(t.Rows, []string{
			message.Name(p.c.pathway(pair)).In(p.lang),
			between, p.wayBorders(pair), met,
		})
	}
	return t
}

func (c *Contrast) pathway(pair *headline.PathwayPair) string {
	if pair.New.Pathway >= 0 {
		return nameOf(&c.Diff.New.Pathways[pair.New.Pathway].Common)
	}
	return nameOf(&c.Diff.Old.Pathways[pair.Old.Pathway].Common)
}

func handOffs(pair *headline.PathwayPair) (before, after *orgmodel.Quantity) {
	return ofWay(&pair.Old, &pair.Old.HandOffs), ofWay(&pair.New, &pair.New.HandOffs)
}

func handlers(pair *headline.PathwayPair) (before, after *orgmodel.Quantity) {
	return ofWay(&pair.Old, &pair.Old.Handlers), ofWay(&pair.New, &pair.New.Handlers)
}

// ofWay is nil for a pathway that does not exist.
func ofWay(w *headline.WayFacts, q *orgmodel.Quantity) *orgmodel.Quantity {
	if w.Pathway < 0 {
		return nil
	}
	return q
}

// starred is a number with the mark of what it is made of.
func (p *diffPage) starred(q orgmodel.Quantity, f *figure.Figure) string {
	if text := q.In(p.lang); q.Tells() {
		return text + p.marks().account(f).Star()
	}
	return q.In(p.lang)
}

// pair writes a number of a pathway before and after; nil is what does not exist.
func (p *diffPage) pair(pair *headline.PathwayPair, before, after *orgmodel.Quantity) string {
	write := func(file int, w *headline.WayFacts, q *orgmodel.Quantity) string {
		if q == nil {
			return "–"
		}
		return q.In(p.lang) + p.c.wayGroundOf(file, w).Brief().Star()
	}
	text := diffTexts.arrow.With(write(0, &pair.Old, before), write(1, &pair.New, after)).In(p.lang)
	if before == nil || after == nil {
		return text
	}
	if difference := signed(after.Sub(*before), p.lang); difference != "" {
		text += " (" + difference + p.c.wayGround(pair).Brief().Star() + ")"
	}
	return text
}

func (p *diffPage) wayBorders(pair *headline.PathwayPair) string {
	before, after := p.border(&pair.Old), p.border(&pair.New)
	if before == after {
		return before
	}
	return diffTexts.arrow.With(before, after).In(p.lang)
}

// coverage says of each target group whose services change which reached it and
// which do.
func (p *diffPage) coverage() []document.Block {
	t := &document.Table{
		Caption: diffTexts.coverage.In(p.lang),
		Head:    heads(p.lang, columnWords.group, columnWords.before, columnWords.after, columnWords.outcome),
	}
	never, reached := 0, 0
	var fresh []string
	more := false // is to be told of groups that keep their services
	var parts []message.Name
	var partKeys []ground.Key
	for i := range p.c.Groups {
		g := &p.c.Groups[i]
		switch {
		case g.Turn == metrics.Unreached && p.onlyLimits(g):
			continue // nobody is to reach it: it says who is not in another
		case g.Turn == metrics.Unreached && g.Old < 0:
			fresh = append(fresh, message.Name(p.c.group(g)).In(p.lang))
			continue
		case g.Turn == metrics.Unreached:
			never++
			continue
		case g.Turn == metrics.Kept && len(g.Moved)+len(g.Fewer) == 0:
			more = more || p.keptHow(g) != keptToldSo
			continue
		case p.c.Summary.Groups.IsPart[i]:
			parts = append(parts, message.Name(p.c.group(g)))
			partKeys = append(partKeys, p.c.namedKeys(g)...)
			continue
		case g.Old < 0:
			reached++
		}
		t.Add(func() ground.Brief { return p.c.servedGround(g).Brief() },
			message.Name(p.c.group(g)).In(p.lang), p.services(p.c.Diff.Old, g.Before), p.services(p.c.Diff.New, g.After), p.outcome(g))
	}
	if len(t.Rows) == 0 && fresh == nil && !more {
		return nil
	}
	var blocks []document.Block
	if len(t.Rows) > 0 {
		blocks = p.tabled(t)
	}
	blocks = append(blocks, p.keptLines()...)
	if n := &p.c.Summary.Groups; reached > 0 {
		said := reachedGroups.With(p.number(&n.Fresh)).In(p.lang)
		if some(&n.FreshParts) {
			said = reachedGroups.With(rowTexts.crossing.With(p.number(&n.Fresh), already(p.say(rowTexts.freshParts, &n.FreshParts)))).In(p.lang)
		}
		blocks = append(blocks, document.Paragraph(said))
	}
	if parts != nil {
		slices.Sort(parts)
		said := rowTexts.partsNote.With(message.And(parts)).In(p.lang)
		blocks = append(blocks, document.Paragraph(said+p.entryTags(p.c.groundOf(partKeys))))
	}
	for _, said := range p.notMeant() {
		blocks = append(blocks, document.Paragraph(said))
	}
	if fresh != nil {
		blocks = append(blocks, document.Paragraph(freshGroups.With(len(fresh), strings.Join(fresh, ", ")).In(p.lang)))
	}
	if never > 0 {
		blocks = append(blocks, document.Paragraph(message.Count(never, unreachedGroups.one, unreachedGroups.many).In(p.lang)))
	}
	return blocks
}

// notMeant says of the groups that only the new file describes whom they do not include.
func (p *diffPage) notMeant() (list []string) {
	o := p.c.Diff.New
	for i := range p.c.Groups {
		g := &p.c.Groups[i]
		if g.Old >= 0 || len(g.After) == 0 || len(o.TargetGroups[g.New].Excludes) == 0 {
			continue
		}
		var names []message.Name
		for _, id := range o.TargetGroups[g.New].Excludes {
			names = append(names, message.Name(o.Name(id)))
		}
		k := o.Key(orgmodel.Ref{Type: orgmodel.TypeTargetGroup, Index: g.New}, "excludes")
		k.File = 1
		list = append(list, excludedGroups.With(message.Name(p.c.group(g)), message.And(names)).In(p.lang)+p.entryTags(p.c.groundOf([]ground.Key{k})))
	}
	return list
}

var excludedGroups = message.Text{EN: "{0} does not include: {1}.", SV: "{0} omfattar inte: {1}."}

// onlyLimits reports whether a group is there only for what another leaves out, in each
// file that has it.
func (p *diffPage) onlyLimits(g *metrics.Served) bool {
	limits := func(o *orgmodel.Organisation, at int) bool {
		id := o.TargetGroups[at].ID
		return len(o.TargetGroups[at].PartOf) == 0 && slices.ContainsFunc(o.TargetGroups, func(other orgmodel.TargetGroup) bool { return slices.Contains(other.Excludes, id) })
	}
	return (g.Old < 0 || limits(p.c.Diff.Old, g.Old)) && (g.New < 0 || limits(p.c.Diff.New, g.New))
}

// unreachedGroups keep nothing, for they have nothing: a group that only one file
// describes is among them.
var unreachedGroups = counted{
	message.Text{EN: "For one more neither file states a service.", SV: "För en till anger ingen av filerna någon insats."},
	message.Text{EN: "For {0} more neither file states a service.", SV: "För {0} till anger ingen av filerna någon insats."},
}

// reachedGroups and freshGroups are those that only the new file describes: they
// lose nothing, and whoever counts the others must be able to tell them apart.
var reachedGroups = message.Text{EN: "Only in the new file and reached by a service: {0}.", SV: "Bara i den nya filen och nås av någon insats: {0}."}

var freshGroups = message.Text{EN: "Only in the new file, which states no service for them, {0}: {1}.", SV: "Bara i den nya filen, som inte anger någon insats för dem, {0}: {1}."}

func (c *Contrast) group(g *metrics.Served) string {
	if g.New >= 0 {
		return nameOf(&c.Diff.New.TargetGroups[g.New].Common)
	}
	return nameOf(&c.Diff.Old.TargetGroups[g.Old].Common)
}

func (p *diffPage) services(o *orgmodel.Organisation, places []int) string {
	if len(places) == 0 {
		return rowTexts.notStated.In(p.lang) // a dash would say that there is none
	}
	names := make([]string, len(places))
	for i, s := range places {
		names[i] = message.Name(nameOf(&o.Services[s].Common)).In(p.lang)
	}
	return strings.Join(names, ", ")
}

// outcome says what becomes of a group, and for how long nothing reaches it.
func (p *diffPage) outcome(g *metrics.Served) string {
	said := p.becomes(g) + p.entryTags(p.c.servedGround(g))
	if planned := p.plannedFor(g); planned != "" {
		said += "; " + planned
	}
	return said
}

// measuresFor are the planned measures for a group that are new.
func (p *diffPage) measuresFor(g *metrics.Served) (list []int) {
	o := p.c.Diff.New
	for _, i := range p.c.Diff.Told() {
		ch := &p.c.Diff.Changes[i]
		if ch.Kind == diff.KindOf(orgmodel.TypeMeasure, diff.Added) && slices.Contains(o.Measures[ch.New[0]].TargetGroups, o.TargetGroups[g.New].ID) {
			list = append(list, ch.New[0])
		}
	}
	return list
}

// plannedFor names the planned measures for a group that are new.
func (p *diffPage) plannedFor(g *metrics.Served) string {
	if g.New < 0 {
		return ""
	}
	o := p.c.Diff.New
	var names []message.Name
	var keys []ground.Key
	for _, i := range p.measuresFor(g) {
		names = append(names, message.Name(nameOf(&o.Measures[i].Common)))
		for _, key := range []string{"", "target_groups"} {
			k := o.Key(orgmodel.Ref{Type: orgmodel.TypeMeasure, Index: i}, key)
			k.File = 1
			keys = append(keys, k)
		}
	}
	if names == nil {
		return ""
	}
	return plannedMeasures.With(message.And(names)).In(p.lang) + p.entryTags(p.c.groundOf(keys))
}

var plannedMeasures = message.Text{EN: "planned: {0}", SV: "planåtgärd: {0}"}

// becomes is what becomes of the services of a group.
func (p *diffPage) becomes(g *metrics.Served) string {
	switch {
	case g.New < 0:
		return diffTexts.oldOnly.In(p.lang)
	case g.Old < 0:
		return phrase(diffTexts.newOnly.In(p.lang), p.alreadyThere(g))
	}
	var parts []string
	if g.Turn != metrics.Kept {
		parts = append(parts, turnWords[g.Turn].In(p.lang), p.openIn(g))
	}
	if len(g.Moved) > 0 {
		parts = append(parts, diffTexts.movedServices.With(p.services(p.c.Diff.New, g.Moved)).In(p.lang))
	}
	if len(g.Fewer) > 0 {
		parts = append(parts, diffTexts.fewerAreas.With(p.services(p.c.Diff.New, g.Fewer)).In(p.lang))
	}
	if g.Since.Known() {
		since := diffTexts.gap
		if g.Turn == metrics.LostAll || g.Turn == metrics.Interrupted {
			since = diffTexts.since
		}
		parts = append(parts, since.With(dateText(g.Since)).In(p.lang))
	}
	if g.Gap.Known() && !g.Gap.IsZero() {
		parts = append(parts, months.of(g.Gap).In(p.lang))
	}
	if g.Waits() {
		parts = append(parts, diffTexts.again.With(diff.OnTheWordOf(p.c.Diff.New, g.After)).In(p.lang))
	}
	return phrase(parts...)
}

// alreadyThere names the services that reach a group which only the new file describes,
// and are not new themselves: that the group is told of now gives it nothing.
func (p *diffPage) alreadyThere(g *metrics.Served) string {
	isNew := p.newServices()
	there := slices.DeleteFunc(slices.Clone(g.After), func(s int) bool { return slices.Contains(isNew, s) })
	if len(there) == 0 {
		return ""
	}
	text := thereAlready.many
	if len(there) == 1 {
		text = thereAlready.one
	}
	return text.With(len(there), p.services(p.c.Diff.New, there)).In(p.lang)
}

var thereAlready = counted{
	message.Text{EN: "the service is there already ({1})", SV: "insatsen finns redan ({1})"},
	message.Text{EN: "{0} of the services are there already ({1})", SV: "{0} av insatserna finns redan ({1})"},
}

// openIn names the services of which a file that connects none with a group does not say
// whom they are for: it may be that group.
func (p *diffPage) openIn(g *metrics.Served) string {
	o := p.c.Diff.Old
	switch g.Turn {
	case metrics.Won:
	case metrics.LostAll:
		o = p.c.Diff.New
	default:
		return ""
	}
	return p.openServicesOf(o)
}

// openServicesOf names the services of which a file does not say whom they are for.
func (p *diffPage) openServicesOf(o *orgmodel.Organisation) string {
	var names []string
	for i := range o.Services {
		if s := &o.Services[i]; len(s.TargetGroups) == 0 && o.Active(&s.Common) {
			names = append(names, nameOf(&s.Common))
		}
	}
	if names == nil {
		return ""
	}
	slices.Sort(names)
	named := p.few(names, room{names: mostNamed, letters: math.MaxInt})
	if len(names) == 1 {
		return openFor.one.With(len(names), named).In(p.lang)
	}
	return openFor.many.With(len(names), named).In(p.lang)
}

var openFor = counted{
	message.Text{EN: "of {0} service the file does not state whom it is for ({1})", SV: "för {0} insats anges inte vilka den är till för ({1})"},
	message.Text{EN: "of {0} services the file does not state whom they are for ({1})", SV: "för {0} insatser anges inte vilka de är till för ({1})"},
}

var months = counted{message.Text{EN: "{0} month", SV: "{0} månad"}, message.Text{EN: "{0} months", SV: "{0} månader"}}
