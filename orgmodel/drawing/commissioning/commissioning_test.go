package commissioning_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/commissioning"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// trade has every group of providers, every way an agreement can lack
// something, and units that no agreement reaches.
const trade = `steering_model = "purchaser-provider"
[[unit]]
id = "kommunen"
name = "Provkommun"
kind = "municipality"
[[unit]]
id = "namnden"
name = "Socialnämnden"
kind = "board"
parent = "kommunen"
role = "purchaser"
[[unit]]
id = "kultur"
name = "Kulturnämnden"
kind = "board"
parent = "kommunen"
role = "purchaser"
[[unit]]
id = "regi"
name = "Omsorg i egen regi"
kind = "result-unit"
parent = "namnden"
role = "provider"
[[unit]]
id = "lag"
name = "Laget inom egen regi"
kind = "team"
parent = "regi"
role = "provider"
[[unit]]
id = "utan"
name = "Boendestöd"
kind = "result-unit"
parent = "kommunen"
role = "provider"
assumed = ["role"]
[[unit]]
id = "regionen"
name = "Regionen"
kind = "region"
[[unit]]
id = "mottagning"
name = "Mottagningen"
kind = "unit"
parent = "regionen"
[[unit]]
id = "bolaget"
name = "Bolaget <AB>"
kind = "company"
[[unit]]
id = "stallet"
name = "Stället som stängde"
kind = "company"
until = 2025-06-30
[[unit]]
id = "foreningen"
name = "Föreningen"
kind = "nonprofit"
[[unit]]
id = "grannar"
name = "Grannar"
kind = "actor"
[[target_group]]
id = "unga"
name = "Barn och unga"
[[target_group]]
id = "gamla"
name = "Äldre"
[[service]]
id = "hemtjanst"
name = "Hemtjänst"
target_groups = ["gamla"]
[[service]]
id = "fritid"
name = "Öppen fritid"
target_groups = ["unga", "gamla"]
status = "vision"
[[service]]
id = "rad"
name = "Råd och stöd"
assumed = true
[[agreement]]
id = "uppdrag"
name = "Uppdraget"
form = "commission"
from = "namnden"
to = ["regi"]
services = ["hemtjanst", "fritid", "rad"]
amount = 5_000_000
volume = "120 personer"
follow_up = "varje tertial"
[[agreement]]
id = "avrop"
name = "Avropet"
form = "procurement"
from = "namnden"
to = ["bolaget", "stallet", "mottagning"]
services = ["rad"]
assumed = ["form", "to", "amount"]
amount = ">450_000"
note = "En anmärkning."
[[agreement]]
id = "bidrag"
name = "Bidraget"
form = "grant"
from = "regi"
to = ["foreningen", "grannar"]
status = "proposed"
since = 2025-01-01
[[agreement]]
id = "lost"
name = "Avtalet som bara har ett namn"
[[agreement]]
id = "samverkan"
name = "Samverkan om unga"
form = "cooperation"
between = ["namnden", "regionen"]
services = ["fritid"]
`

