package report

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestStatusOfStaffRows: a row about staff has the status of the changes that it tells, the
// least sure first: what is proposed or a vision is never told as in force.
func TestStatusOfStaffRows(t *testing.T) {
	const before = `format = 1
[organisation]
id = "nu"
name = "Nuläget"
municipality = "2081"
language = "sv"
as_of = 2026-01-01
[[unit]]
id = "sn"
name = "Socialnämnden"
kind = "board"
[[unit]]
id = "sf"
name = "Socialförvaltningen"
kind = "administration"
parent = "sn"
[[unit]]
id = "barn"
name = "Barn och unga"
kind = "unit"
parent = "sf"
heads = 20
[[unit]]
id = "vuxna"
name = "Vuxna"
kind = "unit"
parent = "sf"
heads = 12
`
	const fresh = "[[unit]]\nid = \"ny\"\nname = \"Fältgruppen\"\nkind = \"unit\"\nparent = \"sf\"\nheads = 4\nsince = 2026-05-01\n"
	const more = "[[unit]]\nid = \"barn\"\nheads = 22\n"
	for _, test := range []struct {
		name, plan      string
		staff, unplaced string
	}{
		{"a closing that is proposed", "[[close]]\nids = [\"vuxna\"]\ndate = 2026-05-01\nstatus = \"proposed\"\n", "föreslaget", "följd av förslag"},
		{"a new unit that is a vision", fresh + "status = \"vision\"\n", "vision", "vision"},
		{"one proposed and one decided", fresh + "status = \"proposed\"\n" + more + "status_of = { heads = \"decided\" }\n", "föreslaget, beslutat", "föreslaget, beslutat"},
		{"a closing that is a fact", "[[close]]\nids = [\"vuxna\"]\ndate = 2026-05-01\n", "gäller", "följd av det som gäller"},
		{"a number that is a fact", more, "gäller", "gäller"},
	} {
		t.Run(test.name, func(t *testing.T) {
			after := "format = 1\n[organisation]\nid = \"plan\"\nname = \"Planen\"\nextends = \"nu.toml\"\nas_of = 2026-06-01\nstatus = \"in-force\"\n" + test.plan
			p := &diffPage{c: asked(readTown(t, []byte(before)), variantOf(t, before, after)), lang: message.SV}
			got := map[string]string{}
			for _, r := range p.screenRows() {
				got[r.id] = r.status
			}
			if d := cmp.Diff([]string{test.staff, test.unplaced}, []string{got[headline.RowStaff], got[headline.RowUnplaced]}); d != "" {
				t.Error(d)
			}
		})
	}
}
