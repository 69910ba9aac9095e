package report

import (
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// rowTexts are the few words of the cells of the first screen, and its notes.
var rowTexts = struct {
	missing                                                                                                                                                                                                                                                                                                map[string]message.Text
	source, inFullTime, fullTime, scope, notStated, howMany, unknown, noneOf, postsUnknown                                                                                                                                                                                                                 message.Text
	manager, managerNote, besideNote, both, authority, administration, employer                                                                                                                                                                                                                            message.Text
	sameManager, fromAbove, ledBy, alsoOutside, freshNote, partsNote, partly, crossing, farther, nearer, fartherNote, afterIs, pathways, notEnded, waiting, waitMonths, noAmount, whoDecides, whoIsTo, whoDecided, forWhom, forNobody, noDifference, staffDifference, difference, named, assumedOf, openOf message.Text
	fewer, fewerFTE, excess, twoSides, noneIn                                                                                                                                                                                                                                                              counted
	lostAll, lostSome, fewerAreas, paused, gain, still, unknownFor, sameFor, noneFewer, fresh, freshParts, assumedFor, openFor, openShort, moreFacts, lostSomeShort, pausedShort, gainShort, stillShort, freshShort                                                                                        counted
}{
	missing: map[string]message.Text{
		headline.RowStaff:     {EN: "employees", SV: "antal anställda"},
		headline.RowUnplaced:  {EN: "placement", SV: "inplacering"},
		headline.RowManager:   {EN: "managers", SV: "chefer"},
		headline.RowGroups:    {EN: "target groups", SV: "målgrupper"},
		headline.RowHandOffs:  {EN: "case pathways", SV: "ärendegångar"},
		headline.RowMoney:     {EN: "amounts", SV: "belopp"},
		headline.NotDescribed: {EN: "what is not described", SV: "vad som inte beskrivs"},
	},
	source:       message.Text{EN: "source", SV: "källa"},
	inFullTime:   message.Text{EN: "Full-time equivalents: the files do not count persons.", SV: "Årsarbetare: filerna anger inte antal personer."},
	fullTime:     message.Text{EN: "Full-time equivalents: {0}.", SV: "Årsarbetare: {0}."},
	scope:        message.Text{EN: "Covers {0} of {1} units; the others do not state how many work there.", SV: "Avser {0} av {1} enheter; de andra anger inte hur många som arbetar där."},
	notStated:    message.Text{EN: "not stated", SV: "inte angivet"},
	howMany:      message.Text{EN: "unknown how many", SV: "okänt hur många"},
	unknown:      message.Text{EN: "unknown", SV: "okänt"},
	noneOf:       message.Text{EN: "none of {0}", SV: "inga av {0}"},
	postsUnknown: message.Text{EN: "The files do not tell whether there are posts for all.", SV: "Filerna visar inte om befattningarna räcker till alla."},

	manager:        message.Text{EN: "manager: {0}", SV: "chef: {0}"},
	besideNote:     message.Text{EN: "One more manager or several, beside the former: {0}.", SV: "Ytterligare en chef eller flera, vid sidan av den tidigare: {0}."},
	managerNote:    message.Text{EN: "New manager: {0}.", SV: "Ny chef: {0}."},
	both:           message.Text{EN: "board, admin.: {0}", SV: "nämnd, förvaltning: {0}"},
	authority:      message.Text{EN: "board: {0}", SV: "nämnd: {0}"},
	administration: message.Text{EN: "admin.: {0}", SV: "förvaltning: {0}"},
	employer:       message.Text{EN: "employer: {0}", SV: "arbetsgivare: {0}"},

	sameManager: message.Text{EN: "The manager that the files state is the same before and after in: {0}.", SV: "Den chef som filerna anger är densamma före och efter i: {0}."},
	alsoOutside: message.Text{EN: "{0}; also {1}", SV: "{0}; även {1}"},
	ledBy:       message.Text{EN: "{0} ({1})", SV: "{0} ({1})"},
	fromAbove:   message.Text{EN: "Not counted, since the files do not state who leads them: {0}.", SV: "Räknas inte, eftersom filerna inte anger vem som leder dem: {0}."},
	crossing:    message.Text{EN: "{0} ({1})", SV: "{0} ({1})"},
	farther:     message.Text{EN: "farther boundary", SV: "högre gräns"},
	nearer:      message.Text{EN: "nearer boundary", SV: "lägre gräns"},
	fartherNote: message.Text{EN: "A case now crosses a boundary that it did not cross before: {0} ({1}).", SV: "Ett ärende passerar nu en gräns som det inte passerade förut: {0} ({1})."},
	afterIs:     message.Text{EN: "The number after: {0}.", SV: "Talet efter: {0}."},
	pathways:    message.Text{EN: "{0} pathways", SV: "{0} ärendegångar"},
	notEnded:    message.Text{EN: "Has not ended for that reason. If the file names all there is: complete = true below [organisation], or --complete.", SV: "Har inte upphört för den sakens skull. Om filen anger allt som finns: complete = true under [organisation], eller --complete."},

	partly:          message.Text{EN: "partly {0} ({1} of {2} items)", SV: "delvis {0} ({1} av {2} delar)"},
	noDifference:    message.Text{EN: "difference unknown", SV: "skillnad okänd"},
	staffDifference: message.Text{EN: "the difference in employees", SV: "skillnaden i antal anställda"},
	difference:      message.Text{EN: "the difference", SV: "skillnaden"},
	named:           message.Text{EN: "{0} ({1}).", SV: "{0} ({1})."},
	noAmount:        message.Text{EN: "{0} (nor of {1})", SV: "{0} (inte heller för {1})"},
	whoDecides:      message.Text{EN: "who decides, and when", SV: "vem som beslutar, och när"},
	whoIsTo:         message.Text{EN: "who decides", SV: "vem som beslutar"},
	whoDecided:      message.Text{EN: "which body decided", SV: "vilket organ som har beslutat"},
	forWhom:         message.Text{EN: "whom some new services reach", SV: "vilka som nås av en del nya insatser"},
	forNobody:       message.Text{EN: "whom the new services reach", SV: "vilka som nås av de nya insatserna"},
	freshNote:       message.Text{EN: "Described only in the new file, and reached by a service there: {0}.", SV: "Beskrivs bara i den nya filen och nås av en insats där: {0}."},
	partsNote:       message.Text{EN: "Parts of those, reached by the same services: {0}.", SV: "Delgrupper till dem, som nås av samma insatser: {0}."},
	waiting:         message.Text{EN: "Without a stated service for a time: {0}.", SV: "Utan angiven insats en tid: {0}."},
	waitMonths:      message.Text{EN: "Without a stated service for {0}: {1}.", SV: "Utan angiven insats i {0}: {1}."},
	fewer:           counted{message.Text{EN: "{0} fewer", SV: "{0} färre"}, message.Text{EN: "{0} fewer", SV: "{0} färre"}},
	fewerFTE:        counted{message.Text{EN: "{0} full-time equivalent fewer", SV: "{0} färre årsarbetare"}, message.Text{EN: "{0} full-time equivalents fewer", SV: "{0} färre årsarbetare"}},
	excess:          counted{message.Text{EN: "{0} more than posts", SV: "{0} fler än befattningar"}, message.Text{EN: "{0} more than posts", SV: "{0} fler än befattningar"}},
	twoSides:        counted{message.Text{EN: "led by more: members in {0} unit", SV: "leds av fler: medlemmar i {0} enhet"}, message.Text{EN: "led by more: members in {0} units", SV: "leds av fler: medlemmar i {0} enheter"}},
	noneIn:          counted{message.Text{EN: "manager as before in {0} unit", SV: "samma chef som förut i {0} enhet"}, message.Text{EN: "manager as before in {0} units", SV: "chef som förut i {0} enheter"}},
	sameFor:         counted{message.Text{EN: "{0}: the same services", SV: "{0}: samma insatser"}, message.Text{EN: "{0} groups: the same services", SV: "{0} grupper: samma insatser"}},
	noneFewer:       counted{message.Text{EN: "{0} does not get fewer", SV: "{0} mister ingen insats"}, message.Text{EN: "none of {0} gets fewer", SV: "ingen av {0} mister någon insats"}},
	assumedFor:      both(message.Text{EN: "{0} with only assumed services", SV: "{0} med bara antagna insatser"}),
	assumedOf:       message.Text{EN: "{0}: assumed services", SV: "{0}: antagna insatser"},
	openFor:         both(message.Text{EN: "for {0} unknown if new services", SV: "för {0} oklart om nya insatser"}),
	openShort:       both(message.Text{EN: "for {0} unknown", SV: "för {0} oklart om nya insatser"}),
	openOf:          message.Text{EN: "{0}: unknown if new services reach it", SV: "{0}: oklart om nya insatser når gruppen"},
	moreFacts:       counted{message.Text{EN: "{0} other fact", SV: "{0} uppgift till"}, message.Text{EN: "{0} other facts", SV: "{0} uppgifter till"}},
	fresh:           both(message.Text{EN: "{0} served, unknown before", SV: "{0} nås, okänt tidigare"}),
	freshParts:      counted{message.Text{EN: "with {0} part of it", SV: "med {0} delgrupp"}, message.Text{EN: "with {0} parts", SV: "med {0} delgrupper"}},
	lostSomeShort:   both(message.Text{EN: "{0} fewer or other", SV: "{0} färre eller andra"}),
	pausedShort:     both(message.Text{EN: "{0} none stated for a time", SV: "{0} utan angiven en tid"}),
	gainShort:       both(message.Text{EN: "{0} gaining", SV: "{0} får ny insats"}),
	stillShort:      both(message.Text{EN: "{0} still none stated", SV: "{0} fortsatt utan angiven"}),
	freshShort:      both(message.Text{EN: "{0} more served", SV: "{0} till nås"}),
	lostAll:         both(message.Text{EN: "{0} without a stated service", SV: "{0} utan angiven insats"}),
	lostSome:        counted{message.Text{EN: "{0} gets fewer or other services", SV: "{0} får färre eller andra"}, message.Text{EN: "{0} get fewer or other services", SV: "{0} får färre eller andra"}},
	fewerAreas:      counted{message.Text{EN: "{0} in fewer areas", SV: "{0} i färre områden"}, message.Text{EN: "{0} in fewer areas", SV: "{0} i färre områden"}},
	paused:          both(message.Text{EN: "{0} without a stated service for a time", SV: "{0} utan angiven insats en tid"}),
	gain:            both(message.Text{EN: "{0} reached by a new service", SV: "{0} nås av ny insats"}),
	still:           both(message.Text{EN: "{0} without a stated service before and after", SV: "{0} utan angiven insats före och efter"}),
	unknownFor:      counted{message.Text{EN: "unknown for {0}", SV: "okänt för {0}"}, message.Text{EN: "unknown for {0}", SV: "okänt för {0}"}},
}
