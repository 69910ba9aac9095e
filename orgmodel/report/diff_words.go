package report

import (
	"strings"
	"unicode"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

var diffTexts = struct {
	title, side                                                                                                                                                          message.Text
	noChange, unrelated, unrelatedHelp, skipped                                                                                                                          message.Text
	summary, meaning, changes, staff, pathways, coverage, figures, distance                                                                                              message.Text
	pictures, money, moved, method, reservations, sources                                                                                                                message.Text
	none, noneStated, noneSaid, unknown, noHeads, noLeaders, noMoney, noCommon, isOlder, shareLittle, backwards, distant, readWhole, namesAll, makesEnd, twoTowns, towns message.Text
	inWords, fullSize, files, many, nobody, figuresRest, noFigures, movedServices, fewerAreas, since, gap, oldOnly, newOnly                                              message.Text
	liveOn                                                                                                                                                               counted
	guess, follows, reason, reasonBy, arrow, again, unmarked                                                                                                             message.Text
}{
	title: message.Text{EN: "{0} → {1}", SV: "{0} → {1}"},
	side:  message.Text{EN: "{0}, {1}", SV: "{0}, {1}"},

	unmarked: message.Text{EN: "In the lists below, what bears no other mark in brackets is {0}, as the new file is as a whole.", SV: "I listorna nedan är det som inte har något annat märke inom hakparentes {0}, som den nya filen i sin helhet."},

	noChange:      message.Text{EN: "Nothing differs: the two describe the same organisation.", SV: "Ingenting skiljer: de två beskriver samma organisation."},
	unrelated:     message.Text{EN: "The two have no ids in common, and nothing else that the comparison had to go by tells who is who. What has changed can therefore not be told; the list would be one file after the other.", SV: "De två har inga id:n gemensamt, och inget annat som jämförelsen hade att gå på visar vad som motsvarar vad. Vad som har ändrats går därför inte att säga; listan skulle bli den ena filen efter den andra."},
	unrelatedHelp: message.Text{EN: "Give what lives on the same id in both files, or say in the new file what it was before: formerly = [\"old-id\"]. Two municipalities are compared with “orgmodel compare”.", SV: "Ge det som lever vidare samma id i båda filerna, eller ange i den nya vad det var förut: formerly = [\"gammalt-id\"]. Två kommuner jämförs med ”orgmodel compare”."},
	skipped:       message.Text{EN: "For {0} more nobody looked for a counterpart, because it would have taken too long: some of what is called new or closed may be the same under another id. formerly tells.", SV: "För {0} till söktes ingen motsvarighet, eftersom det hade tagit för lång tid: en del av det som här är nytt eller nedlagt kan vara samma sak med ett annat id. Det anges med formerly."},

	summary:      message.Text{EN: "In short", SV: "I korthet"},
	meaning:      message.Text{EN: "Questions and consequences", SV: "Frågor och konsekvenser"},
	changes:      message.Text{EN: "What changes", SV: "Vad som ändras"},
	staff:        message.Text{EN: "Who gets a new manager", SV: "Vilka som får ny chef"},
	pathways:     message.Text{EN: "Case pathways", SV: "Ärendegångar"},
	coverage:     message.Text{EN: "Services for each target group", SV: "Insatser för varje målgrupp"},
	figures:      message.Text{EN: "Key figures", SV: "Nyckeltal"},
	distance:     message.Text{EN: "How much is new or moved", SV: "Hur mycket som är nytt eller flyttat"},
	pictures:     message.Text{EN: "The organisation as a picture", SV: "Organisationen i bild"},
	money:        message.Text{EN: "Money", SV: "Pengar"},
	moved:        message.Text{EN: "Units that move", SV: "Enheter som flyttas"},
	method:       message.Text{EN: "How the comparison is made", SV: "Hur jämförelsen är gjord"},
	reservations: message.Text{EN: "Reservations", SV: "Förbehåll"},
	sources:      message.Text{EN: "Sources", SV: "Källor"},

	none:        message.Text{EN: "none", SV: "inga"},
	noneStated:  message.Text{EN: "none stated", SV: "inga"},
	noneSaid:    message.Text{EN: "none stated; the files do not tell whether there are posts for all", SV: "inga angivna; filerna visar inte om befattningarna räcker till alla"},
	unknown:     message.Text{EN: "unknown: {0}", SV: "okänt: {0}"},
	liveOn:      counted{message.Text{EN: "a unit that lives on", SV: "en enhet som finns kvar"}, message.Text{EN: "{0} units that live on", SV: "{0} enheter som finns kvar"}},
	noHeads:     message.Text{EN: "the files give no numbers of staff", SV: "filerna anger inte hur många de är"},
	noLeaders:   message.Text{EN: "the files do not say who leads whom", SV: "filerna anger inte vem som leder vilka"},
	noMoney:     message.Text{EN: "the files give no amounts that can be compared", SV: "filerna anger inga belopp som går att jämföra"},
	isOlder:     message.Text{EN: "the new file describes an earlier day", SV: "den nya filen beskriver en tidigare dag"},
	shareLittle: message.Text{EN: "the two files share too little", SV: "de två filerna har för lite gemensamt"},
	backwards:   message.Text{EN: "NEW describes {1}, an earlier day than OLD ({0}): it is no reform of it. What follows from a change is not told; the differences are listed.", SV: "NY beskriver {1}, en tidigare dag än GAMMAL ({0}): den är ingen omorganisation av den. Följder av en förändring redovisas inte; skillnaderna räknas upp."},
	distant:     message.Text{EN: "The two share so little of what each describes that the one cannot be told as a reform of the other. What follows from a change is not told; the differences are listed.", SV: "De två har så lite gemensamt av det som var och en beskriver att den ena inte kan redovisas som en omorganisation av den andra. Följder av en förändring redovisas inte; skillnaderna räknas upp."},
	readWhole:   message.Text{EN: "Both files are read as complete at the reader's request: of units, posts, services and agreements, what one has and the other lacks has ended or is new.", SV: "Båda filerna är lästa som fullständiga på läsarens begäran: enheter, befattningar, insatser och avtal som den ena har och den andra saknar har upphört eller är nya."},
	namesAll:    message.Text{EN: "The new file names all {0}.", SV: "Den nya filen anger alla {0}."},
	makesEnd:    message.Text{EN: "What the new file does not describe has not ended for that reason. If it names all units, posts, services and agreements, write complete = true below its [organisation], or compare with --complete; of a single one say until = its last day.", SV: "Det som inte beskrivs i den nya filen har inte upphört för den sakens skull. Om filen anger alla enheter, befattningar, insatser och avtal: skriv complete = true under [organisation] i den, eller jämför med --complete; för en enstaka: ange until = sista dagen."},
	twoTowns:    message.Text{EN: "the two files are about different municipalities", SV: "de två filerna gäller olika kommuner"},
	towns:       message.Text{EN: "The two are about different municipalities: what differs is no change from one to the other. “orgmodel compare” compares them.", SV: "De två gäller olika kommuner: det som skiljer är ingen ändring från den ena till den andra. ”orgmodel compare” jämför dem."},
	noCommon:    message.Text{EN: "nothing tells who is who in the two files", SV: "inget visar vad som motsvarar vad i de två filerna"},

	files:         message.Text{EN: "What changes of the files", SV: "Vad som ändras i filerna"},
	inWords:       message.Text{EN: "The picture in text", SV: "Bilden i text"},
	fullSize:      message.Text{EN: "Full size", SV: "Full storlek"},
	many:          message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},
	nobody:        message.Text{EN: "nobody is named", SV: "ingen anges"},
	figuresRest:   message.Text{EN: "The same before and after: {0} more. Unknown on both sides: {1}.", SV: "Lika före och efter: {0} till. Okända på båda sidor: {1}."},
	noFigures:     message.Text{EN: "No key figure changes. The same before and after: {0}. Unknown on both sides: {1}.", SV: "Inget nyckeltal ändras. Lika före och efter: {0}. Okända på båda sidor: {1}."},
	movedServices: message.Text{EN: "other provider: {0}", SV: "annan utförare: {0}"},
	fewerAreas:    message.Text{EN: "in fewer areas: {0}", SV: "i färre områden: {0}"},
	gap:           message.Text{EN: "without any service from {0}", SV: "utan insats från {0}"},
	oldOnly:       message.Text{EN: "not described in the new file", SV: "beskrivs inte i den nya filen"},
	newOnly:       message.Text{EN: "not described in the old file", SV: "beskrivs inte i den gamla filen"},
	since:         message.Text{EN: "from {0}", SV: "från {0}"},

	guess:    message.Text{EN: "guessed, {0} %: {1}", SV: "gissat, {0} %: {1}"},
	follows:  message.Text{EN: "part of: {0}", SV: "hör till: {0}"},
	reason:   message.Text{EN: "reason: {0}", SV: "skäl: {0}"},
	reasonBy: message.Text{EN: "reason: {0} ({1})", SV: "skäl: {0} ({1})"},
	again:    message.Text{EN: "{0} reached again", SV: "{0} nås gruppen igen"},
	arrow:    message.Text{EN: "{0} → {1}", SV: "{0} → {1}"},
}

