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
		c.Facts = append(c.Facts, StatedTotals(s, u)...)
	}
	if s.Detail() == drawing.Full {
		if !collapsed {
			c.Facts = append(c.Facts, inAll(s, u)...)
		}
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

// leads is the sign of who leads a unit.
const leads = "●"

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
	return kit.Fact{Sign: leads, Left: name, Right: count, Bold: true, Strong: metrics.Unfilled(p), Things: s.Things(p.ID)}
}

// leaderCount tells the number only where it is news: more than one person, or
// a vacancy. Of a post of another unit it tells only that nobody holds it.
func leaderCount(s kit.Sketch, p *orgmodel.Post, unit *orgmodel.Unit) string {
	if p.Unit != unit.ID && !metrics.Unfilled(p) {
		return ""
	}
	if p.Count.Known() && p.Count != orgmodel.Exactly(1) || empty(p) {
		return Count(s, p)
	}
	return ""
}

// empty reports a post of which some are known to be vacant.
func empty(p *orgmodel.Post) bool { return p.Vacant.Known() && !p.Vacant.IsZero() }

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

// Count tells how many there are of a post, and how many of them are vacant: "6 (1
// vac.)". Of a single one that nobody holds the number is not news.
func Count(s kit.Sketch, p *orgmodel.Post) string {
	if p.Count == orgmodel.Exactly(1) && metrics.Unfilled(p) {
		return s.Key(&p.Common, nobody(s, p), "vacant", "count")
	}
	n, more := "?", []string(nil)
	if p.Count.Known() {
		n = s.Key(&p.Common, p.Count.In(s.Lang()), "count")
		if tag := kit.LookOfStatus(p.KeyStatus("count")).Tag; p.KeyStatus("count") != p.Status && !tag.IsZero() {
			more = append(more, tag.In(s.Lang()))
		}
	} else {
		s.Bears(kit.UnknownMark)
	}
	if empty(p) {
		more = append(more, vacancy(s, p))
	}
	if more == nil {
		return n
	}
	return n + " (" + strings.Join(more, ", ") + ")"
}

// nobody says that a post stands empty; an office is not filled.
func nobody(s kit.Sketch, p *orgmodel.Post) string {
	if elected(s, p) {
		s.Bears(kit.UnfilledMark)
		return "○ " + s.Say(Words.unfilledAll)
	}
	s.Bears(kit.VacantMark)
	return "○ " + s.Say(Words.vacantAll)
}

// vacancy tells how many of a post are vacant.
func vacancy(s kit.Sketch, p *orgmodel.Post) string {
	n := s.Key(&p.Common, p.Vacant.In(s.Lang()), "vacant")
	if !elected(s, p) {
		return s.Say(Words.vacant, n)
	}
	return s.Say(oneOrMany(p.Vacant, Words.unfilledOne, Words.unfilled), n)
}

func elected(s kit.Sketch, p *orgmodel.Post) bool {
	u := s.Org().UnitIndex(p.Unit)
	return u >= 0 && s.Org().Elected(u)
}

// posts tells the posts that do not lead the unit. Of very many the last are left out,
// but none of which some are vacant.
func posts(s kit.Sketch, u int, unit *orgmodel.Unit) []kit.Fact {
	others := slices.DeleteFunc(slices.Clone(s.Org().PostsOf(u)), func(i int) bool {
		return slices.Contains(unit.LedBy, s.Org().Posts[i].ID)
	})
	room, rest := len(others), 0
	if s.Detail() != drawing.Full && len(others) > MaxPosts {
		room = MaxPosts - 1
		for _, i := range others {
			if empty(&s.Org().Posts[i]) {
				room--
			}
		}
	}
	var facts []kit.Fact
	for _, i := range others {
		p := &s.Org().Posts[i]
		switch {
		case empty(p):
		case room <= 0:
			rest++
			continue
		default:
			room--
		}
		facts = append(facts, Post(s, u, p))
	}
	if rest > 0 {
		facts = append(facts, kit.Fact{Left: s.Say(kit.Words.AndMore, rest), Color: kit.GreyInk})
	}
	return facts
}

