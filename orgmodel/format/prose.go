package format

import "github.com/orgmodel/orgmodel/orgmodel/message"

// section is a part of the reference page that is written by hand.
type section struct {
	level       int
	title, body message.Text
}

var shapeNames = map[Shape]message.Text{
	Text:     doc("text", "text"),
	ID:       doc("id", "id"),
	Party:    doc("an id, or a name in plain words", "ett id, eller ett namn i löpande text"),
	Source:   doc("id of `[[source]]`, with `#line` if known", "id för `[[source]]`, med `#rad` om den är känd"),
	Code:     doc("four digits as text", "fyra siffror som text"),
	Date:     doc("date", "datum"),
	Bool:     doc("`true` or `false`", "`true` eller `false`"),
	Assumed:  doc("`true` or a list of keys", "`true` eller en lista över nycklar"),
	Tabled:   doc("`true` or a list of tables", "`true` eller en lista över tabeller"),
	Words:    doc("`{ system = \"code\" }`", "`{ system = \"kod\" }`"),
	Statuses: doc("`{ key = \"status\" }`", "`{ nyckel = \"status\" }`"),
	Inline:   doc("`{ … }`, see below", "`{ … }`, se nedan"),
}

var pageTexts = struct {
	tables, tablesIntro, kinds, kindsIntro, optionalID, withoutStatus, withCommon, inner, required, ruleID,
	list, between, whole, number, fullDate, anyID, idOf, kindWord, kindOr, wordOr, authority message.Text
	head, kindHead []message.Text
}{
	tables:        doc("The tables", "Tabellerna"),
	tablesIntro:   doc("`[organisation]` stands once in a file, all others as often as needed and in any order. The order within a table is the order in the drawing.", "`[organisation]` står en gång i filen, de andra så ofta som behövs och i valfri ordning. Ordningen inom en tabell är ordningen i ritningen."),
	kinds:         doc("Kinds of units", "Sorter av enheter"),
	kindsIntro:    doc("The word stands in `kind`; drawings show the label. A board is the authority (myndighet) of all below it, a legal entity the responsible body (huvudman). The employer is the responsible body unless `employer` states another. A kind that is missing is added with `[[kind]]`.", "Ordet skrivs i `kind`, ritningen visar etiketten. En nämnd är myndighet för allt under sig, en juridisk person huvudman. Arbetsgivare är huvudmannen, om inte `employer` anger något annat. En sort som saknas läggs till med `[[kind]]`."),
	optionalID:    doc("It may have the common keys, and needs no id. In a variant, one without an id adds to those of the base.", "Den kan ha de gemensamma nycklarna men behöver inget id. I en variant läggs en utan id till basens."),
	withoutStatus: doc("Besides the common keys, except `status` and `status_of`:", "Utöver de gemensamma nycklarna, utom `status` och `status_of`:"),
	withCommon:    doc("Besides the common keys:", "Utöver de gemensamma nycklarna:"),
	inner:         doc("In {0}: {1}", "I {0}: {1}"),
	required:      doc("required", "krävs"),
	ruleID:        doc("a rule's id, as `D603`", "en regels id, som `D603`"),
	list:          doc("list: {0}", "lista: {0}"),
	between:       doc("whole number from {0} to {1}", "heltal från {0} till {1}"),
	whole:         doc("whole number, may be inexact", "heltal, får vara ungefärligt"),
	number:        doc("number, may be inexact", "tal, får vara ungefärligt"),
	fullDate:      doc("one full day", "en hel dag"),
	anyID:         doc("any id", "valfritt id"),
	idOf:          doc("id of {0}", "id för {0}"),
	kindWord:      doc("a [kind](#kinds-of-units)", "en [sort](#sorter-av-enheter)"),
	kindOr:        doc("a [kind](#kinds-of-units) or {0}", "en [sort](#sorter-av-enheter) eller {0}"),
	wordOr:        doc("{0} or {1}", "{0} eller {1}"),
	authority:     doc(", authority", ", myndighet"),
	head:          []message.Text{doc("Key", "Nyckel"), doc("Takes", "Värde"), doc("Meaning", "Betydelse")},
	kindHead:      []message.Text{doc("Word", "Ord"), doc("Swedish", "Svenska"), doc("English", "Engelska"), doc("What it is", "Vad det är")},
}

