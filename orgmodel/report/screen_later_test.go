package report

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// TestSentencesOfVariantsOfLaterDays: a variant that is dated before what it proposes tells what it
// proposes, and from when; what is to move has not ended, and nobody is told to lose
// nothing who will.
func TestSentencesOfVariantsOfLaterDays(t *testing.T) {
	before := strings.Replace(townToday, "[[post]]", "[[unit]]\nid = \"skolan\"\nname = \"Skolnämnden\"\nkind = \"board\"\nparent = \"kf\"\n\n[[post]]", 1)
	for _, test := range []struct {
		name, more string
		want       []string
	}{
		{"a unit moves later", "[[unit]]\nid = \"oppen\"\nparent = \"skolan\"\nsince = 2026-10-01\n", []string{
			"Per 2026-06-01 är inget ändrat; senast 2026-10-01: Öppenvården flyttas till Skolnämnden [föreslaget]; 1 annan ändring.",
			"Från 2026-10-01: Unga har samma insatser i båda filerna; 20 anställda i Öppenvården får ny nämnd [föreslaget].",
		}},
		{"a service ends later", "[[close]]\nids = [\"stod\"]\ndate = 2026-10-01\n", []string{
			"Per 2026-06-01 är inget ändrat; senast 2026-10-01: insatsen Stöd upphör [föreslaget]; 1 annan ändring.",
			"Från 2026-10-01: den nya filen anger ingen insats som når Unga; hur personalen berörs framgår inte.",
		}},
		{"a unit is new now and another ends later", "[[unit]]\nid = \"ny\"\nname = \"Nya enheten\"\nkind = \"unit\"\nparent = \"sn\"\n[[close]]\nids = [\"oppen\", \"chef\"]\ndate = 2026-10-01\n", []string{
			"Senast 2026-10-01: Öppenvården läggs ned [föreslaget]; Nya enheten inrättas [föreslaget]; befattningen Enhetschef finns inte kvar [föreslaget]; 1 annan ändring.",
			"Från 2026-10-01: den nya filen anger ingen insats som når Unga; 20 anställda i Öppenvården saknar angiven inplacering (nedläggningen är föreslagen).",
		}},
		{"it happens by the day", "[[unit]]\nid = \"oppen\"\nparent = \"skolan\"\nsince = 2026-06-01\n", []string{
			"Öppenvården flyttas till Skolnämnden [föreslaget]; 1 annan ändring nedan.",
			"Unga har samma insatser i båda filerna; 20 anställda i Öppenvården får ny nämnd [föreslaget].",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			after := "format = 1\n[organisation]\nid = \"plan\"\nname = \"Planen\"\nextends = \"nu.toml\"\nas_of = 2026-06-01\nstatus = \"proposed\"\n" + test.more
			c := asked(readTown(t, []byte(before)), variantOf(t, before, after))
			p := &diffPage{c: c, lang: message.SV}
			if d := cmp.Diff(test.want, p.screen().sentences); d != "" {
				t.Error(d)
			}
			if slices.ContainsFunc(c.Diff.Told(), func(i int) bool { return c.Diff.Changes[i].Kind == "unit-closed" }) {
				t.Error("a unit that is to move or end has been closed")
			}
		})
	}
}

func variantOf(t *testing.T, base, text string) *orgmodel.Organisation {
	t.Helper()
	r := tomlfile.LoadText("plan.toml", []byte(text), tomlfile.Options{Open: func(string) ([]byte, error) { return []byte(base), nil }})
	if !r.OK() {
		t.Fatalf("%v", r.Findings[0].Message.In(message.EN))
	}
	return r.Org
}
