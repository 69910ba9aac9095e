package tomlfile

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// FuzzLoad holds any text to what a reader may rely on: there is an outcome,
// every finding stands inside its file and says something, and a text that is a
// model stays one when it is written out.
func FuzzLoad(f *testing.F) {
	base := seedFile(f, "../../examples/borlange/current.toml")
	for _, name := range []string{"current.toml", "six-areas.toml", "stromstad-inspired.toml"} {
		f.Add(seedFile(f, "../../examples/borlange/"+name))
	}
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			if strings.HasSuffix(file.Name, ".toml") {
				f.Add(string(file.Data))
			}
		}
	}
	f.Add(formSource)
	f.Add(small)
	f.Add(smallVariant)
	f.Fuzz(func(t *testing.T, text string) {
		o := Options{Open: onDisk(map[string]string{
			"base.toml": small, "current.toml": base, "nya-tider.txt": strings.Repeat("rad\n", 40), "source.txt": "rad\n",
		}), Rules: someRules}
		r := LoadText("f.toml", []byte(text), o)
		checkFindings(t, r)
		checkPlaces(t, r)
		if !r.OK() {
			return
		}
		written := Write(r.Org)
		again := LoadText("f.toml", written, o)
		if !again.OK() {
			t.Fatalf("what was written is no model:\n%s\n%s", say(again.Findings), written)
		}
		if twice := Write(again.Org); string(twice) != string(written) {
			t.Fatalf("written twice it is another text:\n%s\n%s", written, twice)
		}
	})
}

func seedFile(f *testing.F, name string) string {
	text, err := os.ReadFile(name)
	if err != nil {
		f.Fatal(err)
	}
	return string(text)
}

func checkFindings(t *testing.T, r *Result) {
	if r.Org == nil || r.Places == nil {
		t.Fatal("no organisation, or no places")
	}
	for i := range r.Findings {
		d := &r.Findings[i]
		if d.Span.IsZero() || d.Span.Start < 0 || d.Span.Start > d.Span.End || d.Span.End > len(d.Span.File.Text) {
			t.Fatalf("finding %s %q has no place in its file: %d..%d of %d", d.Rule.ID, d.Message.In(message.EN), d.Span.Start, d.Span.End, len(d.Span.File.Text))
		}
		for _, lang := range message.Langs {
			if text := d.Message.In(lang) + d.Help.In(lang); d.Message.In(lang) == "" || strings.Contains(text, "{0}") && !strings.Contains(string(d.Span.File.Text), "{0}") {
				t.Fatalf("finding %s says %q", d.Rule.ID, text)
			}
		}
	}
}

// checkPlaces asks for the place of every key of every entity.
func checkPlaces(t *testing.T, r *Result) {
	r.Org.Each(func(ref orgmodel.Ref, _ *orgmodel.Common) {
		for _, key := range append(format.Find(string(ref.Type)).KeyNames(), "") {
			for element := -1; element < 2; element++ {
				at := r.Places.Place(ref, key, element)
				if !at.IsZero() && (at.Start < 0 || at.Start > at.End || at.End > len(at.File.Text)) {
					t.Fatalf("%s of %v stands at %d..%d of %d", key, ref, at.Start, at.End, len(at.File.Text))
				}
			}
		}
	})
}