// stamps say the status of a whole organisation.
var stamps = map[orgmodel.Status]message.Text{
	orgmodel.Decided:  {EN: "DECIDED: the new organisation is decided; that it is in force the file does not say.", SV: "BESLUTAT: den nya organisationen är beslutad; att den gäller säger filen inte."},
	orgmodel.Proposed: {EN: "PROPOSAL: the new organisation is proposed, not decided.", SV: "FÖRSLAG: den nya organisationen är föreslagen, inte beslutad."},
	orgmodel.Vision:   {EN: "VISION: the new organisation is something that somebody wishes for, not a proposal.", SV: "VISION: den nya organisationen är något som någon önskar sig, inte ett förslag."},
	orgmodel.Claimed:  {EN: "CLAIM: this is how the new organisation is described by {0}.", SV: "ENLIGT UPPGIFT: så beskrivs den nya organisationen av {0}."},
}

// oldStamps say it of the old side: a comparison with a proposal is not one
// with what is.
var oldStamps = map[orgmodel.Status]message.Text{
	orgmodel.Decided:  {EN: "It is compared with an organisation that is itself only decided.", SV: "Den jämförs med en organisation som själv bara är beslutad."},
	orgmodel.Proposed: {EN: "It is compared with an organisation that is itself only proposed.", SV: "Den jämförs med en organisation som själv bara är föreslagen."},
	orgmodel.Vision:   {EN: "It is compared with an organisation that is itself only a vision.", SV: "Den jämförs med en organisation som själv bara är en vision."},
	orgmodel.Claimed:  {EN: "It is compared with an organisation as somebody says it is.", SV: "Den jämförs med en organisation som den är enligt någons uppgift."},
}

