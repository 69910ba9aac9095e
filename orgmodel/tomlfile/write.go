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
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
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
		index, ok := fields.Entities()[t.Type]
		if !ok {
			w.settings(t, org.Rules)
			continue
		}
		list := fields.List(org, t.Type)
		if list.Kind() == reflect.Struct {
			w.entity(t, list, index)
			continue
		}
		for i := range list.Len() {
			e := list.Index(i)
			if t.Type == orgmodel.TypeRecord {
				r := org.Records[i]
				r.About = aboutOf(&r)
				e = reflect.ValueOf(r)
			}
			w.silent = t.Type == orgmodel.TypeUnit && !org.Says(i, "kind")
			w.entity(t, e, index)
		}
	}
	return w.Bytes()
}

// writer collects the text. Quoted texts come from syntax, the form of
// quantities and dates from the domain.
type writer struct {
	bytes.Buffer
	status orgmodel.Status // the file's own, which no entity repeats
	silent bool            // a unit of a sketch that does not say its kind
}

func (w *writer) entity(t *format.Table, v reflect.Value, index fields.Index) {
	w.header(t)
	for i := range t.Keys {
		k := &t.Keys[i]
		if t.Type == orgmodel.TypeOrganisation && k.Name == "extends" {
			continue // a whole file changes no other
		}
		if t.Type != orgmodel.TypeOrganisation && k.Name == "status" && v.FieldByIndex(index[k.Name]).String() == string(w.status) {
			continue
		}
		if w.silent && k.Name == "kind" {
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
	if items, ok := k.Items(v); ok {
		w.list(k.Name, items)
		return
	}
	if text := k.Literal(v); text != "" {
		w.assign(k.Name, text)
	}
}

func (w *writer) assign(name, text string) {
	w.WriteString(name)
	w.WriteString(" = ")
	w.WriteString(text)
	w.WriteByte('\n')
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
	items := make([]string, v.Len())
	for i := range items {
		items[i] = k.Sub.Inlined(v.Index(i))
		if items[i] == "" {
			items[i] = "{}"
		}
	}
	w.tall(k.Name, items)
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
			w.assign(format.BareOrQuoted(id), syntax.Quote(rules[id]))
		}
	}
}