func TestCommissioningTellsEverythingInBothLanguages(t *testing.T) {
	org := drawtest.Text(t, trade)
	for lang, want := range map[message.Lang]string{
		message.SV: `# Beställare och bidragsgivare*
  # Socialnämnden – nämnd · beställare
    - 2 avtal, totalt över 5,45 mnkr per år*
    # Uppdraget – beställning
      - Belopp: 5 mnkr per år
      - Volym: 120 personer
      - ▪ Hemtjänst
      - ▪ Öppen fritid (vision)
      - ▪ Råd och stöd*
      - Når: Äldre och Barn och unga (ej angivet för 1 av 3 insatser)
      - Uppföljning: varje tertial
      - Utförare: Omsorg i egen regi (egen regi)
    # Avropet – upphandling (LOU)*
      - Stället som stängde finns inte den 2026-01-01*
      - Antaget: utförare*
      - Belopp: över 450 000 kronor per år*
      - ▪ Råd och stöd*
      - Målgrupper: ej angivna
      - Uppföljning: ej angiven
      - Utförare: Mottagningen (andra offentliga)*
      - Utförare: Bolaget <AB> (privata företag)*
  # Omsorg i egen regi – resultatenhet · utförare
    - Socialnämnden
    - även till höger
    # Bidraget – bidrag (föreslaget)
      - från 2025-01-01
      - Belopp: ej angivet
      - Uppföljning: ej angiven
      - Mottagare: Föreningen (idéburna organisationer)
      - Mottagare: Grannar (andra aktörer)
  # Kulturnämnden – nämnd · beställare
    - ! Ingen beställning angiven
  # Avtalet som bara har ett namn – avtal, form ej angiven
    - Beställare: ej angiven
    - Utförare: ej angiven
    - Belopp: ej angivet
    - Uppföljning: ej angiven
# Utförare och mottagare*: Egen regi
  # Omsorg i egen regi – resultatenhet · utförare
    - Socialnämnden
    - även till vänster
    - Avtal: Uppdraget
  # Boendestöd – resultatenhet · utförare*
    - Provkommun
    - ! Inget uppdrag angivet
# Utförare och mottagare*: Andra offentliga
  # Mottagningen – enhet
    - Regionen
    - Avtal: Avropet*
# Utförare och mottagare*: Privata företag
  # Bolaget <AB> – företag
    - Avtal: Avropet*
# Utförare och mottagare*: Idéburna organisationer
  # Föreningen – idéburen organisation
    - Avtal: Bidraget
# Utförare och mottagare*: Andra aktörer
  # Grannar – aktörer
    - Avtal: Bidraget
# Samverkan och överenskommelser: avtal utan beställare
  # Samverkan om unga – överenskommelse om samverkan
    - Mellan
    - ▪ Socialnämnden
    - ▪ Regionen
    - ▪ Öppen fritid (vision)
    - Når: Barn och unga och Äldre
`,
		message.EN: `# Purchasers and grantors*
  # Socialnämnden – board · purchaser
    - 2 agreements, totalling over 5.45 million SEK a year*
    # Uppdraget – commission
      - Amount: 5 million SEK a year
      - Volume: 120 personer
      - ▪ Hemtjänst
      - ▪ Öppen fritid (vision)
      - ▪ Råd och stöd*
      - Reaches: Äldre and Barn och unga (not given for 1 of 3 services)
      - Follow-up: varje tertial
      - Provider: Omsorg i egen regi (in-house)
    # Avropet – procurement (LOU)*
      - Stället som stängde does not exist on 2026-01-01*
      - Assumed: provider*
      - Amount: over 450,000 SEK a year*
      - ▪ Råd och stöd*
      - Target groups: not given
      - Follow-up: not given
      - Provider: Mottagningen (other public bodies)*
      - Provider: Bolaget <AB> (companies)*
  # Omsorg i egen regi – result unit · provider
    - Socialnämnden
    - also to the right
    # Bidraget – grant (proposed)
      - from 2025-01-01
      - Amount: not given
      - Follow-up: not given
      - Recipient: Föreningen (nonprofit organisations)
      - Recipient: Grannar (other actors)
  # Kulturnämnden – board · purchaser
    - ! No commission given
  # Avtalet som bara har ett namn – agreement, form not given
    - Purchaser: not given
    - Provider: not given
    - Amount: not given
    - Follow-up: not given
# Providers and recipients*: In-house
  # Omsorg i egen regi – result unit · provider
    - Socialnämnden
    - also to the left
    - Agreements: Uppdraget
  # Boendestöd – result unit · provider*
    - Provkommun
    - ! No commission given
# Providers and recipients*: Other public bodies
  # Mottagningen – unit
    - Regionen
    - Agreements: Avropet*
# Providers and recipients*: Companies
  # Bolaget <AB> – company
    - Agreements: Avropet*
# Providers and recipients*: Nonprofit organisations
  # Föreningen – nonprofit organisation
    - Agreements: Bidraget
# Providers and recipients*: Other actors
  # Grannar – actors
    - Agreements: Bidraget
# Cooperation and compacts: agreements without a purchaser
  # Samverkan om unga – cooperation agreement
    - Between
    - ▪ Socialnämnden
    - ▪ Regionen
    - ▪ Öppen fritid (vision)
    - Reaches: Barn och unga and Äldre
`,
	} {
		if diff := cmp.Diff(want, drawtest.Outline(drawtest.Built(t, commissioning.Draw, org, drawing.Options{Lang: lang}))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", lang, diff)
		}
	}
}

func TestCommissioningDetails(t *testing.T) {
	org := drawtest.Text(t, trade)
	overview := drawtest.Outline(drawtest.Built(t, commissioning.Draw, org, drawing.Options{Detail: drawing.Overview}))
	for _, fact := range []string{"Uppföljning", "Hemtjänst", "Volym"} {
		if strings.Contains(overview, fact) {
			t.Errorf("the overview tells of %q:\n%s", fact, overview)
		}
	}
	full := drawtest.Outline(drawtest.Built(t, commissioning.Draw, org, drawing.Options{Detail: drawing.Full}))
	for _, fact := range []string{"▪ Hemtjänst, för Äldre", "▪ Öppen fritid (vision), för Barn och unga och Äldre", "En anmärkning."} {
		if !strings.Contains(full, fact) {
			t.Errorf("full detail does not tell %q:\n%s", fact, full)
		}
	}
}

