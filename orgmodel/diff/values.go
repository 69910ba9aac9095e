package diff

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/message"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
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
	bound := d.Bound
	d.Bound = orgmodel.At
	return whens[bound].With(d.String())
}

// idsValue is a list of references; nothing stands there when it is empty.
func idsValue(o *orgmodel.Organisation, ids []string) Value {
	if len(ids) == 0 {
		return Value{}
	}
	raws := make([]string, len(ids))
	for i, id := range ids {
		raws[i] = quote(id)
	}
	return Value{IDs: ids, Raw: "[" + strings.Join(raws, ", ") + "]", Text: namesOf(o, ids)}
}

func namesOf(o *orgmodel.Organisation, ids []string) message.Localizer {
	if len(ids) == 1 {
		return nameOf(o, ids[0])
	}
	names := make([]message.Localizer, len(ids))
	for i, id := range ids {
		names[i] = nameOf(o, id)
	}
	return message.And(names)
}

// nameOf says what an id stands for: an entity by its name, a source with its
// line, a word of the format, or what is no id at all.
func nameOf(o *orgmodel.Organisation, id string) message.Localizer {
	if ref, ok := o.Find(id); ok {
		return entityName(o, ref)
	}
	if base, line, found := strings.Cut(id, "#"); found {
		if ref, ok := o.Find(base); ok {
			return lineOf.With(entityName(o, ref), line)
		}
	}
	if t, ok := builtin[id]; ok {
		return t
	}
	return message.Quoted(id)
}

// entityName is what a reader calls an entity. What has neither name nor id is
// called after what it is about.
func entityName(o *orgmodel.Organisation, ref orgmodel.Ref) message.Localizer {
	c := o.Common(ref)
	switch {
	case c == nil:
		return message.Same("?")
	case c.Name != "":
		return message.Quoted(c.Name)
	}
	switch ref.Type {
	case orgmodel.TypeBudget:
		b := &o.Budgets[ref.Index]
		return descriptions.budget(o, []string{b.Unit, b.Service}, firstKnown(b.Year, b.FromYear))
	case orgmodel.TypeRisk:
		return descriptions.risk(o, o.Risks[ref.Index].About)
	case orgmodel.TypeRecord:
		r := &o.Records[ref.Index]
		return descriptions.record(o, r.Form, r.About)
	}
	return message.Quoted(c.ID)
}

func firstKnown(list ...orgmodel.Quantity) orgmodel.Quantity {
	for _, q := range list {
		if q.Known() {
			return q
		}
	}
	return orgmodel.Quantity{}
}

// difference says by how much a number changed, with its sign; nil when that
// is not known.
func difference(before, after orgmodel.Quantity) message.Localizer {
	d := after.Sub(before)
	if !d.Known() {
		return nil
	}
	if low, ok := d.Low(); ok && low > 0 && d.Exact() {
		return plus.With(d)
	}
	return d
}

// What has no name is called after what it is about.
type describer struct {
	budgetOf, budgetYear, budgetBare, riskAbout, riskBare, recordAbout message.Text
}

var descriptions = describer{
	budgetOf:    text("the allocation for {0}", "anslaget för {0}"),
	budgetYear:  text("{0}, {1}", "{0}, {1}"),
	budgetBare:  text("an allocation", "ett anslag"),
	riskAbout:   text("the risk concerning {0}", "risken som gäller {0}"),
	riskBare:    text("a risk", "en risk"),
	recordAbout: text("{0} concerning {1}", "{0} som gäller {1}"),
}

func (d describer) budget(o *orgmodel.Organisation, ids []string, year orgmodel.Quantity) message.Localizer {
	name := message.Localizer(d.budgetBare)
	if ids = filled(ids); len(ids) > 0 {
		name = d.budgetOf.With(namesOf(o, ids))
	}
	if year.Known() {
		name = d.budgetYear.With(name, year)
	}
	return name
}

func (d describer) risk(o *orgmodel.Organisation, about []string) message.Localizer {
	if len(about) == 0 {
		return d.riskBare
	}
	return d.riskAbout.With(namesOf(o, about))
}

func (d describer) record(o *orgmodel.Organisation, form string, about []string) message.Localizer {
	if len(about) == 0 {
		return wordText(recordForms, form)
	}
	return d.recordAbout.With(wordText(recordForms, form), namesOf(o, about))
}

func filled(ids []string) []string {
	var list []string
	for _, id := range ids {
		if id != "" {
			list = append(list, id)
		}
	}
	return list
}
