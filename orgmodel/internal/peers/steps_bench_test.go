package peers

import (
	"context"
	"io"
	"slices"
	"testing"
	"time"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
	"github.com/orgmodel/orgmodel/orgmodel/engine"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/report"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// stepsIn takes the work apart: the same functions that the commands call, one
// after another in one process, so that no start of a program is among them.
func stepsIn(b *testing.B, size, rounds int) (stepsOf, error) {
	before, after := generate.Municipality(size), generate.Changed(size, size/20)
	all := stepsOf{size: size}
	runs := make([][]time.Duration, 0)
	for round := range rounds + 1 {
		steps, err := walk(b, before, after)
		if err != nil {
			return all, err
		}
		if round == 0 { // what is compiled and kept is there when it is measured
			all.steps, runs = steps, make([][]time.Duration, len(steps))
			continue
		}
		for i, s := range steps {
			runs[i] = append(runs[i], s.took)
		}
	}
	for i, r := range runs {
		slices.Sort(r)
		all.steps[i].took = r[len(r)/2]
	}
	return all, nil
}

// walk is one walk through all steps of validate, render and diff.
func walk(b *testing.B, before, after []byte) (steps []step, err error) {
	timed := func(name string, work func() error) {
		if err != nil {
			return
		}
		start := b.Elapsed()
		err = work()
		steps = append(steps, step{name, b.Elapsed() - start})
	}
	var old, changed *tomlfile.Result
	var picture *drawing.Drawing
	var c *diff.Comparison
	var judged impact.Outcome
	var told *report.Contrast
	graphviz := engine.Graphviz()
	ctx := context.Background()
	timed("read a file and hold it against the format", func() error {
		old = tomlfile.LoadText("old.toml", before, tomlfile.Options{})
		return nil
	})
	changed = tomlfile.LoadText("new.toml", after, tomlfile.Options{})
	timed("`validate`: the rules", func() error {
		rules.Check(rules.Input{Org: old.Org, Places: old.Places})
		return nil
	})
	timed("`render`: choose, place and typeset", func() (err error) {
		picture, err = structure.Draw(old.Org, drawing.Options{})
		return err
	})
	timed("`render`: start the drawing engine, compiled before", func() error {
		_, err := graphviz(ctx, engine.Job{DOT: []byte("digraph {a}"), Format: engine.SVGFormat})
		return err
	})
	timed("`render`: draw with Graphviz, check and write", func() error {
		_, err := engine.SVG(ctx, graphviz, picture)
		return err
	})
	timed("`diff`: who is who, and what changed", func() error {
		c = diff.Compare(old.Org, changed.Org, diff.Options{})
		return nil
	})
	timed("`diff`: the rules about a change", func() error {
		judged = impact.Check(impact.Input{Diff: c})
		return nil
	})
	timed("`diff`: key figures", func() error {
		told = report.Gather(c, judged, report.MeasureChange(c))
		return nil
	})
	timed("`diff`: the text", func() error { return report.DiffText(io.Discard, told, report.Options{}) })
	return steps, err
}
