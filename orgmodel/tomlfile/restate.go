package tomlfile

import (
	"cmp"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
	"github.com/orgmodel/orgmodel/orgmodel/internal/nearest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// restate lays what a variant states of an entity upon it: stated keys replace,
// tables merge by key, values of an indicator by what they are values of, and
// unset removes, so that what is stated of the same key stands alone. The
// changed keys carry the status of the variant. Of what has no effect only
// remarks are laid.
func (b *builder) restate(ref orgmodel.Ref, e *entity, o origin) {
	l := b.places.layers[o.layer]
	from := fields.Entity(l.org, e.ref())
	to := fields.Entity(b.org, ref)
	index := fields.Entities()[ref.Type]
	before := reflect.New(to.Type()).Elem()
	before.Set(to)
	dead := b.places.dead[o]
	var keys []string
	if !dead {
		keys = b.unset(l, e, to, index)
	}
	for _, key := range statedKeys(l.doc, e) {
		if dead && !remark(key) || key == "id" || index[key] == nil || l.faulty(e, key) {
			continue
		}
		layField(to.FieldByIndex(index[key]), from.FieldByIndex(index[key]), b.org.Header.Municipality)
		keys = append(keys, key)
	}
	changed := slices.DeleteFunc(unique(keys), func(key string) bool {
		return reflect.DeepEqual(before.FieldByIndex(index[key]).Interface(), to.FieldByIndex(index[key]).Interface())
	})
	for _, key := range changed {
		if before.FieldByIndex(index[key]).IsZero() {
			b.filled(b.org.Common(ref), key)
		}
	}
	if len(changed) > 0 {
		b.org.Earlier.Keep(before.Interface())
		b.touchRestated(ref, before.Interface(), changed, o.layer)
		b.alter(e.id, changed, o.layer)
	}
	b.places.more[ref] = append(b.places.more[ref], o)
	markStatus(b.org.Common(ref), l.org.Common(e.ref()), changed, slices.Contains(changed, "status"))
}

// filled notes that a key is stated for the first time.
func (b *builder) filled(c *orgmodel.Common, key string) {
	if c == nil || c.ID == "" {
		return
	}
	if b.org.Filled == nil {
		b.org.Filled = map[string][]string{}
	}
	b.org.Filled[c.ID] = append(b.org.Filled[c.ID], key)
}

// statedKeys lists the keys a file states of an entity, in its order.
func statedKeys(doc *syntax.Document, e *entity) []string {
	var keys []string
	t := &doc.Tables[e.block]
	for i := range t.Entries {
		if name := t.Entries[i].Key[0].Text; !slices.Contains(keys, name) {
			keys = append(keys, name)
		}
	}
	for _, sub := range e.subs {
		if name := doc.Tables[sub].Name[1].Text; !slices.Contains(keys, name) {
			keys = append(keys, name)
		}
	}
	return keys
}

// faulty reports whether the decoder was kept from a key.
func (c *checker) faulty(e *entity, key string) bool {
	if len(c.faults.list) == 0 {
		return false
	}
	entry := entryOf(&c.doc.Tables[e.block], key)
	return entry != nil && c.faults.known[entry.Span]
}

// layField puts a stated value upon another; own is the municipality that values
// are of when they name none.
func layField(to, from reflect.Value, own string) {
	switch {
	case to.Kind() == reflect.Map && !to.IsNil():
		merged := reflect.MakeMap(to.Type())
		for _, m := range []reflect.Value{to, from} {
			for _, k := range m.MapKeys() {
				merged.SetMapIndex(k, m.MapIndex(k))
			}
		}
		to.Set(merged)
	case to.Type() == reflect.TypeFor[orgmodel.Label]():
		for i := range to.NumField() {
			if !from.Field(i).IsZero() {
				to.Field(i).Set(from.Field(i))
			}
		}
	case to.Type() == reflect.TypeFor[[]orgmodel.Value]():
		to.Set(reflect.ValueOf(mergeValues(to.Interface().([]orgmodel.Value), from.Interface().([]orgmodel.Value), own)))
	default:
		to.Set(from)
	}
}

// valueKey is what a value of an indicator is the value of.
type valueKey struct {
	year                 orgmodel.Quantity
	municipality, nature string
}

// keyOf fills in what a value may leave out: our own municipality, and that it
// is an outcome.
func keyOf(v *orgmodel.Value, own string) valueKey {
	return valueKey{year: v.Year, municipality: cmp.Or(v.Municipality, own), nature: cmp.Or(v.Nature, "outcome")}
}

// mergeValues replaces the values of the same year, municipality and nature and
// adds the others. Of several with one key, each replaces one.
func mergeValues(base, variant []orgmodel.Value, own string) []orgmodel.Value {
	merged := slices.Clone(base)
	left := make(map[valueKey][]int, len(base)) // values of the base not yet replaced
	for i := range base {
		key := keyOf(&base[i], own)
		left[key] = append(left[key], i)
	}
	for i := range variant {
		key := keyOf(&variant[i], own)
		if at := left[key]; len(at) > 0 {
			merged[at[0]], left[key] = variant[i], at[1:]
			continue
		}
		merged = append(merged, variant[i])
	}
	return merged
}

// unset removes the keys that a variant does not want of its base.
func (b *builder) unset(l *layer, e *entity, to reflect.Value, index fields.Index) []string {
	entry := entryOf(&l.doc.Tables[e.block], format.UnsetKey.Name)
	if entry == nil {
		return nil
	}
	var removed []string
	for i := range entry.Value.Items {
		item := &entry.Value.Items[i]
		if key := e.table.Key(item.Text); key == nil || key.Required {
			b.refuseUnset(l, e.table, item)
			continue
		}
		to.FieldByIndex(index[item.Text]).SetZero()
		removed = append(removed, item.Text)
	}
	return removed
}

func (b *builder) refuseUnset(l *layer, table *format.Table, item *syntax.Value) {
	text, help := chainTexts.unset, format.UnsetKey.Doc.With()
	if key := table.Key(item.Text); key != nil && key.Required {
		text = chainTexts.unsetNeeded
	} else if table.Type == orgmodel.TypeOrganisation {
		help = chainTexts.unsetHeader.With(message.And(removable()))
	} else if known, ok := nearest.Word(item.Text, table.KeyNames()); ok && key == nil {
		help = unknownTexts.meant.With(quote(known))
	}
	b.findings = append(b.findings, finding(badValue, l.doc.At(item.Span), text.With(table.Header(), quote(item.Text)), help))
}

// markStatus gives changed keys the status of the variant where it differs
// from the entity's own, save those whose status the variant states.
func markStatus(c, variant *orgmodel.Common, changed []string, restated bool) {
	if c == nil || c.Status == "" {
		return
	}
	status := variant.Status
	if restated {
		status = c.Status
	}
	for _, key := range changed {
		if _, own := variant.StatusOf[key]; own || !factual(key) || c.KeyStatus(key) == status {
			continue
		}
		c.StatusOf = withStatus(c.StatusOf)
		if status == c.Status {
			delete(c.StatusOf, key)
		} else {
			c.StatusOf[key] = status
		}
	}
}

// withStatus returns a copy that may be written to: the units of per_area share
// the original.
func withStatus(m map[string]orgmodel.Status) map[string]orgmodel.Status {
	if m == nil {
		return map[string]orgmodel.Status{}
	}
	return maps.Clone(m)
}

// factual reports whether a key states a fact about the entity rather than
// about the statement.
func factual(key string) bool {
	return !strings.Contains(" id status status_of assumed sources decision formerly aliases note ", " "+key+" ")
}
