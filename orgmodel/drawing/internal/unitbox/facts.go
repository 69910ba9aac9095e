// Package unitbox says what the box of a unit tells, in whichever view it stands:
// kind, leaders, posts, people, sums of what is below, and collaborations that
// share a box. It places nothing.
package unitbox

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Counted tells of units below another by their number only, and of other
// organisations among them apart.
func Counted(s kit.Sketch, units []int, below int) []kit.Fact {
	ours, others := s.Parted(units, below)
	return append(countedAs(s, ours, kit.Plural{One: Words.UnitsOne, Many: Words.UnitsMany}), countedAs(s, others, kit.OtherWords.Units)...)
}

func countedAs(s kit.Sketch, units []int, sort kit.Plural) []kit.Fact {
	if len(units) == 0 {
		return nil
	}
	var on []kit.Assumption
	for _, u := range units {
		on = append(on, kit.Assumed(&s.Org().Units[u].Common, "parent", "per_area")...)
	}
	return []kit.Fact{{Left: s.Star(sort.Of(len(units)).In(s.Lang()), on), Color: kit.GreyInk, Things: s.Units(units)}}
}

// MaxPosts is how many sorts of posts a box of standard detail lists.
const MaxPosts = 6

// Card says what a box tells of a unit. A collapsed unit tells the sums of
// all below it instead of its own posts.
func Card(s kit.Sketch, u int, collapsed bool) kit.Card {
	unit := &s.Org().Units[u]
	c := Head(s, u)
	c.Facts = append(c.Facts, Dates(s, &unit.Common)...)
	switch {
	case collapsed || s.Detail() == drawing.Overview:
		c.Facts = append(c.Facts, sums(s, u, collapsed)...)
	default:
		c.Facts = append(c.Facts, Leaders(s, unit)...)
		c.Facts = append(c.Facts, posts(s, u, unit)...)
		c.Facts = append(c.Facts, OwnStaff(s, u)...)
	}
	if s.Detail() == drawing.Full {
		c.Facts = append(c.Facts, More(s, unit)...)
	}
	return c
}

// Head is the card of a unit that tells nothing but who it is.
func Head(s kit.Sketch, u int) kit.Card {
	unit := &s.Org().Units[u]
	c := kit.Card{
		ID: unit.ID, Look: kit.LookOf(s.Org().KindOf(unit)), Status: unit.Status,
		Kind: KindLine(s, u, unit),
		Name: s.Named(&unit.Common),
		Tags: Tags(s, unit), Things: s.Things(unit.ID),
	}
	c.Class = strings.Join([]string{"unit", c.Look.Class, string(unit.Status)}, " ")
	s.Shown(c.Look, unit.Status)
	return c
}

// KindLine is the kind of a unit, with its role.
func KindLine(s kit.Sketch, u int, unit *orgmodel.Unit) string {
	kind := s.Key(&unit.Common, s.Org().KindLabel(unit).In(s.Lang()), "kind")
	role := map[string]message.Text{orgmodel.Purchaser: kit.Words.Purchaser, orgmodel.Provider: kit.Words.Provider}[unit.Role]
	if role.IsZero() {
		return kind
	}
	return kind + " · " + s.Key(&unit.Common, role.In(s.Lang()), "role")
}

// Tags say what of a unit is not as its file, and what of it is assumed.
func Tags(s kit.Sketch, unit *orgmodel.Unit) []kit.Tag {
	var tags []kit.Tag
	if text := kit.LookOfStatus(unit.Status).Tag; !text.IsZero() && !s.Uniform() {
		tags = append(tags, kit.Tag{Sign: text.In(s.Lang()), Words: text.In(s.Lang())})
	}
	partly := s.Partly(&unit.Common, kit.ShownKeys)
	tags = append(tags, partly...)
	if on := kit.AssumedKeys(&unit.Common, "parent"); on != nil {
		tags = append(tags, ParentTag(s, on))
	}
	return tags
}

// ParentTag marks, and counts, a place in the line that no source supports.
func ParentTag(s kit.Sketch, on []kit.Assumption) kit.Tag {
	s.Bears(kit.ParentMark)
	s.Star("", on)
	return kit.Tag{Sign: Words.assumedParent.In(s.Lang()), Words: Words.assumedParentSaid.In(s.Lang())}
}

