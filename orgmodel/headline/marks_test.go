package headline_test

import (
	"maps"
	"path/filepath"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// TestMarkableIsAllThatBearsAMark: what is listed at once for many terms bears the marks
// that the terms bear, and no others.
func TestMarkableIsAllThatBearsAMark(t *testing.T) {
	several := 0
	for _, pair := range pairs(t) {
		c := diff.Compare(pair[0], pair[1], diff.Options{})
		h := headline.Of(c, headline.Computed(c))
		marked := func(set map[ground.Key]bool) func([]ground.Key) {
			return func(keys []ground.Key) {
				for _, k := range keys {
					if s := c.Pair().Stated(k); s.Assumed || s.Status == ground.Vision {
						set[k] = true
					}
				}
			}
		}
		for _, row := range headline.Explained() {
			for i, f := range h.Summary.Rests(row.ID) {
				got, want := map[ground.Key]bool{}, map[ground.Key]bool{}
				h.Summary.Markable(f, nil, marked(got))
				marked(want)(f.Keys.List())
				for j := range f.Terms {
					marked(want)(f.Terms[j].Keys.List())
				}
				if !maps.Equal(got, want) {
					t.Errorf("%s → %s, %s, figure %d: %d keys, want %d", pair[0].Header.ID, pair[1].Header.ID, row.ID, i, len(got), len(want))
				}
				if row.ID == headline.RowUnplaced && len(f.Terms) > 1 && len(want) > 1 {
					several++
				}
			}
		}
	}
	if several == 0 {
		t.Error("nothing has been asked of several terms")
	}
}

// pairs are the examples of each folder in each order, and made-up ones of which
// something is assumed, or all of it a vision.
func pairs(t *testing.T) (list [][2]*orgmodel.Organisation) {
	t.Helper()
	folders, _ := filepath.Glob("../../examples/*")
	for _, folder := range folders {
		var all []*orgmodel.Organisation
		paths, _ := filepath.Glob(filepath.Join(folder, "*.toml"))
		for _, p := range paths {
			r := tomlfile.Load(p, tomlfile.Options{})
			if !r.OK() {
				t.Fatalf("%s: %v", p, r.Findings)
			}
			all = append(all, r.Org)
		}
		for _, before := range all {
			for _, after := range all {
				list = append(list, [2]*orgmodel.Organisation{before, after})
			}
		}
	}
	load := func(text []byte, unsure func(i int, c *orgmodel.Common)) *orgmodel.Organisation {
		o := tomlfile.LoadText("made-up.toml", text, tomlfile.Options{}).Org
		for i := range o.Units {
			unsure(i, &o.Units[i].Common)
		}
		for i := range o.Posts {
			unsure(i, &o.Posts[i].Common)
		}
		return o
	}
	few := func(i int, c *orgmodel.Common) {
		switch i % 7 {
		case 2:
			c.Assumed.All = true
		case 3:
			c.Assumed.Keys = []string{"heads", "count", "parent", "formerly"}
		case 5:
			c.Status = orgmodel.Vision
		}
	}
	none := func(int, *orgmodel.Common) {}
	for _, size := range []int{30, 200} {
		before, after := generate.Municipality(size), generate.Changed(size, size/5)
		list = append(list,
			[2]*orgmodel.Organisation{load(before, few), load(after, none)},
			[2]*orgmodel.Organisation{load(before, none), load(after, few)},
			[2]*orgmodel.Organisation{load(before, few), load(after, few)},
		)
	}
	return list
}
