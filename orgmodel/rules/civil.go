package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var civil = diag.Family{Letter: "C", Label: message.Text{EN: "Agreements with civil society", SV: "Avtal med civilsamhället"}}

// The forms of agreements with rules of their own.
const (
	partnership         = "nonprofit-partnership"
	reservedProcurement = "reserved-procurement"
	choiceSystem        = "choice-system"
	compact             = "compact"
)

var civilRules = []Rule{{
	Rule: diag.Rule{
		ID: "C301", Name: "iop-looks-like-purchase", Family: civil, Severity: diag.Question,
		Title:  message.Text{EN: "A nonprofit public partnership, or a purchase?", SV: "Ett idéburet offentligt partnerskap, eller ett köp?"},
		Why:    message.Text{EN: "When one side pays for a stated volume of a stated service, it may be a public contract that should have been procured. Asked when services, amount and volume are all given.", SV: "När den ena sidan betalar för en angiven volym av en angiven insats kan det vara ett offentligt kontrakt som skulle ha upphandlats. Frågan ställs när services, amount och volume alla är angivna."},
		Mend:   message.Text{EN: "Judge whether the partner contributes something of its own, and state the answer with [[accept]]; or change form.", SV: "Bedöm om partnern bidrar med något eget och ange svaret med [[accept]], eller ändra form."},
		Source: message.Text{EN: "Upphandlingsmyndigheten 2018 on nonprofit public partnerships", SV: "Upphandlingsmyndigheten 2018 om idéburet offentligt partnerskap"},
		To:     []diag.Addressee{diag.ToBoard},
		Reads:  []string{"agreement.to", "agreement.form", "agreement.services", "agreement.amount", "agreement.volume", "agreement.until", "agreement.from", "agreement.between", "unit.kind", "unit.parent"},
		Bad:    personExample + meetingPlace + partnershipOn + "volume = \"30 platser\"\n",
		Good:   personExample + meetingPlace + partnershipOn,
	},
	Check: checkPartnershipPurchases,
}, {
	Rule: diag.Rule{
		ID: "C302", Name: "reserved-procurement-eligibility", Family: civil, Severity: diag.Legal,
		Title: message.Text{EN: "Does a reserved procurement go to somebody who is not a nonprofit? Check with a lawyer", SV: "Går en reserverad upphandling till någon som inte är idéburen? Stäm av med jurist"},
		Why:   message.Text{EN: "A procurement of certain services may be reserved for nonprofit organisations over which no public body has legally controlling influence. It may also be reserved for sheltered workshops or, for three years at most, for organisations with a purpose of their own; form does not tell on which ground.", SV: "En upphandling av vissa tjänster får reserveras för idéburna organisationer som det offentliga inte har ett rättsligt bestämmande inflytande över. Den får också reserveras för skyddade verkstäder eller, i högst tre år, för organisationer med eget syfte; form visar inte med vilket stöd."},
		Mend:  message.Text{EN: "State the ground with [[accept]], or correct the kind of the supplier or the form of the agreement.", SV: "Ange stödet med [[accept]], eller rätta leverantörens kind eller avtalets form."},
		Law:   law.ReservedProcurement,
		To:    []diag.Addressee{diag.ToBoard},
		Reads: []string{"agreement.to", "agreement.form", "unit.kind", "agreement.from", "agreement.between", "unit.parent"},
		Bad:   personExample + supplier("company"),
		Good:  personExample + supplier("nonprofit"),
	},
	Check: checkReserved,
}, {
	Rule: diag.Rule{
		ID: "C303", Name: "lov-on-excluded-service", Family: civil, Severity: diag.Legal,
		Title: message.Text{EN: "Does a choice system cover a service that the act leaves out? Check with a lawyer", SV: "Gäller ett valfrihetssystem en tjänst som lagen undantar? Stäm av med jurist"},
		Why:   message.Text{EN: "The act on choice systems covers certain services by their CPV codes and leaves three of them out. Checked when a service has codes = { cpv = \"…\" }.", SV: "Lagen om valfrihetssystem omfattar vissa tjänster efter deras CPV-kod och undantar tre av dem. Prövas när en insats har codes = { cpv = \"…\" }."},
		Mend:  message.Text{EN: "Correct the code or the form of the agreement, or answer with [[accept]].", SV: "Rätta koden eller avtalets form, eller svara med [[accept]]."},
		Law:   law.SystemOfChoice,
		To:    []diag.Addressee{diag.ToBoard},
		Reads: []string{"service.codes", "agreement.form", "agreement.services", "agreement.from", "agreement.to", "agreement.between", "unit.kind", "unit.parent"},
		Bad:   personExample + company + chosen("85321000-5"),
		Good:  personExample + company + chosen("85312100-0"),
	},
	Check: checkChoiceSystems,
}, {
	Rule: diag.Rule{
		ID: "C304", Name: "political-accord-used-as-contract", Family: civil, Severity: diag.Question,
		Title:  message.Text{EN: "A political agreement is used as a contract", SV: "En politisk överenskommelse används som avtal"},
		Why:    message.Text{EN: "A political agreement between parties, or a compact with civil society, orders no service and pays for none.", SV: "En överenskommelse mellan partier, eller med civilsamhället, beställer ingen insats och betalar ingen."},
		Mend:   message.Text{EN: "Describe the contract, grant or commission that the agreement leads to, with a form of its own.", SV: "Beskriv det avtal, bidrag eller uppdrag som överenskommelsen leder till, med en egen form."},
		Source: message.Text{EN: "orgmodel's own assessment; the national compact of 2008 consists of six principles", SV: "orgmodels bedömning; den nationella överenskommelsen från 2008 består av sex principer"},
		To:     []diag.Addressee{diag.ToBoard},
		Reads:  []string{"agreement.form", "agreement.services", "agreement.from", "agreement.to", "agreement.between", "unit.kind", "unit.parent"},
		Bad:    personExample + meetingPlace + compactOn + "services = [\"motesplats\"]\n",
		Good:   personExample + meetingPlace + compactOn,
	},
	Check: checkAccords,
}}

