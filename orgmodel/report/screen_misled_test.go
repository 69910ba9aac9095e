package report

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// handedOn is a municipality with a pathway whose second step another unit takes.
func handedOn(t *testing.T, unit, status string) *orgmodel.Organisation {
	return organisation(t, "way.toml", `format = 1

[organisation]
id = "k-`+unit+`"
name = "Läget"
municipality = "2081"
language = "sv"
as_of = 2026-01-01
`+status+`
[[unit]]
id = "k"
name = "Kommunen"
kind = "municipality"

[[unit]]
id = "sn"
name = "Socialnämnden"
kind = "board"
parent = "k"

[[unit]]
id = "sf"
name = "Socialförvaltningen"
kind = "administration"
parent = "sn"

[[unit]]
id = "a"
name = "Mottagningen"
kind = "unit"
parent = "sf"

[[unit]]
id = "b"
name = "Utredningen"
kind = "unit"
parent = "sf"

[[unit]]
id = "un"
name = "Utbildningsnämnden"
kind = "board"
parent = "k"

[[unit]]
id = "c"
name = "Elevhälsan"
kind = "unit"
parent = "un"

[[pathway]]
id = "vag"
name = "En anmälan"

steps = [{ step = "intake", unit = "a" }, { step = "investigate", unit = "`+unit+`" }, { step = "decide", unit = "a" }]
`)
}

// firstWords is all that the first screen says, cell by cell and not line by line.
func firstWords(c *Contrast) string {
	p := &diffPage{c: c, lang: message.SV}
	s := p.screen()
	words := append(append([]string{}, s.lead...), s.sentences...)
	for i := range s.rows {
		r := &s.rows[i]
		words = append(words, r.label, r.before, r.after, r.difference, r.basis, r.status)
	}
	words = append(append(words, p.silentLine(s.silent)), s.notes...)
	return strings.Join(append(words, s.rests), "\n")
}

