package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// byteMark says of a text at its very beginning that it is UTF-8.
var byteMark = []byte("\xef\xbb\xbf")

// IsJSON reports whether a file begins as an object of JSON does.
func IsJSON(data []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(data, byteMark), " \t\r\n"), []byte("{"))
}

var jsonTexts = struct{ broken, ends, utf8, deep, twice, null, object, version, none, more message.Text }{
	broken:  message.Text{EN: "this is no JSON ({0})", SV: "detta är inte JSON ({0})"},
	ends:    message.Text{EN: "the JSON ends too early: a part of the file is missing", SV: "JSON-texten tar slut för tidigt: en del av filen saknas"},
	utf8:    message.Text{EN: "this is no text in {0}, as JSON is", SV: "detta är inte text i {0}, som JSON är"},
	deep:    message.Text{EN: "lists and objects lie deeper in each other here than in any model", SV: "listor och objekt ligger djupare i varandra här än i någon modell"},
	twice:   message.Text{EN: "{0} stands twice in one object", SV: "{0} står två gånger i ett objekt"},
	null:    message.Text{EN: "null stands in a list; leave it out", SV: "null står i en lista; utelämna det"},
	object:  message.Text{EN: "an object with format_version and model is needed here, as “orgmodel export” writes it", SV: "här behövs ett objekt med format_version och model, så som ”orgmodel export” skriver det"},
	version: message.Text{EN: "this is not version {0} of the format; this program reads no other", SV: "detta är inte version {0} av formatet; det här programmet läser ingen annan"},
	none:    message.Text{EN: "the file holds no model: it has no object called model. Only what “orgmodel export” writes as JSON can be read", SV: "filen innehåller ingen modell: den har inget objekt som heter model. Bara det som ”orgmodel export” skriver som JSON går att läsa"},
	more:    message.Text{EN: "more text stands after the end of the JSON", SV: "det står mer text efter slutet på JSON-texten"},
}

// deepest is how deep values may lie in each other: in a model a step of a pathway
// lies deepest.
const deepest = 12

// ReadJSON reads a model that Model has written, in the object that holds it.
func ReadJSON(name string, data []byte, o tomlfile.Options) (*Result, error) {
	file := location.NewFile(filepath.ToSlash(name), data)
	rest := bytes.TrimPrefix(data, byteMark)
	p := &parser{file: file, decoder: json.NewDecoder(bytes.NewReader(rest)), skipped: len(data) - len(rest)}
	p.decoder.UseNumber()
	if !utf8.Valid(data) {
		return nil, refuse(file.Span(0, 0), jsonTexts.utf8.With(message.Code("UTF-8")))
	}
	whole, err := p.value(0)
	if err != nil {
		return nil, err
	}
	if err := p.after(); err != nil {
		return nil, err
	}
	model, err := modelIn(whole)
	if err != nil {
		return nil, err
	}
	t := &text{}
	t.model(model)
	return t.load(name, o), nil
}

// modelIn finds the model in the object that holds it.
func modelIn(whole node) (node, error) {
	if whole.kind != '{' {
		return node{}, refuse(whole.at, jsonTexts.object)
	}
	version, ok := whole.member("format_version")
	if ok && (version.kind != '1' || version.text != "1") {
		return node{}, refuse(version.at, jsonTexts.version.With(FormatVersion))
	}
	model, has := whole.member("model")
	if !ok || !has || model.kind != '{' {
		return node{}, refuse(whole.at.File.Span(whole.at.Start, whole.at.Start+1), jsonTexts.none)
	}
	return model, nil
}

// node is a value of JSON and where it stands. Its kind is the sign it begins with: {
// [ " 1 t 0, the last of which is null.
type node struct {
	kind  byte
	text  string
	at    location.Span
	names []node // of members
	items []node // elements, or the values of members
}

func (n *node) member(name string) (node, bool) {
	for i := range n.names {
		if n.names[i].text == name {
			return n.items[i], true
		}
	}
	return node{}, false
}

// parser reads JSON with places.
type parser struct {
	file    *location.File
	decoder *json.Decoder
	skipped int // bytes before what the decoder reads
}

// token reads the next token and where it stands.
func (p *parser) token() (json.Token, location.Span, error) {
	start := p.next(" \t\r\n,:")
	token, err := p.decoder.Token()
	at := p.file.Span(start, max(start, p.offset()))
	var wrong *json.SyntaxError
	switch {
	case err == nil:
		return token, at, nil
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return nil, at, refuse(p.file.Span(len(p.file.Text), len(p.file.Text)), jsonTexts.ends)
	case errors.As(err, &wrong):
		start = max(start, p.skipped+int(wrong.Offset)-1)
	}
	return nil, at, refuse(p.file.Span(start, start+1), jsonTexts.broken.With(message.Same(err.Error())))
}

