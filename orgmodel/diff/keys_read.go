package diff

import (
	"maps"
	"reflect"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/hearsay"
	"github.com/orgmodel/orgmodel/orgmodel/internal/municipalities"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// item is an element of a list: as the file writes it, as people see it where
// that is not the same, and for a reader.
type item struct {
	raw, seen string
	text      message.Localizer
}

// key is what an item is compared by.
func (i *item) key() string {
	if i.seen != "" {
		return i.seen
	}
	return i.raw
}

// at is the field of a column in an entity.
func (c column) at(e entity) reflect.Value {
	for _, i := range c.index {
		e = e.Field(i)
	}
	return e
}

// valueAt is the value of a column in an entity. That the types agree, a test of
// package tomlfile holds.
func valueAt[V any](c column, e entity) *V { return c.at(e).Addr().Interface().(*V) }

// text is the value of a column with text.
func (c column) text(e entity) string { return c.at(e).String() }

// list is the value of a column with several texts.
func (c column) list(e entity) []string { return *valueAt[[]string](c, e) }

// sameText compares a column with text, as people see it.
func (c column) sameText(a, b entity) bool { return orgmodel.SameName(c.text(a), c.text(b)) }

// sameList compares a column with several texts. Most lists say nothing.
func (c column) sameList(a, b entity) bool {
	n := c.at(a).Len()
	return n == c.at(b).Len() && (n == 0 || orgmodel.SameNames(c.list(a), c.list(b)))
}

// words is a key with free text, which is given back without quotation marks:
// they stand round names and quotations.
func words(c column) key {
	return key{
		same: c.sameText,
		value: func(_ *namer, e entity) Value {
			if s := c.text(e); s != "" {
				return Value{Raw: quote(s), Text: hearsay.Plain(s)}
			}
			return Value{}
		},
	}
}

// word is a key with one of a few words, said in a reader's own. Signs, such as
// ">=", are everybody's.
func word(c column) key {
	if c.texts == nil {
		return words(c)
	}
	return key{
		same: c.sameText,
		value: func(_ *namer, e entity) Value {
			if s := c.text(e); s != "" {
				return Value{Raw: quote(s), Text: wordText(c.texts, s)}
			}
			return Value{}
		},
	}
}

// number is a key with a quantity.
func number(c column) key {
	get := func(e entity) orgmodel.Quantity { return *valueAt[orgmodel.Quantity](c, e) }
	tells := plainly
	if c.row.Money() {
		tells = inKronor
	}
	return key{
		number: get, tells: tells,
		same: func(a, b entity) bool { return get(a) == get(b) },
		value: func(_ *namer, e entity) Value {
			if q := get(e); q.Known() {
				return Value{Raw: rawQuantity(q), Text: tells(q)}
			}
			return Value{}
		},
	}
}

// whole is a key with a whole number; nobody counts with a year.
func whole(c column) key {
	k := number(c)
	if c.row.Unit.IsZero() {
		k.number = nil
	}
	return k
}

// date is a key with a date.
func date(c column) key {
	get := func(e entity) orgmodel.Date { return *valueAt[orgmodel.Date](c, e) }
	return key{
		same: func(a, b entity) bool { return get(a) == get(b) },
		value: func(_ *namer, e entity) Value {
			if d := get(e); d.Known() {
				return Value{Raw: rawDate(d), Text: dateText(d)}
			}
			return Value{}
		},
	}
}

// flag is a key that is true or left out.
func flag(c column) key {
	get := func(e entity) bool { return c.at(e).Bool() }
	return key{
		usual: flagChanges,
		same:  func(a, b entity) bool { return get(a) == get(b) },
		value: func(_ *namer, e entity) Value {
			if get(e) {
				return Value{Raw: "true", Text: yes}
			}
			return Value{}
		},
	}
}

// list is a key with several texts; their order says nothing.
func list(c column) key {
	return itemised(c.sameList, func(_ *namer, e entity) []item {
		var items []item
		for _, s := range c.list(e) {
			items = append(items, item{raw: quote(s), seen: orgmodel.AsSeen(s), text: wordText(c.texts, s)})
		}
		return items
	})
}

// municipalityCodes is a key with the codes of municipalities, said by their names.
func municipalityCodes(c column) key {
	return itemised(c.sameList, func(_ *namer, e entity) []item {
		var items []item
		for _, code := range c.list(e) {
			items = append(items, item{raw: quote(code), text: municipalityName(code)})
		}
		return items
	})
}

func municipalityName(code string) message.Localizer {
	if code == "0000" {
		return figureTexts.sweden
	}
	if name, ok := municipalities.Name(code); ok {
		return message.Same(name)
	}
	return message.Same(code)
}

// codes is a key with codes in other systems.
func codes(c column) key {
	get := func(e entity) map[string]string { return *valueAt[map[string]string](c, e) }
	k := itemised(func(a, b entity) bool { return maps.Equal(get(a), get(b)) }, func(_ *namer, e entity) []item {
		var items []item
		m := get(e)
		for _, system := range slices.Sorted(maps.Keys(m)) {
			items = append(items, item{raw: bare(system) + " = " + quote(m[system]), text: message.Same(system + " " + m[system])})
		}
		return items
	})
	k.value = bracketed(k.items, "{ ", " }")
	return k
}

// itemised is a key whose value has elements in no particular order.
func itemised(same func(a, b entity) bool, items func(*namer, entity) []item) key {
	return key{same: same, items: items, value: bracketed(items, "[", "]")}
}

func bracketed(items func(*namer, entity) []item, opening, closing string) func(*namer, entity) Value {
	return func(o *namer, e entity) Value {
		list := items(o, e)
		if len(list) == 0 {
			return Value{}
		}
		return Value{Raw: opening + joinRaw(list) + closing, Text: allOf(list)}
	}
}

// ref is a key that refers to one entity.
func ref(c column) key {
	return key{
		same: c.sameText,
		ids: func(e entity) []string {
			if id := c.text(e); id != "" {
				return []string{id}
			}
			return nil
		},
		value: func(o *namer, e entity) Value {
			if id := c.text(e); id != "" {
				return Value{IDs: []string{id}, Raw: quote(id), Text: nameOf(o, id)}
			}
			return Value{}
		},
	}
}

// refs is a key that refers to several entities; their order says nothing.
func refs(c column) key {
	return key{
		same: c.sameList,
		ids:  c.list, many: true,
		value: func(o *namer, e entity) Value { return idsValue(o, c.list(e)) },
	}
}
