package harmless

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/internal/paired"
)

// BenchmarkCell holds a text against one four times as long, of what takes the
// longest to look past. The ratio is to stay near 4.
func BenchmarkCell(b *testing.B) {
	hard := func(n int) string {
		return "=" + strings.Repeat(";", n) + strings.Repeat("-1,", n) + strings.Repeat(" ", n)
	}
	short, long := hard(5_000), hard(20_000)
	for b.Loop() {
		one, four := paired.Medians(b, 5, func() { Cell(short) }, func() { Cell(long) })
		b.ReportMetric(four.Seconds/one.Seconds, "long/short")
	}
}
