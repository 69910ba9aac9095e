package tomlfile

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/everykey"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/location"
)

// setOf is a list of ids or words of a drawn model.
type setOf struct {
	ref      orgmodel.Ref
	list     string
	elements *[]string
}

// setsOf lists every list of a model that is a set and has something in it, as
// the table of the format knows them.
func setsOf(org *orgmodel.Organisation) []setOf {
	var found []setOf
	for _, t := range format.Tables() {
		index, ok := fields.Entities()[t.Type]
		if !ok {
			continue
		}
		entities := fields.List(org, t.Type)
		if !t.Array {
			found = append(found, setsIn(orgmodel.Ref{Type: t.Type}, t, entities, index, "")...)
			continue
		}
		for i := range entities.Len() {
			found = append(found, setsIn(orgmodel.Ref{Type: t.Type, Index: i}, t, entities.Index(i), index, "")...)
		}
	}
	return found
}

func setsIn(ref orgmodel.Ref, t *format.Table, v reflect.Value, index fields.Index, prefix string) []setOf {
	var found []setOf
	for i := range t.Keys {
		k := &t.Keys[i]
		switch field := v.FieldByIndex(index[k.Name]); {
		case k.Set() && k.Shape == format.Assumed && field.Kind() == reflect.Struct:
			if assumed := field.Addr().Interface().(*orgmodel.Assumed); len(assumed.Keys) > 0 {
				found = append(found, setOf{ref, prefix + k.Name, &assumed.Keys})
			}
		case k.Set() && field.Len() > 0:
			found = append(found, setOf{ref, prefix + k.Name, field.Addr().Interface().(*[]string)})
		case k.List && k.Sub != nil:
			for j := range field.Len() {
				found = append(found, setsIn(ref, k.Sub, field.Index(j), fields.Of(field.Type().Elem()), tableIn(prefix+k.Name, j))...)
			}
		}
	}
	return found
}

// TestSets is the law of sets: an element that a list has twice is told of at
// the second one, once, and the model is the same. Every list of the format that
// is a set is tried.
func TestSets(t *testing.T) {
	left := map[string]bool{}
	for _, table := range format.Tables() {
		for i := range table.Keys {
			if k := &table.Keys[i]; k.Set() {
				left[string(table.Type)+"."+k.Name] = true
			}
		}
	}
	o := Options{Open: onDisk(map[string]string{"source.txt": strings.Repeat("rad\n", 99)})}
	lawtest.Check(t, func(t *rapid.T) {
		drawn := everykey.Draw(t)
		before := LoadText("f.toml", Write(drawn), o)
		sets := setsOf(drawn)
		// Those that have not been tried come first.
		slices.SortStableFunc(sets, func(a, b setOf) int { return bit(!left[a.name()]) - bit(!left[b.name()]) })
		for _, s := range sets[:min(len(sets), 4)] {
			delete(left, s.name())
			once := slices.Clone(*s.elements)
			from := rapid.IntRange(0, len(once)-1).Draw(t, "element")
			to := rapid.IntRange(from+1, len(once)).Draw(t, "again")
			*s.elements = slices.Insert(slices.Clone(once), to, once[from])
			holdSet(t, before, LoadText("f.toml", Write(drawn), o), s, from, to)
			*s.elements = once
		}
	})
	for name := range left {
		t.Errorf("%s was not tried", name)
	}
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

func holdSet(t *rapid.T, before, after *Result, s setOf, from, to int) {
	t.Helper()
	if d := toldApart(before.Org, after.Org, "Repeats"); d != "" {
		t.Fatalf("%s says something else:\n%s", s.name(), d)
	}
	if a, b := say(before.Findings), say(after.Findings); len(before.Findings) != len(after.Findings) {
		t.Fatalf("%s has other findings:\n%s\n%s", s.name(), a, b)
	}
	var told []orgmodel.Repeat
	for _, r := range after.Org.Repeats {
		if !slices.Contains(before.Org.Repeats, r) {
			told = append(told, r)
		}
	}
	if len(told) != 1 || told[0].Ref != s.ref || told[0].List != s.list || told[0].Text != (*s.elements)[from] || told[0].Times != 2 {
		t.Fatalf("%s %v: told %v", s.name(), *s.elements, told)
	}
	if got, want := after.Places.Place(s.ref, s.list, told[0].Element), elementPlace(after.Places, s, to); got != want {
		t.Fatalf("%s: told at %v, not at %v", s.name(), got, want)
	}
	kept := slices.Delete(slices.Clone(*s.elements), to, to+1)
	for i := range kept {
		written := i
		if i >= to {
			written++
		}
		if got, want := after.Places.Place(s.ref, s.list, i), elementPlace(after.Places, s, written); got != want {
			t.Fatalf("%s: element %d at %v, not at %v", s.name(), i, got, want)
		}
	}
}

func (s setOf) name() string {
	parts := strings.Split(string(s.ref.Type)+"."+s.list, ".")
	if len(parts) == 4 { // unit.values.2.sources
		return parts[0] + "." + parts[3]
	}
	return parts[0] + "." + parts[1]
}

// elementPlace is where the i-th word of a list stands, counted as written.
func elementPlace(p *Places, s setOf, i int) location.Span {
	whole := p.Place(s.ref, s.list, -1)
	if len(*s.elements) == 1 {
		return whole
	}
	var starts []location.Span
	for k := range *s.elements {
		starts = append(starts, p.Place(s.ref, s.list, k))
	}
	slices.SortFunc(starts, func(a, b location.Span) int { return a.Compare(b) })
	return starts[i]
}
