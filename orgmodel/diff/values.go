package diff

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

func quote(s string) string { return syntax.Quote(s) }

func bare(name string) string {
	if syntax.BareKey(name) {
		return name
	}
	return syntax.Quote(name)
}

// rawQuantity writes an exact number bare and an inexact one as text.
func rawQuantity(q orgmodel.Quantity) string {
	if q.Exact() {
		return q.String()
	}
	return quote(q.String())
}

// rawDate writes an exact day as a date and all else as text.
func rawDate(d orgmodel.Date) string {
	if d.Full() {
		return d.String()
	}
	return quote(d.String())
}

func joinRaw(list []item) string {
	raws := make([]string, len(list))
	for i := range list {
		raws[i] = list[i].raw
	}
	return strings.Join(raws, ", ")
}

func allOf(list []item) message.Localizer {
	texts := make([]message.Localizer, len(list))
	for i := range list {
		texts[i] = list[i].text
	}
	return message.And(texts)
}

func wordText(texts map[string]message.Text, s string) message.Localizer {
	if t, ok := texts[s]; ok {
		return t
	}
	return message.Quoted(s)
}

// dateText says a date as the file means it.
func dateText(d orgmodel.Date) message.Localizer {
	return whens[d.Bound].With(d.Bare())
}

// idsValue is a list of references; nothing stands there when it is empty.
func idsValue(o *namer, ids []string) Value {
	if len(ids) == 0 {
		return Value{}
	}
	return Value{IDs: ids, Raw: rawList(ids), Text: namesOf(o, ids)}
}

// rawList writes a list of texts.
func rawList(list []string) string {
	raws := make([]string, len(list))
	for i, s := range list {
		raws[i] = quote(s)
	}
	return "[" + strings.Join(raws, ", ") + "]"
}

// difference says by how much a number changed, with its sign; nil when that
// is not known.
func difference(before, after orgmodel.Quantity, tells func(orgmodel.Quantity) message.Localizer) message.Localizer {
	d := after.Sub(before)
	if !d.Known() {
		return nil
	}
	if low, ok := d.Low(); ok && low > 0 && d.Exact() {
		return plus.With(tells(d))
	}
	return tells(d)
}

// plainly and inKronor are how numbers are told.
func plainly(q orgmodel.Quantity) message.Localizer  { return q }
func inKronor(q orgmodel.Quantity) message.Localizer { return q.Kronor() }

// sameSet reports whether two lists hold the same, whatever the order.
func sameSet(a, b []string) bool {
	if slices.Equal(a, b) {
		return true
	}
	return len(missing(a, setOf(b)))+len(missing(b, setOf(a))) == 0
}
