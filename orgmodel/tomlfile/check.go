package tomlfile

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/message"
	"github.com/orgmodel/orgmodel/orgmodel/internal/nearest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/source"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
)

// entity is one [[table]] of a file: where it stands and which place it has in
// the list the decoder makes of its table.
type entity struct {
	table *format.Table
	index int
	block int   // its place in Document.Tables
	subs  []int // [table.key] and [[table.key]] that belong to it
	id    string
	idAt  source.Span
}

func (e *entity) ref() orgmodel.Ref { return orgmodel.Ref{Type: e.table.Type, Index: e.index} }

// checker holds one file against the table of the format.
type checker struct {
	doc      *syntax.Document
	rules    []string // ids that [rules] may name; nil: any
	findings []diag.Diagnostic
	faults   []syntax.Span // what the decoder must not see
	entities []entity
	counts   map[*format.Table]int
	lost     map[int][]string // by table, keys that could not be read; "" for a line whose key is not known
	lostIDs  bool             // an id may be among what could not be read
	hidden   map[string]bool  // ids in tables that are none
}

func check(doc *syntax.Document, rules []*diag.Rule) *checker {
	c := &checker{
		doc: doc, counts: map[*format.Table]int{}, lost: map[int][]string{}, hidden: map[string]bool{},
		entities: make([]entity, 0, len(doc.Tables)),
	}
	c.noteLost()
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
	c.demandOrganisation()
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
		c.lostIDs = c.lostIDs || name == "" || name == "id"
		c.faults = append(c.faults, b.Span)
	}
}

// lacks reports whether an entity is without a key.
func (c *checker) lacks(e *entity, key string) bool {
	return absent(e.table, c.doc.Tables[e.block].Entries, key) &&
		!slices.Contains(c.lost[e.block], key) && !slices.Contains(c.lost[e.block], "")
}

// absent reports whether a key is not among entries, not even mistyped.
func absent(table *format.Table, entries []syntax.Entry, key string) bool {
	return find(entries, key) == nil && !slices.ContainsFunc(entries, func(e syntax.Entry) bool {
		return isMeant(e.Key[0].Text, key, table.KeyNames())
	})
}

// isMeant reports whether a word that is none of those known is most likely
// meant as one of them.
func isMeant(word, meant string, known []string) bool {
	if slices.Contains(known, word) {
		return false
	}
	nearest, ok := nearest.Word(word, known)
	return ok && nearest == meant
}

// demandOrganisation asks for the table [organisation], unless it was written
// in another way.
func (c *checker) demandOrganisation() {
	name := string(orgmodel.TypeOrganisation)
	for i := range c.doc.Tables {
		t := &c.doc.Tables[i]
		if i == 0 && entryOf(t, name) != nil {
			return
		}
		if i > 0 && (t.Name[0].Text == name || isMeant(t.Name[0].Text, name, format.Names())) {
			return
		}
	}
	if !c.lostIDs {
		c.report(missingKey, syntax.Span{}, rootTexts.organisation.With(), rootTexts.organisationHelp.With())
	}
}

func (c *checker) report(rule *diag.Rule, at syntax.Span, text, help message.Message) {
	c.findings = append(c.findings, finding(rule, c.doc.At(at), text, help))
}

// fault reports and keeps the decoder from the entry.
func (c *checker) fault(rule *diag.Rule, at syntax.Span, entry *syntax.Entry, text, help message.Message) {
	c.report(rule, at, text, help)
	c.faults = append(c.faults, entry.Span)
}

var rootTexts = struct {
	stray, strayHelp, inline, inlineHelp, version, versionHelp, none, noneHelp, organisation, organisationHelp message.Text
}{
	stray:       message.Text{EN: "{0} stands before any table.", SV: "{0} står före alla tabeller."},
	strayHelp:   message.Text{EN: "Only format = 1 may stand there; move the key under the table it belongs to.", SV: "Där får bara format = 1 stå; flytta nyckeln till tabellen som den hör till."},
	inline:      message.Text{EN: "{0} is a table of its own and cannot be written with an equals sign.", SV: "{0} är en egen tabell och kan inte skrivas med likhetstecken."},
	inlineHelp:  message.Text{EN: "Write {0} on a line of its own and the keys under it.", SV: "Skriv {0} på en egen rad och nycklarna under den."},
	version:     message.Text{EN: "This is version {0} of the format; this program reads version 1.", SV: "Filen har version {0} av formatet; det här programmet läser version 1."},
	versionHelp: message.Text{EN: "Write format = 1, or use a newer orgmodel.", SV: "Skriv format = 1 eller använd en nyare orgmodel."},
	none:        message.Text{EN: "The file does not say which version of the format it is written in.", SV: "Filen anger inte vilken version av formatet den är skriven i."},
	noneHelp:    message.Text{EN: "Write format = 1 as the first line.", SV: "Skriv format = 1 överst i filen."},

	organisation:     message.Text{EN: "The file has no table [organisation].", SV: "Filen saknar tabellen [organisation]."},
	organisationHelp: message.Text{EN: "Begin with [organisation] and under it id, name, municipality, language and as_of.", SV: "Börja med [organisation] och under den id, name, municipality, language och as_of."},
}

