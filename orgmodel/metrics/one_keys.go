package metrics

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
)

// ReachKeys are what says which services reach a target group.
func (in *Inputs) ReachKeys(group int) []ground.Key { return in.reachKeys(group) }

// WayKeys are what says how a pathway goes, and where its steps are taken.
func (in *Inputs) WayKeys(pathway int) []ground.Key {
	w := WayOf(in.Org, pathway)
	return append(in.keys(orgmodel.Ref{Type: orgmodel.TypePathway, Index: pathway}, "", "steps"), in.stopsOf(&w)...)
}
