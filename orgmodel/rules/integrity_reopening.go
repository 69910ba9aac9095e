package rules

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

const fieldTeam = `[[unit]]
id = "kommunen"
name = "Kommunen"
kind = "municipality"

[[unit]]
id = "faltgruppen"
name = "Fältgruppen"
kind = "unit"
parent = "kommunen"
`

// reopening is a variant that speaks of what its base has closed; keys of it
// follow.
const reopening = `[organisation]
id = "forslag"
name = "Förslag"
extends = "before.toml"
as_of = 2026-01-01

[[unit]]
id = "faltgruppen"
`

// StatedThoughClosed is the rule about what a variant states in vain.
const StatedThoughClosed = "S038"

var reopeningRules = []Rule{{
	Rule: diag.Rule{
		ID: StatedThoughClosed, Name: "stated-though-closed", Family: integrity, Severity: diag.Error,
		Title:  message.Text{EN: "A variant states something of what its base has closed", SV: "En variant anger något om det som dess bas har stängt"},
		Why:    message.Text{EN: "What is closed stays closed until a file states from which day it is open again. Until then what is stated of it has no effect.", SV: "Det som är stängt förblir stängt tills en fil anger vilken dag det öppnas igen. Innan dess gäller inte det som anges om det."},
		Mend:   message.Text{EN: "Write since = the day it is open again, or remove what is stated. A note, sources and aliases may be added to what is closed.", SV: "Skriv since = den dag det öppnas igen, eller ta bort det som anges. Till det som är stängt går det att lägga note, sources och aliases."},
		Source: message.Text{EN: "The file format: a closed id is opened again by since", SV: "Filformatet: ett stängt id öppnas igen med since"},
		Reads:  []string{"unit.until"},
		Before: fieldTeam + "\n[[close]]\nids = [\"faltgruppen\"]\ndate = 2025-07-01\n\n[[accept]]\nrule = \"M502\"\nreason = \"Riskerna är bedömda.\"\n\n[[accept]]\nrule = \"M501\"\nreason = \"Förändringen är förhandlad.\"\n",
		Bad:    reopening + "heads = 4\n",
		Good:   reopening + "since = 2026-01-01\n",
	},
	Check: checkUnheeded,
}}

var reopeningTexts = struct{ closed, help message.Text }{
	closed: message.Text{EN: "{0} has been closed since {1}: what is stated here has no effect.", SV: "{0} är stängd sedan {1}: det som anges här gäller inte."},
	help:   message.Text{EN: "Write since = … to open it again, or remove what is stated here.", SV: "Skriv since = … för att öppna den igen, eller ta bort det som anges här."},
}

func checkUnheeded(p *Pass) {
	for _, u := range p.Org.Unheeded {
		c := p.Org.Common(u.Ref)
		p.Report(Finding{
			At:      at(u.Ref.Type, u.Ref.Index).key("id").element(u.Nth),
			Message: reopeningTexts.closed.With(title(c, u.Ref.Type), p.closedSince(c)),
			Help:    reopeningTexts.help.With(),
		})
	}
}

// closedSince is the first day without something: that of the [[close]] which
// ended it last.
func (p *Pass) closedSince(c *orgmodel.Common) message.Localizer {
	return dated(c.Until.DayAfter())
}
