package harmless

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
)

// hostile is text of every kind, rich in what steers.
var hostile = rapid.Custom(func(t *rapid.T) string {
	rare := []rune("\x00\x07\t\n\r\x1b\x7f\u0080\u009b\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u202a\u202e\u2060\u2066\u2069\ufeff\ufff9\U000E0041")
	kept := []rune("abåäö =-@;,\"\u00a0\u00ad\u200c\u200d\u202f👩🏽")
	s := string(rapid.SliceOf(rapid.SampledFrom(append(rare, kept...))).Draw(t, "text"))
	if cut := rapid.IntRange(0, len(s)).Draw(t, "cut"); rapid.Bool().Draw(t, "broken") {
		s = s[cut:] // may begin in the middle of a character
	}
	return s
})

// TestSteers holds the table against the categories of Unicode: what is a
// control, a separator of lines or a format character steers, but for those
// that belong in names and the signs of Arabic and Indic numbers, which are seen.
func TestSteers(t *testing.T) {
	kept := map[rune]string{0xAD: "soft hyphen", 0x200C: "non-joiner", 0x200D: "joiner"}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		unseen := unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp) || unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r)
		if unseen && kept[r] == "" && !Steers(r) {
			t.Errorf("%U reaches a reader", r)
		}
		if !unseen && Steers(r) && unicode.IsGraphic(r) {
			t.Errorf("%U is refused", r)
		}
	}
	for r, name := range kept {
		if Steers(r) {
			t.Errorf("%s is refused", name)
		}
	}
}

func TestLine(t *testing.T) {
	for in, want := range map[string]string{
		"":                           "",
		"Vuxenenheten":               "Vuxenenheten",
		"two\nlines\tand\r\na tab":   "two lines and  a tab",
		"\x1b[2Jgone\u009b1m":        "\ufffd[2Jgone\ufffd1m",
		"a\u202Eb\u2066c\u200Bd":     "a\ufffdb\ufffdc\ufffdd",
		"not \xff UTF-8":             "not \ufffd UTF-8",
		"Barn\u00adomsorg\u00a0Väst": "Barn\u00adomsorg\u00a0Väst",
		"👩\u200d⚕️":                  "👩\u200d⚕️",
	} {
		if got := Line(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestText(t *testing.T) {
	for in, want := range map[string]string{
		"a\tb\nc\n":                        "a\tb\nc\n",
		"\x1b[1mbold\x1b[0m \x1b[8mhidden": "\x1b[1mbold\x1b[0m \ufffd[8mhidden",
		"\ufeffid;name\n":                  "\ufffdid;name\n",
		"\u202eid\r\n":                     "\ufffdid\ufffd\n",
		"\xf0\x9f\n":                       "\ufffd\ufffd\n",
	} {
		if got := string(Text([]byte(in), "\x1b[1m", "\x1b[0m")); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestNothingSteers(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		s := hostile.Draw(t, "s")
		for name, got := range map[string]string{"Line": Line(s), "Text": string(Text([]byte(s))), "Cell": Cell(s)} {
			if name == "Text" {
				got = strings.NewReplacer("\n", "", "\t", "").Replace(got)
			}
			if strings.IndexFunc(got, Steers) >= 0 || !utf8.ValidString(got) {
				t.Errorf("%s(%q): %q", name, s, got)
			}
		}
		if n := utf8.RuneCountInString(Line(s)); n != utf8.RuneCountInString(s) {
			t.Errorf("%q: %d characters", s, n)
		}
	})
}

// TestJSON demands that what can be shown says the same.
func TestJSON(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		in := map[string]string{"name": hostile.Draw(t, "s")}
		plain, err := json.MarshalIndent(in, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		shown := JSON(plain)
		var want, got map[string]string
		if err := json.Unmarshal(plain, &want); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(shown, &got); err != nil || got["name"] != want["name"] {
			t.Errorf("%s: %v, %q, want %q", shown, err, got, want)
		}
		if strings.ContainsFunc(string(shown), func(r rune) bool { return r != '\n' && Steers(r) }) {
			t.Errorf("%q", shown)
		}
	})
}

func TestCell(t *testing.T) {
	for in, want := range map[string]string{
		"":                      "",
		"Socialchef":            "Socialchef",
		"Barn- och unga":        "Barn- och unga",
		"a@b.se":                "a@b.se",
		"=cmd()":                "'=cmd()",
		"-2+3":                  "'-2+3",
		"+HYPERLINK(\"x\")":     "'+HYPERLINK(\"x\")",
		"@SUM(A1)":              "'@SUM(A1)",
		"\t=1":                  "' =1",
		"\r=1":                  "' =1",
		" \u00a0=1+1":           "' \u00a0=1+1",
		"\u200d=1":              "'\u200d=1",
		"＝1+1":                  "'＝1+1",
		"＋1":                    "'＋1",
		"－1":                    "'－1",
		"＠SUM(A1)":              "'＠SUM(A1)",
		"-5":                    "-5",
		"+46 243 740 00":        "'+46 243 740 00",
		"-3,5":                  "-3,5",
		"-3,5 %":                "'-3,5 %",
		"x;=cmd()":              "x;'=cmd()",
		"x; \"=cmd()":           "x;' \"=cmd()",
		"x;-3,5+cmd()":          "x;'-3,5+cmd()",
		"x,y;z":                 "x,y;z",
		"x,@y;":                 "x,'@y;",
		"'=quoted already":      "''=quoted already",
		"\u202e=1":              "\ufffd=1",
		"2026-01-01":            "2026-01-01",
		"unit led_by, a = b; c": "unit led_by, a = b; c",
	} {
		if got := Cell(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// TestCellLooksAtEachBeginning holds Cell against one that takes each part, to
// the end of the text, by itself.
func TestCellLooksAtEachBeginning(t *testing.T) {
	plainly := func(text string) string {
		var b strings.Builder
		for from, r := range text {
			if before, _ := utf8.DecodeLastRuneInString(text[:from]); from == 0 || before == ',' || before == ';' {
				rest := strings.TrimFunc(text[from:], leftOut)
				first, _ := utf8.DecodeRuneInString(rest)
				if strings.ContainsRune(formula, first) && !number.MatchString(rest) {
					b.WriteByte('\'')
				}
			}
			b.WriteRune(r)
		}
		return b.String()
	}
	sign := rapid.SampledFrom([]rune("a15 ,,;;\"=-+＝\u00a0\u200c"))
	lawtest.Check(t, func(t *rapid.T) {
		text := string(rapid.SliceOfN(sign, 0, 24).Draw(t, "text"))
		if got, want := Cell(text), plainly(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	})
}

// TestPlain: what Cell has put into a cell, Plain takes off, and nothing else.
func TestPlain(t *testing.T) {
	sign := rapid.SampledFrom([]rune("a15 ,;\"'''=-+.＝\u00a0\u200c\t"))
	lawtest.Check(t, func(t *rapid.T) {
		text := string(rapid.SliceOfN(sign, 0, 24).Draw(t, "text"))
		if got, want := Plain(Cell(text)), Line(text); got != want {
			t.Errorf("%q came back as %q through %q", want, got, Cell(text))
		}
	})
	for in, want := range map[string]string{
		"'=cmd": "=cmd", "''=cmd": "'=cmd", "'70-talet": "'70-talet", "x; '=a": "x; '=a", "d'Arc-gatan": "d'Arc-gatan", "'-5": "'-5", "a;'+b": "a;+b",
	} {
		if got := Plain(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
