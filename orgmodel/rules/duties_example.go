package rules

import "strings"

// What the examples of rules about a change have in common. The new side is a variant
// of the old one.

// proposalOf is the header of the new side.
const proposalOf = `[organisation]
id = "forslag"
name = "Förslag"
extends = "nulaget.toml"
as_of = 2027-01-01
status = "proposed"

`

// staffedTeams are two units with staff and managers under a board, and another board.
const staffedTeams = `[[unit]]
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
led_by = ["chef"]

[[post]]
id = "chef"
name = "Socialchef"
unit = "forvaltningen"
count = 1

[[unit]]
id = "omsorgen"
name = "Omsorgen"
kind = "department"
parent = "forvaltningen"

[[unit]]
id = "unga"
name = "Enheten för unga"
kind = "unit"
parent = "forvaltningen"
heads = 12
fte = 11.5
led_by = ["chef-unga"]

[[post]]
id = "chef-unga"
name = "Enhetschef unga"
unit = "unga"
count = 1

[[post]]
id = "chef-vuxna"
name = "Enhetschef vuxna"
unit = "forvaltningen"
count = 1

[[unit]]
id = "skolnamnden"
name = "Utbildningsnämnden"
kind = "board"
parent = "kf"

[[unit]]
id = "skolforvaltningen"
name = "Utbildningsförvaltningen"
kind = "administration"
parent = "skolnamnden"
`

const newChief = `[[unit]]
id = "unga"
led_by = ["chef-vuxna"]

`

const fewerThere = `[[unit]]
id = "unga"
heads = 9
fte = 9

`

const muchFewerThere = `[[unit]]
id = "unga"
heads = 5
fte = 5

`

const shorterHours = `[[unit]]
id = "unga"
fte = 10

`

const otherBoard = `[[unit]]
id = "unga"
parent = "skolforvaltningen"

`

const otherParent = `[[unit]]
id = "unga"
parent = "omsorgen"

`

// accepted answers what else such a change asks.
func accepted(rules ...string) string {
	var b strings.Builder
	for _, r := range rules {
		b.WriteString("[[accept]]\nrule = \"" + r + "\"\nreason = \"Besvarat i ett annat exempel.\"\n\n")
	}
	return b.String()
}
