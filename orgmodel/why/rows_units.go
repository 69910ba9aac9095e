package why

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var unitTexts = struct {
	before, after message.Text
	unit, change  figure.Unit
}{
	before: message.Text{EN: "Units before", SV: "Enheter före"},
	after:  message.Text{EN: "Units after", SV: "Enheter efter"},
	unit:   figure.UnitOf(message.Text{EN: "unit", SV: "enhet"}, message.Text{EN: "units", SV: "enheter"}),
	change: figure.UnitOf(message.Text{EN: "change", SV: "ändring"}, message.Text{EN: "changes", SV: "ändringar"}),
}

// units are how many units there are before and after, and what happens to them,
// kind by kind.
func (h *headline) units() []Number {
	list := []Number{
		h.before("before", unitTexts.before, h.countUnits(0)), h.after("after", unitTexts.after, h.countUnits(1)),
	}
	if !h.apart.IsZero() {
		return list
	}
	c := h.change(1)
	terms := map[diff.Kind][]figure.Term{}
	for _, i := range c.Told() {
		if ch := &c.Changes[i]; ch.Type == orgmodel.TypeUnit && c.Topic(ch).ID == diff.TopicUnits {
			terms[ch.Kind] = append(terms[ch.Kind], changeTerm(c, i))
		}
	}
	for _, k := range diff.Kinds() {
		if len(terms[k.ID]) > 0 {
			list = append(list, h.of(string(k.ID), k.Label, figure.Make(figure.Count, unitTexts.change, terms[k.ID]...)))
		}
	}
	return list
}

// countUnits counts an organisation's own units.
func (h *headline) countUnits(file int) figure.Figure {
	o := h.Sides[file].Org
	var terms []figure.Term
	for i := range o.Units {
		if c := &o.Units[i].Common; o.Active(c) && !o.Outside(i) {
			terms = append(terms, figure.Term{
				Type: string(orgmodel.TypeUnit), ID: c.ID, Name: message.Same(o.Name(c.ID)), Weight: figure.Once(),
				Keys: keysOf(o, file, orgmodel.Ref{Type: orgmodel.TypeUnit, Index: i}, "", "kind", "parent"),
			})
		}
	}
	return figure.Make(figure.Count, unitTexts.unit, terms...)
}

// keysOf are keys of an entity of one of two files, listed when somebody asks.
func keysOf(o *orgmodel.Organisation, file int, ref orgmodel.Ref, keys ...string) figure.Keys {
	return func() []ground.Key {
		list := o.Keys(ref, keys...)
		for i := range list {
			list[i].File = file
		}
		return list
	}
}

// changeTerm is one change as a part of a count, on the keys that it tells of.
func changeTerm(c *diff.Comparison, i int) figure.Term {
	ch := &c.Changes[i]
	t := figure.Term{
		Type: string(ch.Type), ID: c.ID(ch), Name: message.Same(c.Name(ch)), Weight: figure.Once(),
		Guess: ch.Guess != nil, Detail: c.Sentence(i),
	}
	for file, places := range [...][]int{ch.Old, ch.New} {
		o := [...]*orgmodel.Organisation{c.Old, c.New}[file]
		for _, at := range places {
			ref := orgmodel.Ref{Type: ch.Type, Index: at}
			t.Keys = t.Keys.And(keysOf(o, file, ref, ch.Key))
			if file == 1 && len(o.Common(ref).Formerly) > 0 {
				t.Keys = t.Keys.And(keysOf(o, file, ref, "formerly"))
			}
		}
	}
	return t
}
