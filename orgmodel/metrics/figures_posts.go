package metrics

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
)

var noPosts = text("The old file describes no posts.", "Den gamla filen beskriver inga befattningar.")

func postsNotPlaced(p *Pair) figure.Figure {
	o := p.Old.Org
	var terms []figure.Term
	var unknown []ground.Key
	any := false
	for _, t := range p.whole() {
		if t.Post < 0 {
			continue
		}
		any = true
		if t.Lost == Yes || t.Untold {
			post := &o.Posts[t.Post]
			term := p.Old.term(orgmodel.TypePost, t.Post, post.Count, postUnit)
			term.Quantity = post.Count.Count()
			term.Keys = figure.Listed(func() []ground.Key {
				keys := append(p.Old.postKeys(t.Post, "count"), p.ending(orgmodel.TypePost, post.ID)...)
				return append(keys, p.ending(orgmodel.TypeUnit, post.Unit)...)
			})
			if t.Untold {
				term.Quantity, term.Detail = figure.Bounds{High: figure.BoundsOf(term.Quantity).High}.Between(), perhaps
			}
			terms = append(terms, term)
			if !post.Count.Known() {
				unknown = append(unknown, p.Old.key(orgmodel.TypePost, t.Post, "count"))
			}
		}
	}
	if !any {
		return figure.Nothing(noPosts.With())
	}
	f := figure.Make(figure.Sum, postUnit).Counted().Of(terms...)
	f.Unknown = unknown
	return settle(f, openStaff)
}

// excess is how many more persons there are in posts that live on than posts
// in what they became, where they merge or split all of them together. Posts of
// which both files state the same number have room.
func excess(p *Pair) figure.Figure {
	var terms []figure.Term
	var unknown []ground.Key
	any := false
	seen := make([]bool, len(p.Old.Org.Posts))
	for _, t := range p.whole() {
		if t.Post < 0 || seen[t.Post] {
			continue
		}
		any = true
		if p.keepsCount(t.Post) {
			continue
		}
		group := p.postGroup(t.Post)
		for _, old := range group[0] {
			seen[old] = true
		}
		if len(group[1]) == 0 {
			continue
		}
		if over, left := p.excessOf(group); !over.Quantity.IsZero() {
			term := p.New.term(orgmodel.TypePost, byName(p.New.Org, orgmodel.TypePost, group[1])[0], over.Quantity, headUnit, "")
			term.Quantity, term.Parts, term.Guess = over.Quantity, &over, p.Posts().Guessed(t.Post)
			terms, unknown = append(terms, term), append(unknown, left...)
		}
	}
	if !any {
		return figure.Nothing(noPosts.With())
	}
	f := figure.Make(figure.Sum, headUnit).Counted().Of(terms...)
	f.Unknown = unknown
	f.Keys = figure.Listed(func() []ground.Key {
		return p.New.watch(orgmodel.TypePost, len(p.New.Org.Posts), "count", "vacant", "since", "until")
	})
	return settle(f, openStaff)
}

// keepsCount reports whether a post is one post still, stated as many as before.
func (p *Pair) keepsCount(post int) bool {
	next := p.Posts().After[post]
	return len(next) == 1 && len(p.Posts().Before[next[0]]) == 1 && p.Old.Org.Posts[post].Count.Known() && p.Old.Org.Posts[post].Count == p.New.Org.Posts[next[0]].Count
}

// excessOf is the persons of all posts of a group less its posts now.
func (p *Pair) excessOf(group [2][]int) (over figure.Figure, unknown []ground.Key) {
	var terms []figure.Term
	for _, i := range group[0] {
		t := p.Old.term(orgmodel.TypePost, i, persons(&p.Old.Org.Posts[i]), headUnit)
		t.Quantity, t.Keys = persons(&p.Old.Org.Posts[i]), figure.On(p.Old.postKeys(i, "count", "vacant")...)
		terms, unknown = append(terms, t), append(unknown, p.Old.uncounted(i)...)
	}
	for _, i := range group[1] {
		t := p.New.term(orgmodel.TypePost, i, p.New.Org.Posts[i].Count, postUnit)
		t.Quantity, t.Role, t.Keys = p.New.Org.Posts[i].Count.Count(), figure.Less, figure.On(p.New.postKeys(i, "count")...)
		terms, unknown = append(terms, t), append(unknown, p.New.uncounted(i)...)
	}
	return figure.Make(figure.Sum, headUnit).NotNegative().Of(terms...), unknown
}

func (in *Inputs) uncounted(post int) []ground.Key {
	if in.Org.Posts[post].Count.Known() {
		return nil
	}
	return []ground.Key{in.key(orgmodel.TypePost, post, "count")}
}

// postGroup is an old post with all it became, and all that became that, as
// places in the old and in the new list.
func (p *Pair) postGroup(post int) (group [2][]int) {
	group[0] = []int{post}
	known := [2]map[int]bool{{post: true}, {}}
	sides := [2][][]int{p.Posts().After, p.Posts().Before}
	for done := [2]int{}; done[0] < len(group[0]) || done[1] < len(group[1]); {
		side := 0
		if done[0] == len(group[0]) {
			side = 1
		}
		for _, next := range sides[side][group[side][done[side]]] {
			if !known[1-side][next] {
				known[1-side][next] = true
				group[1-side] = append(group[1-side], next)
			}
		}
		done[side]++
	}
	return group
}
