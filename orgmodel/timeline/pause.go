package timeline

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Pause is a time in which something was closed before it opens again.
type Pause struct {
	Ref orgmodel.Ref // in the last state
	// Since is the first day without it, Until the last one.
	Since, Until orgmodel.Date
	Months       orgmodel.Quantity
	// Keys are what says so in the last state.
	Keys []ground.Key
}

// pauses lists what the last state says was closed only for a time.
func (t *Timeline) pauses() {
	org := t.States[len(t.States)-1].Org
	for i := range org.Closes {
		c := &org.Closes[i]
		by := orgmodel.Ref{Type: orgmodel.TypeClose, Index: i}
		for _, id := range c.IDs {
			ref, ok := org.Find(id)
			if !ok || !c.Until.Known() {
				continue
			}
			t.Pauses = append(t.Pauses, Pause{
				Ref: ref, Since: c.Date, Until: c.Until, Months: metrics.MonthsBetween(c.Date, c.Until.DayAfter()),
				Keys: append(org.Keys(by, "date"), org.Key(ref, "since")),
			})
		}
	}
}
