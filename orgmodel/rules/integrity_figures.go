package rules

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/municipalities"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var figureRules = []Rule{{
	Rule: diag.Rule{
		ID: "S011", Name: "incomparable-figures", Family: integrity, Severity: diag.Error,
		Title:  message.Text{EN: "Figures are compared that cannot be compared", SV: "Siffror jämförs som inte går att jämföra"},
		Why:    message.Text{EN: "Five per cent of one group and one per cent of another are no series, and a forecast is not an outcome. The difference between such figures cannot be interpreted.", SV: "Fem procent av en grupp och en procent av en annan bildar ingen serie, och en prognos är inget utfall. Skillnaden mellan sådana siffror går inte att tolka."},
		Mend:   message.Text{EN: "State definition, measured_in and denominator, and compare outcome with outcome.", SV: "Ange definition, measured_in och denominator, och jämför utfall med utfall."},
		Source: message.Text{EN: "orgmodel's own assessment: compared figures share definition, denominator, period and basis", SV: "orgmodels bedömning: siffror som jämförs har samma definition, nämnare, period och basis"},
		Reads:  []string{"indicator.measured_in", "indicator.definition", "indicator.denominator", "indicator.values", "goal.indicator", "goal.target", "goal.compared_with"},
		Bad: `[[indicator]]
id = "bistand"
name = "Ekonomiskt bistånd"
measured_in = "kr"
values = [
  { year = 2019, municipality = "1490", value = 374 },
  { year = 2019, municipality = "0380", value = 1276 },
]
`,
		Good: `[[indicator]]
id = "bistand"
name = "Ekonomiskt bistånd"
definition = "Utbetalt ekonomiskt bistånd"
measured_in = "kr"
denominator = "invånare"
values = [
  { year = 2019, municipality = "1490", value = 374 },
  { year = 2019, municipality = "0380", value = 1276 },
]
`,
	},
	Check: checkFigures,
}}

var figureTexts = struct{ across, goal, help, mixed, mixedHelp, sweden message.Text }{
	across:    message.Text{EN: "{0} is compared across municipalities without {1}.", SV: "{0} jämförs mellan kommuner utan {1}."},
	goal:      message.Text{EN: "{0} is compared with the goal {1} without {2}.", SV: "{0} jämförs med målet {1} utan {2}."},
	help:      message.Text{EN: "Add {0} to {1}.", SV: "Lägg till {0} för {1}."},
	mixed:     message.Text{EN: "{0} compares a forecast for {1} with the outcome for {2} ({3}).", SV: "{0} jämför en prognos för {1} med utfallet för {2} ({3})."},
	mixedHelp: message.Text{EN: "Compare outcome with outcome: add the other value for the same year, or remove one.", SV: "Jämför utfall med utfall: lägg till det andra värdet för samma år eller ta bort ett."},
	sweden:    message.Text{EN: "Sweden", SV: "riket"},
}

func checkFigures(p *Pass) {
	goals := map[string][]int{}
	for i := range p.Org.Goals {
		if g := &p.Org.Goals[i]; g.Target.Known() || g.ComparedWith != "" {
			goals[g.Indicator] = append(goals[g.Indicator], i)
		}
	}
	for i := range p.Org.Indicators {
		ind := &p.Org.Indicators[i]
		switch {
		case len(p.comparedMunicipalities(ind)) > 1:
			p.reportUndefined(i, true, -1)
			p.checkNatures(i)
		case len(ind.Values) > 0 && len(goals[ind.ID]) > 0:
			p.reportUndefined(i, false, goals[ind.ID][0])
		}
	}
}

// comparedMunicipalities lists whose values an indicator sets side by side.
func (p *Pass) comparedMunicipalities(ind *orgmodel.Indicator) []string {
	var codes []string
	for i := range ind.Values {
		if code := p.whose(&ind.Values[i]); !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	return codes
}

// whose returns the municipality of a value; ours unless it says otherwise.
func (p *Pass) whose(v *orgmodel.Value) string {
	if v.Municipality == "" {
		return p.Org.Header.Municipality
	}
	return v.Municipality
}

func (p *Pass) reportUndefined(i int, across bool, goal int) {
	ind := &p.Org.Indicators[i]
	var missing []string
	if ind.Definition == "" {
		missing = append(missing, "definition")
	}
	if ind.MeasuredIn == "" {
		missing = append(missing, "measured_in")
	}
	if ind.Denominator == "" && (across || inPercent(ind)) && !namesDenominator(ind.MeasuredIn) {
		missing = append(missing, "denominator")
	}
	if len(missing) == 0 {
		return
	}
	name := title(&ind.Common, orgmodel.TypeIndicator)
	f := Finding{
		At:      at(orgmodel.TypeIndicator, i),
		Message: figureTexts.across.With(name, message.Or(missing)),
		Help:    figureTexts.help.With(message.And(missing), name),
	}
	if !across {
		g := &p.Org.Goals[goal]
		f.Message = figureTexts.goal.With(name, title(&g.Common, orgmodel.TypeGoal), message.Or(missing))
		f.About = []string{g.ID}
	}
	p.Report(f)
}

// namesDenominator reports whether a unit of measure says what it is counted
// against: "kr per invånare", "kr/inv".
func namesDenominator(measuredIn string) bool {
	return strings.Contains(measuredIn, " per ") || strings.Contains(measuredIn, "/")
}

// checkNatures reports the first year in which one municipality has only a
// forecast and another only an outcome.
func (p *Pass) checkNatures(i int) {
	ind := &p.Org.Indicators[i]
	type key struct{ year, code string }
	natures := map[key]string{}
	for k := range ind.Values {
		v := &ind.Values[k]
		at := key{v.Year.String(), p.whose(v)}
		switch had, ok := natures[at]; {
		case !ok:
			natures[at] = v.Nature
		case had != v.Nature:
			natures[at] = "both"
		}
	}
	outcome := map[string]string{} // year → first municipality with nothing else
	for k := range ind.Values {
		v := &ind.Values[k]
		year := v.Year.String()
		if _, ok := outcome[year]; !ok && natures[key{year, p.whose(v)}] == "outcome" {
			outcome[year] = p.whose(v)
		}
	}
	for k := range ind.Values {
		v := &ind.Values[k]
		year := v.Year.String()
		other, ok := outcome[year]
		if !ok || natures[key{year, p.whose(v)}] != "forecast" {
			continue
		}
		p.Report(Finding{
			At:      at(orgmodel.TypeIndicator, i).key("values").element(k),
			Message: figureTexts.mixed.With(title(&ind.Common, orgmodel.TypeIndicator), place(p.whose(v)), place(other), v.Year),
			Help:    figureTexts.mixedHelp.With(),
		})
		return
	}
}

// place is what a reader calls the municipality with a code.
func place(code string) message.Localizer {
	if code == sweden {
		return figureTexts.sweden
	}
	if name, ok := municipalities.Name(code); ok {
		return message.Same(name)
	}
	return message.Same(code)
}
