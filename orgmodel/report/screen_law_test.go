package report

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// firstLines is the first screen of a comparison in text, line by line.
func firstLines(c *Contrast, l message.Lang) []string {
	p := &diffPage{c: c, lang: l, limit: textItems}
	s := p.screen()
	d := &document.Document{Lang: l, Title: p.title(), Parts: s.title, Lead: s.lead}
	d.Add("summary", diffTexts.summary.In(l), p.screenBlocks(s)...)
	var b bytes.Buffer
	_ = document.Text(&b, d, false)
	return strings.Split(strings.TrimRight(b.String(), "\n"), "\n")
}

// screenFaults says where the first screen is no first screen: too long, too wide, with
// a code before what is said, or with a basis that is none of the four.
func screenFaults(c *Contrast) (faults []string) {
	for _, l := range message.Langs {
		lines := firstLines(c, l)
		if len(lines) > screenLines {
			faults = append(faults, fmt.Sprintf("%s: %d lines:\n%s", l, len(lines), strings.Join(lines, "\n")))
		}
		for _, line := range lines {
			if utf8.RuneCountInString(line) > TextWidth {
				faults = append(faults, fmt.Sprintf("%s: too wide: %q in\n%s", l, line, strings.Join(lines, "\n")))
			}
		}
		p := &diffPage{c: c, lang: l}
		for _, r := range p.screenRows() {
			t := &markTexts
			missing, _, _ := strings.Cut(t.missing.In(l), "{0}")
			partly, _, _ := strings.Cut(t.partly.With(t.assumed, 1, 1).In(l), "(")
			switch {
			case r.silent != "" || r.empty():
			case r.basis == t.sourced.In(l), r.basis == t.rests.With(t.assumptions).In(l):
			case strings.HasPrefix(r.basis, partly), strings.HasPrefix(r.basis, missing) && len(r.basis) > len(missing):
			default:
				faults = append(faults, fmt.Sprintf("%s: %s: the basis is %q", l, r.id, r.basis))
			}
			if l == message.SV && (r.after == "inga" || r.after == "inga*") {
				faults = append(faults, fmt.Sprintf("%s: none, of nobody knows how many", r.id))
			}
		}
	}
	return faults
}

// exampleFiles are all files of the examples.
func exampleNames(t *testing.T) (names []string) {
	t.Helper()
	root := filepath.Join("..", "..", "examples")
	towns, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, town := range towns {
		files, _ := filepath.Glob(filepath.Join(root, town.Name(), "*.toml"))
		for _, f := range files {
			names = append(names, town.Name()+"/"+strings.TrimSuffix(filepath.Base(f), ".toml"))
		}
	}
	slices.Sort(names)
	return names
}

// TestFirstScreenOfExamples: one screen for every pair of examples, also of two towns,
// and backwards.
func TestFirstScreenOfExamples(t *testing.T) {
	names := exampleNames(t)
	for _, a := range names {
		for _, b := range names {
			if a == b {
				continue
			}
			for _, fault := range screenFaults(compared(exampleOrg(t, a), exampleOrg(t, b))) {
				t.Errorf("%s → %s: %s", a, b, fault)
			}
		}
	}
}

// TestFirstScreenOfReforms: one screen for any reform, however large, and however long
// its names are; what is cut short stands in full further down.
func TestFirstScreenOfReforms(t *testing.T) {
	hold := func(t rapid.TB, before, after *orgmodel.Organisation) {
		t.Helper()
		for _, whole := range []bool{false, true} {
			d := diff.Compare(before, after, diff.Options{Complete: whole})
			for _, fault := range screenFaults(Gather(d, impact.Outcome{}, MeasureChange(d))) {
				t.Errorf("complete %t: %s", whole, fault)
			}
		}
	}
	read := func(t rapid.TB, text []byte) *orgmodel.Organisation {
		t.Helper()
		r := tomlfile.LoadText("town.toml", text, tomlfile.Options{})
		if !r.OK() {
			t.Fatal(r.Findings)
		}
		return r.Org
	}
	hold(t, read(t, generate.Municipality(110)), read(t, generate.Changed(110, 60)))
	hold(t, read(t, generate.Municipality(110)), read(t, generate.Renamed(110)))
	lawtest.CheckSome(t, func(t *rapid.T) {
		if rapid.Bool().Draw(t, "town") {
			units := rapid.IntRange(12, 120).Draw(t, "units")
			before := read(t, generate.Municipality(units))
			after := read(t, generate.Changed(units, rapid.IntRange(1, units/2).Draw(t, "changes")))
			if rapid.Bool().Draw(t, "long") {
				longNames(after, rapid.SampledFrom([]string{"x", "å ", "Kommun-"}).Draw(t, "of"))
			}
			hold(t, before, after)
			return
		}
		r := generate.NewReform(rapid.Uint64().Draw(t, "seed"), generate.Stated{})
		hold(t, read(t, r.Before), read(t, r.After))
	})
}

// longNames gives everything a name that fills more than a screen.
func longNames(o *orgmodel.Organisation, of string) {
	long := strings.Repeat(of, 2000/len(of))
	o.Header.Name = long
	for i := range o.Units {
		o.Units[i].Name += " " + long
	}
	for i := range o.Services {
		o.Services[i].Name += " " + long
	}
	for i := range o.TargetGroups {
		o.TargetGroups[i].Name += " " + long
	}
}
