package proposals

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var texts = struct {
	here, hereUnder, hereBy, hereBoth, hereApart, closing, closingOnly, ending, endingOnly, only, onlyElse, alike, apart, value, nothing, key message.Text
}{
	here:        message.Text{EN: "{0} is only in proposal {1}.", SV: "{0} finns bara i förslag {1}."},
	hereUnder:   message.Text{EN: "{0}, under {2}, is only in proposal {1}.", SV: "{0}, under {2}, finns bara i förslag {1}."},
	hereBy:      message.Text{EN: "{0}, provided by {2}, is only in proposal {1}.", SV: "{0}, som utförs av {2}, finns bara i förslag {1}."},
	hereBoth:    message.Text{EN: "{0} is in both proposals.", SV: "{0} finns i båda förslagen."},
	hereApart:   message.Text{EN: "{0} is in both proposals, but not alike.", SV: "{0} finns i båda förslagen, men inte lika."},
	closing:     message.Text{EN: "The closing of {0} is only in proposal {1}; proposal {2} leaves it as it is.", SV: "Nedläggningen av {0} finns bara i förslag {1}; förslag {2} lämnar {0} orörd."},
	closingOnly: message.Text{EN: "The closing of {0} is only in proposal {1}; in proposal {2} it remains.", SV: "Nedläggningen av {0} finns bara i förslag {1}; i förslag {2} finns {0} kvar."},
	ending:      message.Text{EN: "Only in proposal {1} is {0} no longer there; proposal {2} leaves it as it is.", SV: "Bara i förslag {1} finns {0} inte kvar; förslag {2} lämnar {0} som i dag."},
	endingOnly:  message.Text{EN: "Only in proposal {1} is {0} no longer there; in proposal {2} it remains.", SV: "Bara i förslag {1} finns {0} inte kvar; i förslag {2} finns {0} kvar."},
	only:        message.Text{EN: "Only in proposal {1}: {0} Proposal {2} leaves it as it is.", SV: "Bara i förslag {1}: {0} Förslag {2} ändrar det inte."},
	onlyElse:    message.Text{EN: "Only in proposal {1}: {0} Proposal {2} changes something else about it.", SV: "Bara i förslag {1}: {0} Förslag {2} ändrar något annat där."},
	alike:       message.Text{EN: "In both proposals: {0}", SV: "I båda förslagen: {0}"},
	apart:       message.Text{EN: "In proposal {0}: {2} In proposal {1}: {3}", SV: "I förslag {0}: {2} I förslag {1}: {3}"},
	value:       message.Text{EN: "{0}: {1} is {2} in proposal {3}, {4} in proposal {5}.", SV: "{0}: {1} är {2} i förslag {3}, {4} i förslag {5}."},
	nothing:     message.Text{EN: "not stated", SV: "inte angivet"},
	key:         message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},
}

// Sentence says a row in words: what only one proposal does with the side that does it,
// and never as a way from one proposal to the other.
func (c *Comparison) Sentence(r *Row) message.Localizer {
	only := r.Only()
	var name message.Localizer = message.Quoted(r.Name)
	if r.Name == "" {
		name = c.Subject(r)
	}
	switch {
	case len(r.Changes[0])+len(r.Changes[1]) == 0:
		return texts.value.With(message.Quoted(r.Name), format.Find(string(r.Type)).Label(r.Key), stated(r, 1), c.Labels[0], stated(r, 2), c.Labels[1])
	case only < 0 && c.Added(r) && r.Alike:
		return texts.hereBoth.With(name)
	case only < 0 && c.Added(r):
		return texts.hereApart.With(name)
	case r.Alike && c.Told(r, 0).In(message.SV) == c.Told(r, 1).In(message.SV):
		return texts.alike.With(c.Told(r, 0))
	case only < 0:
		return texts.apart.With(c.Labels[0], c.Labels[1], c.Told(r, 0), c.Told(r, 1))
	case c.Added(r):
		return c.here(r, only)
	}
	says := [2]message.Text{texts.only, texts.onlyElse}
	subject := c.Told(r, only)
	if c.Removed(r) {
		subject, says = c.Subject(r), [2]message.Text{texts.ending, texts.endingOnly}
		if r.Type == orgmodel.TypeUnit || r.Type == orgmodel.TypeService {
			says = [2]message.Text{texts.closing, texts.closingOnly}
		}
	}
	if r.Elsewhere[1-only] {
		return says[1].With(subject, c.Labels[only], c.Labels[1-only])
	}
	return says[0].With(subject, c.Labels[only], c.Labels[1-only])
}

func stated(r *Row, column int) message.Localizer {
	if !r.Values[column].Said() {
		return texts.nothing
	}
	return r.Values[column].Text
}

// Told is what is told of a proposal against the base, word for word.
func (c *Comparison) Told(r *Row, side int) message.Localizer {
	return sentences{c, r.Changes[side], side}
}

// sentences are what a proposal does, one after the other.
type sentences struct {
	of      *Comparison
	changes []int
	side    int
}

// In implements message.Localizer.
func (s sentences) In(l message.Lang) string {
	list := make([]string, len(s.changes))
	for k, i := range s.changes {
		list[k] = s.of.To[s.side].Sentence(i).In(l)
	}
	return strings.Join(list, " ")
}

// here says of something that only one proposal has where it stands there.
func (c *Comparison) here(r *Row, side int) message.Localizer {
	d := c.To[side]
	if len(r.Changes[side]) != 1 || len(d.Changes[r.Changes[side][0]].New) != 1 {
		return texts.here.With(c.Subject(r), c.Labels[side])
	}
	o, at := d.New, d.Changes[r.Changes[side][0]].New[0]
	switch r.Type {
	case orgmodel.TypeUnit:
		if p := o.Parent(at); p >= 0 {
			return texts.hereUnder.With(c.Subject(r), c.Labels[side], message.Quoted(o.Name(o.Units[p].ID)))
		}
	case orgmodel.TypeService:
		if by := o.Services[at].ProvidedBy; len(by) > 0 {
			names := make([]message.Quoted, len(by))
			for i, id := range by {
				names[i] = message.Quoted(o.Name(id))
			}
			return texts.hereBy.With(c.Subject(r), c.Labels[side], message.And(names))
		}
	}
	return texts.here.With(c.Subject(r), c.Labels[side])
}

// Key says which key of what a row is about.
func (c *Comparison) Key(r *Row) message.Localizer {
	return texts.key.With(message.Name(r.Name), format.Find(string(r.Type)).Label(r.Key))
}
