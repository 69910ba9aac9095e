package rules

import "github.com/orgmodel/orgmodel/orgmodel"

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
