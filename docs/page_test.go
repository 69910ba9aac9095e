package docs_test

import (
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// page is a Markdown page that can be followed. What its blocks mean is said in
// words that readers see:
//
//   - a block after a line that ends with “`name`:” is that file; after “at the
//     end of `name`:” it is added to the file; a block of diff changes the file
//   - a block of sh or powershell is commands, and all of them succeed unless
//     the paragraph before speaks of an exit code
//   - a block of text directly after it is what the terminal then shows, where
//     a line that is only … stands for lines left out
type page struct {
	name   string
	lines  []string
	blocks []*block
}

// block is a fenced block: the lines from first up to, not including, end.
type block struct {
	word       string // after the fence: toml, sh, text
	caption    string // the paragraph before it
	first, end int
	lines      []string
}

const leftOut = "…"

func readPage(t *testing.T, name string) *page {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	p := &page{name: name, lines: strings.Split(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n")}
	var open *block
	for i, line := range p.lines {
		fence, isFence := strings.CutPrefix(line, "```")
		switch {
		case !isFence:
		case open == nil:
			open = &block{word: fence, caption: p.paragraphBefore(i), first: i + 1}
		default:
			open.end, open.lines = i, slices.Clone(p.lines[open.first:i])
			p.blocks, open = append(p.blocks, open), nil
		}
	}
	if open != nil {
		t.Fatalf("%s:%d: this block has no end", name, open.first)
	}
	return p
}

// text is the page with its blocks as they are now.
func (p *page) text() string {
	var lines []string
	from := 0
	for _, b := range p.blocks {
		lines = append(append(lines, p.lines[from:b.first]...), b.lines...)
		from = b.end
	}
	return strings.Join(append(lines, p.lines[from:]...), "\n")
}

// paragraphBefore is the paragraph above a line; empty if that is a block.
func (p *page) paragraphBefore(i int) string {
	for i > 0 && p.lines[i-1] == "" {
		i--
	}
	end := i
	for i > 0 && p.lines[i-1] != "" {
		i--
	}
	if end == 0 || strings.HasPrefix(p.lines[end-1], "```") {
		return ""
	}
	return strings.Join(p.lines[i:end], " ")
}

func (b *block) text() string { return strings.Join(b.lines, "\n") + "\n" }

// commands are the lines to type, as a shell takes them.
func (b *block) commands() []string {
	if b.word != "sh" && b.word != "powershell" {
		return nil
	}
	lines := slices.DeleteFunc(slices.Clone(b.lines), func(line string) bool {
		return line == "" || strings.HasPrefix(line, "#")
	})
	if b.word == "powershell" {
		for i, line := range lines {
			lines[i] = fromPowerShell(line)
		}
	}
	return lines
}

// makesProgram reports whether the page tells how to get the program; all other
// pages take for granted that it is there.
func (p *page) makesProgram() bool {
	return p.types(func(line string) bool { return strings.Contains(line, "PATH=") })
}

// needs is the part of a clone that one needs who follows the page in a folder:
// what is handed out, all of it to make the program, or the examples.
func (p *page) needs(folder string) string {
	switch {
	case folder == releaseFolder:
		return releaseFolder
	case p.types(func(line string) bool { return strings.HasPrefix(line, "go ") }):
		return "."
	}
	return "examples"
}

func (p *page) types(line func(string) bool) bool {
	return slices.ContainsFunc(p.blocks, func(b *block) bool { return slices.ContainsFunc(b.commands(), line) })
}

// how is what to do with a block that names a file.
type how int

const (
	noFile how = iota
	asFile
	atEnd
	asChange
)

var (
	named    = regexp.MustCompile("`([^`]+)`:$")
	addition = regexp.MustCompile("(at the end of|sist i) `[^`]+`:$")
	exitWord = regexp.MustCompile(`(?:exit code|slutkod) (\d+)`)
)

func (b *block) file() (string, how) {
	m := named.FindStringSubmatch(b.caption)
	switch {
	case m == nil || b.commands() != nil:
		return "", noFile
	case b.word == "diff":
		return m[1], asChange
	case addition.MatchString(b.caption):
		return m[1], atEnd
	}
	return m[1], asFile
}

// exitCode is the exit code that the paragraph before the block announces.
func (b *block) exitCode() int {
	m := exitWord.FindStringSubmatch(b.caption)
	if m == nil {
		return 0
	}
	code, _ := strconv.Atoi(m[1]) // digits
	return code
}

// answers reports whether a block is the output of the commands in another.
func (b *block) answers(commands *block) bool {
	return b.word == "text" && b.caption == "" && commands.commands() != nil
}

// matches compares lines with a pattern in which … stands for any lines.
func matches(want, got []string) bool {
	if len(want) == 0 {
		return len(got) == 0
	}
	if want[0] != leftOut {
		return len(got) > 0 && want[0] == got[0] && matches(want[1:], got[1:])
	}
	for i := range len(got) + 1 {
		if matches(want[1:], got[i:]) {
			return true
		}
	}
	return false
}
