package tomlfile_test

import (
	"path/filepath"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// TestVariantLeavesNothingToCompare holds the variant to what it is for: laid
// upon its base it leaves no change to the organisation that was to come of it.
func TestVariantLeavesNothingToCompare(t *testing.T) {
	made := map[string][]byte{"base.toml": generate.Municipality(500), "later.toml": generate.Changed(500, 60)}
	for _, c := range []struct{ before, after string }{
		{"borlange/current.toml", "borlange/six-areas.toml"},
		{"borlange/six-areas.toml", "borlange/current.toml"},
		{"borlange/six-areas.toml", "borlange/stromstad-inspired.toml"},
		{"linkoping/before.toml", "linkoping/procurement.toml"},
		{"linkoping/action-plan.toml", "linkoping/procurement.toml"},
		{"uppsala/current-2021.toml", "uppsala/learn-from-boras.toml"},
		{"uppsala/current.toml", "uppsala/action-plan-2023.toml"},
		{"boras/nonprofit-motion.toml", "boras/model.toml"},
		{"base.toml", "later.toml"},
		{"later.toml", "base.toml"},
	} {
		t.Run(c.before+" "+c.after, func(t *testing.T) {
			const folder = "../../examples/"
			load := func(name string) *tomlfile.Result {
				if text, ok := made[name]; ok {
					return tomlfile.LoadText(name, text, tomlfile.Options{})
				}
				return tomlfile.Load(folder+name, tomlfile.Options{Tree: folder})
			}
			before, after := load(c.before), load(c.after)
			text, unsaid := tomlfile.WriteVariant(before.Org, after.Org, filepath.Base(c.before))
			var r *tomlfile.Result
			if base, ok := made[c.before]; ok {
				r = tomlfile.LoadText("variant.toml", text, tomlfile.Options{Open: func(string) ([]byte, error) { return base, nil }})
			} else {
				r = tomlfile.LoadText(folder+filepath.Dir(c.before)+"/variant.toml", text, tomlfile.Options{Tree: folder})
			}
			if !r.OK() {
				t.Fatalf("%v\n%s", r.Findings, text)
			}
			d := diff.Compare(r.Org, after.Org, diff.Options{NoInfer: true})
			for i := range d.Changes {
				t.Errorf("%s %s %s", d.Changes[i].Kind, d.ID(&d.Changes[i]), d.Changes[i].Key)
			}
			if t.Failed() {
				t.Logf("%v\n%s", unsaid, text)
			}
		})
	}
}
