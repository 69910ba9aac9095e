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

// drawOrganisation makes an organisation of anything whatever: references that
// dangle, go in circles or name the wrong sort of thing, numbers below zero,
// lives that end before they begin.
func drawOrganisation(t *rapid.T) *orgmodel.Organisation {
	id := func(label string) string {
		return rapid.SampledFrom([]string{"", "u0", "u1", "u2", "u3", "u4", "u5", "p0", "p1", "p2", "k0", "a0", "a1", "s0", "c0", "c1", "i0", "gone"}).Draw(t, label)
	}
	many := func(label string) []string {
		return rapid.SliceOfN(rapid.Custom(func(*rapid.T) string { return id(label) }), 0, 3).Draw(t, label+"s")
	}
	number := func(label string) (q orgmodel.Quantity) {
		text := rapid.SampledFrom([]string{"", "0", "-3", "1", "2.5", "40", "104", "~12", ">5", "<9", "2..50", "2025", "2026", "900000000000"}).Draw(t, label)
		if text != "" {
			_ = q.UnmarshalText([]byte(text))
		}
		return q
	}
	date := func(label string) (d orgmodel.Date) {
		text := rapid.SampledFrom([]string{"", "", "", "2006", "~2020", "<2024-05-29", ">2026-01", "2026-01-01", "2030"}).Draw(t, label)
		if text != "" {
			_ = d.UnmarshalText([]byte(text))
		}
		return d
	}
	word := func(label string, words ...string) string { return rapid.SampledFrom(words).Draw(t, label) }
	common := func(name string) orgmodel.Common {
		return orgmodel.Common{
			ID: name, Name: word("name", "", "Socialnämnden", "Socialnämden", "Uppsala kommun", "811218-9876"),
			Status: orgmodel.Status(word("status", "", "in-force", "proposed", "vision", "odd")),
			Since:  date("since"), Until: date("until"), Formerly: many("formerly"), Sources: many("sources"),
		}
	}
	o := &orgmodel.Organisation{Rules: map[string]string{"profile": word("profile", "", "none", "vgr", "odd"), "L411": word("severity", "", "off", "odd")}}
	o.Header = orgmodel.Header{Common: common("o"), Municipality: word("code", "", "380", "0380", "1580"), AsOf: date("as_of")}
	for i := range 6 {
		kind := word("kind", "municipality", "council", "board", "unit", "team", "collaboration", "actor", "company", "agency", "k0", "odd")
		o.Units = append(o.Units, orgmodel.Unit{
			Common: common(fmt.Sprint("u", i)), Kind: kind, Parent: id("parent"), Heads: number("heads"), FTE: number("fte"),
			Areas: many("area"), Members: many("member"), LedBy: many("led_by"),
			Leadership: word("leadership", "", "single", "joint", "horizontal", "odd"),
		})
	}
	for i := range 3 {
		o.Posts = append(o.Posts, orgmodel.Post{Common: common(fmt.Sprint("p", i)), Unit: id("unit"), Count: number("count"), FTE: number("fte"), Vacant: number("vacant"), Holder: word("holder", "", "Kim Ek")})
		o.Budgets = append(o.Budgets, orgmodel.Budget{Unit: id("unit"), Amount: number("amount"), Change: number("change"), Year: number("year"), FromYear: number("from")})
	}
	for i := range 2 {
		o.Areas = append(o.Areas, orgmodel.Area{Common: common(fmt.Sprint("a", i)), PartOf: id("part_of"), Population: number("population")})
		o.TargetGroups = append(o.TargetGroups, orgmodel.TargetGroup{PartOf: many("part_of"), Size: number("size")})
		o.Claims = append(o.Claims, orgmodel.Claim{Common: common(fmt.Sprint("c", i)), About: many("about"), Answers: id("answers"), Stance: word("stance", "", "denies", "confirms")})
	}
	o.Kinds = []orgmodel.Kind{{Common: common("k0"), Like: word("like", "department", "company", "k0"), AllowedParents: many("allowed")}}
	o.Services = []orgmodel.Service{{Common: common("s0"), Kind: word("service", "authority", "open"), ProvidedBy: many("provided_by")}}
	o.Pathways = []orgmodel.Pathway{{Steps: []orgmodel.Step{{Post: id("post"), Unit: id("unit")}}}}
	o.Indicators = []orgmodel.Indicator{{Common: common("i0"), MeasuredIn: word("measured_in", "", "%", "kr"), Values: []orgmodel.Value{
		{Year: number("year"), Municipality: word("code", "", "0000", "0380"), Value: number("value"), Nature: word("nature", "", "outcome", "forecast")},
		{Year: number("year"), Municipality: word("code", "", "0000", "1490"), Value: number("value"), Nature: word("nature", "", "outcome", "forecast")},
	}}}
	o.Goals = []orgmodel.Goal{{Indicator: id("indicator"), Target: number("target")}}
	o.Accepts = []orgmodel.Accept{{Rule: word("rule", "S003", "L411", "S020", "odd"), About: many("about")}}
	o.Index()
	return o
}

// TestAnything: whatever a model says, the rules end, say the same thing twice
// and have words for it in both languages.
func TestAnything(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		o := drawOrganisation(t)
		first := rules.Check(rules.Input{Org: o})
		second := rules.Check(rules.Input{Org: o})
		if a, b := said(first.Findings), said(second.Findings); !slices.Equal(a, b) {
			t.Fatalf("%v\n%v", a, b)
		}
		for _, f := range first.Findings {
			if f.Severity == diag.Off || f.Message.In(message.EN) == "" || f.Message.In(message.SV) == "" {
				t.Fatalf("%+v", f)
			}
		}
	})
}

func said(findings []diag.Diagnostic) []string {
	var list []string
	for _, f := range findings {
		list = append(list, f.Rule.ID+" "+f.Message.In(message.SV)+f.Help.In(message.SV)+f.Fingerprint())
	}
	return list
}
