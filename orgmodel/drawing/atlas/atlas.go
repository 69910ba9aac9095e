// Package atlas draws an organisation that is too large for one sheet of paper on
// several: an overview, sheets on which every unit stands in full just once, and a
// register of units. Sheets are of one size and can be read; they refer to each other
// by their numbers, so that a bundle on paper can be walked by hand, and by links.
//
// What is on a sheet is decided by internal/siblings, with what internal/layout can place
// in a readable size as the capacity. The package draws Drawings and writes no files.
package atlas

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Options say what to draw on sheets, and which. The zero value draws all of an
// organisation on A4.
type Options struct {
	Lang        message.Lang   // of labels; empty: the file's
	Root        string         // id of the unit to draw with all below it; empty: everything
	Detail      drawing.Detail // empty: Standard
	Paper       string         // "A3", one of drawing.Papers; empty: A4
	Orientation drawing.Orientation

	// Link is where a click on the number of a sheet leads; nil: to its name with the
	// ending .svg, as files that lie in one folder.
	Link func(Sheet) string
}

// Sheet is one sheet of an atlas.
type Sheet struct {
	Number  int
	Name    string // of a file, without an ending: "blad-04"
	Title   string // what stands on it: a bookmark
	Under   int    // the number of the sheet that leads to it from above; 0: none
	Full    bool   // units stand on it in full: it is neither of the overview nor of the register
	Drawing *drawing.Drawing
}

// Atlas is an organisation on sheets: in the order of their numbers, which begin
// with 1. Where all of it can be read on one sheet, that is the only one: then there is
// neither an overview nor a register.
type Atlas struct {
	Lang   message.Lang
	Title  string // with how sure the file is, and of what day
	Sheets []Sheet
}

// Draw draws an organisation on sheets. Its error is a *drawing.Refusal. The way the
// sheets lie is the same for all; Auto, and nothing, mean the way that takes fewer.
func Draw(org *orgmodel.Organisation, o Options) (*Atlas, error) {
	if o.Paper == "" {
		o.Paper = "A4"
	}
	s, err := kit.Begin(org, o.drawing())
	if err != nil {
		return nil, err
	}
	if err := kit.RefuseLoops(org); err != nil {
		return nil, err
	}
	f, err := newForest(s, o.Root)
	if err != nil {
		return nil, err
	}
	s = s.Apart()
	m := newSizes(&units{forest: f, b: &bundle{measure: s, forest: f}}, s)
	if one := drawAll(s, f, m, o); one != nil {
		return one, nil
	}
	bound, err := bindBest(s, f, m, o)
	if err != nil {
		return nil, err
	}
	return bound.draw(), nil
}

// drawAll draws all on one sheet, lying the way that gives the larger text; nil if it
// cannot be read on one.
func drawAll(s kit.Sketch, f *forest, m *sizes, o Options) *Atlas {
	var best *Atlas
	for _, way := range o.ways() {
		o.Orientation = way
		b := bindAll(s, f, m, o)
		if b == nil {
			continue
		}
		if a := b.draw(); best == nil || a.Sheets[0].Drawing.Scale.SmallText > best.Sheets[0].Drawing.Scale.SmallText {
			best = a
		}
	}
	return best
}

// drawing are the options of each sheet.
func (o Options) drawing() drawing.Options {
	return drawing.Options{Lang: o.Lang, Root: o.Root, Detail: o.Detail, Paper: o.Paper, Orientation: o.Orientation}
}

// ways are those in which the sheets may lie.
func (o Options) ways() []drawing.Orientation {
	if o.Orientation != "" && o.Orientation != drawing.Auto {
		return []drawing.Orientation{o.Orientation}
	}
	return []drawing.Orientation{drawing.Landscape, drawing.Portrait}
}

// bindBest tries the ways in which the sheets may lie. People expect charts on
// landscape sheets: the other way must take fewer.
func bindBest(s kit.Sketch, f *forest, m *sizes, o Options) (*bundle, error) {
	var best *bundle
	var first error
	for _, way := range o.ways() {
		o.Orientation = way
		b, err := bind(s, f, m, o)
		if err != nil {
			if first == nil {
				first = err
			}
			continue
		}
		if best == nil || b.count() < best.count() {
			best = b
		}
	}
	if best == nil {
		return nil, first
	}
	return best, nil
}

// nameOf is that of the file of a sheet: numbers have as many digits, so that names
// sort as the sheets do.
func nameOf(lang message.Lang, number, of int) string {
	digits := len(fmt.Sprint(of))
	return fmt.Sprintf("%s-%0*d", words.file.In(lang), max(digits, 2), number)
}
