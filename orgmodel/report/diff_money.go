package report

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Money in words: what the files state, each sum with its years, and what they leave
// open. Sums that must not be added up are told apart.

var moneyWords = struct {
	addition, additionTo, gone, goneCut, change, frame, named, frames, contract, ended, untold, unsaid, leftOut, frameNew, frameOld, changeOld message.Text
	contracts, grantNew, grantsNew, grantEnded, grants, both, granted                                                                          message.Text
	cost, costEnded, costs, difference, same, sameMany, price, prices, grant, net, gross, level                                                message.Text
	year, what, status, amount, budgets, agreements, theirNames, agreed, yearless, costNote, caption                                           message.Text
}{
	additionTo: message.Text{EN: "{0} for {1}", SV: "{0} för {1}"},
	addition:   message.Text{EN: "addition {0}", SV: "tillskott {0}"},
	gone:       message.Text{EN: "the planned addition of {0} is withdrawn", SV: "planerat tillskott {0} utgår"},
	goneCut:    message.Text{EN: "the planned cut of {0} is withdrawn", SV: "planerad minskning {0} utgår"},
	change:     message.Text{EN: "{0} {1} → {2}", SV: "{0} {1} → {2}"},
	frame:      message.Text{EN: "allocation for {0} {1} → {2} ({3})", SV: "ram för {0} {1} → {2} ({3})"},
	named:      message.Text{EN: "{0} {1} → {2} ({3})", SV: "{0} {1} → {2} ({3})"},
	frames:     message.Text{EN: "{0} allocations, together {1}", SV: "{0} ramar, sammanlagt {1}"},
	contract:   message.Text{EN: "new agreement, {0}", SV: "nytt avtal {0}"},
	contracts:  message.Text{EN: "{0} new agreements, together {1}", SV: "{0} nya avtal, sammanlagt {1}"},
	grantNew:   message.Text{EN: "new grant, {0}", SV: "nytt bidrag {0}"},
	grantsNew:  message.Text{EN: "{0} new grants, together {1}", SV: "{0} nya bidrag, sammanlagt {1}"},
	grantEnded: message.Text{EN: "the grant {0}, {1}, ends", SV: "bidraget {0}, {1}, upphör"},
	grants:     message.Text{EN: "Grants", SV: "Bidrag"},
	both:       message.Text{EN: "Agreements and grants", SV: "Avtal och bidrag"},
	granted:    message.Text{EN: "each year that it is paid", SV: "varje år som bidraget betalas"},
	ended:      message.Text{EN: "the agreement {0}, {1}, ends", SV: "avtalet {0}, {1}, upphör"},
	untold:     message.Text{EN: "the files do not state what everything that changes costs", SV: "filerna anger inte vad allt som ändras kostar"},
	unsaid:     message.Text{EN: "the amount of {0} cannot be compared", SV: "beloppen för {0} går inte att jämföra"},
	leftOut:    message.Text{EN: "{0}, {1}, is not described in the new file", SV: "{0}, {1}, beskrivs inte i den nya filen"},
	frameNew:   message.Text{EN: "allocation for {0} {1}; what it was before is not stated", SV: "ram för {0} {1}; vad den var tidigare framgår inte"},
	frameOld:   message.Text{EN: "allocation for {0} {1} before; what it becomes is not stated", SV: "ram för {0} {1} tidigare; vad den blir framgår inte"},
	changeOld:  message.Text{EN: "{0}, change {1} before; what it becomes is not stated", SV: "{0}, ändring {1} tidigare; vad den blir framgår inte"},

	cost:       message.Text{EN: "the cost of {0}, which is closed: unknown", SV: "kostnaden för {0}, som läggs ned: okänd"},
	costEnded:  message.Text{EN: "the cost of {0}, which ends: unknown", SV: "kostnaden för {0}, som upphör: okänd"},
	costs:      message.Text{EN: "the cost of what is closed: unknown", SV: "kostnaden för det som läggs ned: okänd"},
	difference: message.Text{EN: "difference: unknown", SV: "skillnad: okänd"},
	same:       message.Text{EN: "the same allocation in both files: {0} {1}", SV: "samma ram i båda filerna: {0} {1}"},
	sameMany:   message.Text{EN: "the same {0} allocations in both files", SV: "samma {0} ramar i båda filerna"},
	grant:      message.Text{EN: "the size of the grant {0} is not stated", SV: "hur stort bidraget {0} är framgår inte"},
	price:      message.Text{EN: "what {0} costs is not stated", SV: "vad {0} kostar framgår inte"},
	prices:     message.Text{EN: "what {0} agreements cost is not stated", SV: "vad {0} avtal kostar framgår inte"},
	net:        message.Text{EN: "net", SV: "netto"},
	gross:      message.Text{EN: "gross", SV: "brutto"},
	level:      message.Text{EN: "price level {0}", SV: "prisnivå {0}"},

	year:       message.Text{EN: "Year", SV: "År"},
	what:       message.Text{EN: "What", SV: "Vad"},
	status:     message.Text{EN: "Status", SV: "Status"},
	amount:     message.Text{EN: "More or less", SV: "Mer eller mindre"},
	budgets:    message.Text{EN: "Additions and cuts", SV: "Tillskott och minskningar"},
	agreements: message.Text{EN: "Agreements", SV: "Avtal"},
	theirNames: message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},
	agreed:     message.Text{EN: "each year that it holds", SV: "varje år som avtalet gäller"},
	yearless:   message.Text{EN: "a year, from when is not stated", SV: "per år, från när anges inte"},
	costNote:   message.Text{EN: "What {0} cost is not stated, so the difference from before is unknown.", SV: "Vad {0} kostade framgår inte, så skillnaden mot tidigare är okänd."},
	caption:    message.Text{EN: "Money by year", SV: "Pengar år för år"},
}

