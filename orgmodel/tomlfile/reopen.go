package tomlfile

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
)

// shut is what a [[close]] of an earlier file has ended.
type shut struct {
	close int // in the list of the model
	layer int // the file that states it
}

// closings lists what a [[close]] has ended and nothing has opened again, by id:
// of several the last one counts.
func (b *builder) closings() map[string]shut {
	if b.org == nil || len(b.org.Closes) == 0 {
		return nil
	}
	all := map[string]shut{}
	for i := range b.org.Closes {
		layer := b.layerOf(orgmodel.Ref{Type: orgmodel.TypeClose, Index: i})
		for _, id := range b.org.Closes[i].IDs {
			if k, ok := b.ids[id]; ok && b.org.Common(k.ref) != nil && !b.org.Closes[i].Paused(b.org.Common(k.ref)) {
				all[id] = shut{close: i, layer: layer}
			}
		}
	}
	return all
}

// remark reports whether a key opens nothing: one may say more of what is closed.
func remark(key string) bool { return key == "note" || key == "sources" || key == "aliases" }

// restateClosed lays what a file states of something closed before it: since
// opens it again, remarks are added, and nothing else counts, which a rule says.
// It is false for what is not closed.
func (b *builder) restateClosed(ref orgmodel.Ref, e *entity, o origin) bool {
	by, closed := b.shut[e.id]
	if !closed || by.layer >= int(o.layer) {
		return false
	}
	b.dated(by.close)
	c, day := &b.org.Closes[by.close], b.asOfLayer(int(o.layer)).Start()
	if c.Date.DayBefore().End() >= day || c.Until.Known() && c.Until.End() < day {
		return false // it is to be closed later, or the time is over
	}
	l := b.places.layers[o.layer]
	keys := statedKeys(l.doc, e)
	said := l.org.Common(e.ref())
	switch {
	case slices.Contains(keys, "since") && said.Since.Known() && said.Since.Start() > c.Date.Start():
		if ref.Type == orgmodel.TypeUnit {
			b.org.NoteClosed(e.id, c.Date, b.org.Units[ref.Index])
		}
		reopen(b.org, e.table, ref, said)
		b.cut(by.close, e.id, said.Since.DayBefore())
		delete(b.shut, e.id)
		b.alter(e.id, []string{""}, o.layer)
	case slices.ContainsFunc(keys, func(key string) bool { return key != "id" && !remark(key) }):
		b.places.idle(o)
	}
	b.restate(ref, e, o)
	return true
}

// reopen makes of what was closed something that begins anew: it keeps what it
// is and whom it is for, and nothing that counts or costs or says who leads it.
func reopen(org *orgmodel.Organisation, t *format.Table, ref orgmodel.Ref, said *orgmodel.Common) {
	v, index := fields.Entity(org, ref), fields.Entities()[ref.Type]
	for i := range t.Keys {
		if k := &t.Keys[i]; !lasts(k) {
			v.FieldByIndex(index[k.Name]).SetZero()
		}
	}
	c := org.Common(ref)
	c.Since, c.Status = said.Since, said.Status
	c.Assumed.Keys = slices.DeleteFunc(slices.Clone(c.Assumed.Keys), func(key string) bool {
		k := t.Key(key)
		return k != nil && !lasts(k)
	})
}

// lasts reports whether a key of something closed still holds when it is opened
// again.
func lasts(k *format.Key) bool {
	switch k.Name {
	case "since", "until", "status_of", "decision", "led_by", "leadership", "holder", "party", "acting", "vacant":
		return false
	}
	return k.Required || k.Shape != format.Quantity && k.Shape != format.Integer && k.Shape != format.Inline
}

// cut makes a [[close]] one for a time, of one of the things it ends: the others
// stay closed.
func (b *builder) cut(i int, id string, until orgmodel.Date) {
	c := &b.org.Closes[i]
	ref := orgmodel.Ref{Type: orgmodel.TypeClose, Index: i}
	if len(c.IDs) == 1 {
		c.Until = until
		return
	}
	one := *c
	one.IDs, one.Until = []string{id}, until
	word := b.places.word(ref, "ids", slices.Index(c.IDs, id))
	var left []string
	var from []int
	for k, other := range c.IDs {
		if other != id {
			left, from = append(left, other), append(from, k)
		}
	}
	c.IDs = left
	b.places.came(ref, "ids", from)
	all := b.places.of[orgmodel.TypeClose]
	b.places.of[orgmodel.TypeClose] = append(all, all[i])
	b.org.Closes = append(b.org.Closes, one)
	b.places.came(orgmodel.Ref{Type: orgmodel.TypeClose, Index: len(all)}, "ids", []int{word})
}

// unheeded tells the model what variants state of things that are closed.
func (b *builder) unheeded() {
	if len(b.places.dead) == 0 {
		return
	}
	for _, t := range format.Tables() {
		for i := range b.places.of[t.Type] {
			ref := orgmodel.Ref{Type: t.Type, Index: i}
			for n, o := range b.places.origins(ref) {
				if b.places.dead[o] {
					b.org.Unheeded = append(b.org.Unheeded, orgmodel.Unheeded{Ref: ref, Nth: n})
				}
			}
		}
	}
}
