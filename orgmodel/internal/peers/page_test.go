package peers

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestPage: what the page shows of a measuring in which a tool is missing, one is
// too slow and one fails.
func TestPage(t *testing.T) {
	took := func(wall, processor time.Duration, memory int64) outcome {
		return outcome{cost: cost{wall * time.Millisecond, processor * time.Millisecond, memory}}
	}
	slow := outcome{failed: "over 60 s"}
	f := figures{
		settings: settings{sizes: []int{50, 500}, rounds: 3, limit: time.Minute},
		machine:  machine{"linux/amd64", "Z80", 2, "go1.26"},
		versions: []named{{"dot", "2.43"}, {"d2", notInstalled}},
		tables: []table{{
			task: task{name: "Draw", about: "Write a picture.", tools: []tool{{name: "orgmodel"}, {name: "dot"}, {name: "d2"}, {name: "plantuml"}}},
			rows: [][]outcome{
				{took(100, 150, 20_400_000), took(200, 250, 0)},
				{took(50, 40, 9_600_000), slow},
				{{failed: notInstalled}, {failed: notInstalled}},
				{{failed: "fails: a | b"}, {failed: notTried}},
			},
		}},
		steps: []stepsOf{{50, []step{{"read", 2 * time.Millisecond}}}, {500, []step{{"read", 20 * time.Millisecond}}}},
	}
	want := `Measured on linux/amd64, 2 processors (Z80), go1.26; medians of 3 rounds, at most 60 s for a run.

| program | version |
|---|---|
| ` + "`dot`" + ` | 2.43 |
| ` + "`d2`" + ` | not installed |

### Draw

Write a picture.

From start to end, and how many times as long as the first row:

| | 50 units | 500 units |
|---|---:|---:|
| orgmodel | 0.10 s (1.0×) | 0.20 s (1.0×) |
| dot | 0.05 s (0.5×) | over 60 s |
| d2 | not installed | not installed |
| plantuml | fails: a \| b | not tried |

Time of processors, and memory at most:

| | 50 units | 500 units |
|---|---:|---:|
| orgmodel | 0.15 s, 20 MB | 0.25 s |
| dot | 0.04 s, 10 MB | over 60 s |
| d2 | not installed | not installed |
| plantuml | fails: a \| b | not tried |

### Where orgmodel's own time goes

Of organisations with staff, posts, services and agreements, in one process:

| | 50 units | 500 units |
|---|---:|---:|
| read | 2 ms | 20 ms |
`
	if d := cmp.Diff(want, f.markdown()); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestFill(t *testing.T) {
	page := "before\n" + figuresBegin + "\nold\n" + figuresEnd + "\nafter\n"
	want := "before\n" + figuresBegin + "\n\nnew\n\n" + figuresEnd + "\nafter\n"
	for range 2 { // the second time nothing changes
		filled, err := fill(page, "new\n")
		if err != nil || filled != want {
			t.Fatalf("%q, %v", filled, err)
		}
		page = filled
	}
	if _, err := fill("no place", "new"); err == nil || !strings.Contains(err.Error(), "are missing, between which the figures belong") {
		t.Errorf("%v", err)
	}
}