// Dates tells from and until when, where the file says it and it is news: what
// is in force needs no date.
func Dates(s kit.Sketch, c *orgmodel.Common) []kit.Fact {
	var parts []string
	if c.Since.Known() && c.Status != orgmodel.InForce {
		parts = append(parts, s.Key(c, s.Say(Words.from, c.Since), "since"))
	}
	if c.Until.Known() {
		parts = append(parts, s.Key(c, s.Say(Words.until, c.Until), "until"))
	}
	if parts == nil {
		return nil
	}
	return []kit.Fact{{Left: strings.Join(parts, ", "), Italic: true, Color: kit.GreyInk}}
}

// Leaders tells who leads the unit.
func Leaders(s kit.Sketch, unit *orgmodel.Unit) []kit.Fact {
	var posts []*orgmodel.Post
	for _, id := range unit.LedBy {
		if p := s.Org().Post(id); p != nil && s.Org().Active(&p.Common) {
			posts = append(posts, p)
		}
	}
	if len(posts) == 0 {
		return nil
	}
	s.Bears(kit.LeaderMark)
	var facts []kit.Fact
	if len(posts) > 1 {
		facts = append(facts, kit.Fact{Left: FormOfLeadership(s, unit), Italic: true, Color: kit.GreyInk})
	}
	for _, p := range posts {
		facts = append(facts, LeaderFact(s, p, unit))
	}
	return facts
}

// FormOfLeadership says in what form several posts lead a unit, as far as the
// file does.
func FormOfLeadership(s kit.Sketch, unit *orgmodel.Unit) string {
	form, ok := Leaderships[unit.Leadership]
	if !ok {
		return s.Key(&unit.Common, Words.ledJointly.In(s.Lang()), "led_by")
	}
	return s.Key(&unit.Common, kit.UpperFirst(form.In(s.Lang())), "leadership", "led_by")
}

// LeaderFact tells one post that leads the unit.
func LeaderFact(s kit.Sketch, p *orgmodel.Post, unit *orgmodel.Unit) kit.Fact {
	name := postName(s, p)
	if p.Unit != unit.ID {
		name = Words.ledBy.With(name, s.Key(&p.Common, s.Called(p.Unit), "unit")).In(s.Lang())
	} else {
		name = s.Key(&p.Common, name, "unit")
	}
	name = s.Key(&unit.Common, name, "led_by")
	count := leaderCount(s, p, unit)
	if count == "" && p.Unit == unit.ID {
		name = s.Key(&p.Common, name, "count") // that it is one person is told by saying nothing
	}
	return kit.Fact{Sign: "●", Left: name, Right: count, Bold: true, Things: s.Things(p.ID)}
}

// leaderCount tells the number only where it is news: more than one person, or
// a vacancy.
func leaderCount(s kit.Sketch, p *orgmodel.Post, unit *orgmodel.Unit) string {
	if p.Unit == unit.ID && p.Count.Known() && p.Count != orgmodel.Exactly(1) {
		return Count(s, p)
	}
	if p.Unit == unit.ID && p.Vacant.Known() && !p.Vacant.IsZero() {
		return vacancy(s, p)
	}
	return ""
}

func postName(s kit.Sketch, p *orgmodel.Post) string {
	name := s.Named(&p.Common)
	if p.Acting {
		name = s.Key(&p.Common, Words.acting.With(kit.LowerFirst(name)).In(s.Lang()), "acting")
	}
	if p.Holder != "" {
		holder := s.Theirs(p.Holder)
		if p.Party != "" {
			holder += " (" + s.Key(&p.Common, s.Theirs(p.Party), "party") + ")"
		}
		holder = s.Key(&p.Common, holder, "holder")
		name = Words.holder.With(name, holder).In(s.Lang())
	}
	return name
}

// Count tells how many there are of a post, and how many of them are vacant.
func Count(s kit.Sketch, p *orgmodel.Post) string {
	if !p.Count.Known() {
		s.Bears(kit.UnknownMark)
		if p.Vacant.Known() && !p.Vacant.IsZero() {
			return "?, " + vacancy(s, p)
		}
		return "?"
	}
	n := s.Key(&p.Common, p.Count.In(s.Lang()), "count")
	if tag := kit.LookOfStatus(p.KeyStatus("count")).Tag; p.KeyStatus("count") != p.Status && !tag.IsZero() {
		n += " (" + tag.In(s.Lang()) + ")"
	}
	if p.Vacant.Known() && !p.Vacant.IsZero() {
		return n + ", " + vacancy(s, p)
	}
	return n
}

