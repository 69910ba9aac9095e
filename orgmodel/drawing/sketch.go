package drawing

import (
	"maps"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// model is what all cards of a drawing are written from. It is handed on by
// value, and no other file writes to its fields (model_test.go says so): a view
// cannot turn what another reads into something else. Who needs another model
// makes one.
type model struct {
	org    *orgmodel.Organisation
	lang   message.Lang
	detail Detail
	staff  *metrics.StaffTable
	// uniform says that all that is drawn has the file's status: the stamp and the
	// borders say so once and for all.
	uniform bool
	// past says that this is the old organisation of a change.
	past bool
}

// sketch is a model to write cards from, and the sheet on which one drawing
// notes what its legend must explain.
type sketch struct {
	model
	used *marks
}

// begin is how each view begins: with options that mean something.
func begin(org *orgmodel.Organisation, o Options) (sketch, error) {
	if err := o.refuse(); err != nil {
		return sketch{}, err
	}
	return newSketch(org, o), nil
}

// newSketch begins a drawing of an organisation.
func newSketch(org *orgmodel.Organisation, o Options) sketch {
	m := model{org: org, lang: o.Lang, detail: o.Detail, staff: metrics.Staff(org)}
	if m.lang == "" {
		m.lang = message.Lang(org.Header.Language)
	}
	if m.detail == "" {
		m.detail = Standard
	}
	m.uniform = !slices.ContainsFunc(org.Units, func(u orgmodel.Unit) bool { return u.Status != org.Header.Status })
	return sketch{model: m, used: newMarks()}
}

// asOld is the sketch of the old organisation of a change.
func (s sketch) asOld() sketch {
	s.past = true
	return s
}

// alsoUniform is the sketch for a view that draws more than units: the stamp
// speaks for all only if it does for that as well.
func (s sketch) alsoUniform(more bool) sketch {
	s.uniform = s.uniform && more
	return s
}

// apart is the sketch on a sheet of its own: what is tried on it leaves no mark
// in the drawing.
func (s sketch) apart() sketch {
	s.used = newMarks()
	return s
}

// theirs is what a file calls something, or says of it.
func (m model) theirs(words string) string { return message.Name(words).In(m.lang) }

func (m model) say(t message.Text, args ...any) string { return t.With(args...).In(m.lang) }

// boxMark is a sign in boxes that the legend explains.
type boxMark uint8

// The marks, in the order of the legend.
const (
	leaderMark boxMark = iota
	vacantMark
	unfilledMark
	unknownMark
	assumedMark
	parentMark
	fteMark
)

// marks are what a legend explains: looks, statuses and signs, and the assumptions
// that a star stands for.
type marks struct {
	looks    map[*look]bool
	statuses map[orgmodel.Status]bool
	assumed  map[assumption]bool
	signs    map[boxMark]bool
}

func newMarks() *marks {
	return &marks{looks: map[*look]bool{}, statuses: map[orgmodel.Status]bool{}, assumed: map[assumption]bool{}, signs: map[boxMark]bool{}}
}

// count says how many assumptions are shown; nothing if none is.
func (m *marks) count(lang message.Lang) string {
	n := len(m.assumed)
	if n == 0 {
		return ""
	}
	return message.Count(n, words.assumedOne, words.assumedMany).In(lang)
}

// with are the marks of two sketches together.
func (m *marks) with(other *marks) *marks {
	both := newMarks()
	for _, some := range [...]*marks{m, other} {
		maps.Copy(both.looks, some.looks)
		maps.Copy(both.statuses, some.statuses)
		maps.Copy(both.assumed, some.assumed)
		maps.Copy(both.signs, some.signs)
	}
	return both
}

// shown notes how something is drawn.
func (s sketch) shown(l *look, status orgmodel.Status) {
	s.shownLook(l)
	s.shownStatus(status)
}

func (s sketch) shownLook(l *look) { s.used.looks[l] = true }

func (s sketch) shownStatus(status orgmodel.Status) { s.used.statuses[status] = true }

// shows reports a look that something drawn has.
func (s sketch) shows(l *look) bool { return s.used.looks[l] }

// bears notes a sign.
func (s sketch) bears(m boxMark) { s.used.signs[m] = true }

// assumes notes what a star stands for.
func (s sketch) assumes(a assumption) {
	a.id = s.written(a.id)
	s.used.assumed[a] = true
	s.used.signs[assumedMark] = true
}
