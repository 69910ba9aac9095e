package report

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

var remarkTexts = struct {
	identity, guessing, unknown, legal, posts   message.Text
	statusOf, assumed, guesses, untold          counted
	noGroups, noPathways, noMoney, figureMethod message.Text
}{
	identity: message.Text{
		EN: "What lives on from one organisation to the other is known by its id, or by what the file says it was before (formerly). Mergers and splits are told from the same.",
		SV: "Det som lever vidare från den ena organisationen till den andra känns igen på sitt id, eller på vad filen säger att det var förut (formerly). Sammanslagningar och delningar framgår på samma sätt.",
	},
	guessing: message.Text{
		EN: "Where neither tells, a likeness of names, places and staff may. Such a guess is marked, with how far the two agree, in per cent, and what it rests on.",
		SV: "Där inget av det framgår kan likhet i namn, placering och personal avgöra. En sådan gissning är utmärkt, med hur väl de två stämmer överens, i procent, och vad den bygger på.",
	},
	unknown: message.Text{
		EN: "What the files leave out is unknown, not zero: a sum with an unknown part is “at least”. No figure is a mark, and there is no total score.",
		SV: "Det som filerna utelämnar är okänt, inte noll: en summa med en okänd del är ”minst”. Inget tal är ett betyg, och det finns ingen totalpoäng.",
	},
	posts: message.Text{
		EN: "People are counted by posts and units; nobody is named.",
		SV: "Personal räknas efter befattningar och enheter; ingen nämns vid namn.",
	},
	legal: message.Text{
		EN: "Findings about law are questions to check with a lawyer, not answers. They rest on what the files say, each under the law in force on the day that it is about.",
		SV: "Påpekanden att stämma av med jurist är frågor, inte besked. De bygger på vad filerna anger och på den lag som gäller den dag som vart och ett handlar om.",
	},
	statusOf: counted{
		message.Text{EN: "{0} change has another status than the organisation as a whole: {1}.", SV: "{0} ändring har en annan status än organisationen som helhet: {1}."},
		message.Text{EN: "{0} changes have another status than the organisation as a whole: {1}.", SV: "{0} ändringar har en annan status än organisationen som helhet: {1}."},
	},
	assumed: counted{
		message.Text{EN: "{0} change is assumed by the author: no source supports it.", SV: "{0} ändring är antagen av den som skrev filen: ingen källa stöder den."},
		message.Text{EN: "{0} changes are assumed by the author: no source supports them.", SV: "{0} ändringar är antagna av den som skrev filen: ingen källa stöder dem."},
	},
	guesses: counted{
		message.Text{EN: "{0} change rests on a guess about what is the same.", SV: "{0} ändring bygger på en gissning om vad som motsvarar vad."},
		message.Text{EN: "{0} changes rest on guesses about what is the same.", SV: "{0} ändringar bygger på gissningar om vad som motsvarar vad."},
	},
	untold: counted{
		message.Text{EN: "{0} key figure cannot be computed for either organisation: the files do not say enough.", SV: "{0} nyckeltal går inte att beräkna för någon av organisationerna: filerna anger inte tillräckligt."},
		message.Text{EN: "{0} key figures cannot be computed for either organisation: the files do not say enough.", SV: "{0} nyckeltal går inte att beräkna för någon av organisationerna: filerna anger inte tillräckligt."},
	},
	noGroups:     message.Text{EN: "Which target groups get fewer or more services is unknown: the files describe none.", SV: "Vilka målgrupper som får färre eller fler insatser är okänt: filerna beskriver inga."},
	noPathways:   message.Text{EN: "Whether there are more hand-offs is unknown: the files describe no pathways.", SV: "Om det blir fler överlämningar är okänt: filerna beskriver ingen ärendegång."},
	noMoney:      message.Text{EN: "What it costs is unknown: the files give no amounts that can be compared.", SV: "Vad det kostar är okänt: filerna anger inga belopp som går att jämföra."},
	figureMethod: message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},
}

// statusCounts say how many changes have a status.
var statusCounts = map[orgmodel.Status]counted{
	orgmodel.InForce:  {message.Text{EN: "{0} in force", SV: "{0} gäller"}, message.Text{EN: "{0} in force", SV: "{0} gäller"}},
	orgmodel.Decided:  {message.Text{EN: "{0} decided", SV: "{0} är beslutad"}, message.Text{EN: "{0} decided", SV: "{0} är beslutade"}},
	orgmodel.Proposed: {message.Text{EN: "{0} proposed", SV: "{0} är föreslagen"}, message.Text{EN: "{0} proposed", SV: "{0} är föreslagna"}},
	orgmodel.Vision:   {message.Text{EN: "{0} vision", SV: "{0} är en vision"}, message.Text{EN: "{0} visions", SV: "{0} är visioner"}},
	orgmodel.Claimed:  {message.Text{EN: "{0} claimed", SV: "{0} enligt uppgift"}, message.Text{EN: "{0} claimed", SV: "{0} enligt uppgift"}},
}

// remarks are what a paper must say beside its facts: what is not known, how
// the facts were found, and where they come from.
func (p *diffPage) remarks(d *document.Document) {
	d.Add("reservations", diffTexts.reservations.In(p.lang), document.Block{Items: p.reservations()})
	d.Add("method", diffTexts.method.In(p.lang), document.Block{Items: p.methods()})
	d.Add("sources", diffTexts.sources.In(p.lang), document.Block{Items: p.sources()})
}

