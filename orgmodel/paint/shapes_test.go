package paint_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
	"github.com/orgmodel/orgmodel/orgmodel/paint/drawio"
	"github.com/orgmodel/orgmodel/orgmodel/paint/internal/drawiotest"
)

// In a file of draw.io each box is one shape that says all of its text, each line between
// two boxes is bound to both, and the legend can be moved in one piece.
func TestDrawioIsShapes(t *testing.T) {
	lines := 0
	for name, d := range pictures(t) {
		var b bytes.Buffer
		if err := drawio.Write(&b, drawio.Page{Drawing: d}); err != nil {
			t.Fatal(err)
		}
		pages, err := drawiotest.Read(b.Bytes())
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		shapes, bound, free := countShapes(d)
		gotShapes, gotBound, gotFree := 0, 0, 0
		said := map[string]string{} // by what is told of a shape
		for _, c := range pages[0].Cells {
			switch {
			case c.Bound():
				gotBound++
			case strings.HasPrefix(c.ID, "line-"):
				gotFree++
			case c.ID != "legend":
				gotShapes++
				said[c.ID+"\x00"+c.Tooltip] = strings.Join(c.Texts, "\n")
			}
			if c.Tooltip == "" && c.Vertex && len(c.Texts) > 0 {
				t.Errorf("%s: %q is told in no words", name, c.ID)
			}
		}
		if gotShapes != shapes || gotBound != bound || gotFree != free {
			t.Errorf("%s: %d shapes, %d bound lines, %d free ones; want %d, %d, %d", name, gotShapes, gotBound, gotFree, shapes, bound, free)
		}
		for piece := range paint.Pieces(d) {
			if piece.Kind != paint.Text {
				continue
			}
			found := false
			for key, text := range said {
				id, tip, _ := strings.Cut(key, "\x00")
				found = found || strings.HasPrefix(id, "box-"+piece.Box.ID) && tip == paint.Plain(piece.Box.Title) && strings.Contains(text, piece.Whole)
			}
			if !found {
				t.Errorf("%s: %q is in no shape", name, piece.Whole)
			}
		}
		lines += bound
	}
	if lines < 30 {
		t.Errorf("only %d lines join anything", lines)
	}
}

// countShapes is how many boxes, lines between two of them, and other lines a drawing has.
func countShapes(d *drawing.Drawing) (shapes, bound, free int) {
	ids := map[string]bool{}
	for piece := range paint.Pieces(d) {
		if piece.Kind == paint.Box {
			shapes++
			ids[piece.Box.ID] = piece.Box.ID != ""
		}
	}
	for piece := range paint.Pieces(d) {
		switch {
		case piece.Kind != paint.Line:
		case ids[piece.Line.From] && ids[piece.Line.To]:
			bound++
		default:
			free++
		}
	}
	return shapes, bound, free
}
