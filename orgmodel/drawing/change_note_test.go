package drawing

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/mutate"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// TestCoversNamesKeys: what the picture says it covers is in the format.
func TestCoversNamesKeys(t *testing.T) {
	all := slices.Clone(headCovers)
	for _, r := range unitRows {
		all = append(all, r.covers...)
	}
	for _, c := range all {
		for _, key := range c.keys {
			if table := format.Find(string(c.typ)); table == nil || table.Key(key) == nil {
				t.Errorf("the format has no %s.%s", c.typ, key)
			}
		}
	}
}

// TestAKeyNobodyDrawsIsTold: one that is added to the format lands in the note until
// a row says that it draws it.
func TestAKeyNobodyDrawsIsTold(t *testing.T) {
	for _, typ := range []orgmodel.Type{orgmodel.TypeUnit, orgmodel.TypePost, orgmodel.TypeService, orgmodel.TypeOrganisation} {
		ch := &diff.Change{Type: typ, Key: "made_up"}
		if (&teller{}).shows(ch, diff.TopicUnits) {
			t.Errorf("a change of a new key of %s would be told nowhere", typ)
		}
	}
}

// drawnAndTold is what a change looks like, apart from its note, and the note.
func drawnAndTold(t *testing.T, before, after *orgmodel.Organisation) (boxes, note string) {
	t.Helper()
	c := diff.Compare(before, after, diff.Options{NoInfer: true})
	c.Match.Unrelated = false
	for _, which := range []Picture{ChangesPicture, AfterPicture} {
		d, err := Change(c, which, Options{Detail: Full, Lang: message.EN})
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range d.Boxes {
			if b.ID == "not_pictured" {
				for _, r := range b.Rows {
					note += r.Left.Text + " " + r.Right.Text + "\n"
				}
				continue
			}
			if strings.HasPrefix(b.ID, "_") {
				if b.ID == "_heading" && before.Name(before.Header.ID)+before.Header.AsOf.String()+before.Header.Municipality == after.Name(after.Header.ID)+after.Header.AsOf.String()+after.Header.Municipality {
					continue // it counts what changed, which is no box
				}
			}
			boxes += b.ID + " " + b.Title + "\n"
			for _, r := range b.Rows {
				boxes += b.ID + " " + r.Left.Text + " " + r.Right.Text + "\n"
			}
		}
	}
	return boxes, note
}

// TestEveryKeyIsPicturedOrTold changes each key of some examples: the change alters
// a box, or the note tells of it.
func TestEveryKeyIsPicturedOrTold(t *testing.T) {
	tried := map[string]int{}
	for _, file := range []string{"linkoping/action-plan.toml", "borlange/six-areas.toml", "boras/model.toml", "uppsala/learn-from-boras.toml"} {
		r := tomlfile.Load(filepath.Join("../../examples", filepath.FromSlash(file)), tomlfile.Options{})
		if !r.OK() {
			t.Fatal(file, r.Findings)
		}
		same, none := drawnAndTold(t, r.Org, r.Org)
		for _, k := range mutate.Stated(r.Org) {
			id := k.Table + "." + k.Key
			if tried[id] >= lawtest.Times(1) || slices.Contains(aboutTheStatement, k.Key) {
				continue
			}
			for n, other := range mutate.Others(r.Org, k) {
				if n > 0 && !lawtest.Wide() {
					break
				}
				c := diff.Compare(r.Org, other, diff.Options{NoInfer: true})
				if len(c.Told()) == 0 || len(other.Loops()) > 0 {
					continue
				}
				tried[id]++
				boxes, note := drawnAndTold(t, r.Org, other)
				if boxes == same && note == none && !fileTopic(c) {
					t.Errorf("%s: a change of %s is neither drawn nor told", file, k)
				}
			}
		}
	}
	if len(tried) < 60 {
		t.Errorf("only %d keys were tried", len(tried))
	}
}

// fileTopic reports whether all that changed is about the file itself.
func fileTopic(c *diff.Comparison) bool {
	for _, i := range c.Told() {
		if info := c.Changes[i].Kind.Info(); info == nil || !slices.Contains(aboutTheFile, info.Topic.ID) {
			return false
		}
	}
	return true
}
