package rules

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// idleWaiver is the rule about answers that answer nothing. It runs last, when
// it is known which they are.
const idleWaiver = "S020"

var waiverRules = []Rule{{
	Rule: diag.Rule{
		ID: idleWaiver, Name: "idle-waiver", Family: integrity, Severity: diag.Warning,
		Title:  message.Text{EN: "An [[accept]] answers no finding", SV: "En [[accept]] besvarar inget påpekande"},
		Why:    message.Text{EN: "The finding that it answered is no longer there. The answer may apply to a new question.", SV: "Det påpekande som besvarades finns inte längre. Svaret kan träffa en ny fråga."},
		Mend:   message.Text{EN: "Remove it, or correct rule and about.", SV: "Ta bort den, eller rätta rule och about."},
		Source: message.Text{EN: "orgmodel's own assessment: each answer belongs to a finding", SV: "orgmodels bedömning: varje svar hör till ett påpekande"},
		Bad: `[[accept]]
rule = "S015"
reason = "Inget personnummer"
`,
		Good: `[[target_group]]
id = "unga"
name = "Unga"
note = "Ärende 811218-9876"

[[accept]]
rule = "S015"
about = ["unga"]
reason = "Skatteverkets exempelnummer"
`,
	},
	Check: checkIdle,
}}

var idleTexts = struct{ idle, help message.Text }{
	idle: message.Text{EN: "The answer to {0} matches no finding.", SV: "Svaret på {0} hör inte till något påpekande."},
	help: message.Text{EN: "Remove it, or correct rule and about: every id in about must be part of the finding.", SV: "Ta bort det, eller rätta rule och about: alla id:n i about måste ingå i påpekandet."},
}

// checkIdle reports what a file's own [[accept]] leave over. Those a variant
// inherits may well answer what it has corrected; they are no fault of its own.
func checkIdle(p *Pass) {
	home := p.place(heading()).File
	for _, i := range p.idle {
		w := at(orgmodel.TypeAccept, i)
		if p.place(w).File != home {
			continue
		}
		a := &p.Org.Accepts[i]
		p.Report(Finding{
			At: w, About: append([]string{a.Rule}, a.About...),
			Message: idleTexts.idle.With(a.Rule), Help: idleTexts.help.With(),
		})
	}
}
