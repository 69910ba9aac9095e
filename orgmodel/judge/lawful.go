package judge

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Law is how far the law of a day is known to what was judged by it.
type Law struct {
	Day      message.Day  // empty: the file says no day
	Unproven []*diag.Rule // that were asked, and whose law of the day is not in the table
	// Before says that it is the day of what was before only: the rules about a change
	// look at that side, and the rules of its own do not.
	Before bool
}

// DayOf is the day whose law an organisation is judged by, or none.
func DayOf(o *orgmodel.Organisation) message.Day {
	if !o.Header.AsOf.Known() {
		return ""
	}
	return message.Day(o.Day().String())
}

// lawful reports whether a rule has law to go by on the day of the organisation, and
// notes on which days it has not.
func (r *Run) lawful(rule *diag.Rule) bool {
	for i := range r.laws {
		if l := &r.laws[i]; rule.On(l.Day) == law.Unproven {
			l.Unproven = append(l.Unproven, rule)
		}
	}
	return rule.On(r.day) == law.InForce
}

// may reports whether the law of the day of a finding lets its rule speak.
func (r *Run) may(rule *diag.Rule, f *Finding) bool {
	editions := rule.Law
	if len(f.Law) > 0 {
		editions = f.Law
	}
	switch _, answer := editions.On(f.Day); answer {
	case law.InForce:
		r.ran[rule.ID], r.ran[rule.Name] = rule, rule
		return true
	case law.Unproven:
		r.leave(rule, NoLaw(f.Day))
	}
	return false
}

// NoLaw is why a rule was not examined whose law of the day is not in the table: a
// clause that follows "since".
func NoLaw(day message.Day) message.Message {
	if day == "" {
		return whyTexts.day.With()
	}
	return whyTexts.law.With(day)
}

// AddLaw adds to a list what several files of one run were judged by, each day once,
// in the order of the days.
func AddLaw(list []Law, more ...Law) []Law {
	for _, l := range more {
		i := slices.IndexFunc(list, func(o Law) bool { return o.Day == l.Day })
		if i < 0 {
			list = append(list, Law{Day: l.Day, Unproven: slices.Clone(l.Unproven), Before: l.Before})
			continue
		}
		list[i].Before = list[i].Before && l.Before
		for _, rule := range l.Unproven {
			if !slices.Contains(list[i].Unproven, rule) {
				list[i].Unproven = append(list[i].Unproven, rule)
			}
		}
	}
	slices.SortStableFunc(list, func(a, b Law) int { return cmp.Compare(a.Day, b.Day) })
	return list
}
