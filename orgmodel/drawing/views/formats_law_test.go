package views_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// The law of languages and formats, of pictures: what is drawn says the same as the
// outline, in both languages, and a picture with a mark says once what it means.

// TestPicturesSayTheSame holds every view of every example.
func TestPicturesSayTheSame(t *testing.T) {
	paths, _ := filepath.Glob("../../../examples/*/*.toml")
	all := 0
	for _, path := range paths {
		o := tomlfile.Load(path, tomlfile.Options{Tree: "../../../examples"}).Org
		for _, v := range views.All() {
			var stars []int
			for _, l := range message.Langs {
				d, err := v.Build(o, drawing.Options{Lang: l})
				if err != nil {
					break // nothing to draw, or nobody to find the places
				}
				stars = append(stars, holdStars(t, path+", "+v.Name, d))
			}
			for _, n := range stars {
				all += n
			}
			if len(stars) == 2 && stars[0] != stars[1] {
				t.Errorf("%s, %s: %d marks in English, and %d in Swedish", path, v.Name, stars[0], stars[1])
			}
		}
	}
	if all == 0 {
		t.Error("no example has a mark")
	}
}

// TestChangePicturesSayTheSame holds the pictures of a change.
func TestChangePicturesSayTheSame(t *testing.T) {
	for _, pair := range lawtest.Steps {
		load := func(name string) *tomlfile.Result {
			return tomlfile.Load("../../../examples/"+name+".toml", tomlfile.Options{Tree: "../../../examples"})
		}
		c := diff.Compare(load(pair[0]).Org, load(pair[1]).Org, diff.Options{})
		var stars []int
		for _, l := range message.Langs {
			d, err := change.Draw(c, change.Changes, drawing.Options{Lang: l})
			if err != nil {
				t.Fatal(err)
			}
			stars = append(stars, holdStars(t, pair[1], d))
		}
		if stars[0] != stars[1] {
			t.Errorf("%s: %d marks in English, and %d in Swedish", pair[1], stars[0], stars[1])
		}
	}
}

// holdStars holds that what is drawn bears marks where the outline does, and that
// both say what they mean; it returns how many there are in the outline.
func holdStars(t *testing.T, name string, d *drawing.Drawing) int {
	t.Helper()
	inOutline := strings.Count(d.Standing(), "*") // which stands above it
	for _, e := range d.Outline {
		inOutline += strings.Count(e.Text, "*")
	}
	note, drawn, inPicture := "", 0, false
	if d.Marks != "" {
		note, _, _ = strings.Cut(strings.TrimPrefix(d.Marks, "* "), " ")
	}
	for i := range d.Boxes {
		for _, row := range d.Boxes[i].Rows {
			for _, s := range []drawing.Run{row.Sign, row.Left, row.Right} {
				switch {
				case note != "" && strings.HasPrefix(s.Text, "* "+note), note != "" && strings.HasPrefix(s.Text, note):
					inPicture = true
				case strings.Contains(s.Text, "*"):
					drawn++
				}
			}
		}
	}
	if (inOutline > 0) != (d.Marks != "") {
		t.Errorf("%s, %s: %d marks in the outline, which is explained by %q", name, d.Lang, inOutline, d.Marks)
	}
	if drawn > 0 && (inOutline == 0 || !inPicture) {
		t.Errorf("%s, %s: %d marks drawn, %d in the outline; explained in the picture: %v", name, d.Lang, drawn, inOutline, inPicture)
	}
	return inOutline
}
