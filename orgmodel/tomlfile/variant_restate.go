package tomlfile

import (
	"maps"
	"reflect"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
)

// restating is how one entity changes: the keys to state, with what to state of them, and
// the keys to remove. A table within an entity merges key by key; so do the
// values of an indicator. Where one of them has to go, the key is removed and
// stated anew.
type restating struct {
	*variant
	table   *format.Table
	index   fields.Index
	old     reflect.Value // as the base says it
	now     reflect.Value // as it is to be
	common  *orgmodel.Common
	stated  map[string]reflect.Value
	removed []string
}

func (v *variant) restate(t *format.Table, old, now reflect.Value, index fields.Index) {
	r := &restating{variant: v, table: t, index: index, old: old, now: now, stated: map[string]reflect.Value{}}
	r.common = now.FieldByName("Common").Addr().Interface().(*orgmodel.Common)
	for i := range t.Keys {
		k := &t.Keys[i]
		switch k.Name {
		case "id", "status", "status_of":
		case "until":
			if len(v.closesOf[r.common.ID]) == 0 || v.reopened[r.common.ID] {
				r.compare(k)
			}
		case "since":
			if r.compare(k); v.reopened[r.common.ID] {
				r.change(k) // which is what opens it
			}
		case "heads_total", "fte_total":
			r.compare(k)
			if total := r.field(now, k); !total.IsZero() && v.staffDiffers(r.common.ID) {
				r.stated[k.Name] = total // else it would be dropped with what changes below it
			}
		case "assumed":
			if !v.sameKey(k, reflect.ValueOf(r.assumed()), now.FieldByIndex(index[k.Name])) {
				r.change(k)
			}
		default:
			r.compare(k)
		}
	}
	if !t.NoStatus {
		r.statuses()
	}
	r.onlyRemarks()
	if len(r.stated)+len(r.removed) == 0 {
		return
	}
	v.header(t)
	v.assign("id", t.Key("id").Literal(reflect.ValueOf(r.common.ID)))
	for i := range t.Keys {
		if value, ok := r.stated[t.Keys[i].Name]; ok {
			v.key(&t.Keys[i], value)
		}
	}
	v.unset(r.removed)
}

// onlyRemarks leaves of what is closed, and stays closed, what a variant may say
// of it.
func (r *restating) onlyRemarks() {
	if !r.shut[r.common.ID] || r.reopened[r.common.ID] {
		return
	}
	said := len(r.stated) + len(r.removed)
	if _, other := r.stated["quote"]; other || slices.Contains(r.removed, "quote") {
		delete(r.stated, "sources") // the words that stay stand in the source that they stood in
	}
	maps.DeleteFunc(r.stated, func(key string, _ reflect.Value) bool { return !remark(key) })
	if r.removed = nil; len(r.stated) < said && !r.common.ActiveOn(r.day) {
		r.leave(variantTexts.shut, quote(r.common.ID))
	}
}

func (r *restating) field(e reflect.Value, k *format.Key) reflect.Value {
	return e.FieldByIndex(r.index[k.Name])
}

// compare notes a key whose value differs.
func (r *restating) compare(k *format.Key) {
	if !r.sameKey(k, r.field(r.old, k), r.field(r.now, k)) {
		r.change(k)
	}
}

// change notes how a key gets its new value.
func (r *restating) change(k *format.Key) {
	old, now := r.field(r.old, k), r.field(r.now, k)
	switch {
	case k.Name == "formerly":
		now = reflect.ValueOf(r.resolved(r.common))
		if r.sameKey(k, old, now) {
			return
		}
	case now.Kind() == reflect.Map, now.Type() == reflect.TypeFor[orgmodel.Label](), now.Type() == reflect.TypeFor[[]orgmodel.Value]():
		if part, ok := r.part(k, old, now); ok {
			r.stated[k.Name] = part
			return
		}
		r.removed = append(r.removed, k.Name)
	}
	var w writer
	if w.key(k, now); w.Len() > 0 {
		r.stated[k.Name] = now
	} else if !k.Required && !slices.Contains(r.removed, k.Name) {
		r.removed = append(r.removed, k.Name)
	}
}

