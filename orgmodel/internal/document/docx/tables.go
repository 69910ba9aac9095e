package docx

import (
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

// table sets a table whose headings stand on each page that it reaches, and no row of
// which is parted. An empty paragraph keeps it from growing together with the next one.
func (b *body) table(t *document.Table) {
	m := fitted(t, b.sheet.width())
	if m.columns == 0 {
		return
	}
	widths := m.widths(b.sheet.width())
	b.put(`<w:tbl><w:tblPr><w:tblStyle w:val="`, tableStyle, `"/><w:tblW w:w="`, strconv.Itoa(b.sheet.width()), `" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`)
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
		b.head(m, widths, t.Head)
	}
	for i, cells := range t.Rows {
		b.row(m, widths, cells, len(t.Rows) <= together && i < len(t.Rows)-1)
	}
	b.put(`</w:tbl>`)
	b.paragraph(afterTable, "", "")
}

// together is how many rows are kept on one page.
const together = 8

func (b *body) head(m *table, widths []int, cells []string) {
	b.put(`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
	b.cells(m, widths, cells, cellHeadStyle, `<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>`, "")
}

// row is a row, which may have to be kept on the page of the next one.
func (b *body) row(m *table, widths []int, cells []string, kept bool) {
	next := ""
	if kept {
		next = `<w:keepNext/>`
	}
	b.put(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
	b.cells(m, widths, cells, cellStyle, "", next)
}

func (b *body) cells(m *table, widths []int, cells []string, style, ground, next string) {
	properties := ""
	if m.size != cellSize {
		size := strconv.Itoa(m.size)
		properties = `<w:sz w:val="` + size + `"/><w:szCs w:val="` + size + `"/>`
	}
	for c, width := range widths {
		b.put(`<w:tc><w:tcPr><w:tcW w:w="`, strconv.Itoa(width), `" w:type="dxa"/>`, ground, `</w:tcPr>`)
		side := ""
		if c < len(m.Right) && m.Right[c] {
			side = `<w:jc w:val="right"/>`
		}
		b.open(style, next+side)
		if c < len(cells) {
			b.run(properties, strings.TrimSpace(cells[c]))
		}
		b.put(`</w:p></w:tc>`)
	}
	b.put(`</w:tr>`)
}