var opening = []section{
	{1, doc("The file format, version 1", "Filformatet, version 1"), doc(`
This page is generated from the same table that the program checks files by, so the two never disagree.

One file describes one organisation, or one variant of another file. It is plain text that can be written in any editor, kept under version control and read by people who do not program. The language is [TOML 1.0](https://toml.io/en/v1.0.0): a table begins with its name in brackets, and under it stands one key to a line. What follows a `+"`#`"+` is a comment.`, `
Sidan är framställd ur samma tabell som programmet granskar filer med, så de två säger alltid samma sak.

En fil beskriver en organisation, eller en variant av en annan fil. Den är vanlig text som kan skrivas i vilken textredigerare som helst, versionshanteras och läsas av den som inte programmerar. Språket är [TOML 1.0](https://toml.io/en/v1.0.0): en tabell börjar med sitt namn inom hakparenteser och under den står en nyckel per rad. Det som följer efter `+"`#`"+` är en kommentar.`)},
	{2, doc("A short example", "Ett kort exempel"), doc("A board, the unit that does its work, and a proposal to merge two teams.\n\n```toml\n"+exampleBase+"```\n\nThe proposal is a file of its own, which holds only what differs:\n\n```toml\n"+exampleVariant+"```\n\nThe merged team succeeds two others, so nothing disappears: whatever referred to the old teams follows it. `orgmodel flatten forslag.toml` writes the whole file that the proposal stands for.",
		"En nämnd, enheten som utför dess uppdrag och ett förslag att slå ihop två arbetslag.\n\n```toml\n"+exampleBase+"```\n\nFörslaget är en egen fil som bara innehåller det som skiljer:\n\n```toml\n"+exampleVariant+"```\n\nDet nya arbetslaget efterträder två andra, så inget försvinner: det som hänvisade till de gamla följer med till det nya. `orgmodel flatten forslag.toml` skriver hela den fil som förslaget står för.")},
	sketchSection,
	{2, doc("Ground rules", "Grundregler"), doc(`
- **Nothing is guessed.** A key that does not exist, a value of the wrong type or an id that leads nowhere is an error at its own line, with the nearest known word as help.
- **Unknown is not zero.** What is not known is left out. It stays unknown through every sum: “at least 12”, never 12.
- **Ids** are made of the letters a–z, digits and hyphens (`+"`socialnamnden`"+`), are at most 64 characters long, and are unique in the whole file. They never change, so that two proposals can be compared. Everything else is free text in any language.
- **A list is a set.** What stands twice in a list of ids or words counts once, and the second one is a warning; the order of such a list says nothing. The steps of a pathway are no such list. Order in the file is order in the drawing, never more than that.
- **Money** is whole SEK: `+"`5_000_000`"+`. Thousands may be separated by an underscore, never with a space.
- **Employees, posts and full-time equivalents** are three things. `+"`heads`"+` is the number of employees, `+"`count`"+` the number of posts and `+"`fte`"+` full-time equivalents (årsarbetare); they never stand in for each other.
- **Codes are text.** A municipality is `+"`\"0380\"`"+`, with quotation marks and the leading zero.
- **Posts, not persons.** Only those elected to councils, boards and committees may be named (`+"`holder`, `party`"+`). A personal identity number is an error wherever it stands.`, `
- **Inget gissas.** En nyckel som inte finns, ett värde av fel typ eller ett id som inte leder någonstans är ett fel på sin egen rad, med närmast liknande ord som hjälp.
- **Okänt är inte noll.** Det som inte är känt utelämnas. Det förblir okänt genom alla summor: ”minst 12”, aldrig 12.
- **Id:n** består av bokstäverna a–z, siffror och bindestreck (`+"`socialnamnden`"+`), har högst 64 tecken och är unika i hela filen. De ändras aldrig, så att två förslag kan jämföras. Allt annat är fri text på valfritt språk.
- **En lista är en mängd.** Det som står två gånger i en lista med id:n eller ord räknas en gång, och den andra ger en varning; ordningen i en sådan lista säger inget. Stegen i en ärendegång är ingen sådan lista. Ordningen i filen är ordningen i ritningen, aldrig mer än så.
- **Pengar** skrivs i hela kronor: `+"`5_000_000`"+`. Tusental får skiljas åt med understreck, aldrig med mellanslag.
- **Anställda, befattningar och årsarbetare** är tre saker. `+"`heads`"+` är antal anställda, `+"`count`"+` antal befattningar och `+"`fte`"+` årsarbetare, och det ena får aldrig ersätta det andra.
- **Koder är text.** En kommun är `+"`\"0380\"`"+`, med citattecken och inledande nolla.
- **Befattningar, inte personer.** Bara förtroendevalda i fullmäktige, nämnder och utskott får nämnas vid namn (`+"`holder`, `party`"+`). Ett personnummer är ett fel var det än står.`)},
	{3, doc("Numbers", "Tal"), doc(`
| Written | Means |
|---|---|
| `+"`12`, `4.5`"+` | exactly that; at most four decimals, with a decimal point |
| `+"`\"~1000\"`"+` | about 1,000 |
| `+"`\">450_000_000\"`, `\">=12\"`"+` | more than, at least |
| `+"`\"<40\"`, `\"<=40\"`"+` | less than, at most |
| `+"`\"10..15\"`"+` | from 10 to 15 |
| left out | unknown |

An inexact number is text, so it has quotation marks. Sums carry the bounds along.`, `
| Skrivs | Betyder |
|---|---|
| `+"`12`, `4.5`"+` | exakt; högst fyra decimaler, med decimalpunkt |
| `+"`\"~1000\"`"+` | cirka 1 000 |
| `+"`\">450_000_000\"`, `\">=12\"`"+` | mer än, minst |
| `+"`\"<40\"`, `\"<=40\"`"+` | mindre än, högst |
| `+"`\"10..15\"`"+` | mellan 10 och 15 |
| utelämnat | okänt |

Ett ungefärligt tal är text och står därför inom citattecken. Gränserna följer med i summor.`)},
	{3, doc("Dates", "Datum"), doc(`
| Written | Means |
|---|---|
| `+"`2006-09-01`"+` | that day |
| `+"`\"2006-09\"`, `\"2006\"`"+` | that month, that year; in `+"`since`"+` its first day, in `+"`until` and `deadline`"+` its last |
| `+"`\"~2004\"`"+` | about then |
| `+"`\"<2024-05-29\"`, `\">2010\"`"+` | before, after |`, `
| Skrivs | Betyder |
|---|---|
| `+"`2006-09-01`"+` | den dagen |
| `+"`\"2006-09\"`, `\"2006\"`"+` | den månaden, det året; i `+"`since`"+` första dagen, i `+"`until` och `deadline`"+` den sista |
| `+"`\"~2004\"`"+` | ungefär då |
| `+"`\"<2024-05-29\"`, `\">2010\"`"+` | före, efter |`)},
	{2, doc("Keys that all have in common", "Gemensamma nycklar"), doc(
		"Every table but `[[accept]]`, `[[close]]` and `[rules]` may have these:",
		"Alla tabeller utom `[[accept]]`, `[[close]]` och `[rules]` kan ha dessa:")},
}

