package syntax

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// fewKeys is up to how many keys comparing each with each is cheaper than a map.
const fewKeys = 12

// standing is what a name stands for while the file is read from the top.
type standing uint8

const (
	implied standing = iota // a table that only a longer header mentions
	table                   // a table with its own header
	dotted                  // a table that dotted keys make
	list                    // an array of tables
	value
)

// node is a name with what is under it.
type node struct {
	is    standing
	at    Span
	under map[string]*node
	loose []Entry // key-values that are not in under yet: most are never asked for
	last  *node   // of a list: its last element
	told  bool    // that tables want to stand where it is a list of rows
}

func (n *node) child(name string) *node {
	loose := n.loose
	n.loose = nil
	for _, e := range loose {
		n.put(e.Key[0].Text, &node{is: value, at: e.Key[0].Span})
	}
	return n.under[name]
}

func (n *node) put(name string, child *node) {
	if n.under == nil {
		n.under = map[string]*node{}
	}
	n.under[name] = child
}

// findRepeats takes keys and tables out of the document that stand twice, or
// that cannot be what two places want them to be.
func (p *parser) findRepeats() {
	root := &node{is: table}
	tables := p.doc.Tables[:0]
	moved := make([]int, len(p.doc.Tables)) // where each table is now
	for i, t := range p.doc.Tables {
		n := root
		if i > 0 {
			n = p.place(root, &t)
		}
		moved[i] = max(len(tables)-1, 0)
		if n == nil {
			end := len(p.text)
			if i+1 < len(p.doc.Tables) {
				end = int(p.doc.Tables[i+1].Header.Start)
			}
			p.doc.Broken = append(p.doc.Broken, Broken{Table: i, Span: span(int(t.Header.Start), end)})
			continue
		}
		t.Entries = p.distinct(n, t.Entries, i)
		moved[i] = len(tables)
		tables = append(tables, t)
	}
	p.doc.Tables = tables
	for i := range p.doc.Broken {
		p.doc.Broken[i].Table = moved[p.doc.Broken[i].Table]
	}
	slices.SortStableFunc(p.doc.Broken, func(a, b Broken) int { return int(a.Start) - int(b.Start) })
}

// place finds the node of a table header; nil when the table cannot stand.
func (p *parser) place(root *node, t *Table) *node {
	n := root
	for _, k := range t.Name[:len(t.Name)-1] {
		next := n.child(k.Text)
		switch {
		case next == nil:
			next = &node{is: implied, at: k.Span}
			n.put(k.Text, next)
		case next.is == list:
			next = next.last
		case next.is == value:
			p.clash(t.Header, next, valueIsNoTable, k.Text)
			return nil
		}
		n = next
	}
	name := t.Name[len(t.Name)-1]
	old := n.child(name.Text)
	switch {
	case old == nil && t.Array:
		element := p.element()
		n.put(name.Text, &node{is: list, at: t.Header, last: element})
		return element
	case old == nil:
		fresh := &node{is: table, at: t.Header}
		n.put(name.Text, fresh)
		return fresh
	case old.is == list && t.Array:
		old.last = p.element()
		return old.last
	case old.is == implied && !t.Array:
		old.is, old.at = table, t.Header
		return old
	case old.is == value && t.Array && p.isRows(t.Name):
		if !old.told {
			p.clash(t.Header, old, rowsAndTables, fullName(t.Name))
		}
		old.told = true
	case old.is == value:
		p.clash(t.Header, old, valueIsNoTable, fullName(t.Name))
	case old.is == list || t.Array:
		p.clash(t.Header, old, tableAndList, fullName(t.Name))
	default:
		p.clash(t.Header, old, tableTwice, fullName(t.Name))
	}
	return nil
}

// isRows reports whether a name stands before the first header as a list: one row
// for each table.
func (p *parser) isRows(name []Key) bool {
	return len(name) == 1 && slices.ContainsFunc(p.doc.Tables[0].Entries, func(e Entry) bool {
		return len(e.Key) == 1 && e.Key[0].Text == name[0].Text && e.Value.Kind == Array
	})
}

// element begins a table of an array of tables.
func (p *parser) element() *node {
	n := &p.nodes.take(1)[0]
	n.is = table
	return n
}

// distinct returns the key-values of a table that can stand.
func (p *parser) distinct(n *node, entries []Entry, table int) []Entry {
	if p.obvious(n, entries) {
		n.loose = entries
		return entries
	}
	sound := entries[:0:0]
	for _, e := range entries {
		if p.settle(n, e.Key) && p.within(&e.Value) {
			sound = append(sound, e)
			continue
		}
		p.doc.Broken = append(p.doc.Broken, Broken{Table: table, Key: e.Key, Span: e.Span})
	}
	return sound
}

