package why

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

var careTexts = struct {
	noGroups, noPathways, noMoney message.Text
	before, after                 message.Text
	group, handOff                figure.Unit
}{
	noGroups:   message.Text{EN: "The files describe no target groups.", SV: "Filerna beskriver inga målgrupper."},
	noPathways: message.Text{EN: "The file describes no pathway.", SV: "Filen beskriver ingen ärendegång."},
	before:     message.Text{EN: "Hand-offs before", SV: "Överlämningar före"},
	after:      message.Text{EN: "Hand-offs after", SV: "Överlämningar efter"},
	group:      figure.UnitOf(message.Text{EN: "target group", SV: "målgrupp"}, message.Text{EN: "target groups", SV: "målgrupper"}),
	handOff:    figure.UnitOf(message.Text{EN: "hand-off", SV: "överlämning"}, message.Text{EN: "hand-offs", SV: "överlämningar"}),
}

// turns are what the target groups are counted by.
var turns = []struct {
	id    string
	label message.Text
	holds func(*metrics.Served) bool
}{
	{"described", message.Text{EN: "Groups described", SV: "Målgrupper som beskrivs"}, func(*metrics.Served) bool { return true }},
	{"lose_all", message.Text{EN: "Groups that no service reaches any more", SV: "Målgrupper som inte längre nås av någon insats"}, func(g *metrics.Served) bool {
		return kept(g) && g.Turn == metrics.LostAll
	}},
	{"lose_some", message.Text{EN: "Groups that get fewer or other services", SV: "Målgrupper som får färre eller andra insatser"}, func(g *metrics.Served) bool {
		return kept(g) && (g.Turn == metrics.Narrowed || g.Turn == metrics.Changed)
	}},
	{"in_fewer_areas", message.Text{EN: "Groups that get services in fewer areas", SV: "Målgrupper som får insatser i färre områden"}, func(g *metrics.Served) bool {
		return kept(g) && keeps(g) && len(g.Fewer) > 0
	}},
	{"gain", message.Text{EN: "Groups that get more services", SV: "Målgrupper som får fler insatser"}, func(g *metrics.Served) bool {
		return kept(g) && (g.Turn == metrics.Won || g.Turn == metrics.Widened)
	}},
	{"not_described_any_more", message.Text{EN: "Groups that are not described any more", SV: "Målgrupper som inte längre beskrivs"}, func(g *metrics.Served) bool { return g.New < 0 }},
	{"without_for_a_time", message.Text{EN: "Groups without any service for a time", SV: "Målgrupper utan insats en tid"}, func(g *metrics.Served) bool {
		return g.Since.Known() && len(g.Before) > 0 && len(g.After) > 0
	}},
}

// kept reports whether both files describe a group, and keeps whether it keeps
// all services it had.
func kept(g *metrics.Served) bool { return g.Old >= 0 && g.New >= 0 }

func keeps(g *metrics.Served) bool {
	return g.Turn != metrics.LostAll && g.Turn != metrics.Narrowed && g.Turn != metrics.Changed
}

// groups are the target groups by what they lose.
func (h *headline) groups() []Number {
	served := metrics.ServedGroups(h.pair)
	if len(served) == 0 {
		return []Number{h.of("described", turns[0].label, figure.Nothing(careTexts.noGroups.With()))}
	}
	var list []Number
	for _, turn := range turns {
		var terms []figure.Term
		for i := range served {
			if turn.holds(&served[i]) {
				terms = append(terms, h.servedTerm(&served[i]))
			}
		}
		list = append(list, h.of(turn.id, turn.label, figure.Make(figure.Count, careTexts.group, terms...)))
	}
	return list
}

var servedTexts = struct{ lost, gained, fewer, moved message.Text }{
	lost:   message.Text{EN: "no more: {0}", SV: "inte längre: {0}"},
	gained: message.Text{EN: "new: {0}", SV: "nytt: {0}"},
	fewer:  message.Text{EN: "in fewer areas: {0}", SV: "i färre områden: {0}"},
}

