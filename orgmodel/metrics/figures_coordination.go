package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var coordination = Metric{
	ID:    M10,
	Label: text("Coordination", "Samordning"),
	Method: text(
		"Cooperation and contracts beside the line, each counted between two: from purchaser to each provider of an agreement, between each two parties of an agreement without direction, between each two members of a collaboration, and between the units that each two who lead a unit jointly belong to. Two units may cooperate in several ways, and unnamed categories of actors are left out. The shares are of all of them.",
		"Samarbeten och avtal vid sidan av linjen, räknade mellan två i taget: från beställaren till var och en av utförarna i ett avtal, mellan varje par av parter i ett avtal utan riktning, mellan varje par av medlemmar i en samverkan mellan organisationer och mellan de enheter som varje par av gemensamma ledare hör till. Två enheter kan ha flera; aktörer utan namn har inga. Andelarna är av samtliga.",
	),
	Source: text("The cut of a graph: edges between parts, as a share of all edges.", "Snittet i en graf: kanter mellan delar, av alla kanter."),
	Figures: []Figure{
		{M10Relations, text("Cooperation and contracts beside the line, pair by pair", "Samarbeten och avtal vid sidan av linjen, par för par"), relationUnit, countRelations},
		{M10Authority, text("Cooperation across authorities", "Samarbeten och avtal mellan olika myndigheter"), percent, crossingShare(AuthorityBorder)},
		{M10Principal, text("Cooperation across responsible bodies", "Samarbeten och avtal mellan olika huvudmän"), percent, crossingShare(PrincipalBorder)},
	},
}

// relation is cooperation of two units, or a contract of theirs, beside the line.
type relation struct {
	of   orgmodel.Ref // the agreement; or the unit, of collaborations and joint leaders
	a, b int
}

func (in *Inputs) relations() []relation {
	o := in.Org
	var list []relation
	pairs := func(t orgmodel.Type, at int, units []int) {
		for i, a := range units {
			for _, b := range units[i+1:] {
				list = append(list, relation{orgmodel.Ref{Type: t, Index: at}, a, b})
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
				list = append(list, relation{orgmodel.Ref{Type: orgmodel.TypeAgreement, Index: i}, from, to})
			}
		}
		pairs(orgmodel.TypeAgreement, i, standingAll(o, a.Between))
	}
	for u := range o.Units {
		if o.Depth(u) < 0 {
			continue
		}
		if o.IsCollaboration(u) {
			pairs(orgmodel.TypeUnit, u, standingAll(o, o.Units[u].Members))
		}
		if in.Managers[u].Via == u {
			pairs(orgmodel.TypeUnit, u, in.unitsOf(in.Managers[u].Posts))
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

func countRelations(in *Inputs) figure.Figure {
	list := in.relations()
	if len(list) == 0 {
		return restingOn(figure.Nothing(noRelations.With()), in.cooperating)
	}
	var terms []figure.Term
	for i, r := range list {
		if i > 0 && list[i-1].of == r.of {
			terms[len(terms)-1].Quantity = terms[len(terms)-1].Quantity.Add(orgmodel.Exactly(1))
			terms[len(terms)-1].Keys = terms[len(terms)-1].Keys.And(in.related(r))
			continue
		}
		t := in.term(r.of.Type, r.of.Index, orgmodel.Exactly(1), relationUnit)
		t.Keys = in.related(r)
		terms = append(terms, t)
	}
	return restingOn(figure.Make(figure.Sum, relationUnit, terms...), in.cooperating)
}

func (in *Inputs) related(r relation) figure.Keys {
	return figure.Listed(func() []ground.Key { return in.relationKeys(r) })
}

// relationKeys are what says that two units have to do with each other.
func (in *Inputs) relationKeys(r relation) []ground.Key {
	list := in.keys(r.of, "")
	if r.of.Type == orgmodel.TypeAgreement {
		list = append(list, in.marked(r.of, "from", "to", "between", "since", "until")...)
	} else {
		list = append(list, in.marked(r.of, "kind", "members", "led_by", "since", "until", "per_area", "areas")...)
		for _, p := range in.Managers[r.of.Index].Posts {
			list = append(list, in.marked(orgmodel.Ref{Type: orgmodel.TypePost, Index: p}, "", "unit", "since", "until")...)
		}
	}
	return append(append(list, in.unitIn(r.a)...), in.unitIn(r.b)...)
}

// crossingShare takes each relation as one: it crosses a border, or does not, or
// perhaps does.
func crossingShare(b Border) func(*Inputs) figure.Figure {
	return func(in *Inputs) figure.Figure {
		list := in.relations()
		if len(list) == 0 {
			return restingOn(figure.Nothing(noRelations.With()), in.cooperating)
		}
		terms := make([]figure.Term, len(list))
		for i, r := range list {
			t := in.term(r.of.Type, r.of.Index, orgmodel.Quantity{}, figure.Unit{})
			t.Keys, t.Quiet = in.related(r), true
			t.Detail = between.With(in.namedUnit(r.a), in.namedUnit(r.b))
			t.Role = roles[cross(in.Org, Stop{Unit: r.a, Post: -1}, Stop{Unit: r.b, Post: -1})[b]]
			terms[i] = t
		}
		return unless(restingOn(figure.Make(figure.Share, percent).AsShare().Of(terms...), in.cooperating), noBoard)
	}
}

var between = message.Text{EN: "{0} – {1}", SV: "{0} – {1}"}

// roles are what an answer makes of a term.
var roles = [...]figure.Role{No: figure.Other, Perhaps: figure.Doubtful, Yes: figure.Counted}
