package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/orgmodel/orgmodel/orgmodel/commandline"
	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

// door is a way by which the settings of a repository make git run a command
// when it looks for an object that is not there.
type door struct {
	name     string
	settings func(touch string) [][2]string // touch is a command of the shell that leaves the marker
}

var doors = []door{
	{"uploadpack", func(touch string) [][2]string {
		return [][2]string{{"remote.origin.url", "."}, {"remote.origin.uploadpack", touch + "; false"}}
	}},
	{"ext", func(touch string) [][2]string {
		return [][2]string{{"remote.origin.url", "ext::sh -c " + strings.ReplaceAll(touch, " ", "% ")}}
	}},
	{"ssh", func(touch string) [][2]string {
		return [][2]string{{"remote.origin.url", "host:x"}, {"core.sshCommand", touch + "; false"}}
	}},
	{"helper", func(touch string) [][2]string { // which an alias takes the place of
		return [][2]string{{"remote.origin.url", "x"}, {"remote.origin.vcs", "none"}, {"alias.remote-none", "!" + touch}}
	}},
}

const receivedModel = "format = 1\n\n[organisation]\nid = \"x\"\nname = \"X\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2026-01-01\n"

// committed builds a repository that holds the files.
func committed(t *testing.T, folder string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		write(t, filepath.Join(folder, filepath.FromSlash(name)), []byte(text))
	}
	quietly(t, folder, "init", "-q", "-b", "main")
	quietly(t, folder, "add", ".")
	quietly(t, folder, "commit", "-q", "-m", "first")
}

// lose takes an object away, and returns where it was.
func lose(t *testing.T, folder, name string) string {
	t.Helper()
	id := quietly(t, folder, "rev-parse", name)
	object := filepath.Join(folder, ".git", "objects", id[:2], id[2:])
	if err := os.Remove(object); err != nil {
		t.Fatal(err)
	}
	return object
}

// received builds a repository whose settings open a door, and whose file
// base.toml is missing, or damaged. It returns the folder to stand in and the
// marker that the command leaves.
func received(t *testing.T, d door, damaged, embedded bool) (folder, marker string) {
	t.Helper()
	top := t.TempDir()
	folder, marker = filepath.Join(top, "received"), filepath.Join(top, "marker")
	committed(t, folder, map[string]string{"base.toml": receivedModel})
	if object := lose(t, folder, "HEAD:base.toml"); damaged {
		write(t, object, []byte("no object"))
	}
	settings := [][2]string{
		{"core.repositoryformatversion", "1"}, {"extensions.partialClone", "origin"}, {"remote.origin.promisor", "true"},
		{"protocol.allow", "always"}, {"protocol.ext.allow", "always"}, {"protocol.file.allow", "always"},
	}
	for _, s := range append(settings, d.settings("touch '"+marker+"'")...) {
		quietly(t, folder, "config", s[0], s[1])
	}
	if embedded {
		embed(t, folder)
	}
	return folder, marker
}

// embed makes a folder look like a bare repository that has a working tree after
// all, as one that lies among the files of a clone can.
func embed(t *testing.T, folder string) {
	t.Helper()
	quietly(t, folder, "config", "core.worktree", folder)
	entries, err := os.ReadDir(filepath.Join(folder, ".git"))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if err := os.Rename(filepath.Join(folder, ".git", e.Name()), filepath.Join(folder, e.Name())); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Remove(filepath.Join(folder, ".git")); err != nil {
		t.Fatal(err)
	}
	quietly(t, filepath.Dir(folder), "init", "-q", "-b", "main") // the clone around it
}

// gitWorld is an environment in which git has no settings but those of the
// repository.
func gitWorld() []string {
	return append(os.Environ(),
		"GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1",
		"GIT_AUTHOR_NAME=A", "GIT_AUTHOR_EMAIL=a@example.com", "GIT_COMMITTER_NAME=A", "GIT_COMMITTER_EMAIL=a@example.com",
	)
}

