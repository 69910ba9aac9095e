package pathway

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// unknownSign marks a border of which the file does not tell whether it is
// crossed.
const unknownSign = "?"

// stepDecide is the step in which the decision is made.
const stepDecide = "decide"

var lookNowhere = kit.Look{Class: "nowhere", Tint: "#f3f1ee", Edge: "#52606d", Label: message.Text{EN: "Place in the organisation unknown", SV: "Okänd plats i organisationen"}}

// stepWord is a step of Socialstyrelsen's process model, in words.
func stepWord(step string) message.Text {
	for _, s := range stepWords {
		if s.step == step {
			return s.word
		}
	}
	return message.Same(step)
}

var stepWords = []struct {
	step string
	word message.Text
}{
	{"screen", message.Text{EN: "Pre-assessment", SV: "Förhandsbedöma"}},
	{"intake", message.Text{EN: "Intake", SV: "Aktualisera"}},
	{"investigate", message.Text{EN: "Investigation", SV: "Utreda"}},
	{stepDecide, message.Text{EN: "Decision", SV: "Besluta"}},
	{"plan", message.Text{EN: "Commission", SV: "Utforma uppdrag"}},
	{"deliver", message.Text{EN: "Delivery", SV: "Genomföra uppdrag"}},
	{"follow-up", message.Text{EN: "Follow-up", SV: "Följa upp"}},
}

// wayKeys are the keys of a way that its heading and steps tell.
var wayKeys = kit.BoxKeys{Typ: orgmodel.TypePathway, Keys: []kit.ShownKey{
	{Key: "name"},
	{Key: "target_group"},
	{Key: "service"},
	{Key: "steps"},
}}

