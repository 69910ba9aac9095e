package why

import (
	"slices"
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// number is a figure about some of the sides: its keys name them by their place
// in of.
func (a *asker) number(id string, label message.Localizer, f figure.Figure, of ...int) Number {
	look := a.look(of)
	n := Number{ID: id, Label: label, Of: of, Value: f, Whole: a.whole(of), Ground: f.Ground(look), look: look}
	n.Parts = n.parts(&f)
	for i := range f.Terms {
		n.Terms = append(n.Terms, a.term(&f.Terms[i], look, of))
	}
	slices.SortStableFunc(n.Terms, func(x, y Term) int { return f.Fold.Heavier(&x.Term, &y.Term) })
	n.Decides = a.saidAll(f.Keys.List(), of)
	n.Unknown = a.saidAll(f.Unknown, of)
	return n
}

// parts are how much of a figure about the same sides bears which mark.
func (n *Number) parts(f *figure.Figure) []figure.Part { return f.Account(n.look, n.Whole).Parts }

func (a *asker) term(t *figure.Term, look figure.Grounds, of []int) Term {
	out := Term{Term: *t, Ground: t.Ground(look), Said: a.saidAll(t.Keys.List(), of)}
	slices.SortStableFunc(out.Said, func(x, y Said) int { return closeness(t, &x) - closeness(t, &y) })
	if t.Parts == nil {
		return out
	}
	key := branch{t.Type, t.ID, t.Parts.Quantity.String(), t.Parts.Fold, len(t.Parts.Terms)}
	if t.ID != "" && a.seen[key] {
		out.Above = true
		return out
	}
	a.seen[key] = true
	inner := a.number("", t.Name, *t.Parts, of...)
	out.Inner = &inner
	return out
}

// placing are the keys that say where something belongs, which most terms rest on
// besides the key with their number.
var placing = []string{"", "kind", "parent", "unit", "since", "until"}

// closeness is how far a key is from being the one a reader is shown first: the
// number of the term itself.
func closeness(t *figure.Term, s *Said) int {
	own := s.Table == t.Type && s.ID == t.ID
	switch {
	case own && !slices.Contains(placing, s.Key.Key):
		return 0
	case own && s.Key.Key != "":
		return 1
	case own:
		return 2
	}
	return 3
}

// look says how sure the files are of a key.
func (a *asker) look(of []int) figure.Grounds {
	return func(k ground.Key) ground.Stated { return a.Sides[of[k.File]].Org.Stated(k) }
}

// whole is the status of what is told: that of the less sure of the sides.
func (a *asker) whole(of []int) ground.Status {
	status := a.Sides[of[0]].Org.Header.Status
	for _, side := range of[1:] {
		if s := a.Sides[side].Org.Header.Status; s.LessSure(status) {
			status = s
		}
	}
	return status
}

func (a *asker) saidAll(keys []ground.Key, of []int) []Said {
	list := make([]Said, 0, len(keys))
	seen := make(map[ground.Key]bool, len(keys))
	for _, k := range keys {
		if !seen[k] {
			seen[k], list = true, append(list, a.said(k, of))
		}
	}
	return list
}

// said finds where a key stands and which sources it has.
func (a *asker) said(k ground.Key, of []int) Said {
	side := of[k.File]
	o := a.Sides[side].Org
	s := Said{Stated: o.Stated(k), Side: side}
	ref := orgmodel.Ref{Type: orgmodel.Type(k.Table), Index: k.At}
	key, element := elementOf(k)
	if places := a.Sides[side].Places; places != nil {
		s.Place = places.Place(ref, key, element)
	}
	switch c := o.Common(ref); {
	case c != nil:
		s.Sources = c.Sources
	case ref.Type == orgmodel.TypeClose:
		s.Sources = o.Closes[k.At].Sources
	}
	if ref.Type == orgmodel.TypeIndicator && key == "values" && element >= 0 {
		if own := o.Indicators[k.At].Values[element].Sources; len(own) > 0 {
			s.Sources = own
		}
	}
	return s
}

// elementOf is the key of a list and which element of it is meant; -1: the list.
// What the files leave out within an element is named as "steps[2].post".
func elementOf(k ground.Key) (key string, element int) {
	key, rest, within := strings.Cut(k.Key, "[")
	if within {
		digits, _, _ := strings.Cut(rest, "]")
		if n, err := strconv.Atoi(digits); err == nil {
			return key, n - 1
		}
	}
	return key, k.Nth - 1
}
