package diff

import "github.com/orgmodel/orgmodel/orgmodel"

// sameMoney lets a merger or division of units and services explain that their
// allocations are stated for what became of them, when nothing else about the
// allocations differs.
func (b *builder) sameMoney() {
	gone := map[budgetKey][]int{}
	for i := range b.drafts {
		if ch := &b.drafts[i]; ch.Type == orgmodel.TypeBudget && ch.By < 0 && len(ch.New) == 0 {
			k, by := b.carriedOn(&b.Old.Budgets[ch.Old[0]])
			if by >= 0 {
				gone[k] = append(gone[k], i)
			}
		}
	}
	for i := range b.drafts {
		ch := &b.drafts[i]
		if ch.Type != orgmodel.TypeBudget || ch.By >= 0 || len(ch.Old) > 0 {
			continue
		}
		budget := &b.New.Budgets[ch.New[0]]
		k := keyOfBudget(budget, budget.Unit, budget.Service)
		if list := gone[k]; len(list) > 0 {
			_, by := b.carriedOn(&b.Old.Budgets[b.drafts[list[0]].Old[0]])
			ch.By, b.drafts[list[0]].By = by, by
			gone[k] = list[1:]
		}
	}
}

// budgetKey is all that an allocation says.
type budgetKey struct {
	unit, service, basis, prices   string
	amount, change, year, fromYear orgmodel.Quantity
}

func keyOfBudget(budget *orgmodel.Budget, unit, service string) budgetKey {
	return budgetKey{unit, service, budget.Basis, budget.PriceLevel, budget.Amount, budget.Change, budget.Year, budget.FromYear}
}

// carriedOn is what an old allocation would say today, and the change that makes
// it say so; -1: none does.
func (b *builder) carriedOn(budget *orgmodel.Budget) (budgetKey, int) {
	by := -1
	today := func(id string) string {
		ref, ok := b.Old.Find(id)
		if !ok || b.lineages[ref.Type] == nil {
			return id
		}
		l := b.lineages[ref.Type]
		if news := l.who.After[ref.Index]; len(news) == 1 {
			if change, ok := l.links[[2]int{ref.Index, news[0]}]; ok {
				by = b.told(change)
			}
			return b.New.Common(orgmodel.Ref{Type: ref.Type, Index: news[0]}).ID
		}
		return id
	}
	unit, service := today(budget.Unit), today(budget.Service)
	return keyOfBudget(budget, unit, service), by
}
