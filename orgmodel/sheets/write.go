package sheets

import (
	"archive/zip"
	"bytes"
	"cmp"
	"io"
	"io/fs"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Cell is a value of a table that is to be written. The zero Cell is empty: nobody
// knows what stands there.
type Cell struct {
	Kind   CellKind
	Text   string
	Number float64
	Yes    bool
}

// CellKind is what a cell holds.
type CellKind uint8

// The kinds of cells.
const (
	Empty CellKind = iota
	TextCell
	NumberCell
	YesCell
)

// Text is a cell with a text; of no text it is empty.
func Text(text string) Cell {
	if text == "" {
		return Cell{}
	}
	return Cell{Kind: TextCell, Text: text}
}

// Number is a cell with a number, and Truth one that says true or false.
func Number(n float64) Cell { return Cell{Kind: NumberCell, Number: n} }

// Truth is a cell that says true or false.
func Truth(yes bool) Cell { return Cell{Kind: YesCell, Yes: yes} }

// String is the cell as a program reads it.
func (c Cell) String() string {
	switch c.Kind {
	case NumberCell:
		return strconv.FormatFloat(c.Number, 'f', -1, 64)
	case YesCell:
		return strconv.FormatBool(c.Yes)
	}
	return c.Text
}

// Workbook is what is to be written.
type Workbook struct {
	Title string
	// Day is when it was made, as far as the file says: the bytes must not depend on
	// the day on which somebody writes it.
	Day time.Time
	// First is the name of the first sheet, and About its rows: what to know before
	// the others are read. The first cell of a row says what the second is.
	First  string
	About  [][]Cell
	Tables []Table
}

// Table is a sheet with a row of headings, by which its rows can be filtered.
type Table struct {
	ID    string // a name for formulas: letters and low lines
	Name  string // of the sheet
	Heads []string
	Rows  [][]Cell
	// Held is how many columns stay in view.
	Held int
}

// What a sheet can hold.
const (
	mostRows = 1_048_576
	mostText = 32_767 // in a cell, counted as UTF-16
)

// Unwritable says why a workbook cannot hold something, in both languages.
type Unwritable struct{ Message message.Message }

// Error returns the English text.
func (u *Unwritable) Error() string { return u.In(message.EN) }

// In implements message.Localizer.
func (u *Unwritable) In(l message.Lang) string { return u.Message.In(l) }

var unwritableTexts = struct{ text, rows message.Text }{
	text: message.Text{EN: "the text of {0} on the sheet {1} is longer than a cell of a workbook can hold ({2} characters); JSON holds it whole", SV: "texten i {0} på bladet {1} är längre än en cell i en arbetsbok rymmer ({2} tecken); JSON rymmer den hel"},
	rows: message.Text{EN: "the sheet {0} would have {1} rows, more than a workbook can hold; CSV and JSON hold them all", SV: "bladet {0} skulle få {1} rader, fler än en arbetsbok rymmer; CSV och JSON rymmer alla"},
}

// Write writes a workbook. The same workbook gives the same bytes. Nothing is put on
// the disk on the way: a sheet may hold what is not for everybody.
func (b *Workbook) Write(w io.Writer) error {
	f := excelize.NewFile(excelize.Options{TmpDir: nowhere})
	defer f.Close()
	f.SetZipWriter(func(w io.Writer) excelize.ZipWriter { return &inOrder{zip: zip.NewWriter(w)} })
	day := b.Day.UTC().Format(time.RFC3339)
	if err := f.SetDocProps(&excelize.DocProperties{Creator: "orgmodel", LastModifiedBy: "orgmodel", Title: harmless.Line(b.Title), Created: day, Modified: day}); err != nil {
		return err
	}
	looks, err := newLooks(f)
	if err != nil {
		return err
	}
	if err := f.SetSheetName(f.GetSheetName(0), b.First); err != nil {
		return err
	}
	if err := b.about(f, looks); err != nil {
		return err
	}
	for i := range b.Tables {
		if err := b.Tables[i].write(f, looks); err != nil {
			return err
		}
	}
	_, err = f.WriteTo(w)
	return err
}

// inOrder packs the parts of a workbook by their names: the library takes them in any
// order, and the bytes would differ from one run to the next.
type inOrder struct {
	zip   *zip.Writer
	parts []*pack
}

type pack struct {
	name string
	bytes.Buffer
}

// Create begins a part.
func (z *inOrder) Create(name string) (io.Writer, error) {
	z.parts = append(z.parts, &pack{name: name})
	return z.parts[len(z.parts)-1], nil
}

// AddFS packs the files of a folder, which a workbook has none of.
func (z *inOrder) AddFS(folder fs.FS) error { return z.zip.AddFS(folder) }

// Close writes the parts; what says of which types they are comes first.
func (z *inOrder) Close() error {
	const types = "[Content_Types].xml"
	slices.SortFunc(z.parts, func(a, b *pack) int {
		switch types {
		case a.name:
			return -1
		case b.name:
			return 1
		}
		return cmp.Compare(a.name, b.name)
	})
	for _, p := range z.parts {
		part, err := z.zip.Create(p.name)
		if err != nil {
			return err
		}
		if _, err := p.WriteTo(part); err != nil {
			return err
		}
	}
	return z.zip.Close()
}

// nowhere is a folder that no system can have, so that the library keeps in memory
// what it would otherwise put there.
const nowhere = "\x00"

// looks are the looks of cells, by their numbers in the file.
type looks struct{ head, text, long, whole, broken, name int }

func newLooks(f *excelize.File) (l looks, err error) {
	whole, broken := `[>=10000]#,##0;[<=-10000]-#,##0;0`, "#,##0.00"
	top := &excelize.Alignment{Vertical: "top"}
	wrapped := &excelize.Alignment{Vertical: "top", WrapText: true}
	for _, s := range []struct {
		number *int
		style  excelize.Style
	}{
		{&l.head, excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: wrapped}},
		{&l.text, excelize.Style{Alignment: top}},
		{&l.long, excelize.Style{Alignment: wrapped}},
		{&l.whole, excelize.Style{Alignment: top, CustomNumFmt: &whole}},
		{&l.broken, excelize.Style{Alignment: top, CustomNumFmt: &broken}},
		{&l.name, excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: top}},
	} {
		if *s.number, err = f.NewStyle(&s.style); err != nil {
			return l, err
		}
	}
	return l, nil
}

