package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

var coordination = Metric{
	ID:    M10,
	Label: text("Coordination", "Samordning"),
	Method: text(
		"Cooperation and contracts beside the line, counted as ties between two: from purchaser to each provider of an agreement, between each two parties of an agreement without direction, between each two members of a collaboration, and between the units that each two who lead a unit jointly belong to. Two units may have several ties, and unnamed categories of actors have none. The shares are of all of them.",
		"Samarbeten och avtal vid sidan av linjen, räknade mellan två i taget: från beställaren till var och en av utförarna i ett avtal, mellan varje par av parter i ett avtal utan riktning, mellan varje par av medlemmar i en samverkan mellan organisationer och mellan de enheter som varje par av gemensamma ledare hör till. Två enheter kan ha flera; aktörer utan namn har inga. Andelarna är av samtliga.",
	),
	Source: text("The cut of a graph: edges between parts, as a share of all edges.", "Snittet i en graf: kanter mellan delar, av alla kanter."),
	Figures: []Figure{
		{M10Relations, text("Cooperation and contracts beside the line", "Samarbeten och avtal vid sidan av linjen"), relationUnit, countRelations},
		{M10Authority, text("Cooperation across authorities", "Samarbeten och avtal mellan olika myndigheter"), percent, crossingShare(AuthorityBorder)},
		{M10Principal, text("Cooperation across responsible bodies", "Samarbeten och avtal mellan olika huvudmän"), percent, crossingShare(PrincipalBorder)},
	},
}

// relation ties two units together beside the line.
type relation struct {
	kind orgmodel.Type // agreement, or unit for collaborations and joint leaders
	id   string
	a, b int
}

func (in *Inputs) relations() []relation {
	o := in.Org
	var list []relation
	pairs := func(t orgmodel.Type, id string, units []int) {
		for i, a := range units {
			for _, b := range units[i+1:] {
				list = append(list, relation{t, id, a, b})
			}
		}
	}
	for i := range o.Agreements {
		a := &o.Agreements[i]
		if !o.Active(&a.Common) {
			continue
		}
		from := standing(o, a.From)
		if from >= 0 && unnamed(o, from) {
			from = -1
		}
		for _, to := range standingAll(o, a.To) {
			if from >= 0 && from != to {
				list = append(list, relation{orgmodel.TypeAgreement, a.ID, from, to})
			}
		}
		pairs(orgmodel.TypeAgreement, a.ID, standingAll(o, a.Between))
	}
	for u := range o.Units {
		if o.Depth(u) < 0 {
			continue
		}
		if o.IsCollaboration(u) {
			pairs(orgmodel.TypeUnit, o.Units[u].ID, standingAll(o, o.Units[u].Members))
		}
		if in.Managers[u].Via == u {
			pairs(orgmodel.TypeUnit, o.Units[u].ID, in.unitsOf(in.Managers[u].Posts))
		}
	}
	return list
}

// standingAll lists the units that exist and are no unnamed category of
// actors, each once.
func standingAll(o *orgmodel.Organisation, ids []string) []int {
	var list []int
	for _, id := range ids {
		if u := standing(o, id); u >= 0 && !unnamed(o, u) && !slices.Contains(list, u) {
			list = append(list, u)
		}
	}
	return list
}

func unnamed(o *orgmodel.Organisation, unit int) bool {
	k := o.KindAt(unit)
	return k != nil && k.Sphere == orgmodel.Outsider
}

// unitsOf lists the unit that each post belongs to; two posts of one unit give
// it twice.
func (in *Inputs) unitsOf(posts []int) []int {
	var list []int
	for _, p := range posts {
		if u := standing(in.Org, in.Org.Posts[p].Unit); u >= 0 {
			list = append(list, u)
		}
	}
	return list
}

var noRelations = text("The file describes no cooperation and no contracts beside the line.", "Filen beskriver inga samarbeten eller avtal vid sidan av linjen.")

func countRelations(in *Inputs) Value {
	list := in.relations()
	if len(list) == 0 {
		return nothing(noRelations)
	}
	v := Value{Quantity: orgmodel.Exactly(int64(len(list)))}
	for _, r := range list {
		last := len(v.Subjects) - 1
		if last < 0 || v.Subjects[last].ID != r.id {
			v.Subjects = append(v.Subjects, in.about(r.kind, r.id, orgmodel.Exactly(1), relationUnit))
			continue
		}
		v.Subjects[last].Quantity = v.Subjects[last].Quantity.Add(orgmodel.Exactly(1))
	}
	return v
}

func crossingShare(b Border) func(*Inputs) Value {
	return func(in *Inputs) Value {
		list := in.relations()
		if len(list) == 0 {
			return nothing(noRelations)
		}
		sum := orgmodel.Exactly(0)
		for _, r := range list {
			c := cross(in.Org, Stop{Unit: r.a, Post: -1}, Stop{Unit: r.b, Post: -1})
			sum = sum.Add(c[b].count())
		}
		share := boundsOf(sum).per(boundsOf(orgmodel.Exactly(int64(len(list)))), 100)
		return Value{Quantity: share.asShare()}.unless(noBoard)
	}
}
