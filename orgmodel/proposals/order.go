package proposals

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// order sorts the rows topic by topic as the base has them, what only proposals have
// behind it by name. Which proposal is named first decides nothing.
func (c *Comparison) order() {
	topic := map[diff.TopicID]int{}
	for i, t := range diff.Topics() {
		topic[t.ID] = i
	}
	slices.SortStableFunc(c.Rows, func(a, b Row) int {
		return cmp.Or(
			cmp.Compare(topic[a.Topic], topic[b.Topic]), cmp.Compare(a.Type, b.Type), cmp.Compare(a.place, b.place),
			cmp.Compare(a.Name, b.Name), cmp.Compare(a.Key, b.Key), cmp.Compare(c.first(&a), c.first(&b)),
		)
	})
}

// first is the first of what a row says, by the alphabet.
func (c *Comparison) first(r *Row) string {
	least := ""
	for side, changes := range r.Changes {
		for _, i := range changes {
			if text := c.To[side].Sentence(i).In(message.SV); least == "" || text < least {
				least = text
			}
		}
	}
	return least
}