func quietly(t *testing.T, folder string, args ...string) string {
	t.Helper()
	c := exec.Command("git", args...)
	c.Dir, c.Env = folder, gitWorld()
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return strings.TrimSpace(string(out))
}

// typed runs the program as a person does in a folder.
func typed(t *testing.T, folder string, args ...string) (code int, said string) {
	t.Helper()
	c := exec.Command("orgmodel", args...) // as TestMain has it in the path
	c.Dir, c.Env = folder, append(gitWorld(), "LC_ALL=C", "ORGMODEL_LANG=")
	out, err := c.CombinedOutput()
	var ended *exec.ExitError
	if err != nil && !errors.As(err, &ended) {
		t.Fatal(err)
	}
	return c.ProcessState.ExitCode(), string(out)
}

// oldGit puts a git into the path that does not know GIT_NO_LAZY_FETCH, as none
// before 2.45 does, save those that were mended since, nor safe.bareRepository,
// as none before 2.38 does.
func oldGit(t *testing.T) {
	t.Helper()
	real, err := exec.LookPath("git")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	script := `#!/bin/sh
unset GIT_NO_LAZY_FETCH
for word; do
	shift
	case $word in safe.bareRepository=*) word=no.suchSetting=1 ;; esac
	set -- "$@" "$word"
done
exec '` + real + `' "$@"
`
	if err := os.WriteFile(filepath.Join(dir, "git"), []byte(script), 0o777); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+string(filepath.ListSeparator)+os.Getenv("PATH"))
}

// TestReceivedRepository demands that a look at a revision runs nothing that the
// repository names, by any door, and says what is missing. That each door is
// there is seen by opening it as git does by itself.
func TestReceivedRepository(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the doors are commands of a Unix shell")
	}
	tooltest.Need(t, "git", "sh")
	const blob, repository = "the blob) are not in this repository", "the working directory is not in a git repository"
	for _, d := range doors {
		for _, kind := range []struct {
			name              string
			damaged, embedded bool
			want              string
		}{
			{"own settings", false, false, blob},
			{"own settings, damaged", true, false, blob},
			{"embedded", false, true, repository},
		} {
			t.Run(d.name+"/"+kind.name, func(t *testing.T) {
				folder, marker := received(t, d, kind.damaged, kind.embedded)
				oldGit(t)
				left := func() bool {
					_, err := os.Stat(marker)
					os.Remove(marker)
					return err == nil
				}
				c := exec.Command("git", "cat-file", "blob", "HEAD:./base.toml")
				c.Dir, c.Env = folder, append(gitWorld(), "GIT_NO_LAZY_FETCH=0")
				if c.Run(); !left() {
					t.Fatal("the door is not there")
				}
				code, said := typed(t, folder, "validate", "HEAD:base.toml")
				if code != 3 || !strings.Contains(said, kind.want) {
					t.Errorf("exit %d, want 3 and %q:\n%s", code, kind.want, said)
				}
				other := filepath.Join(t.TempDir(), "other.toml")
				write(t, other, []byte(receivedModel))
				typed(t, folder, "git-diff", "base.toml", other, ".", ".", "base.toml", ".", ".")
				if left() {
					t.Error("a command of the repository has been run")
				}
			})
		}
	}
}

