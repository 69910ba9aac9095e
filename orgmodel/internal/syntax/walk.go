package syntax

import (
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// entry reads a key-value; the cursor stands at its key and is left after its
// value. The parts of a document are filled in where they will stay: copying
// them around takes longer than reading them.
func (p *parser) entry(n *unstable.Node, depth int, e *Entry) {
	start := p.pos
	if key, ok := p.key(n.Key()); ok {
		e.Key = key
		p.skip()
		p.pos++ // the equals sign
		p.skip()
		p.value(n.Value(), depth, &e.Value)
	}
	p.pos = p.end(n)
	e.Span = span(start, p.pos)
}

// end returns where a node of the library ends that has a place.
func (p *parser) end(n *unstable.Node) int {
	return p.base + int(n.Raw.Offset) + int(n.Raw.Length)
}

// key reads a dotted key; it is false when the key cannot be used.
func (p *parser) key(it unstable.Iterator) ([]Key, bool) {
	count := 0
	var first, last *unstable.Node
	for parts := it; parts.Next(); count++ {
		last = parts.Node()
		if first == nil {
			first = last
		}
	}
	start := p.base + int(first.Raw.Offset)
	p.pos = p.end(last)
	if count > maxKeyParts {
		p.report(UnsupportedTOML, span(start, p.pos), keyTooLong.With(maxKeyParts), keyTooLongHelp.With())
		return nil, false
	}
	if p.pos-start > maxKeyBytes {
		p.report(UnsupportedTOML, span(start, p.pos), keyHuge.With(p.pos-start, maxKeyBytes), keyHugeHelp.With())
		return nil, false
	}
	key := p.keys.take(count)
	before := p.mistakes
	for i := 0; it.Next(); i++ {
		n := it.Node()
		from := p.base + int(n.Raw.Offset)
		p.escapes(from, p.end(n))
		key[i] = Key{Text: p.unquoted(n), Span: span(from, p.end(n))}
	}
	return key, p.mistakes == before
}

// unquoted returns what a key or a string says. It shares the text of the file
// unless it holds escapes.
func (p *parser) unquoted(n *unstable.Node) string {
	start, end := p.base+int(n.Raw.Offset), p.end(n)
	raw := p.text[start:end]
	switch {
	case raw[0] != '"' && raw[0] != '\'':
		return raw
	case raw[0] == '"' && strings.IndexByte(raw, '\\') >= 0:
		return string(n.Data)
	case strings.HasPrefix(raw, `"""`), strings.HasPrefix(raw, `'''`):
		end -= 3
	default:
		end--
	}
	return p.text[end-len(n.Data) : end]
}

// escapes reports the escapes that only TOML 1.1 has.
func (p *parser) escapes(start, end int) {
	if p.text[start] != '"' {
		return
	}
	for i := start; i < end; i++ {
		j := strings.IndexByte(p.text[i:end], '\\')
		if j < 0 {
			return
		}
		i += j + 1
		if c := p.text[i]; c == 'e' || c == 'x' {
			p.report(UnsupportedTOML, span(i-1, i+1), newEscape.With(p.text[i-1:i+1]), newEscapeHelp.With())
		}
	}
}

var kinds = [...]Kind{
	unstable.String: String, unstable.Bool: Bool, unstable.Integer: Integer, unstable.Float: Float,
	unstable.LocalDate: LocalDate, unstable.LocalTime: LocalTime,
	unstable.LocalDateTime: LocalDateTime, unstable.DateTime: OffsetDateTime,
}

// value reads a value that begins at the cursor and leaves the cursor after it.
// Its Kind stays zero when a finding says that it cannot be used; when it has
// no Span either, the cursor is left somewhere within it.
func (p *parser) value(n *unstable.Node, depth int, v *Value) {
	switch n.Kind {
	case unstable.Array, unstable.InlineTable:
		if depth >= maxNesting {
			p.report(UnsupportedTOML, span(p.pos, p.pos+1), tooDeep.With(maxNesting), tooDeepHelp.With())
			return
		}
		if n.Kind == unstable.Array {
			p.array(n, depth+1, v)
		} else {
			p.inlineTable(n, depth+1, v)
		}
		return
	}
	start := p.base + int(n.Raw.Offset)
	p.pos = p.end(n)
	v.Kind, v.Span = kinds[n.Kind], span(start, p.pos)
	before := p.mistakes
	if v.Kind == String {
		p.escapes(start, p.pos)
		v.Text = p.unquoted(n)
	} else {
		v.Text = p.text[start:p.pos]
		p.scalar(v)
	}
	if p.mistakes > before {
		v.Kind = 0
	}
}

func (p *parser) array(n *unstable.Node, depth int, v *Value) {
	start, before := p.pos, p.mistakes
	items := p.values.take(children(n))
	p.pos++
	for i, it := 0, n.Children(); it.Next(); i++ {
		p.gap(len(p.text))
		p.value(it.Node(), depth, &items[i])
		if items[i].End == 0 {
			return // too deep: where it ends is not known
		}
	}
	p.gap(len(p.text))
	p.pos++
	v.Span = span(start, p.pos)
	if p.mistakes == before {
		v.Kind, v.Items = Array, items
	}
}

func (p *parser) inlineTable(n *unstable.Node, depth int, v *Value) {
	start, before := p.pos, p.mistakes
	entries := p.entries.take(children(n))
	p.pos++
	newline, comma := p.inlineGap()
	for i, it := 0, n.Children(); it.Next(); i++ {
		p.entry(it.Node(), depth, &entries[i])
		var next int
		next, comma = p.inlineGap()
		newline = max(newline, next)
	}
	p.pos++
	switch {
	case newline >= 0:
		p.report(UnsupportedTOML, span(start, start+1), brokenInline.With(), brokenInlineHelp.With())
	case comma >= 0:
		p.report(UnsupportedTOML, span(comma, comma+1), trailingComma.With(), trailingCommaHelp.With())
	}
	v.Span = span(start, p.pos)
	if p.mistakes == before {
		v.Kind, v.Entries = InlineTable, entries
	}
}

// children counts the values of an array, the key-values of an inline table.
// The library was told to keep no comments, so there are none among them.
func children(n *unstable.Node) (count int) {
	for it := n.Children(); it.Next(); {
		count++
	}
	return count
}

// inlineGap moves the cursor to the next thing in an inline table and returns
// where it passed a line break and a comma, or -1.
func (p *parser) inlineGap() (newline, comma int) {
	from := p.pos
	p.gap(len(p.text))
	between := p.text[from:p.pos]
	newline, comma = strings.IndexAny(between, "\n#"), strings.IndexByte(between, ',')
	if newline >= 0 {
		newline += from
	}
	if comma >= 0 {
		comma += from
	}
	return newline, comma
}

// skip moves the cursor over spaces and tabs.
func (p *parser) skip() {
	for p.pos < len(p.text) && (p.text[p.pos] == ' ' || p.text[p.pos] == '\t') {
		p.pos++
	}
}

// gap moves the cursor over everything that separates things: white space,
// line breaks, commas, and comments, which it keeps. It goes no further than
// to the comment, or the character, that holds the limit.
func (p *parser) gap(limit int) {
	for p.pos < limit {
		switch p.text[p.pos] {
		case ' ', '\t', '\n', '\r', ',':
			p.pos++
		case '#':
			end := p.lineEnd(p.pos)
			if end > limit {
				return
			}
			p.doc.Comments = append(p.doc.Comments, span(p.pos, end))
			p.pos = end
		default:
			return
		}
	}
}

// lineEnd returns where the line that holds an offset ends, without its break.
func (p *parser) lineEnd(from int) int {
	end := len(p.text)
	if i := strings.IndexByte(p.text[from:], '\n'); i >= 0 {
		end = from + i
		if end > from && p.text[end-1] == '\r' {
			end--
		}
	}
	return end
}
