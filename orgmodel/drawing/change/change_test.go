package change_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// wholly compares two of which the files say that they name all there is.
func wholly(t testing.TB, before, after *orgmodel.Organisation) *diff.Comparison {
	t.Helper()
	before.Header.Complete, after.Header.Complete = orgmodel.Completable(), orgmodel.Completable()
	return drawtest.Compared(t, before, after)
}

func changed(t testing.TB, c *diff.Comparison, which change.Picture, o drawing.Options) *drawing.Drawing {
	t.Helper()
	d, err := change.Draw(c, which, o)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// pictures draws all three.
func pictures(t testing.TB, c *diff.Comparison, o drawing.Options) map[change.Picture]*drawing.Drawing {
	t.Helper()
	all := map[change.Picture]*drawing.Drawing{}
	for _, p := range change.Pictures() {
		all[change.Picture(p)] = changed(t, c, change.Picture(p), o)
	}
	return all
}

// misplaced lists where the pictures of a change do not coincide.
func misplaced(all map[change.Picture]*drawing.Drawing) (list []string) {
	whole := all[change.Changes]
	places := map[string]geometry.Rect{}
	for _, b := range whole.Boxes {
		places[b.ID] = b.Rect
	}
	for _, p := range []change.Picture{change.Before, change.After} {
		d := all[p]
		if d.Page != whole.Page || d.Scale != whole.Scale {
			list = append(list, fmt.Sprintf("%s has page %v at %v instead of %v at %v", p, d.Page, d.Scale, whole.Page, whole.Scale))
		}
		for _, b := range d.Boxes {
			if slices.Contains([]string{"legend", "title", "stamp"}, b.Class) {
				continue
			}
			if at, ok := places[b.ID]; !ok || at != b.Rect {
				list = append(list, fmt.Sprintf("%s: box %s stands at %v instead of %v", p, b.ID, b.Rect, at))
			}
		}
	}
	return list
}

// unreadable lists texts that stand badly on the ground of their box.
func unreadable(d *drawing.Drawing) (list []string) {
	for _, b := range d.Boxes {
		for _, r := range b.Rows {
			for _, run := range []drawing.Run{r.Sign, r.Left, r.Right} {
				ground := r.Fill
				if ground == "" {
					ground = b.Fill
				}
				if run.Text != "" && ground != "" && drawtest.Contrast(run.Color, ground) < 4.5 {
					list = append(list, fmt.Sprintf("%q stands in %s on %s", run.Text, run.Color, ground))
				}
			}
		}
	}
	return list
}

// holdCleanChange draws a change in every detail and on every sheet, in one language
// and the other by turns (in both when one looks further).
func holdCleanChange(t *testing.T, name string, c *diff.Comparison) {
	t.Helper()
	for i, detail := range drawing.Details() {
		for k, paper := range []string{"", "A4", "A3"} {
			for n, lang := range message.Langs {
				if n != (i+k)%len(message.Langs) && !lawtest.Wide() {
					continue
				}
				all := pictures(t, c, drawing.Options{Detail: drawing.Detail(detail), Paper: paper, Lang: lang})
				list := append(misplaced(all), stained(all[change.Changes])...)
				for _, p := range change.Pictures() {
					list = append(list, drawtest.Complaints(all[change.Picture(p)])...)
					list = append(list, unreadable(all[change.Picture(p)])...)
				}
				for _, complaint := range list {
					t.Errorf("%s, %s, %q, %s: %s", name, detail, paper, lang, complaint)
				}
			}
		}
	}
}

func TestPicturesOfChangesAreClean(t *testing.T) {
	for name, c := range drawtest.Comparisons(t) {
		holdCleanChange(t, name, c)
	}
}

// stained lists the lines that run along another one of another style.
func stained(d *drawing.Drawing) (list []string) {
	for i, a := range d.Lines {
		for _, b := range d.Lines[:i] {
			if a.Stroke != b.Stroke && runsAlong(a.Points, b.Points) {
				list = append(list, fmt.Sprintf("%q runs along %q", a.Title, b.Title))
			}
		}
	}
	return list
}

// runsAlong reports a stretch that two lines at right angles have in common.
func runsAlong(a, b []geometry.Point) bool {
	for i := 1; i < len(a); i++ {
		for k := 1; k < len(b); k++ {
			low := geometry.Point{X: max(min(a[i-1].X, a[i].X), min(b[k-1].X, b[k].X)), Y: max(min(a[i-1].Y, a[i].Y), min(b[k-1].Y, b[k].Y))}
			high := geometry.Point{X: min(max(a[i-1].X, a[i].X), max(b[k-1].X, b[k].X)), Y: min(max(a[i-1].Y, a[i].Y), max(b[k-1].Y, b[k].Y))}
			if high.X > low.X && high.Y >= low.Y || high.X >= low.X && high.Y > low.Y {
				return true
			}
		}
	}
	return false
}
