package network

import (
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// words are the texts of the network view.
var words = struct {
	view, none, noneBelow, noPlacer, badPlaces, tooMany, tooManyAll, tooSmall, description,
	collaborations, agreements, party, parties, members, membersMissing,
	collabOne, collabMany, agreementOne, agreementMany, unitOne, unitMany, acrossOf,
	takesPart, leads, takesPartIn, leadsThis, leadsThrough, end,
	legendTakesPart, legendLeads, legendAgrees, legendBetween, legendAuthority, legendPrincipal message.Text
}{
	view:            message.Text{EN: "Who works with whom", SV: "Vem som arbetar med vem"},
	none:            message.Text{EN: "There is nobody who works with anybody to draw on {0}: the file has no unit of kind collaboration, no unit that a post of another unit leads, and no [[agreement]] that exists on that day. Try --view structure.", SV: "Det finns inget samarbete att rita den {0}: filen har ingen enhet av sorten collaboration, ingen enhet som leds från en annan enhet och ingen [[agreement]] som finns den dagen. Pröva --view structure."},
	noneBelow:       message.Text{EN: "Neither {0} nor any unit below it takes part in a collaboration, leads or is led from elsewhere, or is party to an [[agreement]] on {1}.", SV: "Varken {0} eller någon enhet under den deltar i samverkan mellan organisationer, leder eller leds från annat håll eller är part i en [[agreement]] den {1}."},
	noPlacer:        message.Text{EN: "The network cannot be drawn without something that finds places for its boxes: give Options.Place, for instance engine.Placer. Its text needs none: set Options.OnlyText.", SV: "Nätverket kan inte ritas utan något som finner platser åt rutorna: ange Options.Place, till exempel engine.Placer. Texten behöver inget sådant: ange Options.OnlyText."},
	tooMany:         message.Text{EN: "The network has {0} boxes and {1} lines, and more than {2} together can neither be drawn in reasonable time nor followed by eye. Draw a part of it, for instance with --root {3}; orgmodel show --view network tells all of it in text.", SV: "Nätverket har {0} rutor och {1} linjer, och fler än {2} tillsammans går varken att rita på rimlig tid eller att följa med ögat. Rita en del av det, till exempel med --root {3}; orgmodel show --view network berättar alltihop i text."},
	tooManyAll:      message.Text{EN: "The network has {0} boxes and {1} lines, and more than {2} together can neither be drawn in reasonable time nor followed by eye; nor has any unit with many links a part that is smaller. orgmodel show --view network tells all of it in text.", SV: "Nätverket har {0} rutor och {1} linjer, och fler än {2} tillsammans går varken att rita på rimlig tid eller att följa med ögat; delen kring någon av enheterna med många band är inte heller mindre. orgmodel show --view network berättar alltihop i text."},
	badPlaces:       message.Text{EN: "The network cannot be drawn: what finds places for it (Options.Place) gave places for {0} of {1} boxes and {2} of {3} frames, and ways of at least two points for {4} of {5} lines. It must give one for each, in the order asked.", SV: "Nätverket kan inte ritas: det som finner platser åt det (Options.Place) gav plats åt {0} av {1} rutor och {2} av {3} ramar, och vägar med minst två punkter åt {4} av {5} linjer. Det måste ge en för var och en, i den ordning de står."},
	tooSmall:        message.Text{EN: "On {0} the smallest text becomes {1} pt; under {4} pt it cannot be read. Choose a larger sheet or --detail overview, or draw a part: {2} and those it works with, with --root {3}.", SV: "På {0} blir den minsta texten {1} pt; under {4} pt går den inte att läsa. Välj ett större papper eller --detail overview, eller rita en del: {2} och dem den arbetar med, med --root {3}."},
	description:     message.Text{EN: "Who works with whom in {0} as of {1}: {2}, {3} and {4}.", SV: "Vem som arbetar med vem i {0} per {1}: {2}, {3} och {4}."},
	collaborations:  message.Text{EN: "Collaborations", SV: "Samverkan mellan organisationer"},
	agreements:      message.Text{EN: "Agreements", SV: "Avtal"},
	party:           message.Text{EN: "Party", SV: "Part"},
	parties:         message.Text{EN: "the parties", SV: "parterna"},
	members:         message.Text{EN: "members", SV: "deltagare"},
	membersMissing:  message.Text{EN: "Members: not given", SV: "Deltagare: ej angivna"},
	collabOne:       message.Text{EN: "{0} collaboration", SV: "{0} samverkansform"},
	collabMany:      message.Text{EN: "{0} collaborations", SV: "{0} samverkansformer"},
	acrossOf:        message.Text{EN: "{0}, {1} of them across authorities", SV: "{0}, varav {1} över myndighetsgräns"},
	agreementOne:    message.Text{EN: "{0} agreement", SV: "{0} avtal"},
	agreementMany:   message.Text{EN: "{0} agreements", SV: "{0} avtal"},
	unitOne:         message.Text{EN: "{0} other unit", SV: "{0} annan enhet"},
	unitMany:        message.Text{EN: "{0} other units", SV: "{0} andra enheter"},
	takesPart:       message.Text{EN: "{0} takes part in {1}", SV: "{0} deltar i {1}"},
	leads:           message.Text{EN: "{0} leads {1} through {2}", SV: "{0} leder {1} genom {2}"},
	takesPartIn:     message.Text{EN: "Takes part in {0}", SV: "Deltar i {0}"},
	leadsThis:       message.Text{EN: "Leads {0}", SV: "Leder {0}"},
	leadsThrough:    message.Text{EN: "Led from {0} through {1}", SV: "Leds från {0} genom {1}"},
	end:             message.Text{EN: "{0} in {1}", SV: "{0} i {1}"},
	legendTakesPart: message.Text{EN: "thin line: takes part", SV: "smal linje: deltar i"},
	legendLeads:     message.Text{EN: "thick line: leads", SV: "bred linje: leder"},
	legendAgrees:    message.Text{EN: "→ from who pays to who delivers", SV: "→ från den som betalar till den som utför"},
	legendBetween:   message.Text{EN: "no arrow: party to an agreement", SV: "utan pil: part i avtal"},
	legendAuthority: message.Text{EN: "frame: under one authority (board)", SV: "ram: under samma myndighet (nämnd)"},
	legendPrincipal: message.Text{EN: "frame: under one authority or responsible body", SV: "ram: under samma myndighet eller huvudman"},
}

// acrossWords tell of the borders that a collaboration can lie across.
var acrossWords = [...]struct{ said, legend message.Text }{
	metrics.AuthorityBorder: {
		message.Text{EN: "Across authorities: {0}", SV: "Över myndighetsgräns: {0}"},
		message.Text{EN: "■ across authorities", SV: "■ över myndighetsgräns"},
	},
	metrics.PrincipalBorder: {
		message.Text{EN: "Across responsible bodies: {0}", SV: "Över huvudmannagräns: {0}"},
		message.Text{EN: "▲ across responsible bodies", SV: "▲ över huvudmannagräns"},
	},
}
