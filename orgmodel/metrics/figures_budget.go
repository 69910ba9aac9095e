package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var budgetDelta = ChangeMetric{
	ID:    M23,
	Label: text("Stated changes of money", "Angivna ändringar av pengar"),
	Method: text(
		"What the new file states more or less than the old one, in SEK: each basis (net, gross, not stated) and each price level apart, with the years it is for. It is an addition or a cut as the files state it. The difference from before is known only where they also state what there was before: what something cost that is closed, or costs that is new, is unknown until a file says it, and then no zero is told. Recurring: allocations, and changes from a year on. Of allocations to the same unit or service the one that holds last counts; where units merge or split, those of all together; of allocations one above the other only the topmost. A change is part of an allocation that differs between the files and is for the same year or a later one, and is not counted again; an allocation that both files state alike explains no change beside it. Amounts for a single year: changes for one year. What both files state alike is no change, and what the new file does not mention has not ended. An agreement that only the new file has is counted as new; without an amount it is unknown. Agreements are paid out of budgets, and never added to them. An allocation that only one of the files states leaves the number open, and so do different price levels or years that merge. It is what the files say is planned, not an outcome.",
		"Det som den nya filen anger mer eller mindre än den gamla, i kronor: varje bas (netto, brutto, ej angiven) och varje prisnivå för sig, med de år det gäller. Det är ett tillskott eller en minskning så som filerna anger det. Skillnaden mot tidigare är känd bara där de också anger vad som fanns förut: vad det nedlagda kostade, eller det nya kostar, är okänt tills en fil anger det, och då anges ingen nolla. Varaktigt: ramar, och ändringar från och med ett år. Av ramar för samma enhet eller insats räknas den som gäller sist; när enheter slås ihop eller delas räknas allas tillsammans; av ramar över varandra bara den översta. En ändring ingår i en ram som skiljer sig mellan filerna och gäller samma år eller ett senare, och räknas inte en gång till; en ram som båda filerna anger lika förklarar ingen ändring vid sidan av den. Belopp för ett enda år: ändringar för ett enda år. Det som båda filerna anger lika är ingen förändring, och det som den nya filen inte nämner har inte upphört. Ett avtal som bara den nya filen har räknas som nytt; utan belopp är det okänt. Avtal betalas ur ramarna och läggs aldrig till dem. En ram som bara den ena anger lämnar talet öppet, liksom olika prisnivåer eller år som slås ihop. Det är vad filerna anger som planerat, inte ett utfall.",
	),
	Source: text("The files themselves, tables budget and agreement.", "Filerna själva, tabellerna budget och agreement."),
	Figures: []ChangeFigure{
		{M23Recurring, text("Additions and cuts each year", "Tillskott och minskningar per år"), sekPerYear, moneyDelta(recurring, anyBasis)},
		{M23RecurringNet, text("Additions and cuts each year, net", "Tillskott och minskningar per år, netto"), sekPerYear, moneyDelta(recurring, netBasis)},
		{M23RecurringGross, text("Additions and cuts each year, gross", "Tillskott och minskningar per år, brutto"), sekPerYear, moneyDelta(recurring, grossBasis)},
		{M23OneOff, text("Amounts for a single year", "Belopp för ett enda år"), sekUnit, moneyDelta(oneOff, anyBasis)},
		{M23OneOffNet, text("Amounts for a single year, net", "Belopp för ett enda år, netto"), sekUnit, moneyDelta(oneOff, netBasis)},
		{M23OneOffGross, text("Amounts for a single year, gross", "Belopp för ett enda år, brutto"), sekUnit, moneyDelta(oneOff, grossBasis)},
		{M23Agreements, text("New, ended and changed agreements", "Nya, upphörda och ändrade avtal"), sekPerYear, agreementDelta},
	},
}

const (
	netBasis   = "net"
	grossBasis = "gross"
	anyBasis   = "any"
)

var moneyTexts = struct{ none, mixed, open, onlyNew, onlyOld, included, also, untold, together, cancel, noAgreements message.Text }{
	none:         text("Neither file states any such amount.", "Ingen av filerna anger något sådant belopp."),
	mixed:        text("Net and gross amounts, amounts without a stated basis, or those of different price levels, cannot be added.", "Netto- och bruttobelopp, belopp utan angiven bas eller belopp i olika prisnivå kan inte summeras."),
	open:         text("The files do not state the amounts in the same way.", "Filerna anger inte beloppen på samma sätt."),
	onlyNew:      text("only in the new file", "bara i den nya filen"),
	onlyOld:      text("only in the old file", "bara i den gamla filen"),
	included:     text("part of the new allocation", "ingår i den nya ramen"),
	also:         text("{0}, {1}", "{0}, {1}"),
	untold:       text("The files do not state what everything that changes costs.", "Filerna anger inte vad allt som ändras kostar."),
	cancel:       text("The amounts are for different years, and only cancel out when all years are added up.", "Beloppen gäller olika år och tar bara ut varandra när alla år räknas ihop."),
	together:     text("{0}–{1} together", "{0}–{1} tillsammans"),
	noAgreements: text("Neither file describes an agreement.", "Ingen av filerna beskriver något avtal."),
}

