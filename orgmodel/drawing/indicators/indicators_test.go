package indicators_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/indicators"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

const uppsala = "../../../examples/uppsala/"

// figures is a file with every sort of value and goal.
const figures = `
[[source]]
id = "kolada"
name = "Kolada"
url = "https://www.kolada.se/"
[[source]]
id = "texten"
name = "Lär av Borås"
[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"
[[unit]]
id = "namnden"
name = "Arbetsmarknadsnämnden"
kind = "board"
parent = "kf"
[[comparator]]
id = "lika"
name = "Kommuner med liknande förutsättningar"
municipalities = ["0580", "0581", "1283", "1281", "1490", "1880", "1980", "2480"]
[[comparator]]
id = "boras"
name = "Borås"
municipalities = ["1490"]
learns_from = true
[[indicator]]
id = "arbetsfor"
name = "Invånare i arbetsför ålder som beviljats försörjningsstöd"
definition = "Andelen kommuninvånare i arbetsför ålder som beviljats försörjningsstöd"
measured_in = "%"
denominator = "Kommuninvånare i arbetsför ålder"
better = "lower"
values = [ { value = ">5", sources = ["texten#5"], note = "”Nu”; året framgår inte." } ]
assumed = ["better"]
[[indicator]]
id = "vuxna"
name = "Vuxna som får ekonomiskt bistånd"
definition = "Andelen vuxna i kommunen som får ekonomiskt bistånd"
measured_in = "%"
denominator = "Vuxna i kommunen"
better = "lower"
sources = ["texten"]
[[goal]]
id = "en-procent"
name = "Högst en procent av de vuxna får ekonomiskt bistånd"
indicator = "vuxna"
comparison = "<="
target = 1
deadline = "2026"
owner = ["namnden"]
assumed = ["owner"]
[[indicator]]
id = "utbetalt"
name = "Utbetalt ekonomiskt bistånd per invånare"
definition = "Ekonomiskt bistånd som kommunen har betalat ut under året"
measured_in = "kr/invånare"
denominator = "Kommunens invånare"
better = "lower"
values = [
  { year = 2019, municipality = "1490", value = 374 },
  { year = 2019, value = 1276 },
]
sources = ["texten#11"]
[[goal]]
id = "som-boras"
name = "Utbetalningarna ska ned till Borås nivå"
indicator = "utbetalt"
comparison = "<="
compared_with = "boras"
statistic = "each"
status = "proposed"
[[indicator]]
id = "kostnad"
name = "Kostnad för ekonomiskt bistånd per invånare"
definition = "Bruttokostnad minus interna intäkter och försäljning"
measured_in = "kr/invånare"
denominator = "Kommunens invånare"
kolada = "N31001"
better = "lower"
values = [
  { year = 2018, municipality = "0580", value = 810 },
  { year = 2018, value = 1301.5 },
  { year = 2019, municipality = "0000", value = 1012 },
  { year = 2019, value = 1311 },
  { year = 2019, municipality = "0580", value = 820 },
  { year = 2019, municipality = "0581", value = 1402 },
  { year = 2019, municipality = "1283", value = 1105 },
  { year = 2019, municipality = "1281", value = 541 },
  { year = 2019, municipality = "1490", value = 499 },
  { year = 2019, municipality = "1880", value = 1210 },
  { year = 2019, municipality = "1980", value = 930 },
  { year = 2019, municipality = "2480", value = 602 },
  { year = 2022, value = "1200..1500", nature = "forecast", sources = ["texten"] },
  { year = 2022, municipality = "9999", value = "~900", assumed = true, sources = ["texten"] },
  { year = 2022, municipality = "1280" , sources = ["texten"]},
]
sources = ["kolada"]
[[goal]]
id = "medel"
name = "Kostnaden ska vara lägre än medelvärdet"
indicator = "kostnad"
comparison = "<"
compared_with = "lika"
statistic = "mean"
deadline = 2026-06-30
[[goal]]
id = "tusen"
name = "Högst tusen kronor"
indicator = "kostnad"
comparison = "<="
target = "~1000"
status = "vision"
deadline = "~2030"
[[indicator]]
id = "total"
name = "Kostnaderna för ekonomiskt bistånd"
measured_in = "kr"
values = [ { year = 2022, value = ">450_000_000", nature = "forecast", sources = ["texten"] }, { year = 2021, value = "<430_000_000" }, { year = 2020, value = 0} ]
[[indicator]]
id = "avvikelse"
name = "Nettokostnadsavvikelse individ- och familjeomsorg"
measured_in = "%"
values = [ { year = 2022, value = -4.5 }, { year = 2021, value = "-2..3" }, { year = 2020, value = "<-3"}, { year = 2019, value = ">-1" } , {year = 2018, value = 6, nature="forecast"}, {year = 2017, value = "~-3", nature="forecast"}]
[[indicator]]
id = "kvalitet"
name = "Kvaliteten"
`

// dumpFrames is dump with what lies behind: panels, grid and bars.
func dumpFrames(d *drawing.Drawing) string {
	var b strings.Builder
	for _, f := range d.Frames {
		fmt.Fprintf(&b, "frame %s [%s] %d,%d %d×%d %s %v\n", f.ID, f.Class, f.X, f.Y, f.W, f.H, f.Fill, f.Stroke)
	}
	return b.String() + drawtest.Dump(d)
}

func TestIndicatorsGolden(t *testing.T) {
	for name, org := range map[string]*orgmodel.Organisation{
		"learn-from-boras": drawtest.Load(t, uppsala+"learn-from-boras.toml"),
		"action-plan-2023": drawtest.Load(t, uppsala+"action-plan-2023.toml"),
		"figures":          drawtest.Text(t, figures),
	} {
		t.Run(name, func(t *testing.T) {
			drawtest.Golden(t, name, dumpFrames(drawtest.Built(t, indicators.Draw, org, drawing.Options{Paper: "A3"})))
		})
	}
}

