package message

import "testing"

func TestMessageIn(t *testing.T) {
	both := Text{EN: "{0} of {1}", SV: "{1} har {0}"}
	for _, c := range []struct {
		name   string
		m      Message
		en, sv string
	}{
		{"order of arguments", both.With("a", "b"), "a of b", "b har a"},
		{"a number", both.With(12345, 2006), "12,345 of 2006", "2006 har 12\u00a0345"},
		{"a text in both languages", both.With(Text{EN: "unit", SV: "enhet"}, 1), "unit of 1", "1 har enhet"},
		{"a message within", both.With(both.With("x", "y"), "z"), "x of y of z", "z har y har x"},
		{"braces that are no placeholder", Same("{ parent = {9} }").With("a"), "{ parent = {9} }", "{ parent = {9} }"},
		{"an argument with braces", both.With("{1}", "b"), "{1} of b", "b har {1}"},
		{"no arguments", Same("{0}").With(), "{0}", "{0}"},
		{"singular", Count(1, Text{EN: "{0} unit", SV: "{0} enhet"}, both), "1 unit", "1 enhet"},
		{"quoted", both.With(Quoted("kf"), Quoted(`beslut är "flum"`)), "“kf” of “beslut är ’flum’”", "”beslut är ’flum’” har ”kf”"},
	} {
		if got := c.m.In(EN); got != c.en {
			t.Errorf("%s: got %q, want %q", c.name, got, c.en)
		}
		if got := c.m.In(SV); got != c.sv {
			t.Errorf("%s: got %q, want %q", c.name, got, c.sv)
		}
	}
}

func TestLists(t *testing.T) {
	for _, c := range []struct {
		items  []string
		en, sv string
	}{
		{nil, "", ""},
		{[]string{"a"}, "a", "a"},
		{[]string{"a", "b"}, "a and b", "a och b"},
		{[]string{"a", "b", "c"}, "a, b and c", "a, b och c"},
	} {
		if got := And(c.items).In(EN); got != c.en {
			t.Errorf("And(%q) = %q, want %q", c.items, got, c.en)
		}
		if got := And(c.items).In(SV); got != c.sv {
			t.Errorf("And(%q) = %q, want %q", c.items, got, c.sv)
		}
	}
	if got := Or([]string{"a", "b"}).In(SV); got != "a eller b" {
		t.Error(got)
	}
}

func TestIntGroupsDigits(t *testing.T) {
	for n, want := range map[Int]string{0: "0", 9999: "9999", -10000: "-10,000", 1234567: "1,234,567"} {
		if got := n.In(EN); got != want {
			t.Errorf("%d: got %s, want %s", n, got, want)
		}
	}
}

func TestPlaceholders(t *testing.T) {
	if Placeholders("{0} {2} {x} {") != 0b101 {
		t.Error("placeholders of {0} {2} miscounted")
	}
}

func TestParseLang(t *testing.T) {
	for _, l := range Langs {
		if got, ok := ParseLang(string(l)); !ok || got != l {
			t.Errorf("%s does not come back", l)
		}
	}
	for _, word := range []string{"", "SV", "sv_SE", "de"} {
		if _, ok := ParseLang(word); ok {
			t.Errorf("%q is no language", word)
		}
	}
	if got := (Text{EN: "unit", SV: "enhet"}).In(Lang("de")); got != "unit" {
		t.Errorf("a word that is no language reads %q, want English", got)
	}
}
