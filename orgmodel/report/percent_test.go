package report

import (
	"io"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// halfReached is an organisation in which a service reaches the groups given, of
// two.
func halfReached(t *testing.T, name, groups string) *orgmodel.Organisation {
	return organisation(t, name, `format = 1

[organisation]
id = "nu"
name = "`+strings.TrimSuffix(name, ".toml")+`"
municipality = "2081"
language = "sv"
as_of = 2026-01-01
assumed = true

[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"

[[target_group]]
id = "g1"
name = "Barn"

[[target_group]]
id = "g2"
name = "Vuxna"

[[service]]
id = "s1"
name = "Råd"
kind = "open"
provided_by = ["kf"]
target_groups = [`+groups+`]
`)
}

// TestPercentagePoints: half of 100 % is 50 percentage points less, wherever a
// person reads it; for programs it stays a number.
func TestPercentagePoints(t *testing.T) {
	before, after := halfReached(t, "före.toml", `"g1", "g2"`), halfReached(t, "efter.toml", `"g1"`)
	c, s := compared(before, after), sideBySide(before, after)
	for _, test := range []struct {
		name  string
		print func(io.Writer) error
		want  string
	}{
		{"diff, text", func(w io.Writer) error { return DiffText(w, c, Options{Lang: message.SV}) }, "  Målgrupper med en insats (före: 2     100     50  −50 procentenheter  %\n  av 2; efter: 1 av 2)\n"},
		{"diff, Markdown", func(w io.Writer) error { return DiffMarkdown(w, c, Options{Lang: message.SV}) }, "| Målgrupper med en insats (före: 2 av 2; efter: 1 av 2) | 100 | 50 | −50 procentenheter | % |\n"},
		{"diff, HTML", func(w io.Writer) error { return DiffHTML(w, c, Options{Lang: message.EN}) }, "−50 percentage points</td>"},
		{"compare, text", func(w io.Writer) error { return CompareText(w, s, Options{Lang: message.EN}) }, "  Target groups with a service, %  100\u00a0% of 2  50\u00a0% of 2 (−50 percentage points)\n"},
		{"compare, Markdown", func(w io.Writer) error { return CompareMarkdown(w, s, Options{Lang: message.SV}) }, "| Målgrupper med en insats, % | 100\u00a0% av 2 | 50\u00a0% av 2 (−50 procentenheter) |\n"},
		{"diff, JSON", func(w io.Writer) error { return DiffJSON(w, c, Options{Lang: message.SV}) }, `"value": -50,`},
	} {
		if got := documented(t, test.print); !strings.Contains(got, test.want) {
			t.Errorf("%s: %q is not in\n%s", test.name, test.want, got)
		}
	}
}

func TestDifference(t *testing.T) {
	unit := func(id string) figure.Unit {
		for _, m := range metrics.All() {
			for _, f := range m.Figures {
				if f.ID == id {
					return f.Unit
				}
			}
		}
		t.Fatal(id)
		return figure.Unit{}
	}
	for _, test := range []struct{ figure, delta, sv, en string }{
		{metrics.M16Groups, "-42.3", "−42,3 procentenheter", "−42.3 percentage points"},
		{metrics.M16Groups, "-1", "−1 procentenhet", "−1 percentage point"},
		{metrics.M16Groups, "1", "+1 procentenhet", "+1 percentage point"},
		{metrics.M16Groups, "0", "±0 procentenheter", "±0 percentage points"},
		{metrics.M16Groups, "1..2", "", ""},
		{metrics.M03Count, "-3", "−3", "−3"},
	} {
		q, told := mustQuantity(test.delta), figure.Figure{Fold: figure.Count}
		if got := (marks{lang: message.SV}).difference(q, &told, &told, unit(test.figure)); got != test.sv {
			t.Errorf("%s: %q, want %q", test.delta, got, test.sv)
		}
		if got := (marks{lang: message.EN}).difference(q, &told, &told, unit(test.figure)); got != test.en {
			t.Errorf("%s: %q, want %q", test.delta, got, test.en)
		}
	}
}
