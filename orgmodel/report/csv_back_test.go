package report

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
)

// FuzzTablesComeBack: what is written as CSV, import reads as the same texts on one
// line each, in every dialect.
func FuzzTablesComeBack(f *testing.F) {
	for i, text := range []string{"=cmd|' /C calc'!A0", "'=x", "-5", "-3,5", "x;=1", "\"", "a\nb", "+46 243", " '@x", "ſ\u202e=1", "]]> & <b>"} {
		f.Add(text, "Vuxna", i%2 == 0, uint8(i))
	}
	f.Fuzz(func(t *testing.T, one, other string, swedish bool, sign uint8) {
		d := Dialect{Swedish: swedish, Separator: []rune{0, ',', ';', '\t'}[sign%4]}
		columns := make([]string, 12)
		for i := range columns {
			columns[i] = fmt.Sprint("c", i)
		}
		table := newTableCSV(d, columns)
		table.row()
		table.text("a", one, other)
		for range columns[3:] {
			table.text("z")
		}
		var out bytes.Buffer
		if err := table.write(&out); err != nil {
			t.Fatal(err)
		}
		book, err := sheets.Read("x.csv", out.Bytes())
		if err != nil {
			t.Fatalf("%v in %q", err, out.Bytes())
		}
		rows := book.Sheets[0].Rows
		if len(rows) != 2 {
			t.Fatalf("%d rows of %q", len(rows), out.Bytes())
		}
		for i, text := range []string{one, other} {
			if got, want := rows[1].Cell(1+i), harmless.Line(text); got != want {
				t.Fatalf("%q came back as %q in %q", want, got, out.Bytes())
			}
		}
	})
}