// moneyNumber is the row of money on the first screen: what is stated, with years;
// then what is left open.
func (p *diffPage) moneyNumber(n *headline.MoneyNumbers) string {
	known, open := p.moneyKnown(n), p.moneyOpen(n)
	if len(known) > 0 {
		return strings.Join(append(known, open...), "; ")
	}
	same := p.sameMoney(n)
	switch {
	case len(open) > 0:
		return diffTexts.unknown.With(already(strings.Join(open, "; "))).In(p.lang)
	case n.Told.Untold && (same != "" || moneyKnown(n)):
		return phrase(p.unknown(moneyWords.untold), same)
	case same != "" || moneyKnown(n):
		return phrase("±"+orgmodel.Exactly(0).Kronor().In(p.lang), same)
	}
	return p.unknown(diffTexts.noMoney)
}

// already is a text in the reader's language already.
type already string

// In implements message.Localizer.
func (s already) In(message.Lang) string { return string(s) }

// moneyGroup is what is told in one breath: of one sort, one sign and one ground.
type moneyGroup struct {
	sort         metrics.MoneySort
	cut, grant   bool // grant: of grants, which are no agreements that somebody pays for
	basis, level string
	status       orgmodel.Status
	lines        []*metrics.MoneyLine
}

func (g *moneyGroup) like(h *moneyGroup) bool {
	return g.sort == h.sort && g.cut == h.cut && g.grant == h.grant && g.basis == h.basis && g.level == h.level && g.status == h.status
}

// bySize are the places of some groups, those of the greatest amounts first.
func bySize(groups []moneyGroup) []int {
	size := func(g *moneyGroup) (size float64) {
		for _, l := range g.lines {
			if least, ok := l.Delta.Low(); ok {
				size = max(size, math.Abs(least))
			}
		}
		return size
	}
	places := make([]int, len(groups))
	for i := range places {
		places[i] = i
	}
	slices.SortStableFunc(places, func(a, b int) int { return cmp.Compare(size(&groups[b]), size(&groups[a])) })
	return places
}