// statusTags mark what has another status than the organisation it is in.
var statusTags = map[orgmodel.Status]message.Text{
	orgmodel.InForce:  {EN: "in force", SV: "gäller"},
	orgmodel.Decided:  {EN: "decided", SV: "beslutat"},
	orgmodel.Proposed: {EN: "proposed", SV: "föreslaget"},
	orgmodel.Vision:   {EN: "vision", SV: "vision"},
	orgmodel.Claimed:  {EN: "claimed", SV: "enligt uppgift"},
}

// kindCounts say how many units something happens to. Kinds that are not here
// are counted together.
var kindCounts = map[diff.Kind]counted{
	diff.UnitFounded:      {message.Text{EN: "{0} new", SV: "{0} ny"}, message.Text{EN: "{0} new", SV: "{0} nya"}},
	diff.UnitClosed:       {message.Text{EN: "{0} closed", SV: "{0} nedlagd"}, message.Text{EN: "{0} closed", SV: "{0} nedlagda"}},
	diff.UnitDescribedNow: {message.Text{EN: "{0} described now", SV: "{0} beskrivs nu"}, message.Text{EN: "{0} described now", SV: "{0} beskrivs nu"}},
	diff.UnitNotDescribed: {message.Text{EN: "{0} not described in the new file", SV: "{0} beskrivs inte i den nya filen"}, message.Text{EN: "{0} not described in the new file", SV: "{0} beskrivs inte i den nya filen"}},
	diff.UnitRenamed:      {message.Text{EN: "{0} renamed", SV: "{0} får nytt namn"}, message.Text{EN: "{0} renamed", SV: "{0} får nytt namn"}},
	diff.UnitMoved:        {message.Text{EN: "{0} moved", SV: "{0} flyttad"}, message.Text{EN: "{0} moved", SV: "{0} flyttade"}},
	diff.UnitMerged:       {message.Text{EN: "{0} merger of {1} units", SV: "{0} sammanslagning av {1} enheter"}, message.Text{EN: "{0} mergers of {1} units", SV: "{0} sammanslagningar av {1} enheter"}},
	diff.UnitSplit:        {message.Text{EN: "{0} split into {2}", SV: "{0} delad i {2}"}, message.Text{EN: "{0} split into {2}", SV: "{0} delade i {2}"}},
	diff.UnitAbsorbed:     {message.Text{EN: "{0} takes over {1} others", SV: "{0} tar över {1} andra"}, message.Text{EN: "{0} take over {1} others", SV: "{0} tar över {1} andra"}},
	diff.UnitSpunOff:      {message.Text{EN: "{0} gives off {2} new", SV: "{0} knoppar av {2} nya"}, message.Text{EN: "{0} give off {2} new", SV: "{0} knoppar av {2} nya"}},
	diff.UnitRegrouped:    {message.Text{EN: "{0} regrouping of {1} units into {2}", SV: "{0} omgruppering av {1} enheter till {2}"}, message.Text{EN: "{0} regroupings of {1} units into {2}", SV: "{0} omgrupperingar av {1} enheter till {2}"}},
}

