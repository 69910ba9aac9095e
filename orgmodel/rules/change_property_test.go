package rules_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// drawChange adds to an organisation what a change consists of: decisions and
// records, closings and successors, plans, risks, money and target groups, with
// references to anything.
func drawChange(t *rapid.T, o *orgmodel.Organisation) {
	word := func(label string, words ...string) string { return rapid.SampledFrom(words).Draw(t, label) }
	id := func(label string) string {
		return word(label, "", "u0", "u1", "u3", "p0", "p2", "s0", "s1", "g0", "g1", "a0", "d0", "d1", "m0", "o", "gone")
	}
	many := func(label string) []string {
		return rapid.SliceOfN(rapid.Custom(func(*rapid.T) string { return id(label) }), 0, 3).Draw(t, label+"s")
	}
	date := func(label string) (d orgmodel.Date) {
		_ = d.UnmarshalText([]byte(word(label, "", "2006", "~2020", "<2024-05-29", ">2026-01", "2026-01-01", "2030-02")))
		return d
	}
	number := func(label string) (q orgmodel.Quantity) {
		if text := word(label, "", "-5000000", "5", "~400", ">10", "<9", "900000000000", "2025", "2026"); text != "" {
			_ = q.UnmarshalText([]byte(text))
		}
		return q
	}
	common := func(name string) orgmodel.Common {
		return orgmodel.Common{
			ID: name, Name: word("name", "", "Barn", "Rektor", "Gruppledare"),
			Status: orgmodel.Status(word("status", "", "in-force", "decided", "proposed", "vision")),
			Since:  date("since"), Until: date("until"), Formerly: many("formerly"), Decision: id("decision"),
		}
	}
	o.Header.Extends = word("extends", "", "base.toml")
	o.Services = nil
	for i := range 2 {
		n := fmt.Sprint(i)
		o.Decisions = append(o.Decisions, orgmodel.Decision{Common: common("d" + n), Body: many("body"), Date: date("date"), Form: word("form", "", "decision", "motion"), ProposedBy: many("by")})
		o.Records = append(o.Records, orgmodel.Record{Form: word("record", "negotiation", "risk-assessment", "delegation", "consent", "child-impact"), About: many("about"), Date: date("date")})
		o.Closes = append(o.Closes, orgmodel.Close{IDs: many("closed"), Date: date("date"), Decision: id("decision"), Status: orgmodel.Status(word("status", "", "decided", "proposed"))})
		o.Measures = append(o.Measures, orgmodel.Measure{Common: common("m" + n), Owner: many("owner"), Services: many("service"), Deadline: date("deadline")})
		o.Risks = append(o.Risks, orgmodel.Risk{Common: common(""), About: many("about"), Measure: id("measure")})
		o.Budgets = append(o.Budgets, orgmodel.Budget{Unit: id("unit"), Service: id("service"), Change: number("change"), Year: number("year"), Basis: word("basis", "", "net")})
		o.TargetGroups = append(o.TargetGroups, orgmodel.TargetGroup{Common: common("g" + n), PartOf: many("part_of"), Excludes: many("excludes"), Age: word("age", "", "1..5", "<25", "odd")})
		o.Services = append(o.Services, orgmodel.Service{
			Common: common("s" + n), Kind: word("service", "", "needs-tested", "open"), ProvidedBy: many("provided_by"), TargetGroups: many("group"), Areas: many("area"),
			Duty: []string{word("duty", "outreach", "municipal-health-care", "out-of-home-care", "child-protection", "odd")},
		})
		o.Agreements = append(o.Agreements, orgmodel.Agreement{Common: common(""), Form: word("form", "cooperation", "choice-system"), Between: many("between"), Services: many("service"), Amount: number("amount")})
		o.Pathways = append(o.Pathways, orgmodel.Pathway{Service: id("service"), Steps: []orgmodel.Step{
			{Step: "decide", Post: id("post"), Days: number("days")}, {Step: word("step", "investigate", "deliver"), Post: id("post"), Days: number("days")},
		}})
	}
	for i := range o.Units {
		o.Units[i].StatusOf = map[string]orgmodel.Status{word("key", "name", "parent", "heads"): orgmodel.Proposed}
		o.Units[i].Employer = id("employer")
	}
	o.Index()
}

// TestAnyChange: whatever is said to change, the rules end, say the same thing
// twice and have words for it in both languages.
func TestAnyChange(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		o := drawOrganisation(t)
		drawChange(t, o)
		first := rules.Check(rules.Input{Org: o})
		if a, b := said(first.Findings), said(rules.Check(rules.Input{Org: o}).Findings); !slices.Equal(a, b) {
			t.Fatalf("%v\n%v", a, b)
		}
		for _, f := range first.Findings {
			if f.Severity == diag.Off || f.Message.In(message.EN) == "" || f.Message.In(message.SV) == "" {
				t.Fatalf("%+v", f)
			}
		}
	})
}
