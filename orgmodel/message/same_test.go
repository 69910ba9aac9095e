package message

import "testing"

// TestEqual: a message is its text and its arguments, not how it reads.
func TestEqual(t *testing.T) {
	led := Text{EN: "{0} is led by {1}.", SV: "{0} leds av {1}."}
	headed := Text{EN: "{0} is led by {1}.", SV: "{0} har {1} som chef."}
	for _, c := range []struct {
		name string
		a, b Message
		want bool
	}{
		{"the same", led.With(Quoted("Stab"), 2), led.With(Quoted("Stab"), 2), true},
		{"another argument", led.With(Quoted("Stab"), 2), led.With(Quoted("Stab"), 3), false},
		{"an argument of another type, that reads the same", led.With("a", 2), led.With("a", "2"), false},
		{"another text, that reads the same in English", led.With("a", "b"), headed.With("a", "b"), false},
		{"fewer arguments", led.With("a", "b"), led.With("a"), false},
		{"messages within", led.With(led.With("a", 1), "b"), led.With(led.With("a", 1), "b"), true},
		{"messages within that differ", led.With(led.With("a", 1), "b"), led.With(led.With("a", 2), "b"), false},
		{"enumerations", led.With(And([]string{"a", "b"}), ""), led.With(And([]string{"a", "b"}), ""), true},
		{"of another sort", led.With(And([]string{"a", "b"}), ""), led.With(Or([]string{"a", "b"}), ""), false},
		{"of other items", led.With(And([]string{"a", "b"}), ""), led.With(And([]string{"a", "c"}), ""), false},
		{"an enumeration and its text", led.With(And([]string{"a"}), ""), led.With("a", ""), false},
		{"nothing", Message{}, Message{}, true},
	} {
		if got := c.a.Equal(c.b); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	names := func(a, b any) bool { return a == Quoted("Norr") && b == Quoted("Söder") }
	north, south := led.With(And([]Quoted{"Norr", "Väst"}), 1), led.With(And([]Quoted{"Söder", "Väst"}), 1)
	if !north.EqualBut(south, names) || north.EqualBut(led.With(And([]Quoted{"Väst", "Söder"}), 1), names) {
		t.Error("names of what messages are about are told apart, or too much is taken for one")
	}
}
