package judge

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Size implements diag.Basis. Of what is in both files the larger number counts: a
// unit whose staff is gone has lost it.
func (b *basis) Size() diag.Size {
	var size diag.Size
	var ids []string
	for _, id := range b.ids {
		if id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	size.Things = max(len(ids), 1)
	b.run.telling.Lock()
	defer b.run.telling.Unlock()
	for _, id := range ids {
		people := 0.0
		for _, file := range b.run.readers() {
			people = max(people, file.people(id, ids))
		}
		size.People += people
	}
	return size
}

// people is how many work in something or are reached as it, at least. Those who are
// counted with something else of the list are not counted again.
func (r *reader) people(id string, among []string) float64 {
	ref, ok := r.org.Find(id)
	if !ok {
		return 0
	}
	q, unit := orgmodel.Quantity{}, -1
	switch ref.Type {
	case orgmodel.TypeUnit:
		q, unit = r.staffOf().Units[ref.Index].Total.Heads, r.org.Parent(ref.Index)
	case orgmodel.TypePost:
		p := &r.org.Posts[ref.Index]
		q, unit = p.Count, r.org.UnitIndex(p.Unit)
	case orgmodel.TypeTargetGroup:
		q = r.org.TargetGroups[ref.Index].Size
	}
	if unit >= 0 {
		for above := range r.org.Line(unit) {
			if slices.Contains(among, r.org.Units[above].ID) {
				return 0
			}
		}
	}
	least, _ := q.Low()
	return least
}

func (r *reader) staffOf() *metrics.StaffTable {
	if r.staff == nil {
		r.staff = metrics.Staff(r.org)
	}
	return r.staff
}
