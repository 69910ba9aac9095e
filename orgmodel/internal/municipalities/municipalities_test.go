package municipalities

import (
	"strings"
	"testing"
)

func TestCodesAndNames(t *testing.T) {
	for code, name := range map[string]string{
		"0380": "Uppsala", "0580": "Linköping", "1490": "Borås", "1486": "Strömstad",
		"2081": "Borlänge", "0180": "Stockholm", "1480": "Göteborg", "0319": "Älvkarleby",
	} {
		if got, ok := Name(code); !ok || got != name {
			t.Errorf("Name(%q) = %q, %v; want %q", code, got, ok, name)
		}
		if got, ok := Code(name); !ok || got != code {
			t.Errorf("Code(%q) = %q, %v; want %q", name, got, ok, code)
		}
	}
}

func TestUnknown(t *testing.T) {
	for _, code := range []string{"", "380", "1580", "0000", "code"} {
		if name, ok := Name(code); ok {
			t.Errorf("Name(%q) = %q, want none", code, name)
		}
	}
	if code, ok := Code("Borlange"); ok {
		t.Errorf("Code(Borlange) = %q, want none", code)
	}
}

func TestTableIsWhole(t *testing.T) {
	x := load()
	if len(x.name) != 290 || len(x.code) != 290 {
		t.Fatalf("%d codes, %d names; want 290 of each", len(x.name), len(x.code))
	}
	for code, name := range x.name {
		if len(code) != 4 || strings.Trim(code, "0123456789") != "" || name == "" {
			t.Errorf("bad row %q, %q", code, name)
		}
	}
}

// TestFormer: a code that was in use before is known with its last day, and is none of
// today's.
func TestFormer(t *testing.T) {
	name, until, ok := Former("1917")
	if !ok || name != "Heby" || until != "2006-12-31" {
		t.Error(name, until, ok)
	}
	if _, ok := Name("1917"); ok {
		t.Error("1917 is no code of today")
	}
	if today, ok := Name("0331"); !ok || today != "Heby" {
		t.Error(today)
	}
	if _, _, ok := Former("0331"); ok {
		t.Error("0331 is in use")
	}
}

// TestMeant: a name in any case, a code without its zero, or both.
func TestMeant(t *testing.T) {
	for _, c := range []struct{ text, code, name string }{
		{"mora", "2062", "Mora"},
		{"MORA", "2062", "Mora"},
		{"2062 Mora", "2062", "Mora"},
		{"Mora (2062)", "2062", "Mora"},
		{"Mora kommun", "2062", "Mora"},
		{"Lunds kommun", "1281", "Lund"},
		{"borås", "1490", "Borås"},
		{"upplands väsby", "0114", "Upplands Väsby"},
		{"380", "0380", "Uppsala"},
		{"380 Uppsala", "0380", "Uppsala"},
		{"2081 Mora", "", ""},
		{"9999", "", ""},
		{"Flumm", "", ""},
		{"", "", ""},
	} {
		code, name, ok := Meant(c.text)
		if ok != (c.code != "") || ok && (code != c.code || name != c.name) {
			t.Errorf("Meant(%q) = %q, %q, %v; want %q, %q", c.text, code, name, ok, c.code, c.name)
		}
	}
}
