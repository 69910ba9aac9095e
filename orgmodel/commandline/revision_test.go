package commandline

import (
	"bytes"
	"errors"
	"io/fs"
	"strings"
	"testing"
)

// repository is a world with a git repository, in which the program git is
// asked for a file by its path in a revision.
func repository(files map[string]string, cause error) (*System, *bytes.Buffer, *bytes.Buffer) {
	sys, out, errs := fake(nil)
	sys.ReadFile = func(name string) ([]byte, error) {
		if text, ok := files[name]; ok {
			return []byte(text), nil
		}
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	sys.SameFile = func(a, b string) bool { _, ok := files[a]; return ok && a == b }
	sys.Revision = func(rev, path string) ([]byte, error) {
		if text, ok := files[rev+" "+path]; ok {
			return []byte(text), nil
		}
		return nil, cause
	}
	return sys, out, errs
}

func TestRevision(t *testing.T) {
	const model = "format = 1\n[organisation]\nid = \"x\"\nname = \"%\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2026-01-01\n"
	const variant = "format = 1\n[organisation]\nid = \"v\"\nname = \"V\"\nextends = \"../base.toml\"\n"
	files := map[string]string{
		"a.toml": strings.ReplaceAll(model, "%", "here"), "old:b.toml": strings.ReplaceAll(model, "%", "odd"),
		"old a.toml": strings.ReplaceAll(model, "%", "then"), "old b.toml": strings.ReplaceAll(model, "%", "hidden"),
		"old@{12:00} a.toml": strings.ReplaceAll(model, "%", "noon"),
		"old plan/v.toml":    variant, "old base.toml": strings.ReplaceAll(model, "%", "base"),
		"old plan/lost.toml": strings.ReplaceAll(variant, "base.toml", "a.toml/no.toml"),
	}
	for _, c := range []struct {
		file  string
		cause error
		code  int
		said  string
	}{
		{"a.toml", nil, 0, `name = "here"`},
		{"old:a.toml", nil, 0, `name = "then"`},
		{"old:b.toml", nil, 0, `name = "odd"`}, // there is a file of that name
		{"old:plan/v.toml", nil, 0, `name = "V"`},
		{"old@{12:00}:a.toml", nil, 0, `name = "noon"`},
		{"old:plan/lost.toml", fs.ErrNotExist, 3, "Basen ”../a.toml/no.toml” går inte att öppna"},
		{"o:a.toml", nil, 3, "”o:a.toml” finns inte"}, // a drive
		{":a.toml", nil, 3, "”:a.toml” finns inte"},
		{"old:", nil, 3, "”old:” finns inte"},
		{"old:none.toml", fs.ErrNotExist, 3, "”old:none.toml” finns inte"},
		{"new:a.toml", ErrNoRevision, 3, "”new:a.toml” går inte att läsa: arkivet har ingen revision ”new”"},
		{"old:none.toml", ErrNoRepository, 3, "arbetskatalogen ligger inte i ett git-arkiv"},
		{"old:none.toml", ErrNoGit, 3, "programmet git, som läser revisioner, är inte installerat"},
		{"old:none.toml", errors.New("so"), 3, "går inte att läsa: so"},
	} {
		sys, out, errs := repository(files, c.cause)
		code := Run(sys, []string{"flatten", "--lang", "sv", c.file})
		if said := out.String() + errs.String(); code != c.code || !strings.Contains(said, c.said) {
			t.Errorf("%s: exit %d, want %d and %q:\n%s", c.file, code, c.code, c.said, said)
		}
	}
}

// TestPair demands that both files of a comparison are read, that what is wrong
// with either is told, and that standard input will do for one of them.
func TestPair(t *testing.T) {
	const model = "format = 1\n[organisation]\nid = \"x\"\nname = \"X\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2026-01-01\n"
	files := map[string]string{"a.toml": model, "wrong.toml": model + "colour = \"red\"\n", "old a.toml": model}
	for _, c := range []struct {
		before, after string
		code          int
		said          []string
	}{
		{"a.toml", "a.toml", 0, []string{"X"}},
		{"-", "a.toml", 0, []string{"X"}},
		{"a.toml", "-", 0, []string{"X"}},
		{"old:a.toml", "a.toml", 0, []string{"old:a.toml"}},
		{"wrong.toml", "none.toml", 3, []string{"wrong.toml:8", "none.toml"}},
		{"none.toml", "a.toml", 3, []string{"none.toml"}},
		{"a.toml", "none.toml", 3, []string{"none.toml"}},
	} {
		sys, out, errs := repository(files, fs.ErrNotExist)
		sys.Stdin = strings.NewReader(model)
		code := Run(sys, []string{"diff", "--format", "json", c.before, c.after})
		if code != c.code || code != 0 && out.Len() > 0 {
			t.Errorf("%s %s: exit %d, want %d: %s", c.before, c.after, code, c.code, out)
		}
		for _, said := range c.said {
			if !strings.Contains(out.String()+errs.String(), said) {
				t.Errorf("%s %s: does not say %q:\n%s%s", c.before, c.after, said, out, errs)
			}
		}
	}
	for _, c := range []struct {
		before, after string
		code          int
		said          string
	}{
		{"a.toml", "old:a.toml", 0, "extends = \"a.toml\""},
		{"a.toml", "old:plan/late.toml", 0, "extends = \"../a.toml\""},
		{"old:a.toml", "a.toml", 2, "OLD cannot be in a revision"},
	} {
		files["old plan/late.toml"] = model
		sys, out, errs := repository(files, fs.ErrNotExist)
		if code := Run(sys, []string{"diff", "--format", "toml", c.before, c.after}); code != c.code || !strings.Contains(out.String()+errs.String(), c.said) {
			t.Errorf("%s %s: exit %d, want %d and %q:\n%s%s", c.before, c.after, code, c.code, c.said, out, errs)
		}
	}
	sys, _, errs := repository(files, fs.ErrNotExist)
	sys.SameFile = func(string, string) bool { panic("a bug") } // on the other side as well
	if code := Run(sys, []string{"diff", "a:b:a.toml", "a.toml"}); code != exitBug || !strings.Contains(errs.String(), "a bug") {
		t.Errorf("exit %d: %s", code, errs)
	}
}