// What passes between us and others.
var (
	unitsOut = counted{message.Text{EN: "{0} passes to another organisation", SV: "{0} går över till en annan organisation"}, message.Text{EN: "{0} pass to other organisations", SV: "{0} går över till andra organisationer"}}
	unitsIn  = counted{message.Text{EN: "{0} comes from another organisation", SV: "{0} kommer från en annan organisation"}, message.Text{EN: "{0} come from other organisations", SV: "{0} kommer från andra organisationer"}}
)

var otherUnits = counted{message.Text{EN: "{0} changed otherwise", SV: "{0} ändrad på annat sätt"}, message.Text{EN: "{0} changed otherwise", SV: "{0} ändrade på annat sätt"}}

var borderWords = map[metrics.Border]message.Text{
	metrics.UnitBorder:           {EN: "unit", SV: "enhet"},
	metrics.AdministrationBorder: {EN: "administration", SV: "förvaltning"},
	metrics.AuthorityBorder:      {EN: "authority (board)", SV: "nämnd"},
	metrics.PrincipalBorder:      {EN: "responsible body", SV: "huvudman"},
}

var turnWords = map[metrics.Turn]message.Text{
	metrics.Kept:      {EN: "unchanged", SV: "oförändrat"},
	metrics.Won:       {EN: "the old file connects no service with the group", SV: "den gamla filen kopplar ingen insats till gruppen"},
	metrics.Widened:   {EN: "more services", SV: "fler insatser"},
	metrics.Narrowed:  {EN: "fewer services", SV: "färre insatser"},
	metrics.Changed:   {EN: "other services", SV: "andra insatser"},
	metrics.LostAll:   {EN: "the new file connects no service with the group", SV: "den nya filen kopplar ingen insats till gruppen"},
	metrics.Unknown:   {EN: "unknown: only one of the files describes all of it", SV: "okänt: bara den ena filen beskriver allt"},
	metrics.Unreached: {EN: "neither file states a service", SV: "ingen av filerna anger någon insats"},

	metrics.Interrupted: {EN: "the new file states no service", SV: "den nya filen anger ingen insats"},
}

