package metrics

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var coverageMetric = Metric{
	ID:    M16,
	Label: text("Coverage", "Täckning"),
	Method: text(
		"Target groups that at least one service on offer reaches, as a share of all. What is for a group is for the groups that are part of it, not the other way round. A group that only sets the limit of another (excludes) is left out. Each group is listed with the number of services that reach it.",
		"Målgrupper som minst en insats når, som andel av samtliga. En grupps insatser når också de ingående grupperna, men inte tvärtom. En grupp som bara avgränsar en annan (excludes) ingår inte. Varje grupp redovisas med antalet insatser som når den.",
	),
	Source: text("The file itself, keys target_groups, part_of, excludes and provided_by.", "Filen själv, nycklarna target_groups, part_of, excludes och provided_by."),
	Figures: []Figure{
		{M16Groups, text("Target groups with a service", "Målgrupper med en insats"), percent, coveredGroups},
	},
}

// coveredGroups counts each group once; what reaches it is told with it.
func coveredGroups(in *Inputs) figure.Figure {
	if len(in.Org.Services) == 0 {
		return figure.Nothing(noServices.With())
	}
	c := in.Coverage()
	var terms []figure.Term
	for g := range in.Org.TargetGroups {
		group := &in.Org.TargetGroups[g]
		if !in.Org.Active(&group.Common) || c.Beyond[g] {
			continue
		}
		n := len(c.Groups[g])
		t := in.term(orgmodel.TypeTargetGroup, g, orgmodel.Exactly(int64(n)), serviceUnit)
		t.Keys = figure.Listed(func() []ground.Key { return in.reachKeys(g) })
		if n == 0 {
			t.Role = figure.Other
		}
		terms = append(terms, t)
	}
	if len(terms) == 0 {
		return figure.Nothing(text("The file describes no target group.", "Filen beskriver ingen målgrupp.").With())
	}
	f := figure.Make(figure.Share, percent).AsShare().Of(terms...)
	return restingOn(f, func() []ground.Key {
		return append(in.offers(), in.watch(orgmodel.TypeTargetGroup, len(in.Org.TargetGroups), "excludes")...)
	})
}

// reachKeys are what says that services reach a group: the services' own keys, and
// the marked ones of the groups it is part of.
func (in *Inputs) reachKeys(group int) []ground.Key {
	list := in.keys(orgmodel.Ref{Type: orgmodel.TypeTargetGroup, Index: group}, "")
	for _, g := range in.Coverage().Above(group) {
		list = append(list, in.marked(orgmodel.Ref{Type: orgmodel.TypeTargetGroup, Index: g}, "part_of", "excludes")...)
	}
	for _, k := range in.Coverage().Groups[group] {
		list = append(list, in.offerKeys(in.Coverage().Offers[k].Service, "target_groups")...)
	}
	if len(in.Coverage().Groups[group]) == 0 {
		list = append(list, in.offers()...) // any of them may come to reach it
	}
	return list
}

// offers are the marked keys by which services reach the groups that they do.
func (in *Inputs) offers() []ground.Key {
	return in.watch(orgmodel.TypeService, len(in.Org.Services), "target_groups", "provided_by", "since", "until")
}

// offerKeys are what says that a service is on offer, and some keys of it.
func (in *Inputs) offerKeys(service int, keys ...string) []ground.Key {
	ref := orgmodel.Ref{Type: orgmodel.TypeService, Index: service}
	list := append(in.keys(ref, ""), in.keys(ref, keys...)...)
	list = append(list, in.marked(ref, "provided_by", "since", "until")...)
	units, _ := in.Coverage().Providers(service)
	for _, u := range units {
		list = append(list, in.marked(orgmodel.Ref{Type: orgmodel.TypeUnit, Index: u}, "", "since", "until")...)
	}
	return list
}

var noServices = text("The file describes no services.", "Filen beskriver inga insatser.")

var statutoryCoverage = Metric{
	ID:    M17,
	Label: text("Selected statutory tasks", "Utvalda lagstadgade uppgifter"),
	Method: text(
		"Tasks of the statutory checklist that a service in the file fulfils and a unit provides, as a share of all on the list; those without are listed. What the file leaves out may well be done: a file about a part of social services has a part of the tasks. The list is that of the law from 1 July 2025; for days before it there is no number.",
		"Uppgifter i den lagstadgade checklistan som en insats i filen fullgör och en enhet utför, som andel av alla på listan; de som saknas räknas upp. Det som filen utelämnar kan mycket väl göras: en fil om en del av socialtjänsten har en del av uppgifterna. Listan följer lagen från den 1 juli 2025; för dagar dessförinnan finns inget tal.",
	),
	Source: text("SoL 2025:400, LSS 9 §, LVU, LVM and HSL 2017:30; each task with its provision.", "SoL 2025:400, LSS 9 §, LVU, LVM och HSL 2017:30; varje uppgift med sitt lagrum."),
	Figures: []Figure{
		{M17Owned, text("Selected statutory tasks with a provider in the file", "Utvalda lagstadgade uppgifter som har en utförare i filen"), percent, ownedDuties},
	},
}

