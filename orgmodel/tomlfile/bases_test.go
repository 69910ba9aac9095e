package tomlfile

import (
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// chained are files that stand on each other, by path.
var chained = map[string]string{
	"base.toml":       "format = 1\n[organisation]\nid = \"nu\"\nname = \"Nuläget\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2026-01-01\n[[unit]]\nid = \"kf\"\nname = \"KF\"\nkind = \"council\"\n",
	"x.toml":          extending("x", "base.toml"),
	"a.toml":          extending("a", "x.toml"),
	"b.toml":          extending("b", "base.toml"),
	"x-two.toml":      extending("x-two", "x.toml"),
	"copy/base.toml":  "",
	"copy/b.toml":     extending("b", "base.toml"),
	"other/base.toml": "format = 1\n[organisation]\nid = \"nu\"\nname = \"Nuläget\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2025-01-01\n[[unit]]\nid = \"kf\"\nname = \"KF\"\nkind = \"council\"\n",
	"other/b.toml":    extending("b", "base.toml"),
}

func extending(id, base string) string {
	return "format = 1\n[organisation]\nid = \"" + id + "\"\nname = \"" + id + "\"\nextends = \"" + base + "\"\n"
}

func chain(t *testing.T, name string) *Result {
	t.Helper()
	r := Load(name, Options{Open: func(name string) ([]byte, error) {
		at := path.Clean(filepath.ToSlash(name))
		text, ok := chained[at]
		if at == "copy/base.toml" {
			text = chained["base.toml"]
		}
		if !ok {
			return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
		}
		return []byte(text), nil
	}})
	if !r.OK() {
		t.Fatalf("%s: %s", name, r.Findings[0].In(message.EN))
	}
	return r
}

func TestSharedBase(t *testing.T) {
	for _, test := range []struct {
		a, b   string
		above  [2]int
		shared bool
		base   string
	}{
		{"b.toml", "x.toml", [2]int{1, 1}, true, "nu"},
		{"a.toml", "b.toml", [2]int{2, 1}, true, "nu"},
		{"a.toml", "x-two.toml", [2]int{1, 1}, true, "x"},
		{"a.toml", "./b.toml", [2]int{2, 1}, true, "nu"},
		{"a.toml", "copy/b.toml", [2]int{2, 1}, true, "nu"},
		{"a.toml", "x.toml", [2]int{1, 0}, true, "x"},
		{"base.toml", "a.toml", [2]int{0, 2}, true, "nu"},
		{"b.toml", "copy/b.toml", [2]int{0, 0}, true, "b"},
		{"b.toml", "other/b.toml", [2]int{2, 2}, false, ""},
	} {
		a, b := chain(t, test.a), chain(t, test.b)
		above, shared := SharedBase(a, b)
		if above != test.above || shared != test.shared {
			t.Errorf("%s, %s: %v, %v; want %v, %v", test.a, test.b, above, shared, test.above, test.shared)
			continue
		}
		if !shared {
			continue
		}
		for _, base := range []*Result{a.Base(above[0]), b.Base(above[1])} {
			if !base.OK() || base.Org.Header.ID != test.base {
				t.Errorf("%s, %s stand on %q, not %q", test.a, test.b, base.Org.Header.ID, test.base)
			}
		}
	}
}

// TestBaseOpensNothing holds that a base is read from the texts that its variant was read
// with: what has happened to the files since makes no other base.
func TestBaseOpensNothing(t *testing.T) {
	gone := false
	r := Load("a.toml", Options{Open: func(name string) ([]byte, error) {
		if gone {
			return nil, errors.New("gone")
		}
		return []byte(chained[path.Clean(filepath.ToSlash(name))]), nil
	}})
	gone = true
	if base := r.Base(1); !base.OK() || base.Org.Header.ID != "x" {
		t.Errorf("%v", base.Findings)
	}
}
