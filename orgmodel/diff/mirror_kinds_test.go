package diff_test

import (
	"fmt"
	"maps"
	"reflect"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
	"github.com/orgmodel/orgmodel/orgmodel/internal/mutate"
)

// of each table the law of mirrors tries all that can become of its things, by the
// table of the format: a new table or a new key joins by itself.

// threeOfEach is an organisation with three things of each table, which say nothing
// but what they are called.
func threeOfEach() *orgmodel.Organisation {
	o := &orgmodel.Organisation{}
	o.Header.Common = orgmodel.Common{ID: "prov", Name: "Prov", Status: orgmodel.InForce}
	o.Header.AsOf = orgmodel.Date{Year: 2026, Month: 1, Day: 1}
	for _, table := range tablesOfThings() {
		list := fields.List(o, table.Type)
		list.Set(reflect.MakeSlice(list.Type(), 3, 3))
		for i, name := range []string{"Norra", "Södra", "Västra"} {
			*o.Common(orgmodel.Ref{Type: table.Type, Index: i}) = orgmodel.Common{ID: fmt.Sprint(table.Type, i), Name: fmt.Sprint(name, " ", table.Type), Status: orgmodel.InForce}
		}
	}
	o.Index()
	return o
}

func tablesOfThings() []*format.Table {
	return slices.DeleteFunc(format.Tables(), func(t *format.Table) bool { return !t.HasID || !t.Array })
}

// things are those of one table, for changing.
type things struct {
	org  *orgmodel.Organisation
	typ  orgmodel.Type
	list reflect.Value
}

func (l things) at(i int) *orgmodel.Common { return l.org.Common(orgmodel.Ref{Type: l.typ, Index: i}) }

// only keeps some of the list, in an order, some perhaps twice.
func (l things) only(places ...int) {
	out := reflect.MakeSlice(l.list.Type(), 0, len(places))
	for _, i := range places {
		out = reflect.Append(out, l.list.Index(i))
	}
	l.list.Set(out)
}

// become makes something new of what stands in a place.
func (l things) become(i int, name string, formerly ...string) {
	c := l.at(i)
	c.ID, c.Name, c.Formerly = fmt.Sprint(l.typ, "-", name), name, formerly
}

// fates are what can become of the things of a table.
func fates(l things) map[string]func() {
	a, b := fmt.Sprint(l.typ, 0), fmt.Sprint(l.typ, 1)
	return map[string]func(){
		"gone":           func() { l.only(0, 1) },
		"closed":         func() { l.at(2).Until = orgmodel.Date{Year: 2025} },
		"renamed":        func() { l.at(0).Name = "Något annat" },
		"renumbered":     func() { l.become(0, l.at(0).Name, a) },
		"merged":         func() { l.only(0, 2); l.become(0, "Sammanslagen", a, b) },
		"split":          func() { l.only(0, 0, 1, 2); l.become(0, "Ena halvan", a); l.become(1, "Andra halvan", a) },
		"absorbed":       func() { l.only(0, 2); l.at(0).Formerly = []string{b} },
		"spun off":       func() { l.only(0, 1, 2, 2); l.become(3, "Avknoppad", a) },
		"regrouped":      func() { l.become(0, "Ena", a, b); l.become(1, "Andra", a, b) },
		"moved in parts": func() { l.at(1).Formerly = []string{a} },
		"vision":         func() { l.at(0).Status = orgmodel.Vision },
		"remark":         func() { l.at(0).Note = "Anmärkt" },
		"assumed":        func() { l.at(0).Assumed.All = true },
		"sources":        func() { l.at(0).Sources = []string{"source1"} },
		"since":          func() { l.at(0).Since = orgmodel.Date{Year: 2024} },
	}
}

// eachFate calls f with each pair that differs in one fate, or in one key of one
// table: stated in one file, and in both otherwise.
func eachFate(f func(name string, before, after *orgmodel.Organisation)) {
	for _, table := range tablesOfThings() {
		for _, fate := range slices.Sorted(maps.Keys(fates(things{typ: table.Type}))) {
			before, after := threeOfEach(), threeOfEach()
			fates(things{after, table.Type, fields.List(after, table.Type)})[fate]()
			after.Index()
			f(fmt.Sprint(table.Type, " ", fate), before, after)
			f(fmt.Sprint(table.Type, " ", fate, ", wholly"), wholly(before), wholly(after))
		}
		for _, key := range table.Own() {
			base := threeOfEach()
			stated := with(base, table, &key, 0)
			f(fmt.Sprint(table.Type, ".", key.Name), base, stated)
			f(fmt.Sprint(table.Type, ".", key.Name, " otherwise"), stated, with(base, table, &key, 1))
		}
	}
}

// with states a key of the first thing of a table, in one of two ways.
func with(o *orgmodel.Organisation, table *format.Table, key *format.Key, way int) *orgmodel.Organisation {
	c := mutate.Clone(o)
	if field, ok := fields.Key(c, orgmodel.Ref{Type: table.Type}, key.Name); ok {
		state(field, key, way)
	}
	c.Index()
	return c
}

func state(field reflect.Value, key *format.Key, way int) {
	switch field.Addr().Interface().(type) {
	case *orgmodel.Quantity:
		field.Set(reflect.ValueOf(orgmodel.Exactly(int64(5 + way))))
	case *orgmodel.Date:
		field.Set(reflect.ValueOf(orgmodel.Date{Year: 2027 + way}))
	case *bool:
		field.SetBool(way == 0)
	case *[]string:
		field.Set(reflect.ValueOf([]string{word(key, way), word(key, way+1)}[way:]))
	default:
		if field.Kind() == reflect.String {
			field.SetString(word(key, way))
		}
	}
}

func word(key *format.Key, way int) string {
	switch {
	case len(key.Refs) > 0:
		return fmt.Sprint(key.Refs[0], 1+way%2)
	case key.Shape == format.Ref:
		return fmt.Sprint("unit", 1+way%2)
	case len(key.Words) > 0:
		return key.Words[way%len(key.Words)]
	}
	return fmt.Sprint("Text ", way)
}
