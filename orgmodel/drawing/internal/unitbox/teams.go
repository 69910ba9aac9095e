package unitbox

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
)

// TeamRows tells the teams of a unit inside its box, each with its posts under it:
// nothing that a box of its own would show is lost but the frame.
func TeamRows(s kit.Sketch, teams []int) []kit.Fact {
	var facts []kit.Fact
	for i, u := range teams {
		row := teamRow(s, u)
		row.Ruled = i == 0
		if s.Detail() == drawing.Overview {
			row.Right = withVacant(s, u, row.Right)
			facts = append(facts, row)
			continue
		}
		facts = append(facts, row)
		for _, f := range within(s, u) {
			if f.Under = true; f.Strong {
				f.Strong, f.Color = false, kit.WarnInk // the strongest mark is for who leads the whole box
			}
			facts = append(facts, f)
		}
	}
	return facts
}

// TeamRow tells a team in one line, its vacancies behind its number.
func TeamRow(s kit.Sketch, u int) kit.Fact {
	f := teamRow(s, u)
	f.Right = withVacant(s, u, f.Right)
	return f
}

// within tells who leads a team and what posts it has.
func within(s kit.Sketch, u int) []kit.Fact {
	unit := &s.Org().Units[u]
	return append(Leaders(s, unit), posts(s, u, unit)...)
}

func teamRow(s kit.Sketch, u int) kit.Fact {
	unit := &s.Org().Units[u]
	f := kit.Fact{Sign: "▪", Left: s.Key(&unit.Common, s.Named(&unit.Common), "parent"), Things: s.Things(unit.ID)}
	if tag := kit.LookOfStatus(unit.Status).Tag; !tag.IsZero() && unit.Status != s.Org().Units[s.Org().Parent(u)].Status {
		f.Left += " (" + tag.In(s.Lang()) + ")"
	}
	own := s.Staff().Units[u].Own
	switch {
	case SaysSomething(own.FTE):
		s.Bears(kit.FTEMark)
		f.Right = s.Say(Words.fteShort, s.Star(own.FTE.In(s.Lang()), ownOn(s.Model, u, fteOf)))
	case some(own.Heads):
		f.Right = heads(s, own.Heads, ownOn(s.Model, u, headsOf))
	}
	return f
}

// withVacant is a number of people with how many posts are vacant besides.
func withVacant(s kit.Sketch, u int, number string) string {
	vacant := s.Staff().Units[u].Own.Vacant
	if !some(vacant) {
		return number
	}
	if number == "" {
		return vacantIn(s, vacant, ownOn(s.Model, u, vacantOf))
	}
	return number + " (" + s.Say(Words.vacant, s.Star(vacant.In(s.Lang()), ownOn(s.Model, u, vacantOf))) + ")"
}
