package indicators

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

func TestAxisRunsInRoundSteps(t *testing.T) {
	atMost := func(n reading) func(axis) bool { return func(a axis) bool { return a.intervals() <= n } }
	for _, c := range []struct {
		low, high float64
		most      reading
		want      string
	}{
		{0, 1276, 8, "0 200 400 600 800 1000 1200 1400"},
		{0, 1276, 4, "0 500 1000 1500"},
		{374, 1276, 1, "0 2000"},
		{0, 1, 8, "0 0,2 0,4 0,6 0,8 1"},
		{0, 0, 8, "0 0,2 0,4 0,6 0,8 1"},
		{0, 0.0001, 8, "0 0,0001"},
		{-4.5, 6, 8, "−6 −4 −2 0 2 4 6"},
		{-4.5, 0, 8, "−5 −4 −3 −2 −1 0"},
		{-900e9, 900e9, 0, "−1\u00a0000\u00a0000\u00a0000\u00a0000 0 1\u00a0000\u00a0000\u00a0000\u00a0000"},
		{0, 450_000_000, 3, "0 200\u00a0000\u00a0000 400\u00a0000\u00a0000 600\u00a0000\u00a0000"},
	} {
		a := newAxis(readingOf(c.low), readingOf(c.high), atMost(c.most))
		var ticks []string
		for _, tick := range a.ticks() {
			ticks = append(ticks, tick.In(message.SV))
		}
		if got := strings.Join(ticks, " "); got != c.want {
			t.Errorf("%v to %v in %d: got %s, want %s", c.low, c.high, c.most, got, c.want)
		}
	}
}

func TestPlacesOnAnAxis(t *testing.T) {
	a := axis{min: -9e15, max: 9e15, step: 9e15}
	for v, want := range map[reading]geometry.Length{-9e15: 0, 0: 10_000, 45e14: 15_000, 9e15: 20_000, 9e17: 20_000} {
		if got := a.at(v, 20_000); got != want {
			t.Errorf("%d lies at %d, want %d", v, got, want)
		}
	}
}

func TestMiddleFigures(t *testing.T) {
	for _, c := range []struct {
		values       []float64
		mean, median string
	}{
		{[]float64{1}, "1", "1"},
		{[]float64{1, 2}, "1.5", "1.5"},
		{[]float64{10, 1, 2}, "4.3", "2"},
		{[]float64{0.1, 0.2, 0.2}, "0.17", "0.2"},
		{[]float64{-1, -2, -2}, "−1.7", "−2"},
		{[]float64{4, 1, 3, 2}, "2.5", "2.5"},
		{[]float64{0.0001, 0.0002}, "0.0002", "0.0002"},
	} {
		var figures []reading
		for _, v := range c.values {
			figures = append(figures, readingOf(v))
		}
		if mean, median := meanOf(figures).In(message.EN), medianOf(figures).In(message.EN); mean != c.mean || median != c.median {
			t.Errorf("%v: got %s and %s, want %s and %s", c.values, mean, median, c.mean, c.median)
		}
	}
}

// TestHatchingStaysInside: one stroke goes along the edges from each slanting
// line to the next, and never outside.
func TestHatchingStaysInside(t *testing.T) {
	for _, r := range []geometry.Rect{{X: 100, Y: 200, W: 5000, H: 900}, {W: 300, H: 900}, {W: 101, H: 900}, {W: 1001, H: 100}} {
		points := kit.Hatch(r)
		for i, p := range points {
			if p.X < r.X || p.X > r.Right() || p.Y < r.Y || p.Y > r.Bottom() {
				t.Errorf("%v: %v lies outside", r, p)
			}
			if i == 0 {
				continue
			}
			dx, dy := p.X-points[i-1].X, p.Y-points[i-1].Y
			onEdge := dx == 0 && (p.X == r.X || p.X == r.Right()) || dy == 0 && (p.Y == r.Y || p.Y == r.Bottom())
			if dx != -dy && !onEdge {
				t.Errorf("%v: the stroke %v to %v neither slants nor follows the edge", r, points[i-1], p)
			}
		}
		if len(points) < 2 {
			t.Errorf("%v: no hatching", r)
		}
	}
}

func TestWordsOfNames(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"Kostnad för ekonomiskt bistånd", "Utbetalt ekonomiskt bistånd", 2},
		{"Kostnaderna för biståndet", "Kostnad för bistånd", 2},
		{"Invånare i arbetsför ålder", "Arbetslöshet bland vuxna", 0},
		{"", "Kvalitet", 0},
	} {
		if got := sharedWords(c.a, c.b); got != c.want {
			t.Errorf("%q and %q share %d words, want %d", c.a, c.b, got, c.want)
		}
	}
}
