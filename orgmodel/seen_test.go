package orgmodel_test

import (
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/orgmodel/orgmodel/orgmodel"
)

func TestAsSeen(t *testing.T) {
	for _, c := range []struct{ what, written, seen string }{
		{"as it is", "Enheten för barn, nr 2", "Enheten för barn, nr 2"},
		{"nothing", "", ""},
		{"letters and marks apart", "O\u0308ppenva\u030ard", "Öppenvård"},
		{"a soft hyphen", "Familje\u00adstöd", "Familjestöd"},
		{"a space of no width", "Teamet\u200b", "Teamet"},
		{"a mark of direction", "\u200eTeamet", "Teamet"},
		{"a form selected", "Teamet\ufe0f", "Teamet"},
		{"an accent that a joiner held apart", "a\u034f\u030a", "å"},
		{"spaces that do not break", "Stöd\u00a0på\u202fväg", "Stöd på väg"},
		{"several spaces", " Stöd  på\t väg\n", "Stöd på väg"},
		{"only spaces", " \u00a0", ""},
		{"case says something", "stöd", "stöd"},
	} {
		if got := orgmodel.AsSeen(c.written); got != c.seen {
			t.Errorf("%s: %q is seen as %q, want %q", c.what, c.written, got, c.seen)
		}
		if got := orgmodel.AsSeen(c.seen); got != c.seen {
			t.Errorf("%s: %q is seen as %q", c.what, c.seen, got)
		}
		if !orgmodel.SameName(c.written, c.seen) {
			t.Errorf("%s: %q and %q are two names", c.what, c.written, c.seen)
		}
	}
	if orgmodel.SameName("Enhet 1", "Enhet 2") {
		t.Error("two names are one")
	}
	if !orgmodel.SameNames([]string{"Å", "B"}, []string{"A\u030a", "B "}) || orgmodel.SameNames([]string{"Å"}, nil) || orgmodel.SameNames([]string{"Å"}, []string{"A"}) {
		t.Error("lists of names are compared wrongly")
	}
}

// TestLettersBeforeCombiningMarks holds what is taken for granted of what stands before
// the first combining mark: all is written in one way only, and nothing but a soft
// hyphen cannot be seen.
func TestLettersBeforeCombiningMarks(t *testing.T) {
	for r := rune(0); r < 0x300; r++ {
		seen := string(r)
		switch {
		case unicode.Is(unicode.Cf, r):
			seen = ""
		case unicode.IsSpace(r):
			seen = " "
		}
		if got, want := orgmodel.AsSeen("a"+string(r)+"b"), norm.NFC.String("a"+seen+"b"); got != want {
			t.Errorf("%U is seen as %q, want %q", r, got, want)
		}
	}
}