func (c *checker) root(t *syntax.Table) {
	stated := false
	for i := range t.Entries {
		e := &t.Entries[i]
		name := e.Key[0].Text
		switch table := format.Find(name); {
		case name == format.FormatKey.Name && len(e.Key) == 1:
			stated = true
			c.version(e)
		case table != nil:
			c.fault(wrongType, e.Key[0].Span, e, rootTexts.inline.With(quote(name)), rootTexts.inlineHelp.With(table.Header()))
		default:
			help := rootTexts.strayHelp.With()
			if known, ok := nearest.Word(name, []string{format.FormatKey.Name}); ok {
				help, stated = unknownTexts.meant.With(quote(known)), true
			}
			c.fault(unknownKey, e.Key[0].Span, e, rootTexts.stray.With(quote(name)), help)
		}
	}
	if !stated && c.lost[0] == nil {
		c.report(missingKey, syntax.Span{}, rootTexts.none.With(), rootTexts.noneHelp.With())
	}
}

func (c *checker) version(e *syntax.Entry) {
	switch {
	case e.Value.Kind != syntax.Integer:
		c.fault(wrongType, e.Value.Span, e, typeTexts.wrong.With(quote("format"), wanted(&format.FormatKey), got(&e.Value)), rootTexts.noneHelp.With())
	case e.Value.Text != "1":
		c.fault(badValue, e.Value.Span, e, rootTexts.version.With(e.Value.Text), rootTexts.versionHelp.With())
	}
}

var unknownTexts = struct{ table, tableList, key, meant, keyList, single, singleHelp, array, arrayHelp, twice, twiceHelp, orphan, orphanHelp, sub, subHelp, subSingle, subMany message.Text }{
	table:      message.Text{EN: "There is no table {0} in the format.", SV: "Formatet har ingen tabell {0}."},
	tableList:  message.Text{EN: "The tables are {0}.", SV: "Tabellerna är {0}."},
	key:        message.Text{EN: "{0} has no key {1}.", SV: "{0} har ingen nyckel {1}."},
	meant:      message.Text{EN: "Did you mean {0}?", SV: "Menade du {0}?"},
	keyList:    message.Text{EN: "Its keys are {0}. A remark fits in note.", SV: "Nycklarna är {0}. En anmärkning får plats i note."},
	single:     message.Text{EN: "{0} stands once in a file: it takes single brackets.", SV: "{0} står en gång i filen: tabellen skrivs med enkla hakparenteser."},
	singleHelp: message.Text{EN: "Write {0}.", SV: "Skriv {0}."},
	array:      message.Text{EN: "There can be many of {0}: it takes double brackets.", SV: "Det kan finnas många {0}: tabellen skrivs med dubbla hakparenteser."},
	arrayHelp:  message.Text{EN: "Write {0}.", SV: "Skriv {0}."},
	orphan:     message.Text{EN: "{0} stands under no {1}.", SV: "{0} står inte under någon {1}."},
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
		if known, ok := nearest.Word(name, format.Names()); ok {
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
		c.entry(table, &t.Entries[i])
	}
	if id := entryOf(t, "id"); id != nil && id.Value.Kind == syntax.String {
		e.id, e.idAt = id.Value.Text, c.doc.At(id.Value.Span)
	}
	c.entities = append(c.entities, e)
}

// blank hides a whole table from the decoder. References to it are in order:
// one wrong header is one finding.
func (c *checker) blank(t *syntax.Table) {
	c.faults = append(c.faults, t.Header)
	if id := entryOf(t, "id"); id != nil {
		c.hidden[id.Value.Text] = true
	}
	for i := range t.Entries {
		c.faults = append(c.faults, t.Entries[i].Span)
	}
}

