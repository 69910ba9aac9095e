package people

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
)

// DrawTwo draws from where to where people go in each of two proposals on one base: a
// matrix of each against the base, one above the other. Nobody goes from one proposal to
// the other.
func DrawTwo(c *proposals.Comparison, o drawing.Options) (*drawing.Drawing, error) {
	if err := o.Refuse(); err != nil {
		return nil, err
	}
	if o.Lang == "" {
		o.Lang = message.Lang(c.Base.Header.Language)
	}
	p := &two{lang: o.Lang}
	found := o.Root == ""
	var nothing *drawing.Refusal
	for side, to := range c.To {
		part, err := partOf(to, c.Labels[side], o)
		if err != nil {
			return nil, err
		}
		found = found || part.t.root != [2]int{-1, -1}
		p.parts[side] = part
		if part.table == nil {
			nothing = &drawing.Refusal{Text: words.nothing.With()}
		}
	}
	switch {
	case !found:
		return nil, &drawing.Refusal{Text: kit.Words.NoRoot.With(message.Quoted(o.Root))}
	case p.parts[0].table == nil && p.parts[1].table == nil:
		return nil, nothing
	}
	d := p.draw(c, false, o)
	if p.wide() && o.Paper == "" || o.Paper != "" && d.Scale.SmallText < easy {
		if numbered := p.draw(c, true, o); o.Paper == "" || numbered.Scale.SmallText > d.Scale.SmallText {
			return numbered, nil
		}
	}
	return d, nil
}

// two is a matrix for each of two proposals.
type two struct {
	lang  message.Lang
	parts [2]*part
}

// part is the matrix of one of them.
type part struct {
	t       *teller
	table   *table // nil: no change is stated
	label   string
	picture *picture
	height  geometry.Length
}

// partOf is the matrix of a proposal, as deep as it can be read.
func partOf(c *diff.Comparison, label string, o drawing.Options) (*part, error) {
	if err := refuse(c); err != nil {
		return nil, err
	}
	p := &part{t: newTeller(c, o), label: label}
	if o.Root != "" && p.t.root == [2]int{-1, -1} {
		return p, nil
	}
	table, _ := p.t.fitting(o.Depth)
	rows, columns := table.size()
	switch {
	case rows > Most || columns > Most:
		return nil, &drawing.Refusal{Text: words.tooMany.With(rows, columns, Most)}
	case rows+columns > 0:
		p.table = table
	}
	return p, nil
}

// wide reports whether a matrix has more columns than names fit above.
func (p *two) wide() bool {
	return slices.ContainsFunc(p.parts[:], func(part *part) bool {
		if part.table == nil {
			return false
		}
		_, columns := part.table.size()
		return columns > named
	})
}

// draw makes the drawing with names or numbers above the columns.
func (p *two) draw(c *proposals.Comparison, numbered bool, o drawing.Options) *drawing.Drawing {
	on := &two{lang: p.lang}
	title, legend, marked := on.title(c), &kit.Legend{}, false
	var subtitle []string
	for side, part := range p.parts {
		t := *part.t
		t.was, t.new = part.t.was.Apart(), part.t.new.Apart()
		copied := *part
		copied.t = &t
		on.parts[side] = &copied
		if part.table == nil {
			continue
		}
		star := part.table.starred() || t.marksNames(part.table)
		marked = marked || star
		for _, e := range t.legend(part.table, false).Entries {
			if !slices.Contains(legend.Entries, e) {
				legend.Entries = append(legend.Entries, e)
			}
		}
	}
	if marked {
		legend.Entries = append(legend.Entries, kit.LegendEntry{Text: ground.StarMeans.In(p.lang)})
	}
	for _, part := range on.parts {
		if part.table != nil {
			part.picture = &picture{t: part.t, table: part.table, numbered: numbered}
		}
		subtitle = append(subtitle, part.counted())
	}
	head := &kit.TitleBlock{Title: title, Subtitle: kit.Joined(" · ", append([]string{on.parts[0].t.new.AsOf()}, subtitle...)...)}
	a, b := on.parts[0].t.new.Standing(), on.parts[1].t.new.Standing()
	alike := a.Status == b.Status && a.Stamp == b.Stamp && a.Partly == b.Partly
	if alike {
		on.parts[0].t.new.Stand(head)
	} else {
		head.Subtitle = kit.Joined(" · ", head.Subtitle, on.standing(0), on.standing(1))
	}
	page := kit.Page{
		Picture: on, Prefix: "people-", Name: title, Title: head, Legend: legend, Low: true, Tell: func() kit.Told { return on.tell(title) },
		Split: func(paper string, size kit.Points) message.Message {
			return words.tooSmall.With(message.Paper(paper), size, kit.Readable)
		},
	}
	d := page.Draw(on.parts[0].t.new.Model, kit.Together(), o)
	if marked {
		d.Marks = ground.StarMeans.In(p.lang)
	}
	if !alike {
		d.Status, d.Stamp, d.Partly = "", "", ""
	}
	return d
}