// exampleBase and exampleVariant are the files of the worked example.
const exampleBase = `# nu.toml
format = 1

[organisation]
id = "exempelkommun"
name = "Exempelkommun"
municipality = "2081"
language = "sv"
as_of = 2026-01-01

[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"

[[unit]]
id = "socialnamnden"
name = "Socialnämnden"
kind = "board"
parent = "kf"

[[unit]]
id = "mottagning"
name = "Mottagningsgruppen"
kind = "team"
parent = "socialnamnden"
heads = 9

[[unit]]
id = "utredning"
name = "Utredningsgruppen"
kind = "team"
parent = "socialnamnden"
heads = "10..15"                # ungefärligt: text inom citattecken

[[service]]
id = "skydd-for-barn"
name = "Skydd för barn och unga"
kind = "authority"
duty = ["child-protection"]
provided_by = ["mottagning", "utredning"]
`

const exampleVariant = `# forslag.toml
format = 1

[organisation]
id = "ett-arbetslag"
name = "Ett gemensamt arbetslag"
extends = "nu.toml"
as_of = 2027-01-01

[[unit]]
id = "barn-och-unga"
name = "Barn och unga"
kind = "team"
parent = "socialnamnden"
formerly = ["mottagning", "utredning"]

[[close]]
ids = ["mottagning", "utredning"]
date = 2027-01-01
`
