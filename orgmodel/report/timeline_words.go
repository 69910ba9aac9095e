package report

import (
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var timelineTexts = struct {
	title, one, alone, states, number, step, status, backwards                                  message.Text
	gaps, noGaps, all, some, wholeGap, openGap, openSome, perhaps, earliest, unknownDay, inStep message.Text
	steps, unknownMonths, lost, back, goneGap                                                   message.Text
	pauses, shut, without, pause                                                                message.Text
	impact, raised, settled, figures, rest                                                      message.Text
}{
	title: message.Text{EN: "Step by step: {0} states", SV: "Steg för steg: {0} lägen"},
	one:   message.Text{EN: "Step by step: one state", SV: "Steg för steg: ett läge"},
	alone: message.Text{
		EN: "{0} extends no other file, so there is no series to follow. A variant names the file before it: extends = \"…\".",
		SV: "{0} bygger inte på någon annan fil, så det finns inget att följa. En variant anger filen före sig: extends = \"…\".",
	},
	states: message.Text{EN: "The states", SV: "Lägena"},
	number: message.Text{EN: "State", SV: "Läge"},
	step:   message.Text{EN: "Step {0}: {1}", SV: "Steg {0}: {1}"},
	status: message.Text{EN: "From state {0} to state {1}: as of {2}, {3}.", SV: "Från läge {0} till läge {1}: {2}, {3}."},
	backwards: message.Text{
		EN: "The state after the step describes an earlier day than the one before it: the two may have changed places.",
		SV: "Läget efter steget beskriver en tidigare dag än läget före: de två kan ha bytt plats.",
	},

	gaps:          message.Text{EN: "Who is without services, and for how long", SV: "Vilka som blir utan insatser, och hur länge"},
	noGaps:        message.Text{EN: "Every target group that the files describe keeps its services all the time.", SV: "Varje målgrupp som filerna beskriver behåller sina insatser hela tiden."},
	all:           message.Text{EN: "{0}: no service", SV: "{0}: ingen insats"},
	some:          message.Text{EN: "{0}: fewer services", SV: "{0}: färre insatser"},
	wholeGap:      message.Text{EN: "From {0} until {1}, {2}: {3}.", SV: "Från {0} till {1}, {2}: {3}."},
	openGap:       message.Text{EN: "From {0}, {1}, and still in the last state: {2}.", SV: "Från {0}, {1}, och fortfarande i det sista läget: {2}."},
	openSome:      message.Text{EN: "From {0}, {1}. Other services still reach the group.", SV: "Från {0}, {1}. Andra insatser når fortfarande gruppen."},
	earliest:      message.Text{EN: "{0} at the earliest", SV: "tidigast {0}"},
	perhaps:       message.Text{EN: "The files do not tell when what comes instead begins: perhaps there is no time between.", SV: "Filerna anger inte när det som kommer i stället börjar: kanske är det ingen tid emellan."},
	unknownDay:    message.Text{EN: "an unknown day", SV: "en okänd dag"},
	inStep:        message.Text{EN: "step {0}", SV: "steg {0}"},
	steps:         message.Text{EN: "steps {0}–{1}", SV: "steg {0}–{1}"},
	unknownMonths: message.Text{EN: "for an unknown number of months", SV: "okänt hur många månader"},
	lost:          message.Text{EN: "No longer: {0}.", SV: "Inte längre: {0}."},
	back:          message.Text{EN: "Reached again, {1}, by {0}.", SV: "Gruppen nås igen, {1}, av {0}."},
	goneGap:       message.Text{EN: "From {0}, {1}. From {2} on no file describes the group.", SV: "Från {0}, {1}. Från och med {2} beskriver ingen fil gruppen."},

	pauses:  message.Text{EN: "What is closed and opens again", SV: "Vad som stängs och öppnas igen"},
	shut:    message.Text{EN: "{0}: closed {1}", SV: "{0}: stängd {1}"},
	without: message.Text{EN: "{0}: without it {1}", SV: "{0}: utan den {1}"},
	pause:   message.Text{EN: "Closed from {0} until {1}. Open again from {2}.", SV: "Stängd från {0} till {1}. Öppnas igen {2}."},

	impact:  message.Text{EN: "Questions and consequences: {0}", SV: "Frågor och konsekvenser: {0}"},
	raised:  message.Text{EN: "New findings after the step: {0}", SV: "Nya påpekanden efter steget: {0}"},
	settled: message.Text{EN: "Findings that applied at the step before: {0}", SV: "Påpekanden som gällde föregående steg: {0}"},
	figures: message.Text{EN: "Key figures of the step", SV: "Stegets nyckeltal"},
	rest:    message.Text{EN: "Of the other figures, zero: {0}, unknown: {1}.", SV: "Av övriga nyckeltal, noll: {0}, okända: {1}."},
}
