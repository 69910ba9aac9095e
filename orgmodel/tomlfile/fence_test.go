package tomlfile

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestFence demands that a program which says nothing gets the same fence as the
// command line without git, wherever it stands.
func TestFence(t *testing.T) {
	const outside, besideHelp = "it lies outside the folder tree", "A file opens what lies in its own folder or the one above, and in folders below these. Write the path relative to this file."
	const inDark, darkHelp = "a name on the way to it begins with a full stop, which hides it", "A file opens no hidden ones: they hold settings and secrets. Give it a name without the full stop."
	for _, c := range []struct{ file, tree, base, why, help string }{
		{file: "v.toml", base: "base.toml"},
		{file: "v.toml", base: "../base.toml"},
		{file: "v.toml", base: "../other/base.toml"},
		{file: "v.toml", base: "../../base.toml", why: outside, help: besideHelp},
		{file: "tree/proposals/p.toml", base: "../current.toml"},
		{file: "tree/proposals/p.toml", base: "../../current.toml", why: outside, help: besideHelp},
		{file: "../v.toml", base: "../base.toml"},
		{file: "../v.toml", base: "../../base.toml", why: outside, help: besideHelp},
		{file: "../../plan/v.toml", base: "../base.toml"},
		{file: "/srv/plan/v.toml", base: "../base.toml"},
		{file: "/srv/plan/v.toml", base: "../../base.toml", why: outside, help: besideHelp},
		{file: "v.toml", base: ".git/config", why: inDark, help: darkHelp},
		{file: "v.toml", base: "../.env", why: inDark, help: darkHelp},
		{file: ".plans/v.toml", base: "base.toml"},
		{file: "plan/v.toml", tree: "plan", base: "../base.toml", why: outside, help: "Put the files into one folder tree, and write the path relative to this file."},
		{file: "plan/v.toml", tree: ".", base: "../base.toml"},
		{file: "a/b/v.toml", tree: ".", base: "../../base.toml"},
		{file: "a/b/v.toml", tree: ".", base: "../.secret/base.toml", why: inDark, help: darkHelp},
	} {
		r := LoadText(c.file, []byte(strings.Replace(smallVariant, "base.toml", c.base, 1)), Options{
			Tree: c.tree, Open: func(string) ([]byte, error) { return []byte(small), nil },
		})
		want := ""
		if c.why != "" {
			want = c.file + ":6:11 F005 The base “" + c.base + "” cannot be opened: " + c.why + ".\n    " + c.help + "\n"
		}
		if got := say(r.Findings); got != want {
			t.Errorf("%s extends %s:\n%s\nwant:\n%s", c.file, c.base, got, want)
		}
	}
}

// TestFenceOnDisk demands the same of files, and that the top of a disk is
// nobody's folder tree.
func TestFenceOnDisk(t *testing.T) {
	tree := t.TempDir()
	for name, text := range map[string]string{
		"current.toml":      small,
		"proposals/p.toml":  strings.Replace(smallVariant, "base.toml", "../current.toml", 1),
		"proposals/q.toml":  strings.Replace(smallVariant, "base.toml", "p.toml", 1),
		"deep/down/v.toml":  strings.Replace(smallVariant, "base.toml", "../../current.toml", 1),
		"deep/down/ok.toml": small,
	} {
		name = filepath.Join(tree, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for name, ok := range map[string]bool{"current.toml": true, "proposals/p.toml": true, "proposals/q.toml": true, "deep/down/v.toml": false} {
		if r := Load(filepath.Join(tree, filepath.FromSlash(name)), Options{}); r.OK() != ok {
			t.Errorf("%s: %s", name, say(r.Findings))
		}
	}
	top := filepath.VolumeName(tree) + string(filepath.Separator)
	for folder, want := range map[string]bool{top: true, top + "plan": true, filepath.Join(top, "srv", "plan"): false} {
		if f := newFence(filepath.Join(folder, "v.toml"), &Options{}); f.atTop != want {
			t.Errorf("%s: at the top: %v", folder, f.atTop)
		}
	}
	f := fence{folder: top + "plan", atTop: true}
	if f.refuse(filepath.Join(top, "plan", "base.toml")) != nil || f.refuse(filepath.Join(top, "base.toml")) == nil {
		t.Error("a file in a folder below the top of the disk may open its neighbours and nothing else")
	}
}
