package views_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/twoproposals"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/mutate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
)

// The law of ids in pictures: other ids, the same in all files, change no title, no
// description, no outline and no box. See the law of the same name in package report.

// readOf is all that a picture says to a reader.
func readOf(d *drawing.Drawing) []string {
	list := []string{d.Title, d.Description}
	for _, e := range d.Outline {
		list = append(list, strings.Repeat("  ", e.Depth)+e.Text)
	}
	for i := range d.Boxes {
		list = append(list, d.Boxes[i].Title)
	}
	return list
}

// allRead is what the views, the pictures of a change, and that of two proposals say.
func allRead(list []*orgmodel.Organisation) []string {
	var all []string
	add := func(d *drawing.Drawing, err error) {
		if err != nil {
			all = append(all, err.Error())
			return
		}
		all = append(all, readOf(d)...)
	}
	o := drawing.Options{Lang: message.SV, OnlyText: true}
	for _, v := range views.All() {
		add(v.Build(list[1], o))
	}
	c := diff.Compare(list[0], list[1], diff.Options{})
	c.Match.Unrelated = false
	for _, p := range change.Pictures() {
		add(change.Draw(c, change.Picture(p), drawing.Options{Lang: message.SV}))
	}
	if len(list) > 2 {
		both := proposals.Join(c, diff.Compare(list[0], list[2], diff.Options{}), proposals.Options{})
		add(twoproposals.Draw(both, drawing.Options{Lang: message.SV}))
	}
	return all
}

// holdIDs holds it of some files: the base, and what it changes into.
func holdIDs(t rapid.TB, files ...*orgmodel.Organisation) {
	t.Helper()
	read := func(order func(n int) []int) []string {
		ids := mutate.NewIDs(order, files...)
		list := make([]*orgmodel.Organisation, len(files))
		for i, o := range files {
			list[i] = ids.Of(o)
		}
		all := allRead(list)
		for i := range all {
			all[i] = ids.Back(all[i])
		}
		return all
	}
	first := read(lawtest.Orders[0].Place)
	for _, order := range lawtest.Orders[1:] {
		if d := cmp.Diff(first, read(order.Place)); d != "" {
			t.Fatalf("ids %s change what is said:\n%s", order.Name, d)
		}
	}
}

// TestIDsInPicturesOfExamples holds it on the steps that the examples describe.
func TestIDsInPicturesOfExamples(t *testing.T) {
	_, orgs := samples(t)
	for _, step := range lawtest.Steps {
		t.Run(step[1], func(t *testing.T) { holdIDs(t, orgs[step[0]], orgs[step[1]]) })
	}
	holdIDs(t, orgs["borlange/current"], orgs["borlange/six-areas"], orgs["borlange/stromstad-inspired"])
}

// TestIDsInPicturesOfTowns holds it on made-up towns and two proposals to change them.
func TestIDsInPicturesOfTowns(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		base := towns.Draw(t)
		holdIDs(t, base, towns.Variant(t, base), towns.Variant(t, base))
	})
}
