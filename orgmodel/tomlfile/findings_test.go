package tomlfile

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var update = flag.Bool("update", false, "accept what comes out as what is wanted")

// TestFiles loads main.toml of every archive in testdata and holds the outcome
// against what stands in the same archive: en and sv, the findings in the two
// languages; flat, the model written out.
func TestFiles(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) { testArchive(t, name) })
	}
}

func testArchive(t *testing.T, name string) {
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range archive.Files {
		files[f.Name] = string(f.Data)
	}
	main := "main.toml"
	if _, ok := files["variants/main.toml"]; ok {
		main = "variants/main.toml"
	}
	r := Load(main, Options{Open: onDisk(files), Tree: ".", Rules: someRules})
	if r.Org == nil || r.Places == nil {
		t.Fatal("no organisation, or no places")
	}
	got := map[string]string{"en": say(r.Findings), "sv": sayIn(message.SV, r.Findings), "flat": string(Write(r.Org))}
	if _, ok := files["flat"]; !ok && !r.OK() {
		delete(got, "flat")
	}
	for i, f := range archive.Files {
		text, ok := got[f.Name]
		delete(got, f.Name)
		if !ok || string(f.Data) == text {
			continue
		}
		if *update {
			archive.Files[i].Data = []byte(text)
			continue
		}
		t.Errorf("%s, -want +got:\n%s", f.Name, cmp.Diff(string(f.Data), text))
	}
	if len(got) < 3 && (got["en"] != "" || got["sv"] != "") {
		t.Errorf("findings nobody asked for:\n%s", got["en"])
	}
	if *update {
		if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// someRules are the rules that files may name in these tests.
var someRules = append(Rules(), &diag.Rule{ID: "D603", Name: "span-too-wide"}, &diag.Rule{ID: "C101", Name: "role-conflict"})

// say writes findings with file, line, column, rule, message and help, in
// English.
func say(findings []diag.Diagnostic) string { return sayIn(message.EN, findings) }

func sayIn(l message.Lang, findings []diag.Diagnostic) string {
	var b strings.Builder
	for i := range findings {
		d := &findings[i]
		fmt.Fprintf(&b, "%s %s %s\n", place(d), d.Rule.ID, d.Message.In(l))
		if !d.Help.IsZero() {
			fmt.Fprintf(&b, "    %s\n", d.Help.In(l))
		}
		for _, r := range d.Related {
			at := r.Span.Begin()
			fmt.Fprintf(&b, "    %s:%d:%d %s\n", r.Span.File.Name, at.Line, at.Column, r.Message.In(l))
		}
	}
	return b.String()
}

func place(d *diag.Diagnostic) string {
	if d.Span.IsZero() {
		return "-"
	}
	at := d.Span.Begin()
	return fmt.Sprintf("%s:%d:%d", d.Span.File.Name, at.Line, at.Column)
}
