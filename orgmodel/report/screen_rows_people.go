package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// The rows about people: how many are employed, who has no place, and who gets another
// manager, board, administration or employer.

// staffRow says how many work in the organisation, and of how many units that is so.
func (p *diffPage) staffRow(n *headline.StaffNumbers) screenRow {
	row := screenRow{}
	before, after, delta, in := &n.Before, &n.After, &n.Delta, metrics.InPersons
	full := n.FTEBefore.Quantity.Tells() || n.FTEAfter.Quantity.Tells()
	if !before.Quantity.Tells() && !after.Quantity.Tells() {
		if !full {
			row.silent = rowTexts.missing[headline.RowStaff].In(p.lang)
			return row
		}
		before, after, delta, in, full = &n.FTEBefore, &n.FTEAfter, &n.FTEDelta, metrics.InFullTime, false
		row.notes = append(row.notes, rowTexts.inFullTime.In(p.lang))
	}
	row.before, row.after = p.number(before), p.number(after)
	row.statuses = p.statusesOf(after)
	if !p.c.Summary.Apart {
		row.difference = p.staffDifference(n, in)
		row.statuses = p.staffStatuses(delta, after)
		_, was := before.Quantity.High()
		_, is := after.Quantity.High()
		switch {
		case before.Quantity.Tells() != after.Quantity.Tells(), row.difference == "":
			row.difference = rowTexts.unknown.In(p.lang) // of a bound, or of nothing, nobody can tell it
			row.bounds = true
		case row.difference != "" && was && !is:
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
		row.notes = append(row.notes, rowTexts.fullTime.With(already(p.fromTo(n))).In(p.lang))
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
		if said := p.unplacedNumber(n); said != p.say(numberTexts.people, &n.Heads) { // which the cell says
			row.notes = []string{upperFirst(said) + "."}
		}
		row.statuses, row.caused = p.statusesOf(telling(p.c.Summary.Rests(headline.RowUnplaced))...), gone
		if !gone {
			row.statuses = p.staffStatuses(&n.Fewer, &n.Excess)
		}
		return row
	}
	if !someFor(n.Placed.Figure()) {
		row.silent = rowTexts.missing[headline.RowUnplaced].In(p.lang)
		return row
	}
	row.after = rowTexts.noneOf.With(p.number(n.Placed.Figure())).In(p.lang)
	row.basis, row.statuses = p.screenBasis([]*figure.Figure{n.Placed.Figure()}, headline.RowUnplaced), p.placedStatuses()
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
		note := rowTexts.managerNote
		if n.Beside {
			note = rowTexts.besideNote
		}
		row.notes = append(row.notes, note.With(already(p.newManager(n))).In(p.lang))
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
		row.after, row.weighty = strings.Join(cells, "; "), p.employerFirst(cells)
		row.statuses = p.movedStatuses(telling(p.c.Summary.Rests(headline.RowManager))...)
		return row
	}
	return p.noNewManager(n)
}

// employerFirst is what is new over people, the most far-reaching first: their employer,
// the board that is their authority, their manager.
func (p *diffPage) employerFirst(cells []string) []string {
	order := []message.Text{rowTexts.employer, rowTexts.both, rowTexts.authority, rowTexts.manager}
	begins := func(cell string) int {
		at := slices.IndexFunc(order, func(t message.Text) bool { return strings.HasPrefix(cell, t.With("").In(p.lang)) })
		if at < 0 {
			return len(order)
		}
		return at
	}
	return slices.SortedStableFunc(slices.Values(cells), func(a, b string) int { return cmp.Compare(begins(a), begins(b)) })
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

// someFor reports whether a number is of somebody for certain: "none of 0–20" says nothing.
func someFor(f *figure.Figure) bool {
	least, ok := f.Quantity.Low()
	return certain(f) && ok && least > 0
}

// withManagers names a unit with those who lead it.
func (p *diffPage) withManagers(u *orgmodel.Unit) string {
	o := p.c.Diff.Old
	if o.Unit(u.ID) != u {
		o = p.c.Diff.New
	}
	by := namesOfAll(o, u.LedBy)
	slices.Sort(by)
	star := ""
	if u.Assumed.Key("led_by") {
		star = "*"
	}
	return rowTexts.ledBy.With(message.Name(nameOf(&u.Common)), already(message.And(by).In(p.lang)+star)).In(p.lang)
}

func (p *diffPage) calledAs(u *orgmodel.Unit) string {
	return message.Name(nameOf(&u.Common)).In(p.lang)
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
	case someFor(kept):
		row.after = rowTexts.noneOf.With(p.number(kept)).In(p.lang)
	default:
		kept = n.KeepsIn.Figure()
		row.after = p.say(rowTexts.noneIn, kept)
		row.notes = append(row.notes, p.managersKept(n))
	}
	row.basis, row.statuses = p.screenBasis([]*figure.Figure{kept}, headline.RowManager), []orgmodel.Status{}
	return row
}

// managersKept names the units whose manager stays, and those of which the files do not say
// who leads them: the manager above them may not be theirs.
func (p *diffPage) managersKept(n *headline.ManagerNumbers) string {
	space := room{names: 3, letters: 2 * TextWidth}
	note := rowTexts.sameManager.With(p.few(p.unitsCalled(n.KeepsIn.Figure(), p.withManagers), space)).In(p.lang)
	if above := n.LedAbove.Figure(); some(above) {
		note += " " + rowTexts.fromAbove.With(p.few(p.unitsCalled(above, p.calledAs), space)).In(p.lang)
	}
	return note
}
