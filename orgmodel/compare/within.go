package compare

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
)

// Within says why a key figure before a change is not set against the one after it:
// a share of the target groups, or a count over the pathways, tells of a change only
// where both files describe the same ones. A group that is merely new in the
// description takes nothing from anybody.
func Within(d *diff.Comparison, metric, figure string) Reason {
	switch natureOf(metric, figure) {
	case groups:
		if !sameOn(d, orgmodel.TypeTargetGroup) {
			return OtherGroups
		}
	case paths:
		if !sameOn(d, orgmodel.TypePathway) {
			return OtherPaths
		}
	}
	return Comparable
}

// sameOn reports whether everything that either file has of a table stands beside one
// of the other.
func sameOn(d *diff.Comparison, t orgmodel.Type) bool {
	s := d.Match.Of(t)
	return s == nil || eachHasOne(d.Old, d.New, t, s.After) && eachHasOne(d.New, d.Old, t, s.Before)
}

func eachHasOne(o, other *orgmodel.Organisation, t orgmodel.Type, links [][]int) bool {
	for i, list := range links {
		if !o.Active(o.Common(orgmodel.Ref{Type: t, Index: i})) {
			continue
		}
		if len(list) != 1 || !other.Active(other.Common(orgmodel.Ref{Type: t, Index: list[0]})) {
			return false
		}
	}
	return true
}
