package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// smallTown is a town with two organisations outside it, one service and one goal, and
// what more a file says.
func smallTown(t *testing.T, id, header, more string) *orgmodel.Organisation {
	return organisation(t, id+".toml", `format = 1

[organisation]
id = "`+id+`"
name = "`+id+`"
municipality = "2081"
language = "sv"
`+header+`

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
id = "a"
name = "Mottagningen"
kind = "unit"
parent = "sn"

[[unit]]
id = "idb"
name = "Stadsmissionen"
kind = "nonprofit"

[[unit]]
id = "idc"
name = "Verdandi"
kind = "nonprofit"

[[target_group]]
id = "unga"
name = "Unga"

[[service]]
id = "rad"
name = "Råd och stöd"
provided_by = ["a"]
target_groups = ["unga"]
`+more)
}

const (
	goal = `
[[goal]]
id = "egen"
name = "Fler i egen försörjning"
deadline = 2027-12-31
`
	outside = `
[[service]]
id = "oppen"
name = "Öppen verksamhet"
provided_by = ["idb", "idc"]
target_groups = ["unga"]
`
	purchase = `
[[agreement]]
id = "av"
name = "Avtalet"
form = "procurement"
from = "sn"
to = ["idc", "idb"]
services = ["oppen"]
`
	newUnit = `
[[unit]]
id = "enhet"
name = "Nya enheten"
kind = "unit"
parent = "sn"
`
	decision = `
[[decision]]
id = "b"
name = "Beslutet"
form = "decision"
`
	another = `
[[unit]]
id = "enhet-b"
name = "Andra enheten"
kind = "unit"
parent = "sn"
`
	accord = `
[[decision]]
id = "samlad"
name = "Samlad satsning"
form = "accord"
proposed_by = ["Vänstern", "Centern"]
`
	decided0 = `
[[decision]]
id = "b0"
name = "Beslutet om målet"
form = "decision"
body = ["sn"]
status = "in-force"
`
	adults = `
[[target_group]]
id = "vuxna"
name = "Vuxna"
excludes = ["unga"]
assumed = ["excludes"]

[[target_group]]
id = "aldre"
name = "Äldre"
part_of = ["vuxna"]
assumed = ["part_of"]

[[service]]
id = "oppen"
name = "Öppen verksamhet"
provided_by = ["a"]
target_groups = ["vuxna", "aldre"]

[[measure]]
id = "m"
name = "Samråd"
target_groups = ["vuxna"]
assumed = ["target_groups"]
`
	money = `
[[budget]]
id = "p"
name = "Satsningen"
unit = "sn"
service = "rad"
amount = 5
year = 2027
assumed = ["unit"]
`
)

// total is a department with a published total, and one unit in it.
func total(heads int) string {
	return fmt.Sprintf(`
[[unit]]
id = "lag"
name = "Laget"
kind = "unit"
parent = "avd"
heads = 12

[[unit]]
id = "avd"
name = "Avdelningen"
kind = "department"
parent = "sn"
heads_total = %d
`, heads)
}

