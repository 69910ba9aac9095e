package orgmodel_test

import (
	"regexp"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// forbidden is a word that the trade does not use so, or that says more than a
// file does.
type forbidden struct {
	lang    message.Lang
	in      *regexp.Regexp
	instead string
}

var wordsForbidden = []forbidden{
	{message.SV, whole(`brukar(?:e|en|es|ens|na|nas)`), "den enskilde, or the group's own name"},
	{message.SV, whole(`klient(?:en|ens|er|erna|ernas)?`), "den enskilde"},
	{message.SV, whole(`kund(?:en|ens|er|erna|ernas)?`), "den enskilde"},
	{message.SV, whole(`tjänst(?:en|ens|er|erna|ernas)?`), "befattning, uppdrag or insats"},
	{message.SV, whole(`(?:chefs|heltids)tjänst(?:en|er|erna)?`), "chefsbefattning, årsarbetare"},
	{message.SV, whole(`(?:god )?praxis`), "orgmodels bedömning"},
	{message.SV, whole(`utan plats`), "utan angiven inplacering"},
	{message.SV, whole(`platser(?:na)?`), "befattningar, where no places are meant"},
	{message.SV, whole(`hemvist(?:en|er)?`), "organisatorisk tillhörighet; hör till"},
	{message.SV, whole(`överväg att (?:slå ihop|dela|flytta|lägga ned)|bör (?:organiseras|slås ihop|läggas ned)|glöms (?:lätt|bort)`), "what the file does not show: how to organise is for others to say"},
	{message.EN, whole(`consider (?:merging|splitting|moving|closing)|should be (?:organised|merged|closed)|easily forgotten`), "what the file does not show"},
	{message.SV, whole(`på hemmaplan|(?:chef|chefen) hemma`), "ordinarie chef"},
	{message.SV, whole(`(?:fler|passerar?) händer`), "överlämningar"},
	{message.SV, whole(`högsta gräns`), "gräns som ärendet passerar"},
	{message.SV, whole(`huvuden`), "anställda"},
	{message.SV, whole(`årsarbeten`), "årsarbetare"},
	{message.SV, whole(`vakans(?:en|er|erna)?`), "vakant befattning"},
	{message.SV, whole(`upprätthålls`), "tillförordnad"},
	{message.SV, whole(`övertalig\pL*`), "utan angiven inplacering; fler anställda än befattningar"},
	{message.SV, whole(`blir över`), "utan angiven inplacering"},
	{message.SV, whole(`samverkansgrupp(?:en|er|erna)?`), "team över organisationsgräns"},
	{message.SV, whole(`(?:står )?utanför linjen`), "vid sidan av linjeorganisationen"},
	{message.SV, whole(`betalare(?:n|ns)?`), "beställare"},
	{message.SV, whole(`utöva[rs]? myndighet(?:en)?`), "svara för myndighetsutövningen"},
	{message.SV, whole(`förlora(?:r|t|de|s)?|går förlora[dt]`), "får färre insatser"},
	{message.SV, whole(`i något område`), "i vissa områden"},
	{message.SV, whole(`de lagstadgade uppgifterna`), "utvalda lagstadgade uppgifter"},
	{message.SV, whole(`hur säkert det är`), "status"},
	{message.SV, whole(`mötas|möts`), "ska samarbeta kring samma personer"},
	{message.SV, whole(`strukturellt avstånd|av strukturen`), "andel av enheter, befattningar och insatser"},
	{message.SV, whole(`relationer(?:na)?|koppling(?:en|ar|arna)?|kanter(?:na)?`), "samarbeten och avtal vid sidan av linjen"},
	{message.SV, regexp.MustCompile(`(?i)(?:^|[0-9}] )(juridik)(?:$|[:.,])`), "att stämma av med jurist"},
	{message.SV, whole(`i sin ordning`), "besvarad"},
	{message.SV, whole(`skriv in (?:svaret )?med`), "ange med"},
	{message.SV, whole(`ingenting säger`), "filen anger inte"},
	{message.SV, whole(`på vems ord`), "vad den stöder sig på"},
	{message.SV, regexp.MustCompile(`(?i)(?:^|[^\pL])(läget)(?: [0-9{]|$)`), "per and a day, or steg"},
	{message.SV, whole(`aktualisering(?:en|ar)?`), "ingång"},
	{message.SV, whole(`l[aä]g(?:g|ger|gs|gas) (?:\S+ ){0,5}sida vid sida|(?:organisationer|förslag) sida vid sida`), "jämför"},
	{message.SV, whole(`säger: ”[^”]*`), "enligt X"},
	{message.SV, whole(`troligen|troligt(?:vis)?|sannolikt|tillförlitlighet(?:en)?|möjligen`), "nothing: a file's state is no chance"},
	{message.SV, whole(`hög|måttlig`), "n av m antagna"},
	{message.SV, whole(`inte prövad[e]?|inte prövat`), "ej prövad"},
	{message.SV, whole(`eftersom [^,.;:]* (?:är|har|kan|säger|anger|beskriver|skiljer|får|ska|finns|går|gäller) (?:inte|bara|redan|ofta)`), "a subordinate clause: inte before the verb"},
	{message.SV, regexp.MustCompile(`(\[[A-Z]\d{3} [a-z-]+\])`), "the id alone"},

	{message.EN, whole(`mend(?:s|ed|ing)?`), "fix"},
	{message.EN, whole(`clients?(?:['’]s?)?`), "the person"},
	{message.EN, whole(`without a place`), "not placed in the new organisation"},
	{message.EN, whole(`(?:another|different|other|across) legal entit(?:y|ies)`), "responsible body (huvudman)"},
	{message.EN, whole(`principals?`), "responsible body (huvudman)"},
	{message.EN, whole(`payers?`), "purchaser"},
	{message.EN, whole(`boss(?:es)?|home managers?`), "line manager"},
	{message.EN, whole(`collaboration groups?`), "cross-organisational team"},
	{message.EN, whole(`persons? too many|surplus`), "more employees than posts"},
	{message.EN, whole(`accords?`), "agreement"},
	{message.EN, whole(`intakes`), "entry points"},
	{message.EN, whole(`highest border`), "boundary crossed"},
	{message.EN, whole(`structural distance`), "share of units, posts and services"},
	{message.EN, whole(`good practice|bad practice`), "orgmodel's own assessment"},
	{message.EN, whole(`on whose word`), "on what it rests"},
	{message.EN, whole(`so far it is`), "[vision]"},
	{message.EN, whole(`how sure`), "status"},
	{message.EN, whole(`probabl[ye]|likely|certainty`), "nothing: a file's state is no chance"},
	{message.EN, whole(`not tested`), "not examined"},
	{message.EN, whole(`nothing says`), "the file does not state"},
	{message.EN, whole(`record with`), "state with"},
	{message.EN, whole(`lay(?:s|ing)? (?:\S+ ){0,4}side by side`), "compare"},
	{message.EN, whole(`for good`), "as if permanent"},
	{message.EN, whole(`answers? for`), "is responsible for"},
	{message.EN, whole(`without a word`), "the file does not state"},
	{message.EN, whole(`slip of the hand|is nowhere`), "a typing error; is not found"},
	{message.EN, whole(`loses?|losing`), "get fewer services"},
	{message.EN, whole(`chain of variants`), "series of variants"},
	{message.EN, whole(`says: “[^”]*`), "according to X"},
	{message.EN, regexp.MustCompile(`(?:[0-9}] )(legal)(?:$|[:.,])`), "to check with a lawyer"},
}

// allowed is a phrase that holds a forbidden word and may.
type allowed struct {
	in     []string // packages and pages; none: everywhere
	phrase string
	why    string
}

var wordsAllowed = []allowed{
	{[]string{"orgmodel/metrics", "docs/sv/metrics.md"}, "Snittet i en graf: kanter mellan delar, av alla kanter.", "a method note says what is counted"},
	{[]string{"orgmodel/metrics", "docs/sv/metrics.md"}, "Hur stor del av strukturen som är en annan, oavsett vad den kallas: kopplingar", "a method note says what is counted"},
	{[]string{"orgmodel/metrics", "docs/sv/metrics.md"}, "som andel av alla kopplingar i någon", "a method note says what is counted"},
	{[]string{"orgmodel/metrics", "docs/sv/metrics.md"}, "Kopplingar är varje enhet", "a method note says what is counted"},
	{[]string{"orgmodel/metrics", "docs/sv/metrics.md"}, "En koppling är densamma", "a method note says what is counted"},
	{[]string{"orgmodel/metrics", "docs/sv/metrics.md"}, "varje koppling räknas lika", "a method note says what is counted"},
	{[]string{"docs/sv/kom-igang.md"}, "Mac: *Tjänster* i menyn", "a menu of macOS"},
	{[]string{"orgmodel/engine"}, "hitta platser åt rutorna", "places on paper"},
	{[]string{"orgmodel/format", "docs/format.md", "docs/sv/format.md"}, "accord (politisk överenskommelse)", "the word of the format"},
	{[]string{"orgmodel/drawing/network"}, "platser åt", "places on paper"},
	{[]string{"orgmodel/rules", "docs/sv/rules.md (output)"}, "volume = \"30 platser\"", "places in a home"},
	{[]string{"orgmodel/rules", "orgmodel/law", "docs/sv/rules.md", "docs/sv/lag.md"}, "fördela platser i särskilda boendeformer", "places in a home, as the law says"},
	{[]string{"orgmodel/rules", "docs/sv/rules.md"}, "på flera platser", "sites"},
	{[]string{"orgmodel/rules", "docs/sv/rules.md", "docs/sv/lag.md"}, "ett valfrihetssystem en tjänst som lagen undantar", "the word of LOV"},
	{[]string{"orgmodel/rules", "docs/sv/rules.md"}, "valfrihetssystem omfattar vissa tjänster", "the word of LOV"},
	{[]string{"orgmodel/rules", "docs/sv/rules.md"}, "upphandling av vissa tjänster", "the word of LOU"},
	{[]string{"orgmodel/law", "docs/sv/lag.md"}, "Upphandling av vissa tjänster", "the word of LOU"},
	{[]string{"orgmodel/law", "docs/sv/lag.md"}, "tjänstens ändamål", "the word of LOU"},
	{[]string{"orgmodel/report", "docs/import.md (output)"}, "--mend", "a flag"},
	{[]string{"docs/import.md (output)"}, "mend.", "a line of a mapping"},
	{[]string{"orgmodel/sheets"}, "same|mend)", "a table of a mapping"},
	{[]string{"orgmodel/sheets"}, "mend\\.", "a line of a mapping"},
	{[]string{"orgmodel/internal/columns"}, "Tjänst", "what stands above a column of somebody's list"},
	{[]string{"orgmodel/internal/columns"}, "tjänster", "what stands above a column of somebody's list"},
	{[]string{"orgmodel/importing"}, "tjänst", "what stands beside “vakant” in somebody's list"},
	{[]string{"orgmodel/internal/columns"}, "Årsarbeten", "what stands above a column of somebody's list"},
	{[]string{"orgmodel/internal/columns"}, "vakanser", "what stands above a column of somebody's list"},
	{[]string{"orgmodel/internal/spoken"}, "tjänst", "what people call a key or a table of the format"},
	{[]string{"orgmodel/internal/spoken"}, "årsarbeten", "what people call a key of the format"},
	{[]string{"orgmodel/internal/columns", "docs/sv/importera.md"}, "Vakans", "what stands above a column of somebody's list"},
	{[]string{"docs/rules.md"}, "political-accord-used-as-contract", "the name of a rule"},
}
