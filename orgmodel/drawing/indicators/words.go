package indicators

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// words are the texts of the view of indicators.
var words = struct {
	nothing, noRoot, noFigures, noDepth, tooSmall,
	view, of, description, panelsOne, panelsMany, valuesOne, valuesMany, goalsOne, goalsMany,
	noDefinition, unit, noUnit, denominator, noDenominator, kolada,
	sweden, municipality, noYear, unknown, asForecast, forecastOf, value, valueForecast,
	goal, goalTagged, goalLabel, target, noTarget, learns, learnsOne, againstOne, by, byEndOf, byAbout, done, owner,
	statisticIs, statisticLabel, statisticNone, statisticLacks,
	source, sources, sourceFor, noSource, noteOn,
	apart, unitsDiffer, denominatorsDiffer, oneDenominator, definitionsDiffer, definitionMissing, koladaDiffer,
	legendOthers, legendForecast, legendAbout, legendBetween, legendOpen, legendGoal, legendGoalStatus, legendMean, legendScales,
	severalScales, scaleOf, offScale, tooMany, tooLong message.Text

	better, move, against, againstUnnamed, compared, statistic, statisticShort map[string]message.Text
	when                                                                       map[orgmodel.Bound]message.Text
}{
	nothing:   message.Text{EN: "There is no indicator on {0}: the file has no [[indicator]], or none that exists on that day.", SV: "Det finns inget mått den {0}: filen har inget [[indicator]], eller inget som finns den dagen."},
	noRoot:    message.Text{EN: "There is no indicator {0} to draw: in this view --root takes the id of an indicator that exists.", SV: "Det finns inget mått {0} att rita: i den här vyn ska --root vara id för ett mått som finns."},
	noFigures: message.Text{EN: "There is no number to draw: no value and no target is known for {0}.", SV: "Det finns inget tal att rita: varken värde eller målvärde är känt för {0}."},
	noDepth:   message.Text{EN: "Indicators have no levels, so --depth changes nothing in this view.", SV: "Mått har inga nivåer, så --depth ändrar ingenting i den här vyn."},

	tooSmall: message.Text{EN: "On {0} the smallest text becomes {1} pt; under {3} pt it cannot be read. Choose a larger sheet, or draw one indicator at a time (--root {2}).", SV: "På {0} blir den minsta texten {1} pt; under {3} pt går den inte att läsa. Välj ett större papper, eller rita ett mått i taget (--root {2})."},

	view:        message.Text{EN: "Indicators and goals", SV: "Mått och mål"},
	of:          message.Text{EN: "{0}: indicators and goals", SV: "{0}: mått och mål"},
	description: message.Text{EN: "Indicators and goals of {0} as of {1}: {2} with {3} and {4}.", SV: "Mått och mål för {0} per {1}: {2} med {3} och {4}."},
	panelsOne:   message.Text{EN: "{0} indicator", SV: "{0} mått"},
	panelsMany:  message.Text{EN: "{0} indicators", SV: "{0} mått"},
	valuesOne:   message.Text{EN: "{0} known value", SV: "{0} känt värde"},
	valuesMany:  message.Text{EN: "{0} known values", SV: "{0} kända värden"},
	goalsOne:    message.Text{EN: "{0} goal", SV: "{0} mål"},
	goalsMany:   message.Text{EN: "{0} goals", SV: "{0} mål"},

	noDefinition:  message.Text{EN: "Definition not stated", SV: "Definition anges inte"},
	unit:          message.Text{EN: "Measured in: {0}", SV: "Måttenhet: {0}"},
	noUnit:        message.Text{EN: "Unit of measure not stated", SV: "Måttenhet anges inte"},
	denominator:   message.Text{EN: "Denominator: {0}", SV: "Nämnare: {0}"},
	noDenominator: message.Text{EN: "Denominator not stated", SV: "Nämnare anges inte"},
	kolada:        message.Text{EN: "Kolada: {0}", SV: "Kolada: {0}"},
	better: map[string]message.Text{
		"lower":  {EN: "lower is better", SV: "lägre är bättre"},
		"higher": {EN: "higher is better", SV: "högre är bättre"},
	},

	sweden:        message.Text{EN: "Sweden", SV: "Riket"},
	municipality:  message.Text{EN: "municipality {0}", SV: "kommun {0}"},
	noYear:        message.Text{EN: "year not stated", SV: "år ej angivet"},
	unknown:       message.Text{EN: "unknown", SV: "okänt"},
	asForecast:    message.Text{EN: "{0}, forecast", SV: "{0}, prognos"},
	forecastOf:    message.Text{EN: "{0} (forecast)", SV: "{0} (prognos)"},
	value:         message.Text{EN: "{0}, {1}: {2}", SV: "{0}, {1}: {2}"},
	valueForecast: message.Text{EN: "{0}, {1}: {2} (forecast)", SV: "{0}, {1}: {2} (prognos)"},

	goal:       message.Text{EN: "Goal: {0}.", SV: "Mål: {0}."},
	goalTagged: message.Text{EN: "Goal ({0}): {1}.", SV: "Mål ({0}): {1}."},
	goalLabel:  message.Text{EN: "goal {0}", SV: "mål {0}"},
	target:     message.Text{EN: "Target: {0}.", SV: "Målvärde: {0}."},
	noTarget:   message.Text{EN: "Neither a target nor a direction is stated.", SV: "Varken målvärde eller riktning anges."},
	learns:     message.Text{EN: "They are models to learn from.", SV: "De är förebilder att lära av."},
	learnsOne:  message.Text{EN: "It is a model to learn from.", SV: "Kommunen är en förebild att lära av."},
	againstOne: message.Text{EN: "that of {0}", SV: "värdet i {0}"},
	by:         message.Text{EN: "by {0}", SV: "senast {0}"},
	byEndOf:    message.Text{EN: "by the end of {0}", SV: "senast vid utgången av {0}"},
	byAbout:    message.Text{EN: "deadline {0}", SV: "slutdatum {0}"},
	done:       message.Text{EN: "Reached {0}.", SV: "Uppnått {0}."},
	owner:      message.Text{EN: "Responsible: {0}.", SV: "Ansvarig: {0}."},
	move: map[string]message.Text{
		"lower":  {EN: "No target is stated; the figure is to fall.", SV: "Inget målvärde anges; värdet ska minska."},
		"higher": {EN: "No target is stated; the figure is to rise.", SV: "Inget målvärde anges; värdet ska öka."},
	},
	compared: map[string]message.Text{
		"<=": {EN: "The figure is to be at most {0}.", SV: "Värdet ska vara högst lika med {0}."},
		"<":  {EN: "The figure is to be lower than {0}.", SV: "Värdet ska vara lägre än {0}."},
		">=": {EN: "The figure is to be at least {0}.", SV: "Värdet ska vara minst lika med {0}."},
		">":  {EN: "The figure is to be higher than {0}.", SV: "Värdet ska vara högre än {0}."},
		"=":  {EN: "The figure is to equal {0}.", SV: "Värdet ska vara lika med {0}."},
		"":   {EN: "The figure is compared with {0}.", SV: "Värdet jämförs med {0}."},
	},
	against: map[string]message.Text{
		"each":   {EN: "that of each municipality in {0} ({1})", SV: "värdet i var och en av kommunerna i {0} ({1})"},
		"mean":   {EN: "the mean of {0} ({1})", SV: "medelvärdet för {0} ({1})"},
		"median": {EN: "the median of {0} ({1})", SV: "medianen för {0} ({1})"},
		"":       {EN: "that of {0} ({1}); whether each of them or their mean is meant is not stated", SV: "värdet för {0} ({1}); om det gäller var och en eller medelvärdet anges inte"},
	},
	againstUnnamed: map[string]message.Text{
		"each":   {EN: "that of each municipality in {0}, which names none", SV: "värdet i var och en av kommunerna i {0}, som inte nämner någon"},
		"mean":   {EN: "the mean of {0}, which names no municipality", SV: "medelvärdet för {0}, som inte nämner någon kommun"},
		"median": {EN: "the median of {0}, which names no municipality", SV: "medianen för {0}, som inte nämner någon kommun"},
		"":       {EN: "that of {0}, which names no municipality", SV: "värdet för {0}, som inte nämner någon kommun"},
	},
	statistic: map[string]message.Text{
		"mean":   {EN: "The mean", SV: "Medelvärdet"},
		"median": {EN: "The median", SV: "Medianen"},
	},
	statisticShort: map[string]message.Text{
		"mean":   {EN: "mean", SV: "medelvärde"},
		"median": {EN: "median", SV: "median"},
	},
	statisticIs:    message.Text{EN: "{0} in {1} is {2} (own calculation, every municipality weighed alike).", SV: "{0} {1} är {2} (egen beräkning, alla kommuner väger lika)."},
	statisticLabel: message.Text{EN: "{0} {1}: {2}", SV: "{0} {1}: {2}"},
	statisticNone:  message.Text{EN: "{0} cannot be calculated: no values with a year are given.", SV: "{0} går inte att räkna ut: inga värden med år är angivna."},
	statisticLacks: message.Text{EN: "{0} cannot be calculated: an exact outcome for {2} is missing for {1}.", SV: "{0} går inte att räkna ut: exakt utfall för {2} saknas för {1}."},
	when: map[orgmodel.Bound]message.Text{
		orgmodel.At:     {EN: "{0}", SV: "{0}"},
		orgmodel.Before: {EN: "before {0}", SV: "före {0}"},
		orgmodel.After:  {EN: "after {0}", SV: "efter {0}"},
		orgmodel.About:  {EN: "about {0}", SV: "cirka {0}"},
	},

	source:    message.Text{EN: "Source: {0}", SV: "Källa: {0}"},
	sources:   message.Text{EN: "Sources: {0}", SV: "Källor: {0}"},
	sourceFor: message.Text{EN: "for {0}: {1}", SV: "för {0}: {1}"},
	noSource:  message.Text{EN: "Source not stated", SV: "Källa anges inte"},
	noteOn:    message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},

	apart:              message.Text{EN: "≠ Not on one axis with {0}: {1}.", SV: "≠ Inte på samma axel som {0}: {1}."},
	unitsDiffer:        message.Text{EN: "the units of measure are {0} and {1}", SV: "måttenheterna är {0} respektive {1}"},
	denominatorsDiffer: message.Text{EN: "the denominators are “{0}” and “{1}”", SV: "nämnarna är ”{0}” respektive ”{1}”"},
	oneDenominator:     message.Text{EN: "only one of them states a denominator", SV: "bara den ena anger en nämnare"},
	definitionsDiffer:  message.Text{EN: "the definitions differ", SV: "definitionerna är olika"},
	definitionMissing:  message.Text{EN: "the definition of {0} is not stated", SV: "definitionen av {0} anges inte"},
	koladaDiffer:       message.Text{EN: "they are different figures in Kolada ({0} and {1})", SV: "de är olika nyckeltal i Kolada ({0} och {1})"},

	legendOthers:     message.Text{EN: "others", SV: "övriga"},
	legendForecast:   message.Text{EN: "hatched: forecast", SV: "skrafferat: prognos"},
	legendAbout:      message.Text{EN: "pale, dotted border: approximate", SV: "blek med prickad kant: ungefärligt"},
	legendBetween:    message.Text{EN: "the value lies in here", SV: "värdet ligger inom rutan"},
	legendOpen:       message.Text{EN: "open end: how far is not known", SV: "öppet slut: hur långt är okänt"},
	legendGoal:       message.Text{EN: "goal", SV: "mål"},
	legendGoalStatus: message.Text{EN: "goal ({0})", SV: "mål ({0})"},
	legendMean:       message.Text{EN: "mean or median, own calculation", SV: "medelvärde eller median, egen beräkning"},

	legendScales:  message.Text{EN: "each indicator has a scale of its own: bars of unlike ones cannot be compared", SV: "varje mått har sin egen skala: staplar för olika mått går inte att jämföra"},
	severalScales: message.Text{EN: "≠ The values are more than {0} times apart and stand on {1} scales: bars on unlike ones cannot be compared.", SV: "≠ Värdena skiljer sig mer än {0} gånger och står på {1} skalor: staplar på olika skalor går inte att jämföra."},
	scaleOf:       message.Text{EN: "Scale {0} of {1}", SV: "Skala {0} av {1}"},
	offScale:      message.Text{EN: "{0}: more than {1} times apart from the values, and not on their scale.", SV: "{0}: skiljer sig mer än {1} gånger från värdena och står inte på deras skala."},
	tooMany:       message.Text{EN: "The {0} indicators have {1} values, and more than {2} together can be read on no sheet. Draw one at a time, for instance with --root {3}; orgmodel show --view indicators tells all of them in text.", SV: "De {0} måtten har {1} värden, och fler än {2} tillsammans går inte att läsa på något papper. Rita ett i taget, till exempel med --root {3}; orgmodel show --view indicators berättar alla i text."},
	tooLong:       message.Text{EN: "The indicator {0} has {1} values, and more than {2} can be read on no sheet. Give fewer years or municipalities, or divide it into several [[indicator]]; orgmodel show --view indicators tells all of it in text.", SV: "Måttet {0} har {1} värden, och fler än {2} går inte att läsa på något papper. Ange färre år eller kommuner, eller dela det i flera [[indicator]]; orgmodel show --view indicators berättar hela i text."},
}
