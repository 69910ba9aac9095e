package structure_test

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

const publishedTotals = `format = 1
[organisation]
id = "town"
name = "Town"
municipality = "2081"
language = "en"
as_of = 2026-01-01

[[unit]]
id = "office"
name = "Office"
kind = "administration"
heads = 3
heads_total = "~1700"
assumed = ["heads_total"]

[[unit]]
id = "care"
name = "Home care"
kind = "unit"
parent = "office"
heads = 600
`

// TestAStatedTotalHasItsRow: marked as stated, beside the staff of the unit itself and
// never added to it.
func TestAStatedTotalHasItsRow(t *testing.T) {
	const row = "Employees in all, as stated: about 1700*"
	org := drawtest.Model(t, tomlfile.LoadText("town.toml", []byte(publishedTotals), tomlfile.Options{}))
	for name, test := range map[string]struct {
		o    drawing.Options
		want string
	}{
		"standard": {drawing.Options{}, "Office – administration|  3 employed|  " + row + "|  Home care – unit|    600 employed"},
		"overview": {drawing.Options{Detail: drawing.Overview}, "Office – administration|  3 employed|  " + row + "|  Home care – unit|    600 employed"},
		"full":     {drawing.Options{Detail: drawing.Full}, "Office – administration|  3 employed|  " + row + "|  Home care – unit|    600 employed"},
	} {
		o := test.o
		o.Lang, o.Place = message.EN, drawtest.Placer()
		d, err := structure.Draw(org, o)
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, e := range d.Outline {
			lines = append(lines, strings.Repeat("  ", e.Depth)+e.Text)
		}
		if got := strings.ReplaceAll(strings.Join(lines, "|"), "\u00a0", " "); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, test.want)
		}
	}
}