// TestEachCare demands of every setting with which git is asked that it alone
// does what it is there for, whatever the repository says.
func TestEachCare(t *testing.T) {
	tooltest.Need(t, "git")
	for _, s := range gitWorld() {
		name, value, _ := strings.Cut(s, "=")
		t.Setenv(name, value)
	}
	said := func(folder string, args ...string) string {
		c := git{context.Background()}.command(args...)
		c.Dir = folder
		out, err := c.CombinedOutput()
		if err != nil {
			return "refused: " + string(out)
		}
		return string(out)
	}
	folder := t.TempDir()
	committed(t, folder, map[string]string{"a": "stored", ":(top)a": "a name like a pattern", "[a]": "another"})
	t.Run("fetch.bundleURI", func(t *testing.T) {
		quietly(t, folder, "config", "fetch.bundleURI", "https://example.com/bundle")
		if got := said(folder, "config", "--get", "fetch.bundleURI"); got != "\n" {
			t.Errorf("%q", got)
		}
	})
	t.Run("safe.bareRepository", func(t *testing.T) {
		clone := t.TempDir()
		bare := filepath.Join(clone, "bare")
		if err := os.Mkdir(bare, 0o777); err != nil {
			t.Fatal(err)
		}
		committed(t, bare, map[string]string{"a": ""})
		embed(t, bare)
		if quietly(t, bare, "rev-parse", "--git-dir") != "." {
			t.Fatal("git by itself does not take the folder for a repository")
		}
		if got := said(bare, "rev-parse", "--git-dir"); !strings.HasPrefix(got, "refused: ") {
			t.Errorf("%q", got)
		}
	})
	t.Chdir(folder)
	t.Run("--literal-pathspecs", func(t *testing.T) {
		for name, want := range map[string]string{"a": "stored", ":(top)a": "a name like a pattern", "[a]": "another"} {
			if text, err := fromRevision("HEAD", name); string(text) != want {
				t.Errorf("%s: %q, %v", name, text, err)
			}
		}
	})
	t.Run("GIT_NO_REPLACE_OBJECTS", func(t *testing.T) {
		quietly(t, folder, "replace", "HEAD:a", "HEAD:[a]")
		if got := quietly(t, folder, "cat-file", "blob", "HEAD:a"); got != "another" {
			t.Fatalf("git by itself says %q", got)
		}
		if text, err := fromRevision("HEAD", "a"); string(text) != "stored" {
			t.Errorf("%q, %v", text, err)
		}
	})
}

