package syntax

import "strings"

// phase is what a reader of TOML waits for at a place.
type phase int

const (
	inKey    phase = iota // a key, or the = after it
	inValue               // a value
	inHeader              // a table header
	inText                // the rest of a quoted text
	inArray               // a comma or bracket after an element of an array
	inInline              // a comma or brace after a key-value of an inline table
)

// breach is a place where TOML breaks off, with what a person sees around it.
type breach struct {
	phase   phase
	open    []int  // the brackets that are open at the place, outermost first
	key     string // the key whose value this is, as written; empty in an array
	from    int    // where the key, value or text begins that is not understood
	at      int    // where the library stopped
	subject string // from there: to the end of the line, or of the element
	rest    string // what follows on the line from the place on
	detail  string // the library's own words
}

// locator goes through the beginning of an expression, up to the place where
// it breaks off, and keeps what a person reading it would keep in mind.
type locator struct {
	text  string
	limit int
	open  []int
	phase phase
	key   string
	from  int
	quote string // the quotation marks of the text that is open at the limit
}

// locate finds out what is broken in an expression.
func locate(text string, start, at int) (breach, locator) {
	l := locator{text: text, limit: at, from: start}
	if text[start] == '[' {
		line := upTo(near(text, start), "\r\n")
		return breach{phase: inHeader, from: start, at: at, subject: strings.TrimRight(line, " \t")}, l
	}
	for i := start; i < at; {
		i = l.step(i)
	}
	b := breach{phase: l.phase, open: l.open, key: l.key, from: l.from, at: at}
	b.rest = strings.TrimRight(upTo(near(text, at), "\r\n"), " \t")
	b.subject = l.subject(at)
	if b.phase == inValue && len(l.open) > 0 && at > l.from+len(b.subject) {
		b.phase = l.between() // on a later line than the value
	}
	return b, l
}

// step handles the character at i and returns where the next one stands.
func (l *locator) step(i int) int {
	switch c := l.text[i]; c {
	case '"', '\'':
		return l.quoted(i)
	case '#':
		return i + len(upTo(l.text[i:l.limit], "\n"))
	case ' ', '\t', '\r', '\n':
		if l.from == i {
			l.from++
		}
	case '=':
		if l.phase == inKey {
			l.key = strings.TrimSpace(l.text[l.from:i])
			l.phase, l.from = inValue, i+1
		}
	case '[', '{':
		if l.phase == inValue && l.from == i {
			l.open = append(l.open, i)
			l.enter(i + 1)
		}
	case ',':
		if len(l.open) > 0 {
			l.enter(i + 1)
		}
	case ']', '}':
		if len(l.open) > 0 {
			l.open = l.open[:len(l.open)-1]
			l.phase = l.between()
		}
	}
	return i + 1
}

// enter begins an element of the innermost bracket.
func (l *locator) enter(from int) {
	l.from, l.key = from, ""
	l.phase = inValue
	if l.text[l.open[len(l.open)-1]] == '{' {
		l.phase = inKey
	}
}

// between is the phase after a complete value.
func (l *locator) between() phase {
	if len(l.open) == 0 {
		return inValue
	}
	if l.text[l.open[len(l.open)-1]] == '{' {
		return inInline
	}
	return inArray
}

// quoted passes a quoted text and returns where it ends, or the limit.
func (l *locator) quoted(i int) int {
	mark := l.text[i : i+1]
	if strings.HasPrefix(l.text[i:], strings.Repeat(mark, 3)) {
		mark = l.text[i : i+3]
	}
	end := textEnd(l.text[:l.limit], i+len(mark), mark)
	if end < 0 {
		if l.phase == inValue {
			l.phase, l.quote, l.from = inText, mark, i
		}
		return l.limit
	}
	if l.phase == inValue && len(l.open) > 0 {
		l.phase = l.between()
	}
	return end
}

// textEnd returns where the quoted text ends whose content begins at i, or -1.
func textEnd(text string, i int, mark string) int {
	for i < len(text) {
		switch {
		case strings.HasPrefix(text[i:], mark):
			end := i + len(mark)
			for n := 0; len(mark) == 3 && n < 2 && end < len(text) && text[end] == mark[0]; n++ {
				end++
			}
			return end
		case text[i] == '\\' && mark[0] == '"':
			i += 2
		case text[i] == '\n' && len(mark) == 1:
			return -1
		default:
			i++
		}
	}
	return -1
}

// subject is what stands where the place is, as far as it belongs together.
func (l *locator) subject(at int) string {
	s := upTo(near(l.text, min(l.from, len(l.text))), "\r\n")
	if len(s) > 0 && l.phase != inKey && (s[0] == '"' || s[0] == '\'') {
		return strings.TrimRight(s, " \t")
	}
	stop := "#"
	if len(l.open) > 0 {
		stop = "#,]}"
	}
	return strings.TrimRight(upTo(s, stop), " \t")
}

// near returns as much of a text from a place on as anybody looks at.
func near(text string, from int) string { return text[from:min(len(text), from+1000)] }

// upTo returns a text up to the first of some characters.
func upTo(s, chars string) string {
	if i := strings.IndexAny(s, chars); i >= 0 {
		return s[:i]
	}
	return s
}
