package tomlfile

import (
	"slices"
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/location"
)

// Places knows where in the files everything in a model stands. It looks a
// place up when it is asked for: a file without findings pays nothing.
type Places struct {
	layers []*layer
	of     map[orgmodel.Type][]origin
	more   map[orgmodel.Ref][]origin // where variants restate an entity, in their order
	words  map[listKey][]int         // of lists that are not as they were written
	dead   map[origin]bool           // what has no effect: it is said of something closed
}

// listKey is a list of an entity; within steps and values: "values.2.sources".
type listKey struct {
	ref  orgmodel.Ref
	list string
}

// origin is an entity of a layer.
type origin struct{ layer, entity int32 }

// Place returns where a key of an entity is stated: by the last file of the
// chain that states it. An empty key, and one that no file states, mean the
// entity as a whole. Element picks one of a list; -1 is the whole value. Of the
// id it picks one of the files that speak of the entity, the base first. A list
// within one of a list of tables is named by the way to it: "values.2.sources".
func (p *Places) Place(ref orgmodel.Ref, key string, element int) location.Span {
	if words := p.words[listKey{ref, key}]; element >= 0 && element < len(words) {
		element = words[element]
	}
	if outer, item, inner := splitList(key); inner != "" {
		return p.inner(ref, outer, item, inner, element)
	}
	origins := p.origins(ref)
	if key == "id" && element >= 0 && element < len(origins) {
		return p.idPlace(origins[element])
	}
	for i := len(origins) - 1; i >= 0 && key != ""; i-- {
		if span, ok := p.stated(origins[i], key, element); ok {
			return span
		}
	}
	if len(origins) == 0 {
		return p.fallback()
	}
	return p.idPlace(origins[0])
}

// idPlace is where an entity as a whole stands in a layer: its id, or the
// header when it has none.
func (p *Places) idPlace(o origin) location.Span {
	l := p.layers[o.layer]
	e := &l.entities[o.entity]
	if !e.idAt.IsZero() {
		return e.idAt
	}
	return l.doc.At(l.doc.Tables[e.block].Header)
}

func (p *Places) lastOrigin(ref orgmodel.Ref) origin {
	origins := p.origins(ref)
	return origins[len(origins)-1]
}

// states reports whether any file states a key of an entity.
func (p *Places) states(ref orgmodel.Ref, key string) bool {
	for _, o := range p.origins(ref) {
		if _, ok := p.stated(o, key, -1); ok {
			return true
		}
	}
	return false
}

func (p *Places) origins(ref orgmodel.Ref) []origin {
	list := p.of[ref.Type]
	if ref.Index < 0 || ref.Index >= len(list) {
		return nil
	}
	return append(list[ref.Index:ref.Index+1:ref.Index+1], p.more[ref]...)
}

// fallback is the beginning of the file: the place of what is stated nowhere.
func (p *Places) fallback() location.Span {
	if len(p.layers) == 0 {
		return location.Span{}
	}
	return p.layers[len(p.layers)-1].doc.File.Span(0, 0)
}

func (p *Places) stated(o origin, key string, element int) (location.Span, bool) {
	if p.dead[o] && !remark(key) {
		return location.Span{}, false
	}
	l := p.layers[o.layer]
	if v := l.valueOf(&l.entities[o.entity], key, element); v != nil {
		return l.doc.At(v.Span), true
	}
	return location.Span{}, false
}

// inner returns the place of a key within a table of an entity: the post of a
// step, the municipality of a value; element picks one of a list.
func (p *Places) inner(ref orgmodel.Ref, key string, item int, name string, element int) location.Span {
	origins := p.origins(ref)
	for i := len(origins) - 1; i >= 0; i-- {
		l := p.layers[origins[i].layer]
		if v := l.valueOf(&l.entities[origins[i].entity], key, item); v != nil && !p.dead[origins[i]] {
			if e := find(v.Entries, name); e != nil {
				return l.doc.At(elementOf(&e.Value, element).Span)
			}
			return l.doc.At(v.Span)
		}
	}
	return p.Place(ref, key, -1)
}

// splitList takes "values.2.sources" apart; a plain key has no inner one.
func splitList(list string) (outer string, item int, inner string) {
	outer, rest, _ := strings.Cut(list, ".")
	number, inner, _ := strings.Cut(rest, ".")
	item, _ = strconv.Atoi(number)
	return outer, item, inner
}

// came notes which words of the file the elements of a list come from, when they
// are others than one would think. from says it of the list as it was so far.
func (p *Places) came(ref orgmodel.Ref, list string, from []int) {
	at := listKey{ref, list}
	for i, element := range from {
		if words := p.words[at]; element < len(words) {
			from[i] = words[element]
		}
	}
	if p.words == nil {
		p.words = map[listKey][]int{}
	}
	p.words[at] = from
}

// word is which word of the file an element of a list comes from.
func (p *Places) word(ref orgmodel.Ref, list string, element int) int {
	if words := p.words[listKey{ref, list}]; element < len(words) {
		return words[element]
	}
	return element
}

// idle notes that what a file says of an entity has no effect.
func (p *Places) idle(o origin) {
	if p.dead == nil {
		p.dead = map[origin]bool{}
	}
	p.dead[o] = true
}

// beyond gives a word of the file that is no element of a list a place after
// those that are.
func (p *Places) beyond(ref orgmodel.Ref, list string, word int) int {
	at := listKey{ref, list}
	words, changed := p.words[at]
	if !changed {
		return word
	}
	p.words[at] = append(slices.Clip(words), word)
	return len(words)
}

// valueOf returns the value of a key as the file states it, or one element of
// it. A key written as a table of its own counts as an inline table.
func (c *checker) valueOf(e *entity, key string, element int) *syntax.Value {
	if entry := entryOf(&c.doc.Tables[e.block], key); entry != nil {
		return elementOf(&entry.Value, element)
	}
	n := 0
	for _, sub := range e.subs {
		t := &c.doc.Tables[sub]
		if t.Name[1].Text != key {
			continue
		}
		if element < 0 || n == element {
			return &syntax.Value{Kind: syntax.InlineTable, Span: t.Header, Entries: t.Entries}
		}
		n++
	}
	return nil
}

// elementOf picks one of an array; anything else is a whole.
func elementOf(v *syntax.Value, element int) *syntax.Value {
	if v.Kind == syntax.Array && element >= 0 && element < len(v.Items) {
		return &v.Items[element]
	}
	return v
}
