package metrics

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Unit is what a number counts: one person, several persons.
type Unit struct{ One, Many message.Text }

// IsZero reports whether there is no number to count with it.
func (u Unit) IsZero() bool { return u == Unit{} }

// In is the unit by itself, as in the head of a column.
func (u Unit) In(l message.Lang) string { return u.Many.In(l) }

// Of is the unit after a number.
func (u Unit) Of(q orgmodel.Quantity) message.Text {
	if low, _ := q.Low(); q.Exact() && low == 1 {
		return u.One
	}
	return u.Many
}

// Difference is what the difference of two such numbers counts: one percentage
// less another is percentage points. Of other units it is the unit itself.
func (u Unit) Difference() Unit {
	if u == percent {
		return percentagePoints
	}
	return u
}

func alike(t message.Text) Unit { return Unit{t, t} }

var (
	percent           = alike(message.Same("%"))
	percentagePoints  = Unit{text("percentage point", "procentenhet"), text("percentage points", "procentenheter")}
	times             = alike(text("times", "gånger"))
	personsPerManager = Unit{text("person per manager", "person per chef"), text("persons per manager", "personer per chef")}
	personsPer100     = Unit{text("person per 100 full-time equivalents", "person per 100 årsarbetare"), text("persons per 100 full-time equivalents", "personer per 100 årsarbetare")}
	headUnit          = Unit{text("person", "person"), text("persons", "personer")}
	levelUnit         = Unit{text("level", "nivå"), text("levels", "nivåer")}
	handOffUnit       = Unit{text("hand-off", "överlämning"), text("hand-offs", "överlämningar")}
	postUnit          = Unit{text("post", "befattning"), text("posts", "befattningar")}
	unitUnit          = Unit{text("unit", "enhet"), text("units", "enheter")}
	relationUnit      = Unit{text("tie", "samarbete eller avtal"), text("ties", "samarbeten och avtal")}
	boundaryUnit      = Unit{text("boundary", "gräns"), text("boundaries", "gränser")}
	teamUnit          = Unit{text("team", "team"), text("teams", "team")}
	serviceUnit       = Unit{text("service", "insats"), text("services", "insatser")}
	groupUnit         = Unit{text("target group", "målgrupp"), text("target groups", "målgrupper")}
	monthUnit         = Unit{text("month", "månad"), text("months", "månader")}
	areaUnit          = Unit{text("area", "område"), text("areas", "områden")}
	vacancyUnit       = Unit{text("vacancy", "befattning"), text("vacancies", "befattningar")}
	statementUnit     = Unit{text("statement", "sakuppgift"), text("statements", "sakuppgifter")}
	sekUnit           = Unit{text("SEK", "krona"), text("SEK", "kronor")}
	sekPerYear        = Unit{text("SEK a year", "krona per år"), text("SEK a year", "kronor per år")}
	sekPerInhabitant  = Unit{text("SEK per inhabitant", "krona per invånare"), text("SEK per inhabitant", "kronor per invånare")}
	fteUnit           = Unit{text("full-time equivalent", "årsarbetare"), text("full-time equivalents", "årsarbetare")}
	ftePerThousand    = Unit{text("full-time equivalent per 1,000 inhabitants", "årsarbetare per 1 000 invånare"), text("full-time equivalents per 1,000 inhabitants", "årsarbetare per 1 000 invånare")}
)