// many is a file with n indicators of hostile names and big numbers.
func many(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "[[indicator]]\nid = \"m-%d\"\nname = \"Missbruksrehabiliteringsmottagningsverksamhetens <&> \\\"mått\\\" %d\"\nmeasured_in = \"%s\"\ndefinition = \"%s\"\n", i, i,
			[]string{"kr", "%", "vårddygn per placerat barn och år i genomsnitt"}[i%3], strings.Repeat("Hur många som får något. ", 1+i%7))
		fmt.Fprintf(&b, "values = [ { year = 2001, value = %q }, { year = 2002, value = %q }, { year = 2003, value = %q, nature = \"forecast\" } ]\n",
			[]string{"899_999_999_999", "0", "-3..-1", "~0.0001"}[i%4], []string{">899_999_999_999", ">0", "<0", "<-5", ">-5"}[i%5], []string{"1..899_999_999_999", "-3..3", "~-3"}[i%3])
		fmt.Fprintf(&b, "[[goal]]\nid = \"g-%d\"\nname = \"Ett mål med ett namn som är längre än vad som ryms på en rad i rutan\"\nindicator = \"m-%d\"\ntarget = %q\ncomparison = \"<\"\n", i, i, []string{"~1000", "1..3", "-2", "900_000_000_000"}[i%4])
	}
	return b.String()
}

func TestIndicatorsAreClean(t *testing.T) {
	orgs := map[string]*orgmodel.Organisation{
		"current": drawtest.Load(t, uppsala+"current.toml"), "current-2021": drawtest.Load(t, uppsala+"current-2021.toml"),
		"learn": drawtest.Load(t, uppsala+"learn-from-boras.toml"), "plan": drawtest.Load(t, uppsala+"action-plan-2023.toml"),
		"boras": drawtest.Load(t, "../../../examples/boras/model.toml"), "2011": drawtest.Load(t, "../../../examples/boras/2011.toml"),
		"figures": drawtest.Text(t, figures), "many": drawtest.Text(t, many(40)),
	}
	drawtest.HoldClean(t, indicators.Draw, orgs, behind)
}

// behind is what an eye would object to in panels, bars and their lines.
func behind(d *drawing.Drawing) (list []string) {
	complain := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	ids := map[string]bool{}
	for _, b := range d.Boxes {
		ids[b.ID] = true
	}
	var panels []drawing.Box
	for _, f := range d.Frames {
		if f.Class == "panel" {
			panels = append(panels, f)
		}
		if f.Class != "grid" && (ids[f.ID] || f.ID == "" || f.Title == "") {
			complain("frame %q has no id of its own or no title", f.ID)
		}
		ids[f.ID] = true
	}
	within := func(x, y int) bool {
		for _, p := range panels {
			if x >= int(p.X) && x <= int(p.Right()) && y >= int(p.Y) && y <= int(p.Bottom()) {
				return true
			}
		}
		return false
	}
	for _, f := range d.Frames {
		if !within(int(f.X), int(f.Y)) || !within(int(f.Right()), int(f.Bottom())) {
			complain("frame %s %s leaves its panel", f.Class, f.ID)
		}
		for _, b := range d.Boxes {
			if f.Class == "bar" && b.Overlaps(f.Rect) {
				complain("the text %s lies on the bar %s", b.ID, f.ID)
			}
		}
	}
	for _, l := range d.Lines {
		for _, p := range l.Points {
			if l.Class != "legend" && !within(int(p.X), int(p.Y)) {
				complain("line %s leaves its panel", l.ID)
			}
		}
		if ids[l.ID] {
			complain("the id %s occurs twice", l.ID)
		}
		ids[l.ID] = true
	}
	for _, b := range d.Boxes {
		inPanel := b.Class != "legend" && b.Class != "title" && b.Class != "stamp" && b.Class != "apart"
		if inPanel && (!within(int(b.X), int(b.Y)) || !within(int(b.Right()), int(b.Bottom()))) {
			complain("the text %s leaves its panel", b.ID)
		}
	}
	return list
}

func TestSameFiguresSameDrawing(t *testing.T) {
	drawtest.HoldSame(t, indicators.Draw, figures)
}

func TestIndicatorRefusals(t *testing.T) {
	for _, c := range []struct {
		body, root, want string
	}{
		{"", "", "There is no indicator on 2026-01-01: the file has no [[indicator]], or none that exists on that day."},
		{figures, "en-procent", "There is no indicator “en-procent” to draw: in this view --root takes the id of an indicator that exists."},
		{"[[indicator]]\nid = \"a\"\nname = \"A\"\nvalues = [{ year = 2020 }, { value = \">=0\" }]\n[[indicator]]\nid = \"b\"\nname = \"B\"\n", "", "There is no number to draw: no value and no target is known for “A” and “B”."},
	} {
		_, err := indicators.Draw(drawtest.Text(t, c.body), drawing.Options{Root: c.root})
		if refusal, ok := err.(*drawing.Refusal); !ok || refusal.Error() != c.want {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
}

func TestIndicatorNotes(t *testing.T) {
	d := drawtest.Built(t, indicators.Draw, drawtest.Text(t, many(40)), drawing.Options{Paper: "A5", Depth: 2})
	var got []string
	for _, n := range d.Notes {
		got = append(got, n.In(message.SV))
	}
	want := []string{
		"Mått har inga nivåer, så --depth ändrar ingenting i den här vyn.",
		"På A5 blir den minsta texten 1,5 pt; under 6 pt går den inte att läsa. Välj ett större papper, eller rita ett mått i taget (--root m-0).",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