func says(texts ...string) []document.Item {
	var list []document.Item
	for _, text := range texts {
		if text != "" {
			list = append(list, document.Item{Text: text})
		}
	}
	return list
}

func (p *diffPage) reservations() []document.Item {
	var assumed, guesses int
	for _, i := range p.c.Diff.Told() {
		ch := &p.c.Diff.Changes[i]
		if len(p.c.Diff.Ground(ch).Assumed()) > 0 {
			assumed++
		}
		if ch.Guess != nil {
			guesses++
		}
	}
	untold := 0
	for i := range p.c.Figures {
		if f := &p.c.Figures[i]; !f.Old.Quantity.Tells() && !f.New.Quantity.Tells() {
			untold++
		}
	}
	list := says(
		p.statuses(), p.counted(assumed, remarkTexts.assumed), p.counted(guesses, remarkTexts.guesses),
		p.when(!some(&p.c.Summary.Groups.Described), remarkTexts.noGroups),
		p.when(len(p.c.Pathways) == 0, remarkTexts.noPathways),
		p.when(!moneyKnown(&p.c.Summary.Money), remarkTexts.noMoney),
		p.counted(untold, remarkTexts.untold),
		p.when(p.judges(diag.Legal, diag.Question), remarkTexts.legal),
	)
	return list
}

func (p *diffPage) when(so bool, text message.Text) string {
	if !so {
		return ""
	}
	return text.In(p.lang)
}

func (p *diffPage) counted(n int, c counted) string {
	if n == 0 {
		return ""
	}
	return message.Count(n, c.one, c.many).In(p.lang)
}

func (p *diffPage) judges(severities ...diag.Severity) bool {
	counts := diag.Count(p.c.Impact.Findings)
	for _, s := range severities {
		if counts[s] > 0 {
			return true
		}
	}
	return false
}

// statuses counts the changes that have another status than the whole.
func (p *diffPage) statuses() string {
	counts := map[orgmodel.Status]int{}
	n := 0
	for _, i := range p.c.Diff.Told() {
		if s := p.c.Diff.Status(&p.c.Diff.Changes[i]); s != p.c.Diff.New.Header.Status && !statusTags[s].IsZero() {
			counts[s]++
			n++
		}
	}
	if n == 0 {
		return ""
	}
	var parts []string
	for _, s := range [...]orgmodel.Status{orgmodel.InForce, orgmodel.Decided, orgmodel.Proposed, orgmodel.Vision, orgmodel.Claimed} {
		if counts[s] > 0 {
			parts = append(parts, message.Count(counts[s], statusCounts[s].one, statusCounts[s].many).In(p.lang))
		}
	}
	text := remarkTexts.statusOf.many
	if n == 1 {
		text = remarkTexts.statusOf.one
	}
	return text.With(n, strings.Join(parts, ", ")).In(p.lang)
}

func (p *diffPage) methods() []document.Item {
	list := says(
		remarkTexts.identity.In(p.lang), p.when(len(p.c.Diff.Match.Links) > 0, remarkTexts.guessing),
		remarkTexts.posts.In(p.lang), remarkTexts.unknown.In(p.lang),
	)
	method := func(label, text message.Text) {
		list = append(list, document.Item{Text: remarkTexts.figureMethod.With(message.Fixed(label), message.Fixed(text)).In(p.lang)})
	}
	told := ""
	for i := range p.c.Changes {
		r := &p.c.Changes[i]
		if q := r.Value.Quantity; r.Metric.ID != told && q.Tells() && !q.IsZero() {
			told = r.Metric.ID
			method(r.Metric.Label, r.Metric.Method)
		}
	}
	for _, m := range metrics.All() {
		if m.ID == metrics.M05 && len(p.c.Pathways) > 0 {
			method(m.Label, m.Method)
		}
	}
	return list
}

// sources lists what the new organisation rests on, and then what only the old
// one does.
func (p *diffPage) sources() []document.Item {
	var list []document.Item
	for i := range p.c.Diff.New.Sources {
		list = append(list, document.Item{Text: p.source(&p.c.Diff.New.Sources[i])})
	}
	s := p.c.Diff.Match.Of(orgmodel.TypeSource)
	for i := range p.c.Diff.Old.Sources {
		if s == nil || i >= len(s.After) || len(s.After[i]) == 0 {
			list = append(list, document.Item{Text: p.source(&p.c.Diff.Old.Sources[i])})
		}
	}
	return list
}

func (p *diffPage) source(s *orgmodel.Source) string {
	date := ""
	if s.Date.Known() {
		date = dateText(s.Date).In(p.lang)
	}
	return phrase(message.Quoted(nameOf(&s.Common)).In(p.lang), message.Name(s.Author).In(p.lang), message.Name(s.Publisher).In(p.lang), date, message.Place(s.URL).In(p.lang))
}

func moneyKnown(n *headline.MoneyNumbers) bool {
	if n.Told.Inherited && len(n.Told.Lines) == 0 {
		return false // that a variant has what its base has is no statement
	}
	return n.Recurring.Quantity.Known() || n.OneOff.Quantity.Known()
}
