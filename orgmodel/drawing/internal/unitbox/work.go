package unitbox

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var workWords = struct{ premises, hours, cases, systems message.Text }{
	premises: message.Text{EN: "Premises: {0}", SV: "Lokaler: {0}"},
	hours:    message.Text{EN: "Working time: {0}", SV: "Arbetstid: {0}"},
	cases:    message.Text{EN: "Ongoing cases: {0}", SV: "Pågående ärenden: {0}"},
	systems:  message.Text{EN: "Systems: {0}", SV: "Verksamhetssystem: {0}"},
}

// work tells where and when people work, what they have in hand, and in what systems.
func work(s kit.Sketch, unit *orgmodel.Unit) []kit.Fact {
	var facts []kit.Fact
	add := func(text message.Text, value, key string) {
		if value != "" {
			facts = append(facts, aside(s.Key(&unit.Common, s.Say(text, value), key)))
			facts[len(facts)-1].Single = true
		}
	}
	add(workWords.premises, s.Theirs(strings.Join(unit.Premises, ", ")), "premises")
	add(workWords.hours, s.Theirs(unit.WorkingTime), "working_time")
	if unit.Cases.Known() {
		add(workWords.cases, unit.Cases.In(s.Lang()), "cases")
	}
	add(workWords.systems, s.Theirs(strings.Join(unit.Systems, ", ")), "systems")
	return facts
}
