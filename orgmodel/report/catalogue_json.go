package report

import (
	"io"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
)

// jsonCatalogue is published as docs/rules.schema.json.
type jsonCatalogue struct {
	FormatVersion int        `json:"format_version"`
	Rules         []jsonRule `json:"rules"`
}

type jsonRule struct {
	ID         string `json:"id"`
	Name       string `json:"name"`
	Family     string `json:"family"`
	FamilyName string `json:"family_name"`
	Severity   string `json:"severity"`
	Fixed      bool   `json:"fixed"`
	From       string `json:"from,omitempty"`
	Title      string `json:"title"`
	Why        string `json:"why"`
	Mend       string `json:"mend"`
	Source     string `json:"source"`
	Before     string `json:"before,omitempty"`
	Bad        string `json:"bad"`
	Good       string `json:"good"`
}

// RulesJSON writes the catalogue for programs.
func RulesJSON(w io.Writer, rules []*diag.Rule, o Options) error {
	out := jsonCatalogue{FormatVersion: formatVersion, Rules: make([]jsonRule, len(rules))}
	for i, r := range rules {
		out.Rules[i] = jsonRule{
			ID: r.ID, Name: r.Name, Family: r.Family.Letter, FamilyName: r.Family.Label.In(o.Lang),
			Severity: r.Severity.String(), Fixed: r.Fixed, From: string(r.Law.Began()),
			Title: r.Title.In(o.Lang), Why: r.Why.In(o.Lang), Mend: r.Mend.In(o.Lang), Source: r.Rests().In(o.Lang),
			Before: r.Before, Bad: r.Bad, Good: r.Good,
		}
	}
	return writeJSON(w, out)
}