// TestNoHookIsRun demands that a look at a revision runs no hook and no monitor
// of the repository: git is asked nothing to which these belong.
func TestNoHookIsRun(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("hooks are commands of a Unix shell")
	}
	tooltest.Need(t, "git", "sh")
	top := t.TempDir()
	folder, marker := filepath.Join(top, "received"), filepath.Join(top, "marker")
	committed(t, folder, map[string]string{"base.toml": receivedModel})
	other := filepath.Join(top, "other.toml")
	write(t, other, []byte(receivedModel))
	hooks := filepath.Join(folder, "hooks")
	for _, name := range []string{"fsmonitor", "post-checkout", "post-index-change", "reference-transaction", "pre-auto-gc"} {
		write(t, filepath.Join(hooks, name), []byte("#!/bin/sh\ntouch '"+marker+"'\n"))
		if err := os.Chmod(filepath.Join(hooks, name), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	quietly(t, folder, "config", "core.hooksPath", hooks)
	quietly(t, folder, "config", "core.fsmonitor", filepath.Join(hooks, "fsmonitor"))
	for _, door := range [][]string{{"status"}, {"checkout", "-q", "--detach"}} {
		quietly(t, folder, door...)
		if err := os.Remove(marker); err != nil {
			t.Fatalf("git %q runs none: %v", door, err)
		}
	}
	for _, args := range [][]string{{"validate", "HEAD:base.toml"}, {"validate", "HEAD:none.toml"}, {"validate", "none:base.toml"}, {"git-diff", "base.toml", other, ".", ".", "base.toml", ".", "."}} {
		typed(t, folder, args...)
		if _, err := os.Stat(marker); err == nil {
			t.Fatalf("%q has run a command of the repository", args)
		}
	}
}

// TestMissingIsToldApart demands that what is not in a revision, and what the
// repository lacks, are two things.
func TestMissingIsToldApart(t *testing.T) {
	tooltest.Need(t, "git")
	folder := t.TempDir()
	committed(t, folder, map[string]string{"base.toml": receivedModel, "sub/a.toml": receivedModel + "# another\n"})
	lose(t, folder, "HEAD:base.toml")
	lose(t, folder, "HEAD:sub")
	for _, c := range []struct{ lang, file, want string }{
		{"en", "HEAD:base.toml", "“HEAD:base.toml” cannot be read: the revision has the file, but its contents (the blob) are not in this repository, and orgmodel fetches nothing."},
		{"sv", "HEAD:base.toml", "”HEAD:base.toml” går inte att läsa: filen finns i revisionen, men innehållet (blobben) finns inte i det här arkivet, och orgmodel hämtar ingenting."},
		{"en", "HEAD:sub/../base.toml", "are not in this repository"},
		{"en", "HEAD:sub/a.toml", "are not in this repository"}, // its folder is missing
		{"en", "HEAD:none.toml", "“HEAD:none.toml” does not exist"},
		{"en", "none:base.toml", "the repository has no revision “none”"},
		{"en", "HEAD:../x.toml", "it lies outside the folder tree"},
		{"en", "HEAD:.", "“HEAD:.” is a folder, not an ordinary file."},
	} {
		if code, said := typed(t, folder, "validate", "--lang", c.lang, c.file); code != 3 || !strings.Contains(said, c.want) {
			t.Errorf("%s: exit %d, want 3 and %q:\n%s", c.file, code, c.want, said)
		}
	}
}

// TestNoEnvironmentOpens demands that git is asked with care also when whoever
// calls the program has said otherwise.
func TestNoEnvironmentOpens(t *testing.T) {
	t.Setenv("GIT_ALLOW_PROTOCOL", "ext:file:ssh")
	t.Setenv("GIT_NO_LAZY_FETCH", "0")
	t.Setenv("GIT_DIR", "here")
	last := map[string]string{}
	for _, setting := range (git{context.Background()}).command("version").Env {
		name, value, _ := strings.Cut(setting, "=")
		last[name] = value
	}
	for name, want := range map[string]string{"GIT_ALLOW_PROTOCOL": "no_protocol", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "GIT_DIR": "here"} {
		if last[name] != want {
			t.Errorf("%s=%s, want %s", name, last[name], want)
		}
	}
}

// TestInBareRepository is about what git before 2.38 would take for granted.
func TestInBareRepository(t *testing.T) {
	top := t.TempDir()
	for _, name := range []string{"clone/.git/HEAD", "clone/plan/a", "clone/bare/HEAD", "clone/bare/objects/a", "clone/bare/refs/a", "clone/bare/deep/a", "clone/bare/own/.git", "alone/HEAD", "alone/a"} {
		write(t, filepath.Join(top, filepath.FromSlash(name)), nil)
	}
	for dir, want := range map[string]bool{"clone": false, "clone/plan": false, "clone/bare": true, "clone/bare/deep": true, "clone/bare/own": false, "alone": false} {
		if got := inBareRepository(filepath.Join(top, filepath.FromSlash(dir))); got != want {
			t.Errorf("%s: %t", dir, got)
		}
	}
}

// A repository that git does not use is not told as none: what to do differs.
func TestGitRefusesTheRepository(t *testing.T) {
	tooltest.Need(t, "git")
	for _, s := range gitWorld() {
		name, value, _ := strings.Cut(s, "=")
		t.Setenv(name, value)
	}
	folder := t.TempDir()
	committed(t, folder, map[string]string{"a.toml": "stored"})
	t.Chdir(folder)
	t.Setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
	if _, err := fromRevision("HEAD", "a.toml"); !errors.Is(err, commandline.ErrGitRefuses) {
		t.Errorf("of somebody else's repository: %v", err)
	}
}

// Settings that came with a repository cannot make the program wait for ever.
func TestGitIsNotWaitedForForEver(t *testing.T) {
	tooltest.Need(t, "git", "mkfifo")
	for _, s := range gitWorld() {
		name, value, _ := strings.Cut(s, "=")
		t.Setenv(name, value)
	}
	folder := t.TempDir()
	committed(t, folder, map[string]string{"a.toml": "stored"})
	pipe := filepath.Join(folder, "pipe")
	if out, err := exec.Command("mkfifo", pipe).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	quietly(t, folder, "config", "include.path", pipe)
	t.Chdir(folder)
	if _, err := fromRevisionWithin(200*time.Millisecond, "HEAD", "a.toml"); !errors.Is(err, commandline.ErrGitSilent) {
		t.Errorf("git that waits for a pipe: %v", err)
	}
}
