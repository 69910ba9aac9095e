package drawing

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// boxKeys are the keys of a table that a box tells.
type boxKeys struct {
	typ  orgmodel.Type
	keys []shownKey
}

// shownKey is a key that a box tells.
type shownKey struct {
	key    string
	called message.Text // where the box is short of room, or tells only a part; left out: as the format calls it
}

// label is what a key is called in a box.
func (b boxKeys) label(k shownKey) message.Text {
	if k.called.IsZero() {
		return format.Find(string(b.typ)).Label(k.key)
	}
	return k.called
}

// only leaves of the keys some.
func (b boxKeys) only(keys ...string) boxKeys {
	some := boxKeys{typ: b.typ}
	for _, k := range b.keys {
		if slices.Contains(keys, k.key) {
			some.keys = append(some.keys, k)
		}
	}
	return some
}

// shownKeys are the keys of a unit that its box tells, save the parent, whose
// status the line shows.
var shownKeys = boxKeys{orgmodel.TypeUnit, []shownKey{
	{key: "name"},
	{key: "kind"},
	{key: "role"},
	{key: "led_by", called: message.Text{EN: "leadership", SV: "ledning"}},
	{key: "leadership"},
	{key: "heads"},
	{key: "fte", called: message.Text{EN: "FTE", SV: "årsarbetare"}},
	{key: "members"},
	{key: "until", called: message.Text{EN: "end", SV: "upphörande"}},
}}

// partlyTag says that some statements have another status than the box.
func (s sketch) partlyTag(status orgmodel.Status, keys []string) tag {
	word := lookOfStatus(status).tag.In(s.lang)
	if word == "" {
		word = lookOfStatus(status).label.In(s.lang)
	}
	return tag{s.say(words.partly, word), s.say(words.partlySaid, word, message.And(keys))}
}

// partly says which statements in a box are less sure than the box, with a tag
// for each status: what a proposal changes of something in force must not look
// in force.
func (s sketch) partly(c *orgmodel.Common, shown boxKeys) []tag {
	var tags []tag
	for _, status := range statusOrder {
		var keys []string
		for _, k := range shown.keys {
			if c.KeyStatus(k.key) == status && status != c.Status {
				keys = append(keys, shown.label(k).In(s.lang))
			}
		}
		if keys != nil {
			tags = append(tags, s.partlyTag(status, keys))
		}
	}
	return tags
}
