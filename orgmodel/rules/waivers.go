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

var idleTexts = struct{ idle, help, some, someHelp message.Text }{
	idle:     message.Text{EN: "The answer to {0} matches no finding.", SV: "Svaret på {0} hör inte till något påpekande."},
	help:     message.Text{EN: "Remove it, or correct rule and about: a finding of the rule must be about one of the ids.", SV: "Ta bort det, eller rätta rule och about: något påpekande från regeln måste gälla ett av id:na."},
	some:     message.Text{EN: "The answer to {0} names {1}, which no finding of the rule is about.", SV: "Svaret på {0} tar upp {1}, som inget påpekande från regeln gäller."},
	someHelp: message.Text{EN: "Remove {0} from about, or correct it; the rest of the answer stands.", SV: "Ta bort {0} ur about, eller rätta det; resten av svaret står kvar."},
}

// checkIdle reports what a file's own [[accept]] leave over. Those a variant
// inherits may well answer what it has corrected; they are no fault of its own.
func checkIdle(p *Pass) {
	home := p.place(heading()).File
	for _, idle := range p.shared.idle {
		w := at(orgmodel.TypeAccept, idle.Accept)
		if p.place(w).File != home {
			continue
		}
		rule := p.Org.Accepts[idle.Accept].Rule
		f := Finding{
			At: w, About: append([]string{rule}, idle.IDs...),
			Message: idleTexts.idle.With(message.Code(rule)), Help: idleTexts.help.With(),
		}
		if !idle.All() {
			ids := some(names(idle.IDs, func(id string) message.Quoted { return message.Quoted(id) }))
			f.At = w.key("about")
			f.Message, f.Help = idleTexts.some.With(message.Code(rule), ids), idleTexts.someHelp.With(ids)
		}
		p.Report(f)
	}
}
