package catalogue

import (
	"regexp"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// TestOldClaims: what was said of the law once, and is wrong, is said no more; and what
// stands in its place is there. Cases with whole organisations stand in testdata/law.
func TestOldClaims(t *testing.T) {
	for _, c := range []struct {
		id         string // of a rule, or of a question no file can decide
		gone, said string // regular expressions, of all that is said of it in Swedish
	}{
		{"A201", `ingen rätt att besluta`, `Filen visar inte vilken nämnd`},
		{"A202", `bara med stöd av lag`, `myndighetsutövning får inte lämnas över`},
		{"A203", `KL \(`, `Beställar-utförarmodellens idé, som filen anger med steering_model; är utföraren privat gäller A202`},
		{"A204", `delegation från en chef`, `Vidaredelegation kan göras av en förvaltningschef, om nämnden har tillåtit det`},
		{"A205", `(?m)En anställd beslutar om tvångsvård`, `En anställd beslutar i ett ärende om tvångsvård`},
		{"A205", `får inte delegeras till anställda`, `30 kap\. 5–8 §§`},
		{"B103", `38 §|inrättas av någon annan`, `3 kap\. 4 §, 5 kap\. 1 § 3 och 6 kap\. 2 §`},
		{"B103", `^En nämnd inrättas`, `Beslutar någon annan än fullmäktige .*\?`},
		{"B106", `väljas till ledamot i`, `ledamot eller ersättare`},
		{"B109", `2018-01-01`, `Från 2018-07-01: KL`},
		{"B113", `30 kap\. 5`, `30 kap\. 6–8 §§`},
		{"B114", `Nämnden beslutar själv`, `insatser för personliga behov`},
		{"B115", `till hands`, `Även inom en nämnd kan sekretess gälla`},
		{"C302", `offentlig kontroll`, `rättsligt bestämmande inflytande`},
		{"C303", `2020-01-01`, `LOV \(2008:962\) 1 kap\. 1 §, i lydelse enligt 2016:1153`},
		{"C306", `måste alltid`, `Undantag är kortvarigt och tillfälligt arbete`},
		{"D601", `de lagstadgade uppgifterna`, `Listan är ett urval`},
		{"D606", `nämnden ska upplysa`, `Den som utför insatsen ska upplysa`},
		{"D607", `2016/17:59`, `överenskommelse om samverkan`},
		{"D608", `kan leda till`, `till IVO och till kommunens revisorer`},
		{"I805", `socialtjänstlagen kräver`, `LSS \(1993:387\) 7 och 9 §§`},
		{"I807", `nämnden ska upplysa`, `Den som utför dem ska upplysa`},
		{"I811", `övertalig`, `Filen visar inte var de anställda placeras`},
		{"I817", `övertalig`, `Filen visar inte var de anställda placeras`},
		{"L404", `samverkansavtal`, `AML \(1977:1160\) 3 kap\. 2 a §`},
		{"L405", `omtvistat|uppdra åt andra`, `får rektorns ledningsansvar för en skolenhet inte delas`},
		{"L406", `generalklausulen tillåter`, `10 kap\. 15 a §\) gäller bara brott, felaktiga utbetalningar och fusk`},
		{"L408", `inte är bunden av`, `kanske inte omfattas av offentlighets- och sekretesslagen`},
		{"L412", `slå ihop`, `Kontrollera antalet anställda`},
		{"L416", `ska en sjuksköterska vara`, `fysioterapeut eller arbetsterapeut`},
		{"L417", `eller motsvarande`, `annan relevant examen på minst grundnivå i högskolan`},
		{"M501", `kvar att förhandla om`, `eller samverka enligt samverkansavtal, innan den beslutar`},
		{"M502", `AFS 2023:1 \d`, `AFS 2001:1 8 och 10 §§`},
		{"M503", `AFS 2023:1 \d`, `AFS 2001:1 10 §`},
		{"M505", `övertalig|kräver sakliga skäl`, `saklig grund`},
		{"M507", `nämndernas sammanträden`, `ärenden om förhållandet mellan kommunen som arbetsgivare och de anställda`},
		{"M511", `(?m)^Vid åtgärder som rör barn ska barnets bästa beaktas särskilt\.$`, `det som bedöms vara barnets bästa beaktas i första hand, och barnets åsikter ska vägas in`},
		{"P219", `(?m)familjehem behöver inget tillstånd\.`, `verksamhet som förmedlar och stöder familjehem gör det`},
		{"P221", `tillstånd från IVO`, `SoL \(2025:400\) 26 kap\. 2 §; LSS \(1993:387\) 23 §`},
	} {
		all := said(c.id)
		if all == "" {
			t.Errorf("there is no %s", c.id)
		}
		if found := regexp.MustCompile(c.gone).FindString(all); found != "" {
			t.Errorf("%s still says %q", c.id, found)
		}
		if !regexp.MustCompile(c.said).MatchString(all) {
			t.Errorf("%s does not say %q:\n%s", c.id, c.said, all)
		}
	}
}

// said is all that is said of a rule, or of a question, in Swedish: of each of its days.
func said(id string) string {
	var parts []string
	if r, ok := Find(id); ok {
		parts = append(parts, r.Title.SV, r.Why.SV, r.Mend.SV, r.Rests().In(message.SV), whys(r.Law))
	}
	for _, u := range rules.Undecidable() {
		if u.ID == id {
			parts = append(parts, u.Reason.SV, u.Rests().In(message.SV), whys(u.Law))
		}
	}
	return strings.Join(parts, "\n")
}

func whys(e law.Editions) string {
	var parts []string
	for _, one := range e {
		parts = append(parts, one.Why.SV)
	}
	return strings.Join(parts, "\n")
}

// TestGoodPractice: "god praxis" is case law to a lawyer. What rests on nothing but the
// judgement of this program says so.
func TestGoodPractice(t *testing.T) {
	for _, r := range All() {
		if strings.Contains(strings.ToLower(r.Rests().In(message.SV)), "praxis") {
			t.Errorf("%s: %s", r.ID, r.Rests().In(message.SV))
		}
	}
}

// TestHomeCareIsForAll: the act says people, not older people, and should.
func TestHomeCareIsForAll(t *testing.T) {
	for _, d := range metrics.Duties() {
		if d.ID == "home-care" && (strings.Contains(d.Label.SV, "äldre") || strings.Contains(d.Label.EN, "older") || !d.Should) {
			t.Errorf("%+v", d)
		}
	}
}

// TestLegalIsNoVerdict: what weighs most is a matter to check with a lawyer, and never
// says that something is unlawful, void or invalid.
func TestLegalIsNoVerdict(t *testing.T) {
	verdict := regexp.MustCompile(`(?i)\b(olaglig|lagstridig|ogiltig|unlawful|illegal|void\b|invalid)`)
	for _, r := range All() {
		if r.Severity != diag.Legal {
			continue
		}
		for _, text := range []message.Text{r.Title, r.Why, r.Mend} {
			if found := verdict.FindString(text.SV + " " + text.EN); found != "" {
				t.Errorf("%s says %q", r.ID, found)
			}
		}
	}
}
