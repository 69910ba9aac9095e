package report

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// screenRows are all rows there can be, in their order, with numbers in the cells and
// what takes words in notes.
func (p *diffPage) screenRows() []screenRow {
	s := &p.c.Summary
	rows := []screenRow{
		p.staffRow(&s.Staff), p.unplacedRow(&s.Unplaced), p.managerRow(&s.Managers), p.groupRow(&s.Groups),
		p.handOffRow(&s.HandOffs), p.moneyRow(&s.Money), p.silentRow(&s.Silent),
	}
	for i, r := range headline.Rows() {
		row := &rows[i]
		row.id, row.label = r.ID, r.Label.In(p.lang)
		if r.Who && s.Apart {
			*row = screenRow{id: r.ID, label: row.label, silent: rowTexts.missing[r.ID].In(p.lang), apart: true}
			if r.ID == headline.NotDescribed {
				row.silent = ""
			}
			continue
		}
		if row.silent != "" {
			continue
		}
		if row.basis == "" {
			row.basis = p.screenBasis(s.Rests(r.ID), r.ID)
		}
		if row.statuses == nil {
			row.statuses = p.statusesOf(s.Rests(r.ID)...)
		}
		row.status = p.statusWords(row.statuses)
		if row.caused && row.status != "" {
			row.status = p.causeWords(row.statuses)
			if other := p.statusWords(row.besides); other != "" {
				row.status = screenTexts.besides.With(already(row.status), already(other)).In(p.lang)
			}
		}
	}
	p.tellAhead(rows)
	return rows
}

// staffRow says how many work in the organisation, and of how many units that is so.
func (p *diffPage) staffRow(n *headline.StaffNumbers) screenRow {
	row := screenRow{}
	before, after, delta := &n.Before, &n.After, &n.Delta
	full := n.FTEBefore.Quantity.Tells() || n.FTEAfter.Quantity.Tells()
	if !before.Quantity.Tells() && !after.Quantity.Tells() {
		if !full {
			row.silent = rowTexts.missing[headline.RowStaff].In(p.lang)
			return row
		}
		before, after, delta, full = &n.FTEBefore, &n.FTEAfter, &n.FTEDelta, false
		row.notes = append(row.notes, rowTexts.inFullTime.In(p.lang))
	}
	row.before, row.after = p.number(before), p.number(after)
	mark := p.marks()
	row.statuses = p.statusesOf(after)
	if !p.c.Summary.Apart {
		row.difference = mark.difference(delta.Quantity, before, after, figure.Unit{})
		row.statuses = p.staffStatuses(delta, after)
		_, was := before.Quantity.High()
		if _, is := after.Quantity.High(); was && !is && row.difference != "" {
			row.after = rowTexts.notStated.In(p.lang)
		}
	}
	if !p.c.Summary.Apart && len(p.c.Summary.Silent.Heads.Terms) > 0 {
		row.difference = rowTexts.unknown.In(p.lang) // of those who are not described nobody knows
	}
	if scope := p.scope(after, before); scope != "" {
		row.notes = append(row.notes, scope)
	}
	if full {
		row.notes = append(row.notes, rowTexts.fullTime.With(already(p.fromTo(&n.FTEBefore, &n.FTEAfter, &n.FTEDelta))).In(p.lang))
	}
	return row
}

// differing is a difference without the terms that are none.
func differing(delta *figure.Figure) *figure.Figure {
	f := *delta
	f.Terms = slices.DeleteFunc(slices.Clone(delta.Terms), func(t figure.Term) bool { return t.Quantity.IsZero() || !t.Quantity.Tells() })
	return &f
}

// scope says of how many units a number of staff is, where others do not state it.
func (p *diffPage) scope(list ...*figure.Figure) string {
	for _, f := range list {
		told := 0
		for i := range f.Terms {
			if f.Terms[i].Quantity.Tells() {
				told++
			}
		}
		if told > 0 && told < len(f.Terms) {
			return rowTexts.scope.With(told, len(f.Terms)).In(p.lang)
		}
	}
	return ""
}

