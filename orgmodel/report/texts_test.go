package report

import (
	"reflect"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestNoTextIsMissing: a text that nobody has written prints as nothing, in the middle of
// a sentence.
func TestNoTextIsMissing(t *testing.T) {
	written := 0
	for name, texts := range map[string]any{
		"doingTexts": doingTexts, "meansTexts": meansTexts, "rowTexts": rowTexts, "aheadTexts": aheadTexts,
		"goalTexts": goalTexts, "noteTexts": noteTexts, "behindTexts": behindTexts, "diffTexts": diffTexts, "numberTexts": numberTexts,
	} {
		v := reflect.ValueOf(texts)
		for i := range v.NumField() {
			text := v.Field(i)
			if text.Type() == reflect.TypeFor[counted]() {
				text = text.Field(0)
			}
			if text.Type() != reflect.TypeFor[message.Text]() {
				continue
			}
			written++
			for lang := range text.NumField() {
				if text.Field(lang).String() == "" {
					t.Errorf("%s.%s is not written in language %d", name, v.Type().Field(i).Name, lang)
				}
			}
		}
	}
	if written < 100 {
		t.Errorf("only %d texts are looked at", written)
	}
}

// TestStaffThatIsNoLongerStated: what one file says and the other does not is a sentence.
func TestStaffThatIsNoLongerStated(t *testing.T) {
	silent := strings.ReplaceAll(townToday, "heads = 20\n", "")
	for _, c := range []struct{ before, after, want string }{
		{townToday, silent, "Hur många som är anställda i Öppenvården anges inte längre, tidigare 20 [gäller]."},
		{silent, townToday, "Öppenvården anges ha 20 anställda, tidigare angavs inget [gäller]."},
	} {
		p := &diffPage{c: asked(readTown(t, []byte(c.before)), readTown(t, []byte(c.after))), lang: message.SV}
		if got := p.screen().sentences[0]; got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// TestBothLanguages demands that nothing this package says is missing in one.
func TestBothLanguages(t *testing.T) {
	texts := []message.Text{
		noteWords.why, noteWords.help, noteWords.related,
		summaryTexts.none, summaryTexts.sentence, summaryTexts.unreadOne, summaryTexts.unreadMany,
		acceptedCount.one, acceptedCount.many,
	}
	for _, c := range severityCounts {
		texts = append(texts, c.one, c.many)
	}
	for _, text := range texts {
		if text.EN == "" || text.SV == "" || message.Placeholders(text.EN) != message.Placeholders(text.SV) {
			t.Errorf("%+v", text)
		}
	}
}
