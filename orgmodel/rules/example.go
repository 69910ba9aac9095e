package rules

import (
	"fmt"
	"strings"
)

const exampleHeader = `[organisation]
id = "exempel"
name = "Exempel"
municipality = "1490"
language = "sv"
as_of = 2026-01-01
status = "in-force"

`

// WholeExample makes a whole file of a rule's Bad or Good: examples leave out
// the format line, and the header when nothing in it matters.
func WholeExample(text string) string {
	var b strings.Builder
	if !strings.Contains(text, "format = ") {
		b.WriteString("format = 1\n\n")
	}
	if !strings.Contains(text, "[organisation]") {
		b.WriteString(exampleHeader)
	}
	b.WriteString(text)
	return b.String()
}

// leaderPost and levels write the example of a long line of command.
func leaderPost(n int, unit string) string {
	return fmt.Sprintf("\n[[post]]\nid = \"chef-%d\"\nname = \"Chef nivå %d\"\nunit = %q\ncount = 1\n", n, n, unit)
}

func levels(n int) string {
	var b strings.Builder
	above := "forvaltningen"
	for i := 2; i <= n; i++ {
		unit := fmt.Sprintf("niva-%d", i)
		fmt.Fprintf(&b, "\n[[unit]]\nid = %q\nname = \"Nivå %d\"\nkind = \"unit\"\nparent = %q\nled_by = [\"chef-%d\"]\n", unit, i, above, i)
		b.WriteString(leaderPost(i, unit))
		above = unit
	}
	return b.String()
}
