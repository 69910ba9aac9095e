package diff

import (
	"fmt"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// guessCases are pairs of organisations, and who is guessed to be who.
var guessCases = []struct {
	name        string
	before, now string // one line each
	en, sv      string
}{
	{"the same name below another", "unit k\nunit m\nunit a parent=k name=Familjerätten", "unit k\nunit m\nunit b parent=m name=familje-rätten", `
unit a → b 80 %: the same name`, `
unit a → b 80 %: samma namn`},
	{"the same name below the same", "unit k\nunit a parent=k name=Familjerätten", "unit k\nunit b parent=k name=Familjerätten", `
unit a → b 88 %: the same name, the same parent`, `
unit a → b 88 %: samma namn, samma överordnade enhet`},
	{"the parent has another id as well", "unit k name=Kontoret\nunit a parent=k name=Norr", "unit l name=Kontoret\nunit b parent=l name=Norra", `
unit k → l 84 %: the same name, both at the top
unit a → b 82 %: similar names (100 %), the same parent`, `
unit k → l 84 %: samma namn, båda överst
unit a → b 82 %: liknande namn (100 %), samma överordnade enhet`},
	{"a name that others have", "unit k\nunit m\nunit a parent=k name=Stab\nunit c parent=m name=Stab", "unit k\nunit m\nunit b parent=k name=Stab\nunit c parent=m name=Stab", `
unit a → b 67 %: the same name, which others have too, the same parent`, `
unit a → b 67 %: samma namn, som även andra har, samma överordnade enhet`},
	{"a name that others have, elsewhere", "unit k\nunit m\nunit a parent=k name=Stab\nunit c parent=m name=Stab", "unit k\nunit m\nunit b name=Stab parent=m\nunit c parent=m name=Stab", "", ""},
	{"two could be meant", "unit k\nunit a parent=k name=Barn", "unit k\nunit b parent=k name=Barngruppen\nunit c parent=k name=Barnteamet", "", ""},
	{"an alias", "unit a name=Sociala_enheten", "unit k\nunit b parent=k name=Resultatenheten aliases=Socialförvaltningen,Sociala_enheten", `
unit a → b 70 %: both called “Sociala enheten”`, `
unit a → b 70 %: båda kallas ”Sociala enheten”`},
	{"a board does not become an administration", "unit k\nunit a parent=k kind=board name=Socialnämnden", "unit k\nunit b parent=k kind=administration name=Socialförvaltningen", "", ""},
	{"posts", "unit k\nunit a parent=k\npost p unit=a\npost q unit=a\npost r unit=a", "unit k\nunit b\npost p unit=b\npost q unit=b\npost r unit=k", `
unit a → b 66 %: 2 of 3 posts the same`, `
unit a → b 66 %: 2 av 3 befattningar desamma`},
	{"posts of many", "unit k\nunit a parent=k\npost p unit=a count=7\npost q unit=a count=1", "unit k\nunit b parent=k\npost p unit=b count=6\npost r unit=b count=2", `
unit a → b 85 %: the same parent, 6 of 8 posts the same`, `
unit a → b 85 %: samma överordnade enhet, 6 av 8 befattningar desamma`},
	{"one post alone says little", "unit k\nunit l\nunit a parent=k\npost p unit=a", "unit k\nunit l\nunit b parent=l\npost p unit=b", "", ""},
	{"one post and the same parent", "unit k\nunit a parent=k\npost p unit=a", "unit k\nunit b parent=k\npost p unit=b", `
unit a → b 64 %: the same parent, its only post the same`, `
unit a → b 64 %: samma överordnade enhet, den enda befattningen densamma`},
	{"posts that were merged count once", "unit k\nunit a parent=k\npost p unit=a\npost q unit=a\npost r unit=a", "unit k\nunit b\npost s unit=b formerly=p,q\npost r unit=b", `
unit a → b 80 %: 3 of 3 posts the same
post p → s
post q → s`, `
unit a → b 80 %: 3 av 3 befattningar desamma
post p → s
post q → s`},
	{"services", "unit a\nunit k\nservice s provided_by=a\nservice t provided_by=a", "unit k\nunit b parent=k\nservice s provided_by=b\nservice t provided_by=b", `
unit a → b 80 %: 2 of 2 services the same`, `
unit a → b 80 %: 2 av 2 insatser desamma`},
	{"sub-units", "unit a\nunit k\nunit x parent=a\nunit y parent=a\nunit z parent=a", "unit k\nunit b parent=k\nunit x parent=b\nunit y parent=b\nunit z parent=b", `
unit a → b 80 %: 3 of 3 sub-units the same`, `
unit a → b 80 %: 3 av 3 underenheter desamma`},
	{"a level is taken away", "unit k\nunit a parent=k\nunit x parent=a\nunit y parent=a", "unit k\nunit x parent=k\nunit y parent=k", "", ""},
	{"a merger", "unit k\nunit a parent=k\nunit b parent=k\npost p unit=a\npost q unit=a\npost r unit=b\npost s unit=b", "unit k\nunit c parent=k\npost p unit=c\npost q unit=c\npost r unit=c\npost s unit=c", `
unit a → c 80 %: 2 of 2 posts went there
unit b → c 80 %: 2 of 2 posts went there`, `
unit a → c 80 %: 2 av 2 befattningar gick dit
unit b → c 80 %: 2 av 2 befattningar gick dit`},
	{"a merger of what has sub-units", "unit k\nunit a parent=k\nunit b parent=k\nunit v parent=a\nunit x parent=a\nunit y parent=b\nunit z parent=b", "unit k\nunit c parent=k\nunit v parent=c\nunit x parent=c\nunit y parent=c\nunit z parent=c", `
unit a → c 80 %: 2 of 2 sub-units went there
unit b → c 80 %: 2 of 2 sub-units went there`, `
unit a → c 80 %: 2 av 2 underenheter gick dit
unit b → c 80 %: 2 av 2 underenheter gick dit`},
	{"absorbed", "unit a\nunit b\npost p unit=b\npost q unit=b\npost r unit=b\nservice s provided_by=b\nservice t provided_by=b", "unit a\npost p unit=a\npost q unit=a\nservice s provided_by=a\nservice t provided_by=a", `
unit b → a 93 %: 2 of 3 posts went there, 2 of 2 services went there`, `
unit b → a 93 %: 2 av 3 befattningar gick dit, 2 av 2 insatser gick dit`},
	{"a split", "unit a\npost p unit=a\npost q unit=a\npost r unit=a\npost s unit=a", "unit b\nunit c\npost p unit=b\npost q unit=b\npost r unit=c\npost s unit=c", `
unit a → b 80 %: 2 of 2 posts came from there
unit a → c 80 %: 2 of 2 posts came from there`, `
unit a → b 80 %: 2 av 2 befattningar kom därifrån
unit a → c 80 %: 2 av 2 befattningar kom därifrån`},
	{"spun off", "unit a\npost p unit=a count=9\npost q unit=a count=4", "unit a\nunit b\npost p unit=a count=9\npost q unit=b count=4", `
unit a → b 80 %: 4 of 4 posts came from there`, `
unit a → b 80 %: 4 av 4 befattningar kom därifrån`},
	{"scattered", "unit a\nunit b\nunit c\npost p unit=a\npost q unit=a", "unit b\nunit c\npost p unit=b\npost q unit=c", "", ""},
	{"torn between two", "unit a\nunit b\nunit c\npost p unit=a\npost q unit=a\nservice s provided_by=a\nservice t provided_by=a", "unit b\nunit c\npost p unit=b\npost q unit=b\nservice s provided_by=c\nservice t provided_by=c", "", ""},
	{"a post of a unit", "unit a\npost p unit=a name=Handläggare", "unit a\npost q unit=a name=Handläggare,_vuxna", `
post p → q 70 %: similar names (81 %), in the same unit`, `
post p → q 70 %: liknande namn (81 %), i samma enhet`},
	{"a post of a unit that is guessed itself", "unit a name=Hemtjänst\nunit c\npost p unit=a name=Chef\npost x unit=c name=Chef", "unit b name=Hemtjänst\nunit c\npost q unit=b name=Chef\npost x unit=c name=Chef", `
unit a → b 84 %: the same name, both at the top
post p → q 67 %: the same name, which others have too, in the same unit`, `
unit a → b 84 %: samma namn, båda överst
post p → q 67 %: samma namn, som även andra har, i samma enhet`},
	{"a service of one provider", "unit a\nservice s name=Lotsen provided_by=a", "unit a\nservice t name=Lotsen provided_by=a", `
service s → t 88 %: the same name, the same provider`, `
service s → t 88 %: samma namn, samma utförare`},
	{"a service of somebody else", "unit a\nunit b\nservice s name=Lotsen provided_by=a", "unit a\nunit b\nservice t name=Lotsen provided_by=b", "", ""},
	{"an agreement", "unit a\nunit b\nagreement s name=Uppdraget from=a to=b", "unit a\nunit b\nagreement t name=Uppdraget from=a", `
agreement s → t 88 %: the same name, a party in common`, `
agreement s → t 88 %: samma namn, en gemensam part`},
	{"a group, and a way for it", "target_group g name=Unga\npathway s name=Vägen_in target_group=g", "target_group h name=Unga\npathway t name=Vägen_in target_group=h", `
target_group g → h 80 %: the same name
pathway s → t 88 %: the same name, for the same group`, `
target_group g → h 80 %: samma namn
pathway s → t 88 %: samma namn, för samma målgrupp`},
	{"an area, an indicator, a goal and a measure", "area a name=Öst\nindicator i name=Tid\ngoal g name=Kortare indicator=i\nmeasure m name=Utbilda", "area b name=öst\nindicator j name=Tid\ngoal h name=Kortare indicator=j\nmeasure n name=Utbilda", `
area a → b 80 %: the same name
indicator i → j 80 %: the same name
goal g → h 88 %: the same name, the same indicator
measure m → n 80 %: the same name`, `
area a → b 80 %: samma namn
indicator i → j 80 %: samma namn
goal g → h 88 %: samma namn, samma mått
measure m → n 80 %: samma namn`},
	{"a code of a register", "unit k\nunit m\nunit a parent=k codes=orgnr:4711-01", "unit k\nunit m\nunit b parent=m codes=orgnr:4711-01", `
unit a → b 75 %: the same code orgnr 4711-01`, `
unit a → b 75 %: samma kod orgnr 4711-01`},
	{"a code, the same place and as many people", "unit k\nunit a parent=k heads=25 codes=kst:3301", "unit k\nunit b parent=k heads=25 codes=KST:33_01", `
unit a → b 94 %: the same code kst 33 01, the same parent, 25 and 25 employees`, `
unit a → b 94 %: samma kod kst 33 01, samma överordnade enhet, 25 och 25 anställda`},
	{"a code of a classification", "unit k\nunit a parent=k codes=rs:575,ksi:1,ssyk:2661", "unit k\nunit b parent=k codes=rs:575,ksi:1,ssyk:2661", "", ""},
	{"a code that nobody says identifies", "unit k\nunit a parent=k codes=plats:7", "unit k\nunit b parent=k codes=plats:7", "", ""},
	{"a code that one file says identifies", "identity plats\nunit k\nunit a parent=k codes=plats:7", "unit k\nunit b parent=k codes=plats:7", `
unit a → b 85 %: the same code plats 7, the same parent`, `
unit a → b 85 %: samma kod plats 7, samma överordnade enhet`},
	{"a classification is none, whatever is said of it", "identity rs\nunit k\nunit a parent=k codes=rs:7", "unit k\nunit b parent=k codes=rs:7", "", ""},
	{"a code that several have", "unit k\nunit a parent=k codes=orgnr:1\nunit c parent=k codes=orgnr:1", "unit k\nunit b parent=k codes=orgnr:1\nunit c parent=k", "", ""},
	{"a board does not become a unit by its code", "unit k\nunit a parent=k kind=board codes=orgnr:1", "unit k\nunit b parent=k kind=unit codes=orgnr:1", "", ""},
	{"a code against a name", "unit k\nunit m\nunit a parent=k name=Norr codes=kst:1\nunit b parent=k name=Syd codes=kst:2", "unit k\nunit m\nunit c parent=m name=Norr codes=kst:2\nunit d parent=m name=Syd codes=kst:1", "", ""},
	{"two could be meant, and one is as large", "unit k\nunit a parent=k name=Barn heads=7", "unit k\nunit b parent=k name=Barngruppen heads=7\nunit c parent=k name=Barnteamet heads=9", `
unit a → b 92 %: similar names (100 %), the same parent, 7 and 7 employees`, `
unit a → b 92 %: liknande namn (100 %), samma överordnade enhet, 7 och 7 anställda`},
	{"merged under both names", "unit k\nunit a parent=k name=Norrby\nunit b parent=k name=Söderby", "unit k\nunit c parent=k name=Norrby-Söderby", `
unit a → c 76 %: the new name holds both old ones, the same parent
unit b → c 76 %: the new name holds both old ones, the same parent`, `
unit a → c 76 %: det nya namnet rymmer båda de gamla, samma överordnade enhet
unit b → c 76 %: det nya namnet rymmer båda de gamla, samma överordnade enhet`},
	{"merged under both names, one of them like the new one", "unit k\nunit a parent=k name=Söderhamra heads=10\nunit b parent=k name=Mosse heads=10", "unit k\nunit c parent=k name=Söderhamra-Mosse heads=20", `
unit a → c 90 %: the new name holds both old ones, the same parent, 10 + 10 = 20 employees
unit b → c 90 %: the new name holds both old ones, the same parent, 10 + 10 = 20 employees`, `
unit a → c 90 %: det nya namnet rymmer båda de gamla, samma överordnade enhet, 10 + 10 = 20 anställda
unit b → c 90 %: det nya namnet rymmer båda de gamla, samma överordnade enhet, 10 + 10 = 20 anställda`},
	{"three merged elsewhere, and some people are gone", "unit k\nunit m\nunit a parent=k name=Barnenheten heads=10\nunit b parent=k name=Familjeenheten heads=10\nunit c parent=k name=Unga heads=10", "unit k\nunit m\nunit d parent=m name=Barn,_familj_och_unga heads=29", `
unit a → d 84 %: the new name holds all 3 old ones, 10 + 10 + 10 and 29 employees
unit b → d 84 %: the new name holds all 3 old ones, 10 + 10 + 10 and 29 employees
unit c → d 84 %: the new name holds all 3 old ones, 10 + 10 + 10 and 29 employees`, `
unit a → d 84 %: det nya namnet rymmer alla 3 gamla, 10 + 10 + 10 och 29 anställda
unit b → d 84 %: det nya namnet rymmer alla 3 gamla, 10 + 10 + 10 och 29 anställda
unit c → d 84 %: det nya namnet rymmer alla 3 gamla, 10 + 10 + 10 och 29 anställda`},
	{"merged elsewhere, by the names alone", "unit k\nunit m\nunit a parent=k name=Norrby\nunit b parent=k name=Söderby", "unit k\nunit m\nunit c parent=m name=Norrby-Söderby", "", ""},
	{"merged, and the people do not add up", "unit k\nunit a parent=k name=Norrby heads=10\nunit b parent=k name=Söderby heads=10", "unit k\nunit c parent=k name=Norrby-Söderby heads=50", `
unit a → c 64 %: the new name holds both old ones, the same parent, although 10 + 10 and 50 employees differ
unit b → c 64 %: the new name holds both old ones, the same parent, although 10 + 10 and 50 employees differ`, `
unit a → c 64 %: det nya namnet rymmer båda de gamla, samma överordnade enhet, trots att 10 + 10 och 50 anställda skiljer sig
unit b → c 64 %: det nya namnet rymmer båda de gamla, samma överordnade enhet, trots att 10 + 10 och 50 anställda skiljer sig`},
	{"absorbed by one that takes both names", "unit k\nunit a parent=k name=Norrby heads=10\nunit b parent=k name=Söderby heads=12", "unit k\nunit a parent=k name=Norrby-Söderby heads=22", `
unit b → a 90 %: the new name holds both old ones, the same parent, 10 + 12 = 22 employees`, `
unit b → a 90 %: det nya namnet rymmer båda de gamla, samma överordnade enhet, 10 + 12 = 22 anställda`},
	{"split under the two names", "unit k\nunit c parent=k name=Norrby-Söderby heads=20", "unit k\nunit a parent=k name=Norrby heads=8\nunit b parent=k name=Söderby heads=12", `
unit c → a 90 %: the old name holds both new ones, the same parent, 20 = 8 + 12 employees
unit c → b 90 %: the old name holds both new ones, the same parent, 20 = 8 + 12 employees`, `
unit c → a 90 %: det gamla namnet rymmer båda de nya, samma överordnade enhet, 20 = 8 + 12 anställda
unit c → b 90 %: det gamla namnet rymmer båda de nya, samma överordnade enhet, 20 = 8 + 12 anställda`},
	{"merged into what the names have in common", "unit k\nunit a parent=k name=Hemtjänst_norr heads=8\nunit b parent=k name=Hemtjänst_söder heads=12", "unit k\nunit c parent=k name=Hemtjänsten heads=20", `
unit a → c 90 %: the new name is what the old ones have in common, the same parent, 8 + 12 = 20 employees
unit b → c 90 %: the new name is what the old ones have in common, the same parent, 8 + 12 = 20 employees`, `
unit a → c 90 %: det nya namnet är det som de gamla har gemensamt, samma överordnade enhet, 8 + 12 = 20 anställda
unit b → c 90 %: det nya namnet är det som de gamla har gemensamt, samma överordnade enhet, 8 + 12 = 20 anställda`},
	{"two of one name, and one made of it", "unit k\nunit a parent=k name=Norrby\nunit b parent=k name=Norrby\nunit d parent=k name=Söderby", "unit k\nunit c parent=k name=Norrby-Söderby", "", ""},
	{"two made of the same two", "unit k\nunit a parent=k name=Norrby\nunit b parent=k name=Söderby", "unit k\nunit c parent=k name=Norrby-Söderby\nunit d parent=k name=Söderby_och_Norrby", "", ""},
	{"a name that holds another", "unit k\nunit a parent=k name=Öppenvård\nunit x parent=k name=Stab", "unit k\nunit c parent=k name=Öppenvård_för_unga_vuxna_med_beroende\nunit x parent=k name=Stab", `
unit a → c 67 %: names with “öppenvård”, which no others have, the same parent`, `
unit a → c 67 %: namn med ”öppenvård”, som inga andra har, samma överordnade enhet`},
	{"a name that holds another, and a third one too", "unit k\nunit a parent=k name=Öppenvård\nunit x parent=k name=Öppenvård_barn", "unit k\nunit c parent=k name=Öppenvård_för_unga_vuxna_med_beroende\nunit x parent=k name=Öppenvård_barn", "", ""},
	{"a name that holds another elsewhere", "unit k\nunit a name=Öppenvård parent=k\nunit l", "unit k\nunit l\nunit c parent=l name=Öppenvård_för_unga_vuxna_med_beroende", "", ""},
	{"words of two names in one", "unit k\nunit a parent=k name=Familjerätt_Mosse\nunit b parent=k name=Budgetrådgivning_Ekebo", "unit k\nunit c parent=k name=Familjerätt_och_budgetrådgivning_Kvarnby", `
unit a → c 67 %: names with “familjerätt”, which no others have, the same parent
unit b → c 67 %: names with “budgetrådgivning”, which no others have, the same parent`, `
unit a → c 67 %: namn med ”familjerätt”, som inga andra har, samma överordnade enhet
unit b → c 67 %: namn med ”budgetrådgivning”, som inga andra har, samma överordnade enhet`},
	{"a word of one name in another, and no more", "unit k\nunit a parent=k name=Familjerätt_Mosse", "unit k\nunit c parent=k name=Familjerätt_Kvarnby", "", ""},
	{"taken up with its name", "unit k\nunit a parent=k name=Familjerätt\nunit b parent=k name=Vuxenstöd", "unit k\nunit a parent=k name=Familjerätt_och_vuxenstöd_i_hela_kommunen", `
unit b → a 67 %: names with “vuxenstöd”, which no others have, the same parent`, `
unit b → a 67 %: namn med ”vuxenstöd”, som inga andra har, samma överordnade enhet`},
	{"nearly the name of a namesake", "unit k\nunit l\nunit a parent=k name=Marigny\nunit b parent=k name=Margny\nunit c parent=l name=Marigny\nunit d parent=l name=Margny", "unit k\nunit l\nunit v parent=k name=Marigny\nunit x parent=k name=Margny\nunit y parent=l name=Marigny\nunit z parent=l name=Margny", `
unit a → v 67 %: the same name, which others have too, the same parent
unit b → x 67 %: the same name, which others have too, the same parent
unit c → y 67 %: the same name, which others have too, the same parent
unit d → z 67 %: the same name, which others have too, the same parent`, `
unit a → v 67 %: samma namn, som även andra har, samma överordnade enhet
unit b → x 67 %: samma namn, som även andra har, samma överordnade enhet
unit c → y 67 %: samma namn, som även andra har, samma överordnade enhet
unit d → z 67 %: samma namn, som även andra har, samma överordnade enhet`},
	{"what two names have in common, and a third one too", "unit k\nunit a parent=k name=Haye_Puits\nunit b parent=k name=Haye_Ronde\nunit x parent=k name=Haye_Piquenot", "unit k\nunit c parent=k name=Haye\nunit x parent=k name=Haye_Piquenot", "", ""},
	{"names of one stem elsewhere", "unit k\nunit l\nunit a parent=k name=Belleville", "unit k\nunit l\nunit c parent=l name=Bellevigne", "", ""},
	{"said, not guessed", "unit a name=Norr\nunit b name=Syd", "unit c name=Syd formerly=a", `
unit a → c`, `
unit a → c`},
}

func TestGuesses(t *testing.T) {
	for _, c := range guessCases {
		before, now := sketch(strings.Split(c.before, "\n")...), sketch(strings.Split(c.now, "\n")...)
		m := match(before, now, Options{})
		for l, want := range map[message.Lang]string{message.EN: c.en, message.SV: c.sv} {
			if got := strings.TrimSpace(tell(m, before, now, l)); got != strings.TrimSpace(want) {
				t.Errorf("%s:\n%s\nwant\n%s", c.name, got, strings.TrimSpace(want))
			}
		}
	}
}

// A search that would take too long is not made, and says so.
func TestSkipped(t *testing.T) {
	small, large := flat(39, "x"), flat(200, "x")
	if m := match(small, flat(39, "y"), Options{}); m.Skipped != 0 {
		t.Errorf("39 of one parent: %d skipped", m.Skipped)
	}
	other := flat(200, "y")
	other.Units[7].Name = large.Units[3].Name
	m := match(large, other, Options{})
	if m.Skipped != 2*199 || len(m.Links) != 1 || m.Links[0].Old != 3 || m.Links[0].New != 7 {
		t.Errorf("200 of one parent: %d skipped, links %v", m.Skipped, m.Links)
	}
	if m := match(large, other, Options{NoInfer: true}); m.Skipped != 0 {
		t.Errorf("without guesses %d are skipped", m.Skipped)
	}

	var before, now []string
	for i := range 2 * maxRounds {
		before = append(before, fmt.Sprintf("unit a%d name=Vård%s parent=a%d", i, nonsense(i), i-1))
		now = append(now, fmt.Sprintf("unit b%d name=Vård%s_nytt parent=b%d", i, nonsense(i), i-1))
	}
	deep := match(sketch(before...), sketch(now...), Options{})
	if left := 2 * (len(before) - len(deep.Links)); deep.Skipped != left || left == 0 {
		t.Errorf("a line of %d: %d links, %d skipped", len(before), len(deep.Links), deep.Skipped)
	}
}

// Families that together are too many are taken smallest first.
func TestSkippedFamilies(t *testing.T) {
	families := func(id, suffix string) *orgmodel.Organisation {
		o := sketch("unit k0", "unit k1")
		for k := range 2 + maxCompared/(39*39) {
			home := fmt.Sprint("h", k)
			o.Units = append(o.Units, orgmodel.Unit{Common: orgmodel.Common{ID: home, Name: home}, Kind: "unit"})
			size := 39
			if k == 5 {
				size = 20
			}
			for i := range size {
				o.Units = append(o.Units, orgmodel.Unit{Common: orgmodel.Common{ID: fmt.Sprint(id, k, "-", i), Name: nonsense(100*k+i) + suffix}, Kind: "unit", Parent: home})
			}
		}
		o.Index()
		return o
	}
	before, after := families("a", "aren"), families("b", "ning")
	m := match(before, after, Options{})
	if m.Skipped != 2*39*1 {
		t.Errorf("%d skipped, want those of one family", m.Skipped)
	}
	if all := len(before.Units) - 2 - (2 + maxCompared/(39*39)); len(m.Links) != all-39 {
		t.Errorf("%d links of %d", len(m.Links), all)
	}
}
