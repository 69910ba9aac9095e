package orgmodel_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
)

// units builds an organisation of lines "id kind parent role".
func units(lines ...string) *orgmodel.Organisation {
	o := &orgmodel.Organisation{Kinds: []orgmodel.Kind{{Common: orgmodel.Common{ID: "stadsdelsnamnd", Name: "Stadsdelsnämnd"}, Like: "board"}}}
	o.Header.AsOf = orgmodel.Date{Year: 2026, Month: 1, Day: 1}
	for _, line := range lines {
		f := append(strings.Fields(line), "", "", "")
		u := orgmodel.Unit{Common: orgmodel.Common{ID: f[0], Name: f[0]}, Kind: f[1], Parent: strings.Trim(f[2], "-"), Role: f[3]}
		o.Units = append(o.Units, u)
	}
	o.Index()
	return o
}

func names(o *orgmodel.Organisation, list []int) string {
	var out []string
	for _, i := range list {
		out = append(out, o.Units[i].ID)
	}
	return strings.Join(out, " ")
}

var town = []string{
	"kommun municipality",
	"kf council kommun",
	"namnd board kf purchaser",
	"forvaltning administration namnd",
	"enhet unit forvaltning provider",
	"team team enhet",
	"distrikt stadsdelsnamnd kf",
	"stab staff-function distrikt",
	"bolag company",
	"butik unit bolag",
	"folk actor",
	"samverkan collaboration",
}

func TestTree(t *testing.T) {
	o := units(town...)
	for _, tt := range []struct{ unit, line, children, authority, principal, role string }{
		{"team", "team enhet forvaltning namnd kf kommun", "", "namnd", "kommun", "provider"},
		{"forvaltning", "forvaltning namnd kf kommun", "enhet", "namnd", "kommun", "purchaser"},
		{"kf", "kf kommun", "namnd distrikt", "", "kommun", ""},
		{"stab", "stab distrikt kf kommun", "", "distrikt", "kommun", ""},
		{"butik", "butik bolag", "", "", "bolag", ""},
		{"samverkan", "samverkan", "", "", "kommun", ""},
		{"folk", "folk", "", "", "folk", ""},
	} {
		i := o.UnitIndex(tt.unit)
		line := slices.Collect(o.Line(i))
		if got := names(o, line); got != tt.line || o.Depth(i) != len(line)-1 {
			t.Errorf("the line of %s is %q at depth %d, want %q", tt.unit, got, o.Depth(i), tt.line)
		}
		if got := names(o, o.Children(i)); got != tt.children {
			t.Errorf("below %s stand %q, want %q", tt.unit, got, tt.children)
		}
		for what, pair := range map[string][2]string{
			"authority": {nameOf(o, o.Authority(i)), tt.authority},
			"principal": {nameOf(o, o.Principal(i)), tt.principal},
			"role":      {o.Role(i), tt.role},
		} {
			if pair[0] != pair[1] {
				t.Errorf("the %s of %s is %q, want %q", what, tt.unit, pair[0], pair[1])
			}
		}
	}
	if got, want := names(o, o.AboveFirst()), "kommun kf namnd forvaltning enhet team distrikt stab bolag butik folk samverkan"; got != want {
		t.Errorf("from above %q, want %q", got, want)
	}
	if got, want := names(o, o.Roots()), "kommun bolag folk samverkan"; got != want {
		t.Errorf("roots %q, want %q", got, want)
	}
	if !o.Elected(o.UnitIndex("distrikt")) || o.Elected(o.UnitIndex("enhet")) || !o.IsCollaboration(o.UnitIndex("samverkan")) {
		t.Error("a district board is elected, a unit is not, and a collaboration is one")
	}
}

func nameOf(o *orgmodel.Organisation, unit int) string {
	if unit < 0 {
		return ""
	}
	return o.Units[unit].ID
}

func TestSelf(t *testing.T) {
	for _, tt := range []struct {
		lines []string
		want  string
	}{
		{[]string{"kf council"}, ""},
		{[]string{"a municipality", "kf council a"}, "a"},
		{[]string{"a municipality", "b municipality"}, ""},
		{[]string{"kf council", "sn board kf", "granne municipality"}, ""},
		{[]string{"kf council", "sn board kf", "granne municipality", "gn joint-board granne"}, ""},
		{[]string{"kf council", "a municipality", "sn board a"}, "a"},
		{[]string{"kf council", "n board kf", "b municipality"}, ""},
		{[]string{"kf council", "b municipality", "u unit b"}, ""},
	} {
		o := units(tt.lines...)
		if got := nameOf(o, o.Self()); got != tt.want {
			t.Errorf("%q: the organisation itself is %q, want %q", tt.lines, got, tt.want)
		}
	}
}

// What does not exist on the day has no place in the tree, and those below it
// become roots: a rule says so.
func TestTreeOfTheDay(t *testing.T) {
	o := units("kf council", "gammal board kf", "enhet unit gammal", "framtida board kf")
	o.Units[1].Until = orgmodel.Date{Year: 2025}
	o.Units[3].Since = orgmodel.Date{Year: 2027}
	o.Posts = []orgmodel.Post{{Unit: "enhet"}, {Unit: "gammal"}, {Unit: "enhet", Common: orgmodel.Common{Until: orgmodel.Date{Year: 2020}}}, {Unit: "borta"}}
	o.Index()
	if got, want := names(o, o.AboveFirst()), "kf enhet"; got != want {
		t.Errorf("the tree holds %q, want %q", got, want)
	}
	if got := o.PostsOf(2); !slices.Equal(got, []int{0}) {
		t.Errorf("the posts of enhet are %v, want the first", got)
	}
	if o.Depth(1) != -1 || o.Parent(1) != -1 {
		t.Errorf("a unit that has ended stands at depth %d below %d", o.Depth(1), o.Parent(1))
	}
}

