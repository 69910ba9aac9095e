package rulebook

import (
	"io"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
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

	Editions []jsonEdition `json:"editions"`

	Title  string `json:"title"`
	Why    string `json:"why"`
	Mend   string `json:"mend"`
	Source string `json:"source"`

	To      []string `json:"to,omitempty"`
	Answers []string `json:"answers,omitempty"`

	Before string `json:"before,omitempty"`
	Bad    string `json:"bad"`
	Good   string `json:"good"`
}

// jsonEdition is what a rule rests on from a day to another.
type jsonEdition struct {
	From   message.Day `json:"from,omitempty"`
	Until  message.Day `json:"until,omitempty"`
	Answer string      `json:"answer"`
	Law    string      `json:"law,omitempty"`
}

var lawAnswers = map[law.Answer]string{law.InForce: "in-force", law.Absent: "absent", law.Unproven: "not-examined"}

func editionsJSON(e law.Editions, l message.Lang) []jsonEdition {
	out := make([]jsonEdition, len(e))
	for i := range e {
		days := e.Span(i)
		out[i] = jsonEdition{From: days.From, Until: days.Until, Answer: lawAnswers[e[i].Answer], Law: e.Told(i).In(l)}
	}
	return out
}

// JSON writes the catalogue for programs.
func JSON(w io.Writer, rules []*diag.Rule, o printing.Options) error {
	out := jsonCatalogue{FormatVersion: printing.FormatVersion, Rules: make([]jsonRule, len(rules))}
	for i, r := range rules {
		out.Rules[i] = jsonRule{
			ID: r.ID, Name: r.Name, Family: r.Family.Letter, FamilyName: r.Family.Label.In(o.Lang),
			Severity: r.Severity.String(), Fixed: r.Fixed, From: string(r.Law.Began()), Editions: editionsJSON(r.Law, o.Lang),
			Title: r.Title.In(o.Lang), Why: r.Why.In(o.Lang), Mend: r.Mend.In(o.Lang), Source: r.Rests().In(o.Lang),
			To: whom(r, o.Lang), Answers: r.Answers, Before: r.Before, Bad: r.Bad, Good: r.Good,
		}
	}
	return printing.JSON(w, out)
}

// whom are those whom a rule asks, one by one.
func whom(r *diag.Rule, l message.Lang) []string {
	var list []string
	for _, to := range r.To {
		list = append(list, to.Text().In(l))
	}
	return list
}
