package rulebook

import (
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var sampleFamily = diag.Family{Letter: "S", Label: message.Text{EN: "Integrity", SV: "Riktighet"}}

// sampleRules are two rules, one of them without a law.
func sampleRules() []*diag.Rule {
	return []*diag.Rule{{
		ID: "S001", Name: "dangling-reference", Family: sampleFamily, Severity: diag.Error, Fixed: true,
		Title:  message.Text{EN: "A reference leads nowhere", SV: "En hänvisning leder ingenstans"},
		Why:    message.Text{EN: "What cannot be found cannot be drawn.", SV: "Det som inte finns går inte att rita."},
		Mend:   message.Text{EN: "Correct the id.", SV: "Rätta id:t."},
		Source: message.Text{EN: "The file format", SV: "Filformatet"},
		Bad:    "parent = \"kf\"\n", Good: "parent = \"kommunfullmaktige\"\n",
	}, {
		ID: "S013", Name: "proposed-treated-as-in-force", Family: sampleFamily, Severity: diag.Question, Law: law.Charters,
		Title:  message.Text{EN: "Something in force rests on a proposal", SV: "Något gällande vilar på ett förslag"},
		Why:    message.Text{EN: "A proposal | may fall.", SV: "Ett förslag | kan falla."},
		Mend:   message.Text{EN: "Settle which it is.", SV: "Red ut vilket som gäller."},
		Source: message.Text{EN: "Practice", SV: "Praxis"},
		Bad:    "status = \"proposed\"\n", Good: "status = \"in-force\"\n",
	}}
}
