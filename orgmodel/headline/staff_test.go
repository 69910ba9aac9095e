package headline_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// led is an office with staff, led by one post or by another.
func led(t *testing.T, by, assumed string) *orgmodel.Organisation {
	t.Helper()
	text := before + `
[[unit]]
id = "kontor"
name = "Kontoret"
kind = "administration"
parent = "kommun"
led_by = ["` + by + `"]
heads = 12
fte = 10
assumed = ["` + assumed + `"]

[[post]]
id = "a"
name = "Chef A"
unit = "kommun"

[[post]]
id = "b"
name = "Chef B"
unit = "kommun"
`
	r := tomlfile.LoadText("x.toml", []byte(text), tomlfile.Options{})
	if !r.OK() {
		t.Fatal(r.Findings)
	}
	return r.Org
}

// TestStaffMarks: a number of people bears no mark for an assumed number of full-time
// equivalents, nor the other way round.
func TestStaffMarks(t *testing.T) {
	for _, test := range []struct {
		assumed      string
		people, full bool
	}{{"heads", true, false}, {"fte", false, true}, {"led_by", true, true}} {
		c := diff.Compare(led(t, "a", test.assumed), led(t, "b", "codes"), diff.Options{})
		h := headline.Of(c, headline.Computed(c))
		if len(h.Managers) != 1 {
			t.Fatalf("%d managers get staff, want 1", len(h.Managers))
		}
		r := &h.Managers[0]
		for _, n := range []struct {
			name string
			f    figure.Figure
			want bool
		}{{"people", r.People, test.people}, {"full-time", r.FullTime, test.full}} {
			if got := n.f.Marked(c.Pair().Stated); got != n.want {
				t.Errorf("%s assumed: %s marked %t, want %t", test.assumed, n.name, got, n.want)
			}
		}
	}
}
