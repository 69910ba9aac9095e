package change

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// splitAdvice says which branch of a picture that is too large to draw by itself:
// going down from the top, the heaviest below the first real branching.
func (p *plan) splitAdvice() func(paper string, size kit.Points) message.Message {
	kids := make([][]int, len(p.items))
	boxes := make([]int, len(p.items))
	for i := len(p.items) - 1; i >= 0; i-- {
		boxes[i]++
		if up := p.items[i].parent; up >= 0 {
			kids[up] = append(kids[up], i)
			boxes[up] += boxes[i]
		}
	}
	for i := range p.items {
		if len(kids[i]) < 2 {
			continue
		}
		branch, most := -1, 1
		for _, k := range kids[i] {
			if p.items[k].slot >= 0 && boxes[k] > most {
				branch, most = k, boxes[k]
			}
		}
		if branch < 0 {
			return nil
		}
		org, unit := p.unit(&p.slots[p.items[branch].slot])
		u := &org.Units[unit]
		return func(paper string, size kit.Points) message.Message {
			return kit.Words.TooSmallSplit.With(message.Paper(paper), size, message.Quoted(u.Name), message.Code(u.ID), message.Int(p.items[branch].depth), kit.Readable)
		}
	}
	return nil
}
