package exchange_test

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/exchange"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/everykey"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// bookOf are the sheets of a model as they are read, without a file between.
func bookOf(o *orgmodel.Organisation, l message.Lang) *sheets.Book {
	b := &sheets.Book{File: "x.xlsx", Sheets: []sheets.Sheet{{Name: "Om", Rows: []sheets.Row{{Number: 1, Cells: []string{exchange.Made.In(l), "1"}}}}}}
	for _, t := range exchange.Tables(o) {
		s := sheets.Sheet{Name: t.Name.In(l), Rows: []sheets.Row{{Number: 1, Cells: t.Headings(l)}}}
		for i, row := range t.Rows {
			r := sheets.Row{Number: i + 2}
			for _, c := range row.Cells {
				r.Cells = append(r.Cells, c.String())
			}
			s.Rows = append(s.Rows, r)
		}
		b.Sheets = append(b.Sheets, s)
	}
	return b
}

// inExcel is the same model through the bytes of a workbook.
func inExcel(t fataler, o *orgmodel.Organisation, l message.Lang) *sheets.Book {
	t.Helper()
	w := sheets.Workbook{First: "Om", Day: time.Unix(0, 0), About: [][]sheets.Cell{{sheets.Text(exchange.Made.In(l)), sheets.Number(1)}}}
	for _, t := range exchange.Tables(o) {
		table := sheets.Table{ID: strings.ReplaceAll(t.ID, "-", "_"), Name: t.Name.In(l), Heads: t.Headings(l), Held: 2}
		for _, row := range t.Rows {
			table.Rows = append(table.Rows, row.Cells)
		}
		w.Tables = append(w.Tables, table)
	}
	var data bytes.Buffer
	if err := w.Write(&data); err != nil {
		t.Fatalf("%v", err)
	}
	b, err := sheets.Read("x.xlsx", data.Bytes())
	if err != nil {
		t.Fatalf("%v", err)
	}
	return b
}

// sameTables holds what came back against what left, table by table of those that are
// sheets.
func sameTables(t fataler, o *orgmodel.Organisation, book *sheets.Book, how tomlfile.Options) {
	t.Helper()
	r, err := exchange.ReadBook(book, how)
	if err != nil {
		t.Fatalf("%v", err)
	}
	for i := range r.Findings {
		t.Fatalf("%s", r.Findings[i].In(message.EN))
	}
	for _, k := range exchange.Kinds() {
		left, back := fields.List(o, k.Of).Interface(), fields.List(r.Org, k.Of).Interface()
		if d := cmp.Diff(left, back, sameModel); d != "" {
			t.Fatalf("%s came back otherwise: %s", k.ID, d)
		}
	}
	if o.Sketch != r.Org.Sketch {
		t.Fatalf("a sketch that is none, or the other way round")
	}
}

// TestExamplesComeBackFromExcel is the law of the tables that are sheets, in both
// languages, on all examples.
func TestExamplesComeBackFromExcel(t *testing.T) {
	for i, file := range examples(t) {
		r := tomlfile.Load(file, tomlfile.Options{})
		if !r.OK() {
			t.Fatal(file, r.Findings[0].In(message.EN))
		}
		l := []message.Lang{message.EN, message.SV}[i%2]
		book := inExcel(t, r.Org, l)
		book.File = file + ".xlsx"
		sameTables(t, r.Org, book, tomlfile.Options{})
	}
}

// TestEveryKeyComesBackFromSheets holds it on models that use every key.
func TestEveryKeyComesBackFromSheets(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		o := tomlfile.Options{Open: func(name string) ([]byte, error) {
			if name == everykey.SourceName {
				return []byte(everykey.Source), nil
			}
			return nil, os.ErrNotExist
		}}
		drawn := everykey.Draw(t)
		for _, table := range format.Tables() { // what is in no sheet is not referred to
			if list := fields.List(drawn, table.Type); !slices.ContainsFunc(exchange.Kinds(), func(k exchange.Kind) bool { return k.Of == table.Type }) {
				list.SetZero()
			}
		}
		onlySheets(drawn)
		first := back(t, "f.json", inJSON(drawn), o)
		sameTables(t, first, bookOf(first, rapid.SampledFrom([]message.Lang{message.EN, message.SV}).Draw(t, "language")), o)
	})
}

// onlySheets takes away what decisions say of those who stand behind them: that may be
// anything that the file has.
func onlySheets(o *orgmodel.Organisation) {
	o.Index()
	for i := range o.Decisions {
		for _, list := range []*[]string{&o.Decisions[i].ProposedBy, &o.Decisions[i].SupportedBy} {
			*list = slices.DeleteFunc(*list, func(id string) bool {
				_, ok := o.Find(id)
				return !ok && id != "Centerpartiet"
			})
		}
	}
}

