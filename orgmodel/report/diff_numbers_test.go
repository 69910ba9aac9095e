package report

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// TestNumbers tells the rows of the first screen, and the units, with every sort of number:
// the cells, then the notes.
func TestNumbers(t *testing.T) {
	q := mustQuantity
	n := func(s string) figure.Figure { return figure.Figure{Quantity: q(s), Fold: figure.Count} }
	money := func(id, s string) figure.Figure {
		f := n(s)
		for _, m := range metrics.Changes() {
			for i := range m.Figures {
				if m.Figures[i].ID == id {
					f.Unit = m.Figures[i].Unit
				}
			}
		}
		return f
	}
	least := figure.Figure{Quantity: orgmodel.AtLeast(0), Fold: figure.Sum}
	way := func(highest metrics.Border, crosses bool) headline.WayFacts {
		return headline.WayFacts{Highest: highest, Crosses: crosses}
	}
	line := func(amount string, years metrics.Years, status orgmodel.Status) metrics.MoneyLine {
		return metrics.MoneyLine{Sort: metrics.MoneyAdded, Subject: figure.Term{Name: message.Same("Tillskott")}, Delta: q(amount), Years: years, Yearly: years.To == 0, Status: status}
	}
	full := headline.Summary{
		Units: headline.UnitNumbers{
			Before: n("12"), After: n("11"), Others: n("3"),
			Kinds: []headline.KindNumber{{Kind: "unit-founded", Count: n("1"), From: 0, To: 1}, {Kind: "unit-closed", Count: n("2"), From: 2, To: 0}, {Kind: "unit-merged", Count: n("1"), From: 3, To: 1}, {Kind: "unit-moved", Count: n("1"), From: 1, To: 1}, {Kind: "unit-role-changed", Count: n("4"), From: 4, To: 4}},
		},
		Unplaced: headline.UnplacedNumbers{Posts: n("2"), Sorts: n("1"), Groups: n("3"), Heads: n("14"), FTE: n("12.5"), Excess: n("6")},
		Managers: headline.ManagerNumbers{Some: n("2"), Open: n("1"), Heads: n("34"), FTE: n("31.5"), Share: n("40"), OpenHeads: n("5")},
		Groups:   headline.GroupNumbers{Described: n("9"), LoseAll: n("1"), LoseSome: n("2"), Waiting: n("1"), Wait: q(">=7"), Gain: n("1")},
		HandOffs: headline.HandOffNumbers{Was: n("5"), Is: n("7"), Before: way(metrics.UnitBorder, true), After: way(metrics.AuthorityBorder, true), Old: 2, New: 2},
		Money: headline.MoneyNumbers{Recurring: money(metrics.M23Recurring, "-5000000"), OneOff: money(metrics.M23OneOff, "2000000"), Told: metrics.Money{Lines: []metrics.MoneyLine{
			line("-5000000", metrics.Years{From: 2026}, orgmodel.Proposed), line("2000000", metrics.Years{From: 2025, To: 2025}, orgmodel.Proposed), line("1", metrics.Years{From: 2025, To: 2025}, orgmodel.InForce),
		}}},
	}
	inexact := headline.Summary{
		Units:    headline.UnitNumbers{Before: n("7"), After: n("7")},
		Unplaced: headline.UnplacedNumbers{Sorts: n("2"), Posts: least, Open: n("2"), Heads: least, FTE: least},
		Managers: headline.ManagerNumbers{Some: n("1"), Open: n("1"), Heads: n(">=3"), FTE: least, Share: figure.Figure{Quantity: orgmodel.Between(0, 26.4), Fold: figure.Share}, OpenHeads: least},
		Groups:   headline.GroupNumbers{Described: n("3"), Fewer: n("1"), Waiting: n("2")},
		HandOffs: headline.HandOffNumbers{Was: n("2"), Is: n("2..3"), Before: way(metrics.UnitBorder, false), After: way(metrics.UnitBorder, true), Old: 1, New: 1},
		Money:    headline.MoneyNumbers{Recurring: money(metrics.M23Recurring, "~1000000"), Told: metrics.Money{Lines: []metrics.MoneyLine{line("~1000000", metrics.Years{From: 2026, To: 2027}, orgmodel.InForce)}}},
	}
	one := inexact
	one.Unplaced = headline.UnplacedNumbers{Sorts: n("1"), Posts: least, Groups: n("1"), Open: n("6"), Heads: least, FTE: least}
	someone := figure.Term{Type: "unit", ID: "a", Quantity: q("4"), Weight: q("4")}
	zero := headline.Summary{
		Units:    headline.UnitNumbers{Before: n("0"), After: n("0")},
		Unplaced: headline.UnplacedNumbers{Heads: n("0"), FTE: n("0"), Excess: n(">=1")},
		Managers: headline.ManagerNumbers{Open: n("3"), OpenHeads: least},
	}
	known := headline.Summary{
		Units:    headline.UnitNumbers{Before: n("0"), After: n("0")},
		Managers: headline.ManagerNumbers{Kept: true, Unplaced: figure.Make(figure.Sum, figure.Unit{}, someone)},
		Groups:   headline.GroupNumbers{Described: n("2"), Gone: n("1")},
	}
	for _, c := range []struct {
		s         headline.Summary
		unrelated bool
		lang      message.Lang
		want      []string
	}{
		{full, false, message.SV, []string{
			"units: 12 → 11 (−1): 1 ny, 2 nedlagda, 1 sammanslagning av 3 enheter, 1 flyttad, 3 ändrade på annat sätt",
			"staff: framgår inte",
			"unplaced:  | 14; 6 fler än befattningar |  / 2 befattningar, 14 personer, 12,5 årsarbetare, 6 fler anställda än befattningar.",
			"manager:  | chef: 34 |  / Ny chef: 34 personer, 31,5 årsarbetare, 40 % av alla, kanske 5 till.",
			"groups:  | 1 utan angiven insats; 2 får färre eller andra; 1 utan angiven insats en tid; 1 nås av ny insats |  / Utan angiven insats i minst 7 månader: .",
			"handoffs: 5 (enhet) | 7 (nämnd) | +2, högre gräns / Ett ärende passerar nu en gräns som det inte passerade förut: nämnd ().",
			"money:  | −5 mnkr per år från 2026; tillskott 2 mnkr 2025; tillskott 1 krona 2025 |  / −5 mnkr per år från 2026 [föreslaget]; tillskott 2 mnkr 2025 [föreslaget]; tillskott 1 krona 2025.",
			"not-described: ",
		}},
		{full, false, message.EN, []string{
			"units: 12 → 11 (−1): 1 new, 2 closed, 1 merger of 3 units, 1 moved, 3 changed otherwise",
			"staff: framgår inte",
			"unplaced:  | 14; 6 more than posts |  / 2 posts, 14 people, 12.5 full-time equivalents, 6 more employees than posts.",
			"manager:  | manager: 34 |  / New manager: 34 people, 31.5 full-time equivalents, 40 % of all, perhaps 5 more.",
			"groups:  | 1 without a stated service; 2 get fewer or other services; 1 without a stated service for a time; 1 reached by a new service |  / Without a stated service for at least 7 months: .",
			"handoffs: 5 (unit) | 7 (authority (board)) | +2, farther boundary / A case now crosses a boundary that it did not cross before: authority (board) ().",
			"money:  | −5 million SEK a year from 2026; addition 2 million SEK in 2025; addition 1 SEK in 2025 |  / −5 million SEK a year from 2026 [proposed]; addition 2 million SEK in 2025 [proposed]; addition 1 SEK in 2025.",
			"not-described: ",
		}},
		{inexact, false, message.SV, []string{
			"units: 7 → 7 (±0)",
			"staff: framgår inte",
			"unplaced:  | okänt hur många |  / 2 slags befattningar, okänt hur många, personalen i 2 enheter, okänt hur många.",
			"manager:  | chef: minst 3 |  / Ny chef: minst 3 personer, högst 26,4 % av alla, för övriga anger filerna inte vem som leder.",
			"groups:  | 1 i färre områden; 2 utan angiven insats en tid |  / Utan angiven insats en tid: .",
			"handoffs: 2 | 2–3 (enhet) | okänt, högre gräns / Ett ärende passerar nu en gräns som det inte passerade förut: enhet ().",
			"money:  | tillskott cirka 1 mnkr per år 2026–2027 | ",
			"not-described: ",
		}},
		{one, false, message.SV, []string{
			"units: 7 → 7 (±0)",
			"staff: framgår inte",
			"unplaced:  | okänt hur många |  / 1 slags befattning, okänt hur många, personalen i 6 enheter, okänt hur många.",
			"manager:  | chef: minst 3 |  / Ny chef: minst 3 personer, högst 26,4 % av alla, för övriga anger filerna inte vem som leder.",
			"groups:  | 1 i färre områden; 2 utan angiven insats en tid |  / Utan angiven insats en tid: .",
			"handoffs: 2 | 2–3 (enhet) | okänt, högre gräns / Ett ärende passerar nu en gräns som det inte passerade förut: enhet ().",
			"money:  | tillskott cirka 1 mnkr per år 2026–2027 | ",
			"not-described: ",
		}},
		{zero, false, message.SV, []string{
			"units: 0 → 0 (±0)",
			"staff: framgår inte",
			"unplaced:  | minst 1 fler än befattningar |  / Minst 1 fler anställd än befattningar.",
			"manager: framgår inte",
			"groups: framgår inte",
			"handoffs: framgår inte",
			"money: framgår inte",
			"not-described: ",
		}},
		{known, false, message.SV, []string{
			"units: 0 → 0 (±0)",
			"staff: framgår inte",
			"unplaced: framgår inte",
			"manager: framgår inte",
			"groups: framgår inte",
			"handoffs: framgår inte",
			"money: framgår inte",
			"not-described: ",
		}},
		{full, true, message.SV, []string{
			"units: 12 → 11 (−1)",
			"staff: framgår inte",
			"unplaced: framgår inte",
			"manager: framgår inte",
			"groups: framgår inte",
			"handoffs: 5 (enhet) | 7 (nämnd) | +2, högre gräns / Ett ärende passerar nu en gräns som det inte passerade förut: nämnd ().",
			"money:  | −5 mnkr per år från 2026; tillskott 2 mnkr 2025; tillskott 1 krona 2025 |  / −5 mnkr per år från 2026 [föreslaget]; tillskott 2 mnkr 2025 [föreslaget]; tillskott 1 krona 2025.",
			"not-described: ",
		}},
	} {
		c.s.Apart = c.unrelated
		p := diffPage{c: &Contrast{Headline: headline.Headline{Summary: c.s}, Diff: &diff.Comparison{Old: &orgmodel.Organisation{}, New: &orgmodel.Organisation{}, Match: &diff.Match{Unrelated: c.unrelated}}}, lang: c.lang, marked: &marks{lang: c.lang, even: true}}
		var got []string
		for _, row := range rowsOf(&p) {
			got = append(got, row.id+": "+row.text)
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s:\n%s", c.lang, d)
		}
	}
}

// TestExcessInTheRow: how many more employees there are than posts is told where
// some are certain, and where there may be up to so many; never as none.
func TestExcessInTheRow(t *testing.T) {
	p := diffPage{c: &Contrast{Diff: &diff.Comparison{Match: &diff.Match{}}}, lang: message.EN, marked: &marks{lang: message.EN, even: true}}
	for excess, want := range map[string]string{
		"2": "2 more employees than posts", ">=1": "at least 1 more employee than posts",
		"0..8": "0–8 more employees than posts", "0": "none stated",
	} {
		if got := p.unplacedNumber(&headline.UnplacedNumbers{Excess: figure.Figure{Quantity: mustQuantity(excess), Fold: figure.Count}}); got != want {
			t.Errorf("%s: %q, want %q", excess, got, want)
		}
	}
	open := figure.Make(figure.Sum, people, figure.Term{Quantity: mustQuantity(">=0"), Weight: mustQuantity(">=0")})
	want := "none stated; the files do not tell whether there are posts for all"
	if got := p.unplacedNumber(&headline.UnplacedNumbers{Excess: open}); got != want {
		t.Errorf("unknown: %q, want %q", got, want)
	}
}
