package tomlfile

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
)

// end gathers the [[close]] tables of the variant: those that the second
// organisation states, and others for what it lacks or says has ended.
func (v *variant) end() {
	t, index := format.Find(string(orgmodel.TypeClose)), fields.Entities()[orgmodel.TypeClose]
	taken := map[string]int{}
	for i := range v.before.Closes {
		c := &v.before.Closes[i]
		taken[v.textOf(t, fields.List(v.before, t.Type).Index(i), index)]++
		v.note(c)
	}
	for i := range v.after.Closes {
		if text := v.textOf(t, fields.List(v.after, t.Type).Index(i), index); taken[text] > 0 {
			taken[text]--
			continue
		}
		v.told = append(v.told, &v.after.Closes[i])
		v.note(&v.after.Closes[i])
	}
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
