package commandline

import (
	"bytes"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// cost is the time and the memory of one run.
type cost struct{ seconds, bytes float64 }

func measure(f func()) cost {
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	f()
	took := time.Since(start)
	runtime.ReadMemStats(&after)
	return cost{took.Seconds(), float64(after.TotalAlloc - before.TotalAlloc)}
}

// against runs two functions in turn, so that whatever slows the machine down
// slows both, and returns the medians of what each cost.
func against(runs int, a, b func()) (costA, costB cost) {
	var of [2][]cost
	for range runs {
		of[0] = append(of[0], measure(a))
		of[1] = append(of[1], measure(b))
	}
	median := func(list []cost, of func(cost) float64) float64 {
		var numbers []float64
		for _, c := range list {
			numbers = append(numbers, of(c))
		}
		slices.Sort(numbers)
		return numbers[len(numbers)/2]
	}
	seconds, allocated := func(c cost) float64 { return c.seconds }, func(c cost) float64 { return c.bytes }
	return cost{median(of[0], seconds), median(of[0], allocated)}, cost{median(of[1], seconds), median(of[1], allocated)}
}

// diffOf is the whole command, from two files to the text a person reads.
func diffOf(b *testing.B, before, after []byte) func() {
	return func() {
		sys, out, errs := fake(nil)
		sys.SameFile = func(a, b string) bool { return a == b }
		sys.ReadFile = func(name string) ([]byte, error) {
			if name == "before.toml" {
				return before, nil
			}
			return after, nil
		}
		if code := Run(sys, []string{"diff", "before.toml", "after.toml"}); code != 0 || out.Len() == 0 {
			b.Fatalf("exit %d: %.2000s", code, errs)
		}
	}
}

func loadOf(b *testing.B, text []byte) func() {
	return func() {
		if r := tomlfile.LoadText("f.toml", bytes.Clone(text), tomlfile.Options{}); !r.OK() {
			b.Fatal(r.Findings[0])
		}
	}
}

// BenchmarkDiff reports how much more it takes to compare two files of 10 000
// units with 500 changes than to load one of them. It is to stay below 1.8 on
// two cores.
func BenchmarkDiff(b *testing.B) {
	before, after := generate.Municipality(10_000), generate.Changed(10_000, 500)
	for b.Loop() {
		both, one := against(9, diffOf(b, before, after), loadOf(b, before))
		b.ReportMetric(both.seconds/one.seconds, "time-ratio")
		b.ReportMetric(both.seconds*1000, "ms/diff")
		b.ReportMetric(one.seconds*1000, "ms/load")
		b.ReportMetric(both.bytes/one.bytes, "bytes-ratio")
	}
}

// BenchmarkDiffUnrelated reports how much more it takes when no id is shared and
// who is who has to be guessed: below 5 in time and 4 in memory.
func BenchmarkDiffUnrelated(b *testing.B) {
	before, after, renamed := generate.Municipality(10_000), generate.Changed(10_000, 500), generate.Renamed(10_000)
	for b.Loop() {
		guessed, known := against(5, diffOf(b, before, renamed), diffOf(b, before, after))
		b.ReportMetric(guessed.seconds/known.seconds, "time-ratio")
		b.ReportMetric(guessed.bytes/known.bytes, "bytes-ratio")
	}
}

// BenchmarkDiffGrowth reports how much longer ten times as many units take. It
// is to stay below 12.
func BenchmarkDiffGrowth(b *testing.B) {
	few := diffOf(b, generate.Municipality(10_000), generate.Changed(10_000, 500))
	many := diffOf(b, generate.Municipality(100_000), generate.Changed(100_000, 5_000))
	for b.Loop() {
		large, small := against(3, many, few)
		b.ReportMetric(large.seconds/small.seconds, "time-ratio")
	}
}

// BenchmarkDiffOnly is for profiles.
func BenchmarkDiffOnly(b *testing.B) {
	run := diffOf(b, generate.Municipality(10_000), generate.Changed(10_000, 500))
	b.ReportAllocs()
	for b.Loop() {
		run()
	}
}
