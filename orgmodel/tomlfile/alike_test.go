package tomlfile

import (
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/mutate"
)

// toldApart tells what one value says otherwise than another, as cmp does with sameModel;
// the fields named are left out of organisations as well. Most are alike, and cmp takes
// most of the time of a law to find that out: it is asked only where something differs.
func toldApart(a, b any, also ...string) string {
	leave := func(of reflect.Type, field string) bool {
		return left(of, field) || of == organisation && slices.Contains(also, field)
	}
	if alike(reflect.ValueOf(a), reflect.ValueOf(b), leave) {
		return ""
	}
	return cmp.Diff(a, b, sameModel, cmpopts.IgnoreFields(orgmodel.Organisation{}, also...))
}

var organisation = reflect.TypeFor[orgmodel.Organisation]()

// notCompared are the fields that sameModel leaves out.
var notCompared = map[reflect.Type][]string{
	organisation:                       {"Filled", "Earlier", "Added"},
	reflect.TypeFor[orgmodel.Header](): {"Extends"},
	reflect.TypeFor[orgmodel.Record](): {"Covers", "Later"},
}

func left(of reflect.Type, field string) bool { return slices.Contains(notCompared[of], field) }

// alike reports whether two values of one type are the same but for the fields that are
// left out.
func alike(a, b reflect.Value, leave func(of reflect.Type, field string) bool) bool {
	switch a.Kind() {
	case reflect.Pointer:
		return a.IsNil() == b.IsNil() && (a.IsNil() || alike(a.Elem(), b.Elem(), leave))
	case reflect.Slice, reflect.Array:
		for i := range min(a.Len(), b.Len()) {
			if !alike(a.Index(i), b.Index(i), leave) {
				return false
			}
		}
		return a.Len() == b.Len()
	case reflect.Map:
		for _, key := range a.MapKeys() {
			if other := b.MapIndex(key); !other.IsValid() || !alike(a.MapIndex(key), other, leave) {
				return false
			}
		}
		return a.Len() == b.Len()
	case reflect.Struct:
		for i := range a.NumField() {
			f := a.Type().Field(i)
			if leave(a.Type(), f.Name) || a.Type() == organisation && !f.IsExported() {
				continue
			}
			if !alike(a.Field(i), b.Field(i), leave) {
				return false
			}
		}
		return true
	}
	return a.Comparable() && b.Comparable() && a.Equal(b)
}

// TestAlike: no two models are taken for alike that cmp tells apart, of each key of two
// examples.
func TestAlike(t *testing.T) {
	for _, path := range []string{"linkoping/procurement.toml", "uppsala/action-plan-2023.toml"} {
		o := Load("../../examples/"+path, Options{Tree: "../../examples"}).Org
		for _, k := range mutate.Some(o) {
			for _, other := range append(mutate.Others(o, k), mutate.Assume(o, k)) {
				if !alike(reflect.ValueOf(o), reflect.ValueOf(other), left) {
					continue
				}
				if d := cmp.Diff(o, other, sameModel); d != "" {
					t.Errorf("%s, %s: taken for alike:\n%s", path, k, d)
				}
			}
		}
	}
}
