package exchange

import (
	"regexp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// MarkColumn and BasisColumn are what is worked out in a table as text, whose headings are
// for programs. No list of anybody else's has both beside keys of the format.
const (
	MarkColumn  = "mark"
	BasisColumn = "basis"
)

// TableOf tells which table of a model a file of text holds, as it was exported; ok is
// false for any other list.
func TableOf(book *sheets.Book) (kind Kind, ok bool) {
	if len(book.Sheets) != 1 || book.Sheets[0].Name != "" || len(book.Sheets[0].Rows) == 0 {
		return kind, false
	}
	heads := book.Sheets[0].Rows[0].Cells
	if !slices.Contains(heads, MarkColumn) || !slices.Contains(heads, BasisColumn) || !slices.Contains(heads, "id") {
		return kind, false
	}
	for _, k := range Kinds() {
		keys := columnsOf(format.Find(string(k.Of)))
		known := 0
		for _, head := range heads {
			if head == MarkColumn || head == BasisColumn || keyNamed(keys, head) != nil {
				known++
			}
		}
		switch all := len(keys) + 2; {
		case known < len(heads):
		case known == all:
			return k, true // as it was written
		case !ok:
			kind, ok = k, true // with fewer columns it may be several: people change units most
		}
	}
	return kind, ok
}

func keyNamed(keys []*format.Key, name string) *format.Key {
	if i := slices.IndexFunc(keys, func(k *format.Key) bool { return k.Name == name }); i >= 0 {
		return keys[i]
	}
	return nil
}

// keysNamed are the keys of columns whose headings are their names; nil for the others.
func keysNamed(keys []*format.Key, row *sheets.Row) []*format.Key {
	list := make([]*format.Key, len(row.Cells))
	for i, head := range row.Cells {
		list[i] = keyNamed(keys, head)
	}
	return list
}

// Wanted are the tables that some refer to and that are none of them, and that of the
// organisation where nothing else says what they are of.
func Wanted(books []*sheets.Book, headed bool) (list []Kind) {
	given, wanted := map[orgmodel.Type]bool{orgmodel.TypeOrganisation: headed}, map[orgmodel.Type]bool{}
	for _, book := range books {
		kind, _ := TableOf(book)
		given[kind.Of] = true
	}
	for _, book := range books {
		kind, _ := TableOf(book)
		rows := book.Sheets[0].Rows
		for c, k := range keysNamed(columnsOf(format.Find(string(kind.Of))), &rows[0]) {
			refs := refsOf(k)
			if len(refs) == 0 || slices.ContainsFunc(refs, func(of orgmodel.Type) bool { return given[of] }) {
				continue
			}
			if slices.ContainsFunc(rows[1:], func(r sheets.Row) bool { return refers(k, r.Cell(c)) }) {
				for _, of := range refs {
					wanted[of] = true
				}
			}
		}
	}
	for _, k := range Kinds() {
		if wanted[k.Of] || k.Of == orgmodel.TypeOrganisation && !given[k.Of] {
			list = append(list, k)
		}
	}
	return list
}

func refsOf(k *format.Key) []orgmodel.Type {
	switch {
	case k == nil:
		return nil
	case k.Shape == format.Source:
		return []orgmodel.Type{orgmodel.TypeSource}
	}
	return k.Refs
}

// refers reports whether a cell names something that is none of the words of its key.
func refers(k *format.Key, cell string) bool {
	return slices.ContainsFunc(split(cell, separator), func(word string) bool { return word != "" && !slices.Contains(k.Words, word) })
}

// Head is what tables are of that do not say it.
type Head struct {
	ID, Name, Municipality string
	Language               message.Lang
	AsOf                   orgmodel.Date
}

// ReadTables reads tables that a model was exported to as text, together. Each must be
// one that TableOf knows. The head stands for a table of the organisation; nil leaves
// what it would say unsaid.
func ReadTables(books []*sheets.Book, head *Head, o tomlfile.Options) (*Result, error) {
	r := &bookReader{plain: true}
	r.WriteString("format = 1\n")
	if head != nil {
		r.head(head, books[0])
	}
	for _, book := range books {
		kind, _ := TableOf(book)
		r.file = book.File
		if err := r.sheet(&book.Sheets[0], format.Find(string(kind.Of))); err != nil {
			return nil, err
		}
	}
	return r.load(books[0].File, o), nil
}

// head writes the table of the organisation. What is wrong with it is told of the first file.
func (r *bookReader) head(h *Head, book *sheets.Book) {
	r.file = book.File
	at := r.place(&book.Sheets[0], &book.Sheets[0].Rows[0], 0)
	r.header(string(orgmodel.TypeOrganisation), false, at)
	for _, said := range [...]struct{ key, value string }{
		{"id", h.ID}, {"name", h.Name}, {"municipality", h.Municipality}, {"language", string(h.Language)}, {"as_of", h.AsOf.String()},
	} {
		k := keyNamed(columnsOf(format.Find(string(orgmodel.TypeOrganisation))), said.key)
		r.key(said.key, at)
		r.put(written(k, said.value), at)
		r.WriteByte('\n')
	}
}

// comma is the decimal sign in a number as a table for a spreadsheet in Swedish has it, be
// it exact or not.
var (
	comma    = regexp.MustCompile(`([0-9]),([0-9])`)
	quantity = regexp.MustCompile(`^[-+<>=~. 0-9,]+$`)
)

// plainCell is what a cell of text says, without what keeps spreadsheets from taking it
// for a formula, and with the decimal sign of the format.
func plainCell(k *format.Key, text string) string {
	text = harmless.Plain(text)
	if k.Shape == format.Quantity && quantity.MatchString(text) {
		text = comma.ReplaceAllString(text, "$1.$2")
	}
	return text
}
