package kit

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
)

// standing is how sure a whole file is: its status, the word for it that is
// stamped on each drawing, and what in it is decided all the same. Both are empty
// of what is in force.
type standing struct {
	Status        orgmodel.Status
	Stamp, Partly string
}

// Standing is that of the organisation that is drawn.
func (m Model) Standing() standing {
	status := m.org.Header.Status
	s := standing{Status: status, Stamp: m.Say(LookOfStatus(status).stamp)}
	if s.Stamp != "" && m.org.Header.Assumed.Key("status") {
		s.Stamp += "*"
	}
	if partly := drawing.PartlyDecided(m.org); !partly.IsZero() {
		s.Partly = partly.In(m.lang)
	}
	return s
}

// drawing begins a drawing of the organisation.
func (m Model) drawing(prefix, title string) *drawing.Drawing {
	s := m.Standing()
	return &drawing.Drawing{Prefix: prefix, Lang: m.lang, Title: title, Status: s.Status, Stamp: s.Stamp, Partly: s.Partly}
}
