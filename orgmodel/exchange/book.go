package exchange

import (
	"reflect"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// What the first sheet of a workbook says of it: that it is one of these, which is how
// it is known again, and what of the model it does not hold.
var (
	Made = message.Text{EN: "Workbook from orgmodel, version", SV: "Arbetsbok från orgmodel, version"}
	Not  = message.Text{EN: "Not in this workbook", SV: "Finns inte i arbetsboken"}
)

// BookVersion is the version of such workbooks, as it stands beside Made.
const BookVersion = "1"

// Count is how many a model has of a table.
type Count struct {
	Table *format.Table
	N     int
}

// NotHeld counts what of a model is in no sheet.
func NotHeld(org *orgmodel.Organisation) []Count {
	var list []Count
	tomlfile.Each(org, func(t *format.Table, _ orgmodel.Ref) {
		switch last := len(list) - 1; {
		case slices.ContainsFunc(Kinds(), func(k Kind) bool { return k.Of == t.Type }):
		case last >= 0 && list[last].Table == t:
			list[last].N++
		default:
			list = append(list, Count{t, 1})
		}
	}, func(*format.Key, reflect.Value) {})
	return list
}

// IsExport reports whether a workbook is one that a model was exported to.
func IsExport(book *sheets.Book) bool { return firstSheet(book) != nil }

// firstSheet is the sheet that says what the workbook is, wherever somebody has moved
// it, or nil.
func firstSheet(book *sheets.Book) *sheets.Sheet {
	for i := range book.Sheets {
		if s := &book.Sheets[i]; len(s.Rows) > 0 && is(Made, s.Rows[0].Cell(0)) {
			return s
		}
	}
	return nil
}

func is(text message.Text, word string) bool {
	word = strings.TrimSpace(word)
	return strings.EqualFold(word, text.EN) || strings.EqualFold(word, text.SV)
}

var bookTexts = struct{ version, headings, worked, sheets, columns, held message.Text }{
	version:  message.Text{EN: "this workbook is not of version {0}; this program reads no other", SV: "arbetsboken har inte version {0}; det här programmet läser ingen annan"},
	headings: message.Text{EN: "the first row holds no heading of this sheet", SV: "första raden innehåller ingen rubrik för bladet"},
	worked:   message.Text{EN: "not read, since it is worked out from the rest: {0}", SV: "inte läst, eftersom det räknas ut av det övriga: {0}"},
	sheets:   message.Text{EN: "not read, since no sheet of a model is called so: {0}", SV: "inte läst, eftersom inget blad för en modell heter så: {0}"},
	columns:  message.Text{EN: "not read on the sheet {0}, since no key is called so: {1}", SV: "inte läst på bladet {0}, eftersom ingen nyckel heter så: {1}"},
	held:     message.Text{EN: "the workbook does not hold all of the model it was made from, and neither does what was read: {0}", SV: "arbetsboken innehåller inte hela modellen den gjordes av, och det gör inte heller det som lästes: {0}"},
}

// ReadBook reads the tables of a workbook that a model was exported to, as somebody may
// have changed them.
func ReadBook(book *sheets.Book, o tomlfile.Options) (*Result, error) {
	r := &bookReader{file: book.File}
	first := firstSheet(book)
	if first == nil || first.Rows[0].Cell(1) != BookVersion {
		return nil, refuse(location.NewFile(book.File, nil).Span(0, 0), bookTexts.version.With(message.Code(BookVersion)))
	}
	r.WriteString("format = 1\n")
	var worked, unread []message.Quoted
	for i := range book.Sheets {
		s := &book.Sheets[i]
		at := kindOf(Kinds(), s.Name)
		switch {
		case s == first || len(s.Rows) == 0:
		case kindOf(WorkedOut(), s.Name) >= 0:
			worked = append(worked, message.Quoted(s.Name))
		case at < 0:
			unread = append(unread, message.Quoted(s.Name))
		default:
			if err := r.sheet(s, format.Find(string(Kinds()[at].Of))); err != nil {
				return nil, err
			}
		}
	}
	result := r.load(book.File, o)
	result.Left = r.left
	if worked != nil {
		result.Left = append(result.Left, bookTexts.worked.With(message.And(worked)))
	}
	if unread != nil {
		result.Left = append(result.Left, bookTexts.sheets.With(message.And(unread)))
	}
	for i := range first.Rows {
		if is(Not, first.Rows[i].Cell(0)) && first.Rows[i].Cell(1) != "" {
			result.Left = append(result.Left, bookTexts.held.With(message.Name(first.Rows[i].Cell(1))))
		}
	}
	return result, nil
}

// kindOf is the sheet among some that is called so, or -1.
func kindOf(kinds []Kind, name string) int {
	return slices.IndexFunc(kinds, func(k Kind) bool { return is(k.Name, name) || strings.EqualFold(k.ID, name) })
}

// bookReader makes the text of a file of sheets.
type bookReader struct {
	text
	file  string
	plain bool // it is no workbook, but a table as text
	left  []message.Message
}

// sheet writes the rows of a sheet as entities.
func (r *bookReader) sheet(s *sheets.Sheet, t *format.Table) error {
	keys, unknown := columnKeys(t, &s.Rows[0])
	if r.plain {
		keys, unknown = keysNamed(columnsOf(t), &s.Rows[0]), nil
	}
	if !slices.ContainsFunc(keys, func(k *format.Key) bool { return k != nil }) {
		return refuse(r.place(s, &s.Rows[0], 0), bookTexts.headings)
	}
	if unknown != nil {
		r.left = append(r.left, bookTexts.columns.With(message.Quoted(s.Name), message.And(unknown)))
	}
	for i := range s.Rows[1:] {
		row := &s.Rows[i+1]
		if !says(row, keys) {
			continue
		}
		r.header(string(t.Type), t.Array, r.place(s, row, 0))
		for c, k := range keys {
			text := row.Cell(c)
			if k == nil || strings.TrimSpace(text) == "" {
				continue
			}
			if r.plain {
				text = plainCell(k, text)
			}
			value := written(k, text)
			if value == "" {
				continue
			}
			at := r.place(s, row, c)
			r.key(k.Name, at)
			r.put(value, at)
			r.WriteByte('\n')
		}
	}
	return nil
}

// says reports whether a row holds anything that is read.
func says(row *sheets.Row, keys []*format.Key) bool {
	for c, k := range keys {
		if k != nil && strings.TrimSpace(row.Cell(c)) != "" {
			return true
		}
	}
	return false
}

// place is a cell as a place of findings: it is a file of its own, of which the text
// is what stands in the cell.
func (r *bookReader) place(s *sheets.Sheet, row *sheets.Row, column int) location.Span {
	at := s.At(row.Number, column)
	text, sheet := row.Cell(column), ""
	if s.Name != "" {
		sheet = s.Name + "!"
	}
	return location.NewFile(r.file+":"+sheet+at.Cell(), []byte(text)).Span(0, len(text))
}

// columnKeys are the keys that headings stand for, in the language that knows most of
// them, else by their names in the format; nil for what is not of the model. Unknown are
// those that orgmodel does not write either.
func columnKeys(t *format.Table, row *sheets.Row) (keys []*format.Key, unknown []message.Quoted) {
	table := &Table{Keys: columnsOf(t)}
	var heads []string
	known := -1
	for _, l := range []message.Lang{message.EN, message.SV} {
		list := table.Headings(l)
		n := 0
		for _, word := range row.Cells {
			if at(list, word) >= 0 {
				n++
			}
		}
		if n > known {
			heads, known = list, n
		}
	}
	for _, word := range row.Cells {
		i := at(heads, word)
		if i < 0 {
			i = slices.IndexFunc(table.Keys, func(k *format.Key) bool { return k.Name == strings.TrimSpace(word) })
		}
		switch {
		case i >= 0:
			keys = append(keys, table.Keys[i])
			continue
		case strings.TrimSpace(word) != "" && !slices.ContainsFunc(added(), func(t message.Text) bool { return is(t, word) }):
			unknown = append(unknown, message.Quoted(word))
		}
		keys = append(keys, nil)
	}
	return keys, unknown
}

// at is the place of a heading among those of a table, or -1.
func at(heads []string, word string) int {
	word = strings.TrimSpace(word)
	return slices.IndexFunc(heads, func(head string) bool { return strings.EqualFold(head, word) })
}

// Mark and Basis are the columns that are worked out, and stand beside what the file
// says: which mark a row bears, and what it rests on.
var (
	Mark  = message.Text{EN: "Mark", SV: "Märkning"}
	Basis = message.Text{EN: "Basis", SV: "Underlag"}
)

func added() []message.Text { return []message.Text{Mark, Basis} }
