package people_test

import (
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/people"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// unit is a unit of a town: "id name heads", with what follows as it stands.
func unit(id, name string, heads int, more ...string) string {
	return fmt.Sprintf("[[unit]]\nid = %q\nname = %q\nkind = \"unit\"\nheads = %d\n", id, name, heads) + strings.Join(more, "\n") + "\n"
}

const ended = "until = 2026-12-31"

func compared(t testing.TB, before, after string) *diff.Comparison {
	t.Helper()
	town := func(name, day, body string) *orgmodel.Organisation {
		head := fmt.Sprintf("format = 1\n[organisation]\nid = \"prov\"\nname = %q\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = %s\n", name, day)
		return drawtest.Model(t, tomlfile.LoadText("prov.toml", []byte(head+body), tomlfile.Options{}))
	}
	return drawtest.Compared(t, town("I dag", "2026-01-01", before), town("Sedan", "2027-01-01", after))
}

func drawn(t testing.TB, c *diff.Comparison, o drawing.Options) *drawing.Drawing {
	t.Helper()
	d, err := people.Draw(c, o)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// perhaps is nil where there is nothing to draw; of what is made up there is.
func perhaps(t testing.TB, name string, c *diff.Comparison, o drawing.Options) *drawing.Drawing {
	t.Helper()
	d, err := people.Draw(c, o)
	if refusal := (*drawing.Refusal)(nil); err != nil && (!errors.As(err, &refusal) || strings.HasPrefix(name, madeUp)) {
		t.Errorf("%s, %+v: %v", name, o, err)
	}
	return d
}

const madeUp = "made up, "

// many is a town of n units under some administrations, and what it becomes: by turns
// units stay with one less, are two made one, are one made two, or are not described.
func many(n, administrations int) (before, after string) {
	var old, now strings.Builder
	if administrations > 0 {
		const top = "[[unit]]\nid = \"kf\"\nname = \"Fullmäktige\"\nkind = \"council\"\n"
		old.WriteString(top)
		now.WriteString(top)
	}
	for i := range administrations {
		text := fmt.Sprintf("[[unit]]\nid = \"f%d\"\nname = \"Förvaltning %d\"\nkind = \"administration\"\nparent = \"kf\"\n", i, i+1)
		old.WriteString(text)
		now.WriteString(text)
	}
	under := func(i int) string {
		if administrations == 0 {
			return ""
		}
		return fmt.Sprintf("parent = \"f%d\"", i%administrations)
	}
	name := func(i int) string { return fmt.Sprint("Missbruksrehabiliteringen ", i) }
	for i := range n {
		old.WriteString(unit(fmt.Sprint("u", i), name(i), 10+i, under(i)))
	}
	for i := 0; i < n; i++ {
		switch i % 5 {
		case 0:
			now.WriteString(unit(fmt.Sprint("u", i), name(i), 9+i, under(i)))
		case 1:
			now.WriteString(unit(fmt.Sprint("m", i), "Samlade "+name(i), 21+2*i, under(i+1), fmt.Sprintf("formerly = [\"u%d\", \"u%d\"]", i, i+1)))
		case 3:
			for k := range 2 {
				now.WriteString(unit(fmt.Sprint("d", i, "-", k), fmt.Sprint("Delen ", k+1, " av ", name(i)), 5+i/2, under(i), fmt.Sprintf("formerly = [\"u%d\"]", i)))
			}
		}
	}
	return old.String(), now.String()
}

// comparisons are pairs to draw, from small to large, with those of the examples.
func comparisons(t testing.TB) map[string]*diff.Comparison {
	list := drawtest.Comparisons(t)
	for _, n := range []int{8, 25, 60} {
		before, after := many(n, 3)
		list[fmt.Sprint(madeUp, n)] = compared(t, before, after)
	}
	return list
}

// numberOf reads a number of the matrix; unknown ones and bounds are none.
func numberOf(b *drawing.Box) (n int, exact bool) {
	n, err := strconv.Atoi(strings.TrimSuffix(b.Rows[1].Right.Text, "*"))
	return n, err == nil
}

// unsummed lists the rows and columns of a picture in which the numbers do not add up
// to the last one. It goes by where they stand, as a reader does.
func unsummed(d *drawing.Drawing) (list []string) {
	type total struct {
		numbers, sum int
		exact, told  bool
	}
	rows, columns := map[geometry.Length]*total{}, map[geometry.Length]*total{}
	at := func(in map[geometry.Length]*total, where geometry.Length) *total {
		if in[where] == nil {
			in[where] = &total{exact: true}
		}
		return in[where]
	}
	bottom, right := geometry.Length(0), geometry.Length(0)
	for i := range d.Boxes {
		if b := &d.Boxes[i]; strings.HasPrefix(b.Class, "people sum") {
			bottom, right = max(bottom, b.Y), max(right, b.X)
		}
	}
	for i := range d.Boxes {
		b := &d.Boxes[i]
		if !strings.HasPrefix(b.Class, "people ") {
			continue
		}
		n, exact := numberOf(b)
		row, column := at(rows, b.Y), at(columns, b.X)
		switch {
		case b.Y == bottom && b.X < right:
			column.sum, column.told, column.exact = n, true, column.exact && exact
		case b.Class == "people sum":
			row.sum, row.told, row.exact = n, true, row.exact && exact
		default:
			row.numbers, row.exact = row.numbers+n, row.exact && exact
			column.numbers, column.exact = column.numbers+n, column.exact && exact
		}
	}
	for name, lines := range map[string]map[geometry.Length]*total{"row": rows, "column": columns} {
		for where, l := range lines {
			if l.told && l.exact && l.numbers != l.sum {
				list = append(list, fmt.Sprintf("the %s at %d adds up to %d, and says %d", name, where, l.numbers, l.sum))
			}
		}
	}
	return list
}

func TestRowsAndColumnsAddUp(t *testing.T) {
	for name, c := range comparisons(t) {
		for _, o := range []drawing.Options{{}, {Detail: drawing.Full}, {Depth: 1}, {Root: "f1"}, {Root: "u1"}} {
			d := perhaps(t, name, c, o)
			if d == nil {
				continue
			}
			for _, complaint := range unsummed(d) {
				t.Errorf("%s, %+v: %s", name, o, complaint)
			}
		}
	}
}

// TestRowsAndColumnsOfAnyTownAddUp: also of those where the files state no change, which
// only full detail draws.
func TestRowsAndColumnsOfAnyTownAddUp(t *testing.T) {
	lawtest.CheckMost(t, func(t *rapid.T) (drawn bool) {
		base := towns.Draw(t)
		c, depth := diff.Compare(consistent(base), consistent(towns.Variant(t, base)), diff.Options{}), rapid.IntRange(0, 3).Draw(t, "depth")
		for _, detail := range []drawing.Detail{drawing.Standard, drawing.Full} {
			d, err := people.Draw(c, drawing.Options{Depth: depth, Detail: detail})
			if refusal := (*drawing.Refusal)(nil); errors.As(err, &refusal) {
				continue
			}
			drawn = true
			for _, complaint := range append(unsummed(d), drawtest.Complaints(d)...) {
				t.Errorf("%s: %s", detail, complaint)
			}
		}
		return drawn
	})
}

// consistent is a town in which no unit states fewer people than its posts have: what
// contradicts itself does not add up.
func consistent(o *orgmodel.Organisation) *orgmodel.Organisation {
	o = towns.Copied(o)
	o.Index()
	for i := range o.Units {
		held := 0.0
		for _, p := range o.PostsOf(i) {
			low, _ := o.Posts[p].Count.Low()
			held += low
		}
		if most, bounded := o.Units[i].Heads.High(); bounded && most < held {
			o.Units[i].Heads = orgmodel.Quantity{}
		}
	}
	return o
}

// TestClean holds that an eye has nothing to object to, in any detail, on any sheet and in
// both languages, and that the same is drawn alike.
func TestClean(t *testing.T) {
	for name, c := range comparisons(t) {
		for i, paper := range []string{"", "A4", "A3"} {
			for k, detail := range drawing.Details() {
				o := drawing.Options{Paper: paper, Detail: drawing.Detail(detail), Lang: message.Langs[(i+k)%len(message.Langs)]}
				d := perhaps(t, name, c, o)
				if d == nil {
					continue
				}
				for _, complaint := range drawtest.Complaints(d) {
					t.Errorf("%s, %+v: %s", name, o, complaint)
				}
				if again := drawn(t, c, o); !reflect.DeepEqual(d, again) {
					t.Errorf("%s, %+v: drawn again, it comes out otherwise", name, o)
				}
			}
		}
	}
}

func TestGolden(t *testing.T) {
	drawtest.Golden(t, "reform", drawtest.Framed(drawn(t, drawtest.Reform(t), drawing.Options{Paper: "A3"})))
}

// TestTotalsBearTheirMarks: what a published total has beyond its units bears a star
// where the total is assumed, and only there.
func TestTotalsBearTheirMarks(t *testing.T) {
	for _, assumed := range []bool{false, true} {
		mark, line := "", ""
		if assumed {
			mark, line = "*", "assumed = [\"heads_total\"]\n"
		}
		town := func(total int) string {
			return fmt.Sprintf("[[unit]]\nid = \"d\"\nname = \"Avdelningen\"\nkind = \"department\"\nheads_total = %d\n", total) + line +
				unit("a", "Alfa", 12, "parent = \"d\"")
		}
		c := compared(t, town(50), town(55))
		told := drawtest.Outline(drawn(t, c, drawing.Options{}))
		for _, want := range []string{"före 38" + mark + "\n", "efter 43" + mark + "\n"} {
			if !strings.Contains(told, want) {
				t.Errorf("assumed %t: not %q in\n%s", assumed, want, told)
			}
		}
	}
}

func TestTells(t *testing.T) {
	for _, test := range []struct {
		name, before, after, want, said string
		lang                            message.Lang
	}{
		{
			"some stay, some are placed nowhere", unit("a", "Alfa", 12) + unit("b", "Beta", 5), unit("a", "Alfa", 9) + unit("b", "Beta", 5, ended) + unit("c", "Gamma", 4, "since = 2026-06-01"),
			`# Alfa: före 12
  - → Alfa: 9
  - → Framgår inte: 3
# − Beta (läggs ned): före 5
  - → Utan angiven inplacering: 5
# Alfa: efter 9
# + Gamma (ny): efter 4
  - Varifrån framgår inte: 4
# Utan angiven inplacering: 5
# Framgår inte: 3
`,
			"Varifrån och vart: I dag → Sedan. Utan angiven inplacering: 5, vart framgår inte: 3.", message.SV,
		},
		{
			"merged and split", unit("a", "Alfa", 12) + unit("b", "Beta", 5) + unit("d", "Delta", 8), unit("ab", "Alfabeta", 17, `formerly = ["a", "b"]`) + unit("d1", "Delta one", 4, `formerly = ["d"]`) + unit("d2", "Delta two", 4, `formerly = ["d"]`),
			`# − Alfa (merged into others): before 12
  - → ⋈ Alfabeta (merged): 12
# − Beta (merged into others): before 5
  - → ⋈ Alfabeta (merged): 5
# − Delta (split into others): before 8
  - → Not stated: 8
# ⋈ Alfabeta (merged): after 17
# ⋔ Delta one (split): after 4
  - From where is not stated: 4
# ⋔ Delta two (split): after 4
  - From where is not stated: 4
# Not stated: 8
`,
			"From where to where: I dag → Sedan. To another unit: 17, not stated where to: 8.", message.EN,
		},
		{
			"only one file describes it", unit("a", "Alfa", 12) + unit("b", "Beta", 5), unit("a", "Alfa", 11) + unit("c", "Gamma", 4),
			`# Alfa: före 12
  - → Alfa: 11
  - → Framgår inte: 1
# ⋯ Beta (beskrivs inte i den nya filen): före 5
  - → Framgår inte: 5
# Alfa: efter 11
# ◦ Gamma (beskrivs nu): efter 4
  - Varifrån framgår inte: 4
# Framgår inte: 6
`,
			"Varifrån och vart: I dag → Sedan. Vart framgår inte: 6.", message.SV,
		},
		{
			"a published total has more", unit("f", "Förvaltning", 2, "heads_total = 30") + unit("a", "Alfa", 12, `parent = "f"`), unit("f", "Förvaltning", 2, "heads_total = 25") + unit("a", "Alfa", 9, `parent = "f"`),
			`# Alfa: före 12
  - → Alfa: 9
  - → Framgår inte: 3
# Ej fördelade på enheter: före 16
  - → Framgår inte: 16
# Alfa: efter 9
# Ej fördelade på enheter: efter 14
  - Varifrån framgår inte: 14
# Framgår inte: 19
`,
			"Varifrån och vart: I dag → Sedan. Vart framgår inte: 19. Enheter där filerna inte anger någon ändring av personalen: 1.", message.SV,
		},
	} {
		d := drawn(t, compared(t, test.before, test.after), drawing.Options{Lang: test.lang})
		if got := drawtest.Outline(d); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.want)
		}
		if d.Description != test.said {
			t.Errorf("%s: %s\nwant %s", test.name, d.Description, test.said)
		}
	}
}