// TestToldAsTheFileSays holds sentences of the page and of the front of the paper that no
// example has to say, or that one example alone has: each with what it rests on.
func TestToldAsTheFileSays(t *testing.T) {
	const proposed, decided = "as_of = 2026-06-01\nstatus = \"proposed\"", "as_of = 2026-06-01\nstatus = \"decided\""
	for _, c := range []struct {
		what, header, old, more string
		says, saysNot           []string
	}{
		{
			"a service bought from others", decided, "", outside + purchase + "assumed = [\"from\"]\n",
			[]string{"I korthet Socialnämnden köper den nya insatsen Öppen verksamhet av Stadsmissionen och Verdandi [beslutat] [antaget: beställare];"}, nil,
		},
		{
			"a purchase less sure than the service", decided, "", outside + purchase + "status = \"proposed\"\n",
			[]string{"Insatsen Öppen verksamhet tillkommer och utförs av Stadsmissionen och Verdandi [beslutat]; avtalet Avtalet tillkommer [föreslaget]"}, []string{"köper den nya"},
		},
		{
			"a service of others that nobody is said to buy", decided, "", outside,
			[]string{"Insatsen Öppen verksamhet tillkommer och utförs av Stadsmissionen och Verdandi [beslutat]"}, []string{"köper den nya"},
		},
		{
			"a decision with a body", proposed, "", newUnit + decision + "body = [\"sn\"]\ndate = 2026-09-01\nassumed = [\"body\"]\n",
			[]string{
				"”Beslutet” tillkommer (beslutande: ”Socialnämnden”; datum: 2026-09-01). [antaget: beslutas av]",
				"Föreslaget enligt den nya filen: Beslutet (Socialnämnden) [antaget: beslutas av]",
			},
			[]string{"vem som beslutar"},
		},
		{
			"a decision without a body and a day", proposed, "", newUnit + decision,
			[]string{"belopp; vem som beslutar, och när."}, nil,
		},
		{
			"a decision without a body, with its day", proposed, "", newUnit + decision + "date = 2026-09-01\n",
			[]string{"belopp; vem som beslutar."}, []string{"och när"},
		},
		{
			"what was decided long before is no decision on it", proposed, "", newUnit + decision + "body = [\"sn\"]\ndate = 2019-09-01\nstatus = \"decided\"\n",
			[]string{"belopp; vem som beslutar, och när."}, nil,
		},
		{
			"somebody has decided", decided, "", newUnit + decision,
			[]string{"belopp; vilket organ som har beslutat."}, []string{"vem som beslutar"},
		},
		{
			"a goal of both files, though all has another status", proposed, goal, goal + newUnit,
			[]string{"Mål i båda filerna: Fler i egen försörjning (slutdatum 2027-12-31) [föreslaget]."}, nil,
		},
		{
			"a goal whose deadline is assumed", decided, goal + "assumed = [\"deadline\"]\n", goal + "assumed = [\"deadline\"]\n" + newUnit,
			[]string{"Mål i båda filerna: Fler i egen försörjning (slutdatum 2027-12-31) [beslutat] [antaget: slutdatum]."}, nil,
		},
		{
			"a goal that changes is none of both", decided, goal, strings.Replace(goal, "2027", "2028", 1) + newUnit,
			nil, []string{"Mål i båda filerna"},
		},
		{
			"an assumed day", "assumed = [\"as_of\"]\n" + decided, "", newUnit,
			[]string{"gammal, 2026-01-01 → ny, 2026-06-01* "}, []string{"2026-01-01*"},
		},
		{
			"parts of a group, whom it is not for, and what is planned", decided, "", adults,
			[]string{
				"beskrivs inte i den gamla filen [antaget: grupper som inte hör dit]; planåtgärd: Samråd [antaget: målgrupper]",
				"Bara i den nya filen och nås av någon insats: 1* (med 1* delgrupp).",
				"Delgrupper till dem, som nås av samma insatser: Äldre. [antaget: grupper som inte hör dit, del av]",
				"Vuxna omfattar inte: Unga. [antaget: grupper som inte hör dit]",
				"Samma insatser som förut enligt filerna, som inte anger någon ny för dem: Unga.",
			}, nil,
		},
		{
			"money with its receiver", proposed, "", money,
			[]string{
				"I korthet Satsningen tillkommer (5 kronor 2027 till Socialnämnden för Råd och stöd) [föreslaget] [antaget: enhet]",
				"”Satsningen” tillkommer (5 kronor 2027 till ”Socialnämnden” för ”Råd och stöd”). [antaget: enhet]",
			}, nil,
		},
		{
			"what the author remarks on the whole, on what comes and on what goes, once for what shares it", "complete = true\nnote = \"Källan nämner bara en del.\"\n" + decided, newUnit + "note = \"Hur många framgår inte.\"\n", another + "note = \"Vilka framgår inte.\"\n" + strings.NewReplacer("enhet-b", "enhet-c", "Andra", "Tredje").Replace(another) + "note = \"Vilka framgår inte.\"\n",
			[]string{
				"Den som har skrivit filen anmärker: Källan nämner bara en del. ",
				"Vad den som har skrivit filen anmärker - ”ny”: Källan nämner bara en del. - ”Nya enheten”: Hur många framgår inte. - ”Andra enheten” och ”Tredje enheten”: Vilka framgår inte.",
			}, nil,
		},
		{
			"from where it comes", decided, "", newUnit + "[[source]]\nid = \"brev\"\nname = \"Brevet\"\nauthor = \"Ordföranden\"\n",
			[]string{"Vad som ändras Den enda källa som den nya filen anger: ”Brevet”, Ordföranden. "}, nil,
		},
		{
			"from where they come", decided, "", newUnit + "[[source]]\nid = \"brev\"\nname = \"Brevet\"\n[[source]]\nid = \"svar\"\nname = \"Svaret\"\npublisher = \"Tidningen\"\n",
			[]string{"Källor som den nya filen anger: ”Brevet”; ”Svaret”, Tidningen."}, nil,
		},
		{
			"a remark on what ends, and on how it ends", "complete = true\n" + decided, newUnit + "note = \"Hur många framgår inte.\"\n", "[[close]]\nids = [\"enhet\"]\ndate = 2026-03-01\nnote = \"Var de flyttar framgår inte.\"\n" + newUnit,
			[]string{"- ”Nya enheten”: Hur många framgår inte. - ”Nya enheten”: Var de flyttar framgår inte."}, nil,
		},
		{
			"what the old file closed already", "complete = true\n" + decided, newUnit + "[[close]]\nids = [\"enhet\"]\ndate = 2025-03-01\nnote = \"Var de flyttar framgår inte.\"\n", another + newUnit + "[[close]]\nids = [\"enhet\"]\ndate = 2025-03-01\nnote = \"Var de flyttar framgår inte.\"\n",
			nil, []string{"Var de flyttar"},
		},
		{
			"a total of which a part is no unit's", decided, total(50), total(55),
			[]string{"Ej fördelade på – – 38 38 "}, []string{"38*", "43*"},
		},
		{
			"the same, assumed", decided, total(50) + "assumed = [\"heads_total\"]\n", total(55) + "assumed = [\"heads_total\"]\n",
			[]string{"Ej fördelade på – – 38* 38* "}, nil,
		},
		{
			"a remark that was there before, on what does not change", decided, "", newUnit,
			nil, []string{"anmärker"},
		},
		{
			"who agrees on a proposal", proposed, "", newUnit + accord + "status = \"in-force\"\n",
			[]string{"inte beslutad. Överens: Centern och Vänstern. I korthet", "inrättas [föreslaget]. ", "”Samlad satsning” (parter: Centern och Vänstern)"}, []string{"; politisk"},
		},
		{
			"who agrees, assumed", proposed, "", newUnit + accord + "status = \"in-force\"\nassumed = [\"proposed_by\"]\n",
			[]string{"Överens: Centern och Vänstern. [antaget: föreslås av] I korthet"}, nil,
		},
		{
			"an accord that nobody is said to have made", proposed, "", newUnit + accord,
			nil, []string{"Överens: Centern"},
		},
		{
			"who has decided", decided, "", newUnit + decision + "body = [\"sn\"]\n",
			[]string{"Beslutat av: Socialnämnden. I korthet"}, []string{"vilket organ som har beslutat"},
		},
		{
			"who has decided, assumed", decided, "", newUnit + decision + "body = [\"sn\"]\nassumed = [\"body\"]\n",
			[]string{"Beslutat av: Socialnämnden. [antaget: beslutas av] I korthet"}, nil,
		},
		{
			"who has decided, assumed of another decision only", decided, "", newUnit + decision + "body = [\"sn\"]\n" + strings.Replace(decision, "\"b\"", "\"c\"", 1) + "body = [\"sn\"]\nassumed = [\"body\"]\n",
			[]string{"Beslutat av: Socialnämnden (Beslutet). I korthet"}, nil,
		},
		{
			"who has decided, where another decision names nobody", decided, "", newUnit + decision + "body = [\"sn\"]\n" + strings.NewReplacer("\"b\"", "\"c\"", "Beslutet", "Det andra").Replace(decision),
			[]string{"Beslutat av: Socialnämnden (Beslutet). I korthet", "vilket organ som har beslutat"}, nil,
		},
		{
			"a municipality is no body", decided, "", newUnit + decision + "body = [\"k\"]\n",
			[]string{"vilket organ som har beslutat"}, []string{"Beslutat av"},
		},
		{
			"a vision in a proposal", proposed, "", newUnit + "status = \"vision\"\n",
			[]string{"FÖRSLAG, inte beslutat; delvis vision (nya enheter)."}, nil,
		},
		{
			"a vision in what is decided", decided, "", newUnit + "status = \"vision\"\n" + another,
			[]string{"BESLUTAT; delvis vision (en del nya enheter)."}, nil,
		},
		{
			"who decided on a goal of both files", decided, decided0 + goal + "decision = \"b0\"\n", decided0 + goal + "decision = \"b0\"\n" + newUnit,
			[]string{"Mål i båda filerna: Fler i egen försörjning (slutdatum 2027-12-31, beslutat av Socialnämnden)."}, nil,
		},
		{
			"a goal of both files that is only proposed", decided, strings.Replace(decided0, "in-force", "proposed", 1) + goal + "decision = \"b0\"\n", strings.Replace(decided0, "in-force", "proposed", 1) + goal + "decision = \"b0\"\n" + newUnit,
			[]string{"Fler i egen försörjning (slutdatum 2027-12-31)."}, nil,
		},
		{
			"a goal of both files that is a vision though somebody decided on it", decided, decided0 + strings.Replace(goal, "name =", "status = \"vision\"\nname =", 1) + "decision = \"b0\"\n", decided0 + strings.Replace(goal, "name =", "status = \"vision\"\nname =", 1) + "decision = \"b0\"\n" + newUnit,
			[]string{"(slutdatum 2027-12-31, beslutat av Socialnämnden) [vision]."}, nil,
		},
		{
			"that the whole is a proposal is assumed", proposed + "\nassumed = [\"status\"]", "", newUnit,
			[]string{"ny, 2026-06-01 FÖRSLAG*: den nya organisationen är föreslagen, inte beslutad. I korthet"}, nil,
		},
		{
			"that some of it is decided is assumed", proposed, "", newUnit + strings.Replace(goal, "name =", "status = \"decided\"\nassumed = [\"status\"]\nname =", 1),
			[]string{"FÖRSLAG, delvis beslutat: målen*."}, nil,
		},
		{
			"that new things are decided is assumed", decided, "", goal + strings.Replace(outside, "name =", "assumed = [\"status\"]\nname =", 1),
			[]string{"BESLUTAT: nya insatser* och mål; i filerna ändras ingen enhet.", "tillkommer och utförs av ”Stadsmissionen” och ”Verdandi”. [antas nytt och beslutat]"}, []string{"beslutsläget"},
		},
		{
			"a name that the author made", decided, "", strings.Replace(newUnit, "name =", "assumed = [\"name\"]\nname =", 1),
			[]string{"+ ”Nya enheten” inrättas under ”Socialnämnden”. [antaget: namn]"}, nil,
		},
		{
			"an assumed day of what has been held", proposed, "", newUnit + "\n[[record]]\nid = \"r\"\nform = \"risk-assessment\"\ndate = 2026-05-01\nassumed = [\"date\"]\n",
			[]string{"Enligt den nya filen: Riskbedömning, 2026-05-01 [antaget: datum]"}, nil,
		},
	} {
		l := compared(smallTown(t, "gammal", "as_of = 2026-01-01", c.old), smallTown(t, "ny", c.header, c.more))
		p := &diffPage{c: l, lang: message.SV, full: true}
		front, _ := frontAndAnnex(p.paper())
		var b strings.Builder
		_ = DiffText(&b, l, Options{Lang: message.SV})
		said := strings.Join(strings.Fields(strings.ReplaceAll(b.String()+front, `\`, "")), " ")
		for _, text := range c.says {
			if !strings.Contains(said, text) {
				t.Errorf("%s: not said: %q:\n%s", c.what, text, b.String())
			}
		}
		for _, text := range c.saysNot {
			if strings.Contains(said, text) {
				t.Errorf("%s: said: %q:\n%s", c.what, text, b.String())
			}
		}
	}
}
