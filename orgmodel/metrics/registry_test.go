package metrics_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// TestRegistry demands of every figure an id of its own and words in both
// languages.
func TestRegistry(t *testing.T) {
	seen := map[string]bool{}
	id := func(id string) {
		if seen[id] {
			t.Errorf("%s is there twice", id)
		}
		seen[id] = true
	}
	said := func(id string, texts ...message.Text) {
		for _, text := range texts {
			if text.EN == "" || text.SV == "" || strings.ContainsAny(text.EN+text.SV, "{}") {
				t.Errorf("%s: %+v", id, text)
			}
		}
	}
	var order []string
	for _, m := range metrics.All() {
		id(m.ID)
		order = append(order, m.ID)
		said(m.ID, m.Label, m.Method, m.Source)
		if m.Method.EN == m.Method.SV || len(m.Figures) == 0 {
			t.Errorf("%s is not told or measures nothing", m.ID)
		}
		for _, f := range m.Figures {
			id(f.ID)
			said(f.ID, f.Label, f.Unit.One, f.Unit.Many)
			if !strings.HasPrefix(f.ID, m.ID+"-") || f.Label.EN == f.Label.SV {
				t.Errorf("%s is not a figure of %s", f.ID, m.ID)
			}
		}
	}
	if plain := 3; !slices.IsSorted(order[:plain]) || !slices.IsSorted(order[plain:]) {
		t.Errorf("out of order: %v", order)
	}
	for _, m := range metrics.LeftOut() {
		id(m.ID)
		said(m.ID, m.Label, m.Why)
	}
}

// TestNotes demands that a figure without a number says why or names what is
// missing, also where there is nothing at all.
func TestNotes(t *testing.T) {
	const loops = `
a unit b led_by=["p"] areas=["x"]
b unit a heads=3
t collaboration - members=["s","a","t"] led_by=["p","q"]
s collaboration - members=["t"]
n board - led_by=["q"]
u unit n fte=2 led_by=["q"] areas=["x","y"]
post p a
post q u count=0
post r a`
	const rings = `
[[area]]
id = "x"
part_of = "y"
[[area]]
id = "y"
part_of = "x"
[[target_group]]
id = "g"
part_of = ["h"]
[[target_group]]
id = "h"
part_of = ["g"]
[[service]]
id = "d"
provided_by = ["t", "u"]
target_groups = ["g"]
[[agreement]]
id = "e"
from = "a"
to = ["a", "u"]
between = ["s", "t", "nobody"]
[[pathway]]
id = "w"
target_group = "h"
steps = [ { step = "intake", unit = "t" }, { step = "intake", unit = "s" }, { step = "intake", unit = "a" }, { step = "intake" }, { step = "decide", post = "q" } ]
`
	for _, o := range []*orgmodel.Organisation{
		organisation(t, ""), organisation(t, town), model(t, vague, areas), model(t, loops, rings), new(orgmodel.Organisation),
	} {
		o.Index()
		in := metrics.NewInputs(o)
		for _, m := range metrics.All() {
			for _, f := range m.Figures {
				v := f.Compute(in)
				if !v.Quantity.Known() && v.Note.IsZero() && len(v.Unknown) == 0 {
					t.Errorf("%s is unknown for no reason", f.ID)
				}
				if v.Note.IsZero() != (v.Note.In(message.EN) == "") || v.Note.IsZero() != (v.Note.In(message.SV) == "") {
					t.Errorf("%s: %+v", f.ID, v.Note)
				}
				for _, s := range v.Told() {
					if s.Type == "" || s.Name.In(message.SV) == "" {
						t.Errorf("%s: %+v", f.ID, s)
					}
				}
			}
		}
	}
}

func TestOwnedDuties(t *testing.T) {
	const service = "[[service]]\nid = \"bistand\"\nduty = [\"economic-assistance\", \"economic-assistance\"]\nprovided_by = [\"utred\"]\n"
	o := model(t, town, service)
	v := value(t, o, "m17-owned")
	if got := v.Quantity.String(); got != "2.8" || len(v.Told()) != 35 { // 1 of 36
		t.Errorf("%s, and %d without an owner", got, len(v.Told()))
	}
	if s := v.Told()[0]; s.ID != "outreach" || s.Detail.In(message.SV) != "SoL (2025:400) 6 kap. 3 § och 18 kap. 2 §" {
		t.Errorf("%+v", s)
	}
	o.Header.AsOf, _ = orgmodel.ParseDate("2025-06-30")
	o.Index()
	if got := told(value(t, o, "m17-owned")); got != "? (The checklist is that of the law from 2025-07-01.)" {
		t.Error(got)
	}
}

// TestWhoseStaff holds that only the organisation's own units count, and that a
// municipality which states no staff is no gap.
func TestWhoseStaff(t *testing.T) {
	for _, test := range []struct{ units, want string }{
		{"k municipality -\nf administration k fte=10 led_by=[\"c\"]\npost c f count=1\nb company - fte=90", "10"},
		{"f administration - fte=10 led_by=[\"c\"]\npost c f count=1\nr region - fte=90", "10"},
		{"k municipality -\nf administration k fte=10 led_by=[\"c\"]\npost c f count=1\npost d k", "0..10 -k.fte"},
		{"b federation - \nf administration b fte=20 led_by=[\"c\"]\npost c f count=1", "5"},
	} {
		if got := told(value(t, organisation(t, test.units), "m03-per-100-fte")); got != test.want {
			t.Errorf("%q: %s, want %s", test.units, got, test.want)
		}
	}
}
