// Package pathway is the view of a person's way, step by step in lanes, with each
// hand-over and the border it crosses. Which borders are crossed is worked out by
// package metrics.
package pathway

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Draw draws case pathways through the organisation, one below the other:
// steps from left to right in lanes by authority and unit, and every border that
// a hand-off crosses.
func Draw(org *orgmodel.Organisation, o drawing.Options) (*drawing.Drawing, error) {
	s, err := kit.Begin(org, o)
	if err != nil {
		return nil, err
	}
	m := &wayMap{s: s, single: o.Root != ""}
	if err := m.choose(o); err != nil {
		return nil, err
	}
	for i := range m.journeys {
		m.follow(&m.journeys[i])
	}
	picture := &wayPicture{wayMap: m}
	p := m.page()
	if o.ToSheets != "" {
		p.Split = func(paper string, size kit.Points) message.Message {
			return kit.Words.TooSmallSheets.With(message.Paper(paper), size, kit.Readable, message.Code(o.ToSheets))
		}
	}
	if o.Depth > 0 {
		p.Notes = append(p.Notes, words.noDepth.With())
	}
	if o.OnlyText {
		return s.Draw(&p, o), nil
	}
	p.Picture = picture
	d := s.Draw(&p, o)
	if picture.again && o.Paper != "" && o.Orientation != drawing.Landscape && o.Orientation != drawing.Portrait {
		return lying(s, &p, picture, o, d), nil
	}
	return d, nil
}

// page is what stands around the ways.
func (m *wayMap) page() kit.Page {
	return kit.Page{
		Prefix: "way-", Name: m.s.Say(words.of, m.name()),
		Title: m.title(), Legend: m.legend(), Low: true, Tell: m.tell,
	}
}

// lying is the drawing on the sheet that lies so that no lane comes again, if there is
// one, even where letters would be larger on the other; else the drawing there is.
func lying(s kit.Sketch, p *kit.Page, picture *wayPicture, o drawing.Options, d *drawing.Drawing) *drawing.Drawing {
	for _, way := range []drawing.Orientation{drawing.Landscape, drawing.Portrait} {
		o.Orientation = way
		if other := s.Draw(p, o); !picture.again {
			return other
		}
	}
	return d
}

// wayMap is the case pathways that are drawn.
type wayMap struct {
	s        kit.Sketch
	single   bool // only the one that was asked for
	journeys []journey
	used     struct {
		signs     [metrics.PurchaserBorder + 1]bool
		uncertain bool
	}
}

// journey is one case pathway.
type journey struct {
	metrics.Way
	path    *orgmodel.Pathway
	heading string
	facts   []string // what is said before the steps
	lanes   []lane   // of one authority side by side
	labels  []laneLabel
	steps   []step
	from    int // the first step that is drawn
	to      int // behind the last one
}

// lane is where steps are taken: a unit.
type lane struct {
	unit  int // -1: not known, or not there on the day described
	owner owner
}

// laneLabel says what a lane is.
type laneLabel struct {
	owner []string // the authority, its principal
	name  string   // of the unit
	more  []string // its administration, its role

	things drawing.Things
}

// owner is the authority a unit belongs to, and the principal.
type owner struct {
	authority int // a board, or the council itself; -1: none known
	principal int // -1: the organisation the file describes
	team      int // a collaboration belongs to none; else -1
	unknown   bool
}

// step is a step with its lane, and the marks of the borders on the way to it.
type step struct {
	card  kit.Card
	lane  int
	marks []mark
	moved metrics.Answer   // whether the case comes from another unit
	on    []kit.Assumption // that it comes from there, and how, rests on
}

// mark is a border that a case crosses.
type mark struct {
	sign, words string
}

func (m mark) text() string { return m.sign + " " + m.words }

// choose decides which ways to draw.
func (m *wayMap) choose(o drawing.Options) error {
	org := m.s.Org()
	for _, w := range metrics.Ways(org) {
		path := &org.Pathways[w.Pathway]
		if o.Root == "" || path.ID == o.Root {
			m.journeys = append(m.journeys, journey{Way: w, path: path, to: len(w.Stops)})
		}
	}
	switch {
	case len(m.journeys) > 0:
		return m.tooMany(o)
	case o.Root != "":
		return &drawing.Refusal{Text: words.noRoot.With(message.Quoted(o.Root))}
	}
	return &drawing.Refusal{Text: words.nothing.With(org.Day())}
}

// mostSteps is how many steps are drawn: on the largest sheet they can just be read.
const mostSteps = 300

