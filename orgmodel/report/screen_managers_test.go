package report

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestSameManagerIsStated: that a unit keeps its manager is said only where both files say
// who leads it. One who leads what stands above may not lead it at all.
func TestSameManagerIsStated(t *testing.T) {
	town := func(office, adults string) string {
		return `format = 1
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
` + office + `
[[unit]]
id = "vuxna"
name = "Vuxna"
kind = "unit"
parent = "sf"
` + adults + `
[[post]]
id = "chef"
name = "Socialchef"
unit = "sf"
[[post]]
id = "enhetschef"
name = "Enhetschef"
unit = "vuxna"
[[post]]
id = "handlaggare"
name = "Handläggare"
unit = "vuxna"
`
	}
	const byHead, byManager = `led_by = ["chef"]`, `led_by = ["enhetschef"]`
	for _, test := range []struct {
		name, before, after string
		cell, cellEN, notes string
	}{
		{
			"each states its own", town(byHead, byManager), town(byHead, byManager),
			"chef som förut i 2 enheter", "manager as before in 2 units",
			"Den chef som filerna anger är densamma före och efter i: Socialförvaltningen (Socialchef) och Vuxna (Enhetschef).",
		},
		{
			"one is led only from above", town(byHead, ""), town(byHead, ""),
			"samma chef som förut i 1 enhet", "manager as before in 1 unit",
			"Den chef som filerna anger är densamma före och efter i: Socialförvaltningen (Socialchef). Räknas inte, eftersom filerna inte anger vem som leder dem: Vuxna.",
		},
		{
			"one states it only afterwards", town(byHead, ""), town(byHead, byHead),
			"samma chef som förut i 1 enhet", "manager as before in 1 unit",
			"Den chef som filerna anger är densamma före och efter i: Socialförvaltningen (Socialchef). Räknas inte, eftersom filerna inte anger vem som leder dem: Vuxna.",
		},
		{"none states any", town("", ""), town("", ""), "", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := asked(readTown(t, []byte(test.before)), readTown(t, []byte(strings.Replace(test.after, "2026-01-01", "2026-06-01", 1))))
			got := []string{"", "", ""}
			for i, lang := range []message.Lang{message.SV, message.EN} {
				p := &diffPage{c: c, lang: lang}
				for _, r := range p.screenRows() {
					if r.id != headline.RowManager {
						continue
					}
					got[i] = r.after
					if lang == message.SV {
						got[2] = strings.Join(r.notes, " ")
					}
				}
			}
			if d := cmp.Diff([]string{test.cell, test.cellEN, test.notes}, got); d != "" {
				t.Error(d)
			}
		})
	}
}

// TestOneMoreManagerIsNoOther: where another begins to lead together with the manager of
// before, nobody is said to have that one instead.
func TestOneMoreManagerIsNoOther(t *testing.T) {
	town := func(day, leads string) string {
		return "format = 1\n[organisation]\nid = \"nu\"\nname = \"Nuläget\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = " + day + `
[[unit]]
id = "sn"
name = "Socialnämnden"
kind = "board"
[[unit]]
id = "unga"
name = "Unga"
kind = "unit"
parent = "sn"
heads = 9
` + leads + `
[[unit]]
id = "vuxna"
name = "Vuxna"
kind = "unit"
parent = "sn"
led_by = ["vuxenchef"]
[[post]]
id = "ungdomschef"
name = "Ungdomschef"
unit = "unga"
count = 1
[[post]]
id = "vuxenchef"
name = "Vuxenchef"
unit = "vuxna"
count = 1
`
	}
	for _, test := range []struct{ name, leads, means, note string }{
		{"one more", "led_by = [\"ungdomschef\", \"vuxenchef\"]\nleadership = \"joint\"\n",
			"8 anställda i 1 till får ytterligare en chef eller flera, som leder tillsammans med den tidigare",
			"Ytterligare en chef eller flera, vid sidan av den tidigare: 8 personer, högst 80 % av alla."},
		{"another", "led_by = [\"vuxenchef\"]\n",
			"8 anställda i 1 till får ny chef", "Ny chef: 8 personer, högst 90 % av alla, kanske 1 till."},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := asked(readTown(t, []byte(town("2026-01-01", "led_by = [\"ungdomschef\"]\n"))), readTown(t, []byte(town("2026-06-01", test.leads))))
			p := &diffPage{c: c, lang: message.SV}
			var notes []string
			for _, r := range p.screenRows() {
				if r.id == headline.RowManager {
					notes = r.notes
				}
			}
			if means := p.meansForStaff(room{}); len(means) == 0 || !strings.HasPrefix(means[0], test.means) || len(notes) == 0 || notes[0] != test.note {
				t.Errorf("%q, %q", means, notes)
			}
		})
	}
}
