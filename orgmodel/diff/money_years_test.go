package diff_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

const moneyTree = `
[[unit]]
id = "kf"
name = "KF"
kind = "council"

[[unit]]
id = "namnd"
name = "Nämnden"
kind = "board"
parent = "kf"

[[unit]]
id = "forv"
name = "Förvaltningen"
kind = "administration"
parent = "namnd"

[[budget]]
id = "ram"
unit = "namnd"
amount = 100
year = 2020
basis = "net"
`

// stated is a change of money that a drawn file states.
type statedMoney struct {
	unit, basis, level string
	status             orgmodel.Status
	change             int64
	from, to           int // to 0: and each year after
}

func (m *statedMoney) toml(id int) string {
	keys := []string{fmt.Sprintf("unit = %q", m.unit), fmt.Sprintf("change = %d", m.change), fmt.Sprintf("status = %q", m.status)}
	if m.to == 0 {
		keys = append(keys, fmt.Sprintf("from_year = %d", m.from))
	} else {
		keys = append(keys, fmt.Sprintf("year = %d", m.from))
	}
	if m.basis != "" {
		keys = append(keys, fmt.Sprintf("basis = %q", m.basis))
	}
	if m.level != "" {
		keys = append(keys, fmt.Sprintf("price_level = %q", m.level))
	}
	return entity("budget", fmt.Sprintf("b%d", id), keys...)
}

func drawMoney(t *rapid.T) []statedMoney {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) statedMoney {
		m := statedMoney{
			unit:   rapid.SampledFrom([]string{"namnd", "forv"}).Draw(t, "unit"),
			basis:  rapid.SampledFrom([]string{"", "net", "gross"}).Draw(t, "basis"),
			level:  rapid.SampledFrom([]string{"", "2025"}).Draw(t, "level"),
			status: rapid.SampledFrom([]orgmodel.Status{orgmodel.InForce, orgmodel.Decided, orgmodel.Proposed}).Draw(t, "status"),
			change: rapid.Int64Range(-9, 9).Filter(func(n int64) bool { return n != 0 }).Draw(t, "change"),
			from:   rapid.IntRange(2021, 2027).Draw(t, "year"),
		}
		if rapid.Bool().Draw(t, "once") {
			m.to = m.from
		}
		return m
	}), 1, 6).Draw(t, "money")
}

func loadDrawn(t *rapid.T, text string) *orgmodel.Organisation {
	r := tomlfile.LoadText("x.toml", []byte(moneyHead+moneyTree+text), tomlfile.Options{})
	if !r.OK() {
		t.Fatal(r.Findings)
	}
	return r.Org
}

// TestMoneyAddsUp: of each year, what is told is the sum of what is stated for it, of
// each basis, price level and status apart. A frame that both files state alike takes
// nothing away from it.
func TestMoneyAddsUp(t *testing.T) {
	type pool struct {
		basis, level string
		status       orgmodel.Status
		year         int
	}
	lawtest.Check(t, func(t *rapid.T) {
		drawn := drawMoney(t)
		want, stated := map[pool]int64{}, map[pool]bool{}
		text := ""
		for i, m := range drawn {
			text += m.toml(i)
			for year := 2020; year <= 2030; year++ {
				if year >= m.from && (m.to == 0 || year <= m.to) {
					at := pool{m.basis, m.level, m.status, year}
					want[at] += m.change
					stated[at] = true
				}
			}
		}
		told := diff.Compare(loadDrawn(t, ""), loadDrawn(t, text), diff.Options{}).Pair().Money()
		seen := map[pool]bool{}
		for _, row := range told.ByYear() {
			for year := row.Years.From; year <= 2030 && (row.Years.To == 0 || year <= row.Years.To); year++ {
				at := pool{row.Basis, row.PriceLevel, row.Status, year}
				if seen[at] {
					t.Fatalf("%v is told twice", at)
				}
				seen[at] = true
				if row.Amount.Quantity != orgmodel.Exactly(want[at]) {
					t.Fatalf("%v: %s is told, and %d stated", at, row.Amount.Quantity, want[at])
				}
			}
		}
		for at := range stated {
			if !seen[at] {
				t.Fatalf("%v is stated, and not told", at)
			}
		}
	})
}

