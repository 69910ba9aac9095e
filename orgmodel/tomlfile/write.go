package tomlfile

import (
	"bytes"
	"maps"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
)

// maxWidth is where a list no longer fits on its line.
const maxWidth = 100

// Write returns an organisation as canonical TOML: tables and keys in the order
// of the format's table, what is unknown left out, everything in one file. What
// it writes reads as the same organisation, and is written the same again.
func Write(org *orgmodel.Organisation) []byte {
	w := &writer{status: org.Header.Status}
	w.WriteString("#:schema orgmodel.schema.json\n\nformat = 1\n")
	for _, t := range format.Tables() {
		index, ok := entityFields()[t.Type]
		if !ok {
			w.settings(t, org.Rules)
			continue
		}
		list := listOfType(org, t.Type)
		if list.Kind() == reflect.Struct {
			w.entity(t, list, index)
			continue
		}
		for i := range list.Len() {
			w.entity(t, list.Index(i), index)
		}
	}
	return w.Bytes()
}

// writer collects the text. Quoted texts come from syntax, the form of
// quantities and dates from the domain.
type writer struct {
	bytes.Buffer
	status orgmodel.Status // the file's own, which no entity repeats
}

func (w *writer) entity(t *format.Table, v reflect.Value, index fields) {
	w.header(t)
	for i := range t.Keys {
		k := &t.Keys[i]
		if t.Type == orgmodel.TypeOrganisation && k.Name == "extends" {
			continue // a whole file changes no other
		}
		if t.Type != orgmodel.TypeOrganisation && k.Name == "status" && v.FieldByIndex(index[k.Name]).String() == string(w.status) {
			continue
		}
		w.key(k, v.FieldByIndex(index[k.Name]))
	}
}

func (w *writer) header(t *format.Table) {
	w.WriteByte('\n')
	w.WriteString(t.Header())
	w.WriteByte('\n')
}

// key writes one key, or nothing when there is nothing to say.
func (w *writer) key(k *format.Key, v reflect.Value) {
	if k.Shape == format.Inline && k.List {
		w.rows(k, v)
		return
	}
	if items, ok := listItems(k, v); ok {
		w.list(k.Name, items)
		return
	}
	if text := literalOf(k, v); text != "" {
		w.assign(k.Name, text)
	}
}

func (w *writer) assign(name, text string) {
	w.WriteString(name)
	w.WriteString(" = ")
	w.WriteString(text)
	w.WriteByte('\n')
}

// listItems returns the elements of a list of texts that is to be written.
func listItems(k *format.Key, v reflect.Value) ([]string, bool) {
	list, ok := v.Interface().([]string)
	if a, is := v.Interface().(orgmodel.Assumed); is && !a.All {
		list, ok = a.Keys, true
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

// list writes a list on one line if it fits, else one element to a line.
func (w *writer) list(name string, items []string) {
	line := "[" + strings.Join(items, ", ") + "]"
	if len(items) < 2 || utf8.RuneCountInString(name)+len(" = ")+utf8.RuneCountInString(line) <= maxWidth {
		w.assign(name, line)
		return
	}
	w.tall(name, items)
}

func (w *writer) tall(name string, items []string) {
	w.WriteString(name)
	w.WriteString(" = [\n")
	for _, item := range items {
		w.WriteString("  ")
		w.WriteString(item)
		w.WriteString(",\n")
	}
	w.WriteString("]\n")
}

// rows writes steps or values: an inline table each, on a line of its own.
func (w *writer) rows(k *format.Key, v reflect.Value) {
	if v.Len() == 0 {
		return
	}
	index := fieldsOf(v.Type().Elem())
	items := make([]string, v.Len())
	for i := range items {
		items[i] = inlineTable(k.Sub, v.Index(i), index)
		if items[i] == "" {
			items[i] = "{}"
		}
	}
	w.tall(k.Name, items)
}

// inlineTable writes the keys of a table within a table; it is empty when none
// of them says anything.
func inlineTable(t *format.Table, v reflect.Value, index fields) string {
	var parts []string
	for i := range t.Keys {
		k := &t.Keys[i]
		field := v.FieldByIndex(index[k.Name])
		text := literalOf(k, field)
		if items, ok := listItems(k, field); ok {
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

// literalOf writes a single value; it is empty for what is not known.
func literalOf(k *format.Key, v reflect.Value) string {
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
	case map[string]string:
		return mapping(x)
	case map[string]orgmodel.Status:
		return mapping(x)
	case orgmodel.Label:
		return inlineTable(k.Sub, v, fieldsOf(v.Type()))
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
		parts = append(parts, bareOrQuoted(name)+" = "+syntax.Quote(string(m[name])))
	}
	return braces(parts)
}

func bareOrQuoted(name string) string {
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

// settings writes [rules]: the profile, then severities by rule.
func (w *writer) settings(t *format.Table, rules map[string]string) {
	if len(rules) == 0 {
		return
	}
	w.header(t)
	if profile, ok := rules["profile"]; ok {
		w.assign("profile", syntax.Quote(profile))
	}
	for _, id := range slices.Sorted(maps.Keys(rules)) {
		if id != "profile" {
			w.assign(bareOrQuoted(id), syntax.Quote(rules[id]))
		}
	}
}
