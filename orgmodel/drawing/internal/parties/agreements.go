package parties

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// LookAgreement is how agreements are drawn: no unit looks like them.
var LookAgreement = kit.Look{Class: "agreement", Tint: "#e9f0cd", Edge: "#4a5a12", Label: message.Text{EN: "Agreement", SV: "Avtal"}, Bars: kit.BarBottom | kit.BarLeft | kit.BarBroken}

// AgreementForm is a form of agreement, and what its two parties are called.
type AgreementForm struct {
	form              string
	Label, From, To   message.Text
	Mutual, Grantlike bool
}

var (
	asPurchaser = message.Text{EN: "Purchaser", SV: "Beställare"}
	asProvider  = message.Text{EN: "Provider", SV: "Utförare"}
)

var agreementForms = []AgreementForm{
	{form: "commission", Label: message.Text{EN: "Commission", SV: "Beställning"}, From: asPurchaser, To: asProvider},
	{form: "procurement", Label: message.Text{EN: "Procurement (LOU)", SV: "Upphandling (LOU)"}, From: asPurchaser, To: asProvider},
	{form: "reserved-procurement", Label: message.Text{EN: "Reserved procurement", SV: "Reserverad upphandling"}, From: asPurchaser, To: asProvider},
	{form: "choice-system", Label: message.Text{EN: "Choice system (LOV)", SV: "Valfrihetssystem (LOV)"}, From: asPurchaser, To: asProvider},
	{form: "nonprofit-partnership", Label: message.Text{EN: "Nonprofit public partnership (IOP)", SV: "Idéburet offentligt partnerskap (IOP)"}, From: message.Text{EN: "Public party", SV: "Offentlig part"}, To: message.Text{EN: "Nonprofit party", SV: "Idéburen part"}},
	{form: "grant", Label: message.Text{EN: "Grant", SV: "Bidrag"}, From: message.Text{EN: "Grantor", SV: "Bidragsgivare"}, To: message.Text{EN: "Recipient", SV: "Mottagare"}, Grantlike: true},
	{form: "intermunicipal", Label: message.Text{EN: "Agreement between municipalities", SV: "Avtalssamverkan"}, From: message.Text{EN: "Paying party", SV: "Betalande part"}, To: message.Text{EN: "Delivering party", SV: "Utförande part"}},
	{form: "cooperation", Label: message.Text{EN: "Cooperation agreement", SV: "Överenskommelse om samverkan"}, From: asPurchaser, To: asProvider, Mutual: true},
	{form: "compact", Label: message.Text{EN: "Compact", SV: "Överenskommelse"}, From: asPurchaser, To: asProvider, Mutual: true},
}

// FormOf returns the row of a form; that of an agreement without one is named
// only as such.
func FormOf(form string) AgreementForm {
	for _, f := range agreementForms {
		if f.form == form {
			return f
		}
	}
	return AgreementForm{Label: Words.formless, From: asPurchaser, To: asProvider}
}

// AgreementKeys are the keys of an agreement that its card tells.
var AgreementKeys = kit.BoxKeys{Typ: orgmodel.TypeAgreement, Keys: []kit.ShownKey{
	{Key: "name"},
	{Key: "form"},
	{Key: "from", Called: message.Text{EN: "who pays", SV: "vem som betalar"}},
	{Key: "to", Called: message.Text{EN: "who delivers", SV: "vem som utför"}},
	{Key: "between"},
	{Key: "services"},
	{Key: "amount"},
	{Key: "volume"},
	{Key: "follow_up"},
	{Key: "until", Called: message.Text{EN: "end", SV: "upphörande"}},
}}
