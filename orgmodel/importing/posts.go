package importing

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// post is all posts of one title in one unit.
type post struct {
	title, file string
	counts      counts
	leads       bool
	counted     bool            // by rows of posts; of a title beside a unit nobody says how many
	people      map[string]bool // who holds them, to count a person once; never written
}

// counts is how many of a post there are. Unknown is not zero: of what some rows do
// not say there is no sum.
type counts struct {
	posts, vacant int64
	degrees       int64 // ten-thousandths of full time
	noDegree      bool
}

// postRow reads a row that is a post, or one who holds it.
func (r *reading) postRow(l line) {
	u, ok := r.home(l)
	if !ok {
		return
	}
	title := l.text(columns.Post)
	switch {
	case title == "" || isNoID(title):
		r.refuse(l, noTitle, "", l.at(columns.Post))
		return
	case l.namesPerson(title):
		r.found.add(personForTitle, "post", l.at(columns.Post), message.Quoted(r.plainPost()))
		title = r.plainPost()
	}
	p := r.post(u, title, l.File)
	said := l.all()
	who := l.who()
	if who != "" && p.people[said] {
		r.refuse(l, rowTwice, "", l.At(l.row.Number, -1))
		return
	}
	p.add(l, r, who, said)
	u.rows++
}

// home finds the unit of a post.
func (r *reading) home(l line) (*unit, bool) {
	if steps := r.way(l); len(steps) > 0 {
		return r.walk(steps, l), true
	}
	id, name := l.text(columns.UnitID), l.text(columns.Unit)
	if isNoID(id) {
		id = ""
	}
	word, at := id, l.at(columns.UnitID)
	if id == "" {
		word, at = name, l.at(columns.Unit)
	}
	word = r.meant(word)
	if word == "" {
		r.refuse(l, noName, "", l.At(l.row.Number, -1))
		return nil, false
	}
	u, several := r.find(word, at)
	switch {
	case u != nil:
		return u, r.agrees(u, l)
	case r.closed(word) != nil:
		r.refuse(l, closedAbove, r.closed(word).known(), at, message.Quoted(r.closed(word).name))
	case several:
		r.refuse(l, ambiguousUnit, r.shown(word), at, message.Quoted(r.shown(word)))
	case r.hasUnits() && !l.placed():
		r.refuse(l, unknownUnit, r.shown(word), at, message.Quoted(r.shown(word)))
	case name == "":
		r.refuse(l, noName, "", l.At(l.row.Number, -1))
	default:
		u = &unit{id: id, name: name, above: l.text(columns.Parent), aboveAt: l.at(columns.Parent), at: l.at(columns.Unit)}
		if kind := l.text(columns.Kind); kind != "" {
			u.kind = r.kind(kind, l.at(columns.Kind))
		}
		if code := l.text(columns.CostCentre); code != "" && !isNoID(code) {
			u.codes = map[string]string{"kst": code}
		}
		r.units.add(u)
		return u, true
	}
	return nil, false
}

// hasUnits reports whether some list is one of units.
func (r *reading) hasUnits() bool {
	return slices.ContainsFunc(r.tables, func(t *table) bool { return !t.isPosts() })
}

// agrees notes that a row places a unit elsewhere than another row did.
func (r *reading) agrees(u *unit, l line) bool {
	above := l.text(columns.Parent)
	if above != "" && u.above != "" && same(r.meant(above)) != same(r.meant(u.above)) && foldID(above) != foldID(u.above) {
		r.found.add(otherParent, same(u.name)+u.id, l.at(columns.Parent), message.Quoted(u.name))
	}
	return true
}

// post is the post of a title in a unit; the first list that has it is its source.
func (r *reading) post(u *unit, title, file string) *post {
	for _, p := range u.posts {
		if same(p.title) == same(title) {
			return p
		}
	}
	p := &post{title: title, file: file, people: map[string]bool{}}
	u.posts = append(u.posts, p)
	return p
}

// add counts a row. One who stands on several rows of a post, with parts of it, holds
// it once.
func (p *post) add(l line, r *reading, who, said string) {
	n := int64(1)
	if q := r.quantity(l, columns.Count); q.Known() {
		low, _ := q.Low()
		n = int64(low)
	}
	vacant := l.vacant(n)
	if who == "" || vacant > 0 || !p.people["\x00"+who] {
		p.counts.posts += n
	}
	p.counts.vacant += vacant
	p.counted = true
	p.degree(l, r, n)
	p.leads = p.leads || means(l.text(columns.Manager), words.yes)
	if who != "" {
		p.people["\x00"+who], p.people[said] = true, true
	}
}

// degree adds the share of full time that a row states, by itself or for all its posts.
func (p *post) degree(l line, r *reading, n int64) {
	if q := r.quantity(l, columns.FTE); q.Exact() {
		low, _ := q.Low()
		p.counts.degrees += int64(low*10_000 + 0.5)
		return
	}
	text := l.text(columns.Degree)
	share, ok := degree(text)
	if text != "" && !ok {
		r.found.add(unreadNumber, string(columns.Degree)+r.shown(text), l.at(columns.Degree), message.Quoted(r.shown(text)))
	}
	if !ok {
		p.counts.noDegree = true
		return
	}
	p.counts.degrees += share * n
}

// vacant is how many of the posts of a row are vacant.
func (l line) vacant(posts int64) int64 {
	if q, ok := number(l.text(columns.Vacant)); ok {
		n, _ := q.Low()
		return min(int64(n), posts)
	}
	vacant := l.flag(columns.Vacant)
	for _, c := range l.All(columns.Person) {
		vacant = vacant || means(clean(l.row.Cell(c.Index)), words.vacant)
	}
	if vacant {
		return posts
	}
	return 0
}

// who tells one person of a list from another. It is never written.
func (l line) who() string {
	var parts []string
	for _, c := range l.All(columns.Person) {
		text := clean(l.row.Cell(c.Index))
		if text == "" || means(text, words.vacant) {
			continue
		}
		parts = append(parts, same(text))
	}
	return strings.Join(parts, "\x00")
}

// namesPerson reports whether a title has a word of who holds it.
func (l line) namesPerson(title string) bool {
	for _, c := range l.All(columns.Person) {
		for _, word := range strings.Fields(same(l.row.Cell(c.Index))) {
			if len(word) > 2 && !means(word, words.vacant) && slices.Contains(strings.FieldsFunc(same(title), func(r rune) bool { return strings.ContainsRune(" ,.:;()/", r) }), word) {
				return true
			}
		}
	}
	return false
}

// plainPost is what a post is called whose title is not known.
func (r *reading) plainPost() string {
	return message.Text{EN: "Post", SV: "Befattning"}.In(r.Lang)
}
