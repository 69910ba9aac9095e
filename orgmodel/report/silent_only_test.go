package report

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestSilenceIsNoAnswer: where all that differs is what the new file does not describe, the
// first sentence does not say that nothing is taken away, and counts what is missing.
func TestSilenceIsNoAnswer(t *testing.T) {
	less := townToday[:strings.Index(townToday, "[[unit]]\nid = \"oppen\"")] + townToday[strings.Index(townToday, "[[target_group]]"):]
	for l, want := range map[message.Lang]string{
		message.SV: "Den nya filen beskriver inte 1 enhet, 20 anställda, 1 insats; om något tillkommer, tas bort eller flyttas framgår inte.",
		message.EN: "The new file does not describe 1 unit, 20 employees, 1 service; whether anything is added, taken away or moved is not stated.",
	} {
		p := &diffPage{c: compared(readTown(t, []byte(townToday)), readTown(t, []byte(less))), lang: l}
		if got := p.screen().sentences[0]; got != want {
			t.Errorf("%s: %q, want %q", l, got, want)
		}
	}
}
