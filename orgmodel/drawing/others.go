package drawing

import "github.com/orgmodel/orgmodel/orgmodel/message"

// Other organisations are drawn beside the one described, and never counted as
// its units.

// others reports a slot of another organisation, on each side where its unit has
// been: what moves between us and others is ours.
func (u *union) others(s *slot) bool {
	now, was := []int{s.new}, []int{s.old}
	if s.new >= 0 {
		was = u.units.Before[s.new]
	} else {
		now = u.units.After[s.old]
	}
	for _, n := range now {
		if !u.c.New.Outside(n) {
			return false
		}
	}
	for _, o := range was {
		if !u.c.Old.Outside(o) {
			return false
		}
	}
	return true
}

// apart parts from a list of slots those of other organisations.
func (u *union) apart(slots []int) (ours, others []int) {
	for _, i := range slots {
		if u.others(&u.slots[i]) {
			others = append(others, i)
		} else {
			ours = append(ours, i)
		}
	}
	return ours, others
}

// parted parts from units below others those of other organisations. Below one of
// them all are its own.
func (m model) parted(units []int, within int) (ours, others []int) {
	if within >= 0 && m.org.Outside(within) {
		return units, nil
	}
	for _, u := range units {
		if m.org.Outside(u) {
			others = append(others, u)
		} else {
			ours = append(ours, u)
		}
	}
	return ours, others
}

// plural is a noun in singular and plural.
type plural struct{ one, many message.Text }

func (c plural) of(n int, more ...any) message.Message {
	text := c.many
	if n == 1 {
		text = c.one
	}
	return text.With(append([]any{n}, more...)...)
}

// withOthers tells how many units of our own there are, and how many of others.
func withOthers(ours, others int, sort plural) message.Localizer {
	switch {
	case others == 0:
		return sort.of(ours)
	case ours == 0:
		return otherWords.units.of(others)
	}
	return otherWords.both.With(sort.of(ours), otherWords.units.of(others))
}

var otherWords = struct {
	both                                         message.Text
	units, unchanged, along, changed, happenings plural
}{
	both: message.Text{EN: "{0} as well as {1}", SV: "{0} samt {1}"},

	units: plural{
		message.Text{EN: "{0} actor outside the municipality", SV: "{0} aktör utanför kommunen"},
		message.Text{EN: "{0} actors outside the municipality", SV: "{0} aktörer utanför kommunen"},
	},
	unchanged: plural{
		message.Text{EN: "{0} actor outside the municipality unchanged", SV: "{0} aktör utanför kommunen oförändrad"},
		message.Text{EN: "{0} actors outside the municipality unchanged", SV: "{0} aktörer utanför kommunen oförändrade"},
	},
	along: plural{
		message.Text{EN: "{0} actor outside the municipality comes along", SV: "{0} aktör utanför kommunen följer med"},
		message.Text{EN: "{0} actors outside the municipality come along", SV: "{0} aktörer utanför kommunen följer med"},
	},
	changed: plural{
		message.Text{EN: "{0} of the actors outside the municipality changed", SV: "{0} av aktörerna utanför kommunen ändras"},
		message.Text{EN: "{0} of the actors outside the municipality changed", SV: "{0} av aktörerna utanför kommunen ändras"},
	},
	happenings: plural{
		message.Text{EN: "changes to {0} actor outside the municipality", SV: "ändringar hos {0} aktör utanför kommunen"},
		message.Text{EN: "changes to {0} actors outside the municipality", SV: "ändringar hos {0} aktörer utanför kommunen"},
	},
}
