package compare_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/compare"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

var everything = compare.Options{Metrics: metrics.All(), Changes: metrics.Changes()}

// file is a text as an organisation; what it does not say of itself is filled
// in.
func file(t testing.TB, id, text string) compare.Entry {
	t.Helper()
	head := "format = 1\n\n[organisation]\nid = \"" + id + "\"\nname = \"Exempel\"\nlanguage = \"sv\"\n"
	for _, key := range []string{"municipality = \"1490\"", "as_of = 2026-01-01"} {
		if name, _, _ := strings.Cut(key, " "); !strings.Contains(text, name+" = ") {
			head += key + "\n"
		}
	}
	r := tomlfile.LoadText(id+".toml", []byte(head+text), tomlfile.Options{})
	if !r.OK() {
		t.Fatalf("%s: %s\n%s", id, r.Findings[0].Message.In(message.EN), head+text)
	}
	return compare.Entry{Org: r.Org, File: id + ".toml"}
}

func example(t testing.TB, name string) compare.Entry {
	t.Helper()
	examples := filepath.Join("..", "..", "examples")
	r := tomlfile.Load(filepath.Join(examples, filepath.FromSlash(name)), tomlfile.Options{Tree: examples})
	if !r.OK() {
		t.Fatalf("%s: %s", name, r.Findings[0].Message.In(message.EN))
	}
	return compare.Entry{Org: r.Org, File: name}
}

// team is a unit led by one manager with some staff.
func team(heads string) string {
	return fmt.Sprintf(`
[[unit]]
id = "namnd"
name = "Nämnd"
kind = "council"
[[unit]]
id = "enhet"
name = "Enhet"
kind = "unit"
parent = "namnd"
led_by = ["chef"]
heads = %s
[[post]]
id = "chef"
name = "Chef"
unit = "enhet"
count = 1
`, quoted(heads))
}

// quoted is a number as a file has it: what is inexact stands as text.
func quoted(number string) string {
	if strings.Trim(number, "0123456789") == "" {
		return number
	}
	return strconv.Quote(number)
}

func wish(better string) string {
	return fmt.Sprintf("\n[[indicator]]\nid = \"spann\"\nname = \"Spann\"\nbetter = %q\nfigure = \"m01-max\"\n", better)
}

