package format

import "github.com/orgmodel/orgmodel/orgmodel"

// profiles are the span-of-control profiles [rules] may choose.
var profiles = []string{"none", "vision", "research", "vgr", "pitea"}

// Severities are what [rules] may make of a rule.
var Severities = []string{"error", "legal", "question", "warning", "info", "off"}

var changeTables = []*Table{
	{
		Type: orgmodel.TypeDecision, Array: true, HasID: true, NeedsID: true, Title: doc("decision, initiative or political agreement", "beslut, initiativ eller politisk överenskommelse"),
		Doc: doc("A decision, a motion, an assignment, a plan or a political agreement.", "Ett beslut, en motion, ett uppdrag, en plan eller en politisk överenskommelse."),
		Keys: []Key{
			{Name: "body", Shape: Ref, List: true, Refs: toUnit, Label: doc("decided by", "beslutas av"), Doc: doc("Who decided, or is to decide.", "Vem som beslutat eller ska besluta.")},
			{Name: "date", Shape: Date, Label: doc("date", "datum"), Doc: doc("When.", "När.")},
			{Name: "form", Shape: Word, Words: []string{"decision", "motion", "initiative", "assignment", "plan", "accord"}, Label: doc("form", "form"), Doc: doc("decision (beslut), motion, initiative (nämndinitiativ), assignment (uppdrag), plan, accord (politisk överenskommelse).", "decision (beslut), motion, initiative (nämndinitiativ), assignment (uppdrag), plan, accord (politisk överenskommelse).")},
			{Name: "proposed_by", Shape: Party, List: true, Label: doc("proposed by", "föreslås av"), Doc: doc("Who proposed it; the parties of a political agreement.", "Vem som föreslagit; överenskommelsens parter.")},
			{Name: "supported_by", Shape: Party, List: true, Label: doc("supported by", "stöds av"), Doc: doc("Who stands behind it.", "Vilka som ställt sig bakom.")},
		},
	},
	{
		Type: orgmodel.TypeClaim, Array: true, HasID: true, NeedsID: true, NoStatus: true, Title: doc("claim", "uppgift"),
		Doc: doc("What somebody says; the name gives it back in the words of the file's author, which are never printed as a quotation.", "Det någon säger; namnet återger det med orden hos den som skrev filen, vilka aldrig skrivs som citat."),
		Keys: []Key{
			{Name: "quote", Shape: Text, Label: doc("quotation", "citat"), Doc: doc("What was said, word for word: a run of words in a line that sources cites (\"id#line\"); […] joins runs. Only this is printed between quotation marks, and only once it was found there. Left out: the claim is given back in the words of name.", "Det som har sagts, ordagrant: ord som följer på varandra i en rad som sources anger (\"id#rad\"); […] fogar ihop stycken. Bara detta skrivs mellan citattecken, och bara när det har hittats där. Utelämnad: påståendet återges med orden i name.")},
			{Name: "by", Shape: Party, Label: doc("by whom", "av vem"), Doc: doc("Who says it.", "Vem som säger det.")},
			{Name: "date", Shape: Date, Label: doc("date", "datum"), Doc: doc("When.", "När.")},
			{Name: "about", Shape: Ref, List: true, Label: doc("about", "vad det gäller"), Doc: doc("What it is about.", "Vad det gäller.")},
			{Name: "answers", Shape: Ref, Refs: toClaim, Label: doc("what it replies to", "vad det svarar på"), Doc: doc("The claim it replies to.", "Påståendet det svarar på.")},
			{Name: "stance", Shape: Word, Words: []string{orgmodel.Denies, orgmodel.Unaware, orgmodel.Confirms, orgmodel.Nuances}, Label: doc("stance", "hållning"), Doc: doc("How a reply stands: denies, unaware (knows nothing of it, which is no denial), confirms, nuances.", "Hur svaret förhåller sig: denies (förnekar), unaware (känner inte till, vilket inte är att förneka), confirms (bekräftar), nuances (nyanserar).")},
		},
	},
	{
		Type: orgmodel.TypeRisk, Array: true, HasID: true, Title: doc("risk", "risk"),
		Doc: doc("What may go wrong.", "Vad som kan gå fel."),
		Keys: []Key{
			{Name: "about", Shape: Ref, List: true, Label: doc("about", "vad det gäller"), Doc: doc("What it concerns.", "Vad den gäller.")},
			{Name: "likelihood", Shape: Integer, Min: 1, Max: 5, Unit: oneFive, Label: doc("likelihood", "sannolikhet"), Doc: doc("The stated likelihood.", "Sannolikhet.")},
			{Name: "consequence", Shape: Integer, Min: 1, Max: 5, Unit: oneFive, Label: doc("consequence", "konsekvens"), Doc: doc("How serious.", "Konsekvens.")},
			{Name: "measure", Shape: Ref, Refs: toMeasure, Label: doc("planned measure against it", "planåtgärd mot den"), Doc: doc("The measure against it.", "Åtgärden mot den.")},
			{Name: "owner", Shape: Ref, List: true, Refs: toOwner, Label: doc("responsible", "ansvarig"), Doc: doc("Who is responsible.", "Vem som ansvarar.")},
			{Name: "deadline", Shape: Date, Label: doc("deadline", "slutdatum"), Doc: doc("By when.", "Till när.")},
		},
	},
	{
		Type: orgmodel.TypeRecord, Array: true, HasID: true, Title: doc("what has been held or done", "det som har hållits eller gjorts"),
		Doc: doc("That a document or an event exists, so that its absence can be asked about.", "Att en handling eller händelse finns, så att man kan fråga efter den när den saknas."),
		Keys: []Key{
			{Name: "form", Shape: Word, Required: true, Words: []string{"charter", "delegation", "statutes", "permit", "consent", "negotiation", "union-cooperation", "risk-assessment", "child-impact", "notice", "notification", "personal-data", "task-distribution"}, Label: doc("form", "form"), Doc: doc("charter (reglemente), delegation (delegationsordning), statutes (förbundsordning), permit (tillstånd), consent (samtycke), negotiation (förhandling), union-cooperation (facklig samverkan), risk-assessment (riskbedömning), child-impact (prövning av barnets bästa), notice (varsel), notification (anmälan till IVO), personal-data (personuppgiftsansvar), task-distribution (fördelning av arbetsmiljöuppgifter).", "charter (reglemente), delegation (delegationsordning), statutes (förbundsordning), permit (tillstånd), consent (samtycke), negotiation (förhandling), union-cooperation (facklig samverkan), risk-assessment (riskbedömning), child-impact (prövning av barnets bästa), notice (varsel), notification (anmälan till IVO), personal-data (personuppgiftsansvar), task-distribution (fördelning av arbetsmiljöuppgifter).")},
			{Name: "about", Shape: Ref, List: true, Empty: true, Label: doc("about", "vad det gäller"), Doc: doc("What it concerns. Left out: all that the file changes; empty: nothing of it.", "Vad den gäller. Utelämnat: allt som filen ändrar; tomt: inget av det.")},
			{Name: "date", Shape: Date, Label: doc("date", "datum"), Doc: doc("When.", "När.")},
			{Name: "by", Shape: Party, Label: doc("by whom", "av vem"), Doc: doc("Who made it.", "Vem som upprättat den.")},
		},
	},
	{
		Type: orgmodel.TypeClose, Array: true, Title: doc("closing", "nedläggning"),
		Doc: doc("Ends entities. A closed id stays valid in decisions, claims, risks and answers.", "Avslutar det som räknas upp. Ett avslutat id gäller fortfarande i beslut, påståenden, risker och svar."),
		Keys: []Key{
			{Name: "ids", Shape: Ref, List: true, Required: true, Label: doc("what ends", "vad som upphör"), Doc: doc("What ends.", "Vad som upphör.")},
			{Name: "date", Shape: Date, Label: doc("the first day without it", "första dagen utan det"), Doc: doc("The first day without it; left out: the file's as_of, which is marked as assumed.", "Den första dagen utan det; utelämnat: filens as_of, vilket märks som antaget.")},
			{Name: "until", Shape: Date, Label: doc("the last day without it", "sista dagen utan det"), Doc: doc("The last day without it, when it is open again the day after. In a variant the entity is opened again by since, not here.", "Den sista dagen utan det, när det öppnas igen dagen efter. I en variant öppnas det igen med since, inte här.")},
			{Name: "decision", Shape: Ref, Refs: toDecision, Label: doc("the decision behind it", "beslutet bakom"), Doc: doc("The decision behind it.", "Beslutet bakom.")},
			{Name: "status", Shape: Word, Words: entityStatuses, Label: doc("status", "status"), Doc: doc("Status. Left out: the file's.", "Status. Utelämnad: filens.")},
			{Name: "assumed", Given: true, Shape: Assumed, Label: doc("what is assumed", "vad som är antaget"), Doc: doc("true, or the list of keys that no source supports.", "true, eller listan över de nycklar som ingen källa stöder.")},
			{Name: "sources", Given: true, Shape: Source, List: true, Label: doc("sources", "källor"), Doc: doc("Where it is said.", "Var det står.")},
			{Name: "note", Given: true, Shape: Text, Label: doc("remark", "anmärkning"), Doc: doc("Anything worth saying.", "Det som i övrigt är värt att säga.")},
		},
	},
	{
		Type: orgmodel.TypeAccept, Array: true, Title: doc("answer to a finding", "svar på ett påpekande"),
		Doc: doc("An answer to findings of a rule: they are no longer shown, but counted as answered.", "Ett svar på en regels påpekanden: de visas inte längre men räknas som besvarade."),
		Keys: []Key{
			{Name: "rule", Shape: Text, Required: true, Label: doc("rule", "regel"), Doc: doc("The rule's id.", "Regelns id.")},
			{Name: "about", Shape: Ref, List: true, Label: doc("about", "vad det gäller"), Doc: doc("Ids: each finding of the rule about any of them is answered; left out: all findings of the rule.", "Id:n: varje påpekande från regeln som gäller något av dem besvaras; utelämnat: regelns alla påpekanden.")},
			{Name: "reason", Shape: Text, Required: true, Label: doc("reason", "skäl"), Doc: doc("Why the finding is answered.", "Varför påpekandet är besvarat.")},
			{Name: "by", Shape: Party, Label: doc("who answers", "vem som svarar"), Doc: doc("Who answers.", "Vem som svarar.")},
			{Name: "date", Shape: Date, Label: doc("date", "datum"), Doc: doc("When.", "När.")},
			{Name: "note", Shape: Text, Label: doc("remark", "anmärkning"), Doc: doc("Anything worth saying.", "Det som i övrigt är värt att säga.")},
		},
	},
	{
		Type: "rules", Title: doc("severities of rules", "reglers allvarlighetsgrad"),
		Doc: doc("How the rules are applied: a profile for spans of control, and for any rule id another severity or \"off\".", "Hur reglerna tillämpas: en profil för kontrollspann, och för valfri regel en annan allvarlighetsgrad eller \"off\"."),
		Keys: []Key{
			{Name: "profile", Shape: Word, Words: profiles, Label: doc("profile", "profil"), Doc: doc("Limits for the number of direct reports per manager.", "Gränser för antalet direkt underställda per chef.")},
			{Name: "RULE", Shape: Settings, Words: Severities, Label: doc("severity", "allvarlighetsgrad"), Doc: doc("A rule's id: error, legal, question, warning, info or off.", "En regels id: error, legal, question, warning, info eller off.")},
		},
	},
}
