package drawing

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// widths of boxes by level: the same within a level, so that rows and columns
// come out even, and smaller from level to level by the indent of a column, so
// that what hangs ends flush with what it hangs from. The narrower ones are for a drawing that would else become too
// small to read on its sheet.
var (
	wideBoxes   = [...]geometry.Length{190 * geometry.Pt, 176 * geometry.Pt, 162 * geometry.Pt, 150 * geometry.Pt, 138 * geometry.Pt}
	narrowBoxes = [...]geometry.Length{160 * geometry.Pt, 148 * geometry.Pt, 132 * geometry.Pt, 120 * geometry.Pt, 108 * geometry.Pt}
)

// bandWidth is that of a collaboration in the band below the tree.
const bandWidth = 200 * geometry.Pt

// Structure draws the line of command with posts and staff, joint leadership,
// and collaborations below with a dotted line from every member.
func Structure(org *orgmodel.Organisation, o Options) (*Drawing, error) {
	s, err := begin(org, o)
	if err != nil {
		return nil, err
	}
	if err := refuseLoops(org); err != nil {
		return nil, err
	}
	chart, err := s.choose(o)
	if err != nil {
		return nil, err
	}
	chart.cards(s)
	d := s.drawing("org-", s.title(chart.root))
	p := page{
		picture: &treePicture{chart: chart, s: s}, title: s.titleBlock(chart.root),
		legend: s.legend(chart.tied()), split: s.splitAdvice(chart),
	}
	p.compose(d, o)
	chart.tell(d, s)
	s.finish(d)
	return d, nil
}

// tied reports whether any dotted line is drawn.
func (c *chart) tied() bool {
	return slices.ContainsFunc(c.bands, func(b bundle) bool { return len(b.members) > 0 })
}

// refuseLoops says why there is no tree, if there is none.
func refuseLoops(org *orgmodel.Organisation) error {
	loops := org.Loops()
	if len(loops) == 0 {
		return nil
	}
	var names []string
	for _, u := range append(slices.Clone(loops[0]), loops[0][0]) {
		names = append(names, org.Units[u].Name)
	}
	return &Refusal{Text: words.loop.With(message.Name(strings.Join(names, " → "))), Loop: true}
}

// chart is what of an organisation is drawn: the units of the tree in reading
// order, and the collaborations below.
type chart struct {
	root      int // -1: all
	units     []int
	at        map[int]int // place of a unit in units
	depth     []int
	collapsed []bool
	rows      map[int][]int // leaf teams that are told inside their unit's box
	bands     []bundle

	treeCards []card
	bandCards []card
}

// bundle is one collaboration, or several with the same members and leaders.
type bundle struct {
	units   []int
	members []int // units of the tree, as drawn
}

// choose walks the tree and decides what gets a box.
func (s sketch) choose(o Options) (*chart, error) {
	c := &chart{root: -1, at: map[int]int{}, rows: map[int][]int{}}
	roots := s.org.Roots()
	if o.Root != "" {
		c.root = s.org.UnitIndex(o.Root)
		if c.root < 0 || !s.org.Active(&s.org.Units[c.root].Common) {
			return nil, &Refusal{Text: words.noRoot.With(message.Quoted(o.Root))}
		}
		roots = []int{c.root}
	}
	type visit struct{ unit, depth int }
	var stack []visit
	push := func(units []int, depth int) {
		for _, u := range slices.Backward(units) {
			stack = append(stack, visit{u, depth})
		}
	}
	push(roots, 0)
	for len(stack) > 0 {
		v := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if s.org.IsCollaboration(v.unit) && v.unit != c.root {
			continue
		}
		c.at[v.unit] = len(c.units)
		c.units = append(c.units, v.unit)
		c.depth = append(c.depth, v.depth)
		children := s.org.Children(v.unit)
		collapsed := o.Depth > 0 && v.depth >= o.Depth && len(children) > 0
		c.collapsed = append(c.collapsed, collapsed)
		if collapsed {
			continue
		}
		if inside := s.inside(children); inside != nil {
			c.rows[v.unit] = inside
			children = without(children, inside)
		}
		push(children, v.depth+1)
	}
	if len(c.units) == 0 {
		return nil, &Refusal{Text: chartWords.nothing.With(s.org.Day())}
	}
	s.bundle(c)
	return c, nil
}

