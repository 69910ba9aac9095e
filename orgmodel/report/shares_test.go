package report

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// laterTown is the town of today as a plan has it, with more.
func laterTown(t *testing.T, base, more string) *Contrast {
	t.Helper()
	after := "format = 1\n[organisation]\nid = \"plan\"\nname = \"Planen\"\nextends = \"nu.toml\"\nas_of = 2026-06-01\n" + more
	return compared(readTown(t, []byte(base)), variantOf(t, base, after))
}

func cellsOf(blocks []document.Block) (rows [][]string) {
	for i := range blocks {
		if t := blocks[i].Table; t != nil {
			rows = append(rows, t.Rows...)
		}
	}
	return rows
}

// TestSharesSayOfHowMany: a share of things says of how many, and of how many of them the
// file says it only by way of a unit.
func TestSharesSayOfHowMany(t *testing.T) {
	const areas = "[[area]]\nid = \"norr\"\nname = \"Norr\"\n[[area]]\nid = \"soder\"\nname = \"Söder\"\n"
	const everywhere = areas + "[[unit]]\nid = \"oppen\"\nareas = [\"norr\", \"soder\"]\n"
	const own = "[[service]]\nid = \"rad\"\nname = \"Råd\"\nprovided_by = [\"oppen\"]\nareas = [\"norr\"]\n"
	const silent = "[[service]]\nid = \"tyst\"\nname = \"Tyst\"\nprovided_by = [\"sn\"]\n"
	for _, test := range []struct{ name, more, sv, en string }{
		{
			"by the unit", everywhere,
			"Insatser som erbjuds i hela kommunen (efter: 1 av 1, 1 enligt utförarens områden)",
			"Services offered in the whole municipality (after: 1 of 1, 1 by the areas of the provider)",
		},
		{
			"one of its own", everywhere + own,
			"Insatser som erbjuds i hela kommunen (efter: 1 av 2, 1 enligt utförarens områden)",
			"Services offered in the whole municipality (after: 1 of 2, 1 by the areas of the provider)",
		},
		{
			"one that says nothing", everywhere + silent,
			"Insatser som erbjuds i hela kommunen (efter: 1–2 av 2, 1 enligt utförarens områden)",
			"Services offered in the whole municipality (after: 1–2 of 2, 1 by the areas of the provider)",
		},
		{
			"assumed", areas + "[[unit]]\nid = \"oppen\"\nareas = [\"norr\", \"soder\"]\nassumed = [\"areas\"]\n",
			"Insatser som erbjuds i hela kommunen (efter: 1* av 1, 1 enligt utförarens områden)",
			"Services offered in the whole municipality (after: 1* of 1, 1 by the areas of the provider)",
		},
	} {
		c := laterTown(t, townToday, test.more)
		for l, want := range map[message.Lang]string{message.SV: test.sv, message.EN: test.en} {
			page := &diffPage{c: c, lang: l}
			figures, _ := page.figures()
			found := false
			for _, row := range cellsOf(figures) {
				found = found || row[0] == want
			}
			if !found {
				t.Errorf("%s: no row %q in %q", test.name, want, cellsOf(figures))
			}
		}
	}
}

// TestGrantsAreNoAgreements: money that is stated, or assumed, to be a grant is called one.
func TestGrantsAreNoAgreements(t *testing.T) {
	agreement := func(id, form, more string) string {
		return "[[agreement]]\nid = \"" + id + "\"\nname = \"Pengar " + id + "\"\nform = \"" + form + "\"\nfrom = \"staten\"\nto = [\"oppen\"]\n" + more
	}
	const state = "[[unit]]\nid = \"staten\"\nname = \"Staten\"\nkind = \"agency\"\n"
	for _, test := range []struct {
		name, more string
		sv, en     []string
	}{
		{
			"a grant", agreement("a", "grant", ""),
			[]string{"varje år som bidraget betalas Bidrag: Pengar a"}, []string{"each year that it is paid Grants: Pengar a"},
		},
		{
			"an assumed one", agreement("a", "grant", "assumed = [\"form\"]\n"),
			[]string{"varje år som bidraget betalas Bidrag*: Pengar a"}, []string{"each year that it is paid Grants*: Pengar a"},
		},
		{
			"an agreement", agreement("a", "commission", ""),
			[]string{"varje år som avtalet gäller Avtal: Pengar a"}, []string{"each year that it holds Agreements: Pengar a"},
		},
		{
			"both", agreement("a", "commission", "") + agreement("b", "grant", "assumed = [\"form\"]\n"),
			[]string{"Avtal och bidrag*: Pengar a och Pengar b"}, []string{"Agreements and grants*: Pengar a and Pengar b"},
		},
		{
			"of a known amount", agreement("a", "grant", "amount = 2_000_000\n"),
			[]string{"nytt bidrag 2 mnkr"}, []string{"new grant, 2 million SEK a year"},
		},
	} {
		c := laterTown(t, townToday, state+test.more)
		for l, all := range map[message.Lang][]string{message.SV: test.sv, message.EN: test.en} {
			page := &diffPage{c: c, lang: l}
			text := strings.Join(strings.Fields(page.moneyNumber(&c.Summary.Money)), " ")
			for _, row := range page.moneyYears().Rows {
				text += " " + row[0] + " " + row[1]
			}
			for _, want := range all {
				if !strings.Contains(text, want) {
					t.Errorf("%s: %q is missing in %q", test.name, want, text)
				}
			}
		}
	}
}
