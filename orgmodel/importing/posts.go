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
	number      int // of the posts that were met
	unit        *unit
	counts      counts
	leads       bool
	counted     bool // by rows of posts; of a title beside a unit nobody says how many
}

// titled is what a post is known by: its unit and its title as it is compared.
type titled struct {
	unit  *unit
	title string
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
	if word := l.text(columns.State); word != "" && means(word, words.closed) {
		r.closePost(l, word)
		return
	}
	u, ok := r.home(l)
	if !ok {
		return
	}
	title := r.memo.word(l.cell(columns.Post))
	switch {
	case title.text == "" || title.noID:
		r.refuse(l, noTitle, "", l.at(columns.Post))
		return
	case l.namesPerson(title.text):
		r.found.add(personForTitle, "post", l.at(columns.Post), message.Quoted(r.plainPost()))
		title = r.memo.word(r.plainPost())
	}
	p := r.post(u, title, l.File)
	again, ok := r.hold(l, p)
	if !ok {
		return
	}
	r.count(l, p, again)
	r.report(l, p)
	u.rows++
}

// home finds the unit of a post.
func (r *reading) home(l line) (*unit, bool) {
	if steps := r.way(l); len(steps) > 0 {
		return r.walk(steps, l), true
	}
	id, name := r.memo.word(l.cell(columns.UnitID)), r.memo.word(l.cell(columns.Unit))
	word, at := id.text, l.at(columns.UnitID)
	if word == "" || id.noID {
		word, at = name.text, l.at(columns.Unit)
	}
	word = r.meant(word)
	if word == "" {
		r.refuse(l, noName, "", l.At(l.row.Number, -1))
		return nil, false
	}
	u, several := r.find(word, at)
	switch {
	case u != nil:
		r.agrees(u, l)
		return u, true
	case r.closed(word) != nil:
		r.refuse(l, closedAbove, r.closed(word).known(), at, message.Quoted(r.closed(word).name))
	case several:
		r.refuse(l, ambiguousUnit, r.shown(word), at, message.Quoted(r.shown(word)))
	case r.hasUnits() && !l.placed():
		r.refuse(l, unknownUnit, r.shown(word), at, message.Quoted(r.shown(word)))
	case name.text == "":
		r.refuse(l, noName, "", l.At(l.row.Number, -1))
	default:
		return r.founded(l, id, name), true
	}
	return nil, false
}

// founded is a unit that only lists of posts have.
func (r *reading) founded(l line, id, name *word) *unit {
	u := &unit{name: name.text, above: l.text(columns.Parent), aboveAt: l.at(columns.Parent), at: l.at(columns.Unit), account: l.account()}
	if !id.noID {
		u.id = id.text
	}
	if kind := l.text(columns.Kind); kind != "" {
		u.kind = r.kind(kind, l.at(columns.Kind))
	}
	r.units.add(u)
	return u
}

// hasUnits reports whether some list is one of units.
func (r *reading) hasUnits() bool {
	return slices.ContainsFunc(r.tables, func(t *table) bool { return !t.isPosts() })
}

// agrees notes that a row places a unit elsewhere than another row did.
func (r *reading) agrees(u *unit, l line) {
	above := l.text(columns.Parent)
	if above != "" && u.above != "" && same(r.meant(above)) != same(r.meant(u.above)) && foldID(above) != foldID(u.above) {
		r.found.add(otherParent, same(u.name)+u.id, l.at(columns.Parent), message.Quoted(u.name))
	}
}

// post is the post of a title in a unit; the first list that has it is its source.
func (r *reading) post(u *unit, title *word, file string) *post {
	at := titled{u, title.same}
	if p := r.posts[at]; p != nil {
		return p
	}
	p := &post{title: title.text, file: file, unit: u, number: len(r.posts)}
	r.posts[at] = p
	u.posts = append(u.posts, p)
	return p
}

// count adds a row to its post. One that is there already, or is held by somebody who
// holds it on another row, is not counted once more; the share of full time is.
func (r *reading) count(l line, p *post, again bool) {
	n := int64(1)
	if q := r.quantity(l, columns.Count); q.Known() {
		low, _ := q.Low()
		n = int64(low)
	}
	vacant := r.vacant(l, n)
	if !again || vacant > 0 {
		p.counts.posts += n
	}
	p.counts.vacant += vacant
	p.counted = true
	p.leads = p.leads || means(l.text(columns.Manager), words.yes)
	if degrees, known := r.degrees(l, n); known {
		p.counts.degrees += degrees
	} else {
		p.counts.noDegree = true
	}
}

// degrees is the share of full time that a row states, by itself or for all its posts.
func (r *reading) degrees(l line, n int64) (degrees int64, known bool) {
	if q := r.quantity(l, columns.FTE); q.Exact() {
		low, _ := q.Low()
		return int64(low*10_000 + 0.5), true
	}
	cell := l.cell(columns.Degree)
	share := r.memo.number(cell)
	if share.blank {
		return 0, false
	}
	if !share.shareOK {
		text := clean(cell)
		r.found.add(unreadNumber, columns.Degree.Word()+r.shown(text), l.at(columns.Degree), message.Quoted(r.shown(text)))
		return 0, false
	}
	return share.share * n, true
}

// vacant is how many of the posts of a row are vacant.
func (r *reading) vacant(l line, posts int64) int64 {
	text := l.cell(columns.Vacant)
	if q := r.memo.number(text); q.ok {
		n, _ := q.quantity.Low()
		return min(int64(n), posts)
	}
	vacant := means(text, words.yes) || means(text, words.vacant)
	for _, c := range l.persons {
		vacant = vacant || means(l.row.Cell(c.Index), words.vacant)
	}
	if vacant {
		return posts
	}
	return 0
}

// namesPerson reports whether a title has a word of who holds it.
func (l line) namesPerson(title string) bool {
	for _, c := range l.persons {
		cell := l.row.Cell(c.Index)
		if strings.Contains(cell, "\u00a0") {
			cell = clean(cell)
		}
		for cell != "" {
			var word string
			word, cell = nextWord(cell)
			if len(word) > 2 && hasWord(title, word) && !means(word, words.vacant) {
				return true
			}
		}
	}
	return false
}

// nextWord cuts the first word off a text.
func nextWord(text string) (word, rest string) {
	from := 0
	for from < len(text) && isSign(text[from]) {
		from++
	}
	end := from
	for end < len(text) && !isSign(text[end]) {
		end++
	}
	return text[from:end], text[end:]
}

// isSign reports whether a character stands between words.
func isSign(c byte) bool { return signs[c] }

var signs = func() (list [256]bool) {
	for c := range list {
		list[c] = c <= ' ' || strings.IndexByte(",.:;()/", byte(c)) >= 0
	}
	return list
}()

// hasWord reports whether a text has a word, in any case.
func hasWord(text, word string) bool {
	for text != "" {
		var other string
		if other, text = nextWord(text); strings.EqualFold(other, word) {
			return true
		}
	}
	return false
}

// plainPost is what a post is called whose title is not known.
func (r *reading) plainPost() string {
	return message.Text{EN: "Post", SV: "Befattning"}.In(r.Lang)
}
