package why

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

var staffTexts = struct {
	posts, heads, fte, newHeads, newFTE, untold message.Text
	post, person, year                          figure.Unit
}{
	posts:    message.Text{EN: "Posts not placed", SV: "Befattningar utan angiven inplacering"},
	heads:    message.Text{EN: "Persons not placed", SV: "Personer utan angiven inplacering"},
	fte:      message.Text{EN: "Full-time equivalents not placed", SV: "Årsarbetare utan angiven inplacering"},
	newHeads: message.Text{EN: "Persons with a new manager", SV: "Personer som får ny chef"},
	newFTE:   message.Text{EN: "Full-time equivalents with a new manager", SV: "Årsarbetare som får ny chef"},
	untold:   message.Text{EN: "Persons of whom the files do not tell", SV: "Personer för vilka filerna inte ger svar"},
	post:     figure.UnitOf(message.Text{EN: "post", SV: "befattning"}, message.Text{EN: "posts", SV: "befattningar"}),
	person:   figure.UnitOf(message.Text{EN: "person", SV: "person"}, message.Text{EN: "persons", SV: "personer"}),
	year:     figure.UnitOf(message.Text{EN: "full-time equivalent", SV: "årsarbetare"}, message.Text{EN: "full-time equivalents", SV: "årsarbetare"}),
}

// unplaced are the posts and the staff that the new file places nowhere.
func (h *headline) unplaced() []Number {
	var posts, heads, fte []figure.Term
	transfers := metrics.Transfers(h.pair)
	for i := range transfers {
		t := &transfers[i]
		switch {
		case t.Lost == metrics.Perhaps:
			heads = append(heads, h.crew(t, orgmodel.AtLeast(0), staffTexts.person, "heads", "count"))
			fte = append(fte, h.crew(t, orgmodel.AtLeast(0), staffTexts.year, "fte", "fte"))
		case t.Lost == metrics.Yes:
			if t.Post >= 0 {
				posts = append(posts, h.crew(t, h.pair.Old.Org.Posts[t.Post].Count.Count(), staffTexts.post, "", "count"))
			}
			heads = append(heads, h.crew(t, t.Heads.Count(), staffTexts.person, "heads", "count"))
			fte = append(fte, h.crew(t, t.FTE.Count(), staffTexts.year, "fte", "fte"))
		}
	}
	return []Number{
		h.of("posts", staffTexts.posts, figure.Make(figure.Sum, staffTexts.post, posts...)),
		h.of("heads", staffTexts.heads, figure.Make(figure.Sum, staffTexts.person, heads...)),
		h.of("fte", staffTexts.fte, figure.Make(figure.Sum, staffTexts.year, fte...)),
		h.known("places_too_few", metrics.M18Surplus),
	}
}

// managers are the staff who get a new manager, and those of whom nobody can tell.
func (h *headline) managers() []Number {
	var heads, fte, untold []figure.Term
	transfers := metrics.Transfers(h.pair)
	for i := range transfers {
		t := &transfers[i]
		switch {
		case t.Heads.IsZero() && t.FTE.IsZero():
		case t.New[metrics.NewManager] == metrics.Yes:
			heads = append(heads, h.crew(t, t.Heads.Count(), staffTexts.person, "heads", "count"))
			fte = append(fte, h.crew(t, t.FTE.Count(), staffTexts.year, "fte", "fte"))
		case t.New[metrics.NewManager] == metrics.Perhaps:
			untold = append(untold, h.crew(t, t.Heads.Count(), staffTexts.person, "heads", "count"))
		}
	}
	return []Number{
		h.of("heads", staffTexts.newHeads, figure.Make(figure.Sum, staffTexts.person, heads...)),
		h.of("fte", staffTexts.newFTE, figure.Make(figure.Sum, staffTexts.year, fte...)),
		h.known("share_percent", metrics.M18ManagerShare),
		h.of("untold_heads", staffTexts.untold, figure.Make(figure.Sum, staffTexts.person, untold...)),
	}
}

// known is a number of the row that is a figure about the change.
func (h *headline) known(id, figureID string) Number {
	f := findFigure(metrics.Changes(), figureID)
	return h.of(id, f.Label, f.Compute(h.pair))
}

// crew are those of one post, or of a unit outside its posts: on the number that
// is stated of them, and on what says where they went and who leads them.
func (h *headline) crew(t *metrics.Transfer, many orgmodel.Quantity, unit figure.Unit, ofUnit, ofPost string) figure.Term {
	before, after := h.pair.Old.Org, h.pair.New.Org
	ref, key := orgmodel.Ref{Type: orgmodel.TypeUnit, Index: t.Unit}, ofUnit
	guess := h.pair.Units().Guessed(t.Unit)
	if t.Post >= 0 {
		ref, key = orgmodel.Ref{Type: orgmodel.TypePost, Index: t.Post}, ofPost
		guess = guess || h.pair.Posts().Guessed(t.Post)
	}
	c := before.Common(ref)
	return figure.Term{
		Type: string(ref.Type), ID: c.ID, Name: message.Same(before.Name(c.ID)), Quantity: many, Unit: unit, Weight: figure.Once(), Guess: guess,
		Keys: func() []ground.Key {
			keys := before.Keys(ref, key)
			if ref.Type == orgmodel.TypePost {
				keys = append(keys, before.Key(ref, "unit"))
			}
			for _, p := range t.From {
				keys = append(keys, before.Key(orgmodel.Ref{Type: orgmodel.TypePost, Index: p}, ""))
			}
			now := h.ending(orgmodel.TypeUnit, before.Units[t.Unit].ID)
			if t.Post >= 0 {
				now = append(now, h.ending(orgmodel.TypePost, before.Posts[t.Post].ID)...)
			}
			for _, p := range t.By {
				now = append(now, after.Key(orgmodel.Ref{Type: orgmodel.TypePost, Index: p}, ""))
			}
			if t.To >= 0 {
				now = append(now, after.Keys(orgmodel.Ref{Type: orgmodel.TypeUnit, Index: t.To}, "", "parent", "led_by")...)
			}
			for i := range now {
				now[i].File = 1
			}
			return append(keys, now...)
		},
	}
}

// ending is the key of the new file that says when something of the old one ends.
func (h *headline) ending(t orgmodel.Type, id string) []ground.Key {
	after := h.pair.New.Org
	ref, ok := after.Find(id)
	if !ok || ref.Type != t || !after.Common(ref).Until.Known() {
		return nil
	}
	return after.Keys(ref, "until")
}