func (p *two) title(c *proposals.Comparison) string {
	name := func(side int) message.Name { return message.Name(c.To[side].New.Header.Name) }
	return words.twoTitle.With(message.Name(c.Base.Header.Name), c.Labels[0], name(0), c.Labels[1], name(1)).In(p.lang)
}

// standing says how sure a proposal is, where one stamp does not speak for both.
func (p *two) standing(side int) string {
	t := p.parts[side].t
	return t.say(words.total, p.parts[side].label, kit.LookOfStatus(t.c.New.Header.Status).Label)
}

// counted says how many go where in a proposal.
func (p *part) counted() string {
	said := kit.LowerFirst(p.t.say(words.nothingIn))
	if p.table != nil {
		said = kit.Joined(", ", heldTogether(p.t.counts(p.table)), p.t.summed(p.table), heldTogether(p.t.stillText(p.table)))
	}
	return p.t.say(words.total, p.label, said)
}

// heading names the proposal that a matrix is of.
func (p *part) heading() string {
	return p.t.say(words.total, p.label, p.t.title())
}

// Measures of the headings above the two.
const (
	partGap    = 26 * geometry.Pt
	headingGap = 6 * geometry.Pt
)

// Fit implements kit.Picture: one above the other.
func (p *two) Fit(room kit.Room, narrow bool) geometry.Size {
	var size geometry.Size
	for side, part := range p.parts {
		part.height = kit.LineHeight(kit.NameSize) + headingGap
		size.W = max(size.W, typeset.Width(part.heading(), kit.NameSize, true)+2*geometry.Pt)
		if part.picture != nil {
			each := part.picture.Fit(room, narrow)
			size.W, part.height = max(size.W, each.W), part.height+each.H
		} else {
			part.height += kit.LineHeight(kit.FactSize)
		}
		if side > 0 {
			size.H += partGap
		}
		size.H += part.height
	}
	return size
}

// Put implements kit.Picture. What is in both matrices is told apart by the letter of the
// proposal.
func (p *two) Put(at geometry.Point) kit.Drawn {
	var ink kit.Drawn
	for side, part := range p.parts {
		letter := strings.ToLower(part.label)
		line := func(id, text string, size geometry.Length, bold bool, y geometry.Length) {
			b := drawing.Box{ID: kit.PartID("", id, letter), Class: "heading", Title: text, Rect: geometry.Rect{X: at.X, Y: y, W: typeset.Width(text, size, bold) + 2*geometry.Pt, H: kit.LineHeight(size)}}
			b.Rows = []drawing.Row{{Height: kit.LineHeight(size), Left: drawing.Run{Text: text, Size: size, Bold: bold, Color: kit.Ink}}}
			ink.Boxes = append(ink.Boxes, b)
		}
		line("matrix", part.heading(), kit.NameSize, true, at.Y)
		below := geometry.Point{X: at.X, Y: at.Y + kit.LineHeight(kit.NameSize) + headingGap}
		if part.picture == nil {
			line("none", part.t.say(words.nothingIn), kit.FactSize, false, below.Y)
		} else {
			drawn := part.picture.Put(below)
			for _, list := range [][]drawing.Box{drawn.Frames, drawn.Boxes} {
				for i := range list {
					if list[i].ID != "" {
						list[i].ID = kit.PartID(list[i].ID, "in", letter)
					}
				}
			}
			ink.Frames, ink.Boxes = append(ink.Frames, drawn.Frames...), append(ink.Boxes, drawn.Boxes...)
		}
		at.Y += p.parts[side].height + partGap
	}
	return ink
}

// tell writes the description and the outline of both.
func (p *two) tell(title string) (told kit.Told) {
	told.Description = title + "."
	for _, part := range p.parts {
		told.Description += " " + part.counted() + "."
		told.Outline = append(told.Outline, drawing.Entry{Heading: true, Text: part.heading()})
		if part.table == nil {
			told.Outline = append(told.Outline, drawing.Entry{Depth: 1, Text: part.t.say(words.nothingIn)})
			continue
		}
		for _, e := range part.t.tell(part.table).Outline {
			e.Depth++
			told.Outline = append(told.Outline, e)
		}
	}
	return told
}