// How wide columns are, in characters: a long text is broken into lines instead.
const (
	narrowest = 9
	widest    = 60
	sampledOf = 200 // rows that decide it
	asideName = 30
	asideText = 100
)

// about writes the first sheet.
func (b *Workbook) about(f *excelize.File, l looks) error {
	if err := onPaper(f, b.First, 0, []int{asideName, asideText}); err != nil {
		return err
	}
	s, err := f.NewStreamWriter(b.First)
	if err != nil {
		return err
	}
	if err := s.SetColWidth(1, 1, asideName); err != nil {
		return err
	}
	if err := s.SetColWidth(2, 2, asideText); err != nil {
		return err
	}
	t := &Table{Name: b.First}
	for i, row := range b.About {
		cells := make([]any, len(row))
		for k, c := range row {
			if cells[k], err = t.cell(c, l, i+1, k); err != nil {
				return err
			}
			if k == 0 {
				cells[k] = excelize.Cell{StyleID: l.name, Value: shown(c.Text)}
			}
		}
		if err := s.SetRow("A"+strconv.Itoa(i+1), cells, height(row, []int{asideName, asideText})); err != nil {
			return err
		}
	}
	return s.Flush()
}

// write writes a table on a sheet of its own.
func (t *Table) write(f *excelize.File, l looks) error {
	if len(t.Rows) >= mostRows {
		return &Unwritable{unwritableTexts.rows.With(message.Quoted(t.Name), len(t.Rows)+1)}
	}
	if _, err := f.NewSheet(t.Name); err != nil {
		return err
	}
	widths := t.widths()
	if err := onPaper(f, t.Name, t.Held, widths); err != nil {
		return err
	}
	s, err := f.NewStreamWriter(t.Name)
	if err != nil {
		return err
	}
	if err := t.layOut(s, widths); err != nil {
		return err
	}
	heads := make([]any, len(t.Heads))
	for i, head := range t.Heads {
		heads[i] = excelize.Cell{StyleID: l.head, Value: head}
	}
	if err := s.SetRow("A1", heads, excelize.RowOpts{Height: 2 * lineHeight}); err != nil {
		return err
	}
	cells := make([]any, len(t.Heads))
	for i, row := range t.Rows {
		for k, c := range row {
			if cells[k], err = t.cell(c, l, i+2, k); err != nil {
				return err
			}
		}
		if err := s.SetRow("A"+strconv.Itoa(i+2), cells, height(row, widths)); err != nil {
			return err
		}
	}
	area := "A1:" + letters(len(t.Heads)-1) + strconv.Itoa(max(2, len(t.Rows)+1))
	stripes := true
	if err := s.AddTable(&excelize.Table{Range: area, Name: t.ID, StyleName: "TableStyleLight9", ShowRowStripes: &stripes}); err != nil {
		return err
	}
	return s.Flush()
}

