package rules

import (
	"maps"
	"reflect"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// eachText calls f for every text of a model, table by table, in file order:
// ids, names, notes, lists, codes. The fields are found by their TOML keys, so
// that a key that is added to the format is looked into as well.
func eachText(o *orgmodel.Organisation, f func(Where, string)) {
	model := reflect.ValueOf(o).Elem()
	walker := textWalker{plans: map[reflect.Type][]textField{}, visit: f}
	for i := range model.NumField() {
		key := orgmodel.Type(model.Type().Field(i).Tag.Get("toml"))
		switch field := model.Field(i); field.Kind() {
		case reflect.Struct:
			if key != "" {
				walker.entity(at(key, 0), field)
			}
		case reflect.Slice:
			for k := range field.Len() {
				walker.entity(at(key, k), field.Index(k))
			}
		}
	}
}

// textField is a field of an entity that holds texts.
type textField struct {
	index []int
	key   string
	kind  reflect.Kind // String, Map, Slice or Struct
	inner bool         // a slice of structs
}

type textWalker struct {
	plans map[reflect.Type][]textField
	visit func(Where, string)
}

func (t *textWalker) entity(w Where, v reflect.Value) {
	for _, field := range t.plan(v.Type()) {
		t.field(w.key(field.key), v.FieldByIndex(field.index), field)
	}
}

func (t *textWalker) field(w Where, v reflect.Value, field textField) {
	switch {
	case field.kind == reflect.String:
		t.text(w, v)
	case field.kind == reflect.Struct:
		t.inner(w, v)
	case v.Len() == 0:
	case field.kind == reflect.Map:
		codes, _ := v.Interface().(map[string]string)
		for _, key := range slices.Sorted(maps.Keys(codes)) {
			t.visit(w, codes[key])
		}
	case field.inner:
		for i := range v.Len() {
			t.inner(w.element(i), v.Index(i))
		}
	default:
		for i := range v.Len() {
			t.text(w.element(i), v.Index(i))
		}
	}
}

// inner looks into a table within an entity. All of it has the place of the
// whole: a step of a pathway, a value of an indicator.
func (t *textWalker) inner(w Where, v reflect.Value) {
	for _, part := range t.plan(v.Type()) {
		field := v.FieldByIndex(part.index)
		switch {
		case part.kind == reflect.String:
			t.text(w, field)
		case part.kind == reflect.Slice && !part.inner:
			for i := range field.Len() {
				t.text(w, field.Index(i))
			}
		}
	}
}

func (t *textWalker) text(w Where, v reflect.Value) {
	if s := v.String(); s != "" {
		t.visit(w, s)
	}
}

// plan lists the fields of a type that hold texts, worked out once for each
// type.
func (t *textWalker) plan(typ reflect.Type) []textField {
	if plan, ok := t.plans[typ]; ok {
		return plan
	}
	plan := []textField{}
	for _, field := range reflect.VisibleFields(typ) {
		key := field.Tag.Get("toml")
		if key == "" || key == "-" || !field.IsExported() {
			continue
		}
		f := textField{index: field.Index, key: key, kind: field.Type.Kind()}
		switch f.kind {
		case reflect.String:
		case reflect.Struct:
			if len(t.plan(field.Type)) == 0 {
				continue
			}
		case reflect.Map:
			if field.Type != reflect.TypeFor[map[string]string]() {
				continue
			}
		case reflect.Slice:
			f.inner = field.Type.Elem().Kind() == reflect.Struct
			if !f.inner && field.Type.Elem().Kind() != reflect.String {
				continue
			}
		default:
			continue
		}
		plan = append(plan, f)
	}
	t.plans[typ] = plan
	return plan
}