var numberTexts = struct {
	posts, sorts, excess, people, fte                                                   counted
	gone, untold                                                                        counted
	employees, silentUnits, silentPosts, silentServices, silentAgreements, silentGroups counted
	staffOf, fewerStaff, fewerFTE, twoSides                                             counted
	silent, noneOf                                                                      counted
	noTotal, inUnits                                                                    message.Text
	share, shareUpTo, open, openGroups                                                  message.Text
	noneKnown, steps, notTold, elsewhere, untoldUnits, teams                            message.Text
}{
	teams:      message.Text{EN: "(of which {0} collaborations)", SV: "(varav {0} samverkan)"},
	fewerStaff: counted{message.Text{EN: "{0} employee fewer in {1}, who is not stated", SV: "{0} färre anställd i {1}, vem framgår inte"}, message.Text{EN: "{0} employees fewer in {1}, who is not stated", SV: "{0} färre anställda i {1}, vilka framgår inte"}},
	fewerFTE:   counted{message.Text{EN: "{0} full-time equivalent fewer in {1}", SV: "{0} färre årsarbetare i {1}"}, message.Text{EN: "{0} full-time equivalents fewer in {1}", SV: "{0} färre årsarbetare i {1}"}},
	twoSides:   counted{message.Text{EN: "led from two sides: staff from {0} unit, how many is not stated", SV: "leds från två håll: personal från {0} enhet, hur många framgår inte"}, message.Text{EN: "led from two sides: staff from {0} units, how many is not stated", SV: "leds från två håll: personal från {0} enheter, hur många framgår inte"}},
	silent:     counted{message.Text{EN: "unknown: {0} no longer states how many they are", SV: "okänt: {0} anger inte längre hur många de är"}, message.Text{EN: "unknown: {0} no longer state how many they are", SV: "okänt: {0} anger inte längre hur många de är"}},
	noneOf:     counted{message.Text{EN: "none stated; {0} unit does not state how many work there", SV: "inga angivna; {0} enhet anger inte hur många de är"}, message.Text{EN: "none stated; {0} units do not state how many work there", SV: "inga angivna; {0} enheter anger inte hur många de är"}},
	inUnits:    message.Text{EN: "{0} in {1} of {2} units", SV: "{0} i {1} av {2} enheter"},
	noTotal:    message.Text{EN: "{0} before, {1}, after: not stated", SV: "{0} före, {1}, efter: inte angivet"},

	posts:            counted{message.Text{EN: "{0} post", SV: "{0} befattning"}, message.Text{EN: "{0} posts", SV: "{0} befattningar"}},
	sorts:            counted{message.Text{EN: "{0} sort of posts, how many is not stated", SV: "{0} slags befattning, okänt hur många"}, message.Text{EN: "{0} sorts of posts, how many is not stated", SV: "{0} slags befattningar, okänt hur många"}},
	excess:           counted{message.Text{EN: "{0} more employee than posts", SV: "{0} fler anställd än befattningar"}, message.Text{EN: "{0} more employees than posts", SV: "{0} fler anställda än befattningar"}},
	people:           counted{message.Text{EN: "{0} person", SV: "{0} person"}, message.Text{EN: "{0} people", SV: "{0} personer"}},
	fte:              counted{message.Text{EN: "{0} full-time equivalent", SV: "{0} årsarbetare"}, message.Text{EN: "{0} full-time equivalents", SV: "{0} årsarbetare"}},
	gone:             counted{message.Text{EN: "{0} is not described any more", SV: "{0} beskrivs inte längre"}, message.Text{EN: "{0} are not described any more", SV: "{0} beskrivs inte längre"}},
	untold:           counted{message.Text{EN: "the staff of {0} unit, how many is not stated", SV: "personalen i {0} enhet, okänt hur många"}, message.Text{EN: "the staff of {0} units, how many is not stated", SV: "personalen i {0} enheter, okänt hur många"}},
	staffOf:          counted{message.Text{EN: "the staff of {0} place, how many is not stated", SV: "personalen på {0} ställe, hur många anges inte"}, message.Text{EN: "the staff of {0} places, how many is not stated", SV: "personalen på {0} ställen, hur många anges inte"}},
	noneKnown:        message.Text{EN: "none of those whose manager is known; unknown for {0}", SV: "inga av dem vars chef är känd; okänt för {0}"},
	employees:        counted{message.Text{EN: "{0} employee", SV: "{0} anställd"}, message.Text{EN: "{0} employees", SV: "{0} anställda"}},
	silentUnits:      counted{message.Text{EN: "{0} unit", SV: "{0} enhet"}, message.Text{EN: "{0} units", SV: "{0} enheter"}},
	silentPosts:      counted{message.Text{EN: "{0} sort of posts", SV: "{0} slags befattning"}, message.Text{EN: "{0} sorts of posts", SV: "{0} slags befattningar"}},
	silentServices:   counted{message.Text{EN: "{0} service", SV: "{0} insats"}, message.Text{EN: "{0} services", SV: "{0} insatser"}},
	silentAgreements: counted{message.Text{EN: "{0} agreement", SV: "{0} avtal"}, message.Text{EN: "{0} agreements", SV: "{0} avtal"}},
	silentGroups:     counted{message.Text{EN: "{0} target group", SV: "{0} målgrupp"}, message.Text{EN: "{0} target groups", SV: "{0} målgrupper"}},
	notTold:          message.Text{EN: "unknown: the new file does not describe where {0} are", SV: "okänt: den nya filen beskriver inte var {0} finns"},
	elsewhere:        message.Text{EN: "unknown for {0} whom the new file does not describe", SV: "okänt för {0} som den nya filen inte beskriver"},
	untoldUnits:      message.Text{EN: "the staff, how many is not stated,", SV: "personalen (hur många anges inte)"},
	steps:            message.Text{EN: "the steps are assumed", SV: "stegen är antagna"},
	share:            message.Text{EN: "{0} % of all", SV: "{0} % av alla"},
	shareUpTo:        message.Text{EN: "at most {1} % of all", SV: "högst {1} % av alla"},
	open:             message.Text{EN: "perhaps {0} more", SV: "kanske {0} till"},
	openGroups:       message.Text{EN: "for the rest the files do not say who leads", SV: "för övriga anger filerna inte vem som leder"},
}

