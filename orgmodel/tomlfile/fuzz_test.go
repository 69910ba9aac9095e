package tomlfile

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestLoadAndWriteLaws holds the examples and the files of the other tests to
// what FuzzLoad holds any text to.
func TestLoadAndWriteLaws(t *testing.T) {
	texts := map[string]string{"form": formSource, "small": small, "variant": smallVariant}
	for _, name := range []string{"current.toml", "six-areas.toml", "stromstad-inspired.toml"} {
		texts[name] = exampleFile(t, name)
	}
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range archive.Files {
			if strings.HasSuffix(file.Name, ".toml") {
				texts[name+" "+file.Name] = string(file.Data)
			}
		}
	}
	base := exampleFile(t, "current.toml")
	for name, text := range texts {
		t.Run(name, func(t *testing.T) { checkLoading(t, base, text) })
	}
}

// What makes a fragment a file, and two beginnings of fragments.
const (
	fuzzHead    = "format = 1\n[organisation]\nid = \"x\"\nname = \"X\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2007-01-01\n"
	fuzzVariant = "format = 1\n[organisation]\nid = \"v\"\nname = \"V\"\nextends = \"base.toml\"\n"
	fuzzUnit    = "[[unit]]\nid = \"a\"\nname = \"A\"\nkind = \"council\"\n"
)

// fuzzSeeds are small, each one thing that a file can say. The fuzzer tries a
// text it finds interesting again without each part of it, and that grows with
// the square of the length: with whole files as seeds it did nothing else.
var fuzzSeeds = []string{
	fuzzHead,
	fuzzVariant + "[[unit]]\nid = \"team-soder\"\nheads = 5\n",
	fuzzVariant + "[[unit]]\nid = \"stab\"\nunset = [\"heads\"]\n",
	fuzzVariant + "[[close]]\nids = [\"stab\"]\n",
	"[[unit]]\nid = \"a\"\nname = \"A\"\nkind = \"council\"\n[[unit]]\nid = \"b\"\nname = \"B\"\nkind = \"board\"\nparent = \"a\"\n",
	fuzzUnit + "heads = \"10..15\"\nfte = \"~4.5\"\nled_by = [\"p\"]\n[[post]]\nid = \"p\"\nname = \"P\"\nunit = \"a\"\ncount = 1\n",
	fuzzUnit + "since = \"2006-09\"\nsources = [\"k#1\"]\n[[source]]\nid = \"k\"\nname = \"K\"\nfile = \"source.txt\"\n",
	"[[area]]\nid = \"n\"\nname = \"N\"\n" + fuzzUnit + "[[unit]]\nid = \"t\"\nname = \"T\"\nkind = \"team\"\nparent = \"a\"\nareas = [\"n\"]\nper_area = true\n",
	"[[kind]]\nid = \"k\"\nname = \"K\"\nlike = \"unit\"\nlabel = { en = \"K\", sv = \"K\" }\n",
	fuzzUnit + "[[target_group]]\nid = \"g\"\nname = \"G\"\n[[service]]\nid = \"s\"\nname = \"S\"\ntarget_groups = [\"g\"]\nprovided_by = [\"a\"]\n",
	fuzzUnit + "[[agreement]]\nid = \"b\"\nname = \"B\"\nform = \"procurement\"\nfrom = \"a\"\nto = [\"a\"]\namount = 1_000\n",
	fuzzUnit + "[[pathway]]\nid = \"w\"\nname = \"W\"\nsteps = [{ step = \"screen\", unit = \"a\" }]\n",
	"[[indicator]]\nid = \"i\"\nname = \"I\"\nvalues = [{ year = 2020, value = 1.5 }]\n[[goal]]\nid = \"g\"\nname = \"G\"\nindicator = \"i\"\ntarget = \">=3\"\n",
	"[[decision]]\nid = \"d\"\nname = \"D\"\ndate = 2006-09-01\nstatus = \"decided\"\n[[risk]]\nid = \"r\"\nname = \"R\"\n",
	"[[accept]]\nrule = \"C101\"\nabout = [\"x\"]\nreason = \"R\"\n[rules]\nD603 = \"off\"\n",
}

var fuzzMistakes = []string{
	"format = 2\n[organisation]\nextends = \"../base.toml\"\n",
	"[[unit]\nid = \"x\"\nheads = 5%\nlist = [\n",
	"[[unit]]\nid = \"A b\"\nnmae = 1\n[unti]\n",
}

// longest is how long a text may become; see fuzzSeeds.
const longest = 300

// FuzzLoad holds any text to what a reader may rely on: there is an outcome,
// every finding stands inside its file and says something, and a text that is a
// model stays one when it is written out.
func FuzzLoad(f *testing.F) {
	for _, text := range slices.Concat(fuzzSeeds, fuzzMistakes) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > longest {
			return
		}
		checkLoading(t, small, withHead(text))
	})
}

func withHead(text string) string {
	if strings.HasPrefix(text, "format") {
		return text
	}
	return fuzzHead + text
}

// TestFuzzSeedsAreModels keeps the seeds at what they are for: only a model is
// written out and read again.
func TestFuzzSeedsAreModels(t *testing.T) {
	for _, text := range fuzzSeeds {
		r := LoadText("f.toml", []byte(withHead(text)), Options{Open: onDisk(map[string]string{"base.toml": small, "source.txt": "rad\n"}), Rules: someRules})
		if !r.OK() || len(text) > longest {
			t.Errorf("%d bytes:\n%s\n%s", len(text), text, say(r.Findings))
		}
	}
}

func checkLoading(t *testing.T, current, text string) {
	o := Options{Open: onDisk(map[string]string{
		"base.toml": small, "current.toml": current, "nya-tider.txt": strings.Repeat("rad\n", 40), "source.txt": "rad\n",
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
}

func exampleFile(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "examples", "borlange", name))
	if err != nil {
		t.Fatal(err)
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
