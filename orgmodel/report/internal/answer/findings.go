package answer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
	"github.com/orgmodel/orgmodel/orgmodel/internal/terminal"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/why"
)

// verdict writes what became of a rule: its findings, or why it has none.
func (p *page) verdict(v *why.Verdict) {
	name := p.named(v.Rule.Tag(p.lang), v.Of)
	if v.About != "" {
		name = p.named(v.Rule.Tag(p.lang)+" @ "+v.About, v.Of)
	}
	head := words.none.With(name)
	if n := len(v.Findings); n > 0 {
		head = words.findings.With(name, message.Count(n, findingCount.One, findingCount.Many))
	} else if n := len(v.Answered); n > 0 {
		head = words.findings.With(name, message.Count(n, diag.Answered.One, diag.Answered.Many))
	}
	p.say(0, terminal.Bold, head.In(p.lang))
	condition := words.rule.With(strings.TrimSuffix(v.Rule.Title.In(p.lang), ".")).In(p.lang)
	p.tell(indent, terminal.Dim, strings.Replace(condition, "?.", "?", 1))
	p.silence(v)
	shown := p.shown(len(v.Findings))
	for i := range v.Findings[:shown] {
		p.finding(&v.Findings[i])
	}
	if left := len(v.Findings) - shown; left > 0 {
		p.say(indent, terminal.Dim, words.more.With(left).In(p.lang))
	}
	for i := range v.Elsewhere {
		e := &v.Elsewhere[i]
		p.finding(&e.Finding)
		p.tell(2*indent, "", words.elsewhere.With(message.Same(e.By.Tag(p.lang))).In(p.lang))
	}
	for i := range v.Answered {
		a := &v.Answered[i]
		p.finding(&a.Finding)
		p.tell(2*indent, "", p.answer(a.Waiver))
	}
}

// finding writes what a finding says, what was compared with a limit, and the keys
// that met the condition.
func (p *page) finding(f *why.Finding) {
	text := f.Severity.Label().In(p.lang) + ": " + f.Words().In(p.lang)
	if at := p.fileLine(f.Span); at != "" {
		text = at + ": " + text
	}
	p.tell(indent, "", text)
	for _, l := range f.Limits {
		p.say(2*indent, "", words.limit.With(l.What, l.Value, l.Limit).In(p.lang))
	}
	if !f.Tips.IsZero() {
		p.tell(2*indent, "", begun(f.Tips.In(p.lang))+".")
	}
	p.reads(f.Met, 2*indent)
	if f.Rest != nil {
		p.tell(2*indent, "", words.partly.With(message.Same(f.Rest.Tag(p.lang))).In(p.lang))
	}
}

// begun begins a sentence.
func begun(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// reads lists keys with what stands in them.
func (p *page) reads(list []why.Read, deep int) {
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
		p.say(deep, terminal.Dim, words.more.With(left).In(p.lang))
	}
}

// readKey is a key with its value, or that the entity is there.
func (p *page) readKey(r *why.Read) string {
	name := r.Key.String()
	switch {
	case r.Value != "" && p.keys:
		return words.says.With(name, harmless.Line(r.Value)).In(p.lang)
	case r.Value != "":
		return short(words.says.With(name, harmless.Line(r.Value)).In(p.lang), valueWidth)
	case r.Key.Key == "":
		return words.there.With(name, r.Entity).In(p.lang)
	}
	return words.unread.With(name).In(p.lang)
}

// answer is what somebody has written in [[accept]].
func (p *page) answer(w *diag.Waiver) string {
	by := strings.Join(trim([]string{w.By, w.Date, p.fileLine(w.Span)}), ", ")
	if by == "" {
		return words.answered.With(w.Reason).In(p.lang)
	}
	return words.answeredBy.With(w.Reason, by).In(p.lang)
}

// silence says why a rule has no finding.
func (p *page) silence(v *why.Verdict) {
	switch v.Silence {
	case why.WasOff:
		p.tell(indent, "", words.off.In(p.lang))
	case why.NotInForce:
		p.tell(indent, "", words.notInForce.With(message.Day(v.Day), v.Rule.Law.Began()).In(p.lang))
	case why.WasNotAsked:
		p.tell(indent, "", words.notAsked.In(p.lang))
	case why.IsAModel:
		p.tell(indent, "", words.isAModel.In(p.lang))
	case why.WasDocumented:
		var list []string
		for _, d := range v.Documents {
			list = append(list, strings.Join(trim([]string{d.Form, d.Date.String(), p.fileLine(d.Place)}), ", "))
		}
		p.tell(indent, "", words.documented.With(message.Day(v.Day), strings.Join(list, "; ")).In(p.lang))
	case why.NotMet:
		p.tell(indent, "", notMet(v.Day).In(p.lang))
	}
	if v.Silence != why.WasOff {
		for _, n := range v.NotExamined {
			p.tell(indent, "", words.notExamined.With(n.Why).In(p.lang))
		}
	}
	if v.About == "" || v.Silence != why.NotMet && v.Silence != why.CouldNotSpeak {
		return
	}
	if len(v.Read) == 0 {
		p.tell(indent, terminal.Dim, words.noRead.With(v.About).In(p.lang))
		return
	}
	p.say(indent, terminal.Dim, words.read.With(v.About).In(p.lang))
	p.reads(v.Read, 2*indent)
}

// statement writes what a side says in a key, and what its bases said.
func (p *page) statement(s *why.Statement, deep int) {
	file := p.file(p.e.Sides[s.Side].File)
	name := s.Key.String()
	switch {
	case s.Missing:
		p.say(deep, terminal.Bold, words.missing.With(name, file, s.ID).In(p.lang))
		return
	case len(s.Layers) == 0 && s.Value != "":
		p.say(deep, terminal.Bold, words.says.With(name, s.Value).In(p.lang))
		p.tell(deep+indent, "", words.follows.With(file).In(p.lang))
	case len(s.Layers) == 0:
		p.say(deep, terminal.Bold, words.unsaid.With(name, file).In(p.lang))
	default:
		last := s.Layers[len(s.Layers)-1]
		cells := trim([]string{words.says.With(name, valueAt(last)).In(p.lang), p.fileLine(last), p.wordOf(&s.Said, s.Whole)})
		p.say(deep, terminal.Bold, strings.Join(cells, "  "))
		for i := len(s.Layers) - 2; i >= 0; i-- {
			p.say(deep+indent, terminal.Dim, words.replaced.With(valueAt(s.Layers[i])+"  "+p.fileLine(s.Layers[i])).In(p.lang))
		}
		if !sameValue(string(last.Text()), s.Value) {
			p.say(deep+indent, "", words.becomes.With(short(s.Value, valueWidth)).In(p.lang))
		}
	}
	if deep == 0 {
		p.tell(indent, terminal.Dim, words.means.With(message.Quoted(s.Name), s.Doc).In(p.lang))
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
	return short(strings.Join(strings.Fields(harmless.Line(string(s.Text()))), " "), valueWidth)
}

// notMet says that a rule was examined and has nothing to say. A sketch says no day.
func notMet(day string) message.Message {
	if day == "" {
		return words.notMetEver.With()
	}
	return words.notMet.With(day)
}