// TestNobodyIsMisled holds what readers of the page alone took for something else: what
// the first screen says of each, and what it no longer says.
func TestNobodyIsMisled(t *testing.T) {
	linkoping := [2]*orgmodel.Organisation{exampleOrg(t, "linkoping/before"), exampleOrg(t, "linkoping/procurement")}
	decided := [2]*orgmodel.Organisation{exampleOrg(t, "linkoping/before"), exampleOrg(t, "linkoping/action-plan")}
	borlange := [2]*orgmodel.Organisation{exampleOrg(t, "borlange/current"), exampleOrg(t, "borlange/six-areas")}
	uppsala := [2]*orgmodel.Organisation{exampleOrg(t, "uppsala/current"), exampleOrg(t, "uppsala/action-plan-2023")}
	for _, c := range []struct {
		what     string
		files    [2]*orgmodel.Organisation
		says     []string
		saysNot  []string
		wholeNot []string // of the whole page
	}{
		{"closures that are decided are no proposal", linkoping,
			[]string{"Lotsen och Re-Aktiva har lagts ned* [beslutat]", "FÖRSLAG*, delvis beslutat: nedläggningarna (skedda*), målen"}, []string{"inte beslutad", "nedlagda"}, nil},
		{"one group is one", linkoping,
			[]string{"1* utan angiven insats en tid", "Den nya filen anger ingen insats för Besökarna på Lotsen och Re-Aktiva under minst 7 månader [antaget: från och till när, grupper som inte hör dit, namn], därefter"}, []string{"av grupperna"}, nil},
		{"groups that are named are not new", linkoping, nil, []string{"målgrupper"}, []string{"9 målgrupper tillkommer", "9 nya"}},
		{"a gap ends at the earliest on the day before a start", linkoping, nil, nil, []string{"någon dag efter 2024-12-31"}},
		{"an addition is no difference", linkoping, []string{"tillskott 5 mnkr", "10* mnkr"}, []string{"+5"}, nil},
		{"jobs in closed units are not none", decided,
			[]string{"var personalen i Lotsen och Re-Aktiva placeras framgår inte", "okänt hur många*"}, []string{"inga av"}, nil},
		{"marks stand in the box", borlange, []string{"2*", "[vision]", "bygger på antaganden", "(märkta *, [antaget])"}, []string{"Enheter "}, nil},
		{"what is not stated was looked for", borlange, []string{"Framgår inte av filerna: antal anställda"}, []string{"okänt: filerna"}, nil},
		{"what is new in the file and in its own status comes first", borlange, []string{"Resultatenheten för socialt arbete arbetar i 6 områden [föreslaget]; befattningen Nätverksledare inrättas [antas nytt och föreslaget] [antaget: enhet]; insatsen Nätverksmöten tillsammans med den enskilde tillkommer [antas nytt och föreslaget] [antaget: utförs av]; Mötesplats (i 6 områden)"}, nil, nil},
		{"who buys what of whom comes before closures decided earlier", linkoping, []string{"Social- och omsorgsnämnden köper den nya insatsen Öppen verksamhet i samarbete med idéburen sektor av Idéburna organisationer [föreslaget] [antaget: form, gäller från, beställare]; Lotsen och Re-Aktiva har lagts ned* [beslutat] [antaget om läget före: sort, enheten ovanför]", "därefter den nya insatsen [föreslaget]", "övrigt: föreslaget"}, nil, nil},
		{"a goal that says how much is named", uppsala, []string{"Målet Ungefär 1 000 fler i egen försörjning genom jobb eller"}, []string{"avtalet"}, nil},
		{"silence is no fact of the town", uppsala, []string{"Elever och deltagare inom Utbildnings- och jobbcenter, Ungdomar 17–19 år i familjer med försörjningsstöd och Ungdomar och unga vuxna, vars tidigare insatser inte framgår [antas nytt och beslutat] [antaget: del av, utförs av]"}, []string{"inte nåddes av", "hur personalen berörs framgår inte [beslutat]"}, nil},
		{"a mark beside a closure says what was assumed before", decided,
			[]string{"Lotsen och Re-Aktiva har lagts ned* (se anmärkning) [beslutat] [antaget om läget före: sort, enheten ovanför]", "har upphört* (se anmärkning) [beslutat] [antaget om läget före: namn, utförs av, målgrupper]"}, []string{"förut: antaget", "[antaget om läget före]"}, nil},
		{"who reads that nothing reaches a group is pointed at the remark on it", decided, []string{"anger ingen insats som når Besökarna på Lotsen och Re-Aktiva (se anmärkning) [antaget: namn, utförs av, målgrupper]"}, nil, nil},
		{"an inference has no status, its cause has one", decided, []string{"följd av beslut"}, []string{"nås inte längre"}, nil},
		{"a plan that changes no unit decides no organisation", uppsala, []string{"BESLUTAT: nya insatser*, mål* och planåtgärder; i filerna ändras ingen enhet."}, []string{"den nya organisationen är beslutad"}, nil},
		{"closures before the day described have happened", decided, []string{"BESLUTAT: nedläggningarna har enligt filen redan skett*.", "har lagts ned*"}, []string{"säger filen inte", "läggs ned", "upphör "}, nil},
		{"the one group is named", borlange, []string{"Insatserna för Barn och unga är bara antagna, och lika i båda filerna [antaget]", "Barn och unga: antagna insatser*"}, []string{"den målgrupp som", "samma insatser"}, nil},
		{"members of a team are not the whole staff", borlange, []string{"medlemmarna i Resursteam Delområde 1–6 leds även av Enhetschef och Rektor", "leds av fler: medlemmar i 2* enheter"}, []string{"personalen vid"}, nil},
		{"whom new services reach is not stated, and no group keeps just the same", uppsala, []string{"för 1* oklart om nya insatser"}, []string{"mister någon insats", "samma insatser"}, nil},
		{"a part that is left out is no number of groups", linkoping, []string{"… 1* till nås"}, []string{"… 1* till övrigt", "… 1* till antag"}, nil},
		{"groups described now are counted", uppsala, []string{"4* nås, okänt tidigare"}, nil, nil},
		{"a cell that is cut says what it leaves out, and that there is more", uppsala, []string{"4* nås, okänt tidigare; … för 1* oklart om nya insatser m.m."}, nil, nil},
		{"that something is decided and that it is assumed is one mark", uppsala, []string{"[antas nytt och beslutat]", "beslutat*"}, []string{"[beslutat] [antaget: beslutsläget]", "[beslutat*]"}, []string{"beslutsläget", "[beslutat*]"}},
		{"priority within a service that is there is no new service", uppsala, []string{"planåtgärd i Arbetsmarknadsanställning, som redan finns: Prioritera ensamstående kvinnor med barn vid tilldelning av arbetsmarknadsanställning (se anmärkning) [beslutat]"}, nil, nil},
		{"a grant that is described now is no money of the plan", uppsala, []string{"ärendegångar; belopp"}, []string{"kostar"}, []string{"vad Medel för subventionerade anställningar kostar"}},
		{"an amount is starred by its own budget only", linkoping, nil, []string{"5* mnkr", "(1 av 3)"}, nil},
		{"the border of a hand-off is told", [2]*orgmodel.Organisation{handedOn(t, "b", ""), handedOn(t, "c", "")},
			[]string{"2 (nämnd)", "±0, högre gräns", "nämnd (En anmälan)"}, nil, nil},
	} {
		l := compared(c.files[0], c.files[1])
		first, read := firstWords(l), strings.Join(firstLines(l, message.SV), "\n")
		for _, text := range c.says {
			if !strings.Contains(first, text) {
				t.Errorf("%s: the first screen does not say %q:\n%s", c.what, text, read)
			}
		}
		for _, text := range c.saysNot {
			if strings.Contains(first, text) {
				t.Errorf("%s: the first screen says %q:\n%s", c.what, text, read)
			}
		}
		var b strings.Builder
		_ = DiffText(&b, l, Options{Lang: message.SV})
		whole := strings.Join(strings.Fields(b.String()), " ")
		for _, text := range c.wholeNot {
			if strings.Contains(whole, text) {
				t.Errorf("%s: the page says %q", c.what, text)
			}
		}
	}
}

