package tomlfile

import (
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
	"github.com/orgmodel/orgmodel/orgmodel/location"
)

// reference is a key of an entity that holds the id, or the ids, of others.
type reference struct {
	ref   orgmodel.Ref
	key   *format.Key
	outer string    // the key it stands in, for steps and values
	item  int       // which of them
	one   *string   // a single id
	many  *[]string // or a list
}

func (r *reference) ids() []string {
	if r.many != nil {
		return *r.many
	}
	return []string{*r.one}
}

// set replaces the i-th id.
func (r *reference) set(i int, id string) {
	if r.many == nil {
		*r.one = id
		return
	}
	list := slices.Clone(*r.many) // units of per_area share theirs
	list[i] = id
	*r.many = list
}

// place returns where the i-th id of the reference stands.
func (r *reference) place(p *Places, i int) location.Span {
	if r.many == nil {
		i = -1
	}
	return p.Place(r.ref, r.list(), i)
}

// list names the key for Places.
func (r *reference) list() string {
	if r.outer != "" {
		return tableIn(r.outer, r.item) + r.key.Name
	}
	return r.key.Name
}

// refField is a key that holds references, and where it lies in the struct.
type refField struct {
	key   *format.Key
	index []int
	sub   []refField // of an array of inline tables
}

// refFields lists, for each table, the keys that hold references.
var refFields = sync.OnceValue(func() map[orgmodel.Type][]refField {
	all := map[orgmodel.Type][]refField{}
	for _, t := range format.Tables() {
		f, ok := fields.Entities()[t.Type]
		if !ok {
			continue
		}
		all[t.Type] = refFieldsOf(t, f, reflect.TypeFor[orgmodel.Organisation]().FieldByIndex(fields.Lists()[string(t.Type)]).Type)
	}
	return all
})

func refFieldsOf(t *format.Table, f fields.Index, typ reflect.Type) []refField {
	if typ.Kind() == reflect.Slice {
		typ = typ.Elem()
	}
	var list []refField
	for i := range t.Keys {
		k := &t.Keys[i]
		switch {
		case isReference(k):
			list = append(list, refField{key: k, index: f[k.Name]})
		case k.Shape == format.Inline && k.List:
			inner := typ.FieldByIndex(f[k.Name]).Type
			list = append(list, refField{key: k, index: f[k.Name], sub: refFieldsOf(k.Sub, fields.Of(inner.Elem()), inner)})
		}
	}
	return list
}

// isReference reports whether a key holds ids of other entities.
func isReference(k *format.Key) bool {
	switch k.Shape {
	case format.Ref, format.Party, format.Source:
		return true
	}
	return k.Name == "formerly"
}

// eachReference calls f for every reference in the model, in the order of the
// tables.
func (b *builder) eachReference(f func(*reference)) {
	var r reference
	for _, t := range format.Tables() {
		keys := refFields()[t.Type]
		if len(keys) == 0 {
			continue
		}
		list := fields.List(b.org, t.Type)
		if list.Kind() == reflect.Struct {
			r = reference{ref: orgmodel.Ref{Type: t.Type}}
			visit(list, keys, &r, f)
			continue
		}
		for i := range list.Len() {
			r = reference{ref: orgmodel.Ref{Type: t.Type, Index: i}}
			visit(list.Index(i), keys, &r, f)
		}
	}
}

func visit(v reflect.Value, keys []refField, r *reference, f func(*reference)) {
	for i := range keys {
		field := v.FieldByIndex(keys[i].index)
		if keys[i].sub != nil {
			for j := range field.Len() {
				r.outer, r.item = keys[i].key.Name, j
				visit(field.Index(j), keys[i].sub, r, f)
			}
			r.outer, r.item = "", 0
			continue
		}
		r.key, r.one, r.many = keys[i].key, nil, nil
		if field.Kind() == reflect.Slice {
			if field.Len() == 0 {
				continue
			}
			r.many = field.Addr().Interface().(*[]string)
		} else {
			if field.Len() == 0 {
				continue
			}
			r.one = field.Addr().Interface().(*string)
		}
		f(r)
	}
}

// sourceID splits "nya-tider#17" into the id and the line, 0 when there is none.
func sourceID(text string) (id string, line int) {
	id, digits, _ := strings.Cut(text, "#")
	for _, d := range digits {
		line = min(line*10+int(d-'0'), 1<<30)
	}
	return id, line
}

// lasting are the tables in which the id of something that has ended stays
// valid: what was decided, said or feared about it.
var lasting = []orgmodel.Type{
	orgmodel.TypeDecision, orgmodel.TypeClaim, orgmodel.TypeRisk, orgmodel.TypeRecord,
	orgmodel.TypeAccept, orgmodel.TypeClose,
}

func isLasting(r *reference) bool {
	return r.key.Name == "formerly" || slices.Contains(lasting, r.ref.Type)
}
