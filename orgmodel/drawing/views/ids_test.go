package views_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// awkwardID is an id that looks like what drawings add to ids.
var awkwardID = rapid.Custom(func(t *rapid.T) string {
	words := []string{"a", "b", "line", "tie", "member", "title", "heading", "stamp", "legend", "1", "sample", "row", "way", "step", "lane", "value", "panel", "frame", "before", "from", "to"}
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 3).Draw(t, "words"), "-")
})

// awkwardFile is an organisation with these ids, and what it is like later: a
// unit has moved, and a collaboration is gone.
func awkwardFile(ids []string, later bool) string {
	next := func() string { id := ids[0]; ids = ids[1:]; return id }
	kf, board, one, two := next(), next(), next(), next()
	var b strings.Builder
	unit := func(id, rest string) { fmt.Fprintf(&b, "[[unit]]\nid = %q\nname = \"Enhet %s\"\n%s\n", id, id, rest) }
	unit(kf, `kind = "council"`)
	unit(board, fmt.Sprintf("kind = \"board\"\nparent = %q", kf))
	unit(one, fmt.Sprintf("kind = \"unit\"\nparent = %q", board))
	above := board
	if later {
		above = kf
	}
	unit(two, fmt.Sprintf("kind = \"unit\"\nparent = %q", above))
	for i := range 2 {
		id := next()
		if later && i > 0 {
			continue
		}
		unit(id, fmt.Sprintf("kind = \"collaboration\"\nmembers = [%q, %q]\nnote = %q", one, two, id))
	}
	area, group, service, deal, way, figure := next(), next(), next(), next(), next(), next()
	fmt.Fprintf(&b, "[[area]]\nid = %q\nname = \"Norr\"\n", area)
	fmt.Fprintf(&b, "[[target_group]]\nid = %q\nname = \"Unga\"\n", group)
	fmt.Fprintf(&b, "[[service]]\nid = %q\nname = \"Stöd\"\nprovided_by = [%q]\ntarget_groups = [%q]\nareas = [%q]\n", service, two, group, area)
	fmt.Fprintf(&b, "[[agreement]]\nid = %q\nname = \"Uppdrag\"\nform = \"commission\"\nfrom = %q\nto = [%q]\n", deal, one, two)
	fmt.Fprintf(&b, "[[pathway]]\nid = %q\nname = \"Vägen\"\ntarget_group = %q\nsteps = [{ step = \"intake\", unit = %q }, { step = \"deliver\", unit = %q }]\n", way, group, one, two)
	fmt.Fprintf(&b, "[[indicator]]\nid = %q\nname = \"Mått\"\nvalues = [{ year = 2024, value = 3 }, { year = 2025, value = 4 }]\n", figure)
	return b.String()
}

// TestNoIDTwice holds that each part of a drawing has an id of its own, whatever
// the ids in the file: two would be one to a style sheet, a script, and to
// Graphviz.
func TestNoIDTwice(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		ids := rapid.SliceOfNDistinct(awkwardID, 12, 12, rapid.ID[string]).Draw(t, "ids")
		file := awkwardFile(ids, false)
		org := awkward(t, file)
		for _, v := range views.All() {
			d, err := v.Build(org, drawing.Options{Place: drawtest.Placer()})
			if err != nil {
				t.Fatalf("%s: %v\n%s", v.Name, err, file)
			}
			noIDTwice(t, v.Name, d)
		}
		other := awkward(t, awkwardFile(ids, true))
		for _, p := range change.Pictures() {
			d, err := change.Draw(diff.Compare(org, other, diff.Options{}), change.Picture(p), drawing.Options{})
			if err != nil {
				t.Fatalf("%s: %v", p, err)
			}
			noIDTwice(t, p, d)
		}
	})
}

func awkward(t *rapid.T, file string) *orgmodel.Organisation {
	const head = "format = 1\n[organisation]\nid = \"k\"\nname = \"K\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2026-01-01\n"
	r := tomlfile.LoadText("a.toml", []byte(head+file), tomlfile.Options{})
	if !r.OK() {
		t.Fatalf("%v\n%s", r.Findings, file)
	}
	return r.Org
}

func noIDTwice(t *rapid.T, picture string, d *drawing.Drawing) {
	t.Helper()
	seen := map[string]string{}
	note := func(id, title string) {
		if id == "" {
			return
		}
		if other, twice := seen[id]; twice {
			t.Errorf("%s: %q and %q have the id %s", picture, other, title, id)
		}
		seen[id] = title
	}
	for _, list := range [][]drawing.Box{d.Frames, d.Boxes} {
		for i := range list {
			note(list[i].ID, list[i].Title)
		}
	}
	for i := range d.Lines {
		note(d.Lines[i].ID, d.Lines[i].Title)
	}
}
