// Package people is the picture of who goes where in a change: old units by new
// ones, in persons, with a place for those of whom the files do not say. How many go
// where is worked out by package metrics; the units themselves are drawn by package
// change.
package people

import (
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Most is how many rows or columns of units a matrix has. Of more, those deep down
// are summed up in the unit above them, and a note says so.
const Most = 60

// The least size of letters on paper, and from where on they are read with ease.
const (
	readable = geometry.Length(kit.Readable) * geometry.Pt
	easy     = 7 * geometry.Pt
)

// named is above how many columns names stand where there is no paper.
const named = 12

// Draw draws from where to where people go, unit by unit. Depth sums up the units
// further down, Root leaves those of one branch and all who come to it or go from it,
// and full detail has the units as well of which no change is stated.
func Draw(c *diff.Comparison, o drawing.Options) (*drawing.Drawing, error) {
	if err := o.Refuse(); err != nil {
		return nil, err
	}
	if err := refuse(c); err != nil {
		return nil, err
	}
	if o.Lang == "" {
		o.Lang = message.Lang(c.New.Header.Language)
	}
	t := newTeller(c, o)
	if o.Root != "" && t.root == [2]int{-1, -1} {
		return nil, &drawing.Refusal{Text: kit.Words.NoRoot.With(message.Quoted(o.Root))}
	}
	table, depth := t.fitting(o.Depth)
	rows, columns := table.size()
	switch {
	case rows+columns == 0:
		return nil, &drawing.Refusal{Text: words.nothing.With()}
	case rows > Most || columns > Most:
		return nil, &drawing.Refusal{Text: words.tooMany.With(rows, columns, Most)}
	}
	d := t.draw(table, depth, o)
	if t.deepest() > depth && depth != o.Depth {
		all, across := t.table(0).size()
		d.Notes = append(d.Notes, words.summed.With(all, across, Most, depth))
	}
	return d, nil
}

// refuse says why there is no matrix, if there is none.
func refuse(c *diff.Comparison) error {
	if c == nil || c.Old == nil || c.New == nil || c.Match == nil {
		return &drawing.Refusal{Text: words.nothing.With()}
	}
	if err := kit.RefuseLoops(c.Old); err != nil {
		return err
	}
	if err := kit.RefuseLoops(c.New); err != nil {
		return err
	}
	if !c.OneHistory() {
		return &drawing.Refusal{Text: words.apart.With(message.Quoted(c.Old.Header.Name), message.Quoted(c.New.Header.Name))}
	}
	return nil
}

// draw makes the drawing of a table, and says what to narrow where it comes out too
// small: with the names of the units above the columns while they can be read with ease
// there, else with numbers.
func (t *teller) draw(table *table, depth int, o drawing.Options) *drawing.Drawing {
	narrow := func(paper string, size kit.Points) message.Message { return t.narrow(depth, paper, size, o) }
	d := t.page(table, false, o, narrow)
	if _, columns := table.size(); o.Paper == "" && columns <= named || o.Paper != "" && d.Scale.SmallText >= easy {
		return d
	}
	if numbered := t.page(table, true, o, narrow); o.Paper == "" || numbered.Scale.SmallText > d.Scale.SmallText {
		return numbered
	}
	return d
}

// page is the drawing with names or numbers above the columns.
func (t *teller) page(table *table, numbered bool, o drawing.Options, narrow func(string, kit.Points) message.Message) *drawing.Drawing {
	on := *t // on a sheet of its own: what is tried leaves no mark
	on.was, on.new = t.was.Apart(), t.new.Apart()
	title := on.heading(table, o)
	marked := table.starred() || on.marksNames(table)
	legend := on.legend(table, marked)
	page := kit.Page{
		Picture: &picture{t: &on, table: table, numbered: numbered, least: widest(legend)}, Prefix: "people-", Name: on.title(), Title: title, Legend: legend, Low: true,
		Tell: func() kit.Told { return on.tell(table) }, Split: narrow,
	}
	d := page.Draw(on.new.Model, kit.Together(), o)
	if marked {
		d.Marks = ground.StarMeans.In(on.lang)
	}
	return d
}

// widest is the room of the longest text of a legend.
func widest(l *kit.Legend) (w geometry.Length) {
	for i := range l.Entries {
		w = max(w, typeset.Width(l.Entries[i].Text, kit.SmallSize, false)+2*geometry.Pt)
	}
	return w
}

// marksNames reports whether a name or a day in the picture bears a mark.
func (t *teller) marksNames(table *table) bool {
	for file, lines := range table.lines {
		for i := range lines {
			t.name(file, &lines[i], lines)
		}
	}
	return kit.Together(t.was, t.new).Count(t.lang) != ""
}

// narrow says what makes the letters large enough: the greatest depth at which they
// are, or else a part.
func (t *teller) narrow(depth int, paper string, size kit.Points, o drawing.Options) message.Message {
	if depth == 0 {
		depth = t.deepest() + 1
	}
	for less := depth - 1; less > 0; less-- {
		table := t.table(less)
		if rows, columns := table.size(); rows+columns == 0 || rows > Most || columns > Most {
			continue
		}
		silent := func(string, kit.Points) message.Message { return message.Message{} }
		if t.page(table, false, o, silent).Scale.SmallText >= readable || t.page(table, true, o, silent).Scale.SmallText >= readable {
			return words.tooSmallDepth.With(message.Paper(paper), size, kit.Readable, less)
		}
	}
	return words.tooSmall.With(message.Paper(paper), size, kit.Readable)
}

// fitting is the table with as much depth as asked for, or as few levels less as it
// takes to be read; 0 is all there is.
func (t *teller) fitting(depth int) (*table, int) {
	table := t.table(depth)
	for less := t.deepest(); less > 0; less-- {
		if rows, columns := table.size(); rows <= Most && columns <= Most {
			break
		}
		if depth == 0 || less < depth {
			table, depth = t.table(less), less
		}
	}
	return table, depth
}

// deepest is the greatest depth of a unit below the root.
func (t *teller) deepest() int {
	deepest := 0
	for file, o := range t.orgs() {
		for u := range o.Units {
			deepest = max(deepest, t.below(file, u))
		}
	}
	return deepest
}
