package docs_test

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var updateDocs = flag.Bool("update", false, "write the outputs and the drawings of the guides anew")

const refresh = "refresh it with: go test ./docs -update"

// project is the top of the checkout.
var project = ".."

// guides are the texts that exist in English and in Swedish.
var guides = [...][2]string{
	{"docs/guide.md", "docs/sv/kom-igang.md"},
	{"docs/templates.md", "docs/sv/mallar.md"},
	{"docs/editors.md", "docs/sv/redigerare.md"},
	{"docs/import.md", "docs/sv/importera.md"},
	{"docs/comparing.md", "docs/sv/jamfora.md"},
	{"docs/git.md", "docs/sv/git.md"},
	{"docs/privacy.md", "docs/sv/integritet.md"},
	{"docs/install.md", "docs/sv/installera.md"},
}

// pages are the texts whose commands must work, as paths with slashes: those
// named here, and the README of each example. Each is followed in a fresh clone
// of its own.
func pages(t *testing.T) []string {
	t.Helper()
	names := []string{"README.md"}
	for _, g := range guides {
		names = append(names, g[:]...)
	}
	found, err := fs.Glob(os.DirFS(project), "examples/*/README.md")
	if err != nil || len(found) == 0 {
		t.Fatalf("no example has a README: %v", err)
	}
	return append(names, found...)
}

// folder is where the commands of a page are typed: for an example, beside it;
// for what is handed out, where it has been put.
func folder(page string) string {
	switch {
	case strings.HasPrefix(page, "examples/"):
		return path.Dir(page)
	case slices.Contains(guides[len(guides)-1][:], page):
		return releaseFolder
	}
	return "."
}

func TestPages(t *testing.T) {
	clone := newClone(t)
	for _, page := range pages(t) {
		t.Run(page, func(t *testing.T) {
			name := filepath.Join(project, filepath.FromSlash(page))
			p := readPage(t, name)
			top := filepath.Join(t.TempDir(), "orgmodel")
			clone.copy(t, p.needs(folder(page)), top)
			start := filepath.Join(top, filepath.FromSlash(folder(page)))
			program := ""
			if !p.makesProgram() {
				program = clone.built(t)
			}
			r := reader{t: t, page: p, clone: clone, top: top, start: start, shell: newShell(t, start, program)}
			r.follow()
			r.comparePictures(filepath.Dir(name))
			if *updateDocs {
				write(t, name, []byte(r.page.text()))
			}
		})
	}
}

// inEnglish are the names of files that a Swedish guide gives in Swedish.
var inEnglish = strings.NewReplacer("exempelstad-listor", "exempelstad-lists", "enheter.csv", "units.csv", "besvarad.toml", "answered.toml", "nyare.toml", "newer.toml", "enheter.toml", "units.toml", "nulage.toml", "current.toml", "forslag.toml", "proposal.toml", "senare.toml", "later.toml", "--lang sv", "--lang en")

// TestGuidesTellTheSame holds the guides to the same steps in both languages.
func TestGuidesTellTheSame(t *testing.T) {
	for _, guide := range guides {
		var told [2][]string
		for i, name := range guide {
			p := readPage(t, filepath.Join(project, filepath.FromSlash(name)))
			for _, b := range p.blocks {
				for _, line := range b.commands() {
					if !strings.HasPrefix(line, "export ORGMODEL_LANG=") {
						told[i] = append(told[i], inEnglish.Replace(line))
					}
				}
			}
		}
		if d := cmp.Diff(told[0], told[1]); d != "" {
			t.Errorf("the commands of %s and %s differ (-en +sv):\n%s", guide[0], guide[1], d)
		}
	}
}

// TestLinks follows every link of the pages that leads to a file.
func TestLinks(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)#:]+)(#[^)]*)?\)`)
	unfollowed := []string{"docs/SECURITY.md", "docs/CONTRIBUTING.md", "docs/benchmarks.md"} // their commands are for those who change the code
	for _, page := range append(pages(t), unfollowed...) {
		name := filepath.Join(project, filepath.FromSlash(page))
		text := readPage(t, name).text()
		for _, m := range link.FindAllStringSubmatch(text, -1) {
			target := filepath.Join(filepath.Dir(name), filepath.FromSlash(m[1]))
			if _, err := os.Stat(target); err != nil {
				t.Errorf("%s links to %s, which is not there", page, m[1])
			}
		}
	}
}

// reader follows a page as a newcomer would: it saves the files, makes the
// changes, types the commands and looks at what comes.
type reader struct {
	t     *testing.T
	page  *page
	clone *clone
	top   string // of its copy of the clone
	start string // the folder in which the page is begun
	*shell
}