// inside chooses the children that are told as rows in their unit's box: teams
// that lead to nothing further, when there are several of them.
func (s sketch) inside(children []int) []int {
	if s.detail == Full {
		return nil
	}
	var rows []int
	for _, u := range children {
		k := s.org.KindOf(&s.org.Units[u])
		if k != nil && k.ID == orgmodel.KindTeam && len(s.org.Children(u)) == 0 && len(s.org.Units[u].LedBy) < 2 {
			rows = append(rows, u)
		}
	}
	if len(rows) < 2 {
		return nil
	}
	return rows
}

func without(list, drop []int) []int {
	var out []int
	for _, v := range list {
		if !slices.Contains(drop, v) {
			out = append(out, v)
		}
	}
	return out
}

// bundle collects the collaborations that have a member in the drawing; those
// alike in members and leaders share a box, if it would tell the same of each.
func (s sketch) bundle(c *chart) {
	index := map[string]int{}
	for u := range s.org.Units {
		unit := &s.org.Units[u]
		if !s.org.IsCollaboration(u) || !s.org.Active(&unit.Common) {
			continue
		}
		if _, drawn := c.at[u]; drawn {
			continue
		}
		var members []int
		for _, id := range unit.Members {
			if m := s.drawnAt(c, s.org.UnitIndex(id)); m >= 0 && !slices.Contains(members, m) {
				members = append(members, m)
			}
		}
		if len(members) == 0 && c.root >= 0 {
			continue
		}
		key := s.likeness(u)
		i, ok := index[key]
		if !ok {
			i = len(c.bands)
			index[key] = i
			c.bands = append(c.bands, bundle{members: members})
		}
		c.bands[i].units = append(c.bands[i].units, u)
	}
}

// likeness is the same for collaborations that can share a box: alike in members
// and leaders, and of which a box would tell the same.
func (s sketch) likeness(u int) string {
	unit := &s.org.Units[u]
	return strings.Join([]string{
		inAnyOrder(unit.Members), inAnyOrder(unit.LedBy), unit.Leadership, unit.Parent, string(unit.Status), unit.Kind, s.alike(u),
	}, "\n")
}

// inAnyOrder joins ids so that lists of the same ones come out alike: the order in
// which members and leaders are listed says nothing.
func inAnyOrder(ids []string) string { return strings.Join(slices.Sorted(slices.Values(ids)), " ") }

// drawnAt returns the unit of the drawing that stands for a unit: itself, or
// the nearest one above it; -1 when there is none.
func (s sketch) drawnAt(c *chart, u int) int {
	if u < 0 {
		return -1
	}
	for v := range s.org.Line(u) {
		if _, drawn := c.at[v]; drawn {
			return v
		}
	}
	return -1
}

// cards writes what every box says.
func (c *chart) cards(s sketch) {
	c.treeCards = make([]card, len(c.units))
	for i, u := range c.units {
		c.treeCards[i] = s.unitCard(u, c.collapsed[i])
		c.treeCards[i].depth = c.depth[i]
		c.treeCards[i].facts = append(c.treeCards[i].facts, s.teamRows(c.rows[u])...)
	}
	for i := range c.bands {
		c.bandCards = append(c.bandCards, s.bundleCard(&c.bands[i]))
	}
}

// teamRows tells the teams of a unit inside its box.
func (s sketch) teamRows(teams []int) []fact {
	var facts []fact
	for i, u := range teams {
		unit := &s.org.Units[u]
		f := fact{sign: "▪", left: s.key(&unit.Common, s.named(&unit.Common), "parent"), ruled: i == 0, things: s.things(unit.ID)}
		if tag := lookOfStatus(unit.Status).tag; !tag.IsZero() && unit.Status != s.org.Units[s.org.Parent(u)].Status {
			f.left += " (" + tag.In(s.lang) + ")"
		}
		own := s.staff.Units[u].Own
		switch {
		case saysSomething(own.FTE):
			s.bears(fteMark)
			f.right = s.say(unitWords.fteShort, s.star(own.FTE.In(s.lang), s.ownOn(u, fteOf)))
		case saysSomething(own.Heads):
			f.right = s.heads(own.Heads, s.ownOn(u, headsOf))
		}
		facts = append(facts, f)
	}
	return facts
}

