package report

import (
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/questions"
)

// because tells of findings, where they are read, why each matters, by which provision of
// its day, and what answers it. Findings of one rule that weigh the same stand together:
// what has been told of the first is not told of the next.
type because struct {
	lang message.Lang
	all  bool // also of what asks nothing and rests on no law
	told map[reason]bool
}

// reason is what is told once: of a rule, in one weight.
type reason struct {
	rule     *diag.Rule
	severity diag.Severity
	line     string
}

var becauseTexts = struct{ why, by, answered, answeredTo, lawyer, either, recorded, stated, reasons message.Text }{
	why:        message.Text{EN: "Why: {0}", SV: "Varför: {0}"},
	by:         message.Text{EN: "{0} ({1})", SV: "{0} ({1})"},
	answered:   message.Text{EN: "Answered by: {0}.", SV: "Besvaras av: {0}."},
	answeredTo: message.Text{EN: "Answered by: {0}. It is put {1}.", SV: "Besvaras av: {0}. Det ställs {1}."},
	lawyer:     message.Text{EN: "{0}; check with a lawyer", SV: "{0}; stäm av med jurist"},
	either:     message.Text{EN: "{0}, or an answer with reasons", SV: "{0}, eller ett svar med skäl"},
	recorded:   message.Text{EN: "a record of {0}", SV: "uppgift om {0}"},
	stated:     message.Text{EN: "the file stating it", SV: "uppgift om det i filen"},
	reasons:    message.Text{EN: "an answer with reasons", SV: "ett svar med skäl"},
}

func newBecause(l message.Lang, all bool) *because {
	return &because{l, all, map[reason]bool{}}
}

// notes are the lines that belong under a finding; none where they have been told, or
// where nobody asks for them.
func (b *because) notes(d *diag.Diagnostic) (lines []string) {
	asks := asksSomething(d)
	if b == nil || !asks && !b.all {
		return nil
	}
	lines = append(lines, becauseTexts.why.With(whyLawful(d)).In(b.lang))
	if asks {
		lines = append(lines, answeredAndBy(d).In(b.lang))
	}
	told := true
	for _, line := range lines {
		r := reason{d.Rule, d.Severity, line}
		told = told && b.told[r]
		b.told[r] = true
	}
	if told {
		return nil
	}
	return lines
}

// asksSomething reports whether somebody is to answer a finding, or a lawyer to look at
// it: a duty of a change is to be met, whatever weight it has.
func asksSomething(d *diag.Diagnostic) bool {
	_, asks := d.AskedOf()
	_, duty := questions.DutyOf(d.Rule.ID)
	return asks || duty || d.Severity == diag.Legal || d.Severity == diag.Question
}

// whyLawful is why a finding matters, with the provisions of its day.
func whyLawful(d *diag.Diagnostic) message.Localizer {
	why := message.Fixed(d.Why())
	if d.Rests().In(message.EN) == "" {
		return why
	}
	return becauseTexts.by.With(why, d.Rests())
}

// answeredAndBy says what answers a finding and, where it asks nobody in its own words, whom
// its rule asks.
func answeredAndBy(d *diag.Diagnostic) message.Message {
	_, asked := d.AskedOf()
	if asked || len(d.Rule.To) == 0 {
		return becauseTexts.answered.With(whatAnswers(d))
	}
	whom := make([]message.Text, len(d.Rule.To))
	for i, to := range d.Rule.To {
		whom[i] = to.Text()
	}
	return becauseTexts.answeredTo.With(whatAnswers(d), message.Or(whom))
}

// whatAnswers is what of a file answers a finding, in words for who has never seen one.
func whatAnswers(d *diag.Diagnostic) message.Message {
	var by message.Localizer = becauseTexts.stated
	if !d.Rule.Shown.IsZero() {
		by = d.Rule.Shown
	}
	if forms := formsOf(d.Rule); d.Rule.Together {
		by = becauseTexts.recorded.With(message.And(forms))
	} else if len(forms) > 0 {
		by = becauseTexts.recorded.With(message.Or(forms))
	}
	answer := becauseTexts.either.With(by)
	if d.Rule.Shown == diag.NothingShown {
		answer = becauseTexts.reasons.With()
	}
	if d.Severity == diag.Legal || d.ByLaw() {
		answer = becauseTexts.lawyer.With(answer)
	}
	return answer
}

func formsOf(r *diag.Rule) (forms []message.Localizer) {
	for _, form := range r.Answers {
		forms = append(forms, diff.RecordForm(form))
	}
	return forms
}
