package hearsay

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// hall is an organisation in which people say things.
func hall(claims ...orgmodel.Claim) *orgmodel.Organisation {
	named := func(id, name string) orgmodel.Common { return orgmodel.Common{ID: id, Name: name} }
	o := &orgmodel.Organisation{
		Units: []orgmodel.Unit{
			{Common: named("sn", "Socialnämnden")}, {Common: named("son", "Social- och omsorgsnämnden")},
			{Common: named("lotsen", "Lotsen")}, {Common: named("sdn", "Norrmalms Stadsdelsnämnden")},
		},
		Posts: []orgmodel.Post{
			{Common: named("ord", "Ordförande"), Unit: "sn", Party: "S"},
			{Common: named("vice", "Vice ordförande"), Unit: "son", Party: "C"},
			{Common: named("led", "Ledamot"), Unit: "sdn"},
			{Common: named("vd", "VD"), Unit: "lotsen"},
			{Common: orgmodel.Common{ID: "gissad", Name: "Ordförande", Assumed: orgmodel.Assumed{Keys: []string{"party"}}}, Unit: "sn", Party: "M"},
			{Common: orgmodel.Common{ID: "antagen", Name: "Rektor", Assumed: orgmodel.Assumed{Keys: []string{"unit"}}}, Unit: "lotsen"},
			{Common: named("utan", "Rektor")},
		},
		Claims: claims,
	}
	o.Index()
	return o
}

// said is a claim; quote is held against line.
func said(name, by, quote, line string) orgmodel.Claim {
	c := orgmodel.Claim{Common: orgmodel.Common{ID: "c", Name: name}, By: by}
	if err := c.Quote.UnmarshalText([]byte(quote)); err != nil {
		panic(err)
	}
	c.Quote = c.Quote.SoughtIn(line)
	return c
}

