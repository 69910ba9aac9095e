// Package impact judges a change: who loses a service, who gets a new manager,
// which posts have no place, how many more hands a client passes through, which
// questions the law asks of such a change. Each rule is a row of data with a
// check of its own over the facts of package diff. It checks no single
// organisation (package rules does) and prints nothing.
package impact

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Rule is a rule with its check. A check reports on the pass and never prints.
type Rule struct {
	diag.Rule
	Check func(*Pass)
	// Always: also of two organisations that have nothing in common.
	Always bool
}

// Consequences is the family of this package.
var Consequences = diag.Family{Letter: "I", Label: message.Text{EN: "Consequences of a change", SV: "Konsekvenser av en förändring"}}

// Places knows where in its files something of an organisation stands.
type Places interface {
	Place(ref orgmodel.Ref, key string, element int) location.Span
}

// Input is what to judge, and how.
type Input struct {
	Diff *diff.Comparison
	// OldPlaces and NewPlaces may be nil: findings then have no place.
	OldPlaces, NewPlaces Places
	// Overrides are severities from the command line, by rule id or name;
	// they win over [rules] of the new organisation.
	Overrides map[string]diag.Severity
	// Only limits the run to these rules: ids, names, or letters of families.
	Only []string
}

// Outcome is what came of it.
type Outcome struct {
	Findings []diag.Diagnostic // heaviest first, then by rule and subject
	Accepted []diag.Accepted   // those an [[accept]] of the new organisation answers for
}

var catalogue = assemble(coverageRules, accessRules, dutyRules, staffRules, surplusRules, authorityRules, leaderRules, pathwayRules, secrecyRules, purchasingRules, moneyRules, flawRules, identityRules, distanceRules)

func assemble(families ...[]Rule) []*Rule {
	var all []*Rule
	for _, family := range families {
		for i := range family {
			all = append(all, &family[i])
		}
	}
	slices.SortFunc(all, func(a, b *Rule) int { return strings.Compare(a.ID, b.ID) })
	return all
}

// All lists the rules by id. The rules themselves are shared: read them only.
func All() []*Rule { return slices.Clone(catalogue) }

// Find returns the rule with an id or a name: "I801", "coverage-lost".
func Find(word string) (*Rule, bool) {
	for _, r := range catalogue {
		if r.ID == word || r.Name == word {
			return r, true
		}
	}
	return nil, false
}
