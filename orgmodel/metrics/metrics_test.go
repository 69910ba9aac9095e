package metrics_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// organisation reads a model in short form: "id kind parent key=value …" a line
// for a unit, "post id unit key=value …" for a post; last the "population".
func organisation(t *testing.T, text string) *orgmodel.Organisation {
	t.Helper()
	return model(t, text, "")
}

// model is an organisation whose units and posts are given in short form, and
// all else as in a file.
func model(t *testing.T, text, rest string) *orgmodel.Organisation {
	t.Helper()
	var b strings.Builder
	b.WriteString("[organisation]\nas_of = 2026-01-01\n")
	if before, people, ok := strings.Cut(text, "population "); ok {
		fmt.Fprintf(&b, "population = %s\n", people)
		text = before
	}
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		switch {
		case len(words) == 0:
			continue
		case words[0] == "post":
			fmt.Fprintf(&b, "[[post]]\nid = %q\nunit = %q\n", words[1], words[2])
		default:
			fmt.Fprintf(&b, "[[unit]]\nid = %q\nkind = %q\n", words[0], words[1])
			if words[2] != "-" {
				fmt.Fprintf(&b, "parent = %q\n", words[2])
			}
		}
		for _, w := range words[3:] {
			b.WriteString(strings.Replace(w, "=", " = ", 1) + "\n")
		}
	}
	b.WriteString(rest)
	return decode(t, b.String())
}

// decode reads a model without the checks and the defaults of a file.
func decode(t interface{ Fatalf(string, ...any) }, text string) *orgmodel.Organisation {
	o := new(orgmodel.Organisation)
	if _, err := toml.Decode(text, o); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	o.Index()
	return o
}

const two = `
kommun   municipality -         heads=0
namnd    board        kommun    heads=15
forv     administration namnd   heads=3 fte=2.5 led_by=["direktor"]
norr     unit         forv      led_by=["chef"]
soder    unit         forv      heads="~20"
post direktor forv count=1
post chef norr count=1 fte=1
post handlaggare norr count=8 vacant=2 fte=6.5
post ledamot namnd count=15
`

func TestStaff(t *testing.T) {
	o := organisation(t, two)
	table := metrics.Staff(o)
	for _, want := range []struct{ unit, heads, fte, vacant, managers, below string }{
		{"norr", ">=7/>=7", ">=7.5/>=7.5", ">=2/>=2", "1/1", "0"},
		{"soder", "~20/~20", ">=0/>=0", ">=0/>=0", "0/0", "0"},
		{"forv", "3/>=30", "2.5/>=10", ">=0/>=2", "1/2", "2"},
		{"namnd", "0/>=30", "0/>=10", "0/>=2", "0/2", "3"},
		{"kommun", "0/>=30", ">=0/>=10", ">=0/>=2", "0/2", "4"},
	} {
		s := table.Units[o.UnitIndex(want.unit)]
		pair := func(a, b orgmodel.Quantity) string { return a.String() + "/" + b.String() }
		got := []string{
			pair(s.Own.Heads, s.Total.Heads), pair(s.Own.FTE, s.Total.FTE),
			pair(s.Own.Vacant, s.Total.Vacant), pair(s.Own.Managers, s.Total.Managers), fmt.Sprint(s.UnitsBelow),
		}
		if w := []string{want.heads, want.fte, want.vacant, want.managers, want.below}; !slices.Equal(got, w) {
			t.Errorf("%s: %v, want %v", want.unit, got, w)
		}
	}
}

func TestStaffOfWhatHasNone(t *testing.T) {
	o := organisation(t, `
foretagare actor - heads=5000
team collaboration - heads=4 members=["foretagare"]
a unit b heads=3
b unit a heads=3
`)
	table := metrics.Staff(o)
	for id, want := range map[string]string{"foretagare": "0", "team": "0", "a": "", "b": ""} {
		if got := table.Units[o.UnitIndex(id)].Total.Heads.String(); got != want {
			t.Errorf("%s has %q heads, want %q", id, got, want)
		}
	}
}

func TestManagers(t *testing.T) {
	o := organisation(t, `
kommun   municipality -      led_by=["direktor"]
namnd    board        kommun led_by=["ordforande"]
forv     administration namnd
avd      department   forv   led_by=["avdchef"]
grupp    department   avd    led_by=["tom","borta"]
team     team         grupp
vid      administration kommun
post direktor kommun count=1
post ordforande namnd count=1
post avdchef avd count=1
post tom grupp count=1 vacant=1
post borta grupp until="2020"
`)
	managers := metrics.Managers(o)
	for unit, want := range map[string]string{
		"kommun": "[direktor] via kommun",
		"namnd":  "nobody", // boards are not led by posts
		"forv":   "nobody", // and end the line
		"avd":    "[avdchef] via avd",
		"grupp":  "[tom] via grupp",   // its own, though vacant; who is gone does not count
		"team":   "[avdchef] via avd", // the nearest who is in place
		"vid":    "[direktor] via kommun",
	} {
		m := managers[o.UnitIndex(unit)]
		got := "nobody"
		if m.Via >= 0 {
			var posts []string
			for _, p := range m.Posts {
				posts = append(posts, o.Posts[p].ID)
			}
			got = fmt.Sprintf("%v via %s", posts, o.Units[m.Via].ID)
		}
		if got != want {
			t.Errorf("%s is led by %s, want %s", unit, got, want)
		}
	}
}

