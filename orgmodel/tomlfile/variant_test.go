package tomlfile

import (
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/everykey"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfmt"
)

type tester interface {
	Helper()
	Fatalf(string, ...any)
	Errorf(string, ...any)
}

// demandVariant writes the variant that makes of one organisation another, lays
// it upon the base and demands that the other comes of it, with references to
// what has ended led on: that is what is told.
func demandVariant(t tester, a, b *orgmodel.Organisation, base string, o Options) {
	t.Helper()
	text, _ := WriteVariant(a, b, filepath.Base(base))
	name := filepath.Join(filepath.Dir(base), "variant-in-the-making.toml")
	formatted, _ := tomlfmt.Format(location.NewFile(name, text))
	if d := cmp.Diff(string(text), string(formatted)); d != "" {
		t.Fatalf("fmt lays it out in another way:\n%s", d)
	}
	r := LoadText(name, text, o)
	if !r.OK() {
		t.Fatalf("the variant is no model:\n%s\n%s", say(r.Findings), text)
	}
	v := newVariant(a, b, filepath.Base(base))
	for _, d := range unlike(r.Org, v.ledOn(), v.shut) {
		t.Errorf("%s\n%s", d, text)
	}
}

// unlike lists what differs between the organisation that a variant makes and
// the one that was to come of it. What has no id, and has to go, may remain, and
// what is shut cannot be changed.
func unlike(got, want *orgmodel.Organisation, shut map[string]bool) []string {
	var list []string
	for _, t := range format.Tables() {
		if t.Type == "rules" || t.Type == orgmodel.TypeClose {
			continue
		}
		theirs, ours := fields.List(want, t.Type), fields.List(got, t.Type)
		if !t.Array {
			list = append(list, cmp.Diff(settled(got, want.Header), settled(got, got.Header), sameModel, cmpopts.IgnoreFields(orgmodel.Header{}, "AsOf", "Complete")))
			continue
		}
		nameless := 0
		for i := range theirs.Len() {
			e := theirs.Index(i)
			if !t.HasID || e.FieldByName("ID").String() == "" {
				nameless++
				continue
			}
			ref, ok := got.Find(e.FieldByName("ID").String())
			if !ok || ref.Type != t.Type {
				list = append(list, "lost: "+e.FieldByName("ID").String())
				continue
			}
			if shut[e.FieldByName("ID").String()] {
				continue // of which a variant can only add remarks: that is told
			}
			list = append(list, toldApart(settled(got, e.Interface()), settled(got, ours.Index(ref.Index).Interface())))
		}
		for i := range ours.Len() {
			e := ours.Index(i)
			if !t.HasID || e.FieldByName("ID").String() == "" {
				nameless--
				continue
			}
			c := e.FieldByName("Common").Interface().(orgmodel.Common)
			if ref, ok := want.Find(c.ID); (!ok || ref.Type != t.Type) && c.ActiveOn(got.Day()) {
				list = append(list, "still there: "+c.ID)
			}
		}
		if nameless > 0 {
			list = append(list, "without an id, lost from "+string(t.Type))
		}
	}
	return slices.DeleteFunc(list, func(s string) bool { return s == "" })
}

// settled is an entity without statuses of keys that say no more than its own,
// and without predecessors that nobody knows.
func settled(org *orgmodel.Organisation, entity any) any {
	v := reflect.New(reflect.TypeOf(entity)).Elem()
	v.Set(reflect.ValueOf(entity))
	if common := v.FieldByName("Common"); common.IsValid() {
		c := common.Addr().Interface().(*orgmodel.Common)
		own := map[string]orgmodel.Status{}
		for key, status := range c.StatusOf {
			if status != c.Status {
				own[key] = status
			}
		}
		c.StatusOf = own
		c.Formerly = slices.DeleteFunc(slices.Clone(c.Formerly), func(id string) bool { _, ok := org.Find(id); return !ok })
	}
	return v.Interface()
}

// TestVariantOfExamples makes of each example each other one of its folder that
// describes the same day or a later one, and of the same city's files all.
func TestVariantOfExamples(t *testing.T) {
	files, _ := filepath.Glob("../../examples/*/*.toml")
	pairs := 0
	for _, base := range files {
		a := Load(base, Options{Tree: "../../examples"})
		for _, file := range files {
			b := Load(file, Options{Tree: "../../examples"})
			if filepath.Dir(base) != filepath.Dir(file) || b.Org.Day() < a.Org.Day() {
				continue
			}
			pairs++
			t.Run(strings.TrimPrefix(base, "../../examples/")+" "+filepath.Base(file), func(t *testing.T) {
				demandVariant(t, a.Org, b.Org, base, Options{Tree: "../../examples"})
			})
		}
	}
	if pairs < 15 {
		t.Errorf("only %d pairs", pairs)
	}
}

// TestVariantOfAnything holds the law for generated organisations that use every
// key of the format and have little in common but their ids.
func TestVariantOfAnything(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		files := map[string]string{"source.txt": strings.Repeat("rad\n", 99)}
		o := Options{Open: onDisk(files)}
		a, b := drawnModel(t), drawnModel(t)
		for _, org := range []*orgmodel.Organisation{a, b} {
			for i := range org.Closes {
				org.Closes[i].Until = orgmodel.Date{} // pauses have a law of their own: their days must fit together
			}
			org.Each(func(_ orgmodel.Ref, c *orgmodel.Common) {
				if slices.ContainsFunc(slices.Concat(a.Closes, b.Closes), func(by orgmodel.Close) bool { return slices.Contains(by.IDs, c.ID) }) {
					c.Since = orgmodel.Date{} // what is closed does not begin after that
				}
			})
		}
		if a.Day() > b.Day() {
			a, b = b, a
		}
		a.Closes = slices.DeleteFunc(a.Closes, func(c orgmodel.Close) bool {
			return slices.ContainsFunc(append(append([]string{c.Decision}, c.IDs...), c.Sources...), func(id string) bool {
				_, ok := b.Find(id)
				return !ok && id != ""
			})
		})
		a, _ = reload(t, "f.toml", a, o)
		files["base.toml"] = string(Write(a))
		b.Closes = slices.Concat(a.Closes, b.Closes) // what has ended cannot come back
		b, _ = reload(t, "f.toml", b, o)
		demandVariant(t, a, b, "base.toml", o)
	})
}

// drawnModel draws an organisation, some of whose entities succeed others.
func drawnModel(t *rapid.T) *orgmodel.Organisation {
	org := everykey.Draw(t)
	org.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		if rapid.IntRange(0, 3).Draw(t, "succeeds") == 0 {
			c.Formerly = []string{strings.ReplaceAll(string(ref.Type), "_", "-") + "-" + rapid.SampledFrom([]string{"0", "1", "2"}).Draw(t, "predecessor")}
		}
	})
	return org
}

// TestVariantOfReorganisation does the same for a municipality of many units that
// are moved, renamed, merged and closed.
func TestVariantOfReorganisation(t *testing.T) {
	files := map[string]string{"base.toml": string(generate.Municipality(1000)), "later.toml": string(generate.Changed(1000, 100))}
	o := Options{Open: onDisk(files)}
	a, b := Load("base.toml", o), Load("later.toml", o)
	demandVariant(t, a.Org, b.Org, "base.toml", o)
	text, unsaid := WriteVariant(a.Org, b.Org, "base.toml")
	if len(text) > len(files["later.toml"])/5 || len(unsaid) > 0 {
		t.Errorf("%d bytes, %v", len(text), unsaid)
	}
}
