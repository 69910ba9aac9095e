package mutate

import (
	"fmt"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Fault is a finding that does not keep the law of marks: it says something else
// when a key does, and does not bear its mark. One without a rule says something
// else, After, when the key is but marked.
type Fault struct {
	Rule, Before, After string
	Key                 ground.Key
}

// Error tells a fault and how to mend it.
func (f Fault) Error() string {
	if f.Rule == "" {
		return fmt.Sprintf("marking %s of file %d changes\n%s to\n%s", f.Key, f.Key.File, f.Before, f.After)
	}
	return fmt.Sprintf("%s: %q changes with %s of file %d, but does not bear its mark: add %s.%s to Reads, or name it in Keys", f.Rule, f.Before, f.Key, f.Key.File, f.Key.Table, f.Key.Key)
}

// Faults lists those of some files, with all the findings that they give, as one key
// of theirs says something else. A rule that reads nothing is about the file.
func Faults(files []*orgmodel.Organisation, was []diag.Diagnostic, k ground.Key, run Judged) []Fault {
	marked := run(replaced(files, k.File, Assume(files[k.File], k)))
	for i := range max(len(was), len(marked)) {
		if before, after := textAt(was, i), textAt(marked, i); before != after {
			return []Fault{{Before: before, After: after, Key: k}}
		}
	}
	changed := map[int]bool{}
	for _, other := range append(Others(files[k.File], k), Without(files[k.File], k)) {
		all := run(replaced(files, k.File, other))
		is := bySubject(all)
		for i := range was {
			label, among := k.Key == "name", is[was[i].Subject]
			if label {
				among = all
			}
			if !toldAgain(&was[i], among, label) {
				changed[i] = true
			}
		}
	}
	var list []Fault
	for i := range was {
		if changed[i] && len(was[i].Rule.Reads) > 0 && !bears(&marked[i], k) {
			list = append(list, Fault{Rule: was[i].Rule.ID, Before: was[i].Message.In(message.EN), Key: k})
		}
	}
	return list
}

func bears(d *diag.Diagnostic, k ground.Key) bool {
	return slices.ContainsFunc(d.Ground().Assumed(), func(s ground.Stated) bool { return s.Key == k })
}

func bySubject(list []diag.Diagnostic) map[diag.Subject][]diag.Diagnostic {
	by := map[diag.Subject][]diag.Diagnostic{}
	for _, d := range list {
		by[d.Subject] = append(by[d.Subject], d)
	}
	return by
}

// Sample is some of the keys that a file states, from all of it, and others on
// another turn. What stands at the head of every output is left out, and the day on
// which a [[close]] ends something: that it is assumed makes the ending no assumption.
func Sample(files []*orgmodel.Organisation, file, n, turn int) []ground.Key {
	keys := slices.DeleteFunc(Stated(files[file]), func(k ground.Key) bool {
		return Heading(k) || k.Key == "until" && closed(files[file], k.ID)
	})
	var list []ground.Key
	n = min(n, len(keys))
	for i := range n {
		k := keys[(i*len(keys)/n+turn)%len(keys)]
		k.File = file
		list = append(list, k)
	}
	return list
}

func closed(o *orgmodel.Organisation, id string) bool {
	return slices.ContainsFunc(o.Closes, func(c orgmodel.Close) bool { return slices.Contains(c.IDs, id) })
}
