package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestTheWholePageSays holds what stands further down than the first screen: what the author
// remarks on the old file, what a number of managers counts, and names that no source has.
func TestTheWholePageSays(t *testing.T) {
	for _, c := range []struct {
		what     string
		old, new string
		says     []string
	}{
		{"the remark on an old file that is assumed", "uppsala/current", "uppsala/action-plan-2023", []string{
			"”Uppsala: en samlad verksamhet för egen försörjning”: Att organisationen såg likadan ut dagen före är vårt antagande.",
		}},
		{"a manager who comes to lead is none more", "borlange/current", "borlange/six-areas", []string{
			"Chefer räknas bara när de leder en enhet: Enhetschef finns i båda filerna, men leder en enhet bara i den nya. [antas gälla]",
			"Höja kvaliteten [antas gälla]",
		}},
		{"a manager who no longer leads is none less", "borlange/six-areas", "borlange/current", []string{
			"Enhetschef finns i båda filerna, men leder en enhet bara i den gamla.",
		}},
		{"names that the author made", "linkoping/before", "linkoping/action-plan", []string{
			"Namnen ”Besökarna på Lotsen och Re-Aktiva”, ”Öppen verksamhet på Lotsen” och ”Öppen verksamhet på Re-Aktiva” är antagna av den som skrev filen.",
			"har inte längre någon angiven insats; nåddes av ”Öppen verksamhet på Lotsen” och ”Öppen verksamhet på Re-Aktiva”. [antaget: namn, utförs av, målgrupper]",
		}},
		{"areas whose names the author made", "borlange/current", "borlange/six-areas", []string{"arbetar i ”Delområde 1–6”. [antaget: namn]"}},
		{"that a group is described now gives it nothing", "uppsala/current", "uppsala/action-plan-2023", []string{"beskrivs nu. [gäller] [antaget: utförs av]"}},
	} {
		var b strings.Builder
		if err := DiffText(&b, compared(exampleOrg(t, c.old), exampleOrg(t, c.new)), Options{Lang: message.SV}); err != nil {
			t.Fatal(err)
		}
		whole := strings.Join(strings.Fields(b.String()), " ")
		for _, text := range c.says {
			if !strings.Contains(whole, text) {
				t.Errorf("%s: the page does not say %q:\n%s", c.what, text, b.String())
			}
		}
	}
}

// TestHowSureIsOneMark puts how sure a file is of a new service and whether that is assumed
// in one mark, for what is new by that and for what is there anyway.
func TestHowSureIsOneMark(t *testing.T) {
	const base = townToday
	for _, c := range []struct{ status, keys, want string }{
		{"decided", "", ""},
		{"decided", "assumed = [\"status\"]", "[assumed new and decided]"},
		{"decided", "assumed = [\"status\"]\nstatus = \"proposed\"", "[assumed new and proposed]"},
		{"decided", "assumed = [\"status\"]\nstatus = \"vision\"", "[assumed new, as a vision]"},
		{"decided", "assumed = [\"status\"]\nstatus = \"in-force\"", "[assumed in force]"},
		{"decided", "assumed = [\"kind\"]\nstatus = \"in-force\"", "[in force]"},
		{"decided", "assumed = [\"status\", \"name\"]", "[assumed new and decided] [assumed: name]"},
		{"decided", "assumed = true", "[assumed]"},
		{"decided", "assumed = true\nstatus = \"proposed\"", "[proposed] [assumed]"},
	} {
		plan := fmt.Sprintf("format = 1\n[organisation]\nid = \"plan\"\nname = \"Planen\"\nextends = \"nu.toml\"\nas_of = 2026-06-01\nstatus = %q\n[[service]]\nid = \"ny\"\nname = \"Ny insats\"\n%s\n", c.status, c.keys)
		p := &diffPage{c: compared(readTown(t, []byte(base)), variantOf(t, base, plan)), lang: message.EN}
		got := "none"
		for i := range p.c.Diff.Changes {
			if ch := &p.c.Diff.Changes[i]; ch.Type == orgmodel.TypeService {
				got = strings.TrimSpace(tagged("", p.tags(ch)))
			}
		}
		if got != c.want {
			t.Errorf("%s, %q: %q, want %q", c.status, c.keys, got, c.want)
		}
	}
}
