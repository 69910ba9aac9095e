package judge

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
)

// What of a file could not be read was set aside, and the rest is examined. A rule that
// looks at one thing at a time speaks of those that are whole; one that looks at many
// cannot speak, since what it would find missing may be what was set aside.

// beyond reports whether a rule looks past one entity at something that was set aside.
func (r *Run) beyond(rule *diag.Rule) bool {
	aside := r.in.Now.Org.Aside
	if len(aside) == 0 {
		return false
	}
	if len(rule.Reads) == 0 || (rule.Family != diag.Integrity || rule.Severity == diag.Question) && slices.ContainsFunc(aside, mayAnswer) {
		return true
	}
	if slices.ContainsFunc(aside, func(a orgmodel.Aside) bool { return mayBeSought(rule, a) }) {
		return true
	}
	return slices.ContainsFunc(readings(rule), func(read reading) bool {
		return slices.ContainsFunc(aside, func(a orgmodel.Aside) bool {
			return a.Ref.Type == read.table && (a.Key == "" || a.Key == read.key) && (read.scope != own || a.Ref.Index < 0)
		})
	})
}

// mayBeSought reports whether what was set aside may be what a rule looks for and says
// that there is none of, or the day that it goes by.
func mayBeSought(rule *diag.Rule, a orgmodel.Aside) bool {
	if a.Ref.Type == orgmodel.TypeOrganisation && a.Key == "as_of" && rule.Whole() {
		return true
	}
	return slices.ContainsFunc(rule.Seeks, func(sought string) bool {
		table, key, _ := strings.Cut(sought, ".")
		return (table == "" || table == string(a.Ref.Type)) && (key == "" || a.Key == "" || key == a.Key)
	})
}

// mayAnswer reports whether what was set aside may be an answer to any rule: that a thing
// was decided or done, what the rules weigh, or what the answers are called by.
func mayAnswer(a orgmodel.Aside) bool {
	switch a.Ref.Type {
	case orgmodel.TypeRecord, orgmodel.TypeAccept, orgmodel.TypeDecision, "rules":
		return true
	case orgmodel.TypeOrganisation:
		return a.Key == ""
	}
	return false
}

// follows reports whether a finding may be nothing but a consequence of what could
// not be read: it is about something of which a key was set aside that the rule
// reads, or about what lies below such a unit, or rests on another table of which
// something was set aside.
func (r *Run) follows(rule *diag.Rule, f *Finding) bool {
	org := r.in.Now.Org
	if len(org.Aside) == 0 {
		return false
	}
	about := []orgmodel.Ref{f.At.Ref}
	for _, id := range f.About {
		if ref, ok := org.Find(id); ok {
			about = append(about, ref)
		}
	}
	for _, w := range f.Rests {
		about = append(about, w.Ref)
	}
	for _, w := range f.Related {
		about = append(about, w.At.Ref)
	}
	read := readings(rule)
	if slices.ContainsFunc(org.Aside, func(a orgmodel.Aside) bool { return a.Ref.Type != f.At.Ref.Type && isRead(a, read) }) {
		return true
	}
	return slices.ContainsFunc(about, func(ref orgmodel.Ref) bool {
		if ref.Type == orgmodel.TypeUnit {
			return r.belowAside(ref, read)
		}
		return lacks(org, ref, read)
	})
}

// isRead reports whether something that was set aside is of a key that is read.
func isRead(a orgmodel.Aside, read []reading) bool {
	return slices.ContainsFunc(read, func(one reading) bool {
		return one.table == a.Ref.Type && (a.Key == "" || a.Key == one.key)
	})
}

// always are the keys that every rule goes by: whether a thing is there, and the day.
var always = [...]string{"status", "since", "until", "as_of"}

// lacks reports whether a key that is read of an entity was set aside.
func lacks(org *orgmodel.Organisation, ref orgmodel.Ref, read []reading) bool {
	if slices.ContainsFunc(always[:], func(key string) bool { return org.SetAside(ref, key) }) {
		return true
	}
	return slices.ContainsFunc(read, func(one reading) bool {
		return one.table == ref.Type && org.SetAside(ref, one.key)
	})
}

func (r *Run) belowAside(ref orgmodel.Ref, read []reading) bool {
	org := r.in.Now.Org
	for unit := range org.Line(ref.Index) {
		if lacks(org, orgmodel.Ref{Type: orgmodel.TypeUnit, Index: unit}, read) {
			return true
		}
	}
	return false
}
