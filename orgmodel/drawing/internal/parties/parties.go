// Package parties says who is party to an agreement or provides a service: what
// they are called, in whose employ they are, and how agreements look. It is shared
// by the views that draw agreements or providers; it draws nothing itself.
package parties

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Of returns the unit of an id if it exists on the day; else -1.
func Of(s kit.Sketch, id string) int {
	u := s.Org().UnitIndex(id)
	if u < 0 || !s.Org().Active(&s.Org().Units[u].Common) {
		return -1
	}
	return u
}

// Facts tells in a card what no line shows: the parties of an agreement
// without direction, and those that are missing, assumed or no more.
func Facts(s kit.Sketch, a *orgmodel.Agreement, form AgreementForm) []kit.Fact {
	var facts []kit.Fact
	if len(a.Between) > 0 {
		facts = append(facts, kit.Fact{Left: s.Key(&a.Common, s.Say(Words.between), "between"), Italic: true, Color: kit.GreyInk})
		for _, id := range a.Between {
			facts = append(facts, kit.Fact{Sign: "▪", Left: s.Key(&a.Common, Name(s, id), "between")})
		}
	} else {
		if a.From == "" {
			facts = append(facts, kit.Fact{Left: s.Say(Words.purchaserMissing, form.From), Color: kit.WarnInk})
		}
		if len(a.To) == 0 {
			facts = append(facts, kit.Fact{Left: s.Say(Words.providerMissing, form.To), Color: kit.WarnInk})
		}
	}
	absent := func(key string, ids ...string) {
		for _, id := range ids {
			if id != "" && Of(s, id) < 0 {
				facts = append(facts, kit.Fact{Left: s.Key(&a.Common, Name(s, id), key), Color: kit.WarnInk})
			}
		}
	}
	absent("from", a.From)
	absent("to", a.To...)
	var guessed []string
	for _, end := range []struct {
		key  string
		role message.Text
	}{{"from", form.From}, {"to", form.To}} {
		if on := kit.AssumedKeys(&a.Common, end.key); on != nil {
			guessed = append(guessed, s.Star(kit.LowerFirst(s.Say(end.role)), on))
		}
	}
	if guessed != nil {
		facts = append(facts, kit.Fact{Left: s.Say(Words.AssumedKeys, message.And(guessed)), Italic: true, Color: kit.GreyInk})
	}
	return facts
}

// Name names a party, and says so when there is none on the day.
func Name(s kit.Sketch, id string) string {
	if Of(s, id) >= 0 {
		return s.Called(id)
	}
	return s.Say(Words.absent, s.Called(id), s.Day())
}
