package diff

import (
	"fmt"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
)

var flawNames = map[FlawKind]string{
	MissingSource: "missing source", NamedTwice: "named twice", Circle: "circle", TypeChanged: "type changed", SwappedInTime: "swapped in time",
}

func tellFlaws(m *Match, before, after *orgmodel.Organisation) string {
	var list []string
	for _, f := range m.Flaws {
		o, side := after, "new"
		if f.InOld {
			o, side = before, "old"
		}
		list = append(list, fmt.Sprintf("%s: %s %s.%s[%d] %v", flawNames[f.Kind], side, o.Common(f.At).ID, f.Key, f.Item, f.About))
	}
	return strings.Join(list, "\n")
}

func TestFlaws(t *testing.T) {
	for _, c := range []struct {
		name        string
		before, now []string
		want        string
	}{
		{"none", []string{"unit a"}, []string{"unit b formerly=a"}, ""},
		{"a source nobody knows", []string{"unit a"}, []string{"unit a", "unit b formerly=a,x"}, "missing source: new b.formerly[1] [x]"},
		{"a source of long ago", []string{"unit a formerly=x"}, []string{"unit a formerly=x"}, ""},
		{"a source that has ended", []string{"unit a", "unit x until=2020"}, []string{"unit a formerly=x"}, ""},
		{"a source in between", []string{"unit a"}, []string{"unit x formerly=a until=2025", "unit b formerly=x"}, ""},
		{"one that is not there yet", []string{"unit a"}, []string{"unit b formerly=x since=2030"}, ""},
		{"named twice", []string{"unit a"}, []string{"unit b formerly=a,x,a", "unit x until=2025"}, "named twice: new b.formerly[2] [a]"},
		{"by id and by formerly", []string{"unit a"}, []string{"unit a formerly=a"}, "named twice: new a.formerly[0] [a]"},
		{"from both sides on one day", []string{"unit a formerly=b"}, []string{"unit b formerly=a"}, "named twice: new b.formerly[0] [a]"},
		{"a name taken up again", []string{"unit a formerly=b"}, []string{"organisation o as_of=2027-01-01", "unit b formerly=a"}, ""},
		{"its own successor", nil, []string{"unit a formerly=a"}, "circle: new a.formerly[0] [a]"},
		{"two succeed each other", []string{"unit x"}, []string{"unit b formerly=x,a", "unit a formerly=b"}, "circle: new a.formerly[0] [a b]"},
		{"a longer circle, and one that leads into it", nil, []string{"unit d formerly=c", "unit c formerly=a", "unit b formerly=c", "unit a formerly=b"}, "circle: new a.formerly[0] [a b c]"},
		{"two circles", nil, []string{"unit d formerly=c", "unit c formerly=d", "post b formerly=a", "post a formerly=b"}, "circle: new c.formerly[0] [c d]\ncircle: new a.formerly[0] [a b]"},
		{"a circle in the old file", []string{"unit a formerly=b", "unit b formerly=a"}, []string{"unit a"}, "circle: old a.formerly[0] [a b]"},
		{"a circle that stands in both", []string{"unit a formerly=b", "unit b formerly=a"}, []string{"unit b formerly=a", "unit a formerly=b"}, "circle: new a.formerly[0] [a b]"},
		{"another table", []string{"unit a"}, []string{"service a"}, "type changed: new a.id[-1] [a]"},
		{"a source in another table", []string{"unit a"}, []string{"service s formerly=a"}, "type changed: new s.formerly[0] [a]"},
		{"the organisation's own id", []string{"organisation a as_of=2026-01-01"}, []string{"unit a"}, ""},
		{"backwards", []string{"organisation p as_of=2026-01-02"}, []string{"organisation q as_of=2026-01-01"}, "swapped in time: new q.as_of[-1] [p q]"},
		{"perhaps backwards", []string{"organisation p as_of=2026-06"}, []string{"organisation q as_of=2026"}, ""},
		{"in the order of the file", []string{"unit a", "post p"}, []string{"organisation o as_of=2020-01-01", "service p", "post s formerly=y", "unit c formerly=x", "unit b formerly=z,a,a"}, `swapped in time: new o.as_of[-1] [ o]
missing source: new c.formerly[0] [x]
missing source: new b.formerly[0] [z]
named twice: new b.formerly[2] [a]
missing source: new s.formerly[0] [y]
type changed: new p.id[-1] [p]`},
	} {
		before, now := sketch(c.before...), sketch(c.now...)
		if got := tellFlaws(match(before, now, Options{}), before, now); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}
