package proposals_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// head begins a proposal on the base.
func head(letter string) string {
	return "format = 1\n[organisation]\nid = \"forslag-" + strings.ToLower(letter) + "\"\nname = \"Förslag " + letter + "\"\nextends = \"base.toml\"\nas_of = 2027-01-01\n"
}

var files = map[string]string{
	"base.toml": `format = 1

[organisation]
id = "nu"
name = "Nuläget"
municipality = "2081"
language = "sv"
as_of = 2026-01-01
status = "in-force"

[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"

[[unit]]
id = "sn"
name = "Socialnämnden"
kind = "board"
parent = "kf"

[[unit]]
id = "sf"
name = "Socialförvaltningen"
kind = "administration"
parent = "sn"

[[unit]]
id = "barn"
name = "Barn och unga"
kind = "unit"
parent = "sf"
heads = 28

[[unit]]
id = "vuxna"
name = "Vuxna"
kind = "unit"
parent = "sf"
heads = 15

[[target_group]]
id = "unga"
name = "Unga 13–17 år"

[[service]]
id = "samtal"
name = "Samtalsstöd"
kind = "open"
provided_by = ["vuxna"]
target_groups = ["unga"]
`,
	"a.toml": head("A") + `
[[close]]
ids = ["vuxna", "samtal"]
date = 2027-01-01

[[unit]]
id = "barn"
heads = 34
`,
	"b.toml": head("B") + `
[[unit]]
id = "mottagning"
name = "Mottagningen"
kind = "unit"
parent = "sf"
heads = 6

[[service]]
id = "oppet-hus"
name = "Öppet hus"
kind = "open"
provided_by = ["mottagning"]
target_groups = ["unga"]
`,
	"c.toml": head("C") + `
[[unit]]
id = "barn"
heads = 25
`,
	"d.toml": head("D") + `
[[close]]
ids = ["vuxna", "samtal"]
date = 2027-01-01

[[unit]]
id = "mottagning"
name = "Mottagningen"
kind = "unit"
parent = "sf"
heads = 9
`,
	"f.toml": head("F") + `
[[service]]
id = "samtal"
provided_by = ["barn", "vuxna"]
`,
	"g.toml": head("G") + `
[[service]]
id = "samtal"
provided_by = ["vuxna", "barn"]
`,
	"e.toml": head("E") + `
[[unit]]
id = "vuxna"
heads = 12
`,
	"money-a.toml": head("A") + `
[[budget]]
unit = "barn"
change = 2_000_000
from_year = 2027

[[risk]]
name = "Personalen slutar"
about = ["barn"]

[[record]]
form = "negotiation"
about = ["barn"]
date = 2026-10-01
`,
	"money-b.toml": head("B") + `
[[budget]]
unit = "vuxna"
change = -9_000_000
from_year = 2028

[[risk]]
name = "Pengarna tar slut"
about = ["barn"]

[[record]]
form = "negotiation"
about = ["barn"]
date = 2026-10-01

[[record]]
form = "risk-assessment"
about = ["vuxna"]
date = 2026-10-01
`,
}

func load(name string) *orgmodel.Organisation {
	r := tomlfile.Load(name, tomlfile.Options{Open: func(path string) ([]byte, error) { return []byte(files[path]), nil }})
	if !r.OK() {
		panic(r.Findings[0].In(message.EN))
	}
	return r.Org
}

func joined(base, a, b *orgmodel.Organisation) *proposals.Comparison {
	return proposals.Join(diff.Compare(base, a, diff.Options{}), diff.Compare(base, b, diff.Options{}), proposals.Options{})
}

func sentences(c *proposals.Comparison) []string {
	var list []string
	for i := range c.Rows {
		list = append(list, c.Sentence(&c.Rows[i]).In(message.SV))
	}
	return list
}

