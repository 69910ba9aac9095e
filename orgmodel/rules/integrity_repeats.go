package rules

import (
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var repeatRules = []Rule{{
	Rule: diag.Rule{
		ID: "S031", Name: "stated-twice", Family: integrity, Severity: diag.Warning,
		Title:  message.Text{EN: "A list states the same thing twice", SV: "En lista anger samma sak två gånger"},
		Why:    message.Text{EN: "It counts once. The second one may have been meant as another.", SV: "Det räknas en gång. Den andra kan ha varit tänkt som en annan."},
		Mend:   message.Text{EN: "Remove the second one, or name what was meant.", SV: "Ta bort den andra, eller ange den som avsågs."},
		Source: message.Text{EN: "The file format: a list of ids is a set", SV: "Filformatet: en lista med id:n är en mängd"},
		Bad: `[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"

[[unit]]
id = "enheten"
name = "Enheten"
kind = "unit"
parent = "kf"
led_by = ["chef", "chef"]

[[post]]
id = "chef"
name = "Chef"
unit = "enheten"
`,
		Good: `[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"

[[unit]]
id = "enheten"
name = "Enheten"
kind = "unit"
parent = "kf"
led_by = ["chef"]

[[post]]
id = "chef"
name = "Chef"
unit = "enheten"
`,
	},
	Check: checkRepeats,
}}

var repeatTexts = struct{ twice, more message.Text }{
	twice: message.Text{EN: "{0} stands twice in {1}.", SV: "{0} står två gånger i {1}."},
	more:  message.Text{EN: "{0} stands {2} times in {1}.", SV: "{0} står {2} gånger i {1}."},
}

func checkRepeats(p *Pass) {
	for i := range p.Org.Repeats {
		r := &p.Org.Repeats[i]
		text := repeatTexts.twice
		if r.Times > 2 {
			text = repeatTexts.more
		}
		p.Report(Finding{
			At:      at(r.Ref.Type, r.Ref.Index).key(r.List).element(r.Element),
			Message: text.With(message.Quoted(r.Text), r.Key(), r.Times),
		})
	}
}
