package tomlfile

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// A record made for one change of a series answers nothing of a change that a later file
// makes, of the same unit or of another.

// alteration is what a variant changes of an entity: the keys, or "" where it adds, ends
// or opens it again.
type alteration struct {
	id    string
	layer int32
	keys  []string
}

// alter notes what a layer changes of the facts about an entity.
func (b *builder) alter(id string, keys []string, layer int32) {
	facts := slices.DeleteFunc(slices.Clone(keys), func(key string) bool { return !factual(key) || key == "name" || key == "codes" })
	if id != "" && len(facts) > 0 {
		b.altered = append(b.altered, alteration{id, layer, facts})
	}
}

// laterChanges tells each record what the files after its own change.
func (b *builder) laterChanges() {
	if len(b.places.layers) < 2 || len(b.org.Records) == 0 {
		return
	}
	for i := range b.org.Closes {
		for _, id := range b.org.Closes[i].IDs {
			b.alter(id, []string{""}, b.layerOfClose(i))
		}
	}
	made := b.madeOf()
	after := map[int32]map[string][]string{} // by layer
	for i := range b.org.Records {
		layer := b.places.of[orgmodel.TypeRecord][i].layer
		if _, known := after[layer]; !known {
			after[layer] = b.alteredAfter(layer, made)
		}
		b.org.Records[i].Later = after[layer]
	}
}

// alteredAfter is what the layers after one change, by id; nil: nothing.
func (b *builder) alteredAfter(layer int32, made map[string][]string) map[string][]string {
	var later map[string][]string
	for _, a := range b.altered {
		if a.layer <= layer {
			continue
		}
		if later == nil {
			later = map[string][]string{}
		}
		for _, id := range append([]string{a.id}, made[a.id]...) {
			later[id] = unique(append(later[id], a.keys...))
		}
	}
	return later
}

// madeOf are, by the id of a table, the units and posts that per_area made of it.
func (b *builder) madeOf() map[string][]string {
	made := map[string][]string{}
	add := func(id string) {
		if table := b.org.CopyOf(id); table != "" {
			made[table] = append(made[table], id)
		}
	}
	for i := range b.org.Units {
		add(b.org.Units[i].ID)
	}
	for i := range b.org.Posts {
		add(b.org.Posts[i].ID)
	}
	return made
}
