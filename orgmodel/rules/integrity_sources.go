package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var sourceRules = []Rule{{
	Rule: diag.Rule{
		ID: "S010", Name: "statement-without-source", Family: integrity, Severity: diag.Info,
		Title:  message.Text{EN: "Statements without a source", SV: "Sakuppgifter utan källa"},
		Why:    message.Text{EN: "Without a source the statement cannot be checked.", SV: "Utan källa går uppgiften inte att kontrollera."},
		Mend:   message.Text{EN: "Add sources = [\"id\"] or decision = \"id\", or assumed = true where no source supports it.", SV: "Lägg till sources = [\"id\"] eller decision = \"id\", eller assumed = true där ingen källa ger stöd."},
		Source: message.Text{EN: "orgmodel's own assessment: every figure has a reference, a date and a unit of measure", SV: "orgmodels bedömning: varje siffra har hänvisning, datum och måttenhet"},
		Bad: `[[target_group]]
id = "unga"
name = "Unga"
`,
		Good: `[[target_group]]
id = "unga"
name = "Unga"
assumed = true
`,
	},
	Check: checkSources,
}}

// unsourcedShown is how many statements the summary names.
const unsourcedShown = 3

// stating are the tables whose entities say something about the organisation
// that can be true or false.
var stating = map[orgmodel.Type]bool{
	orgmodel.TypeArea: true, orgmodel.TypeUnit: true, orgmodel.TypePost: true,
	orgmodel.TypeTargetGroup: true, orgmodel.TypeService: true, orgmodel.TypeAgreement: true,
	orgmodel.TypePathway: true, orgmodel.TypeIndicator: true, orgmodel.TypeGoal: true,
	orgmodel.TypeBudget: true, orgmodel.TypeMeasure: true, orgmodel.TypeDecision: true,
	orgmodel.TypeClaim: true, orgmodel.TypeRisk: true, orgmodel.TypeRecord: true,
}

var sourceTexts = struct{ one, few, more message.Text }{
	one:  message.Text{EN: "One statement has no source: {0}.", SV: "En sakuppgift saknar källa: {0}."},
	few:  message.Text{EN: "{0} statements have no source: {1}.", SV: "{0} sakuppgifter saknar källa: {1}."},
	more: message.Text{EN: "{0} statements have no source, among them {1}.", SV: "{0} sakuppgifter saknar källa, bland annat {1}."},
}

func checkSources(p *Pass) {
	var names []message.Quoted
	told := map[string]bool{} // the tables that per_area makes several of
	p.Org.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		if !stating[ref.Type] || p.sourced(ref, c) || !p.Org.Active(c) {
			return
		}
		if table := p.Org.CopyOf(c.ID); table != "" {
			if told[table] {
				return
			}
			told[table] = true
		}
		names = append(names, title(c, ref.Type))
	})
	f := Finding{At: heading()}
	switch count := len(names); {
	case count == 0:
		return
	case count == 1:
		f.Message = sourceTexts.one.With(names[0])
	case count <= unsourcedShown:
		f.Message = sourceTexts.few.With(count, message.And(names))
	default:
		f.Message = sourceTexts.more.With(count, message.And(few(names)))
	}
	p.Report(f)
}

// few leaves of many names the first by the alphabet, whatever their places in the
// file, and each once.
func few(list []message.Quoted) []message.Quoted {
	if len(list) <= unsourcedShown {
		return list
	}
	names := slices.Compact(slices.Sorted(slices.Values(list)))
	return names[:min(len(names), unsourcedShown)]
}

// sourced reports whether an entity says where it comes from, or that it is
// assumed. An indicator whose every value does is as good.
func (p *Pass) sourced(ref orgmodel.Ref, c *orgmodel.Common) bool {
	if len(c.Sources) > 0 || c.Decision != "" || c.Assumed.All {
		return true
	}
	if ref.Type != orgmodel.TypeIndicator {
		return false
	}
	values := p.Org.Indicators[ref.Index].Values
	for i := range values {
		if len(values[i].Sources) == 0 && !values[i].Assumed {
			return false
		}
	}
	return len(values) > 0
}
