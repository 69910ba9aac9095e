package rules

import "github.com/orgmodel/orgmodel/orgmodel/message"

// besidesAssessment is the source of a rule that asks more than its provisions do.
var besidesAssessment = message.Text{EN: "in other respects orgmodel's own assessment", SV: "i övrigt orgmodels bedömning"}

// ownAssessment is the source of a rule that rests on no statute and no
// document.
var ownAssessment = message.Text{EN: "orgmodel's own assessment", SV: "orgmodels bedömning"}
