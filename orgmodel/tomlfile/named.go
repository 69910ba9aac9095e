package tomlfile

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// readNames puts ids in the place of names that are unique. A file that stands on
// another names by ids alone.
func (b *builder) readNames(l *layer) {
	if l.variant() {
		return
	}
	names := map[string][]string{} // by name, the ids of the units that have it
	for i := range b.org.Units {
		u := &b.org.Units[i]
		name := orgmodel.AsSeen(u.Name)
		names[name] = append(names[name], u.ID)
	}
	b.eachReference(func(r *reference) {
		if !r.key.Named {
			return
		}
		for i, text := range r.ids() {
			if _, isID := b.ids[text]; isID {
				continue
			}
			switch ids := names[orgmodel.AsSeen(text)]; {
			case len(ids) == 1 && ids[0] != "":
				r.set(i, ids[0])
			case slices.Contains(ids, ""):
				b.hidden[text] = true // that it has no id is told where it stands
			}
		}
	})
}
