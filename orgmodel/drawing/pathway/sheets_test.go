package pathway_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/pathway"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// longWay is a town with a way of so many steps that goes to and fro between six units.
func longWay(steps int) string {
	var b strings.Builder
	b.WriteString("format = 1\n[organisation]\nid = \"town\"\nname = \"Town\"\nmunicipality = \"2081\"\nlanguage = \"en\"\nas_of = 2026-01-01\n")
	b.WriteString("[[unit]]\nid = \"one\"\nname = \"Board one\"\nkind = \"board\"\n[[unit]]\nid = \"two\"\nname = \"Board two\"\nkind = \"board\"\n")
	for i := range 6 {
		fmt.Fprintf(&b, "[[unit]]\nid = \"u%d\"\nname = \"Unit number %d\"\nkind = \"unit\"\nparent = %q\n", i, i, []string{"one", "two"}[i%2])
	}
	b.WriteString("[[pathway]]\nid = \"way\"\nname = \"The way\"\nsteps = [\n")
	for i := range steps {
		fmt.Fprintf(&b, "{ step = \"deliver\", unit = \"u%d\", days = %d, what = \"Thing number %d\" },\n", (i*i+i/3)%6, i, i+1)
	}
	b.WriteString("]\n")
	return b.String()
}

// TestSheetsOfAWay: every step stands on a sheet on which it can be read, and each sheet
// begins with the step that the one before ended with.
func TestSheetsOfAWay(t *testing.T) {
	for _, paper := range []string{"", "A4", "A3"} {
		for _, steps := range []int{0, 1, 2, 5, 40} {
			org := drawtest.Model(t, tomlfile.LoadText("town.toml", []byte(longWay(steps)), tomlfile.Options{}))
			sheets, err := pathway.Sheets(org, drawing.Options{Paper: paper, Lang: message.EN})
			if err != nil {
				t.Fatal(err)
			}
			last, names := 1, map[string]bool{}
			for i, sheet := range sheets {
				d := sheet.Drawing
				if size := d.Scale.SmallText; size < 6*geometry.Pt {
					t.Errorf("%s, %d steps: the text of %s is %d", paper, steps, sheet.Name, size)
				}
				if list := drawtest.Complaints(d); list != nil {
					t.Errorf("%s, %d steps, %s: %v", paper, steps, sheet.Name, list)
				}
				names[sheet.Name] = true
				var numbers []int
				for _, b := range d.Boxes {
					var n int
					if _, err := fmt.Sscanf(b.ID, "way_step_%d", &n); err == nil && b.ID == fmt.Sprint("way_step_", n) {
						numbers = append(numbers, n)
					}
				}
				for k, n := range numbers {
					if n != last+k {
						t.Fatalf("%s, %d steps, %s: the steps are %v, after %d", paper, steps, sheet.Name, numbers, last)
					}
				}
				if len(numbers) > 0 {
					last = numbers[len(numbers)-1]
				}
				if i > 0 && len(numbers) < 2 {
					t.Errorf("%s, %d steps: nothing new on %s", paper, steps, sheet.Name)
				}
			}
			if want := max(steps, 1); last != want || len(names) != len(sheets) {
				t.Errorf("%s: the last step of %d is %d, on %d sheets", paper, steps, last, len(sheets))
			}
			if steps < 3 && len(sheets) != 1 || steps == 40 && len(sheets) < 2 {
				t.Errorf("%s: %d steps on %d sheets", paper, steps, len(sheets))
			}
		}
	}
}
