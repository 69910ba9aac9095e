package board

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/questions"
)

var sample = struct{ states, asks message.Text }{
	states: message.Text{EN: "{0} moves. Has it been negotiated? {1}", SV: "{0} flyttas. Är det förhandlat? {1}"},
	asks:   message.Text{EN: "{0} is closed, and nobody says more.", SV: "{0} läggs ned, och ingen säger mer."},
}

func finding(t testing.TB, rule, name string, severity diag.Severity) diag.Diagnostic {
	t.Helper()
	r, ok := catalogue.Find(rule)
	if !ok {
		t.Fatalf("no rule %s", rule)
	}
	return diag.Diagnostic{Rule: r, Severity: severity, Message: sample.states.With(message.Quoted(name), diag.ToEmployer), Subject: diag.Subject{Type: "unit", ID: name}, Day: "2026-01-01"}
}

// told is a comparison that tells so many things of each sort, with names so long.
func told(n, letters int) *Told {
	long := strings.Repeat("lång ", letters/5)
	line := func(i int) Line {
		return Line{Text: strings.TrimSpace(fmt.Sprintf("Nr %d %s", i, long)), Marks: "[vision]"}
	}
	var list List
	for i := range n {
		list.Lines = append(list.Lines, line(i))
	}
	return &Told{
		Title: "Nuläget, 2026-01-01 → Förslaget, 2027-01-01", Lead: []string{"FÖRSLAG."},
		Brief: []string{"Något slås samman [föreslaget].", "Någon får ny chef [antaget]."}, Units: "Enheter: 7* → 19*.",
		Changes: list, Proposals: list, Records: list, Unknown: list, Sources: list,
		Rests: []string{"Bygger på 3 antaganden (märkta *)."},
	}
}

func matterOf(findings []diag.Diagnostic, t *Told) *Matter {
	return &Matter{Findings: findings, Tidy: func(s string) string { return s }, Tell: func(_ message.Lang, r Room) *Told {
		fact := document.Item{Mark: "Anställda:", Text: "minst 12* → minst 9* (skillnad: −3*)."}
		if r.Basis {
			fact.Text += " Underlag: delvis antaget (2 av 9), varav 6 antagna. Status: föreslaget."
		}
		told := *t
		told.People, told.Staff, told.Money = []document.Item{fact, fact}, []document.Item{fact, fact, fact, fact}, []document.Item{fact}
		return &told
	}}
}

// everything is every rule of every duty, asked many times over, and every other rule
// that can ask.
func everything(t testing.TB, letters int) (list []diag.Diagnostic) {
	for i := range 30 {
		name := fmt.Sprint("Enhet ", i, " ", strings.Repeat("x ", letters/2))
		for _, r := range catalogue.All() {
			_, isDuty := questions.DutyOf(r.ID)
			if isDuty || r.Severity == diag.Question || r.Severity == diag.Legal {
				list = append(list, finding(t, r.ID, name, r.Severity))
			}
		}
	}
	return list
}

func markdown(t testing.TB, d *document.Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := document.Markdown(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestFrontOfEverything holds that the front is no longer than it may be, and has every
// duty with every rule that asks it, even where all that can be asked is asked at once
// and no name fits on a line.
func TestFrontOfEverything(t *testing.T) {
	for _, letters := range []int{0, 100, 2000} {
		m := matterOf(everything(t, letters), told(60, letters))
		for _, l := range message.Langs {
			d := Front(m, l)
			if n := Height(d); n >= Most {
				t.Errorf("%d letters, %s: %d lines\n%s", letters, l, n, markdown(t, d))
			}
			text := markdown(t, d)
			for _, duty := range questions.Duties() {
				if !strings.Contains(text, "**"+document.Plain(duty.Label.In(l))+":**") {
					t.Errorf("%d letters, %s: nothing about %s", letters, l, duty.ID)
				}
				for _, id := range duty.Rules {
					if !strings.Contains(text, id) {
						t.Errorf("%d letters, %s: %s asks and is not told", letters, l, id)
					}
				}
			}
		}
	}
}

// itemsOf are the lines of a section.
func itemsOf(d *document.Document, id string) (texts []string) {
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			for _, it := range b.Items {
				if s.ID == "front-"+id {
					texts = append(texts, strings.TrimSpace(it.Mark+" "+it.Text))
				}
			}
		}
	}
	return texts
}

