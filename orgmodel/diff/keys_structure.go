package diff

import (
	"unicode"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel"
)

var organisationTellings = []telling{
	{key: "language", texts: languages},
	{key: "steering_model", texts: steeringModels},
}

var kindTellings = []telling{
	{key: "label", reads: wordOfKind},
	{key: "like", texts: builtin},
	{key: "allowed_parents", trails: true},
}

var unitTellings = []telling{
	{key: "kind", kind: UnitKindChanged, reads: kindOfUnit},
	{key: "parent", kind: UnitMoved},
	{key: "role", kind: UnitRoleChanged, texts: roles},
	{key: "heads", kind: StaffingChanged},
	{key: "heads_total", kind: StaffingChanged},
	{key: "fte_total", kind: StaffingChanged},
	{key: "fte", kind: StaffingChanged},
	{key: "areas", kind: UnitAreasChanged, trails: true},
	{key: "members", kind: UnitMembersChanged, trails: true},
	{key: "led_by", picks: leadershipKind},
	{key: "leadership", kind: LeadershipFormChanged, texts: leaderships},
	{key: "employer", kind: UnitEmployerChanged},
}

// kindOfUnit is a key that refers to a kind of the file's own, or takes a word of the
// format.
func kindOfUnit(c column) key {
	k := ref(c)
	k.value = func(o *namer, e entity) Value {
		u := e.Addr().Interface().(*orgmodel.Unit)
		if u.Kind == "" {
			return Value{}
		}
		label := o.KindLabel(u)
		return Value{IDs: []string{u.Kind}, Raw: quote(u.Kind), Text: text(lower(label.EN), lower(label.SV))}
	}
	return k
}

// wordOfKind is a key with a word for drawings, in one language or both.
func wordOfKind(c column) key {
	get := func(e entity) *orgmodel.Kind { return e.Addr().Interface().(*orgmodel.Kind) }
	return key{
		same: func(a, b entity) bool { return get(a).Label == get(b).Label },
		value: func(_ *namer, e entity) Value {
			if get(e).Label == (orgmodel.Label{}) {
				return Value{}
			}
			return Value{Raw: rawRow(c.row.Sub, c.at(e)), Text: get(e).Word()}
		},
	}
}

// leadershipKind is what happened to those who lead, by how many they were and are.
func leadershipKind(before, after int) Kind {
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

// lower makes a word out of a label, unless it is an abbreviation.
func lower(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[n:])
	if n == 0 || unicode.IsUpper(second) {
		return s
	}
	return string(unicode.ToLower(first)) + s[n:]
}

var postTellings = []telling{
	{key: "unit", kind: PostMoved},
	{key: "count", kind: StaffingChanged},
	{key: "fte", kind: StaffingChanged},
	{key: "vacant", kind: VacanciesChanged},
	{key: "acting", says: phrases{
		gained: text("{0} is acting.", "{0} är tillförordnad."),
		lost:   text("{0} is no longer acting.", "{0} är inte längre tillförordnad."),
	}},
	{key: "deputy_of", trails: true},
	{key: "qualification", kind: PostQualificationChanged},
	{key: "holder", kind: PostHolderChanged},
	{key: "party", kind: PostHolderChanged},
}
