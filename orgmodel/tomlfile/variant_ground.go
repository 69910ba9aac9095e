package tomlfile

import (
	"maps"
	"path"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
)

// takenOver returns the first organisation as it stands in the variant where
// the variant says nothing: what it calls itself is renamed, what refers to
// something closed follows to the sole successor, and paths are seen from the
// variant's folder.
func (v *variant) takenOver() *orgmodel.Organisation {
	org := copied(v.before)
	(&builder{org: org}).eachReference(func(r *reference) {
		for i, id := range r.ids() {
			if id == v.before.Header.ID && id != "" && r.key.Shape != format.ID {
				r.set(i, v.after.Header.ID)
			}
		}
	})
	v.lead(org, v.alive)
	v.reopen(org)
	for i := range org.Sources {
		v.move(&org.Sources[i].File)
	}
	for i := range org.Comparators {
		v.move(&org.Comparators[i].Model)
	}
	org.Index()
	return org
}

// reopen is what a reader of the variant makes of what it opens again, before
// anything else is stated of it.
func (v *variant) reopen(org *orgmodel.Organisation) {
	if len(v.reopened) == 0 {
		return
	}
	for _, t := range format.Tables() {
		if !t.Array || !t.HasID {
			continue
		}
		list := fields.List(org, t.Type)
		for i := range list.Len() {
			ref := orgmodel.Ref{Type: t.Type, Index: i}
			if c := org.Common(ref); c != nil && v.reopened[c.ID] {
				reopen(org, t, ref, &orgmodel.Common{Status: v.status})
			}
		}
	}
}

// lead lets what is alive follow from what has ended to the sole successor, as a
// reader of the variant does.
func (v *variant) lead(org *orgmodel.Organisation, alive func(orgmodel.Ref, *orgmodel.Common) bool) {
	if len(v.gone) == 0 {
		return
	}
	(&builder{org: org}).eachReference(func(r *reference) {
		if c := org.Common(r.ref); alive(r.ref, c) {
			before := slices.Clone(r.ids())
			r.follow(c.ID, v.gone, v.heirs)
			r.asSure(c, before, v.inAfter)
		}
	})
}

// inAfter finds an entity as it is in the variant: that of the second organisation, else
// that of the first with the end that a [[close]] gives it.
func (v *variant) inAfter(id string) *orgmodel.Common {
	if ref, ok := v.after.Find(id); ok {
		return v.after.Common(ref)
	}
	ref, ok := v.before.Find(id)
	if !ok || v.before.Common(ref) == nil {
		return nil
	}
	ended := *v.before.Common(ref)
	for _, by := range v.closesOf[id] {
		end(&ended, by, v.day)
	}
	return &ended
}

// ledOn is the second organisation as a reader of the variant has it: a living
// reference to what has ended follows to a successor that the second file by
// itself may not know the way to. The format cannot say otherwise, so it is told.
func (v *variant) ledOn() *orgmodel.Organisation {
	org := copied(v.after)
	l := &builder{org: org}
	var stated [][]string
	l.eachReference(func(r *reference) { stated = append(stated, slices.Clone(r.ids())) })
	v.lead(org, func(_ orgmodel.Ref, c *orgmodel.Common) bool { return c != nil && c.ActiveOn(v.day) })
	n := 0
	l.eachReference(func(r *reference) {
		for i, id := range stated[n] {
			if now := r.ids(); i >= len(now) || now[i] != id {
				v.leave(variantTexts.ledOn, quote(org.Name(org.Common(r.ref).ID)), quote(id))
				break
			}
		}
		n++
	})
	org.Index()
	return org
}

// closed are the ids of what a [[close]] of either file has ended by the day.
func (v *variant) closed() map[string]bool {
	closed := map[string]bool{}
	for id := range v.closesOf {
		ref, ok := v.after.Find(id)
		if ok && v.after.Common(ref).ActiveOn(v.day) {
			continue
		}
		closed[id] = true
	}
	return closed
}

