package rules

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
)

// question finds one in a message that has arguments, toWhom one that ends it
// and says whom it is to.
var (
	question = regexp.MustCompile(`\?.*\{\d\}|\{\d\}.*\?`)
	toWhom   = regexp.MustCompile(`\? \{\d\}$`)
	ofHelp   = regexp.MustCompile(`^(Did you mean|Menade du) \{\d\}\?$`) // asks whoever wrote the file
)

// TestQuestionsEndTheirTexts: in a message a question comes last, and what
// follows it is who should answer.
func TestQuestionsEndTheirTexts(t *testing.T) {
	eachSourceText(t, func(at string, texts map[string]string) {
		for _, text := range texts {
			if question.MatchString(text) && !toWhom.MatchString(text) && !ofHelp.MatchString(text) {
				t.Errorf("%s asks nobody: %s", at, text)
			}
		}
	})
}

// eachSourceText calls f for the texts of the package.
func eachSourceText(t *testing.T, f func(at string, texts map[string]string)) {
	t.Helper()
	files, err := fs.Glob(os.DirFS("."), "*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		inSource(t, name, f)
	}
}
