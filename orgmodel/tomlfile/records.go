package tomlfile

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// aboutAll notes what a record of a variant is about when it does not say, or
// names the variant itself: all that its file changes. A later file that changes
// more is not answered by it, and neither is the whole file that the series
// stands for.
func (b *builder) aboutAll(layer int, l *layer) {
	var ids []string
	for i, o := range b.places.of[orgmodel.TypeRecord] {
		r := &b.org.Records[i]
		if int(o.layer) != layer || r.About != nil && !slices.Contains(r.About, l.org.Header.ID) {
			continue
		}
		if ids == nil {
			ids = b.changedBy(layer)
		}
		others := slices.DeleteFunc(slices.Clone(r.About), func(id string) bool { return id == l.org.Header.ID })
		r.Covers = unique(append(others, ids...))
	}
}

// aboutBase notes the same of the records of the file that all others stand on: it
// changes what it proposes, has decided, or closes. What it only describes it does not
// change, and a document about that answers nothing of what comes later.
func (b *builder) aboutBase() {
	var ids []string
	for i := range b.org.Records {
		r := &b.org.Records[i]
		if r.About != nil && !slices.Contains(r.About, b.org.Header.ID) {
			continue
		}
		if ids == nil {
			ids = b.changedByBase()
		}
		others := slices.DeleteFunc(slices.Clone(r.About), func(id string) bool { return id == b.org.Header.ID })
		r.Covers = unique(append(others, ids...))
	}
}

func (b *builder) changedByBase() []string {
	ids := []string{}
	b.org.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		organisational := ref.Type == orgmodel.TypeUnit || ref.Type == orgmodel.TypePost || ref.Type == orgmodel.TypeService
		if organisational && c.ID != "" && c.Status != orgmodel.InForce {
			ids = append(ids, c.ID)
		}
	})
	for i := range b.org.Closes {
		ids = append(ids, b.org.Closes[i].IDs...)
	}
	return ids
}

// spreadCovers replaces what per_area multiplies by what it makes.
func (b *builder) spreadCovers(groups map[string][]string) {
	for i := range b.org.Records {
		if b.org.Records[i].Covers == nil {
			continue
		}
		var all []string
		for _, id := range b.org.Records[i].Covers {
			if members := groups[id]; members != nil {
				all = append(all, members...)
				continue
			}
			all = append(all, id)
		}
		b.org.Records[i].Covers = unique(all)
	}
}

// aboutOf is what a record is about, as far as it is written out.
func aboutOf(r *orgmodel.Record) []string {
	if r.Covers != nil {
		return r.Covers
	}
	return r.About
}

// changedBy lists the units, posts and services that a variant adds, changes or
// ends; when it does none of that, those of the files it stands on.
func (b *builder) changedBy(layer int) []string {
	var own, before []string
	add := func(id string, o origin) {
		switch {
		case int(o.layer) == layer:
			own = append(own, id)
		case o.layer > 0:
			before = append(before, id)
		}
	}
	for _, t := range []orgmodel.Type{orgmodel.TypeUnit, orgmodel.TypePost, orgmodel.TypeService} {
		for i := range b.places.of[t] {
			ref := orgmodel.Ref{Type: t, Index: i}
			for _, o := range b.places.origins(ref) {
				if b.touches(o) {
					add(b.org.Common(ref).ID, o)
				}
			}
		}
	}
	for i, o := range b.places.of[orgmodel.TypeClose] {
		for _, id := range b.org.Closes[i].IDs {
			add(id, o)
		}
	}
	for _, r := range b.later {
		add(r.id, r.origin)
	}
	if len(own) > 0 {
		return own
	}
	return append(before, b.ofBase...)
}

// touches reports whether a file says more of an entity than what it is called
// and what supports it.
func (b *builder) touches(o origin) bool {
	l := b.places.layers[o.layer]
	return !b.places.dead[o] && slices.ContainsFunc(statedKeys(l.doc, &l.entities[o.entity]), func(key string) bool {
		return key != "name" && key != "codes" && factual(key)
	})
}
