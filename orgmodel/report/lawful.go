package report

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var lawTexts = struct{ line, one, many, all, later, oneOnly, manyOnly, span, from, more, otherDay message.Text }{
	line: message.Text{EN: "The law, last read {0}: {1}.", SV: "Juridiken, senast genomgången {0}: {1}."},
	one: message.Text{
		EN: "of {0}, one rule not examined, since orgmodel does not have the law then in force ({1})",
		SV: "för {0} är en regel ej prövad, eftersom orgmodel inte har den lagtext som gällde då ({1})",
	},
	many: message.Text{
		EN: "of {0}, {2} rules not examined, since orgmodel does not have the law then in force ({1})",
		SV: "för {0} är {2} regler ej prövade, eftersom orgmodel inte har den lagtext som gällde då ({1})",
	},
	all:      message.Text{EN: "of {0}, each rule had law to go by", SV: "för {0} fanns lagtext för varje regel"},
	later:    message.Text{EN: "of {0}, what has changed in the law after {1} is not known", SV: "för {0} är det okänt vad som har ändrats i lagen efter {1}"},
	oneOnly:  message.Text{EN: "of {0}, one rule not examined", SV: "för {0} är en regel ej prövad"},
	manyOnly: message.Text{EN: "of {0}, {1} rules not examined", SV: "för {0} är {1} regler ej prövade"},
	span: message.Text{
		EN: "{0} The comparison crosses changes of law: {1}. Each finding is judged by the law of the day that it is about.",
		SV: "{0} Jämförelsen går över lagändringar: {1}. Varje påpekande prövas efter lagen den dag det gäller.",
	},
	otherDay: message.Text{
		EN: "{0} What {1} asks here is about another day, by the law of that day.",
		SV: "{0} Det som {1} frågar här gäller en annan dag, efter lagen den dagen.",
	},
	from: message.Text{EN: "{0} from {1}", SV: "{0} från {1}"},
	more: message.Text{EN: "{0} earlier acts", SV: "{0} tidigare lagar och föreskrifter"},
}

// lawLine says in one sentence by the law of which days a run judged, when the table
// was read, and which rules it had no law for. Of a file that says no day it says
// nothing: the rules that want one say so themselves.
func lawLine(laws []judge.Law) message.Message { return lawLineOf(laws, nil) }

// lawLineOf is the same of a comparison, whose findings are judged by the law of the day
// that each is about: that may lie beyond the days of both files.
func lawLineOf(laws []judge.Law, found []diag.Diagnostic) message.Message {
	line := lawInDays(laws, lawOf)
	if line.IsZero() {
		return line
	}
	if rules := otherwiseAsked(laws, found); len(rules) > 0 {
		line = lawTexts.otherDay.With(line, message.And(ruleCodes(rules)))
	}
	if before, now := spanOf(laws, found); before != "" && now > before {
		if list := newLaw(law.Begun(before, now), law.Changed(before, now)); len(list) > 0 {
			return lawTexts.span.With(line, message.And(list))
		}
	}
	return line
}

// otherwiseAsked are the rules that had no law on a day of a file and ask all the same,
// about another day.
func otherwiseAsked(laws []judge.Law, found []diag.Diagnostic) (rules []*diag.Rule) {
	for i := range laws {
		for _, r := range laws[i].Unproven {
			asks := slices.ContainsFunc(found, func(f diag.Diagnostic) bool { return f.Rule.ID == r.ID && f.ByLaw() })
			if asks && !slices.Contains(rules, r) {
				rules = append(rules, r)
			}
		}
	}
	return rules
}

// lawCounts is the same where there is little room: of the rules that were not examined
// only how many they are.
func lawCounts(laws []judge.Law) message.Message { return lawInDays(laws, countOf) }

func lawInDays(laws []judge.Law, told func([]message.Day, *judge.Law) message.Message) message.Message {
	var parts clauses
	for i := range laws {
		days := daysAlike(laws, i)
		if len(days) > 0 && days[0] == laws[i].Day && tells(&laws[i]) {
			parts = append(parts, told(days, &laws[i]))
		}
	}
	if len(parts) == 0 {
		return message.Message{}
	}
	return lawTexts.line.With(law.LastRead, parts)
}

