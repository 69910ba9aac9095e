package rules

import (
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var purchasing = diag.Family{Letter: "P", Label: message.Text{EN: "Purchasing and providing", SV: "Beställa och utföra"}}

const modelHeader = `[organisation]
id = "exempel"
name = "Exempel"
municipality = "1490"
language = "sv"
as_of = 2026-01-01
status = "in-force"
steering_model = "purchaser-provider"

`

// purchaserProvider is the smallest whole model: a board that orders, another
// that produces, and a commission from one to the other.
const purchaserProvider = modelHeader + `[[unit]]
id = "kommunen"
name = "Kommunen"
kind = "municipality"

[[unit]]
id = "socialnamnden"
name = "Socialnämnden"
kind = "board"
parent = "kommunen"
role = "purchaser"

[[unit]]
id = "produktionsnamnden"
name = "Produktionsnämnden"
kind = "board"
parent = "kommunen"
role = "provider"

[[unit]]
id = "utforaren"
name = "Utföraren"
kind = "result-unit"
parent = "produktionsnamnden"

[[service]]
id = "stod"
name = "Boendestöd"
kind = "needs-tested"
provided_by = ["utforaren"]

` + commission + `to = ["produktionsnamnden"]
` + priced

const commission = `[[agreement]]
id = "uppdraget"
name = "Uppdraget"
form = "commission"
from = "socialnamnden"
`

const priced = `services = ["stod"]
amount = 4_000_000
volume = "60 personer"
follow_up = "Varje tertial"
`

// oneBoard is a model within one board.
const oneBoard = modelHeader + `[[unit]]
id = "kommunen"
name = "Kommunen"
kind = "municipality"

[[unit]]
id = "socialnamnden"
name = "Socialnämnden"
kind = "board"
parent = "kommunen"

[[unit]]
id = "bestallaren"
name = "Beställaren"
kind = "department"
parent = "socialnamnden"
role = "purchaser"

[[unit]]
id = "utforaren"
name = "Utföraren"
kind = "result-unit"
parent = "socialnamnden"
role = "provider"

[[service]]
id = "stod"
name = "Boendestöd"
kind = "needs-tested"
provided_by = ["utforaren"]

` + commission + `to = ["utforaren"]
` + priced

// The rules of the purchaser-provider model ask only where steering_model says
// that there is one.
var modelRules = []Rule{{
	Rule: diag.Rule{
		ID: "P211", Name: "self-commission", Family: purchasing, Severity: diag.Error,
		Title:  message.Text{EN: "A unit orders from itself", SV: "En enhet beställer av sig själv"},
		Why:    message.Text{EN: "In a purchaser-provider model, purchaser and provider are two. An order to oneself is an allocation. Checked when steering_model says that there is such a model.", SV: "I en beställar-utförarmodell är beställare och utförare två. En beställning till sig själv är en ram. Prövas när steering_model anger modellen."},
		Mend:   message.Text{EN: "Correct from or to, or describe the allocation with [[budget]].", SV: "Rätta from eller to, eller beskriv ramen med [[budget]]."},
		Source: message.Text{EN: "The idea of the purchaser-provider model", SV: "Beställar-utförarmodellens idé"},
		Reads:  []string{"organisation.steering_model", "agreement.from", "agreement.to", "agreement.form", "agreement.between", "unit.kind", "unit.parent"},
		Bad:    purchaserProvider + anotherCommission("produktionsnamnden", "produktionsnamnden") + priced,
		Good:   purchaserProvider + anotherCommission("socialnamnden", "produktionsnamnden") + priced,
	},
	Check: checkSelfCommissions,
}, {
	Rule: diag.Rule{
		ID: "P212", Name: "same-board-both-sides", Family: purchasing, Severity: diag.Question, Needs: diag.NeedsBoard,
		Title:  message.Text{EN: "Purchaser and provider answer to the same board", SV: "Beställare och utförare lyder under samma nämnd"},
		Why:    message.Text{EN: "That is allowed, but the two are then apart only within the administration: the board follows up what it runs itself.", SV: "Det är tillåtet, men då är de åtskilda bara inom förvaltningen: nämnden följer upp det som den själv driver."},
		Mend:   message.Text{EN: "State with [[accept]] who follows up, or correct parent or role of the units.", SV: "Ange med [[accept]] vem som följer upp, eller rätta enheternas parent eller role."},
		Source: ownAssessment,
		To:     []diag.Addressee{diag.ToBoard},
		Reads:  []string{"organisation.steering_model", "unit.role", "unit.kind", "unit.parent", "below unit.role", "below unit.parent", "near agreement.from", "near agreement.to", "near agreement.form"},
		Bad:    oneBoard,
		Good:   purchaserProvider,
	},
	Check: checkOneBoard,
}, {
	Rule: diag.Rule{
		ID: "P214", Name: "provider-without-commission", Family: purchasing, Severity: diag.Warning,
		Title:  message.Text{EN: "Providers without a stated commission", SV: "Utförare utan angivet uppdrag"},
		Why:    message.Text{EN: "In a purchaser-provider model a provider works on a commission. The file does not state what is to be done, or at what price.", SV: "I en beställar-utförarmodell arbetar utföraren på uppdrag. Filen anger inte vad som ska göras eller till vilket pris."},
		Mend:   message.Text{EN: "Describe the commission with [[agreement]], or correct role.", SV: "Beskriv uppdraget med [[agreement]], eller rätta role."},
		Source: message.Text{EN: "orgmodel's own assessment: a purchaser-provider model has a purchaser and a provider", SV: "orgmodels bedömning: en beställar-utförarmodell har både beställare och utförare"},
		Reads:  []string{"organisation.steering_model", "unit.parent", "near unit.role", "near unit.parent", "every agreement.to"},
		Bad:    purchaserProvider + uncommissioned + "role = \"provider\"\n",
		Good:   purchaserProvider + uncommissioned,
	},
	Check: checkUncommissioned,
}, {
	Rule: diag.Rule{
		ID: "P215", Name: "commission-without-terms", Family: purchasing, Severity: diag.Info,
		Title:  message.Text{EN: "Commissions without price, volume or follow-up", SV: "Uppdrag utan pris, volym eller uppföljning"},
		Why:    message.Text{EN: "Without price, volume and follow-up it cannot be seen whether the order has been fulfilled.", SV: "Utan pris, volym och uppföljning går det inte att se om beställningen är uppfylld."},
		Mend:   message.Text{EN: "Fill in amount, volume and follow_up, as far as they are known.", SV: "Fyll i amount, volume och follow_up, så långt de är kända."},
		Source: message.Text{EN: "orgmodel's own assessment: purchasers are to follow up providers", SV: "orgmodels bedömning: beställaren följer upp utföraren"},
		Reads:  []string{"organisation.steering_model", "agreement.form", "every agreement.amount", "every agreement.volume", "every agreement.follow_up", "agreement.from", "agreement.to", "agreement.between", "unit.kind", "unit.parent"},
		Bad:    purchaserProvider + anotherCommission("socialnamnden", "produktionsnamnden"),
		Good:   purchaserProvider + anotherCommission("socialnamnden", "produktionsnamnden") + priced,
	},
	Check: checkTerms,
}, {
	Rule: diag.Rule{
		ID: "P216", Name: "authority-and-provision-under-same-manager", Family: purchasing, Severity: diag.Info, Needs: diag.NeedsBoard,
		Title:  message.Text{EN: "One manager for those who decide and those who deliver", SV: "Samma chef för dem som beslutar och dem som utför"},
		Why:    message.Text{EN: "That is allowed, but is not the model that the file declares: by the idea of the model others than the provider decide what a person gets.", SV: "Det är tillåtet, men stämmer inte med den modell som filen anger: enligt modellens idé beslutar andra än utföraren vad den enskilde får."},
		Mend:   message.Text{EN: "Correct led_by of the units, or state with [[accept]] why they share a manager.", SV: "Rätta led_by för enheterna, eller ange med [[accept]] varför de delar chef."},
		Source: message.Text{EN: "orgmodel's own assessment", SV: "orgmodels bedömning"},
		Reads:  []string{"organisation.steering_model", "unit.led_by", "service.provided_by", "service.kind", "unit.parent", "near unit.parent", "every service.provided_by"},
		Bad:    purchaserProvider + sharedManager + "\n" + authorityService + "provided_by = [\"enheten\"]\n",
		Good:   purchaserProvider + sharedManager + "\n" + authorityService + "provided_by = [\"socialnamnden\"]\n",
	},
	Check: checkSharedManagers,
}, {
	Rule: diag.Rule{
		ID: "P220", Name: "commission-without-provider", Family: purchasing, Severity: diag.Warning,
		Title:  message.Text{EN: "A commission orders a service from others than those who provide it", SV: "Ett uppdrag gäller en insats som någon annan utför"},
		Why:    message.Text{EN: "Either the commission goes to the wrong provider, or the service does not name all who provide it.", SV: "Antingen har uppdraget gått till fel utförare, eller så anger insatsen inte alla som utför den."},
		Mend:   message.Text{EN: "Correct to or services of the commission, or provided_by of the service.", SV: "Rätta to eller services i uppdraget, eller provided_by i insatsen."},
		Source: message.Text{EN: "orgmodel's own assessment: a purchaser-provider model has a purchaser and a provider", SV: "orgmodels bedömning: en beställar-utförarmodell har både beställare och utförare"},
		Reads:  []string{"organisation.steering_model", "service.provided_by", "agreement.to", "agreement.form", "agreement.services", "unit.parent", "agreement.from", "agreement.between", "unit.kind"},
		Bad:    purchaserProvider + lunchOrderedFrom("utforaren"),
		Good:   purchaserProvider + lunchOrderedFrom("koket"),
	},
	Check: checkMisdirected,
}}

func anotherCommission(from, to string) string {
	return `
[[agreement]]
id = "tillagget"
name = "Tilläggsuppdraget"
form = "commission"
from = "` + from + `"
to = ["` + to + `"]
`
}

const uncommissioned = `
[[unit]]
id = "koket"
name = "Köket"
kind = "result-unit"
parent = "kommunen"
`

const sharedManager = `
[[unit]]
id = "enheten"
name = "Enheten"
kind = "unit"
parent = "produktionsnamnden"
led_by = ["chef"]

[[post]]
id = "chef"
name = "Enhetschef"
unit = "enheten"

[[service]]
id = "hemstod"
name = "Stöd i hemmet"
kind = "needs-tested"
provided_by = ["enheten"]
`

func lunchOrderedFrom(unit string) string {
	return uncommissioned + `
[[service]]
id = "lunch"
name = "Matlådor"
provided_by = ["koket"]

[[agreement]]
id = "maten"
name = "Uppdraget om mat"
form = "commission"
from = "socialnamnden"
to = ["` + unit + `"]
services = ["lunch"]
amount = 900_000
volume = "200 portioner om dagen"
follow_up = "Varje månad"
`
}
