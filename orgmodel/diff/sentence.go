package diff

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/message"
)

// detail is what the sentence about a change says besides before and after.
type detail struct {
	says         message.Text
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
	return says.With(
		subject, spoken(ch.Before.Text, d.silence), spoken(ch.After.Text, d.silence), Label(ch.Key),
		spoken(d.gained, d.silence), spoken(d.lost, d.silence), spoken(d.delta, notKnown),
		spoken(d.tail, message.Text{}),
	)
}

// Subject is what a reader calls what changed: by its name in quotation marks,
// or what it is about when it has none.
func (c *Comparison) Subject(ch *Change) message.Localizer {
	o, ref := c.holder(ch)
	return entityName(o, ref)
}

// holder finds what changed: as it is now, or was before it ended.
func (c *Comparison) holder(ch *Change) (*namer, orgmodel.Ref) {
	if len(ch.New) == 1 || len(ch.Old) == 0 && len(ch.New) > 0 {
		return c.after, orgmodel.Ref{Type: ch.Type, Index: ch.New[0]}
	}
	return c.before, orgmodel.Ref{Type: ch.Type, Index: ch.Old[0]}
}

func spoken(t message.Localizer, silence message.Text) message.Localizer {
	if t == nil {
		return silence
	}
	return t
}
