package report

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/why"
)

// verdict writes what became of a rule: its findings, or why it has none.
func (p *whyPage) verdict(v *why.Verdict) {
	name := p.named(v.Rule.Tag(p.lang), v.Of)
	if v.About != "" {
		name = p.named(v.Rule.Tag(p.lang)+" @ "+v.About, v.Of)
	}
	head := whyTexts.none.With(name)
	if n := len(v.Findings); n > 0 {
		head = whyTexts.findings.With(name, message.Count(n, whyFindingCount.one, whyFindingCount.many))
	} else if n := len(v.Answered); n > 0 {
		head = whyTexts.findings.With(name, message.Count(n, acceptedCount.one, acceptedCount.many))
	}
	p.say(0, bold, head.In(p.lang))
	p.tell(indent, dim, whyTexts.rule.With(strings.TrimSuffix(v.Rule.Title.In(p.lang), ".")).In(p.lang))
	p.silence(v)
	shown := p.shown(len(v.Findings))
	for i := range v.Findings[:shown] {
		p.finding(&v.Findings[i])
	}
	if left := len(v.Findings) - shown; left > 0 {
		p.say(indent, dim, whyTexts.more.With(left).In(p.lang))
	}
	for i := range v.Elsewhere {
		e := &v.Elsewhere[i]
		p.finding(&e.Finding)
		p.tell(2*indent, "", whyTexts.elsewhere.With(already(e.By.Tag(p.lang))).In(p.lang))
	}
	for i := range v.Answered {
		a := &v.Answered[i]
		p.finding(&a.Finding)
		p.tell(2*indent, "", p.answer(a.Waiver))
	}
}

// finding writes what a finding says, what was compared with a limit, and the keys
// that met the condition.
func (p *whyPage) finding(f *why.Finding) {
	text := f.Severity.Label().In(p.lang) + ": " + f.Words().In(p.lang)
	if at := p.fileLine(f.Span); at != "" {
		text = at + ": " + text
	}
	p.tell(indent, "", text)
	for _, l := range f.Limits {
		p.say(2*indent, "", whyTexts.limit.With(l.What, l.Value, l.Limit).In(p.lang))
	}
	if !f.Tips.IsZero() {
		p.tell(2*indent, "", capital{f.Tips}.In(p.lang)+".")
	}
	p.reads(f.Met, 2*indent)
}

// reads lists keys with what stands in them.
func (p *whyPage) reads(list []why.Read, deep int) {
	shown := p.shown(len(list))
	rows := make([][]string, shown)
	for i := range rows {
		r := &list[i]
		rows[i] = []string{p.readKey(r), p.fileLine(r.Place), p.wordOf(&r.Said, p.e.Sides[r.Side].Org.Header.Status)}
	}
	for _, line := range columns(rows, -1) {
		p.say(deep, "", line)
	}
	if left := len(list) - shown; left > 0 {
		p.say(deep, dim, whyTexts.more.With(left).In(p.lang))
	}
}

// readKey is a key with its value, or that the entity is there.
func (p *whyPage) readKey(r *why.Read) string {
	name := r.Key.String()
	switch {
	case r.Value != "" && p.keys:
		return whyTexts.says.With(name, oneLine(r.Value)).In(p.lang)
	case r.Value != "":
		return short(whyTexts.says.With(name, oneLine(r.Value)).In(p.lang), valueWidth)
	case r.Key.Key == "":
		return whyTexts.there.With(name, r.Entity).In(p.lang)
	}
	return whyTexts.unread.With(name).In(p.lang)
}

// answer is what somebody has written in [[accept]].
func (p *whyPage) answer(w *diag.Waiver) string {
	by := phrase(w.By, w.Date, p.fileLine(w.Span))
	if by == "" {
		return whyTexts.answered.With(w.Reason).In(p.lang)
	}
	return whyTexts.answeredBy.With(w.Reason, by).In(p.lang)
}

// silence says why a rule has no finding.
func (p *whyPage) silence(v *why.Verdict) {
	switch v.Silence {
	case why.WasOff:
		p.tell(indent, "", whyTexts.off.In(p.lang))
	case why.NotInForce:
		p.tell(indent, "", whyTexts.notInForce.With(message.Day(v.Day), v.Rule.Law.Began()).In(p.lang))
	case why.WasNotAsked:
		p.tell(indent, "", whyTexts.notAsked.In(p.lang))
	case why.IsAModel:
		p.tell(indent, "", whyTexts.isAModel.In(p.lang))
	case why.NotMet:
		p.tell(indent, "", notMet(v.Day).In(p.lang))
	}
	if v.Silence != why.WasOff {
		for _, n := range v.NotExamined {
			p.tell(indent, "", whyTexts.notExamined.With(n.Why).In(p.lang))
		}
	}
	if v.About == "" || v.Silence != why.NotMet && v.Silence != why.CouldNotSpeak {
		return
	}
	if len(v.Read) == 0 {
		p.tell(indent, dim, whyTexts.noRead.With(v.About).In(p.lang))
		return
	}
	p.say(indent, dim, whyTexts.read.With(v.About).In(p.lang))
	p.reads(v.Read, 2*indent)
}

// statement writes what a side says in a key, and what its bases said.
func (p *whyPage) statement(s *why.Statement, deep int) {
	file := p.file(p.e.Sides[s.Side].File)
	name := s.Key.String()
	switch {
	case s.Missing:
		p.say(deep, bold, whyTexts.missing.With(name, file, s.ID).In(p.lang))
		return
	case len(s.Layers) == 0 && s.Value != "":
		p.say(deep, bold, whyTexts.says.With(name, s.Value).In(p.lang))
		p.tell(deep+indent, "", whyTexts.follows.With(file).In(p.lang))
	case len(s.Layers) == 0:
		p.say(deep, bold, whyTexts.unsaid.With(name, file).In(p.lang))
	default:
		last := s.Layers[len(s.Layers)-1]
		cells := trim([]string{whyTexts.says.With(name, valueAt(last)).In(p.lang), p.fileLine(last), p.wordOf(&s.Said, s.Whole)})
		p.say(deep, bold, strings.Join(cells, "  "))
		for i := len(s.Layers) - 2; i >= 0; i-- {
			p.say(deep+indent, dim, whyTexts.replaced.With(valueAt(s.Layers[i])+"  "+p.fileLine(s.Layers[i])).In(p.lang))
		}
		if !sameValue(string(last.Text()), s.Value) {
			p.say(deep+indent, "", whyTexts.becomes.With(short(s.Value, valueWidth)).In(p.lang))
		}
	}
	if deep == 0 {
		p.tell(indent, dim, whyTexts.means.With(message.Quoted(s.Name), s.Doc).In(p.lang))
	}
}

// sameValue reports whether what stands in a file is what the model has of it; a
// reference may have followed to what took over.
func sameValue(raw, value string) bool {
	bare := strings.NewReplacer(" ", "", "\n", "", "\t", "", "_", "", ",]", "]", "'", "\"", "+", "")
	return value == "" || !strings.HasPrefix(value, "[\"") || bare.Replace(raw) == bare.Replace(value)
}

// valueWidth is how much of a value a line has room for.
const valueWidth = 60

// valueAt is what stands in the file, on one line.
func valueAt(s location.Span) string {
	return short(strings.Join(strings.Fields(oneLine(string(s.Text()))), " "), valueWidth)
}

// notMet says that a rule was examined and has nothing to say. A sketch says no day.
func notMet(day string) message.Message {
	if day == "" {
		return whyTexts.notMetEver.With()
	}
	return whyTexts.notMet.With(day)
}
