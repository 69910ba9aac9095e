package tomlfile

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/nearest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var rootTexts = struct {
	stray, strayHelp, inline, inlineHelp, rows, rowsHelp, version, versionHelp, none, noneHelp, organisation, organisationHelp message.Text
}{
	stray:       message.Text{EN: "{0} stands before any table.", SV: "{0} står före alla tabeller."},
	strayHelp:   message.Text{EN: "Only {0} may stand there; move the key under the table it belongs to.", SV: "Där får bara {0} stå; flytta nyckeln till tabellen som den hör till."},
	inline:      message.Text{EN: "{0} is a table of its own and cannot be written with an equals sign.", SV: "{0} är en egen tabell och kan inte skrivas med likhetstecken."},
	inlineHelp:  message.Text{EN: "Write {0} on a line of its own and the keys under it.", SV: "Skriv {0} på en egen rad och nycklarna under den."},
	rows:        message.Text{EN: "{0} is a list of rows.", SV: "{0} är en lista med rader."},
	rowsHelp:    message.Text{EN: "Write {0} = [ and then a line for each: { name = \"…\" },", SV: "Skriv {0} = [ och sedan en rad för var och en: { name = \"…\" },"},
	version:     message.Text{EN: "This is version {0} of the format; this program reads version {1}.", SV: "Filen har version {0} av formatet; det här programmet läser version {1}."},
	versionHelp: message.Text{EN: "Write {0}, or use a newer orgmodel.", SV: "Skriv {0} eller använd en nyare orgmodel."},
	none:        message.Text{EN: "The file does not say which version of the format it is written in.", SV: "Filen anger inte vilken version av formatet den är skriven i."},
	noneHelp:    message.Text{EN: "Write {0} as the first line.", SV: "Skriv {0} överst i filen."},

	organisation:     message.Text{EN: "The file has no table [organisation].", SV: "Filen saknar tabellen [organisation]."},
	organisationHelp: message.Text{EN: "Begin with [organisation] and under it id, name, municipality, language and as_of.", SV: "Börja med [organisation] och under den id, name, municipality, language och as_of."},
}

// formatLine is the line that every file begins with, and formatVersion the
// version in it.
const (
	formatLine    message.Code = "format = " + formatVersion
	formatVersion message.Code = "1"
)

func (c *checker) root(t *syntax.Table) {
	for i := range t.Entries {
		e := &t.Entries[i]
		name := e.Key[0].Text
		switch table := format.Find(name); {
		case name == format.FormatKey.Name && len(e.Key) == 1:
			c.version(e)
		case table != nil && table.Array && e.IsRows():
			// A row is a table of its own: see Document.Spread.
		case table != nil && table.Array:
			c.fault(wrongType, e.Key[0].Span, e, rootTexts.rows.With(quote(name)), rootTexts.rowsHelp.With(name))
		case table != nil:
			c.fault(wrongType, e.Key[0].Span, e, rootTexts.inline.With(quote(name)), rootTexts.inlineHelp.With(table.Header()))
		default:
			help := rootTexts.strayHelp.With(formatLine)
			if known, ok := nearest.Word(name, []string{format.FormatKey.Name}); ok {
				help = unknownTexts.meant.With(quote(known))
			}
			c.fault(unknownKey, e.Key[0].Span, e, rootTexts.stray.With(quote(name)), help)
		}
	}
}

// demandFormat asks for the version, unless it was written in another way.
func (c *checker) demandFormat() {
	if c.lost[0] != nil {
		return
	}
	for i := range c.doc.Tables[0].Entries {
		name := c.doc.Tables[0].Entries[i].Key[0].Text
		if _, near := nearest.Word(name, []string{format.FormatKey.Name}); near && format.Find(name) == nil {
			return
		}
	}
	c.report(missingKey, syntax.Span{}, rootTexts.none.With(), c.orSketch(rootTexts.noneHelp.With(formatLine)))
}

func (c *checker) version(e *syntax.Entry) {
	switch {
	case e.Value.Kind != syntax.Integer:
		c.fault(wrongType, e.Value.Span, e, typeTexts.wrong.With(quote("format"), wanted(&format.FormatKey), got(&e.Value)), rootTexts.noneHelp.With(formatLine))
	case e.Value.Text != string(formatVersion):
		c.fault(badValue, e.Value.Span, e, rootTexts.version.With(message.Code(e.Value.Text), formatVersion), rootTexts.versionHelp.With(formatLine))
	}
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
		if i > 0 && (t.Name[0].Text == name || isMeantTable(t.Name[0].Text, name)) {
			return
		}
	}
	if !c.lostIDs {
		c.report(missingKey, syntax.Span{}, rootTexts.organisation.With(), c.orSketch(rootTexts.organisationHelp.With()))
	}
}
