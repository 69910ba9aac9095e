package questions_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// ownTeam is a unit with staff that carries out a service, and an association.
const ownTeam = frame + `[[unit]]
id = "stod"
name = "Stödenheten"
kind = "unit"
parent = "sf"
heads = 20
fte = 18

[[unit]]
id = "forening"
name = "Föreningen"
kind = "nonprofit"

[[target_group]]
id = "g"
name = "Vuxna"
age = ">20"
`

const ownService = `
[[service]]
id = "s"
name = "Stödet"
provided_by = ["stod"]
target_groups = ["g"]
`

const theirService = `
[[service]]
id = "t"
name = "Öppet stöd"
provided_by = ["forening"]
target_groups = ["g"]
`

const (
	current  = "municipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2026-01-01"
	proposed = "extends = \"old.toml\"\nas_of = 2027-01-01"
)

// saidOf are the words of one rule about a change.
func saidOf(t *testing.T, rule, before, after string) string {
	t.Helper()
	var list []string
	for _, f := range found(t, headerOf("nu", current)+before, headerOf("f", proposed)+after) {
		if f.Rule.ID == rule {
			list = append(list, f.Severity.String()+": "+f.Message.In(message.SV))
		}
	}
	return strings.Join(list, "\n")
}

// TestStaffDuties holds what is asked of the employer against whole messages.
func TestStaffDuties(t *testing.T) {
	for _, test := range []struct{ name, rule, before, after, want string }{
		{
			"a service ends, and an association carries on", "M504", ownTeam + ownService, "[[close]]\nids = [\"s\"]\n" + theirService,
			"question: ”Stödet” upphör, och ”Öppet stöd” tillkommer, som ”Föreningen” utför. Båda har samma målgrupp; filen anger ingen efterträdare. Går verksamheten över från kommunen till ”Föreningen” som en verksamhetsövergång? (till arbetsgivaren)",
		},
		{
			"the reverse", "M504", ownTeam + theirService, "[[close]]\nids = [\"t\"]\n" + ownService,
			"question: ”Öppet stöd” upphör, och ”Stödet” tillkommer, som ”Stödenheten” utför. Båda har samma målgrupp; filen anger ingen efterträdare. Går verksamheten över från ”Föreningen” till kommunen som en verksamhetsövergång? (till arbetsgivaren)",
		},
		{"the same employer", "M504", ownTeam + ownService, "[[close]]\nids = [\"s\"]\n" + strings.Replace(theirService, "forening", "stod", 1), ""},
		{
			"fewer there, and the day of the notice", "M514", ownTeam, "[[unit]]\nid = \"stod\"\nheads = 8\n",
			"question: Filen anger inte var 12 anställda placeras (”Stödenheten”). Behöver varsel lämnas till Arbetsförmedlingen, senast 2026-11-01, om någon sägs upp? (till arbetsgivaren)",
		},
		{"four fewer are no cut-back of five", "M514", ownTeam, "[[unit]]\nid = \"stod\"\nheads = 16\n", ""},
		{
			"nobody knows how many", "M514", strings.Replace(ownTeam, "heads = 20\nfte = 18\n", "", 1), "[[close]]\nids = [\"stod\"]\ndate = 2026-12-31\n",
			"question: Filen anger inte var ett okänt antal anställda placeras (”Stödenheten”). Behöver varsel lämnas till Arbetsförmedlingen, senast 2026-10-31 om högst 25 sägs upp, 2026-08-31 om högst 100, 2026-06-30 om fler? (till arbetsgivaren)",
		},
		{
			"redeployment", "M513", ownTeam, "[[unit]]\nid = \"stod\"\nheads = 16\n",
			"question: Filen anger inte var 4 anställda placeras (”Stödenheten”). Var placeras de, är omplacering utredd, är turordning och företrädesrätt klarlagda, och är det förhandlat eller samverkat? (till arbetsgivaren)",
		},
		{
			"shorter hours", "M515", ownTeam, "[[unit]]\nid = \"stod\"\nfte = 15\n",
			"question: ”Stödenheten”: färre årsarbetare för lika många anställda. Får någon lägre sysselsättningsgrad? (till arbetsgivaren)",
		},
		{"more hours", "M515", ownTeam, "[[unit]]\nid = \"stod\"\nfte = 19\n", ""},
		{
			"two boards share a team", "M516", ownTeam + "\n[[unit]]\nid = \"skolenhet\"\nname = \"Elevhälsan\"\nkind = \"unit\"\nparent = \"uf\"\n", "[[unit]]\nid = \"team\"\nname = \"Teamet\"\nkind = \"collaboration\"\nmembers = [\"stod\", \"skolenhet\"]\n",
			"question: Mer än en nämnd behandlar, eller tar över, uppgifter om samma personer: ”Teamet”. Vem är personuppgiftsansvarig för vad? (till nämnderna)",
		},
		{
			"decided, and nothing negotiated", "M501", ownTeam, "[[decision]]\nid = \"d\"\nname = \"Beslutet\"\nbody = [\"sn\"]\ndate = 2026-03-01\n\n[[unit]]\nid = \"stod\"\nheads = 25\nstatus = \"decided\"\ndecision = \"d\"\n",
			"legal: ”Beslutet” beslutades 2026-03-01 och förändrar ”Stödenheten”, men filen visar ingen förhandling eller facklig samverkan före beslutet.",
		},
		{
			"a record about the decision, too late", "M501", ownTeam, "[[decision]]\nid = \"d\"\nname = \"Beslutet\"\nbody = [\"sn\"]\ndate = 2026-03-01\n\n[[unit]]\nid = \"stod\"\nheads = 25\nstatus = \"decided\"\ndecision = \"d\"\n\n[[record]]\nform = \"union-cooperation\"\nabout = [\"d\"]\ndate = 2026-04-01\n",
			"legal: ”Beslutet” beslutades 2026-03-01, men förhandlingen eller den fackliga samverkan om beslutet är daterad 2026-04-01.",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := saidOf(t, test.rule, test.before, test.after); got != test.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, test.want)
			}
		})
	}
}

// TestAcceptByName: an answer about one thing answers nothing of another.
func TestAcceptByName(t *testing.T) {
	before := ownTeam + "\n[[unit]]\nid = \"andra\"\nname = \"Andra enheten\"\nkind = \"unit\"\nparent = \"sf\"\nheads = 4\n"
	after := "[[unit]]\nid = \"stod\"\nheads = 25\n\n[[unit]]\nid = \"andra\"\nheads = 6\n\n[[accept]]\nrule = \"M501\"\nabout = [\"andra\"]\nreason = \"Samverkat i mars.\"\n"
	const want = "question: Förändringen gäller ”Stödenheten”. Är det en viktigare förändring, och är den förhandlad eller samverkad före beslutet? (till arbetsgivaren)"
	if got := saidOf(t, "M501", before, after); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if got := dutiesOf(t, headerOf("nu", current)+before, headerOf("f", proposed)+strings.Replace(after, "about = [\"andra\"]\n", "", 1)); slices.Contains(got, "negotiation") {
		t.Errorf("an answer to all of it answers nothing: %v", got)
	}
}
