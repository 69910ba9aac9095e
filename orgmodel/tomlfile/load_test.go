package tomlfile

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/location"
)

const small = `format = 1

[organisation]
id = "x"
name = "X"
municipality = "2081"
language = "sv"
as_of = 2007-01-01

[[area]]
id = "norr"
name = "Norr"

[[area]]
id = "soder"
name = "Söder"

[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"

[[unit]]
id = "team"
name = "Team"
kind = "team"
parent = "kf"
areas = ["norr", "soder"]
per_area = true

[[unit]]
id = "stab"
name = "Stab"
kind = "staff-function"
parent = "kf"
heads = 4

[[pathway]]
id = "vag"
name = "Väg"
steps = [{ step = "intake", unit = "kf" }, { step = "decide", unit = "stab" }]
`

const smallVariant = `format = 1

[organisation]
id = "v"
name = "V"
extends = "base.toml"

[[unit]]
id = "team-soder"
heads = 5

[[unit]]
id = "stab"
heads = 6
`

func loadSmall(t *testing.T) *Result {
	t.Helper()
	r := Load("v.toml", Options{Open: onDisk(map[string]string{"base.toml": small, "v.toml": smallVariant})})
	if !r.OK() {
		t.Fatalf("findings:\n%s", say(r.Findings))
	}
	return r
}

func TestPlaces(t *testing.T) {
	r := loadSmall(t)
	ref := func(id string) orgmodel.Ref {
		ref, ok := r.Org.Find(id)
		if !ok {
			t.Fatalf("there is no %s", id)
		}
		return ref
	}
	for _, tt := range []struct {
		name    string
		ref     orgmodel.Ref
		key     string
		element int
		file    string
		text    string
	}{
		{"an entity is where its id is", ref("stab"), "", -1, "base.toml", `"stab"`},
		{"a key of the base", ref("stab"), "parent", -1, "base.toml", `"kf"`},
		{"a key that the variant restates", ref("stab"), "heads", -1, "v.toml", `6`},
		{"a key nobody states", ref("stab"), "fte", -1, "base.toml", `"stab"`},
		{"a unit that per_area makes", ref("team-norr"), "kind", -1, "base.toml", `"team"`},
		{"an element of its areas", ref("team-norr"), "areas", 1, "base.toml", `"soder"`},
		{"a single one that the variant restates", ref("team-soder"), "heads", -1, "v.toml", `5`},
		{"its neighbour is where the group is", ref("team-norr"), "heads", -1, "base.toml", `"team"`},
		{"the organisation, by its variant", orgmodel.Ref{Type: orgmodel.TypeOrganisation}, "name", -1, "v.toml", `"V"`},
		{"the organisation, by its base", orgmodel.Ref{Type: orgmodel.TypeOrganisation}, "municipality", -1, "base.toml", `"2081"`},
		{"a step", ref("vag"), "steps", 1, "base.toml", `{ step = "decide", unit = "stab" }`},
		{"an element that is not there", ref("vag"), "steps", 9, "base.toml", `[{ step = "intake", unit = "kf" }, { step = "decide", unit = "stab" }]`},
		{"an entity that is not there", orgmodel.Ref{Type: orgmodel.TypeUnit, Index: 99}, "name", -1, "v.toml", ``},
	} {
		got := r.Places.Place(tt.ref, tt.key, tt.element)
		if got.File.Name != tt.file || string(got.Text()) != tt.text {
			t.Errorf("%s: %s %q, want %s %q", tt.name, got.File.Name, got.Text(), tt.file, tt.text)
		}
	}
	if !r.Places.states(ref("stab"), "heads") || r.Places.states(ref("stab"), "fte") {
		t.Error("heads is stated and fte is not")
	}
}

func TestPlacesOfNothing(t *testing.T) {
	r := Load("missing.toml", Options{Open: onDisk(nil)})
	if at := r.Places.Place(orgmodel.Ref{Type: orgmodel.TypeUnit}, "name", -1); !at.IsZero() {
		t.Errorf("a file that was not read has a place: %v", at.Begin())
	}
}

func TestFilesOfChain(t *testing.T) {
	var names []string
	for _, f := range loadSmall(t).Files {
		names = append(names, f.Name)
	}
	if got, want := strings.Join(names, " "), "v.toml base.toml"; got != want {
		t.Errorf("files %q, want %q: the file itself, then its bases", got, want)
	}
}

