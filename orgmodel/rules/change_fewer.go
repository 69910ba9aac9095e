package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// What a variant states anew of units and posts that live on: fewer people in the
// same box is the commonest reorganisation.

var fewerTexts = struct{ unit, post message.Text }{
	unit: message.Text{EN: "{0} had {1} employees and has {2}. Who leaves is not stated. Is the number corrected, or where are the others placed? {3}", SV: "{0} hade {1} anställda och har {2}. Vilka som lämnar enheten framgår inte. Är antalet rättat, eller var placeras de övriga? {3}"},
	post: message.Text{EN: "{0}: {1} employees before, {2} posts after. Where are the others placed? {3}", SV: "{0}: {1} anställda före, {2} befattningar efter. Var placeras de övriga? {3}"},
}

// checkSmallerUnits asks of each unit whose own number of employees is lower, less
// those whose posts end or move, of whom other findings tell. What takes over
// others is judged together with them.
func (p *Pass) checkSmallerUnits() {
	for i := range p.Org.Units {
		u := &p.Org.Units[i]
		was, restated := p.Org.Earlier.Units[u.ID]
		if !restated || !settledBefore(was.Status) || !p.Org.Active(&u.Common) || !u.Heads.Known() || u.KeyStatus("heads") == orgmodel.Vision || p.takesOver(u) || p.theirStaff(i) {
			continue
		}
		left := was.Heads.Sub(p.leaving(u.ID)).Add(p.coming(u.ID))
		if certain, _ := left.Sub(u.Heads).AboveFor(0); !certain || p.talked(u.ID) {
			continue
		}
		p.Report(Finding{
			At: at(orgmodel.TypeUnit, i).key("heads"), Help: redundancyTexts.help.With(),
			Message: fewerTexts.unit.With(p.unitName(i), was.Heads, u.Heads, toEmployer),
		})
	}
}

// settledBefore reports whether what the base states was there, and not only
// proposed.
func settledBefore(s orgmodel.Status) bool {
	return s != orgmodel.Proposed && s != orgmodel.Vision && s != orgmodel.Claimed
}

// takesOver reports whether a unit succeeds one that the file ends.
func (p *Pass) takesOver(u *orgmodel.Unit) bool {
	return slices.ContainsFunc(u.Formerly, func(id string) bool { return p.Org.Unit(id) != nil && !p.Org.ActiveID(id) })
}

// leaving counts those who were in posts of a unit that end, that now belong to
// another, or that are fewer.
func (p *Pass) leaving(unit string) orgmodel.Quantity {
	sum := orgmodel.Exactly(0)
	for i := range p.Org.Posts {
		post := &p.Org.Posts[i]
		was := p.postBefore(post)
		switch {
		case was.Unit != unit:
		case post.Unit != unit, !p.Org.Active(&post.Common):
			sum = sum.Add(filledPosts(was))
		default:
			sum = sum.Add(p.surplus(post))
		}
	}
	return sum
}

// coming counts those whose posts belonged to another unit.
func (p *Pass) coming(unit string) orgmodel.Quantity {
	sum := orgmodel.Exactly(0)
	for i := range p.Org.Posts {
		post := &p.Org.Posts[i]
		if was := p.postBefore(post); post.Unit == unit && was.Unit != unit && p.Org.Active(&post.Common) {
			sum = sum.Add(filledPosts(was))
		}
	}
	return sum
}

func (p *Pass) postBefore(post *orgmodel.Post) *orgmodel.Post {
	if was, restated := p.Org.Earlier.Posts[post.ID]; restated {
		return &was
	}
	return post
}

func filledPosts(post *orgmodel.Post) orgmodel.Quantity {
	filled := post.Count.Count()
	if post.Vacant.Known() {
		filled = filled.Sub(post.Vacant.Count())
	}
	return filled
}

// surplus is how many more were in a post than there are posts now; none where that
// is not certain.
func (p *Pass) surplus(post *orgmodel.Post) orgmodel.Quantity {
	was, restated := p.Org.Earlier.Posts[post.ID]
	over := filledPosts(&was).Sub(post.Count)
	if certain, _ := over.AboveFor(0); !restated || !certain || was.Count == post.Count {
		return orgmodel.Exactly(0)
	}
	return over
}

func (p *Pass) checkFewerPosts() {
	for i := range p.Org.Posts {
		post := &p.Org.Posts[i]
		was := p.Org.Earlier.Posts[post.ID]
		if p.Org.Office(i) || p.theirStaff(p.Org.UnitOf(i)) || !p.Org.Active(&post.Common) || !settledBefore(was.Status) || post.KeyStatus("count") == orgmodel.Vision || len(p.successorsOf(post.ID)) > 0 || p.surplus(post).IsZero() || p.talked(post.ID, post.Unit) {
			continue
		}
		p.Report(Finding{
			At: at(orgmodel.TypePost, i).key("count"), Help: redundancyTexts.help.With(),
			Message: fewerTexts.post.With(p.postName(i), filledPosts(&was), post.Count, toEmployer),
		})
	}
}
