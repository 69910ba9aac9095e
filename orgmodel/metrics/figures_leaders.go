package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// second is a unit whose staff are led by others beside their own managers: by those
// who lead a collaboration that the unit is a member of.
type second struct {
	unit, team int   // places in one list of units
	posts      []int // who leads the team, and not the unit
}

// besides lists them for the units of one organisation that may have staff.
func (in *Inputs) besides() []second {
	var list []second
	for team := range in.Org.Units {
		if !in.Org.IsCollaboration(team) || in.Org.Depth(team) < 0 || in.Managers[team].Via != team {
			continue
		}
		for _, u := range membersOf(in.Org, team) {
			if staffless(in.Org, u) || unnamed(in.Org, u) {
				continue
			}
			others := without(in.Managers[team].Posts, in.Managers[u].Posts)
			if len(others) > 0 {
				list = append(list, second{u, team, others})
			}
		}
	}
	return list
}

// without is a list less what another has.
func without(list, other []int) []int {
	return slices.DeleteFunc(slices.Clone(list), func(n int) bool { return slices.Contains(other, n) })
}

// secondLeaders counts the units whose staff get another leader beside their own
// manager. How many of the staff work in the team nobody says.
func secondLeaders(p *Pair) figure.Figure {
	var terms []figure.Term
	by := map[int][]second{} // by term
	at := map[int]int{}
	for _, b := range p.newBesides() {
		keys := p.besideKeys(b)
		if k, known := at[b.unit]; known {
			terms[k].Keys, by[k] = terms[k].Keys.And(keys), append(by[k], b)
			continue
		}
		at[b.unit] = len(terms)
		by[len(terms)] = []second{b}
		t := p.New.term(orgmodel.TypeUnit, b.unit, orgmodel.Quantity{}, figure.Unit{})
		t.Keys = keys
		terms = append(terms, t)
	}
	for k := range terms {
		terms[k].Detail = p.besideDetail(by[k])
	}
	f := figure.Make(figure.Count, unitUnit, terms...)
	f.Keys = figure.Listed(p.New.cooperating)
	return f
}

// newBesides are those of the new file who were not led so in the old one.
func (p *Pair) newBesides() []second {
	before := map[int][]int{} // by old unit: who led its staff besides
	for _, b := range p.Old.besides() {
		before[b.unit] = union(before[b.unit], b.posts)
	}
	return slices.DeleteFunc(p.New.besides(), func(b second) bool {
		var was []int
		for _, old := range p.Units().Before[b.unit] {
			was = union(was, before[old])
		}
		return !slices.ContainsFunc(b.posts, func(post int) bool { return !p.ledBesides(post, was) })
	})
}

// SecondLead is a collaboration whose members come to be led by others beside their own
// managers, as places in the new lists.
type SecondLead struct {
	Team  int
	Posts []int
}

// SecondLeads lists the collaborations behind the units whose staff come to be led from
// two sides.
func (p *Pair) SecondLeads() []SecondLead {
	var list []SecondLead
	for _, b := range p.newBesides() {
		at := slices.IndexFunc(list, func(l SecondLead) bool { return l.Team == b.team })
		if at < 0 {
			at, list = len(list), append(list, SecondLead{Team: b.team})
		}
		list[at].Posts = union(list[at].Posts, b.posts)
	}
	return list
}

// ledBesides reports whether a post comes from one of some old ones.
func (p *Pair) ledBesides(post int, was []int) bool {
	return slices.ContainsFunc(p.Posts().Before[post], func(old int) bool { return slices.Contains(was, old) })
}

func (p *Pair) besideKeys(b second) figure.Keys {
	return figure.Listed(func() []ground.Key {
		list := append(p.New.leadsIn(b.team), p.New.key(orgmodel.TypeUnit, b.team, "members"))
		list = append(list, p.New.unitIn(b.unit)...)
		for _, post := range b.posts {
			list = p.New.addPost(list, post)
		}
		return once(p.New.addLedOver(list, b.unit, nil))
	})
}

var besideText = text("by {0} in {1}; how many is not stated", "av {0} i {1}; hur många framgår inte")

// besideDetail names who leads the staff of a unit besides, and in which collaborations.
func (p *Pair) besideDetail(list []second) message.Localizer {
	var posts, teams []string
	for _, b := range list {
		for _, post := range b.posts {
			posts = append(posts, p.New.Called(orgmodel.Ref{Type: orgmodel.TypePost, Index: post}))
		}
		teams = append(teams, p.New.Called(orgmodel.Ref{Type: orgmodel.TypeUnit, Index: b.team}))
	}
	return besideText.With(message.And(eachName(posts)), message.And(eachName(teams)))
}

// eachName is a list of names with each once, in order.
func eachName(names []string) []string {
	slices.Sort(names)
	return slices.Compact(names)
}