// tooMany refuses a picture of more steps than that, and says what to draw of it.
func (m *wayMap) tooMany(o drawing.Options) error {
	steps, part := 0, -1 // the longest way that can be drawn
	for i := range m.journeys {
		n := len(m.journeys[i].path.Steps)
		steps += n
		if n <= mostSteps && (part < 0 || n > len(m.journeys[part].path.Steps)) {
			part = i
		}
	}
	switch {
	case o.OnlyText || steps <= mostSteps:
		return nil
	case part < 0 || len(m.journeys) == 1:
		return &drawing.Refusal{Text: words.tooLong.With(message.Quoted(m.s.Org().Name(m.journeys[0].path.ID)), len(m.journeys[0].path.Steps), mostSteps)}
	}
	return &drawing.Refusal{Text: words.tooMany.With(len(m.journeys), steps, mostSteps, message.Code(m.journeys[part].path.ID))}
}

// follow gives every step of a way its lane, its card and its marks.
func (m *wayMap) follow(j *journey) {
	j.heading, j.facts = m.heading(j.path), m.facts(j)
	var found []lane
	for _, stop := range j.Stops {
		l := m.laneOf(stop.Unit)
		if !slices.Contains(found, l) {
			found = append(found, l)
		}
	}
	j.lanes = slices.DeleteFunc(byOwner(found), func(l lane) bool {
		return !slices.ContainsFunc(j.Stops[j.from:j.to], func(stop metrics.Stop) bool { return m.laneOf(stop.Unit) == l })
	})
	for _, l := range j.lanes {
		j.labels = append(j.labels, m.label(l))
	}
	for i := j.from; i < j.to; i++ {
		stop := j.Stops[i]
		s := step{card: m.stepCard(j, i), lane: slices.Index(j.lanes, m.laneOf(stop.Unit))}
		if i > j.from {
			s.moved = j.Crossings[i-1].HandOff()
			s.marks = m.marks(j.Stops[i-1], stop, j.Crossings[i-1])
			s.on = append(m.stopOn(j, i-1), m.stopOn(j, i)...)
		}
		j.steps = append(j.steps, s)
	}
}

// byOwner puts the lanes of an authority side by side: authorities and units
// stand in the order in which the person meets them.
func byOwner(found []lane) []lane {
	var sorted []lane
	for i, first := range found {
		if slices.ContainsFunc(found[:i], func(l lane) bool { return l.owner == first.owner }) {
			continue
		}
		for _, l := range found[i:] {
			if l.owner == first.owner {
				sorted = append(sorted, l)
			}
		}
	}
	return sorted
}

// laneOf finds the lane of a unit.
func (m *wayMap) laneOf(unit int) lane {
	org := m.s.Org()
	switch {
	case unit < 0:
		return lane{-1, owner{-1, -1, -1, true}}
	case org.IsCollaboration(unit):
		return lane{unit, owner{-1, -1, unit, false}}
	}
	o := owner{authority: org.Authority(unit), principal: org.Principal(unit), team: -1}
	if o.authority < 0 && org.Elected(unit) {
		o.authority = unit
	}
	return lane{unit, o}
}

// marks says which borders lie between two steps: the highest that is certainly
// crossed, the highest above it that may be, and that between purchaser and
// provider.
func (m *wayMap) marks(from, to metrics.Stop, c metrics.Crossing) []mark {
	if from.Unit < 0 || to.Unit < 0 {
		m.used.uncertain = true
		return []mark{{unknownSign, m.s.Say(words.borderUnknown)}}
	}
	var marks []mark
	highest, crossed := c.Highest()
	if crossed {
		marks = append(marks, m.mark(highest))
	}
	for b := metrics.PrincipalBorder; ; b-- {
		if c[b] == metrics.Perhaps && (!crossed || b > highest) {
			m.used.uncertain = true
			k := m.mark(b)
			marks = append(marks, mark{k.sign + unknownSign, m.s.Say(words.perhaps, k.words)})
			break
		}
		if b == metrics.UnitBorder {
			break
		}
	}
	if c[metrics.PurchaserBorder] == metrics.Yes {
		k := m.mark(metrics.PurchaserBorder)
		if m.s.Org().Role(from.Unit) == orgmodel.Provider {
			k.words = m.s.Say(words.backwards)
		}
		marks = append(marks, k)
	}
	return marks
}

func (m *wayMap) mark(b metrics.Border) mark {
	m.used.signs[b] = true
	return mark{kit.BorderLooks[b].Sign, m.s.Say(kit.BorderLooks[b].Name)}
}