// moneyKnown tells the amounts that are known, those of a kind together.
func (p *diffPage) moneyKnown(n *headline.MoneyNumbers) []string {
	groups := p.moneyGroups(n)
	list := make([]string, len(groups))
	for i := range groups {
		g := &groups[i]
		said := p.moneyGroup(g)
		if to := p.receives(g); to != "" {
			said = moneyWords.additionTo.With(already(said), message.Name(to)).In(p.lang)
		}
		list[i] = said + p.moneyKind(g.basis, g.level) + p.moneyTags(g.status)
	}
	return list
}

// moneyGroups are the amounts that are known, those of a kind together.
func (p *diffPage) moneyGroups(n *headline.MoneyNumbers) (groups []moneyGroup) {
	for i := range n.Told.Lines {
		l := &n.Told.Lines[i]
		if !l.Delta.Known() {
			continue
		}
		g := moneyGroup{sort: l.Sort, cut: l.Delta.Negative(), grant: p.granted(l), basis: l.Basis, level: l.PriceLevel, status: l.Status}
		at := slices.IndexFunc(groups, func(h moneyGroup) bool { return g.like(&h) })
		if at < 0 {
			at, groups = len(groups), append(groups, g)
		}
		groups[at].lines = append(groups[at].lines, l)
	}
	return groups
}

// moneyGroup tells what the lines of a group come to.
func (p *diffPage) moneyGroup(g *moneyGroup) string {
	first := g.lines[0]
	name := first.Subject.Name
	switch {
	case g.sort == metrics.MoneyAdded && g.cut:
		return p.byYears(g.lines, false).In(p.lang)
	case g.sort == metrics.MoneyAdded:
		return moneyWords.addition.With(p.byYears(g.lines, false)).In(p.lang)
	case g.sort == metrics.MoneyWithdrawn && g.cut:
		return moneyWords.gone.With(p.byYears(g.lines, true)).In(p.lang)
	case g.sort == metrics.MoneyWithdrawn:
		return moneyWords.goneCut.With(p.byYears(g.lines, true)).In(p.lang)
	case g.grant && g.sort == metrics.MoneyContract && len(g.lines) == 1:
		return moneyWords.grantNew.With(p.inYears(first, first.Years, first.Is)).In(p.lang)
	case g.grant && g.sort == metrics.MoneyContract:
		return moneyWords.grantsNew.With(len(g.lines), p.byYears(g.lines, false)).In(p.lang)
	case g.grant && g.sort == metrics.MoneyEnded && len(g.lines) == 1:
		return moneyWords.grantEnded.With(name, p.inYears(first, first.Years, first.Was)).In(p.lang)
	case g.sort == metrics.MoneyContract && len(g.lines) == 1:
		return moneyWords.contract.With(p.inYears(first, first.Years, first.Is)).In(p.lang)
	case g.sort == metrics.MoneyContract:
		return moneyWords.contracts.With(len(g.lines), p.byYears(g.lines, false)).In(p.lang)
	case g.sort == metrics.MoneyEnded && len(g.lines) == 1:
		return moneyWords.ended.With(name, p.inYears(first, first.Years, first.Was)).In(p.lang)
	case len(g.lines) > 1:
		return moneyWords.frames.With(len(g.lines), p.byYears(g.lines, false)).In(p.lang)
	case g.sort == metrics.MoneyAllocated && first.Subject.Type == string(orgmodel.TypeBudget):
		return moneyWords.named.With(name, p.inYears(first, first.WasYears, first.Was), p.inYears(first, first.Years, first.Is), already(p.withSign(first))).In(p.lang)
	case g.sort == metrics.MoneyAllocated:
		return moneyWords.frame.With(name, p.inYears(first, first.WasYears, first.Was), p.inYears(first, first.Years, first.Is), already(p.withSign(first))).In(p.lang)
	}
	return moneyWords.change.With(name, p.kronor(first.Was, p.moneyMarked(first)), p.inYears(first, first.Years, first.Is)).In(p.lang)
}

// inYears is an amount with its years. Where none is stated it is paid each year.
func (p *diffPage) inYears(l *metrics.MoneyLine, y metrics.Years, q orgmodel.Quantity) message.Message {
	amount := p.kronor(q, p.moneyMarked(l))
	if l.Yearly {
		return y.Yearly(amount)
	}
	return y.Of(amount)
}

