package report

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// What the numbers of the first screen are made of.

// things is the unit of what is only counted: the words beside the number say what.
var things = figure.UnitOf(message.Text{EN: "one", SV: "en"}, message.Text{EN: "of them", SV: "stycken"})

func counting(terms ...figure.Term) figure.Figure { return figure.Make(figure.Count, things, terms...) }

func summed(terms []figure.Term) figure.Figure { return figure.Make(figure.Sum, things, terms...) }

// term is an entity of one of the files as a part of a number.
func (c *Contrast) term(o *orgmodel.Organisation, ref orgmodel.Ref, keys figure.Keys) figure.Term {
	common := o.Common(ref)
	return figure.Term{
		Type: string(ref.Type), ID: common.ID, Name: message.Same(nameOf(common)),
		Quantity: figure.Once(), Weight: figure.Once(), Unit: things, Keys: keys,
	}
}

// weighing is the same with a number of its own.
func weighing(t figure.Term, q orgmodel.Quantity) figure.Term {
	t.Quantity, t.Weight = q, q
	return t
}

// ownUnits counts an organisation's own units. Whether others are among them is
// decided by what is marked of those.
func (c *Contrast) ownUnits(file int) figure.Figure {
	o, p := c.side(file), c.Diff.Pair()
	var terms []figure.Term
	var left []int
	for u := range o.Units {
		if !o.Active(&o.Units[u].Common) || o.Outside(u) {
			left = append(left, u)
			continue
		}
		terms = append(terms, c.term(o, orgmodel.Ref{Type: orgmodel.TypeUnit, Index: u}, func() []ground.Key { return c.Diff.Endings(p.UnitKeys(file, u)) }))
	}
	f := counting(terms...)
	f.Keys = func() []ground.Key {
		var list []ground.Key
		for _, u := range left {
			list = append(list, c.Diff.Endings(p.UnitKeys(file, u))[1:]...) // that it is there is no part of the number
		}
		return list
	}
	return f
}

// unitKeysMarked are the marked keys of all units of the new file: by one of them
// a unit may have changed that has not.
func (c *Contrast) unitKeysMarked() []ground.Key {
	var list []ground.Key
	for u := range c.Diff.New.Units {
		for _, k := range c.Diff.New.Keys(orgmodel.Ref{Type: orgmodel.TypeUnit, Index: u}, comparedOfUnits...) {
			k.File = 1
			if s := c.Diff.Pair().Stated(k); s.Assumed || s.Status == orgmodel.Vision {
				list = append(list, k)
			}
		}
	}
	return list
}

// comparedOfUnits are the keys by which units differ.
var comparedOfUnits = []string{"kind", "parent", "role", "heads", "fte", "areas", "members", "led_by", "leadership", "per_area", "employer", "codes"}

func (c *Contrast) side(file int) *orgmodel.Organisation {
	if file == 0 {
		return c.Diff.Old
	}
	return c.Diff.New
}

// changeTerm is a change as a part of how many there are.
func (c *Contrast) changeTerm(ch *diff.Change) figure.Term {
	return figure.Term{
		Type: string(ch.Type), ID: c.Diff.ID(ch), Name: message.Same(c.Diff.Name(ch)),
		Quantity: figure.Once(), Weight: figure.Once(), Unit: things, Guess: ch.Guess != nil,
		Keys: func() []ground.Key { return c.Diff.Keys(ch) },
	}
}

// groupTerm is a target group as a part of how many there are. The days from when
// and to when nothing reaches it matter where they are told.
func (c *Contrast) groupTerm(g *metrics.Served, days bool) figure.Term {
	keys := func() []ground.Key {
		list := c.Diff.Pair().ServedKeys(g)
		if days {
			return list
		}
		return c.Diff.Endings(list)
	}
	if g.New >= 0 {
		return c.term(c.Diff.New, orgmodel.Ref{Type: orgmodel.TypeTargetGroup, Index: g.New}, keys)
	}
	return c.term(c.Diff.Old, orgmodel.Ref{Type: orgmodel.TypeTargetGroup, Index: g.Old}, keys)
}

// wayTerm is a pathway of one of the files, with its hand-offs.
func (c *Contrast) wayTerm(file int, w *WayFacts) figure.Term {
	keys := func() []ground.Key { return c.Diff.Pair().WayKeys(file, w.Pathway) }
	return weighing(c.term(c.side(file), orgmodel.Ref{Type: orgmodel.TypePathway, Index: w.Pathway}, keys), w.HandOffs)
}

// staffList gathers some of the staff as the terms of a number. Where there are
// none, that is so by what the files say of all of it.
type staffList struct {
	c     *Contrast
	terms []figure.Term
}

func (c *Contrast) staffList() *staffList { return &staffList{c: c} }

func (s *staffList) add(t *metrics.Transfer, q orgmodel.Quantity) {
	ref := orgmodel.Ref{Type: orgmodel.TypeUnit, Index: t.Unit}
	if t.Post >= 0 {
		ref = orgmodel.Ref{Type: orgmodel.TypePost, Index: t.Post}
	}
	p := s.c.Diff.Pair()
	term := weighing(s.c.term(s.c.Diff.Old, ref, func() []ground.Key { return p.TransferKeys(t) }), q)
	term.Guess = p.GuessedTransfer(t)
	s.terms = append(s.terms, term)
}

func (s *staffList) counted() figure.Figure { return s.resting(counting(s.terms...)) }

func (s *staffList) sum() figure.Figure { return s.resting(summed(s.terms)) }

func (s *staffList) resting(f figure.Figure) figure.Figure {
	f.Keys = s.c.staffKeys
	return f
}

// staffKeys are the marked keys of all staff: by one of them something may be new
// for those for whom nothing is.
func (c *Contrast) staffKeys() []ground.Key {
	if v := c.figure(metrics.M18Manager); v != nil && c.kept == nil {
		c.kept = append([]ground.Key{}, v.Keys.List()...)
	}
	return c.kept
}
