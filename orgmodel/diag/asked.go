package diag

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// sentences are a message whose last sentence asks something, taken apart: a mark
// belongs to what is stated, and not to whom the question is put.
type sentences struct {
	states message.Message // empty where all of it is a question
	asks   message.Message
	whom   message.Message // what stands after the question mark, if anything
}

// apart takes a message apart; false where its last sentence asks nothing.
func apart(m message.Message) (s sentences, asks bool) {
	en, ok := cutAsked(m.Text.EN)
	sv, also := cutAsked(m.Text.SV)
	if !ok || !also {
		return s, false
	}
	part := func(i int) message.Message {
		return message.Message{Text: message.Text{EN: en[i], SV: sv[i]}, Args: m.Args}
	}
	return sentences{part(0), part(1), part(2)}, true
}

// Apart takes what a finding says apart for whoever has little room: what it states,
// without its marks, and what it asks, without whom. One of them may be missing.
func (d *Diagnostic) Apart() (states, asks message.Message) {
	if !d.Question.IsZero() {
		return d.Message, withoutWhom(d.Question)
	}
	return statesAndAsks(d.Message)
}

// statesAndAsks takes a message apart, and where a statement stands before another
// message, that one.
func statesAndAsks(m message.Message) (states, asks message.Message) {
	if s, asksSomething := apart(m); asksSomething {
		return s.states, s.asks
	}
	if n := len(m.Args); m.Text == groundTexts.joined && n == 2 {
		if last, is := m.Args[1].(message.Message); is {
			if states, asks = statesAndAsks(last); !asks.IsZero() {
				return groundTexts.joined.With(m.Args[0], states), asks
			}
		}
	}
	return m, message.Message{}
}

// withoutWhom is a question without whom it is put to.
func withoutWhom(m message.Message) message.Message {
	if n := len(m.Args) - 1; n > 0 {
		_, whom := m.Args[n].(Addressee)
		if asks, is := m.Args[n-1].(message.Message); is && whom {
			return asks
		}
	}
	if s, asks := apart(m); asks {
		return s.asks
	}
	return m
}

// cutAsked cuts the text of a rule before its question and after the question mark.
func cutAsked(text string) (parts [3]string, asks bool) {
	mark := strings.LastIndexByte(text, '?')
	if mark < 0 || strings.ContainsAny(text[mark+1:], ".!") {
		return parts, false
	}
	begin := 0
	for at := range mark {
		if isEnd(text[:at]) && begins(text[at:]) {
			begin = at
		}
	}
	return [3]string{strings.TrimSpace(text[:begin]), text[begin : mark+1], strings.TrimSpace(text[mark+1:])}, true
}

// isEnd reports whether a sentence may end before the next one begins.
func isEnd(text string) bool { return strings.HasSuffix(text, ". ") || strings.HasSuffix(text, "? ") }

// begins reports whether a sentence begins: an abbreviation is followed by a small
// letter or a number.
func begins(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r) || r == '{'
}

// marking puts marks where they belong: after what is stated, or, where all of it is a
// question, between the question and whom it asks.
func marking(m message.Message, marks []message.Message) message.Message {
	s, asks := apart(m)
	var parts []message.Message
	switch {
	case len(marks) == 0:
		return m
	case !asks:
		parts = append([]message.Message{m}, marks...)
	case s.states.IsZero():
		parts = append(append([]message.Message{s.asks}, marks...), s.whom)
	default:
		parts = append(append([]message.Message{s.states}, marks...), s.asks, s.whom)
	}
	said := parts[0]
	for _, more := range parts[1:] {
		if !more.IsZero() {
			said = groundTexts.joined.With(said, more)
		}
	}
	return said
}
