package commandline

import (
	"bytes"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/paired"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// diffOf is the whole command, from two files to the text a person reads.
func diffOf(b testing.TB, before, after []byte) func() {
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

func loadOf(b testing.TB, text []byte) func() {
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
		both, one := paired.Medians(b, 9, diffOf(b, before, after), loadOf(b, before))
		b.ReportMetric(both.Seconds/one.Seconds, "time-ratio")
		b.ReportMetric(both.Seconds*1000, "ms/diff")
		b.ReportMetric(one.Seconds*1000, "ms/load")
		b.ReportMetric(both.Bytes/one.Bytes, "bytes-ratio")
	}
}

// BenchmarkDiffUnrelated reports how much more it takes when no id is shared and
// who is who has to be guessed: below 5 in time and 4 in memory.
func BenchmarkDiffUnrelated(b *testing.B) {
	before, after, renamed := generate.Municipality(10_000), generate.Changed(10_000, 500), generate.Renamed(10_000)
	for b.Loop() {
		guessed, known := paired.Medians(b, 5, diffOf(b, before, renamed), diffOf(b, before, after))
		b.ReportMetric(guessed.Seconds/known.Seconds, "time-ratio")
		b.ReportMetric(guessed.Bytes/known.Bytes, "bytes-ratio")
	}
}

// BenchmarkDiffGrowth reports how much longer ten times as many units take. It
// is to stay below 12.
func BenchmarkDiffGrowth(b *testing.B) {
	few := diffOf(b, generate.Municipality(10_000), generate.Changed(10_000, 500))
	many := diffOf(b, generate.Municipality(100_000), generate.Changed(100_000, 5_000))
	for b.Loop() {
		large, small := paired.Medians(b, 3, many, few)
		b.ReportMetric(large.Seconds/small.Seconds, "time-ratio")
	}
}

// metricsOf is the whole command, from a file to the figures a person reads.
func metricsOf(b testing.TB, text []byte) func() {
	return func() {
		sys, out, errs := fake(nil)
		sys.ReadFile = func(string) ([]byte, error) { return text, nil }
		if code := Run(sys, []string{"metrics", "now.toml"}); code != 0 || out.Len() == 0 {
			b.Fatalf("exit %d: %.2000s", code, errs)
		}
	}
}

// BenchmarkMetrics reports how much more it takes to print the key figures of
// 10 000 units than to load them.
func BenchmarkMetrics(b *testing.B) {
	text := generate.Municipality(10_000)
	for b.Loop() {
		all, one := paired.Medians(b, 9, metricsOf(b, text), loadOf(b, text))
		b.ReportMetric(all.Seconds/one.Seconds, "time-ratio")
		b.ReportMetric(all.Seconds*1000, "ms/metrics")
		b.ReportMetric(all.Bytes/one.Bytes, "bytes-ratio")
	}
}

// BenchmarkMetricsOnly is for profiles.
func BenchmarkMetricsOnly(b *testing.B) {
	run := metricsOf(b, generate.Municipality(10_000))
	b.ReportAllocs()
	for b.Loop() {
		run()
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