// moneyMarked reports whether some of what is said of money is assumed, or a vision.
func (p *diffPage) moneyMarked(lines ...*metrics.MoneyLine) bool {
	return slices.ContainsFunc(lines, func(l *metrics.MoneyLine) bool {
		f := l.Amount()
		return f.Marked(p.marks().seen())
	})
}

// kronor is an amount with its mark: "5* mnkr".
func (p *diffPage) kronor(q orgmodel.Quantity, marked bool) message.Localizer {
	amount := q.Kronor()
	if !marked || len(amount.Args) == 0 {
		return amount
	}
	told, _ := q.InMillions()
	return amount.Text.With(already(told.In(p.lang) + ground.Star))
}

// byYears tells the sums of some lines by the years they state: "5 mnkr 2025 och 10
// mnkr per år från 2026". Turned round, what goes is told as it was.
func (p *diffPage) byYears(lines []*metrics.MoneyLine, turned bool) message.Localizer {
	lines = slices.SortedStableFunc(slices.Values(lines), func(a, b *metrics.MoneyLine) int { return a.Years.Compare(b.Years) })
	var parts []message.Localizer
	for len(lines) > 0 {
		n, sum := 0, orgmodel.Exactly(0)
		for n < len(lines) && lines[n].Years == lines[0].Years && lines[n].Yearly == lines[0].Yearly {
			if turned {
				sum = sum.Sub(lines[n].Delta)
			} else {
				sum = sum.Add(lines[n].Delta)
			}
			n++
		}
		if turned && sum.Negative() {
			sum = orgmodel.Exactly(0).Sub(sum)
		}
		part := lines[0].Years.Of
		if lines[0].Yearly {
			part = lines[0].Years.Yearly
		}
		parts = append(parts, part(p.kronor(sum, p.moneyMarked(lines[:n]...))))
		lines = lines[n:]
	}
	return message.And(parts)
}

// withSign is how much a line is more or less: "+2 mnkr".
func (p *diffPage) withSign(l *metrics.MoneyLine) string {
	text := p.kronor(l.Delta, p.moneyMarked(l)).In(p.lang)
	if low, ok := l.Delta.Low(); ok && low > 0 && l.Delta.Exact() {
		return "+" + text
	}
	return text
}

// moneyKind says which amounts they are, where the files do: net or gross, and of
// which prices.
func (p *diffPage) moneyKind(basis, level string) string {
	if kind := p.basisAndPrices(basis, level); kind != "" {
		return " (" + kind + ")"
	}
	return ""
}

func (p *diffPage) basisAndPrices(basis, level string) string {
	word := ""
	switch basis {
	case "net":
		word = moneyWords.net.In(p.lang)
	case "gross":
		word = moneyWords.gross.In(p.lang)
	}
	prices := ""
	if level != "" {
		prices = moneyWords.level.With(message.Name(level)).In(p.lang)
	}
	return phrase(word, prices)
}

// moneyTags say how sure the files are of some money, also where all of the new file is
// only proposed: what is proposed is not granted. A status that the file as a whole
// only assumes is assumed. What is assumed of an amount its star says.
func (p *diffPage) moneyTags(status orgmodel.Status) string {
	tag := statusTags[status]
	if status == orgmodel.InForce || tag.IsZero() {
		return ""
	}
	text := " [" + tag.In(p.lang) + "]"
	if p.c.Summary.Money.Told.Assumes == status {
		text += " [" + pairTagTexts.assumed.In(p.lang) + "]"
	}
	return text
}

