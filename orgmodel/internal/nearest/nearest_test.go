package nearest

import "testing"

func TestWord(t *testing.T) {
	known := []string{"unit", "post", "target_group", "led_by", "leadership", "since", "in-force"}
	for _, c := range []struct{ word, want string }{
		{"unti", "unit"},
		{"Unit", "unit"},
		{"target-group", "target_group"},
		{"targetgroups", "target_group"},
		{"leader", "leadership"},
		{"snice", "since"},
		{"in_force", "in-force"},
		{"xyz", ""},
		{"", ""},
		{"årtal", ""},
	} {
		got, ok := Word(c.word, known)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("Word(%q) = %q, %v; want %q", c.word, got, ok, c.want)
		}
	}
}

// TestID: digits are the identity of an id that has any.
func TestID(t *testing.T) {
	known := []string{"e-150079", "e-3179", "enhet-2", "enheten", "kst-0410", "s-1-10", "socialnamnden"}
	for _, c := range []struct{ id, want string }{
		{"e-00003179", "e-3179"},
		{"E3179", "e-3179"},
		{"e-3178", ""},
		{"e-31790", ""},
		{"enhet-02", "enhet-2"},
		{"ehnet-2", "enhet-2"},
		{"enhet-3", ""},
		{"enhet", "enheten"},
		{"kst-410", "kst-0410"},
		{"kst-4100", ""},
		{"Socialnämnden", "socialnamnden"},
		{"", ""},
	} {
		got, ok := ID(c.id, known)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("ID(%q) = %q, %v; want %q", c.id, got, ok, c.want)
		}
	}
}
