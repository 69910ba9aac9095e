package report

import (
	"bufio"
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
)

// Dialect is how a table is written for what opens it. The zero value is for
// programs: commas between cells, decimal points, no mark.
type Dialect struct {
	Separator rune // between cells; 0: a comma, or a semicolon where that is the decimal sign
	// Swedish is what a spreadsheet in Swedish opens as it stands: decimal
	// commas, and a mark by which it knows the encoding.
	Swedish bool
}

func (d Dialect) separator() rune {
	switch {
	case d.Separator != 0:
		return d.Separator
	case d.Swedish:
		return ';'
	}
	return ','
}

// tableCSV collects the rows of a table: all CSV of the program is written by
// it. What is no number goes through text, and cannot become a formula.
type tableCSV struct {
	Dialect
	rows [][]string
}

func newTableCSV(d Dialect, columns []string) *tableCSV {
	return &tableCSV{Dialect: d, rows: [][]string{columns}}
}

// row begins a row.
func (t *tableCSV) row() { t.rows = append(t.rows, nil) }

func (t *tableCSV) put(cell string) {
	last := len(t.rows) - 1
	t.rows[last] = append(t.rows[last], cell)
}

func (t *tableCSV) text(cells ...string) {
	for _, cell := range cells {
		t.put(harmless.Cell(cell))
	}
}

// number leaves the cell of what is unknown empty.
func (t *tableCSV) number(n *float64) {
	if n == nil {
		t.put("")
		return
	}
	text := strconv.FormatFloat(*n, 'f', -1, 64)
	if t.Swedish {
		text = strings.ReplaceAll(text, ".", ",")
	}
	t.put(text)
}

// quantity is three numbers: the value, if it is known, and its bounds.
func (t *tableCSV) quantity(q orgmodel.Quantity) jsonQuantity {
	j := quantityJSON(q)
	t.number(j.Value)
	t.number(j.Low)
	t.number(j.High)
	return j
}

func (t *tableCSV) yes(is bool) { t.put(strconv.FormatBool(is)) }

// ground is three cells: the status, and whether something is assumed or guessed.
func (t *tableCSV) ground(b ground.Brief) {
	t.text(string(b.Status()))
	t.yes(b.Assumed())
	t.yes(b.Guess())
}

func (t *tableCSV) write(w io.Writer) error {
	b := bufio.NewWriter(w)
	if t.Swedish {
		b.WriteString("\uFEFF")
	}
	c := csv.NewWriter(b)
	c.Comma = t.separator()
	if err := c.WriteAll(t.rows); err != nil {
		return err
	}
	return b.Flush()
}
