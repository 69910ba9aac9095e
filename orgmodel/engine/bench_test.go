package engine

import (
	"context"
	"testing"
	"time"

	"github.com/orgmodel/orgmodel/orgmodel/internal/paired"
)

// BenchmarkShare draws 10 000 boxes and reports how long our own part takes
// (writing the source, checking the answer, painting) as a share of Graphviz's.
func BenchmarkShare(b *testing.B) {
	d := crowd(10_000)
	var ours, theirs time.Duration
	for b.Loop() {
		begun := time.Now()
		g := graphOf(d)
		source := g.source(d, false)
		ours += time.Since(begun)

		begun = time.Now()
		raw, err := shared(context.Background(), Job{DOT: source, Layout: Fixed, Format: SVGFormat})
		theirs += time.Since(begun)
		if err != nil {
			b.Fatal(err)
		}

		begun = time.Now()
		if err := g.compare(raw, d); err != nil {
			b.Fatal(err)
		}
		picture(d, false)
		ours += time.Since(begun)
	}
	b.ReportMetric(ours.Seconds()/theirs.Seconds(), "share")
	b.ReportMetric(ours.Seconds()/float64(b.N), "ours-s/op")
}

// BenchmarkLettersThroughGraphviz draws 2 000 boxes with the labels that a graph
// is given out with, and without them, and reports how much longer the first
// takes.
func BenchmarkLettersThroughGraphviz(b *testing.B) {
	d := crowd(2000)
	g := graphOf(d)
	run := func(labels bool) func() {
		return func() {
			job := Job{DOT: g.source(d, labels), Layout: Fixed, Format: SVGFormat}
			if _, err := shared(context.Background(), job); err != nil {
				b.Fatal(err)
			}
		}
	}
	for b.Loop() {
		labelled, bare := paired.Medians(b, 5, run(true), run(false))
		b.ReportMetric(labelled.Seconds/bare.Seconds, "labels/bare")
	}
}

// BenchmarkStart reports how much longer a start takes that compiles the guest
// than one that finds it compiled.
func BenchmarkStart(b *testing.B) {
	start := func(o Options) func() {
		return func() {
			if _, err := New(o)(context.Background(), Job{DOT: []byte("digraph {a}"), Format: SVGFormat}); err != nil {
				b.Fatal(err)
			}
		}
	}
	cached := Options{Cache: b.TempDir()}
	start(cached)()
	for b.Loop() {
		anew, again := paired.Medians(b, 3, start(Options{}), start(cached))
		b.ReportMetric(anew.Seconds/again.Seconds, "anew/cached")
	}
}
