package format

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

func doc(en, sv string) message.Text { return message.Text{EN: en, SV: sv} }

// Units of measure.
var (
	persons = doc("persons", "personer")
	fte     = doc("full-time equivalents", "årsarbetare")
	sek     = doc("SEK", "kronor")
	sekYear = doc("SEK a year", "kronor per år")
	people  = doc("inhabitants", "invånare")
	days    = doc("days", "dagar")
	cases   = doc("cases", "ärenden")
	oneFive = doc("1 to 5", "1 till 5")
)

// entityStatuses are the words of status. Claimed is the status of a whole file;
// an entity states it only where a variant of such a file is written out flat.
var entityStatuses = []string{
	string(orgmodel.InForce), string(orgmodel.Decided), string(orgmodel.Proposed), string(orgmodel.Vision), string(orgmodel.Claimed),
}

// identityKeys come first in every table with common keys.
var identityKeys = []Key{
	{Name: "id", Given: true, Shape: ID, About: Identity, Label: doc("id", "id"), Doc: doc("Identity: lower-case letters a–z, digits and hyphens, at most 64 characters, unique in the file. It never changes, so that two proposals can be compared.", "Identitet: gemener a–z, siffror och bindestreck, högst 64 tecken, unik i filen. Den ändras aldrig, så att två förslag kan jämföras.")},
	{Name: "name", Shape: Text, About: Identity, Label: doc("name", "namn"), Doc: doc("The name that people use and drawings show.", "Namnet som används och som står i ritningar.")},
}

// statementKeys come last in every table with common keys: what is said about
// the statement itself.
var statementKeys = []Key{
	{Name: "status", Shape: Word, Words: entityStatuses, About: Statement, Label: doc("status", "status"), Doc: doc("Its status. Left out: the status of the file that introduces it. (claimed is meant for whole files.)", "Status. Utelämnad: status för den fil som inför uppgiften. (claimed är avsett för hela filer.)")},
	{Name: "status_of", Given: true, Shape: Statuses, About: Statement, Label: doc("status of single facts", "status för enskilda uppgifter"), Doc: doc("Statuses of single keys where they differ from the entity's: { parent = \"proposed\" }. A variant that restates a key sets it by itself.", "Status för enskilda nycklar när den avviker: { parent = \"proposed\" }. En variant som ändrar en nyckel sätter den av sig själv.")},
	{Name: "since", Shape: Date, Label: doc("from", "gäller från"), Doc: doc("From when it is true; a partial date means its first day.", "Från när det gäller; ett ofullständigt datum betyder periodens första dag.")},
	{Name: "until", Shape: Date, Label: doc("until", "gäller till och med"), Doc: doc("Until when it is true, that day included; a partial date means its last day.", "Till och med när det gäller; ett ofullständigt datum betyder periodens sista dag.")},
	{Name: "assumed", Given: true, Shape: Assumed, About: Statement, Label: doc("what is assumed", "vad som är antaget"), Doc: doc("true, or the list of keys that no source supports. Drawn with a mark, and counted.", "true, eller listan över de nycklar som ingen källa stöder. Märks ut i ritningar och räknas.")},
	{Name: "sources", Given: true, Shape: Source, List: true, About: Statement, Label: doc("sources", "källor"), Doc: doc("Where it is said: a source's id, or id#line.", "Var det står: källans id, eller id#rad.")},
	{Name: "decision", Shape: Ref, Refs: []orgmodel.Type{orgmodel.TypeDecision}, About: Statement, Label: doc("the decision behind it", "beslutet bakom"), Doc: doc("The decision behind it.", "Beslutet bakom.")},
	{Name: "formerly", Shape: ID, List: true, About: Statement, Label: doc("what it succeeds", "vad det efterträder"), Doc: doc("Ids that this one succeeds: one (renamed), several (merged), one that others name too (split) or that lives on (spun off). Need not exist in a base file.", "De id:n som detta efterträder: ett (namnbyte), flera (sammanslagning), ett som även andra anger (delning) eller som lever kvar (avknoppning). Behöver inte finnas i en basfil.")},
	{Name: "aliases", Shape: Text, List: true, About: Statement, Label: doc("other names", "andra namn"), Doc: doc("Other names the sources use.", "Andra namn som källorna använder.")},
	{Name: "note", Given: true, Shape: Text, About: Statement, Label: doc("remark", "anmärkning"), Doc: doc("Anything worth saying.", "Det som i övrigt är värt att säga.")},
}

// UnsetKey is the key with which a variant removes keys of a restated entity.
var UnsetKey = Key{Name: "unset", Shape: Text, List: true, Label: doc("what is taken away", "vad som tas bort"), Doc: doc("Only where a variant restates an entity: keys of the base to remove.", "Endast när en variant ändrar något i basen: nycklar att ta bort.")}

// FormatKey is the only key outside a table.
var FormatKey = Key{Name: "format", Shape: Integer, Min: 1, Max: orgmodel.FormatVersion, Required: true, Label: doc("version of the format", "formatets version"), Doc: doc("Version of the file format: 1.", "Filformatets version: 1.")}

// Types a reference may name.
var (
	toUnit      = []orgmodel.Type{orgmodel.TypeUnit}
	toPost      = []orgmodel.Type{orgmodel.TypePost}
	toArea      = []orgmodel.Type{orgmodel.TypeArea}
	toGroup     = []orgmodel.Type{orgmodel.TypeTargetGroup}
	toService   = []orgmodel.Type{orgmodel.TypeService}
	toIndicator = []orgmodel.Type{orgmodel.TypeIndicator}
	toOwner     = []orgmodel.Type{orgmodel.TypeUnit, orgmodel.TypePost}
	toDecision  = []orgmodel.Type{orgmodel.TypeDecision}
	toMeasure   = []orgmodel.Type{orgmodel.TypeMeasure}
	toClaim     = []orgmodel.Type{orgmodel.TypeClaim}
	toCompare   = []orgmodel.Type{orgmodel.TypeComparator}
)
