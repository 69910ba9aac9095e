package board

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/questions"
)

// group is findings that are told in one line: those of a duty, or of a rule.
type group struct {
	label string // of the duty
	to    []diag.Addressee
	list  []diag.Diagnostic // the weightiest first
}

// asked are the lines about what is to be answered, and of those the ones that are to be
// checked with a lawyer apart. Each duty has a line; of what else is asked the weightiest
// has.
func (w *writer) asked() (ask, legal []document.Item) {
	duties, others := w.groups()
	for i := range duties {
		if item := w.item(&duties[i]); duties[i].weight() <= diag.Legal {
			legal = append(legal, item)
		} else {
			ask = append(ask, item)
		}
	}
	shown, hidden := others, []group(nil)
	if len(others) > w.room.Others+1 {
		shown, hidden = others[:w.room.Others], others[w.room.Others:]
	}
	for i := range shown {
		ask = append(ask, w.item(&shown[i]))
	}
	if hidden != nil {
		var left []diag.Diagnostic
		for i := range hidden {
			left = append(left, hidden[i].list...)
		}
		ask = append(ask, document.Item{Text: w.counted(left, texts.moreQuestions)})
	}
	return ask, legal
}

// groups sorts what is to be answered: by duty in the order of the table, and the rest
// by rule, the weightiest first.
func (w *writer) groups() (duties, others []group) {
	for _, a := range questions.ByDuty(w.Findings) {
		duties = append(duties, group{label: a.Label.In(w.lang), to: a.To, list: byWeight(a.Findings)})
	}
	for _, f := range byWeight(w.Findings) {
		if _, isDuty := questions.DutyOf(f.Rule.ID); isDuty || f.Severity > diag.Question {
			continue
		}
		at := slices.IndexFunc(others, func(g group) bool { return g.list[0].Rule == f.Rule })
		if at < 0 {
			at, others = len(others), append(others, group{})
		}
		g := &others[at]
		g.list = append(g.list, f)
		if to, ok := f.AskedOf(); ok && !slices.Contains(g.to, to) {
			g.to = append(g.to, to)
		}
	}
	return duties, others
}

func (g *group) weight() diag.Severity { return g.list[0].Severity }

// byWeight puts the heaviest first, of equals those about most people.
func byWeight(list []diag.Diagnostic) []diag.Diagnostic {
	type weighed struct {
		size diag.Size
		diag.Diagnostic
	}
	all := make([]weighed, len(list))
	for i := range list {
		all[i] = weighed{list[i].Size(), list[i]}
	}
	slices.SortStableFunc(all, func(a, b weighed) int {
		if a.Severity != b.Severity {
			return int(a.Severity) - int(b.Severity)
		}
		return a.size.Compare(b.size)
	})
	sorted := make([]diag.Diagnostic, len(all))
	for i := range all {
		sorted[i] = all[i].Diagnostic
	}
	return sorted
}

// item is the line about a group: what the weightiest of it states and asks, of whom,
// and how many there are besides.
func (w *writer) item(g *group) document.Item {
	first := &g.list[0]
	states, asks := first.Apart()
	parts := []string{w.stated(g, states, asks), w.marks(first)}
	if !asks.IsZero() {
		parts = append(parts, document.Clipped(w.Tidy(asks.In(w.lang)), w.room.Asks))
	}
	if len(g.to) > 0 {
		parts = append(parts, w.whom(g.to))
	}
	if len(g.list) > 1 {
		parts = append(parts, w.counted(g.list[1:], texts.moreOfDuty))
	}
	parts = append(parts, texts.rule.With(first.Severity.Label(), strings.Join(rulesOf(g.list), ", ")).In(w.lang))
	if rests := first.Rests().In(w.lang); w.room.Grounds && rests != "" {
		parts = append(parts, texts.ground.With(rests).In(w.lang))
	}
	item := document.Item{Text: strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " ")}
	if g.label != "" {
		item.Mark = g.label + ":"
	}
	return item
}

