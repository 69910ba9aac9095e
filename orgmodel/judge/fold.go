package judge

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Outcome tells what is left, in the order in which it was found: what has one
// cause, and what is one statement in the file, as one finding.
func (r *Run) Outcome() Outcome {
	out := Outcome{NotExamined: r.notExamined(), Documented: r.records, Law: r.laws}
	for _, f := range r.together(r.found) {
		out.Findings = append(out.Findings, r.based(&f))
	}
	for _, f := range r.together(r.accepted) {
		out.Accepted = append(out.Accepted, diag.Accepted{Diagnostic: r.based(&f), Waiver: f.waiver})
	}
	return out
}

// group is what findings must share to be told as one. Either they have a cause
// in common, or they say the same of units and posts that per_area made of one
// table. An answer is given to each of them, so that what is answered and what is
// not are never one.
type group struct {
	rule   *diag.Rule
	waiver *diag.Waiver
	cause  string

	table string
	typ   orgmodel.Type
	key   string
	item  int
	span  location.Span
	text  message.Text
}

func (r *Run) together(list []found) []found {
	var out []found
	first := map[group][]int{} // places in out
	for _, f := range list {
		g, shared := r.groupOf(&f)
		if !shared {
			out = append(out, f)
			continue
		}
		k := slices.IndexFunc(first[g], func(i int) bool { return g.cause != "" || r.sameStatement(&out[i], &f) })
		if k < 0 {
			first[g] = append(first[g], len(out))
			out = append(out, f)
			continue
		}
		one := &out[first[g][k]]
		if g.cause == "" && r.in.Now.Org.Compare(g.typ, f.at.Ref.Index, one.at.Ref.Index) < 0 { // which of them is named does not go by the file
			*one, f = f, *one
		}
		one.join(&f, g.cause != "")
	}
	return out
}

func (r *Run) groupOf(f *found) (group, bool) {
	g := group{rule: f.Rule, waiver: f.waiver, cause: f.cause}
	if f.cause != "" {
		return g, true
	}
	if r.in.Apart || f.at.InOld {
		return g, false
	}
	g.table, g.typ = r.in.Now.Org.CopyOf(f.Subject.ID), f.at.Ref.Type
	g.key, g.item, g.span, g.text = f.at.Key, f.at.Element, f.Span, f.Message.Text
	return g, g.table != ""
}

// sameStatement reports whether two findings about copies of one table say the
// same, whatever the copies are called.
func (r *Run) sameStatement(a, b *found) bool {
	if a.Subject.ID == b.Subject.ID {
		return false
	}
	calledA, calledB := r.calledAs(a), r.calledAs(b)
	return a.Message.EqualBut(b.Message, func(x, y any) bool {
		i := slices.Index(calledA[:], x)
		return i >= 0 && calledB[i] == y
	})
}

// calledAs are the ways in which a message may name what it is about.
func (r *Run) calledAs(f *found) [3]any {
	name, ref := r.in.Now.Org.Name(f.Subject.ID), f.at.Ref
	return [3]any{message.Quoted(name), message.Quoted(f.Subject.ID), r.namesOf(f.at).Of(ref.Type, ref.Index)}
}

// join makes another finding part of one: its ids, and its places where it has
// places of its own.
func (f *found) join(other *found, places bool) {
	f.About = slices.Clone(f.About)
	f.rests = append(slices.Clone(f.rests), append(other.rests, other.at)...)
	f.keys = append(slices.Clone(f.keys), other.keys...)
	for _, id := range append([]string{other.Subject.ID}, other.About...) {
		if id != "" && !f.Involves(id) {
			f.About = append(f.About, id)
		}
	}
	if places {
		f.Related = append(slices.Clone(f.Related), diag.Related{Span: other.Span, Message: other.Message})
		f.Related = append(f.Related, other.Related...)
	}
}
