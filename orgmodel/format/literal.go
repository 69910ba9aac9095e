package format

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
)

// Written is what the file says in a key of an entity, as the file writes it; it is
// empty for what the file leaves out.
func Written(o *orgmodel.Organisation, ref orgmodel.Ref, key string) string {
	t := Find(string(ref.Type))
	v, ok := fields.Key(o, ref, key)
	if t == nil || !ok || t.Key(key) == nil {
		return ""
	}
	return t.Key(key).written(v)
}

func (k *Key) written(v reflect.Value) string {
	if k.Shape == Inline && k.List {
		return k.rows(v)
	}
	if items, ok := k.Items(v); ok {
		return "[" + strings.Join(items, ", ") + "]"
	}
	return k.Literal(v)
}

// rows writes steps or values on one line.
func (k *Key) rows(v reflect.Value) string {
	if v.Len() == 0 {
		return ""
	}
	items := make([]string, v.Len())
	for i := range items {
		items[i] = k.Sub.Inlined(v.Index(i))
	}
	return "[" + strings.Join(items, ", ") + "]"
}

// Items returns the elements of a list of texts as the file writes them; false where
// it is no such list or says nothing.
func (k *Key) Items(v reflect.Value) ([]string, bool) {
	list, ok := v.Interface().([]string)
	if a, is := v.Interface().(orgmodel.Assumed); is && !a.All {
		list, ok = a.Keys, true
	}
	if c, is := v.Interface().(orgmodel.Complete); is && !c.All() {
		for _, t := range c {
			list = append(list, string(t))
		}
		ok = true
	}
	if !ok || len(list) == 0 && !(k.Empty && list != nil) {
		return nil, false
	}
	items := make([]string, len(list))
	for i, s := range list {
		items[i] = syntax.Quote(s)
	}
	return items, true
}

// Inlined writes the keys of a table within a table; it is empty when none
// of them says anything.
func (t *Table) Inlined(v reflect.Value) string {
	index := fields.Of(v.Type())
	var parts []string
	for i := range t.Keys {
		k := &t.Keys[i]
		field := v.FieldByIndex(index[k.Name])
		text := k.Literal(field)
		if items, ok := k.Items(field); ok {
			text = "[" + strings.Join(items, ", ") + "]"
		}
		if text != "" {
			parts = append(parts, k.Name+" = "+text)
		}
	}
	return braces(parts)
}

func braces(parts []string) string {
	if len(parts) == 0 {
		return ""
	}
	return "{ " + strings.Join(parts, ", ") + " }"
}

// Literal writes a single value; it is empty for what is not known.
func (k *Key) Literal(v reflect.Value) string {
	switch x := v.Interface().(type) {
	case orgmodel.Quantity:
		return number(x)
	case orgmodel.Date:
		return date(x)
	case orgmodel.Quotation:
		if x.Stated() {
			return syntax.Quote(x.Written())
		}
	case bool:
		if x {
			return "true"
		}
	case orgmodel.Assumed:
		if x.All {
			return "true"
		}
	case orgmodel.Complete:
		if x.All() {
			return "true"
		}
	case map[string]string:
		return mapping(x)
	case map[string]orgmodel.Status:
		return mapping(x)
	case orgmodel.Label:
		return k.Sub.Inlined(v)
	default:
		if v.Kind() == reflect.String && v.Len() > 0 {
			return syntax.Quote(v.String())
		}
	}
	return ""
}

func mapping[S ~string](m map[string]S) string {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(m)) {
		parts = append(parts, BareOrQuoted(name)+" = "+syntax.Quote(string(m[name])))
	}
	return braces(parts)
}

// BareOrQuoted writes the name of a key.
func BareOrQuoted(name string) string {
	if syntax.BareKey(name) {
		return name
	}
	return syntax.Quote(name)
}

// date writes one exact day as a TOML date, all else as text.
func date(d orgmodel.Date) string {
	switch {
	case !d.Known():
		return ""
	case d.Full():
		return d.String()
	}
	return syntax.Quote(d.String())
}

// number writes an exact number bare, its thousands parted from 10 000 on, and
// an inexact one as text.
func number(q orgmodel.Quantity) string {
	switch {
	case !q.Known():
		return ""
	case q.Exact():
		return grouped(q.String())
	}
	return syntax.Quote(groupedAll(q.String()))
}

// groupedAll parts the thousands of every number in a text: "10_000..15_000".
func groupedAll(text string) string {
	lo, hi, found := strings.Cut(text, "..")
	if found {
		return grouped(lo) + ".." + grouped(hi)
	}
	mark := len(text) - len(strings.TrimLeft(text, "<>=~"))
	return text[:mark] + grouped(text[mark:])
}

func grouped(text string) string {
	whole, frac, found := strings.Cut(text, ".")
	sign := ""
	if rest, negative := strings.CutPrefix(whole, "-"); negative {
		sign, whole = "-", rest
	}
	if len(whole) >= 5 {
		for i := len(whole) - 3; i > 0; i -= 3 {
			whole = whole[:i] + "_" + whole[i:]
		}
	}
	if found {
		frac = "." + frac
	}
	return sign + whole + frac
}
