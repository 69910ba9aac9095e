package docs_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// maxTerms is how many words of ours a reader meets before the first chart, and
// maxRows how long the file is that it is made of.
const (
	maxTerms = 8
	maxRows  = 10
)

var (
	fileKey  = regexp.MustCompile(`(\w+) = `)
	codeWord = regexp.MustCompile("`([a-z_]+)`")
	ownTerm  = regexp.MustCompile(`\*\*([^*]+)\*\*`)
	listed   = regexp.MustCompile("(?m)^\\| `?([^`|]+?)`? \\| [^|]+ \\|$")
)

// TestFirstPicture: the first file of the guide is short, and whatever of our words
// stands before the list of words is in it, and nothing else.
func TestFirstPicture(t *testing.T) {
	for page, heading := range map[string][2]string{
		"guide.md":        {"## 2. The first picture", "The words so far:"},
		"sv/kom-igang.md": {"## 2. Den första bilden", "Orden hittills:"},
	} {
		data, err := os.ReadFile(filepath.FromSlash(page))
		if err != nil {
			t.Fatal(err)
		}
		_, text, found := strings.Cut(string(data), heading[0])
		before, glossary, also := strings.Cut(text, heading[1])
		if !found || !also {
			t.Fatalf("%s: %q and %q are not there", page, heading[0], heading[1])
		}
		_, file, _ := strings.Cut(before, "```toml\n")
		file, _, _ = strings.Cut(file, "```")
		if n := strings.Count(file, "\n"); n > maxRows {
			t.Errorf("%s: the first file has %d lines", page, n)
		}
		used := words(fileKey, file)
		used = append(used, words(codeWord, before)...)
		used = append(used, words(ownTerm, before)...)
		glossary, _, _ = strings.Cut(glossary, "\n#")
		known := words(listed, glossary)[1:] // the first row is the heading
		if len(known) > maxTerms {
			t.Errorf("%s: %d words before the first chart: %v", page, len(known), known)
		}
		for _, word := range used {
			if !slices.Contains(known, word) {
				t.Errorf("%s: %q is not among the words so far, %v", page, word, known)
			}
		}
		for _, word := range known {
			if !slices.Contains(used, word) {
				t.Errorf("%s: %q is explained, and not used before", page, word)
			}
		}
		if !strings.Contains(before, "](img/") {
			t.Errorf("%s: there is no picture before the words", page)
		}
	}
}

func words(of *regexp.Regexp, text string) (list []string) {
	for _, m := range of.FindAllStringSubmatch(text, -1) {
		list = append(list, m[1])
	}
	return list
}
