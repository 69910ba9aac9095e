package structure_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// meeting is a department with n units, and collaborations of members of them.
func meeting(units int, collaborations ...orgmodel.Unit) *orgmodel.Organisation {
	org := &orgmodel.Organisation{}
	org.Header.Status, org.Header.Language, org.Header.Name = orgmodel.InForce, "sv", "Provkommun"
	add := func(u orgmodel.Unit) {
		if u.Status == "" {
			u.Status = orgmodel.InForce
		}
		org.Units = append(org.Units, u)
	}
	add(orgmodel.Unit{Common: orgmodel.Common{ID: "sf", Name: "Socialförvaltningen"}, Kind: orgmodel.KindAdministration})
	for i := range units {
		add(orgmodel.Unit{Common: orgmodel.Common{ID: fmt.Sprint("e", i), Name: fmt.Sprint("Enheten för stöd och behandling ", i)}, Kind: "unit", Parent: "sf"})
	}
	for _, c := range collaborations {
		add(c)
	}
	org.Index()
	return org
}

func collaboration(id string, status orgmodel.Status, members ...string) orgmodel.Unit {
	return orgmodel.Unit{Common: orgmodel.Common{ID: id, Name: "Samverkan " + id, Status: status}, Kind: orgmodel.KindCollaboration, Members: members}
}

// legendLines are the samples of lines in a legend, each with its words.
func legendLines(d *drawing.Drawing) []string {
	var list []string
	for _, l := range d.Lines {
		if l.Class == "legend" {
			list = append(list, fmt.Sprint(l.Title, " ", l.Stroke.Dash, l.Stroke.Width))
		}
	}
	return list
}

// TestTiesShowHowSureTheyAre: the lines to what is in force, decided, proposed and hoped
// for differ without colour, and the legend explains those that occur.
func TestTiesShowHowSureTheyAre(t *testing.T) {
	org := meeting(4, collaboration("a", orgmodel.InForce, "e0", "e1"), collaboration("b", orgmodel.Decided, "e1", "e2"), collaboration("c", orgmodel.Proposed, "e2", "e3"), collaboration("d", orgmodel.Vision, "e0", "e3"))
	for i, want := range [][]string{
		{"deltar i 4 130", "deltar i (beslutat) 4 200", "deltar i (föreslaget) 1 130", "deltar i (vision) 2 130"},
		{"deltar i 4 130"},
	} {
		if i == 1 {
			org = meeting(4, collaboration("a", orgmodel.InForce, "e0", "e1"))
		}
		d := drawtest.Built(t, structure.Draw, org, drawing.Options{Lang: message.SV})
		if diff := cmp.Diff(want, legendLines(d)); diff != "" {
			t.Errorf("legend (-want +got):\n%s", diff)
		}
		drawn := map[string]bool{}
		for _, l := range d.Lines {
			if strings.HasPrefix(l.Class, "member") {
				drawn[fmt.Sprint(l.Stroke.Dash, l.Stroke.Width)] = true
			}
		}
		if len(drawn) != len(want) {
			t.Errorf("the lines are %v, the legend %q", drawn, want)
		}
	}
}

