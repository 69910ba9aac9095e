package docx

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
)

// table is a table that is being set: its columns, in twentieths of a point, and its
// letters, in half points.
type table struct {
	*document.Table
	columns int
	size    int
	least   []int   // how narrow each column may be, or a word breaks
	cells   [][]int // of each row, how wide its cells are on one line; the headings first
}

// padding is what a cell leaves free at both sides, with a hair for rounding.
const padding = 2*70 + 20

// sizes are those of letters, the usual first.
var sizes = []int{cellSize, cellSize - 2, leastSize}

func measured(t *document.Table, size int) *table {
	m := &table{Table: t, size: size, columns: len(t.Head)}
	for _, cells := range t.Rows {
		m.columns = max(m.columns, len(cells))
	}
	m.least = make([]int, m.columns)
	for n, cells := range slices.Concat([][]string{t.Head}, t.Rows) {
		widths := make([]int, m.columns)
		for c, cell := range cells {
			text, heading := plain(strings.TrimSpace(cell)), n == 0
			widths[c] = m.width(text, heading)
			for _, word := range strings.Split(text, " ") {
				m.least[c] = max(m.least[c], min(m.width(word, heading), mostOfWord))
			}
		}
		m.cells = append(m.cells, widths)
	}
	return m
}

// mostOfWord is how much of a line a word may ask for: a longer one is broken.
const mostOfWord = 4000

func (m *table) width(text string, bold bool) int {
	return twips(typeset.Width(text, geometry.Length(m.size)*geometry.Pt/2, bold)) + padding
}

func fitsUpright(t *document.Table) bool {
	return sum(measured(t, cellSize).least) <= upright.width() || sum(measured(t, cellSize-2).least) <= upright.width()
}

// fitted is the table with the largest letters at which no word of it breaks.
func fitted(t *document.Table, width int) *table {
	var m *table
	for _, size := range sizes {
		if m = measured(t, size); sum(m.least) <= width {
			break
		}
	}
	return m
}

// widths share the text width among the columns. One that needs no more than each would
// have if all had the same has all that it needs; those that need more share the rest, the
// more the more they hold. None is narrower than its words as long as there is room.
func (m *table) widths(width int) []int {
	list := slices.Clone(m.least)
	if sum(list) >= width {
		return shared(list, width)
	}
	most, alike, held := make([]int, m.columns), make([]int, m.columns), make([]int, m.columns)
	for _, cells := range m.cells {
		for c, w := range cells {
			most[c], alike[c] = max(most[c], w), 1
			held[c] += w
		}
	}
	for c := range held {
		held[c] = int(math.Sqrt(float64(held[c]))) + 1
	}
	s := sharing{list: list, settled: make([]bool, m.columns)}
	s.settle(width, m.least, most, alike)
	s.settle(width, m.least, most, held)
	s.rest(width, held)
	return shared(list, width)
}

// sharing is a width that is being shared.
type sharing struct {
	list    []int
	settled []bool
}

// shares are what each column that is not settled has of what is left, by its weight.
func (s *sharing) shares(width int, weights []int) []int {
	all := 0
	for c, w := range weights {
		if s.settled[c] {
			width -= s.list[c]
		} else {
			all += w
		}
	}
	list := make([]int, len(weights))
	for c, w := range weights {
		list[c] = width * w / max(all, 1)
	}
	return list
}

// settle gives columns that have too small a share what they need least, and those that
// have too large a one what they need at most, until each share is neither.
func (s *sharing) settle(width int, least, most, weights []int) {
	to := func(limits []int, applies func(share, limit int) bool) (some bool) {
		shares := s.shares(width, weights)
		for c, limit := range limits {
			if !s.settled[c] && applies(shares[c], limit) {
				s.list[c], s.settled[c], some = limit, true, true
			}
		}
		return some
	}
	for {
		if to(least, func(share, limit int) bool { return share < limit }) {
			continue
		}
		if !to(most, func(share, limit int) bool { return share >= limit }) {
			return
		}
	}
}

// rest gives the others their shares.
func (s *sharing) rest(width int, weights []int) {
	for c, share := range s.shares(width, weights) {
		if !s.settled[c] {
			s.list[c] = share
		}
	}
}

// shared makes widths sum to the width of the text, each in its proportion.
func shared(list []int, width int) []int {
	all, given := max(sum(list), 1), 0
	for c, w := range list {
		list[c] = max(w*width/all, 1)
		given += list[c]
	}
	if len(list) > 0 {
		list[0] = max(list[0]+width-given, 1)
	}
	return list
}

func sum(list []int) (n int) {
	for _, w := range list {
		n += w
	}
	return n
}

// table sets a table whose headings stand on each page that it reaches, and no row of
// which is parted. An empty paragraph keeps it from growing together with the next one.
func (b *body) table(t *document.Table) {
	m := fitted(t, b.sheet.width())
	if m.columns == 0 {
		return
	}
	widths := m.widths(b.sheet.width())
	b.put(`<w:tbl><w:tblPr><w:tblStyle w:val="`, tableStyle, `"/><w:tblW w:w="`, strconv.Itoa(b.sheet.width()), `" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`)
	if t.Caption != "" {
		b.put(`<w:tblCaption w:val="`)
		b.say(t.Caption)
		b.put(`"/>`)
	}
	b.put(`</w:tblPr><w:tblGrid>`)
	for _, w := range widths {
		b.put(`<w:gridCol w:w="`, strconv.Itoa(w), `"/>`)
	}
	b.put(`</w:tblGrid>`)
	if t.Head != nil {
		b.row(m, widths, t.Head, true)
	}
	for _, cells := range t.Rows {
		b.row(m, widths, cells, false)
	}
	b.put(`</w:tbl>`)
	b.paragraph(afterTable, "", "")
}

func (b *body) row(m *table, widths []int, cells []string, head bool) {
	style, more := cellStyle, ""
	b.put(`<w:tr><w:trPr><w:cantSplit/>`)
	if head {
		style, more = cellHeadStyle, `<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>`
		b.put(`<w:tblHeader/>`)
	}
	b.put(`</w:trPr>`)
	properties := ""
	if m.size != cellSize {
		size := strconv.Itoa(m.size)
		properties = `<w:sz w:val="` + size + `"/><w:szCs w:val="` + size + `"/>`
	}
	for c, width := range widths {
		b.put(`<w:tc><w:tcPr><w:tcW w:w="`, strconv.Itoa(width), `" w:type="dxa"/>`, more, `</w:tcPr>`)
		side := ""
		if c < len(m.Right) && m.Right[c] {
			side = `<w:jc w:val="right"/>`
		}
		b.open(style, side)
		if c < len(cells) {
			b.run(properties, strings.TrimSpace(cells[c]))
		}
		b.put(`</w:p></w:tc>`)
	}
	b.put(`</w:tr>`)
}
