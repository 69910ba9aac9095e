package coverage

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/parties"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// The signs of the coverage view.
const (
	unreachedSign = "▲"
	endedSign     = "×"
	laterSign     = "→"
)

// The looks of the coverage view: of services by who provides them, for whom
// they are and when.
var (
	lookGroup     = kit.Look{Class: "target-group", Tint: "#e3def8", Edge: "#3b2a8c", Label: message.Text{EN: "Target group", SV: "Målgrupp"}, Bars: kit.BarLeft | kit.BarBroken}
	lookNobody    = kit.Look{Class: "no-group", Tint: "#fafafa", Edge: "#52606d", Label: message.Text{EN: "No target group", SV: "Ingen målgrupp"}}
	lookInHouse   = kit.Look{Class: "in-house", Tint: "#d8efd2", Edge: "#245c14", Label: message.Text{EN: "In-house", SV: "Egen regi"}, Bars: kit.BarLeft}
	lookPrivate   = kit.Look{Class: "private", Tint: "#fbddd4", Edge: "#84300f", Label: message.Text{EN: "Private provider", SV: "Privat utförare"}, Bars: kit.BarTop}
	lookNonprofit = kit.Look{Class: "nonprofit", Tint: "#d3eff4", Edge: "#0a5566", Label: message.Text{EN: "Nonprofit provider", SV: "Idéburen utförare"}, Bars: kit.BarBottom}
	lookOther     = kit.Look{Class: "other-principal", Tint: "#cfdcf0", Edge: "#1d3f6e", Label: message.Text{EN: "Another public body", SV: "Annan offentlig huvudman"}, Bars: kit.BarTop | kit.BarLeft}
	lookActors    = kit.Look{Class: "actors", Tint: "#f5f7fa", Edge: "#616e7c", Label: message.Text{EN: "Other actors", SV: "Andra aktörer"}, Bars: kit.BarTop | kit.BarBottom | kit.BarBroken}
	lookMixed     = kit.Look{Class: "mixed", Tint: "#f7ebbd", Edge: "#655000", Label: message.Text{EN: "Several sorts of providers", SV: "Utförare av flera slag"}, Bars: kit.BarTop | kit.BarBroken}
	lookNoone     = kit.Look{Class: "provider-unknown", Tint: "#ffffff", Edge: "#52606d", Label: message.Text{EN: "Provider unknown", SV: "Okänd utförare"}}
	lookLater     = kit.Look{Class: "later", Tint: "#ffffff", Edge: "#52606d", Label: message.Text{EN: "begins later", SV: "börjar senare"}}
	lookEnded     = kit.Look{Class: "ended", Tint: "#f2f2f2", Edge: "#52606d", Label: message.Text{EN: "struck through: has ended", SV: "överstruket: har upphört"}}
)

// coverLooks lists them in the order of the legend.
var coverLooks = []*kit.Look{
	&lookGroup, &lookInHouse, &lookPrivate, &lookNonprofit, &lookOther, &lookActors, &lookMixed, &lookNoone,
}

// providerLooks are the looks of the groups of providers.
var providerLooks = [...]*kit.Look{
	parties.GroupInHouse: &lookInHouse, parties.GroupPublic: &lookOther, parties.GroupPrivate: &lookPrivate,
	parties.GroupNonprofit: &lookNonprofit, parties.GroupOutsiders: &lookActors,
}

// providerLook chooses the look of a provider: in whose employ it is.
func providerLook(org *orgmodel.Organisation, unit int) *kit.Look {
	if org.IsCollaboration(unit) {
		return &kit.LookCollab
	}
	return providerLooks[parties.GroupOfPrincipal(org, principalOf(org, unit))]
}

// principalOf is the legal entity of a unit, for one that is no more as well:
// then that of what stood above it.
func principalOf(org *orgmodel.Organisation, unit int) int {
	for range org.Units {
		up := org.UnitIndex(org.Units[unit].Parent)
		if up < 0 || org.Active(&org.Units[unit].Common) {
			break
		}
		unit = up
	}
	return org.Principal(unit)
}

