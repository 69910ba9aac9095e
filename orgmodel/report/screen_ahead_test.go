package report

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

const townToday = `format = 1

[organisation]
id = "nu"
name = "Nuläget"
municipality = "2081"
language = "sv"
as_of = 2026-01-01

[[unit]]
id = "kf"
name = "Fullmäktige"
kind = "council"

[[unit]]
id = "sn"
name = "Socialnämnden"
kind = "board"
parent = "kf"

[[unit]]
id = "oppen"
name = "Öppenvården"
kind = "unit"
parent = "sn"
heads = 20
led_by = ["chef"]

[[post]]
id = "chef"
name = "Enhetschef"
unit = "oppen"
count = 1

[[service]]
id = "stod"
name = "Stöd"
provided_by = ["oppen"]
target_groups = ["unga"]

[[target_group]]
id = "unga"
name = "Unga"
`

// TestRowsOfLaterDays: a proposal that is dated before what it proposes says of nobody that
// none are touched, and one that proposes nothing later says what it said.
func TestRowsOfLaterDays(t *testing.T) {
	const plan = "[organisation]\nid = \"plan\"\nname = \"Planen\"\nstatus = \"proposed\"\nas_of = DAY\n"
	for _, test := range []struct {
		name, day, more string
		want            map[string]string
	}{
		{"the unit ends later", "2026-06-01", "until = 2026-08-30\n", map[string]string{
			headline.RowUnplaced: "20 från 2026-08-31", headline.RowManager: "okänt från 2026-08-31", headline.RowGroups: "1 utan angiven insats från 2026-08-31",
		}},
		{"it has ended", "2026-08-31", "until = 2026-08-30\n", map[string]string{
			headline.RowUnplaced: "20", headline.RowManager: "", headline.RowGroups: "1 utan angiven insats",
		}},
		{"it does not end", "2026-06-01", "", map[string]string{
			headline.RowUnplaced: "inga av 20", headline.RowManager: "inga av 19", headline.RowGroups: "Unga: samma insatser",
		}},
	} {
		after := strings.NewReplacer("[organisation]\nid = \"nu\"\nname = \"Nuläget\"\n", strings.ReplaceAll(plan, "DAY", test.day), "as_of = 2026-01-01\n", "", "heads = 20\n", "heads = 20\n"+test.more).Replace(townToday)
		c := asked(readTown(t, []byte(townToday)), readTown(t, []byte(after)))
		p := &diffPage{c: c, lang: message.SV}
		for _, row := range p.screenRows() {
			if want, told := test.want[row.id]; told && row.after != want {
				t.Errorf("%s: %s is %q, want %q", test.name, row.id, row.after, want)
			}
		}
	}
}

// TestSentencesOfLaterDays: a proposal that is dated before what it proposes does not say
// that nothing changes, and that nobody loses a service: it says what is otherwise by when.
func TestSentencesOfLaterDays(t *testing.T) {
	const plan = "[organisation]\nid = \"plan\"\nname = \"Planen\"\nstatus = \"proposed\"\nas_of = DAY\n"
	for _, test := range []struct{ name, day, unit, service, want string }{
		{"the unit and its service end later", "2026-06-01", "until = 2026-08-30\n", "until = 2026-08-30\n",
			"Per 2026-06-01 är inget ändrat; senast 2026-08-31: Öppenvården läggs ned [föreslaget]; insatsen Stöd upphör [föreslaget]; 1 annan ändring.\n" +
				"Från 2026-08-31: den nya filen anger ingen insats som når Unga; 20 anställda i Öppenvården saknar angiven inplacering (nedläggningen är föreslagen).\n"},
		{"nothing is dated later", "2026-06-01", "", "", "Ingen enhet, ingen insats och inget avtal tillkommer, tas bort eller flyttas.\nUnga har samma insatser i båda filerna; hur personalen berörs framgår inte.\n"},
	} {
		after := strings.NewReplacer("[organisation]\nid = \"nu\"\nname = \"Nuläget\"\n", strings.ReplaceAll(plan, "DAY", test.day), "as_of = 2026-01-01\n", "",
			"heads = 20\n", "heads = 20\n"+test.unit, "name = \"Stöd\"\n", "name = \"Stöd\"\n"+test.service).Replace(townToday)
		c := asked(readTown(t, []byte(townToday)), readTown(t, []byte(after)))
		p := &diffPage{c: c, lang: message.SV}
		var got string
		for _, sentence := range p.screen().sentences {
			got += sentence + "\n"
		}
		if got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}
