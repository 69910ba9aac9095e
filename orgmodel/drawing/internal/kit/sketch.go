// Package kit is what all views are made with: the model that they read, cards and
// how they are set in lines, looks and signs, the title, the legend, the sheet, and
// how a page is put together of them. It knows no view, and nothing of what one
// shows.
package kit

import (
	"maps"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Model is what all cards of a drawing are written from. It is handed on by
// value and only read from outside: a view cannot turn what another reads into
// something else. Who needs another model makes one.
type Model struct {
	org    *orgmodel.Organisation
	lang   message.Lang
	detail drawing.Detail
	staff  *metrics.StaffTable

	uniform, past bool
}

// Org is the organisation that is drawn. Nobody writes to it.
func (m Model) Org() *orgmodel.Organisation { return m.org }

// Lang is the language of labels.
func (m Model) Lang() message.Lang { return m.lang }

// Detail says how much a box tells.
func (m Model) Detail() drawing.Detail { return m.detail }

// Staff are the people of each unit, and of all below it.
func (m Model) Staff() *metrics.StaffTable { return m.staff }

// Uniform says that all that is drawn has the file's status: the stamp and the
// borders say so once and for all.
func (m Model) Uniform() bool { return m.uniform }

// Past says that this is the old organisation of a change.
func (m Model) Past() bool { return m.past }

// Sketch is a model to write cards from, and the sheet on which one drawing
// notes what its legend must explain.
type Sketch struct {
	Model
	used *Marks
}

// Begin is how each view begins: with options that mean something.
func Begin(org *orgmodel.Organisation, o drawing.Options) (Sketch, error) {
	if err := o.Refuse(); err != nil {
		return Sketch{}, err
	}
	return NewSketch(org, o), nil
}

// NewSketch begins a drawing of an organisation.
func NewSketch(org *orgmodel.Organisation, o drawing.Options) Sketch {
	m := Model{org: org, lang: o.Lang, detail: o.Detail, staff: metrics.Staff(org)}
	if m.lang == "" {
		m.lang = message.Lang(org.Header.Language)
	}
	if m.detail == "" {
		m.detail = drawing.Standard
	}
	m.uniform = !slices.ContainsFunc(org.Units, func(u orgmodel.Unit) bool { return u.Status != org.Header.Status })
	return Sketch{Model: m, used: newMarks()}
}

// AsOld is the sketch of the old organisation of a change.
func (s Sketch) AsOld() Sketch {
	s.past = true
	return s
}

// AlsoUniform is the sketch for a view that draws more than units: the stamp
// speaks for all only if it does for that as well.
func (s Sketch) AlsoUniform(more bool) Sketch {
	s.uniform = s.uniform && more
	return s
}

// Apart is the sketch on a sheet of its own: what is tried on it leaves no mark
// in the drawing.
func (s Sketch) Apart() Sketch {
	s.used = newMarks()
	return s
}

// Theirs is what a file calls something, or says of it.
func (m Model) Theirs(words string) string { return message.Name(words).In(m.lang) }

// Say is a text in the language of the drawing.
func (m Model) Say(t message.Text, args ...any) string { return t.With(args...).In(m.lang) }

// Mark is a sign in boxes that the legend explains.
type Mark uint8

// The marks, in the order of the legend.
const (
	LeaderMark Mark = iota
	VacantMark
	UnfilledMark
	UnknownMark
	AssumedMark
	ParentMark
	FTEMark
)

// Marks are what a legend explains: looks, statuses and signs, and the assumptions
// that a star stands for.
type Marks struct {
	looks    map[*Look]bool
	statuses map[orgmodel.Status]bool
	assumed  map[Assumption]bool
	signs    map[Mark]bool
}

func newMarks() *Marks {
	return &Marks{looks: map[*Look]bool{}, statuses: map[orgmodel.Status]bool{}, assumed: map[Assumption]bool{}, signs: map[Mark]bool{}}
}

// Count says how many assumptions are shown; nothing if none is.
func (m *Marks) Count(lang message.Lang) string {
	return m.count(lang, Words.assumedOne, Words.assumedMany)
}

func (m *Marks) count(lang message.Lang, one, many message.Text) string {
	n := len(m.assumed)
	if n == 0 {
		return ""
	}
	return message.Count(n, one, many).In(lang)
}

// Together are the marks of several sketches.
func Together(sketches ...Sketch) *Marks {
	all := newMarks()
	for _, s := range sketches {
		maps.Copy(all.looks, s.used.looks)
		maps.Copy(all.statuses, s.used.statuses)
		maps.Copy(all.assumed, s.used.assumed)
		maps.Copy(all.signs, s.used.signs)
	}
	return all
}

// Shown notes how something is drawn.
func (s Sketch) Shown(l *Look, status orgmodel.Status) {
	s.ShownLook(l)
	s.ShownStatus(status)
}

// ShownLook notes a look.
func (s Sketch) ShownLook(l *Look) { s.used.looks[l] = true }

// ShownStatus notes a status.
func (s Sketch) ShownStatus(status orgmodel.Status) { s.used.statuses[status] = true }

// Shows reports a look that something drawn has.
func (s Sketch) Shows(l *Look) bool { return s.used.looks[l] }

// Bears notes a sign.
func (s Sketch) Bears(m Mark) { s.used.signs[m] = true }

// assumes notes what a star stands for.
func (s Sketch) assumes(a Assumption) {
	a.ID = s.written(a.ID)
	s.used.assumed[a] = true
	s.used.signs[AssumedMark] = true
}

// RefuseLoops says why there is no tree, if there is none.
func RefuseLoops(org *orgmodel.Organisation) error {
	loops := org.Loops()
	if len(loops) == 0 {
		return nil
	}
	var names []string
	for _, u := range append(slices.Clone(loops[0]), loops[0][0]) {
		names = append(names, org.Units[u].Name)
	}
	return &drawing.Refusal{Text: Words.loop.With(message.Name(strings.Join(names, " → "))), Loop: true}
}