func TestCommissioningGolden(t *testing.T) {
	for name, file := range map[string]string{
		"six-areas": drawtest.Borlange + "six-areas.toml", "action-plan": "../../../examples/uppsala/action-plan-2023.toml",
	} {
		t.Run(name, func(t *testing.T) {
			drawtest.Golden(t, name, drawtest.Framed(drawtest.Built(t, commissioning.Draw, drawtest.Load(t, file), drawing.Options{Paper: "A3"})))
		})
	}
}

// bazaar is a market of n agreements among many units, most with several
// providers.
func bazaar(n int) string {
	var b strings.Builder
	b.WriteString("steering_model = \"purchaser-provider\"\n[[unit]]\nid = \"kommunen\"\nname = \"Provkommun <& \\\"Söner\\\">\"\nkind = \"municipality\"\n")
	unit := func(id, name, kind, more string) {
		fmt.Fprintf(&b, "[[unit]]\nid = %q\nname = %q\nkind = %q\n%s", id, name, kind, more)
	}
	for i := range 4 {
		unit(fmt.Sprint("namnd-", i), "Arbetsmarknads- och socialförsörjningsnämnden", "board", "parent = \"kommunen\"\nrole = \"purchaser\"\n")
	}
	kinds := []string{"company", "nonprofit", "region", "actor"}
	for i := range 12 {
		if kind := kinds[i%4]; i < 8 {
			unit(fmt.Sprint("part-", i), fmt.Sprint("Missbruksrehabiliteringsbolaget ", i), kind, "")
		} else {
			unit(fmt.Sprint("part-", i), fmt.Sprint("Hemtjänst ", i), "result-unit", "parent = \"kommunen\"\nrole = \"provider\"\n")
		}
	}
	for i := range 40 {
		fmt.Fprintf(&b, "[[service]]\nid = \"insats-%d\"\nname = \"Arbetsmarknadsrehabiliteringsinsats %d\"\n", i, i)
	}
	for i := range n {
		fmt.Fprintf(&b, "[[agreement]]\nid = \"avtal-%d\"\nname = \"Avtal nummer %d\"\nfrom = \"namnd-%d\"\nto = [", i, i, i*i%3)
		for k := range 1 + i%3 {
			fmt.Fprintf(&b, "\"part-%d\", ", (i*7+k*5)%11)
		}
		b.WriteString("]\nservices = [")
		for k := range i * 5 % 8 {
			fmt.Fprintf(&b, "\"insats-%d\", ", (i+k)%40)
		}
		b.WriteString("]\n")
	}
	return b.String()
}

func TestCommissioningIsClean(t *testing.T) {
	orgs := map[string]*orgmodel.Organisation{
		"current": drawtest.Load(t, drawtest.Borlange+"current.toml"), "six-areas": drawtest.Load(t, drawtest.Borlange+"six-areas.toml"),
		"trade": drawtest.Text(t, trade), "idle": drawtest.Text(t, bazaar(0)), "one": drawtest.Text(t, bazaar(1)), "some": drawtest.Text(t, bazaar(9)), "many": drawtest.Text(t, bazaar(40)),
	}
	drawtest.HoldClean(t, commissioning.Draw, orgs, drawtest.Tangles)
}

func TestCommissioningIsTheSameEveryTime(t *testing.T) {
	drawtest.HoldSame(t, commissioning.Draw, trade)
	drawtest.HoldSame(t, commissioning.Draw, bazaar(15))
}

