package metrics

import (
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

func alike(t message.Text) figure.Unit { return figure.UnitOf(t, t) }

var (
	percent           = figure.Percent
	times             = alike(text("times", "gånger"))
	personsPerManager = figure.UnitOf(text("person per manager", "person per chef"), text("persons per manager", "personer per chef"))
	personsPer100     = figure.UnitOf(text("person per 100 full-time equivalents", "person per 100 årsarbetare"), text("persons per 100 full-time equivalents", "personer per 100 årsarbetare"))
	inhabitantUnit    = figure.UnitOf(text("inhabitant", "invånare"), text("inhabitants", "invånare"))
	headUnit          = figure.UnitOf(text("person", "person"), text("persons", "personer"))
	levelUnit         = figure.UnitOf(text("level", "nivå"), text("levels", "nivåer"))
	handOffUnit       = figure.UnitOf(text("hand-off", "överlämning"), text("hand-offs", "överlämningar"))
	postUnit          = figure.UnitOf(text("post", "befattning"), text("posts", "befattningar"))
	unitUnit          = figure.UnitOf(text("unit", "enhet"), text("units", "enheter"))
	relationUnit      = figure.UnitOf(text("cooperation or contract", "samarbete eller avtal"), text("cooperations and contracts", "samarbeten och avtal"))
	boundaryUnit      = figure.UnitOf(text("boundary", "gräns"), text("boundaries", "gränser"))
	teamUnit          = figure.UnitOf(text("team", "team"), text("teams", "team"))
	serviceUnit       = figure.UnitOf(text("service", "insats"), text("services", "insatser"))
	groupUnit         = figure.UnitOf(text("target group", "målgrupp"), text("target groups", "målgrupper"))
	monthUnit         = figure.UnitOf(text("month", "månad"), text("months", "månader"))
	areaUnit          = figure.UnitOf(text("area", "område"), text("areas", "områden"))
	vacancyUnit       = figure.UnitOf(text("vacancy", "befattning"), text("vacancies", "befattningar"))
	statementUnit     = figure.UnitOf(text("statement", "sakuppgift"), text("statements", "sakuppgifter"))
	sekUnit           = figure.MoneyOf(text("SEK", "krona"), text("SEK", "kronor"), text("million SEK", "mnkr"))
	sekPerYear        = figure.MoneyOf(text("SEK a year", "krona per år"), text("SEK a year", "kronor per år"), text("million SEK a year", "mnkr per år"))
	sekPerInhabitant  = figure.UnitOf(text("SEK per inhabitant", "krona per invånare"), text("SEK per inhabitant", "kronor per invånare"))
	caseUnit          = figure.UnitOf(text("case", "ärende"), text("cases", "ärenden"))
	casesPerFTE       = figure.UnitOf(text("case per full-time equivalent", "ärende per årsarbetare"), text("cases per full-time equivalent", "ärenden per årsarbetare"))
	fteUnit           = figure.UnitOf(text("full-time equivalent", "årsarbetare"), text("full-time equivalents", "årsarbetare"))
	ftePerThousand    = figure.UnitOf(text("full-time equivalent per 1,000 inhabitants", "årsarbetare per 1 000 invånare"), text("full-time equivalents per 1,000 inhabitants", "årsarbetare per 1 000 invånare"))
)
