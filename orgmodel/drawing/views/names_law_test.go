package views_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// samples are the examples by path: "borlange/current".
func samples(t testing.TB) (names []string, orgs map[string]*orgmodel.Organisation) {
	t.Helper()
	files, err := filepath.Glob(drawtest.Examples + "*/*.toml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	orgs = map[string]*orgmodel.Organisation{}
	for _, f := range files {
		name := strings.TrimSuffix(strings.TrimPrefix(filepath.ToSlash(f), drawtest.Examples), ".toml")
		names, orgs[name] = append(names, name), drawtest.Load(t, f)
	}
	return names, orgs
}

// sorts are the ways to draw that choose other boxes.
var sorts = []drawing.Options{
	{Lang: message.SV}, {Lang: message.EN, Detail: drawing.Overview}, {Lang: message.SV, Detail: drawing.Full}, {Lang: message.SV, Depth: 1}, {Lang: message.EN, Depth: 2},
}

// holdTrueChange holds that each picture of a change tells the names of what its
// boxes, rows and entries stand for, and each unit in one box.
func holdTrueChange(t testing.TB, name string, c *diff.Comparison, o drawing.Options) {
	t.Helper()
	for which, w := range map[change.Picture]witness{
		change.Changes: {c.New, c.Old}, change.Before: {was: c.Old}, change.After: {now: c.New},
	} {
		d, err := change.Draw(c, which, o)
		if refusal, ok := err.(*drawing.Refusal); ok && (refusal.Loop || len(c.Old.Roots())+len(c.New.Roots()) == 0) {
			return
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
		for _, complaint := range append(w.falsehoods(d), w.untold(d)...) {
			t.Errorf("%s, %s, %v: %s", name, which, o, complaint)
		}
	}
}

// holdTrueViews holds that each view tells the names of what its boxes, rows and
// entries stand for, and the line of command each unit in one box. Where branches
// are left out, a collaboration in one is counted there and has a box as well.
func holdTrueViews(t testing.TB, name string, org *orgmodel.Organisation, o drawing.Options) {
	t.Helper()
	o.Place = drawtest.Placer()
	for _, v := range views.All() {
		d, err := v.Build(org, o)
		if _, refused := err.(*drawing.Refusal); refused {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		w := witness{now: org}
		list := w.falsehoods(d)
		if v.Name == "structure" && o.Depth == 0 {
			list = append(list, w.untold(d)...)
		}
		for _, complaint := range list {
			t.Errorf("%s, %s, %v: %s", name, v.Name, o, complaint)
		}
	}
}

// TestEveryNameIsThatOfWhatTheBoxStandsFor: in every view of the examples.
func TestEveryNameIsThatOfWhatTheBoxStandsFor(t *testing.T) {
	names, orgs := samples(t)
	for _, name := range names {
		for _, o := range sorts {
			holdTrueViews(t, name, orgs[name], o)
		}
	}
}

// TestEveryNameInAChange: of any example into any other, also where nothing is in
// common.
func TestEveryNameInAChange(t *testing.T) {
	names, orgs := samples(t)
	for _, before := range names {
		for _, after := range names {
			c := drawtest.Compared(t, orgs[before], orgs[after])
			c.Match.Unrelated = false
			for i, o := range sorts {
				if i > 0 && filepath.Dir(before) != filepath.Dir(after) {
					break
				}
				holdTrueChange(t, before+" → "+after, c, o)
			}
		}
	}
}

// TestEveryNameInAGeneratedChange: of municipalities of several sizes, with many
// sorts of changes, and written down by somebody else.
func TestEveryNameInAGeneratedChange(t *testing.T) {
	parsed := func(text []byte) *orgmodel.Organisation {
		return tomlfile.LoadText("generated.toml", text, tomlfile.Options{}).Org
	}
	for _, units := range []int{12, 60, 300} {
		before := parsed(generate.Municipality(units))
		others := map[string]*orgmodel.Organisation{"renamed": parsed(generate.Renamed(units))}
		for _, changes := range []int{0, 3, 14, 140} {
			others[fmt.Sprint(changes, " changes")] = parsed(generate.Changed(units, changes))
		}
		for name, after := range others {
			for i, o := range sorts {
				if units == 300 && i > 0 && !lawtest.Wide() {
					break // the small ones have the same sorts of units
				}
				holdTrueViews(t, fmt.Sprint(units, " units, ", name), after, o)
				holdTrueChange(t, fmt.Sprint(units, " units, ", name), drawtest.Compared(t, before, after), o)
				holdTrueChange(t, fmt.Sprint(units, " units, ", name, ", back"), drawtest.Compared(t, after, before), o)
			}
		}
	}
}

// pair are two made-up organisations.
type pair struct{ before, after *orgmodel.Organisation }

// pairs makes up organisations of which each unit has a name of its own, and
// another one on the other side now and then.
var pairs = rapid.Custom(func(t *rapid.T) pair {
	kinds := []string{"unit", "team", "collaboration", "collaboration", "board", "staff-function", "actor"}
	size := rapid.SampledFrom([]int{4, 12, 40}).Draw(t, "size")
	p := pair{drawtest.Drawn(t, "old", size, kinds...), drawtest.Drawn(t, "new", size, kinds...)}
	for _, side := range []struct {
		org  *orgmodel.Organisation
		name string
	}{{p.before, "förr"}, {p.after, "nu"}} {
		for i := range side.org.Units {
			u := &side.org.Units[i]
			u.Name = "Enhet " + u.ID
			if rapid.IntRange(0, 3).Draw(t, "renamed") == 0 {
				u.Name += " " + side.name
			}
			if rapid.Bool().Draw(t, "nobody takes part") {
				u.Members = nil
			}
			side.org.Posts[i].Name += " " + side.name
			side.org.Services[i].Name += " " + side.name
		}
	}
	return p
})

// TestEveryNameInAMadeUpChange: units of all sorts, collaborations alike and not,
// in any shape; always the same draws.
func TestEveryNameInAMadeUpChange(t *testing.T) {
	for seed := range lawtest.Times(30) {
		p, o := pairs.Example(seed), sorts[seed%len(sorts)]
		holdTrueViews(t, fmt.Sprint("draw ", seed), p.after, o)
		for _, noInfer := range []bool{true, false} {
			c := diff.Compare(p.before, p.after, diff.Options{NoInfer: noInfer})
			c.Match.Unrelated = false
			holdTrueChange(t, fmt.Sprint("draw ", seed), c, o)
			if t.Failed() {
				return
			}
		}
	}
}
