package why

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
)

// guesses lists who is held to be who by a guess, of what an answer tells of:
// those that are named among its keys, or among the ids that it is about.
func (a *asker) guesses(e *Explanation) []Guess {
	var list []Guess
	for side := 1; side < len(a.Sides); side++ {
		if a.diffs[side] == nil {
			continue
		}
		c := a.diffs[side]
		told := newNamed()
		for i := range e.Numbers {
			told.number(&e.Numbers[i], side)
		}
		for i := range e.Verdicts {
			told.verdict(&e.Verdicts[i])
		}
		for i := range e.Statements {
			told.ids[e.Statements[i].ID] = true
		}
		for i := range c.Match.Links {
			l := &c.Match.Links[i]
			old, now := idAt(c.Old, l.Type, l.Old), idAt(c.New, l.Type, l.New)
			if l.Basis == diff.Guessed && (told.ids[old] || told.ids[now]) {
				list = append(list, Guess{Link: l, Of: [2]int{0, side}, Old: c.Old.Name(old), New: c.New.Name(now)})
			}
		}
	}
	slices.SortStableFunc(list, func(x, y Guess) int { return x.Confidence - y.Confidence })
	return list
}

func idAt(o *orgmodel.Organisation, t orgmodel.Type, at int) string {
	if c := o.Common(orgmodel.Ref{Type: t, Index: at}); c != nil {
		return c.ID
	}
	return ""
}

// named are the ids that an answer tells of.
type named struct{ ids map[string]bool }

func newNamed() named { return named{map[string]bool{}} }

// number names what the terms stand on that are there by a guess.
func (n named) number(m *Number, side int) {
	if !slices.Contains(m.Of, side) {
		return
	}
	for i := range m.Terms {
		t := &m.Terms[i]
		if !t.Ground.Guess() {
			continue
		}
		n.ids[t.ID] = true
		for k := range t.Said {
			n.ids[t.Said[k].ID] = true
		}
	}
}

func (n named) verdict(v *Verdict) {
	for i := range v.Findings {
		n.ids[v.Findings[i].Subject.ID] = true
		for _, id := range v.Findings[i].About {
			n.ids[id] = true
		}
	}
	n.ids[v.About] = true
	delete(n.ids, "")
}
