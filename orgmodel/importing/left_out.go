package importing

import (
	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
)

// leftOut is why a row of a unit was left out. What stands below that unit, or is in it,
// is told with the same cause and not with one of its own.
type leftOut struct {
	cause *Cause
	text  string
	args  []any
}

// leaveOut leaves out a row, and keeps why for what refers to its unit.
func (r *reading) leaveOut(l *line, c *Cause, text string, at sheets.Place, args ...any) {
	r.refuse(l.entry, c, text, at, args...)
	if l.isPosts() {
		return
	}
	for _, m := range []columns.Meaning{columns.UnitID, columns.Unit} {
		if w := l.word(m); w.text != "" && !w.noID {
			r.units.out[w.folded] = leftOut{c, text, args}
		}
	}
}

// leftOut is why the row of a unit that is known by a word was left out.
func (us *units) leftOut(word string) (leftOut, bool) {
	out, ok := us.out[same(word)]
	return out, ok
}

// namesakesTold is how many units are told of those that a name may mean.
const namesakesTold = 5

// among tells which units a name may mean: by their ids, else by what stands above them.
func (r *reading) among(a alike) message.Localizer {
	var list []message.Localizer
	for _, u := range append([]*unit{a.first}, a.more...) {
		if len(list) == namesakesTold {
			list = append(list, amongTexts.others.With(a.n-namesakesTold))
			break
		}
		list = append(list, r.which(u))
	}
	return message.Or(list)
}

// which tells a unit from its namesakes.
func (r *reading) which(u *unit) message.Localizer {
	above := u.aboveName()
	if above == "" && u.above != "" {
		above = u.above
		if parent, _ := r.exactly(r.meant(u.above)); parent != nil {
			above = parent.name
		}
	}
	switch {
	case u.id != "":
		return message.Quoted(r.shown(u.id))
	case above != "":
		return amongTexts.under.With(message.Quoted(r.shown(above)))
	}
	return amongTexts.top
}

var amongTexts = struct{ under, top, others message.Text }{
	under:  message.Text{EN: "the one under {0}", SV: "den under {0}"},
	top:    message.Text{EN: "the one at the top", SV: "den överst"},
	others: message.Text{EN: "one of {0} more", SV: "någon av {0} till"},
}
