package tomlfile

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var areaTexts = struct {
	none, noneHelp, many, manyHelp, share, shareHelp, long, longHelp, limit, limitHelp message.Text
}{
	none:      message.Text{EN: "per_area needs the areas: {0} names none.", SV: "per_area kräver områden: {0} anger inga."},
	noneHelp:  message.Text{EN: "Write areas = [\"…\", \"…\"]; \"all\" is one place, not a list of areas.", SV: "Skriv areas = [\"…\", \"…\"]; \"all\" är en plats, inte en lista över områden."},
	many:      message.Text{EN: "{0} stands for {1} units, one in each area; {2} takes one.", SV: "{0} står för {1} enheter, en i varje område; {2} tar bara en."},
	manyHelp:  message.Text{EN: "Name one of them, for example {0}.", SV: "Ange en av dem, till exempel {0}."},
	share:     message.Text{EN: "{0} = {1} cannot be shared out over {2} areas without guessing.", SV: "{0} = {1} kan inte fördelas på {2} områden utan att gissa."},
	long:      message.Text{EN: "The id {0} that per_area makes is longer than {1} characters.", SV: "Id:t {0} som per_area ger är längre än {1} tecken."},
	longHelp:  message.Text{EN: "Give the unit, its posts or the area a shorter id.", SV: "Ge enheten, dess befattningar eller området ett kortare id."},
	limit:     message.Text{EN: "per_area would make more than {0} units, posts and references.", SV: "per_area skulle ge fler än {0} enheter, befattningar och hänvisningar."},
	limitHelp: message.Text{EN: "List fewer areas.", SV: "Räkna upp färre områden."},
	shareHelp: message.Text{EN: "Write one post for each area (unit = {0}), or a count of one for each.", SV: "Skriv en befattning för varje område (unit = {0}), eller ett antal som ger en i varje."},
}

// maxMade bounds what per_area may write out, so that a small file cannot fill
// the memory.
const maxMade = 200_000

// make counts entities and references that are written out; it is false when
// they have become too many, which it reports once.
func (b *builder) make(n int, ref orgmodel.Ref) bool {
	before := b.made
	b.made += n
	if b.made > maxMade && before <= maxMade {
		b.findings = append(b.findings, finding(badValue, b.places.Place(ref, "", -1), areaTexts.limit.With(maxMade), areaTexts.limitHelp.With()))
	}
	return b.made <= maxMade
}

// name registers the id of what per_area makes.
func (b *builder) name(id string, ref, made orgmodel.Ref) {
	at := b.places.Place(ref, "id", -1)
	if len(id) > format.MaxID {
		b.findings = append(b.findings, finding(badValue, at, areaTexts.long.With(quote(id), format.MaxID), areaTexts.longHelp.With()))
	}
	if old, taken := b.ids[id]; taken {
		b.duplicate(at, old, chainTexts.twice.With(quote(id)), chainTexts.twiceHelp.With())
		return
	}
	b.ids[id] = known{ref: made, at: at}
}

// expand makes of every per_area unit one in each of its areas, and of
// references to it references to all of them.
func (b *builder) expand() {
	groups := b.expandUnits()
	if len(groups) > 0 {
		b.expandPosts(groups)
		b.expandReferences(groups)
		b.spreadCovers(groups)
	}
	b.shut = b.closings()
	for _, r := range b.later {
		e := &b.places.layers[r.layer].entities[r.entity]
		known, ok := b.ids[r.id]
		if ok && known.ref.Type == e.table.Type {
			if !b.restateClosed(known.ref, e, r.origin) {
				b.restate(known.ref, e, r.origin)
			}
			continue
		}
		b.findings = append(b.findings, finding(baseDrift, e.idAt, chainTexts.drift.With(e.table.Header(), quote(e.id)), chainTexts.driftMember.With()))
	}
}

// rebuilt collects a list of entities that is written anew, with the origins
// that go with it.
type rebuilt[T any] struct {
	items   []T
	origins []origin
	more    map[int][]origin
}

