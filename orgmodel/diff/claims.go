package diff

import (
	"cmp"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// relation is how two lists of references differ, when who is who is known.
type relation struct {
	same          bool // the same ids, in whatever order
	before, after int  // how many different ones
	// gained and lost are what no succession explains.
	gained, lost []string
	by           int // the change that explains all of it; -1: none
	guess        *Link
}

// reason is a change that explains that one id stands for another, and what is
// called what it was, or is.
type reason struct {
	name string
	by   int
}

// relate compares two lists of ids. An id that gave way to its successor is
// explained by the change that made it so; with trails, so is one that is gone.
func (b *builder) relate(was, is []string, trails bool) relation {
	olds, news := setOf(was), setOf(is)
	r := relation{by: -1, before: len(olds), after: len(news)}
	out, in := missing(was, news), missing(is, olds)
	if r.same = len(out)+len(in) == 0; r.same {
		return r
	}
	var reasons []reason
	for _, id := range out {
		by, guess := b.reasonOut(id, news)
		if by < 0 && trails {
			by = b.endOf(id)
		}
		if by < 0 {
			r.lost = append(r.lost, id)
			continue
		}
		reasons, r.guess = append(reasons, reason{called(b.Old, id), by}), weaker(r.guess, guess)
	}
	for _, id := range in {
		by, guess := b.reasonIn(id, olds)
		if by < 0 {
			r.gained = append(r.gained, id)
			continue
		}
		reasons, r.guess = append(reasons, reason{called(b.New, id), by}), weaker(r.guess, guess)
	}
	if len(r.gained)+len(r.lost) == 0 {
		r.by = b.first(reasons)
	}
	return r
}

// inStep compares two rows of references, each with the one in its place; alike
// says that the rest of the rows is the same.
func (b *builder) inStep(was, is []string, alike bool) relation {
	r := relation{by: -1}
	if !alike || len(was) != len(is) {
		return r
	}
	var reasons []reason
	for i := range was {
		if was[i] == is[i] {
			continue
		}
		by, guess := b.reasonOut(was[i], map[string]bool{is[i]: true})
		if by < 0 {
			return r
		}
		reasons, r.guess = append(reasons, reason{called(b.Old, was[i]), by}), weaker(r.guess, guess)
	}
	r.by = b.first(reasons)
	return r
}

// first chooses among reasons, whatever the order in the files.
func (b *builder) first(reasons []reason) int {
	best := slices.MinFunc(reasons, func(x, y reason) int { return cmp.Or(cmp.Compare(x.name, y.name), cmp.Compare(x.by, y.by)) })
	return b.told(best.by)
}

// called is the name of what an id stands for.
func called(o *orgmodel.Organisation, id string) string {
	ref, line, ok := resolve(o, id)
	if !ok {
		return id
	}
	return o.Common(ref).Name + line
}

// reasonOut finds the change by which an old id lives on in one of news: of
// several the surest, then the one whose name comes first.
func (b *builder) reasonOut(id string, news map[string]bool) (int, *Link) {
	ref, line, ok := resolve(b.Old, id)
	if !ok || b.lineages[ref.Type] == nil {
		return -1, nil
	}
	l := b.lineages[ref.Type]
	best := bestReason{by: -1}
	for _, j := range l.who.After[ref.Index] {
		if c := b.New.Common(orgmodel.Ref{Type: ref.Type, Index: j}); news[c.ID+line] {
			best.take(b, l, ref.Index, j, c.Name)
		}
	}
	return best.by, best.guess
}

// reasonIn finds the change by which a new id carries on one of olds.
func (b *builder) reasonIn(id string, olds map[string]bool) (int, *Link) {
	ref, line, ok := resolve(b.New, id)
	if !ok || b.lineages[ref.Type] == nil {
		return -1, nil
	}
	l := b.lineages[ref.Type]
	best := bestReason{by: -1}
	for _, o := range l.who.Before[ref.Index] {
		if c := b.Old.Common(orgmodel.Ref{Type: ref.Type, Index: o}); olds[c.ID+line] {
			best.take(b, l, o, ref.Index, c.Name)
		}
	}
	return best.by, best.guess
}

// bestReason is the best of several reasons.
type bestReason struct {
	by    int
	name  string
	guess *Link
}

func (s *bestReason) take(b *builder, l *lineage, o, j int, name string) {
	by, ok := l.links[[2]int{o, j}]
	if !ok {
		return
	}
	next := bestReason{by, name, b.guesses[linkKey{l.noun.typ, o, j}]}
	if s.by < 0 || cmp.Or(cmp.Compare(s.sure(), next.sure()), cmp.Compare(next.name, s.name)) < 0 {
		*s = next
	}
}

func (s *bestReason) sure() int {
	if s.guess == nil {
		return 100
	}
	return s.guess.Confidence
}

// endOf finds the change that says that something old is gone; -1: none does.
func (b *builder) endOf(id string) int {
	ref, _, ok := resolve(b.Old, id)
	if !ok || b.lineages[ref.Type] == nil {
		return -1
	}
	return b.lineages[ref.Type].endedBy(ref.Index)
}

// resolve finds what an id stands for; a source may name a line.
func resolve(o *orgmodel.Organisation, id string) (orgmodel.Ref, string, bool) {
	base, line := id, ""
	if i := strings.IndexByte(id, '#'); i >= 0 {
		base, line = id[:i], id[i:]
	}
	ref, ok := o.Find(base)
	return ref, line, ok
}

// successionOf is the transition that an entity's formerly tells of; -1: none.
func (b *builder) successionOf(p *twins) int {
	l := b.lineages[p.noun.typ]
	if l == nil {
		return -1
	}
	var reasons []reason
	for _, o := range l.who.Before[p.new] {
		if by, ok := l.links[[2]int{o, p.new}]; ok {
			reasons = append(reasons, reason{b.Old.Common(orgmodel.Ref{Type: p.noun.typ, Index: o}).Name, by})
		}
	}
	for _, j := range l.who.After[p.old] {
		if by, ok := l.links[[2]int{p.old, j}]; ok {
			reasons = append(reasons, reason{b.New.Common(orgmodel.Ref{Type: p.noun.typ, Index: j}).Name, by})
		}
	}
	if len(reasons) == 0 {
		return -1
	}
	return b.first(reasons)
}

// renaming is the change of an entity's name; -1 when it has the same.
func (b *builder) renaming(p *twins) int {
	if p.noun.lone || orgmodel.SameName(p.was.Name, p.is.Name) {
		return -1
	}
	return placeIn(b.lineages[p.noun.typ].renamed, p.new)
}

func setOf(ids []string) map[string]bool {
	set := make(map[string]bool, len(ids))
	for _, id := range ids {
		set[id] = true
	}
	return set
}

// missing lists the ids that a set lacks, each once.
func missing(ids []string, set map[string]bool) []string {
	var list []string
	seen := map[string]bool{}
	for _, id := range ids {
		if !set[id] && !seen[id] {
			seen[id] = true
			list = append(list, id)
		}
	}
	return list
}

// without lists the items of a that b lacks.
func without(a, b []item) []item {
	has := make(map[string]bool, len(b))
	for i := range b {
		has[b[i].key()] = true
	}
	var list []item
	for i := range a {
		if !has[a[i].key()] {
			list = append(list, a[i])
		}
	}
	return list
}

func someItems(list []item) message.Localizer {
	if len(list) == 0 {
		return nil
	}
	return allOf(list)
}

func someNames(o *namer, ids []string) message.Localizer {
	if len(ids) == 0 {
		return nil
	}
	return namesOf(o, ids)
}
