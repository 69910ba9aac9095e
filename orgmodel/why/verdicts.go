package why

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/questions"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// Verdict is what became of a rule in one run: on one organisation, or on a
// change.
type Verdict struct {
	Rule  *diag.Rule
	Of    []int  // the sides
	About string // the id asked about; empty: all of the rule
	// Findings are those of the rule, and Answered those that somebody has
	// answered for.
	Findings []Finding
	Answered []Answered
	// Documents are the records because of which the rule asks nothing.
	Documents []Document
	// NotExamined say of what it could not speak, and why.
	NotExamined []judge.NotExamined
	// Elsewhere are findings of the rule that a comparison leaves out, since another rule
	// asks the same of the same things, or somebody has answered for it there.
	Elsewhere []Elsewhere
	// Silence is why it has no finding, when it has none.
	Silence Silence
	Day     string // on which it was asked
	// Read is what the files say of the entity asked about, where the condition
	// was not met for it.
	Read []Read
}

// Finding is a finding with the keys that met the condition of its rule.
type Finding struct {
	diag.Diagnostic
	Met []Read
	// Tips says when the finding would fall, where one assumed number decides it.
	Tips message.Message
}

// Read is a key that a rule read, and what the file says in it.
type Read struct {
	Said
	Entity message.Localizer // what the key is of
	Value  string            // as the file format writes it; empty: only that the entity is there, or that the key is not stated
}

// Answered is a finding that somebody has answered for.
type Answered struct {
	Finding
	Waiver *diag.Waiver
}

// Elsewhere is a finding that is left out, and the rule that asks the same.
type Elsewhere struct {
	Finding
	By *diag.Rule
}

// Document is a record that answers a rule.
type Document struct {
	*orgmodel.Record
	Place location.Span
}

// Silence is why a rule did not speak.
type Silence uint8

// The silences.
const (
	Spoke         Silence = iota // it did
	WasAnswered                  // somebody has answered for what it found
	WasOff                       // the file, or the reader, does not want it
	NotInForce                   // there was no such rule on the day
	WasNotAsked                  // the two are not one before and after a change
	CouldNotSpeak                // something it needs is missing
	NotMet                       // its condition was not met
	IsAModel                     // it says that a file is no model; this one is
	ToldElsewhere                // another rule asks the same
	WasDocumented                // a record answers what it would ask
)

// verdicts asks a rule: about each side, or about the change to it.
func (a *asker) verdicts(r *diag.Rule, about string) []Verdict {
	var list []Verdict
	if _, ofChange := impact.Find(r.ID); ofChange {
		for side := 1; side < len(a.Sides); side++ {
			list = append(list, a.ofChange(r, about, side))
		}
		return list
	}
	for side := range a.Sides {
		list = append(list, a.ofSide(r, about, side))
	}
	return list
}

func (a *asker) ofSide(r *diag.Rule, about string, side int) Verdict {
	s := &a.Sides[side]
	v := Verdict{Rule: r, Of: []int{side}, About: about, Day: string(judge.DayOf(s.Org))}
	if _, ok := rules.Find(r.ID); !ok {
		v.Silence = IsAModel
		return v
	}
	in := rules.Input{Org: s.Org, Only: []string{r.ID}, Change: s.Change}
	if side > 0 && a.comparable(side) {
		in.Change = a.change(side)
	}
	if s.Places != nil {
		in.Places = s.Places
	}
	a.take(&v, a.once(r, side, in.Change, rules.Check(in)), s.Org.Rules, func(d *diag.Diagnostic) (judge.Tipping, bool) { return rules.Tipping(in, d) })
	return v
}

func (a *asker) ofChange(r *diag.Rule, about string, side int) Verdict {
	before, after := &a.Sides[0], &a.Sides[side]
	v := Verdict{Rule: r, Of: []int{0, side}, About: about, Day: string(judge.DayOf(after.Org))}
	if rule, _ := impact.Find(r.ID); !rule.Always && !a.comparable(side) {
		v.Silence = WasNotAsked
		return v
	}
	in := impact.Input{Diff: a.change(side), Only: []string{r.ID}}
	if before.Places != nil {
		in.OldPlaces = before.Places
	}
	if after.Places != nil {
		in.NewPlaces = after.Places
	}
	a.take(&v, a.once(r, side, in.Diff, impact.Check(in)), after.Org.Rules, func(d *diag.Diagnostic) (judge.Tipping, bool) {
		return impact.Tipping(in, diff.Options{NoInfer: a.NoInfer, Complete: a.Complete}, d)
	})
	return v
}

// once is what a run says where what other rules ask is told beside it: of a comparison
// all that a comparison asks.
func (a *asker) once(r *diag.Rule, side int, c *diff.Comparison, out judge.Outcome) judge.Outcome {
	if len(r.Yields) == 0 || c == nil {
		return out
	}
	orgs := []*orgmodel.Organisation{c.Old, c.New}
	var others judge.Outcome
	if side > 0 && a.comparable(side) {
		others = questions.Check(impact.Input{Diff: c, Only: r.Yields})
	} else {
		others = rules.Check(rules.Input{Org: c.New, Change: c, Only: r.Yields})
	}
	beside := others.Findings
	for i := range others.Accepted {
		beside = append(beside, others.Accepted[i].Diagnostic)
	}
	out.Once(orgs, beside...)
	return out
}

