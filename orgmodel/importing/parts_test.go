package importing_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/orgmodel/orgmodel/orgmodel/importing"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// sheetOf is a sheet of a workbook, row by row.
type sheetOf struct {
	name string
	rows [][]any
}

func book(t *testing.T, list ...sheetOf) importing.File {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for _, s := range list {
		if _, err := f.NewSheet(s.name); err != nil {
			t.Fatal(err)
		}
		for i, row := range s.rows {
			cell, _ := excelize.CoordinatesToCellName(1, i+1)
			if err := f.SetSheetRow(s.name, cell, &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := f.DeleteSheet("Sheet1"); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return importing.File{Name: "units.xlsx", Data: b.Bytes()}
}

// TestSheetsOfAWorkbook holds what stands above the units of sheets, and which sheets are
// no lists: units of the same name on two of them are not one, and instructions are none.
func TestSheetsOfAWorkbook(t *testing.T) {
	head, intake := []any{"Enhet", "Typ", "Antal"}, []any{"Mottagning", "Enhet", 5}
	led := []any{"Enhet", "Typ", "Antal", "Chef"}
	tests := []struct {
		name, want string
		sheets     []sheetOf
	}{
		{"one for each department", `
Barn och unga (unit) assumed kind
  Mottagning (unit) heads 5 assumed parent
Vuxna (unit) assumed kind
  Mottagning (unit) heads 5 assumed parent
question sheet-above: Each sheet has a list of units, “Barn och unga” among them, and nothing else says what stands above them 2 1 1
question several-tops: Several units stand at the top, “Barn och unga” among them 2 2 2
info total-row: A row of totals stands among the units 2 3 3
left out: 3, total-row
left out: 3, total-row
`, []sheetOf{{"Barn och unga", [][]any{head, intake, {"Summa", "", 5}}}, {"Vuxna", [][]any{head, intake, {"Summa", "", 5}}}}},
		{"one for each month", `
Mottagning (unit) heads 5
warning row-twice: A row stands twice, with the same in all its cells 1 2
left out: 2, row-twice
`, []sheetOf{{"Januari", [][]any{head, intake}}, {"Februari", [][]any{head, intake}}}},
		{"one for each manager", `
Mottagning (unit) heads 5
  · Chef, leads
Vuxna (unit) heads 7
  · Chef, leads
question several-tops: Several units stand at the top, “Mottagning” among them 2 A2 A2
info person-for-title: Persons stand where the manager's title should 2 D2 D2
`, []sheetOf{{"Eva Lund", [][]any{led, {"Mottagning", "Enhet", 5, "Lund, Eva"}}}, {"Per Alm", [][]any{led, {"Vuxna", "Enhet", 7, "Per Alm"}}}}},
		{"one for each year", `
Mottagning (unit) heads 5
warning row-twice: A row stands twice, with the same in all its cells 1 2
left out: 2, row-twice
`, []sheetOf{{"2025", [][]any{head, intake}}, {"Läget 2026", [][]any{head, intake}}}},
		{"one of instructions", `
Mottagning (unit) heads 5
error no-headings: No row of headings was recognised 2 1 2
left out: 1, no-headings
left out: 2, no-headings
`, []sheetOf{{"Lista", [][]any{head, intake}}, {"Anvisningar", [][]any{{"Fyll i listan senast fredag."}, {"Frågor: 0243-740 00"}}}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			with := importing.Options{Lang: message.SV}
			with.AsOf.Year, with.AsOf.Month, with.AsOf.Day = 2026, 1, 1 // a sketch would leave kinds out
			r, err := importing.Import([]importing.File{book(t, tt.sheets...)}, with)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(tt.want, "\n"+outline(r)); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}
