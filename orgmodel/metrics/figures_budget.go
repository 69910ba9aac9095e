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
	Label: text("Change of the budget", "Budgetförändring"),
	Method: text(
		"What the new file states more or less than the old one, in SEK, net and gross apart. Recurring, for each year: allocations, and changes from a year on. Of allocations to the same unit or service the one that holds last counts; where units merge or split, those of all together; of allocations one above the other only the topmost. A change of an allocation that both files state is part of the difference and not counted again. One-off: changes for one year, all years together. What both files state alike is no change. An agreement that only one of the files has counts in full. An allocation that only one of them states, or the amount of an agreement that both have, leaves the number open, and so do different price levels, and amounts with and without a stated basis, which cannot be added. It is what the files say is planned, not an outcome.",
		"Det som den nya filen anger mer eller mindre än den gamla, i kronor, netto och brutto var för sig. Varaktig förändring, för varje år: ramar, och ändringar från och med ett år. Av ramar för samma enhet eller insats räknas den som gäller sist; när enheter slås ihop eller delas räknas allas tillsammans; av ramar över varandra bara den översta. En ändring av en ram som båda filerna anger ingår i skillnaden och räknas inte en gång till. Engångsbelopp: ändringar för ett enda år, alla år tillsammans. Det som båda filerna anger lika är ingen förändring. Ett avtal som bara den ena filen har räknas fullt ut. En ram som bara den ena anger, eller beloppet i ett avtal som båda har, lämnar talet öppet, liksom olika prisnivåer och belopp med och utan angiven bas, som inte kan summeras. Det är vad filerna anger som planerat, inte ett utfall.",
	),
	Source: text("The files themselves, tables budget and agreement.", "Filerna själva, tabellerna budget och agreement."),
	Figures: []ChangeFigure{
		{M23Recurring, text("Recurring change", "Varaktig förändring"), sekPerYear, moneyDelta(recurring, anyBasis)},
		{M23RecurringNet, text("Recurring change, net", "Varaktig förändring, netto"), sekPerYear, moneyDelta(recurring, netBasis)},
		{M23RecurringGross, text("Recurring change, gross", "Varaktig förändring, brutto"), sekPerYear, moneyDelta(recurring, grossBasis)},
		{M23OneOff, text("One-off change", "Engångsbelopp"), sekUnit, moneyDelta(oneOff, anyBasis)},
		{M23OneOffNet, text("One-off change, net", "Engångsbelopp, netto"), sekUnit, moneyDelta(oneOff, netBasis)},
		{M23OneOffGross, text("One-off change, gross", "Engångsbelopp, brutto"), sekUnit, moneyDelta(oneOff, grossBasis)},
		{M23Agreements, text("Amounts of agreements", "Avtalens belopp"), sekPerYear, agreementDelta},
	},
}

const (
	netBasis   = "net"
	grossBasis = "gross"
	anyBasis   = "any"
)

var moneyTexts = struct{ none, mixed, open, onlyNew, onlyOld, noAgreements message.Text }{
	none:         text("Neither file states any such amount.", "Ingen av filerna anger något sådant belopp."),
	mixed:        text("Net and gross amounts, or amounts without a stated basis, cannot be added.", "Netto- och bruttobelopp, eller belopp utan angiven bas, kan inte summeras."),
	open:         text("The files do not state the amounts in the same way.", "Filerna anger inte beloppen på samma sätt."),
	onlyNew:      text("only in the new file", "bara i den nya filen"),
	onlyOld:      text("only in the old file", "bara i den gamla filen"),
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
		entries, stated := p.ledger()
		if !slices.ContainsFunc(stated, func(b item) bool { return b.span()&span != 0 && (basis == anyBasis || b.Basis == basis) }) {
			return figure.Nothing(moneyTexts.none.With())
		}
		var bases []string
		var terms []figure.Term
		var unknown []ground.Key
		for _, e := range entries {
			if e.span&span == 0 || basis != anyBasis && e.basis != basis || e.delta.IsZero() {
				continue
			}
			bases = union(bases, []string{e.basis})
			unknown = append(unknown, e.unknown...)
			t := e.subject
			t.Quantity, t.Unit, t.Quiet = e.delta, unit, e.span != span
			terms = append(terms, t)
		}
		f := figure.Make(figure.Sum, unit, terms...)
		if len(bases) > 1 {
			f = f.Untold(moneyTexts.mixed.With())
			f.Unknown = unknown
			return f
		}
		f.Unknown = unknown
		return settle(f, moneyTexts.open)
	}
	return func(p *Pair) figure.Figure { return restingOn(deltas(p), p.budgeted) }
}

