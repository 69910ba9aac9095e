package orgmodel_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
)

// TestLivingKeys: every key of the format that names something that must be there is led on
// to its heir. What was decided, said, feared or recorded of something stays said of it.
func TestLivingKeys(t *testing.T) {
	stays := []orgmodel.Type{
		orgmodel.TypeOrganisation, orgmodel.TypeSource, orgmodel.TypeKind, orgmodel.TypeDecision, orgmodel.TypeClaim,
		orgmodel.TypeRisk, orgmodel.TypeRecord, orgmodel.TypeAccept, orgmodel.TypeClose,
	}
	o := &orgmodel.Organisation{}
	want := map[orgmodel.Type][]string{}
	for _, table := range format.Tables() {
		index, entity := fields.Entities()[table.Type]
		if !entity || slices.Contains(stays, table.Type) {
			continue
		}
		list := fields.List(o, table.Type)
		e := reflect.New(list.Type().Elem()).Elem()
		for i := range table.Keys {
			k := &table.Keys[i]
			switch field := e.FieldByIndex(index[k.Name]); {
			case k.Name == "kind" || k.Name == "decision": // a word of the format, and what stays said
			case k.Sub != nil && k.List:
				row := reflect.New(field.Type().Elem()).Elem()
				for j := range k.Sub.Keys {
					if c := &k.Sub.Keys[j]; c.Shape == format.Ref {
						row.FieldByIndex(fields.Of(row.Type())[c.Name]).SetString("x")
						want[table.Type] = append(want[table.Type], k.Name)
					}
				}
				field.Set(reflect.Append(field, row))
			case k.Shape == format.Ref && k.List:
				field.Set(reflect.ValueOf([]string{"x"}))
				want[table.Type] = append(want[table.Type], k.Name)
			case k.Shape == format.Ref:
				field.SetString("x")
				want[table.Type] = append(want[table.Type], k.Name)
			}
		}
		list.Set(reflect.Append(list, e))
	}
	got := orgmodel.LivingKeys(o)
	for _, table := range format.Tables() {
		slices.Sort(want[table.Type])
		slices.Sort(got[table.Type])
		if !slices.Equal(want[table.Type], got[table.Type]) {
			t.Errorf("%s: the format has %q, and %q are led on", table.Type, want[table.Type], got[table.Type])
		}
	}
}

func TestHeirs(t *testing.T) {
	day := func(year int) orgmodel.Date { return orgmodel.Date{Year: year, Month: 1, Day: 1} }
	o := &orgmodel.Organisation{Header: orgmodel.Header{AsOf: day(2026)}}
	for _, u := range []struct {
		id       string
		from, to int
		formerly []string
	}{
		{"first", 2000, 2010, nil},
		{"second", 2010, 2020, []string{"first"}},
		{"a", 2020, 2040, []string{"second"}},
		{"b", 2020, 2030, []string{"second", "first"}},
		{"c", 2027, 2040, []string{"b"}},
		{"round", 2000, 2010, []string{"about"}},
		{"about", 2000, 2011, []string{"round"}},
	} {
		o.Units = append(o.Units, orgmodel.Unit{Common: orgmodel.Common{ID: u.id, Since: day(u.from), Until: day(u.to), Formerly: u.formerly}})
	}
	o.Index()
	for id, want := range map[string][]string{
		"first": {"a", "b"}, "second": {"a", "b"}, "a": nil, "b": nil, "c": nil, "round": nil, "nobody": nil,
	} {
		if got := o.Heirs(id); !slices.Equal(got, want) {
			t.Errorf("%s is succeeded by %q, want %q", id, got, want)
		}
	}
	later := o.On(orgmodel.Day(2035_01_01))
	if got := later.Heirs("b"); !slices.Equal(got, []string{"c"}) {
		t.Errorf("by 2035 b is succeeded by %q", got)
	}
}