func TestUnreadable(t *testing.T) {
	for _, tt := range []struct {
		name string
		err  error
		want string
	}{
		{"missing", &fs.PathError{Op: "open", Path: "f.toml", Err: fs.ErrNotExist}, "f.toml:1:1 F001 “f.toml” does not exist.\n    Check the name and the folder.\n"},
		{"a folder", &fs.PathError{Op: "read", Path: "f.toml", Err: syscall.EISDIR}, "f.toml:1:1 F001 “f.toml” is a folder, not an ordinary file.\n    Name a file in it.\n"},
		{"forbidden", &fs.PathError{Op: "open", Path: "f.toml", Err: fs.ErrPermission}, "f.toml:1:1 F001 “f.toml” cannot be read: permission denied.\n    Check that the file is there and that you may read it.\n"},
	} {
		r := Load("f.toml", Options{Open: func(string) ([]byte, error) { return nil, tt.err }})
		if got := say(r.Findings); got != tt.want {
			t.Errorf("%s: got\n%swant\n%s", tt.name, got, tt.want)
		}
		if r.Org == nil || len(r.Org.Units) != 0 {
			t.Errorf("%s: the organisation is %v, want an empty one", tt.name, r.Org)
		}
	}
}

// A base that vanishes between the look at it and the reading.
func TestOpenFailsOnTheSecondCall(t *testing.T) {
	calls := 0
	r := Load("v.toml", Options{Open: func(path string) ([]byte, error) {
		if calls++; calls > 1 {
			return nil, fs.ErrNotExist
		}
		return []byte(smallVariant), nil
	}})
	want := "v.toml:6:11 F005 The base “base.toml” cannot be opened: it does not exist.\n    extends is the path of the base relative to this file.\n"
	if got := say(r.Findings); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// Without Open a path means the disk, and an empty text at hand means that.
func TestLoadFromDisk(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"base.toml": small, "v.toml": smallVariant} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if r := Load(filepath.Join(dir, "v.toml"), Options{}); !r.OK() || r.Org.Header.Name != "V" {
		t.Errorf("name %q, findings\n%s", r.Org.Header.Name, say(r.Findings))
	}
	edited := strings.Replace(smallVariant, `name = "V"`, `name = "W"`, 1)
	if r := LoadText(filepath.Join(dir, "v.toml"), []byte(edited), Options{}); !r.OK() || r.Org.Header.Name != "W" {
		t.Errorf("name %q, findings\n%s", r.Org.Header.Name, say(r.Findings))
	}
	if r := LoadText(filepath.Join(dir, "v.toml"), nil, Options{}); r.OK() || len(r.Org.Header.Name) > 0 {
		t.Error("an empty text was read from the disk")
	}
}

// The decoder is the second opinion: what it alone refuses is said, in the file.
func TestDecoderRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"a = 1\nb =\n": "f.toml:2:4 F003 The TOML decoder refuses this: toml: line 2 (last key \"b\"): expected value but found '\\n' instead.\n" +
			"    If you cannot see why, please report it: the check before it should have said so.\n",
		"format = \"x\"\n": "f.toml:1:1 F003 The TOML decoder refuses this: toml: line 1 (last key \"format\"): incompatible types: TOML value has type string; destination has type integer.\n" +
			"    If you cannot see why, please report it: the check before it should have said so.\n",
	} {
		l := &loader{}
		l.decode(&layer{doc: &syntax.Document{File: location.NewFile("f.toml", []byte(text))}, checker: &checker{}})
		if got := say(l.findings); got != want {
			t.Errorf("%q:\n%swant\n%s", text, got, want)
		}
	}
}

// A chain that is too long ends.
func TestEndlessChain(t *testing.T) {
	r := Load("0.toml", Options{Open: func(path string) ([]byte, error) {
		next := "0" + path // always another file
		return []byte(strings.Replace(smallVariant, "base.toml", next, 1)), nil
	}})
	want := "F005 More than 64 files extend each other.\n"
	if got := say(r.Findings); !strings.Contains(got, want) || len(r.Findings) != 1 {
		t.Errorf("got\n%swant %s", got, want)
	}
}

// A small file cannot fill the memory with per_area.
func TestPerAreaIsBounded(t *testing.T) {
	var b strings.Builder
	b.WriteString(small[:strings.Index(small, "[[area]]")])
	var areas []string
	for i := range 500 {
		id := "a" + strings.Repeat("x", i%40) + string(rune('a'+i/40))
		areas = append(areas, `"`+id+`"`)
		b.WriteString("[[area]]\nid = \"" + id + "\"\nname = \"A\"\n")
	}
	b.WriteString("[[unit]]\nid = \"kf\"\nname = \"KF\"\nkind = \"council\"\n")
	b.WriteString("[[unit]]\nid = \"t\"\nname = \"T\"\nkind = \"team\"\nparent = \"kf\"\nper_area = true\nareas = [" + strings.Join(areas, ", ") + "]\n")
	for i := range 401 {
		id := string(rune('a'+i%26)) + string(rune('a'+i/26%26))
		b.WriteString("[[post]]\nid = \"p" + id + "\"\nname = \"P\"\nunit = \"t\"\n")
	}
	r := LoadText("f.toml", []byte(b.String()), Options{Open: onDisk(nil)})
	if got := say(r.Findings); !strings.Contains(got, "S019 per_area would make more than 200,000 units, posts and references.") {
		t.Errorf("findings:\n%.500s", got)
	}
	if len(r.Org.Posts) > maxMade {
		t.Errorf("%d posts", len(r.Org.Posts))
	}
}
