package sheets_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
)

func ExampleRead() {
	book, err := sheets.Read("units.csv", []byte("Enhet;Antal\nVuxna;28\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(book.Taken.In(message.EN))
	for _, row := range book.Sheets[0].Rows {
		fmt.Println(row.Number, row.Cell(0), row.Cell(1))
	}
	fmt.Println(book.Sheets[0].At(2, 1).In(message.SV))
	// Output:
	// text in UTF-8, semicolons between the cells
	// 1 Enhet Antal
	// 2 Vuxna 28
	// units.csv, B2
}
