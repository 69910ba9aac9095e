package importing_test

import (
	"bytes"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/orgmodel/orgmodel/orgmodel/importing"
)

// TestWorkbook reads what only workbooks have: sheets, some of them hidden, merged
// cells, formulas without a value.
func TestWorkbook(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	set := func(sheet string, rows [][]any) {
		t.Helper()
		for i := range rows {
			cell, _ := excelize.CoordinatesToCellName(1, i+1)
			if err := f.SetSheetRow(sheet, cell, &rows[i]); err != nil {
				t.Fatal(err)
			}
		}
	}
	set("Sheet1", [][]any{{"Förvaltning", "Enhet", "Antal"}, {"SF", "A", 2}, {"", "B"}})
	for _, err := range []error{f.MergeCell("Sheet1", "A2", "A3"), f.SetCellFormula("Sheet1", "C3", "C2+1")} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if _, err := f.NewSheet("Gamla"); err != nil {
		t.Fatal(err)
	}
	set("Gamla", [][]any{{"Enhet", "Typ"}, {"Nedlagd", "Enhet"}})
	if err := f.SetSheetVisible("Gamla", false); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		sheets []string
		want   string
	}{
		{nil, `SF (administration)
  A (unit) heads 2
  B (unit)
warning formula-without-value: A formula has no stored value 1 C3
info merged-cells: Cells are merged 1 A2:A3
info hidden-sheet: The sheet “Gamla” is hidden 1 0
`},
		{[]string{"Gamla"}, "Nedlagd (unit)\n"},
	} {
		r, err := importing.Import([]importing.File{{Name: "hr.xlsx", Data: b.Bytes()}}, importing.Options{Sheets: tt.sheets})
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(tt.want, outline(r)); d != "" {
			t.Errorf("(-want +got):\n%s", d)
		}
	}
	_, err := importing.Import([]importing.File{{Name: "hr.xlsx", Data: b.Bytes()}}, importing.Options{Sheets: []string{"Enheter"}})
	if want := "there is no sheet “Enheter”; there are “Sheet1” and “Gamla”"; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}

// TestIndentedCells reads what stands below what by how far cells are moved in, as Excel
// does it: the texts have no spaces.
func TestIndentedCells(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	for i, row := range []struct {
		name   string
		indent int
	}{{"Enhet", 0}, {"SF", 0}, {"Vuxna", 1}, {"Team A", 2}, {"Barn", 1}} {
		cell, _ := excelize.CoordinatesToCellName(1, i+1)
		look, err := f.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{Horizontal: "left", Indent: row.indent}})
		if err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(f.SetSheetRow("Sheet1", cell, &[]any{row.name, "Enhet"}), f.SetCellStyle("Sheet1", cell, cell, look)); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.SetCellValue("Sheet1", "B1", "Typ"); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	r, err := importing.Import([]importing.File{{Name: "hr.xlsx", Data: b.Bytes()}}, importing.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff("SF (unit)\n  Vuxna (unit)\n    Team A (unit)\n  Barn (unit)\n", outline(r)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// TestMergedNumbers holds that a number which stands beside several rows is not that of each.
func TestMergedNumbers(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	for i, row := range [][]any{{"Förvaltning", "Enhet", "Antal", "Chef"}, {"SF", "A", 42, "Enhetschef"}, {"SF", "B"}, {"SF", "C", 3, "Enhetschef"}} {
		cell, _ := excelize.CoordinatesToCellName(1, i+1)
		if err := f.SetSheetRow("Sheet1", cell, &row); err != nil {
			t.Fatal(err)
		}
	}
	for _, err := range []error{f.MergeCell("Sheet1", "C2", "C3"), f.MergeCell("Sheet1", "D2", "D3")} {
		if err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	r, err := importing.Import([]importing.File{{Name: "l.xlsx", Data: b.Bytes()}}, importing.Options{Municipality: "2081"})
	if err != nil {
		t.Fatal(err)
	}
	const want = `Borlänge (municipality)
  SF (administration) assumed parent
    A (unit)
      · Enhetschef, leads
    B (unit)
      · Enhetschef, leads
    C (unit) heads 3
      · Enhetschef, leads
warning merged-number: A number stands in cells that are merged over several rows 1 C2:C3
info merged-cells: Cells are merged 1 D2:D3
`
	if d := cmp.Diff(want, outline(r)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}