func (r *rebuilt[T]) add(item T, ref orgmodel.Ref, p *Places) {
	if extra := p.more[ref]; extra != nil {
		r.more[len(r.items)] = extra
	}
	r.items = append(r.items, item)
	r.origins = append(r.origins, p.of[ref.Type][ref.Index])
}

// settle makes the new list the one that places and ids speak of.
func (r *rebuilt[T]) settle(b *builder, typ orgmodel.Type, id func(*T) string) {
	for ref := range b.places.more {
		if ref.Type == typ {
			delete(b.places.more, ref)
		}
	}
	for i, extra := range r.more {
		b.places.more[orgmodel.Ref{Type: typ, Index: i}] = extra
	}
	b.places.of[typ] = r.origins
	for i := len(r.items) - 1; i >= 0; i-- { // of two with one id the first has it
		ref := orgmodel.Ref{Type: typ, Index: i}
		if k, ok := b.ids[id(&r.items[i])]; ok && k.ref.Type == typ {
			b.ids[id(&r.items[i])] = known{ref: ref, at: k.at}
		}
	}
}

func newRebuilt[T any](n int) *rebuilt[T] {
	return &rebuilt[T]{items: make([]T, 0, n), more: map[int][]origin{}}
}

// expandUnits returns, for each group, the ids that it became.
func (b *builder) expandUnits() map[string][]string {
	if !slices.ContainsFunc(b.org.Units, func(u orgmodel.Unit) bool { return u.PerArea }) {
		return nil
	}
	groups := map[string][]string{}
	areas := map[string][]string{}
	for i := range b.org.Units {
		if u := &b.org.Units[i]; u.PerArea {
			areas[u.ID] = u.Areas
		}
	}
	out := newRebuilt[orgmodel.Unit](len(b.org.Units))
	for i := range b.org.Units {
		u := b.org.Units[i]
		ref := orgmodel.Ref{Type: orgmodel.TypeUnit, Index: i}
		if u.PerArea && (len(u.Areas) == 0 || slices.Contains(u.Areas, orgmodel.AllAreas)) {
			at := b.places.Place(ref, "per_area", -1)
			b.findings = append(b.findings, finding(badValue, at, areaTexts.none.With(quote(u.ID)), areaTexts.noneHelp.With()))
			u.PerArea = false
		}
		if !u.PerArea {
			out.add(u, ref, b.places)
			continue
		}
		for _, area := range u.Areas {
			if !b.make(1, ref) {
				break
			}
			one := b.inArea(u, area, areas)
			b.name(one.ID, ref, orgmodel.Ref{Type: orgmodel.TypeUnit, Index: len(out.items)})
			groups[u.ID] = append(groups[u.ID], one.ID)
			out.add(one, ref, b.places)
		}
		delete(b.ids, u.ID)
	}
	b.org.Units = out.items
	out.settle(b, orgmodel.TypeUnit, func(u *orgmodel.Unit) string { return u.ID })
	return groups
}

// inArea is one of the units that per_area stands for. A child of such a unit
// belongs to the one in its own area.
func (b *builder) inArea(u orgmodel.Unit, area string, areas map[string][]string) orgmodel.Unit {
	one := u
	one.ID = u.ID + "-" + area
	one.Areas = []string{area}
	one.PerArea = false
	b.org.NoteCopy(one.ID, u.ID)
	if u.Assumed.Key("areas") && !u.Assumed.Key("per_area") { // it is there only because its area is among them
		one.Assumed.Keys = append(slices.Clone(u.Assumed.Keys), "per_area")
	}
	if k, ok := b.ids[area]; ok && k.ref.Type == orgmodel.TypeArea {
		if name := b.org.Areas[k.ref.Index].Name; name != "" {
			one.Name = u.Name + " " + name
		}
	}
	if slices.Contains(areas[u.Parent], area) {
		one.Parent = u.Parent + "-" + area
	}
	return one
}