// TestSheetsReferToSheets: what a sheet names by its id is on a sheet, so that what is
// read of a workbook lacks nothing that it names.
func TestSheetsReferToSheets(t *testing.T) {
	isSheet := func(of orgmodel.Type) bool {
		return slices.ContainsFunc(exchange.Kinds(), func(k exchange.Kind) bool { return k.Of == of })
	}
	for _, table := range exchange.Tables(&orgmodel.Organisation{}) {
		for _, k := range table.Keys {
			for _, of := range k.Refs {
				if !isSheet(of) {
					t.Errorf("%s.%s refers to %s, which is no sheet", table.Of, k.Name, of)
				}
			}
			if k.Shape == format.Ref && len(k.Refs) == 0 {
				t.Errorf("%s.%s may refer to what is no sheet", table.Of, k.Name)
			}
			if k.Shape == format.Inline && k.List {
				t.Errorf("%s.%s has rows of its own", table.Of, k.Name)
			}
		}
		for _, l := range []message.Lang{message.EN, message.SV} {
			seen := map[string]bool{exchange.Mark.In(l): true, exchange.Basis.In(l): true}
			for _, head := range table.Headings(l) {
				if seen[head] {
					t.Errorf("%s: two columns are called %s", table.ID, head)
				}
				seen[head] = true
			}
		}
	}
}

// TestSheetsOfPeople: what somebody has changed in Excel is read as they meant it, and
// what is wrong is told in its cell.
func TestSheetsOfPeople(t *testing.T) {
	r := tomlfile.Load("../../examples/borlange/current.toml", tomlfile.Options{})
	change := func(f func(s map[string]*sheets.Sheet)) (*exchange.Result, error) {
		book := bookOf(r.Org, message.SV)
		by := map[string]*sheets.Sheet{}
		for i := range book.Sheets {
			by[book.Sheets[i].Name] = &book.Sheets[i]
		}
		f(by)
		book.File = "../../examples/borlange/x.xlsx"
		return exchange.ReadBook(book, tomlfile.Options{})
	}
	column := func(s *sheets.Sheet, head string) int { return slices.Index(s.Rows[0].Cells, head) }

	got, err := change(func(s map[string]*sheets.Sheet) {
		units := s["Enheter"]
		units.Rows[0].Cells[column(units, "Anställda")] = "heads" // as the format calls it
		units.Rows[1].Cells[column(units, "heads")] = "1.2E3"
		units.Rows[0].Cells = append(units.Rows[0].Cells, "Min kolumn", "Underlag")
		units.Rows = append(units.Rows, sheets.Row{Number: 90, Cells: make([]string, 3)})
		s["Om"].Rows = append(s["Om"].Rows, sheets.Row{Number: 3, Cells: []string{"Finns inte i arbetsboken", "ärendegång (3)"}})
	})
	if err != nil || len(got.Findings) > 0 {
		t.Fatal(err, got.Findings)
	}
	if n := got.Org.Units[0].Heads; n != orgmodel.Exactly(1200) {
		t.Error(n)
	}
	var told []string
	for _, m := range got.Left {
		told = append(told, m.In(message.SV))
	}
	if d := cmp.Diff([]string{
		"inte läst på bladet ”Enheter”, eftersom ingen nyckel heter så: ”Min kolumn”",
		"arbetsboken innehåller inte hela modellen den gjordes av, och det gör inte heller det som lästes: ärendegång (3)",
	}, told); d != "" {
		t.Error(d)
	}

	got, err = change(func(s map[string]*sheets.Sheet) {
		units := s["Enheter"]
		units.Rows[2].Cells[column(units, "Anställda")] = "många"
	})
	if err != nil || len(got.Findings) != 1 {
		t.Fatal(err, got.Findings)
	}
	if want, told := "../../examples/borlange/x.xlsx:Enheter!F3:1:1: fel: ”många” är inget tal. [S019]", got.Findings[0].In(message.SV); told != want {
		t.Errorf("got %s\nwant %s", told, want)
	}

	_, err = change(func(s map[string]*sheets.Sheet) { s["Om"].Rows[0].Cells[1] = "2" })
	if want := "arbetsboken har inte version 1; det här programmet läser ingen annan"; err == nil || !strings.Contains(err.(*exchange.Refusal).In(message.SV), want) {
		t.Error(err)
	}
}
