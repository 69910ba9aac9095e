package rules_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// drawDealings adds to an organisation of anything whatever agreements, records,
// decisions, closings and pathways that name anything whatever.
func drawDealings(t *rapid.T, o *orgmodel.Organisation) {
	word := func(label string, words ...string) string { return rapid.SampledFrom(words).Draw(t, label) }
	id := func(label string) string {
		return word(label, "", "u0", "u1", "u2", "u3", "u4", "u5", "p0", "p1", "s0", "s1", "d0", "a0", "gone")
	}
	many := func(label string) []string {
		return rapid.SliceOfN(rapid.Custom(func(*rapid.T) string { return id(label) }), 0, 3).Draw(t, label+"s")
	}
	status := func() orgmodel.Status {
		return orgmodel.Status(word("status", "", "in-force", "decided", "proposed", "vision"))
	}
	o.Header.SteeringModel = word("model", "", "purchaser-provider", "odd")
	for i := range o.Units {
		u := &o.Units[i]
		u.Kind = word("kind", "municipality", "council", "executive-board", "board", "joint-board", "committee", "administration", "area-office", "unit", "collaboration", "actor", "company", "nonprofit", "federation", "region", "odd")
		u.Role, u.Employer, u.Decision = word("role", "", "purchaser", "provider"), id("employer"), id("decision")
	}
	var amount orgmodel.Quantity
	_ = amount.UnmarshalText([]byte(word("amount", "0", "-5", ">100")))
	for range 3 {
		o.Agreements = append(o.Agreements, orgmodel.Agreement{
			Common: orgmodel.Common{Status: status(), Decision: id("decision")},
			Form:   word("form", "", "commission", "procurement", "reserved-procurement", "choice-system", "nonprofit-partnership", "grant", "intermunicipal", "cooperation", "compact", "odd"),
			From:   id("from"), To: many("to"), Between: many("between"), Services: many("service"), Amount: amount,
			Volume: word("volume", "", "50 platser"), FollowUp: word("follow-up", "", "Varje år"),
		})
	}
	for range 2 {
		o.Records = append(o.Records, orgmodel.Record{Form: word("record", "charter", "delegation", "statutes", "permit", "negotiation", "odd"), About: many("about")})
	}
	o.Services = append(o.Services, orgmodel.Service{
		Common: orgmodel.Common{ID: "s1", Status: status(), Decision: id("decision")}, ProvidedBy: many("provider"),
		Kind:  word("service", "", "authority", "needs-tested", "open"),
		Duty:  []string{word("duty", "", "child-protection", "compulsory-care-young", "home-care", "economic-assistance", "odd")},
		Codes: map[string]string{"cpv": word("cpv", "", "85321000-5", "-")},
	})
	o.Decisions = append(o.Decisions, orgmodel.Decision{Common: orgmodel.Common{ID: "d0"}, Form: word("decided", "", "decision", "accord"), Body: many("body")})
	o.Closes = append(o.Closes, orgmodel.Close{IDs: many("closed"), Decision: id("decision")})
	o.Pathways = append(o.Pathways, orgmodel.Pathway{Service: id("service"), Steps: []orgmodel.Step{{Step: "decide", Post: id("post"), Unit: id("unit"), Service: id("service")}}})
	o.Index()
}

// TestAnyDealings: whatever a model says of agreements, the rules end, say the
// same thing twice and have words for it; a question of law says by its
// severity alone who is to answer it.
func TestAnyDealings(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		o := drawOrganisation(t)
		drawDealings(t, o)
		in := rules.Input{Org: o, Only: []string{"A", "B", "C", "P"}}
		first, second := said(rules.Check(in).Findings), said(rules.Check(in).Findings)
		if len(first) != len(second) {
			t.Fatalf("%v\n%v", first, second)
		}
		for i, f := range rules.Check(in).Findings {
			if first[i] != second[i] || f.Message.In(message.EN) == "" || f.Message.In(message.SV) == "" {
				t.Fatalf("%+v", f)
			}
			if f.Severity == diag.Legal && lawyers(f.Message.In(message.SV)+f.Help.In(message.SV)) > 0 {
				t.Fatalf("%s: %s", f.Rule.ID, f.Help.In(message.SV))
			}
		}
	})
}