func TestJoin(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want []string
	}{
		{"a.toml", "b.toml", []string{
			"Nedläggningen av ”Vuxna” finns bara i förslag A; förslag B lämnar ”Vuxna” orörd.",
			"”Mottagningen”, under ”Socialförvaltningen”, finns bara i förslag B.",
			"Bara i förslag A: ”Barn och unga”: anställda 28 → 34 (+6). Förslag B ändrar det inte.",
			"Nedläggningen av ”Samtalsstöd” finns bara i förslag A; förslag B lämnar ”Samtalsstöd” orörd.",
			"”Öppet hus”, som utförs av ”Mottagningen”, finns bara i förslag B.",
			"I förslag A: ”Unga 13–17 år” har inte längre någon angiven insats; nåddes av ”Samtalsstöd”. I förslag B: ”Unga 13–17 år” nås även av ”Öppet hus”.",
		}},
		{"a.toml", "c.toml", []string{
			"Nedläggningen av ”Vuxna” finns bara i förslag A; förslag C lämnar ”Vuxna” orörd.",
			"I förslag A: ”Barn och unga”: anställda 28 → 34 (+6). I förslag C: ”Barn och unga”: anställda 28 → 25 (−3).",
			"Nedläggningen av ”Samtalsstöd” finns bara i förslag A; förslag C lämnar ”Samtalsstöd” orörd.",
			"Bara i förslag A: ”Unga 13–17 år” har inte längre någon angiven insats; nåddes av ”Samtalsstöd”. Förslag C ändrar det inte.",
		}},
		{"b.toml", "d.toml", []string{
			"Nedläggningen av ”Vuxna” finns bara i förslag D; förslag B lämnar ”Vuxna” orörd.",
			"”Mottagningen” finns i båda förslagen, men inte lika.",
			"”Mottagningen”: anställda är 6 i förslag B, 9 i förslag D.",
			"Nedläggningen av ”Samtalsstöd” finns bara i förslag D; förslag B lämnar ”Samtalsstöd” orörd.",
			"”Öppet hus”, som utförs av ”Mottagningen”, finns bara i förslag B.",
			"I förslag B: ”Unga 13–17 år” nås även av ”Öppet hus”. I förslag D: ”Unga 13–17 år” har inte längre någon angiven insats; nåddes av ”Samtalsstöd”.",
		}},
		{"a.toml", "d.toml", []string{
			"I båda förslagen: ”Vuxna”, som låg under ”Socialförvaltningen”, läggs ned.",
			"”Mottagningen”, under ”Socialförvaltningen”, finns bara i förslag D.",
			"Bara i förslag A: ”Barn och unga”: anställda 28 → 34 (+6). Förslag D ändrar det inte.",
			"I båda förslagen: ”Samtalsstöd”, som utförs av ”Vuxna”, upphör.",
			"I båda förslagen: ”Unga 13–17 år” har inte längre någon angiven insats; nåddes av ”Samtalsstöd”.",
		}},
		{"a.toml", "e.toml", []string{
			"Nedläggningen av ”Vuxna” finns bara i förslag A; i förslag E finns ”Vuxna” kvar.",
			"Bara i förslag A: ”Barn och unga”: anställda 28 → 34 (+6). Förslag E ändrar det inte.",
			"Bara i förslag E: ”Vuxna”: anställda 15 → 12 (−3). Förslag A ändrar något annat där.",
			"Nedläggningen av ”Samtalsstöd” finns bara i förslag A; förslag E lämnar ”Samtalsstöd” orörd.",
			"Bara i förslag A: ”Unga 13–17 år” har inte längre någon angiven insats; nåddes av ”Samtalsstöd”. Förslag E ändrar det inte.",
		}},
		{"f.toml", "g.toml", []string{
			"I båda förslagen: ”Samtalsstöd” utförs även av ”Barn och unga”.", // in whatever order the list is
		}},
		{"base.toml", "base.toml", nil},
		{"money-a.toml", "money-b.toml", []string{
			"Ändringen för ”Barn och unga”, per år från 2027 finns bara i förslag A.",
			"Ändringen för ”Vuxna”, per år från 2028 finns bara i förslag B.",
			"”Pengarna tar slut” finns bara i förslag B.",
			"”Personalen slutar” finns bara i förslag A.",
			"Förhandling som gäller ”Barn och unga” finns i båda förslagen.",
			"Riskbedömning som gäller ”Vuxna” finns bara i förslag B.",
		}},
	} {
		got := sentences(joined(load("base.toml"), load(test.a), load(test.b)))
		if !slices.Equal(got, test.want) {
			t.Errorf("%s, %s:\n%s\nwant\n%s", test.a, test.b, strings.Join(got, "\n"), strings.Join(test.want, "\n"))
		}
	}
}