// unplacedRow counts those whom the new file places nowhere.
func (p *diffPage) unplacedRow(n *headline.UnplacedNumbers) (row screenRow) {
	if p.c.Summary.Apart {
		return row
	}
	var cells []string
	say := func(c counted, f *figure.Figure) {
		if certain(f) {
			cells = append(cells, p.say(c, f))
		}
	}
	gone := some(&n.Groups) || some(&n.Open)
	switch {
	case gone && certain(&n.Heads):
		cells = append(cells, p.number(&n.Heads))
	case gone && certain(&n.FTE):
		say(numberTexts.fte, &n.FTE)
	case gone:
		cells = append(cells, rowTexts.howMany.In(p.lang)+p.starOfAny(&n.Groups, &n.Open))
	}
	said := p.speaking(&n.Fewer)
	say(rowTexts.fewer, &said.told)
	if !certain(&said.told) {
		say(rowTexts.fewerFTE, &p.speaking(&n.FewerFTE).told)
	}
	if n.Excess.Quantity.Tells() {
		say(rowTexts.excess, &n.Excess)
	}
	if len(n.Untold.Terms) > 0 {
		cells = append(cells, rowTexts.unknown.In(p.lang))
	}
	if len(said.silent) > 0 {
		cells = append(cells, rowTexts.unknown.In(p.lang))
	}
	if cells != nil {
		row.after = strings.Join(slices.Compact(cells), "; ")
		row.notes = []string{upperFirst(p.unplacedNumber(n)) + "."}
		row.statuses, row.caused = p.statusesOf(telling(p.c.Summary.Rests(headline.RowUnplaced))...), gone
		if !gone {
			row.statuses = p.staffStatuses(&n.Fewer, &n.Excess)
		}
		return row
	}
	if !certain(n.Placed.Figure()) {
		row.silent = rowTexts.missing[headline.RowUnplaced].In(p.lang)
		return row
	}
	row.after = rowTexts.noneOf.With(p.number(n.Placed.Figure())).In(p.lang)
	row.basis, row.statuses = p.screenBasis([]*figure.Figure{n.Placed.Figure()}, headline.RowUnplaced), p.asAWhole()
	if n.Excess.Quantity.Tells() || len(n.Excess.Terms) > 0 && !n.Excess.Quantity.IsZero() {
		row.notes = append(row.notes, rowTexts.postsUnknown.In(p.lang))
	}
	return row
}

// telling are the figures that count something.
func telling(list []*figure.Figure) []*figure.Figure {
	return slices.DeleteFunc(slices.Clone(list), func(f *figure.Figure) bool { return len(f.Terms) == 0 || f.Quantity.IsZero() })
}

func (p *diffPage) starOfAny(list ...*figure.Figure) string {
	mark := p.marks()
	for _, f := range list {
		if some(f) && f.Marked(mark.seen()) {
			return ground.Star
		}
	}
	return ""
}

// managerRow counts those who get a new manager, board, administration or employer, or
// a second leader.
func (p *diffPage) managerRow(n *headline.ManagerNumbers) (row screenRow) {
	if p.c.Summary.Apart {
		return row
	}
	var cells []string
	if some(&n.Some) {
		if certain(&n.Heads) {
			cells = append(cells, rowTexts.manager.With(p.number(&n.Heads)).In(p.lang))
		} else {
			cells = append(cells, rowTexts.manager.With(rowTexts.howMany.In(p.lang)+p.starOfAny(&n.Some)).In(p.lang))
		}
		row.notes = append(row.notes, rowTexts.managerNote.With(already(p.newManager(n))).In(p.lang))
	}
	for _, k := range []struct {
		n    *figure.Figure
		text message.Text
	}{{&n.Authority, rowTexts.authority}, {&n.Administration, rowTexts.administration}, {&n.Employer, rowTexts.employer}} {
		if sameTerms(&n.Authority, &n.Administration) {
			switch k.n {
			case &n.Authority:
				k.text = rowTexts.both
			case &n.Administration:
				continue // told with the board
			}
		}
		if some(k.n) {
			cells = append(cells, k.text.With(p.number(k.n)).In(p.lang))
		}
	}
	if some(&n.TwoSides) {
		cells = append(cells, p.say(rowTexts.twoSides, &n.TwoSides))
		who := p.termNames(&n.TwoSides)
		if others := p.outsideTeams(); others != nil {
			who = rowTexts.alsoOutside.With(who, p.few(others, room{names: 3, letters: TextWidth}))
		}
		row.notes = append(row.notes, rowTexts.named.With(already(upperFirst(p.say(numberTexts.twoSides, &n.TwoSides))), who).In(p.lang))
	}
	if cells != nil {
		if open := slices.Concat(n.Unplaced.Terms, n.OpenHeads.Terms, n.Untold.Terms); !some(&n.Some) && len(open) > 0 {
			row.notes = append(row.notes, rowTexts.managerNote.With(already(p.noneOfTheKnown(n))).In(p.lang))
		}
		row.after = strings.Join(cells, "; ")
		row.statuses = p.movedStatuses(telling(p.c.Summary.Rests(headline.RowManager))...)
		return row
	}
	return p.noNewManager(n)
}