// budgeted are the marked keys of all budgets of both files, and of what says whose
// they are: by one of them there may be more to count, or less.
func (p *Pair) budgeted() []ground.Key {
	var list []ground.Key
	for _, in := range []*Inputs{p.Old, p.New} {
		o := in.Org
		list = append(list, in.watch(orgmodel.TypeBudget, len(o.Budgets), "", "amount", "change", "year", "from_year", "basis", "price_level", "unit", "service", "since", "until")...)
		for i := range o.Budgets {
			if ref, ok := o.Find(o.Budgets[i].Unit); ok && ref.Type == orgmodel.TypeUnit {
				list = append(list, in.lineOf(ref.Index)...)
			}
		}
	}
	return once(list)
}

// agreementDelta compares what agreements cost a year. One that states the same in
// both files is no change; of one that states no amount nobody knows.
func agreementDelta(p *Pair) figure.Figure {
	before, after := p.Old.Org, p.New.Org
	s := p.who[orgmodel.TypeAgreement]
	var terms []figure.Term
	var unknown []ground.Key
	any := false
	add := func(in *Inputs, i int, parts []figure.Term, detail message.Localizer) {
		delta := figure.Make(figure.Sum, sekPerYear, parts...)
		t := in.term(orgmodel.TypeAgreement, i, orgmodel.Quantity{}, sekPerYear, "")
		t.Quantity, t.Detail, t.Parts = delta.Quantity, detail, &delta
		if in == p.Old {
			t.Keys = t.Keys.And(figure.On(p.ending(orgmodel.TypeAgreement, t.ID)...))
		}
		terms = append(terms, t)
	}
	amount := func(in *Inputs, i int, role figure.Role) figure.Term {
		t := in.term(orgmodel.TypeAgreement, i, orgmodel.Quantity{}, sekPerYear, "", "amount")
		t.Quantity, t.Role = in.Org.Agreements[i].Amount, role
		if !t.Quantity.Known() {
			unknown = append(unknown, in.key(orgmodel.TypeAgreement, i, "amount"))
		}
		return t
	}
	for i := range after.Agreements {
		a := &after.Agreements[i]
		if !after.Active(&a.Common) {
			continue
		}
		any = true
		if len(s.Before[i]) == 0 {
			add(p.New, i, []figure.Term{amount(p.New, i, figure.Counted)}, moneyTexts.onlyNew)
			continue
		}
		if f := s.Before[i][0]; len(s.Before[i]) == 1 && len(s.After[f]) == 1 && a.Amount.Known() && before.Agreements[f].Amount == a.Amount {
			continue
		}
		var was []figure.Term
		for _, f := range s.Before[i] {
			if byID(after, orgmodel.TypeAgreement, s.After[f])[0] == i { // of what became several, one bears it all
				was = append(was, amount(p.Old, f, figure.Less))
			}
		}
		add(p.New, i, append([]figure.Term{amount(p.New, i, figure.Counted)}, was...), nil)
	}
	for i := range before.Agreements {
		if a := &before.Agreements[i]; before.Active(&a.Common) {
			any = true
			if len(s.After[i]) == 0 {
				add(p.Old, i, []figure.Term{amount(p.Old, i, figure.Less)}, moneyTexts.onlyOld)
			}
		}
	}
	if !any {
		return figure.Nothing(moneyTexts.noAgreements.With())
	}
	f := figure.Make(figure.Sum, sekPerYear, terms...)
	f.Unknown = unknown
	for _, in := range []*Inputs{p.Old, p.New} {
		f.Keys = f.Keys.And(func() []ground.Key {
			return in.watch(orgmodel.TypeAgreement, len(in.Org.Agreements), "amount", "since", "until")
		})
	}
	return settle(f, moneyTexts.open)
}
