package commissioning

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/parties"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// words are the texts of the commissioning view.
var words = struct {
	view, none, noneBelow, description, purchasers, grantors, providers, recipients, agreements, mutual,
	partyNotGiven, amountNotGiven, followUpNotGiven, amount, amountYear, volume, followUp, groups, groupsPartly, groupsUnknown,
	serviceFor, also, sidePurchaser, sideProvider, idlePurchaser, idleProvider, agreementOne, agreementMany,
	total, totalOpen, withStatus, sum, sumAll, amountHeading, contentHeading, followUpHeading, noPurchaser, idleProviders, continued, row, cell,
	purchaserOne, purchaserMany, providerOne, providerMany, through, direction, tooSmall message.Text
}{
	view:             message.Text{EN: "Commissions and providers", SV: "Beställningar och utförare"},
	none:             message.Text{EN: "There is no commission to draw on {0}: the file has no [[agreement]] that exists on that day, and no unit with role in a purchaser-provider model.", SV: "Det finns ingen beställning att rita den {0}: filen har ingen [[agreement]] som finns den dagen, och ingen enhet med role i en beställar-utförarmodell."},
	noneBelow:        message.Text{EN: "Neither {0} nor any unit below it is party to an [[agreement]] on {1}.", SV: "Varken {0} eller någon enhet under den är part i en [[agreement]] den {1}."},
	description:      message.Text{EN: "Commissions in {0} as of {1}: {2}, {3} and {4}.", SV: "Beställningar i {0} per {1}: {2}, {3} och {4}."},
	purchasers:       message.Text{EN: "Purchasers", SV: "Beställare"},
	grantors:         message.Text{EN: "Purchasers and grantors", SV: "Beställare och bidragsgivare"},
	providers:        message.Text{EN: "Providers", SV: "Utförare"},
	recipients:       message.Text{EN: "Providers and recipients", SV: "Utförare och mottagare"},
	agreements:       message.Text{EN: "Agreements", SV: "Avtal"},
	mutual:           message.Text{EN: "Cooperation and compacts: agreements without a purchaser", SV: "Samverkan och överenskommelser: avtal utan beställare"},
	amount:           message.Text{EN: "Amount", SV: "Belopp"},
	amountYear:       message.Text{EN: "{0} a year", SV: "{0} per år"},
	partyNotGiven:    message.Text{EN: "not given", SV: "ej angiven"},
	amountNotGiven:   message.Text{EN: "not given", SV: "ej angivet"},
	followUpNotGiven: message.Text{EN: "Follow-up: not given", SV: "Uppföljning: ej angiven"},
	volume:           message.Text{EN: "Volume: {0}", SV: "Volym: {0}"},
	followUp:         message.Text{EN: "Follow-up: {0}", SV: "Uppföljning: {0}"},
	groups:           message.Text{EN: "Reaches: {0}", SV: "Når: {0}"},
	groupsPartly:     message.Text{EN: "Reaches: {0} (not given for {1} of {2} services)", SV: "Når: {0} (ej angivet för {1} av {2} insatser)"},
	groupsUnknown:    message.Text{EN: "Target groups: not given", SV: "Målgrupper: ej angivna"},
	serviceFor:       message.Text{EN: "{0}, for {1}", SV: "{0}, för {1}"},
	also:             message.Text{EN: "also to the {0}", SV: "även till {0}"},
	sidePurchaser:    message.Text{EN: "left", SV: "vänster"},
	sideProvider:     message.Text{EN: "right", SV: "höger"},
	idlePurchaser:    message.Text{EN: "No commission given", SV: "Ingen beställning angiven"},
	idleProvider:     message.Text{EN: "No commission given", SV: "Inget uppdrag angivet"},
	agreementOne:     message.Text{EN: "{0} agreement", SV: "{0} avtal"},
	agreementMany:    message.Text{EN: "{0} agreements", SV: "{0} avtal"},
	total:            message.Text{EN: "{0}, totalling {1}", SV: "{0}, totalt {1}"},
	totalOpen:        message.Text{EN: "{0} (amount not given for {1})", SV: "{0} (belopp ej angivet för {1})"},
	withStatus:       message.Text{EN: "{0} ({1})", SV: "{0} ({1})"},
	sum:              message.Text{EN: "Sum, {0}", SV: "Summa, {0}"},
	sumAll:           message.Text{EN: "All purchasers, {0}", SV: "Alla beställare, {0}"},
	amountHeading:    message.Text{EN: "Amount a year", SV: "Belopp per år"},
	contentHeading:   message.Text{EN: "Services", SV: "Insatser"},
	followUpHeading:  message.Text{EN: "Follow-up", SV: "Uppföljning"},
	noPurchaser:      message.Text{EN: "Purchaser not given, or not there on the day", SV: "Beställare ej angiven, eller finns inte den dagen"},
	idleProviders:    message.Text{EN: "Providers with no commission given", SV: "Utförare utan angivet uppdrag"},
	continued:        message.Text{EN: "{0} (cont.)", SV: "{0} (forts.)"},
	row:              message.Text{EN: "{0}: {1}. {2}: {3}. {4}: {5}", SV: "{0}: {1}. {2}: {3}. {4}: {5}"},
	cell:             message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},
	purchaserOne:     message.Text{EN: "{0} purchaser", SV: "{0} beställare"},
	purchaserMany:    message.Text{EN: "{0} purchasers", SV: "{0} beställare"},
	providerOne:      message.Text{EN: "{0} provider", SV: "{0} utförare"},
	providerMany:     message.Text{EN: "{0} providers", SV: "{0} utförare"},
	through:          message.Text{EN: "Agreements: {0}", SV: "Avtal: {0}"},
	direction:        message.Text{EN: "→ from whoever commissions or grants to whoever provides or receives", SV: "→ från den som beställer eller ger bidrag till den som utför eller tar emot"},
	tooSmall:         message.Text{EN: "On {0} the smallest text becomes {1} pt; under {4} pt it cannot be read. Choose a larger sheet, or draw one purchaser at a time: {2} by itself with --root {3}.", SV: "På {0} blir den minsta texten {1} pt; under {4} pt går den inte att läsa. Välj ett större papper, eller rita en beställare i taget: {2} för sig med --root {3}."},
}

// providerGroups are the headings of the groups.
var providerGroups = [...]struct {
	id    string
	label message.Text
}{
	parties.GroupInHouse:   {"group_in-house", message.Text{EN: "In-house", SV: "Egen regi"}},
	parties.GroupPublic:    {"group_public", message.Text{EN: "Other public bodies", SV: "Andra offentliga"}},
	parties.GroupPrivate:   {"group_private", message.Text{EN: "Companies", SV: "Privata företag"}},
	parties.GroupNonprofit: {"group_nonprofit", message.Text{EN: "Nonprofit organisations", SV: "Idéburna organisationer"}},
	parties.GroupOutsiders: {"group_outsiders", message.Text{EN: "Other actors", SV: "Andra aktörer"}},
}
