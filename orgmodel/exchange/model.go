package exchange

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// Model writes a whole model as a JSON object with the tables and keys of the format,
// in their order: what the TOML of the same model says, key by key. What is unknown is
// left out; a number that is not exact, and a date, are texts as the format writes them.
func Model(org *orgmodel.Organisation) []byte {
	m := &modelWriter{}
	m.WriteString(`{"format":1`)
	tomlfile.Each(org, m.table, m.key)
	m.end()
	m.WriteByte('}')
	return m.Bytes()
}

type modelWriter struct {
	bytes.Buffer
	open *format.Table // the table that is being written
	more bool          // the entity that is being written says something already
}

func (m *modelWriter) table(t *format.Table, _ orgmodel.Ref) {
	if t == m.open {
		m.WriteString("},{")
		m.more = false
		return
	}
	m.end()
	m.WriteByte(',')
	m.text(string(t.Type))
	m.WriteByte(':')
	if t.Array {
		m.WriteByte('[')
	}
	m.WriteByte('{')
	m.open, m.more = t, false
}

// end closes the table that is being written.
func (m *modelWriter) end() {
	switch {
	case m.open == nil:
	case m.open.Array:
		m.WriteString("}]")
	default:
		m.WriteByte('}')
	}
}

// key writes one key, or nothing when there is nothing to say.
func (m *modelWriter) key(k *format.Key, v reflect.Value) {
	before := m.Len()
	if m.more {
		m.WriteByte(',')
	}
	m.text(k.Name)
	m.WriteByte(':')
	if !m.value(k, v) {
		m.Truncate(before)
		return
	}
	m.more = true
}

// value writes a value, and reports whether it says anything.
func (m *modelWriter) value(k *format.Key, v reflect.Value) bool {
	switch x := v.Interface().(type) {
	case orgmodel.Quantity:
		if x.Exact() {
			m.WriteString(x.String())
			return true
		}
		return x.Known() && m.text(x.String())
	case orgmodel.Date:
		return x.Known() && m.text(x.String())
	case orgmodel.Quotation:
		return x.Stated() && m.text(x.Written())
	case bool:
		return x && m.yes()
	case orgmodel.Assumed:
		if x.All {
			return m.yes()
		}
		return len(x.Keys) > 0 && m.list(x.Keys)
	case orgmodel.Complete:
		if x.All() {
			return m.yes()
		}
		return len(x) > 0 && list(m, x)
	case []string:
		return (len(x) > 0 || k.Empty && x != nil) && m.list(x)
	case map[string]string:
		return len(x) > 0 && object(m, x)
	case map[string]orgmodel.Status:
		return len(x) > 0 && object(m, x)
	}
	switch v.Kind() {
	case reflect.Slice:
		return v.Len() > 0 && m.rows(k.Sub, v)
	case reflect.Struct:
		return !v.IsZero() && m.inline(k.Sub, v)
	case reflect.String:
		return v.Len() > 0 && m.text(v.String())
	}
	return false
}

func (m *modelWriter) yes() bool {
	m.WriteString("true")
	return true
}

// rows writes tables within a table, as steps, and inline one of them.
func (m *modelWriter) rows(t *format.Table, v reflect.Value) bool {
	m.WriteByte('[')
	for i := range v.Len() {
		if i > 0 {
			m.WriteByte(',')
		}
		m.inline(t, v.Index(i))
	}
	m.WriteByte(']')
	return true
}

func (m *modelWriter) inline(t *format.Table, v reflect.Value) bool {
	outer, index := m.more, fields.Of(v.Type())
	m.more = false
	m.WriteByte('{')
	for i := range t.Keys {
		m.key(&t.Keys[i], v.FieldByIndex(index[t.Keys[i].Name]))
	}
	m.WriteByte('}')
	m.more = outer
	return true
}

func (m *modelWriter) list(texts []string) bool { return list(m, texts) }

func list[S ~string](m *modelWriter, texts []S) bool {
	m.WriteByte('[')
	for i, s := range texts {
		if i > 0 {
			m.WriteByte(',')
		}
		m.text(string(s))
	}
	m.WriteByte(']')
	return true
}

func object[S ~string](m *modelWriter, texts map[string]S) bool {
	m.WriteByte('{')
	for i, name := range slices.Sorted(maps.Keys(texts)) {
		if i > 0 {
			m.WriteByte(',')
		}
		m.text(name)
		m.WriteByte(':')
		m.text(string(texts[name]))
	}
	m.WriteByte('}')
	return true
}

// text writes a string. Most need no sign of their own changed.
func (m *modelWriter) text(s string) bool {
	if plain(s) {
		m.WriteByte('"')
		m.WriteString(s)
		m.WriteByte('"')
		return true
	}
	quoted, err := json.Marshal(s)
	if err != nil {
		panic(err) // a text always encodes
	}
	m.Write(quoted)
	return true
}

func plain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c == '"' || c == '\\' {
			return false
		}
	}
	return utf8.ValidString(s)
}
