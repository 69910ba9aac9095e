package metrics

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
)

// WayKeys are what says how a pathway goes in one of the two files, 0 or 1, and
// where its steps are taken.
func (p *Pair) WayKeys(file, pathway int) []ground.Key {
	in := p.inputs(file)
	w := WayOf(in.Org, pathway)
	return append(in.keys(orgmodel.Ref{Type: orgmodel.TypePathway, Index: pathway}, "", "steps"), in.stopsOf(&w)...)
}

// ServedKeys are what says which services reach a group before and after, and when
// those that no longer do ended.
func (p *Pair) ServedKeys(s *Served) []ground.Key { return p.servedKeys(s) }

// OfferKeys are what says that a service of one of the two files is on offer, and
// for whom.
func (p *Pair) OfferKeys(file, service int) []ground.Key {
	return p.inputs(file).offerKeys(service, "target_groups")
}
