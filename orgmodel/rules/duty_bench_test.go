package rules_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/paired"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// BenchmarkLeftBehind compares 400 groups with 100, and four times as many later
// services: the ratio is 16 where the work is that of a table, and was 95.
func BenchmarkLeftBehind(b *testing.B) {
	small, large := leftBehind(b, 100, 20), leftBehind(b, 400, 80)
	check := func(o *orgmodel.Organisation) func() {
		return func() { rules.Check(rules.Input{Org: o, Only: []string{"D603"}}) }
	}
	for range b.N {
		one, other := paired.Medians(b, 5, check(small), check(large))
		b.ReportMetric(other.Seconds/one.Seconds, "ratio")
	}
}
