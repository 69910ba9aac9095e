package format

// sketchSection tells of the shortest file there is, and of rows.
var sketchSection = section{2, doc("A list is enough: sketches", "Det räcker med en lista: skisser"), doc(`
A list of units, one row each, is a file:

`+"```toml\n"+exampleRows+"```"+`

A file without `+"`extends`"+` that states neither `+"`municipality`"+` nor `+"`as_of`"+`, and no council or board, is a **sketch**. It may leave out `+"`format`"+` and `+"`[organisation]`"+` (it is called as the file is), `+"`language`"+` (Swedish), `+"`kind`"+` (`+"`unit`"+`), ids and parents. It is drawn, shown, counted and compared; the rules about authority, law and dates are not examined, and each output says so in one line. Without `+"`as_of`"+` nothing may have `+"`since` or `until`"+`. As soon as one of the three is stated the file is a whole one, and all that is required is required.

- **Rows** stand before the first table, since TOML takes what follows `+"`[organisation]`"+` for a part of it. Any table that there can be many of may be written so, in whole files too, but not both as rows and with `+"`[[unit]]`"+`.
- **Ids are made of names** where a sketch leaves them out: `+"`Barn och unga` gives `barn-och-unga`"+`, å and ä give a, ö and ø o, æ ae, ü u. Two names that give the same id both need one of their own. That two files have such an id in common says only that they have the name; a comparison takes it for a guess.
- **Names for ids**: `+"`parent`, `members` and `unit`"+` take an id first, else the name of a unit, if only one has it. A variant names by ids alone.
- **The top**: any kind of unit may stand without `+"`parent`"+`. In a whole file one that is no legal entity, council or collaboration gets a warning there, since the rules cannot tell which board is above it.`, `
En lista med enheter, en rad för varje, är en fil:

`+"```toml\n"+exampleRows+"```"+`

En fil utan `+"`extends`"+` som varken anger `+"`municipality`"+` eller `+"`as_of`"+`, och inget fullmäktige och ingen nämnd, är en **skiss**. Den får utelämna `+"`format`"+` och `+"`[organisation]`"+` (den heter som filen), `+"`language`"+` (svenska), `+"`kind`"+` (`+"`unit`"+`), id:n och överordnade. Den ritas, visas, räknas och jämförs; reglerna om myndighet, lag och datum är ej prövade, och varje utskrift säger det på en rad. Utan `+"`as_of`"+` får inget ha `+"`since` eller `until`"+`. Så snart ett av de tre anges är filen hel, och då krävs allt som krävs.

- **Rader** står före den första tabellen, eftersom TOML räknar det som följer efter `+"`[organisation]`"+` dit. Varje tabell som det kan finnas flera av får skrivas så, även i hela filer, men inte både som rader och med `+"`[[unit]]`"+`.
- **Id:n görs av namnen** där en skiss utelämnar dem: `+"`Barn och unga` ger `barn-och-unga`"+`, å och ä ger a, ö och ø o, æ ae, ü u. Två namn som ger samma id behöver båda ett eget. Att två filer har ett sådant id gemensamt säger bara att de har namnet; en jämförelse räknar det som en gissning.
- **Namn i stället för id**: `+"`parent`, `members` och `unit`"+` är i första hand ett id, annars namnet på en enhet, om bara en har det. En variant hänvisar bara med id:n.
- **Överst** får vilken sorts enhet som helst stå utan `+"`parent`"+`. I en hel fil får en som inte är juridisk person, fullmäktige eller samverkan en varning för det, eftersom det då inte framgår vilken nämnd som finns över den.`)}

const exampleRows = `unit = [
  { name = "Socialförvaltningen", kind = "administration" },
  { name = "Barn och unga", parent = "Socialförvaltningen", heads = 47 },
  { name = "Vuxna", parent = "Socialförvaltningen", heads = 31 },
]
`
