package sheets_test

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
)

func written(t interface{ Fatal(...any) }, b *sheets.Workbook) []byte {
	var out bytes.Buffer
	if err := b.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func book(rows ...[]sheets.Cell) *sheets.Workbook {
	heads := make([]string, len(rows[0]))
	for i := range heads {
		heads[i] = fmt.Sprint("head ", i)
	}
	return &sheets.Workbook{
		Title: "T", First: "Om", Day: time.Date(2026, 1, 2, 0, 0, 0, 0, time.UTC), About: [][]sheets.Cell{{sheets.Text("Fil"), sheets.Text("town.toml")}},
		Tables: []sheets.Table{{ID: "units", Name: "Enheter", Heads: heads, Rows: rows, Held: 1}},
	}
}

// TestWorkbookIsReadAsItWasWritten: a number is a number, a text that looks like a
// formula is a text, and what nobody knows is empty.
func TestWorkbookIsReadAsItWasWritten(t *testing.T) {
	rows := [][]sheets.Cell{
		{sheets.Text("=cmd|' /C calc'!A0"), sheets.Number(12), sheets.Truth(true), {}},
		{sheets.Text("+46"), sheets.Number(-0.25), sheets.Truth(false), sheets.Text("a\nb")},
		{sheets.Text(" rum _x0041_ & <b> ]]> 👩🏽 å "), sheets.Number(47000), {}, sheets.Text("0380")},
		{sheets.Text(strings.Repeat("å", 32_767)), sheets.Number(123456789012345), {}, sheets.Text("'=x")},
	}
	data := written(t, book(rows...))
	got, err := sheets.Read("x.xlsx", data)
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"head 0", "head 1", "head 2", "head 3"},
		{"=cmd|' /C calc'!A0", "12", "1"},
		{"+46", "-0.25", "0", "a\nb"},
		{" rum _x0041_ & <b> ]]> 👩🏽 å ", "47000", "", "0380"},
		{strings.Repeat("å", 32_767), "123456789012345", "", "'=x"},
	}
	if len(got.Sheets) != 2 || got.Sheets[0].Name != "Om" || got.Sheets[1].Name != "Enheter" {
		t.Fatal(got.Sheets)
	}
	for i, row := range got.Sheets[1].Rows {
		if d := cmp.Diff(want[i], row.Cells); d != "" {
			t.Errorf("row %d: %s", i+1, d)
		}
	}
	if len(got.Sheets[1].Unvalued) > 0 {
		t.Error("a formula was written")
	}
	if again := written(t, book(rows...)); !bytes.Equal(data, again) {
		t.Error("written twice it is other bytes")
	}
}

// TestAnyTextComesBack holds it on any text, but for what steers.
func TestAnyTextComesBack(t *testing.T) {
	lawtest.CheckSome(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(rapid.OneOf(rapid.String(), rapid.StringMatching(`[=+\-@\t_x0-9A-F<&;"' ]{1,12}`)), 1, 20).Draw(t, "texts")
		var rows [][]sheets.Cell
		var want []string
		for _, text := range texts {
			rows = append(rows, []sheets.Cell{sheets.Text("#"), sheets.Text(text)})
			want = append(want, string(harmless.Text([]byte(text))))
		}
		got, err := sheets.Read("x.xlsx", written(t, book(rows...)))
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range got.Sheets[1].Rows[1:] {
			if row.Cell(1) != want[i] {
				t.Fatalf("%q came back as %q", want[i], row.Cell(1))
			}
		}
	})
}

// TestNothingIsCutShort: what a workbook cannot hold is refused, and said where.
func TestNothingIsCutShort(t *testing.T) {
	var out bytes.Buffer
	err := book([]sheets.Cell{sheets.Text("x"), sheets.Text(strings.Repeat("å", 32_768))}).Write(&out)
	var refused *sheets.Unwritable
	if want := "the text of B2 on the sheet “Enheter” is longer than a cell of a workbook can hold (32,767 characters); JSON holds it whole"; !errors.As(err, &refused) || refused.Error() != want {
		t.Errorf("got %v\nwant %s", err, want)
	}
	if out.Len() > 0 {
		t.Error("and something was written all the same")
	}
	if err := book(slices.Repeat([][]sheets.Cell{{{}}}, 1_048_576)...).Write(&out); !errors.As(err, &refused) {
		t.Error(err)
	}
}