// acrossPage is how many characters of columns are printed across a page: at two thirds
// of their size, which can still be read.
const acrossPage = 190

// onPaper has a sheet printed on A4 across, with its first row on each page, and what is
// held in view. It is made as small as it takes to have few pages beside each other.
func onPaper(f *excelize.File, sheet string, held int, widths []int) error {
	landscape, a4, fits, high, total := "landscape", 9, true, 0, 0
	for _, width := range widths {
		total += width
	}
	wide := max((total+acrossPage-1)/acrossPage, 1)
	if err := f.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fits}); err != nil {
		return err
	}
	layout := excelize.PageLayoutOptions{Size: &a4, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &high}
	if err := f.SetPageLayout(sheet, &layout); err != nil {
		return err
	}
	titles := "'" + sheet + "'!$1:$1"
	if held > 0 && wide > 1 {
		titles = "'" + sheet + "'!$A:$" + letters(held-1) + "," + titles
	}
	return f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: titles, Scope: sheet})
}

// layOut keeps the headings in view and gives each column its width.
func (t *Table) layOut(s *excelize.StreamWriter, widths []int) error {
	panes := excelize.Panes{Freeze: true, YSplit: 1, XSplit: t.Held, TopLeftCell: letters(t.Held) + "2", ActivePane: "bottomLeft"}
	if t.Held > 0 {
		panes.ActivePane = "bottomRight"
	}
	if err := s.SetPanes(&panes); err != nil {
		return err
	}
	for i, width := range widths {
		if err := s.SetColWidth(i+1, i+1, float64(width)); err != nil {
			return err
		}
	}
	return nil
}

// widths are how wide the columns are: by what stands in the first rows, and by the
// heading, which may stand on two lines.
func (t *Table) widths() []int {
	widths := make([]int, len(t.Heads))
	for i, head := range t.Heads {
		width := utf8.RuneCountInString(head)/2 + 6
		for _, row := range t.Rows[:min(len(t.Rows), sampledOf)] {
			width = max(width, utf8.RuneCountInString(row[i].String())+2)
		}
		widths[i] = min(max(width, narrowest), widest)
	}
	return widths
}

// How high a row is, in points: not every program that opens a workbook finds out by
// itself how many lines stand in a cell.
const (
	lineHeight = 15
	mostLines  = 12
)

// height is that of a row, by its longest text.
func height(row []Cell, widths []int) excelize.RowOpts {
	lines := 1
	for i, c := range row {
		if c.Kind == TextCell && len(c.Text) > widths[i] {
			lines = max(lines, 1+strings.Count(c.Text, "\n")+utf8.RuneCountInString(c.Text)/max(1, widths[i]-4))
		}
	}
	if lines == 1 {
		return excelize.RowOpts{}
	}
	return excelize.RowOpts{Height: float64(lineHeight * min(lines, mostLines))}
}

// cell is a cell as the library takes it; nil is an empty one.
func (t *Table) cell(c Cell, l looks, row, column int) (any, error) {
	switch c.Kind {
	case TextCell:
		text, look := shown(c.Text), l.text
		if len(text) > mostText && utf16Length(text) > mostText {
			place := Place{Row: row, Column: column}
			return nil, &Unwritable{unwritableTexts.text.With(message.Place(place.Cell()), message.Quoted(t.Name), mostText)}
		}
		if len(text) > widest {
			look = l.long
		}
		return excelize.Cell{StyleID: look, Value: text}, nil
	case NumberCell:
		if c.Number == math.Trunc(c.Number) {
			return excelize.Cell{StyleID: l.whole, Value: c.Number}, nil
		}
		return excelize.Cell{StyleID: l.broken, Value: c.Number}, nil
	case YesCell:
		return excelize.Cell{StyleID: l.text, Value: c.Yes}, nil
	}
	return nil, nil
}

// shown is a text without what steers; its lines and tabs stay.
func shown(text string) string { return string(harmless.Text([]byte(text))) }

func utf16Length(text string) (n int) {
	for _, r := range text {
		if n++; r > 0xFFFF {
			n++
		}
	}
	return n
}
