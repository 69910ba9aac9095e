package diff

import (
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestClueTexts demands every clue in both languages, with the same numbers.
func TestClueTexts(t *testing.T) {
	check := func(what any, text message.Text) {
		if text.EN == "" || text.SV == "" || message.Placeholders(text.EN) != message.Placeholders(text.SV) {
			t.Errorf("clue %v reads %q and %q", what, text.EN, text.SV)
		}
	}
	for kind, row := range clueRows {
		if k := clueKind(kind); k != noClue && k != sameHome {
			check(k, row.text)
		}
		if !row.one.IsZero() {
			check(kind, row.one)
		}
	}
	for _, g := range slices.Concat(aloneTables, coreTables, lastTables) {
		if (g.homes != nil) == g.home.IsZero() {
			t.Errorf("[[%s]]: a home without words, or words without a home", g.typ)
		}
		if g.homes != nil {
			check(g.typ, g.home)
		}
	}
}

func TestCertainty(t *testing.T) {
	for _, c := range []struct {
		clues []clue
		want  int
	}{
		{nil, 0},
		{[]clue{{kind: sameName}}, 80},
		{[]clue{{kind: similarName, part: 100}}, 50},
		{[]clue{{kind: sameHome}, {kind: similarName}}, 70},
		{[]clue{{kind: samePosts, part: 3, whole: 5}}, 60},
		{[]clue{{kind: samePosts, part: 9, whole: 9}}, mostShare},
		{[]clue{{kind: samePosts, part: 1, whole: 1}}, fewShare},
		{[]clue{{kind: sameName}, {kind: sameHome}, {kind: samePosts, part: 9, whole: 9}, {kind: sameUnits, part: 9, whole: 9}}, surest},
	} {
		if got := certainty(c.clues); got != c.want {
			t.Errorf("%v: %d, want %d", c.clues, got, c.want)
		}
	}
}
