package kit

import "github.com/orgmodel/orgmodel/orgmodel/message"

// Parted parts from units below others those of other organisations. Below one of
// them all are its own.
func (m Model) Parted(units []int, within int) (ours, others []int) {
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

// Plural is a noun in singular and plural.
type Plural struct{ One, Many message.Text }

// Of is the noun with its number.
func (c Plural) Of(n int, more ...any) message.Message {
	text := c.Many
	if n == 1 {
		text = c.One
	}
	return text.With(append([]any{n}, more...)...)
}

// WithOthers tells how many units of our own there are, and how many of others.
func WithOthers(ours, others int, sort Plural) message.Localizer {
	switch {
	case others == 0:
		return sort.Of(ours)
	case ours == 0:
		return OtherWords.Units.Of(others)
	}
	return OtherWords.both.With(sort.Of(ours), OtherWords.Units.Of(others))
}

// OtherWords are what is said of other organisations.
var OtherWords = struct {
	both                                         message.Text
	Units, Unchanged, Along, Changed, Happenings Plural
}{
	both: message.Text{EN: "{0} as well as {1}", SV: "{0} samt {1}"},

	Units: Plural{
		message.Text{EN: "{0} actor outside the municipality", SV: "{0} aktör utanför kommunen"},
		message.Text{EN: "{0} actors outside the municipality", SV: "{0} aktörer utanför kommunen"},
	},
	Unchanged: Plural{
		message.Text{EN: "{0} actor outside the municipality unchanged", SV: "{0} aktör utanför kommunen oförändrad"},
		message.Text{EN: "{0} actors outside the municipality unchanged", SV: "{0} aktörer utanför kommunen oförändrade"},
	},
	Along: Plural{
		message.Text{EN: "{0} actor outside the municipality comes along", SV: "{0} aktör utanför kommunen följer med"},
		message.Text{EN: "{0} actors outside the municipality come along", SV: "{0} aktörer utanför kommunen följer med"},
	},
	Changed: Plural{
		message.Text{EN: "{0} of the actors outside the municipality changed", SV: "{0} av aktörerna utanför kommunen ändras"},
		message.Text{EN: "{0} of the actors outside the municipality changed", SV: "{0} av aktörerna utanför kommunen ändras"},
	},
	Happenings: Plural{
		message.Text{EN: "changes to {0} actor outside the municipality", SV: "ändringar hos {0} aktör utanför kommunen"},
		message.Text{EN: "changes to {0} actors outside the municipality", SV: "ändringar hos {0} aktörer utanför kommunen"},
	},
}
