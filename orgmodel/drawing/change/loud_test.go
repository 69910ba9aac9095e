package change_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

const hopedBefore = `
[[unit]]
id = "k"
name = "Exempelkommun"
kind = "municipality"

[[unit]]
id = "flyttad"
name = "Flyttade enheten"
kind = "unit"
parent = "k"

[[unit]]
id = "kvar"
name = "Enheten kvar"
kind = "unit"
parent = "k"

[[decision]]
id = "d1"
name = "Handlingsplan för integration"
`

const hopedAfter = `
[[unit]]
id = "k"
name = "Exempelkommun"
kind = "municipality"

[[unit]]
id = "flyttad"
name = "Flyttade enheten"
kind = "unit"
parent = "kvar"

[[unit]]
id = "kvar"
name = "Enheten kvar"
kind = "unit"
parent = "k"

[[unit]]
id = "hoppas"
name = "Enheten man hoppas på"
kind = "unit"
parent = "k"
status = "vision"

[[unit]]
id = "ny"
name = "Nya enheten"
kind = "unit"
parent = "k"
status = "proposed"

[[decision]]
id = "d2"
name = "Plan för boende"

[[decision]]
id = "d3"
name = "Policy om en väg in till socialtjänsten för alla som söker stöd, med en mottagning"

[[decision]]
id = "d4"
name = "Riktlinjer"
`

// TestAVisionIsNotTheLoudest: its box has the thinnest border and no ground, whatever
// happens to it.
func TestAVisionIsNotTheLoudest(t *testing.T) {
	d := changed(t, wholly(t, drawtest.Text(t, hopedBefore), drawtest.Text(t, hopedAfter)), change.Changes, drawing.Options{Lang: message.SV})
	vision := boxOf(d, "hoppas")
	if vision.Stroke.Dash != drawing.Dotted || vision.Fill != "#ffffff" {
		t.Errorf("the vision has the border %v on %s", vision.Stroke, vision.Fill)
	}
	for _, id := range []string{"flyttad", "ny"} {
		if b := boxOf(d, id); b.Stroke.Width <= vision.Stroke.Width {
			t.Errorf("%s has the border %v, the vision %v", id, b.Stroke, vision.Stroke)
		}
	}
	if !slices.ContainsFunc(d.Boxes, func(b drawing.Box) bool { return b.Class == "legend" && b.Title == "vision" }) {
		t.Error("the legend does not explain a vision")
	}
}

// TestTheNoteNamesWhatItCounts: as many names as there is room for, the first in any
// case.
func TestTheNoteNamesWhatItCounts(t *testing.T) {
	d := changed(t, wholly(t, drawtest.Text(t, hopedBefore), drawtest.Text(t, hopedAfter)), change.Changes, drawing.Options{Lang: message.SV})
	var told []string
	for _, e := range d.Outline {
		told = append(told, strings.ReplaceAll(e.Text, "\u00a0", " "))
	}
	at := slices.IndexFunc(told, func(s string) bool { return strings.HasPrefix(s, "Ändras också") })
	want := []string{"Ändras också – syns inte i bilden", "Beslut, initiativ och överenskommelser: 4", "Handlingsplan för integration · Plan för boende · 2 till"}
	if diff := cmp.Diff(want, told[max(at, 0):]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if strings.Contains(d.Description, "Plan") {
		t.Errorf("the description names them too: %q", d.Description)
	}
}

// numbers are the marks in a box, with what happens to the membership.
var numbers = regexp.MustCompile(`[+−]?◊\x{a0}\d+`)

func marksIn(d *drawing.Drawing, id string) string {
	var list []string
	if b := boxOf(d, id); b != nil {
		for _, r := range b.Rows {
			list = append(list, numbers.FindAllString(r.Right.Text, -1)...)
		}
	}
	return strings.ReplaceAll(strings.Join(list, " "), "\u00a0", " ")
}

// TestManyTiesOfAChangeAreNumbers: who joins and who leaves is told by a sign, and all
// three pictures number alike.
func TestManyTiesOfAChangeAreNumbers(t *testing.T) {
	town := func(n int, joins string) string {
		var b strings.Builder
		fmt.Fprint(&b, "[[unit]]\nid=\"k\"\nname=\"Exempelkommun\"\nkind=\"municipality\"\n")
		for i := range 9 {
			fmt.Fprintf(&b, "[[unit]]\nid=\"e%d\"\nname=\"Enheten %d\"\nkind=\"unit\"\nparent=\"k\"\n", i, i)
		}
		for i := range n {
			members := fmt.Sprintf("\"e%d\", \"e%d\"", i, i+1)
			if i == 0 {
				members = "\"e0\", " + joins
			}
			fmt.Fprintf(&b, "[[unit]]\nid=\"s%d\"\nname=\"Samverkan %d\"\nkind=\"collaboration\"\nmembers=[%s]\n", i, i, members)
		}
		return b.String()
	}
	c := wholly(t, drawtest.Text(t, town(7, "\"e1\"")), drawtest.Text(t, town(7, "\"e8\"")))
	for which, want := range map[change.Picture]string{
		change.Changes: "e0:◊ 1 e1:−◊ 1 ◊ 2 e8:+◊ 1 s0:◊ 1",
		change.Before:  "e0:◊ 1 e1:◊ 1 ◊ 2 e8: s0:◊ 1",
		change.After:   "e0:◊ 1 e1:◊ 2 e8:◊ 1 s0:◊ 1",
	} {
		d := changed(t, c, which, drawing.Options{Lang: message.SV})
		var got []string
		for _, id := range []string{"e0", "e1", "e8", "s0"} {
			got = append(got, id+":"+marksIn(d, id))
		}
		if diff := cmp.Diff(want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", which, diff)
		}
		for _, l := range d.Lines {
			if strings.HasPrefix(l.Class, "member") || l.Class == "legend" {
				t.Errorf("%s draws the line %s", which, l.ID)
			}
		}
	}
	d := changed(t, wholly(t, drawtest.Text(t, town(2, "\"e1\"")), drawtest.Text(t, town(2, "\"e8\""))), change.Changes, drawing.Options{Lang: message.SV})
	if got := marksIn(d, "e8"); got != "" {
		t.Errorf("two collaborations are numbered: %s", got)
	}
}
