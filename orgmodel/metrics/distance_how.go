package metrics

import "github.com/orgmodel/orgmodel/orgmodel"

// How is what has become of something that is not where it was: what has merged or
// been divided has not ended.
type How uint8

// The ways, in the order in which they are told.
const (
	Merging    How = iota // with others, into something new
	Dividing              // into several
	Regrouping            // with others, into several
	Absorbing             // into something that goes on
	Forming               // of several others
	TakingOut             // out of something
	Founding
	Moving
	Providing // by other units
	Ending
)

// Other is something that is not where it was, and how.
type Other struct {
	orgmodel.Ref
	Old bool // as a place in the old organisation
	How How
}

// Restructured lists the units, posts and services that are new, gone or stand
// elsewhere, sort by sort, and counts all that either organisation has: those that
// live on once.
func (p *Pair) Restructured() (changed []Other, all int) {
	for _, l := range p.ties() {
		changed, all = append(changed, l.others...), all+len(l.subjects)+l.kept
	}
	return changed, all
}

// becomes says how something of the old file is no longer there as itself.
func (l *tieList) becomes(what int) How {
	heirs := l.succession.After[what]
	switch shared := l.anyShared(heirs); {
	case len(heirs) == 0:
		return Ending
	case len(heirs) > 1 && shared:
		return Regrouping
	case len(heirs) > 1:
		return Dividing
	case l.twin[heirs[0]] == what:
		return l.elsewhere()
	case shared && l.twin[heirs[0]] < 0:
		return Merging
	default:
		return Absorbing
	}
}

func (l *tieList) anyShared(heirs []int) bool {
	for _, h := range heirs {
		if len(l.succession.Before[h]) > 1 {
			return true
		}
	}
	return false
}

// arises says how something of the new file is not where it was.
func (l *tieList) arises(what int) How {
	switch from := len(l.succession.Before[what]); {
	case l.twin[what] >= 0:
		return l.elsewhere()
	case from > 1:
		return Forming
	case from == 1:
		return TakingOut
	default:
		return Founding
	}
}

// elsewhere is how something is another that is still itself.
func (l *tieList) elsewhere() How {
	if l.typ == orgmodel.TypeService {
		return Providing
	}
	return Moving
}
