package impact

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// counselling is a service that fulfils a statutory task.
const counselling = administered + `
[[service]]
id = "familjeradgivning"
name = "Familjerådgivning"
duty = ["family-counselling"]
provided_by = ["forvaltningen"]
`

const closedCounselling = `[[close]]
ids = ["familjeradgivning"]
date = 2026-12-31
`

var dutyRules = []Rule{{
	Rule: diag.Rule{
		ID: "I805", Name: "duty-without-owner", Family: Consequences, Severity: diag.Legal,
		Title:  message.Text{EN: "The file no longer says who fulfils a statutory task: check with a lawyer", SV: "Filen anger inte längre vem som fullgör en lagstadgad uppgift: stäm av med jurist"},
		Why:    message.Text{EN: "The municipality bears the ultimate responsibility for the services that people need. How the tasks are organised is its choice.", SV: "Kommunen har det yttersta ansvaret för att enskilda får de insatser de behöver. Hur uppgifterna organiseras väljer kommunen."},
		Mend:   message.Text{EN: "Name the service that takes over, with duty and provided_by.", SV: "Ange den insats som tar över, med duty och provided_by."},
		Shown:  message.Text{EN: "a service that fulfils the task", SV: "uppgift om vilken insats som fullgör uppgiften"},
		Law:    law.UltimateResponsibility,
		To:     []diag.Addressee{diag.ToBoard},
		Reads:  []string{"service.duty", "service.provided_by"},
		Before: counselling,
		Bad:    closedCounselling,
		Good: closedCounselling + `
[[service]]
id = "familjestod"
name = "Familjestöd"
duty = ["family-counselling"]
provided_by = ["forvaltningen"]
`,
	},
	Check: checkDuties, Ahead: true,
}}

var dutyTexts = struct{ lost, task, should, help message.Text }{
	lost:   message.Text{EN: "The file no longer says who fulfils {0}. Before, {1} did.", SV: "Filen anger inte längre vem som fullgör {0}. Tidigare gjorde {1} det."},
	task:   message.Text{EN: "{0} ({1})", SV: "{0} ({1})"},
	should: message.Text{EN: "{0} ({1}, should)", SV: "{0} ({1}, bör)"},
	help:   message.Text{EN: "Name the service that takes over, with duty = [{0}] and provided_by.", SV: "Ange den insats som tar över, med duty = [{0}] och provided_by."},
}

// goesOn reports whether something that became of one of some services is on
// offer.
func (p *Pass) goesOn(services []int) bool {
	return slices.ContainsFunc(services, func(s int) bool {
		return slices.ContainsFunc(p.After(orgmodel.TypeService, s), func(next int) bool {
			units, _ := p.offered().Providers(next)
			return len(units) > 0
		})
	})
}

// checkDuties tells of tasks that the same services fulfilled together. A file
// that names no statutory task at all, of services that go on, does not say
// who fulfils what.
func checkDuties(p *Pass) {
	before, after := p.Diff.Pair().Old.DutyOwners(), p.Diff.Pair().New.DutyOwners()
	type orphans struct {
		owners []int
		tasks  []metrics.Duty
	}
	var all []orphans
	for _, d := range metrics.Duties() {
		owners := before[d.ID]
		silent := slices.ContainsFunc(owners, func(s int) bool { return p.undescribed(orgmodel.TypeService, s) })
		if silent || len(owners) == 0 || len(after[d.ID]) > 0 || len(after) == 0 && p.goesOn(owners) {
			continue
		}
		k := slices.IndexFunc(all, func(o orphans) bool { return slices.Equal(o.owners, owners) })
		if k < 0 {
			all = append(all, orphans{owners: owners})
			k = len(all) - 1
		}
		all[k].tasks = append(all[k].tasks, d)
	}
	for _, o := range all {
		var tasks, words []message.Localizer
		for _, d := range o.tasks {
			tasks = append(tasks, p.task(&d))
			words = append(words, message.Same(`"`+d.ID+`"`))
		}
		p.Report(Finding{
			At: p.ended(orgmodel.TypeService, least(p.Old, orgmodel.TypeService, o.owners)), About: idsOf(p.Old, orgmodel.TypeService, o.owners),
			Message: dutyTexts.lost.With(message.And(tasks), p.oldServices(o.owners)),
			Help:    dutyTexts.help.With(list(words)),
			Law:     metrics.ResponsibilityFor(o.tasks),
		})
	}
}

// task names a task and the provision it stands in. Where it stood before the acts of
// today is not known.
func (p *Pass) task(d *metrics.Duty) message.Localizer {
	text := dutyTexts.task
	switch {
	case p.New.Header.AsOf.Known() && p.New.Day() < metrics.DutiesFrom:
		return message.Fixed(d.Label)
	case d.Should:
		text = dutyTexts.should
	}
	return text.With(message.Fixed(d.Label), d.Provision())
}

// list writes the elements of a TOML list.
type list []message.Localizer

// In implements message.Localizer.
func (e list) In(l message.Lang) string {
	s := ""
	for i, item := range e {
		if i > 0 {
			s += ", "
		}
		s += item.In(l)
	}
	return s
}
