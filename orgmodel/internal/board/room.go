package board

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/internal/terminal"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Most is how many lines the front takes at most, with the empty one that ends it: two
// sheets.
const Most = 110

// Room is how much the front says.
type Room struct {
	Tight   int  // how tight the first screen is that it shares sentences and cells with, of Tightest
	Notes   bool // whether numbers are explained below them
	Changes int  // how many changes are listed
	Few     int  // how many entries other lists have
	Others  int  // how many questions of no duty are told
	Letters int  // of what a change, or a question, states
	Asks    int  // letters of what it asks
	Grounds bool // whether each question names its provision
}

// Tightest is the last of the ways in which Told may be asked for, from 0 on.
const Tightest = 3

// leastLetters are what is kept of any line.
const leastLetters = 60

// rooms are tried in turn, the roomiest first. A question that states nothing says by
// its label what it is about.
var rooms = []Room{
	{0, true, 12, 6, 8, 300, 300, true},
	{0, true, 8, 5, 6, 260, 300, true},
	{0, false, 8, 4, 4, 220, 260, true},
	{0, false, 6, 3, 4, 180, 240, true},
	{0, false, 4, 2, 3, 150, 220, true},
	{0, false, 4, 2, 3, 150, 220, false},
	{0, false, 3, 2, 2, 120, 200, false},
	{1, false, 3, 2, 2, 120, 180, false},
	{1, false, 3, 2, 2, 90, 160, false},
	{2, false, 3, 2, 2, 90, 160, false},
	{2, false, 2, 1, 1, 0, 140, false},
	{3, false, 2, 1, 1, 0, 120, false},
	{3, false, 1, 1, 1, 0, 60, false},
}

// grows are what the lines are given to that a room leaves empty.
var grows = []func(*Room){
	func(r *Room) { r.Others++ },
	func(r *Room) { r.Changes++ },
	func(r *Room) { r.Few++ },
	func(r *Room) { r.Letters += 20 },
}

// room is the roomiest that fits, with more in it for the lines that it leaves empty.
func (m *Matter) room() Room {
	r := rooms[len(rooms)-1]
	if at := slices.IndexFunc(rooms, m.fits); at >= 0 {
		r = rooms[at]
	}
	for _, grow := range grows {
		for range rooms[0].Few {
			more := r
			if grow(&more); !m.fits(more) {
				break
			}
			r = more
		}
	}
	return r
}

func (m *Matter) fits(r Room) bool {
	for _, l := range message.Langs {
		if Height(m.page(l, r)) >= Most {
			return false
		}
	}
	return true
}

// Height is how many lines of 80 characters a document takes in Markdown; one that is
// longer counts as those that it would fill.
func Height(d *document.Document) int {
	var b bytes.Buffer
	_ = document.Markdown(&b, d) // nothing can go wrong with counting
	lines := 0
	for _, line := range strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n") {
		lines += max(1, (utf8.RuneCountInString(line)+terminal.Width-1)/terminal.Width)
	}
	return lines
}