// expandPosts makes of a post in such a unit one in each area. Its count is
// never multiplied, and shared out only where that takes no guess.
func (b *builder) expandPosts(groups map[string][]string) {
	out := newRebuilt[orgmodel.Post](len(b.org.Posts))
	posts := map[string][]string{}
	for i := range b.org.Posts {
		p := b.org.Posts[i]
		ref := orgmodel.Ref{Type: orgmodel.TypePost, Index: i}
		units := groups[p.Unit]
		if units == nil {
			out.add(p, ref, b.places)
			continue
		}
		b.unshareable(ref, &p, units)
		for _, unit := range units {
			if !b.make(1, ref) {
				break
			}
			one := p
			one.ID = p.ID + unit[len(p.Unit):]
			one.Unit = unit
			b.org.NoteCopy(one.ID, p.ID)
			if p.Count.Known() {
				one.Count = orgmodel.Exactly(1)
			}
			b.name(one.ID, ref, orgmodel.Ref{Type: orgmodel.TypePost, Index: len(out.items)})
			posts[p.ID] = append(posts[p.ID], one.ID)
			out.add(one, ref, b.places)
		}
		delete(b.ids, p.ID)
	}
	b.org.Posts = out.items
	out.settle(b, orgmodel.TypePost, func(p *orgmodel.Post) string { return p.ID })
	for id, list := range posts {
		groups[id] = list
	}
}

// unshareable reports figures of a post that cannot be given to several areas:
// a count is one for each, nothing else is divided.
func (b *builder) unshareable(ref orgmodel.Ref, p *orgmodel.Post, units []string) {
	for _, f := range []struct {
		key   string
		value orgmodel.Quantity
		fits  bool
	}{
		{"count", p.Count, p.Count == orgmodel.Exactly(int64(len(units)))},
		{"fte", p.FTE, p.FTE.IsZero()},
		{"vacant", p.Vacant, p.Vacant.IsZero()},
	} {
		if f.value.Known() && !f.fits {
			b.findings = append(b.findings, finding(badValue, b.places.Place(ref, f.key, -1),
				areaTexts.share.With(quote(f.key), f.value, len(units)), areaTexts.shareHelp.With(quote(units[0]))))
		}
	}
}

// expandReferences replaces a group by its members wherever a list may hold
// them; where only one may stand it says so.
func (b *builder) expandReferences(groups map[string][]string) {
	b.eachReference(func(r *reference) {
		for i, id := range r.ids() {
			switch {
			case groups[id] == nil || slices.Contains(r.key.Words, id):
			case r.many != nil:
				if b.make(len(groups[id]), r.ref) {
					b.spread(r, groups)
				}
				return
			default:
				b.findings = append(b.findings, finding(badValue, r.place(b.places, i),
					areaTexts.many.With(quote(id), len(groups[id]), quote(r.key.Name)), areaTexts.manyHelp.With(quote(groups[id][0]))))
				*r.one = groups[id][0]
			}
		}
	})
}

// spread writes the members of groups out in a list, each of them once: where a
// member is named as well, the file says it twice.
func (b *builder) spread(r *reference, groups map[string][]string) {
	var out []string
	var from []int
	said := map[string]int{}
	for i, id := range *r.many {
		members := []string{id}
		if g := groups[id]; g != nil {
			members = r.pick(g, b.org)
		}
		for _, member := range members {
			if said[member]++; said[member] == 1 {
				out, from = append(out, member), append(from, i)
			} else if said[member] == 2 {
				b.doubled = append(b.doubled, doubled{r.ref, repeat{list: r.list(), element: i, text: member, times: 2}})
			}
		}
	}
	*r.many = out
	b.places.came(r.ref, r.list(), from)
}

// pick chooses the members of a group that a reference means: all of them, save
// that a unit in one area is led by the group's post in that area.
func (r *reference) pick(group []string, org *orgmodel.Organisation) []string {
	if r.key.Name != "led_by" || r.ref.Type != orgmodel.TypeUnit {
		return group
	}
	if areas := org.Units[r.ref.Index].Areas; len(areas) == 1 {
		for _, id := range group {
			if strings.HasSuffix(id, "-"+areas[0]) {
				return []string{id}
			}
		}
	}
	return group
}