// TestRoot: of a branch, those outside it stand in a line of their own, so that what
// comes from there is not missed.
func TestRoot(t *testing.T) {
	before := unit("f", "Förvaltning", 2) + unit("a", "Alfa", 12, `parent = "f"`) + unit("b", "Beta", 5) + unit("d", "Delta", 7)
	after := unit("f", "Förvaltning", 2) + unit("ab", "Alfabeta", 24, `formerly = ["a", "b", "d"]`, `parent = "f"`)
	const want = `# − Alfa (slås samman med annat): före 12
  - → ⋈ Alfabeta (sammanslagen): 12
# − Beta (slås samman med annat): före 5
  - → ⋈ Alfabeta (sammanslagen): 5
# − Delta (slås samman med annat): före 7
  - → ⋈ Alfabeta (sammanslagen): 7
# ⋈ Alfabeta (sammanslagen): efter 24
`
	if got := drawtest.Outline(drawn(t, compared(t, before, after), drawing.Options{Root: "f"})); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	const ofOne = `# − Alfa (slås samman med annat): före 12
  - → ⋈ Alfabeta (sammanslagen): 12
# Andra enheter
  - → ⋈ Alfabeta (sammanslagen): 12
# ⋈ Alfabeta (sammanslagen): efter 24
`
	if got := drawtest.Outline(drawn(t, compared(t, before, after), drawing.Options{Root: "a"})); got != ofOne {
		t.Errorf("%s\nwant\n%s", got, ofOne)
	}
}

