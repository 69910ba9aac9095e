package tomlfile

import (
	"bytes"
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
)

// maxWidth is where a list no longer fits on its line.
const maxWidth = 100

// Write returns an organisation as canonical TOML: tables and keys in the order
// of the format's table, what is unknown left out, everything in one file. What
// it writes reads as the same organisation, and is written the same again.
func Write(org *orgmodel.Organisation) []byte {
	w := &writer{}
	w.WriteString("#:schema orgmodel.schema.json\n\nformat = 1\n")
	Each(org, func(t *format.Table, _ orgmodel.Ref) { w.header(t) }, w.key)
	return w.Bytes()
}

// writer collects the text. Quoted texts come from syntax, the form of
// quantities and dates from the domain.
type writer struct {
	bytes.Buffer
	status orgmodel.Status // the file's own, which no entity repeats
}

// entity writes one entity, and settings writes [rules].
func (w *writer) entity(t *format.Table, v reflect.Value, index fields.Index) {
	w.header(t)
	eachKey(t, v, index, w.status, false, w.key)
}

func (w *writer) settings(t *format.Table, rules map[string]string) {
	settings(t, rules, func(t *format.Table, _ orgmodel.Ref) { w.header(t) }, w.key)
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
	w.WriteString(format.BareOrQuoted(name))
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