func TestTold(t *testing.T) {
	assuming := func(c orgmodel.Claim, keys ...string) orgmodel.Claim {
		c.Assumed.Keys = keys
		return c
	}
	reply := func(c orgmodel.Claim, stance string) orgmodel.Claim {
		c.Answers, c.Stance = "first", stance
		return c
	}
	for _, test := range []struct {
		claim  orgmodel.Claim
		en, sv string
	}{
		{
			said("Ingen blir av med sitt stöd", "ord", "", ""),
			"According to Ordförande, Socialnämnden (S): Ingen blir av med sitt stöd. (paraphrased, not quoted)",
			"Påstående av ordföranden i socialnämnden (S): Ingen blir av med sitt stöd. (återgivet, inte citat)",
		},
		{
			said("Ingen blir av med sitt stöd", "ord", "blir av med", "Ingen blir av med något."),
			"Ordförande, Socialnämnden (S): “blir av med”.",
			"Ordföranden i socialnämnden (S): ”blir av med”.",
		},
		{ // not found: given back
			said("Ingen blir av med sitt stöd", "ord", "blir av med", ""),
			"According to Ordförande, Socialnämnden (S): Ingen blir av med sitt stöd. (paraphrased, not quoted)",
			"Påstående av ordföranden i socialnämnden (S): Ingen blir av med sitt stöd. (återgivet, inte citat)",
		},
		{
			said("Det är ”flum”!", "vice", "", ""),
			"According to Vice ordförande, Social- och omsorgsnämnden (C): Det är flum! (paraphrased, not quoted)",
			"Påstående av vice ordföranden i social- och omsorgsnämnden (C): Det är flum! (återgivet, inte citat)",
		},
		{
			assuming(said("A.", "led", "", ""), "by"),
			"According to Ledamot, Norrmalms Stadsdelsnämnden [assumed]: A. (paraphrased, not quoted)",
			"Påstående av ledamot i Norrmalms Stadsdelsnämnden [antaget]: A. (återgivet, inte citat)",
		},
		{said("A", "vd", "", ""), "According to VD, Lotsen: A. (paraphrased, not quoted)", "Påstående av VD i Lotsen: A. (återgivet, inte citat)"},
		{
			said("A", "gissad", "", ""),
			"According to Ordförande, Socialnämnden (M [assumed]): A. (paraphrased, not quoted)",
			"Påstående av ordföranden i socialnämnden (M [antaget]): A. (återgivet, inte citat)",
		},
		{said("A", "antagen", "", ""), "According to Rektor, Lotsen [assumed]: A. (paraphrased, not quoted)", "Påstående av rektor i Lotsen [antaget]: A. (återgivet, inte citat)"},
		{said("A", "utan", "", ""), "According to Rektor: A. (paraphrased, not quoted)", "Påstående av rektor: A. (återgivet, inte citat)"},
		{said("A", "sn", "", ""), "According to Socialnämnden: A. (paraphrased, not quoted)", "Påstående av socialnämnden: A. (återgivet, inte citat)"},
		{said("A", "Bruno ”B” Blomqvist", "", ""), "According to Bruno B Blomqvist: A. (paraphrased, not quoted)", "Påstående av Bruno B Blomqvist: A. (återgivet, inte citat)"},
		{said("A", "", "", ""), "According to somebody the file does not name: A. (paraphrased, not quoted)", "Påstående utan angiven avsändare: A. (återgivet, inte citat)"},
		{said("A", "", "A", "A"), "Said by somebody the file does not name: “A”.", "Sagt utan angiven avsändare: ”A”."},
		{
			reply(said("Vet inte", "ord", "", ""), orgmodel.Unaware),
			"Reply by Ordförande, Socialnämnden (S), who does not know of it: Vet inte. (paraphrased, not quoted) It answers the claim by Bruno: Tio ska anställas. (paraphrased, not quoted)",
			"Svar av ordföranden i socialnämnden (S), som inte känner till det som påstås: Vet inte. (återgivet, inte citat) Svaret gäller påståendet av Bruno: Tio ska anställas. (återgivet, inte citat)",
		},
		{
			assuming(reply(said("Nej", "ord", "Nej", "Nej"), orgmodel.Denies), "stance"),
			"Reply by Ordförande, Socialnämnden (S), who denies it [assumed]: “Nej”. It answers the claim by Bruno: Tio ska anställas. (paraphrased, not quoted)",
			"Svar av ordföranden i socialnämnden (S), som förnekar det som påstås [antaget]: ”Nej”. Svaret gäller påståendet av Bruno: Tio ska anställas. (återgivet, inte citat)",
		},
		{
			reply(said("Jo", "", "", ""), ""),
			"Reply by somebody the file does not name: Jo. (paraphrased, not quoted) It answers the claim by Bruno: Tio ska anställas. (paraphrased, not quoted)",
			"Svar utan angiven avsändare: Jo. (återgivet, inte citat) Svaret gäller påståendet av Bruno: Tio ska anställas. (återgivet, inte citat)",
		},
	} {
		first := said("Tio ska anställas", "Bruno", "", "")
		first.ID = "first"
		o := hall(first, test.claim)
		told := Told(o, &o.Claims[1])
		if en, sv := told.In(message.EN), told.In(message.SV); en != test.en || sv != test.sv {
			t.Errorf("got:\n%s\n%s\nwant:\n%s\n%s", en, sv, test.en, test.sv)
		}
	}
}

func TestNamed(t *testing.T) {
	o := hall(said("Det är ”flum”.", "ord", "", ""), said("Det är sant", "", "", ""))
	for i, want := range []string{"påståendet av ordföranden i socialnämnden (S) (återgivet: Det är flum)", "påståendet (återgivet: Det är sant)"} {
		if got := Named(o, &o.Claims[i]).In(message.SV); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

// TestUnawareIsNoDenial: no word of one stance stands in another.
func TestUnawareIsNoDenial(t *testing.T) {
	for stance, text := range stances {
		denies := strings.Contains(text.EN, "den") || strings.Contains(text.SV, "förnek")
		if denies != (stance == orgmodel.Denies) {
			t.Errorf("%s reads as a denial, or the denial does not: %v", stance, text)
		}
	}
}
