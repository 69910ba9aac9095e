package tomlfile

import (
	"reflect"
	"strings"
	"sync"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// fields says where in the structs a key of a table lies: the only bridge
// between the table of the format and the domain types. A test holds the two
// against each other.
type fields map[string][]int

// listFields are the fields of Organisation, by table name.
var listFields = sync.OnceValue(func() fields { return fieldsOf(reflect.TypeFor[orgmodel.Organisation]()) })

// entityFields are the fields of the entities, by table name.
var entityFields = sync.OnceValue(func() map[orgmodel.Type]fields {
	all := map[orgmodel.Type]fields{}
	org := reflect.TypeFor[orgmodel.Organisation]()
	for name, index := range listFields() {
		t := org.FieldByIndex(index).Type
		if t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		if t.Kind() == reflect.Struct {
			all[orgmodel.Type(name)] = fieldsOf(t)
		}
	}
	return all
})

// fieldsOf lists the fields of a struct by their toml tags, those of embedded
// structs included.
func fieldsOf(t reflect.Type) fields {
	f := fields{}
	for i := range t.NumField() {
		field := t.Field(i)
		if field.Anonymous {
			for name, index := range fieldsOf(field.Type) {
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

// listOfType returns the list of a table's entities in a model.
func listOfType(org *orgmodel.Organisation, typ orgmodel.Type) reflect.Value {
	return reflect.ValueOf(org).Elem().FieldByIndex(listFields()[string(typ)])
}

// entityValue returns one entity of a list of a model as a struct.
func entityValue(org *orgmodel.Organisation, ref orgmodel.Ref) reflect.Value {
	return listOfType(org, ref.Type).Index(ref.Index)
}
