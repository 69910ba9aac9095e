package report

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// areaFamily is what changes share that tell the same of the units and posts that
// per_area makes of one table: each of them in its own area.
type areaFamily struct {
	kind  diff.Kind
	table string // that per_area stands in
	says  string // with the area left out
	tags  string
}

// areaFamilies takes the changes out of a list that say in another area what one
// before them says, and returns them by that one. Those of which many are told in one
// line anyway are left alone.
func (p *diffPage) areaFamilies(list []int) (kept []int, others map[int][]int) {
	others = map[int][]int{}
	if p.c.Raw {
		return list, others
	}
	first := map[areaFamily]int{}
	for rest := list; len(rest) > 0; {
		if n := p.alike(rest); n >= together {
			kept, rest = append(kept, rest[:n]...), rest[n:]
			continue
		}
		i := rest[0]
		rest = rest[1:]
		f, is := p.areaFamilyOf(i)
		if head, known := first[f]; is && known {
			others[head] = append(others[head], i)
			continue
		}
		if is {
			first[f] = i
		}
		kept = append(kept, i)
	}
	return kept, others
}

func (p *diffPage) areaFamilyOf(i int) (f areaFamily, is bool) {
	ch := &p.c.Diff.Changes[i]
	id := p.c.Diff.ID(ch)
	for _, o := range []*orgmodel.Organisation{p.c.Diff.New, p.c.Diff.Old} {
		table := o.CopyOf(id)
		area := areaOf(o, id)
		if table == "" || area == "" || ch.Guess != nil {
			continue
		}
		says := p.c.Diff.Sentence(i).In(p.lang)
		return areaFamily{ch.Kind, table, strings.ReplaceAll(says, o.Name(area), ""), p.tags(ch)}, true
	}
	return f, false
}

// areaOf is the one area of a unit, or of the unit of a post.
func areaOf(o *orgmodel.Organisation, id string) string {
	if post := o.Post(id); post != nil {
		id = post.Unit
	}
	if u := o.Unit(id); u != nil && len(u.Areas) == 1 {
		return u.Areas[0]
	}
	return ""
}

// areaItem is the line about a family: what is told of the first, and in how many
// areas the same holds.
func (p *diffPage) areaItem(i int, others []int) told {
	info := p.c.Diff.Changes[i].Kind.Info()
	it := p.changeItem(i, info)
	if len(others) > 0 {
		it.Notes = append(it.Notes, inAreas.With(len(others)+1).In(p.lang))
	}
	return told{it, append([]int{i}, slices.Clone(others)...)}
}

var inAreas = message.Text{EN: "The same in {0} areas in all.", SV: "Detsamma i sammanlagt {0} delområden."}
