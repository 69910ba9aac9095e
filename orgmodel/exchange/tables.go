package exchange

import (
	"reflect"
	"slices"
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// Kind is a table of the format that is a sheet: what the file says in it is one row.
type Kind struct {
	ID   string       // on the command line, and in formulas with low lines
	Name message.Text // of the sheet
	Of   orgmodel.Type
}

// Kinds are the sheets: what people keep lists of, and what these refer to, so that
// nothing in them refers to what is not there. A table with rows of its own within a
// row, as a pathway, is none.
func Kinds() []Kind {
	return []Kind{
		{"units", message.Text{EN: "Units", SV: "Enheter"}, orgmodel.TypeUnit},
		{"posts", message.Text{EN: "Posts", SV: "Befattningar"}, orgmodel.TypePost},
		{"services", message.Text{EN: "Services", SV: "Insatser"}, orgmodel.TypeService},
		{"agreements", message.Text{EN: "Agreements", SV: "Avtal"}, orgmodel.TypeAgreement},
		{"target-groups", message.Text{EN: "Target groups", SV: "Målgrupper"}, orgmodel.TypeTargetGroup},
		{"areas", message.Text{EN: "Areas", SV: "Områden"}, orgmodel.TypeArea},
		{"kinds", message.Text{EN: "Kinds of units", SV: "Sorters enheter"}, orgmodel.TypeKind},
		{"decisions", message.Text{EN: "Decisions", SV: "Beslut"}, orgmodel.TypeDecision},
		{"sources", message.Text{EN: "Sources", SV: "Källor"}, orgmodel.TypeSource},
		{"organisation", message.Text{EN: "Organisation", SV: "Organisation"}, orgmodel.TypeOrganisation},
	}
}

// WorkedOut are the sheets that hold what is worked out from a model. They are not read.
func WorkedOut() []Kind {
	return []Kind{
		{ID: "coverage", Name: message.Text{EN: "Coverage", SV: "Täckning"}},
		{ID: "figures", Name: message.Text{EN: "Key figures", SV: "Nyckeltal"}},
		{ID: "findings", Name: message.Text{EN: "Findings", SV: "Påpekanden"}},
	}
}

// Table is a sheet with what a model says in it.
type Table struct {
	Kind
	Keys []*format.Key // a column each
	Rows []Row
}

// Row is what the file says of one entity. A cell of what it does not say is empty.
type Row struct {
	Ref   orgmodel.Ref
	Cells []sheets.Cell
}

// Tables are the sheets of a model, also those without rows.
func Tables(org *orgmodel.Organisation) []*Table {
	var list []*Table
	of := map[orgmodel.Type]*Table{}
	for _, k := range Kinds() {
		t := &Table{Kind: k, Keys: columnsOf(format.Find(string(k.Of)))}
		list, of[k.Of] = append(list, t), t
	}
	var table *Table
	tomlfile.Each(org, func(t *format.Table, ref orgmodel.Ref) {
		if table = of[t.Type]; table != nil {
			table.begin(org, ref)
		}
	}, func(k *format.Key, v reflect.Value) {
		if table != nil {
			table.put(k, v)
		}
	})
	return list
}

// columnsOf are the keys of a table; in a whole file none names a base.
func columnsOf(t *format.Table) []*format.Key {
	var keys []*format.Key
	for i := range t.Keys {
		if k := &t.Keys[i]; t.Type != orgmodel.TypeOrganisation || k.Name != "extends" {
			keys = append(keys, k)
		}
	}
	return keys
}

// begin begins a row. Each row says its status, since it is read by itself, though a
// file does not say of each entity what it says of all.
func (t *Table) begin(org *orgmodel.Organisation, ref orgmodel.Ref) {
	row := Row{ref, make([]sheets.Cell, len(t.Keys))}
	t.Rows = append(t.Rows, row)
	if at := t.column("status"); at >= 0 {
		row.Cells[at] = sheets.Text(string(org.Common(ref).Status))
	}
}

func (t *Table) put(k *format.Key, v reflect.Value) {
	t.Rows[len(t.Rows)-1].Cells[t.column(k.Name)] = cellOf(k, v)
}

func (t *Table) column(key string) int {
	return slices.IndexFunc(t.Keys, func(k *format.Key) bool { return k.Name == key })
}

// Said reports whether any row says something in a column.
func (t *Table) Said(column int) bool {
	return slices.ContainsFunc(t.Rows, func(r Row) bool { return r.Cells[column].Kind != sheets.Empty })
}

// Headings are what stands above the columns, one language at a time: what a reader
// calls each key. Two that are called alike are told apart by the key.
func (t *Table) Headings(l message.Lang) []string {
	heads := make([]string, len(t.Keys))
	for i, k := range t.Keys {
		heads[i] = upper(k.Label.In(l))
		if slices.Contains(heads[:i], heads[i]) {
			heads[i] += " (" + k.Name + ")"
		}
	}
	return heads
}

// cellOf writes a value in a cell. An inexact number is a text, as in a file.
func cellOf(k *format.Key, v reflect.Value) sheets.Cell {
	switch x := v.Interface().(type) {
	case orgmodel.Quantity:
		return quantityCell(x)
	case orgmodel.Date:
		return sheets.Text(x.String())
	case orgmodel.Quotation:
		return sheets.Text(x.Written())
	case bool:
		if x {
			return sheets.Truth(true)
		}
	case orgmodel.Assumed:
		if x.All {
			return sheets.Truth(true)
		}
		return sheets.Text(joined(x.Keys))
	case orgmodel.Complete:
		if x.All() {
			return sheets.Truth(true)
		}
		return sheets.Text(joined(x))
	case []string:
		if len(x) == 0 && x != nil && k.Empty {
			return sheets.Text(emptyList)
		}
		return sheets.Text(joined(x))
	case map[string]string:
		return sheets.Text(paired(x))
	case map[string]orgmodel.Status:
		return sheets.Text(paired(x))
	case orgmodel.Label:
		return sheets.Text(labelled(k.Sub, v))
	default:
		if v.Kind() == reflect.String {
			return sheets.Text(v.String())
		}
	}
	return sheets.Cell{}
}

// quantityCell is the cell of a number: empty where it is unknown, a text where it is
// not exact, or has more figures than a spreadsheet keeps.
func quantityCell(q orgmodel.Quantity) sheets.Cell {
	text := q.String()
	switch n, err := strconv.ParseFloat(text, 64); {
	case !q.Known():
		return sheets.Cell{}
	case !q.Exact(), err != nil, len(text) > figures, strconv.FormatFloat(n, 'f', -1, 64) != text:
		return sheets.Text(text)
	default:
		return sheets.Number(n)
	}
}

// figures is how many a spreadsheet keeps of a number.
const figures = 15

// labelled writes the keys of a table within a row, which has only texts.
func labelled(t *format.Table, v reflect.Value) string {
	words, index := map[string]string{}, fields.Of(v.Type())
	for _, name := range t.KeyNames() {
		if word := v.FieldByIndex(index[name]).String(); word != "" {
			words[name] = word
		}
	}
	return paired(words)
}
