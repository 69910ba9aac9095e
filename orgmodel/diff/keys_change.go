package diff

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

var decisionTable = &table[orgmodel.Decision]{
	typ:    orgmodel.TypeDecision,
	list:   func(o *orgmodel.Organisation) []orgmodel.Decision { return o.Decisions },
	common: func(d *orgmodel.Decision) *orgmodel.Common { return &d.Common },
	keys: []key[orgmodel.Decision]{
		refs("body", func(d *orgmodel.Decision) []string { return d.Body }).trailing(),
		date("date", func(d *orgmodel.Decision) orgmodel.Date { return d.Date }),
		word("form", decisionForms, func(d *orgmodel.Decision) string { return d.Form }),
		refs("proposed_by", func(d *orgmodel.Decision) []string { return d.ProposedBy }).trailing(),
		refs("supported_by", func(d *orgmodel.Decision) []string { return d.SupportedBy }).trailing(),
	},
}

var comparatorTable = &table[orgmodel.Comparator]{
	typ:    orgmodel.TypeComparator,
	list:   func(o *orgmodel.Organisation) []orgmodel.Comparator { return o.Comparators },
	common: func(c *orgmodel.Comparator) *orgmodel.Common { return &c.Common },
	keys: []key[orgmodel.Comparator]{
		itemised("municipalities", func(a, b *orgmodel.Comparator) bool { return slices.Equal(a.Municipalities, b.Municipalities) }, municipalityItems),
		flag("learns_from", func(c *orgmodel.Comparator) bool { return c.LearnsFrom }),
		words("model", func(c *orgmodel.Comparator) string { return c.Model }),
	},
}

func municipalityItems(_ *namer, c *orgmodel.Comparator) []item {
	items := make([]item, len(c.Municipalities))
	for i, code := range c.Municipalities {
		items[i] = item{raw: quote(code), text: municipalityName(code)}
	}
	return items
}

var riskTable = &table[orgmodel.Risk]{
	typ:    orgmodel.TypeRisk,
	list:   func(o *orgmodel.Organisation) []orgmodel.Risk { return o.Risks },
	common: func(r *orgmodel.Risk) *orgmodel.Common { return &r.Common },
	keys: []key[orgmodel.Risk]{
		refs("about", func(r *orgmodel.Risk) []string { return r.About }).trailing(),
		number("likelihood", func(r *orgmodel.Risk) orgmodel.Quantity { return r.Likelihood }),
		number("consequence", func(r *orgmodel.Risk) orgmodel.Quantity { return r.Consequence }),
		ref("measure", func(r *orgmodel.Risk) string { return r.Measure }).trailing(),
		refs("owner", func(r *orgmodel.Risk) []string { return r.Owner }).trailing(),
		date("deadline", func(r *orgmodel.Risk) orgmodel.Date { return r.Deadline }),
	},
}

var recordTable = &table[orgmodel.Record]{
	typ:    orgmodel.TypeRecord,
	list:   func(o *orgmodel.Organisation) []orgmodel.Record { return o.Records },
	common: func(r *orgmodel.Record) *orgmodel.Common { return &r.Common },
	keys: []key[orgmodel.Record]{
		word("form", recordForms, func(r *orgmodel.Record) string { return r.Form }),
		refs("about", func(r *orgmodel.Record) []string { return r.About }).trailing(),
		date("date", func(r *orgmodel.Record) orgmodel.Date { return r.Date }),
		ref("by", func(r *orgmodel.Record) string { return r.By }),
	},
}