// moneyOpen tells what the files leave open.
func (p *diffPage) moneyOpen(n *headline.MoneyNumbers) []string {
	var list []string
	var unpriced []*metrics.MoneyLine
	for i := range n.Told.Lines {
		l := &n.Told.Lines[i]
		switch {
		case l.Delta.Known():
		case l.Sort.OfAgreement() && !l.Is.Known() && l.Sort != metrics.MoneyEnded:
			if p.granted(l) {
				list = append(list, moneyWords.grant.With(l.Subject.Name).In(p.lang))
				continue
			}
			unpriced = append(unpriced, l)
		case l.Sort.OfAgreement() && !l.Was.Known() && !l.LeftOut:
		default:
			list = append(list, p.openLine(l)+p.moneyKind(l.Basis, l.PriceLevel)+p.moneyTags(l.Status))
		}
	}
	switch len(unpriced) {
	case 0:
	case 1:
		list = append(list, moneyWords.price.With(unpriced[0].Subject.Name).In(p.lang))
	default:
		list = append(list, moneyWords.prices.With(len(unpriced)).In(p.lang))
	}
	if len(n.Told.Lines) == 0 {
		return list
	}
	switch gone := n.Told.Uncosted; {
	case len(gone) == 0:
		return list
	case len(gone) > 1:
		list = append(list, moneyWords.costs.In(p.lang))
	case gone[0].Type == string(orgmodel.TypeUnit):
		list = append(list, moneyWords.cost.With(gone[0].Name).In(p.lang))
	default:
		list = append(list, moneyWords.costEnded.With(gone[0].Name).In(p.lang))
	}
	return append(list, moneyWords.difference.In(p.lang))
}

// openLine tells of money of which it is not known what is more or less.
func (p *diffPage) openLine(l *metrics.MoneyLine) string {
	name := l.Subject.Name
	stated := l.Is
	if !stated.Known() {
		stated = l.Was
	}
	amount := p.inYears(l, l.Years, stated)
	switch {
	case !stated.Known():
		return moneyWords.unsaid.With(name).In(p.lang)
	case l.LeftOut:
		return moneyWords.leftOut.With(name, amount).In(p.lang)
	case l.Sort == metrics.MoneyAllocated && !l.Was.Known():
		return moneyWords.frameNew.With(name, amount).In(p.lang)
	case l.Sort == metrics.MoneyAllocated && !l.Is.Known():
		return moneyWords.frameOld.With(name, p.inYears(l, l.WasYears, l.Was)).In(p.lang)
	case l.Sort == metrics.MoneyWithdrawn:
		return moneyWords.changeOld.With(name, amount).In(p.lang)
	case l.Was.Known() && l.Is.Known(), l.Years.Stated():
		return moneyWords.unsaid.With(name).In(p.lang)
	}
	return moneyWords.change.With(name, "", amount).In(p.lang)
}

// receives is what all of some additions are for: a service, else the unit that they go
// to; empty: there are several, or the file does not say.
func (p *diffPage) receives(g *moneyGroup) string {
	if g.sort != metrics.MoneyAdded {
		return ""
	}
	o := p.c.Diff.New
	var of []string
	for _, l := range g.lines {
		ref, ok := o.Find(l.Subject.ID)
		if !ok || ref.Type != orgmodel.TypeBudget {
			return ""
		}
		of = append(of, cmp.Or(o.Budgets[ref.Index].Service, o.Budgets[ref.Index].Unit))
	}
	if of = slices.Compact(of); len(of) != 1 {
		return ""
	}
	return o.Name(of[0])
}

// granted reports whether a line is a grant: whoever gets it has income, and nobody asks
// what it costs.
func (p *diffPage) granted(l *metrics.MoneyLine) bool {
	a := p.agreement(&l.Subject)
	return a != nil && a.Form == formGrant
}

const formGrant = "grant"

// agreement is the one that some money is of: as the new file has it, else the old one; nil
// where it is of something else.
func (p *diffPage) agreement(t *figure.Term) *orgmodel.Agreement {
	for _, o := range []*orgmodel.Organisation{p.c.Diff.New, p.c.Diff.Old} {
		if ref, ok := o.Find(t.ID); ok && ref.Type == orgmodel.TypeAgreement {
			return &o.Agreements[ref.Index]
		}
	}
	return nil
}

