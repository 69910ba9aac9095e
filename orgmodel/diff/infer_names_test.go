package diff

import (
	"strings"
	"testing"
)

func TestNormal(t *testing.T) {
	for name, want := range map[string]string{
		"Re-Aktiva":             "reaktiva",
		"Enheten för  Å, Ä & Ö": "enhetenföråäö",
		" – ":                   "",
		"Team 12":               "team12",
	} {
		if got := string(normal(nil, name)); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func TestAlike(t *testing.T) {
	sp := speller{map[string]string{}}
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"Norra resursteamet", "Resursteam Norr", 100},
		{"Enheten för ekonomiskt bistånd", "Ekonomiskt bistånd", 100},
		{"Socialförvaltningen", "Sociala förvaltningen", 100},
		{"Barn och unga", "Barn, unga och familj", 72},
		{"Socialsekreterare", "Socialsekreterare, vuxna", 87},
		{"Hemtjänst Öst", "Hemtjänsten Östra", 100},
		{"Ekonomiskt bistånd", "Ekonomsikt bistånd", 100},
		{"Hemtjänst Östra", "Hemtjänst Västra", 0},
		{"Hemtjänst Norra", "Hemtjänst Södra", 0},
		{"Delområde 1", "Delområde 2", 0},
		{"Delområde 1", "Delområde", 0},
		{"Team A", "Team B", 0},
		{"Enheten", "Avdelningen", 0},
		{"Barn och unga", "Äldre", 0},
		{"Intern service", "Extern service", 0},
		{"Vård", "Vård och omsorg om äldre personer i hela kommunen", 0},
		{"", "Stab", 0},
	} {
		a, b := sp.spell(c.a), sp.spell(c.b)
		got, back := alike(&a, &b), alike(&b, &a)
		if got < similarFrom {
			got = 0
		}
		if got != c.want || back >= similarFrom && back != got {
			t.Errorf("%q and %q: %d (the other way %d), want %d", c.a, c.b, got, back, c.want)
		}
	}
	long := strings.Repeat("äö", 400) + " " + strings.Repeat("ord ord2 ", 400)
	if words := sp.spell(long).words; len(words) > maxWords || len(words[len(words)-1]) > 2*maxLetters {
		t.Errorf("a long name has %d words", len(words))
	}
}
