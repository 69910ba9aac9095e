package metrics

import "github.com/orgmodel/orgmodel/orgmodel"

// SecrecyPair is two authorities, or an authority and another legal entity,
// whose staff meet in a collaboration or hand a case over to each other.
type SecrecyPair struct {
	A, B  int            // places in Organisation.Units; -1 is the organisation itself
	Where []orgmodel.Ref // the collaborations and pathways on which they meet
}

// SecrecyPairs lists who meets whom across a secrecy border, each pair once, in
// the order in which collaborations and then pathways bring them together. What
// the file leaves open is left out: m11 counts it.
//
// Source: OSL 2009:400 8:1–2.
func SecrecyPairs(in *Inputs) []SecrecyPair {
	var list []SecrecyPair
	index := map[sides]int{}
	meet := func(ref orgmodel.Ref, pairs []sides) {
		for _, p := range pairs {
			k, known := index[p]
			if !known {
				k = len(list)
				index[p] = k
				list = append(list, SecrecyPair{A: p.a, B: p.b})
			}
			list[k].Where = append(list[k].Where, ref)
		}
	}
	for u := range in.Org.Units {
		if in.Org.Depth(u) >= 0 && in.Org.IsCollaboration(u) {
			pairs, _ := in.meeting(membersOf(in.Org, u))
			meet(orgmodel.Ref{Type: orgmodel.TypeUnit, Index: u}, pairs)
		}
	}
	for i := range in.Ways {
		pairs, _ := in.handingOver(&in.Ways[i])
		meet(orgmodel.Ref{Type: orgmodel.TypePathway, Index: in.Ways[i].Pathway}, pairs)
	}
	return list
}
