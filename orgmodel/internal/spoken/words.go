package spoken

import "slices"

// enumWords are what people write for the fixed words of the format.
var enumWords = []struct {
	word  string
	words []string
}{
	{"sv", []string{"svenska", "swedish", "se"}},
	{"en", []string{"engelska", "english", "gb", "uk"}},
	{"in-force", []string{"gäller", "gällande", "i kraft", "nuläge", "current", "active"}},
	{"decided", []string{"beslutad", "beslutat", "beslut", "antagen"}},
	{"proposed", []string{"föreslagen", "föreslaget", "förslag", "proposal", "draft"}},
	{"vision", []string{"mål", "idé", "framtid"}},
	{"claimed", []string{"påstås", "påstått", "påstående"}},
	{"purchaser", []string{"beställare", "beställar", "buyer"}},
	{"provider", []string{"utförare", "utförar"}},
	{"integrated", []string{"sammanhållen", "traditionell"}},
	{"purchaser-provider", []string{"beställar-utförare", "beställar-utförarmodell", "beställar-utförarmodellen", "BUM"}},
	{"authority", []string{"myndighetsutövning", "myndighet"}},
	{"needs-tested", []string{"biståndsprövad", "behovsprövad", "bistånd"}},
	{"open", []string{"öppen", "öppen insats", "serviceinsats"}},
	{"gross", []string{"brutto"}},
	{"net", []string{"netto"}},
	{"lower", []string{"lägre", "ned", "down"}},
	{"higher", []string{"högre", "upp", "up"}},
	{"mean", []string{"medel", "medelvärde", "genomsnitt", "average"}},
	{"each", []string{"varje", "alla", "all"}},
}

// Word is the word, among those that a key takes, that another one means.
func Word(written string, known []string) (word string, ok bool) {
	folded := fold(written)
	for _, row := range enumWords {
		if slices.Contains(known, row.word) && slices.ContainsFunc(row.words, func(w string) bool { return fold(w) == folded }) {
			return row.word, true
		}
	}
	return "", false
}
