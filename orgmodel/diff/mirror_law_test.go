package diff_test

import (
	"maps"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// The law of mirrors: seen from the other side every raw change is its mirror, of
// every kind there is: what is new there is gone here, what is described now there is
// not described here, what merged there was split here.

// TestMirror: what shows that something ended does not show that it began, so what
// comes and goes does so whichever the files show, and which services reach a group
// follows from that.
func TestMirror(t *testing.T) {
	seen := map[diff.Kind]bool{}
	lawtest.Check(t, func(t *rapid.T) {
		before := towns.Draw(t)
		after := towns.Variant(t, before)
		o := drawOptions(t)
		if rapid.Bool().Draw(t, "whole") {
			before, after = wholly(before), wholly(after)
		}
		if d := unmirrored(before, after, o, seen); d != "" {
			t.Fatalf("(-there +back)\n%s", d)
		}
	})
	for _, pair := range mirrored(t) {
		if d := unmirrored(pair[0], pair[1], diff.Options{}, seen); d != "" {
			t.Errorf("%s → %s: (-there +back)\n%s", pair[0].Header.Name, pair[1].Header.Name, d)
		}
	}
	eachFate(func(name string, before, after *orgmodel.Organisation) {
		if d := unmirrored(before, after, diff.Options{}, seen); d != "" {
			t.Errorf("%s: (-there +back)\n%s", name, d)
		}
	})
	for _, k := range diff.Kinds() {
		if !seen[k.ID] && !slices.Contains(unmet, k.ID) {
			t.Errorf("nothing that the law is held on has a change of the kind %s: add one to fates, or the kind to unmet", k.ID)
		}
	}
	for _, k := range unmet {
		if seen[k] || k.Info() == nil {
			t.Errorf("%s is met, or is no kind: take it out of unmet", k)
		}
	}
}

// unmet are the kinds of which nothing here has a change: of tables without status, of
// what is told as added and removed whatever the files show, and of the day of a file.
// That each has a mirror, which has it for its mirror, the table of kinds is held to of them too.
var unmet = []diff.Kind{
	"group-status-changed", "indicator-status-changed", "claim-status-changed", "comparator-status-changed", "kind-status-changed", "source-status-changed",
	"claim-described-now", "claim-not-described", "source-described-now", "source-not-described",
	"organisation-dates-changed",
}

// wholly is the same file, which says that it names all there is.
func wholly(o *orgmodel.Organisation) *orgmodel.Organisation {
	c := towns.Copied(o)
	c.Header.Complete = orgmodel.Completable()
	return c
}

// mirrored are pairs that have other changes than made-up towns: the examples of one
// place, each with each, and a municipality that is changed much.
func mirrored(t *testing.T) (pairs [][2]*orgmodel.Organisation) {
	t.Helper()
	paths, err := filepath.Glob("../../examples/*/*.toml")
	if err != nil || len(paths) == 0 {
		t.Fatal("no examples", err)
	}
	of := map[string][]*orgmodel.Organisation{}
	for _, path := range paths {
		r := tomlfile.Load(path, tomlfile.Options{Tree: "../../examples"})
		of[filepath.Dir(path)] = append(of[filepath.Dir(path)], r.Org)
	}
	of["generated"] = []*orgmodel.Organisation{
		tomlfile.LoadText("town.toml", generate.Municipality(120), tomlfile.Options{}).Org,
		tomlfile.LoadText("new.toml", generate.Changed(120, 60), tomlfile.Options{}).Org,
	}
	of["other services"] = []*orgmodel.Organisation{
		servedBy(t, "ett"), servedBy(t, "annat"),
	}
	for _, place := range slices.Sorted(maps.Keys(of)) {
		for i, before := range of[place] {
			for _, after := range of[place][i+1:] {
				pairs = append(pairs, [2]*orgmodel.Organisation{before, after})
			}
		}
	}
	return pairs
}

// servedBy is a municipality of two services, one of which reaches its target group.
func servedBy(t *testing.T, service string) *orgmodel.Organisation {
	t.Helper()
	text := entity("target_group", "unga")
	for _, id := range []string{"ett", "annat"} {
		keys := []string{`kind = "open"`}
		if id == service {
			keys = append(keys, `target_groups = ["unga"]`)
		}
		text += entity("service", id, keys...)
	}
	return load(t, text)
}

// unmirrored are the changes from one to the other whose mirror is not among those
// the other way round; it notes which kinds there are.
func unmirrored(before, after *orgmodel.Organisation, o diff.Options, seen map[diff.Kind]bool) string {
	there, back := diff.Compare(before, after, o), diff.Compare(after, before, o)
	for _, c := range []*diff.Comparison{there, back} {
		for i := range c.Changes {
			seen[c.Changes[i].Kind] = true
		}
	}
	return cmp.Diff(facts(there, false), facts(back, true))
}
