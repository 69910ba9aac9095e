package tomlfile

import (
	"bytes"
	"slices"
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
)

// repeat is a word that a list states again.
type repeat struct {
	list    string // the key; within steps and values: "values.2.sources"
	element int    // of the list as the document has it
	text    string
	times   int // in all
}

// doubled is a repeat of one entity: a member of a per_area group that is named
// beside the group.
type doubled struct {
	ref orgmodel.Ref
	repeat
}

// sets makes a set of every list that is one: the decoder does not see what a
// list says again, and the document has it after the rest of the list, so that
// the places of what counts are those of the model.
func (c *checker) sets() {
	for i := range c.entities {
		e := &c.entities[i]
		c.setsOf(i, e.table, "", c.doc.Tables[e.block].Entries)
		written := map[string]int{} // [[indicator.values]] so far
		for _, sub := range e.subs {
			t := &c.doc.Tables[sub]
			name := t.Name[1].Text
			if key := e.table.Key(name); key.Sub != nil {
				c.setsOf(i, key.Sub, tableIn(name, written[name]), t.Entries)
			}
			written[name]++
		}
	}
}

// tableIn names the tables of a list of tables.
func tableIn(list string, item int) string { return list + "." + strconv.Itoa(item) + "." }

func (c *checker) setsOf(entity int, table *format.Table, prefix string, entries []syntax.Entry) {
	for i := range entries {
		v := &entries[i].Value
		if v.Kind != syntax.Array || len(entries[i].Key) != 1 {
			continue
		}
		name := entries[i].Key[0].Text
		key := table.Key(name)
		switch {
		case key == nil && name != format.UnsetKey.Name:
		case key == nil || key.Set():
			c.once(entity, prefix+name, v)
		case key.Sub != nil:
			for j := range v.Items {
				c.setsOf(entity, key.Sub, tableIn(name, j), v.Items[j].Entries)
			}
		}
	}
}

// once moves what a list says again to its end, and keeps the decoder from it.
func (c *checker) once(entity int, list string, v *syntax.Value) {
	if len(v.Items) < 2 {
		return
	}
	count := make(map[string]int, len(v.Items))
	again := 0
	for i := range v.Items {
		if item := &v.Items[i]; item.Kind == syntax.String {
			if count[item.Text]++; count[item.Text] > 1 {
				again++
			}
		}
	}
	if again == 0 {
		return
	}
	said := make(map[string]bool, len(count))
	kept, dropped := make([]syntax.Value, 0, len(v.Items)), make([]syntax.Value, 0, again)
	first := len(v.Items) - again
	for _, item := range v.Items {
		if item.Kind != syntax.String || !said[item.Text] {
			said[item.Text] = item.Kind == syntax.String
			kept = append(kept, item)
			continue
		}
		c.hide(item.Span, v.Span)
		if n := count[item.Text]; n > 0 { // at the second one
			c.note(entity, repeat{list: list, element: first + len(dropped), text: item.Text, times: n})
			count[item.Text] = 0
		}
		dropped = append(dropped, item)
	}
	v.Items = append(kept, dropped...)
}

func (c *checker) note(entity int, r repeat) {
	if c.repeats == nil {
		c.repeats = map[int][]repeat{}
	}
	c.repeats[entity] = append(c.repeats[entity], r)
}

// hide keeps the decoder from an element of an array, with the comma after it.
func (c *checker) hide(item, array syntax.Span) {
	c.faults.add(item)
	text := c.doc.File.Text
	for i := item.End; i < array.End; i++ {
		switch text[i] {
		case '#':
			if n := bytes.IndexByte(text[i:array.End], '\n'); n > 0 {
				i += int32(n)
			}
		case ',':
			c.faults.add(syntax.Span{Start: i, End: i + 1})
			return
		}
	}
}

// repeats tells the model what its files say twice: of each list, what the last
// file says that states it.
func (b *builder) repeats() {
	for _, d := range b.doubled {
		b.repeated(d.ref, d.repeat)
	}
	if !slices.ContainsFunc(b.places.layers, func(l *layer) bool { return len(l.repeats) > 0 }) {
		return
	}
	for _, t := range format.Tables() {
		for i := range b.places.of[t.Type] {
			b.repeatsOf(orgmodel.Ref{Type: t.Type, Index: i})
		}
	}
}

func (b *builder) repeatsOf(ref orgmodel.Ref) {
	origins := b.places.origins(ref)
	if ref.Type == orgmodel.TypeOrganisation {
		origins = origins[len(origins)-1:] // a file's own
	}
	for n, o := range origins {
		for _, r := range b.places.layers[o.layer].repeats[int(o.entity)] {
			list, _, _ := splitList(r.list)
			later := slices.ContainsFunc(origins[n+1:], func(o origin) bool {
				_, states := b.places.stated(o, list, -1)
				return states
			})
			if !later {
				b.repeated(ref, r)
			}
		}
	}
}

func (b *builder) repeated(ref orgmodel.Ref, r repeat) {
	b.org.Repeats = append(b.org.Repeats, orgmodel.Repeat{
		Ref: ref, List: r.list, Element: b.places.beyond(ref, r.list, r.element), Text: r.text, Times: r.times,
	})
}
