package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/orgmodel/orgmodel/orgmodel/commandline"
)

// A repository may have come from others, with its settings. Among these are
// commands that git runs to fetch what is missing, even in answer to a question
// about what is there. So git is only asked by commands that change and convert
// nothing, and may fetch nothing:
//
//   - GIT_NO_LAZY_FETCH forbids it, but only from git 2.45 on;
//   - GIT_ALLOW_PROTOCOL lists the ways to fetch that are allowed, in every
//     version, whatever the settings say. The name must be one that no setting
//     can give to a command: with “none”, an alias “remote-none” would be run.
//     The underscore keeps it from being an alias or the scheme of an address.
//   - fetch.bundleURI is fetched in yet another way.
//
// A folder that looks like a bare repository can lie among the files of any
// clone, and is not taken for one: by safe.bareRepository from git 2.38 on, by
// inBareRepository before.
var (
	careful = []string{
		"--no-pager", "--literal-pathspecs",
		"-c", "safe.bareRepository=explicit",
		"-c", "fetch.bundleURI=",
	}
	carefully = []string{
		"GIT_NO_LAZY_FETCH=1",
		"GIT_ALLOW_PROTOCOL=no_protocol",
		"GIT_TERMINAL_PROMPT=0",
		"GIT_OPTIONAL_LOCKS=0",
		"GIT_NO_REPLACE_OBJECTS=1", // what was stored, not what stands in for it
	}
)

// patience is how long git may take for one file: settings that came with a
// repository can make it wait for ever, for instance for a pipe.
const patience = 30 * time.Second

// git asks git something, for as long as it may take.
type git struct{ context.Context }

// command returns a question to git. What the environment says of where the
// repository is (GIT_DIR, as for a hook or a diff driver) holds.
func (g git) command(args ...string) *exec.Cmd {
	c := exec.CommandContext(g, "git", append(careful[:len(careful):len(careful)], args...)...)
	c.Env = append(os.Environ(), carefully...)
	c.WaitDelay = time.Second
	return c
}

// fromRevision reads a file, by its path from the working directory, as it is
// in a revision.
func fromRevision(rev, name string) ([]byte, error) { return fromRevisionWithin(patience, rev, name) }

func fromRevisionWithin(limit time.Duration, rev, name string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	text, err := git{ctx}.read(rev, name)
	if err != nil && ctx.Err() != nil {
		err = commandline.ErrGitSilent
	}
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return text, nil
}

// read reads a file of a revision. No shell, pager, filter or driver comes
// between: cat-file gives what was stored.
func (g git) read(rev, name string) ([]byte, error) {
	inside, err := g.fromTop(name)
	if err != nil {
		return nil, err
	}
	entry, err := g.command("ls-tree", "-z", "--full-tree", rev, "--", inside).Output()
	if err != nil {
		if g.command("rev-parse", "--verify", "--quiet", rev).Run() != nil {
			return nil, commandline.ErrNoRevision
		}
		return nil, commandline.ErrNoBlob // or no tree, which comes to the same
	}
	blob, err := blobOf(string(entry))
	if err != nil {
		return nil, err
	}
	return g.blob(blob)
}

// fromTop turns a path from the working directory into one from the top of the
// repository.
func (g git) fromTop(name string) (string, error) {
	here, err := os.Getwd()
	if err != nil {
		return "", err
	}
	if filepath.IsAbs(name) {
		if name, err = filepath.Rel(here, name); err != nil {
			return "", fs.ErrNotExist
		}
	}
	if os.Getenv("GIT_DIR") == "" && inBareRepository(here) {
		return "", commandline.ErrNoRepository
	}
	said, err := g.command("rev-parse", "--is-inside-work-tree", "--show-prefix").Output()
	var unstarted *exec.Error
	if errors.As(err, &unstarted) {
		return "", commandline.ErrNoGit
	}
	inside, prefix, _ := strings.Cut(string(said), "\n")
	switch {
	case err != nil && foundAbove(here, ".git"):
		return "", commandline.ErrGitRefuses
	case err != nil || inside != "true":
		return "", commandline.ErrNoRepository
	}
	file := path.Join(strings.TrimSuffix(prefix, "\n"), filepath.ToSlash(filepath.Clean(name)))
	switch {
	case file == "." || file == "":
		return "", syscall.EISDIR
	case file == ".." || strings.HasPrefix(file, "../"):
		return "", commandline.ErrOutside
	}
	return file, nil
}

// blobOf reads an answer of ls-tree: “100644 blob 3b18e5… TAB path”. A link is
// not followed: what is stored of it is the path that it leads to.
func blobOf(entry string) (string, error) {
	words := strings.Fields(entry)
	if len(words) < 3 {
		return "", fs.ErrNotExist
	}
	switch mode := words[0]; {
	case mode == "040000":
		return "", syscall.EISDIR
	case mode == "120000":
		return "", commandline.ErrStoredLink
	case words[1] != "blob":
		return "", commandline.ErrSpecial
	}
	return words[2], nil
}

// foundAbove reports whether a name is in a folder or in one above it.
func foundAbove(dir, name string) bool {
	for ; ; dir = filepath.Dir(dir) {
		if _, err := os.Lstat(filepath.Join(dir, name)); err == nil {
			return true
		}
		if dir == filepath.Dir(dir) {
			return false
		}
	}
}

// blob reads what was stored under a name; if it is too long, not to its end.
func (g git) blob(name string) ([]byte, error) {
	c := g.command("cat-file", "blob", name)
	out, err := c.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := c.Start(); err != nil {
		return nil, err
	}
	text, reading := commandline.ReadText(out)
	if reading != nil {
		c.Process.Kill()
	}
	if err := c.Wait(); err != nil && reading == nil {
		return nil, commandline.ErrNoBlob
	}
	return text, reading
}

// inBareRepository reports whether git would, in search of a repository, come
// upon a folder that is itself one before it comes upon one with a working tree.
func inBareRepository(dir string) bool {
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		dir = real
	}
	there := func(name string) bool { _, err := os.Lstat(filepath.Join(dir, name)); return err == nil }
	for !there(".git") {
		if there("HEAD") && there("objects") && there("refs") {
			return true
		}
		above := filepath.Dir(dir)
		if above == dir {
			return false
		}
		dir = above
	}
	return false
}
