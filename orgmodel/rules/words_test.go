package rules

import (
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// worded are the beginnings of the names of the files whose texts have been
// held against the word list.
var worded = []string{"authority", "change", "civil", "duty", "economy"}

// unwanted are words that no text for a reader has: a word of everyday Swedish
// that means something else to a jurist or a county, or one that preaches.
var unwanted = map[string]*regexp.Regexp{
	"EN": regexp.MustCompile(`(?i)\b(mend|clients?|good practice|nothing says|record with|without a word|answers? for|accords?)\b`),
	"SV": regexp.MustCompile(`(?i)(\b(brukaren?s?|tjänst(en|er|erna)?|(god )?praxis|hemvist|ingenting säger|avslutas)\b|på hemmaplan|skriv in (svaret )?med|utan plats)`),
}

// lawsOwn are the texts that use a word as the act they speak of does.
var lawsOwn = []string{
	"Gäller ett valfrihetssystem en tjänst som lagen undantar? Stäm av med jurist",
	"Lagen om valfrihetssystem omfattar vissa tjänster efter deras CPV-kod och undantar tre av dem. Prövas när en insats har codes = { cpv = \"…\" }.",
	"En upphandling av vissa tjänster får reserveras för idéburna organisationer som det offentliga inte har ett rättsligt bestämmande inflytande över.",
}

// TestWords reads the package's own source, as TestTextsInBothLanguages does.
func TestWords(t *testing.T) {
	eachSourceText(t, func(at string, texts map[string]string) {
		for lang, text := range texts {
			if word := unwanted[lang].FindString(text); word != "" && !slices.Contains(lawsOwn, text) {
				t.Errorf("%s: %q in: %s", at, word, text)
			}
		}
	})
}

// question finds one in a message that has arguments, toWhom one that ends it
// and says whom it is to.
var (
	question = regexp.MustCompile(`\?.*\{\d\}|\{\d\}.*\?`)
	toWhom   = regexp.MustCompile(`\? \{\d\}$`)
)

// TestQuestionsEndTheirTexts: in a message a question comes last, and what
// follows it is who should answer.
func TestQuestionsEndTheirTexts(t *testing.T) {
	eachSourceText(t, func(at string, texts map[string]string) {
		for _, text := range texts {
			if question.MatchString(text) && !toWhom.MatchString(text) {
				t.Errorf("%s asks nobody: %s", at, text)
			}
		}
	})
}

// eachSourceText calls f for the texts in the files that have been held against
// the word list.
func eachSourceText(t *testing.T, f func(at string, texts map[string]string)) {
	t.Helper()
	files, err := fs.Glob(os.DirFS("."), "*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") || !slices.ContainsFunc(worded, func(w string) bool { return strings.HasPrefix(name, w) }) {
			continue
		}
		inSource(t, name, f)
	}
}
