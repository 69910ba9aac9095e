package tomlfile

import (
	"maps"
	"reflect"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
)

// Each goes through the whole file that an organisation stands for, in the order of
// the format: table begins each table, and key is called for its keys, also for those
// in which nothing is said. Whatever writes a whole model goes this way, so that what
// one of them writes, the others do.
func Each(org *orgmodel.Organisation, table func(*format.Table, orgmodel.Ref), key func(*format.Key, reflect.Value)) {
	for _, t := range format.Tables() {
		index, ok := fields.Entities()[t.Type]
		if !ok {
			settings(t, org.Rules, table, key)
			continue
		}
		list := fields.List(org, t.Type)
		if list.Kind() == reflect.Struct {
			table(t, orgmodel.Ref{Type: t.Type})
			eachKey(t, list, index, org.Header.Status, false, key)
			continue
		}
		for i := range list.Len() {
			e := list.Index(i)
			if t.Type == orgmodel.TypeRecord {
				r := org.Records[i]
				r.About = aboutOf(&r)
				e = reflect.ValueOf(r)
			}
			table(t, orgmodel.Ref{Type: t.Type, Index: i})
			eachKey(t, e, index, org.Header.Status, t.Type == orgmodel.TypeUnit && !org.Says(i, "kind"), key)
		}
	}
}

// eachKey leaves out what a whole file does not say of an entity: which file it
// changes, the file's own status once more, and the kind of a unit of a sketch that
// says none.
func eachKey(t *format.Table, v reflect.Value, index fields.Index, whole orgmodel.Status, kindless bool, key func(*format.Key, reflect.Value)) {
	for i := range t.Keys {
		k := &t.Keys[i]
		switch {
		case t.Type == orgmodel.TypeOrganisation && k.Name == "extends":
		case t.Type != orgmodel.TypeOrganisation && k.Name == "status" && v.FieldByIndex(index[k.Name]).String() == string(whole):
		case kindless && k.Name == "kind":
		default:
			key(k, v.FieldByIndex(index[k.Name]))
		}
	}
}

// settings are [rules]: the profile, then severities by rule.
func settings(t *format.Table, rules map[string]string, table func(*format.Table, orgmodel.Ref), key func(*format.Key, reflect.Value)) {
	if len(rules) == 0 {
		return
	}
	table(t, orgmodel.Ref{Type: t.Type})
	const profile = "profile"
	if value, ok := rules[profile]; ok {
		key(&format.Key{Name: profile, Shape: format.Word}, reflect.ValueOf(value))
	}
	for _, id := range slices.Sorted(maps.Keys(rules)) {
		if id != profile {
			key(&format.Key{Name: id, Shape: format.Settings}, reflect.ValueOf(rules[id]))
		}
	}
}
