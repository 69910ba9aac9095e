package areas

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// lookServices is how the services of an area are drawn.
var lookServices = kit.Look{Class: "services", Tint: "#eef0f2", Edge: kit.GreyInk, Label: message.Text{EN: "Services and exercise of authority", SV: "Insatser och myndighetsutövning"}}

// words are the texts of the areas view.
var words = struct {
	view, none, noneBelow, description, areaOne, areaMany, unitOne, unitMany, serviceOne, serviceMany,
	area, whole, population, populationUnknown, offered, noServices, empty, emptyBelow, lacks, lacksService,
	inAreas, areaAssumed, areaUnsure, withStatus, homeless, homelessBoth, legendMissing, byProvider message.Text
}{
	view:              message.Text{EN: "Areas", SV: "Delområden"},
	none:              message.Text{EN: "There are no areas to draw on {0}: the file has no [[area]] that exists on that day.", SV: "Det finns inga delområden att rita den {0}: filen har ingen [[area]] som finns den dagen."},
	noneBelow:         message.Text{EN: "Neither {0} nor any unit below it has areas.", SV: "Varken {0} eller någon enhet under den har areas."},
	description:       message.Text{EN: "Areas of {0} as of {1}: {2}, with {3} and {4}.", SV: "Delområden i {0} per {1}: {2}, med {3} och {4}."},
	areaOne:           message.Text{EN: "{0} area", SV: "{0} område"},
	areaMany:          message.Text{EN: "{0} areas", SV: "{0} områden"},
	unitOne:           message.Text{EN: "{0} unit", SV: "{0} enhet"},
	unitMany:          message.Text{EN: "{0} units", SV: "{0} enheter"},
	serviceOne:        message.Text{EN: "{0} service", SV: "{0} insats"},
	serviceMany:       message.Text{EN: "{0} services", SV: "{0} insatser"},
	area:              message.Text{EN: "Area", SV: "Område"},
	whole:             message.Text{EN: "The whole municipality", SV: "Hela kommunen"},
	population:        message.Text{EN: "{0} inhabitants", SV: "{0} invånare"},
	populationUnknown: message.Text{EN: "inhabitants: not given", SV: "invånare: ej angivet"},
	offered:           message.Text{EN: "Offered here", SV: "Erbjuds här"},
	noServices:        message.Text{EN: "– no services", SV: "– inga insatser"},
	empty:             message.Text{EN: "No units or services given", SV: "Inga enheter eller insatser angivna"},
	emptyBelow:        message.Text{EN: "Nothing of {0} here", SV: "Inget från {0} här"},
	lacks:             message.Text{EN: "– lacks {0}", SV: "– saknar {0}"},
	byProvider:        message.Text{EN: "Where the provider is:", SV: "Där utföraren är:"},
	lacksService:      message.Text{EN: "lacks {0}", SV: "saknar {0}"},
	inAreas:           message.Text{EN: "the same in {0} areas", SV: "samma i {0} områden"},
	areaUnsure:        message.Text{EN: "its area: {0}", SV: "området: {0}"},
	areaAssumed:       message.Text{EN: "its area is assumed", SV: "området är antaget"},
	withStatus:        message.Text{EN: "{0} ({1})", SV: "{0} ({1})"},
	homeless:          message.Text{EN: "Not in the picture, since no area is given: {0}", SV: "Inte med i bilden, eftersom område inte är angivet: {0}"},
	homelessBoth:      message.Text{EN: "{0} and {1}", SV: "{0} och {1}"},
	legendMissing:     message.Text{EN: "– most of the other areas have it; not given here", SV: "– finns i de flesta andra områden; ej angivet här"},
}

// areaSlot is a sort of units with a place of its own in every area.
type areaSlot struct {
	kinds   []string     // none: whatever no other slot takes
	missing message.Text // said in an area that lacks what most others have; zero: nothing is
}

// areaSlots are the slots in the order of the drawing.
var areaSlots = []areaSlot{
	{nil, message.Text{EN: "– no unit", SV: "– ingen enhet"}},
	{[]string{orgmodel.KindTeam}, message.Text{EN: "– no team", SV: "– inget arbetslag"}},
	{[]string{orgmodel.KindSchool}, message.Text{EN: "– no school", SV: "– ingen skola"}},
	{[]string{orgmodel.KindMeetingPlace}, message.Text{EN: "– no meeting place", SV: "– ingen mötesplats"}},
	{[]string{orgmodel.KindCollaboration}, message.Text{EN: "– no collaboration", SV: "– ingen samverkan mellan organisationer"}},
	{[]string{"nonprofit", "association", "company", "region", "state", "agency", "federation", orgmodel.KindActor}, message.Text{}},
}
