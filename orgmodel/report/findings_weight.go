package report

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// family is the findings of one rule that weigh the same, those about most people
// first.
type family []diag.Diagnostic

func (f family) rule() *diag.Rule { return f[0].Rule }

// families puts findings in the order of a list that may be cut: by severity, then
// rule by rule, the one first whose heaviest finding is about most people. What is
// equal stays in its order.
func families(list []diag.Diagnostic) []family {
	order := make([]int, len(list))
	sizes := make([]diag.Size, len(list))
	for i := range list {
		order[i], sizes[i] = i, list[i].Size()
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if c := int(list[a].Severity) - int(list[b].Severity); c != 0 {
			return c
		}
		return sizes[a].Compare(sizes[b])
	})
	type key struct {
		severity diag.Severity
		rule     *diag.Rule
	}
	var all []family
	at := map[key]int{}
	for _, i := range order {
		k := key{list[i].Severity, list[i].Rule}
		place, known := at[k]
		if !known {
			place = len(all)
			at[k], all = place, append(all, nil)
		}
		all[place] = append(all[place], list[i])
	}
	return all
}

// cut shortens a family to so many, where there are more than may be; 0 is all.
func (f family) cut(most, shown int) (told, hidden family) {
	if most == 0 || len(f) <= most {
		return f, nil
	}
	return f[:shown], f[shown:]
}

// summed says what is left out of a family: how many, and how many of them bear a
// mark.
func (f family) summed(how message.Text) message.Message {
	var assumed, visions int
	for i := range f {
		vision, assumes := f[i].Marks()
		if vision {
			visions++
		}
		if assumes {
			assumed++
		}
	}
	parts := phrases{familyTexts.more.With(len(f), tagOf{f.rule()})}
	if assumed > 0 {
		parts = append(parts, message.Count(assumed, familyTexts.assumed.one, familyTexts.assumed.many))
	}
	if visions > 0 {
		parts = append(parts, message.Count(visions, familyTexts.visions.one, familyTexts.visions.many))
	}
	return familyTexts.all.With(parts, how)
}

// tagOf names a rule in a sentence.
type tagOf struct{ *diag.Rule }

// In implements message.Localizer.
func (t tagOf) In(l message.Lang) string { return t.Tag(l) }

var familyTexts = struct {
	more, all, byAll, byRaw message.Text
	assumed, visions        counted
}{
	more:    message.Text{EN: "{0} more of {1}", SV: "{0} till av {1}"},
	all:     message.Text{EN: "{0} ({1})", SV: "{0} ({1})"},
	byAll:   message.Text{EN: "--all shows all", SV: "--all visar alla"},
	byRaw:   message.Text{EN: "--raw shows all", SV: "--raw visar alla"},
	assumed: counted{message.Text{EN: "of which {0} rests on an assumption", SV: "varav {0} bygger på ett antagande"}, message.Text{EN: "of which {0} rest on assumptions", SV: "varav {0} bygger på antaganden"}},
	visions: counted{message.Text{EN: "of which {0} rests on a vision", SV: "varav {0} bygger på en vision"}, message.Text{EN: "of which {0} rest on a vision", SV: "varav {0} bygger på en vision"}},
}
