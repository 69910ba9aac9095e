package commandline

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/engine"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/report"
	"github.com/orgmodel/orgmodel/orgmodel/report/outline"
	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

// hostile is what a name can try: orders to a terminal (one of them as our own
// colours are), turned reading direction, hidden letters, a line of its own.
const hostile = "\x1b[31m\x1b[1;31m\u009b2J\a\u202eesrever\u2066\u200f\u061c\u200b\u2028\ufeff\U000E0041\x7f\r\n::error::forged\t"

// hostileTown is an example in which every free text is hostile.
func hostileTown(t *testing.T, file string) []byte {
	t.Helper()
	text, err := os.ReadFile("../../examples/" + file)
	if err != nil {
		t.Fatal(err)
	}
	header := regexp.MustCompile(`^\[+([a-z_]+)\]+`)
	assignment := regexp.MustCompile(`^([a-z_]+) = "(.*)"$`)
	var table *format.Table
	lines := strings.Split(string(text), "\n")
	changed := 0
	for i, line := range lines {
		if m := header.FindStringSubmatch(line); m != nil {
			table = format.Find(m[1])
		}
		m := assignment.FindStringSubmatch(line)
		if m == nil || table == nil || slices.Contains([]string{"file", "extends", "rule"}, m[1]) {
			continue
		}
		if key := table.Key(m[1]); key != nil && (key.Shape == format.Text || key.Shape == format.Party) && !key.List && !format.IsSlug(m[2]) {
			left := ""
			if m[1] == "quote" {
				left = "[…] "
			}
			lines[i] = m[1] + " = " + syntax.Quote(hostile+left+strings.ReplaceAll(m[2], `\"`, `"`))
			changed++
		}
	}
	if changed < 20 {
		t.Fatalf("%s: only %d hostile texts", file, changed)
	}
	return []byte("# raw in a comment: \u202e \u009b2J\n" + strings.Join(lines, "\n"))
}

// hostileSource is the copy of a source in which every line begins as hostile
// quotations do, so that they are found in it.
func hostileSource(text []byte) []byte {
	prefix := strings.Join(strings.Fields(hostile), " ") + " "
	return []byte(prefix + strings.ReplaceAll(string(text), "\n", "\n"+prefix))
}

// hostileList is a list in which every heading and every cell is hostile, and much is
// wrong.
func hostileList() []byte {
	cell := func(text string) string {
		return "\"" + strings.ReplaceAll(strings.ReplaceAll(hostile, "\t", " "), "\"", "") + text + "\""
	}
	rows := []string{"Enhet;Typ;Överordnad;Chef;Antal;" + cell("rubrik") + ";" + cell("rubrik")}
	for _, text := range []string{"a", "b", "a", "", "=c"} {
		rows = append(rows, strings.Join([]string{cell(text), cell("sort"), cell("x" + text), cell("chef"), cell("tal"), cell("r")}, ";"))
	}
	return []byte(strings.Join(rows, "\n") + "\n")
}