// obvious reports whether key-values are few, simple and different, so that
// nothing need be noted. It is true of nearly every table.
func (p *parser) obvious(n *node, entries []Entry) bool {
	if len(entries) > fewKeys || n != nil && (n.under != nil || n.loose != nil) {
		return false
	}
	for i := range entries {
		if len(entries[i].Key) > 1 || entries[i].Value.Kind >= Array && !p.plain(&entries[i].Value) {
			return false
		}
		for j := range i {
			if entries[i].Key[0].Text == entries[j].Key[0].Text {
				return false
			}
		}
	}
	return true
}

// plain reports whether nothing stands twice in the inline tables of a value.
func (p *parser) plain(v *Value) bool {
	for i := range v.Items {
		if v.Items[i].Kind >= Array && !p.plain(&v.Items[i]) {
			return false
		}
	}
	return p.obvious(nil, v.Entries)
}

// settle notes a key under a node; it is false when the key cannot stand.
func (p *parser) settle(n *node, key []Key) bool {
	whole := Span{Start: key[0].Start, End: key[len(key)-1].End}
	for _, k := range key[:len(key)-1] {
		next := n.child(k.Text)
		switch {
		case next == nil:
			next = &node{is: dotted, at: k.Span}
			n.put(k.Text, next)
		case next.is != dotted:
			p.clash(whole, next, keyTwice, k.Text)
			return false
		}
		n = next
	}
	last := key[len(key)-1]
	if old := n.child(last.Text); old != nil {
		p.clash(whole, old, keyTwice, last.Text)
		return false
	}
	n.put(last.Text, &node{is: value, at: whole})
	return true
}

// within checks the inline tables of a value.
func (p *parser) within(v *Value) bool {
	if v.Kind < Array {
		return true
	}
	before := p.mistakes
	for i := range v.Items {
		p.within(&v.Items[i])
	}
	n := &node{is: table}
	for i := range v.Entries {
		if p.settle(n, v.Entries[i].Key) {
			p.within(&v.Entries[i].Value)
		}
	}
	return p.mistakes == before
}

// clash reports that a name is taken, and where.
func (p *parser) clash(at Span, old *node, m mistaken, name string) {
	first := p.doc.At(old.at)
	line := first.Begin().Line
	p.add(diag.Diagnostic{
		Rule: SyntaxError, Severity: SyntaxError.Severity, Span: p.doc.At(at),
		Message: m.text.With(clip(name)), Help: m.help.With(clip(name), line),
		Related: []diag.Related{{Span: first, Message: firstPlace.With()}},
	})
}

// fullName writes a name as it stands in a header.
func fullName(name []Key) string {
	parts := make([]string, len(name))
	for i, k := range name {
		parts[i] = k.Text
		if !BareKey(k.Text) {
			parts[i] = Quote(k.Text)
		}
	}
	return strings.Join(parts, ".")
}

// What is said of names that are taken. {0} is the name, {1} the line of the
// first place.
var (
	keyTwice = mistaken{
		text: message.Text{EN: "The key `{0}` appears twice in the same table.", SV: "Nyckeln `{0}` står två gånger i samma tabell."},
		help: message.Text{EN: "Keep one of them; the first is on line {1}.", SV: "Behåll en av dem; den första står på rad {1}."},
	}
	tableTwice = mistaken{
		text: message.Text{EN: "The table [{0}] appears twice.", SV: "Tabellen [{0}] står två gånger."},
		help: message.Text{
			EN: "Gather its keys under the first one, on line {1}. A table of which there are several is written [[{0}]] every time.",
			SV: "Samla nycklarna under den första, på rad {1}. En tabell som det finns flera av skrivs [[{0}]] varje gång.",
		},
	}
	tableAndList = mistaken{
		text: message.Text{EN: "`{0}` is both a single table and one of several.", SV: "`{0}` står både som ensam tabell och som en av flera."},
		help: message.Text{EN: "Write [[{0}]] every time; the first one is on line {1}.", SV: "Skriv [[{0}]] varje gång; den första står på rad {1}."},
	}
	valueIsNoTable = mistaken{
		text: message.Text{EN: "`{0}` already has a value, so that it cannot be a table.", SV: "`{0}` har redan ett värde och kan därför inte vara en tabell."},
		help: message.Text{EN: "Take one of the two out; the value is on line {1}.", SV: "Ta bort den ena av dem; värdet står på rad {1}."},
	}
	rowsAndTables = mistaken{
		text: message.Text{EN: "`{0}` is written both as rows and as [[{0}]].", SV: "`{0}` skrivs både som rader och som [[{0}]]."},
		help: message.Text{
			EN: "Choose one of the two: put what stands under [[{0}]] on rows in the list, on line {1}, or write [[{0}]] for each row of it.",
			SV: "Välj det ena: skriv det som står under [[{0}]] som rader i listan, på rad {1}, eller skriv [[{0}]] för varje rad i den.",
		},
	}
	firstPlace = message.Text{EN: "The first one is here.", SV: "Den första står här."}
)