// bundleCard says what the box of a collaboration, or of several alike, tells.
func (s sketch) bundleCard(b *bundle) card {
	first := b.units[0]
	unit := &s.org.Units[first]
	c := s.unitCard(first, false)
	c.things = s.units(b.units)
	if len(b.units) > 1 {
		c.facts = slices.DeleteFunc(c.facts, func(f fact) bool { return f.single })
		c.name = s.star(s.commonName(b.units), s.bundledOn(b.units))
	}
	if len(unit.Members) > 0 {
		c.facts = append(c.facts, s.membersFact(unit.Members, unit))
	}
	for _, u := range b.units[1:] {
		like := &s.org.Units[u]
		c.facts = alsoMarked(c.facts, append(s.unitCard(u, false).facts, s.membersFact(unit.Members, like)))
	}
	if len(b.units) > 1 {
		c.facts = append(c.facts, s.each(b.units)...)
	}
	c.facts = append(c.facts, s.counted(s.below(b.units, false), b.units[0])...)
	return c
}

// found are those of some ids that stand for something in the file.
func (m model) found(ids []string) []string {
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool {
		_, ok := m.org.Find(id)
		return !ok
	})
}

// membersFact tells who takes part in a collaboration.
func (s sketch) membersFact(ids []string, unit *orgmodel.Unit) fact {
	var names []string
	for _, id := range ids {
		names = append(names, s.called(id))
	}
	text := s.key(&unit.Common, s.say(words.members, message.And(names)), "members")
	return fact{left: text, color: greyInk, ruled: true, who: s.things(s.found(ids)...)}
}

// alike is all that a box would tell of a collaboration, save what is true of
// that one only, in an order that does not depend on that of members and leaders.
func (s sketch) alike(u int) string {
	s = s.apart()
	unit := &s.org.Units[u]
	facts := append(s.unitCard(u, false).facts, s.membersFact(slices.Sorted(slices.Values(unit.Members)), unit))
	var told []string
	for _, f := range append(facts, s.counted(s.below([]int{u}, false), u)...) {
		if !f.single {
			told = append(told, unmarked(f.text()))
		}
	}
	slices.Sort(told)
	return strings.Join(told, "\n")
}

// each tells the single collaborations of a box: the areas, when there is one in
// each, else their names.
func (s sketch) each(units []int) []fact {
	if s.perArea(units) != "" {
		var areas []string
		for _, u := range units {
			unit := &s.org.Units[u]
			name := strings.ReplaceAll(s.called(unit.Areas[0]), " ", "\u00a0")
			areas = append(areas, s.key(&unit.Common, name, "areas", "per_area"))
		}
		return []fact{{left: s.say(unitWords.eachArea, message.And(areas)), ruled: true, things: s.units(units)}}
	}
	var facts []fact
	for i, u := range units {
		facts = append(facts, fact{sign: "▪", left: s.unitName(u), ruled: i == 0, things: s.things(s.org.Units[u].ID)})
	}
	return facts
}

// bundledOn are the assumptions that the common name of several units, and their
// number, rest on.
func (m model) bundledOn(units []int) []assumption {
	var list []assumption
	for _, u := range units {
		list = append(list, assumed(&m.org.Units[u].Common, "name", "areas", "per_area")...)
	}
	return list
}

// perArea returns the name that several units share when each is named after
// its area; else nothing.
func (s sketch) perArea(units []int) string {
	shared := ""
	for _, u := range units {
		unit := &s.org.Units[u]
		if len(unit.Areas) != 1 {
			return ""
		}
		name, named := strings.CutSuffix(unit.Name, " "+s.org.Name(unit.Areas[0]))
		if !named || shared != "" && name != shared {
			return ""
		}
		shared = name
	}
	return shared
}

// commonName is the name that several units share, with their number.
func (s sketch) commonName(units []int) string {
	if shared := s.perArea(units); shared != "" {
		return s.theirs(shared) + " (" + message.Int(len(units)).In(s.lang) + ")"
	}
	return s.say(unitWords.groupOf, len(units))
}

func upperFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