// outsideTeams are those outside our own units who also take part in the collaborations
// whose members are led from two sides, each with its mark.
func (p *diffPage) outsideTeams() (names []string) {
	o := p.c.Diff.New
	for _, l := range p.c.Diff.Pair().SecondLeads() {
		for _, id := range o.Units[l.Team].Members {
			u := o.UnitIndex(id)
			if u < 0 || !o.Outside(u) {
				continue
			}
			team, other := orgmodel.Ref{Type: orgmodel.TypeUnit, Index: l.Team}, orgmodel.Ref{Type: orgmodel.TypeUnit, Index: u}
			keys := []ground.Key{o.Key(team, ""), o.Key(team, "members"), o.Key(other, "")}
			for i := range keys {
				keys[i].File = 1
			}
			rests := p.c.groundOf(keys).Brief()
			name := o.Name(id) + starIf(rests.Assumed() || rests.Vision() && o.Header.Status != orgmodel.Vision)
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	slices.Sort(names)
	return names
}

// ledFromAbove names a unit with its managers, or says that it states none of its own: its nearest
// one leads what stands above it.
func (p *diffPage) ledFromAbove(u *orgmodel.Unit) string {
	if len(u.LedBy) > 0 {
		by := namesOfAll(p.c.Diff.New, u.LedBy)
		slices.Sort(by)
		star := ""
		if u.Assumed.Key("led_by") {
			star = "*"
		}
		return rowTexts.ledBy.With(message.Name(nameOf(&u.Common)), already(message.And(by).In(p.lang)+star)).In(p.lang)
	}
	return rowTexts.fromAbove.With(message.Name(nameOf(&u.Common))).In(p.lang)
}

// noNewManager says of how many it is known that nobody new leads them; where it is
// unknown of somebody, that comes first.
func (p *diffPage) noNewManager(n *headline.ManagerNumbers) (row screenRow) {
	open := slices.Concat(n.Unplaced.Terms, n.OpenHeads.Terms, n.Untold.Terms)
	kept := n.Keeps.Figure()
	switch {
	case !some(n.KeepsIn.Figure()):
		row.silent = rowTexts.missing[headline.RowManager].In(p.lang)
		return row
	case len(open) > 0:
		unknown := figure.Make(figure.Sum, open[0].Unit, open...)
		row.after = rowTexts.unknown.In(p.lang)
		if unknown.Quantity.Tells() {
			row.after = p.say(rowTexts.unknownFor, &unknown)
		}
		row.notes = append(row.notes, upperFirst(p.noneOfTheKnown(n))+".")
		row.basis, row.statuses = markTexts.missing.With(rowTexts.missing[headline.RowManager]).In(p.lang), []orgmodel.Status{}
		return row
	case certain(kept):
		row.after = rowTexts.noneOf.With(p.number(kept)).In(p.lang)
	default:
		kept = n.KeepsIn.Figure()
		row.after = p.say(rowTexts.noneIn, kept)
		row.notes = append(row.notes, rowTexts.sameManager.With(p.few(p.unitsCalled(kept, p.ledFromAbove), room{names: 3, letters: 2 * TextWidth})).In(p.lang))
	}
	row.basis, row.statuses = p.screenBasis([]*figure.Figure{kept}, headline.RowManager), []orgmodel.Status{}
	return row
}

// groupRow counts the groups by what they lose, and those that have nothing.
func (p *diffPage) groupRow(n *headline.GroupNumbers) (row screenRow) {
	if p.c.Summary.Apart {
		return row
	}
	if !some(&n.Described) {
		row.silent = rowTexts.missing[headline.RowGroups].In(p.lang)
		return row
	}
	var cells []string
	var counts []*figure.Figure
	for _, k := range []struct {
		n *figure.Figure
		counted
	}{{&n.LoseAll, rowTexts.lostAll}, {&n.LoseSome, rowTexts.lostSome}, {&n.Fewer, rowTexts.fewerAreas}, {&n.Waiting, rowTexts.paused}, {&n.Gain, rowTexts.gain}, {&n.Still, rowTexts.still}, {&n.Fresh, rowTexts.fresh}, {&n.Untold, rowTexts.unknownFor}} {
		if some(k.n) {
			cells = append(cells, p.say(k.counted, k.n))
			counts = append(counts, k.n)
		}
	}
	if some(&n.Waiting) {
		row.notes = append(row.notes, p.waitingNote(n))
	}
	if some(&n.Fresh) {
		note := rowTexts.freshNote.With(p.termNames(&n.Fresh)).In(p.lang)
		if some(&n.FreshParts) {
			note += " " + rowTexts.partsNote.With(p.termNames(&n.FreshParts)).In(p.lang)
		}
		row.notes = append(row.notes, note)
	}
	if some(&n.Gone) {
		row.notes = append(row.notes, upperFirst(p.say(numberTexts.gone, &n.Gone))+".")
	}
	if !some(&n.LoseAll) && !some(&n.LoseSome) && !some(&n.Fewer) && !some(&n.Waiting) && !some(&n.Untold) {
		if both := p.bothDescribe(); len(both) > 0 {
			text := rowTexts.noneFewer
			if cells == nil {
				text = rowTexts.sameFor
			}
			none := text.many.With(len(both)).In(p.lang)
			if len(both) == 1 {
				none = text.one.With(clippedName(both[0], room{letters: shortName})).In(p.lang)
			}
			cells = append([]string{none + p.starOfAny(&n.Described)}, cells...)
		}
	}
	row.after = strings.Join(cells, "; ")
	if row.after == "" {
		row.silent = rowTexts.missing[headline.RowGroups].In(p.lang)
	}
	row.statuses = []orgmodel.Status{} // nobody decides that nothing becomes less
	if counts != nil {
		row.statuses = p.statusesOf(counts...)
	}
	if ended := p.endStatuses(); len(ended) > 0 && (some(&n.LoseAll) || some(&n.Waiting)) {
		row.statuses, row.caused = ended, true
		if some(&n.Gain) || some(&n.Fresh) { // of which the end is no cause
			row.besides = p.statusesOf(&n.Gain, &n.Fresh)
		}
	}
	return row
}

// waitingNote names the groups that nothing reaches for a time: they are among those
// of the row, and no others.
func (p *diffPage) waitingNote(n *headline.GroupNumbers) string {
	names := p.termNames(&n.Waiting)
	if n.Wait.Tells() {
		return rowTexts.waitMonths.With(months.of(n.Wait), names).In(p.lang)
	}
	return rowTexts.waiting.With(names).In(p.lang)
}

// termNames name what a figure of the new file counts, each with its mark.
func (p *diffPage) termNames(f *figure.Figure) message.Localizer {
	names := make([]message.Name, len(f.Terms))
	for i := range f.Terms {
		names[i] = message.Name(p.c.Diff.New.Name(f.Terms[i].ID) + p.marks().star(&f.Terms[i]))
	}
	slices.Sort(names) // the order of the files says nothing
	return message.And(names)
}

// endStatuses are how sure the new file is of the ends of services, the surest first.
func (p *diffPage) endStatuses() []orgmodel.Status {
	var found []orgmodel.Status
	for i := range p.c.Diff.Changes {
		ch := &p.c.Diff.Changes[i]
		if ch.Kind != diff.KindOf(orgmodel.TypeService, diff.Removed) {
			continue
		}
		if s := p.c.Diff.Status(ch); s != "" && !slices.Contains(found, s) {
			found = append(found, s)
		}
	}
	return sortedStatuses(found)
}

// newForNobody says of which new services the file does not say whom they reach.
func (p *diffPage) newForNobody() string {
	all, open := p.newServices(), 0
	for _, i := range all {
		if len(p.c.Diff.New.Services[i].TargetGroups) == 0 {
			open++
		}
	}
	switch open {
	case 0:
		return ""
	case len(all):
		return rowTexts.forNobody.In(p.lang)
	}
	return rowTexts.forWhom.In(p.lang)
}

// bothDescribe names the target groups that both files describe, and that a service
// reaches.
func (p *diffPage) bothDescribe() []string {
	var names []string
	for i := range p.c.Groups {
		if g := &p.c.Groups[i]; g.Old >= 0 && g.New >= 0 && g.Turn != metrics.Unreached {
			names = append(names, p.c.group(g))
		}
	}
	slices.Sort(names)
	return names
}

// handOffRow counts hand-offs, with the farthest border that they cross.
func (p *diffPage) handOffRow(n *headline.HandOffNumbers) (row screenRow) {
	if n.Old == 0 && n.New == 0 {
		row.silent = rowTexts.missing[headline.RowHandOffs].In(p.lang)
		return row
	}
	cell := func(f *figure.Figure, ways int, w *headline.WayFacts) string {
		if ways == 0 {
			return orgmodel.Quantity{}.In(p.lang)
		}
		if !w.Crosses {
			return p.number(f)
		}
		return rowTexts.crossing.With(p.number(f), borderWords[w.Highest]).In(p.lang)
	}
	row.before, row.after = cell(&n.Was, n.Old, &n.Before), cell(&n.Is, n.New, &n.After)
	row.statuses = p.statusesOf(&n.Is)
	if n.Old > 0 && n.New > 0 {
		mark := p.marks()
		row.difference = mark.difference(n.Is.Quantity.Sub(n.Was.Quantity), &n.Was, &n.Is, figure.Unit{})
		if farther := n.After.Crosses && (!n.Before.Crosses || n.After.Highest > n.Before.Highest); farther {
			row.difference = phrase(row.difference, rowTexts.farther.In(p.lang))
			row.notes = append(row.notes, rowTexts.fartherNote.With(borderWords[n.After.Highest], p.ways(n.After.Highest)).In(p.lang))
		} else if n.Before.Crosses && (!n.After.Crosses || n.After.Highest < n.Before.Highest) {
			row.difference = phrase(row.difference, rowTexts.nearer.In(p.lang))
		}
	}
	if said := p.allOf(&n.Is); said != "" {
		row.notes = append(row.notes, rowTexts.afterIs.With(already(said)).In(p.lang))
	}
	return row
}

// ways names the pathways of the new file that cross a border and did not before.
func (p *diffPage) ways(b metrics.Border) message.Localizer {
	var names []message.Name
	for i := range p.c.Pathways {
		pair := &p.c.Pathways[i]
		if pair.New.Pathway >= 0 && pair.New.Crosses && pair.New.Highest == b && !(pair.Old.Crosses && pair.Old.Highest >= b) {
			names = append(names, message.Name(clipped(p.c.pathway(pair), 60)))
		}
	}
	if len(names) > 2 {
		return message.Count(len(names), message.Text{}, rowTexts.pathways)
	}
	return message.And(names)
}

// moneyRow tells the amounts with their years; what is open stands in the note.
// onlyFound reports whether nothing is told of money but agreements that are described
// now, without an amount: they need not be of the reform.
func (p *diffPage) onlyFound(n *headline.MoneyNumbers) bool {
	var found []string
	for i := range p.c.Diff.Changes {
		if ch := &p.c.Diff.Changes[i]; ch.Kind == diff.KindOf(orgmodel.TypeAgreement, diff.DescribedNow) {
			found = append(found, p.c.Diff.ID(ch))
		}
	}
	told := func(l metrics.MoneyLine) bool {
		return l.Is.Known() || l.Was.Known() || !l.Sort.OfAgreement() || !slices.Contains(found, l.Subject.ID)
	}
	return len(n.Told.Uncosted) == 0 && len(n.Told.Lines) > 0 && !slices.ContainsFunc(n.Told.Lines, told)
}

func (p *diffPage) moneyRow(n *headline.MoneyNumbers) (row screenRow) {
	known, open, groups := p.moneyKnown(n), p.moneyOpen(n), p.moneyGroups(n)
	text := p.moneyNumber(n)
	if found := p.onlyFound(n); found || len(known)+len(open) == 0 && p.sameMoney(n) == "" && !moneyKnown(n) {
		row.silent = rowTexts.missing[headline.RowMoney].In(p.lang)
		if found && len(n.Told.Lines) == 1 {
			row.evenOf = clippedName(n.Told.Lines[0].Subject.Name.In(p.lang), room{letters: 2 * shortName}).In(p.lang)
		}
		return row
	}
	for i := range n.Told.Lines {
		if s := n.Told.Lines[i].Status; !slices.Contains(row.statuses, s) {
			row.statuses = append(row.statuses, s)
		}
	}
	row.statuses = sortedStatuses(row.statuses)
	row.notes = []string{upperFirst(text) + "."}
	switch {
	case len(groups) == 1 && len(groups[0].lines) == 1 && groups[0].sort == metrics.MoneyAllocated:
		l := groups[0].lines[0]
		row.before, row.after, row.difference = p.inYears(l, l.WasYears, l.Was).In(p.lang), p.inYears(l, l.Years, l.Is).In(p.lang), p.withSign(l)
	case len(groups) > 0:
		parts := make([]string, len(groups))
		for i := range groups {
			parts[i] = p.moneyGroup(&groups[i])
		}
		row.after = strings.Join(parts, "; ")
	case len(open) > 0 || n.Told.Untold:
		row.after = orgmodel.Quantity{}.In(p.lang)
	default:
		row.difference = "±" + orgmodel.Exactly(0).Kronor().In(p.lang)
	}
	switch {
	case len(n.Told.Uncosted) > 0 || len(open) > 0:
		row.difference = rowTexts.unknown.In(p.lang)
	case len(groups) > 0 && row.after == text:
		row.notes = nil
	}
	return row
}

// silentRow counts what the new file does not describe.
func (p *diffPage) silentRow(n *headline.SilentNumbers) (row screenRow) {
	if row.after = p.silentNumber(n); row.after != "" {
		row.notes = []string{rowTexts.notEnded.In(p.lang)}
		row.statuses = []orgmodel.Status{} // silence has none
	}
	return row
}

// screenBasis says what a row rests on: that a thing is a vision its status says.
func (p *diffPage) screenBasis(list []*figure.Figure, id string) string {
	a := kept(p.facts().bases, id, func() figure.Account { return p.accountOf(list) })
	t := &markTexts
	switch a.Basis {
	case figure.Unjudged:
		return t.missing.With(rowTexts.missing[id]).In(p.lang)
	case figure.Assumed:
		return t.rests.With(t.assumptions).In(p.lang)
	case figure.Partly:
		if a.MarkedTerms == 0 {
			return t.chosen.With(t.assumed).In(p.lang)
		}
		return rowTexts.partly.With(t.assumed, a.MarkedTerms, a.All).In(p.lang)
	case figure.Sourced:
		return t.sourced.In(p.lang)
	}
	return t.missing.With(rowTexts.source).In(p.lang)
}

// accountOf is what some figures rest on together, a vision as what is proposed.
func (p *diffPage) accountOf(list []*figure.Figure) figure.Account {
	row := inOne(list)
	mark := p.marks()
	look := func(k ground.Key) ground.Stated {
		s := mark.look(k)
		if s.Status == orgmodel.Vision {
			s.Status = orgmodel.Proposed
		}
		return s
	}
	return row.Account(look, mark.whole)
}

// statusesOf are how sure the new file is of what some figures count, the surest first.
// What is in force is told only where all of it is.
func (p *diffPage) statusesOf(list ...*figure.Figure) []orgmodel.Status {
	for _, f := range list {
		if found := p.statusesOfOne(f); len(found) > 0 {
			return sortedStatuses(found)
		}
	}
	return p.asAWhole()
}

// staffStatuses are how sure the new file is of the numbers of staff that it changes;
// where it changes none, of those that it states.
func (p *diffPage) staffStatuses(delta, after *figure.Figure) []orgmodel.Status {
	var found []orgmodel.Status
	for _, i := range p.c.Diff.Told() {
		ch := &p.c.Diff.Changes[i]
		if ch.Kind != diff.StaffingChanged {
			continue
		}
		if s := p.c.Diff.Status(ch); s != "" && !slices.Contains(found, s) {
			found = append(found, s)
		}
	}
	if found != nil {
		return sortedStatuses(found)
	}
	return p.statusesOf(differing(delta), after)
}

// movedStatuses are how sure the new file is of where the staff of some figures come
// to be: of what their unit becomes and of all that is above it.
func (p *diffPage) movedStatuses(list ...*figure.Figure) []orgmodel.Status {
	var found []orgmodel.Status
	for _, f := range list {
		for _, status := range p.movedStatusesOfOne(f) {
			if !slices.Contains(found, status) {
				found = append(found, status)
			}
		}
	}
	if len(found) == 0 {
		return p.asAWhole()
	}
	return sortedStatuses(found)
}

// addAbove adds the keys that put a unit where it is in the new file.
func (p *diffPage) addAbove(list []ground.Key, t *figure.Term) []ground.Key {
	o := p.c.Diff.New
	old := p.c.Diff.Old.UnitIndex(t.ID)
	if post := p.c.Diff.Old.Post(t.ID); post != nil && t.Type == string(orgmodel.TypePost) {
		old = p.c.Diff.Old.UnitIndex(post.Unit)
	}
	if old < 0 {
		return list
	}
	for _, u := range p.c.Diff.Pair().Units().After[old] {
		for n := 0; u >= 0 && n < len(o.Units); n++ {
			for _, key := range [...]string{"parent", "led_by", "employer"} {
				k := o.Key(orgmodel.Ref{Type: orgmodel.TypeUnit, Index: u}, key)
				k.File = 1
				list = append(list, k)
			}
			u = o.Parent(u)
		}
	}
	return list
}

// leastSure is the status of what some keys of the new file say together.
func (p *diffPage) leastSure(keys []ground.Key) (least orgmodel.Status) {
	for _, k := range keys {
		if k.File != 1 {
			continue
		}
		if s := p.marks().look(k).Status; s != "" && (least == "" || s.LessSure(least)) {
			least = s
		}
	}
	return least
}

// asAWhole is the status of what nothing in particular is told of: that of the new
// file.
func (p *diffPage) asAWhole() []orgmodel.Status { return []orgmodel.Status{p.c.Diff.New.Header.Status} }

// sortedStatuses puts the surest first, and leaves out what is in force beside others.
func sortedStatuses(list []orgmodel.Status) []orgmodel.Status {
	list = slices.Clone(list)
	if len(list) > 1 {
		list = slices.DeleteFunc(list, func(s orgmodel.Status) bool { return s == orgmodel.InForce })
	}
	slices.SortStableFunc(list, func(a, b orgmodel.Status) int {
		switch {
		case b.LessSure(a):
			return -1
		case a.LessSure(b):
			return 1
		}
		return 0
	})
	return list
}

// causeWords say how sure that is from which something follows that nobody has decided.
func (p *diffPage) causeWords(list []orgmodel.Status) string {
	words := make([]string, 0, len(list))
	for _, s := range list {
		if tag := followsTexts[s]; !tag.IsZero() {
			words = append(words, tag.In(p.lang))
		}
	}
	return strings.Join(words, ", ")
}

var followsTexts = map[orgmodel.Status]message.Text{
	orgmodel.InForce:  {EN: "from what is in force", SV: "följd av det som gäller"},
	orgmodel.Decided:  {EN: "from a decision", SV: "följd av beslut"},
	orgmodel.Proposed: {EN: "from the proposal", SV: "följd av förslag"},
	orgmodel.Vision:   {EN: "from a vision", SV: "följd av vision"},
	orgmodel.Claimed:  {EN: "from a claim", SV: "följd av uppgift"},
}

func (p *diffPage) statusWords(list []orgmodel.Status) string {
	words := make([]string, 0, len(list))
	for _, s := range list {
		if tag := statusTags[s]; !tag.IsZero() {
			words = append(words, tag.In(p.lang))
		}
	}
	return strings.Join(words, ", ")
}
