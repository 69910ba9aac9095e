package tomlfile

import (
	"reflect"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
)

// inherited are the keys that a variant takes over from its base: those that
// describe the municipality, not what was said about the base itself.
var inherited = []string{"municipality", "language", "as_of", "steering_model", "population"}

// layHeader takes over from the base what a variant leaves out.
func (b *builder) layHeader(l *layer) {
	base, h := &b.org.Header, &l.org.Header
	if h.Status == "" {
		h.Status = orgmodel.Proposed
	}
	unset := b.unsetHeader(l)
	index := fields.Entities()[orgmodel.TypeOrganisation]
	for _, key := range inherited {
		from, to := reflect.ValueOf(base).Elem().FieldByIndex(index[key]), reflect.ValueOf(h).Elem().FieldByIndex(index[key])
		if !to.IsZero() || from.IsZero() || slices.Contains(unset, key) {
			continue
		}
		to.Set(from)
		if base.Assumed.Key(key) && !h.Assumed.Key(key) {
			h.Assumed.Keys = append(h.Assumed.Keys, key)
		}
	}
	if e := l.headerEntry("complete"); e != nil {
		b.findings = append(b.findings, finding(badValue, l.doc.At(e.Key[0].Span), chainTexts.complete.With(), chainTexts.completeHelp.With()))
	}
	h.Complete = base.Complete // a variant keeps all that its base has
	if h.AsOf.Start() < base.AsOf.Start() {
		at := l.doc.File.Span(0, 0)
		if e := l.headerEntry("as_of"); e != nil {
			at = l.doc.At(e.Value.Span)
		}
		b.findings = append(b.findings, finding(badValue, at, chainTexts.earlier.With(h.AsOf, base.AsOf), chainTexts.earlierHelp.With()))
	}
	b.org.Header = *h
}

func (l *layer) headerEntry(key string) *syntax.Entry {
	for i := range l.entities {
		if l.entities[i].table.Type == orgmodel.TypeOrganisation {
			return entryOf(&l.doc.Tables[l.entities[i].block], key)
		}
	}
	return nil
}

// unsetHeader returns the keys that a variant does not take over.
func (b *builder) unsetHeader(l *layer) []string {
	entry := l.headerEntry(format.UnsetKey.Name)
	if entry == nil {
		return nil
	}
	var keys []string
	table := format.Find(string(orgmodel.TypeOrganisation))
	for i := range entry.Value.Items {
		item := &entry.Value.Items[i]
		if !slices.Contains(removable(), item.Text) {
			b.refuseUnset(l, table, item)
			continue
		}
		keys = append(keys, item.Text)
	}
	return keys
}

// removable are the keys that are taken over and can be done without.
func removable() []string {
	table := format.Find(string(orgmodel.TypeOrganisation))
	return slices.DeleteFunc(slices.Clone(inherited), func(name string) bool { return table.Key(name).Required })
}

// introduceHeader asks for what [organisation] needs, and gives it its id.
func (b *builder) introduceHeader(l *layer, e *entity, o origin) {
	for k := range e.table.Keys {
		key := &e.table.Keys[k]
		needed := key.Required && !l.spares(e, key) && (!l.variant() || key.Name == "id" || key.Name == "name")
		if needed && l.lacks(e, key.Name) {
			b.missing(l, e, key)
		}
	}
	if unset := l.headerEntry(format.UnsetKey.Name); unset != nil && !l.variant() {
		b.findings = append(b.findings, finding(badValue, l.doc.At(unset.Key[0].Span), chainTexts.unsetBase.With(), format.UnsetKey.Doc.With()))
	}
	ref := orgmodel.Ref{Type: orgmodel.TypeOrganisation}
	if len(b.places.of[ref.Type]) == 0 {
		b.places.of[ref.Type] = []origin{o}
	} else {
		b.places.more[ref] = append(b.places.more[ref], o)
	}
	switch old, taken := b.ids[e.id]; {
	case e.named: // named once all others have their ids
	case e.id == "":
	case taken && old.ref.Type != ref.Type:
		b.duplicate(e.idAt, old, chainTexts.twice.With(quote(e.id)), b.headerHelp(e.id, format.Find(string(old.ref.Type)).Header()))
	case !taken:
		b.ids[e.id] = known{ref: ref, at: e.idAt}
	}
}