// lookOfProviders chooses the look of a service.
func (c *coverage) lookOfProviders(f offer) *kit.Look {
	found := &lookNoone
	for i, u := range c.providersOf(f) {
		l := providerLook(c.s.Org(), u)
		if i > 0 && l != found {
			return &lookMixed
		}
		found = l
	}
	return found
}

// serviceKeys are the keys of a service that its chip tells.
var serviceKeys = kit.BoxKeys{Typ: orgmodel.TypeService, Keys: []kit.ShownKey{
	{Key: "name"},
	{Key: "kind", Called: message.Text{EN: "access", SV: "tillgång"}},
	{Key: "provided_by", Called: message.Text{EN: "providers", SV: "utförare"}},
	{Key: "target_groups"},
	{Key: "areas"},
	{Key: "since", Called: message.Text{EN: "beginning", SV: "start"}},
	{Key: "until", Called: message.Text{EN: "end", SV: "upphörande"}},
}}

// accessWord says how one comes by a service.
func accessWord(kind string) message.Text {
	switch kind {
	case orgmodel.ServiceAuthority:
		return message.Text{EN: "Exercise of authority", SV: "Myndighetsutövning"}
	case "needs-tested":
		return message.Text{EN: "Needs-tested service", SV: "Individuellt behovsprövad insats"}
	case "open":
		return message.Text{EN: "Open service", SV: "Öppen verksamhet"}
	}
	return message.Text{EN: "Service", SV: "Insats"}
}

