package rules

import "github.com/orgmodel/orgmodel/orgmodel/message"

// ownAssessment is the source of a rule that rests on no statute and no
// document.
var ownAssessment = message.Text{EN: "orgmodel's own assessment", SV: "orgmodels bedömning"}
