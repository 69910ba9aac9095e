package report

import (
	"bytes"
	"encoding/csv"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
)

// TestNoFormula opens tables as spreadsheets of every sort do, those that expect
// another separator too: what begins with the sign of a formula is a number.
func TestNoFormula(t *testing.T) {
	number := regexp.MustCompile("^[-+]?[0-9]+([.,][0-9]+)?($|[,;\t\"])")
	names := rapid.StringOfN(rapid.SampledFrom([]rune("=+-@＝＋－＠ab12(),;\"'\t\r\n \u00a0\u200d\u202e.")), 0, 12, -1)
	lawtest.Check(t, func(t *rapid.T) {
		d := Dialect{Separator: rapid.SampledFrom([]rune{0, ',', ';', '\t'}).Draw(t, "separator"), Swedish: rapid.Bool().Draw(t, "swedish")}
		table := newTableCSV(d, []string{"id", "name", "value", "low", "high", "approximate"})
		for _, name := range rapid.SliceOfN(names, 1, 3).Draw(t, "names") {
			table.row()
			table.text("id", name)
			table.yes(table.quantity(orgmodel.Exactly(-5)).Approximate)
		}
		var out bytes.Buffer
		if err := table.write(&out); err != nil {
			t.Fatal(err)
		}
		for _, expected := range []rune{',', ';', '\t'} {
			r := csv.NewReader(bytes.NewReader(out.Bytes()))
			r.Comma, r.LazyQuotes, r.FieldsPerRecord = expected, true, -1
			rows, err := r.ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			for _, cell := range slices.Concat(rows...) {
				cell = strings.TrimFunc(cell, func(r rune) bool { return r == '"' || unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
				if strings.IndexAny(cell, "=+-@＝＋－＠") == 0 && !number.MatchString(cell) {
					t.Errorf("%q is a formula to who expects %q in %q", cell, expected, &out)
				}
			}
		}
	})
}