const meetingPlace = `
[[unit]]
id = "foreningen"
name = "Föreningen"
kind = "nonprofit"

[[service]]
id = "motesplats"
name = "Mötesplats"
provided_by = ["foreningen"]
`

const partnershipOn = `
[[agreement]]
id = "partnerskapet"
name = "Partnerskapet"
form = "nonprofit-partnership"
from = "namnden"
to = ["foreningen"]
services = ["motesplats"]
amount = 600_000
follow_up = "Gemensam styrgrupp"
until = 2028-12-31
`

const compactOn = `
[[agreement]]
id = "overenskommelsen"
name = "Lokala överenskommelsen"
form = "compact"
between = ["namnden", "foreningen"]
`

func supplier(kind string) string {
	return `
[[unit]]
id = "leverantoren"
name = "Leverantören"
kind = "` + kind + `"

[[agreement]]
id = "avtalet"
name = "Reserverat kontrakt"
form = "reserved-procurement"
from = "namnden"
to = ["leverantoren"]
follow_up = "Varje kvartal"
`
}

func chosen(cpv string) string {
	return `
[[service]]
id = "insatsen"
name = "Insatsen"
provided_by = ["bolaget"]
codes = { cpv = "` + cpv + `" }

[[agreement]]
id = "valet"
name = "Valfrihetssystemet"
form = "choice-system"
from = "namnden"
to = ["bolaget"]
services = ["insatsen"]
follow_up = "Varje kvartal"
`
}

var partnershipTexts = struct{ purchase, help message.Text }{
	purchase: message.Text{EN: "{0} pays a set amount for a set volume ({1}). Is it a partnership or a purchase? {2}", SV: "{0} betalar ett bestämt belopp för en bestämd volym ({1}). Är det ett partnerskap eller ett köp? {2}"},
	help:     message.Text{EN: "Judge what {0} contributes beyond what is paid for, and state the answer with [[accept]]; or change form.", SV: "Bedöm vad {0} bidrar med utöver det som betalas och ange svaret med [[accept]], eller ändra form."},
}

func checkPartnershipPurchases(p *Pass) {
	for i := range p.Org.Agreements {
		a := &p.Org.Agreements[i]
		to := p.livingUnits(a.To)
		if a.Form != partnership || !p.Org.Active(&a.Common) || p.theirDeal(a) || len(to) == 0 || len(a.Services) == 0 || !a.Amount.Known() || a.Volume == "" {
			continue
		}
		p.Report(Finding{
			At:      at(orgmodel.TypeAgreement, i).key("volume"),
			Message: partnershipTexts.purchase.With(p.agreementName(i), message.Name(a.Volume), toBoard),
			Help:    partnershipTexts.help.With(some(names(to, p.unitName))),
		})
	}
}

// nonprofitReserve is the first day on which procurement could be reserved for
// nonprofit organisations as such.
const nonprofitReserve = "2023-01-01"

var reservedTexts = struct{ other, before, help, beforeHelp message.Text }{
	before:     message.Text{EN: "On what ground is the procurement behind {0}, with {1}, reserved: for a sheltered workshop, or for an organisation with a purpose of its own? {2}", SV: "Med vilket stöd är upphandlingen bakom {0}, med {1}, reserverad: för en skyddad verkstad eller för en organisation med eget syfte? {2}"},
	beforeHelp: message.Text{EN: "State the ground with [[accept]]. Check with a lawyer.", SV: "Ange stödet med [[accept]]. Stäm av med jurist."},
	other:      message.Text{EN: "On what ground is the procurement behind {0}, with {1} ({2}), reserved: for a nonprofit organisation, for a sheltered workshop, or for an organisation with a purpose of its own? {3}", SV: "Med vilket stöd är upphandlingen bakom {0}, med {1} ({2}), reserverad: för en idéburen organisation, för en skyddad verkstad eller för en organisation med eget syfte? {3}"},
	help:       message.Text{EN: "State the ground with [[accept]], or correct the kind of {0} or the form of {1}.", SV: "Ange stödet med [[accept]], eller rätta kind för {0} eller form för {1}."},
}

// checkReserved leaves out unnamed categories, of which nobody knows the form.
func checkReserved(p *Pass) {
	for i := range p.Org.Agreements {
		a := &p.Org.Agreements[i]
		if a.Form != reservedProcurement || !p.Org.Active(&a.Common) || p.theirDeal(a) {
			continue
		}
		for k, id := range a.To {
			u := p.Org.UnitIndex(id)
			if u < 0 || p.Org.Depth(u) < 0 || p.underActor(u) || p.isKind(u, "nonprofit") || p.isKind(u, "association") || slices.Index(a.To, id) != k {
				continue
			}
			f := Finding{
				At: at(orgmodel.TypeAgreement, i).key("to").element(k), About: []string{id},
				Message: reservedTexts.other.With(p.agreementName(i), p.unitName(u), p.Org.KindLabel(&p.Org.Units[u]), toBoard),
				Help:    reservedTexts.help.With(p.unitName(u), p.agreementName(i)),
			}
			if day := judge.DayOf(p.Org); day != "" && day < nonprofitReserve {
				f.Severity = diag.Question
				f.Message = reservedTexts.before.With(p.agreementName(i), p.unitName(u), toBoard)
				f.Help = reservedTexts.beforeHelp.With()
			}
			p.Report(f)
		}
	}
}
