package docs_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/commandline"
)

// TestTemplatesAreDrawn: each template that there is stands on the pages, with a
// picture. TestPages makes the files and compares the pictures.
func TestTemplatesAreDrawn(t *testing.T) {
	var listed bytes.Buffer
	sys := &commandline.System{Stdout: &listed, Stderr: &listed, Getenv: func(string) string { return "" }}
	if code := commandline.Run(sys, []string{"init", "--list"}); code != 0 {
		t.Fatalf("exit code %d: %s", code, &listed)
	}
	names := words(regexp.MustCompile(`(?m)^  ([a-z-]+) `), listed.String())[1:] // the first is what init writes by itself
	for _, page := range []string{"templates.md", "sv/mallar.md"} {
		text, err := os.ReadFile(filepath.FromSlash(page))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			_, after, found := strings.Cut(string(text), "orgmodel init --template "+name+" ")
			section, _, _ := strings.Cut(after, "\n## ")
			if !found || !strings.Contains(section, "](img/template-") {
				t.Errorf("%s does not draw %s", page, name)
			}
		}
	}
}
