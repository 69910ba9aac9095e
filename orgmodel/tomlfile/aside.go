package tomlfile

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/location"
)

// Partly reports whether the file is no model, but what is left of it without what
// could not be read can be examined: Org.Aside says what that is.
func (r *Result) Partly() bool { return r.partly }

// loose is a reference that leads nowhere.
type loose struct {
	reference
	i int
}

// setAside takes out of the model what cannot be read, so that the rest can be
// examined, and reports whether it can.
func (b *builder) setAside() bool {
	if len(b.findings) == 0 || !b.headed() || !b.hasDay() {
		return false
	}
	b.cutLoose()
	if old, ok := b.ids[b.org.Header.ID]; ok && (old.ref.Type != orgmodel.TypeOrganisation || b.also[b.org.Header.ID] != nil) {
		b.org.Header.ID = b.freeID(b.org.Header.ID + "-org") // what refers to the id means the other
	}
	in := b.blocksOf()
	for i := range b.findings {
		aside, ok := b.asideOf(&b.findings[i], in)
		if !ok {
			return false
		}
		b.org.Aside = append(b.org.Aside, aside...)
	}
	for _, l := range b.loose {
		b.org.Aside = append(b.org.Aside, orgmodel.Aside{Ref: l.ref, Key: l.top()})
	}
	b.org.Aside = unique(b.org.Aside)
	return true
}

// headed reports whether each file says which organisation it is, as all but sketches do.
func (b *builder) headed() bool {
	return b.org.Sketch || !slices.ContainsFunc(b.places.layers, func(l *layer) bool {
		return !slices.ContainsFunc(l.entities, func(e entity) bool { return e.table.Type == orgmodel.TypeOrganisation })
	})
}

// hasDay reports whether it can be told what there is on the day of the file.
func (b *builder) hasDay() bool {
	if b.org.Header.AsOf.Full() {
		return true
	}
	whole := true
	b.org.Each(func(_ orgmodel.Ref, c *orgmodel.Common) {
		whole = whole && !c.Since.Known() && !c.Until.Known()
	})
	return whole && len(b.org.Closes) == 0
}

// top is the key of the entity that a reference stands in.
func (r *reference) top() string {
	if r.outer != "" {
		return r.outer
	}
	return r.key.Name
}

// standIn gives a kind to the units whose kind could not be read, since no reader of a
// model can do without: they stand there as units.
func (b *builder) standIn() {
	changed := false
	for i := range b.org.Units {
		if u := &b.org.Units[i]; b.kindless(u) {
			u.Kind, changed = orgmodel.KindUnit, true
		}
	}
	if changed {
		b.org.Index()
	}
}

// kindless reports whether a unit's kind is none that the rules know.
func (b *builder) kindless(u *orgmodel.Unit) bool {
	if k, ok := b.ids[u.Kind]; ok && k.ref.Type == orgmodel.TypeKind {
		kinds := b.org.Kinds
		return k.ref.Index >= len(kinds) || !isKind(kinds[k.ref.Index].Like)
	}
	return !isKind(u.Kind)
}

func isKind(word string) bool {
	return slices.ContainsFunc(orgmodel.Kinds(), func(k orgmodel.KindInfo) bool { return k.ID == word })
}

// cutLoose removes the references that lead nowhere; of the others their places stay
// those of the file.
func (b *builder) cutLoose() {
	gone := map[*[]string]map[int]bool{}
	var lists []*loose // one of each list
	for n := range b.loose {
		l := &b.loose[n]
		switch {
		case l.many == nil:
			*l.one = ""
			continue
		case gone[l.many] == nil:
			gone[l.many] = map[int]bool{}
			lists = append(lists, l)
		}
		gone[l.many][l.i] = true
	}
	for _, l := range lists {
		b.strike(&l.reference, gone[l.many])
	}
}

// strike takes elements out of a list of references.
func (b *builder) strike(r *reference, gone map[int]bool) {
	kept, from := []string{}, []int{} // a list of its own: units of per_area share theirs
	for i, id := range *r.many {
		if !gone[i] {
			kept, from = append(kept, id), append(from, i)
		}
	}
	*r.many = kept
	b.places.came(r.ref, r.list(), from)
}

// blocks are what stands in the tables of the files.
type blocks struct {
	entity []map[int]int           // by layer and table of the file: which entity of the layer
	ref    map[origin]orgmodel.Ref // and which one of the model that is
	like   map[origin][]int        // of one type, all that the file makes of it
}

