package spoken

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// kindWords are the field's words for kinds of units, besides the labels that the
// format has for them.
var kindWords = []struct {
	kind  string
	words []string
}{
	{"municipality", []string{"Kommun", "Stad", "Municipality"}},
	{"region", []string{"Region", "Landsting"}},
	{"agency", []string{"Myndighet", "Statlig myndighet", "Agency"}},
	{"company", []string{"Bolag", "Företag", "Kommunalt bolag", "Aktiebolag", "Entreprenör", "Company"}},
	{"nonprofit", []string{"Ideell förening", "Idéburen", "Stiftelse", "Nonprofit"}},
	{"federation", []string{"Kommunalförbund", "Förbund", "Federation"}},
	{"council", []string{"Fullmäktige", "Kommunfullmäktige", "Council"}},
	{"executive-board", []string{"Kommunstyrelse", "Styrelse", "Executive board"}},
	{"board", []string{"Nämnd", "Socialnämnd", "Board"}},
	{"committee", []string{"Utskott", "Beredning", "Kommitté", "Committee"}},
	{"administration", []string{"Förvaltning", "Sektor", "Kontor", "Förv", "Förvaltn", "Administration"}},
	{"department", []string{"Avdelning", "Verksamhetsområde", "Område", "Avd", "Division", "Department"}},
	{"area-office", []string{"Områdeskontor", "Stadsdel", "Stadsdelskontor", "Area office"}},
	{"result-unit", []string{"Resultatenhet", "Result unit"}},
	{"unit", []string{"Enhet", "Sektion", "Verksamhet", "Enh", "Sekt", "Boende", "Bostad", "Gruppbostad", "Hemtjänst", "Mottagning", "Unit", "Section"}},
	{"team", []string{"Team", "Arbetslag", "Arbetsgrupp", "Grupp", "Group", "Delenhet", "Underenhet"}},
	{"staff-function", []string{"Stab", "Stabsfunktion", "Staff function", "Staff"}},
	{"school", []string{"Skola", "Förskola", "Gymnasium", "School"}},
	{"meeting-place", []string{"Mötesplats", "Träffpunkt", "Fritidsgård", "Meeting place"}},
	{orgmodel.KindCollaboration, []string{"Samverkan", "Nätverk", "Partnerskap", "Network"}},
}

// called is a word for a kind.
type called struct{ kind, word string }

// kinds are all words for kinds, folded, the labels of the format included.
var kinds = func() map[string]called {
	m := map[string]called{}
	for _, k := range orgmodel.Kinds() {
		m[fold(k.ID)] = called{k.ID, k.ID}
		m[fold(k.Label.EN)], m[fold(k.Label.SV)] = called{k.ID, k.Label.EN}, called{k.ID, k.Label.SV}
	}
	for _, k := range kindWords {
		for _, word := range k.words {
			if _, taken := m[fold(word)]; !taken {
				m[fold(word)] = called{k.kind, word}
			}
		}
	}
	return m
}()

// ExactKind is the kind that has a word for its label, or that the field calls so.
func ExactKind(word string) (kind string, ok bool) {
	k, ok := kinds[fold(word)]
	return k.kind, ok
}

// Kind is the kind that a word means: it is a word for a kind, an inflection of
// one, or a compound, of which the last part says what a thing is: a
// "utbildningsnämnd" is a board. As is the word that was found in it.
func Kind(word string) (kind, as string, ok bool) {
	forms := stems(fold(word))
	for _, form := range forms {
		if k, ok := kinds[form]; ok {
			return k.kind, k.word, true
		}
	}
	for _, form := range forms {
		if k, ok := kinds[head(form)]; ok {
			return k.kind, k.word, true
		}
	}
	return "", "", false
}

// head is the longest word for a kind that a compound ends with.
func head(compound string) string {
	const shortest = 4 // of a head, in bytes
	longest := ""
	for word := range kinds {
		if len(word) >= shortest && len(word) > len(longest) && strings.HasSuffix(compound, word) {
			longest = word
		}
	}
	return longest
}