// part is what of a value that merges must be stated to make the old one the
// new; false when no part does.
func (r *restating) part(k *format.Key, old, now reflect.Value) (reflect.Value, bool) {
	part := reflect.New(now.Type()).Elem()
	switch {
	case now.Kind() == reflect.Map:
		part.Set(reflect.MakeMap(now.Type()))
		for _, key := range now.MapKeys() {
			if was := old.MapIndex(key); !was.IsValid() || was.String() != now.MapIndex(key).String() {
				part.SetMapIndex(key, now.MapIndex(key))
			}
		}
	case now.Kind() == reflect.Struct:
		for i := range now.NumField() {
			if now.Field(i).String() != old.Field(i).String() {
				part.Field(i).Set(now.Field(i))
			}
		}
	default:
		part.Set(reflect.ValueOf(changedValues(old.Interface().([]orgmodel.Value), now.Interface().([]orgmodel.Value))))
	}
	merged := reflect.New(now.Type()).Elem()
	merged.Set(old)
	layField(merged, part, r.after.Header.Municipality)
	return part, r.sameKey(k, merged, now)
}

// changedValues are the values that were not there before.
func changedValues(old, now []orgmodel.Value) []orgmodel.Value {
	return slices.DeleteFunc(slices.Clone(now), func(v orgmodel.Value) bool {
		return slices.ContainsFunc(old, func(o orgmodel.Value) bool { return reflect.DeepEqual(o, v) })
	})
}

// assumed is what the base says is assumed, and what the closings of the entity
// add to it.
func (r *restating) assumed() orgmodel.Assumed {
	c := r.old.FieldByName("Common").Interface().(orgmodel.Common)
	for _, by := range r.closesOf[c.ID] {
		end(&c, by, r.day)
	}
	return c.Assumed
}

// ledToSuccessor reports whether a reader of the variant leads a key that it does not
// state from what has ended to its successor.
func (r *restating) ledToSuccessor(k *format.Key) bool {
	if len(r.gone) == 0 {
		return false
	}
	ref, ok := r.before.Find(r.common.ID)
	if !ok || ref.Type != r.table.Type {
		return false
	}
	was, now := r.field(fields.List(r.before, ref.Type).Index(ref.Index), k), r.field(r.old, k)
	return !r.sameKey(k, was, now) && leastSure(idsOf(was), idsOf(now), r.inAfter) != orgmodel.InForce
}

// idsOf are the ids in a key.
func idsOf(reference reflect.Value) []string {
	if ids, ok := reference.Interface().([]string); ok {
		return ids
	}
	return []string{reference.String()}
}

// statuses sees to it that every key has the status it is to have. What a
// variant changes carries the status that it states, else that of its file.
func (r *restating) statuses() {
	old := r.old.FieldByName("Common").Addr().Interface().(*orgmodel.Common)
	for i := range r.table.Keys {
		if k := &r.table.Keys[i]; k.Shape == format.Ref && r.common.KeyStatus(k.Name) == orgmodel.InForce && r.ledToSuccessor(k) {
			r.change(k) // else it would be as sure as the successor
		}
	}
	changed := slices.Sorted(maps.Keys(r.stated))
	changed = slices.DeleteFunc(unique(append(changed, r.removed...)), func(key string) bool { return !factual(key) })
	mark := r.status
	if old.Status != r.common.Status || slices.ContainsFunc(changed, func(key string) bool { return r.common.KeyStatus(key) != mark }) {
		mark = r.common.Status
		r.stated["status"] = reflect.ValueOf(mark)
	}
	c := &orgmodel.Common{Status: r.common.Status, StatusOf: withStatus(old.StatusOf)}
	markStatus(c, &orgmodel.Common{Status: mark}, changed, false)
	for _, by := range r.closesOf[r.common.ID] {
		end(c, by, r.day)
	}
	own := map[string]orgmodel.Status{}
	for key, status := range r.common.StatusOf {
		if c.StatusOf[key] != status {
			own[key] = status
		}
	}
	for key := range c.StatusOf {
		if _, kept := r.common.StatusOf[key]; !kept {
			own = r.common.StatusOf
			r.removed = append(r.removed, "status_of")
			break
		}
	}
	if len(own) > 0 {
		r.stated["status_of"] = reflect.ValueOf(own)
	}
}
