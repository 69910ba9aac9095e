package rules

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var quoteRules = []Rule{{
	Rule: diag.Rule{
		ID: "S037", Name: "quote-unchecked", Family: integrity, Severity: diag.Warning,
		Title:  message.Text{EN: "A quotation is not checked", SV: "Ett citat är inte kontrollerat"},
		Why:    message.Text{EN: "A quotation can be held against its source only where a copy is at hand. Until then the claim is given back, not quoted.", SV: "Ett citat kan kontrolleras mot sin källa bara när en kopia finns till hands. Till dess återges påståendet utan att citeras."},
		Mend:   message.Text{EN: "Put the copy where file of the source says, or leave quote out.", SV: "Lägg kopian där källans file anger, eller utelämna quote."},
		Source: message.Text{EN: "The file itself: what can be checked and what cannot", SV: "Filen själv: vad som går att kontrollera och inte"},
		Reads:  []string{"claim.quote", "claim.sources", "near source.file"},
		Bad: `[[source]]
id = "brevet"
name = "Brevet"

[[claim]]
id = "battre"
name = "Det blir bättre"
quote = "Vi tror att det blir bättre"
by = "Centerpartiet"
sources = ["brevet#3"]
`,
		Good: `[[source]]
id = "brevet"
name = "Brevet"

[[claim]]
id = "battre"
name = "Det blir bättre"
by = "Centerpartiet"
sources = ["brevet#3"]
`,
	},
	Check: checkQuotes,
}}

var quoteTexts = struct{ unchecked message.Text }{
	unchecked: message.Text{
		EN: "The quotation is not checked: no copy of {0} could be read. The claim is given back, not quoted.",
		SV: "Citatet är inte kontrollerat: ingen kopia av {0} har gått att läsa. Påståendet återges utan att citeras.",
	},
}

// checkQuotes tells of quotations that were not found. One that was looked for
// in vain is an error before any rule is asked; the others had no copy.
func checkQuotes(p *Pass) {
	for i := range p.Org.Claims {
		c := &p.Org.Claims[i]
		if _, found := c.Quote.Quoted(); found || !c.Quote.Stated() {
			continue
		}
		var missing []message.Quoted
		for _, reference := range c.Sources {
			id, _, cited := strings.Cut(reference, "#")
			if ref, ok := p.Org.Find(id); ok && cited && !hasCopy(p.Org, ref) {
				missing = append(missing, title(p.Org.Common(ref), ref.Type))
			}
		}
		p.Report(Finding{
			At:      at(orgmodel.TypeClaim, i).key("quote"),
			Message: quoteTexts.unchecked.With(message.And(missing)),
		})
	}
}

func hasCopy(o *orgmodel.Organisation, ref orgmodel.Ref) bool {
	if ref.Type != orgmodel.TypeSource {
		return false
	}
	s := &o.Sources[ref.Index]
	return s.File != "" && s.Unopened.Why == nil
}