func TestRefuses(t *testing.T) {
	flat, flatAfter := many(100, 0)
	a, b := compared(t, unit("a", "Alfa", 3), unit("a", "Alfa", 3)), compared(t, unit("a", "Alfa", 3), unit("b", "Beta", 3))
	for _, test := range []struct {
		name   string
		c      *diff.Comparison
		o      drawing.Options
		en, sv string
	}{
		{"nothing changes", a, drawing.Options{}, "The files state no change in the people of any unit: there is no matrix to draw.", "Filerna anger ingen ändring av personalen i någon enhet: det finns ingen matris att rita."},
		{"not one organisation", b, drawing.Options{}, "Nobody can tell who of “I dag” went where in “Sedan”: the two are not one organisation before and after. There is no matrix to draw.", "Det går inte att säga vart personalen i ”I dag” går i ”Sedan”: de två är inte samma organisation före och efter. Det finns ingen matris att rita."},
		{"no such unit", a, drawing.Options{Root: "x"}, "There is no unit “x” to start the drawing from.", "Det finns ingen enhet ”x” att börja ritningen i."},
		{
			"a hundred side by side", compared(t, flat, flatAfter), drawing.Options{},
			"The matrix would have 100 rows and 80 columns, and more than 60 cannot be read. Draw a part of it with --root, or take all of it as a table with --format csv.",
			"Matrisen skulle få 100 rader och 80 kolumner, och fler än 60 går inte att läsa. Rita en del av den med --root, eller ta hela som tabell med --format csv.",
		},
	} {
		_, err := people.Draw(test.c, test.o)
		var refusal *drawing.Refusal
		if !errors.As(err, &refusal) || refusal.In(message.EN) != test.en || refusal.In(message.SV) != test.sv {
			t.Errorf("%s: %v", test.name, err)
		}
	}
}