// TestManyTiesAreNumbers: beyond six collaborations, or members of one, lines are not
// drawn.
func TestManyTiesAreNumbers(t *testing.T) {
	several := func(n int) (list []orgmodel.Unit) {
		for i := range n {
			list = append(list, collaboration(fmt.Sprint("s", i), orgmodel.InForce, fmt.Sprint("e", i), fmt.Sprint("e", i+1)))
		}
		return list
	}
	for name, test := range map[string]struct {
		list   []orgmodel.Unit
		lines  int
		marked string
	}{
		"seven collaborations": {several(7), 0, "e0: ◊ 1; e1: ◊ 1 ◊ 2; e2: ◊ 2 ◊ 3; e3: ◊ 3 ◊ 4; e4: ◊ 4 ◊ 5; e5: ◊ 5 ◊ 6; e6: ◊ 6 ◊ 7; e7: ◊ 7; s0: ◊ 1; s1: ◊ 2; s2: ◊ 3; s3: ◊ 4; s4: ◊ 5; s5: ◊ 6; s6: ◊ 7"},
		"two":                  {several(2), 4, ""},
		"seven members":        {[]orgmodel.Unit{collaboration("s", orgmodel.Vision, "e0", "e1", "e2", "e3", "e4", "e5", "e6")}, 0, "e0: ◊ 1; e1: ◊ 1; e2: ◊ 1; e3: ◊ 1; e4: ◊ 1; e5: ◊ 1; e6: ◊ 1; s: vision · ◊ 1"},
		"six members":          {[]orgmodel.Unit{collaboration("s", orgmodel.Vision, "e0", "e1", "e2", "e3", "e4", "e5")}, 6, ""},
	} {
		d := drawtest.Built(t, structure.Draw, meeting(8, test.list...), drawing.Options{Lang: message.SV})
		lines := 0
		for _, l := range d.Lines {
			if strings.HasPrefix(l.Class, "member") {
				lines++
			}
		}
		var marked []string
		for _, b := range d.Boxes {
			if len(b.Rows) > 1 && b.Node && strings.Contains(b.Rows[1].Right.Text, "◊") {
				marked = append(marked, b.ID+": "+strings.ReplaceAll(b.Rows[1].Right.Text, "\u00a0", " "))
			}
		}
		if got := strings.Join(marked, "; "); got != test.marked || lines != test.lines {
			t.Errorf("%s: %d lines and the marks\n%s, want %d and\n%s", name, lines, got, test.lines, test.marked)
		}
		explained := slices.ContainsFunc(d.Boxes, func(b drawing.Box) bool { return strings.HasPrefix(b.Title, "◊ deltar") })
		if explained != (test.marked != "") {
			t.Errorf("%s: the legend explains marks: %t", name, explained)
		}
	}
}

// TestLinesTooCloseOnPaperAreNumbers: what can be followed on one sheet need not be on a
// smaller one.
func TestLinesTooCloseOnPaperAreNumbers(t *testing.T) {
	var list []orgmodel.Unit
	for i := range 6 {
		c := collaboration(fmt.Sprint("s", i), orgmodel.InForce)
		for k := range 6 {
			c.Members = append(c.Members, fmt.Sprint("e", (7*i+3*k)%20))
		}
		list = append(list, c)
	}
	for paper, want := range map[string]bool{"A4": false, "A5": true} {
		d := drawtest.Built(t, structure.Draw, meeting(20, list...), drawing.Options{Paper: paper})
		lines := slices.ContainsFunc(d.Lines, func(l drawing.Line) bool { return strings.HasPrefix(l.Class, "member") })
		if marks := marksIn(d, "s0") != nil; marks != want || lines == want {
			t.Errorf("%s: lines %t, marks %t", paper, lines, marks)
		}
	}
}

// numbers are the marks in a box.
var numbers = regexp.MustCompile(`◊\x{a0}(\d+)`)

func marksIn(d *drawing.Drawing, id string) (list []string) {
	for _, b := range d.Boxes {
		for _, r := range b.Rows {
			if b.ID == id && b.Node {
				for _, m := range numbers.FindAllStringSubmatch(r.Right.Text, -1) {
					list = append(list, m[1])
				}
			}
		}
	}
	return list
}

