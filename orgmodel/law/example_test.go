package law_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// What a rule rests on goes by the day: the act in force, that there was none, or that
// nobody has checked.
func Example() {
	for _, day := range []message.Day{"2026-01-01", "2012-01-01", "1995-01-01"} {
		if _, answer := law.BestInterests.On(day); answer == law.Absent {
			fmt.Println(day, "there was no such provision")
			continue
		}
		fmt.Println(day, law.BestInterests.Cite(day).In(message.EN))
	}
	_, answer := law.Find("KL91 3:2", "2012-01-01")
	fmt.Println(answer == law.Unproven)
	// Output:
	// 2026-01-01 SoL (2025:400) 3:1–2; the act (2018:1197) on the Convention on the Rights of the Child
	// 2012-01-01 SoL (2001:453) 1:2
	// 1995-01-01 there was no such provision
	// true
}
