package timeline_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/timeline"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// base is a group with two services.
const base = `format = 1

[organisation]
id = "bas"
name = "Bas"
municipality = "1490"
language = "sv"
as_of = 2024-01-01

[[unit]]
id = "namnd"
name = "Nämnd"
kind = "council"

[[target_group]]
id = "unga"
name = "Unga"

[[service]]
id = "a"
name = "A"
provided_by = ["namnd"]
target_groups = ["unga"]

[[service]]
id = "b"
name = "B"
provided_by = ["namnd"]
target_groups = ["unga"]
`

const other = `
[[service]]
id = "c"
name = "C"
provided_by = ["namnd"]
target_groups = ["unga"]
`

// chain loads a base and the variants that stand on it, each upon the one
// before.
func chain(t *testing.T, variants ...string) []timeline.State {
	t.Helper()
	texts := map[string]string{"0.toml": base}
	for i, v := range variants {
		texts[fmt.Sprint(i+1, ".toml")] = fmt.Sprintf("format = 1\n\n[organisation]\nid = \"steg-%d\"\nname = \"Steg %[1]d\"\nextends = \"%d.toml\"\nas_of = 202%d-01-01\n%s", i+1, i, i+5, v)
	}
	states := make([]timeline.State, len(texts))
	for i := range states {
		name := fmt.Sprint(i, ".toml")
		r := tomlfile.Load(name, tomlfile.Options{Open: func(path string) ([]byte, error) { return []byte(texts[path]), nil }})
		states[i] = state(t, name, r)
	}
	return states
}

func state(t *testing.T, name string, r *tomlfile.Result) timeline.State {
	t.Helper()
	if !r.OK() {
		t.Fatalf("%s: %s", name, r.Findings[0].Message.In(message.EN))
	}
	return timeline.State{Org: r.Org, File: name, Places: r.Places, Findings: rules.Check(rules.Input{Org: r.Org, Places: r.Places}).Findings}
}

func closing(ids, date string) string {
	return "\n[[close]]\nids = [" + ids + "]\ndate = " + date + "\n"
}

// told writes a gap in a line: what is lost, in which steps, from when until
// when, and for how many months.
func told(t *timeline.Timeline) []string {
	var list []string
	for _, g := range t.Gaps {
		kind := "all"
		if g.Partial {
			kind = "some"
		}
		text := fmt.Sprintf("%s %s: lost %s in %d", g.Name, kind, ids(t.States[t.Steps[g.Opened].From].Org, g.Lost), g.Opened+1)
		if !g.Open() {
			text += fmt.Sprintf(", back %s in %d", ids(t.States[t.Steps[g.Closed].To].Org, g.Back), g.Closed+1)
		}
		if g.Gone >= 0 {
			text += fmt.Sprintf(", gone in %d", g.Gone+1)
		}
		text += fmt.Sprintf(" (%s to %s) %s", g.Since, g.Until, g.Months)
		if g.Perhaps {
			text += " perhaps"
		}
		list = append(list, text)
	}
	return list
}

func ids(o *orgmodel.Organisation, services []int) string {
	var list []string
	for _, s := range services {
		list = append(list, o.Services[s].ID)
	}
	return strings.Join(list, "+")
}

func TestGaps(t *testing.T) {
	both := closing(`"a", "b"`, "2024-07-01")
	nothing := "\n[[goal]]\nid = \"mal\"\nname = \"Mål\"\n"
	for _, test := range []struct {
		name     string
		variants []string
		want     []string
	}{
		{"nothing happens", []string{nothing}, nil},
		{"opened in the first step, closed in the third", []string{both, nothing, other + "since = 2026-10-01\n"}, []string{"Unga all: lost a+b in 1, back c in 3 (2024-07-01 to 2026-09-30) 27"}},
		{"opened and closed in one step", []string{both + other + "since = 2024-09-01\n"}, []string{"Unga all: lost a+b in 1, back c in 1 (2024-07-01 to 2024-08-31) 2"}},
		{"still open", []string{both, nothing}, []string{"Unga all: lost a+b in 1 (2024-07-01 to ) >=18"}},
		{"some, and still", []string{closing(`"a"`, "2024-07-01"), nothing}, []string{"Unga some: lost a in 1 (2024-07-01 to ) >=18"}},
		{"some, then all", []string{closing(`"a"`, "2024-07-01"), closing(`"b"`, "2025-07-01")}, []string{"Unga some: lost a in 1 (2024-07-01 to ) >=18", "Unga all: lost b in 2 (2025-07-01 to ) >=6"}},
		{"no month is told", []string{closing(`"a", "b"`, `"2024"`), other + "since = \"2026\"\n"}, []string{"Unga all: lost a+b in 1, back c in 2 (2024 to ~2025-12-31) "}},
		{"twice", []string{both, other + "since = 2025-02-01\n", closing(`"c"`, "2026-03-01")}, []string{
			"Unga all: lost a+b in 1, back c in 2 (2024-07-01 to 2025-01-31) 7", "Unga all: lost c in 3 (2026-03-01 to ) >=10",
		}},
		{"replaced without a break", []string{both + other + "since = 2024-07-01\n"}, []string{"Unga some: lost a+b in 1 (2024-07-01 to ) >=6"}},
		{"replaced, nobody says when", []string{both + other}, []string{"Unga all: lost a+b in 1, back c in 1 (2024-07-01 to )  perhaps"}},
		{"renamed", []string{closing(`"a", "b"`, "2024-07-01") + other + "formerly = [\"a\", \"b\"]\n"}, nil},
		{"the group goes too", []string{both, closing(`"unga"`, "2025-07-01")}, []string{"Unga all: lost a+b in 1, gone in 2 (2024-07-01 to ) "}},
	} {
		t.Run(test.name, func(t *testing.T) {
			w := timeline.Walk(chain(t, test.variants...), timeline.Options{})
			if d := cmp.Diff(test.want, told(w)); d != "" {
				t.Error(d)
			}
		})
	}
}

