package pathway

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Sheet is a part of a way on a sheet of its own.
type Sheet struct {
	Name    string // of a file, without an ending: "blad-04"
	Title   string // the way, and which of its steps: a bookmark
	Drawing *drawing.Drawing
}

// stretch is a run of steps of one way.
type stretch struct {
	path     string
	from, to int
}

// Sheets draws case pathways on as many sheets as it takes for their text to be read: each
// begins with the step that the one before ended with, so that no hand-over falls between
// two. Without a paper they are A4.
func Sheets(org *orgmodel.Organisation, o drawing.Options) ([]Sheet, error) {
	if o.Paper == "" {
		o.Paper = "A4"
	}
	s, err := kit.Begin(org, o)
	if err != nil {
		return nil, err
	}
	all := o
	all.OnlyText = true // it is no matter how many steps there are
	m := &wayMap{s: s, single: o.Root != ""}
	if err := m.choose(all); err != nil {
		return nil, err
	}
	var list []stretch
	for i := range m.journeys {
		cut, err := cutUp(org, o, m.journeys[i].path.ID, len(m.journeys[i].path.Steps))
		if err != nil {
			return nil, err
		}
		list = append(list, cut...)
	}
	sheets := make([]Sheet, len(list))
	for i, run := range list {
		d, title, err := run.draw(org, o, i+1, len(list))
		if err != nil {
			return nil, err
		}
		digits := max(len(fmt.Sprint(len(list))), 2)
		sheets[i] = Sheet{Name: fmt.Sprintf("%s-%0*d", kit.LowerFirst(s.Say(words.sheet)), digits, i+1), Title: title, Drawing: d}
	}
	return sheets, nil
}

// cutUp shares the steps of a way out over sheets: on each as many as can be read there.
func cutUp(org *orgmodel.Organisation, o drawing.Options, path string, steps int) (list []stretch, err error) {
	const anyNumber = 999 // as long as it can get
	fits := func(from, to int) bool {
		if err != nil {
			return false
		}
		var d *drawing.Drawing
		d, _, err = stretch{path, from, to}.draw(org, o, anyNumber, anyNumber)
		return err == nil && readable(d)
	}
	for from := 0; from == 0 || from < steps-1; {
		least := min(from+2, steps)
		most := min(2*least-from, steps)
		for most > least && fits(from, most) { // far more steps than can be read take long to set
			least, most = most, min(2*most-from, steps)
		}
		for least+1 < most {
			if to := (least + most) / 2; fits(from, to) {
				least = to
			} else {
				most = to
			}
		}
		if err != nil {
			return nil, err
		}
		list = append(list, stretch{path, from, least})
		from = max(least-1, 1)
	}
	return list, nil
}

// readable reports whether the smallest text of a drawing can be read on its sheet.
func readable(d *drawing.Drawing) bool {
	return d.Scale.SmallText >= geometry.Length(kit.Readable)*geometry.Pt
}

// draw draws a run of steps as one of so many sheets.
func (r stretch) draw(org *orgmodel.Organisation, o drawing.Options, number, of int) (*drawing.Drawing, string, error) {
	s, err := kit.Begin(org, o)
	if err != nil {
		return nil, "", err
	}
	all := o
	all.Root, all.OnlyText = r.path, true
	m := &wayMap{s: s, single: true}
	if err := m.choose(all); err != nil {
		return nil, "", err
	}
	j := &m.journeys[0]
	j.from, j.to = r.from, r.to
	m.follow(j)
	title := j.heading
	if steps := len(j.path.Steps); r.from > 0 || r.to < steps {
		title = s.Say(words.stretch, j.heading, r.from+1, r.to, steps)
		j.heading = title
	}
	p := m.page()
	if of > 1 {
		p.Title.Crumbs += " · " + s.Say(words.sheetOf, number, of)
		p.Name = s.Say(words.of, title)
	}
	p.Split = func(paper string, size kit.Points) message.Message {
		return words.oneStep.With(message.Paper(paper), size, kit.Readable)
	}
	p.Picture = &wayPicture{wayMap: m}
	d := s.Draw(&p, o)
	return d, title, nil
}
