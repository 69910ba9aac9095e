package impact

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var exchangeRules = []Rule{{
	Rule: diag.Rule{
		ID: "I851", Name: "ids-exchanged", Family: Consequences, Severity: diag.Question,
		Title:  message.Text{EN: "An id seems to mean something else than before", SV: "Ett id verkar betyda något annat än förut"},
		Why:    message.Text{EN: "What has the same id counts as the same, whatever it is called. An id that is used again turns two units into renamings and changes of size that never happened.", SV: "Det som har samma id räknas som samma, vad det än heter. Ett id som återanvänds gör två enheter till namnbyten och ändrade antal som aldrig har inträffat."},
		Mend:   message.Text{EN: "Give each the id that it had before, name with formerly what it comes from, or answer with [[accept]] that the ids are right.", SV: "Ge var och en det id den hade förut, ange med formerly vad den kommer från, eller svara med [[accept]] att id:na är rätt."},
		Source: practice,
		To:     []diag.Addressee{diag.ToAuthor},
		Reads:  []string{"unit.name", "unit.heads", "every unit.codes"},
		Before: twoTeams,
		Bad:    "[[unit]]\nid = \"vuxna\"\nname = \"Enheten för unga\"\nheads = 12\n\n[[unit]]\nid = \"unga\"\nname = \"Enheten för vuxna\"\nheads = 8\n",
		Good:   "[[unit]]\nid = \"vuxna\"\nname = \"Vuxenenheten\"\n",
	},
	Check: checkExchanges, Always: true,
}, {
	Rule: diag.Rule{
		ID: "I852", Name: "maybe-the-same", Family: Consequences, Severity: diag.Question,
		Title:  message.Text{EN: "Two units differ only in name and id", SV: "Två enheter skiljer sig bara i namn och id"},
		Why:    message.Text{EN: "Where neither an id nor a name is the same, the old unit counts as missing and the new one as added.", SV: "När varken id eller namn är detsamma räknas den gamla enheten som borta och den nya som tillagd."},
		Mend:   message.Text{EN: "Name the old id in formerly, or answer with [[accept]] that they are two.", SV: "Ange det gamla id:t i formerly, eller svara med [[accept]] att de är två."},
		Source: practice,
		To:     []diag.Addressee{diag.ToAuthor},
		Reads:  []string{"unit.kind", "unit.parent", "every unit.heads"},
		Before: administered + ekonomi,
		Bad:    apart + administered + stod,
		Good:   apart + administered + stod + "formerly = [\"ekonomi\"]\n",
	},
	Check: checkHints, Always: true,
}}

const (
	ekonomi = "\n[[unit]]\nid = \"ekonomi\"\nname = \"Ekonomiskt bistånd\"\nkind = \"unit\"\nparent = \"forvaltningen\"\nheads = 12\n"
	stod    = "\n[[unit]]\nid = \"stod\"\nname = \"Försörjningsstöd\"\nkind = \"unit\"\nparent = \"forvaltningen\"\nheads = 12\n"
)

var exchangeTexts = struct{ seem, same, other, ask, place, askPlace message.Text }{
	seem:     message.Text{EN: "Ids seem to have changed hands: {0}.", SV: "Id:n verkar ha bytt ägare: {0}."},
	same:     message.Text{EN: "{0} had {1} and has {3} ({4})", SV: "{0} hade {1} och har {3} ({4})"},
	other:    message.Text{EN: "{0} had {1} and {2} has {3} ({4})", SV: "{0} hade {1} och {2} har {3} ({4})"},
	ask:      message.Text{EN: "Are the ids right?", SV: "Är id:na rätt?"},
	place:    message.Text{EN: "{0} ({2}) is only in the old file, and {1} ({2}) only in the new one, under the same unit. If they are one, write {3} for {1}.", SV: "{0} ({2}) finns bara i den gamla filen och {1} ({2}) bara i den nya, under samma enhet. Om de är en och samma skrivs {3} på {1}."},
	askPlace: message.Text{EN: "Is it the same unit?", SV: "Är det samma enhet?"},
}

// checkExchanges asks once for the whole file: what is wrong with one id is as a
// rule wrong with its neighbour's.
func checkExchanges(p *Pass) {
	doubts := slices.Clone(p.Diff.Match.Doubts)
	if len(doubts) == 0 {
		return
	}
	slices.SortStableFunc(doubts, func(a, b diff.Doubt) int { return p.byName(a.Type, a.New, b.Type, b.New) })
	var told []message.Localizer
	var about []string
	var rests []Where
	for _, d := range doubts {
		was, is := p.Old.Common(orgmodel.Ref{Type: d.Type, Index: d.Old}).ID, p.newIDAt(d.Type, d.New)
		before, after := p.nameOf(p.Old, d.Type, d.Old), p.nameOf(p.New, d.Type, d.New)
		text := exchangeTexts.same
		if before != after {
			text = exchangeTexts.other
		}
		told = append(told, text.With(before, message.Code(was), after, message.Code(is), message.Commas(d.Alike)))
		about = append(about, was, is)
		rests = append(rests, inOld(d.Type, d.Old), inNew(d.Type, d.New))
	}
	p.Report(Finding{
		At: inNew(doubts[0].Type, doubts[0].New).key("id"), About: each(about), Rests: rests,
		Message:  exchangeTexts.seem.With(semicolons(told)),
		Question: toAuthor.ask(exchangeTexts.ask),
	})
}

func (p *Pass) newIDAt(t orgmodel.Type, index int) string {
	return p.New.Common(orgmodel.Ref{Type: t, Index: index}).ID
}

// checkHints asks of each pair, with the line to paste.
func checkHints(p *Pass) {
	for _, h := range p.Diff.Match.Hints {
		id := p.Old.Units[h.Old].ID
		line := message.Code("formerly = [\"" + id + "\"]")
		p.Report(Finding{
			At: inNew(orgmodel.TypeUnit, h.New).key("id"), About: []string{id}, Rests: []Where{inOld(orgmodel.TypeUnit, h.Old)},
			Message: exchangeTexts.place.With(
				p.nameOf(p.Old, orgmodel.TypeUnit, h.Old), p.nameOf(p.New, orgmodel.TypeUnit, h.New),
				people(orgmodel.Exactly(int64(h.Heads)), orgmodel.Quantity{}), line),
			Question: toAuthor.ask(exchangeTexts.askPlace),
		})
	}
}

// semicolons enumerates clauses that have commas of their own, and counts those
// that would be too many.
func semicolons(list []message.Localizer) message.Localizer {
	out := list[0]
	for i, item := range list[1:min(len(list), judge.Shown)] {
		if i == judge.Shown-2 && len(list) > judge.Shown {
			item = moreExchanges.With(len(list) - judge.Shown + 1)
		}
		out = clauses.With(out, item)
	}
	return out
}

var (
	clauses       = message.Text{EN: "{0}; {1}", SV: "{0}; {1}"}
	moreExchanges = message.Text{EN: "{0} more", SV: "{0} till"}
)
