package law

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Editions are what a rule rests on over time, the newest first. None at all: the
// rule rests on no law and applies on every day.
type Editions []Edition

// Edition is what holds from a day until the next edition begins.
type Edition struct {
	From   message.Day // empty: from the first day of all that it names
	Cites  []Key
	Answer Answer // Absent or Unproven: the rule says nothing of these days
	// Sure is how surely it is known that the provisions say what the rule says, where that
	// is less sure than they are: their text was read, and this was met elsewhere.
	Sure Sure
	// Why is what may be said on these days, where it is not what the rule says.
	Why message.Text
}

// On is the edition of a day. Before the first one there is none, and the answer
// is that the law of that day is not known. Of a file that says no day, "", the newest
// is meant if there has always been one.
func (e Editions) On(day message.Day) (Edition, Answer) {
	if day == "" && len(e) > 0 {
		for _, one := range e {
			if one.Answer != InForce {
				return Edition{Answer: Unproven}, Unproven
			}
		}
		return e[0], InForce
	}
	for _, one := range e {
		if one.From <= day && (one.Answer != InForce || one.first() <= day) {
			return one, one.Answer
		}
	}
	if len(e) == 0 {
		return Edition{}, InForce
	}
	return Edition{Answer: Unproven}, Unproven
}

// first is the first day of an edition: its own, else the first on which all that it
// names was in force. Empty: it names nothing that begins.
func (e *Edition) first() message.Day {
	if e.From != "" {
		return e.From
	}
	var first message.Day
	for _, key := range e.Cites {
		first = max(first, begins(key))
	}
	return first
}

// Span is on which days the edition at a place of the list holds.
func (e Editions) Span(at int) Days {
	d := Days{From: e[at].first()}
	if at > 0 {
		d.Until = dayBefore(e[at-1].From)
	}
	return d
}

// Of keeps the provisions of acts with one of these short names. An edition that has
// none of them is not known.
func (e Editions) Of(acts ...string) Editions {
	kept := make(Editions, len(e))
	for i, one := range e {
		one.Cites = slices.DeleteFunc(slices.Clone(one.Cites), func(key Key) bool {
			name, _ := key.Cut()
			act, ok := FindAct(name)
			return !ok || !slices.Contains(acts, act.Short)
		})
		if len(one.Cites) == 0 && one.Answer == InForce {
			one.Answer = Unproven
		}
		kept[i] = one
	}
	return kept
}

// Began is the first day on which the rule has law to go by; empty: no day is too
// early.
func (e Editions) Began() (first message.Day) {
	for _, one := range e {
		if one.Answer == InForce {
			first = one.first()
		}
	}
	return first
}

// Same reports whether one edition holds on both days.
func (e Editions) Same(a, b message.Day) bool {
	one, answer := e.On(a)
	other, otherAnswer := e.On(b)
	return one.From == other.From && answer == otherAnswer
}

// Cite is the reference to what holds on a day, or nothing.
func (e Editions) Cite(day message.Day) message.Citation {
	one, answer := e.On(day)
	if answer != InForce {
		return message.Citation{}
	}
	if day == "" {
		day = LastRead
	}
	return one.cite(day)
}

var editionTexts = struct{ from, before, absent, unproven, none message.Text }{
	from:     message.Text{EN: "From {0}: {1}.", SV: "Från {0}: {1}."},
	before:   message.Text{EN: "Before {0}: {1}.", SV: "Före {0}: {1}."},
	absent:   message.Text{EN: "there was no such provision", SV: "bestämmelsen fanns inte"},
	unproven: message.Text{EN: "not examined", SV: "ej prövad"},
	none:     message.Text{EN: "no provision to refer to", SV: "ingen bestämmelse att hänvisa till"},
}

// Lines tell the editions one by one, the newest first: "From 2025-07-01: SoL
// (2025:400) 4:2."
func (e Editions) Lines() (list []message.Localizer) {
	for i := range e {
		list = append(list, e.line(i))
	}
	if last := len(e) - 1; last >= 0 && e[last].From == "" && e[last].Answer == InForce && e[last].first() != "" {
		list = append(list, editionTexts.before.With(e[last].first(), editionTexts.unproven))
	}
	return list
}

func (e Editions) line(at int) message.Localizer {
	one, said := e[at], message.Localizer(e.Told(at))
	switch {
	case one.Answer == Absent:
		said = editionTexts.absent
	case one.Answer == Unproven:
		said = editionTexts.unproven
	case len(one.Cites) == 0:
		said = editionTexts.none
	}
	switch {
	case one.first() != "":
		return editionTexts.from.With(one.first(), said)
	case at > 0:
		return editionTexts.before.With(e[at-1].From, said)
	}
	return said
}

// Told is the reference of the edition at a place of the list.
func (e Editions) Told(at int) message.Citation { return e[at].cite(e.within(at)) }

// cite is the reference to what it names as it stood on a day.
func (e *Edition) cite(day message.Day) message.Citation { return cite(e.Cites, day, e.Sure) }

// within is a day of the edition at a place of the list.
func (e Editions) within(at int) message.Day {
	switch {
	case e[at].From != "":
		return e[at].From
	case at > 0:
		return e.Span(at).Until
	}
	return LastRead
}

// Whole are all editions as one text.
type Whole Editions

// In implements message.Localizer.
func (t Whole) In(l message.Lang) string {
	var parts []string
	for _, line := range Editions(t).Lines() {
		parts = append(parts, line.In(l))
	}
	return strings.Join(parts, " ")
}
