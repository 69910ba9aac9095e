package rules_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// TestOrder: the order of the tables, and of lists that are sets, decides
// nothing: the same rules say the same of the same, whatever an organisation is
// made of.
func TestOrder(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		o := drawOrganisation(t)
		drawDealings(t, o)
		drawChange(t, o)
		identify(o)
		as, other := told(o), told(towns.Shuffled(t, o))
		for _, line := range as {
			if !slices.Contains(other, line) {
				t.Errorf("only as written: %s", line)
			}
		}
		for _, line := range other {
			if !slices.Contains(as, line) {
				t.Errorf("only in another order: %s", line)
			}
		}
	})
}

// identify gives everything an id and a name, and each another: without that it is
// no model, and what two would be equal in is nobody's to tell.
func identify(o *orgmodel.Organisation) {
	taken := map[string]bool{}
	o.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		if c.ID == "" || taken[c.ID] {
			c.ID = fmt.Sprintf("%s-%d", ref.Type, ref.Index)
		}
		name := fmt.Sprint(ref.Type, " ", c.Name)
		if taken[name] {
			c.Name = fmt.Sprint(c.Name, " ", c.ID)
		}
		taken[c.ID], taken[name] = true, true
	})
	o.Index()
}

// told are the findings, each as its rule, what it is about, and its words in
// whatever order.
func told(o *orgmodel.Organisation) []string {
	var list []string
	for _, d := range rules.Check(rules.Input{Org: o}).Findings {
		about := slices.Sorted(slices.Values(d.About))
		words := strings.FieldsFunc(d.Message.In(message.EN), func(r rune) bool { return strings.ContainsRune(" ,.;:”“", r) })
		slices.Sort(words)
		list = append(list, fmt.Sprint(d.Rule.ID, " ", d.Severity, " ", d.Subject, " ", about, " ", words))
	}
	return list
}
