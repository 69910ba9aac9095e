package format

// statements follow the table of common keys, closing ends the page.
var statements = []section{
	{3, doc("Status", "Status"), doc(`
| Word | Means | Drawn |
|---|---|---|
| `+"`in-force`"+` | it is so | solid |
| `+"`decided`"+` | decided, not yet so | solid, with the date |
| `+"`proposed`"+` | somebody has proposed it | dashed |
| `+"`vision`"+` | somebody wishes for it | dotted |
| `+"`claimed`"+` | it is so according to somebody; for whole files | dotted, with a question mark |

An entity without `+"`status`"+` has that of the file that introduces it. A variant that restates it does not change the status of the entity itself: the keys it changes carry the status of the variant (`+"`status_of`"+`).`, `
| Ord | Betyder | Ritas |
|---|---|---|
| `+"`in-force`"+` | så är det | heldraget |
| `+"`decided`"+` | beslutat men inte genomfört | heldraget, med datum |
| `+"`proposed`"+` | någon har föreslagit det | streckat |
| `+"`vision`"+` | någon önskar det | prickat |
| `+"`claimed`"+` | så är det enligt någons uppgift; för hela filer | prickat, med frågetecken |

Det som saknar `+"`status`"+` har samma status som filen där det först anges. När en variant ändrar något ändras inte enhetens egen status: de ändrade nycklarna får variantens status (`+"`status_of`"+`).`)},
	{3, doc("Sources, and what has none", "Källor, och det som saknar källa"), doc(`
`+"`sources = [\"nya-tider#17\"]`"+` names line 17 of the copy that the source's `+"`file`"+` points to; the program checks that the line exists. What no source supports is still allowed, but it is marked: `+"`assumed = [\"parent\", \"role\"]`"+` for those keys, `+"`assumed = true`"+` for all of it. Drawings mark it and key figures count it.`, `
`+"`sources = [\"nya-tider#17\"]`"+` anger rad 17 i kopian som källans `+"`file`"+` pekar ut; programmet kontrollerar att raden finns. Det som ingen källa stöder får stå med, men det ska framgå: `+"`assumed = [\"parent\", \"role\"]`"+` för de nycklarna, `+"`assumed = true`"+` för allt. Det märks ut i ritningar och räknas.`)},
	{3, doc("What was before", "Vad som fanns tidigare"), doc(`
`+"`formerly`"+` names what an entity succeeds. One id: it was renamed. Several ids: they were merged. One id that several entities name: it was split. An id that lives on: something was spun off from it.`, `
`+"`formerly`"+` anger vad något efterträder. Ett id: det har bytt namn. Flera id:n: de har slagits samman. Ett id som flera anger: det har delats. Ett id som lever kvar: något har knoppats av från det.`)},
}

