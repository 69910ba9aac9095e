package report

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var examinedTexts = struct{ sketch, both, one, many, group message.Text }{
	sketch: message.Text{
		EN: "Sketch: {0} rules about authority, law and dates were not examined.",
		SV: "Skiss: {0} regler om myndighet, lag och datum är ej prövade.",
	},
	both:  message.Text{EN: "{0} {1}", SV: "{0} {1}"},
	one:   message.Text{EN: "Not examined: {0}.", SV: "Ej prövad: {0}."},
	many:  message.Text{EN: "Not examined: {0}.", SV: "Ej prövade: {0}."},
	group: message.Text{EN: "{0}, since {1}", SV: "{0}, eftersom {1}"},
}

// notExamined is the one line of a run about the rules that could not speak:
// those with one reason together. It is empty when there are none.
func notExamined(list []judge.NotExamined) message.Message {
	others := slices.DeleteFunc(slices.Clone(list), func(n judge.NotExamined) bool { return n.Sketch })
	line := reasons(others)
	if n := len(list) - len(others); n > 0 {
		sketch := examinedTexts.sketch.With(n)
		if line.IsZero() {
			return sketch
		}
		return examinedTexts.both.With(sketch, line)
	}
	return line
}

// reasons says of rules that could not speak why.
func reasons(list []judge.NotExamined) message.Message {
	var parts clauses
	for n := range list {
		if n > 0 && reasonBefore(list, n) {
			continue
		}
		var ids []message.Code
		for i := n; i < len(list); i++ {
			if list[i].Why.Equal(list[n].Why) {
				ids = append(ids, message.Code(list[i].Rule.ID))
			}
		}
		parts = append(parts, examinedTexts.group.With(message.And(ids), list[n].Why))
	}
	switch len(list) {
	case 0:
		return message.Message{}
	case 1:
		return examinedTexts.one.With(parts)
	}
	return examinedTexts.many.With(parts)
}

// reasonBefore reports whether a reason stands earlier in the list too.
func reasonBefore(list []judge.NotExamined, n int) bool {
	for i := range n {
		if list[i].Why.Equal(list[n].Why) {
			return true
		}
	}
	return false
}

// clauses are parts of one sentence with semicolons between.
type clauses []message.Message

// In implements message.Localizer.
func (c clauses) In(l message.Lang) string {
	parts := make([]string, len(c))
	for i := range c {
		parts[i] = c[i].In(l)
	}
	return strings.Join(parts, "; ")
}

type jsonNotExamined struct {
	Rule string `json:"rule"`
	Name string `json:"name"`
	Why  string `json:"why"`
}

func notExaminedJSON(list []judge.NotExamined, l message.Lang) []jsonNotExamined {
	out := make([]jsonNotExamined, len(list))
	for i, n := range list {
		out[i] = jsonNotExamined{n.Rule.ID, n.Rule.Name, n.Why.In(l)}
	}
	return out
}
