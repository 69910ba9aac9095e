package tomlfile

import (
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var limitTexts = struct{ text, textHelp, remarkHelp, items, rows, itemsHelp, stepsHelp, valuesHelp, tables, tablesHelp, pairs, pairsHelp message.Text }{
	text:       message.Text{EN: "{0} has {1} characters; it takes {2} at most.", SV: "{0} har {1} tecken; högst {2} får plats."},
	textHelp:   message.Text{EN: "Write what people call it; more fits in note.", SV: "Skriv det som används i vardagen; mer får plats i note."},
	remarkHelp: message.Text{EN: "Put the text in a file of its own, and name that as the file of a [[source]].", SV: "Lägg texten i en egen fil, och ange den som file i en [[source]]."},
	items:      message.Text{EN: "{0} has {1} elements; a list takes {2} at most.", SV: "{0} har {1} element; en lista tar högst {2}."},
	rows:       message.Text{EN: "Here stands {0} once more than the {1} times that one table takes.", SV: "Här står {0} en gång mer än de {1} gånger som en tabell tar."},
	itemsHelp:  message.Text{EN: "Share it out over several tables.", SV: "Fördela den på flera tabeller."},
	stepsHelp:  message.Text{EN: "Share it out over several [[pathway]]: one for each part of the way.", SV: "Fördela dem på flera [[pathway]]: en för varje del av vägen."},
	valuesHelp: message.Text{EN: "Share them out over several [[indicator]], or leave out years.", SV: "Fördela dem på flera [[indicator]], eller utelämna år."},
	pairs:      message.Text{EN: "With these the file says of more than {0} pairs of units that they work together.", SV: "Med dessa anger filen om fler än {0} par av enheter att de samverkar."},
	pairsHelp:  message.Text{EN: "Name the units above them: the boards, or the administrations.", SV: "Ange enheterna ovanför: nämnderna, eller förvaltningarna."},
	tables:     message.Text{EN: "The file has {0} tables; {1} at most are read.", SV: "Filen har {0} tabeller; högst {1} läses."},
	tablesHelp: message.Text{EN: "Describe one organisation for each file, or leave out what nobody will ask about.", SV: "Beskriv en organisation i varje fil, eller utelämna det som ingen kommer att fråga om."},
}

// tooLong reports a value that is longer than its key may be. That of an id is told
// where ids are judged.
func (c *checker) tooLong(key *format.Key, outer *syntax.Entry, v *syntax.Value) bool {
	text, most := v.Text, key.Longest()
	if v.Kind == syntax.Array && !key.List && len(v.Items) == 1 {
		text = v.Items[0].Text // which is told to be written without brackets
	}
	if len(text) <= most || key.Shape == format.ID && v.Kind == syntax.String {
		return false
	}
	n := utf8.RuneCountInString(text)
	if n <= most {
		return false
	}
	help := limitTexts.textHelp
	if most == format.MaxRemark {
		help = limitTexts.remarkHelp
	}
	c.fault(badValue, v.Span, outer, limitTexts.text.With(quote(key.Name), n, most), help.With())
	return true
}

// tooMany reports a list of more elements than one may have.
func (c *checker) tooMany(key *format.Key, outer *syntax.Entry, at syntax.Span, n int) bool {
	if n <= format.MaxItems {
		return false
	}
	c.fault(badValue, at, outer, limitTexts.items.With(quote(key.Name), n, format.MaxItems), itemsHelp(key).With())
	return true
}

func itemsHelp(key *format.Key) message.Text {
	switch key.Name {
	case "steps":
		return limitTexts.stepsHelp
	case "values":
		return limitTexts.valuesHelp
	}
	return limitTexts.itemsHelp
}

// crowded reports a file of more tables than one may have. What is wrong with those
// that are too many is not told beside it.
func (c *checker) crowded() bool {
	n := len(c.doc.Tables) - 1
	if n <= format.MaxTables {
		return false
	}
	c.report(badValue, c.doc.Tables[format.MaxTables+1].Header, limitTexts.tables.With(n, format.MaxTables), limitTexts.tablesHelp.With())
	return true
}

// tooManyPairs reports lists of who works together that make more pairs than are counted
// with, and leaves them out.
func (b *builder) tooManyPairs() {
	pairs := 0
	count := func(ref orgmodel.Ref, key string, list *[]string) {
		n := len(*list) * (len(*list) - 1) / 2
		if pairs+n <= format.MaxPairs {
			pairs += n
			return
		}
		*list = nil
		b.findings = append(b.findings, finding(badValue, b.places.Place(ref, key, -1), limitTexts.pairs.With(format.MaxPairs), limitTexts.pairsHelp.With()))
	}
	for i := range b.org.Units {
		count(orgmodel.Ref{Type: orgmodel.TypeUnit, Index: i}, "members", &b.org.Units[i].Members)
	}
	for i := range b.org.Agreements {
		count(orgmodel.Ref{Type: orgmodel.TypeAgreement, Index: i}, "between", &b.org.Agreements[i].Between)
	}
}
