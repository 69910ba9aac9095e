package sheets

import (
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// splitter cuts a text into rows and cells. It is no encoding/csv: a row keeps the
// number a spreadsheet shows, also after empty ones; all three line ends end a row;
// and a quotation mark that ends nowhere costs nothing but a remark, where the
// standard library gives up the row, or takes the rest of the file for one cell.
type splitter struct {
	text      string
	at        int  // where it is read, as a number: a text that is cut costs more, cell by cell
	separator byte // 0: none
	row       int
	sheet     *Sheet
	stops     [256]bool // what ends a cell without quotation marks
	guarded   bool      // some cell may have what keeps spreadsheets from taking it for a formula
	empty     int       // rows since the last that held anything
	width     int       // cells of the row before
	room      []string  // for the cells of rows to come
}

// Rows are made room for many at a time: one by one, that is most of the work. No more
// is made room for at once than is soon filled, however long the file is.
const (
	rowsAtOnce  = 1 << 14
	cellsAtOnce = 1 << 10
)

// all reads to the end of the text, or of what is read of it.
func (s *splitter) all() *Refusal {
	s.stops['\n'], s.stops['\r'], s.stops[s.separator] = true, true, s.separator != 0
	s.guarded = strings.IndexByte(s.text, '\'') >= 0
	s.sheet.Rows = make([]Row, 0, min(rowsAtOnce, strings.Count(s.text, "\n")+1))
	for ; s.at < len(s.text); s.row++ {
		cells := s.cells()
		s.width = len(cells)
		switch {
		case len(cells) > maxColumns:
			return s.refuse(texts.wide, texts.wideMend, maxColumns)
		case blank(cells):
			if s.empty++; s.empty >= maxEmpty {
				s.sheet.Stopped = s.row - s.empty + 1
				return nil
			}
		case len(s.sheet.Rows) == maxRows:
			return s.refuse(texts.long, texts.longMend, maxRows)
		default:
			s.empty = 0
			s.sheet.Rows = append(s.sheet.Rows, Row{Number: s.row, Cells: cells})
		}
	}
	return nil
}

func (s *splitter) refuse(why, mend message.Text, limit int) *Refusal {
	return &Refusal{At: s.sheet.At(s.row, -1), Why: why.With(limit), Mend: mend.With()}
}

// blank reports whether nothing stands in a row, or only what rules a table that is
// written as text: "-----".
func blank(cells []string) bool {
	for _, c := range cells {
		if c = strings.TrimSpace(c); c != "" && (len(c) < shortestRule || strings.IndexByte(rules, c[0]) < 0 || strings.Trim(c, rules) != "") {
			return false
		}
	}
	return true
}

// rules are the signs that tables are ruled with.
const rules = "-=_+:"

// shortestRule is how long such a line is at least: a dash alone says that there is none.
const shortestRule = 3

// cells reads one row with its line end.
func (s *splitter) cells() []string {
	cells := s.fresh()
	for {
		cell := s.cell(len(cells))
		if s.guarded {
			cell = harmless.Plain(cell)
		}
		cells = append(cells, cell)
		switch {
		case s.at == len(s.text):
			return cells
		case s.text[s.at] == '\r' || s.text[s.at] == '\n':
			s.at += lineEnd(s.text[s.at:])
			return cells
		}
		s.at++ // the separator
		if len(cells) > maxColumns {
			_, rest := cutLine(s.text[s.at:])
			s.at = len(s.text) - len(rest)
			return cells
		}
	}
}

// cell reads one cell, of a column.
func (s *splitter) cell(column int) string {
	if s.at == len(s.text) || s.text[s.at] != '"' {
		return s.plain()
	}
	cell, whole := s.quoted()
	if !whole {
		s.sheet.Repaired = append(s.sheet.Repaired, s.sheet.At(s.row, column))
		cell = s.plain()
	}
	return cell
}

// fresh is a row without cells yet, with room for as many as the row before it had.
func (s *splitter) fresh() []string {
	if len(s.room) < s.width {
		s.room = make([]string, max(cellsAtOnce, s.width))
	}
	cells := s.room[:0:s.width]
	s.room = s.room[s.width:]
	return cells
}

// plain reads a cell without quotation marks around it.
func (s *splitter) plain() string {
	text := s.text[s.at:]
	for i := range len(text) {
		if s.stops[text[i]] {
			s.at += i
			return text[:i]
		}
	}
	s.at = len(s.text)
	return text
}

// quoted reads a cell in quotation marks, at the first of them. It is none where the
// closing mark is missing: where something other than the end of the cell follows it in
// a cell of several lines, or where the cell would be longer than cells are.
func (s *splitter) quoted() (cell string, whole bool) {
	inside := s.text[s.at+1:]
	for from := 0; ; {
		i := strings.IndexByte(inside[from:min(len(inside), from+4*maxField)], '"')
		if i < 0 || from+i > 4*maxField {
			return "", false
		}
		end := from + i
		after := end + 1
		if after < len(inside) && inside[after] == '"' {
			from = after + 1
			continue
		}
		if after < len(inside) && !s.stops[inside[after]] {
			return "", false
		}
		cell = inside[:end]
		if utf8.RuneCountInString(cell) > maxField {
			return "", false
		}
		s.at += 1 + after
		return strings.ReplaceAll(cell, `""`, `"`), true
	}
}
