package engine

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"github.com/goccy/go-graphviz"
	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

func TestGraphvizRefuses(t *testing.T) {
	tests := []struct {
		name   string
		job    Job
		en, sv string
	}{
		{"no input", Job{Format: SVGFormat}, "there is nothing to draw", "det finns inget att rita"},
		{"blank input", Job{DOT: []byte(" \n"), Format: SVGFormat}, "there is nothing to draw", "det finns inget att rita"},
		{"a format that crashes", Job{DOT: []byte("digraph {a}"), Format: "bmp"}, "the drawing engine cannot write the format “bmp”", "ritmotorn kan inte skriva formatet ”bmp”"},
		{"no format", Job{DOT: []byte("digraph {a}")}, "the drawing engine cannot write the format “”", "ritmotorn kan inte skriva formatet ””"},
		{"not Graphviz", Job{DOT: []byte("digraph {"), Format: SVGFormat}, "the drawing engine could not read its input: syntax error in line 1\n", "ritmotorn kunde inte läsa underlaget: syntax error in line 1\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Graphviz()(context.Background(), test.job)
			var failure *Failure
			if !errors.As(err, &failure) {
				t.Fatalf("got %v", err)
			}
			if diff := cmp.Diff([]string{test.en, test.sv}, []string{failure.In(message.EN), failure.In(message.SV)}); diff != "" {
				t.Error(diff)
			}
			if _, err := Graphviz()(context.Background(), Job{DOT: []byte("digraph {a -> b}"), Format: SVGFormat}); err != nil {
				t.Errorf("afterwards it does not draw: %v", err)
			}
		})
	}
}

func TestGraphvizFormats(t *testing.T) {
	for format := range formats {
		out, err := Graphviz()(context.Background(), Job{DOT: []byte("digraph {ett -> två}"), Format: format})
		if err != nil || !bytes.Contains(out, []byte("två")) {
			t.Errorf("%s: %v\n%s", format, err, out)
		}
	}
}

func TestVersion(t *testing.T) {
	out, err := Graphviz()(context.Background(), Job{DOT: []byte("digraph {a}"), Format: SVGFormat})
	if want := "graphviz version " + Version() + " "; err != nil || !bytes.Contains(out, []byte(want)) {
		t.Errorf("%v: no %q in %s", err, want, out)
	}
}

func TestGraphvizTakesItsTurn(t *testing.T) {
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Graphviz()(cancelled, Job{DOT: []byte("digraph {a}"), Format: SVGFormat}); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled job gave %v", err)
	}
	busy := newHost()
	<-busy.turn
	waiting, cancel := context.WithCancel(context.Background())
	done := make(chan error)
	go func() {
		_, err := busy.run(waiting, Job{DOT: []byte("digraph {a}"), Format: SVGFormat})
		done <- err
	}()
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Errorf("a job cancelled while waiting gave %v", err)
	}
}

func TestGraphvizContainsCrashes(t *testing.T) {
	h := newHost()
	h.gv = new(graphviz.Graphviz) // has no context: using it panics
	job := Job{DOT: []byte("digraph {a}"), Format: SVGFormat}
	for i, want := range []string{
		"the drawing engine crashed: runtime error: invalid memory address or nil pointer dereference",
		"the drawing engine crashed earlier and cannot be used again before the program is restarted: runtime error: invalid memory address or nil pointer dereference",
	} {
		out, err := h.run(context.Background(), job)
		if out != nil || err == nil || err.Error() != want {
			t.Errorf("attempt %d: %s %v, want %s", i, out, err, want)
		}
	}
}

func TestSameDrawingSameBytes(t *testing.T) {
	want := draw(t, chart())
	for i := range 50 {
		if got := draw(t, chart()); !bytes.Equal(got, want) {
			t.Fatalf("drawing %d differs:\n%s", i, cmp.Diff(string(want), string(got)))
		}
	}
}

func TestManyAtOnce(t *testing.T) {
	want := draw(t, chart())
	errs := make([]error, 8)
	var wait sync.WaitGroup
	for i := range errs {
		wait.Go(func() {
			for range 5 {
				got, err := SVG(context.Background(), Graphviz(), chart())
				if err == nil && !bytes.Equal(got, want) {
					err = fmt.Errorf("another picture:\n%s", got)
				}
				errs[i] = errors.Join(errs[i], err)
			}
		})
	}
	wait.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Error(err)
	}
}

func TestManyBoxes(t *testing.T) {
	s := read(t, draw(t, crowd(2000)))
	got := [...]int{len(s.texts), s.elements["polyline"], s.elements["title"]}
	if want := [...]int{6000, 2000, 4001}; got != want {
		t.Errorf("texts, lines and titles: %v, want %v", got, want)
	}
}
