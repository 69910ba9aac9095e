package orgmodel

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

func unsought(words string) (q Quotation) {
	if err := q.UnmarshalText([]byte(words)); err != nil {
		panic(err)
	}
	return q
}

// TestQuotationIsHadOnlyWhenFound: what stands in a line, and what only nearly
// does.
func TestQuotationIsHadOnlyWhenFound(t *testing.T) {
	const line = "Bruno, det ”är” en\u00a0enig socialnämnd – 10-15 i A\u030angermanland, tror vi."
	for _, test := range []struct {
		quote string
		found bool
	}{
		{"enig socialnämnd", true},
		{"det är en", false}, // the marks are left out
		{"det \"är\" en enig", true},
		{"det ’är’ en  enig", true},
		{"Ångermanland", true}, // composed here, decomposed there
		{"soci\u00adalnämnd", true},
		{"Bruno […] enig socialnämnd […] tror vi.", true},
		{"Bruno [...] tror vi", true},
		{"[…] tror vi", true},
		{"tror vi […] Bruno", false}, // out of order
		{"enig social", false},       // half a word
		{"ocialnämnd", false},
		{"Enig socialnämnd", false},
		{"10–15", false}, // another dash
		{"5 i", false},   // half a number
		{"en oenig socialnämnd", false},
		{"[…]", false},
		{"", false},
	} {
		q := unsought(test.quote)
		if _, ok := q.Quoted(); ok {
			t.Errorf("%q is a quotation before anybody has looked", test.quote)
		}
		if _, ok := q.SoughtIn("another line", line).Quoted(); ok != test.found {
			t.Errorf("%q: found is %t, want %t", test.quote, ok, test.found)
		}
		if _, ok := q.SoughtIn(line).SoughtIn("another line").Quoted(); ok {
			t.Errorf("%q is found where it was not looked for", test.quote)
		}
	}
}

func TestQuotationIsNotJoinedOverLines(t *testing.T) {
	q := unsought("Vi tror […] bättre").SoughtIn("Vi tror det.", "Det blir bättre.")
	if _, ok := q.Quoted(); ok {
		t.Error("two lines are taken for one")
	}
}

func TestQuotationReadsAsWritten(t *testing.T) {
	words, ok := unsought(" det är ”flum”").SoughtIn("att det är \"flum\".").Quoted()
	if got := words.In(message.SV); !ok || got != "”det är ’flum’”" {
		t.Errorf("got %s, %t", got, ok)
	}
}

// TestQuotationLaw: any run of whole words of a line is found in it, and stays
// found whatever stands around the line's words.
func TestQuotationLaw(t *testing.T) {
	words := rapid.SliceOfN(rapid.StringMatching(`[a-zåäö]{1,6}[,.]?`), 1, 8)
	lawtest.Check(t, func(t *rapid.T) {
		list := words.Draw(t, "words")
		from := rapid.IntRange(0, len(list)-1).Draw(t, "from")
		to := rapid.IntRange(from+1, len(list)).Draw(t, "to")
		gap := rapid.SampledFrom([]string{" ", "\u00a0", "  ", "\t"})
		join := func(list []string) (s string) {
			for i, w := range list {
				if i > 0 {
					s += gap.Draw(t, "gap")
				}
				s += w
			}
			return s
		}
		line, quote := join(list), join(list[from:to])
		if _, ok := unsought(quote).SoughtIn(line).Quoted(); !ok {
			t.Fatalf("%q is not found in %q", quote, line)
		}
	})
}
