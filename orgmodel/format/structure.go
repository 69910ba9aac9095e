package format

import "github.com/orgmodel/orgmodel/orgmodel"

// steeringModels, roles and leaderships are the words of their keys.
var (
	steeringModels = []string{orgmodel.PurchaserProvider, "integrated"}
	roles          = []string{orgmodel.Purchaser, orgmodel.Provider}
	leaderships    = []string{"single", "joint", "functional", "vertical", "horizontal"}
)

// completable are the tables of which a file may say that it names all there is.
func completable() []string {
	var words []string
	for _, t := range orgmodel.Completable() {
		words = append(words, string(t))
	}
	return words
}

// kindWords lists the kinds of units every file may use.
func kindWords() []string {
	var words []string
	for _, k := range orgmodel.Kinds() {
		words = append(words, k.ID)
	}
	return words
}

var structureTables = []*Table{
	{
		Type: orgmodel.TypeOrganisation, HasID: true, NeedsID: true, Title: doc("organisation", "organisation"),
		Doc: doc("The organisation the file describes; exactly one.", "Organisationen som filen beskriver; exakt en."),
		Keys: []Key{
			{Name: "extends", Given: true, Shape: Text, About: Identity, Label: doc("base file", "basfil"), Doc: doc("Makes the file a variant: the path of the file it changes, relative to this one.", "Gör filen till en variant: sökvägen till filen den ändrar, räknat från den här filen.")},
			{Name: "municipality", Shape: Code, Required: true, Spared: true, Label: doc("municipality", "kommun"), Doc: doc("SCB's municipality code, text of four digits.", "SCB:s kommunkod, fyra siffror inom citattecken.")},
			{Name: "language", Given: true, Shape: Word, Words: []string{"sv", "en"}, Required: true, Spared: true, Label: doc("language of drawings", "ritningarnas språk"), Doc: doc("Language of labels in drawings.", "Språket i ritningarnas etiketter.")},
			{Name: "as_of", Shape: Date, FullDate: true, Required: true, Spared: true, Label: doc("the day described", "dagen som beskrivs"), Doc: doc("The day described. It selects the law in force and which entities exist.", "Dagen som beskrivs. Den avgör vilken lag som gäller och vad som finns.")},
			{Name: "steering_model", Shape: Word, Words: steeringModels, Label: doc("steering model", "styrmodell"), Doc: doc("Switches on the rules of the purchaser-provider model.", "Slår på reglerna för beställar-utförarmodellen.")},
			{Name: "population", Shape: Quantity, Whole: true, Unit: people, Label: doc("inhabitants", "folkmängd"), Doc: doc("Inhabitants, for figures per inhabitant.", "Folkmängd, för mått per invånare.")},
			{Name: "identity_codes", Shape: Text, List: true, About: Identity, Label: doc("codes that tell who is who", "koder som visar vem som är vem"), Doc: doc("Names of codes that only one unit, post or service has: a code that is the same in two files is then a sign that it is the same one. orgnr and kst (cost centre) always count; classifications such as ssyk, rs and ksi never do.", "Namn på koder som bara en enhet, befattning eller insats har: samma kod i två filer är då ett tecken på att det är samma. orgnr och kst (kostnadsställe) räknas alltid, klassifikationer som ssyk, rs och ksi aldrig.")},
			{Name: "complete", Shape: Tabled, Words: completable(), About: Identity, Label: doc("what the file names all of", "vad filen anger alla av"), Doc: doc("`true`, or a list of `unit`, `post`, `service` and `agreement`: the file names all there is of these below its tops, collaborations included. What another file has and this one leaves out has then ended; without it, it is not described. Not in a file with `extends`, which keeps all that its base has.", "`true`, eller en lista med `unit`, `post`, `service` och `agreement`: filen anger alla sådana som finns under det som står överst i den, även samverkan. Det som en annan fil har och som saknas här har då upphört; annars är det inte beskrivet. Inte i en fil med `extends`, som behåller allt som basen har.")},
		},
	},
	{
		Type: orgmodel.TypeSource, Array: true, HasID: true, NeedsID: true, NoStatus: true, Title: doc("source", "källa"),
		Doc: doc("A document that facts come from.", "Ett dokument som uppgifter kommer från."),
		Keys: []Key{
			{Name: "publisher", Shape: Text, Label: doc("publisher", "utgivare"), Doc: doc("Who published it.", "Utgivare.")},
			{Name: "author", Shape: Text, Label: doc("author", "författare"), Doc: doc("Who wrote it.", "Författare.")},
			{Name: "date", Shape: Date, Label: doc("date", "datum"), Doc: doc("When it was published.", "När det publicerades.")},
			{Name: "url", Shape: Text, Label: doc("address on the web", "webbadress"), Doc: doc("Its address on the web.", "Webbadress.")},
			{Name: "file", Shape: Text, Label: doc("copy", "kopia"), Doc: doc("The path of a copy, from this file; its lines can be named in sources.", "Sökvägen till en kopia, räknad från den här filen; dess rader kan anges i sources.")},
		},
	},
	{
		Type: orgmodel.TypeKind, Array: true, HasID: true, NeedsID: true, NoStatus: true, Title: doc("kind of unit", "sorts enhet"),
		Doc: doc("A kind of unit of the organisation's own.", "En egen sorts enhet."),
		Keys: []Key{
			{Name: "label", Shape: Inline, Sub: labelTable, Label: doc("word in drawings", "ord i ritningar"), Doc: doc("The word a drawing shows, in each language; left out: the name.", "Ordet i ritningar, på vardera språket; utelämnat: namnet.")},
			{Name: "like", Shape: Word, Words: kindWords(), Required: true, Label: doc("treated by the rules as", "behandlas av reglerna som"), Doc: doc("The kind that rules take it for.", "Den sort som reglerna behandlar den som.")},
			{Name: "allowed_parents", Shape: Ref, List: true, Empty: true, Refs: []orgmodel.Type{orgmodel.TypeKind}, Words: kindWords(), Label: doc("may stand under", "får ligga under"), Doc: doc("Kinds its units may be placed under; an empty list: may be a root.", "Sorter den får ligga under; en tom lista: får stå överst.")},
		},
	},
	{
		Type: orgmodel.TypeArea, Array: true, HasID: true, NeedsID: true, Title: doc("area", "område"),
		Doc: doc("A part of the municipality: geography, not hierarchy.", "En del av kommunen: geografi, inte hierarki."),
		Keys: []Key{
			{Name: "part_of", Shape: Ref, Refs: toArea, Label: doc("part of", "del av"), Doc: doc("The area it is part of.", "Området det är en del av.")},
			{Name: "population", Shape: Quantity, Whole: true, Unit: people, Label: doc("inhabitants", "folkmängd"), Doc: doc("Inhabitants of the area.", "Områdets folkmängd.")},
		},
	},
	{
		Type: orgmodel.TypeUnit, Array: true, HasID: true, NeedsID: true, Title: doc("unit", "enhet"),
		Doc: doc("Everything that can be a box: legal entities, boards, administrations, units, collaborations.", "Allt som kan vara en ruta: juridiska personer, nämnder, förvaltningar, enheter, samverkan mellan organisationer."),
		Keys: []Key{
			{Name: "kind", Shape: Ref, Refs: []orgmodel.Type{orgmodel.TypeKind}, Words: kindWords(), Required: true, Spared: true, Label: doc("kind", "sort"), Doc: doc("What sort of unit it is: one of the kinds below, or a [[kind]] of the file.", "Vilken sorts enhet det är: en av sorterna nedan eller en egen [[kind]].")},
			{Name: "parent", Shape: Ref, Named: true, Refs: toUnit, Label: doc("the unit above", "enheten ovanför"), Doc: doc("The unit above it in the line of command. Required except for roots, councils and collaborations.", "Enheten ovanför i linjen. Krävs utom för dem som står överst, fullmäktige och samverkan mellan organisationer.")},
			{Name: "role", Shape: Word, Words: roles, Label: doc("role", "roll"), Doc: doc("Purchaser or provider; inherited downwards.", "Beställare eller utförare; ärvs nedåt.")},
			{Name: "heads", Shape: Quantity, Whole: true, Unit: persons, Label: doc("employees", "anställda"), Doc: doc("Employees, its own posts included, units below it not. Left out: at least the sum of its posts.", "Anställda, med egna befattningar men utan underenheter. Utelämnat: minst summan av befattningarna.")},
			{Name: "fte", Shape: Quantity, Unit: fte, Label: doc("full-time equivalents", "årsarbetare"), Doc: doc("Full-time equivalents, counted like heads.", "Årsarbetare, räknat som heads.")},
			{Name: "heads_total", Shape: Quantity, Whole: true, Unit: persons, Label: doc("stated total of employees, sub-units included", "uppgivet antal anställda, med underliggande enheter"), Doc: doc("The published total of employees: its own and those of all units below it in the line. What the units do not add up to is not distributed. heads stays the unit's own; spans of control use it alone. In a variant the total holds only as long as no staff below changes.", "Det publicerade antalet anställda: egna och i alla underliggande enheter i linjen. Det som enheterna inte summerar till är ej fördelat på enheter. heads är fortfarande enhetens egna; kontrollspann räknas bara på dem. I en variant gäller talet bara så länge ingen personal under enheten ändras.")},
			{Name: "fte_total", Shape: Quantity, Unit: fte, Label: doc("stated total of full-time equivalents, sub-units included", "uppgivet antal årsarbetare, med underliggande enheter"), Doc: doc("The published total of full-time equivalents, like heads_total.", "Det publicerade antalet årsarbetare, som heads_total.")},
			{Name: "areas", Shape: Ref, List: true, Refs: toArea, Words: []string{orgmodel.AllAreas}, Label: doc("areas", "områden"), Doc: doc("Areas it works in; [\"all\"] is the whole municipality.", "Områden den arbetar i; [\"all\"] är hela kommunen.")},
			{Name: "members", Shape: Ref, Named: true, List: true, Refs: toUnit, Label: doc("members", "deltagare"), Doc: doc("Units that form a collaboration; the people stay in their own units.", "Enheter som bildar en samverkan mellan organisationer; personalen hör kvar i sina enheter.")},
			{Name: "led_by", Shape: Ref, List: true, Refs: toPost, Label: doc("led by", "leds av"), Doc: doc("The post that leads it, or several: shared leadership.", "Befattningen som leder den, eller flera: delat ledarskap.")},
			{Name: "leadership", Shape: Word, Words: leaderships, Label: doc("form of leadership", "ledarskapsform"), Doc: doc("Form of leadership: single, joint (samledarskap), functional (funktionellt delat), vertical or horizontal (vertikalt, horisontellt inviterat).", "Ledarskapsform: single (ensamt), joint (samledarskap), functional (funktionellt delat), vertical eller horizontal (vertikalt, horisontellt inviterat).")},
			{Name: "per_area", Shape: Bool, Label: doc("one in each area", "en i varje område"), Doc: doc("true: one such unit in each of its areas, with ids ID-AREA; a reference to ID means all of them.", "true: en sådan enhet i vart och ett av områdena, med id ID-OMRÅDE; en hänvisning till ID betyder alla.")},
			{Name: "employer", Shape: Ref, Refs: toUnit, Label: doc("employer", "arbetsgivare"), Doc: doc("The employer, where it is not the responsible body (huvudman).", "Arbetsgivare, när den inte är huvudmannen.")},
			{Name: "premises", Shape: Text, List: true, Label: doc("premises", "lokaler"), Doc: doc("Where its staff work: addresses or names of premises. A proposed or decided change of them is asked about like other changes for those who work there (M502).", "Var personalen arbetar: adresser eller namn på lokaler. En föreslagen eller beslutad ändring av dem ställs det frågor om som om andra ändringar för personalen (M502).")},
			{Name: "working_time", Shape: Text, Label: doc("working time", "arbetstid"), Doc: doc("When its staff work, in words: \"weekdays 8–17\", \"round the clock\". Asked about when it changes, like premises.", "När personalen arbetar, i ord: \"vardagar 8–17\", \"dygnet runt\". Ställs frågor om när det ändras, som premises.")},
			{Name: "cases", Shape: Quantity, Whole: true, Unit: cases, Label: doc("ongoing cases", "pågående ärenden"), Doc: doc("Ongoing cases of its own, units below it not. Counted per full-time equivalent (m29); where the unit ends or goes to another board, it is asked what happens to them (I825).", "Egna pågående ärenden, utan underliggande enheters. Räknas per årsarbetare (m29); när enheten upphör eller får en annan nämnd ställs frågan vad som händer med dem (I825).")},
			{Name: "systems", Shape: Text, List: true, Label: doc("systems", "verksamhetssystem"), Doc: doc("Systems in which it keeps its cases and files. Asked about like cases (I825).", "System där enheten har sina ärenden och akter. Ställs frågor om som cases (I825).")},
			{Name: "codes", Shape: Words, Label: doc("codes", "koder"), Doc: doc("Codes in other systems: { rs = \"575\" }.", "Koder i andra system: { rs = \"575\" }.")},
		},
	},
	{
		Type: orgmodel.TypePost, Array: true, HasID: true, NeedsID: true, Title: doc("post", "befattning"),
		Doc: doc("A post, or several of the same sort. The file describes posts, not persons.", "En befattning, eller flera av samma slag. Filen beskriver befattningar, inte personer."),
		Keys: []Key{
			{Name: "unit", Shape: Ref, Named: true, Refs: toUnit, Required: true, Label: doc("unit", "enhet"), Doc: doc("Where it belongs.", "Enheten som den hör till.")},
			{Name: "count", Shape: Quantity, Whole: true, Unit: persons, Label: doc("number of posts", "antal befattningar"), Doc: doc("How many; left out: unknown. Never multiplied by per_area.", "Hur många; utelämnat: okänt. Multipliceras aldrig av per_area.")},
			{Name: "fte", Shape: Quantity, Unit: fte, Label: doc("full-time equivalents", "årsarbetare"), Doc: doc("Full-time equivalents in all.", "Årsarbetare sammanlagt.")},
			{Name: "vacant", Shape: Quantity, Whole: true, Unit: persons, Label: doc("vacant posts", "vakanta befattningar"), Doc: doc("How many of them are vacant.", "Hur många av dem som är vakanta.")},
			{Name: "acting", Shape: Bool, Label: doc("acting", "tillförordnad"), Doc: doc("Acting (tillförordnad).", "Tillförordnad.")},
			{Name: "deputy_of", Shape: Ref, Refs: toPost, Label: doc("stands in for", "ersätter vid förfall"), Doc: doc("The post it stands in for. Two posts may stand in for each other; three or more in a circle, or a post for itself, is an error.", "Befattningen som den ersätter vid förfall. Två befattningar får ersätta varandra; tre eller fler i en cirkel, eller en som ersätter sig själv, är ett fel.")},
			{Name: "qualification", Shape: Text, Label: doc("training required", "krav på utbildning"), Doc: doc("Training that is required.", "Utbildning som krävs.")},
			{Name: "holder", Shape: Text, Label: doc("office holder", "innehavare"), Doc: doc("Name of the elected person; only in councils, boards and committees.", "Den förtroendevaldas namn; endast i fullmäktige, nämnder och utskott.")},
			{Name: "party", Shape: Text, Label: doc("party", "parti"), Doc: doc("The elected person's party; only where holder may stand.", "Den förtroendevaldas parti; endast där holder får stå.")},
			{Name: "codes", Shape: Words, Label: doc("codes", "koder"), Doc: doc("Codes in other systems: { ssyk = \"2661\" }.", "Koder i andra system: { ssyk = \"2661\" }.")},
		},
	},
}

var labelTable = &Table{Type: "label", Doc: doc("A word in both languages.", "Ett ord på båda språken."), Keys: []Key{
	{Name: "sv", Shape: Text, Label: doc("in Swedish", "på svenska"), Doc: doc("In Swedish.", "På svenska.")},
	{Name: "en", Shape: Text, Label: doc("in English", "på engelska"), Doc: doc("In English.", "På engelska.")},
}}
