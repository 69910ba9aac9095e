package impact

import "strings"

// Base is the path by which the new side of an example extends the old one.
const Base = "before.toml"

const (
	beforeHeader = `[organisation]
id = "exempel"
name = "Exempel"
municipality = "1490"
language = "sv"
as_of = 2026-01-01
status = "in-force"

`
	afterHeader = `[organisation]
id = "forslag"
name = "Förslag"
extends = "` + Base + `"
as_of = 2027-01-01

`
	// apart is the header of a new side that is no variant of the old one.
	apart = `[organisation]
id = "forslag"
name = "Förslag"
municipality = "1490"
language = "sv"
as_of = 2027-01-01

`
)

// WholeBefore makes a whole file of a rule's Before, and WholeAfter of its Bad
// or Good: examples leave out the format line, and the header when nothing in
// it matters.
func WholeBefore(text string) string { return whole(beforeHeader, text) }

// WholeAfter makes a whole file of a rule's Bad or Good: a variant of Before.
func WholeAfter(text string) string { return whole(afterHeader, text) }

func whole(header, text string) string {
	if !strings.Contains(text, "[organisation]") {
		text = header + text
	}
	return "format = 1\n\n" + text
}

// administered is an administration under a board; what is about to change
// follows.
const administered = `[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"

[[unit]]
id = "namnden"
name = "Socialnämnden"
kind = "board"
parent = "kf"

[[unit]]
id = "forvaltningen"
name = "Socialförvaltningen"
kind = "administration"
parent = "namnden"
`
