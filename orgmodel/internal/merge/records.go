package merge

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/location"
)

// organisation is the table that there is one of.
const organisation = string(orgmodel.TypeOrganisation)

// document is a file as the things that it describes.
type document struct {
	*syntax.Document
	text    string
	records []*record
	byID    map[string]*record
	byName  map[string][]*record // units only: what parent and unit may name
	edits   []edit
	commaed map[*syntax.Value]bool // lists whose last element was given a comma
}

// record is one thing of a file: a table of its own with those that stand below it, or
// a row of a list.
type record struct {
	doc    *document
	table  string
	id     string // as it is written, else made of the name
	name   string
	leaves []leaf // in the order of the file

	tables []*syntax.Table // its own and those below it; none of a row
	rows   *syntax.Value   // of a row, the list
	row    int             // and which of them it is
}

// leaf is a value of a thing by its full key: "heads", "codes.hr".
type leaf struct {
	path  string
	value *syntax.Value
	entry *syntax.Entry // the key-value of a table or a row that it is in
	table *syntax.Table // nil in a row
}

// read reads the things of a file.
func read(f *location.File, id func(name string) string) (*document, []diag.Diagnostic) {
	doc, findings := syntax.Parse(f)
	if len(findings) > 0 {
		return nil, findings
	}
	d := &document{Document: doc, text: string(f.Text), byID: map[string]*record{}, byName: map[string][]*record{}, commaed: map[*syntax.Value]bool{}}
	var last *record
	for i := range doc.Tables {
		t := &doc.Tables[i]
		switch {
		case i == 0:
			d.lists(t)
		case len(t.Name) == 1:
			last = &record{doc: d, table: t.Name[0].Text, tables: []*syntax.Table{t}}
			d.records = append(d.records, last)
			last.entries("", t.Entries, t)
		case last != nil && t.Name[0].Text == last.table:
			last.tables = append(last.tables, t)
			last.entries(path(t.Name[1:])+".", t.Entries, t)
		}
	}
	for _, r := range d.records {
		d.know(r, id)
	}
	return d, nil
}

// lists reads the lists of rows that stand before the first table.
func (d *document) lists(root *syntax.Table) {
	for i := range root.Entries {
		e := &root.Entries[i]
		if len(e.Key) != 1 || e.Value.Kind != syntax.Array {
			continue
		}
		for j := range e.Value.Items {
			if e.Value.Items[j].Kind == syntax.InlineTable {
				r := &record{doc: d, table: e.Key[0].Text, rows: &e.Value, row: j}
				r.entries("", e.Value.Items[j].Entries, nil)
				d.records = append(d.records, r)
			}
		}
	}
}

// entries takes key-values for leaves; those of an inline table one by one.
func (r *record) entries(prefix string, list []syntax.Entry, t *syntax.Table) {
	for i := range list {
		e := &list[i]
		r.leaf(prefix+path(e.Key), &e.Value, e, t)
	}
}

func (r *record) leaf(at string, v *syntax.Value, e *syntax.Entry, t *syntax.Table) {
	if v.Kind != syntax.InlineTable {
		r.leaves = append(r.leaves, leaf{at, v, e, t})
		return
	}
	for i := range v.Entries {
		r.leaf(at+"."+path(v.Entries[i].Key), &v.Entries[i].Value, e, t)
	}
}

func path(key []syntax.Key) string {
	parts := make([]string, len(key))
	for i, k := range key {
		parts[i] = k.Text
	}
	return strings.Join(parts, ".")
}

// know makes a thing one that can be found.
func (d *document) know(r *record, id func(name string) string) {
	r.id, r.name = r.text("id"), r.text("name")
	if r.id == "" && r.table != organisation && r.name != "" {
		r.id = id(r.name)
	}
	if d.byID[r.id] == nil && r.id != "" {
		d.byID[r.id] = r
	}
	if r.table == "unit" {
		d.byName[same(r.name)] = append(d.byName[same(r.name)], r)
	}
}

// same makes names equal that people take for one.
func same(name string) string { return strings.ToLower(orgmodel.AsSeen(name)) }

// named is the thing that a text names: by its id, else by a name that one unit has.
func (d *document) named(text string) *record {
	if r := d.byID[text]; r != nil || text == "" {
		return r
	}
	if list := d.byName[same(text)]; len(list) == 1 {
		return list[0]
	}
	return nil
}

// find is a leaf by its full key, or nil.
func (r *record) find(path string) *leaf {
	if r == nil {
		return nil
	}
	if i := slices.IndexFunc(r.leaves, func(l leaf) bool { return l.path == path }); i >= 0 {
		return &r.leaves[i]
	}
	return nil
}

// text is what a thing says in a key that takes a text.
func (r *record) text(path string) string {
	if l := r.find(path); l != nil && l.value.Kind == syntax.String {
		return l.value.Text
	}
	return ""
}

// place is where a key stands, or the thing itself.
func (r *record) place(key string) location.Span {
	switch l := r.find(key); {
	case l != nil:
		return r.doc.At(l.value.Span)
	case r.rows != nil:
		return r.doc.At(r.rows.Items[r.row].Span)
	}
	return r.doc.At(r.tables[0].Header)
}

// rowsOf is the last row of a table that is written as a list of rows, or nil.
func (d *document) rowsOf(table string) *record {
	for i := len(d.records) - 1; i >= 0; i-- {
		if r := d.records[i]; r.table == table && r.rows != nil {
			return r
		}
	}
	return nil
}