// TestCutListsSaySo holds that a list that is cut tells how much it leaves out, and that
// a line is told whole, with its marks, or not at all.
func TestCutListsSaySo(t *testing.T) {
	t60 := told(60, 2000)
	t60.Changes.Lines[3] = Line{Text: "Enheten läggs ned.", Marks: "[vision]"}
	m := matterOf(everything(t, 2000), t60)
	d := Front(m, message.SV)
	if got, want := itemsOf(d, "changes"), []string{"Enheten läggs ned. [vision]", "… 59 till: se bilagan"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	ask := itemsOf(d, "questions")
	if last := ask[len(ask)-1]; !strings.HasPrefix(last, "… ") || !strings.HasSuffix(last, " frågor till: se bilagan.") {
		t.Errorf("the questions end with %q", last)
	}
}

// TestSmallFront reads a front that has room for all.
func TestSmallFront(t *testing.T) {
	negotiation := finding(t, "M501", "Barn", diag.Legal)
	negotiation.Message = sample.asks.With(message.Quoted("Barn"))
	more := finding(t, "I812", "Unga", diag.Question)
	m := matterOf([]diag.Diagnostic{finding(t, "M511", "Barn", diag.Question), more, negotiation, finding(t, "L409", "Barn", diag.Warning), finding(t, "I802", "Barn", diag.Question), finding(t, "I806", "Barn", diag.Info)}, told(1, 0))
	m.Answered = 2
	d := Front(m, message.SV)
	got := map[string][]string{}
	for _, id := range []string{"law", "questions", "proposal", "documents"} {
		got[id] = itemsOf(d, id)
	}
	want := map[string][]string{
		"law": {
			"Förhandling eller facklig samverkan: ”Barn” läggs ned, och ingen säger mer. (till arbetsgivaren) Ett påpekande till om detta i bilagan. [att stämma av med jurist, M501, I812] Grund: MBL (1976:580) 11–14 och 19 §§.",
			"Nr 0 [vision]",
		},
		"questions": {
			"Ledning och arbetsmiljöuppgifter: ”Barn” flyttas. Är det förhandlat? (till arbetsgivaren) [varning, L409] Grund: orgmodels bedömning.",
			"Barnets bästa: ”Barn” flyttas. Är det förhandlat? (till arbetsgivaren) [fråga, M511] Grund: SoL (2025:400) 3 kap. 1–2 §§; lagen (2018:1197) om barnkonventionen.",
			"”Barn” flyttas. Är det förhandlat? (till arbetsgivaren) [fråga, I802] Grund: orgmodels bedömning.",
		},
		"proposal":  {"Nr 0 [vision]"},
		"documents": {"Tjänsteskrivelse, daterad [fylls i av handläggaren]", "Bilaga: jämförelsen i sin helhet", "Nr 0 [vision]"},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	text := markdown(t, d)
	for _, want := range []string{
		`\[formuleringen fylls i av handläggaren\]`, `Bakgrund och skäl: \[fylls i av handläggaren\]`,
		"Varför var och en ställs, och vad som besvarar den, framgår av bilagan. Stäm av med jurist. I bilagan finns även en upplysning och 2 frågor som någon har svarat för.",
		`\[fylls i av handläggaren\] Frågorna ovan ställs till arbetsgivaren.`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

// TestHeadings holds that both languages have the same sections, and which they are.
func TestHeadings(t *testing.T) {
	m := matterOf(everything(t, 10), told(3, 10))
	var ids [2][]string
	for i, l := range message.Langs {
		for _, s := range Front(m, l).Sections {
			ids[i] = append(ids[i], strings.TrimPrefix(s.ID, "front-"))
		}
	}
	want := []string{"proposal", "brief", "changes", "people", "staff", "money", "law", "unknown", "questions", "documents", "sent"}
	if !slices.Equal(ids[0], ids[1]) || !slices.Equal(ids[0], want) {
		t.Errorf("%v", ids)
	}
}

// TestHeight: a line longer than 80 characters counts as those that it fills.
func TestHeight(t *testing.T) {
	d := &document.Document{Title: "T", Lead: []string{strings.Repeat("å", 80), strings.Repeat("å", 81)}}
	if n := Height(d); n != 1+2+3 {
		t.Errorf("%d lines", n)
	}
}

// TestLongLawIsInTheAnnex holds that where there is no room for the law the front says
// the most of it, and of no rule that it was not examined.
func TestLongLawIsInTheAnnex(t *testing.T) {
	m := matterOf(nil, told(1, 0))
	m.Counts = message.Same("För dagen fanns lagtext för varje regel.").With()
	m.Law = []message.Message{message.Same(strings.Repeat("Lagen ändrades. ", 40)).With()}
	want := "För dagen fanns lagtext för varje regel. Vad som är prövat och inte, och efter vilken lag, framgår av bilagan."
	if got := newWriter(m, message.SV).judged(Room{}); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestMarksOfTheRest says of what is summed up how much of it bears a mark.
func TestMarksOfTheRest(t *testing.T) {
	for _, test := range []struct {
		marked
		en, sv string
	}{
		{marked{1, 0, 0}, "One more about this in the annex.", "Ett påpekande till om detta i bilagan."},
		{marked{1, 1, 1}, "One more about this in the annex [vision] [assumed].", "Ett påpekande till om detta i bilagan [vision] [antaget]."},
		{marked{3, 1, 0}, "3 more about this in the annex, of which 1 rests on an assumption.", "3 påpekanden till om detta i bilagan, varav 1 bygger på ett antagande."},
		{marked{3, 2, 3}, "3 more about this in the annex, of which 2 rest on assumptions, of which 3 rest on a vision.", "3 påpekanden till om detta i bilagan, varav 2 bygger på antaganden, varav 3 bygger på en vision."},
	} {
		if en, sv := test.said(texts.moreOfDuty, message.EN), test.said(texts.moreOfDuty, message.SV); en != test.en || sv != test.sv {
			t.Errorf("%q, %q", en, sv)
		}
	}
}

// TestNothingIsCut holds that what is asked is told in whole sentences, in whatever room:
// what there is no room for is left to the annex.
func TestNothingIsCut(t *testing.T) {
	long := strings.Repeat("en enhet till och ", 40)
	two := finding(t, "M504", "Lotsen", diag.Question)
	two.Message = message.Text{EN: "{0} ends: {1}. Is it a transfer?", SV: "{0} upphör: {1}. Är det en övergång?"}.With(message.Quoted("Lotsen"), message.Same(long).With())
	asks := finding(t, "M502", "Lotsen", diag.Question)
	asks.Message = message.Text{EN: "{0} ends. Are the risks {1} assessed?", SV: "{0} upphör. Är riskerna för {1} bedömda?"}.With(message.Quoted("Lotsen"), message.Same(long).With())
	states := finding(t, "M501", "Lotsen", diag.Legal)
	states.Message = message.Text{EN: "{0} changes {1}, and nothing is shown.", SV: "{0} förändrar {1}, men filen visar inget."}.With(message.Quoted("Lotsen"), message.Same(long).With())
	w := newWriter(matterOf([]diag.Diagnostic{two, asks, states}, told(1, 0)), message.SV)
	got := map[string]string{}
	for i := range w.duties {
		got[w.duties[i].label] = w.duties[i].item(Room{Letters: 100, Asks: 100, Kinds: true}).Text
	}
	want := map[string]string{
		"Förhandling eller facklig samverkan": "En förändring rör personalen: är den förhandlad eller samverkad före beslutet? (till arbetsgivaren) [att stämma av med jurist, M501]",
		"Riskbedömning":                       "”Lotsen” upphör. En förändring rör personalen: är riskerna bedömda innan den görs? (till arbetsgivaren) [fråga, M502]",
		"Övergång av verksamhet":              "En verksamhet får en annan arbetsgivare: är det en verksamhetsövergång? (till arbetsgivaren) [fråga, M504]",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	for _, r := range rooms {
		for i := range w.duties {
			if text := w.duties[i].item(r).Text; strings.Contains(text, "…") || strings.Contains(text, "en enhet till och") && !strings.Contains(text, strings.TrimSpace(long)) {
				t.Errorf("%+v: %q", r, text)
			}
		}
	}
}
