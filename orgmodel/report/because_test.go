package report

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/questions"
)

func foundBy(t *testing.T, rule string, severity diag.Severity, day message.Day) *diag.Diagnostic {
	t.Helper()
	r, ok := catalogue.Find(rule)
	if !ok {
		t.Fatalf("no rule %s", rule)
	}
	return &diag.Diagnostic{Rule: r, Severity: severity, Day: day, Message: message.Same("{0}").With(message.Fixed(r.Title))}
}

// TestBecause: what is told under a finding, by the law of its day; of the next one of its
// rule it is not told again.
func TestBecause(t *testing.T) {
	for _, test := range []struct {
		name     string
		rule     string
		severity diag.Severity
		day      message.Day
		all      bool
		want     []string
	}{
		{"a duty of negotiation", "M501", diag.Legal, "2026-01-01", false, []string{
			"Varför: Arbetsgivaren ska förhandla, eller samverka enligt samverkansavtal, innan den beslutar om en viktigare förändring. (MBL (1976:580) 11–14 och 19 §§)",
			"Besvaras av: uppgift om förhandling eller facklig samverkan, eller ett svar med skäl; stäm av med jurist. Det ställs till arbetsgivaren.",
		}},
		{"both records are wanted", "I813", diag.Question, "2026-01-01", false, []string{
			"Varför: En annan nämnd är en annan myndighet: reglementet måste täcka uppgiften, delegationsordningen säga vem som får besluta, och uppgifter om enskilda följer inte med av sig själva. (KL (2017:725) 6 kap. 37 och 44 §§, 7 kap. 5–6 §§; OSL (2009:400) 8 kap. 1 §; lagen (2001:454) om behandling av personuppgifter inom socialtjänsten 10 §)",
			"Besvaras av: uppgift om reglemente och delegationsordning, eller ett svar med skäl; stäm av med jurist. Det ställs till fullmäktige och nämnderna.",
		}},
		{"the law of another day", "M511", diag.Question, "2006-10-01", false, []string{
			"Varför: Vid åtgärder som rör barn ska barnets bästa beaktas särskilt (socialtjänstlagen). (SoL (2001:453) 1 kap. 2 §)",
			"Besvaras av: uppgift om prövning av barnets bästa, eller ett svar med skäl; stäm av med jurist. Det ställs till den nämnd som beslutar.",
		}},
		{"nothing of the law", "I802", diag.Question, "2026-01-01", false, []string{
			"Varför: Filen visar inget stöd till gruppen under tiden. (orgmodels bedömning)",
			"Besvaras av: uppgift om det i filen, eller ett svar med skäl. Det ställs till nämnden.",
		}},
		{"it asks nothing", "I806", diag.Info, "2026-01-01", false, nil},
		{"it asks nothing, in a paper", "S010", diag.Info, "2026-01-01", true, []string{
			"Varför: Utan källa går uppgiften inte att kontrollera. (orgmodels bedömning: varje siffra har hänvisning, datum och måttenhet)",
		}},
	} {
		b := newBecause(message.SV, test.all)
		d := foundBy(t, test.rule, test.severity, test.day)
		if diff := cmp.Diff(test.want, b.notes(d)); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
		if again := b.notes(d); again != nil {
			t.Errorf("%s: told again: %q", test.name, again)
		}
	}
	if told := (*because)(nil).notes(foundBy(t, "M501", diag.Legal, "")); told != nil {
		t.Errorf("what is settled is explained: %q", told)
	}
}

// TestDutiesAreExplained holds that every rule of a duty says why, by which provision, what
// answers it, and that it is for a lawyer, in both languages.
func TestDutiesAreExplained(t *testing.T) {
	for _, duty := range questions.Duties() {
		for _, id := range duty.Rules {
			d := foundBy(t, id, diag.Warning, "2026-01-01")
			for l, words := range map[message.Lang][2]string{message.EN: {"Answered by: ", "; check with a lawyer."}, message.SV: {"Besvaras av: ", "; stäm av med jurist."}} {
				notes := newBecause(l, false).notes(d)
				if len(notes) != 2 || !strings.HasPrefix(notes[1], words[0]) {
					t.Errorf("%s, %s: %q", id, l, notes)
					continue
				}
				if lawful := d.ByLaw(); lawful != strings.Contains(notes[1], words[1]) || !lawful && !strings.Contains(notes[0], d.Rests().In(l)) {
					t.Errorf("%s, %s: %q", id, l, notes)
				}
			}
		}
	}
}

// TestQuestionsAreExplained holds on the examples that wherever a question stands its rule
// is explained in the same list, once, in each format for people.
func TestQuestionsAreExplained(t *testing.T) {
	for name, c := range pairs(t) {
		c := asked(c.Diff.Old, c.Diff.New)
		for format, print := range map[string]DiffPrinter{"text": DiffText, "Markdown": DiffMarkdown, "HTML": DiffHTML} {
			var b bytes.Buffer
			if err := print(&b, c, Options{Lang: message.SV}); err != nil {
				t.Fatal(err)
			}
			page := strings.Join(strings.Fields(unmarked(pageText.ReplaceAllString(b.String(), " "))), " ")
			var told []string
			for i := range c.Impact.Findings {
				d := &c.Impact.Findings[i]
				if !asksSomething(d) || slices.Contains(told, d.Rule.ID+string(d.Day)) {
					continue
				}
				told = append(told, d.Rule.ID+string(d.Day))
				for _, note := range newBecause(message.SV, false).notes(d) {
					if !strings.Contains(page, note) {
						t.Errorf("%s, %s: %s is not explained: %q", name, format, d.Rule.ID, note)
					}
				}
			}
		}
	}
}
