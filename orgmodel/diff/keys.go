package diff

import (
	"maps"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/hearsay"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// table is how to compare the entities of one table: the only place where the
// keys of the format meet the fields of the structs. Name and id, and what is
// said about the statement, all tables have in common.
type table[T any] struct {
	typ    orgmodel.Type
	list   func(*orgmodel.Organisation) []T
	common func(*T) *orgmodel.Common
	keys   []key[T]
}

// key is a key of a table. Values are only made of what differs: same is asked
// first, and is all that most keys are asked.
type key[T any] struct {
	name  string
	kind  Kind    // left out: the table's -changed, or what picks says
	event Event   // of a key of all tables, in place of kind: each table has its own
	says  phrases // left out: those of the kind
	same  func(a, b *T) bool
	value func(o *namer, e *T) Value

	// Keys that refer have ids. An ordered one is a row of references, of
	// which shape is all the rest.
	ids     func(e *T) []string
	many    bool
	ordered bool
	shape   func(e *T) string
	// trails says that it goes without saying when the key loses what is gone.
	trails bool
	// picks chooses the kind by how many stood and stand there.
	picks func(before, after int) Kind

	items  func(o *namer, e *T) []item  // of other lists
	number func(e *T) orgmodel.Quantity // of numbers
}

// item is an element of a list: as the file writes it, and for a reader.
type item struct {
	raw  string
	text message.Localizer
}

// as gives a key a kind of its own.
func (k key[T]) as(kind Kind) key[T] { k.kind = kind; return k }

// happening gives a key of all tables the end of its kind.
func (k key[T]) happening(e Event) key[T] { k.event = e; return k }

// saying gives a key words of its own.
func (k key[T]) saying(p phrases) key[T] { k.says = p; return k }

// trailing marks a key as losing what is gone without a word.
func (k key[T]) trailing() key[T] { k.trails = true; return k }

// words is a key with free text, which is given back without quotation marks:
// they stand round names and quotations.
func words[T any](name string, get func(*T) string) key[T] {
	return key[T]{
		name: name,
		same: func(a, b *T) bool { return get(a) == get(b) },
		value: func(_ *namer, e *T) Value {
			if s := get(e); s != "" {
				return Value{Raw: quote(s), Text: hearsay.Plain(s)}
			}
			return Value{}
		},
	}
}

// word is a key with one of a few words, said in a reader's own.
func word[T any, W ~string](name string, texts map[string]message.Text, get func(*T) W) key[T] {
	return key[T]{
		name: name,
		same: func(a, b *T) bool { return get(a) == get(b) },
		value: func(_ *namer, e *T) Value {
			if s := string(get(e)); s != "" {
				return Value{Raw: quote(s), Text: wordText(texts, s)}
			}
			return Value{}
		},
	}
}

// number is a key with a quantity.
func number[T any](name string, get func(*T) orgmodel.Quantity) key[T] {
	return key[T]{
		name: name, number: get,
		same: func(a, b *T) bool { return get(a) == get(b) },
		value: func(_ *namer, e *T) Value {
			if q := get(e); q.Known() {
				return Value{Raw: rawQuantity(q), Text: q}
			}
			return Value{}
		},
	}
}

// year is a number that nobody counts with.
func year[T any](name string, get func(*T) orgmodel.Quantity) key[T] {
	k := number(name, get)
	k.number = nil
	return k
}

// date is a key with a date.
func date[T any](name string, get func(*T) orgmodel.Date) key[T] {
	return key[T]{
		name: name,
		same: func(a, b *T) bool { return get(a) == get(b) },
		value: func(_ *namer, e *T) Value {
			if d := get(e); d.Known() {
				return Value{Raw: rawDate(d), Text: dateText(d)}
			}
			return Value{}
		},
	}
}

// flag is a key that is true or left out.
func flag[T any](name string, get func(*T) bool) key[T] {
	return key[T]{
		name: name, says: flagChanges,
		same: func(a, b *T) bool { return get(a) == get(b) },
		value: func(_ *namer, e *T) Value {
			if get(e) {
				return Value{Raw: "true", Text: yes}
			}
			return Value{}
		},
	}
}

// list is a key with several texts; their order says nothing.
func list[T any](name string, texts map[string]message.Text, get func(*T) []string) key[T] {
	return itemised(name, func(a, b *T) bool { return slices.Equal(get(a), get(b)) }, func(_ *namer, e *T) []item {
		var items []item
		for _, s := range get(e) {
			items = append(items, item{raw: quote(s), text: wordText(texts, s)})
		}
		return items
	})
}

// codes is a key with codes in other systems.
func codes[T any](get func(*T) map[string]string) key[T] {
	k := itemised("codes", func(a, b *T) bool { return maps.Equal(get(a), get(b)) }, func(_ *namer, e *T) []item {
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
func itemised[T any](name string, same func(a, b *T) bool, items func(*namer, *T) []item) key[T] {
	return key[T]{name: name, same: same, items: items, value: bracketed(items, "[", "]")}
}

func bracketed[T any](items func(*namer, *T) []item, opening, closing string) func(*namer, *T) Value {
	return func(o *namer, e *T) Value {
		list := items(o, e)
		if len(list) == 0 {
			return Value{}
		}
		return Value{Raw: opening + joinRaw(list) + closing, Text: allOf(list)}
	}
}

// ref is a key that refers to one entity.
func ref[T any](name string, get func(*T) string) key[T] {
	return key[T]{
		name: name,
		same: func(a, b *T) bool { return get(a) == get(b) },
		ids: func(e *T) []string {
			if id := get(e); id != "" {
				return []string{id}
			}
			return nil
		},
		value: func(o *namer, e *T) Value {
			if id := get(e); id != "" {
				return Value{IDs: []string{id}, Raw: quote(id), Text: nameOf(o, id)}
			}
			return Value{}
		},
	}
}

// refs is a key that refers to several entities; their order says nothing.
func refs[T any](name string, get func(*T) []string) key[T] {
	return key[T]{
		name: name,
		same: func(a, b *T) bool { return slices.Equal(get(a), get(b)) },
		ids:  get, many: true,
		value: func(o *namer, e *T) Value {
			return idsValue(o, get(e))
		},
	}
}