// TestTiesAreFoundFromBothEnds: whoever takes part in what is told by a line, or by the
// same number in both boxes. Lines run over no box, and no two beside each other nearer
// than can be followed on the paper.
func TestTiesAreFoundFromBothEnds(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		units := rapid.IntRange(2, 14).Draw(t, "units")
		var list []orgmodel.Unit
		for i := range rapid.IntRange(1, 9).Draw(t, "collaborations") {
			c := collaboration(fmt.Sprint("s", i), rapid.SampledFrom([]orgmodel.Status{orgmodel.InForce, orgmodel.Proposed, orgmodel.Vision}).Draw(t, "status"))
			for k := range units {
				if rapid.IntRange(0, 3).Draw(t, "takes part") == 0 {
					c.Members = append(c.Members, fmt.Sprint("e", k))
				}
			}
			list = append(list, c)
		}
		org := meeting(units, list...)
		for i := range units {
			if i > 1 {
				org.Units[1+i].Parent = rapid.SampledFrom([]string{"sf", "e0", "e1"}).Draw(t, "parent")
			}
		}
		org.Index()
		o := drawing.Options{Lang: message.SV, Paper: rapid.SampledFrom([]string{"", "A3", "A4"}).Draw(t, "paper")}
		d, err := structure.Draw(org, o)
		if err != nil {
			t.Fatal(err)
		}
		holdFound(t, org, d)
		holdApart(t, d)
		for _, complaint := range drawtest.Complaints(d) {
			t.Error(complaint)
		}
	})
}

func holdFound(t *rapid.T, org *orgmodel.Organisation, d *drawing.Drawing) {
	for _, b := range d.Boxes {
		if !b.Node || len(b.Things.IDs) == 0 || org.Unit(b.Things.IDs[0]).Kind != orgmodel.KindCollaboration {
			continue
		}
		own := marksIn(d, b.ID)
		for _, m := range org.Unit(b.Things.IDs[0]).Members {
			line := slices.ContainsFunc(d.Lines, func(l drawing.Line) bool { return l.From == m && l.To == b.ID })
			mark := len(own) == 1 && slices.Contains(marksIn(d, m), own[0])
			if line == mark {
				t.Fatalf("%s in %s: a line %t, the same mark %t (%v, %v)", m, b.ID, line, mark, own, marksIn(d, m))
			}
		}
	}
}

// holdApart holds the lines of members against each other, and against the boxes.
func holdApart(t *rapid.T, d *drawing.Drawing) {
	var ties []drawing.Line
	for _, l := range d.Lines {
		if strings.HasPrefix(l.Class, "member") {
			ties = append(ties, l)
		}
	}
	least := 4 * geometry.Pt
	if d.Scale.Num > 0 && d.Scale.Num < d.Scale.Den {
		least = geometry.Length(int64(least) * d.Scale.Den / d.Scale.Num)
	}
	for i, a := range ties {
		for _, b := range d.Boxes {
			if inner := (geometry.Rect{X: b.X + 1, Y: b.Y + 1, W: b.W - 2, H: b.H - 2}); drawtest.Crosses(a, inner) {
				t.Fatalf("%s runs over %s", a.ID, b.ID)
			}
		}
		for _, b := range ties[:i] {
			if near := nearest(a, b); a.To != b.To && near < least {
				t.Fatalf("%s and %s run %d apart, at least %d", a.ID, b.ID, near, least)
			}
		}
	}
}

// nearest is how near two lines run beside each other.
func nearest(a, b drawing.Line) geometry.Length {
	near := geometry.Length(1) << 40
	for k := 1; k < len(a.Points); k++ {
		for n := 1; n < len(b.Points); n++ {
			p, q, r, s := a.Points[k-1], a.Points[k], b.Points[n-1], b.Points[n]
			if p.X == q.X && r.X == s.X && min(max(p.Y, q.Y), max(r.Y, s.Y)) > max(min(p.Y, q.Y), min(r.Y, s.Y)) {
				near = min(near, max(p.X-r.X, r.X-p.X))
			}
			if p.Y == q.Y && r.Y == s.Y && min(max(p.X, q.X), max(r.X, s.X)) > max(min(p.X, q.X), min(r.X, s.X)) {
				near = min(near, max(p.Y-r.Y, r.Y-p.Y))
			}
		}
	}
	return near
}
