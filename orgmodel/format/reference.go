package format

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Markdown returns the reference page of the format in a language: the ground
// rules in words, then every table and key as the loader reads them.
func Markdown(lang message.Lang) []byte {
	p := &page{lang: lang}
	p.sections(opening)
	p.keyTable(commonTable())
	p.sections(statements)
	p.line("## " + p.say(pageTexts.tables))
	p.line(p.say(pageTexts.tablesIntro))
	p.contents()
	for _, t := range tables() {
		p.table(t)
	}
	p.line("## " + p.say(pageTexts.kinds))
	p.line(p.say(pageTexts.kindsIntro))
	p.kinds()
	p.sections(closing)
	return bytes.TrimSuffix(p.Bytes(), []byte("\n"))
}

// page collects the text, one paragraph at a time.
type page struct {
	bytes.Buffer
	lang message.Lang
}

func (p *page) say(t message.Localizer) string { return t.In(p.lang) }

// line writes a paragraph and the empty line after it.
func (p *page) line(text string) {
	p.WriteString(text)
	p.WriteString("\n\n")
}

func (p *page) sections(list []section) {
	for _, s := range list {
		p.line(strings.Repeat("#", s.level) + " " + p.say(s.title))
		p.line(strings.TrimSpace(p.say(s.body)))
	}
}

// rows writes a table of Markdown.
func (p *page) rows(head []message.Text, rows [][]string) {
	var names, rule []string
	for _, h := range head {
		names, rule = append(names, p.say(h)), append(rule, "---")
	}
	for _, row := range append([][]string{names, rule}, rows...) {
		p.WriteString("| " + strings.Join(row, " | ") + " |\n")
	}
	p.WriteByte('\n')
}

// contents lists the tables with links to them.
func (p *page) contents() {
	for _, t := range tables() {
		fmt.Fprintf(p, "- [`%s`](#%s): %s\n", t.Header(), t.Type, p.say(t.Doc))
	}
	p.WriteByte('\n')
}

// commonTable holds the keys that all entities have, as the page shows them.
func commonTable() *Table {
	t := &Table{}
	for _, k := range identityKeys {
		k.Required = true
		t.Keys = append(t.Keys, k)
	}
	t.Keys = append(append(t.Keys, statementKeys...), UnsetKey)
	return t
}

// table writes the section of one table. The keys that all entities have are
// left to the table of their own.
func (p *page) table(t *Table) {
	p.line("### `" + t.Header() + "`")
	p.line(p.say(t.Doc))
	switch {
	case !t.HasID:
	case !t.NeedsID:
		p.line(p.say(pageTexts.optionalID))
	case t.NoStatus:
		p.line(p.say(pageTexts.withoutStatus))
	default:
		p.line(p.say(pageTexts.withCommon))
	}
	own := &Table{Type: t.Type, Keys: t.Own()}
	p.keyTable(own)
	for i := range own.Keys {
		if k := &own.Keys[i]; k.Sub != nil {
			p.line(p.say(pageTexts.inner.With("`"+k.Name+"`", k.Sub.Doc)))
			p.keyTable(k.Sub)
		}
	}
}

func (p *page) keyTable(t *Table) {
	var rows [][]string
	for i := range t.Keys {
		k := &t.Keys[i]
		name := "`" + k.Name + "`"
		if k.Shape == Settings {
			name = p.say(pageTexts.ruleID)
		}
		if k.Required {
			name += " **" + p.say(pageTexts.required) + "**"
		}
		rows = append(rows, []string{name, p.takes(k), p.say(k.Doc)})
	}
	p.rows(pageTexts.head, rows)
}

// takes says what may stand after the equals sign.
func (p *page) takes(k *Key) string {
	one := p.takesOne(k)
	if k.List {
		one = p.say(pageTexts.list.With(one))
	}
	if !k.Unit.IsZero() && k.Min == k.Max {
		one += ", " + p.say(k.Unit)
	}
	return one
}

func (p *page) takesOne(k *Key) string {
	switch k.Shape {
	case Word, Settings:
		if slices.Equal(k.Words, kindWords()) {
			return p.say(pageTexts.kindWord)
		}
		return code(k.Words)
	case Ref:
		return p.refers(k)
	case Integer:
		if k.Min == k.Max {
			return fmt.Sprint(k.Min)
		}
		return p.say(pageTexts.between.With(int(k.Min), int(k.Max)))
	case Quantity:
		if k.Whole {
			return p.say(pageTexts.whole)
		}
		return p.say(pageTexts.number)
	case Date:
		if k.FullDate {
			return p.say(pageTexts.fullDate)
		}
	}
	return p.say(shapeNames[k.Shape])
}

// refers names the tables whose ids a key takes, and the words that may stand
// in place of an id. The many kinds of units have a section of their own.
func (p *page) refers(k *Key) string {
	var headers []string
	for _, t := range k.Refs {
		headers = append(headers, "`"+Find(string(t)).Header()+"`")
	}
	if headers == nil {
		return p.say(pageTexts.anyID)
	}
	text := p.say(pageTexts.idOf.With(message.Or(headers)))
	switch {
	case slices.Equal(k.Words, kindWords()):
		text = p.say(pageTexts.kindOr.With(text))
	case len(k.Words) > 0:
		text = p.say(pageTexts.wordOr.With(code(k.Words), text))
	}
	return text
}

func code(words []string) string { return "`" + strings.Join(words, "` `") + "`" }

var sphereNames = map[orgmodel.Sphere]message.Text{
	orgmodel.LegalEntity:    doc("legal entity, may be a root", "juridisk person, får stå överst"),
	orgmodel.Outsider:       doc("unnamed category, never counted", "kategori utan namn, räknas aldrig"),
	orgmodel.Political:      doc("political", "politisk"),
	orgmodel.Administrative: doc("administrative", "förvaltning"),
}

func (p *page) kinds() {
	var rows [][]string
	for _, k := range orgmodel.Kinds() {
		what := p.say(sphereNames[k.Sphere])
		if k.Authority {
			what += p.say(pageTexts.authority)
		}
		rows = append(rows, []string{"`" + k.ID + "`", k.Label.SV, k.Label.EN, what})
	}
	p.rows(pageTexts.kindHead, rows)
}
