package municipalities

import "strings"

// Meant returns the municipality that somebody meant who wrote a name, in any case,
// with or without "kommun", or a code, with or without its leading zero, or both:
// Meant("mora"), Meant("2062 Mora") and Meant("Mora kommun") are "2062", "Mora". A code
// and a name that contradict each other mean neither.
func Meant(text string) (code, name string, ok bool) {
	var words []string
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \t\u00a0,:;()/", r) }) {
		switch lower := strings.ToLower(word); {
		case strings.Trim(word, "0123456789") == "" && code == "":
			code = word
			if len(code) == 3 {
				code = "0" + code
			}
		case lower == "kommun" || lower == "stad" || lower == "municipality":
		default:
			words = append(words, word)
		}
	}
	known, exists := Name(code)
	if len(words) == 0 {
		return code, known, exists
	}
	name, named := spelt(strings.Join(words, " "))
	if !named {
		return "", "", false
	}
	right, _ := Code(name)
	return right, name, code == "" || code == right
}

// spelt is a name as SCB spells it, if it is one but for case and the s that a
// municipality has before "kommun": "Lunds kommun".
func spelt(text string) (name string, ok bool) {
	for _, form := range [...]string{text, strings.TrimSuffix(strings.ToLower(text), "s")} {
		for name := range load().code {
			if strings.EqualFold(name, form) {
				return name, true
			}
		}
	}
	return "", false
}
