package diff_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// The law of money: there is no difference of zero unless both sides are known and
// equal, and what is printed of a year is the sum of its terms.

// drawFrames makes up what a file says of money: frames and purchases, with amounts
// that are exact, about, bounded or left out.
func drawFrames(t *rapid.T, name string) string {
	amount := func(key, label string) string {
		return rapid.SampledFrom([]string{"", "", key + " = 100", key + " = 100", key + " = 120", key + ` = "~100"`, key + ` = ">=90"`}).Draw(t, name+label)
	}
	pick := func(label string, from ...string) string { return rapid.SampledFrom(from).Draw(t, name+label) }
	var b strings.Builder
	for i := range rapid.IntRange(1, 3).Draw(t, name+"frames") {
		b.WriteString(entity("budget", fmt.Sprint("ram", i), "unit = \""+pick("unit", "namnd", "forv")+"\"", amount("amount", "frame"),
			pick("year", "year = 2025", "year = 2026", "from_year = 2026", ""), pick("basis", "", `basis = "net"`, `basis = "gross"`)))
	}
	b.WriteString(entity("unit", "bolag", `kind = "company"`))
	for i := range rapid.IntRange(0, 2).Draw(t, name+"purchases") {
		b.WriteString(entity("agreement", fmt.Sprint("kop", i), `from = "namnd"`, `to = ["bolag"]`, `form = "procurement"`, amount("amount", "price")))
	}
	return b.String()
}

// TestNoZeroOfTheUnknown holds it on two made-up files.
func TestNoZeroOfTheUnknown(t *testing.T) {
	tree, _, _ := strings.Cut(moneyTree, "[[budget]]")
	lawtest.CheckMost(t, func(t *rapid.T) bool {
		var files [2]*orgmodel.Organisation
		for i, name := range []string{"old ", "new "} {
			r := tomlfile.LoadText("x.toml", []byte(moneyHead+tree+drawFrames(t, name)), tomlfile.Options{})
			if !r.OK() {
				t.Fatal(r.Findings)
			}
			files[i] = r.Org
		}
		told := diff.Compare(files[0], files[1], diff.Options{}).Pair().Money()
		for i := range told.Lines {
			if l := &told.Lines[i]; l.Delta.IsZero() && (!l.Was.Exact() || l.Is != l.Was) {
				t.Fatalf("%s: from %s to %s is told as %s", l.Subject.Name.In("sv"), l.Was, l.Is, l.Delta)
			}
		}
		for _, row := range told.ByYear() {
			if sum := figure.Make(row.Amount.Fold, row.Amount.Unit, row.Amount.Terms...); sum.Quantity != row.Amount.Quantity && len(row.Amount.Unknown) == 0 {
				t.Fatalf("%v: %s is told, and the terms make %s", row.Years, row.Amount.Quantity, sum.Quantity)
			}
			if row.Amount.Quantity.IsZero() && len(row.Amount.Unknown) > 0 {
				t.Fatalf("%v: no difference, though %v are unknown", row.Years, row.Amount.Unknown)
			}
		}
		_, figures := money(files[0], files[1])
		for id, f := range figures {
			if f.Quantity.IsZero() && len(f.Unknown) > 0 {
				t.Fatalf("%s is no difference, though something is unknown: %v", id, f.Unknown)
			}
			if f.Quantity.IsZero() && id == metrics.M23Agreements && unpriced(files[0], files[1]) {
				t.Fatalf("%s is no difference, though nobody says what something costs", id)
			}
		}
		return len(told.Lines)+len(told.Same) > 0
	})
}

// unpriced reports whether an agreement of either file has no price, or says another
// than the other file does. Bounds that both state alike are one statement.
func unpriced(before, after *orgmodel.Organisation) bool {
	for i := range after.Agreements {
		a := &after.Agreements[i]
		ref, there := before.Find(a.ID)
		if !a.Amount.Known() || !there || before.Agreements[ref.Index].Amount != a.Amount {
			return true
		}
	}
	return len(before.Agreements) > len(after.Agreements)
}