// TestMoneyInAnyOrder: the order of budgets in a file changes no sum.
func TestMoneyInAnyOrder(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		drawn := drawMoney(t)
		var texts []string
		for i, m := range drawn {
			texts = append(texts, m.toml(i))
		}
		years := func(text string) string {
			told := diff.Compare(loadDrawn(t, ""), loadDrawn(t, text), diff.Options{}).Pair().Money()
			var list []string
			for _, row := range told.ByYear() {
				list = append(list, fmt.Sprint(row.Years, row.Basis, row.PriceLevel, row.Status, row.Amount.Quantity))
			}
			return strings.Join(list, "\n")
		}
		first := years(strings.Join(texts, ""))
		slices.Reverse(texts)
		if second := years(strings.Join(texts, "")); first != second {
			t.Fatalf("%s\nother order:\n%s", first, second)
		}
	})
}

// TestUnsaidMoneyIsNotZero: taking an amount away never gives zero, neither where it
// is a change, nor a frame, nor the price of what is bought.
func TestUnsaidMoneyIsNotZero(t *testing.T) {
	zero := func(before, after string) []string {
		_, figures := money(load(t, before), load(t, after))
		var list []string
		for id, f := range figures {
			if f.Quantity.IsZero() {
				list = append(list, id)
			}
		}
		slices.SortFunc(list, cmp.Compare[string])
		return list
	}
	bought := func(keys ...string) string {
		return entity("unit", "bolag", `kind = "company"`) + entity("agreement", "kop", append(keys, `from = "namnd"`, `to = ["bolag"]`, `form = "procurement"`)...)
	}
	change := func(keys ...string) string {
		return entity("budget", "c", append(keys, `unit = "forv"`, `basis = "net"`)...)
	}
	for name, after := range map[string]string{
		"a change":                moneyTree + change("from_year = 2021"),
		"a change for one year":   moneyTree + change("year = 2021"),
		"a change without year":   moneyTree + change("change = 5"),
		"the frame":               strings.Replace(moneyTree, "amount = 100\n", "", 1),
		"the price of a purchase": moneyTree + bought(),
	} {
		for _, id := range zero(moneyTree, after) {
			if id == metrics.M23OneOff || id == metrics.M23OneOffNet {
				continue // of which no file states anything else
			}
			t.Errorf("%s is not stated, and %s is zero", name, id)
		}
	}
	if got := zero(moneyTree, moneyTree+bought("amount = 3")); !slices.Contains(got, metrics.M23Recurring) {
		t.Errorf("both frames are known and alike, and %v are zero", got)
	}
}

// TestSameSumOfOtherYears: as much for another year, or for one year and for each, is no
// allocation that stays; and what a variant has from its base it does not state.
func TestSameSumOfOtherYears(t *testing.T) {
	frame := func(keys string) *orgmodel.Organisation {
		return load(t, strings.Replace(moneyTree, "amount = 100\nyear = 2020\n", "amount = 100\n"+keys+"\n", 1))
	}
	for _, c := range []struct {
		before, after string
		zero          bool
	}{
		{"year = 2025", "year = 2025", true},
		{"year = 2025", "year = 2026", false},
		{"year = 2025", "from_year = 2025", false},
		{"from_year = 2025", "from_year = 2025", true},
		{"from_year = 2025", "from_year = 2026", true},
		{"from_year = 2025", "year = 2026", false},
	} {
		pair, figures := money(frame(c.before), frame(c.after))
		told := pair.Money()
		f := figures[metrics.M23Recurring]
		if zero := f.Quantity.IsZero(); zero != c.zero || zero != (len(told.Same) > 0) {
			t.Errorf("%s → %s: the difference is %v, and %d allocations are alike", c.before, c.after, f.Quantity, len(told.Same))
		}
	}
	before, variant := frame("year = 2025"), frame("year = 2025")
	variant.Header.Extends = "base.toml"
	pair, _ := money(before, variant)
	if told := pair.Money(); len(told.Same) > 0 || !told.Inherited {
		t.Errorf("an inherited allocation is told: %+v", told)
	}
}
