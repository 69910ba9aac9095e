package diff

import "github.com/orgmodel/orgmodel/orgmodel"

// Flaw is a statement about succession that cannot be right, or that the two
// files contradict each other in.
type Flaw struct {
	Kind FlawKind
	// At is the entity that states it, in the new organisation unless InOld.
	At    orgmodel.Ref
	InOld bool
	Key   string // where it stands: "formerly", "as_of"
	Item  int    // which element of the key; -1: all of it
	About []string
}

// FlawKind is a way in which a succession can be wrong.
type FlawKind uint8

// The kinds of flaws.
const (
	MissingSource FlawKind = iota // formerly names what the old side lacks
	NamedTwice                    // formerly names the same source twice, or one that has the same id already
	Circle                        // entities succeed each other in a circle
	TypeChanged                   // one id, but another table
	SwappedInTime                 // the old organisation is later than the new
)
