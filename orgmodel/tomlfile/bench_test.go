package tomlfile

import (
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/BurntSushi/toml"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
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

// compare runs two functions in turn, so that whatever slows the machine down
// slows both, and returns the medians of what each cost.
func compare(runs int, a, b func()) (costA, costB cost) {
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
	seconds, bytes := func(c cost) float64 { return c.seconds }, func(c cost) float64 { return c.bytes }
	return cost{median(of[0], seconds), median(of[0], bytes)}, cost{median(of[1], seconds), median(of[1], bytes)}
}

func loadOf(b *testing.B, text []byte) func() {
	return func() {
		if r := LoadText("f.toml", text, Options{Open: onDisk(nil)}); !r.OK() {
			b.Fatal(say(r.Findings[:1]))
		}
	}
}

// BenchmarkAgainstDecode reports how much longer it takes, and how much more is
// allocated, to load 10 000 units than to decode the same text into the same
// structs without asking whether it is right. It is to stay below 1.4 and 2.
func BenchmarkAgainstDecode(b *testing.B) {
	text := generate.Municipality(10_000)
	for b.Loop() {
		load, decode := compare(9, loadOf(b, text), func() {
			var org orgmodel.Organisation
			if _, err := toml.Decode(string(text), &org); err != nil {
				b.Fatal(err)
			}
		})
		b.ReportMetric(load.seconds/decode.seconds, "time-ratio")
		b.ReportMetric(load.bytes/decode.bytes, "bytes-ratio")
		b.ReportMetric(load.seconds*1000, "ms/load")
	}
}

// BenchmarkGrowth reports how much longer ten times as many units take. It is to
// stay below 12.
func BenchmarkGrowth(b *testing.B) {
	small, large := generate.Municipality(10_000), generate.Municipality(100_000)
	for b.Loop() {
		few, many := compare(3, loadOf(b, small), loadOf(b, large))
		b.ReportMetric(many.seconds/few.seconds, "time-ratio")
	}
}

// BenchmarkLoad, BenchmarkVariant and BenchmarkWrite are for profiles.
func BenchmarkLoad(b *testing.B) {
	load := loadOf(b, generate.Municipality(10_000))
	b.ReportAllocs()
	for b.Loop() {
		load()
	}
}

func BenchmarkVariant(b *testing.B) {
	files := map[string]string{
		"base.toml": string(generate.Municipality(10_000)), "v.toml": string(generate.Variant("base.toml", 10_000)),
	}
	b.ReportAllocs()
	for b.Loop() {
		if r := Load("v.toml", Options{Open: onDisk(files)}); !r.OK() {
			b.Fatal(say(r.Findings[:1]))
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	r := LoadText("f.toml", generate.Municipality(10_000), Options{Open: onDisk(nil)})
	b.ReportAllocs()
	for b.Loop() {
		Write(r.Org)
	}
}