// quantities counts with a number that may be inexact.
func (c counted) of(q orgmodel.Quantity) message.Message {
	if q.One() {
		return c.one.With(q)
	}
	return c.many.With(q)
}

// signed writes a difference with its sign. One of which only bounds are known
// says less than the numbers beside it, and is left out.
func signed(q orgmodel.Quantity, l message.Lang) string {
	low, hasLow := q.Low()
	high, hasHigh := q.High()
	switch {
	case !hasLow || !hasHigh || low != high:
		return ""
	case q.IsZero():
		return "±" + q.In(l)
	}
	text := q.In(l)
	if low > 0 {
		digits := strings.IndexFunc(text, unicode.IsDigit)
		return text[:digits] + "+" + text[digits:]
	}
	return text
}

// points is the unit after a difference where it is not that of the numbers: a
// percentage differs from another by percentage points, whatever the two are
// percentages of.
func points(q orgmodel.Quantity, unit figure.Unit, l message.Lang) string {
	points := unit.Difference()
	if points == unit {
		return ""
	}
	size := q
	if low, _ := q.Low(); low < 0 {
		size = orgmodel.Exactly(0).Sub(q)
	}
	return " " + points.Of(size).In(l)
}

// phrase joins parts of a sentence.
func phrase(parts ...string) string {
	var said []string
	for _, p := range parts {
		if p != "" {
			said = append(said, p)
		}
	}
	return strings.Join(said, ", ")
}

// dates say a date as it is meant.
var dates = map[orgmodel.Bound]message.Text{
	orgmodel.At:     {EN: "{0}", SV: "{0}"},
	orgmodel.Before: {EN: "some day before {0}", SV: "någon dag före {0}"},
	orgmodel.After:  {EN: "some day after {0}", SV: "någon dag efter {0}"},
	orgmodel.About:  {EN: "about {0}", SV: "cirka {0}"},
}

func dateText(d orgmodel.Date) message.Message {
	return dates[d.Bound].With(d.Bare())
}
