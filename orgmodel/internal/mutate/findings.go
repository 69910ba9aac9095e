package mutate

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Judged runs a rule on some files: one, or the old and the new one.
type Judged func(files []*orgmodel.Organisation) []diag.Diagnostic

// heading are the keys that stand at the head of every output.
var heading = []string{"as_of", "municipality", "language", "extends"}

// Heading reports whether a key is part of the heading, which every output tells.
func Heading(k ground.Key) bool {
	return k.Table == string(orgmodel.TypeOrganisation) && slices.Contains(heading, k.Key)
}

// Marking returns the first finding that says something else when a key is marked as
// assumed; marking is to change marks only.
func Marking(files []*orgmodel.Organisation, k ground.Key, run Judged) (before, after string) {
	was, is := run(files), run(replaced(files, k.File, Assume(files[k.File], k)))
	for i := range max(len(was), len(is)) {
		if before, after = textAt(was, i), textAt(is, i); before != after {
			return before, after
		}
	}
	return "", ""
}

func textAt(list []diag.Diagnostic, i int) string {
	if i >= len(list) {
		return "(nothing)"
	}
	d := list[i]
	return d.Severity.String() + " " + d.Message.In(message.EN) + " " + d.Question.In(message.EN) + " " + d.Guess.In(message.EN)
}

// Unmarked returns a finding that is gone or says something else when a key does,
// although it does not bear the mark when the key is assumed.
func Unmarked(files []*orgmodel.Organisation, k ground.Key, run Judged) (before string, found bool) {
	var changed []int
	was := run(files)
	for _, other := range append(Others(files[k.File], k), Without(files[k.File], k)) {
		is := run(replaced(files, k.File, other))
		for i := range was {
			if !toldAgain(&was[i], is, k.Key == "name") {
				changed = append(changed, i)
			}
		}
	}
	marked := run(replaced(files, k.File, Assume(files[k.File], k)))
	for _, i := range changed {
		if i < len(marked) && !bears(&marked[i], k) {
			return was[i].Message.In(message.EN), true
		}
	}
	return "", false
}

// toldAgain reports whether a finding is among others. What something is called may
// differ: it is a label only, and at most says which of several is named first.
func toldAgain(d *diag.Diagnostic, list []diag.Diagnostic, label bool) bool {
	return slices.ContainsFunc(list, func(e diag.Diagnostic) bool {
		if label {
			return d.SameMatter(e) || d.Rule == e.Rule && d.Subject.ID != "" && (e.Subject.ID == d.Subject.ID || slices.Contains(e.About, d.Subject.ID))
		}
		return d.SameMatter(e) && d.Message.In(message.EN) == e.Message.In(message.EN) && d.Question.In(message.EN) == e.Question.In(message.EN)
	})
}

func replaced(files []*orgmodel.Organisation, at int, with *orgmodel.Organisation) []*orgmodel.Organisation {
	list := slices.Clone(files)
	list[at] = with
	return list
}
