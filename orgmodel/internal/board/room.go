package board

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/internal/terminal"
)

// Most is how many lines the front takes at most, with the empty one that ends it: two
// sheets.
const Most = 110

// Room is how much the front says.
type Room struct {
	Tight   int  // how tight the first screen is that it shares sentences and cells with, of Tightest
	Notes   bool // whether numbers are explained below them
	Basis   bool // whether numbers tell what they rest on, and how sure they are; marks they bear anyway
	Changes int  // how many changes are listed
	Few     int  // how many entries other lists have
	Others  int  // how many questions of no duty are told
	Letters int  // that what a change, or a question, states may have to be told at all
	Asks    int  // the same of what it asks
	Kinds   bool // whether each question says what kind of finding it is
	Grounds bool // whether it names its provision
}

// Tightest is the last of the ways in which Told may be asked for, from 0 on.
const Tightest = 3

// leastLetters are how long a line of a list may be in any room.
const leastLetters = 240

// rooms are tried in turn, the roomiest first. A question that states nothing, and even
// one that asks nothing, says by its label what it is about: each has a line in any room.
var rooms = []Room{
	{0, true, true, 12, 6, 8, 300, 300, true, true},
	{0, true, true, 8, 5, 6, 260, 300, true, true},
	{0, false, true, 8, 4, 4, 220, 260, true, true},
	{0, false, true, 6, 3, 4, 180, 240, true, true},
	{0, false, true, 4, 2, 3, 150, 220, true, true},
	{0, false, true, 4, 2, 3, 150, 220, true, false},
	{0, false, true, 3, 2, 2, 120, 200, true, false},
	{1, false, true, 3, 2, 2, 120, 180, true, false},
	{1, false, true, 3, 2, 2, 90, 160, true, false},
	{2, false, true, 3, 2, 2, 90, 160, true, false},
	{2, false, true, 2, 1, 1, 0, 140, true, false},
	{3, false, true, 2, 1, 1, 0, 120, true, false},
	{3, false, true, 1, 0, 1, 0, 80, true, false},
	{3, false, false, 1, 0, 0, 0, 60, false, false},
	{3, false, false, 1, 0, 0, 0, 0, false, false},
}

// grows are what the lines are given to that a room leaves empty.
var grows = []func(*Room){
	func(r *Room) { r.Letters += 40 },
	func(r *Room) { r.Grounds = true },
	func(r *Room) { r.Others++ },
	func(r *Room) { r.Changes++ },
	func(r *Room) { r.Few++ },
}

// roomiest is the roomiest that fits, with more in it for the lines that it leaves empty.
func roomiest(writers []*writer) Room {
	fits := func(r Room) bool {
		return !slices.ContainsFunc(writers, func(w *writer) bool { return Height(w.page(r)) >= Most })
	}
	r := rooms[len(rooms)-1]
	if at := slices.IndexFunc(rooms, fits); at >= 0 {
		r = rooms[at]
	}
	for _, grow := range grows {
		for range rooms[0].Few {
			more := r
			if grow(&more); more == r || !fits(more) {
				break
			}
			r = more
		}
	}
	return r
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
