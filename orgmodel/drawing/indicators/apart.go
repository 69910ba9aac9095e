package indicators

import (
	"slices"
	"strings"
	"unicode"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// apart says why two indicators that look alike do not share an axis; nothing
// when nobody would take one for the other.
func (v *indicatorView) apart(a, b *orgmodel.Indicator) string {
	if !v.alike(a, b) {
		return ""
	}
	w := &words
	var reasons []message.Message
	reason := func(one, other string, text message.Text) {
		if !strings.EqualFold(one, other) && one != "" && other != "" {
			reasons = append(reasons, text.With(one, other))
		}
	}
	reason(a.MeasuredIn, b.MeasuredIn, w.unitsDiffer)
	reason(a.Denominator, b.Denominator, w.denominatorsDiffer)
	if (a.Denominator == "") != (b.Denominator == "") {
		reasons = append(reasons, w.oneDenominator.With())
	}
	if a.Definition != "" && b.Definition != "" && !strings.EqualFold(a.Definition, b.Definition) {
		reasons = append(reasons, w.definitionsDiffer.With())
	}
	for _, ind := range []*orgmodel.Indicator{a, b} {
		if ind.Definition == "" {
			reasons = append(reasons, w.definitionMissing.With(message.Quoted(ind.Name)))
		}
	}
	reason(a.Kolada, b.Kolada, w.koladaDiffer)
	if reasons == nil {
		return ""
	}
	on := append(kit.AssumedKeys(&a.Common, "name", "measured_in", "denominator", "definition", "kolada"), kit.AssumedKeys(&b.Common, "measured_in", "denominator", "definition", "kolada")...)
	return v.s.Star(v.s.Say(w.apart, message.Quoted(a.Name), message.And(reasons)), on)
}

// alike reports whether a reader may take two indicators for one. In the same
// unit it is enough that their names are similar, or that both are to move the
// same way and only one has a target, which would then be read into the other.
// A sum and the same per inhabitant must have more of their names in common.
func (v *indicatorView) alike(a, b *orgmodel.Indicator) bool {
	shared := sharedWords(a.Name, b.Name)
	one, other := unitKey(a.MeasuredIn), unitKey(b.MeasuredIn)
	if one != other || one == "" {
		one, _, _ = strings.Cut(one, "/")
		other, _, _ = strings.Cut(other, "/")
		return one == other && one != "" && shared > 1
	}
	return shared > 0 || a.Better == b.Better && a.Better != "" && v.hasTarget(a) != v.hasTarget(b)
}

func (v *indicatorView) hasTarget(ind *orgmodel.Indicator) bool {
	return slices.ContainsFunc(v.goalsOf(ind), func(g *orgmodel.Goal) bool { return hasTarget(g) })
}

// unitKey lets "kr/invånare" and "kr per invånare" be one unit.
func unitKey(unit string) string {
	return strings.ReplaceAll(strings.ReplaceAll(strings.ToLower(unit), " per ", "/"), " ", "")
}

// sharedWords counts the words that two names have in common.
func sharedWords(a, b string) int {
	n := 0
	for _, word := range nameWords(a) {
		if slices.ContainsFunc(nameWords(b), func(other string) bool { return inflected(word, other) }) {
			n++
		}
	}
	return n
}

// nameWords are the words of a name that say what it is about.
func nameWords(name string) []string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) })
	return slices.DeleteFunc(words, func(word string) bool { return len([]rune(word)) < leastStem })
}

// The least that two forms of a word share, and the most that an ending takes:
// "bistånd" and "biståndet", but not "arbetsför" and "arbetslöshet".
const (
	leastStem  = 5
	mostEnding = 4
)

// inflected reports whether two words are forms of one.
func inflected(a, b string) bool {
	x, y := []rune(a), []rune(b)
	stem := 0
	for stem < min(len(x), len(y)) && x[stem] == y[stem] {
		stem++
	}
	return stem >= leastStem && max(len(x), len(y))-stem <= mostEnding
}
