package drawing

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestCrowded: a picture of more than it takes is refused with what to do.
func TestCrowded(t *testing.T) {
	d := &Drawing{Title: "Stor kommun", Boxes: make([]Box, MostPieces-2), Frames: make([]Box, 1), Lines: make([]Line, 1)}
	if err := d.Crowded(); err != nil {
		t.Errorf("as much as it takes: %v", err)
	}
	d.Lines = make([]Line, 2)
	refusal, ok := d.Crowded().(*Refusal)
	if !ok {
		t.Fatal("more than it takes is drawn")
	}
	for lang, want := range map[message.Lang]string{
		message.EN: "“Stor kommun” cannot be drawn: it would have 100,001 boxes and lines, and a picture takes 100,000 at most. Draw a part of it with --root, or less with --depth; what it shows can be read with show.",
		message.SV: "”Stor kommun” går inte att rita: det skulle bli 100\u00a0001 rutor och linjer, och en bild rymmer högst 100\u00a0000. Rita en del med --root, eller mindre med --depth; det som bilden visar går att läsa med show.",
	} {
		if got := refusal.In(lang); got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
	}
}