// moneyDelta adds up the entries of one sort that state the basis asked for, or
// any, as long as it is one and the same.
func moneyDelta(span timeSpan, basis string) func(*Pair) figure.Figure {
	unit := sekUnit
	if span == recurring {
		unit = sekPerYear
	}
	deltas := func(p *Pair) figure.Figure {
		lines, stated := p.ledger()
		if !slices.ContainsFunc(stated, func(b item) bool { return b.span()&span != 0 && (basis == anyBasis || b.Basis == basis) }) {
			return figure.Nothing(moneyTexts.none.With())
		}
		var kinds []kindOfMoney
		var terms []figure.Term
		var unknown []ground.Key
		var years []Years
		for i := range lines {
			l := &lines[i]
			if l.span&span == 0 || basis != anyBasis && l.Basis != basis || l.Delta.IsZero() {
				continue
			}
			if kind := (kindOfMoney{l.Basis, l.PriceLevel}); !slices.Contains(kinds, kind) {
				kinds = append(kinds, kind)
			}
			unknown = append(unknown, l.unknown...)
			t := l.Subject
			t.Unit, t.Quiet = unit, l.span != span
			terms, years = append(terms, t), append(years, l.Years)
		}
		f := figure.Make(figure.Sum, unit, terms...)
		f.When = whenOf(years, span)
		f.Unknown = unknown
		switch {
		case len(kinds) > 1:
			return f.Untold(moneyTexts.mixed.With())
		case len(terms) == 0:
			return p.nothingMore(f)
		case f.Quantity.IsZero() && slices.ContainsFunc(years, func(y Years) bool { return y != years[0] }):
			return f.Untold(moneyTexts.cancel.With())
		}
		return settle(f, moneyTexts.open)
	}
	return func(p *Pair) figure.Figure {
		return restingOn(deltas(p), func() []ground.Key { return p.budgeted(span) })
	}
}

// kindOfMoney is what amounts must have in common to be added up.
type kindOfMoney struct{ basis, level string }

// nothingMore is no difference: only where the files state all there is to pay for.
// A frame that is the same says nothing of what is closed, new or bought beside it.
func (p *Pair) nothingMore(f figure.Figure) figure.Figure {
	f.Keys = f.Keys.And(figure.Listed(p.costKeys))
	if p.costsUntold() {
		return f.Untold(moneyTexts.untold.With())
	}
	return f
}

// whenOf says for which years a sum is: of what recurs, from when all of it does; of
// other sums, all the years that are added up.
func whenOf(years []Years, span timeSpan) message.Message {
	var all Years
	for _, y := range years {
		switch {
		case !y.Stated():
		case !all.Stated():
			all = y
		case span == recurring:
			if all.From < y.From {
				all = y
			}
		default:
			all = Years{min(all.From, y.From), max(all.To, y.To)}
		}
	}
	switch {
	case !all.Stated():
		return message.Message{}
	case span == oneOff && !all.One():
		return moneyTexts.together.With(message.Year(all.From), message.Year(all.To))
	}
	return all.Said()
}

// budgeted are the marked keys of all budgets of both files, and of what says whose
// they are: by one of them there may be more to count, or less. How much one is that is
// never counted in a span of years decides nothing there.
func (p *Pair) budgeted(span timeSpan) []ground.Key {
	var list []ground.Key
	for _, in := range []*Inputs{p.Old, p.New} {
		o := in.Org
		for _, k := range in.watch(orgmodel.TypeBudget, len(o.Budgets), "", "amount", "change", "year", "from_year", "basis", "price_level", "unit", "service", "since", "until") {
			counted := item{Budget: &o.Budgets[k.At]}
			if much := k.Key == "amount" || k.Key == "change"; !much || counted.span()&span != 0 {
				list = append(list, k)
			}
		}
		for i := range o.Budgets {
			if ref, ok := o.Find(o.Budgets[i].Unit); ok && ref.Type == orgmodel.TypeUnit {
				list = append(list, in.lineOf(ref.Index)...)
			}
		}
	}
	return once(list)
}
