package catalogue

import (
	"errors"
	"regexp"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// TestStruckClaims: what a lawyer struck is said no more, neither of the rule nor by it
// in its own example, in either language; and what he accepts stands in its place.
func TestStruckClaims(t *testing.T) {
	for _, c := range []struct {
		id, gone, said string // regular expressions; gone may be empty
	}{
		// Wrong law, or of the wrong day.
		{"P219", `Enskilda hem för vård|Private residential care`, `yrkesmässigt bedriver .* ska ha tillstånd`},
		{"P219", ``, `behövde tillstånd för viss verksamhet, bland annat hem för vård eller boende och verksamhet enligt LSS; för hemtjänst från 2019\.`},
		{"B113", `LVM|30 kap\. 9 §`, `Före 2002-01-01: ej prövad`},
		{"B113", ``, `fick delegeras bara till en särskild avdelning`},
		{"B111", `6 kap\. 20 §[^(]*;|6 kap\. 20 §\.`, `En nämnd kunde ha utskott.* Om en del av kommunen kunde ha en egen nämnd är inte verifierat`},
		{"M501", `^MBL \(1976`, `Från 1977-01-01: MBL .* Före 1977-01-01: ej prövad`},
		{"I811", `Från 1974-07-01: LAS`, `Från 1982-04-01: LAS .* Före 1982-04-01: ej prövad`},
		{"A201", `Före 2002-01-01: SoL`, `Från 1982-01-01: SoL \(1980:620\) 4 §\. Före 1982-01-01: ej prövad`},
		{"L406", `Före 2009-06-30: sekretess`, `Från 1981-01-01: sekretesslagen`},
		{"L404", `1978-07-01`, `Från 1992-01-01: AML \(1977:1160\) 3 kap\. 2 a §\. Före 1992-01-01: ej prövad`},
		{"M514", `till Arbetsförmedlingen\?\n`, `Före 1995-01-01: ej prövad`},
		{"I813", ``, `Från 2001-10-01: KL \(1991:900\) 6 kap\. 33 § \(enligt annan källa\); sekretesslagen \(1980:100\); lagen \(2001:454\)`},
		{"C306", `38 §`, `MBL \(1976:580\) 38–39 §§`},
		{"M516", `dataskyddsförordningen \(EU 2016/679\)\.`, `artiklarna 4\.7, 28, 30 och 35`},
		{"M502", `6 kap\. 4 och 9`, `skyddskommittén, om minst femtio arbetar där`},
		// Too strong, or another thing than the law says.
		{"D601", `var och en av dem ska|each of them has to`, `ett bör i lagen`},
		{"P217", `se till att allmänheten|see to it that`, `tillförsäkra sig information som gör det möjligt att ge allmänheten insyn`},
		{"C302", `är reserverat för|is reserved for nonprofit|Rätta leverantörens`, `Med vilket stöd är upphandlingen bakom .* reserverad: .*\?`},
		{"C303", `är undantagen från lagen|whose CPV code`, `Stämmer koden, och vilken lag vilar avtalet på\?`},
		{"B102", `Varje uppgift|har utsett|Every task`, `tillsätter de nämnder som behövs`},
		{"L406", `får inte lämnas mellan|may not be passed|hemliga|is secret`, `omfattades av sekretess mellan dem, om det inte stod klart`},
		{"L408", `måste följa av|has to follow|Reglera samtycke|Settle consent`, `med vilket stöd uppgifter lämnas .* tystnadsplikt`},
		{"I824", `kräver samtycke|needs consent|dela uppgifter|får delas`, `på att det är nödvändigt för den egna verksamheten`},
		{"L401", `ansvarar för personal, budget och arbetsmiljö|budget and work environment`, `arbetsmiljöuppgifter`},
		{"I815", `ansvar för arbetsmiljön|responsible for the work`, `arbetsmiljöuppgifter`},
		{"L404", `budget, personal, arbetsmiljö|staff, work environment`, `i övrigt orgmodels bedömning`},
		{"L409", `ansvarar för arbetsmiljön|responsible for the work`, `arbetsmiljöuppgifter`},
		{"M512", `anger vem som har vilka|says who has which`, `AFS 2023:1 \(enligt annan källa\)`},
		{"B101", `beskriver ingen kommunstyrelse|describes no executive`, `Är någon av dem kommunstyrelsen, eller är den inte beskriven\?`},
		{"I808", `Invånarna|Residents`, `Kommunens medlemmar ska behandlas lika`},
		// Advice, and words.
		{"M508", `samma beslut|same decision`, `Den mottagande nämnden beslutar om sin delegationsordning`},
		{"B115", `mellan nämnderna\.\n`, `rutin`},
		{"P212", `KL \(|6 kap\. 7 §|tillsyn över sig`, `orgmodels bedömning`},
		{"I816", `(?m)^Med större|(?m)^With a wider`, `Enligt CHEFiOS`},
		{"P216", `ska beslutas av|is to be decided`, `enligt modellens idé`},
		{"I831", `följer upp sitt eget|follows up its own`, `Enligt modellens idé`},
		{"A203", `(?m)^I en beställar|(?m)^In a purchaser`, `Enligt beställar-utförarmodellens idé`},
		{"I812", `En chef är en befattning|förändringen viktigare`, `Är det en viktigare förändring, och är den förhandlad`},
		{"A205", `beslut om|decides on`, `i ett ärende om`},
		{"M516", `: två nämnder|: two boards`, `Vem är personuppgiftsansvarig för vad\?`},
		{"M514", `: utan angiven inplacering|och när: före`, `Filen anger inte var .* anställda placeras`},
		{"M513", `vart anställda går`, `var 3 anställda placeras`},
		{"M511", `\(till nämnden\)|eller dem som utför sådana`, `\(till den nämnd som beslutar\)`},
	} {
		all := said(c.id) + "\n" + saidInExample(t, c.id)
		if found := regexp.MustCompile(c.gone).FindString(all); found != "" { // an empty one finds nothing
			t.Errorf("%s still says %q", c.id, found)
		}
		if !regexp.MustCompile(c.said).MatchString(all) {
			t.Errorf("%s does not say %q:\n%s", c.id, c.said, all)
		}
	}
}

// saidInExample is what a rule says of its own example, in both languages, with what is
// said of the rule in English.
func saidInExample(t *testing.T, id string) string {
	t.Helper()
	var parts []string
	for _, d := range example(t, id) {
		if d.Rule.ID != id {
			continue
		}
		help := d.Help
		if help.IsZero() {
			help = d.Rule.Mend.With()
		}
		parts = append(parts, d.Words().In(message.SV), d.Words().In(message.EN), help.In(message.SV), help.In(message.EN))
	}
	if len(parts) == 0 {
		t.Errorf("%s says nothing of its example", id)
	}
	if r, ok := Find(id); ok {
		parts = append(parts, r.Title.EN, r.Why.EN, r.Mend.EN)
	}
	return strings.Join(parts, "\n")
}

// example runs the rules of a rule's own example.
func example(t *testing.T, id string) []diag.Diagnostic {
	t.Helper()
	for _, r := range rules.All() {
		if r.ID == id {
			now := loadExample(t, rules.WholeExample(r.Bad), rules.WholeExample(r.Before))
			in := rules.Input{Org: now.Org, Places: now.Places}
			if len(now.Files) > 1 {
				in.Change = diff.Compare(now.Base(1).Org, now.Org, diff.Options{})
			}
			return rules.Check(in).Findings
		}
	}
	for _, r := range impact.All() {
		if r.ID == id {
			before := impact.WholeBefore(r.Before)
			old, now := loadExample(t, before, ""), loadExample(t, impact.WholeAfter(r.Bad), before)
			return impact.Check(impact.Input{Diff: diff.Compare(old.Org, now.Org, diff.Options{})}).Findings
		}
	}
	t.Fatalf("there is no %s", id)
	return nil
}

func loadExample(t *testing.T, text, base string) *tomlfile.Result {
	t.Helper()
	r := tomlfile.LoadText("exempel.toml", []byte(text), tomlfile.Options{Rules: All(), Open: func(string) ([]byte, error) {
		if base == "" {
			return nil, errors.New("no such file")
		}
		return []byte(base), nil
	}})
	if !r.OK() {
		t.Fatalf("not a model:\n%s", text)
	}
	return r
}

// TestUncertainPredecessors: what nobody has checked is marked wherever it is named, and
// a chapter is not called a section.
func TestUncertainPredecessors(t *testing.T) {
	for key, want := range map[law.Key]string{
		"KL91 3:":   "KL (1991:900) 3 kap. (inte verifierad)",
		"SekrL 14:": "sekretesslagen (1980:100) 14 kap. (inte verifierad)",
		"KL91 6:33": "KL (1991:900) 6 kap. 33 § (enligt annan källa)",
		"SoL01 2:4": "SoL (2001:453) 2 kap. 4 §",
	} {
		if got := law.Names([]law.Key{key}).SV; got != want {
			t.Errorf("%s: %s", key, got)
		}
	}
	var all []string
	for _, a := range law.Acts() {
		for i := range a.Provisions {
			p := &a.Provisions[i]
			all = append(all, law.Names(p.Before).SV, p.Says.SV, p.Where.SV)
		}
	}
	if found := regexp.MustCompile(`KL \(1991:900\) [35] §|sekretesslagen \(1980:100\) 14 §`).FindString(strings.Join(all, "\n")); found != "" {
		t.Errorf("there is no %s", found)
	}
}

// TestBoardsByTheActOfTheTask: the Social Services Act says who answers for its own tasks
// and for no other's.
func TestBoardsByTheActOfTheTask(t *testing.T) {
	for duty, want := range map[string]string{
		"family-counselling": "SoL (2025:400) 4 kap. 2 §; KL (2017:725) 3 kap. 4 § och 6 kap. 2 §",
		"lss-companion":      "KL (2017:725) 3 kap. 4 § och 6 kap. 2 §",
	} {
		r, _ := Find("B102")
		text := regexp.MustCompile(`duty = \[.*\]`).ReplaceAllString(rules.WholeExample(r.Bad), `duty = ["`+duty+`"]`)
		for _, d := range rules.Check(rules.Input{Org: loadExample(t, text, "").Org, Only: []string{"B102"}}).Findings {
			if got := d.Rests().In(message.SV); got != want {
				t.Errorf("%s: %s", duty, got)
			}
		}
	}
}
