package kit

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// StatusTags say a status that the stamp does not say for all.
func (s Sketch) StatusTags(status orgmodel.Status) []Tag {
	text := LookOfStatus(status).Tag
	if text.IsZero() || s.uniform {
		return nil
	}
	return []Tag{{text.In(s.lang), text.In(s.lang)}}
}

// NameWithStatus is a name inside a card, with its status when it is not as
// sure as what it stands in.
func (s Sketch) NameWithStatus(c *orgmodel.Common, around orgmodel.Status) string {
	name := s.Named(c)
	if word := LookOfStatus(c.Status).Tag; c.Status != around && !word.IsZero() {
		name += " (" + s.Say(word) + ")"
	}
	return name
}

// BoxKeys are the keys of a table that a box tells.
type BoxKeys struct {
	Typ  orgmodel.Type
	Keys []ShownKey
}

// ShownKey is a key that a box tells.
type ShownKey struct {
	Key    string
	Called message.Text // where the box is short of room, or tells only a part; left out: as the format calls it
}

// label is what a key is called in a box.
func (b BoxKeys) label(k ShownKey) message.Text {
	if k.Called.IsZero() {
		return format.Find(string(b.Typ)).Label(k.Key)
	}
	return k.Called
}

// Only leaves of the keys some.
func (b BoxKeys) Only(keys ...string) BoxKeys {
	some := BoxKeys{Typ: b.Typ}
	for _, k := range b.Keys {
		if slices.Contains(keys, k.Key) {
			some.Keys = append(some.Keys, k)
		}
	}
	return some
}

// ShownKeys are the keys of a unit that its box tells, save the parent, whose
// status the line shows.
var ShownKeys = BoxKeys{orgmodel.TypeUnit, []ShownKey{
	{Key: "name"},
	{Key: "kind"},
	{Key: "role"},
	{Key: "led_by", Called: message.Text{EN: "leadership", SV: "ledning"}},
	{Key: "leadership"},
	{Key: "heads"},
	{Key: "fte", Called: message.Text{EN: "FTE", SV: "årsarbetare"}},
	{Key: "heads_total", Called: message.Text{EN: "stated total", SV: "uppgiven total"}},
	{Key: "fte_total", Called: message.Text{EN: "stated total of FTE", SV: "uppgiven total av årsarbetare"}},
	{Key: "members"},
	{Key: "until", Called: message.Text{EN: "end", SV: "upphörande"}},
}}

// partlyTag says that some statements have another status than the box.
func (s Sketch) partlyTag(status orgmodel.Status, keys []string) Tag {
	word := LookOfStatus(status).Tag.In(s.lang)
	if word == "" {
		word = LookOfStatus(status).Label.In(s.lang)
	}
	return Tag{s.Say(Words.partly, word), s.Say(Words.partlySaid, word, message.And(keys))}
}

// Partly says which statements in a box are less sure than the box, with a tag
// for each status: what a proposal changes of something in force must not look
// in force.
func (s Sketch) Partly(c *orgmodel.Common, shown BoxKeys) []Tag {
	var tags []Tag
	for _, status := range StatusOrder {
		var keys []string
		for _, k := range shown.Keys {
			if c.KeyStatus(k.Key) == status && status != c.Status {
				keys = append(keys, shown.label(k).In(s.lang))
			}
		}
		if keys != nil {
			tags = append(tags, s.partlyTag(status, keys))
		}
	}
	return tags
}
