package report

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/mutate"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// markedText is a printed statement, without its marks, and whether it bears one.
type markedText struct {
	text   string
	marked bool
}

// measures are the metrics whose statements are held against the law: how sure
// statements are is what m24 counts.
func measures() []metrics.Metric {
	var list []metrics.Metric
	for _, m := range metrics.All() {
		if m.ID != metrics.M24 {
			list = append(list, m)
		}
	}
	return list
}

// toldInJSON are the numbers of each figure, and of each of its subjects.
func toldInJSON(t *testing.T, m *Measured, all map[string]markedText) {
	type number struct {
		Value, Low, High *float64
		Assumed          bool
	}
	text := func(n number) string {
		said := ""
		for _, end := range []*float64{n.Value, n.Low, n.High} {
			if end == nil {
				said += " –"
				continue
			}
			said += fmt.Sprint(" ", *end)
		}
		return said
	}
	out := read[struct {
		Metrics []struct {
			ID string
			number
			Subjects []struct {
				Type, ID string
				number
			}
		}
	}](t, func(w io.Writer) error { return MetricsJSON(w, m, Options{Lang: message.EN}) })
	for _, m := range out.Metrics {
		all[m.ID] = markedText{text(m.number), m.Assumed}
		for i, s := range m.Subjects {
			all[fmt.Sprint(m.ID, " ", s.Type, " ", s.ID, " ", i)] = markedText{text(s.number), s.Assumed}
		}
	}
}

// spoken are the words of a mark after a number.
var spoken = regexp.MustCompile(`, (of which|partly|rests on).*`)

// toldInText are the lines of each figure: its own, and those below it. Each metric
// is printed by itself, so that those without a number are not folded into a list.
func toldInText(t *testing.T, m *Measured, all map[string]markedText) {
	var b bytes.Buffer
	for first, end := 0, 0; first < len(m.Results); first = end {
		for end = first; end < len(m.Results) && m.Results[end].Metric == m.Results[first].Metric; end++ {
		}
		one := &Measured{Org: m.Org, Results: m.Results[first:end]}
		if err := MetricsText(&b, one, Options{Lang: message.EN, Quiet: true}); err != nil {
			t.Fatal(err)
		}
	}
	metric, figure, line := "", "", 0
	for _, text := range strings.Split(b.String(), "\n") {
		said := markedText{spoken.ReplaceAllString(strings.ReplaceAll(text, "*", ""), ""), strings.Contains(text, "*")}
		switch {
		case text == "", strings.HasPrefix(text, "Key figures"):
			continue
		case !strings.HasPrefix(text, " "):
			metric = text
			continue
		case !strings.HasPrefix(text, "    "):
			figure, line = metric+" "+strings.Split(text[2:], "  ")[0], 0
		}
		all[fmt.Sprint(figure, " ", line)] = said
		line++
	}
}

// statements are all that is markedText of an organisation, in both formats.
func statements(t *testing.T, o *orgmodel.Organisation) map[string]markedText {
	all, m := map[string]markedText{}, Measure(o, measures())
	toldInJSON(t, m, all)
	toldInText(t, m, all)
	return all
}

// TestMarksArePrinted assumes each key of each example in turn: marks change, and
// nothing else. Whatever then changes when the key says something else bore a mark:
// the line itself, or the figure above it where the line was not there.
func TestMarksArePrinted(t *testing.T) {
	paths, _ := filepath.Glob("../../examples/*/*.toml")
	faults := map[string]bool{}
	for _, path := range paths {
		o := tomlfile.Load(path, tomlfile.Options{Tree: "../../examples"}).Org
		before := statements(t, o)
		for _, k := range mutate.Some(o) {
			if k.Key == "name" || k.Key == "as_of" {
				continue // the heading tells the day, with its mark
			}
			marked := statements(t, mutate.Assume(o, k))
			for at, said := range marked {
				if said.text != before[at].text {
					t.Errorf("%s: marking %s changes %q to %q", path, k, before[at].text, said.text)
				}
			}
			for _, other := range mutate.Others(o, k) {
				for at, said := range statements(t, other) {
					was, there := marked[at]
					if !there {
						was = marked[above(at)]
					}
					if fault := above(at) + k.Table + k.Key; said.text != before[at].text && !was.marked && !faults[fault] {
						faults[fault] = true
						t.Errorf("%s: %s is assumed, and when it says something else %s changes from %q to %q", path, k, at, before[at].text, said.text)
					}
				}
			}
		}
	}
}

// above is the figure that a line belongs to.
func above(at string) string {
	if id, _, ok := strings.Cut(at, " "); ok && strings.Contains(id, "-") {
		return id
	}
	if i := strings.LastIndex(at, " "); i >= 0 {
		return at[:i] + " 0"
	}
	return at
}