// TestLinkoping: the sources say that the activities had been closed by a day,
// and that money comes after another.
func TestLinkoping(t *testing.T) {
	var states []timeline.State
	for _, name := range []string{"before", "action-plan", "procurement"} {
		file := filepath.Join("..", "..", "examples", "linkoping", name+".toml")
		states = append(states, state(t, file, tomlfile.Load(file, tomlfile.Options{})))
	}
	w := timeline.Walk(states, timeline.Options{})
	want := []string{"Besökarna på Lotsen och Re-Aktiva all: lost oppen-lotsen+oppen-re-aktiva in 1, back oppen-verksamhet in 2 (<2024-05-29 to >2024-12-31) >=7"}
	if d := cmp.Diff(want, told(w)); d != "" {
		t.Error(d)
	}
	if len(w.Steps) != 2 || len(w.Steps[0].Impact.Findings) == 0 || len(w.Steps[0].Raised) == 0 || len(w.Steps[0].Figures) == 0 {
		t.Errorf("%d steps; the first: %d consequences, %d new findings, %d figures", len(w.Steps), len(w.Steps[0].Impact.Findings), len(w.Steps[0].Raised), len(w.Steps[0].Figures))
	}
}

// TestFindings: a finding that was there before is neither new nor gone, and as
// many as there are more of count.
func TestFindings(t *testing.T) {
	states := chain(t, closing(`"a", "b"`, "2024-07-01"), other)
	w := timeline.Walk(states, timeline.Options{})
	for i, s := range w.Steps {
		if got := len(states[i].Findings) + len(s.Raised) - len(s.Mended); got != len(states[i+1].Findings) {
			t.Errorf("step %d: %d and %d new less %d are not %d", i+1, len(states[i].Findings), len(s.Raised), len(s.Mended), len(states[i+1].Findings))
		}
	}
	same := timeline.Walk([]timeline.State{states[1], states[1]}, timeline.Options{}).Steps[0]
	if len(states[1].Findings) == 0 || len(same.Raised)+len(same.Mended) > 0 {
		t.Errorf("of %d findings, %d are new in the same state", len(states[1].Findings), len(same.Raised))
	}
}

func TestBackwards(t *testing.T) {
	states := chain(t, other)
	if timeline.Walk(states, timeline.Options{}).Steps[0].Backwards {
		t.Error("time goes backwards")
	}
	states[0], states[1] = states[1], states[0]
	if !timeline.Walk(states, timeline.Options{}).Steps[0].Backwards {
		t.Error("nobody sees that the states have changed places")
	}
}

// TestNothing walks what is no chain.
func TestNothing(t *testing.T) {
	empty := &orgmodel.Organisation{}
	empty.Index()
	town := tomlfile.LoadText("town.toml", generate.Municipality(60), tomlfile.Options{}).Org
	for steps, states := range map[int][]timeline.State{
		-1: nil, 0: {{Org: empty}}, 1: {{Org: empty}, {Org: town}}, 3: {{Org: town}, {Org: empty}, {Org: empty}, {Org: town}},
	} {
		if got := len(timeline.Walk(states, timeline.Options{}).Steps); got != max(steps, 0) {
			t.Errorf("%d states: %d steps", len(states), got)
		}
	}
}