func ownedDuties(in *Inputs) figure.Figure {
	if in.Org.Sketch {
		return figure.Nothing(text("The file does not say which day it describes.", "Filen anger inte vilken dag den beskriver.").With())
	}
	if in.Org.Day() < DutiesFrom {
		return figure.Nothing(text("The checklist is that of the law from {0}.", "Checklistan följer lagen från {0}.").With(orgmodel.Day(DutiesFrom)))
	}
	owners := in.DutyOwners()
	if len(owners) == 0 {
		return figure.Nothing(text("No service in the file names a statutory task.", "Ingen insats i filen anger någon lagstadgad uppgift.").With())
	}
	terms := make([]figure.Term, len(duties))
	for i, d := range duties {
		t := figure.Term{Type: "duty", ID: d.ID, Name: message.Fixed(d.Label), Detail: d.Provision(), Weight: figure.Once(), Role: figure.Other}
		for _, s := range owners[d.ID] {
			t.Keys = t.Keys.And(figure.On(in.offerKeys(s, "duty", "provided_by")...))
			t.Role, t.Quiet = figure.Counted, true
		}
		terms[i] = t
	}
	return figure.Make(figure.Share, percent).AsShare().Of(terms...)
}

var geography = Metric{
	ID:    M21,
	Label: text("Geography", "Geografi"),
	Method: text(
		"Services on offer in the whole municipality, as a share of all on offer: those that say so, or that are offered in every area without parts. A service that is silent about areas is offered in those of its providers; where these are silent as well it is open. Those offered in a part only are listed.",
		"Insatser som erbjuds i hela kommunen, som andel av alla som erbjuds: de som anger det, och de som erbjuds i varje område som inte är indelat. En insats utan angivna områden erbjuds i utförarnas; anger inte heller de något är det öppet. De som bara erbjuds i en del räknas upp.",
	),
	Source: text("KL (2017:725) 2:3, equal treatment; the file itself, key areas.", "KL (2017:725) 2 kap. 3 §, likabehandling; filen själv, nyckeln areas."),
	Figures: []Figure{
		{M21Everywhere, text("Services offered in the whole municipality", "Insatser som erbjuds i hela kommunen"), percent, offeredEverywhere},
	},
}

// AreasOfProvider is the detail of a service of which only its provider says where.
var AreasOfProvider = text("by the areas of the provider", "enligt utförarens områden")

func offeredEverywhere(in *Inputs) figure.Figure {
	o := in.Org
	offers := in.Coverage().Offers
	if len(offers) == 0 {
		return figure.Nothing(noServices.With())
	}
	below := areasBelow(o)
	parts := 0
	for a := range o.Areas {
		if o.Active(&o.Areas[a].Common) && len(below[a]) == 0 {
			parts++
		}
	}
	var terms []figure.Term
	var unknown []ground.Key
	for _, offer := range offers {
		n := int64(countParts(offer.Reach.Areas, below))
		t := in.term(orgmodel.TypeService, offer.Service, orgmodel.Exactly(n), areaUnit)
		t.Keys = figure.Listed(func() []ground.Key { return in.areaKeys(&offer) })
		if offer.Reach.Stated() && len(o.Services[offer.Service].Areas) == 0 {
			t.Detail = AreasOfProvider
		}
		switch {
		case !offer.Reach.Stated():
			t.Role, t.Quiet = figure.Doubtful, true
			unknown = append(unknown, in.key(orgmodel.TypeService, offer.Service, "areas"))
		case offer.Reach.Everywhere || countParts(offer.Reach.Areas, below) == parts:
			t.Quiet = true
		default:
			t.Role = figure.Other
		}
		terms = append(terms, t)
	}
	f := figure.Make(figure.Share, percent).AsShare().Of(terms...)
	f.Unknown = unknown
	return f
}

// areaKeys are what says where a service is offered: its own areas, or those of
// its providers.
func (in *Inputs) areaKeys(offer *Offer) []ground.Key {
	list := in.offerKeys(offer.Service)
	if len(in.Org.Services[offer.Service].Areas) > 0 {
		return append(list, in.key(orgmodel.TypeService, offer.Service, "areas"))
	}
	for _, u := range offer.Units {
		if len(in.Org.Units[u].Areas) > 0 {
			list = append(list, in.key(orgmodel.TypeUnit, u, "areas"))
		}
	}
	return list
}
