package rules_test

import (
	"strings"
	"testing"
)

func TestEconomy(t *testing.T) { testRules(t, economyTests) }

func budget(keys ...string) string { return "[[budget]]\n" + strings.Join(keys, "\n") + "\n\n" }

const spending = board + `[[unit]]
id = "forv"
name = "Förvaltning"
kind = "administration"
parent = "namnd"

[[unit]]
id = "enhet"
name = "Enhet"
kind = "unit"
parent = "forv"
heads = 400

`

var economyTests = []ruleTest{
	{"E701 a unit", spending + budget(`unit = "forv"`, `amount = 450_000_000`), `
E701 [[budget]]
The budget of “Förvaltning” names no year.
Budgeten för ”Förvaltning” anger inget år.
Ange year för endast det året, eller from_year för varje år från och med då.
`},
	{"E701 nothing is said of money", spending + budget(`unit = "forv"`, `name = "Ram"`), ""},
	{"E702 some say net", spending + budget(`unit = "forv"`, `amount = 450_000_000`, `year = 2026`, `basis = "net"`) + budget(`unit = "enhet"`, `amount = 50_000_000`, `year = 2026`), `
E702 [[budget]]
1 of 2 allocations do not say whether they are gross or net; the others do.
1 av 2 ramar anger inte om de är brutto eller netto; de andra gör det.
Ange basis för alla: gross (brutto) eller net (netto).
`},
	{"E702 none says", spending + budget(`unit = "forv"`, `amount = 450_000_000`, `year = 2026`) + budget(`unit = "enhet"`, `amount = 50_000_000`, `year = 2027`), ""},
	{"E702 three years", spending + budget(`unit = "forv"`, `amount = 450_000_000`, `year = 2026`) + budget(`unit = "forv"`, `amount = 455_000_000`, `year = 2027`) + budget(`unit = "forv"`, `amount = 460_000_000`, `from_year = 2028`), `
E702 [[budget]]
The allocations of “Förvaltning” for 2026, 2027 and 2028 do not say which year's prices they are in.
Ramarna för ”Förvaltning” för 2026, 2027 och 2028 anger inte vilket års prisnivå som gäller.
Ange price_level för var och en, samma år om de ska jämföras.
`},
	{"E703 nothing", spending + budget(`unit = "enhet"`, `change = -2_000_000`, `from_year = 2026`), `
E703 -2_000_000
“Enhet” is to have 2 million SEK less, and the file states no measure that saves the money.
”Enhet” ska få 2 mnkr mindre, och filen anger inte vilken åtgärd som ger besparingen.
Lägg till [[measure]] med owner eller services, eller den [[close]] som sparar pengarna.
`},
	{"E703 a measure above", spending + budget(`unit = "enhet"`, `change = -2_000_000`, `from_year = 2026`) + entity("measure", "lokaler", `owner = ["forv"]`), ""},
	{"E703 a measure of somebody else", spending + unit("annan", "unit", "namnd") + budget(`unit = "enhet"`, `change = -2_000_000`, `from_year = 2026`) + entity("measure", "lokaler", `owner = ["annan"]`), `
E703 -2_000_000
“Enhet” is to have 2 million SEK less, and the file states no measure that saves the money.
”Enhet” ska få 2 mnkr mindre, och filen anger inte vilken åtgärd som ger besparingen.
Lägg till [[measure]] med owner eller services, eller den [[close]] som sparar pengarna.
`},
	{"E703 a service is closed", spending + service("lots") + budget(`unit = "enhet"`, `change = -2_000_000`, `from_year = 2026`) + closes(`"lots"`), ""},
	{"E703 others save", spending + unit("forening", "nonprofit", "") + budget(`unit = "forening"`, `change = -2_000_000`, `from_year = 2026`), ""},
	{"E704 others have it a year at a time", spending + unit("forening", "nonprofit", "") + budget(`unit = "forening"`, `change = 5_000_000`, `year = 2026`) + budget(`unit = "forening"`, `change = 5_000_000`, `year = 2027`), ""},
	{"E703 may be a gain", spending + budget(`unit = "enhet"`, `change = "-2..3"`, `from_year = 2026`), ""},
	{"E704 each year for itself", spending + budget(`unit = "enhet"`, `change = 5_000_000`, `year = 2026`) + budget(`unit = "enhet"`, `change = 5_000_000`, `year = 2027`), `
E704 2027
“Enhet” is given the same amount for 2026 and 2027, one year at a time. Is it recurring? (to the board)
”Enhet” får samma belopp för 2026 och 2027, ett år i taget. Är det varaktigt? (till nämnden)
Varaktiga pengar skrivs som en [[budget]] med from_year. Är det engångspengar varje gång, svara med [[accept]].
`},
	{"E704 different amounts", spending + budget(`unit = "enhet"`, `change = 5_000_000`, `year = 2026`) + budget(`unit = "enhet"`, `change = 3_000_000`, `year = 2027`), ""},
	{"E704 five for a year, then ten for good", spending + budget(`unit = "enhet"`, `change = 5_000_000`, `year = 2025`) + budget(`unit = "enhet"`, `change = 10_000_000`, `from_year = 2026`), ""},
	{"E704 a new service for one year", spending + service("lots", `status = "decided"`) + budget(`service = "lots"`, `change = 5_000_000`, `year = 2026`), `
E704 2026
“Lots” is new and is given money for 2026 only. What pays for it after that? (to the board)
”Lots” är ny och får pengar bara för 2026. Hur betalas den därefter? (till nämnden)
Lägg till det som kommer sedan med from_year, ange until för ”Lots”, eller svara med [[accept]].
`},
	{"E704 a new service that ends", spending + service("lots", `status = "decided"`, `until = 2026-12-31`) + budget(`service = "lots"`, `change = 5_000_000`, `year = 2026`), ""},
	{"E707 per inhabitant", entity("indicator", "kostnad", `measured_in = "kr"`, `denominator = "invånare"`, `values = [{ year = 2019, value = 374 }, { value = 380 }]`), `
E707 { value = 380 }
“Kostnad” is counted per inhabitant, but 1 of its values name no year.
”Kostnad” räknas per invånare, men 1 av dess värden anger inget år.
Ange year för varje värde av ”Kostnad”.
`},
	{"E707 a share", entity("indicator", "andel", `measured_in = "%"`, `denominator = "invånare"`, `values = [{ value = 5 }]`), ""},
	{"E708 in thousands", spending + budget(`unit = "forv"`, `amount = 450_000`, `year = 2026`), `
E708 450_000
The allocation of “Förvaltning” is 450,000 SEK for at least 400 employees. Is it in thousands or millions? (to the author of the file)
Ramen för ”Förvaltning” är 450 000 kronor för minst 400 anställda. Står den i tusental eller miljoner? (till den som skrev filen)
Skriv beloppet i hela kronor, eller svara med [[accept]] om det stämmer.
`},
	{"E708 in millions", spending + budget(`unit = "namnd"`, `amount = 450`, `year = 2026`), `
E708 450
The allocation of “Nämnd” is 450 SEK for a year. Is it in thousands or millions? (to the author of the file)
Ramen för ”Nämnd” är 450 kronor för ett år. Står den i tusental eller miljoner? (till den som skrev filen)
Skriv beloppet i hela kronor, eller svara med [[accept]] om det stämmer.
`},
	{"E708 too many zeros", spending + budget(`unit = "namnd"`, `amount = 450_000_000_000`, `year = 2026`), `
E708 450_000_000_000
The allocation of “Nämnd” is 450,000,000,000 SEK. Are there too many zeros? (to the author of the file)
Ramen för ”Nämnd” är 450 000 000 000 kronor. Är det för många nollor? (till den som skrev filen)
Skriv beloppet i hela kronor, eller svara med [[accept]] om det stämmer.
`},
	{"E708 a change", spending + budget(`unit = "forv"`, `change = -5`, `from_year = 2026`), `
E708 -5
The change for “Förvaltning” is −5 SEK. Is it in thousands or millions? (to the author of the file)
Ändringen för ”Förvaltning” är −5 kronor. Står den i tusental eller miljoner? (till den som skrev filen)
Skriv beloppet i hela kronor, eller svara med [[accept]] om det stämmer.
`},
	{"E708 an agreement", spending + unit("bolag", "company", "") + entity("agreement", "avtal", `form = "procurement"`, `from = "namnd"`, `to = ["bolag"]`, `amount = 850`), `
E708 850
“Avtal” is said to cost 850 SEK a year. Is it in thousands or millions? (to the author of the file)
”Avtal” anges kosta 850 kronor om året. Står beloppet i tusental eller miljoner? (till den som skrev filen)
Skriv beloppet i hela kronor, eller svara med [[accept]] om det stämmer.
`},
	{"E708 a small grant", spending + unit("bolag", "nonprofit", "") + entity("agreement", "avtal", `form = "grant"`, `from = "namnd"`, `to = ["bolag"]`, `amount = 5000`), ""},
	{"E708 at least", spending + budget(`unit = "forv"`, `amount = ">450"`, `year = 2026`), ""},
}
