package tomlfile

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/location"
)

// Stated lists where the files of a chain of variants state a key of an entity,
// the base first: the last of them is what counts. It is empty for a key that no
// file states.
func (p *Places) Stated(ref orgmodel.Ref, key string) []location.Span {
	var list []location.Span
	for _, o := range p.origins(ref) {
		if span, ok := p.stated(o, key, -1); ok {
			list = append(list, span)
		}
	}
	return list
}
