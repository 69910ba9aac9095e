package diff

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// aside is some entities of a table that are told of under a heading of their
// own: an elected member holds an office and no post, and an association is no
// unit of ours. What happens to them is of the same kinds as in the table.
type aside struct {
	typ    orgmodel.Type
	topic  Topic
	leaves []TopicID // the headings that their changes leave for it
	rows   message.Text
	labels map[string]message.Text // keys that are called otherwise
	has    func(o *orgmodel.Organisation, place int) bool
}

var asides = []*aside{
	{
		typ: orgmodel.TypePost, topic: offices, leaves: []TopicID{TopicPosts, TopicStaffing}, rows: text("sorts of elected offices", "slags uppdrag"),
		labels: map[string]message.Text{
			"count":  text("number of offices", "antal uppdrag"),
			"vacant": text("offices not filled", "ej tillsatta uppdrag"),
		},
		has: (*orgmodel.Organisation).Office,
	},
	{
		typ: orgmodel.TypeUnit, topic: outside, leaves: []TopicID{TopicUnits, TopicLeadership, TopicStaffing}, rows: text("actors", "aktörer"),
		has: func(o *orgmodel.Organisation, unit int) bool { return o.Outside(unit) },
	},
	{
		typ: orgmodel.TypePost, topic: outside, leaves: []TopicID{TopicPosts, TopicStaffing}, rows: text("sorts of posts", "slags befattningar"),
		has: belongsOutside,
	},
}

// belongsOutside reports whether a post is one of another organisation.
func belongsOutside(o *orgmodel.Organisation, post int) bool {
	u := o.UnitOf(post)
	return u >= 0 && o.Outside(u)
}

// What is said of elected offices and of other organisations that come and go:
// nobody sets them up, and no reorganisation closes them.
var (
	offered = phrases{
		gained:  text("{0} in {4} is a new elected office.", "Uppdraget som {0} i {4} tillkommer."),
		lost:    text("The elected office of {0} in {5} is no longer there.", "Uppdraget som {0} i {5} finns inte kvar."),
		allIn:   text("{0} are new in {4}", "{0} tillkommer i {4}"),
		allFrom: text("{0} in {5} are no longer there", "{0} i {5} finns inte kvar"),
	}
	officeUnmentioned = phrases{
		gained:  text("The elected office of {0} in {4} is described now.", "Uppdraget som {0} i {4} beskrivs nu."),
		allIn:   text("{0} in {4} are described now", "{0} i {4} beskrivs nu"),
		lost:    text("The elected office of {0} in {5} is not described in the new file.", "Uppdraget som {0} i {5} beskrivs inte i den nya filen."),
		allFrom: text("{0} in {5} are not described in the new file", "{0} i {5} beskrivs inte i den nya filen"),
	}
	described = phrases{
		gained:  text("{0} in {4} is added to the description.", "{0} i {4} tas med i beskrivningen."),
		lost:    text("{0} in {5} is no longer in the description.", "{0} i {5} finns inte längre med i beskrivningen."),
		allIn:   text("{0} in {4} are added to the description", "{0} i {4} tas med i beskrivningen"),
		allFrom: text("{0} in {5} are no longer in the description", "{0} i {5} finns inte längre med i beskrivningen"),
	}
	describedNow = phrases{
		changed: text("{0} is added to the description.", "{0} tas med i beskrivningen."),
		all:     text("{0} are added to the description", "{0} tas med i beskrivningen"),
	}
	describedNoMore = phrases{
		changed: text("{0} is no longer in the description.", "{0} finns inte längre med i beskrivningen."),
		all:     text("{0} are no longer in the description", "{0} finns inte längre med i beskrivningen"),
	}
)

// Topic is the heading that a change is listed under: that of its kind, or the
// one of those that stand aside. What moves between us and others is ours.
func (c *Comparison) Topic(ch *Change) Topic {
	topic := ch.Kind.Info().Topic
	if a := c.aside(ch); a != nil && slices.Contains(a.leaves, topic.ID) {
		return a.topic
	}
	return topic
}

// aside is what a change is set aside as, on each side on which it has something;
// nil: as nothing.
func (c *Comparison) aside(ch *Change) *aside {
	for _, a := range asides {
		if a.typ == ch.Type && c.every(a, c.Old, ch.Old) && c.every(a, c.New, ch.New) {
			return a
		}
	}
	return nil
}

func (c *Comparison) every(a *aside, o *orgmodel.Organisation, places []int) bool {
	return !slices.ContainsFunc(places, func(i int) bool { return !a.has(o, i) })
}

// label is what a key of what changed is called.
func (c *Comparison) label(ch *Change) message.Text {
	if a := c.aside(ch); a != nil {
		if t, ok := a.labels[ch.Key]; ok {
			return t
		}
	}
	return format.Find(string(ch.Type)).Label(ch.Key)
}

// rows is what several of what changed are called: of some each may stand for
// more than one thing.
func (c *Comparison) rows(ch *Change) message.Text {
	if a := c.aside(ch); a != nil {
		return a.rows
	}
	n := stems[ch.Type]
	if n.sorts.IsZero() {
		return n.many
	}
	return n.sorts
}