// words are the texts of the coverage view.
var words = struct {
	nothing, noRoot, view, of, description, unreached, allReached, oneUnreached, oneReached, planned,
	group, services, noGroup, noGroupSaid, goneGroup, goneGroupSaid,
	age, years, size, excludes, excluded, alsoIn, partOf, hiddenOne, hiddenMany, hiddenMissed, groupsAssumed,
	none, onlyPlan, outside, via, later, ended, provider, noProvider, where, whereAll, whereUnknown, duty,
	legendNone, legendVia message.Text
	begins, lasts, ends dated
}{
	nothing:       message.Text{EN: "There is no target group on {0}: the file has no [[target_group]], or none that exists on that day.", SV: "Det finns ingen målgrupp den {0}: filen har ingen [[target_group]], eller ingen som finns den dagen."},
	noRoot:        message.Text{EN: "There is no target group {0} to draw: in this view --root takes the id of a target group that exists.", SV: "Det finns ingen målgrupp {0} att rita: i den här vyn ska --root vara id för en målgrupp som finns."},
	view:          message.Text{EN: "Target groups and the services that reach them", SV: "Målgrupper och insatserna som når dem"},
	of:            message.Text{EN: "Target groups and services – {0}", SV: "Målgrupper och insatser – {0}"},
	description:   message.Text{EN: "Which services reach which target group as of {0}: {1}.", SV: "Vilka insatser som når vilken målgrupp per {0}: {1}."},
	unreached:     message.Text{EN: "no service reaches {0} of {1} target groups", SV: "ingen insats når {0} av {1} målgrupper"},
	allReached:    message.Text{EN: "some service reaches each of the {0} target groups", SV: "någon insats når var och en av de {0} målgrupperna"},
	oneUnreached:  message.Text{EN: "no service reaches the target group", SV: "ingen insats når målgruppen"},
	oneReached:    message.Text{EN: "a service reaches the target group", SV: "någon insats når målgruppen"},
	planned:       message.Text{EN: "{0} of {1} target groups are reached only by what is neither in force nor decided", SV: "{0} av {1} målgrupper nås bara av sådant som varken gäller eller är beslutat"},
	group:         message.Text{EN: "Target group", SV: "Målgrupp"},
	services:      message.Text{EN: "Services and exercise of authority", SV: "Insatser och myndighetsutövning"},
	noGroup:       message.Text{EN: "Services for no stated target group", SV: "Insatser utan angiven målgrupp"},
	noGroupSaid:   message.Text{EN: "Whom they reach is not said.", SV: "Vilka de når framgår inte."},
	goneGroup:     message.Text{EN: "Services for groups that do not exist on this day", SV: "Insatser för målgrupper som inte finns den här dagen"},
	goneGroupSaid: message.Text{EN: "None of their target groups exists on {0}.", SV: "Ingen av deras målgrupper finns {0}."},
	age:           message.Text{EN: "Age: {0}", SV: "Ålder: {0}"},
	years:         message.Text{EN: "{0}", SV: "{0} år"},
	size:          message.Text{EN: "{0} persons", SV: "{0} personer"},
	excludes:      message.Text{EN: "Not included: {0}", SV: "Omfattar inte: {0}"},
	excluded:      message.Text{EN: "Left out by {0}", SV: "Undantas från: {0}"},
	alsoIn:        message.Text{EN: "Also part of: {0}", SV: "Ingår också i: {0}"},
	partOf:        message.Text{EN: "{0} is part of {1}", SV: "{0} ingår i {1}"},
	hiddenOne:     message.Text{EN: "{0} group within it is not shown", SV: "{0} delgrupp visas inte"},
	hiddenMany:    message.Text{EN: "{0} groups within it are not shown", SV: "{0} delgrupper visas inte"},
	hiddenMissed:  message.Text{EN: "No service reaches: {0}", SV: "Ingen insats når: {0}"},
	groupsAssumed: message.Text{EN: "for whom is assumed", SV: "målgruppen är antagen"},
	none:          message.Text{EN: "No service reaches the group", SV: "Ingen insats når gruppen"},
	onlyPlan:      message.Text{EN: "Nothing that is in force or decided reaches the group", SV: "Inget som gäller eller är beslutat når gruppen"},
	outside:       message.Text{EN: "Left out of what the file describes: no service is for the group", SV: "Undantagen från det som filen beskriver: ingen insats är till för gruppen"},
	via:           message.Text{EN: "via {0}", SV: "via {0}"},
	later:         message.Text{EN: "later", SV: "senare"},
	ended:         message.Text{EN: "ended", SV: "upphört"},
	provider:      message.Text{EN: "{0} ({1})", SV: "{0} ({1})"},
	noProvider:    message.Text{EN: "Provider: unknown", SV: "Utförare: okänd"},
	where:         message.Text{EN: "Where: {0}", SV: "Var: {0}"},
	whereAll:      message.Text{EN: "Where: all areas ({0})", SV: "Var: alla områden ({0})"},
	whereUnknown:  message.Text{EN: "Where: unknown", SV: "Var: okänt"},
	duty:          message.Text{EN: "Task: {0}", SV: "Uppgift: {0}"},
	legendNone:    message.Text{EN: "▲ no service reaches the group", SV: "▲ ingen insats når gruppen"},
	legendVia:     message.Text{EN: "via: by way of a wider group", SV: "via: genom en vidare målgrupp"},
	begins: dated{
		at:     message.Text{EN: "From {0}", SV: "Från {0}"},
		within: message.Text{EN: "From {0}", SV: "Från {0}"},
		before: message.Text{EN: "Since before {0}", SV: "Sedan före {0}"},
		after:  message.Text{EN: "Begins after {0}", SV: "Börjar efter {0}"},
		about:  message.Text{EN: "From about {0}", SV: "Från omkring {0}"},
	},
	lasts: dated{
		at:     message.Text{EN: "Until {0}", SV: "Till och med {0}"},
		within: message.Text{EN: "Until {0}", SV: "Till och med {0}"},
		before: message.Text{EN: "Ends before {0}", SV: "Upphör före {0}"},
		after:  message.Text{EN: "Ends after {0}", SV: "Upphör efter {0}"},
		about:  message.Text{EN: "Ends about {0}", SV: "Upphör omkring {0}"},
	},
	ends: dated{
		at:     message.Text{EN: "Last day: {0}", SV: "Sista dag: {0}"},
		within: message.Text{EN: "Ended in {0}", SV: "Upphörde {0}"},
		before: message.Text{EN: "Ended before {0}", SV: "Upphörde före {0}"},
		after:  message.Text{EN: "Ended after {0}", SV: "Upphörde efter {0}"},
		about:  message.Text{EN: "Ended about {0}", SV: "Upphörde omkring {0}"},
	},
}
