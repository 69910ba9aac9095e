package diff

import (
	"reflect"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// TestUnchangedLooksAtEveryKey: a key of all tables that it overlooks would be a
// difference that nobody is told of.
func TestUnchangedLooksAtEveryKey(t *testing.T) {
	common := reflect.TypeFor[orgmodel.Common]()
	for i := range common.NumField() {
		name := common.Field(i).Name
		if name == "ID" {
			continue // by which they are twins, or not
		}
		for _, says := range somethingIn(common.Field(i).Type) {
			var was, is orgmodel.Common
			reflect.ValueOf(&is).Elem().Field(i).Set(says)
			if unchanged(&was, &is) {
				t.Errorf("%s is not looked at", name)
			}
			if !unchanged(&is, &is) {
				t.Errorf("%s is another than itself", name)
			}
		}
	}
}

// somethingIn lists values of a type that differ from none: of a struct one for each
// of its fields.
func somethingIn(typ reflect.Type) (list []reflect.Value) {
	v := reflect.New(typ).Elem()
	switch typ.Kind() {
	case reflect.String:
		v.SetString("x")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(typ, 1, 1))
	case reflect.Map:
		v.Set(reflect.MakeMap(typ))
		v.SetMapIndex(reflect.New(typ.Key()).Elem(), reflect.New(typ.Elem()).Elem())
	default:
		if day, _ := orgmodel.ParseDate("2027-01-01"); typ == reflect.TypeOf(day) {
			return []reflect.Value{reflect.ValueOf(day)}
		}
		for i := range typ.NumField() {
			for _, says := range somethingIn(typ.Field(i).Type) {
				w := reflect.New(typ).Elem()
				w.Field(i).Set(says)
				list = append(list, w)
			}
		}
		return list
	}
	return []reflect.Value{v}
}
