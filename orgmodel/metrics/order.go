package metrics

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// byID lists some entities of one table by their ids: where one of several equals
// has to stand for all, it is the first by id, whatever stands first in a file.
func byID(o *orgmodel.Organisation, t orgmodel.Type, places []int) []int {
	return slices.SortedStableFunc(slices.Values(places), func(a, b int) int {
		return strings.Compare(o.Common(orgmodel.Ref{Type: t, Index: a}).ID, o.Common(orgmodel.Ref{Type: t, Index: b}).ID)
	})
}
