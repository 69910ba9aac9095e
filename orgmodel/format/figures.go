package format

import "github.com/orgmodel/orgmodel/orgmodel"

// Years outside these are typing errors.
const (
	firstYear = 1800
	lastYear  = 2200
)

var figureTables = []*Table{
	{
		Type: orgmodel.TypeIndicator, Array: true, HasID: true, NeedsID: true, NoStatus: true, Title: doc("indicator", "mått"),
		Doc: doc("A figure with its definition and its values.", "Ett mått med definition och värden."),
		Keys: []Key{
			{Name: "definition", Shape: Text, Label: doc("definition", "definition"), Doc: doc("What is counted, and how.", "Vad som räknas, och hur.")},
			{Name: "measured_in", Shape: Text, Label: doc("unit of measure", "måttenhet"), Doc: doc("Unit of measure: \"%\", \"kr/invånare\".", "Måttenhet: \"%\", \"kr/invånare\".")},
			{Name: "denominator", Shape: Text, Label: doc("denominator", "nämnare"), Doc: doc("What it is a share of.", "Vad det är en andel av.")},
			{Name: "better", Shape: Word, Words: []string{"lower", "higher"}, Label: doc("the better direction", "bättre riktning"), Doc: doc("The direction you consider better.", "Den riktning som ni anser vara bättre.")},
			{Name: "figure", Shape: Text, Label: doc("key figure", "nyckeltal"), Doc: doc("The key figure of orgmodel that this indicator is, as in \"m05-units\": compare takes the better direction from it.", "Nyckeltalet i orgmodel som måttet motsvarar, till exempel \"m05-units\": compare hämtar den bättre riktningen härifrån.")},
			{Name: "kolada", Shape: Text, Label: doc("id in Kolada", "id i Kolada"), Doc: doc("Kolada's id for the figure.", "Nyckeltalets id i Kolada.")},
			{Name: "values", Shape: Inline, List: true, Sub: valueTable, Label: doc("values", "värden"), Doc: doc("The values. In a variant they merge by year, municipality and nature.", "Värdena. I en variant läggs de samman efter år, kommun och art.")},
		},
	},
	{
		Type: orgmodel.TypeGoal, Array: true, HasID: true, NeedsID: true, Title: doc("goal", "mål"),
		Doc: doc("Something to be reached.", "Något som ska uppnås."),
		Keys: []Key{
			{Name: "indicator", Shape: Ref, Refs: toIndicator, Label: doc("indicator", "mått"), Doc: doc("The figure it is measured by.", "Måttet det mäts med.")},
			{Name: "comparison", Shape: Word, Words: []string{"<=", "<", ">=", ">", "="}, Label: doc("comparison", "jämförelse"), Doc: doc("How the figure is to relate to the target.", "Hur måttet ska förhålla sig till målvärdet.")},
			{Name: "target", Shape: Quantity, Signed: true, Label: doc("target", "målvärde"), Doc: doc("The value to reach, in the indicator's unit; left out: move in the better direction.", "Värdet att nå, i måttets enhet; utelämnat: i den bättre riktningen.")},
			{Name: "deadline", Shape: Date, Label: doc("deadline", "slutdatum"), Doc: doc("By when; a partial date means its last day.", "Till när; ett ofullständigt datum betyder periodens sista dag.")},
			{Name: "done", Shape: Date, Label: doc("done", "klart"), Doc: doc("When it was reached.", "När det nåddes.")},
			{Name: "outcome", Shape: Word, Words: orgmodel.GoalOutcomes(), Label: doc("outcome", "utfall"), Doc: doc("What became of it: reached (uppnått), partly (delvis uppnått), not-reached (inte uppnått), dropped (övergivet). Left out after the deadline, it is asked about (M517).", "Hur det gick: reached (uppnått), partly (delvis uppnått), not-reached (inte uppnått), dropped (övergivet). Saknas det efter slutdatum ställs frågan (M517).")},
			{Name: "owner", Shape: Ref, List: true, Refs: toOwner, Label: doc("responsible", "ansvarig"), Doc: doc("Who is responsible.", "Vem som ansvarar.")},
			{Name: "compared_with", Shape: Ref, Refs: toCompare, Label: doc("compared with", "jämförs med"), Doc: doc("The municipalities it is compared with.", "Kommunerna det jämförs med.")},
			{Name: "statistic", Shape: Word, Words: []string{"each", "mean", "median"}, Label: doc("statistic", "sammanvägning"), Doc: doc("Each of them, their mean or their median.", "Var och en, medelvärdet eller medianen.")},
		},
	},
	{
		Type: orgmodel.TypeBudget, Array: true, HasID: true, Title: doc("budget", "budget"),
		Doc: doc("The budget allocation of a unit or a service, or a change of it.", "Ramen för en enhet eller insats, eller en ändring av den."),
		Keys: []Key{
			{Name: "unit", Shape: Ref, Named: true, Refs: toUnit, Label: doc("unit", "enhet"), Doc: doc("Whose money it is.", "Vems pengar det är.")},
			{Name: "service", Shape: Ref, Refs: toService, Label: doc("service", "insats"), Doc: doc("What it is for.", "Vad de är till för.")},
			{Name: "amount", Shape: Quantity, Whole: true, Unit: sek, Label: doc("amount", "belopp"), Doc: doc("The allocation.", "Ramen.")},
			{Name: "change", Shape: Quantity, Whole: true, Signed: true, Unit: sek, Label: doc("change", "ändring"), Doc: doc("Plus or minus.", "Plus eller minus.")},
			{Name: "year", Shape: Integer, Min: firstYear, Max: lastYear, Label: doc("year", "år"), Doc: doc("That year only.", "Endast det året.")},
			{Name: "from_year", Shape: Integer, Min: firstYear, Max: lastYear, Label: doc("from the year", "från och med år"), Doc: doc("Every year from then.", "Varje år från och med då.")},
			{Name: "basis", Shape: Word, Words: []string{"gross", "net"}, Label: doc("gross or net", "brutto eller netto"), Doc: doc("Gross or net.", "Brutto eller netto.")},
			{Name: "price_level", Shape: Text, Label: doc("price level", "prisnivå"), Doc: doc("The year whose prices are used.", "Året vars prisnivå används.")},
		},
	},
	{
		Type: orgmodel.TypeMeasure, Array: true, HasID: true, NeedsID: true, Title: doc("planned measure", "planåtgärd"),
		Doc: doc("A planned measure.", "En planerad åtgärd."),
		Keys: []Key{
			{Name: "owner", Shape: Ref, List: true, Refs: toOwner, Label: doc("responsible", "ansvarig"), Doc: doc("Who is responsible.", "Vem som ansvarar.")},
			{Name: "services", Shape: Ref, List: true, Refs: toService, Label: doc("services", "insatser"), Doc: doc("Services it is about.", "Insatser den gäller.")},
			{Name: "target_groups", Shape: Ref, List: true, Refs: toGroup, Label: doc("target groups", "målgrupper"), Doc: doc("Groups it is for.", "Målgrupper.")},
			{Name: "deadline", Shape: Date, Label: doc("deadline", "slutdatum"), Doc: doc("By when.", "Till när.")},
			{Name: "done", Shape: Date, Label: doc("done", "klart"), Doc: doc("When it was done.", "När den blev klar.")},
		},
	},
	{
		Type: orgmodel.TypeComparator, Array: true, HasID: true, NeedsID: true, NoStatus: true, Title: doc("municipality to compare with", "kommun att jämföra med"),
		Doc: doc("Municipalities to compare with or learn from.", "Kommuner att jämföra sig med eller lära av."),
		Keys: []Key{
			{Name: "municipalities", Shape: Code, List: true, Label: doc("municipalities", "kommuner"), Doc: doc("Their SCB codes.", "Deras kommunkoder.")},
			{Name: "learns_from", Shape: Bool, Label: doc("a model to learn from", "förebild att lära av"), Doc: doc("true: they are models to learn from.", "true: de är förebilder.")},
			{Name: "model", Shape: Text, Label: doc("model file", "modellfil"), Doc: doc("A file that describes one of them; it may be missing.", "En fil som beskriver en av dem; den får saknas.")},
		},
	},
}

