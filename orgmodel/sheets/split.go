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
	empty     int      // rows since the last that held anything
	width     int      // cells of the row before
	room      []string // for the cells of rows to come
}

// Rows are made room for many at a time: one by one, that is most of the work. No more
// is made room for at once than is soon filled, however long the file is.
const (
	rowsAtOnce  = 1 << 14
	cellsAtOnce = 1 << 10
)

// all reads to the end of the text, or of what is read of it.
func (s *splitter) all() *Refusal {
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
		cells = append(cells, harmless.Plain(s.cell(len(cells))))
		if s.at == len(s.text) {
			return cells
		}
		if end := lineEnd(s.text[s.at:]); end > 0 {
			s.at += end
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
	text, sign, end := s.text, s.separator, s.at
	if sign == 0 {
		sign = '\n'
	}
	for end < len(text) && text[end] != sign && text[end] != '\n' && text[end] != '\r' {
		end++
	}
	from := s.at
	s.at = end
	return text[from:end]
}

// ends reports whether a cell ends at a character.
func (s *splitter) ends(c byte) bool {
	return c == '\n' || c == '\r' || s.separator != 0 && c == s.separator
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
		if after < len(inside) && !s.ends(inside[after]) {
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
