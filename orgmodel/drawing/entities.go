package drawing

import "github.com/orgmodel/orgmodel/orgmodel"

// Entity is what the outline of a drawing speaks of: how sure it is, and what of
// it no source supports.
type Entity struct {
	ID      string
	Type    orgmodel.Type
	Status  orgmodel.Status
	Assumed orgmodel.Assumed
}

// Standing is how sure the whole is, in words: "PROPOSAL, partly decided: the
// closures". Empty: in force.
func (d *Drawing) Standing() string {
	return led(d.Stamp, ", ", d.Partly)
}

// Name is the title with the stamp before it, for who meets nothing but the name
// of the picture.
func (d *Drawing) Name() string { return led(d.Stamp, ": ", d.Title) }

// Summary is the description with the standing before it.
func (d *Drawing) Summary() string { return led(d.Standing(), ". ", d.Description) }

// led is a text with another before it, where both say something.
func led(by, sign, text string) string {
	if by == "" || text == "" {
		return by + text
	}
	return by + sign + text
}
