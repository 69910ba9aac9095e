package diff

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// marks say that what is in force in the file is not in force as a decision is:
// a motion is raised, a political agreement made.
var marks = map[string]struct{ bare, dated message.Text }{
	"motion":     {text("raised", "väckt"), text("raised {0}", "väckt {0}")},
	"initiative": {text("raised", "väckt"), text("raised {0}", "väckt {0}")},
	"accord":     {text("made", "träffad"), text("made {0}", "träffad {0}")},
}

// Mark is how the status of a change is told of a motion, an initiative or a
// political agreement, which decide nothing; nil: as that of anything else.
func (c *Comparison) Mark(ch *Change) message.Localizer {
	if ch.Type != orgmodel.TypeDecision {
		return nil
	}
	o, ref := c.holder(ch)
	return MarkOf(&o.Decisions[ref.Index], c.Status(ch))
}

// MarkOf is the same of a decision with a status, whether it changes or not.
func MarkOf(d *orgmodel.Decision, s orgmodel.Status) message.Localizer {
	if s != orgmodel.InForce && s != orgmodel.Decided {
		return nil
	}
	mark, ok := marks[d.Form]
	switch {
	case !ok:
		return nil
	case d.Date.Known():
		return mark.dated.With(dateText(d.Date))
	}
	return mark.bare
}
