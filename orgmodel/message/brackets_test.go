package message

import "testing"

// TestBrackets: what has a type shows it, what is written bare does not, and no
// reader can ask for the language.
func TestBrackets(t *testing.T) {
	says := Text{EN: "{0} of 7", SV: "{0} av 7"}
	for _, c := range []struct {
		value Localizer
		want  string
	}{
		{says.With(12345), "⟦12,345⟧ of 7"},
		{says.With("12"), "12 of 7"},
		{says.With(Name("Område 5")), "Område ⟦5⟧ of 7"},
		{says.With(Quoted("Område 5 A")), "“Område ⟦5⟧ A” of 7"},
		{says.With(Code("S001")), "⟦S001⟧ of 7"},
		{says.With(Place("plan.toml:12:3")), "⟦plan.toml:12:3⟧ of 7"},
		{says.With(Citation{EN: "LAS section 7", SV: "7 § LAS"}), "LAS section ⟦7⟧ of 7"},
		{says.With(And([]Year{2021, 2023})), "⟦2021⟧ and ⟦2023⟧ of 7"},
		{says.With(Same("Delområde 3")), "Delområde ⟦3⟧ of 7"},
		{Same("{0}: 3").With(says.With(2)), "⟦2⟧ of 7: 3"},
		{Name("Stab"), "Stab"},
	} {
		if got := c.value.In(Brackets); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
	if _, ok := ParseLang(string(Brackets)); ok {
		t.Error("a reader can ask for brackets")
	}
}
