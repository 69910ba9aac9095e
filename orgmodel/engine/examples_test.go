package engine

import (
	"bytes"
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// Any Graphviz draws every view of every example as it is placed, without a word
// against it, and all that a view shows is there under its id.
func TestNativeGraphvizDrawsTheExamples(t *testing.T) {
	files, err := filepath.Glob("../../examples/*/*.toml")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d examples, %v", len(files), err)
	}
	drawn := 0
	for _, file := range files {
		r := tomlfile.Load(file, tomlfile.Options{Tree: "../.."})
		if !r.OK() {
			t.Fatalf("%s is no model", file)
		}
		for _, view := range views.All() {
			d, err := view.Build(r.Org, drawing.Options{Place: Placer(context.Background(), shared)})
			if err != nil {
				continue // not every file has something for every view
			}
			drawn++
			t.Run(filepath.Base(file)+" "+view.Name, func(t *testing.T) { drawsWhole(t, d) })
		}
	}
	if drawn < 2*len(files) {
		t.Errorf("only %d drawings of %d files", drawn, len(files))
	}
}

func drawsWhole(t *testing.T, d *drawing.Drawing) {
	t.Helper()
	out, said := native(t, DOT(d), "dot", "-Kneato", "-n2", "-Tplain")
	if said != "" {
		t.Error(said)
	}
	var want, got []string
	g := graphOf(d)
	for _, box := range d.Boxes {
		if box.Node {
			want = append(want, box.ID)
		}
	}
	edges := 0
	for line := range strings.Lines(out) {
		switch fields := strings.Fields(line); fields[0] {
		case "node":
			got = append(got, strings.Trim(fields[1], `"`))
		case "edge":
			edges++
		}
	}
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(got, want) || edges != len(g.edges) {
		t.Errorf("nodes %q, want %q; %d edges, want %d", got, want, edges, len(g.edges))
	}
	for _, line := range d.Lines {
		named := line.From != "" || line.To != ""
		if named && !bytes.Contains(DOT(d), []byte(`id="`+identifier(d.Prefix+line.ID)+`"`)) {
			t.Errorf("the line %q (%s to %s) is no edge", line.Title, line.From, line.To)
		}
	}
}
