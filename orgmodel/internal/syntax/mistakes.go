package syntax

import (
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// mistake reports what is wrong with the expression that begins at start and
// breaks off at a place.
func (p *parser) mistake(start, at int, detail string) locator {
	b, l := locate(p.text, start, at)
	b.detail = detail
	p.explain(&b)
	return l
}

// explain finds the words for a mistake. The first that fits is said.
func (p *parser) explain(b *breach) {
	if len(b.open) > maxNesting {
		at := b.open[maxNesting]
		p.report(UnsupportedTOML, span(at, at+1), tooDeep.With(maxNesting), tooDeepHelp.With())
		return
	}
	if at, found := p.hidden(b); found {
		c, size := utf8.DecodeRuneInString(p.text[at:])
		p.report(SyntaxError, span(at, at+size), hiddenCharacter.text.With(codePoint(c)), hiddenCharacter.help.With())
		return
	}
	if p.neverClosed(b) {
		return
	}
	for _, row := range mistakes[b.phase] {
		against := b.subject
		if row.rest {
			against = b.rest
		}
		m := row.like.groups(against)
		if m == nil || row.where == outside && len(b.open) > 0 || row.where == inside && len(b.open) == 0 {
			continue
		}
		start, end := b.from, b.from+len(b.subject)
		if key := upTo(b.subject, "="); b.phase == inKey && key != "" {
			end = start + len(strings.TrimRight(key, " \t"))
		}
		if row.rest {
			start, end = b.at, b.at+len(b.rest)
		}
		mended := ""
		if row.mend != nil {
			mended = clip(row.mend(m))
		}
		if b.phase == inValue || b.phase == inText {
			mended = b.assign(mended)
		}
		p.report(SyntaxError, span(start, end), row.text.With(clip(against), b.name()), row.help.With(mended))
		return
	}
	p.report(SyntaxError, span(b.at, min(b.at+1, len(p.text))), unreadable.With(b.detail), notTOMLHelp.With())
}

// neverClosed reports a list or inline table that runs on into what follows:
// into a line that begins something else, or to the end of the file.
func (p *parser) neverClosed(b *breach) bool {
	if len(b.open) == 0 || b.phase == inText {
		return false
	}
	begun, line := p.lineStart(b.at), p.lineAt(b.at)
	above := b.open // the brackets that are open when the line begins
	for len(above) > 0 && above[len(above)-1] >= begun {
		above = above[:len(above)-1]
	}
	first := b.open[len(b.open)-1]
	switch rest := p.text[b.at:]; {
	case rest == "" || rest[0] == '\n' || rest[0] == '\r':
	case len(above) > 0 && headerLine.matches(line),
		len(above) > 0 && keyLine.matches(line) && strings.TrimSpace(p.text[begun:b.at]) == "":
		first = above[len(above)-1]
	default:
		return false
	}
	m := listOpen
	if p.text[first] == '{' {
		m = inlineOpen
	}
	p.report(SyntaxError, span(first, first+1), m.text.With(), m.help.With())
	return true
}

// assign writes what mends a value as the reader would type it.
func (b *breach) assign(value string) string {
	if b.key == "" {
		return value
	}
	return clip(b.key) + " = " + value
}

// name is the key in question, or a word for it.
func (b *breach) name() message.Localizer {
	if b.key == "" {
		return message.Text{EN: "The key", SV: "Nyckeln"}
	}
	return message.Same("`" + clip(b.key) + "`")
}

// spaces that look like a space, or like nothing, and are none in TOML.
const falseSpaces = "\u00a0\u2007\u200b\u200c\u200d\u202f\u2060\ufeff"

// hidden finds a character that nobody sees and that TOML forbids where it is.
func (p *parser) hidden(b *breach) (at int, found bool) {
	if b.at < len(p.text) {
		c := p.text[b.at]
		if c < 0x20 && c != '\t' && c != '\n' && !strings.HasPrefix(p.text[b.at:], "\r\n") || c == 0x7F {
			return b.at, true
		}
	}
	if r, _ := utf8.DecodeRuneInString(p.text[b.at:]); b.phase == inKey && strings.ContainsRune(falseSpaces, r) && b.at < len(p.text) {
		return b.at, true
	}
	if r, _ := utf8.DecodeRuneInString(b.subject); b.subject != "" && strings.ContainsRune(falseSpaces, r) {
		return b.from, true
	}
	return 0, false
}
