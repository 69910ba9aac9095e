package metrics

import "github.com/orgmodel/orgmodel/orgmodel"

var noPosts = text("The old file describes no posts.", "Den gamla filen beskriver inga befattningar.")

func postsNotPlaced(p *Pair) Value {
	o := p.Old.Org
	v := Value{}
	sum, any := orgmodel.Exactly(0), false
	for _, t := range Transfers(p) {
		if !p.Old.ours[t.Unit] || t.Post < 0 {
			continue
		}
		any = true
		if t.Lost == Yes {
			post := &o.Posts[t.Post]
			sum = sum.Add(post.Count.Count())
			v.Subjects = append(v.Subjects, p.Old.about(orgmodel.TypePost, post.ID, post.Count, postUnit))
			if !post.Count.Known() {
				v.Unknown = append(v.Unknown, Input{orgmodel.TypePost, post.ID, "count"})
			}
		}
	}
	if !any {
		return nothing(noPosts)
	}
	return v.settle(told(sum), openStaff)
}

// excess is how many more persons there are in posts that live on than posts
// in what they became, where they merge or split all of them together. Posts of
// which both files say the same have room, also when neither says how many.
func excess(p *Pair) Value {
	v := Value{}
	sum, any := orgmodel.Exactly(0), false
	seen := make([]bool, len(p.Old.Org.Posts))
	for _, t := range Transfers(p) {
		if !p.Old.ours[t.Unit] || t.Post < 0 || seen[t.Post] {
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
		if over, unknown := p.excessOf(group); !over.IsZero() {
			sum = sum.Add(over)
			v.Unknown = append(v.Unknown, unknown...)
			v.Subjects = append(v.Subjects, p.New.about(orgmodel.TypePost, p.New.Org.Posts[group[1][0]].ID, over, headUnit))
		}
	}
	if !any {
		return nothing(noPosts)
	}
	return v.settle(told(sum), openStaff)
}

// keepsCount reports whether a post is one post still, as many as before.
func (p *Pair) keepsCount(post int) bool {
	next := p.Posts().After[post]
	return len(next) == 1 && len(p.Posts().Before[next[0]]) == 1 && p.Old.Org.Posts[post].Count == p.New.Org.Posts[next[0]].Count
}

// excessOf is the persons of all posts of a group less its posts now.
func (p *Pair) excessOf(group [2][]int) (over orgmodel.Quantity, unknown []Input) {
	over = orgmodel.Exactly(0)
	for _, i := range group[0] {
		over = over.Add(persons(&p.Old.Org.Posts[i]))
		unknown = append(unknown, uncounted(&p.Old.Org.Posts[i])...)
	}
	for _, i := range group[1] {
		over = over.Sub(p.New.Org.Posts[i].Count.Count())
		unknown = append(unknown, uncounted(&p.New.Org.Posts[i])...)
	}
	return notNegative(over), unknown
}

func uncounted(post *orgmodel.Post) []Input {
	if post.Count.Known() {
		return nil
	}
	return []Input{{orgmodel.TypePost, post.ID, "count"}}
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
