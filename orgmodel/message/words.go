package message

import (
	"strconv"
	"strings"
)

// Int is a whole number, written with the language's thousands separator (a
// no-break space in Swedish, a comma in English) from 10 000 on: years and
// small numbers stay in one piece.
type Int int64

// In implements Localizer.
func (n Int) In(l Lang) string { return Typed(l, n.grouped(l)) }

func (n Int) grouped(l Lang) string {
	s := strconv.FormatInt(int64(n), 10)
	digits := strings.TrimPrefix(s, "-")
	if len(digits) < 5 {
		return s
	}
	sep := ","
	if l == SV {
		sep = "\u00a0"
	}
	var b strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(sep)
		}
		b.WriteRune(d)
	}
	return s[:len(s)-len(digits)] + b.String()
}

// Count chooses between a singular and a plural text; {0} is the number in both.
func Count(n int, one, many Text) Message {
	if n == 1 {
		return one.With(n)
	}
	return many.With(n)
}

// list is an enumeration: "a, b and c".
type list struct {
	items []any
	last  Text
}

// And enumerates its items with "and" before the last one, Or with "or".
func And[T any](items []T) Localizer { return enumerate(items, Text{EN: " and ", SV: " och "}) }

// Commas enumerates its items with nothing but commas.
func Commas[T any](items []T) Localizer { return enumerate(items, Same(", ")) }

// Or enumerates its items with "or" before the last one.
func Or[T any](items []T) Localizer { return enumerate(items, Text{EN: " or ", SV: " eller "}) }

func enumerate[T any](items []T, last Text) Localizer {
	l := list{last: last}
	for _, item := range items {
		l.items = append(l.items, item)
	}
	return l
}

// In implements Localizer.
func (e list) In(l Lang) string {
	var b strings.Builder
	for i, item := range e.items {
		switch {
		case i == 0:
		case i == len(e.items)-1:
			b.WriteString(e.last.In(l))
		default:
			b.WriteString(", ")
		}
		b.WriteString(Render(l, item))
	}
	return b.String()
}

// Quoted puts a text between the quotation marks of the language. Quotation
// marks inside it become single ones.
type Quoted string

var inner = strings.NewReplacer("”", "’", "“", "‘", "\"", "’")

// In implements Localizer.
func (q Quoted) In(l Lang) string {
	text := inner.Replace(string(q))
	if l == SV {
		return "”" + strings.ReplaceAll(text, "‘", "’") + "”"
	}
	return "“" + Typed(l, text) + "”"
}