// stated is what the weightiest finding states. Where there is no room for that it is
// what its rule says of all such, or nothing: a label and a question say as much.
func (w *writer) stated(g *group, states, asks message.Message) string {
	text := w.Tidy(states.In(w.lang))
	switch {
	case asks.IsZero() && len([]rune(text)) > w.room.Letters: // its end says what is missing
		return sentence(g.list[0].Rule.Title.In(w.lang))
	case w.room.Letters > 0:
		return document.Clipped(text, w.room.Letters)
	case g.label != "":
		return ""
	}
	return sentence(g.list[0].Rule.Title.In(w.lang))
}

func sentence(text string) string {
	if strings.HasSuffix(text, "?") || strings.HasSuffix(text, ".") {
		return text
	}
	return text + "."
}

func (w *writer) marks(d *diag.Diagnostic) string {
	var marks []string
	vision, assumed := d.Marks()
	if vision {
		marks = append(marks, texts.vision.In(w.lang))
	}
	if assumed {
		marks = append(marks, texts.assumed.In(w.lang))
	}
	return strings.Join(marks, " ")
}

func (w *writer) whom(list []diag.Addressee) string {
	to := make([]message.Text, len(list))
	for i, a := range list {
		to[i] = message.Text(a)
	}
	return texts.whom.With(message.And(to)).In(w.lang)
}

// addressees are all whom something is asked of, each once.
func (w *writer) addressees() (to []message.Text) {
	duties, others := w.groups()
	for _, g := range slices.Concat(duties, others) {
		for _, a := range g.to {
			if text := message.Text(a); !slices.Contains(to, text) {
				to = append(to, text)
			}
		}
	}
	return to
}

// counted says how many findings there are, and how many of them bear a mark.
func (w *writer) counted(list []diag.Diagnostic, how counted) string {
	if len(list) == 1 {
		return strings.TrimSpace(how.of(1).In(w.lang)+" "+w.marks(&list[0])) + "."
	}
	var visions, assumed int
	for i := range list {
		vision, assumes := list[i].Marks()
		if vision {
			visions++
		}
		if assumes {
			assumed++
		}
	}
	text := how.of(len(list)).In(w.lang)
	if assumed > 0 {
		text += ", " + texts.ofAssumed.of(assumed).In(w.lang)
	}
	if visions > 0 {
		text += ", " + texts.ofVisions.of(visions).In(w.lang)
	}
	return text + "."
}

func rulesOf(list []diag.Diagnostic) []string {
	var ids []string
	for i := range list {
		if id := list[i].Rule.ID; !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// questions are those to answer, and how many findings stand in the annex alone.
func (w *writer) questions(asked []document.Item) []document.Block {
	blocks := []document.Block{{Items: asked}}
	var rest []string
	counts := diag.Count(w.Findings)
	for _, k := range []struct {
		severity diag.Severity
		counted
	}{{diag.Warning, texts.warnings}, {diag.Info, texts.notes}} {
		if n := counts[k.severity] - w.told(k.severity); n > 0 {
			rest = append(rest, k.of(n).In(w.lang))
		}
	}
	if w.Answered > 0 {
		rest = append(rest, texts.answered.of(w.Answered).In(w.lang))
	}
	if rest != nil {
		blocks = append(blocks, document.Paragraph(texts.inAnnex.With(message.And(rest)).In(w.lang)))
	} else if asked == nil {
		blocks = append(blocks, document.Paragraph(texts.none.In(w.lang)))
	}
	return blocks
}

// told is how many findings of a severity a line about a duty tells.
func (w *writer) told(s diag.Severity) int {
	n := 0
	for _, a := range questions.ByDuty(w.Findings) {
		for i := range a.Findings {
			if a.Findings[i].Severity == s {
				n++
			}
		}
	}
	return n
}
