package metrics

import (
	"math"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// shared divides a number of people among the persons who hold a post, of whom
// there may be a few more or less: fewest reports with most persons and the
// other way round. When nobody knows how many persons there are, only the
// upper bound remains.
func shared(reports, holders orgmodel.Quantity) orgmodel.Quantity {
	fewest, hasFewest := holders.Low()
	if !hasFewest || fewest < 1 {
		fewest = 1
	}
	if most, ok := holders.High(); ok && most == fewest {
		return reports.Div(int64(fewest))
	}
	low, high := 0.0, math.Inf(1)
	if n, ok := reports.Low(); ok {
		if most, known := holders.High(); known && most >= 1 {
			low = n / most
		}
	}
	if n, ok := reports.High(); ok {
		high = n / fewest
	}
	return orgmodel.Between(min(low, high), high)
}
