package report

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// belowNumber is what is listed below a number, and what of it is left out.
type belowNumber struct {
	shown, hidden []figure.Term
}

// below lists what a figure is made up of: as the file has it, or, where there is
// more than there is room for, what weighs most first. No room is room for all.
func below(f *figure.Figure, room int, told func(*figure.Term) bool) belowNumber {
	var list []figure.Term
	for _, t := range f.Told() {
		if told(&t) {
			list = append(list, t)
		}
	}
	if room == 0 || len(list) <= room+1 {
		return belowNumber{shown: list}
	}
	list = f.Heaviest(list)
	return belowNumber{list[:room], list[room:]}
}

// rest sums up what a list below a number leaves out: how many, what they make
// together, and how many of them bear a mark.
func (m marks) rest(hidden []figure.Term, f *figure.Figure, how message.Text) message.Message {
	var rest unshown
	sum, summed := orgmodel.Exactly(0), f.Fold == figure.Sum
	for i := range hidden {
		t := &hidden[i]
		rest.add(t.Brief(m.seen()))
		sum = sum.Add(t.Quantity)
		summed = summed && t.Unit == f.Unit && t.Role != figure.Less
	}
	parts := phrases{restTexts.more.With(len(hidden))}
	if summed && sum.Tells() {
		parts = append(parts, restTexts.together.With(amount(sum, f.Unit, m.lang)))
	}
	return restTexts.all.With(append(parts, rest.marked(m.whole)...), how)
}

var restTexts = struct {
	more, together, all, byRaw, byMarkdown message.Text
}{
	more:       message.Text{EN: "… {0} more", SV: "… {0} till"},
	together:   message.Text{EN: "in all {0}", SV: "sammanlagt {0}"},
	all:        message.Text{EN: "{0} ({1})", SV: "{0} ({1})"},
	byRaw:      message.Text{EN: "--raw shows all", SV: "--raw visar alla"},
	byMarkdown: message.Text{EN: "--format markdown shows all", SV: "--format markdown visar alla"},
}
