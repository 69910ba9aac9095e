package judge

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
)

// Rows are the rules of a package, by id: each is a description and what the
// package adds to it.
type Rows[R any] struct {
	rows []*R
	rule func(*R) *diag.Rule
}

// Assemble puts the rows of all families together.
func Assemble[R any](rule func(*R) *diag.Rule, families ...[]R) Rows[R] {
	all := Rows[R]{rule: rule}
	for _, family := range families {
		for i := range family {
			all.rows = append(all.rows, &family[i])
		}
	}
	slices.SortFunc(all.rows, func(a, b *R) int { return strings.Compare(rule(a).ID, rule(b).ID) })
	return all
}

// All lists the rules. The rules themselves are shared: read them only.
func (r Rows[R]) All() []*R { return slices.Clone(r.rows) }

// Find returns the rule with an id or a name: "L411", "span-high".
func (r Rows[R]) Find(word string) (*R, bool) {
	for _, row := range r.rows {
		if rule := r.rule(row); rule.ID == word || rule.Name == word {
			return row, true
		}
	}
	return nil, false
}
