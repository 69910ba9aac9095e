// Package message is the machinery of two languages: a Text says one thing in
// English and in Swedish, a Message is a Text with its arguments filled in. The
// texts themselves stand beside what owns them (a rule, a table, a command).
package message

import (
	"fmt"
	"strings"
)

// Lang is a language a reader can choose. The zero value, and any word that is
// no language, reads as English.
type Lang string

// The two languages.
const (
	EN Lang = "en"
	SV Lang = "sv"
)

// Langs lists the languages.
var Langs = [...]Lang{EN, SV}

// ParseLang reads the word of a language: "sv".
func ParseLang(word string) (l Lang, ok bool) {
	for _, l := range Langs {
		if word == string(l) {
			return l, true
		}
	}
	return "", false
}

// Localizer is anything that reads differently in each language.
type Localizer interface{ In(Lang) string }

// Text is one statement in both languages. Arguments stand as {0}, {1} …
type Text struct{ EN, SV string }

// In returns the text in a language, its placeholders left alone. What reads the
// same in both is a name or a code, and a type of its own.
func (t Text) In(l Lang) string {
	if l == Brackets && t.EN == t.SV && Placeholders(t.EN) == 0 {
		return Typed(l, t.EN)
	}
	return t.written(l)
}

func (t Text) written(l Lang) string {
	if l == SV {
		return t.SV
	}
	return t.EN
}

// IsZero reports whether the text says nothing in either language.
func (t Text) IsZero() bool { return t == Text{} }

// With fills the placeholders. Arguments that are Localizers are rendered in
// the reader's language, others as fmt prints them.
func (t Text) With(args ...any) Message { return Message{Text: t, Args: args} }

// Same is a text that reads the same in both languages: a name, a code.
func Same(s string) Text { return Text{EN: s, SV: s} }

// Message is a Text with its arguments.
type Message struct {
	Text Text
	Args []any
}

// IsZero reports whether there is nothing to say.
func (m Message) IsZero() bool { return m.Text.IsZero() }

// In renders the message in a language.
func (m Message) In(l Lang) string {
	text := m.Text.In(l)
	if len(m.Args) == 0 || !strings.Contains(text, "{") {
		return text
	}
	var b strings.Builder
	for {
		i := strings.IndexByte(text, '{')
		if i < 0 || i+2 >= len(text) {
			break
		}
		n := int(text[i+1] - '0')
		if text[i+2] != '}' || n < 0 || n >= len(m.Args) {
			b.WriteString(text[:i+1])
			text = text[i+1:]
			continue
		}
		b.WriteString(text[:i])
		b.WriteString(Render(l, m.Args[n]))
		text = text[i+3:]
	}
	b.WriteString(text)
	return b.String()
}

// Render writes one argument in a language.
func Render(l Lang, arg any) string {
	switch v := arg.(type) {
	case Localizer:
		return v.In(l)
	case string:
		return v
	case int:
		return Int(int64(v)).In(l)
	}
	return fmt.Sprint(arg)
}

// Placeholders returns the numbers of the placeholders a text holds, as a set
// of bits: a catalogue test compares the two languages with it.
func Placeholders(s string) (set uint16) {
	for i := 0; i+2 < len(s); i++ {
		if s[i] == '{' && s[i+2] == '}' && s[i+1] >= '0' && s[i+1] <= '9' {
			set |= 1 << (s[i+1] - '0')
		}
	}
	return set
}
