// Package mutate makes of one organisation others that differ in a single key: it
// is assumed, it says something else, or it is left out. The laws about marks and
// unknown numbers are held against every key of every example with it. Nothing in
// the program uses it.
package mutate

import (
	"reflect"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
)

// Stated lists the keys in which an organisation says something about itself, table
// by table, in the order of the file.
func Stated(o *orgmodel.Organisation) []ground.Key {
	var list []ground.Key
	o.Each(func(ref orgmodel.Ref, _ *orgmodel.Common) {
		table := format.Find(string(ref.Type))
		for i := range table.Keys {
			key := &table.Keys[i]
			field, ok := fields.Key(o, ref, key.Name)
			if ok && ofTheOrganisation(key) && !field.IsZero() {
				list = append(list, o.Key(ref, key.Name))
			}
		}
	})
	return list
}

// ofTheOrganisation reports whether a key says something about the organisation
// instead of about a statement. What something succeeds does: it decides who is who.
func ofTheOrganisation(k *format.Key) bool {
	return k.Name != "id" && (k.About != format.Statement || k.Name == "formerly")
}

// Assume returns a copy in which a key is assumed by itself.
func Assume(o *orgmodel.Organisation, k ground.Key) *orgmodel.Organisation {
	c := Clone(o)
	common := c.Common(refOf(k))
	if !common.Assumed.Key(k.Key) {
		common.Assumed.Keys = append(slices.Clone(common.Assumed.Keys), k.Key)
	}
	return c
}

// Without returns a copy in which a key is left out.
func Without(o *orgmodel.Organisation, k ground.Key) *orgmodel.Organisation {
	return with(o, k, func(f reflect.Value) { f.SetZero() })
}

// Others returns copies in which a key says something else: another number, another
// word, another entity, one more or one less of a list.
func Others(o *orgmodel.Organisation, k ground.Key) []*orgmodel.Organisation {
	key := format.Find(k.Table).Key(k.Key)
	field, _ := fields.Key(o, refOf(k), k.Key)
	var list []*orgmodel.Organisation
	for _, v := range alternatives(o, k, key, field) {
		list = append(list, with(o, k, func(f reflect.Value) { f.Set(v) }))
	}
	return list
}

func with(o *orgmodel.Organisation, k ground.Key, set func(reflect.Value)) *orgmodel.Organisation {
	c := Clone(o)
	f, _ := fields.Key(c, refOf(k), k.Key)
	set(f)
	c.Index()
	return c
}

func refOf(k ground.Key) orgmodel.Ref { return orgmodel.Ref{Type: orgmodel.Type(k.Table), Index: k.At} }

// Clone copies an organisation, so that nothing of the copy is shared.
func Clone(o *orgmodel.Organisation) *orgmodel.Organisation {
	c := &orgmodel.Organisation{}
	from, to := reflect.ValueOf(o).Elem(), reflect.ValueOf(c).Elem()
	for i := range from.NumField() {
		if from.Type().Field(i).IsExported() {
			to.Field(i).Set(cloned(from.Field(i)))
		}
	}
	for i := range c.Units {
		noteCopy(c, o, c.Units[i].ID)
	}
	for i := range c.Posts {
		noteCopy(c, o, c.Posts[i].ID)
	}
	c.Index()
	return c
}

// noteCopy says of a copy what per_area made of what.
func noteCopy(c, o *orgmodel.Organisation, id string) {
	if table := o.CopyOf(id); table != "" {
		c.NoteCopy(id, table)
	}
}

func cloned(v reflect.Value) reflect.Value {
	switch v.Kind() {
	case reflect.Slice:
		if v.IsNil() {
			return v
		}
		c := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			c.Index(i).Set(cloned(v.Index(i)))
		}
		return c
	case reflect.Map:
		if v.IsNil() {
			return v
		}
		c := reflect.MakeMap(v.Type())
		for _, k := range v.MapKeys() {
			c.SetMapIndex(k, v.MapIndex(k))
		}
		return c
	case reflect.Struct:
		c := reflect.New(v.Type()).Elem()
		c.Set(v)
		for i := range v.NumField() {
			if c.Field(i).CanSet() {
				c.Field(i).Set(cloned(v.Field(i)))
			}
		}
		return c
	}
	return v
}