// TestManyUnits: sixty rows can be read on A3; more are summed up, and a note says so.
func TestManyUnits(t *testing.T) {
	before, after := many(60, 3)
	if d := drawn(t, compared(t, before, after), drawing.Options{Paper: "A3"}); d.Scale.SmallText < 6*geometry.Pt || len(d.Notes) > 0 {
		t.Errorf("the smallest text of sixty rows on A3 is %d: %v", d.Scale.SmallText, d.Notes)
	}
	before, after = many(300, 3)
	d := drawn(t, compared(t, before, after), drawing.Options{Paper: "A3"})
	const note = "300 rader och 240 kolumner är fler än de 60 som går att läsa: enheterna är summerade under nivå 1 (--depth 1). Rita en del enhet för enhet med --root, eller ta hela som tabell med --format csv."
	if len(d.Notes) != 1 || d.Notes[0].In(message.SV) != note {
		t.Errorf("%v", d.Notes)
	}
}

// TestTheLegendStaysWithinTheMargins also where the matrix is small.
func TestTheLegendStaysWithinTheMargins(t *testing.T) {
	d := drawn(t, compared(t, unit("a", "A", 12)+unit("b", "B", 5), unit("a", "A", 9, "assumed = true")+unit("b", "B", 5)), drawing.Options{})
	for _, b := range d.Boxes {
		if b.Right() > d.Page.W-28*geometry.Pt+geometry.Pt {
			t.Errorf("%q ends at %d of %d", b.Title, b.Right(), d.Page.W)
		}
	}
	if d.Marks == "" {
		t.Error("nothing bears a mark")
	}
}

