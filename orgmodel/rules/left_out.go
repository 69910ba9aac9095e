package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// LeftOut is something that papers about a reorganisation tell and that the format has
// no key for.
type LeftOut struct {
	What message.Text
	Why  message.Text // why there is no key, and what to write instead
}

// NotInFormat lists what has no key, and why: a key is there for a question or a figure.
func NotInFormat() []LeftOut { return slices.Clone(notInFormat) }

var notInFormat = []LeftOut{
	{
		message.Text{EN: "The one-off cost of a change", SV: "Engångskostnaden för en förändring"},
		message.Text{EN: "Has no key of its own: a [[budget]] with change and year is a one-off amount (m23-one-off), for the unit or service that bears it.", SV: "Har ingen egen nyckel: en [[budget]] med change och year är ett engångsbelopp (m23-one-off), för den enhet eller insats som bär det."},
	},
	{
		message.Text{EN: "What that which closes has cost", SV: "Vad det som läggs ned har kostat"},
		message.Text{EN: "Is the [[budget]] of the unit or the service. Until a file states it the cost is unknown, and no saving is told; I832 asks where the money goes.", SV: "Är enhetens eller insatsens [[budget]]. Tills en fil anger den är kostnaden okänd, och ingen besparing redovisas; I832 frågar vart pengarna går."},
	},
	{
		message.Text{EN: "Rent, floor area and plans of premises", SV: "Hyra, yta och ritningar för lokaler"},
		message.Text{EN: "premises says where people work, so that a move is asked about. What a building costs is a budget, and what it looks like is another drawing.", SV: "premises anger var man arbetar, så att en flytt blir en fråga. Vad en lokal kostar är en budget, och hur den ser ut är en annan ritning."},
	},
	{
		message.Text{EN: "Schedules, and the degree of employment of single employees", SV: "Scheman, och enskilda anställdas sysselsättningsgrad"},
		message.Text{EN: "A file describes posts, not persons. working_time says when a unit works; the average degree of employment follows from heads and fte (m30).", SV: "En fil beskriver befattningar, inte personer. working_time anger när en enhet arbetar; den genomsnittliga sysselsättningsgraden följer av heads och fte (m30)."},
	},
	{
		message.Text{EN: "How many cases each employee has", SV: "Hur många ärenden var och en har"},
		message.Text{EN: "It is about persons. cases is of a unit, and is set against all who work there (m29).", SV: "Det gäller personer. cases anges för en enhet och ställs mot alla som arbetar där (m29)."},
	},
	{
		message.Text{EN: "The single cases, and what stands in files", SV: "De enskilda ärendena, och vad som står i akter"},
		message.Text{EN: "They are about people. The format has how many there are and in which systems, so that it can be asked what becomes of them (I825).", SV: "De handlar om människor. Formatet har hur många de är och i vilka system, så att frågan kan ställas vad som händer med dem (I825)."},
	},
	{
		message.Text{EN: "How systems are joined, licensed and paid for", SV: "Hur system hänger ihop, licensieras och betalas"},
		message.Text{EN: "Neither a question about the organisation nor a figure of it; the cost is a budget.", SV: "Är varken en fråga om organisationen eller ett nyckeltal för den; kostnaden är en budget."},
	},
	{
		message.Text{EN: "Whether a goal was reached because of the change", SV: "Om ett mål nåddes på grund av förändringen"},
		message.Text{EN: "No file shows a cause. outcome and the values of an indicator say whether it was reached; M517 asks when they are missing.", SV: "Ingen fil visar en orsak. outcome och måttets värden anger om det nåddes; M517 frågar när de saknas."},
	},
}
