package compare_test

import (
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/compare"
)

// TestReasonsAreClauses: a reason is read after “because” and eftersom, where
// Swedish puts inte before the verb.
func TestReasonsAreClauses(t *testing.T) {
	var got []string
	for r := compare.OtherSize; r <= compare.OtherYear; r++ {
		got = append(got, "eftersom "+r.Text().SV)
	}
	for u := compare.OtherKolada; u <= compare.OtherDenominator; u++ {
		got = append(got, "eftersom "+u.Text().SV)
	}
	want := []string{
		"eftersom talet växer med kommunens storlek",
		"eftersom det beror på vad varje fil har valt att beskriva",
		"eftersom filerna inte beskriver samma ärendegångar",
		"eftersom filerna inte beskriver samma målgrupper",
		"eftersom pengarna gäller olika år",
		"eftersom de är olika nyckeltal i Kolada",
		"eftersom definitionerna är olika formulerade",
		"eftersom ingen av dem har en definition",
		"eftersom bara den ena har en definition",
		"eftersom de inte mäts i samma enhet",
		"eftersom nämnarna inte är desamma",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
