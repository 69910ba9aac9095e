package exchange

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
)

// How lists stand in a cell: "a; b; c", and names with values "rs=575; kst=12". What
// would be taken for a part of that stands in quotes, as in a file.

const (
	between   = "; "
	separator = ';'
	equals    = '='
	emptyList = "[]" // a list that says that there are none
)

func joined[S ~string](list []S) string {
	parts := make([]string, len(list))
	for i, s := range list {
		parts[i] = element(string(s))
	}
	return strings.Join(parts, between)
}

func paired[S ~string](words map[string]S) string {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(words)) {
		parts = append(parts, element(name)+string(equals)+element(string(words[name])))
	}
	return strings.Join(parts, between)
}

// element is a text in a list.
func element(s string) string {
	if s == "" || s == emptyList || s != strings.TrimSpace(s) || strings.ContainsFunc(s, parts) {
		return syntax.Quote(s)
	}
	return s
}

// parts are the characters that could be taken for a part of a list.
func parts(r rune) bool {
	return r == separator || r == equals || r == '"' || unicode.IsControl(r) || r == utf8.RuneError
}

// split cuts a cell at a character that stands outside quotes, and takes the spaces
// around the pieces away.
func split(text string, at rune) []string {
	var list []string
	quoted, escaped, from := false, false, 0
	for i, r := range text {
		switch {
		case escaped:
			escaped = false
		case quoted && r == '\\':
			escaped = true
		case r == '"':
			quoted = !quoted
		case r == at && !quoted:
			list = append(list, strings.TrimSpace(text[from:i]))
			from = i + 1
		}
	}
	return append(list, strings.TrimSpace(text[from:]))
}

// literal is an element of a list as a file writes it. One in quotes stands so already.
func literal(element string) string {
	if len(element) > 1 && element[0] == '"' && element[len(element)-1] == '"' && oneString(element[1:len(element)-1]) {
		return element
	}
	return syntax.Quote(element)
}

// oneString reports whether what stands between two quotes ends at the second.
func oneString(inside string) bool {
	escaped := false
	for _, r := range inside {
		switch {
		case escaped:
			escaped = false
		case r == '\\':
			escaped = true
		case r == '"', unicode.IsControl(r):
			return false
		}
	}
	return !escaped
}

// written is what a cell says in a key, as a file writes it; it is empty for a list
// without elements.
func written(k *format.Key, text string) string {
	switch {
	case k.List, k.Shape == format.Assumed, k.Shape == format.Tabled:
		return listed(k, text)
	case k.Shape == format.Words, k.Shape == format.Statuses, k.Shape == format.Inline:
		return table(text)
	case k.Shape == format.Bool:
		if word := truth(text); word != "" {
			return word
		}
	case k.Shape == format.Quantity, k.Shape == format.Integer:
		if n, err := strconv.ParseFloat(text, 64); err == nil && strings.IndexFunc(text, notANumber) < 0 {
			return strconv.FormatFloat(n, 'f', -1, 64)
		}
	}
	return syntax.Quote(text)
}

// notANumber leaves out what ParseFloat reads and a cell does not hold: words, low
// lines, and other bases.
func notANumber(r rune) bool { return !strings.ContainsRune("0123456789+-.eE", r) }

func listed(k *format.Key, text string) string {
	if word := truth(text); word != "" && !k.List {
		return word
	}
	var items []string
	if text != emptyList {
		for _, e := range split(text, separator) {
			if e != "" {
				items = append(items, literal(e))
			}
		}
	}
	if len(items) == 0 && text != emptyList {
		return ""
	}
	return "[" + strings.Join(items, ", ") + "]"
}

// table writes names with values; a part without a value is left for the check of the
// file to tell.
func table(text string) string {
	var items []string
	for _, e := range split(text, separator) {
		if e == "" {
			continue
		}
		name, value := e, `""`
		if p := split(e, equals); len(p) > 1 {
			name, value = p[0], literal(strings.TrimSpace(e[strings.IndexRune(e[len(p[0]):], equals)+len(p[0])+1:]))
		}
		if !syntax.BareKey(name) {
			name = literal(name)
		}
		items = append(items, name+" = "+value)
	}
	if len(items) == 0 {
		return ""
	}
	return "{ " + strings.Join(items, ", ") + " }"
}

// truth reads what spreadsheets and people write for true and false; else nothing.
func truth(text string) string {
	switch strings.ToLower(strings.TrimSpace(text)) {
	case "1", "true", "sant", "yes", "ja":
		return "true"
	case "0", "false", "falskt", "no", "nej":
		return "false"
	}
	return ""
}

// upper is a heading with its first letter as a capital.
func upper(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[size:]
}
