package spoken

import (
	"slices"
	"sync"
)

// keyWords are what people write for keys of the format. Of the keys of a row the
// first that the table at hand has is the one that was meant.
var keyWords = []struct {
	keys  []string
	words []string
}{
	{[]string{"heads", "count"}, []string{"personal", "antal", "anställda", "antal anställda", "antal personer", "medarbetare", "bemanning", "personer", "staff", "headcount", "employees", "number", "people"}},
	{[]string{"fte"}, []string{"årsarbetare", "antal årsarbetare", "årsarbeten", "heltider", "heltidstjänster", "full time equivalents"}},
	{[]string{"vacant"}, []string{"vakans", "vakanser", "vakanta", "vakant", "vacancies", "vacancy"}},
	{[]string{"led_by", "owner"}, []string{"chef", "chefer", "enhetschef", "leds av", "ledare", "ansvarig", "ansvarig chef", "manager", "managers", "leader", "boss", "head", "responsible"}},
	{[]string{"parent", "unit", "part_of"}, []string{"överordnad", "överordnad enhet", "förälder", "moderenhet", "tillhör", "ingår i", "ligger under", "under", "reports to", "belongs to"}},
	{[]string{"kind", "form"}, []string{"typ", "type", "sort", "slag", "enhetstyp"}},
	{[]string{"name", "what"}, []string{"namn", "titel", "title", "benämning", "rubrik"}},
	{[]string{"note"}, []string{"beskrivning", "description", "kommentar", "comment", "anmärkning", "anteckning", "remark", "notes"}},
	{[]string{"sources"}, []string{"källa", "källor", "source", "underlag", "reference"}},
	{[]string{"since"}, []string{"från", "fr o m", "start", "startdatum", "gäller från", "from date"}},
	{[]string{"until"}, []string{"till och med", "t o m", "slut", "slutdatum", "gäller till", "end", "end date"}},
	{[]string{"unit"}, []string{"enhet", "arbetsplats", "organisationsenhet"}},
	{[]string{"municipality"}, []string{"kommun", "kommunkod", "municipality code"}},
	{[]string{"language"}, []string{"språk", "lang"}},
	{[]string{"as_of", "date"}, []string{"datum", "dag", "per", "day", "date"}},
	{[]string{"population", "size"}, []string{"folkmängd", "invånare", "invånarantal", "befolkning", "inhabitants"}},
	{[]string{"members", "between"}, []string{"medlemmar", "deltagare", "participants"}},
	{[]string{"areas"}, []string{"område", "områden", "area", "delområden"}},
	{[]string{"target_groups", "target_group"}, []string{"målgrupp", "målgrupper"}},
	{[]string{"provided_by"}, []string{"utförare", "utförs av", "provider"}},
	{[]string{"services", "service"}, []string{"insats", "insatser", "tjänst", "tjänster"}},
	{[]string{"legal_basis"}, []string{"lagrum", "lagstöd", "law"}},
	{[]string{"role"}, []string{"roll"}},
	{[]string{"amount"}, []string{"belopp", "summa", "pris", "kostnad", "budget", "cost", "price", "sum"}},
	{[]string{"year"}, []string{"år", "årtal"}},
	{[]string{"deadline"}, []string{"senast", "förfaller", "due"}},
	{[]string{"extends"}, []string{"bas", "bygger på", "base"}},
}

// Key is the key, among those that a table has, that a word means.
func Key(word string, known []string) (key string, ok bool) {
	for _, keys := range keysOf()[fold(word)] {
		for _, key := range keys {
			if slices.Contains(known, key) {
				return key, true
			}
		}
	}
	return "", false
}

// keysOf are the keys of each row that has a word, by the word, folded: a file can have
// a hundred thousand words that are no keys.
var keysOf = sync.OnceValue(func() map[string][][]string {
	m := map[string][][]string{}
	for _, row := range keyWords {
		said := map[string]bool{}
		for _, word := range row.words {
			if folded := fold(word); !said[folded] {
				said[folded] = true
				m[folded] = append(m[folded], row.keys)
			}
		}
	}
	return m
})

// Money reports whether a word is about what something costs.
func Money(word string) bool {
	key, ok := Key(word, []string{"amount"})
	return ok && key == "amount"
}

// tableWords are what people call the tables of the format.
var tableWords = []struct {
	table string
	words []string
}{
	{"unit", []string{"enhet", "enheter", "units", "box"}},
	{"post", []string{"befattning", "befattningar", "tjänst", "roll", "position", "job", "posts"}},
	{"service", []string{"insats", "insatser", "verksamhet", "services"}},
	{"agreement", []string{"avtal", "överenskommelse", "uppdrag", "contract"}},
	{"source", []string{"källa", "källor", "sources"}},
	{"area", []string{"område", "delområde", "stadsdel"}},
	{"target_group", []string{"målgrupp", "målgrupper", "group"}},
	{"decision", []string{"beslut"}},
	{"measure", []string{"åtgärd", "åtgärder"}},
	{"goal", []string{"mål"}},
	{"indicator", []string{"nyckeltal", "mått"}},
	{"kind", []string{"sort", "typ"}},
	{"close", []string{"nedläggning", "avveckling", "closed"}},
	{"rules", []string{"regler"}},
}

// Table is the table that a word means.
func Table(word string) (name string, ok bool) {
	folded := fold(word)
	for _, row := range tableWords {
		if slices.ContainsFunc(row.words, func(w string) bool { return fold(w) == folded }) {
			return row.table, true
		}
	}
	return "", false
}
