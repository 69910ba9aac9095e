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
