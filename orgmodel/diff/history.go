package diff

import "github.com/orgmodel/orgmodel/orgmodel"

// shareOfHistory is the least share, in percent, that two descriptions have in common
// when one can be what became of the other: of the units, posts and services of the
// one that describes fewer. It is orgmodel's own judgement and has been tried on no
// register: low enough that a file which moves or merges nearly all passes, since
// those have successors, and high enough that a few shared ids do not.
const shareOfHistory = 20

// commonplace are the kinds of units that every municipality has: that both files
// name them makes no history.
var commonplace = map[string]bool{
	orgmodel.KindMunicipality: true, orgmodel.KindCouncil: true, orgmodel.KindExecutiveBoard: true,
}

// OneHistory reports whether the new organisation can be what became of the old one:
// the two are about one municipality, the new one is not the older, and they have
// enough in common. If not, nothing that follows from a change is told of them.
func (c *Comparison) OneHistory() bool { return c.Withheld() == "" }

// Withheld says in a word for programs why nothing is told of what follows from a
// change; none where it is told.
func (c *Comparison) Withheld() string {
	switch {
	case !c.Old.SameMunicipality(c.New):
		return "municipality"
	case c.Match.Unrelated:
		return "unrelated"
	case c.Match.Backwards:
		return "backwards"
	case c.Match.Distant:
		return "distant"
	}
	return ""
}

// distant reports whether the two share too little of what each describes.
func (m *matcher) distant() bool {
	before, after, shared := 0, 0, 0
	for _, t := range [...]orgmodel.Type{orgmodel.TypeUnit, orgmodel.TypePost, orgmodel.TypeService} {
		r := &m.rosters[m.rows[t]]
		all, found := m.inCommon(r.old, r.who.After, m.old, m.new, t)
		others, _ := m.inCommon(r.new, r.who.Before, m.new, m.old, t)
		before, after, shared = before+all, after+others, shared+found
	}
	fewer := min(before, after)
	return fewer > 0 && 100*shared < shareOfHistory*fewer
}

// inCommon counts what one side describes of a table, and how much of it the other
// side has, or says that it has ended.
func (m *matcher) inCommon(list []*orgmodel.Common, links [][]int, o, other *orgmodel.Organisation, t orgmodel.Type) (all, found int) {
	for i, c := range list {
		if c == nil || t == orgmodel.TypeUnit && (commonplace[o.Units[i].Kind] || o.Outside(i)) {
			continue
		}
		all++
		if len(links[i]) > 0 || hasID(other, t, c.ID) {
			found++
		}
	}
	return all, found
}

// hasID reports whether a table has an id.
func hasID(o *orgmodel.Organisation, t orgmodel.Type, id string) bool {
	ref, known := o.Find(id)
	return known && id != "" && ref.Type == t
}
