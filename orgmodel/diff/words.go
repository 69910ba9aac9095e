package diff

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

var (
	yes       = text("yes", "ja")
	notStated = text("not stated", "ej angivet")
	notKnown  = text("unknown", "okänt")
	plus      = text("+{0}", "+{0}")
	lineOf    = text("{0} (line {1})", "{0} (rad {1})")
	counted   = text("{0} ({1})", "{0} ({1})")
	counting  = text("{0} {1}", "{0} {1}")
	all       = text("everything", "allt")
)

// whens say a date as it is meant.
var whens = map[orgmodel.Bound]message.Text{
	orgmodel.At:     text("{0}", "{0}"),
	orgmodel.Before: text("before {0}", "före {0}"),
	orgmodel.After:  text("after {0}", "efter {0}"),
	orgmodel.About:  text("about {0}", "cirka {0}"),
}

// builtin are the words of the format that may stand in place of an id.
var builtin = builtinWords()

func builtinWords() map[string]message.Text {
	m := map[string]message.Text{orgmodel.AllAreas: text("the whole municipality", "hela kommunen")}
	for _, k := range orgmodel.Kinds() {
		m[k.ID] = text(lower(k.Label.EN), lower(k.Label.SV))
	}
	return m
}

var statuses = map[string]message.Text{
	string(orgmodel.InForce):  text("in force", "gällande"),
	string(orgmodel.Decided):  text("decided", "beslutat"),
	string(orgmodel.Proposed): text("proposed", "föreslaget"),
	string(orgmodel.Vision):   text("a vision", "vision"),
	string(orgmodel.Claimed):  text("claimed", "enligt uppgift"),
}

var steeringModels = map[string]message.Text{
	orgmodel.PurchaserProvider: text("a purchaser-provider model", "beställar-utförarmodell"),
	"integrated":               text("an integrated organisation", "integrerad organisation"),
}

var languages = map[string]message.Text{"sv": text("Swedish", "svenska"), "en": text("English", "engelska")}

var roles = map[string]message.Text{
	orgmodel.Purchaser: text("purchaser", "beställare"),
	orgmodel.Provider:  text("provider", "utförare"),
}

var leaderships = map[string]message.Text{
	"single":     text("single leadership", "ensamt ledarskap"),
	"joint":      text("joint leadership", "samledarskap"),
	"functional": text("functionally shared leadership", "funktionellt delat ledarskap"),
	"vertical":   text("vertically invited leadership", "vertikalt inviterat ledarskap"),
	"horizontal": text("horizontally invited leadership", "horisontellt inviterat ledarskap"),
}

var accesses = map[string]message.Text{
	orgmodel.ServiceAuthority: text("exercise of authority", "myndighetsutövning"),
	"needs-tested":            text("needs-tested", "individuellt behovsprövad"),
	"open":                    text("open without a needs test", "öppen utan individuell behovsprövning"),
}

var duties = dutyWords()

func dutyWords() map[string]message.Text {
	m := map[string]message.Text{}
	for _, d := range metrics.Duties() {
		m[d.ID] = d.Label
	}
	return m
}

var agreementForms = map[string]message.Text{
	"commission":            text("commission", "beställning"),
	"procurement":           text("procurement (LOU)", "upphandling (LOU)"),
	"reserved-procurement":  text("reserved procurement", "reserverad upphandling"),
	"choice-system":         text("choice system (LOV)", "valfrihetssystem (LOV)"),
	"nonprofit-partnership": text("nonprofit public partnership (IOP)", "idéburet offentligt partnerskap (IOP)"),
	"grant":                 text("grant", "bidrag"),
	"intermunicipal":        text("intermunicipal cooperation", "avtalssamverkan"),
	"cooperation":           text("cooperation agreement", "överenskommelse om samverkan"),
	"compact":               text("compact", "överenskommelse med civilsamhället"),
}

var processSteps = map[string]message.Text{
	"screen":      text("pre-assessment", "förhandsbedöma"),
	"intake":      text("intake", "aktualisera"),
	"investigate": text("investigation", "utreda"),
	"decide":      text("decision", "besluta"),
	"plan":        text("commission", "utforma uppdrag"),
	"deliver":     text("delivery", "genomföra uppdrag"),
	"follow-up":   text("follow-up", "följa upp"),
}

var directions = map[string]message.Text{"lower": text("lower", "lägre"), "higher": text("higher", "högre")}

var natures = map[string]message.Text{"outcome": text("outcome", "utfall"), "forecast": text("forecast", "prognos")}

var statistics = map[string]message.Text{
	"each": text("each of them", "var och en"), "mean": text("their mean", "medelvärdet"), "median": text("their median", "medianen"),
}

var goalOutcomes = map[string]message.Text{
	orgmodel.GoalReached: text("reached", "uppnått"), orgmodel.GoalPartly: text("partly reached", "delvis uppnått"),
	orgmodel.GoalNotReached: text("not reached", "inte uppnått"), orgmodel.GoalDropped: text("dropped", "övergivet"),
}

var bases = map[string]message.Text{"gross": text("gross", "brutto"), "net": text("net", "netto")}

var decisionForms = map[string]message.Text{
	"decision":   text("decision", "beslut"),
	"motion":     text("motion", "motion"),
	"initiative": text("member's initiative", "nämndinitiativ"),
	"assignment": text("assignment", "uppdrag"),
	"plan":       text("plan", "plan"),
	"accord":     text("political agreement", "politisk överenskommelse"),
}

var stances = map[string]message.Text{
	"denies": text("denies", "förnekar"), "unaware": text("knows nothing of it", "känner inte till"),
	"confirms": text("confirms", "bekräftar"), "nuances": text("nuances", "nyanserar"),
}

// RecordForm is what a form of [[record]] is called.
func RecordForm(form string) message.Localizer { return wordText(recordForms, form) }

var recordForms = map[string]message.Text{
	"charter":         text("charter", "reglemente"),
	"delegation":      text("delegation order", "delegationsordning"),
	"statutes":        text("statutes of a federation", "förbundsordning"),
	"permit":          text("permit", "tillstånd"),
	"consent":         text("consent", "samtycke"),
	"negotiation":     text("negotiation", "förhandling"),
	"risk-assessment": text("risk assessment", "riskbedömning"),
	"child-impact":    text("assessment of the child's best interests", "prövning av barnets bästa"),

	"union-cooperation": text("union cooperation", "facklig samverkan"),
	"notice":            text("notice of redundancy", "varsel"),
	"notification":      text("notification to IVO", "anmälan till IVO"),
	"personal-data":     text("responsibility for personal data", "personuppgiftsansvar"),
	"task-distribution": text("distribution of work-environment tasks", "fördelning av arbetsmiljöuppgifter"),
}
