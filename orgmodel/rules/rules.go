// Package rules checks one organisation: does the model contradict itself, does
// it square with the law in force on its day, is anybody left without a manager
// or with too many to lead. Each rule is a row of data with a check of its own;
// the catalogue is the rows of all families. It reads no file, compares no two
// organisations and prints nothing. What it runs on is package judge.
package rules

import (
	"sync"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Rule is a rule with its check. A check reports on the pass and never prints.
type Rule struct {
	diag.Rule
	Check func(*Pass)
	// Ahead: it asks of all that changes, also on a later day than the file describes.
	Ahead bool
}

// The families of this package.
var (
	integrity  = diag.Integrity
	authority  = diag.Family{Letter: "A", Label: message.Text{EN: "Exercise of authority", SV: "Myndighetsutövning"}}
	leadership = diag.Family{Letter: "L", Label: message.Text{EN: "Leadership and work environment", SV: "Ledning och arbetsmiljö"}}
)

// catalogue is put together when it is first asked for.
var catalogue = sync.OnceValue(func() judge.Rows[Rule] {
	return judge.Assemble(func(r *Rule) *diag.Rule { return &r.Rule },
		authorityRules, leadershipRules, spanRules, ownOrAllRules, mandateRules, postRules, secrecyRules,
		changeRules, changeStaffRules, changePlanRules, dutyStaffRules, dutyBoardRules, dutyPrivateRules, goalRules, dutyRules, dutyGroupRules, dutyAreaRules,
		economyRules, economyTermRules,
		politicalRules, recordRules, socialRules, stepRules, handoverRules, modelRules,
		privateRules, notificationRules, civilRules, partnershipRules,
		treeRules, topRules, dateRules, repeatRules, staffingRules, budgetRules, codeRules, sourceRules, copyRules,
		figureRules, unitlessRules, keyFigureRules, claimRules, quoteRules, personRules, nameRules, placingRules, waiverRules, closingRules, reopeningRules,
	)
})

// All lists the rules by id. The rules themselves are shared: read them only.
func All() []*Rule { return catalogue().All() }

// Find returns the rule with an id or a name: "L411", "span-high".
func Find(word string) (*Rule, bool) { return catalogue().Find(word) }