// TestBest: a value is marked only where the files declare a direction, agree
// about it, and nothing unknown may be better.
func TestBest(t *testing.T) {
	lower, higher := wish("lower"), wish("higher")
	for _, test := range []struct {
		name  string
		texts []string
		want  string
	}{
		{"no direction", []string{team("9"), team("12")}, "8 11"},
		{"lower", []string{team("9") + lower, team("12")}, "8* 11"},
		{"higher", []string{team("9"), team("12") + higher}, "8 11*"},
		{"a tie", []string{team("9") + lower, team("12"), team("9")}, "8* 11 8*"},
		{"they disagree", []string{team("9") + lower, team("12") + higher}, "8 11 lower [0] higher [1]"},
		{"one disagrees with itself", []string{team("9") + lower + strings.Replace(higher, `"spann"`, `"spann-2"`, 1), team("12")}, "8 11 lower [0] higher [0]"},
		{"one is unknown", []string{team("9") + lower, "\n[[unit]]\nid = \"a\"\nname = \"A\"\nkind = \"municipality\"\n", team("12")}, "8  11"},
		{"about", []string{team("~9") + lower, team("12")}, "~8 11"},
		{"bounds apart", []string{team("5..9") + lower, team("12")}, "4..8* 11"},
		{"bounds that meet", []string{team("5..12") + lower, team("12")}, "4..11* 11"},
		{"bounds that cross", []string{team("5..14") + lower, team("12")}, "4..13 11"},
		{"at least", []string{team(">=9") + lower, team("7")}, ">=8 6*"},
		{"at least, higher", []string{team(">=9") + higher, team("7")}, ">=8* 6"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var entries []compare.Entry
			for i, text := range test.texts {
				entries = append(entries, file(t, fmt.Sprint("fil-", i+1), text))
			}
			f := figure(t, compare.Compare(entries, everything), "m01-max")
			var said []string
			for _, c := range f.Cells {
				mark := ""
				if c.Best {
					mark = "*"
				}
				said = append(said, c.Value.Quantity.String()+mark)
			}
			got := strings.Join(said, " ")
			if f.Wish.Disputed() {
				got += fmt.Sprintf(" lower %v higher %v", f.Wish.Lower, f.Wish.Higher)
			}
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func figure(t testing.TB, c *compare.Comparison, id string) *compare.Figure {
	t.Helper()
	i := slices.IndexFunc(c.Figures, func(f compare.Figure) bool { return f.ID == id })
	if i < 0 {
		t.Fatalf("no figure %s", id)
	}
	return &c.Figures[i]
}

// TestUnknownDelta: what is not known is no number, and neither is what it
// differs by.
func TestUnknownDelta(t *testing.T) {
	c := compare.Compare([]compare.Entry{file(t, "a", team("9")), file(t, "b", team("12")), file(t, "c", strings.Replace(team("9"), "heads = 9\n", "", 1))}, everything)
	f := figure(t, c, "m01-max")
	var got []string
	for _, cell := range f.Cells {
		got = append(got, cell.Value.Quantity.String()+" "+cell.Delta.String())
	}
	if d := cmp.Diff([]string{"8 ", "11 3", " "}, got); d != "" {
		t.Error(d)
	}
}

func TestNames(t *testing.T) {
	a, b := file(t, "a", ""), file(t, "b", "")
	other := b
	other.File = "other.toml"
	for _, test := range []struct {
		entries []compare.Entry
		want    []string
	}{
		{[]compare.Entry{a, b}, []string{"A Exempel (a)", "B Exempel (b)"}},
		{[]compare.Entry{b, other}, []string{"A Exempel (b.toml)", "B Exempel (other.toml)"}},
		{[]compare.Entry{a, a}, []string{"A Exempel (A)", "B Exempel (B)"}},
		{[]compare.Entry{b, a, other}, []string{"A Exempel (b) (b.toml)", "B Exempel (a)", "C Exempel (b) (other.toml)"}},
	} {
		var got []string
		for _, m := range compare.Compare(test.entries, compare.Options{}).Members {
			got = append(got, m.Label+" "+m.Name)
		}
		if d := cmp.Diff(test.want, got); d != "" {
			t.Error(d)
		}
	}
}

// TestApart: numbers that grow with a municipality, or depend on what a file
// describes, are not set against each other.
func TestApart(t *testing.T) {
	other := strings.Replace(team("12"), "\n[[unit]]", "municipality = \"0380\"\nas_of = 2024-01-01\n[[unit]]", 1)
	c := compare.Compare([]compare.Entry{file(t, "a", team("9")+wish("lower")), file(t, "b", other)}, everything)
	for id, want := range map[string]string{"m01-max": "", "m03-count": "size", "m10-relations": "size", "m14-net": "year", "m24-statements": "scope"} {
		if cell := figure(t, c, id).Cells[1]; cell.Apart.String() != want || want != "" && cell.Delta.Known() {
			t.Errorf("%s: %q, %s, want %q", id, cell.Apart, cell.Delta, want)
		}
	}
	if f := figure(t, c, "m01-max"); !f.Cells[0].Best {
		t.Error("a span is the same thing in both municipalities")
	}
	for _, f := range c.Changes {
		t.Errorf("%s goes from one municipality to another", f.ID)
	}
	var notes []string
	for _, n := range c.Notes {
		notes = append(notes, n.ID)
	}
	if got := strings.Join(notes, " "); got != "municipality as-of population" {
		t.Errorf("notes %s", got)
	}
}

// TestPaths: hand-offs are compared only between files with the same pathways.
func TestPaths(t *testing.T) {
	way := func(id string) string {
		return team("9") + "\n[[pathway]]\nid = \"" + id + "\"\nname = \"" + strings.ToUpper(id) + "\"\nsteps = [{ step = \"intake\", unit = \"enhet\" }, { step = \"deliver\", unit = \"namnd\" }]\n"
	}
	both := way("a") + strings.TrimPrefix(way("b"), team("9"))
	for _, test := range []struct {
		name, before, after string
		want                compare.Reason
		rows                int
	}{
		{"the same", way("a"), way("a"), compare.Comparable, 1},
		{"one more", way("a"), both, compare.OtherPaths, 2},
		{"another", way("a"), way("b"), compare.OtherPaths, 2},
	} {
		c := compare.Compare([]compare.Entry{file(t, "x", test.before), file(t, "y", test.after)}, compare.Options{Metrics: metrics.All(), NoInfer: true})
		if got := figure(t, c, "m05-units").Cells[1].Apart; got != test.want || len(c.Pathways) != test.rows {
			t.Errorf("%s: %v, %d rows", test.name, got, len(c.Pathways))
		}
	}
}

// TestGroups: how many of the target groups are reached is compared only
// between files with the same groups.
func TestGroups(t *testing.T) {
	more := groups + "\n[[target_group]]\nid = \"aldre\"\nname = \"Äldre\"\n"
	for after, want := range map[string]compare.Reason{groups: compare.Comparable, more: compare.OtherGroups} {
		c := compare.Compare([]compare.Entry{file(t, "a", groups), file(t, "b", after)}, everything)
		if got := figure(t, c, "m16-groups").Cells[1].Apart; got != want {
			t.Errorf("%v, want %v", got, want)
		}
	}
}

const groups = `
[[unit]]
id = "namnd"
name = "Nämnd"
kind = "council"
[[target_group]]
id = "unga"
name = "Unga"
[[target_group]]
id = "vuxna"
name = "Vuxna"
[[service]]
id = "stod"
name = "Stöd"
provided_by = ["namnd"]
target_groups = ["unga"]
`

// TestCoverage tells a group that nothing reaches from one that is not
// described, and follows groups that are split or renamed.
func TestCoverage(t *testing.T) {
	split := strings.NewReplacer("id = \"unga\"\nname = \"Unga\"", "id = \"barn\"\nname = \"Barn\"\nformerly = [\"unga\"]\n[[target_group]]\nid = \"unga-vuxna\"\nname = \"Unga vuxna\"\nformerly = [\"unga\"]",
		`target_groups = ["unga"]`, `target_groups = ["barn", "vuxna"]`).Replace(groups)
	for _, test := range []struct {
		name   string
		others []string
		want   string
	}{
		{"split", []string{split}, "Unga: 1 1; Vuxna: 0 1"},
		{"another municipality", []string{"municipality = \"0380\"\n" + groups, "municipality = \"0380\"\n" + groups}, "Unga: 1 – –; Vuxna: 0 – –; Unga: – 1 1; Vuxna: – 0 0"},
		{"not described", []string{strings.Replace(groups, "[[target_group]]\nid = \"vuxna\"\nname = \"Vuxna\"\n", "", 1)}, "Unga: 1 1; Vuxna: 0 –"},
		{"by name", []string{strings.ReplaceAll(groups, `"vuxna"`, `"adults"`)}, "Unga: 1 1; Vuxna: 0 0"},
	} {
		entries := []compare.Entry{file(t, "first", groups)}
		for i, text := range test.others {
			entries = append(entries, file(t, fmt.Sprint("other-", i), text))
		}
		c := compare.Compare(entries, compare.Options{NoInfer: true})
		var rows []string
		for _, g := range c.Coverage {
			row := g.Name + ":"
			for _, cell := range g.Cells {
				if !cell.Described() {
					row += " –"
					continue
				}
				row += fmt.Sprint(" ", len(cell.Services))
			}
			rows = append(rows, row)
		}
		if got := strings.Join(rows, "; "); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

// TestOrder: in whichever order organisations are laid side by side, each has
// its own values and nothing else is best.
func TestOrder(t *testing.T) {
	all := []compare.Entry{
		example(t, "borlange/current.toml"), example(t, "borlange/six-areas.toml"), example(t, "borlange/stromstad-inspired.toml"),
		example(t, "linkoping/before.toml"), example(t, "linkoping/procurement.toml"),
		example(t, "boras/model.toml"), example(t, "uppsala/current-2021.toml"), example(t, "uppsala/action-plan-2023.toml"),
		file(t, "nine", team("9")+wish("lower")), file(t, "twelve", team("12")), file(t, "unknown", groups),
	}
	known := map[string]string{}
	lawtest.Check(t, func(rt *rapid.T) {
		order := rapid.Permutation(all).Draw(rt, "order")[:rapid.IntRange(2, len(all)).Draw(rt, "number")]
		c := compare.Compare(order, everything)
		for _, f := range c.Figures {
			for i, cell := range f.Cells {
				key := order[i].File + " " + f.ID
				value := cell.Value.Quantity.String()
				if had, ok := known[key]; ok && had != value {
					rt.Fatalf("%s is %s and %s", key, had, value)
				}
				known[key] = value
			}
		}
		for _, g := range c.Coverage {
			for i, cell := range g.Cells {
				if cell.Described() == (len(cell.Groups) == 0) || len(g.Cells) != len(order) {
					rt.Fatalf("%s in %s", g.Name, order[i].File)
				}
			}
		}
		seen := map[string]int{}
		for _, ind := range c.Indicators {
			for i, place := range ind.Places {
				if place >= 0 {
					seen[order[i].File]++
				}
			}
		}
		for _, e := range order {
			if seen[e.File] != len(e.Org.Indicators) {
				rt.Fatalf("%s has %d of %d indicators", e.File, seen[e.File], len(e.Org.Indicators))
			}
		}
	})
}

// TestBestInAnyOrder lays the same spans side by side in every order.
func TestBestInAnyOrder(t *testing.T) {
	spans := []compare.Entry{file(t, "nine", team("9")+wish("lower")), file(t, "twelve", team("12")), file(t, "also-nine", team("9"))}
	lawtest.Check(t, func(rt *rapid.T) {
		order := rapid.Permutation(spans).Draw(rt, "order")
		for i, cell := range figure(t, compare.Compare(order, everything), "m01-max").Cells {
			if want := order[i].File != "twelve.toml"; cell.Best != want {
				rt.Fatalf("%s: best %v", order[i].File, cell.Best)
			}
		}
	})
}

// TestNothing compares nothing, one, and what has nothing in it.
func TestNothing(t *testing.T) {
	empty := &orgmodel.Organisation{}
	empty.Index()
	town := tomlfile.LoadText("town.toml", generate.Municipality(60), tomlfile.Options{}).Org
	for _, entries := range [][]compare.Entry{
		nil, {{Org: empty}}, {{Org: empty}, {Org: empty}}, {{Org: empty}, {Org: town}}, {{Org: town}, {Org: empty}, {Org: town}},
	} {
		c := compare.Compare(entries, everything)
		if len(c.Members) != len(entries) {
			t.Errorf("%d members of %d", len(c.Members), len(entries))
		}
	}
}

func TestLetters(t *testing.T) {
	empty := &orgmodel.Organisation{}
	empty.Index()
	c := compare.Compare(make60(empty), compare.Options{})
	for i, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 51: "AZ", 52: "BA"} {
		if got := c.Members[i].Label; got != want {
			t.Errorf("%d: %s, want %s", i, got, want)
		}
	}
}

func make60(o *orgmodel.Organisation) []compare.Entry {
	return slices.Repeat([]compare.Entry{{Org: o, File: "same.toml"}}, 60)
}

// TestZeroAlternative: a base that stands is the alternative in which nothing changes,
// where it was asked for; one that is only proposed is none, and neither is one that
// was read because the others stand on it.
func TestZeroAlternative(t *testing.T) {
	proposed := file(t, "b", "status = \"proposed\"\n"+team("9"))
	for _, test := range []struct {
		name, status string
		zero         bool
		want         string
	}{
		{"in force", "in-force", true, "nollalternativet"},
		{"decided", "decided", true, "nollalternativet"},
		{"proposed", "proposed", true, "basen"},
		{"not asked for", "in-force", false, "nuläget"},
	} {
		t.Run(test.name, func(t *testing.T) {
			o := everything
			o.Base, o.Zero = true, test.zero
			c := compare.Compare([]compare.Entry{file(t, "a", "status = \""+test.status+"\"\n"+team("10")), proposed}, o)
			if got := c.Members[0].Called().In(message.SV); got != test.want {
				t.Errorf("it is called %s, not %s", got, test.want)
			}
			said := slices.ContainsFunc(c.Notes, func(n compare.Note) bool { return n.ID == "zero-alternative" })
			if zero := test.want == "nollalternativet"; said != zero || c.Members[0].Zero != zero || c.Members[1].Zero {
				t.Errorf("a note: %v; %v", said, c.Members[0].Zero)
			}
			if c.Members[0].Label != compare.BaseLabel || c.Members[1].Called().In(message.SV) != "A" {
				t.Errorf("labels %s, %s", c.Members[0].Label, c.Members[1].Label)
			}
		})
	}
}

// TestLater: what a file dates later is counted when it has taken place, and a note says
// so: on the day of the file nobody has a new manager yet, and that is no none.
func TestLater(t *testing.T) {
	later := team("10") + `
[[unit]]
id = "nya"
name = "Nya enheten"
kind = "unit"
parent = "namnd"
heads = 10
formerly = ["enhet"]
since = 2027-01-01
led_by = ["ny-chef"]

[[post]]
id = "ny-chef"
name = "Ny chef"
unit = "nya"
count = 1
since = 2027-01-01

[[close]]
ids = ["enhet"]
date = 2027-01-01
`
	c := compare.Compare([]compare.Entry{file(t, "a", team("10")), file(t, "b", "status = \"proposed\"\n"+later)}, everything)
	if !slices.ContainsFunc(c.Notes, func(n compare.Note) bool {
		return n.ID == "later" && strings.Contains(n.Text.In(message.EN), "as of 2027-01-01")
	}) {
		t.Errorf("no note: %v", c.Notes)
	}
	for i := range c.Changes {
		if c.Changes[i].ID != metrics.M18Manager {
			continue
		}
		if many := c.Changes[i].Cells[1].Value.Quantity; many.IsZero() || !many.Known() {
			t.Errorf("%v have a new manager", many)
		}
		return
	}
	t.Error("nobody counts new managers")
}
