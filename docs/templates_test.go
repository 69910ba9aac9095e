package docs_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestTemplatesAreDrawn: each template that there is stands on the pages, with a
// picture. TestPages makes the files and compares the pictures.
func TestTemplatesAreDrawn(t *testing.T) {
	listed, err := exec.Command("orgmodel", "init", "--list").Output()
	if err != nil {
		t.Fatal(err)
	}
	names := words(regexp.MustCompile(`(?m)^  ([a-z-]+) `), string(listed))[1:] // the first is what init writes by itself
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
