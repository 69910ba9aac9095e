package syntax

import (
	"strconv"
	"strings"
	"time"
)

// scalar checks what the library leaves unchecked in a value that is not a
// string: that a number can be kept and that a date exists.
func (p *parser) scalar(v *Value) {
	switch v.Kind {
	case Integer:
		if len(v.Text) <= 18 {
			return
		}
		if _, err := strconv.ParseInt(strings.TrimPrefix(v.Text, "+"), 0, 64); err != nil {
			p.report(SyntaxError, v.Span, numberTooLarge.With(clip(v.Text)), numberTooLargeHelp.With())
		}
	case Float:
		if len(v.Text) <= 18 && !strings.ContainsAny(v.Text, "eE") {
			return
		}
		if _, err := strconv.ParseFloat(strings.ReplaceAll(v.Text, "_", ""), 64); err != nil {
			p.report(SyntaxError, v.Span, numberTooLarge.With(clip(v.Text)), numberTooLargeHelp.With())
		}
	case LocalDate, LocalTime, LocalDateTime, OffsetDateTime:
		p.moment(v)
	}
}

var (
	fullDate   = pattern(`^\d{4}-\d{2}-\d{2}`)
	timeOfDay  = pattern(`^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?`)
	noSeconds  = pattern(`^([01]\d|2[0-3]):[0-5]\d`)
	timeOffset = pattern(`^([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$`)
)

// moment checks a date, a time, or both.
func (p *parser) moment(v *Value) {
	rest := v.Text
	if v.Kind != LocalTime {
		if _, err := time.Parse(time.DateOnly, rest[:min(10, len(rest))]); err != nil {
			if !fullDate.matches(rest) {
				p.misspelt(v)
				return
			}
			p.report(SyntaxError, v.Span, noSuchDay.With(clip(rest)), noSuchDayHelp.With())
			return
		}
		rest = rest[10:]
		if rest == "" {
			return
		}
		if !strings.ContainsAny(rest[:1], "Tt ") {
			p.misspelt(v)
			return
		}
		rest = rest[1:]
	}
	clock := timeOfDay.find(rest)
	if short := noSeconds.find(rest); clock == "" && short != "" && !strings.HasPrefix(rest[len(short):], ":") {
		p.report(UnsupportedTOML, v.Span, withoutSeconds.With(clip(v.Text)), withoutSecondsHelp.With(short+":00"))
		return
	}
	rest = rest[len(clock):]
	if clock == "" || rest != "" && (v.Kind == LocalTime || !timeOffset.matches(rest)) {
		p.misspelt(v)
	}
}

// misspelt reports a date or time that is not written as one.
func (p *parser) misspelt(v *Value) {
	if p.mistakes > maxFindings {
		p.mistakes++ // nobody hears of it: save the search for words
		return
	}
	p.mistake(p.began, int(v.Start), "")
}

// clip shortens a text of the reader's to what a message can quote.
func clip(s string) string {
	const limit = 60
	n := 0
	for i := range s {
		if n++; n > limit {
			return s[:i] + "…"
		}
	}
	return s
}
