package impact_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// drawer makes organisations of anything whatever: references that dangle, go in
// circles or name the wrong sort of thing, lives that end before they begin.
type drawer struct{ t *rapid.T }

func (d drawer) word(label string, words ...string) string {
	return rapid.SampledFrom(words).Draw(d.t, label)
}

func (d drawer) id(label string) string {
	return d.word(label, "", "u0", "u1", "u2", "u3", "u4", "u5", "p0", "p1", "p2", "s0", "s1", "g0", "g1", "a0", "a1", "b0", "k0", "w0", "o", "gone")
}

func (d drawer) ids(label string) []string {
	return rapid.SliceOfN(rapid.Custom(func(*rapid.T) string { return d.id(label) }), 0, 3).Draw(d.t, label)
}

func (d drawer) number(label string) (q orgmodel.Quantity) {
	if text := d.word(label, "", "0", "-3", "1", "2.5", "40", "~12", ">5", "<9", "2..50", "2026", "900000000000"); text != "" {
		_ = q.UnmarshalText([]byte(text))
	}
	return q
}

func (d drawer) date(label string) (day orgmodel.Date) {
	if text := d.word(label, "", "", "", "2006", "~2020", "<2024-05-29", ">2026-01", "2026-01-01", "2030"); text != "" {
		_ = day.UnmarshalText([]byte(text))
	}
	return day
}

func (d drawer) common(id string) orgmodel.Common {
	return orgmodel.Common{
		ID: d.word("id", id, id, id, ""), Name: d.word("name", "", "Barn", "Enheten"), Status: orgmodel.Status(d.word("status", "", "in-force", "proposed", "vision")),
		Since: d.date("since"), Until: d.date("until"), Formerly: d.ids("formerly"), Decision: d.id("decision"),
	}
}

func (d drawer) organisation() *orgmodel.Organisation {
	o := &orgmodel.Organisation{Rules: map[string]string{"profile": d.word("profile", "", "none", "vgr", "odd"), "I801": d.word("severity", "", "off", "odd", "info")}}
	o.Header = orgmodel.Header{
		Common: d.common("o"), Municipality: d.word("code", "", "0380", "0380", "1580"), AsOf: d.date("as_of"),
		SteeringModel: d.word("model", "", orgmodel.PurchaserProvider),
	}
	for i := range 6 {
		kind := d.word("kind", "municipality", "council", "board", "unit", "unit", "team", "collaboration", "actor", "company", "odd")
		o.Units = append(o.Units, orgmodel.Unit{
			Common: d.common(fmt.Sprint("u", i)), Kind: kind, Parent: d.id("parent"), Heads: d.number("heads"), FTE: d.number("fte"),
			Areas: d.ids("areas"), Members: d.ids("members"), LedBy: d.ids("led_by"), Employer: d.id("employer"),
		})
	}
	for i := range 3 {
		o.Posts = append(o.Posts, orgmodel.Post{Common: d.common(fmt.Sprint("p", i)), Unit: d.id("unit"), Count: d.number("count"), FTE: d.number("fte"), Vacant: d.number("vacant")})
	}
	for i := range 2 {
		n := fmt.Sprint(i)
		o.Areas = append(o.Areas, orgmodel.Area{Common: d.common("a" + n), PartOf: d.id("part_of")})
		o.TargetGroups = append(o.TargetGroups, orgmodel.TargetGroup{Common: d.common("g" + n), PartOf: d.ids("part_of"), Excludes: d.ids("excludes"), Size: d.number("size")})
		o.Services = append(o.Services, orgmodel.Service{
			Common: d.common("s" + n), Kind: d.word("service", "", "open", "needs-tested"), ProvidedBy: d.ids("provided_by"),
			TargetGroups: d.ids("target_groups"), Areas: d.ids("areas"), Duty: []string{d.word("duty", "outreach", "adoption", "odd")},
		})
	}
	o.Agreements = []orgmodel.Agreement{{Common: d.common("k0"), From: d.id("from"), To: d.ids("to"), Services: d.ids("services"), Amount: d.number("amount")}}
	o.Budgets = []orgmodel.Budget{{Common: d.common("b0"), Unit: d.id("unit"), Service: d.id("service"), Amount: d.number("amount"), Change: d.number("change"), Year: d.number("year"), FromYear: d.number("from_year")}}
	o.Pathways = []orgmodel.Pathway{{Common: d.common("w0"), Steps: []orgmodel.Step{{Post: d.id("post"), Unit: d.id("unit")}, {Unit: d.id("unit")}, {Post: d.id("post")}}}}
	o.Records = []orgmodel.Record{{Form: d.word("record", "negotiation", "consent"), About: d.ids("about")}}
	o.Closes = []orgmodel.Close{{IDs: d.ids("closed"), Date: d.date("date"), Decision: d.id("decision"), Status: orgmodel.Status(d.word("status", "", "vision"))}}
	o.Accepts = []orgmodel.Accept{{Rule: d.word("rule", "I801", "I848", "odd"), About: d.ids("about")}}
	o.Index()
	return o
}

// TestAnything: whatever two models say, the rules end, say the same thing
// twice, leave the models alone and have words for it in both languages.
func TestAnything(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		d := drawer{t}
		before, after := d.organisation(), d.organisation()
		first := impact.Check(impact.Input{Diff: diff.Compare(before, after, diff.Options{})})
		second := impact.Check(impact.Input{Diff: diff.Compare(before, after, diff.Options{})})
		if a, b := said(first), said(second); !slices.Equal(a, b) {
			t.Fatalf("%v\n%v", a, b)
		}
		for _, f := range first.Findings {
			if f.Severity == diag.Off || f.Words().In(message.EN) == "" || f.Words().In(message.SV) == "" {
				t.Fatalf("%+v", f)
			}
		}
	})
}

// TestNothing: whatever a model says, leaving it as it is has no consequences.
// Every entity has an id of its own and succeeds nothing.
func TestNothing(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		o := drawer{t}.organisation()
		o.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
			c.Formerly = nil
			if c.ID == "" {
				c.ID = fmt.Sprint(ref.Type, ref.Index)
			}
		})
		o.Index()
		for _, f := range impact.Check(impact.Input{Diff: diff.Compare(o, o, diff.Options{})}).Findings {
			t.Fatalf("%s: %s", f.Rule.ID, f.Words().In(message.EN))
		}
	})
}

func said(out impact.Outcome) []string {
	var list []string
	for _, f := range out.Findings {
		list = append(list, f.Rule.ID+" "+f.Words().In(message.SV)+f.Help.In(message.SV)+f.Fingerprint())
	}
	for _, f := range out.Accepted {
		list = append(list, "accepted "+f.Rule.ID+f.Fingerprint())
	}
	return list
}
