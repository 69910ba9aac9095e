package rules

import (
	"maps"
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
)

func TestIdentityNumber(t *testing.T) {
	for text, want := range map[string]string{
		"811218-9876":             "811218-9876",
		"811218+9876":             "811218+9876",
		"8112189876":              "8112189876",
		"811218 9876":             "811218 9876",
		"19811218-9876":           "19811218-9876",
		"198112189876":            "198112189876",
		"pnr:811218-9876, kvinna": "811218-9876",
		"701063-2391":             "701063-2391", // coordination number: day 63
		"811218-9875":             "",            // wrong check digit
		"811318-9874":             "",            // no thirteenth month
		"810230-9879":             "",            // no 30 February
		"212000-1355":             "",            // an organisation
		"556016-0680":             "",            // an organisation
		"070-174 06 05":           "",            // a telephone number
		"0701740605":              "",            // the same in one piece
		"+46811218-9876":          "",            // after a country code
		"1-811218-9876":           "",            // part of something longer
		"811218-98765":            "",
		"99811218-9876":           "", // no such century
		"2024-01-01 1200":         "",
		"å811218":                 "",
		"":                        "",
	} {
		if got, _ := identityNumber(text); got != want {
			t.Errorf("%q: found %q, want %q", text, got, want)
		}
	}
}

func TestLeadingMunicipality(t *testing.T) {
	for name, want := range map[string]string{
		"Borås":                               "Borås",
		"Borås stad":                          "Borås",
		"Linköping: nuläge":                   "Linköping",
		"Uppsala 2021":                        "Uppsala",
		"Uppsala – arbetsmarknad":             "Uppsala",
		"Norrköpings kommun":                  "Norrköping",
		"Upplands Väsby, ny organisation":     "Upplands Väsby",
		"Lunds väg framåt":                    "",
		"Mark och miljö":                      "",
		"Vara nära":                           "",
		"Borlänges organisation":              "",
		"Ny organisation":                     "",
		"Socialtjänsten i Uppsala":            "",
		"Jämförelse: Uppsala":                 "",
		"Malung-Sälens kommun: socialtjänst":  "Malung-Sälen",
		"Region Gotland (kommunal del)":       "",
		"Gotland (kommun och region i en)":    "Gotland",
		"Stockholm Norr":                      "",
		"Örebro-modellen":                     "",
		"Ale":                                 "Ale",
		"":                                    "",
		"Heby kommuns organisation":           "Heby",
		"Kil; ny organisation för Kil och co": "Kil",
	} {
		if got := leadingMunicipality(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func TestNearNames(t *testing.T) {
	for _, test := range []struct {
		a, b string
		near bool
	}{
		{"Socialnämnden", "Socialnämden", true},
		{"Socialnämnden", "Socialnämmden", true},
		{"Socialnämnden", "Socailnämnden", true},
		{"Barn och unga", "Barn- och unga", true},
		{"Vuxenenheten", "VUXENENHETEN", true},
		{"Team 1", "Team 2", false},
		{"Team A", "Team B", false},
		{"Enhet II", "Enhet III", false},
		{"Stab", "Stad", false},
		{"Enhet Norr", "Enhet Söder", false},
		{"Socialnämnden", "Skolnämnden", false},
		{"Område 3b", "Område 3c", false},
	} {
		var room []rune
		a, b := plainOf(0, test.a, &room), plainOf(1, test.b, &room)
		p := &Pass{Org: &orgmodel.Organisation{Units: []orgmodel.Unit{{}, {}}}}
		if got := p.compareNames(&a, &b); got != test.near {
			t.Errorf("%q and %q: %v", test.a, test.b, got)
		}
		meet := false
		mine := slices.Collect(deletions(a.letters))
		for hash := range deletions(b.letters) {
			meet = meet || slices.Contains(mine, hash)
		}
		if test.near && !meet {
			t.Errorf("%q and %q would not be looked up", test.a, test.b)
		}
	}
}

// TestDeletions: the hashes made from one another are those of the words.
func TestDeletions(t *testing.T) {
	hash := func(word []rune) (h uint64) {
		for _, r := range word {
			h = h*base + uint64(r)
		}
		return h
	}
	word := []rune("särskilt boende")
	want := map[uint64]bool{hash(word): true}
	for i := range word {
		want[hash(slices.Concat(word[:i], word[i+1:]))] = true
	}
	got := map[uint64]bool{}
	for h := range deletions(word) {
		got[h] = true
	}
	if !maps.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