// hostileWorld holds the example, a file that is no model, and names as hostile
// as their contents.
func hostileWorld(t *testing.T) (sys *System, out, errs, written *strings.Builder) {
	files := map[string][]byte{
		"current.toml":         hostileTown(t, "borlange/current.toml"),
		"six.toml":             hostileTown(t, "borlange/six-areas.toml"),
		"model.toml":           hostileTown(t, "boras/model.toml"),
		"broken.toml":          []byte("format = 1\nname = \"\u202e\u009b2J\r\n[[\u200b\x1b]]\n"),
		"other.toml":           []byte("format = 1\nname = \"\u202e\u009b1J\r\n[[\u200b\x1b]]\n"),
		"clean.csv":            []byte("Enhet;Typ\nVuxna;Enhet\n"),
		"list.csv":             hostileList(),
		hostile + ".csv":       hostileList(),
		"untidy.toml":          []byte("format   =  1 # \u202e\u009b2J\n"),
		hostile + ".toml":      hostileTown(t, "borlange/current.toml"),
		hostile + "other.toml": []byte("nonsense = \"\u009b\"\n"),
	}
	out, errs, written = &strings.Builder{}, &strings.Builder{}, &strings.Builder{}
	sys = &System{
		Stdin: strings.NewReader(string(files["untidy.toml"])), Stdout: out, Stderr: errs,
		Getenv: func(string) string { return "" },
		ReadFile: func(name string) ([]byte, error) {
			if text, ok := files[name]; ok {
				return slices.Clone(text), nil
			}
			if text, err := os.ReadFile(filepath.Join("../../examples/borlange", name)); err == nil {
				return hostileSource(text), nil
			}
			text, err := os.ReadFile(filepath.Join("../../examples/boras", name))
			return hostileSource(text), err
		},
		WriteFile:    func(_ string, data []byte) error { _, err := written.Write(data); return err },
		WritePrivate: func(_ string, data []byte) error { _, err := written.Write(data); return err },
		MakeFolder:   func(string) error { return nil },
		SameFile:     func(a, b string) bool { return a == b },
		IsTerminal:   func(io.Writer) bool { return true },
		Engine:       draws,
	}
	sys.ReadNamed = func(_, name string) ([]byte, error) { return sys.ReadFile(name) }
	return sys, out, errs, written
}

// draws is the engine of tests that draw much: what it compiles once serves all.
var draws = engine.New(engine.Options{Cache: tooltest.Cache()})

// hostileRuns are command lines of every command, for each of its formats where
// it has any; {} stands for it.
var hostileRuns = map[string][]string{
	"validate":     {"current.toml broken.toml {}", "six.toml {}", "N {}"},
	"show":         {"current.toml {}", "N {}", "current.toml -o OUT {}"},
	"metrics":      {"current.toml {}", "N {}", "current.toml --lang sv {}", "current.toml -o OUT {}", "current.toml --only \x1b"},
	"render":       {"current.toml -o - {}", "current.toml -o OUT {}", "current.toml -o \u009b.xyz"},
	"diff":         {"current.toml six.toml {}", "N six.toml {}", "current.toml broken.toml {}", "current.toml six.toml --raw -o OUT {}"},
	"compare":      {"current.toml six.toml N {}", "current.toml N -o OUT {}"},
	"timeline":     {"six.toml {}", "six.toml -o OUT {}"},
	"why":          {"current.toml m01-median {}", "six.toml --all m10-relations {}", "current.toml six.toml row:units {}", "current.toml six.toml I824 --lang sv {}", "six.toml D602 --all {}", "six.toml resultatenheten.note {}", "current.toml six.toml N m16-groups {}", "current.toml \u202e\x1b[31m", "current.toml L411@\u009b", "current.toml kf.\x1b", "current.toml row:\u202e"},
	"flatten":      {"six.toml", "N -o OUT"},
	"export":       {"current.toml -o - --format json", "six.toml -o OUT --format json", "N -o - --table units", "N -o - --table findings", "current.toml -o OUT --table figures --format csv", "current.toml -o \u009b.xyz"},
	"fmt":          {"--diff untidy.toml", "--check untidy.toml", "- ", "broken.toml", "--check Nother.toml"},
	"rules":        {"{}"},
	"explain":      {"S001", "\x1b[31m\u202e"},
	"schema":       {""},
	"completion":   {"words -- why current.toml r", "words -- show N --root k", "zsh", "\x1b[31m\u202e"},
	"init":         {"\x1b[31m\u202e --force", "\x1b[31m\u202e.toml", "--list"},
	"import":       {"list.csv", "list.csv -o OUT --mapping map --force", "list.csv --dry-run --mend circle --quiet", "clean.csv --sheet \x1b", "clean.csv --mend \u202e", "clean.csv --municipality \u009b"},
	"git-diff":     {"current.toml current.toml . . N . .", "current.toml current.toml . . six.toml . .", "N broken.toml . . other.toml . .", "N", "N /dev/null . . six.toml . ."},
	"git-textconv": {"current.toml", "six.toml", "broken.toml", "Nother.toml"},
	"version":      {""},
	"help":         {"", "validate", "\x1b[31m\u202e"},
}

