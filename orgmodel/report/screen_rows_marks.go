package report

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// What a row rests on, and how sure it is.

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

// staffStatuses are how sure the new file is of the changes that make up a difference in
// staff, the least sure first: of a number, of who ends and who begins. Where it changes
// nothing they are how sure it is of what it states.
func (p *diffPage) staffStatuses(delta, after *figure.Figure) []orgmodel.Status {
	counted := map[string]bool{}
	addCounted(differing(delta), counted)
	found := p.statusesOfStaff(func(id string) bool { return counted[id] })
	if found == nil {
		return p.statusesOf(differing(delta), after)
	}
	for _, s := range p.statusesOf(differing(delta), after) {
		if s != orgmodel.InForce && !slices.Contains(found, s) {
			found = append(found, s) // what a term rests on, and no change tells
		}
	}
	return leastSureFirst(found)
}

// placedStatuses are how sure the new file is of what it does with units and posts, where
// all who work in them have a place after it.
func (p *diffPage) placedStatuses() []orgmodel.Status {
	if found := p.statusesOfStaff(func(string) bool { return true }); found != nil {
		return found
	}
	return p.asAWhole()
}

// statusesOfStaff are how sure the new file is of the changes of some units and posts that
// it tells, the least sure first; nil without any. A number that it changes is always one
// of them.
func (p *diffPage) statusesOfStaff(of func(id string) bool) (found []orgmodel.Status) {
	d := p.c.Diff
	for _, i := range d.Told() {
		ch := &d.Changes[i]
		if ch.Type != orgmodel.TypeUnit && ch.Type != orgmodel.TypePost || staffless(ch) {
			continue
		}
		concerns := ch.Kind == diff.StaffingChanged
		for side, list := range [...][]int{ch.Old, ch.New} {
			for _, at := range list {
				o := [...]*orgmodel.Organisation{d.Old, d.New}[side]
				concerns = concerns || of(o.Common(orgmodel.Ref{Type: ch.Type, Index: at}).ID)
			}
		}
		if s := d.Status(ch); concerns && s != "" && !slices.Contains(found, s) {
			found = append(found, s)
		}
	}
	return leastSureFirst(found)
}

func leastSureFirst(list []orgmodel.Status) []orgmodel.Status {
	if list == nil {
		return nil
	}
	list = sortedStatuses(list)
	slices.Reverse(list)
	return list
}

// staffless reports whether a change is of what is said about a unit or a post, or only of
// what the files describe, and moves nobody.
func staffless(ch *diff.Change) bool {
	switch ch.Key {
	case "":
		return ch.Kind == diff.KindOf(ch.Type, diff.DescribedNow) || ch.Kind == diff.KindOf(ch.Type, diff.NotDescribed) || ch.Kind == diff.KindOf(ch.Type, diff.Renamed)
	case "parent", "employer", "unit", "heads", "fte", "count", "vacant", "led_by", "since", "until":
		return false
	}
	return true
}

// addCounted adds the ids of what a figure counts, and of all that its parts count.
func addCounted(f *figure.Figure, to map[string]bool) {
	for i := range f.Terms {
		t := &f.Terms[i]
		to[t.ID] = true
		if t.Parts != nil {
			addCounted(t.Parts, to)
		}
	}
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

// statusWords say statuses in a cell, with a star those that are only assumed.
func (p *diffPage) statusWords(list, assumed []orgmodel.Status) string {
	words := make([]string, 0, len(list))
	for _, s := range list {
		if tag := statusTags[s]; !tag.IsZero() {
			words = append(words, tag.In(p.lang)+starIf(slices.Contains(assumed, s)))
		}
	}
	return strings.Join(words, ", ")
}
