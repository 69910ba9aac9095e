package rules

import (
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// limitTexts say what is compared with a limit, for whoever asks why.
var limitTexts = struct{ reports, levels, allocations, employees, fte, vacancies, unfilled, percent message.Text }{
	reports:     message.Text{EN: "direct reports per manager", SV: "direkt underställda per chef"},
	levels:      message.Text{EN: "levels from the top manager to staff", SV: "nivåer från högsta chef till medarbetare"},
	allocations: message.Text{EN: "SEK to the units below, and to the unit", SV: "kronor till enheterna under, och till enheten"},
	employees:   message.Text{EN: "employees in the posts, and in the unit", SV: "anställda i befattningarna, och i enheten"},
	fte:         message.Text{EN: "full-time equivalents, and at most", SV: "årsarbetare, och högst"},
	vacancies:   message.Text{EN: "vacancies, and posts", SV: "vakanta befattningar, och befattningar"},
	unfilled:    message.Text{EN: "offices not filled, and offices", SV: "ej tillsatta uppdrag, och uppdrag"},
	percent:     message.Text{EN: "per cent", SV: "procent"},
}

func limited(what message.Text, value, limit message.Localizer) []diag.Limit {
	return []diag.Limit{{What: what, Value: value, Limit: limit}}
}
