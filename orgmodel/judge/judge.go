// Package judge is the engine that rules run on: which of them are asked on a day
// and how much they weigh, where in the files a finding stands, what answers it,
// what is told together, in which order, and what was not examined. It has no
// rules of its own and reads no file; package rules has those about one
// organisation and package impact those about a change. The form of a finding is
// package diag's.
package judge

import (
	"slices"
	"sync"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Places knows where in its files something of an organisation stands. An empty
// key is the entity's id line or header; element -1 is the whole value of the key.
type Places interface {
	Place(ref orgmodel.Ref, key string, element int) location.Span
}

// Side is an organisation and where its parts stand; Places may be nil.
type Side struct {
	Org    *orgmodel.Organisation
	Places Places
	// Staff is who works where in it; nil: nobody has counted yet.
	Staff *metrics.StaffTable
}

// Input is what is judged, and how.
type Input struct {
	// Now is the organisation that is judged, or the new one of two. Its day
	// says which law applies, its [rules] and [[accept]] count.
	Now Side
	// Before is the old one of two.
	Before Side
	// Overrides are severities from the command line, by rule id or name; they
	// win over [rules].
	Overrides map[string]diag.Severity
	// Only limits the run to these rules: ids, names, or letters of families.
	Only []string
	// File is the place of Now among the files that the findings are told of, where that
	// is not the first, and Before is not given.
	File int
	// Was is what Now is a change of, where rules about Now alone read it as well: what
	// they found then rests on both. It is no side that is judged.
	Was *orgmodel.Organisation
	// Apart tells what is wrong with the units and posts that per_area makes of
	// one of each of them.
	Apart bool
}

// Run is one run of rules. Each rule is given its Turn, Settle takes out what is
// answered, and Outcome tells what is left.
type Run struct {
	in       Input
	day      message.Day           // of Now; empty: it says none
	laws     []Law                 // of the days of both, the old one first
	ran      map[string]*diag.Rule // by id and by name
	settled  map[*diag.Rule]bool   // whose answers have been counted
	found    []found
	accepted []found
	records  []Documented
	not      []NotExamined
	names    [2]*Names  // of the old and the new organisation
	telling  sync.Mutex // of files: several parts of a page are told at once
	files    []*reader  // what findings rest on, once somebody asks
	told     told
}

// found is a finding before it is told: Where says what of the model it is about.
type found struct {
	diag.Diagnostic
	at     Where
	rests  []Where // what else of the models it is made from
	keys   []func() []ground.Key
	cause  string
	waiver *diag.Waiver // that answered it
}

// Outcome is what came of a run.
type Outcome struct {
	Findings    []diag.Diagnostic
	Accepted    []diag.Accepted // findings somebody has answered for
	NotExamined []NotExamined   // rules that could not speak, by id
	Elsewhere   []Elsewhere     // findings that another rule tells of
	Documented  []Documented    // what records answer, so that nothing is asked of it
	Law         []Law           // that it was judged by: of the old organisation, if there is one, and of the new: each day once
}

// New begins a run.
func New(in Input) *Run {
	r := &Run{in: in, day: DayOf(in.Now.Org), ran: map[string]*diag.Rule{}, settled: map[*diag.Rule]bool{}}
	r.laws = []Law{{Day: r.day}}
	if in.Before.Org != nil { // both sides may be of one day
		r.laws = AddLaw([]Law{{Day: DayOf(in.Before.Org), Before: true}}, r.laws...)
	}
	return r
}

// Turn gives a rule its turn; there is none when it is not asked for or is off. On a
// day for which orgmodel does not have the law what the rule would say is not told,
// only that it was not examined; see Report.
func (r *Run) Turn(rule *diag.Rule) (*Turn, bool) {
	if !r.chosen(rule) {
		return nil, false
	}
	severity := r.severity(rule)
	if severity == diag.Off {
		r.leave(rule, whyTexts.off.With())
		return nil, false
	}
	if r.sketched(rule) {
		return nil, false
	}
	if r.beyond(rule) {
		if rule.On(r.day) == law.InForce {
			r.leave(rule, whyTexts.aside.With())
		}
		return nil, false
	}
	if r.lawful(rule) {
		r.ran[rule.ID], r.ran[rule.Name] = rule, rule
	}
	return &Turn{Rule: rule, run: r, severity: severity}, true
}

// severity is the command line's word, else the file's, else the rule's own.
func (r *Run) severity(rule *diag.Rule) diag.Severity {
	for _, word := range [...]string{rule.ID, rule.Name} {
		if s, ok := r.in.Overrides[word]; ok {
			return s
		}
	}
	for _, word := range [...]string{rule.ID, rule.Name} {
		if s, ok := diag.ParseSeverity(r.in.Now.Org.Rules[word]); ok {
			return s
		}
	}
	return rule.Severity
}

func (r *Run) chosen(rule *diag.Rule) bool {
	return len(r.in.Only) == 0 || slices.ContainsFunc(r.in.Only, func(word string) bool {
		return word == rule.ID || word == rule.Name || word == rule.Family.Letter
	})
}

// Turn is one rule's way over what is judged: the pass of a package embeds it.
type Turn struct {
	Rule     *diag.Rule
	run      *Run
	severity diag.Severity
}

// Where is a place in one of the models: an entity, one of its keys, or one
// element of a key's list.
type Where struct {
	InOld   bool
	Ref     orgmodel.Ref
	Key     string
	Element int
}

// Finding is what a check has to say.
type Finding struct {
	At      Where
	Message message.Message
	Help    message.Message // how to mend this one; empty: Rule.Mend
	About   []string        // further ids that make this finding this finding
	Covers  []string        // ids of all that it asks about, where those are more
	Parts   [][]string      // the ids of each of several that it asks the same of
	Related []Related
	// Cause makes findings of a rule that share it one finding, told where the
	// first stands; the places of the others belong to it.
	Cause string

	Question message.Message // what the facts make one ask
	Left     message.Message // the message where a rule that it yields to asks the rest; empty: nothing is left
	Guess    message.Message // what of the facts is a guess
	Rests    []Where         // further entities whose keys the rule read for it
	// Keys are further keys that it was made from, by what made it: a figure, a
	// change. The old file of two is the first.
	Keys   func() []ground.Key
	Limits []diag.Limit // what was compared with a limit

	// Severity is what it weighs where it is not what its rule weighs, unless the file
	// or the command line says what the rule weighs.
	Severity diag.Severity

	// Day is the day whose law it is judged by, where that is another than the day of
	// the organisation: that of a decision.
	Day message.Day
	// Law are the editions it is judged by, where they are not those of its rule.
	Law law.Editions
}

// Related is another place that belongs to a finding.
type Related struct {
	At      Where
	Message message.Message
}

// Report adds a finding of the rule, if the law of its day is known. Where there was
// no such law there is nothing to say.
func (t *Turn) Report(f Finding) {
	if f.Day == "" {
		f.Day = t.run.day
	}
	if !t.run.may(t.Rule, &f) || t.run.follows(t.Rule, &f) {
		return
	}
	d := diag.Diagnostic{
		Day: f.Day, Law: f.Law,
		Rule: t.Rule, Severity: t.weight(f.Severity), Span: t.Place(f.At), Message: f.Message, Help: f.Help,
		Subject: diag.Subject{Type: string(f.At.Ref.Type), ID: t.IDOf(f.At)}, About: f.About,
		Question: f.Question, Left: f.Left, Guess: f.Guess, Limits: f.Limits, Covers: f.Covers, Parts: f.Parts,
	}
	rests := slices.Clone(f.Rests)
	for _, r := range f.Related {
		rests = append(rests, r.At)
		d.Related = append(d.Related, diag.Related{Span: t.Place(r.At), Message: r.Message})
	}
	told := found{Diagnostic: d, at: f.At, rests: rests, cause: f.Cause}
	if f.Keys != nil {
		told.keys = append(told.keys, f.Keys)
	}
	t.run.found = append(t.run.found, told)
}

// Documented is what a record of the organisation that is judged answers: a rule does not
// ask it of some things.
type Documented struct {
	Rule   *diag.Rule
	Record int // its place among the records
	IDs    []string
}

// Documented notes that a record answers what the rule would ask of some things.
func (t *Turn) Documented(r *orgmodel.Record, ids ...string) {
	records := t.run.in.Now.Org.Records
	for i := range records {
		if &records[i] == r {
			t.run.records = append(t.run.records, Documented{t.Rule, i, ids})
		}
	}
}

// weight is the severity of a finding that weighs otherwise than its rule does.
func (t *Turn) weight(own diag.Severity) diag.Severity {
	if own == diag.Off || t.severity != t.Rule.Severity {
		return t.severity
	}
	return own
}

// Place returns where in the files something stands.
func (t *Turn) Place(w Where) location.Span {
	if places := t.run.side(w).Places; places != nil {
		return places.Place(w.Ref, w.Key, w.Element)
	}
	return location.Span{}
}

// IDOf returns the id of what stands at a place, or none.
func (t *Turn) IDOf(w Where) string {
	if c := t.run.side(w).Org.Common(w.Ref); c != nil {
		return c.ID
	}
	return ""
}

// Names calls the entities of the organisation that is judged by their names.
func (t *Turn) Names() *Names { return t.run.namesOf(Where{}) }

// OldNames is Names for the old one of two.
func (t *Turn) OldNames() *Names { return t.run.namesOf(Where{InOld: true}) }

func (r *Run) namesOf(w Where) *Names {
	i := 0
	if !w.InOld {
		i = 1
	}
	if r.names[i] == nil {
		r.names[i] = &Names{org: r.side(w).Org}
	}
	return r.names[i]
}

func (r *Run) side(w Where) Side {
	if w.InOld {
		return r.in.Before
	}
	return r.in.Now
}
