package tomlfile

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// entity is one [[table]] of a file: where it stands and which place it has in
// the list the decoder makes of its table.
type entity struct {
	table *format.Table
	index int
	block int   // its place in Document.Tables
	subs  []int // [table.key] and [[table.key]] that belong to it
	id    string
	idAt  location.Span
	named bool // the id is made of the name
}

func (e *entity) ref() orgmodel.Ref { return orgmodel.Ref{Type: e.table.Type, Index: e.index} }

// checker holds one file against the table of the format.
type checker struct {
	doc      *syntax.Document
	rules    []string // ids that [rules] may name; nil: any
	findings []diag.Diagnostic
	faults   faultSet // what the decoder must not see
	entities []entity
	counts   map[*format.Table]int
	lost     map[int][]string // by table, keys that could not be read; "" for a line whose key is not known
	lostIDs  bool             // an id may be among what could not be read
	hidden   map[string]bool  // ids in tables that are none
	repeats  map[int][]repeat // by entity, what its lists say again
	over     bool             // more tables than are read: none of them is
	sketch   bool             // see isSketch
	misnamed []syntax.Value   // names that stand as ids in a sketch
	kept     bool             // how to keep it a sketch has been said
	whoIs    *posts           // nil until somebody is named who leads a unit
}

func check(doc *syntax.Document, rules []*diag.Rule) *checker {
	c := &checker{
		doc: doc, counts: map[*format.Table]int{}, lost: map[int][]string{}, hidden: map[string]bool{},
		entities: make([]entity, 0, len(doc.Tables)),
	}
	if c.crowded() {
		c.over, c.lostIDs = true, true
		return c
	}
	c.noteLost()
	c.sketch = c.isSketch()
	for _, r := range rules {
		c.rules = append(c.rules, r.ID)
	}
	for i := range doc.Tables {
		t := &doc.Tables[i]
		switch len(t.Name) {
		case 0:
			c.root(t)
		case 1:
			c.table(i, t)
		default:
			c.subTable(i, t)
		}
	}
	if c.sketch {
		c.deriveIDs()
	} else {
		c.demandFormat()
		c.demandOrganisation()
	}
	c.sets()
	return c
}

// noteLost notes what the walk could not read, so that its absence is not
// reported on top of it.
func (c *checker) noteLost() {
	for _, b := range c.doc.Broken {
		name := ""
		if len(b.Key) > 0 {
			name = b.Key[0].Text
		}
		c.lost[b.Table] = append(c.lost[b.Table], name)
		c.lostIDs = c.lostIDs || name == "" || name == "id" || b.Table == 0 && format.Find(name) != nil
		c.faults.add(b.Span)
	}
}

func (c *checker) report(rule *diag.Rule, at syntax.Span, text, help message.Message) {
	c.findings = append(c.findings, finding(rule, c.doc.At(at), text, help))
}

// fault reports and keeps the decoder from the entry.
func (c *checker) fault(rule *diag.Rule, at syntax.Span, entry *syntax.Entry, text, help message.Message) {
	c.report(rule, at, text, help)
	c.faults.add(entry.Span)
}

var unknownTexts = struct{ table, tableList, key, meant, keyList, single, singleHelp, array, arrayHelp, orphan, orphanHelp, sub, subHelp, subSingle, subMany message.Text }{
	table:      message.Text{EN: "There is no table {0} in the format.", SV: "Formatet har ingen tabell {0}."},
	tableList:  message.Text{EN: "The tables are {0}.", SV: "Tabellerna är {0}."},
	key:        message.Text{EN: "{0} has no key {1}.", SV: "{0} har ingen nyckel {1}."},
	meant:      message.Text{EN: "Did you mean {0}?", SV: "Menade du {0}?"},
	keyList:    message.Text{EN: "Its keys are {0}. A remark fits in note.", SV: "Nycklarna är {0}. En anmärkning får plats i note."},
	single:     message.Text{EN: "{0} occurs once in a file: it takes single brackets.", SV: "{0} står en gång i filen: tabellen skrivs med enkla hakparenteser."},
	singleHelp: message.Text{EN: "Write {0}.", SV: "Skriv {0}."},
	array:      message.Text{EN: "There can be many of {0}: it takes double brackets.", SV: "Det kan finnas många {0}: tabellen skrivs med dubbla hakparenteser."},
	arrayHelp:  message.Text{EN: "Write {0}.", SV: "Skriv {0}."},
	orphan:     message.Text{EN: "{0} has no {1} above it.", SV: "{0} står inte under någon {1}."},
	orphanHelp: message.Text{EN: "Move it below the {0} that it belongs to.", SV: "Flytta den till efter den {0} som den hör till."},
	sub:        message.Text{EN: "{0} is not a table.", SV: "{0} är ingen tabell."},
	subSingle:  message.Text{EN: "{0} is one table: it takes single brackets.", SV: "{0} är en enda tabell: den skrivs med enkla hakparenteser."},
	subMany:    message.Text{EN: "{0} is a list of tables: it takes double brackets.", SV: "{0} är en lista av tabeller: den skrivs med dubbla hakparenteser."},
	subHelp:    message.Text{EN: "Write it as a key: {0} = …", SV: "Skriv den som en nyckel: {0} = …"},
}

// table checks a [name] or [[name]] and the keys in it.
func (c *checker) table(block int, t *syntax.Table) {
	name := t.Name[0].Text
	table := format.Find(name)
	if table == nil {
		help := unknownTexts.tableList.With(message.And(format.Names()))
		if known, ok := meantTable(name); ok {
			help = unknownTexts.meant.With(format.Find(known).Header())
		}
		c.report(unknownKey, t.Header, unknownTexts.table.With(quote(name)), help)
		c.blank(t)
		return
	}
	if table.Array != t.Array {
		texts, help := unknownTexts.single, unknownTexts.singleHelp
		if table.Array {
			texts, help = unknownTexts.array, unknownTexts.arrayHelp
		}
		c.report(wrongType, t.Header, texts.With(quote(name)), help.With(table.Header()))
		c.blank(t)
		return
	}
	e := entity{table: table, index: c.counts[table], block: block}
	c.counts[table]++
	if table.Type == "rules" {
		c.settings(table, t)
		return
	}
	for i := range t.Entries {
		c.entry(table, t, &t.Entries[i])
	}
	if id := entryOf(t, "id"); id != nil && id.Value.Kind == syntax.String {
		e.id, e.idAt = id.Value.Text, c.doc.At(id.Value.Span)
	}
	c.entities = append(c.entities, e)
}

// blank hides a whole table from the decoder. References to it are in order:
// one wrong header is one finding.
func (c *checker) blank(t *syntax.Table) {
	c.faults.add(t.Header)
	if id := entryOf(t, "id"); id != nil {
		c.hidden[id.Value.Text] = true
	}
	for i := range t.Entries {
		c.faults.add(t.Entries[i].Span)
	}
}

// quote puts what the author wrote between quotation marks, cut short when it
// is longer than a message can bear.
func quote(s string) message.Quoted {
	const limit = 80
	n := 0
	for i := range s {
		if n++; n > limit {
			return message.Quoted(s[:i] + "…")
		}
	}
	return message.Quoted(s)
}
