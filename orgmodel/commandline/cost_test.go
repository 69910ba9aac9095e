package commandline

import (
	"runtime"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
)

// TestDiffMakesLittleGarbage: what compares two files makes no more than so many times
// the memory that one of them takes to load, of which two are the two loads. It tells
// when the first screen is worked out for each language again, or what a row rests on
// for rows that nobody is shown. BenchmarkDiff has the time.
func TestDiffMakesLittleGarbage(t *testing.T) {
	before, after := generate.Municipality(2_000), generate.Changed(2_000, 100)
	load := allocated(loadOf(t, before))
	for _, c := range []struct {
		name string
		run  func()
		most float64
	}{{"diff", diffOf(t, before, after), 3.95}, {"metrics", metricsOf(t, before), 1.38}} {
		if ratio := allocated(c.run) / load; ratio > c.most {
			t.Errorf("%s takes %.2f times the memory of a load, and is to take %.2f at most", c.name, ratio, c.most)
		} else {
			t.Logf("%s: %.2f", c.name, ratio)
		}
	}
}

// allocated is how many bytes a function allocates, the second time.
func allocated(f func()) float64 {
	f()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return float64(after.TotalAlloc - before.TotalAlloc)
}