// TestGroupsWithoutStatedServices: where a file connects no service with a group, and has
// services of which it does not say whom they are for, the page names those.
func TestGroupsWithoutStatedServices(t *testing.T) {
	l := compared(exampleOrg(t, "uppsala/current"), exampleOrg(t, "uppsala/action-plan-2023"))
	var b strings.Builder
	if err := DiffText(&b, l, Options{Lang: message.SV}); err != nil {
		t.Fatal(err)
	}
	whole := strings.Join(strings.Fields(b.String()), " ")
	for _, text := range []string{
		"den gamla filen kopplar ingen insats till gruppen. [antas nytt och beslutat] [antaget: utförs av]",
		"För 2 insatser anges inte vilka de är till för (Arbetsmarknadsinsatser och Vuxenutbildning).",
		"inte angivet Studie- och",
	} {
		if !strings.Contains(whole, text) {
			t.Errorf("the page does not say %q:\n%s", text, b.String())
		}
	}
}

// TestOrderOfThePage: what changes comes before questions, no code and no word for how
// grave it is stands before a statement, and how much is new or moved comes last.
func TestOrderOfThePage(t *testing.T) {
	for _, step := range lawtest.Steps {
		c := compared(exampleOrg(t, step[0]), exampleOrg(t, step[1]))
		d := (&diffPage{c: c, lang: message.SV, limit: textItems}).document()
		at := map[string]int{}
		for i, s := range d.Sections {
			at[s.ID] = i + 1
			if s.ID != "changes" && s.ID != "meaning" {
				continue
			}
			for _, b := range s.Blocks {
				for _, it := range b.Items {
					if strings.HasSuffix(it.Mark, ":") || strings.HasPrefix(it.Text, "[") {
						t.Errorf("%v: %q begins with %q", step, it.Text, it.Mark)
					}
					if s.ID == "meaning" && strings.Contains(it.Text, "I848") {
						t.Errorf("%v: %q is a consequence", step, it.Text)
					}
				}
			}
		}
		if at["meaning"] > 0 && at["meaning"] < at["changes"] {
			t.Errorf("%v: questions stand before what changes", step)
		}
		if n := at["distance"]; n > 0 && n != len(d.Sections) {
			t.Errorf("%v: how much is new or moved is section %d of %d", step, n, len(d.Sections))
		}
	}
}

// TestNothingIsCutSilently: what is cut short on the first screen stands in full below.
func TestNothingIsCutSilently(t *testing.T) {
	before, after := exampleOrg(t, "linkoping/before"), exampleOrg(t, "linkoping/procurement")
	after.Header.Name = "Linköping: " + strings.Repeat("en upphandlad öppen verksamhet ", 12) + "till sist"
	c := Gather(diff.Compare(before, after, diff.Options{}), compared(before, after).Impact, MeasureChange(diff.Compare(before, after, diff.Options{})))
	var b strings.Builder
	_ = DiffText(&b, c, Options{Lang: message.SV})
	if text := strings.Join(strings.Fields(b.String()), " "); !strings.Contains(text, after.Header.Name) {
		t.Errorf("the name does not stand in full:\n%s", b.String())
	}
}