func TestSpans(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       string
	}{
		{"own staff without the manager, who is at home there", `
e unit - heads=21 led_by=["c"]
post c e count=1
`, "c 20"},
		{"a manager at home elsewhere counts there", `
f unit - heads=1 led_by=["d"]
e unit f heads=21 led_by=["c"]
post d f count=1
post c f count=1
`, "d 0, c 21"},
		{"managers of the units below, and units below without a leader", `
f unit - heads=5 led_by=["d"]
a unit f heads=10 led_by=["ca"]
b unit f heads=7
c unit b heads=12 led_by=["cc"]
post d f count=1
post ca a count=1
post cc c count=1
`, "d 13, ca 9, cc 11"},
		{"one post held by several who share the units", `
f unit - heads=1 led_by=["d"]
a unit f heads=31 led_by=["c"]
b unit f heads=33 led_by=["c"]
post d f count=1
post c a count=2
`, "d 2, c 31"},
		{"nobody says how many share", `
a unit - heads=31 led_by=["c"]
post c a
`, "c 0..30"},
		{"a few more or less share", `
a unit - heads=33 led_by=["c"]
post c a count="2..3"
`, "c 10..15.5"},
		{"unknown staff leave a lower bound", `
a unit - heads=10 led_by=["c"]
b unit a
post c a count=1
`, "c >=9"},
		{"joint leadership counts for each", `
a unit - heads=22 led_by=["c","d"]
post c a count=1
post d a count=1
`, "c 20, d 20"},
		{"a collaboration brings no reports", `
a unit - heads=11 led_by=["c"]
t collaboration - members=["a"] led_by=["c"]
post c a count=1
`, "c 10"},
		{"the same post above and below", `
a unit - heads=3 led_by=["c"]
b unit a heads=9 led_by=["c"]
post c a count=1
`, "c 11"},
		{"elected leaders have no span", `
n board -
u committee n led_by=["o"]
f unit n heads=5 led_by=["o"]
post o n count=1
`, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			o := organisation(t, test.text)
			var got []string
			for _, s := range metrics.Spans(o) {
				got = append(got, o.Posts[s.Post].ID+" "+s.Reports.String())
			}
			if strings.Join(got, ", ") != test.want {
				t.Errorf("%s; want %s", strings.Join(got, ", "), test.want)
			}
		})
	}
}

func TestSpanTellsOfUnitsAndAreas(t *testing.T) {
	o := organisation(t, `
a unit - heads=5 led_by=["c"] areas=["n","s"]
b unit - heads=5 led_by=["c","d"] areas=["n"]
t collaboration - members=["a","b"] led_by=["c"]
u unit b led_by=["e"]
post c a count=1
post d b count=1
post e u count=1
`)
	s := metrics.Spans(o)[0]
	if len(s.Units) != 3 || s.Areas != 2 || !s.Joint || s.Collaborations != 1 || s.ManagersBelow != 1 {
		t.Errorf("%+v", s)
	}
}

func TestLayers(t *testing.T) {
	for _, test := range []struct {
		name, text, want string
	}{
		{"none", "k municipality -\n", "0 []"},
		{"director, department, unit, staff", `
n board -
f administration n led_by=["d"]
a department f led_by=["a1"]
e unit a led_by=["e1"] heads=9
post d f count=1
post a1 a count=1
post e1 e count=1
`, "4 [f a e]"},
		{"one post leads two levels", `
f administration - led_by=["d"]
a department f led_by=["d"] heads=4
post d f count=1
`, "2 [f]"},
		{"a manager without staff", `
f administration - led_by=["d"] heads=1
post d f count=1
`, "1 [f]"},
		{"a unit under a collaboration, which is no level", `
t collaboration - led_by=["c"]
u unit t led_by=["d"] heads=3
post c u count=1
post d u count=1
`, "2 [t u]"},
		{"a unit without a leader adds no level", `
f administration - led_by=["d"] heads=1
b unit f heads=3
c unit b led_by=["c1"] heads=4
post d f count=1
post c1 c count=1
`, "3 [f c]"},
	} {
		t.Run(test.name, func(t *testing.T) {
			o := organisation(t, test.text)
			line := metrics.Layers(o)
			var units []string
			for _, u := range line.Units {
				units = append(units, o.Units[u].ID)
			}
			if got := fmt.Sprint(line.Levels, units); got != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
}
