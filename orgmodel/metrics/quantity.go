package metrics

import (
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// between is a number known to lie in a range.
func between(low, high float64) orgmodel.Quantity {
	q, err := orgmodel.ParseQuantity(decimals(low) + ".." + decimals(high))
	if err != nil {
		return orgmodel.Quantity{}
	}
	return q
}

func decimals(n float64) string { return strconv.FormatFloat(n, 'f', 4, 64) }

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
	low, high := 0.0, 0.0
	if n, ok := reports.Low(); ok {
		if most, known := holders.High(); known && most >= 1 {
			low = n / most
		}
	}
	n, ok := reports.High()
	if !ok {
		q, err := orgmodel.ParseQuantity(">=" + decimals(low))
		if err != nil {
			return orgmodel.Quantity{}
		}
		return q
	}
	high = n / fewest
	return between(min(low, high), high)
}
