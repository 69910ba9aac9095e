package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// byName lists some entities of one table by their names: where one of several equals
// has to stand for all, it is the first by name, whatever stands first in a file.
func byName(o *orgmodel.Organisation, t orgmodel.Type, places []int) []int {
	return slices.SortedStableFunc(slices.Values(places), func(a, b int) int {
		return o.Compare(t, a, b)
	})
}