// spanOf are the days between which the law may have changed: that of what was before, and
// the last that is judged.
func spanOf(laws []judge.Law, found []diag.Diagnostic) (before, now message.Day) {
	for i := range laws {
		if laws[i].Before {
			before = laws[i].Day
		} else {
			now = max(now, laws[i].Day)
		}
	}
	for i := range found {
		now = max(now, found[i].Day)
	}
	return before, now
}

// fewActs is how many new acts are named; of more the rest are counted.
const fewActs = 3

// newLaw names the acts that a comparison crosses, and where they are few the sections of
// others that changed.
func newLaw(acts []*law.Act, sections []law.Reworded) (list []message.Message) {
	for _, a := range acts[:min(len(acts), fewActs)] {
		list = append(list, lawTexts.from.With(message.Citation{EN: a.Called(message.EN), SV: a.Called(message.SV)}, a.From))
	}
	if n := len(acts) - fewActs; n > 0 {
		return append(list, lawTexts.more.With(n))
	}
	for _, s := range sections[:min(len(sections), fewActs)] {
		list = append(list, lawTexts.from.With(law.Cite(s.Keys, s.From), s.From))
	}
	return list
}

// daysAlike are the days of which the same is to be said as of one.
func daysAlike(laws []judge.Law, i int) (days []message.Day) {
	for k := range laws {
		l := &laws[k]
		later := (l.Day > law.LastRead) == (laws[i].Day > law.LastRead) && tells(l) == tells(&laws[i])
		if l.Day != "" && laws[i].Day != "" && later && slices.Equal(l.Unproven, laws[i].Unproven) && !slices.Contains(days, l.Day) {
			days = append(days, l.Day)
		}
	}
	return days
}

// tells reports whether there is anything to say of a day. That there was law for each
// rule is said of what a run is about: of what was before only the rules about the
// change were asked.
func tells(l *judge.Law) bool {
	return !l.Before || len(l.Unproven) > 0 || l.Day > law.LastRead
}

func lawOf(days []message.Day, l *judge.Law) message.Message {
	when := message.And(days)
	switch n := len(l.Unproven); {
	case n > 1:
		return lawTexts.many.With(when, message.And(ruleCodes(l.Unproven)), n)
	case n == 1:
		return lawTexts.one.With(when, message.And(ruleCodes(l.Unproven)))
	case l.Day > law.LastRead:
		return lawTexts.later.With(when, law.LastRead)
	}
	return lawTexts.all.With(when)
}

func countOf(days []message.Day, l *judge.Law) message.Message {
	switch n := len(l.Unproven); {
	case n > 1:
		return lawTexts.manyOnly.With(message.And(days), n)
	case n == 1:
		return lawTexts.oneOnly.With(message.And(days))
	}
	return lawOf(days, l)
}

func ruleCodes(rules []*diag.Rule) []message.Code {
	ids := make([]message.Code, len(rules))
	for i, r := range rules {
		ids[i] = message.Code(r.ID)
	}
	return ids
}

// untried are the lines about what was not examined, for formats of findings alone.
func (f *Findings) untried() (lines []message.Message) {
	for _, line := range []message.Message{notExamined(f.NotExamined), lawLine(f.Law)} {
		if !line.IsZero() {
			lines = append(lines, line)
		}
	}
	return lines
}

// jsonLaw says what a run judged by.
type jsonLaw struct {
	Read message.Day  `json:"read"`
	Days []jsonLawDay `json:"days"`
}

type jsonLawDay struct {
	Day         message.Day `json:"day"`
	NotExamined []string    `json:"not_examined"`
}

func lawJSON(laws []judge.Law) jsonLaw {
	out := jsonLaw{Read: law.LastRead, Days: []jsonLawDay{}}
	for i := range laws {
		if laws[i].Day == "" {
			continue
		}
		day := jsonLawDay{Day: laws[i].Day, NotExamined: []string{}}
		for _, r := range laws[i].Unproven {
			day.NotExamined = append(day.NotExamined, r.ID)
		}
		out.Days = append(out.Days, day)
	}
	return out
}
