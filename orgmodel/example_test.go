package orgmodel_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Unknown is not zero: it stays unknown through every sum, and what is inexact
// carries its bounds along.
func ExampleQuantity() {
	north, _ := orgmodel.ParseQuantity("12")
	south, _ := orgmodel.ParseQuantity("10..15")
	var east orgmodel.Quantity // nobody knows

	fmt.Println(north.Add(south).In(message.EN))
	fmt.Println(north.Add(south).Add(east).In(message.EN))
	fmt.Println(north.Add(south).Add(east.Count()).In(message.EN)) // there is no fewer than none
	fmt.Println(north.Add(south).Add(east.Count()).In(message.SV))
	// Output:
	// 22–27
	// unknown
	// at least 22
	// minst 22
}

// A partial date means a period; since takes its first day, until its last.
func ExampleDate() {
	for _, text := range []string{"2006-09-01", "2006-09", "~2004", "<2024-05-29"} {
		d, err := orgmodel.ParseDate(text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%-12s ends %s, exact: %v\n", d, d.End(), d.Full())
	}
	// Output:
	// 2006-09-01   ends 2006-09-01, exact: true
	// 2006-09      ends 2006-09-30, exact: false
	// ~2004        ends 2004-12-31, exact: false
	// <2024-05-29  ends 2024-05-28, exact: false
}
