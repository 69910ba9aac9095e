package diff

import (
	"unicode"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var headerTable = &table[orgmodel.Header]{
	typ:    orgmodel.TypeOrganisation,
	common: func(h *orgmodel.Header) *orgmodel.Common { return &h.Common },
	keys: []key[orgmodel.Header]{
		words("municipality", func(h *orgmodel.Header) string { return h.Municipality }),
		word("language", languages, func(h *orgmodel.Header) string { return h.Language }),
		date("as_of", func(h *orgmodel.Header) orgmodel.Date { return h.AsOf }),
		word("steering_model", steeringModels, func(h *orgmodel.Header) string { return h.SteeringModel }),
		number("population", func(h *orgmodel.Header) orgmodel.Quantity { return h.Population }),
	},
}

var sourceTable = &table[orgmodel.Source]{
	typ:    orgmodel.TypeSource,
	list:   func(o *orgmodel.Organisation) []orgmodel.Source { return o.Sources },
	common: func(s *orgmodel.Source) *orgmodel.Common { return &s.Common },
	keys: []key[orgmodel.Source]{
		words("publisher", func(s *orgmodel.Source) string { return s.Publisher }),
		words("author", func(s *orgmodel.Source) string { return s.Author }),
		date("date", func(s *orgmodel.Source) orgmodel.Date { return s.Date }),
		words("url", func(s *orgmodel.Source) string { return s.URL }),
		words("file", func(s *orgmodel.Source) string { return s.File }),
	},
}

var kindTable = &table[orgmodel.Kind]{
	typ:    orgmodel.TypeKind,
	list:   func(o *orgmodel.Organisation) []orgmodel.Kind { return o.Kinds },
	common: func(k *orgmodel.Kind) *orgmodel.Common { return &k.Common },
	keys: []key[orgmodel.Kind]{
		{
			name: "label",
			same: func(a, b *orgmodel.Kind) bool { return a.Label == b.Label },
			value: func(_ *namer, k *orgmodel.Kind) Value {
				if k.Label == (orgmodel.Label{}) {
					return Value{}
				}
				return Value{
					Raw:  "{ sv = " + quote(k.Label.SV) + ", en = " + quote(k.Label.EN) + " }",
					Text: message.Text{EN: k.Label.EN, SV: k.Label.SV},
				}
			},
		},
		word("like", builtin, func(k *orgmodel.Kind) string { return k.Like }),
		refs("allowed_parents", func(k *orgmodel.Kind) []string { return k.AllowedParents }).trailing(),
	},
}

var areaTable = &table[orgmodel.Area]{
	typ:    orgmodel.TypeArea,
	list:   func(o *orgmodel.Organisation) []orgmodel.Area { return o.Areas },
	common: func(a *orgmodel.Area) *orgmodel.Common { return &a.Common },
	keys: []key[orgmodel.Area]{
		ref("part_of", func(a *orgmodel.Area) string { return a.PartOf }),
		number("population", func(a *orgmodel.Area) orgmodel.Quantity { return a.Population }),
	},
}

var unitTable = &table[orgmodel.Unit]{
	typ:    orgmodel.TypeUnit,
	list:   func(o *orgmodel.Organisation) []orgmodel.Unit { return o.Units },
	common: func(u *orgmodel.Unit) *orgmodel.Common { return &u.Common },
	keys: []key[orgmodel.Unit]{
		kindKey(),
		ref("parent", func(u *orgmodel.Unit) string { return u.Parent }).as(UnitMoved),
		word("role", roles, func(u *orgmodel.Unit) string { return u.Role }).as(UnitRoleChanged),
		number("heads", func(u *orgmodel.Unit) orgmodel.Quantity { return u.Heads }).as(StaffingChanged),
		number("fte", func(u *orgmodel.Unit) orgmodel.Quantity { return u.FTE }).as(StaffingChanged),
		refs("areas", func(u *orgmodel.Unit) []string { return u.Areas }).as(UnitAreasChanged).trailing(),
		refs("members", func(u *orgmodel.Unit) []string { return u.Members }).as(UnitMembersChanged).trailing(),
		ledByKey(),
		word("leadership", leaderships, func(u *orgmodel.Unit) string { return u.Leadership }).as(LeadershipFormChanged),
		flag("per_area", func(u *orgmodel.Unit) bool { return u.PerArea }),
		ref("employer", func(u *orgmodel.Unit) string { return u.Employer }).as(UnitEmployerChanged),
		codes(func(u *orgmodel.Unit) map[string]string { return u.Codes }),
	},
}

// kindKey refers to a kind of the file's own, or is a word of the format.
func kindKey() key[orgmodel.Unit] {
	k := ref("kind", func(u *orgmodel.Unit) string { return u.Kind }).as(UnitKindChanged)
	k.value = func(o *namer, u *orgmodel.Unit) Value {
		if u.Kind == "" {
			return Value{}
		}
		label := o.KindLabel(u)
		return Value{IDs: []string{u.Kind}, Raw: quote(u.Kind), Text: text(lower(label.EN), lower(label.SV))}
	}
	return k
}

func ledByKey() key[orgmodel.Unit] {
	k := refs("led_by", func(u *orgmodel.Unit) []string { return u.LedBy }).as(LeadershipChanged)
	k.picks = func(before, after int) Kind {
		switch {
		case before == 0:
			return LeadershipGained
		case after == 0:
			return LeadershipLost
		case before == 1 && after > 1:
			return LeadershipJoint
		case before > 1 && after == 1:
			return LeadershipSingle
		}
		return LeadershipChanged
	}
	return k
}

// lower makes a word out of a label, unless it is an abbreviation.
func lower(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[n:])
	if n == 0 || unicode.IsUpper(second) {
		return s
	}
	return string(unicode.ToLower(first)) + s[n:]
}

var postTable = &table[orgmodel.Post]{
	typ:    orgmodel.TypePost,
	list:   func(o *orgmodel.Organisation) []orgmodel.Post { return o.Posts },
	common: func(p *orgmodel.Post) *orgmodel.Common { return &p.Common },
	keys: []key[orgmodel.Post]{
		ref("unit", func(p *orgmodel.Post) string { return p.Unit }).as(PostMoved),
		number("count", func(p *orgmodel.Post) orgmodel.Quantity { return p.Count }).as(StaffingChanged),
		number("fte", func(p *orgmodel.Post) orgmodel.Quantity { return p.FTE }).as(StaffingChanged),
		number("vacant", func(p *orgmodel.Post) orgmodel.Quantity { return p.Vacant }).as(VacanciesChanged),
		flag("acting", func(p *orgmodel.Post) bool { return p.Acting }).saying(phrases{
			gained: text("{0} is acting.", "{0} är tillförordnad."),
			lost:   text("{0} is no longer acting.", "{0} är inte längre tillförordnad."),
		}),
		ref("deputy_of", func(p *orgmodel.Post) string { return p.DeputyOf }).trailing(),
		words("qualification", func(p *orgmodel.Post) string { return p.Qualification }).as(PostQualificationChanged),
		words("holder", func(p *orgmodel.Post) string { return p.Holder }).as(PostHolderChanged),
		words("party", func(p *orgmodel.Post) string { return p.Party }).as(PostHolderChanged),
		codes(func(p *orgmodel.Post) map[string]string { return p.Codes }),
	},
}
