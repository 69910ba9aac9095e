package judge

import (
	"reflect"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// reader looks up keys of one file, and remembers what many findings ask for.
type reader struct {
	org  *orgmodel.Organisation
	file int // its place among those told of

	staff *metrics.StaffTable // who works where

	marks map[orgmodel.Type][]orgmodel.Ref           // entities that bear any mark
	bears map[[2]string][]orgmodel.Ref               // by table and key: of which that key does
	names map[string]map[orgmodel.Ref][]orgmodel.Ref // by key: who names an entity in it
}

// states reports whether the file says something in a key.
func (r *reader) states(ref orgmodel.Ref, key string) bool { return fields.Stated(r.org, ref, key) }

// bearsMark reports whether a key that the file states is assumed or a vision.
func (r *reader) bearsMark(ref orgmodel.Ref, key string) bool {
	s := r.org.Stated(ground.Key{Table: string(ref.Type), At: ref.Index, Key: key})
	return (s.Assumed || s.Status == orgmodel.Vision) && (key == "" || r.states(ref, key))
}

// marked lists the entities of a table of which something bears a mark.
func (r *reader) marked(t orgmodel.Type) []orgmodel.Ref {
	if r.marks == nil {
		r.marks = map[orgmodel.Type][]orgmodel.Ref{}
		r.org.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
			if c.Assumed.Any() || c.Status == orgmodel.Vision || len(c.StatusOf) > 0 {
				r.marks[ref.Type] = append(r.marks[ref.Type], ref)
			}
		})
		for i := range r.org.Closes {
			if c := &r.org.Closes[i]; c.Assumed.Any() || c.Status == orgmodel.Vision {
				r.marks[orgmodel.TypeClose] = append(r.marks[orgmodel.TypeClose], orgmodel.Ref{Type: orgmodel.TypeClose, Index: i})
			}
		}
	}
	return r.marks[t]
}

// bearing lists the entities of a table of which a key bears a mark.
func (r *reader) bearing(t orgmodel.Type, key string) []orgmodel.Ref {
	name := [2]string{string(t), key}
	if list, ok := r.bears[name]; ok {
		return list
	}
	var list []orgmodel.Ref
	for _, ref := range r.marked(t) {
		if r.bearsMark(ref, key) {
			list = append(list, ref)
		}
	}
	if r.bears == nil {
		r.bears = map[[2]string][]orgmodel.Ref{}
	}
	r.bears[name] = list
	return list
}

// naming says, of each entity, who of a table names it in a key.
func (r *reader) naming(t orgmodel.Type, key string) map[orgmodel.Ref][]orgmodel.Ref {
	name := string(t) + "." + key
	if by, ok := r.names[name]; ok {
		return by
	}
	by := map[orgmodel.Ref][]orgmodel.Ref{}
	if list := fields.List(r.org, t); list.Kind() == reflect.Slice {
		for i := range list.Len() {
			from := orgmodel.Ref{Type: t, Index: i}
			for _, to := range r.named(from, key) {
				by[to] = append(by[to], from)
			}
		}
	}
	if r.names == nil {
		r.names = map[string]map[orgmodel.Ref][]orgmodel.Ref{}
	}
	r.names[name] = by
	return by
}

// named lists the entities that a key of another names.
func (r *reader) named(ref orgmodel.Ref, key string) []orgmodel.Ref {
	v, ok := fields.Key(r.org, ref, key)
	if !ok || key == "id" || key == "name" || key == "note" {
		return nil
	}
	return r.idsIn(v, nil)
}

// idsIn collects the entities whose ids stand in a value.
func (r *reader) idsIn(v reflect.Value, list []orgmodel.Ref) []orgmodel.Ref {
	switch v.Kind() {
	case reflect.String:
		if ref, ok := r.org.Find(v.String()); ok {
			list = append(list, ref)
		}
	case reflect.Slice:
		for i := range v.Len() {
			list = r.idsIn(v.Index(i), list)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			list = r.idsIn(v.Field(i), list)
		}
	}
	return list
}
