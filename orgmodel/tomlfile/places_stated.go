package tomlfile

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/location"
)

// Stated lists where the files of a series of variants state a key of an entity,
// the base first: the last of them is what counts. It is empty for a key that no
// file states, or that the last one to speak of it takes away.
func (p *Places) Stated(ref orgmodel.Ref, key string) []location.Span {
	var list []location.Span
	for _, o := range p.origins(ref) {
		if p.unsets(o, key) {
			list = nil
		}
		if span, ok := p.stated(o, key, -1); ok {
			list = append(list, span)
		}
	}
	return list
}

// unsets reports whether a layer takes a key of an entity away.
func (p *Places) unsets(o origin, key string) bool {
	if p.dead[o] {
		return false
	}
	l := p.layers[o.layer]
	v := l.valueOf(&l.entities[o.entity], format.UnsetKey.Name, -1)
	if v == nil {
		return false
	}
	for i := range v.Items {
		if v.Items[i].Text == key {
			return true
		}
	}
	return false
}
