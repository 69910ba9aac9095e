package metrics

import (
	"github.com/orgmodel/orgmodel/orgmodel"
)

var coverageMetric = Metric{
	ID:    M16,
	Label: text("Coverage", "Täckning"),
	Method: text(
		"Target groups that at least one service on offer reaches, as a share of all. What is for a group is for the groups that are part of it, not the other way round. Each group is listed with the number of services that reach it.",
		"Målgrupper som minst en insats når, som andel av samtliga. En grupps insatser når också de ingående grupperna, men inte tvärtom. Varje grupp redovisas med antalet insatser som når den.",
	),
	Source: text("The file itself, keys target_groups, part_of, excludes and provided_by.", "Filen själv, nycklarna target_groups, part_of, excludes och provided_by."),
	Figures: []Figure{
		{M16Groups, text("Target groups with a service", "Målgrupper med en insats"), percent, coveredGroups},
	},
}

func coveredGroups(in *Inputs) Value {
	if len(in.Org.Services) == 0 {
		return nothing(noServices)
	}
	c := in.Coverage()
	v := Value{}
	reached := 0
	for g := range in.Org.TargetGroups {
		group := &in.Org.TargetGroups[g]
		if !in.Org.Active(&group.Common) {
			continue
		}
		n := len(c.Groups[g])
		if n > 0 {
			reached++
		}
		v.Subjects = append(v.Subjects, in.about(orgmodel.TypeTargetGroup, group.ID, orgmodel.Exactly(int64(n)), serviceUnit))
	}
	if len(v.Subjects) == 0 {
		return nothing(text("The file describes no target group.", "Filen beskriver ingen målgrupp."))
	}
	v.Quantity = partOf(reached, len(v.Subjects)).rounded(1)
	return v
}

var noServices = text("The file describes no services.", "Filen beskriver inga insatser.")

// partOf is so many of so many, in per cent.
func partOf(n, all int) bounds {
	return boundsOf(orgmodel.Exactly(int64(n))).per(boundsOf(orgmodel.Exactly(int64(all))), 100)
}

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

func ownedDuties(in *Inputs) Value {
	if in.Org.Day() < DutiesFrom {
		return nothing(text("The checklist is that of the law from 2025-07-01.", "Checklistan följer lagen från 2025-07-01."))
	}
	owners := in.DutyOwners()
	if len(owners) == 0 {
		return nothing(text("No service in the file names a statutory task.", "Ingen insats i filen anger någon lagstadgad uppgift."))
	}
	v := Value{}
	owned := 0
	for _, d := range duties {
		if len(owners[d.ID]) > 0 {
			owned++
			continue
		}
		v.Subjects = append(v.Subjects, Subject{Type: "duty", ID: d.ID, Name: d.Label, Detail: d.Provision})
	}
	v.Quantity = partOf(owned, len(duties)).rounded(1)
	return v
}

var geography = Metric{
	ID:    M21,
	Label: text("Geography", "Geografi"),
	Method: text(
		"Services on offer in the whole municipality, as a share of all on offer: those that say so, or that are offered in every area without parts. A service that is silent about areas is offered in those of its providers; where these are silent as well it is open. Those offered in a part only are listed.",
		"Insatser som erbjuds i hela kommunen, som andel av alla som erbjuds: de som anger det, och de som erbjuds i varje område som inte är indelat. En insats utan angivna områden erbjuds i utförarnas; anger inte heller de något är det öppet. De som bara erbjuds i en del räknas upp.",
	),
	Source: text("KL 2017:725 2:3, equal treatment; the file itself, key areas.", "KL 2017:725 2:3, likabehandling; filen själv, nyckeln areas."),
	Figures: []Figure{
		{M21Everywhere, text("Services offered in the whole municipality", "Insatser som erbjuds i hela kommunen"), percent, offeredEverywhere},
	},
}

func offeredEverywhere(in *Inputs) Value {
	o := in.Org
	offers := in.Coverage().Offers
	if len(offers) == 0 {
		return nothing(noServices)
	}
	below := areasBelow(o)
	parts := 0
	for a := range o.Areas {
		if o.Active(&o.Areas[a].Common) && len(below[a]) == 0 {
			parts++
		}
	}
	v := Value{}
	everywhere, open := 0, 0
	for _, offer := range offers {
		id := o.Services[offer.Service].ID
		switch {
		case !offer.Reach.Stated():
			open++
			v.Unknown = append(v.Unknown, Input{orgmodel.TypeService, id, "areas"})
		case offer.Reach.Everywhere || countParts(offer.Reach.Areas, below) == parts:
			everywhere++
		default:
			v.Subjects = append(v.Subjects, in.about(orgmodel.TypeService, id, orgmodel.Exactly(int64(countParts(offer.Reach.Areas, below))), areaUnit))
		}
	}
	sum := bounds{low: float64(everywhere), high: float64(everywhere + open)}
	v.Quantity = sum.per(boundsOf(orgmodel.Exactly(int64(len(offers)))), 100).asShare()
	if everywhere == len(offers) {
		v.Quantity = orgmodel.Exactly(100)
	}
	return v
}
