package tomlfile

import (
	"reflect"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
)

// end gathers the [[close]] tables of the variant: those that the second
// organisation states, and others for what it lacks or says has ended. What both
// end in the same way stands in the base, whichever of the tables it is in.
func (v *variant) end() {
	taken := map[string]int{}
	for i := range v.before.Closes {
		c := &v.before.Closes[i]
		for _, id := range c.IDs {
			taken[v.ending(c, id)]++
		}
		v.note(c)
	}
	for i := range v.after.Closes {
		c := v.after.Closes[i]
		c.IDs = slices.DeleteFunc(slices.Clone(c.IDs), func(id string) bool {
			key := v.ending(&c, id)
			taken[key]--
			return taken[key] >= 0
		})
		if len(c.IDs) > 0 {
			v.told = append(v.told, &c)
			v.note(&c)
		}
	}
	v.open()
	living := v.livingReferences()
	v.before.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		if first, ok := v.before.Find(c.ID); !ok || first != ref || ref.Type == orgmodel.TypeOrganisation {
			return
		}
		if now, ok := v.after.Find(c.ID); ok && now.Type == ref.Type {
			v.endKnown(c, v.after.Common(now), living)
			return
		}
		v.endLacking(c)
	})
}

// ending is what a [[close]] says of one of the things it ends, as text. That it
// is open again is said by since.
func (v *variant) ending(c *orgmodel.Close, id string) string {
	one := *c
	one.IDs = []string{id}
	if ref, ok := v.after.Find(id); ok && one.Paused(v.after.Common(ref)) {
		one.Until = orgmodel.Date{}
	}
	return v.textOf(format.Find(string(orgmodel.TypeClose)), reflect.ValueOf(one), fields.Entities()[orgmodel.TypeClose])
}

// open finds what the first organisation has closed, and what of it the second
// says begins again: stating since opens it, as a reader of the variant has it.
func (v *variant) open() {
	for i := range v.before.Closes {
		c := &v.before.Closes[i]
		for _, id := range c.IDs {
			old, had := v.before.Find(id)
			now, has := v.after.Find(id)
			if !had || !has || old.Type != now.Type || c.Paused(v.before.Common(old)) {
				continue
			}
			v.shut[id] = c.Date.DayBefore().End() < v.day && (!c.Until.Known() || c.Until.End() >= v.day)
			is := v.after.Common(now)
			v.reopened[id] = v.shut[id] && is.Since.Start() > c.Date.Start() && is.Until != c.Date.DayBefore()
		}
	}
}

// note keeps account of what a [[close]] ends.
func (v *variant) note(c *orgmodel.Close) {
	for _, id := range c.IDs {
		v.closesOf[id] = append(v.closesOf[id], c)
	}
}

// endLacking ends an entity that the second organisation knows nothing of.
func (v *variant) endLacking(c *orgmodel.Common) {
	switch {
	case c.ActiveOn(v.day):
		v.close(c.ID, orgmodel.Close{Status: v.status})
	case c.Since.Start() > v.day:
		v.leave(variantTexts.planned, quote(c.ID), c.Since)
	}
}

// endKnown ends an entity that the second organisation says has ended, unless
// its last day can only be stated as it is: a [[close]] names the first day
// without it, and leads references to the sole successor.
func (v *variant) endKnown(old, now *orgmodel.Common, living map[string]bool) {
	by := v.closesOf[now.ID]
	if v.reopened[now.ID] {
		return
	}
	last := old.Until
	if len(by) > 0 {
		last = by[len(by)-1].Date.DayBefore()
	}
	if last == now.Until {
		return
	}
	date, ok := dayAfter(now.Until)
	switch {
	case len(by) == 0 && (!ok || now.ActiveOn(v.day) || !old.ActiveOn(v.day) || living[now.ID] || old.StatusOf["until"] != ""):
		return // until is restated like any other key
	case !now.Until.Known():
		v.leave(variantTexts.reopened, quote(now.ID))
		return
	case !ok:
		v.leave(variantTexts.later, quote(now.ID), now.Until)
		return
	}
	c := orgmodel.Close{Date: date, Status: now.KeyStatus("until")}
	if c.Status == "" {
		c.Status = v.status
	}
	if now.Assumed.Key("until") && !now.Assumed.All && !old.Assumed.Key("until") {
		c.Assumed.Keys = []string{"date"}
	}
	v.close(now.ID, c)
}

// close adds an id to the [[close]] made so far that says the same, or to a new
// one.
func (v *variant) close(id string, c orgmodel.Close) {
	i := slices.IndexFunc(v.made, func(other *orgmodel.Close) bool {
		return other.Date == c.Date && other.Status == c.Status && slices.Equal(other.Assumed.Keys, c.Assumed.Keys)
	})
	if i < 0 {
		v.made = append(v.made, &c)
		i = len(v.made) - 1
	}
	v.made[i].IDs = append(v.made[i].IDs, id)
	v.closesOf[id] = append(v.closesOf[id], v.made[i])
}

// dayAfter returns the date whose day before is d; false when there is none.
func dayAfter(d orgmodel.Date) (orgmodel.Date, bool) {
	next := d.DayAfter()
	return next, d.Known() && next.DayBefore() == d
}

// livingReferences are the ids that something living in the second organisation
// refers to.
func (v *variant) livingReferences() map[string]bool {
	living := map[string]bool{}
	b := &builder{org: v.after}
	b.eachReference(func(r *reference) {
		if c := v.after.Common(r.ref); isLasting(r) || c == nil || !c.ActiveOn(v.day) {
			return
		}
		for _, id := range r.ids() {
			living[id] = true
		}
	})
	return living
}
