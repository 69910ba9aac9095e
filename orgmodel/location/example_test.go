package location_test

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/location"
)

// A span knows its file: it prints as a place that editors can open, and brings
// the line along with what is to be marked in it.
func ExampleSpan() {
	text := []byte("[[unit]]\nid = \"stab\"\nparent = \"förvaltningen\"\n")
	file := location.NewFile("town.toml", text)
	at := bytes.Index(text, []byte("\"för"))
	span := file.Span(at, at+len(`"förvaltningen"`))

	fmt.Println(span)
	if s, ok := span.Snippet(); ok {
		fmt.Println(s.Text)
		fmt.Println(strings.Repeat(" ", s.Caret) + strings.Repeat("^", s.Width))
	}
	// Output:
	// town.toml:3:10
	// parent = "förvaltningen"
	//          ^^^^^^^^^^^^^^^
}

// Editors count from 0, in UTF-16 units.
func ExampleFile_UTF16() {
	file := location.NewFile("town.toml", []byte("name = \"Torg 😀\"\nid = \"torg\"\n"))
	fmt.Println(file.UTF16(17))
	// Output:
	// 0 15
}
