package commandline

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/nearest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// severityWords are those a finding can have.
func severityWords() []string {
	var list []string
	for _, s := range diag.Severities {
		list = append(list, s.String())
	}
	return list
}

var selectionTexts = struct{ rule, ruleNear, setting, severity, severityNear, fixed, day message.Text }{
	rule:         message.Text{EN: "there is no rule {0}; “orgmodel rules” lists those there are", SV: "regeln {0} finns inte; ”orgmodel rules” visar vilka som finns"},
	ruleNear:     message.Text{EN: "there is no rule {0}; did you mean {1}?", SV: "regeln {0} finns inte; menade du {1}?"},
	setting:      message.Text{EN: "--rule takes a rule and a severity, as in {1}, not {0}", SV: "--rule ska vara en regel och en allvarlighetsgrad, som i {1}, inte {0}"},
	severity:     message.Text{EN: "there is no severity {0}; choose {1}", SV: "allvarlighetsgraden {0} finns inte; välj {1}"},
	severityNear: message.Text{EN: "there is no severity {0}; did you mean {1}?", SV: "allvarlighetsgraden {0} finns inte; menade du {1}?"},
	fixed:        message.Text{EN: "{0} says that a file is not a model; the rule can be neither switched off nor changed", SV: "{0} säger att en fil inte är en modell; regeln kan varken stängas av eller ändras"},
	day:          message.Text{EN: "--at takes a whole date, as in {1}, not {0}", SV: "--at ska vara ett helt datum, som i {1}, inte {0}"},
}

// wrong is what the check of a flag's value has to say.
func wrong(text message.Text, args ...any) error {
	return &failure{code: exitMisused, message: text.With(args...)}
}

// findRule finds a rule by what the user calls it.
func findRule(word string) (*diag.Rule, error) {
	if r, ok := catalogue.Find(word); ok {
		return r, nil
	}
	if near, ok := catalogue.Nearest(word); ok {
		return nil, wrong(selectionTexts.ruleNear, quoted(word), quoted(near))
	}
	return nil, wrong(selectionTexts.rule, quoted(word))
}

// selected is a word of --only as the rules know it: an id, or the letter of a
// family.
func selected(word string) string {
	if isFamily(word) {
		return strings.ToUpper(word)
	}
	if r, ok := catalogue.Find(word); ok {
		return r.ID
	}
	return word
}

// selectedRules are what --only and --rule ask for, in words that the checks of
// the flag table have let through.
func selectedRules(c *cli.Context) (only []string, overrides map[string]diag.Severity) {
	overrides = map[string]diag.Severity{}
	for _, word := range list(c, "only") {
		only = append(only, selected(word))
	}
	for _, setting := range list(c, "rule") {
		rule, severity, _ := parseSetting(setting)
		overrides[rule.ID] = severity
	}
	return only, overrides
}

func isFamily(word string) bool {
	return slices.ContainsFunc(catalogue.Families(), func(f diag.Family) bool { return strings.EqualFold(f.Letter, word) })
}

func checkSelection(word string) error {
	if isFamily(word) {
		return nil
	}
	_, err := findRule(word)
	return err
}

func checkSetting(setting string) error {
	_, _, err := parseSetting(setting)
	return err
}

func parseSetting(setting string) (*diag.Rule, diag.Severity, error) {
	name, word, found := strings.Cut(setting, "=")
	if !found {
		return nil, diag.Off, wrong(selectionTexts.setting, quoted(setting), message.Code("S010=off"))
	}
	r, err := findRule(strings.TrimSpace(name))
	if err != nil {
		return nil, diag.Off, err
	}
	severity, known := diag.ParseSeverity(strings.TrimSpace(word))
	if !known {
		if near, ok := nearest.Word(word, diag.SeverityWords()); ok {
			return nil, diag.Off, wrong(selectionTexts.severityNear, quoted(word), quoted(near))
		}
		return nil, diag.Off, wrong(selectionTexts.severity, quoted(word), message.Or(diag.SeverityWords()))
	}
	if r.Fixed {
		return nil, diag.Off, wrong(selectionTexts.fixed, r.ID)
	}
	return r, severity, nil
}

func checkDay(value string) error {
	d, err := orgmodel.ParseDate(value)
	if err != nil || !d.Full() {
		return wrong(selectionTexts.day, quoted(value), message.Day("2027-01-01"))
	}
	return nil
}