// ofGrants says how many of the agreements of a sum are grants, and whether that is assumed
// of any of them.
func (p *diffPage) ofGrants(f *figure.Figure) (grants int, assumed bool) {
	for i := range f.Terms {
		if a := p.agreement(&f.Terms[i]); a != nil && a.Form == formGrant {
			grants, assumed = grants+1, assumed || a.Assumed.Key("form")
		}
	}
	return grants, assumed
}

// agreements is what those of a sum are called.
func (p *diffPage) agreements(f *figure.Figure) string {
	grants, assumed := p.ofGrants(f)
	word := moneyWords.agreements
	switch {
	case grants == 0:
	case grants == len(f.Terms):
		word = moneyWords.grants
	default:
		word = moneyWords.both
	}
	return word.In(p.lang) + starIf(assumed)
}

// sameMoney tells the allocations that are the same in both files, where there is
// nothing else to tell.
func (p *diffPage) sameMoney(n *headline.MoneyNumbers) string {
	switch list := n.Told.Same; len(list) {
	case 0:
		return ""
	case 1:
		var years any = already("")
		if list[0].Detail != nil {
			years = list[0].Detail
		}
		return strings.TrimSpace(moneyWords.same.With(list[0].Quantity.Kronor(), years).In(p.lang))
	default:
		return moneyWords.sameMany.With(len(list)).In(p.lang)
	}
}

// moneyYears is the table of what is more or less in each year.
func (p *diffPage) moneyYears() *document.Table {
	w := &moneyWords
	t := &document.Table{Caption: w.caption.In(p.lang), Head: heads(p.lang, w.year, w.what, w.status, w.amount), Right: []bool{false, false, false, true}}
	years := p.c.Summary.Money.Years
	for i := range years {
		y := &years[i]
		what := w.budgets.In(p.lang)
		if y.Agreements {
			what = p.agreements(&y.Amount)
			if names := p.namesIn(&y.Amount); len(names) <= fewAgreements {
				what = w.theirNames.With(already(what), message.And(names)).In(p.lang)
			}
		}
		t.Add(func() ground.Brief { return y.Amount.Brief(p.marks().seen()) },
			p.yearsOf(y), phrase(what, p.basisAndPrices(y.Basis, y.PriceLevel)), statusTags[y.Status].In(p.lang), p.moneySum(&y.Amount))
	}
	return t
}

// fewAgreements is how many a row names.
const fewAgreements = 2

// namesIn are the names of what a figure adds up.
func (p *diffPage) namesIn(f *figure.Figure) (names []message.Name) {
	for i := range f.Terms {
		if name := f.Terms[i].Name; name != nil {
			names = append(names, message.Name(name.In(p.lang)))
		}
	}
	return names
}

// yearsOf are the years of a row: "2025", "per år från 2026".
func (p *diffPage) yearsOf(y *metrics.MoneyYear) string {
	switch {
	case !y.Years.Stated() && y.Agreements:
		if grants, _ := p.ofGrants(&y.Amount); grants == len(y.Amount.Terms) {
			return moneyWords.granted.In(p.lang)
		}
		return moneyWords.agreed.In(p.lang)
	case !y.Years.Stated():
		return moneyWords.yearless.In(p.lang)
	case y.Years.One():
		return message.Year(y.Years.From).In(p.lang)
	}
	return strings.TrimSpace(y.Years.Of(already("")).In(p.lang))
}

// moneySum is a sum of a table, with its sign, its mark and what it counts.
func (p *diffPage) moneySum(f *figure.Figure) string {
	if !f.Quantity.Tells() {
		return orgmodel.Quantity{}.In(p.lang) + p.marks().starOf(f)
	}
	return p.sumOf(f)
}

// moneyNote says what the difference from before wants.
func (p *diffPage) moneyNote() string {
	list := p.c.Summary.Money.Told.Uncosted
	if len(list) == 0 || len(p.c.Summary.Money.Years) == 0 {
		return ""
	}
	names := make([]message.Localizer, len(list))
	for i := range list {
		names[i] = list[i].Name
	}
	return moneyWords.costNote.With(message.And(names)).In(p.lang)
}
