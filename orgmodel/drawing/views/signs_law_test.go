package views_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestStarsAreExplained: who sees a star anywhere on a sheet, in the title too,
// finds in the legend what it means; and no legend explains one that is not there.
func TestStarsAreExplained(t *testing.T) {
	names, orgs := samples(t)
	for _, name := range names {
		for _, v := range views.All() {
			if v.Name == "network" {
				continue // its places are the engine's
			}
			if d, err := v.Build(orgs[name], drawing.Options{Lang: message.SV}); err == nil {
				holdExplained(t, name+" "+v.Name, d)
			}
		}
	}
	for _, before := range names {
		for _, after := range names {
			if before != after && filepath.Dir(before) == filepath.Dir(after) {
				holdExplainedInChange(t, before+" → "+after, diff.Compare(orgs[before], orgs[after], diff.Options{}))
			}
		}
	}
	// A star in nothing but the title of a change.
	was, is := drawtest.Load(t, "../testdata/reform-before.toml"), drawtest.Load(t, "../testdata/reform.toml")
	for _, org := range []*orgmodel.Organisation{was, is} {
		org.Header.Assumed.All = true
	}
	holdExplainedInChange(t, "reform", diff.Compare(was, is, diff.Options{}))
}

func holdExplainedInChange(t *testing.T, name string, c *diff.Comparison) {
	t.Helper()
	for _, which := range change.Pictures() {
		if d, err := change.Draw(c, change.Picture(which), drawing.Options{Lang: message.SV}); err == nil {
			holdExplained(t, name+" "+which, d)
		}
	}
}

func holdExplained(t *testing.T, name string, d *drawing.Drawing) {
	t.Helper()
	drawn, explained := false, false
	for i := range d.Boxes {
		for _, row := range d.Boxes[i].Rows {
			text := row.Left.Text + row.Right.Text
			switch {
			case d.Boxes[i].Class != "legend":
				drawn = drawn || strings.Contains(text, "*")
			case strings.HasPrefix(text, "*"), strings.HasPrefix(text, "↑*"):
				explained = true
			}
		}
	}
	if drawn != explained || drawn != (d.Marks != "") {
		t.Errorf("%s: a star is drawn: %t; the legend explains one: %t; Marks: %q", name, drawn, explained, d.Marks)
	}
}