// words are the texts of the pathway view.
var words = struct {
	nothing, noRoot, noDepth, view, of, descriptionOne, descriptionMany,
	step, day, dayUnknown, postUnknown, unitUnknown, within, gone, service, group, leadsTo, stepsAssumed, noSteps,
	placeUnknown, noAuthority, authorityUnknown, principal,
	borderUnknown, perhaps, backwards, handOffs, highest, posts, decision, atLeast, unknown, noBorder,
	handOff, handOffPerhaps, stays, between, legendUncertain, tooMany, tooLong, goesOn, continued, sheet, sheetOf, stretch, oneStep message.Text
}{
	nothing:          message.Text{EN: "There is no case pathway to draw on {0}: the file has no [[pathway]], or none that holds on that day.", SV: "Det finns ingen ärendegång att rita den {0}: filen har ingen [[pathway]], eller ingen som gäller den dagen."},
	noRoot:           message.Text{EN: "There is no case pathway {0} to draw: in this view --root takes the id of a [[pathway]] that holds on the day.", SV: "Det finns ingen ärendegång {0} att rita: i den här vyn ska --root vara id för en [[pathway]] som gäller den dagen."},
	noDepth:          message.Text{EN: "--depth means nothing in this view; every step is drawn.", SV: "--depth betyder ingenting i den här vyn; alla steg är ritade."},
	sheet:            message.Text{EN: "Sheet", SV: "Blad"},
	sheetOf:          message.Text{EN: "sheet {0} of {1}", SV: "blad {0} av {1}"},
	stretch:          message.Text{EN: "{0}, steps {1}–{2} of {3}", SV: "{0}, steg {1}–{2} av {3}"},
	oneStep:          message.Text{EN: "On {0} the smallest text becomes {1} pt even with two steps on a sheet; under {2} pt it cannot be read. Choose a larger sheet or --detail overview.", SV: "På {0} blir den minsta texten {1} pt även med två steg på ett blad; under {2} pt går den inte att läsa. Välj ett större papper eller --detail overview."},
	view:             message.Text{EN: "Case pathway through the organisation", SV: "Ärendegång genom organisationen"},
	of:               message.Text{EN: "Case pathway – {0}", SV: "Ärendegång – {0}"},
	descriptionOne:   message.Text{EN: "Case pathway as of {0}. {1}.", SV: "Ärendegång per {0}. {1}."},
	descriptionMany:  message.Text{EN: "{2} case pathways as of {0}. {1}.", SV: "{2} ärendegångar per {0}. {1}."},
	step:             message.Text{EN: "Step {0}", SV: "Steg {0}"},
	day:              message.Text{EN: "day {0}", SV: "dag {0}"},
	dayUnknown:       message.Text{EN: "day unknown", SV: "dag okänd"},
	postUnknown:      message.Text{EN: "Post: unknown", SV: "Befattning: okänd"},
	unitUnknown:      message.Text{EN: "Unit: unknown", SV: "Enhet: okänd"},
	within:           message.Text{EN: "in {0}", SV: "i {0}"},
	gone:             message.Text{EN: "{0} (does not exist on {1})", SV: "{0} (finns inte {1})"},
	service:          message.Text{EN: "Service: {0}", SV: "Insats: {0}"},
	group:            message.Text{EN: "Target group: {0}", SV: "Målgrupp: {0}"},
	leadsTo:          message.Text{EN: "Leads to: {0}", SV: "Leder till: {0}"},
	stepsAssumed:     message.Text{EN: "the steps are assumed", SV: "stegen är antagna"},
	noSteps:          message.Text{EN: "No steps are given.", SV: "Inga steg är angivna."},
	placeUnknown:     message.Text{EN: "Place in the organisation unknown", SV: "Okänd plats i organisationen"},
	noAuthority:      message.Text{EN: "Collaboration: the file does not say whose post", SV: "Samverkan mellan organisationer: vems befattning framgår inte"},
	authorityUnknown: message.Text{EN: "Authority unknown", SV: "Myndigheten är okänd"},
	principal:        message.Text{EN: "Responsible body: {0}", SV: "Huvudman: {0}"},
	borderUnknown:    message.Text{EN: "boundary unknown", SV: "gränsen är okänd"},
	perhaps:          message.Text{EN: "{0}: unknown", SV: "{0}: okänt"},
	backwards:        message.Text{EN: "provider → purchaser", SV: "utförare → beställare"},
	handOffs:         message.Text{EN: "Hand-offs: {0}", SV: "Överlämningar: {0}"},
	highest:          message.Text{EN: "Boundary crossed: {0}", SV: "Passerar gräns: {0}"},
	posts:            message.Text{EN: "Posts the person meets: {0}", SV: "Befattningar som den enskilde möter: {0}"},
	decision:         message.Text{EN: "Days to the decision: {0}", SV: "Dagar till beslut: {0}"},
	atLeast:          message.Text{EN: "at least {0}", SV: "minst {0}"},
	unknown:          message.Text{EN: "unknown", SV: "okänt"},
	noBorder:         message.Text{EN: "Crosses no boundary", SV: "Passerar ingen gräns"},
	handOff:          message.Text{EN: "Hand-off across: {0}", SV: "Överlämning över gräns: {0}"},
	handOffPerhaps:   message.Text{EN: "Perhaps a hand-off: {0}", SV: "Kanske en överlämning: {0}"},
	stays:            message.Text{EN: "Within the same unit", SV: "Inom samma enhet"},
	between:          message.Text{EN: "{0} → {1}. {2}", SV: "{0} → {1}. {2}"},
	tooMany:          message.Text{EN: "The {0} case pathways have {1} steps, and more than {2} together can be read on no sheet. Draw one at a time, for instance with --root {3}; orgmodel show --view pathway tells all of them in text.", SV: "De {0} ärendegångarna har {1} steg, och fler än {2} tillsammans går inte att läsa på något papper. Rita en i taget, till exempel med --root {3}; orgmodel show --view pathway berättar alla i text."},
	tooLong:          message.Text{EN: "The case pathway {0} has {1} steps, and more than {2} can be read on no sheet. Make one step of those between which nobody new comes in, or divide it into several [[pathway]]; orgmodel show --view pathway tells all of it in text.", SV: "Ärendegången {0} har {1} steg, och fler än {2} går inte att läsa på något papper. Slå ihop steg mellan vilka ingen ny kommer in, eller dela den i flera [[pathway]]; orgmodel show --view pathway berättar hela i text."},
	goesOn:           message.Text{EN: "cont.", SV: "forts."},
	continued:        message.Text{EN: "{0} (cont.)", SV: "{0} (forts.)"},
	legendUncertain:  message.Text{EN: "? the file does not say", SV: "? framgår inte av filen"},
}