var valueTable = &Table{Type: "value", Doc: doc("A value of an indicator.", "Ett värde för ett mått."), Keys: []Key{
	{Name: "year", Shape: Integer, Min: firstYear, Max: lastYear, Label: doc("year", "år"), Doc: doc("The year it is for.", "Året det gäller.")},
	{Name: "municipality", Shape: Code, Label: doc("municipality", "kommun"), Doc: doc("SCB code; left out: ours; \"0000\" is Sweden.", "Kommunkod; utelämnad: vår egen; \"0000\" är riket.")},
	{Name: "value", Shape: Quantity, Signed: true, Label: doc("value", "värde"), Doc: doc("The value, in the indicator's unit.", "Värdet, i måttets enhet.")},
	{Name: "nature", Shape: Word, Words: []string{"outcome", "forecast"}, Label: doc("outcome or forecast", "utfall eller prognos"), Doc: doc("Outcome (default) or forecast.", "Utfall (förval) eller prognos.")},
	{Name: "sources", Shape: Source, List: true, Label: doc("sources", "källor"), Doc: doc("Where it is said.", "Var det står.")},
	{Name: "assumed", Shape: Bool, Label: doc("assumed", "antaget"), Doc: doc("true: no source supports it.", "true: ingen källa stöder det.")},
	{Name: "note", Shape: Text, Label: doc("remark", "anmärkning"), Doc: doc("Anything worth saying.", "Det som i övrigt är värt att säga.")},
}}