// vacancy tells how many of a post are vacant; an office is not filled.
func vacancy(s kit.Sketch, p *orgmodel.Post) string {
	n := s.Key(&p.Common, p.Vacant.In(s.Lang()), "vacant")
	if u := s.Org().UnitIndex(p.Unit); u >= 0 && s.Org().Elected(u) {
		return "○ " + unfilled(s, p, n)
	}
	s.Bears(kit.VacantMark)
	switch {
	case metrics.Unfilled(p):
		return "○ " + s.Key(&p.Common, Words.vacantAll.In(s.Lang()), "vacant")
	case p.Vacant == orgmodel.Exactly(1):
		return "○ " + s.Say(Words.vacantOne, n)
	}
	return "○ " + s.Say(Words.vacant, n)
}

func unfilled(s kit.Sketch, p *orgmodel.Post, n string) string {
	s.Bears(kit.UnfilledMark)
	switch {
	case metrics.Unfilled(p):
		return s.Key(&p.Common, Words.unfilledAll.In(s.Lang()), "vacant")
	case p.Vacant == orgmodel.Exactly(1):
		return s.Say(Words.unfilledOne, n)
	}
	return s.Say(Words.unfilled, n)
}

// posts tells the posts that do not lead the unit.
func posts(s kit.Sketch, u int, unit *orgmodel.Unit) []kit.Fact {
	others := slices.DeleteFunc(slices.Clone(s.Org().PostsOf(u)), func(i int) bool {
		return slices.Contains(unit.LedBy, s.Org().Posts[i].ID)
	})
	rest := 0
	if s.Detail() != drawing.Full && len(others) > MaxPosts {
		rest = len(others) - MaxPosts + 1
	}
	var facts []kit.Fact
	for _, i := range others[:len(others)-rest] {
		facts = append(facts, Post(s, u, &s.Org().Posts[i]))
	}
	if rest > 0 {
		facts = append(facts, kit.Fact{Left: s.Say(kit.Words.AndMore, rest), Color: kit.GreyInk})
	}
	return facts
}

// Post tells one sort of post.
func Post(s kit.Sketch, u int, p *orgmodel.Post) kit.Fact {
	f := kit.Fact{Left: s.Key(&p.Common, postName(s, p), "unit"), Things: s.Things(p.ID)}
	if p.Holder == "" && (p.Count.Known() || !s.Org().Elected(u)) {
		f.Right = Count(s, p)
	}
	if tag := kit.LookOfStatus(p.Status).Tag; p.Status != s.Org().Units[u].Status && !tag.IsZero() {
		f.Left += " (" + tag.In(s.Lang()) + ")"
	}
	if p.Vacant.Known() && !p.Vacant.IsZero() {
		f.Color = kit.WarnInk
	}
	return f
}

// OwnStaff tells how many work in the unit itself, if anything is known of it.
func OwnStaff(s kit.Sketch, u int) []kit.Fact {
	text := HeadsAndFTE(s, u)
	if text == "" {
		return nil
	}
	return []kit.Fact{{Left: text, Color: kit.GreyInk, Ruled: true, Figure: true}}
}

// HeadsAndFTE tells how many work in a unit itself; empty: nothing worth a line.
func HeadsAndFTE(s kit.Sketch, u int) string {
	h := &s.Staff().Units[u].Own
	var parts []string
	if SaysSomething(h.Heads) {
		parts = append(parts, heads(s, h.Heads, ownOn(s.Model, u, headsOf)))
	}
	if SaysSomething(h.FTE) {
		s.Bears(kit.FTEMark)
		parts = append(parts, s.Say(Words.fteShort, s.Star(h.FTE.In(s.Lang()), ownOn(s.Model, u, fteOf))))
	}
	return strings.Join(parts, " · ")
}

// heads tells a number of employees.
func heads(s kit.Sketch, q orgmodel.Quantity, on []kit.Assumption) string {
	text := Words.headsShort
	if q == orgmodel.Exactly(1) {
		text = Words.headsOne
	}
	return s.Say(text, s.Star(q.In(s.Lang()), on))
}

// SaysSomething reports whether a number of people is worth a line: known, not
// certainly nobody, and more than "at least one", which any post implies.
func SaysSomething(q orgmodel.Quantity) bool {
	if q.IsZero() || !q.Known() {
		return false
	}
	low, _ := q.Low()
	_, bounded := q.High()
	return bounded || low > 1
}

