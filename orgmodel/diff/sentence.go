package diff

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// detail is what the sentence about a change says besides before and after.
type detail struct {
	says         message.Text
	all          message.Text // the same of several
	gained, lost message.Localizer
	delta        message.Localizer
	silence      message.Text // said where nothing stands
	subject      message.Localizer
	tail         message.Localizer // {7}; empty when there is nothing to add
}

// Sentence says a change in words.
func (c *Comparison) Sentence(i int) message.Message {
	ch := &c.Changes[i]
	d := ch.detail
	if d == nil {
		d = &detail{silence: notStated}
	}
	says := d.says
	if says.IsZero() {
		says = ch.Kind.Info().Sentence
	}
	subject := d.subject
	if subject == nil {
		subject = c.Subject(ch)
	}
	return c.say(ch, says, d, subject)
}

func (c *Comparison) say(ch *Change, says message.Text, d *detail, subject message.Localizer) message.Message {
	return says.With(
		subject, spoken(ch.Before.Text, d.silence), spoken(ch.After.Text, d.silence), c.label(ch),
		spoken(d.gained, d.silence), spoken(d.lost, d.silence), spoken(d.delta, notKnown),
		spoken(d.tail, message.Text{}),
	)
}

// SentenceOfAll says in words that a change happens to n entities at once, so
// that their names can follow after a colon. Changes are to be told together
// when this says the same of them; it is empty of what is only told one by one.
func (c *Comparison) SentenceOfAll(i, n int) message.Message {
	ch := &c.Changes[i]
	d := ch.detail
	if d == nil || d.all.IsZero() || ch.Guess != nil {
		return message.Message{}
	}
	return c.say(ch, d.all, d, counting.With(n, c.rows(ch)))
}

// CalledAmong is what a reader calls what changed where SentenceOfAll has said
// where it belongs.
func (c *Comparison) CalledAmong(i int) message.Localizer {
	if d := c.Changes[i].detail; d != nil && d.subject != nil {
		return d.subject
	}
	return c.Subject(&c.Changes[i])
}

// Sign is the sign of a change, as drawings show it. What is stated at last, or no
// longer, has not moved.
func (c *Comparison) Sign(ch *Change) string {
	sign := ch.Kind.Info().Sign
	if sign == signMoved && ch.Key != "" && ch.Before.Said() != ch.After.Said() {
		return signChanged
	}
	return sign
}

// Subject is what a reader calls what changed: by its name in quotation marks,
// or what it is about when it has none; of several that change together by all
// their names.
func (c *Comparison) Subject(ch *Change) message.Localizer {
	o, places := c.holders(ch)
	if len(places) == 1 {
		return subjectName(o, orgmodel.Ref{Type: ch.Type, Index: places[0]})
	}
	names := make([]message.Localizer, len(places))
	for i, place := range places {
		names[i] = entityName(o, orgmodel.Ref{Type: ch.Type, Index: place})
	}
	return message.And(names)
}

// holder finds what changed; of several the one whose name comes first.
func (c *Comparison) holder(ch *Change) (*namer, orgmodel.Ref) {
	o, places := c.holders(ch)
	first := orgmodel.Ref{Type: ch.Type, Index: places[0]}
	for _, place := range places[1:] {
		if ref := (orgmodel.Ref{Type: ch.Type, Index: place}); o.Compare(ch.Type, place, first.Index) < 0 {
			first = ref
		}
	}
	return o, first
}

// holders are what changed: as it is now, or was before it ended.
func (c *Comparison) holders(ch *Change) (*namer, []int) {
	if len(ch.New) == 1 || len(ch.Old) == 0 && len(ch.New) > 0 {
		return c.after, ch.New
	}
	return c.before, ch.Old
}

func spoken(t message.Localizer, silence message.Text) message.Localizer {
	if t == nil {
		return silence
	}
	return t
}