func (b *builder) blocksOf() *blocks {
	in := &blocks{ref: b.refsOf(), like: map[origin][]int{}}
	for _, l := range b.places.layers {
		entity := make(map[int]int, len(l.entities))
		for i := len(l.entities) - 1; i >= 0; i-- {
			entity[l.entities[i].block] = i
			for _, sub := range l.entities[i].subs {
				entity[sub] = i
			}
		}
		in.entity = append(in.entity, entity)
	}
	for typ, list := range b.places.of {
		for i, o := range list {
			if in.ref[o].Type == typ {
				in.like[o] = append(in.like[o], i)
			}
		}
	}
	return in
}

// refsOf is which entity of the model each entity of the files is.
func (b *builder) refsOf() map[origin]orgmodel.Ref {
	of := map[origin]orgmodel.Ref{}
	for typ, list := range b.places.of {
		for i, o := range list {
			if _, taken := of[o]; !taken { // the units of per_area share one
				of[o] = orgmodel.Ref{Type: typ, Index: i}
			}
		}
	}
	for ref, list := range b.places.more {
		for _, o := range list {
			if known, taken := of[o]; !taken || ref.Index < known.Index {
				of[o] = ref
			}
		}
	}
	return of
}

// asideOf is what a finding keeps from being read: the key in which it stands, of all
// entities that the file makes of one table.
func (b *builder) asideOf(d *diag.Diagnostic, in *blocks) ([]orgmodel.Aside, bool) {
	layer, block := b.blockAt(d.Span)
	if layer < 0 {
		return nil, false
	}
	l := b.places.layers[layer]
	if block == 0 { // before the first table: the version, which says nothing of the organisation
		return nil, d.Rule == missingKey && d.Span.Start == 0
	}
	t := &l.doc.Tables[block]
	entity, ok := in.entity[layer][block]
	if !ok {
		name := t.Name[0].Text
		if format.Find(name) == nil {
			name, _ = meantTable(name)
		}
		return []orgmodel.Aside{{Ref: orgmodel.Ref{Type: orgmodel.Type(name), Index: -1}}}, true
	}
	if old, ok := b.ids[l.entities[entity].id]; ok && d.Rule == duplicateID && old.ref.Type == orgmodel.TypeOrganisation {
		return []orgmodel.Aside{{Ref: old.ref, Key: "id"}}, true // which has another one by now
	}
	key := keyAt(l.doc, block, d.Span)
	if l.entities[entity].block != block {
		key = t.Name[1].Text
	}
	o := origin{layer: int32(layer), entity: int32(entity)}
	ref, known := in.ref[o]
	if key != "" && l.entities[entity].table.Key(key) == nil {
		key = meantOr(key, l.entities[entity].table)
	}
	if !known {
		ref = orgmodel.Ref{Type: l.entities[entity].table.Type, Index: -1}
	}
	if key == "id" {
		key = "" // what has no id that can be relied on is there as a whole or not at all
	}
	all := []orgmodel.Aside{{Ref: ref, Key: key}}
	for _, i := range in.like[o] {
		if i != ref.Index {
			all = append(all, orgmodel.Aside{Ref: orgmodel.Ref{Type: ref.Type, Index: i}, Key: key})
		}
	}
	return all, true
}

// meantOr is the key that a word which is none was meant as; nobody reads what is none,
// nor a note.
func meantOr(word string, table *format.Table) string {
	if key, ok := meantKey(word, table.KeyNames()); ok {
		return key
	}
	return "note"
}

// blockAt is the table in which something stands, and which layer that is of; it is -1
// when it stands in none of the files.
func (b *builder) blockAt(at location.Span) (which, block int) {
	which = slices.IndexFunc(b.places.layers, func(l *layer) bool { return l.doc.File == at.File })
	if which < 0 || at.IsZero() {
		return -1, 0
	}
	after, _ := slices.BinarySearchFunc(b.places.layers[which].doc.Tables[1:], at.Start+1, func(t syntax.Table, start int) int {
		return int(t.Header.Start) - start
	})
	return which, after
}

// keyAt is the key of a table in which something stands, also where its line cannot be
// read; none for the header, and where the key is what cannot be read.
func keyAt(doc *syntax.Document, block int, at location.Span) string {
	stands := func(s syntax.Span) bool { return int(s.Start) <= at.Start && at.Start < int(s.End) }
	t := &doc.Tables[block]
	for i := range t.Entries {
		if stands(t.Entries[i].Span) {
			return t.Entries[i].Key[0].Text
		}
	}
	for i := range doc.Broken {
		if b := &doc.Broken[i]; b.Table == block && stands(b.Span) && len(b.Key) > 0 {
			return b.Key[0].Text
		}
	}
	return ""
}