// TestHostile runs every command, in every format, over a file in which every
// text is hostile, and looks for anything of it that is not harmless.
func TestHostile(t *testing.T) {
	for _, c := range commands() {
		runs := hostileRuns[c.name]
		if runs == nil {
			t.Errorf("%s is not tried on hostile names", c.name)
		}
		formats := []string{""}
		if f := c.flag("format"); f != nil {
			formats = f.words
		}
		for _, run := range runs {
			for _, format := range formats {
				if format == "svg" && strings.Contains(run, "OUT") {
					continue // drawn once is enough
				}
				if slices.Contains([]string{pdfFormat, pngFormat, pptxFormat, docxFormat}, format) {
					continue // no text; the packages that write them have hostile names of their own
				}
				hostileRun(t, c, run, format, "never")
				if !strings.Contains(run, "{}") {
					break
				}
			}
			hostileRun(t, c, run, formats[0], "always")
		}
	}
	for _, view := range views.All() {
		seen := false
		for _, file := range []string{"six.toml", "model.toml"} { // no example has something for every view
			for _, format := range outline.Formats() {
				if format == docxFormat {
					continue
				}
				seen = hostileRun(t, &showCommand, file+" {} --view "+view.Name, format, "never") == exitDone || seen
			}
			hostileRun(t, &renderCommand, file+" {} -o - --view "+view.Name, "dot", "never")
		}
		if !seen {
			t.Errorf("%s is not tried", view.Name)
		}
	}
}

func hostileRun(t *testing.T, c *command, run, format, color string) (code int) {
	t.Helper()
	sys, out, errs, written := hostileWorld(t)
	args := []string{c.name, "--color", color}
	for _, word := range strings.Split(run, " ") {
		word = strings.ReplaceAll(word, "N", hostile)
		switch {
		case word == "{}" && format != "":
			args = append(args, "--format", format)
		case word == "OUT":
			args = append(args, "x")
		case word == hostile:
			args = append(args, word+".toml")
		case word != "" && word != "{}":
			args = append(args, word)
		}
	}
	code = Run(sys, args)
	faulty := strings.ContainsAny(run, "\x1b\u202e\u009b") || strings.Contains(run, "broken") || strings.Contains(run, "other") || strings.Contains(run, "--view")
	if code > exitFound && !faulty {
		t.Errorf("%q: exit %d, %s", args, code, errs)
	}
	for name, text := range map[string]string{"standard output": out.String(), "standard error": errs.String(), "the file": written.String()} {
		if format == "csv" {
			text = strings.TrimPrefix(text, "\ufeff")
		}
		if color == "always" {
			if strings.Contains(text, "\x1b[1;31m"+"\ufffd2J") {
				t.Errorf("%q: a name has colours of its own in %s", args, name)
			}
			for _, style := range report.Styles() {
				text = strings.ReplaceAll(text, style, "")
			}
		}
		at := strings.IndexFunc(text, func(r rune) bool { return r != '\n' && r != '\t' && harmless.Steers(r) })
		if at >= 0 {
			t.Errorf("%q: %q in %s", args, text[at:min(at+40, len(text))], name)
		}
		for line := range strings.Lines(text) {
			if strings.HasPrefix(line, "::error::forged\t") {
				t.Errorf("%q: a name makes a line of its own in %s", args, name)
				break
			}
		}
	}
	return code
}

// TestHostileData demands that for programs a name stays what it is.
func TestHostileData(t *testing.T) {
	sys, out, errs, _ := hostileWorld(t)
	if code := Run(sys, []string{"diff", "current.toml", "current.toml", "--format", "json"}); code != 0 {
		t.Fatalf("exit %d: %s", code, errs)
	}
	var got struct{ Old struct{ Name string } }
	if err := json.Unmarshal([]byte(out.String()), &got); err != nil || !strings.HasPrefix(got.Old.Name, hostile) {
		t.Errorf("%v: %q", err, got.Old.Name)
	}
}
