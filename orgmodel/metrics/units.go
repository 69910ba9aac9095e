package metrics

import (
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

func alike(t message.Text) figure.Unit { return figure.Unit{One: t, Many: t} }

var (
	percent           = figure.Percent
	times             = alike(text("times", "gånger"))
	personsPerManager = figure.Unit{One: text("person per manager", "person per chef"), Many: text("persons per manager", "personer per chef")}
	personsPer100     = figure.Unit{One: text("person per 100 full-time equivalents", "person per 100 årsarbetare"), Many: text("persons per 100 full-time equivalents", "personer per 100 årsarbetare")}
	inhabitantUnit    = figure.Unit{One: text("inhabitant", "invånare"), Many: text("inhabitants", "invånare")}
	headUnit          = figure.Unit{One: text("person", "person"), Many: text("persons", "personer")}
	levelUnit         = figure.Unit{One: text("level", "nivå"), Many: text("levels", "nivåer")}
	handOffUnit       = figure.Unit{One: text("hand-off", "överlämning"), Many: text("hand-offs", "överlämningar")}
	postUnit          = figure.Unit{One: text("post", "befattning"), Many: text("posts", "befattningar")}
	unitUnit          = figure.Unit{One: text("unit", "enhet"), Many: text("units", "enheter")}
	relationUnit      = figure.Unit{One: text("tie", "samarbete eller avtal"), Many: text("ties", "samarbeten och avtal")}
	boundaryUnit      = figure.Unit{One: text("boundary", "gräns"), Many: text("boundaries", "gränser")}
	teamUnit          = figure.Unit{One: text("team", "team"), Many: text("teams", "team")}
	serviceUnit       = figure.Unit{One: text("service", "insats"), Many: text("services", "insatser")}
	groupUnit         = figure.Unit{One: text("target group", "målgrupp"), Many: text("target groups", "målgrupper")}
	monthUnit         = figure.Unit{One: text("month", "månad"), Many: text("months", "månader")}
	areaUnit          = figure.Unit{One: text("area", "område"), Many: text("areas", "områden")}
	vacancyUnit       = figure.Unit{One: text("vacancy", "befattning"), Many: text("vacancies", "befattningar")}
	statementUnit     = figure.Unit{One: text("statement", "sakuppgift"), Many: text("statements", "sakuppgifter")}
	sekUnit           = figure.Unit{One: text("SEK", "krona"), Many: text("SEK", "kronor")}
	sekPerYear        = figure.Unit{One: text("SEK a year", "krona per år"), Many: text("SEK a year", "kronor per år")}
	sekPerInhabitant  = figure.Unit{One: text("SEK per inhabitant", "krona per invånare"), Many: text("SEK per inhabitant", "kronor per invånare")}
	fteUnit           = figure.Unit{One: text("full-time equivalent", "årsarbetare"), Many: text("full-time equivalents", "årsarbetare")}
	ftePerThousand    = figure.Unit{One: text("full-time equivalent per 1,000 inhabitants", "årsarbetare per 1 000 invånare"), Many: text("full-time equivalents per 1,000 inhabitants", "årsarbetare per 1 000 invånare")}
)
