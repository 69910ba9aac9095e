package orgmodel

import "github.com/orgmodel/orgmodel/orgmodel/message"

// Unjudged is what every output says of a sketch.
var Unjudged = message.Text{
	EN: "Sketch: the rules about authority, law and dates were not examined.",
	SV: "Skiss: reglerna om myndighet, lag och datum är ej prövade.",
}

// Governs reports whether a kind is a council or a board: what has one is judged as
// a whole organisation.
func Governs(kind string) bool {
	switch kind {
	case KindCouncil, KindExecutiveBoard, KindBoard, KindJointBoard:
		return true
	}
	return false
}

// Outgrown reports whether an organisation that began as a sketch says what no sketch
// does: the municipality, the day, a council or a board.
func (o *Organisation) Outgrown() bool {
	if o.Header.Municipality != "" || o.Header.AsOf.Known() {
		return true
	}
	for i := range o.Units {
		if k := o.KindOf(&o.Units[i]); k != nil && Governs(k.ID) {
			return true
		}
	}
	return false
}

// NameID notes that an id is made of a name: that two files have it says that they
// have the name.
func (o *Organisation) NameID(id string) {
	if o.named == nil {
		o.named = map[string]bool{}
	}
	o.named[id] = true
}

// Named reports whether an id is made of a name.
func (o *Organisation) Named(id string) bool { return o.named[id] }

// OmitKind notes that a sketch leaves out the kind of a unit, which is then read as a
// plain unit.
func (o *Organisation) OmitKind(id string) {
	if o.unkinded == nil {
		o.unkinded = map[string]bool{}
	}
	o.unkinded[id] = true
}

// Says reports whether the file says a key of a unit, or is silent because it is a
// sketch: of what is above its tops, and of kinds.
func (o *Organisation) Says(unit int, key string) bool {
	switch u := &o.Units[unit]; {
	case !o.Sketch:
		return true
	case key == "parent":
		return u.Parent != ""
	case key == "kind":
		return !o.unkinded[u.ID]
	}
	return true
}