func TestLoops(t *testing.T) {
	o := units("kf council", "a unit b", "b unit c", "c unit a", "d unit c", "e unit e")
	var loops []string
	for _, loop := range o.Loops() {
		loops = append(loops, names(o, loop))
	}
	if got, want := strings.Join(loops, "; "), "a b c; e"; got != want {
		t.Errorf("loops %q, want %q", got, want)
	}
	if got, want := names(o, o.AboveFirst()), "kf"; got != want {
		t.Errorf("the tree holds %q, want %q", got, want)
	}
	if n := len(slices.Collect(o.Line(4))); n > len(o.Units)+1 {
		t.Errorf("the line out of a loop has %d units", n)
	}
}

// Any parents at all make a tree and loops: every unit once, each before its
// parent, siblings in file order, and each loop closed.
func TestTreeLaws(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 30).Draw(t, "units")
		var lines []string
		for i := range n {
			lines = append(lines, fmt.Sprintf("u%d unit u%d", i, rapid.IntRange(0, n).Draw(t, "parent")))
		}
		o := units(lines...)
		below := o.BelowFirst()
		seen := map[int]bool{}
		for _, u := range below {
			if seen[u] || seen[o.Parent(u)] {
				t.Fatalf("u%d comes twice, or after its parent: %v", u, below)
			}
			seen[u] = true
			if kids := o.Children(u); !slices.IsSorted(kids) {
				t.Fatalf("the children of u%d are %v", u, kids)
			}
		}
		for u := range n {
			if seen[u] != (o.Depth(u) >= 0) {
				t.Fatalf("u%d stands at depth %d and is in the tree: %v", u, o.Depth(u), seen[u])
			}
			if p := o.Parent(u); p >= 0 && !slices.Contains(o.Children(p), u) {
				t.Fatalf("u%d is no child of its parent u%d", u, p)
			}
		}
		for _, loop := range o.Loops() {
			for i, u := range loop {
				if seen[u] || o.Parent(u) != loop[(i+1)%len(loop)] {
					t.Fatalf("%v is no loop", loop)
				}
			}
		}
		if len(below) < n && len(o.Loops()) == 0 {
			t.Fatalf("%d of %d units are in the tree, and there is no loop", len(below), n)
		}
	})
}

func TestLookUps(t *testing.T) {
	o := units(town...)
	o.Posts = []orgmodel.Post{{Common: orgmodel.Common{ID: "chef", Name: "Chef", Status: orgmodel.InForce, StatusOf: map[string]orgmodel.Status{"count": orgmodel.Vision}}, Unit: "enhet"}}
	o.Areas = []orgmodel.Area{{Common: orgmodel.Common{ID: "chef", Name: "Området Chef"}}}
	o.Index()
	if o.Unit("enhet") == nil || o.Unit("chef") != nil || o.Post("chef") != nil || o.UnitIndex("chef") != -1 {
		t.Error("of two entities with one id the first table has it")
	}
	if o.Name("chef") != "Området Chef" || o.Name("okänd") != "okänd" {
		t.Errorf("names: %q, %q", o.Name("chef"), o.Name("okänd"))
	}
	post := &o.Posts[0]
	if post.KeyStatus("count") != orgmodel.Vision || post.KeyStatus("unit") != orgmodel.InForce {
		t.Errorf("the status of count is %s, of unit %s", post.KeyStatus("count"), post.KeyStatus("unit"))
	}
	if o.Common(orgmodel.Ref{Type: orgmodel.TypeAccept}) != nil {
		t.Error("an accept has common keys")
	}
	team, board := o.UnitIndex("team"), o.UnitIndex("namnd")
	if !o.IsAtOrBelow(team, board) || !o.IsAtOrBelow(board, board) || o.IsAtOrBelow(board, team) {
		t.Error("the team is below the board, and the board is not below the team")
	}
	for code, same := range map[string]bool{"": true, "2081": true, "1490": false} {
		mine, other := units(), units()
		mine.Header.Municipality, other.Header.Municipality = "2081", code
		if mine.SameMunicipality(other) != same || other.SameMunicipality(mine) != same {
			t.Errorf("2081 and %q are taken for the same: %v", code, !same)
		}
	}
	if !o.ActiveID("enhet") || o.ActiveID("okänd") {
		t.Error("enhet exists, okänd does not")
	}
	var types []string
	o.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		if o.Common(ref) != c {
			t.Errorf("%v leads to another entity", ref)
		}
		if s := string(ref.Type); !slices.Contains(types, s) {
			types = append(types, s)
		}
	})
	if got, want := strings.Join(types, " "), "organisation kind area unit post"; got != want {
		t.Errorf("the tables are %q, want %q", got, want)
	}
}

func TestAssumed(t *testing.T) {
	var a orgmodel.Assumed
	if a.Any() || a.Key("name") {
		t.Error("nothing is assumed")
	}
	if err := a.UnmarshalTOML([]any{"parent", 7}); err != nil || !a.Any() || !a.Key("parent") || a.Key("name") {
		t.Errorf("a list of keys: %v %v", a, err)
	}
	var all orgmodel.Assumed
	if err := all.UnmarshalTOML(true); err != nil || !all.Any() || !all.Key("whatever") {
		t.Errorf("true: %v %v", all, err)
	}
}
