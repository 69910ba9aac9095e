package diag

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// On is what the table of law says of the rule on a day; "" is a file that says none.
func (r *Rule) On(day message.Day) law.Answer {
	_, answer := r.Law.On(day)
	return answer
}

// Rests is all that the rule rests on: its law from day to day, then what else.
func (r *Rule) Rests() message.Localizer { return sourced{law.Whole(r.Law), r.Source} }

// RestsLines is Rests line by line, the law of the latest day first.
func (r *Rule) RestsLines() []message.Localizer {
	lines := r.Law.Lines()
	if !r.Source.IsZero() {
		lines = append(lines, message.Citation(r.Source))
	}
	return lines
}

// lawOf are the editions that a finding is judged by.
func (d *Diagnostic) lawOf() law.Editions {
	if len(d.Law) > 0 {
		return d.Law
	}
	return d.Rule.Law
}

// Rests is what a finding rests on: the law of the day it is about, then what else
// its rule rests on.
func (d *Diagnostic) Rests() message.Localizer {
	return sourced{d.lawOf().Cite(d.Day), d.Rule.Source}
}

// ByLaw reports whether a finding rests on law as it stood on its day, which is for a
// lawyer to judge.
func (d *Diagnostic) ByLaw() bool { return d.lawOf().Cite(d.Day) != message.Citation{} }

// Why is why the finding matters, as the law of its day has it.
func (d *Diagnostic) Why() message.Text {
	if edition, answer := d.lawOf().On(d.Day); answer == law.InForce && !edition.Why.IsZero() {
		return edition.Why
	}
	return d.Rule.Why
}

// sourced is a reference to law and to something else; either may be missing.
type sourced struct {
	law  message.Localizer
	more message.Text
}

// In implements message.Localizer.
func (s sourced) In(l message.Lang) string {
	said, more := s.law.In(l), message.Citation(s.more).In(l)
	switch {
	case said == "" || more == "":
		return said + more
	case strings.HasSuffix(said, "."):
		return said + " " + more
	}
	return said + "; " + more
}
