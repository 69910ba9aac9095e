package metrics

import (
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Act is the short name of the act that demands a task.
func (d Duty) Act() string {
	name, _ := d.Cites[0].Cut()
	act, _ := law.FindAct(name)
	return act.Short
}

// Provision is the reference to what demands a task: "SoL (2025:400) 9 kap. 1 och 7 §§".
func (d Duty) Provision() message.Citation { return law.Cite(d.Cites, law.LastRead) }

// responsibleActs are the acts that have a rule of their own on who is responsible;
// the others rely on the Social Services Act.
var responsibleActs = map[string]bool{"SoL": true, "LSS": true, "HSL": true}

// ResponsibilityFor is the law on who answers for some tasks: that of the acts they
// stand in, and of no other.
func ResponsibilityFor(tasks []Duty) law.Editions {
	var acts []string
	for _, d := range tasks {
		act := d.Act()
		if !responsibleActs[act] {
			act = "SoL"
		}
		acts = append(acts, act)
	}
	return law.UltimateResponsibility.Of(acts...)
}