// Post tells one sort of post.
func Post(s kit.Sketch, u int, p *orgmodel.Post) kit.Fact {
	f := kit.Fact{Left: s.Key(&p.Common, postName(s, p), "unit"), Things: s.Things(p.ID)}
	if empty(p) || p.Holder == "" && (p.Count.Known() || !s.Org().Elected(u)) {
		f.Right = Count(s, p)
	}
	if tag := kit.LookOfStatus(p.Status).Tag; p.Status != s.Org().Units[u].Status && !tag.IsZero() {
		f.Left += " (" + tag.In(s.Lang()) + ")"
	}
	if empty(p) {
		f.Color = kit.WarnInk
	}
	return f
}

// OwnStaff tells how many work in the unit itself, if anything is known of it.
func OwnStaff(s kit.Sketch, u int) []kit.Fact {
	h := &s.Staff().Units[u].Own
	var people, fte string
	if SaysSomething(h.Heads) {
		people = s.Star(h.Heads.In(s.Lang()), ownOn(s.Model, u, headsOf))
	}
	if SaysSomething(h.FTE) {
		fte = s.Star(h.FTE.In(s.Lang()), ownOn(s.Model, u, fteOf))
	}
	f, ok := staffFact(s, Words.ownHeads, Words.ownFTE, people, fte)
	if !ok {
		return nil
	}
	var parts []string
	if people != "" {
		parts = append(parts, s.Say(oneOrMany(h.Heads, Words.headsOne, Words.headsShort), people))
	}
	if fte != "" {
		parts = append(parts, s.Say(Words.fteShort, fte))
	}
	f.Figure = strings.Join(parts, " · ")
	if people == "" {
		s.Bears(kit.FTEMark) // where it stands beside the kind
	}
	return []kit.Fact{f}
}

// staffFact is a row of a number of people, with their full-time equivalents behind
// it where both are known.
func staffFact(s kit.Sketch, people, equivalents message.Text, heads, fte string) (f kit.Fact, ok bool) {
	f = kit.Fact{Left: s.Say(people), Right: heads, Color: kit.GreyInk, Ruled: true}
	switch {
	case heads == "" && fte == "":
		return f, false
	case heads == "":
		f.Left, f.Right = s.Say(equivalents), fte
	case fte != "":
		s.Bears(kit.FTEMark)
		f.Right += " (" + s.Say(Words.fteShort, fte) + ")"
	}
	return f, true
}

// heads tells a number of employees.
func heads(s kit.Sketch, q orgmodel.Quantity, on []kit.Assumption) string {
	return s.Say(oneOrMany(q, Words.headsOne, Words.headsShort), s.Star(q.In(s.Lang()), on))
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

// some reports a number that is certainly not nothing. Of vacancies, and of those who
// work in a team that is only a row, one is news.
func some(q orgmodel.Quantity) bool {
	low, _ := q.Low()
	return low > 0 || q.Known() && !q.IsZero() && SaysSomething(q)
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
	unit := &s.Org().Units[u]
	if SaysSomething(total.FTE) && (own || !unit.FTETotal.Known()) {
		s.Bears(kit.FTEMark)
		parts = append(parts, s.Say(Words.fteShort, s.Star(total.FTE.In(s.Lang()), on(fteOf))))
	} else if SaysSomething(total.Heads) && (own || !unit.HeadsTotal.Known()) && !unit.FTETotal.Known() {
		parts = append(parts, heads(s, total.Heads, on(headsOf)))
	}
	if collapsed && SaysSomething(total.Managers) {
		text := Words.managersMany
		if total.Managers == orgmodel.Exactly(1) {
			text = Words.managersOne
		}
		parts = append(parts, s.Say(text, s.Star(total.Managers.In(s.Lang()), on(managersOf))))
	}
	if some(total.Vacant) {
		parts = append(parts, vacantIn(s, total.Vacant, on(vacantOf)))
	}
	var facts []kit.Fact
	if parts != nil {
		text := strings.Join(parts, "\u00a0· ")
		facts = append(facts, kit.Fact{Left: text, Color: kit.GreyInk, Figure: text, Things: s.Units(below)})
	}
	facts = append(facts, StatedTotals(s, u)...)
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
