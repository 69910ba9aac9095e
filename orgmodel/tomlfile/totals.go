package tomlfile

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// A published total of staff holds in a variant only as long as no staff below it
// changes: then nobody has published one.

// staffKeys are the keys by which staff of a unit, or of a post in it, change.
var staffKeys = map[orgmodel.Type][]string{
	orgmodel.TypeUnit: {"heads", "fte", "heads_total", "fte_total", "parent", "kind", "since", "until"},
	orgmodel.TypePost: {"count", "fte", "vacant", "unit", "since", "until"},
}

// touch is a unit whose staff a layer changes.
type touch struct {
	unit  string
	layer int32
}

// touchRestated notes the units whose staff a restated entity changes: those it was
// in, and those it is in.
func (b *builder) touchRestated(ref orgmodel.Ref, before any, changed []string, layer int32) {
	if !slices.ContainsFunc(changed, func(key string) bool { return slices.Contains(staffKeys[ref.Type], key) }) {
		return
	}
	switch was := before.(type) {
	case orgmodel.Unit:
		u := &b.org.Units[ref.Index]
		// Its own new total changes nothing below it, and all above.
		if slices.ContainsFunc(changed, func(key string) bool { return key == "heads" || key == "fte" || key == "kind" }) {
			b.touched = append(b.touched, touch{u.ID, layer})
		}
		b.touched = append(b.touched, touch{was.Parent, layer}, touch{u.Parent, layer})
	case orgmodel.Post:
		b.touched = append(b.touched, touch{was.Unit, layer}, touch{b.org.Posts[ref.Index].Unit, layer})
	}
}

// touchNew notes the unit that a new unit or post of a variant adds staff to.
func (b *builder) touchNew(ref orgmodel.Ref, layer int32) {
	switch ref.Type {
	case orgmodel.TypeUnit:
		b.touched = append(b.touched, touch{b.org.Units[ref.Index].Parent, layer})
	case orgmodel.TypePost:
		b.touched = append(b.touched, touch{b.org.Posts[ref.Index].Unit, layer})
	}
}

// dropTotals takes away the totals of units below which a later file changes staff.
func (b *builder) dropTotals() {
	if len(b.places.layers) < 2 {
		return
	}
	parents := map[string]string{}
	for i := range b.org.Units {
		parents[b.org.Units[i].ID] = b.org.Units[i].Parent
	}
	for i := range b.org.Closes {
		for _, id := range b.org.Closes[i].IDs {
			b.touchClosed(id, b.layerOfClose(i), parents)
		}
	}
	latest := map[string]int32{} // by unit: the last layer that changes staff at or below it
	for _, t := range b.touched {
		seen := map[string]bool{}
		for id := t.unit; id != "" && !seen[id]; id = parents[id] {
			seen[id] = true
			latest[id] = max(latest[id], t.layer)
		}
	}
	for i := range b.org.Units {
		u := &b.org.Units[i]
		if !u.HeadsTotal.Known() && !u.FTETotal.Known() {
			continue
		}
		ref := orgmodel.Ref{Type: orgmodel.TypeUnit, Index: i}
		if b.statedIn(ref, "heads_total") < latest[u.ID] {
			u.HeadsTotal = orgmodel.Quantity{}
		}
		if b.statedIn(ref, "fte_total") < latest[u.ID] {
			u.FTETotal = orgmodel.Quantity{}
		}
	}
}

func (b *builder) touchClosed(id string, layer int32, parents map[string]string) {
	ref, ok := b.org.Find(id)
	switch {
	case ok && ref.Type == orgmodel.TypeUnit:
		b.touched = append(b.touched, touch{parents[id], layer})
	case ok && ref.Type == orgmodel.TypePost:
		b.touched = append(b.touched, touch{b.org.Posts[ref.Index].Unit, layer})
	}
}

func (b *builder) layerOfClose(i int) int32 {
	if origins := b.places.of[orgmodel.TypeClose]; i < len(origins) {
		return origins[i].layer
	}
	return 0
}

// statedIn is the last layer that states a key of an entity.
func (b *builder) statedIn(ref orgmodel.Ref, key string) int32 {
	last := int32(0)
	for _, o := range b.places.origins(ref) {
		if _, ok := b.places.stated(o, key, -1); ok {
			last = max(last, o.layer)
		}
	}
	return last
}
