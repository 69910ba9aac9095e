package atlas

import "github.com/orgmodel/orgmodel/orgmodel/internal/siblings"

// spot is what stands somewhere on a sheet: a box in full, or a reference to the sheets
// on which the siblings of a run stand.
type spot struct {
	node    int // -1: a reference
	under   int // the spot it is below; -1: a head
	run     []int
	several bool // on more than one sheet
}

// mostReferences is how many references stand side by side before they become one.
const mostReferences = 4

// spotsOf are those of a part. Where very many sheets continue below one box, one
// reference leads to the first of them, and they lead on to each other.
func spotsOf(p *siblings.Part) []spot {
	list, at := make([]spot, 0, len(p.Items)), make([]int, len(p.Items))
	for i := 0; i < len(p.Items); i++ {
		it := p.Items[i]
		s := spot{node: it.Node, under: it.Under, run: it.Run}
		if s.under >= 0 {
			s.under = at[s.under]
		}
		at[i] = len(list)
		if end := referencesFrom(p, i); end-i > mostReferences {
			for _, more := range p.Items[i+1 : end] {
				s.run = append(s.run[:len(s.run):len(s.run)], more.Run...)
			}
			s.several, i = true, end-1
		}
		list = append(list, s)
	}
	return list
}

// referencesFrom is where a row of references below one box ends that begins with an
// item.
func referencesFrom(p *siblings.Part, from int) int {
	end := from
	for end < len(p.Items) && p.Items[end].Node < 0 && p.Items[end].Under == p.Items[from].Under {
		end++
	}
	return end
}
