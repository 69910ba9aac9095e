package mutate

import (
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
)

// IDs gives the things of several files other ids: one id another one, the same in
// every file. All new ids are equally long, so that nothing printed becomes wider,
// and such that no text holds one by chance.
type IDs struct {
	new map[string]string
	old map[string]string
}

// token is what a new id looks like.
var token = regexp.MustCompile(`zq[0-9]{5}zq`)

// NewIDs makes new ids for all that some files use. Order says where among the new
// ones, by the alphabet, that of the nth old id comes, n of them being there.
func NewIDs(order func(n int) []int, files ...*orgmodel.Organisation) *IDs {
	used := map[string]bool{}
	for _, o := range files {
		eachID(Clone(o), func(key *format.Key, id string) string {
			if key.Shape != format.Party { // which may be a name, and no id
				used[id] = true
			}
			return id
		})
	}
	ids := &IDs{map[string]string{}, map[string]string{}}
	list := slices.Sorted(maps.Keys(used))
	at := order(len(list))
	for i, id := range list {
		name := fmt.Sprintf("zq%05dzq", at[i])
		ids.new[id], ids.old[name] = name, id
	}
	return ids
}

// Of is an organisation under the new ids.
func (ids *IDs) Of(o *orgmodel.Organisation) *orgmodel.Organisation {
	c := Clone(o)
	follow := func(id string) string {
		if to, ok := ids.new[id]; ok {
			return to
		}
		return id
	}
	rename := func(_ *format.Key, id string) string { return follow(id) }
	eachID(c, rename)
	renamed := orgmodel.Organisation{}
	to, from := reflect.ValueOf(&renamed).Elem(), reflect.ValueOf(c).Elem()
	for i := range from.NumField() {
		if from.Type().Field(i).IsExported() {
			to.Field(i).Set(from.Field(i)) // without what is noted under the ids of before
		}
	}
	renamed.Filled = map[string][]string{}
	for id, keys := range o.Filled {
		renamed.Filled[follow(id)] = keys
	}
	renamed.Added = map[string]bool{}
	for id := range o.Added {
		renamed.Added[follow(id)] = true
	}
	for i := range renamed.Repeats {
		renamed.Repeats[i].Text = follow(renamed.Repeats[i].Text)
	}
	o.Each(func(_ orgmodel.Ref, e *orgmodel.Common) {
		if table := o.CopyOf(e.ID); table != "" {
			renamed.NoteCopy(follow(e.ID), follow(table))
		}
	})
	for _, closing := range o.Closes {
		for _, id := range closing.IDs {
			if was, ok := o.ClosedAs(id, closing.Date); ok {
				one := &orgmodel.Organisation{Units: []orgmodel.Unit{was}}
				eachID(one, rename)
				renamed.NoteClosed(follow(id), closing.Date, one.Units[0])
			}
		}
	}
	renamed.Index()
	return &renamed
}

// Back puts the ids of before in place of the new ones in what was printed.
func (ids *IDs) Back(text string) string {
	return token.ReplaceAllStringFunc(text, func(id string) string { return ids.old[id] })
}

// Named lists the things that a text calls by their ids, by the ids of before.
func (ids *IDs) Named(text string) []string {
	list := token.FindAllString(text, -1)
	for i, id := range list {
		list[i] = ids.old[id]
	}
	return list
}

// eachID puts in place of every id, of a thing or in a reference, what follow makes
// of it. It is for organisations that share nothing with others.
func eachID(o *orgmodel.Organisation, follow func(*format.Key, string) string) {
	for _, table := range format.Tables() {
		list := fields.List(o, table.Type)
		if list.Kind() == reflect.Struct {
			idsOf(table, list, follow)
			continue
		}
		if list.Kind() != reflect.Slice {
			continue
		}
		for i := range list.Len() {
			idsOf(table, list.Index(i), follow)
		}
	}
}

func idsOf(table *format.Table, entity reflect.Value, follow func(*format.Key, string) string) {
	index := fields.Of(entity.Type())
	for i := range table.Keys {
		key := &table.Keys[i]
		at, ok := index[key.Name]
		if !ok {
			continue
		}
		switch field := entity.FieldByIndex(at); {
		case key.Sub != nil && field.Kind() == reflect.Slice:
			for k := range field.Len() {
				idsOf(key.Sub, field.Index(k), follow)
			}
		case key.Shape == format.ID || key.Shape == format.Ref || key.Shape == format.Party || key.Shape == format.Source:
			eachText(field, func(text string) string { return followed(key, text, follow) })
		}
	}
}

func followed(key *format.Key, text string, follow func(*format.Key, string) string) string {
	switch id, line, found := strings.Cut(text, "#"); {
	case text == "" || slices.Contains(key.Words, text):
		return text
	case key.Shape == format.Source && found:
		return follow(key, id) + "#" + line
	}
	return follow(key, text)
}

func eachText(field reflect.Value, f func(string) string) {
	switch field.Kind() {
	case reflect.String:
		field.SetString(f(field.String()))
	case reflect.Slice:
		if field.Type().Elem().Kind() != reflect.String {
			return
		}
		for i := range field.Len() {
			field.Index(i).SetString(f(field.Index(i).String()))
		}
	}
}
