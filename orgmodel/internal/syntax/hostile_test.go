package syntax

import (
	"fmt"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/location"
)

// hostile is a text made to overwhelm a parser.
type hostile struct{ name, text string }

// hostileTexts are the long ones of a length, and those of many parts.
func hostileTexts(large, many int) []hostile {
	wide := func(format string, n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	return []hostile{
		{"brackets", strings.Repeat("[", large)},
		{"closing brackets", strings.Repeat("]", large)},
		{"braces", strings.Repeat("{", large)},
		{"value brackets", "a = " + strings.Repeat("[", large)},
		{"value braces", "a = " + strings.Repeat("{", large)},
		{"inline tables", "a = " + strings.Repeat("{a=", large/3)},
		{"nested, closed", "a = " + strings.Repeat("[", 9000) + strings.Repeat("]", 9000)},
		{"bracket lines", strings.Repeat("[\n", large/2)},
		{"broken lines", strings.Repeat("a = 5%\n", large/7)},
		{"bad dates", "a = [" + strings.Repeat("2006-13-01,", large/11) + "]"},
		{"bad partial dates", "a = [" + strings.Repeat("2006-13,", large/8) + "]"},
		{"quotes", strings.Repeat("\"", large)},
		{"single quotes", "a = " + strings.Repeat("'", large)},
		{"dotted key", strings.Repeat("a.", many) + "a = 1"},
		{"dotted header", "[" + strings.Repeat("a.", many) + "a]\n"},
		{"zeros", strings.Repeat("\x00", large)},
		{"unended texts", strings.Repeat("[a]\na = \"\"\"\\\n", large/12)},
		{"one long comment", "#" + strings.Repeat("a", large) + "\x01"},
		{"only BOM", byteOrderMark},
		{"half a character", "a = \"\xc3"},
		{"controls in an id", "[[unit]]\nid = \"a\x1b[31mb\"\n"},
		{"same key", strings.Repeat("a = 1\n", many)},
		{"same table", strings.Repeat("[a]\n", many)},
		{"digits", "a = " + strings.Repeat("9", large/10)},
		{"spaced digits", "a = " + strings.Repeat("9 ", large/10)},
		{"many tables", wide("[t%d]\n", many) + "[t1]"},
		{"many keys", wide("k%d = 1\n", many) + "k1 = 1"},
		{"keys and subtables", "[a]\n" + wide("k%d = 1\n", many/2) + wide("[a.t%d]\n", many/2) + "[a.k1]\n"},
		{"lists and tables", wide("[t%d]\n[[u]]\n", many/2) + "[u]"},
	}
}

// TestHostile demands an answer with at least one finding. A parser that is
// overwhelmed meets the time limit of go test; BenchmarkHostile tells how the
// work grows with the text.
func TestHostile(t *testing.T) {
	for _, h := range hostileTexts(10<<20, 100_000) {
		doc, findings := Parse(location.NewFile("f.toml", []byte(h.text)))
		if len(findings) == 0 {
			t.Errorf("%s: no finding", h.name)
		}
		checkFindings(t, []byte(h.text), findings)
		checkPlaces(t, doc)
	}
	if doc, findings := Parse(location.NewFile("f.toml", nil)); len(findings) > 0 || len(doc.Tables) != 1 {
		t.Errorf("an empty file: %s", say(findings))
	}
}