func TestCommissioningRefusals(t *testing.T) {
	none := "There is no commission to draw on 2026-01-01: the file has no [[agreement]] that exists on that day, and no unit with role in a purchaser-provider model."
	for _, c := range []struct {
		body string
		o    drawing.Options
		want string
	}{
		{"", drawing.Options{}, none},
		{"steering_model = \"purchaser-provider\"\n", drawing.Options{}, none},
		{strings.Replace(strings.Split(trade, "[[agreement]]")[0], "purchaser-provider", "integrated", 1), drawing.Options{}, none},
		{trade, drawing.Options{Root: "stallet"}, "There is no unit “stallet” to start the drawing from."},
		{trade + "[[unit]]\nid = \"tyst\"\nname = \"Tysta enheten\"\nkind = \"unit\"\nparent = \"kommunen\"\n", drawing.Options{Root: "tyst"}, "Neither “Tysta enheten” nor any unit below it is party to an [[agreement]] on 2026-01-01."},
	} {
		_, err := commissioning.Draw(drawtest.Text(t, c.body), c.o)
		if err == nil || err.Error() != c.want {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
}

func TestCommissioningOfARootAndADepth(t *testing.T) {
	d := drawtest.Built(t, commissioning.Draw, drawtest.Text(t, trade), drawing.Options{Root: "regi", Depth: 2, Lang: message.SV})
	want := `# Beställare och bidragsgivare
  # Socialnämnden – nämnd · beställare
    # Uppdraget – beställning
      - Belopp: 5 mnkr per år
      - Volym: 120 personer
      - ▪ Hemtjänst
      - ▪ Öppen fritid (vision)
      - ▪ Råd och stöd*
      - Når: Äldre och Barn och unga (ej angivet för 1 av 3 insatser)
      - Uppföljning: varje tertial
      - Utförare: Omsorg i egen regi (egen regi)
  # Omsorg i egen regi – resultatenhet · utförare
    - Socialnämnden
    - även till höger
    # Bidraget – bidrag (föreslaget)
      - från 2025-01-01
      - Belopp: ej angivet
      - Uppföljning: ej angiven
      - Mottagare: Föreningen (idéburna organisationer)
      - Mottagare: Grannar (andra aktörer)
# Utförare och mottagare: Egen regi
  # Omsorg i egen regi – resultatenhet · utförare
    - Socialnämnden
    - även till vänster
    - Avtal: Uppdraget
# Utförare och mottagare: Idéburna organisationer
  # Föreningen – idéburen organisation
    - Avtal: Bidraget
# Utförare och mottagare: Andra aktörer
  # Grannar – aktörer
    - Avtal: Bidraget
`
	if diff := cmp.Diff(want, drawtest.Outline(d)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(d.Notes) != 1 || d.Notes[0].In(message.SV) != "--depth betyder ingenting i den här vyn; allt är ritat." {
		t.Errorf("notes: %v", d.Notes)
	}
	if want := "Beställningar och utförare – Omsorg i egen regi – Provkommun"; d.Title != want {
		t.Errorf("title %q, want %q", d.Title, want)
	}
}

func TestCommissioningTooSmallSaysWhichPurchaserToDraw(t *testing.T) {
	d := drawtest.Built(t, commissioning.Draw, drawtest.Text(t, bazaar(40)), drawing.Options{Paper: "A5"})
	if len(d.Notes) != 1 {
		t.Fatalf("%d notes", len(d.Notes))
	}
	want := "På A5 blir den minsta texten 2,0 pt; under 6 pt går den inte att läsa. Välj ett större papper, eller rita en beställare i taget: ”Arbetsmarknads- och socialförsörjningsnämnden” för sig med --root namnd-1."
	if got := d.Notes[0].In(message.SV); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	one := drawtest.Built(t, commissioning.Draw, drawtest.Text(t, bazaar(40)), drawing.Options{Paper: "A5", Root: "namnd-1"})
	if one.Scale.SmallText <= d.Scale.SmallText {
		t.Errorf("drawn for itself it has letters of %d, in the whole %d", one.Scale.SmallText, d.Scale.SmallText)
	}
}

// TestViewsWithoutATreeDrawLoops: only the structure view needs the line of
// command to be a tree.
func TestViewsWithoutATreeDrawLoops(t *testing.T) {
	org := drawtest.Text(t, `
[[area]]
id = "norr"
name = "Norr"
[[unit]]
id = "a"
name = "A"
kind = "unit"
parent = "b"
areas = ["norr"]
[[unit]]
id = "b"
name = "B"
kind = "unit"
parent = "a"
[[agreement]]
id = "uppdrag"
name = "Uppdrag"
from = "a"
to = ["b"]
`)
	if _, err := structure.Draw(org, drawing.Options{}); err == nil {
		t.Error("the loop is none")
	}
	for name, want := range map[string]string{"commissioning": "# Beställare\n  # A – enhet\n", "areas": "# Norr – område\n  # A – enhet\n"} {
		for _, v := range views.All() {
			if v.Name != name {
				continue
			}
			if got := drawtest.Outline(drawtest.Built(t, v.Build, org, drawing.Options{Root: "a"})); !strings.HasPrefix(got, want) {
				t.Errorf("%s begins otherwise:\n%s", name, got)
			}
		}
	}
}