// subTable checks [unit.codes] or [[pathway.steps]]: the long way to write a
// key of the entity above.
func (c *checker) subTable(block int, t *syntax.Table) {
	table := format.Find(t.Name[0].Text)
	if table == nil {
		c.table(block, &syntax.Table{Header: t.Header, Name: t.Name[:1], Array: t.Array, Entries: t.Entries})
		return
	}
	name := t.Name[1].Text
	key := table.Key(name)
	switch {
	case key == nil:
		c.unknown(table, table.Header(), t.Name[1].Span, name)
		c.blank(t)
		return
	case len(t.Name) == 2 && isTable(key.Shape) && key.List != t.Array:
		texts, help := unknownTexts.subSingle, "["+string(table.Type)+"."+name+"]"
		if key.List {
			texts, help = unknownTexts.subMany, "["+help+"]"
		}
		c.report(wrongType, t.Header, texts.With(quote(name)), unknownTexts.arrayHelp.With(help))
		c.blank(t)
		return
	case len(t.Name) > 2 || !isTable(key.Shape):
		c.report(wrongType, t.Header, unknownTexts.sub.With(quote(name)), unknownTexts.subHelp.With(name))
		c.blank(t)
		return
	}
	last := len(c.entities) - 1
	if last < 0 || c.entities[last].table != table {
		c.report(badValue, t.Header, unknownTexts.orphan.With(quote(name), table.Header()), unknownTexts.orphanHelp.With(table.Header()))
		c.blank(t)
		return
	}
	c.entities[last].subs = append(c.entities[last].subs, block)
	for i := range t.Entries {
		c.inner(table, key, &t.Entries[i], &t.Entries[i])
	}
	if key.Shape == format.Inline && c.lost[block] == nil {
		c.require(key.Name, key.Sub, t.Entries, t.Header)
	}
}

func isTable(s format.Shape) bool {
	return s == format.Inline || s == format.Words || s == format.Statuses
}

// entry checks one key of a table.
func (c *checker) entry(table *format.Table, e *syntax.Entry) {
	name := e.Key[0].Text
	key := table.Key(name)
	if key == nil && name == format.UnsetKey.Name && table.HasID {
		key = &format.UnsetKey
	}
	switch {
	case key == nil:
		c.unknown(table, table.Header(), e.Key[0].Span, name)
		c.faults = append(c.faults, e.Span)
	case len(e.Key) == 1:
		c.value(table, key, e, &e.Value)
	case isTable(key.Shape) && !key.List && len(e.Key) == 2:
		c.inner(table, key, &syntax.Entry{Key: e.Key[1:], Value: e.Value, Span: e.Span}, e)
	default:
		part := e.Key[0]
		if isTable(key.Shape) && !key.List {
			part = e.Key[1]
		}
		c.fault(wrongType, part.Span, e, unknownTexts.sub.With(quote(part.Text)), unknownTexts.subHelp.With(part.Text))
	}
}

// unknown reports a key that a table does not have; owner is what the author
// calls the table.
func (c *checker) unknown(table *format.Table, owner any, at syntax.Span, name string) {
	names := table.KeyNames()
	help := unknownTexts.keyList.With(message.And(names))
	if known, ok := nearest.Word(name, names); ok {
		help = unknownTexts.meant.With(quote(known))
	}
	c.report(unknownKey, at, unknownTexts.key.With(owner, quote(name)), help)
}

// require reports the required keys that a table under a key lacks.
func (c *checker) require(name string, table *format.Table, entries []syntax.Entry, at syntax.Span) {
	for i := range table.Keys {
		k := &table.Keys[i]
		if k.Required && absent(table, entries, k.Name) {
			c.report(missingKey, at, missingTexts.inner.With(quote(name), quote(k.Name)), missingTexts.help.With(k.Name, k.Doc))
		}
	}
}

var missingTexts = struct{ key, inner, help message.Text }{
	inner: message.Text{EN: "This one of {0} lacks the key {1}.", SV: "Den här raden i {0} saknar nyckeln {1}."},
	key:   message.Text{EN: "{0} lacks the key {1}.", SV: "{0} saknar nyckeln {1}."},
	help:  message.Text{EN: "Add {0} = …. {1}", SV: "Lägg till {0} = …. {1}"},
}

func find(entries []syntax.Entry, name string) *syntax.Entry {
	for i := range entries {
		if entries[i].Key[0].Text == name {
			return &entries[i]
		}
	}
	return nil
}

func entryOf(t *syntax.Table, name string) *syntax.Entry { return find(t.Entries, name) }

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
