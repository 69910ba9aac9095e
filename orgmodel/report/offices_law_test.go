package report

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/mutate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// The law of elected offices: an elected member is no employee and an office no post.
// Offices that a board gets, in one of the files or in both, change no figure, no
// finding about the change and no row of the first screen; and they are told of as
// what they are. What the file says in all (m24) it says of them too.

// withOffices gives each elected body of an organisation some offices, the first of
// which leads it.
func withOffices(o *orgmodel.Organisation, count, vacant int64) *orgmodel.Organisation {
	c := mutate.Clone(o)
	for u := range c.Units {
		if !o.Elected(u) {
			continue
		}
		for n, name := range []string{"Ordförande", "Ledamot"} {
			id := fmt.Sprint(c.Units[u].ID, "-uppdrag-", n)
			c.Posts = append(c.Posts, orgmodel.Post{
				Common: orgmodel.Common{ID: id, Name: name, Status: orgmodel.InForce}, Unit: c.Units[u].ID,
				Count: orgmodel.Exactly(count), Vacant: orgmodel.Exactly(vacant), FTE: orgmodel.Exactly(1),
			})
		}
	}
	c.Index()
	return c
}

// countedIn are the figures of an organisation.
func countedIn(o *orgmodel.Organisation) map[string]string {
	all := map[string]string{}
	for _, r := range metrics.Measure(measures(), metrics.NewInputs(o)) {
		all[r.Figure.ID] = r.Value.Quantity.String()
		for _, t := range r.Value.Told() {
			all[r.Figure.ID] += fmt.Sprintf(" %s=%s", t.ID, t.Quantity)
		}
	}
	return all
}

// saidOf is what is said of a change: figures, findings and the first screen.
func saidOf(before, after *orgmodel.Organisation) (all map[string]string, sentences []string) {
	all = map[string]string{}
	d := diff.Compare(before, after, diff.Options{NoInfer: true})
	outcome := impact.Check(impact.Input{Diff: d})
	c := Gather(d, outcome, MeasureChange(d))
	for _, r := range metrics.Measure(metrics.Changes(), d.Pair()) {
		all[r.Figure.ID] = r.Value.Quantity.String()
		for _, t := range r.Value.Told() {
			all[r.Figure.ID] += fmt.Sprintf(" %s=%s", t.ID, t.Quantity)
		}
	}
	for _, f := range outcome.Findings {
		all[f.Rule.ID+" "+f.Subject.ID] += f.Words().In(message.SV)
	}
	for _, row := range rowsOf(&diffPage{c: c, lang: message.SV}) {
		all[row.id] = row.text
	}
	for i := range d.Changes {
		if d.Topic(&d.Changes[i]).ID == diff.TopicOffices {
			sentences = append(sentences, d.Sentence(i).In(message.SV), d.Sentence(i).In(message.EN))
		}
	}
	return all, sentences
}

func holdOffices(t rapid.TB, before, after *orgmodel.Organisation) {
	t.Helper()
	same := func(how string, want, got map[string]string) {
		for _, id := range slices.Sorted(maps.Keys(got)) {
			if got[id] != want[id] {
				t.Errorf("%s: %s is %q, was %q", how, id, got[id], want[id])
			}
		}
	}
	same("an organisation with offices", countedIn(after), countedIn(withOffices(after, 9, 2)))
	want, _ := saidOf(before, after)
	for _, c := range []struct {
		how         string
		from, until *orgmodel.Organisation
	}{
		{"new offices", before, withOffices(after, 9, 2)},
		{"offices that are gone", withOffices(before, 9, 2), after},
		{"other offices", withOffices(before, 9, 2), withOffices(after, 7, 7)},
	} {
		got, sentences := saidOf(c.from, c.until)
		same(c.how, want, got)
		for _, text := range sentences {
			for _, word := range []string{"vakan", "inrätta", "befattning", "tjänst", "anställd", "vacan", "set up", "post"} {
				if strings.Contains(strings.ToLower(text), word) {
					t.Errorf("%s: %q says %q", c.how, text, word)
				}
			}
		}
	}
}

// TestOfficesInExamples holds it in each pair of examples of one place.
func TestOfficesInExamples(t *testing.T) {
	for name, c := range pairs(t) {
		t.Run(name, func(t *testing.T) { holdOffices(t, c.Diff.Old, c.Diff.New) })
	}
}

// TestOfficesInTowns holds it in made-up towns.
func TestOfficesInTowns(t *testing.T) {
	lawtest.CheckMost(t, func(t *rapid.T) bool {
		before := towns.Draw(t)
		after := towns.Variant(t, before)
		if len(before.Loops())+len(after.Loops()) > 0 {
			return false // a circle
		}
		holdOffices(t, before, after)
		return true
	})
}
