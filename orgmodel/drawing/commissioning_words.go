package drawing

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// lookAgreement is how agreements are drawn: no unit looks like them.
var lookAgreement = look{"agreement", "#e9f0cd", "#4a5a12", message.Text{EN: "Agreement", SV: "Avtal"}}

// marketWords are the texts of the commissioning view.
var marketWords = struct {
	view, none, noneBelow, description, purchasers, grantors, providers, recipients, agreements, mutual,
	amountNotGiven, followUpNotGiven, amount, amountYear, volume, followUp, groups, groupsPartly, groupsUnknown,
	serviceFor, also, sidePurchaser, sideProvider, idlePurchaser, idleProvider, agreementOne, agreementMany,
	total, purchaserOne, purchaserMany, providerOne, providerMany, through, tooSmall message.Text
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
	purchaserOne:     message.Text{EN: "{0} purchaser", SV: "{0} beställare"},
	purchaserMany:    message.Text{EN: "{0} purchasers", SV: "{0} beställare"},
	providerOne:      message.Text{EN: "{0} provider", SV: "{0} utförare"},
	providerMany:     message.Text{EN: "{0} providers", SV: "{0} utförare"},
	through:          message.Text{EN: "Agreements: {0}", SV: "Avtal: {0}"},
	tooSmall:         message.Text{EN: "On {0} the smallest text becomes {1} pt; under {4} pt it cannot be read. Choose a larger sheet, or draw one purchaser at a time: {2} by itself with --root {3}.", SV: "På {0} blir den minsta texten {1} pt; under {4} pt går den inte att läsa. Välj ett större papper, eller rita en beställare i taget: {2} för sig med --root {3}."},
}

// agreementForm is a form of agreement, and what its two parties are called.
type agreementForm struct {
	form              string
	label, from, to   message.Text
	mutual, grantlike bool
}

var (
	asPurchaser = message.Text{EN: "Purchaser", SV: "Beställare"}
	asProvider  = message.Text{EN: "Provider", SV: "Utförare"}
)

var agreementForms = []agreementForm{
	{form: "commission", label: message.Text{EN: "Commission", SV: "Beställning"}, from: asPurchaser, to: asProvider},
	{form: "procurement", label: message.Text{EN: "Procurement (LOU)", SV: "Upphandling (LOU)"}, from: asPurchaser, to: asProvider},
	{form: "reserved-procurement", label: message.Text{EN: "Reserved procurement", SV: "Reserverad upphandling"}, from: asPurchaser, to: asProvider},
	{form: "choice-system", label: message.Text{EN: "Choice system (LOV)", SV: "Valfrihetssystem (LOV)"}, from: asPurchaser, to: asProvider},
	{form: "nonprofit-partnership", label: message.Text{EN: "Nonprofit public partnership (IOP)", SV: "Idéburet offentligt partnerskap (IOP)"}, from: message.Text{EN: "Public party", SV: "Offentlig part"}, to: message.Text{EN: "Nonprofit party", SV: "Idéburen part"}},
	{form: "grant", label: message.Text{EN: "Grant", SV: "Bidrag"}, from: message.Text{EN: "Grantor", SV: "Bidragsgivare"}, to: message.Text{EN: "Recipient", SV: "Mottagare"}, grantlike: true},
	{form: "intermunicipal", label: message.Text{EN: "Agreement between municipalities", SV: "Avtalssamverkan"}, from: message.Text{EN: "Paying party", SV: "Betalande part"}, to: message.Text{EN: "Delivering party", SV: "Utförande part"}},
	{form: "cooperation", label: message.Text{EN: "Cooperation agreement", SV: "Överenskommelse om samverkan"}, from: asPurchaser, to: asProvider, mutual: true},
	{form: "compact", label: message.Text{EN: "Compact", SV: "Överenskommelse"}, from: asPurchaser, to: asProvider, mutual: true},
}

// formOf returns the row of a form; that of an agreement without one is named
// only as such.
func formOf(form string) agreementForm {
	for _, f := range agreementForms {
		if f.form == form {
			return f
		}
	}
	return agreementForm{label: partyWords.formless, from: asPurchaser, to: asProvider}
}

// agreementKeys are the keys of an agreement that its card tells.
var agreementKeys = boxKeys{orgmodel.TypeAgreement, []shownKey{
	{key: "name"},
	{key: "form"},
	{key: "from", called: message.Text{EN: "who pays", SV: "vem som betalar"}},
	{key: "to", called: message.Text{EN: "who delivers", SV: "vem som utför"}},
	{key: "between"},
	{key: "services"},
	{key: "amount"},
	{key: "volume"},
	{key: "follow_up"},
	{key: "until", called: message.Text{EN: "end", SV: "upphörande"}},
}}

// providerGroups are the headings of the groups.
var providerGroups = [...]struct {
	id    string
	label message.Text
}{
	groupInHouse:   {"group_in-house", message.Text{EN: "In-house", SV: "Egen regi"}},
	groupPublic:    {"group_public", message.Text{EN: "Other public bodies", SV: "Andra offentliga"}},
	groupPrivate:   {"group_private", message.Text{EN: "Companies", SV: "Privata företag"}},
	groupNonprofit: {"group_nonprofit", message.Text{EN: "Nonprofit organisations", SV: "Idéburna organisationer"}},
	groupOutsiders: {"group_outsiders", message.Text{EN: "Other actors", SV: "Andra aktörer"}},
}