// take reads what a run says of what was asked about, and why it says nothing.
func (a *asker) take(v *Verdict, out judge.Outcome, settings map[string]string, tip func(*diag.Diagnostic) (judge.Tipping, bool)) {
	for _, d := range out.Findings {
		if v.concerns(&d) {
			f := a.finding(&d, v.Of)
			if v.About != "" { // of one, not of hundreds: the rule is run again and again
				if t, ok := tip(&d); ok {
					f.Tips = t.Text()
				}
			}
			v.Findings = append(v.Findings, f)
		}
	}
	for i := range out.Elsewhere {
		e := &out.Elsewhere[i]
		if v.concerns(&e.Diagnostic) {
			v.Elsewhere = append(v.Elsewhere, Elsewhere{a.finding(&e.Diagnostic, v.Of), e.By})
		}
	}
	for _, d := range out.Accepted {
		if v.concerns(&d.Diagnostic) {
			v.Answered = append(v.Answered, Answered{a.finding(&d.Diagnostic, v.Of), d.Waiver})
		}
	}
	a.documents(v, out.Documented)
	v.NotExamined = out.NotExamined
	lawDay := message.Day("")
	if n := len(out.Law); n > 0 {
		lawDay = out.Law[n-1].Day
	}
	answer := v.Rule.On(lawDay)
	if answer == law.Unproven {
		v.NotExamined = judge.AddNotExamined(v.NotExamined, judge.NotExamined{Rule: v.Rule, Why: judge.NoLaw(lawDay)})
	}
	switch {
	case len(v.Findings) > 0:
	case len(v.Answered) > 0:
		v.Silence = WasAnswered
	case len(v.Elsewhere) > 0:
		v.Silence = ToldElsewhere
	case slices.Contains([]string{settings[v.Rule.ID], settings[v.Rule.Name]}, diag.Off.String()):
		v.Silence = WasOff
	case answer == law.Absent && len(v.NotExamined) == 0:
		v.Silence = NotInForce
	case len(v.NotExamined) > 0:
		v.Silence = CouldNotSpeak
	case len(v.Documents) > 0:
		v.Silence = WasDocumented
	default:
		v.Silence = NotMet
	}
	a.read(v)
}

// documents notes which records answer what the rule would ask of what is asked about.
func (a *asker) documents(v *Verdict, list []judge.Documented) {
	side := &a.Sides[v.Of[len(v.Of)-1]]
	noted := map[int]bool{}
	for _, d := range list {
		if noted[d.Record] || v.About != "" && !slices.Contains(d.IDs, v.About) {
			continue
		}
		noted[d.Record] = true
		doc := Document{Record: &side.Org.Records[d.Record]}
		if side.Places != nil {
			doc.Place = side.Places.Place(orgmodel.Ref{Type: orgmodel.TypeRecord, Index: d.Record}, "", -1)
		}
		v.Documents = append(v.Documents, doc)
	}
}

// finding lists the keys that met the condition, those of what the finding is
// about first.
func (a *asker) finding(d *diag.Diagnostic, of []int) Finding {
	files := make([]judge.Side, len(of))
	for i, side := range of {
		files[i].Org = a.Sides[side].Org
		if places := a.Sides[side].Places; places != nil {
			files[i].Places = places
		}
	}
	f := Finding{Diagnostic: *d}
	met := judge.Explain(d, files...).Met
	for _, m := range met {
		if m.Value == "" && slices.ContainsFunc(met, func(o judge.Met) bool { return o.Value != "" && o.ID == m.ID && o.Table == m.Table }) {
			continue // its keys say that it is there
		}
		f.meet(Read{Said{Stated: m.Stated, Side: of[m.File], Place: m.Place, Sources: m.Sources}, m.Entity, m.Value})
	}
	rank := func(r *Read) int {
		switch {
		case r.ID == d.Subject.ID:
			return 0
		case d.Involves(r.ID):
			return 1
		}
		return 2
	}
	slices.SortStableFunc(f.Met, func(x, y Read) int { return rank(&x) - rank(&y) })
	return f
}

// meet adds a key, unless another side says the same in the same place: what a
// variant leaves as it is.
func (f *Finding) meet(r Read) {
	same := func(o Read) bool {
		return o.ID == r.ID && o.Key.Key == r.Key.Key && o.Value == r.Value && !r.Place.IsZero() && o.Place.Compare(r.Place) == 0
	}
	if !slices.ContainsFunc(f.Met, same) {
		f.Met = append(f.Met, r)
	}
}

func (v *Verdict) concerns(d *diag.Diagnostic) bool { return v.About == "" || d.Involves(v.About) }

// read lists what the files say of the entity asked about in the keys that the rule
// reads of it, where the rule had nothing to say.
func (a *asker) read(v *Verdict) {
	if v.About == "" || v.Silence != NotMet && v.Silence != CouldNotSpeak {
		return
	}
	side := v.Of[len(v.Of)-1]
	ref, ok := a.entity(side, v.About)
	if !ok {
		side = v.Of[0]
		if ref, ok = a.entity(side, v.About); !ok {
			return
		}
	}
	o := a.Sides[side].Org
	for _, read := range v.Rule.Reads {
		table, key, own := strings.Cut(read, ".")
		if !own || table != string(ref.Type) || key == "" {
			continue
		}
		v.Read = append(v.Read, Read{
			a.said(o.Key(ref, key), []int{side}), judge.Title(o.Common(ref), ref.Type), format.Written(o, ref, key),
		})
	}
}