func TestValues(t *testing.T) {
	c := joined(load("base.toml"), load("a.toml"), load("c.toml"))
	for i := range c.Rows {
		if r := &c.Rows[i]; r.Key == "heads" {
			var got []string
			for _, v := range r.Values {
				got = append(got, v.Raw)
			}
			if want := []string{"28", "34", "25"}; !slices.Equal(got, want) {
				t.Errorf("%v, want %v", got, want)
			}
			return
		}
	}
	t.Error("no row tells of heads")
}

func TestLabels(t *testing.T) {
	for _, test := range []struct{ a, b, want string }{
		{"Sex områden", "Strömstad", "A B"},
		{"Förslag A", "Förslag B", "A B"},
		{"Förslag B", "Förslag A", "B A"},
		{"Förslag B, sex områden", "Strömstad", "B A"},
		{"Strömstad", "Förslag A", "B A"},
		{"Förslag A", "Förslag A, steg två", "1 2"},
		{"Plan B för område C", "Förslag D", "A D"},
	} {
		got := proposals.Labels(named(test.a), named(test.b))
		if got := strings.Join(got[:], " "); got != test.want {
			t.Errorf("%s, %s: %s, want %s", test.a, test.b, got, test.want)
		}
	}
}

func named(name string) *orgmodel.Organisation {
	o := &orgmodel.Organisation{}
	o.Header.Name = name
	return o
}

// TestSwapped holds that which proposal is named first decides nothing but which column
// it has.
func TestSwapped(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		base := towns.Draw(t)
		toA, toB := diff.Compare(base, lettered(towns.Variant(t, base), "A"), diff.Options{}), diff.Compare(base, lettered(towns.Variant(t, base), "B"), diff.Options{})
		there := proposals.Join(toA, toB, proposals.Options{})
		back := proposals.Join(toB, toA, proposals.Options{})
		if len(there.Rows) != len(back.Rows) {
			t.Fatalf("%d rows, and %d the other way round", len(there.Rows), len(back.Rows))
		}
		for i := range there.Rows {
			r, s := &there.Rows[i], &back.Rows[i]
			if r.ID != s.ID || r.Key != s.Key || r.Alike != s.Alike || !slices.Equal(r.Changes[0], s.Changes[1]) || !slices.Equal(r.Changes[1], s.Changes[0]) {
				t.Fatalf("row %d:\n%s\nand the other way round\n%s", i, there.Sentence(r).In(message.SV), back.Sentence(s).In(message.SV))
			}
			if who, other := r.Only(), s.Only(); who >= 0 && who != 1-other {
				t.Fatalf("row %d is only in %d, and only in %d the other way round", i, who, other)
			}
		}
	})
}

func lettered(o *orgmodel.Organisation, letter string) *orgmodel.Organisation {
	o.Header.Name = "Förslag " + letter
	return o
}

// TestToldAlike holds that all that is told of a proposal against the base is told beside
// another, each once, and nothing besides: what both leave as the base has it is no row.
func TestToldAlike(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		base := towns.Draw(t)
		c := joined(base, towns.Variant(t, base), towns.Variant(t, base))
		for side, d := range c.To {
			told := map[int]int{}
			for i := range c.Rows {
				r := &c.Rows[i]
				for _, ch := range r.Changes[side] {
					told[ch]++
				}
				if len(r.Changes[0])+len(r.Changes[1]) == 0 && r.Values[0].Said() {
					t.Fatalf("%s: neither proposal does it", fmt.Sprint(r.Type, " ", r.ID, ".", r.Key))
				}
			}
			for _, i := range d.Told() {
				ch := &d.Changes[i]
				if ofFile := ch.Type == orgmodel.TypeOrganisation && (ch.Key == "as_of" || ch.Key == "status"); !ofFile && told[i] != 1 {
					t.Fatalf("%q is told %d times of proposal %d", d.Sentence(i).In(message.SV), told[i], side)
				}
				delete(told, i)
			}
			if len(told) > 0 {
				t.Fatalf("%d changes are told that the comparison with the base does not tell", len(told))
			}
		}
	})
}

// TestAlike holds that a proposal beside itself does all of it in both.
func TestAlike(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		base := towns.Draw(t)
		a := towns.Variant(t, base)
		if c := joined(base, a, a); c.Differ() {
			t.Fatalf("differs from itself: %s", strings.Join(sentences(c), "\n"))
		}
	})
}