// TestLongNames: a name as long as a file may have it does not take the sheet from the others.
func TestLongNames(t *testing.T) {
	long := strings.Repeat("Rehabilitering ", 65)
	c := compared(t, unit("a", long, 12)+unit("b", "Beta", 5), unit("ab", long+"och annat", 17, `formerly = ["a", "b"]`))
	for _, paper := range []string{"", "A4"} {
		d := drawn(t, c, drawing.Options{Paper: paper})
		if paper != "" && d.Scale.SmallText < 6*geometry.Pt {
			t.Errorf("the smallest text on %s is %d", paper, d.Scale.SmallText)
		}
		for _, complaint := range drawtest.Complaints(d) {
			t.Error(complaint)
		}
	}
}

var depthAdvised = regexp.MustCompile(`--depth (\d+)`)

// TestAdviceIsGood follows the advice that is printed for a sheet that is too small.
func TestAdviceIsGood(t *testing.T) {
	before, after := many(60, 3)
	c := compared(t, before, after)
	d := drawn(t, c, drawing.Options{Paper: "A5"})
	if len(d.Notes) != 1 {
		t.Fatalf("%v", d.Notes)
	}
	found := depthAdvised.FindStringSubmatch(d.Notes[0].In(message.SV))
	if found == nil {
		t.Fatalf("no depth is advised: %s", d.Notes[0].In(message.SV))
	}
	depth, _ := strconv.Atoi(found[1])
	if d := drawn(t, c, drawing.Options{Paper: "A5", Depth: depth}); d.Scale.SmallText < 6*geometry.Pt || len(d.Notes) > 0 {
		t.Errorf("with --depth %d the smallest text is %d: %v", depth, d.Scale.SmallText, d.Notes)
	}
}