// servedTerm is a target group, on the services that reached it and that do.
func (h *headline) servedTerm(g *metrics.Served) figure.Term {
	before, after := h.pair.Old.Org, h.pair.New.Org
	o, at := after, g.New
	if at < 0 {
		o, at = before, g.Old
	}
	c := o.Common(orgmodel.Ref{Type: orgmodel.TypeTargetGroup, Index: at})
	t := figure.Term{Type: string(orgmodel.TypeTargetGroup), ID: c.ID, Name: message.Same(o.Name(c.ID)), Weight: figure.Once()}
	if g.Old >= 0 {
		t.Guess = h.pair.Groups().Guessed(g.Old)
		t.Keys = t.Keys.And(keysOf(before, 0, orgmodel.Ref{Type: orgmodel.TypeTargetGroup, Index: g.Old}, ""))
	}
	if g.New >= 0 {
		t.Keys = t.Keys.And(keysOf(after, 1, orgmodel.Ref{Type: orgmodel.TypeTargetGroup, Index: g.New}, ""))
	}
	var said clauses
	name := func(o *orgmodel.Organisation, text message.Text, places []int) {
		var names []message.Quoted
		for _, s := range places {
			names = append(names, message.Quoted(o.Name(o.Services[s].ID)))
		}
		if len(names) > 0 {
			said = append(said, text.With(message.And(names)))
		}
	}
	name(before, servedTexts.lost, g.Lost)
	name(after, servedTexts.gained, g.Gained)
	name(after, servedTexts.fewer, g.Fewer)
	if len(said) > 0 {
		t.Detail = said
	}
	for _, s := range g.Before {
		t.Guess = t.Guess || h.pair.Services().Guessed(s)
		t.Keys = t.Keys.And(keysOf(before, 0, orgmodel.Ref{Type: orgmodel.TypeService, Index: s}, "target_groups", "provided_by"))
	}
	for _, s := range g.After {
		t.Keys = t.Keys.And(keysOf(after, 1, orgmodel.Ref{Type: orgmodel.TypeService, Index: s}, "target_groups", "provided_by"))
	}
	return t
}

// clauses are parts of one sentence with semicolons between.
type clauses []message.Message

// In implements message.Localizer.
func (c clauses) In(l message.Lang) string {
	text := ""
	for i := range c {
		if i > 0 {
			text += "; "
		}
		text += c[i].In(l)
	}
	return text
}

// handOffs are those of all pathways, before and after. A pathway that several
// became is before each of them.
func (h *headline) handOffs() []Number {
	var before, after []figure.Term
	p := h.pair
	for i := range p.New.Ways {
		w := &p.New.Ways[i]
		after = append(after, wayTerm(p.New, w, 1))
		if old := p.Pathways().Before[w.Pathway]; len(old) > 0 {
			t := wayTerm(p.Old, wayAt(p.Old, old[0]), 0)
			t.Guess = p.Pathways().Guessed(old[0])
			before = append(before, t)
		}
	}
	for i := range p.Old.Ways {
		if w := &p.Old.Ways[i]; len(p.Pathways().After[w.Pathway]) == 0 {
			before = append(before, wayTerm(p.Old, w, 0))
		}
	}
	return []Number{
		h.before("before", careTexts.before, handOffs(before)), h.after("after", careTexts.after, handOffs(after)),
	}
}

func handOffs(terms []figure.Term) figure.Figure {
	if len(terms) == 0 {
		return figure.Nothing(careTexts.noPathways.With())
	}
	return figure.Make(figure.Sum, careTexts.handOff, terms...)
}

func wayAt(in *metrics.Inputs, pathway int) *metrics.Way {
	for i := range in.Ways {
		if in.Ways[i].Pathway == pathway {
			return &in.Ways[i]
		}
	}
	return nil
}

// wayTerm is a pathway with its hand-offs, on its steps and where they are taken.
func wayTerm(in *metrics.Inputs, w *metrics.Way, file int) figure.Term {
	o := in.Org
	ref := orgmodel.Ref{Type: orgmodel.TypePathway, Index: w.Pathway}
	c := o.Common(ref)
	return figure.Term{
		Type: string(ref.Type), ID: c.ID, Name: message.Same(o.Name(c.ID)), Quantity: w.Crossed(metrics.UnitBorder), Unit: careTexts.handOff, Weight: figure.Once(),
		Keys: func() []ground.Key {
			keys := o.Keys(ref, "steps")
			for _, s := range w.Stops {
				switch {
				case s.Post >= 0:
					keys = append(keys, o.Key(orgmodel.Ref{Type: orgmodel.TypePost, Index: s.Post}, "unit"))
				case s.Unit >= 0:
					keys = append(keys, o.Key(orgmodel.Ref{Type: orgmodel.TypeUnit, Index: s.Unit}, ""))
				}
			}
			for i := range keys {
				keys[i].File = file
			}
			return keys
		},
	}
}

// money is what changes in the frames.
func (h *headline) money() []Number {
	return []Number{h.known("recurring", metrics.M23Recurring), h.known("one_off", metrics.M23OneOff)}
}
