// Package impact judges a change: which groups get fewer services, who gets a new
// manager, which employees are not placed, how many more hand-offs a case has,
// which questions the law asks of such a change. Each rule is a row of data with a
// check of its own over the facts of package diff. It checks no single
// organisation (package rules does) and prints nothing. What it runs on is package
// judge.
package impact

import (
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Rule is a rule with its check. A check reports on the pass and never prints.
type Rule struct {
	diag.Rule
	Check func(*Pass)
	// Always: also of two organisations that have nothing in common.
	Always bool
	// Ahead: it asks of all that changes, also on a later day than the new file describes.
	Ahead bool
}

// Consequences is the family of this package.
var Consequences = diag.Family{Letter: "I", Label: message.Text{EN: "Consequences of a change", SV: "Konsekvenser av en förändring"}}

// Places knows where in its files something of an organisation stands.
type Places = judge.Places

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

// Outcome is what came of it, heaviest first.
type Outcome = judge.Outcome

var catalogue = judge.Assemble(func(r *Rule) *diag.Rule { return &r.Rule },
	coverageRules, accessRules, dutyRules, staffRules, surplusRules, authorityRules, caseRules, leaderRules, pathwayRules, secrecyRules, purchasingRules, moneyRules, flawRules, identityRules, exchangeRules, distanceRules)

// All lists the rules by id. The rules themselves are shared: read them only.
func All() []*Rule { return catalogue.All() }

// Find returns the rule with an id or a name: "I801", "coverage-lost".
func Find(word string) (*Rule, bool) { return catalogue.Find(word) }