// offset is how far the decoder has read, and next what stands there once some signs
// are left out.
func (p *parser) offset() int { return p.skipped + int(p.decoder.InputOffset()) }

func (p *parser) next(leftOut string) int {
	rest := p.file.Text[min(p.offset(), len(p.file.Text)):]
	return len(p.file.Text) - len(bytes.TrimLeft(rest, leftOut))
}

// after makes sure that nothing follows.
func (p *parser) after() error {
	start := p.next(" \t\r\n")
	if _, err := p.decoder.Token(); !errors.Is(err, io.EOF) {
		return refuse(p.file.Span(start, start+1), jsonTexts.more)
	}
	return nil
}

func (p *parser) value(depth int) (node, error) {
	token, at, err := p.token()
	if err != nil {
		return node{}, err
	}
	switch x := token.(type) {
	case string:
		return node{kind: '"', text: x, at: at}, nil
	case json.Number:
		return node{kind: '1', text: x.String(), at: at}, nil
	case bool:
		return node{kind: 't', text: string(p.file.Text[at.Start:at.End]), at: at}, nil
	case json.Delim:
		if depth == deepest {
			return node{}, refuse(at, jsonTexts.deep)
		}
		return p.inside(node{kind: byte(x), at: at}, depth)
	}
	return node{kind: '0', at: at}, nil
}

// inside reads the elements of a list, or the members of an object.
func (p *parser) inside(n node, depth int) (node, error) {
	for p.decoder.More() {
		if n.kind == '{' {
			name, err := p.value(depth + 1)
			if err != nil {
				return node{}, err
			}
			n.names = append(n.names, name)
		}
		item, err := p.value(depth + 1)
		switch {
		case err != nil:
			return node{}, err
		case item.kind == '0' && n.kind == '[':
			return node{}, refuse(item.at, jsonTexts.null)
		}
		n.items = append(n.items, item)
	}
	_, end, err := p.token()
	if err != nil {
		return node{}, err
	}
	n.at.End = end.End
	return n, n.unique()
}

// unique makes sure that no name stands twice: readers of JSON would each take
// another of them.
func (n *node) unique() error {
	seen := make(map[string]bool, len(n.names))
	for _, name := range n.names {
		if seen[name.text] {
			return refuse(name.at, jsonTexts.twice.With(message.Quoted(name.text)))
		}
		seen[name.text] = true
	}
	return nil
}

// model writes a model as the text of a file: what is no table first, since that is
// where it is told that it should be one.
func (t *text) model(n node) {
	for i, name := range n.names {
		if item := n.items[i]; !isTable(item) && item.kind != '0' {
			t.entry(name, item)
		}
	}
	for i, name := range n.names {
		item := n.items[i]
		switch {
		case !isTable(item):
		case item.kind == '{':
			t.header(name.text, false, name.at)
			t.entries(item)
		default:
			for _, e := range item.items {
				t.header(name.text, true, e.at.File.Span(e.at.Start, e.at.Start+1))
				t.entries(e)
			}
		}
	}
}

// isTable reports whether a value is a table, or a list of nothing but tables.
func isTable(n node) bool {
	return n.kind == '{' || n.kind == '[' && !slices.ContainsFunc(n.items, func(e node) bool { return e.kind != '{' })
}

func (t *text) entries(n node) {
	for i, name := range n.names {
		if n.items[i].kind != '0' { // as if it were left out
			t.entry(name, n.items[i])
		}
	}
}

func (t *text) entry(name, value node) {
	t.key(name.text, name.at)
	t.value(value)
	t.WriteByte('\n')
}

// value writes a value on the line.
func (t *text) value(n node) {
	switch n.kind {
	case '"':
		t.put(syntax.Quote(n.text), n.at)
	case '[':
		t.put("[", n.at.File.Span(n.at.Start, n.at.Start+1))
		for i, item := range n.items {
			if i > 0 {
				t.WriteString(", ")
			}
			t.value(item)
		}
		t.put("]", n.at.File.Span(n.at.End-1, n.at.End))
	case '{':
		t.inline(n)
	default:
		t.put(strings.TrimPrefix(n.text, "+"), n.at)
	}
}

func (t *text) inline(n node) {
	t.put("{ ", n.at.File.Span(n.at.Start, n.at.Start+1))
	said := false
	for i, name := range n.names {
		if n.items[i].kind == '0' {
			continue
		}
		if said {
			t.WriteString(", ")
		}
		said = true
		t.put(format.BareOrQuoted(name.text)+" = ", name.at)
		t.value(n.items[i])
	}
	t.put(" }", n.at.File.Span(n.at.End-1, n.at.End))
}
