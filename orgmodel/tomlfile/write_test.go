package tomlfile

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/everykey"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfmt"
)

// sameModel compares models; a list that is empty says as much as none.
var sameModel = cmp.Options{
	cmpopts.EquateEmpty(),
	cmpopts.IgnoreUnexported(orgmodel.Organisation{}),
	cmpopts.IgnoreFields(orgmodel.Header{}, "Extends"),
	cmpopts.IgnoreFields(orgmodel.Organisation{}, "Filled"),  // a whole file fills nothing in
	cmpopts.IgnoreFields(orgmodel.Record{}, "Covers"),        // written out as about
	cmpopts.IgnoreFields(orgmodel.Record{}, "Later"),         // of series only
	cmpopts.IgnoreFields(orgmodel.Organisation{}, "Earlier"), // of variants only
	cmpopts.IgnoreFields(orgmodel.Organisation{}, "Added"),   // of variants only
	cmp.Comparer(func(a, b orgmodel.Quantity) bool { return a == b }),
}

// reload writes a model and reads it again.
func reload(t interface {
	Helper()
	Fatalf(string, ...any)
}, name string, org *orgmodel.Organisation, o Options) (*orgmodel.Organisation, []byte) {
	t.Helper()
	text := Write(org)
	r := LoadText(name, text, o)
	if !r.OK() {
		t.Fatalf("what was written is no model:\n%s\n%s", say(r.Findings), text)
	}
	formatted, _ := tomlfmt.Format(location.NewFile(name, text))
	if d := cmp.Diff(string(text), string(formatted)); d != "" {
		t.Fatalf("fmt lays it out in another way:\n%s", d)
	}
	return r.Org, text
}

func TestWriteBorlange(t *testing.T) {
	const folder = "../../examples/borlange/"
	for _, name := range []string{"current.toml", "six-areas.toml", "stromstad-inspired.toml"} {
		t.Run(name, func(t *testing.T) {
			r := Load(folder+name, Options{})
			if !r.OK() {
				t.Fatalf("findings:\n%s", say(r.Findings))
			}
			again, text := reload(t, folder+"flat.toml", r.Org, Options{})
			if d := toldApart(r.Org, again); d != "" {
				t.Errorf("written and read again it is another model:\n%s", d)
			}
			if d := cmp.Diff(string(text), string(Write(again))); d != "" {
				t.Errorf("written twice it is another text:\n%s", d)
			}
		})
	}
}

func TestWriteForm(t *testing.T) {
	r := LoadText("f.toml", []byte(formSource), Options{Open: onDisk(nil)})
	if !r.OK() {
		t.Fatalf("findings:\n%s", say(r.Findings))
	}
	_, text := reload(t, "f.toml", r.Org, Options{Open: onDisk(nil)})
	if d := cmp.Diff(formWanted, string(text)); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

const formSource = `format = 1
[organisation]
population = 47_000
id = "x"
name = "X \"1\""
municipality = "2081"
language = "sv"
as_of = "2007-01-01"
assumed = ["as_of", "population"]

[[unit]]
name = "Nämnden"
id = "n"
kind = "board"
parent = "kf"
heads = ">10000"
fte = 12345.50
status = "in-force"
since = "2006-09"
status_of = { parent = "vision" }
areas = []
per_area = false
codes = { "rs 2" = "b", rs = "575" }
assumed = true

[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"
heads = "10000..15000"
status = "decided"
aliases = ["Ett ganska långt namn i källorna", "Ett annat ganska långt namn i källorna", "Ett tredje namn"]

[[kind]]
id = "stadsdel"
name = "Stadsdel"
like = "board"
label.sv = "Stadsdelsnämnd"
allowed_parents = []

[[indicator]]
id = "i"
name = "I"

[[indicator.values]]
value = 4.5
year = 2019

[[indicator.values]]
value = "~1000000"
sources = []

[rules]
D603 = "off"
C101 = "info"
profile = "vision"
`

const formWanted = `#:schema orgmodel.schema.json

format = 1

[organisation]
id = "x"
name = "X \"1\""
municipality = "2081"
language = "sv"
as_of = 2007-01-01
population = 47_000
status = "in-force"
assumed = ["as_of", "population"]

[[kind]]
id = "stadsdel"
name = "Stadsdel"
label = { sv = "Stadsdelsnämnd" }
like = "board"
allowed_parents = []

[[unit]]
id = "n"
name = "Nämnden"
kind = "board"
parent = "kf"
heads = ">10_000"
fte = 12_345.5
codes = { rs = "575", "rs 2" = "b" }
status_of = { parent = "vision" }
since = "2006-09"
assumed = true

[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"
heads = "10_000..15_000"
status = "decided"
aliases = [
  "Ett ganska långt namn i källorna",
  "Ett annat ganska långt namn i källorna",
  "Ett tredje namn",
]

[[indicator]]
id = "i"
name = "I"
values = [
  { year = 2019, value = 4.5 },
  { value = "~1_000_000" },
]

[rules]
profile = "vision"
C101 = "info"
D603 = "off"
`

// TestWriteAnything holds the writer to its law on generated models that use
// every key of the format: read again they are the same, and so is their text.
func TestWriteAnything(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		o := Options{Open: onDisk(map[string]string{"source.txt": strings.Repeat("rad\n", 99)})}
		drawn := everykey.Draw(t)
		first, _ := reload(t, "f.toml", drawn, o)
		if d := toldApart(drawn, first); d != "" && len(drawn.Closes) == 0 {
			t.Fatalf("written and read it is another model:\n%s", d)
		}
		// Reading carries out a [[close]]; after that nothing changes.
		second, text := reload(t, "f.toml", first, o)
		if d := toldApart(first, second); d != "" {
			t.Fatalf("written and read again it is another model:\n%s\n%s", d, text)
		}
		if again := Write(second); !bytes.Equal(text, again) {
			t.Fatalf("written twice it is another text:\n%s", cmp.Diff(string(text), string(again)))
		}
	})
}

// TestRestatingChangesNothing lays upon a model a variant that states all of it
// once more: nothing changes but the header.
func TestRestatingChangesNothing(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		base := everykey.Draw(t)
		base.Closes, base.Accepts = nil, nil // these add up
		text := string(Write(base))
		head := "format = 1\n\n[organisation]\nid = \"v\"\nname = \"V\"\nextends = \"base.toml\"\nstatus = \"" + string(base.Header.Status) + "\"\n"
		_, entities, _ := strings.Cut(text, "\n[[")
		files := map[string]string{"base.toml": text, "v.toml": head + "\n[[" + entities, "source.txt": strings.Repeat("rad\n", 99)}
		r := Load("v.toml", Options{Open: onDisk(files)})
		for _, d := range r.Findings {
			if d.Rule != danglingReference { // formerly must lead somewhere in a variant
				t.Fatalf("findings:\n%s\n%s", say(r.Findings), files["v.toml"])
			}
		}
		r.Org.Header, r.Org.Aside = base.Header, nil
		if d := toldApart(base, r.Org); d != "" {
			t.Fatalf("restated as it was it is another model:\n%s\n%s", d, text)
		}
	})
}

// onDisk opens the files of a map.
func onDisk(files map[string]string) func(string) ([]byte, error) {
	return func(path string) ([]byte, error) {
		text, ok := files[path]
		if !ok {
			return nil, &os.PathError{Op: "open", Path: path, Err: os.ErrNotExist}
		}
		return []byte(text), nil
	}
}