func (r *reader) follow() {
	for i, b := range r.page.blocks {
		switch name, how := b.file(); {
		case how == asFile:
			write(r.t, filepath.Join(r.dir, name), []byte(b.text()))
		case how == atEnd:
			r.rewrite(b, name, func(old string) string { return old + "\n" + b.text() })
		case how == asChange:
			r.rewrite(b, name, func(old string) string { return r.change(b, name, old) })
		case b.commands() != nil:
			shown := r.run(b)
			if i+1 < len(r.page.blocks) && r.page.blocks[i+1].answers(b) {
				r.compare(r.page.blocks[i+1], shown)
			}
		case i > 0 && b.answers(r.page.blocks[i-1]):
			// compared with what the commands before it have shown
		default:
			r.errorf(b, "nobody can tell what to do with this block: name its file in the line before it")
		}
	}
}

func (r *reader) errorf(b *block, format string, args ...any) {
	r.t.Helper()
	r.t.Errorf("%s:%d: %s", r.page.name, b.first+1, fmt.Sprintf(format, args...))
}

func (r *reader) rewrite(b *block, name string, change func(string) string) {
	old, err := os.ReadFile(filepath.Join(r.dir, name))
	if err != nil {
		r.errorf(b, "%v", err)
		return
	}
	write(r.t, filepath.Join(r.dir, name), []byte(change(string(old))))
}

// change carries out a block of lines to take away (-), to add (+), and to find
// the place by (neither); an empty line ends one change and begins the next.
// The lines before a change must be found at one place exactly.
func (r *reader) change(b *block, name, old string) string {
	for hunk := range strings.SplitSeq(strings.Join(b.lines, "\n"), "\n\n") {
		var before, after strings.Builder
		for line := range strings.SplitSeq(hunk, "\n") {
			if line[0] != '+' {
				before.WriteString(line[1:] + "\n")
			}
			if line[0] != '-' {
				after.WriteString(line[1:] + "\n")
			}
		}
		place := "\n" + before.String()
		if n := strings.Count("\n"+old, place); n != 1 {
			r.errorf(b, "the lines to change are found %d times in %s:\n%s", n, name, hunk)
			continue
		}
		old = strings.Replace("\n"+old, place, "\n"+after.String(), 1)[1:]
	}
	return old
}

// run types the commands of a block, and returns what the terminal shows.
func (r *reader) run(b *block) string {
	var shown bytes.Buffer
	want := b.exitCode()
	for _, line := range b.commands() {
		if slices.Contains(runByCI, line) {
			if !slices.Contains(ciLines(r.t), line) {
				r.errorf(b, ".ci/run has no line %q, so that nobody tries it", line)
			}
			continue
		}
		folder := r.dir
		if r.clone.handOver(r.t, line, folder, r.top) {
			continue
		}
		if got := r.typed(line, &shown); got != want {
			r.errorf(b, "%s: exit code %d, want %d\n%s", line, got, want, &shown)
			continue
		}
		if folder == r.top {
			r.clone.keep(r.t, line, folder)
		}
	}
	return shown.String()
}

// compare holds the output in the page against the real one; -update puts the
// real one into the page.
func (r *reader) compare(b *block, shown string) {
	got := strings.Split(strings.TrimRight(shown, "\n"), "\n")
	switch {
	case slices.Contains(b.lines, leftOut):
		if matches(b.lines, got) {
			return
		}
		if filled := refill(b.lines, got); *updateDocs && filled != nil {
			b.lines = filled
			return
		}
		r.errorf(b, "the output is another (…: left out):\n%s", shown)
	case *updateDocs:
		b.lines = got
	default:
		if d := cmp.Diff(b.lines, got); d != "" {
			r.errorf(b, "the output is another; %s\n%s", refresh, d)
		}
	}
}

var picture = regexp.MustCompile(`!\[[^\]]+\]\(([^)]+\.svg)\)`)

// comparePictures holds the drawings that a page shows against those that its
// own commands have just drawn, in the folder where it ended or where it began.
func (r *reader) comparePictures(folder string) {
	for _, m := range picture.FindAllStringSubmatch(r.page.text(), -1) {
		shown := filepath.Join(folder, filepath.FromSlash(m[1]))
		drawn, err := os.ReadFile(filepath.Join(r.dir, filepath.Base(shown)))
		if err != nil {
			drawn, err = os.ReadFile(filepath.Join(r.start, filepath.Base(shown)))
		}
		if err != nil {
			r.t.Errorf("%s shows %s, which no command of it draws", r.page.name, m[1])
			continue
		}
		if *updateDocs {
			write(r.t, shown, drawn)
			continue
		}
		if old, err := os.ReadFile(shown); err != nil || !bytes.Equal(bytes.ReplaceAll(old, []byte("\r\n"), []byte("\n")), drawn) {
			r.t.Errorf("%s shows %s, which is stale; %s", r.page.name, m[1], refresh)
		}
	}
}

func write(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o666); err != nil {
		t.Fatal(err)
	}
}
