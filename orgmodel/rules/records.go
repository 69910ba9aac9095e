package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// recordsOf lists the records of a form that exist on the day of the model, in
// file order.
func (p *Pass) recordsOf(form string) []*orgmodel.Record {
	var list []*orgmodel.Record
	for i := range p.Org.Records {
		if r := &p.Org.Records[i]; r.Form == form && p.Org.Active(&r.Common) {
			list = append(list, r)
		}
	}
	return list
}

// concerns reports whether a record is about one of the ids.
func concerns(r *orgmodel.Record, ids []string) bool {
	about := r.About
	if len(r.Covers) > 0 {
		about = r.Covers
	}
	return slices.ContainsFunc(about, func(id string) bool { return slices.Contains(ids, id) })
}
