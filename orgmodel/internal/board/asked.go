package board

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/questions"
)

// matter is findings that are told in one line, those of a duty or of a rule: what the
// weightiest of them states and asks, of whom, and how many there are besides.
type matter struct {
	label  string // of the duty
	to     []diag.Addressee
	weight diag.Severity
	all    marked

	states, general string // of the weightiest, and what its rule says of all such
	asks            string
	marks           string // never cut
	rest, short     string // whom it is put to, and how many there are besides, or in all
	kind, rules     string // the rules, with what kind of finding the weightiest is or without
	ground          string
}

// matters sorts what is to be answered: by duty in the order of the table, and the rest
// by rule, the weightiest first.
func matters(m *Matter, l message.Lang) (duties, others []matter) {
	for _, a := range questions.ByDuty(m.Findings) {
		duties = append(duties, m.matter(a.Label.In(l), a.To, byWeight(a.Findings), l))
	}
	var rules []string
	rest := map[string][]diag.Diagnostic{}
	for _, f := range byWeight(m.Findings) {
		id := f.Rule.ID
		if _, isDuty := questions.DutyOf(id); isDuty || f.Severity > diag.Question {
			continue
		}
		if rest[id] == nil {
			rules = append(rules, id)
		}
		rest[id] = append(rest[id], f)
	}
	for _, id := range rules {
		others = append(others, m.matter("", askedOf(rest[id]), rest[id], l))
	}
	return duties, others
}

func (m *Matter) matter(label string, to []diag.Addressee, list []diag.Diagnostic, l message.Lang) matter {
	first := &list[0]
	states, asks := first.Apart()
	x := matter{
		label: label, to: to, weight: first.Severity, all: countMarks(list),
		states: m.Tidy(states.In(l)), general: sentence(first.Rule.Title.In(l)),
		marks: marksOf(first, l),
	}
	if !asks.IsZero() {
		x.asks = m.Tidy(asks.In(l))
	}
	if len(to) > 0 {
		x.rest = texts.whom.With(message.And(namesOf(to))).In(l)
	}
	x.short = strings.TrimSpace(x.rest + " " + x.all.said(texts.allOfDuty, l))
	if len(list) > 1 {
		x.rest = strings.TrimSpace(x.rest + " " + countMarks(list[1:]).said(texts.moreOfDuty, l))
	}
	ids := rulesOf(list)
	x.kind, x.rules = texts.rule.With(first.Severity.Label(), ids).In(l), texts.rules.With(ids).In(l)
	if rests := first.Rests().In(l); rests != "" {
		x.ground = texts.ground.With(first.Rests()).In(l)
	}
	return x
}

// item is the line, in whole sentences: what there is no room for is left to the annex,
// and nothing is cut.
func (x *matter) item(r Room) document.Item {
	parts := append(x.said(r), x.rules)
	if r.Kinds {
		parts[len(parts)-1] = x.kind
	}
	if r.Grounds {
		parts = append(parts, x.ground)
	}
	item := document.Item{Text: strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " ")}
	if x.label != "" {
		item.Mark = x.label + ":"
	}
	return item
}

// said is what is stated and asked, of whom. In the place of what does not fit stands what
// the rule says of all such, unless the label and the rest say as much. A mark follows
// what it belongs to, or all.
func (x *matter) said(r Room) []string {
	labelled := x.label != ""
	if labelled && r.Asks == 0 {
		return []string{x.short} // which counts the marks
	}
	states, asks := fits(x.states, r.Letters), fits(x.asks, r.Asks)
	if x.asks == "" { // its end says what is missing
		states = fits(x.states, max(r.Letters, r.Asks))
	}
	asksOfAll := strings.HasSuffix(x.general, "?")
	switch {
	case states && asks:
		return []string{x.states, x.marks, x.asks, x.rest}
	case states && asksOfAll:
		return []string{x.states, x.marks, x.general, x.rest}
	case states && labelled:
		return []string{x.states, x.marks, x.short}
	case states:
		return []string{x.states, x.marks, x.general, x.short}
	case asks && x.asks != "" && !asksOfAll:
		return []string{x.general, x.asks, x.rest, x.marks}
	}
	return []string{x.general, x.rest, x.marks}
}

func fits(text string, most int) bool { return utf8.RuneCountInString(text) <= most }

func sentence(text string) string {
	if strings.HasSuffix(text, "?") || strings.HasSuffix(text, ".") {
		return text
	}
	return text + "."
}

// byWeight puts the heaviest first, of equals those about most people.
func byWeight(list []diag.Diagnostic) []diag.Diagnostic {
	type weighed struct {
		diag.Size
		at int
	}
	all := make([]weighed, len(list))
	for i := range list {
		all[i] = weighed{list[i].Size(), i}
	}
	slices.SortStableFunc(all, func(a, b weighed) int {
		if d := int(list[a.at].Severity) - int(list[b.at].Severity); d != 0 {
			return d
		}
		return a.Compare(b.Size)
	})
	sorted := make([]diag.Diagnostic, len(all))
	for i := range all {
		sorted[i] = list[all[i].at]
	}
	return sorted
}

// marked counts findings, and how many of them bear a mark.
type marked struct{ all, assumed, visions int }

func countMarks(list []diag.Diagnostic) (n marked) {
	for i := range list {
		vision, assumes := list[i].Marks()
		n.all++
		if vision {
			n.visions++
		}
		if assumes {
			n.assumed++
		}
	}
	return n
}

func (n marked) add(m marked) marked {
	return marked{n.all + m.all, n.assumed + m.assumed, n.visions + m.visions}
}

func (n marked) said(how counted, l message.Lang) string {
	text := how.of(n.all).In(l)
	switch {
	case n.all > 1:
	case n.visions > 0 && n.assumed > 0:
		return text + " " + texts.vision.In(l) + " " + texts.assumed.In(l) + "."
	case n.visions > 0:
		return text + " " + texts.vision.In(l) + "."
	case n.assumed > 0:
		return text + " " + texts.assumed.In(l) + "."
	}
	if n.all > 1 && n.assumed > 0 {
		text += ", " + texts.ofAssumed.of(n.assumed).In(l)
	}
	if n.all > 1 && n.visions > 0 {
		text += ", " + texts.ofVisions.of(n.visions).In(l)
	}
	return text + "."
}

func marksOf(d *diag.Diagnostic, l message.Lang) string {
	var marks []string
	for _, mark := range d.ShortMarks() {
		marks = append(marks, mark.In(l))
	}
	return strings.Join(marks, " ")
}

// askedOf are those whom findings ask, each once.
func askedOf(list []diag.Diagnostic) (to []diag.Addressee) {
	for i := range list {
		if a, ok := list[i].AskedOf(); ok && !slices.Contains(to, a) {
			to = append(to, a)
		}
	}
	return to
}

func namesOf(list []diag.Addressee) []message.Text {
	names := make([]message.Text, len(list))
	for i, a := range list {
		names[i] = a.Text()
	}
	return names
}

// codes are rules after each other.
type codes []message.Code

// In implements message.Localizer.
func (c codes) In(l message.Lang) string {
	ids := make([]string, len(c))
	for i := range c {
		ids[i] = c[i].In(l)
	}
	return strings.Join(ids, ", ")
}

func rulesOf(list []diag.Diagnostic) (ids codes) {
	for i := range list {
		if id := message.Code(list[i].Rule.ID); !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}
