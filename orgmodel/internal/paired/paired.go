// Package paired measures two pieces of work in turn, for benchmarks that report
// ratios: whatever slows the machine down slows both. Nothing in the program
// itself uses it.
package paired

import (
	"runtime"
	"slices"
	"testing"
)

// Cost is the time and the memory of one run. The processor's seconds are what the work
// itself takes, whatever else the machine does; 0 where they are not known.
type Cost struct{ Seconds, Processor, Bytes float64 }

// Medians runs two functions in turn, so many times each, and returns the medians
// of what each cost. The clock is that of the benchmark, which must be running.
func Medians(b *testing.B, runs int, first, second func()) (ofFirst, ofSecond Cost) {
	var ones, others []Cost
	for range runs {
		ones = append(ones, measure(b, first))
		others = append(others, measure(b, second))
	}
	return median(ones), median(others)
}

func measure(b *testing.B, f func()) Cost {
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start, worked := b.Elapsed(), processor()
	f()
	took := b.Elapsed() - start
	worked = processor() - worked
	runtime.ReadMemStats(&after)
	return Cost{took.Seconds(), worked, float64(after.TotalAlloc - before.TotalAlloc)}
}

func median(list []Cost) Cost {
	middle := func(of func(Cost) float64) float64 {
		var numbers []float64
		for _, c := range list {
			numbers = append(numbers, of(c))
		}
		slices.Sort(numbers)
		return numbers[len(numbers)/2]
	}
	return Cost{
		Seconds:   middle(func(c Cost) float64 { return c.Seconds }),
		Processor: middle(func(c Cost) float64 { return c.Processor }),
		Bytes:     middle(func(c Cost) float64 { return c.Bytes }),
	}
}