// everybody lists what the entities of the organisation that the variant makes
// have in common: those of the second, and those of the first that have ended.
func (v *variant) everybody() []*orgmodel.Common {
	all := everybody(v.after)
	for i, c := range all {
		if was, ok := v.before.Find(c.ID); ok && v.shut[c.ID] && !v.reopened[c.ID] {
			kept := *c // a variant cannot take away whom it succeeds
			kept.Formerly = v.before.Common(was).Formerly
			all[i] = &kept
		}
	}
	v.before.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		if now, ok := v.after.Find(c.ID); ok && now.Type == ref.Type || ref.Type == orgmodel.TypeOrganisation {
			return
		}
		gone := *c
		for _, by := range v.closesOf[c.ID] {
			date := by.Date
			if !date.Known() {
				date = v.after.Header.AsOf
			}
			gone.Until = date.DayBefore()
		}
		all = append(all, &gone)
	})
	return all
}

// alive reports whether something of the first organisation lives on the day of
// the variant.
func (v *variant) alive(ref orgmodel.Ref, c *orgmodel.Common) bool {
	if c == nil {
		return false
	}
	if now, ok := v.after.Find(c.ID); ok && now.Type == ref.Type {
		return v.after.Common(now).ActiveOn(v.day)
	}
	return c.ActiveOn(v.day) && len(v.closesOf[c.ID]) == 0
}

// move rewrites a path relative to the base's folder to one relative to the
// variant's.
func (v *variant) move(p *string) {
	if folder := path.Dir(v.extends); *p != "" && folder != "." && !path.IsAbs(*p) && !strings.Contains(*p, "://") {
		*p = path.Join(folder, *p)
	}
}

// withFreeIDs returns the second organisation with other ids for what the first
// calls by the same id but lists in another table.
func (v *variant) withFreeIDs() *orgmodel.Organisation {
	renamed := map[string]string{}
	v.after.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		old, ok := v.before.Find(c.ID)
		if now, known := v.after.Find(c.ID); !ok || !known || now != ref || old.Type == ref.Type {
			return
		}
		renamed[c.ID] = v.freeID(c.ID, ref.Type)
		v.leave(variantTexts.otherTable, quote(c.ID), format.Find(string(old.Type)).Header(), format.Find(string(ref.Type)).Header(), quote(renamed[c.ID]))
	})
	org := copied(v.after)
	if len(renamed) > 0 {
		org.Each(func(_ orgmodel.Ref, c *orgmodel.Common) {
			if id, ok := renamed[c.ID]; ok {
				c.ID = id
			}
		})
		(&builder{org: org}).eachReference(func(r *reference) {
			for i, id := range r.ids() {
				if next, ok := renamed[id]; ok && !slices.Contains(r.key.Words, id) && r.key.Shape != format.ID {
					r.set(i, next)
				}
			}
		})
	}
	org.Index()
	return org
}

// freeID makes an id that neither organisation has.
func (v *variant) freeID(id string, typ orgmodel.Type) string {
	suffix := "-" + strings.ReplaceAll(string(typ), "_", "-")
	for n := 2; ; n++ {
		free := strings.TrimRight(id[:min(len(id), format.MaxID-len(suffix))], "-") + suffix
		_, old := v.before.Find(free)
		_, now := v.after.Find(free)
		if !old && !now {
			return free
		}
		suffix = "-" + strconv.Itoa(n)
	}
}

// copied returns an organisation whose references can be rewritten without the
// first one noticing.
func copied(org *orgmodel.Organisation) *orgmodel.Organisation {
	c := *org
	for _, t := range format.Tables() {
		if !t.Array {
			continue
		}
		list := fields.List(&c, t.Type)
		list.Set(copiedList(list))
		for _, f := range refFields()[t.Type] {
			for i := range list.Len() {
				if inner := list.Index(i).FieldByIndex(f.index); f.sub != nil {
					inner.Set(copiedList(inner))
				}
			}
		}
	}
	c.Rules = maps.Clone(org.Rules)
	return &c
}

func copiedList(list reflect.Value) reflect.Value {
	c := reflect.MakeSlice(list.Type(), list.Len(), list.Len())
	reflect.Copy(c, list)
	return c
}
