package judge

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/numbered"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Names calls the entities of one organisation by the names people gave them.
type Names struct {
	org *orgmodel.Organisation
	// posts and units count those of each name as people see it, once
	// somebody asks.
	posts, units map[string]int
}

// Of is the name of an entity; of a unit or a post with where it belongs when
// others are called the same: every municipality has many posts called
// Enhetschef.
func (n *Names) Of(t orgmodel.Type, index int) message.Quoted {
	c := n.org.Common(orgmodel.Ref{Type: t, Index: index})
	above := ""
	switch t {
	case orgmodel.TypePost:
		above = n.org.Posts[index].Unit
	case orgmodel.TypeUnit:
		above = n.org.Units[index].Parent
	}
	if above == "" || c.Name == "" || n.namesakes(t)[orgmodel.AsSeen(c.Name)] < 2 {
		return Title(c, t)
	}
	return message.Quoted(c.Name + ", " + n.org.Name(above))
}

func (n *Names) namesakes(t orgmodel.Type) map[string]int {
	if t == orgmodel.TypePost {
		if n.posts == nil {
			n.posts = make(map[string]int, len(n.org.Posts))
			for i := range n.org.Posts {
				n.posts[orgmodel.AsSeen(n.org.Posts[i].Name)]++
			}
		}
		return n.posts
	}
	if n.units == nil {
		n.units = make(map[string]int, len(n.org.Units))
		for i := range n.org.Units {
			n.units[orgmodel.AsSeen(n.org.Units[i].Name)]++
		}
	}
	return n.units
}

// Title is how a message calls an entity that may lack both name and id.
func Title(c *orgmodel.Common, t orgmodel.Type) message.Quoted {
	switch {
	case c.Name != "":
		return message.Quoted(c.Name)
	case c.ID != "":
		return message.Quoted(c.ID)
	}
	return message.Quoted("[[" + string(t) + "]]")
}

// Shown is how many things of a kind one message names.
const Shown = 6

var moreText = message.Text{EN: "{0} more", SV: "{0} till"}

// SomeNames enumerates names, and counts those that would be too many: which are named then
// goes by the alphabet, and what is numbered together is named as one, so that no series is
// cut in two.
func SomeNames(list []message.Quoted) message.Localizer {
	if len(list) <= Shown {
		return message.And(list)
	}
	names := make([]string, len(list))
	for i := range list {
		names[i] = string(list[i])
	}
	groups := numbered.Groups(names)
	slices.SortStableFunc(groups, func(a, b numbered.Group) int { return strings.Compare(a.Name, b.Name) })
	shown, items := groups, []message.Localizer{}
	if len(groups) > Shown {
		shown = groups[:Shown-1]
	}
	for i := range shown {
		items = append(items, message.Quoted(shown[i].Name))
	}
	rest := 0
	for _, g := range groups[len(shown):] {
		rest += len(g.Of)
	}
	if rest > 0 {
		items = append(items, moreText.With(rest))
	}
	return message.And(items)
}

// Some enumerates things, as a rule names, and counts those that would be too
// many.
func Some[T message.Localizer](list []T) message.Localizer {
	if len(list) <= Shown {
		return message.And(list)
	}
	items := make([]message.Localizer, 0, Shown)
	for _, item := range list[:Shown-1] {
		items = append(items, item)
	}
	return message.And(append(items, moreText.With(len(list)-Shown+1)))
}
