package report

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// TestNumbers tells the six numbers of every sort in whole.
func TestNumbers(t *testing.T) {
	q := mustQuantity
	way := func(handOffs string, highest metrics.Border, crosses bool) WayFacts {
		return WayFacts{HandOffs: q(handOffs), Highest: highest, Crosses: crosses}
	}
	full := Summary{
		Units: UnitNumbers{Before: 12, After: 11, Kinds: []KindNumber{{"unit-founded", 1}, {"unit-closed", 2}, {"unit-moved", 1}, {"unit-role-changed", 4}}, Others: 3},
		Unplaced: UnplacedNumbers{
			Posts: q("2"), Sorts: 1, Groups: 3, Heads: q("14"), FTE: q("12.5"), Excess: q("6"),
		},
		Managers: ManagerNumbers{Some: 2, Open: 1, Heads: q("34"), FTE: q("31.5"), Share: q("40"), OpenHeads: q("5")},
		Groups:   GroupNumbers{Described: 9, LoseAll: 1, LoseSome: 2, Waiting: 1, Wait: q(">=7"), Gain: 1},
		HandOffs: HandOffNumbers{Before: way("5", metrics.UnitBorder, true), After: way("7", metrics.AuthorityBorder, true), Old: 2, New: 2},
		Money:    MoneyNumbers{Recurring: q("-5000000"), OneOff: q("2000000")},
	}
	inexact := Summary{
		Units:    UnitNumbers{Before: 7, After: 7},
		Unplaced: UnplacedNumbers{Sorts: 2, Posts: orgmodel.AtLeast(0), Open: 2, Heads: orgmodel.AtLeast(0), FTE: orgmodel.AtLeast(0)},
		Managers: ManagerNumbers{Some: 1, Open: 1, Heads: q(">=3"), FTE: orgmodel.AtLeast(0), Share: orgmodel.Between(0, 26.4), OpenHeads: orgmodel.AtLeast(0)},
		Groups:   GroupNumbers{Described: 3, Fewer: 1, Waiting: 2},
		HandOffs: HandOffNumbers{Before: way("2", metrics.UnitBorder, false), After: way("2..3", metrics.UnitBorder, true), Old: 1, New: 1},
		Money:    MoneyNumbers{Recurring: q("~1000000")},
	}
	zero := Summary{
		Unplaced: UnplacedNumbers{Heads: q("0"), FTE: q("0"), Excess: q(">=1")},
		Managers: ManagerNumbers{Open: 3, OpenHeads: orgmodel.AtLeast(0)},
	}
	for _, c := range []struct {
		s         Summary
		unrelated bool
		lang      message.Lang
		want      []string
	}{
		{full, false, message.SV, []string{
			"12 → 11 (−1): 1 ny, 2 nedlagda, 1 flyttad, 3 ändrade på annat sätt",
			"2 befattningar, 14 personer, 12,5 årsarbetare, 6 fler anställda än befattningar",
			"34 personer, 31,5 årsarbetare, 40 % av alla, kanske 5 till",
			"1 nås inte längre av någon insats, 2 får färre eller andra insatser, 1 av grupperna är utan insats i minst 7 månader, 1 får fler insatser",
			"5 → 7 (+2), passerar gräns: enhet → nämnd",
			"−5\u00a0000\u00a0000 kronor per år, +2\u00a0000\u00a0000 kronor som engångsbelopp",
		}},
		{full, false, message.EN, []string{
			"12 → 11 (−1): 1 new, 2 closed, 1 moved, 3 changed otherwise",
			"2 posts, 14 people, 12.5 full-time equivalents, 6 more employees than posts",
			"34 people, 31.5 full-time equivalents, 40 % of all, perhaps 5 more",
			"1 that no service reaches any more, 2 get fewer or other services, 1 of the groups is without any service for at least 7 months, 1 gets more services",
			"5 → 7 (+2), boundary crossed: unit → authority (board)",
			"−5,000,000 SEK a year, +2,000,000 SEK once",
		}},
		{inexact, false, message.SV, []string{
			"7 → 7 (±0)",
			"2 slags befattningar, okänt hur många, personalen i 2 enheter, okänt hur många",
			"minst 3 personer, högst 26,4 % av alla, för övriga anger filerna inte vem som leder",
			"1 får insatser i färre områden, 2 av grupperna är utan insats en tid",
			"2 → 2–3, passerar gräns: – → enhet",
			"cirka +1\u00a0000\u00a0000 kronor per år",
		}},
		{zero, false, message.SV, []string{
			"0 → 0 (±0)",
			"minst 1 fler anställd än befattningar",
			"okänt: filerna anger inte vem som leder vilka",
			"okänt: filerna beskriver inga målgrupper",
			"okänt: filerna beskriver ingen ärendegång",
			"okänt: filerna anger inga belopp som går att jämföra",
		}},
		{full, true, message.SV, []string{
			"12 → 11 (−1)",
			"okänt: inget visar vad som motsvarar vad i de två filerna",
			"okänt: inget visar vad som motsvarar vad i de två filerna",
			"okänt: inget visar vad som motsvarar vad i de två filerna",
			"5 → 7 (+2), passerar gräns: enhet → nämnd",
			"−5\u00a0000\u00a0000 kronor per år, +2\u00a0000\u00a0000 kronor som engångsbelopp",
		}},
	} {
		c.s.Apart = c.unrelated
		p := diffPage{c: &Contrast{Summary: c.s, Diff: &diff.Comparison{Match: &diff.Match{Unrelated: c.unrelated}}}, lang: c.lang}
		var got []string
		for _, row := range p.numbers().rows {
			got = append(got, row[2])
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s:\n%s", c.lang, d)
		}
	}
}
