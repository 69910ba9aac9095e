package drawing

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// shownKey is a key that a box tells, and the word for it.
type shownKey struct {
	key   string
	label message.Text
}

// shownKeys are the keys of a unit that its box tells, save the parent, whose
// status the line shows.
var shownKeys = []shownKey{
	{"name", message.Text{EN: "name", SV: "namn"}},
	{"kind", message.Text{EN: "kind", SV: "sort"}},
	{"role", message.Text{EN: "role", SV: "roll"}},
	{"led_by", message.Text{EN: "leadership", SV: "ledning"}},
	{"leadership", message.Text{EN: "form of leadership", SV: "ledarskapsform"}},
	{"heads", message.Text{EN: "employees", SV: "anställda"}},
	{"fte", message.Text{EN: "FTE", SV: "årsarbetare"}},
	{"members", message.Text{EN: "members", SV: "deltagare"}},
	{"until", message.Text{EN: "end", SV: "upphörande"}},
}

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
func (s sketch) partly(c *orgmodel.Common, shown []shownKey) []tag {
	var tags []tag
	for _, status := range statusOrder {
		var keys []string
		for _, k := range shown {
			if c.KeyStatus(k.key) == status && status != c.Status {
				keys = append(keys, k.label.In(s.lang))
			}
		}
		if keys != nil {
			tags = append(tags, s.partlyTag(status, keys))
		}
	}
	return tags
}
