package metrics

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/law"
)

// Act is the short name of the act that demands a task: the first word of its
// provision.
func (d Duty) Act() string {
	act, _, _ := strings.Cut(strings.Fields(d.Provision.EN)[0], ",")
	return act
}

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