var closing = []section{
	{2, doc("One in each area", "En i varje delområde"), doc(`
`+"`per_area = true`"+` on a unit with `+"`areas = [\"norr\", \"soder\"]`"+` stands for one unit in each area, with the ids `+"`team-norr` and `team-soder`"+`. The posts in it become one in each as well, with ids made in the same way. A reference to `+"`team`"+` means all of them; where only one can be meant, the program asks which. A variant may restate a single one by its id.

The `+"`count`"+` of a post is never multiplied. With six areas, `+"`count = 6`"+` is one in each; `+"`count = 1`"+` cannot be shared out and is an error.`, `
`+"`per_area = true`"+` på en enhet med `+"`areas = [\"norr\", \"soder\"]`"+` betyder en enhet i vart och ett av områdena, med id `+"`team-norr` och `team-soder`"+`. Befattningarna i den blir också en i varje, med id som bildas på samma sätt. En hänvisning till `+"`team`"+` gäller alla; där bara en kan avses frågar programmet vilken. En variant kan ändra en enda av dem genom att ange dess id.

En befattnings `+"`count`"+` multipliceras aldrig. Med sex områden är `+"`count = 6`"+` en i varje; `+"`count = 1`"+` går inte att fördela och är ett fel.`)},
	{2, doc("Variants", "Varianter"), doc(`
A file whose `+"`[organisation]` has `extends = \"nu.toml\"`"+` is a variant and holds only what differs from that file, its base.

- `+"`[organisation]` needs `id`, `name` and `extends`. `municipality`, `language`, `as_of`, `steering_model` and `population`"+` are taken over; `+"`as_of`"+` may be later than that of the base, not earlier. The status is `+"`proposed`"+` unless stated.
- An id of the base, stated again, changes the keys that are stated. Lists are replaced whole, tables such as `+"`codes`"+` merge key by key, and the values of an indicator merge by year, municipality and nature. `+"`unset = [\"role\"]`"+` removes a key.
- An id that is new adds an entity. It comes after those of the base.
- `+"`[[close]]`"+` ends entities. References to what is closed follow its successor when there is exactly one; otherwise the program asks. Decisions, claims, risks and records may still refer to it.
- What a base has closed stays closed. Stating `+"`since`"+` on it opens it again from that day: it keeps its name, kind, parent and target groups, has the status of the variant, and nothing that counts or costs unless that is stated. Stated without `+"`since`"+` it is an error (S038), save for `+"`note`, `sources` and `aliases`"+`. In one whole file the time between is `+"`[[close]]` with `ids`, `date` and `until`"+`.
- A `+"`[[record]]` without `about`"+` is about all that its file changes. Other changes in the series are still asked about.
- A variant can extend a variant: a reorganisation in phases is a series of files. The bases must lie in the same folder tree (see below).
- `+"`orgmodel flatten`"+` writes the whole file that a variant stands for, with `+"`per_area`"+` written out. What has changed cannot be examined in it, since it has no base: `+"`validate`"+` says which rules.`, `
En fil där `+"`[organisation]` har `extends = \"nu.toml\"`"+` är en variant och innehåller bara det som skiljer sig från den filen, basen.

- `+"`[organisation]` behöver `id`, `name` och `extends`. `municipality`, `language`, `as_of`, `steering_model` och `population`"+` tas över; `+"`as_of`"+` får vara senare än basens men inte tidigare. Status är `+"`proposed`"+` om inget annat anges.
- Ett id ur basen som anges på nytt ändrar de nycklar som står där. Listor ersätts i sin helhet, tabeller som `+"`codes`"+` läggs samman nyckel för nyckel, och ett måtts värden läggs samman efter år, kommun och art. `+"`unset = [\"role\"]`"+` tar bort en nyckel.
- Ett nytt id lägger till något. Det hamnar efter det som finns i basen.
- `+"`[[close]]`"+` avslutar det som räknas upp. Hänvisningar till det avslutade följer efterträdaren när det finns exakt en; annars frågar programmet. Beslut, påståenden, risker och handlingar får fortfarande hänvisa till det.
- Det som en bas har stängt förblir stängt. `+"`since`"+` på det öppnar det igen från den dagen: namn, slag, överordnad enhet och målgrupper finns kvar, statusen är variantens, och inget som räknas eller kostar gäller om det inte anges. Anges det utan `+"`since`"+` är det ett fel (S038), utom för `+"`note`, `sources` och `aliases`"+`. I en hel fil är tiden däremellan `+"`[[close]]` med `ids`, `date` och `until`"+`.
- En `+"`[[record]]` utan `about`"+` gäller allt som dess fil ändrar. Andra ändringar i följden av filer frågas det fortfarande om.
- En variant kan bygga på en variant: en omorganisation i etapper är en följd av filer. Baserna ska ligga i samma mappträd (se nedan).
- `+"`orgmodel flatten`"+` skriver ut hela filen som en variant motsvarar, med `+"`per_area`"+` utskrivet. Det som har ändrats går inte att pröva i den, eftersom den inte har någon bas: `+"`validate`"+` anger vilka regler det gäller.`)},
	{2, doc("What a file may open", "Vad en fil får öppna"), doc(`
The paths in `+"`extends`, and in `file`"+` of a source, start from the file they stand in. What they may lead to depends on where that file lies, not on the folder you stand in:

- In a git repository: anything in the same repository. Without one: what lies in the file's own folder or in the one above, so `+"`extends = \"../current.toml\"`"+` works, and in folders below these. A home folder, a folder that holds home folders, the top of a disk and a folder where everybody puts files (`+"`/tmp`"+`) are never a tree: a file that lies in one opens only the files right beside it.
- A link must end within the tree. Files and folders whose names begin with a full stop are not opened.
- Only ordinary files of at most 64 MiB are read: no folders, pipes or devices. The same goes for files on the command line, where `+"`-`"+` stands for what another program writes.

A base that cannot be opened is an error. A copy of a source that cannot be opened is a warning: the lines cited from it are not checked, and all else goes on. A cited line that the copy does not have is an error.`, `
Sökvägarna i `+"`extends` och i en källas `file`"+` räknas från filen som de står i. Vart de får leda beror på var den filen ligger, inte på vilken mapp du står i:

- I ett git-arkiv: vad som helst i samma arkiv. Utan arkiv: det som ligger i filens egen mapp eller i den närmast ovanför, så `+"`extends = \"../nu.toml\"`"+` fungerar, och i mappar under dem. En hemmapp, en mapp med hemmappar, en hel disk och en mapp där alla lägger filer (`+"`/tmp`"+`) är aldrig ett mappträd: en fil som ligger i en sådan öppnar bara filerna alldeles bredvid.
- En länk måste sluta inom trädet. Filer och mappar vars namn börjar med punkt öppnas inte.
- Bara vanliga filer på högst 64 MiB läses: inte mappar, rör (pipes) eller enheter (devices). Det gäller även filer på kommandoraden, där `+"`-`"+` står för det som ett annat program skriver.

En bas som inte går att öppna är ett fel. En kopia av en källa som inte går att öppna är en varning: hänvisningar till rader i den kontrolleras inte, och allt annat fortsätter. En hänvisning till en rad som kopian inte har är ett fel.`)},
	{2, doc("Answers to findings", "Svar på påpekanden"), doc(`
A finding that has been considered is answered with `+"`[[accept]]`"+`: the rule's id, the ids it is about, and the reason. It is then counted as answered instead of shown. With several ids in `+"`about`"+` it answers each finding of the rule that is about any of them; without `+"`about`"+` it answers every finding of the rule, also those that come later. An id that no finding of the rule is about is pointed out, so that no answer stays behind when its question is gone. `+"`[rules]`"+` changes how much a rule weighs in this file, or switches it off. Neither applies to findings that say the file is not a model at all.

`+"`[rules]`"+` stands last in the file, because a key after it belongs to it.`, `
Ett påpekande som man har tagit ställning till besvaras med `+"`[[accept]]`"+`: regelns id, de id:n det gäller och skälet. Det räknas då som besvarat i stället för att visas. Med flera id:n i `+"`about`"+` besvaras varje påpekande från regeln som gäller något av dem; utan `+"`about`"+` besvaras alla påpekanden från regeln, även sådana som kommer senare. Ett id som inget påpekande från regeln gäller pekas ut, så att inget svar ligger kvar när frågan är borta. `+"`[rules]`"+` ändrar hur tungt en regel väger i filen, eller stänger av den. Inget av detta gäller påpekanden om att filen över huvud taget inte är en modell.

Ställ `+"`[rules]`"+` sist i filen, eftersom nycklar efter den hör till den.`)},
}