// sums tells what is below a unit that stands for all of it.
func sums(s kit.Sketch, u int, collapsed bool) []kit.Fact {
	t := &s.Staff().Units[u]
	var parts []string
	var below, others []int
	if collapsed {
		below, others = s.Parted(s.Below([]int{u}, true), u)
	}
	if len(below) > 0 {
		parts = append(parts, s.Star(message.Count(len(below), Words.UnitsOne, Words.UnitsMany).In(s.Lang()), belowOn(s.Model, u)))
	}
	own := !collapsed && len(s.Org().Children(u)) > 0
	total := t.Total
	if own {
		total = t.Own
	}
	on := func(keys staffKeys) []kit.Assumption {
		if own {
			return ownOn(s.Model, u, keys)
		}
		return totalOn(s.Model, u, keys)
	}
	if SaysSomething(total.FTE) {
		s.Bears(kit.FTEMark)
		parts = append(parts, s.Say(Words.fteShort, s.Star(total.FTE.In(s.Lang()), on(fteOf))))
	} else if SaysSomething(total.Heads) {
		parts = append(parts, heads(s, total.Heads, on(headsOf)))
	}
	if collapsed && SaysSomething(total.Managers) {
		text := Words.managersMany
		if total.Managers == orgmodel.Exactly(1) {
			text = Words.managersOne
		}
		parts = append(parts, s.Say(text, s.Star(total.Managers.In(s.Lang()), on(managersOf))))
	}
	if SaysSomething(total.Vacant) {
		s.Bears(kit.VacantMark)
		text := Words.vacantShort
		if total.Vacant == orgmodel.Exactly(1) {
			text = Words.vacantShortOne
		}
		parts = append(parts, "○ "+s.Say(text, s.Star(total.Vacant.In(s.Lang()), on(vacantOf))))
	}
	var facts []kit.Fact
	if parts != nil {
		facts = append(facts, kit.Fact{Left: strings.Join(parts, "\u00a0· "), Color: kit.GreyInk, Figure: true, Things: s.Units(below)})
	}
	return append(facts, countedAs(s, others, kit.OtherWords.Units)...)
}

// More tells what only full detail has room for.
func More(s kit.Sketch, unit *orgmodel.Unit) []kit.Fact {
	facts := slices.Concat(formerly(s, unit), work(s, unit), Besides(s, unit))
	if len(facts) > 0 {
		facts[0].Ruled = true
	}
	return facts
}

// aside is a fact that full detail adds.
func aside(text string) kit.Fact { return kit.Fact{Left: text, Italic: true, Color: kit.GreyInk} }

func formerly(s kit.Sketch, unit *orgmodel.Unit) []kit.Fact {
	var facts []kit.Fact
	for _, id := range unit.Formerly {
		// What was before the file has no name in it, only perhaps an alias.
		if _, known := s.Org().Find(id); known || len(unit.Aliases) == 0 {
			facts = append(facts, aside(s.Key(&unit.Common, s.Say(Words.was, s.Called(id)), "formerly")))
		}
	}
	return facts
}

// Besides tells other names, areas and the note.
func Besides(s kit.Sketch, unit *orgmodel.Unit) []kit.Fact {
	var facts []kit.Fact
	add := func(text string, keys ...string) { facts = append(facts, aside(s.Key(&unit.Common, text, keys...))) }
	for _, alias := range unit.Aliases {
		add(s.Say(kit.Words.Alias, message.Name(alias)), "aliases")
	}
	if len(unit.Areas) > 0 {
		var names []string
		for _, id := range unit.Areas {
			if id == orgmodel.AllAreas {
				names = append(names, kit.Words.AllAreas.In(s.Lang()))
			} else {
				names = append(names, s.Called(id))
			}
		}
		add(s.Say(Words.areas, strings.Join(names, ", ")), "areas")
		facts[len(facts)-1].Single = true
	}
	if unit.Note != "" {
		add(s.Theirs(unit.Note), "note")
	}
	return facts
}

// TeamRows tells the teams of a unit inside its box.
func TeamRows(s kit.Sketch, teams []int) []kit.Fact {
	var facts []kit.Fact
	for i, u := range teams {
		unit := &s.Org().Units[u]
		f := kit.Fact{Sign: "▪", Left: s.Key(&unit.Common, s.Named(&unit.Common), "parent"), Ruled: i == 0, Things: s.Things(unit.ID)}
		if tag := kit.LookOfStatus(unit.Status).Tag; !tag.IsZero() && unit.Status != s.Org().Units[s.Org().Parent(u)].Status {
			f.Left += " (" + tag.In(s.Lang()) + ")"
		}
		own := s.Staff().Units[u].Own
		switch {
		case SaysSomething(own.FTE):
			s.Bears(kit.FTEMark)
			f.Right = s.Say(Words.fteShort, s.Star(own.FTE.In(s.Lang()), ownOn(s.Model, u, fteOf)))
		case SaysSomething(own.Heads):
			f.Right = heads(s, own.Heads, ownOn(s.Model, u, headsOf))
		}
		facts = append(facts, f)
	}
	return facts
}
