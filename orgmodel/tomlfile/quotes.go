package tomlfile

import (
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var unfoundQuote = &diag.Rule{
	ID: "S036", Name: "quote-not-in-source", Family: diag.Integrity, Severity: diag.Error, Fixed: true,
	Title:  message.Text{EN: "A quotation does not stand in what is cited for it", SV: "Ett citat står inte i det som anges som källa"},
	Why:    message.Text{EN: "Words between quotation marks are taken for what was said, letter by letter.", SV: "Ord mellan citattecken läses som det som har sagts, bokstav för bokstav."},
	Mend:   message.Text{EN: "Write the words as they stand in the cited line, or leave quote out: then the claim is given back.", SV: "Skriv orden som de står i den angivna raden, eller utelämna quote: då återges påståendet."},
	Source: practice,
	Bad:    "[[source]]\nid = \"brevet\"\nname = \"Brevet\"\n\n[[claim]]\nid = \"battre\"\nname = \"Det blir bättre\"\nquote = \"Vi tror att det blir bättre\"\nsources = [\"brevet\"]\n",
	Good:   "[[source]]\nid = \"brevet\"\nname = \"Brevet\"\n\n[[claim]]\nid = \"battre\"\nname = \"Det blir bättre\"\nsources = [\"brevet\"]\n",
}

var quoteTexts = struct{ uncited, uncitedHelp, missing, missingHelp, elsewhereHelp message.Text }{
	uncited:       message.Text{EN: "The quotation cites no line, so nobody can see whether it stands there.", SV: "Citatet anger ingen rad, så ingen kan se om det står där."},
	uncitedHelp:   message.Text{EN: "Add the line to sources: sources = [{0}]. Or leave quote out: then the claim is given back, not quoted.", SV: "Lägg till raden i sources: sources = [{0}]. Eller utelämna quote: då återges påståendet utan att citeras."},
	missing:       message.Text{EN: "The quotation does not stand in {0}.", SV: "Citatet står inte i {0}."},
	missingHelp:   message.Text{EN: "Write the words as they stand there, with […] for what you leave out. Or leave quote out: then the claim is given back, not quoted.", SV: "Skriv orden som de står där, med […] för det som utelämnas. Eller utelämna quote: då återges påståendet utan att citeras."},
	elsewhereHelp: message.Text{EN: "It stands in {0}: cite that line.", SV: "Det står i {0}: ange den raden."},
}

// seekQuotes looks for every quotation in the lines that are cited for it. Where
// one of them cannot be looked at, a quotation that is not found stays unchecked.
func (b *builder) seekQuotes(copies map[string]*location.File) {
	for i := range b.org.Claims {
		c := &b.org.Claims[i]
		if !c.Quote.Stated() {
			continue
		}
		var cited []string
		hidden := false
		for _, reference := range c.Sources {
			id, line := sourceID(reference)
			switch file := copies[id]; {
			case line == 0:
			case file == nil || line > file.LineCount():
				cited, hidden = append(cited, reference), true
			default:
				text, _ := file.Line(line)
				cited = append(cited, reference)
				c.Quote = soughtIn(c.Quote, string(text))
			}
		}
		if _, found := c.Quote.Quoted(); found || hidden {
			continue
		}
		b.quoteFinding(i, cited, copies)
	}
}

// soughtIn looks in one more line; what was found stays found.
func soughtIn(q orgmodel.Quotation, line string) orgmodel.Quotation {
	if _, found := q.Quoted(); found {
		return q
	}
	return q.SoughtIn(line)
}

func (b *builder) quoteFinding(i int, cited []string, copies map[string]*location.File) {
	c := &b.org.Claims[i]
	text, help := quoteTexts.missing.With(message.And(quotedAll(cited))), quoteTexts.missingHelp.With()
	if len(cited) == 0 {
		text, help = quoteTexts.uncited.With(), quoteTexts.uncitedHelp.With(message.Code(syntax.Quote(sourceOf(c)+"#17")))
	} else if place := elsewhere(c.Quote, c.Sources, copies); place != "" {
		help = quoteTexts.elsewhereHelp.With(quote(place))
	}
	d := finding(unfoundQuote, b.places.Place(orgmodel.Ref{Type: orgmodel.TypeClaim, Index: i}, "quote", -1), text, help)
	d.Subject = diag.Subject{Type: string(orgmodel.TypeClaim), ID: c.ID}
	b.findings = append(b.findings, d)
}

// sourceOf is the source that an example of a citation names.
func sourceOf(c *orgmodel.Claim) string {
	if len(c.Sources) == 0 {
		return "nya-tider"
	}
	return c.Sources[0]
}

// elsewhere returns the first line of a cited copy that holds the quotation.
func elsewhere(q orgmodel.Quotation, sources []string, copies map[string]*location.File) string {
	for _, reference := range sources {
		id, _ := sourceID(reference)
		file := copies[id]
		if file == nil {
			continue
		}
		for n := range file.LineCount() {
			text, _ := file.Line(n + 1)
			if _, found := q.SoughtIn(string(text)).Quoted(); found {
				return id + "#" + strconv.Itoa(n+1)
			}
		}
	}
	return ""
}

func quotedAll(list []string) []message.Quoted {
	all := make([]message.Quoted, len(list))
	for i, s := range list {
		all[i] = quote(s)
	}
	return all
}
