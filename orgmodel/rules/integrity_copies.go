package rules

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var copyRules = []Rule{{
	Rule: diag.Rule{
		ID: "S030", Name: "source-copy-unopened", Family: integrity, Severity: diag.Warning,
		Title:  message.Text{EN: "The copy of a source cannot be opened", SV: "Kopian av en källa går inte att öppna"},
		Why:    message.Text{EN: "A reference to a line can be checked against the copy only where the copy is available. Nothing else in the file depends on it.", SV: "En hänvisning till en rad kan kontrolleras mot kopian bara när kopian finns tillgänglig. Inget annat i filen beror på den."},
		Mend:   message.Text{EN: "Put the copy at the path in file, or correct the path; without a copy, leave file out.", SV: "Lägg kopian där file anger, eller rätta sökvägen; utelämna file om det inte finns någon kopia."},
		Source: message.Text{EN: "The file itself: what can be checked and what cannot", SV: "Filen själv: vad som går att kontrollera och inte"},
		Bad: `[[source]]
id = "plan"
name = "Planen"
file = "no-such-copy.txt"
`,
		Good: `[[source]]
id = "plan"
name = "Planen"
`,
	},
	Check: checkCopies,
}}

var copyTexts = struct{ unopened message.Text }{
	unopened: message.Text{
		EN: "The copy of {0} cannot be opened: {1}. Lines cited from it are not checked.",
		SV: "Kopian av {0} går inte att öppna: {1}. Hänvisningar till rader i den är inte kontrollerade.",
	},
}

func checkCopies(p *Pass) {
	for i := range p.Org.Sources {
		s := &p.Org.Sources[i]
		if s.Unopened.Why == nil {
			continue
		}
		p.Report(Finding{
			At:      at(orgmodel.TypeSource, i).key("file"),
			Message: copyTexts.unopened.With(title(&s.Common, orgmodel.TypeSource), s.Unopened.Why),
			Help:    s.Unopened.Mend,
		})
	}
}
