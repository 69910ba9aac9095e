// Package fields says where in the structs of the domain a key of the file format
// lies: the one bridge between the names of the format and the fields of Go. A test
// of package tomlfile holds the two against each other.
package fields

import (
	"reflect"
	"strings"
	"sync"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// Index is the place of each key among the fields of a struct.
type Index map[string][]int

// Lists are the fields of Organisation, by table name.
var Lists = sync.OnceValue(func() Index { return Of(reflect.TypeFor[orgmodel.Organisation]()) })

// Entities are the fields of the entities, by table name.
var Entities = sync.OnceValue(func() map[orgmodel.Type]Index {
	all := map[orgmodel.Type]Index{}
	org := reflect.TypeFor[orgmodel.Organisation]()
	for name, index := range Lists() {
		t := org.FieldByIndex(index).Type
		if t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		if t.Kind() == reflect.Struct {
			all[orgmodel.Type(name)] = Of(t)
		}
	}
	return all
})

// Of lists the fields of a struct by their toml tags, those of embedded structs
// included.
func Of(t reflect.Type) Index {
	f := Index{}
	for i := range t.NumField() {
		field := t.Field(i)
		if field.Anonymous {
			for name, index := range Of(field.Type) {
				f[name] = append([]int{i}, index...)
			}
			continue
		}
		if name, _, _ := strings.Cut(field.Tag.Get("toml"), ","); name != "" && name != "-" {
			f[name] = []int{i}
		}
	}
	return f
}

// List returns the list of a table's entities in a model; of the organisation
// itself, the heading.
func List(o *orgmodel.Organisation, t orgmodel.Type) reflect.Value {
	return reflect.ValueOf(o).Elem().FieldByIndex(Lists()[string(t)])
}

// Entity returns one entity of a model as a struct.
func Entity(o *orgmodel.Organisation, ref orgmodel.Ref) reflect.Value {
	list := List(o, ref.Type)
	if list.Kind() == reflect.Slice {
		return list.Index(ref.Index)
	}
	return list
}

// Key returns the field of a key of an entity; false where its table has no such
// key.
func Key(o *orgmodel.Organisation, ref orgmodel.Ref, key string) (reflect.Value, bool) {
	index, ok := Entities()[ref.Type][key]
	if !ok {
		return reflect.Value{}, false
	}
	return Entity(o, ref).FieldByIndex(index), true
}

// Stated reports whether the file says anything in a key of an entity.
func Stated(o *orgmodel.Organisation, ref orgmodel.Ref, key string) bool {
	v, ok := Key(o, ref, key)
	return ok && !v.IsZero()
}
