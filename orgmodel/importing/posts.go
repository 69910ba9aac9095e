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
	named       int   // the number of its title
	number      int32 // of the posts that were met
	unit        *unit
	counts      counts
	leads       bool
	counted     bool // by rows of posts; of a title beside a unit nobody says how many
}

// titled is what a post is known by: the numbers of its unit and of its title, in one.
type titled uint64

// fewPosts is how many posts of a unit are looked through one by one: most units have no
// more titles, and a map of all posts costs as much as all else about them.
const fewPosts = 8

// postsAtOnce is how many posts room is made for at a time.
const postsAtOnce = 1 << 7

// counts is how many of a post there are. Unknown is not zero: of what some rows do
// not say there is no sum.
type counts struct {
	posts, vacant int64
	maybe         int64 // how many more may be vacant
	aboutVacant   bool
	degrees       int64 // ten-thousandths of full time
	noDegree      bool
	noNumber      bool // some row has a number that cannot be read
	about         bool // some number is no exact one
}

// postRow reads a row that is a post, or one who holds it.
func (r *reading) postRow(l *line) {
	if text, at, ended := r.ended(l); ended {
		r.closePost(l, text, at)
		return
	}
	u, ok := r.home(l)
	if !ok {
		return
	}
	title := l.word(columns.Post)
	if !l.Has(columns.Post) {
		r.refuse(l.entry, noTitles, l.File+l.Name, l.whole())
		return
	}
	if title.text == "" || title.noID {
		r.refuse(l.entry, noTitle, "", l.at(columns.Post))
		return
	}
	name, number := title.text, r.title(title)
	if l.namesPerson(title.text, title.starts) {
		name = r.plainPost()
		number = r.titleNumber(same(name))
		r.found.add(personForTitle, "post", l.at(columns.Post), message.Quoted(name))
	}
	p := r.post(u, name, number, l.File)
	again, ok := r.hold(l, p)
	if !ok {
		return
	}
	r.count(l, p, again)
	r.report(l, p)
	u.rows++
}

// home finds the unit of a post.
func (r *reading) home(l *line) (*unit, bool) {
	if steps := r.way(l); len(steps) > 0 {
		return r.walk(steps, l), true
	}
	said, m := l.word(columns.UnitID), columns.UnitID
	if said.text == "" || said.noID {
		said, m = l.word(columns.Unit), columns.Unit
	}
	u := r.known(said)
	if u == nil {
		return r.unknown(l, r.meant(said.text), m)
	}
	r.agrees(u, l)
	return u, true
}

// known is the unit that a word of many rows is known to be, or nil.
func (r *reading) known(w *word) *unit {
	if w.home == nil || w.units != len(r.units.list) {
		w.home, _ = r.exactly(r.meant(w.text))
		w.units = len(r.units.list)
	}
	return w.home
}

// unknown finds the unit of a post that no unit is written like.
func (r *reading) unknown(l *line, word string, m columns.Meaning) (*unit, bool) {
	if isBlank(word) {
		r.refuse(l.entry, noName, "", l.whole())
		return nil, false
	}
	at := l.at(m)
	u, several := r.find(word, at)
	out, isOut := r.units.leftOut(word)
	switch gone := r.closed(word); {
	case u != nil:
		r.agrees(u, l)
		return u, true
	case gone != nil:
		r.refuse(l.entry, closedAbove, r.shown(gone.known()), at, message.Quoted(gone.name))
	case several:
		r.refuse(l.entry, ambiguousUnit, r.shown(word), at, message.Quoted(r.shown(word)), r.among(r.units.byName[same(r.heir(word))]))
	case isOut && !l.placed():
		r.refuse(l.entry, out.cause, out.text, at, out.args...)
	case r.hasUnits() && !l.placed():
		r.refuse(l.entry, unknownUnit, r.shown(word), at, message.Quoted(r.shown(word)))
	case l.text(columns.Unit) == "":
		r.refuse(l.entry, noName, "", l.whole())
	default:
		return r.founded(l), true
	}
	return nil, false
}

// founded is a unit that only lists of posts have.
func (r *reading) founded(l *line) *unit {
	id, name := l.word(columns.UnitID), l.word(columns.Unit)
	u := &unit{name: name.text, same: name.folded, above: l.text(columns.Parent), aboveAt: l.at(columns.Parent), at: l.at(columns.Unit), account: l.account(), told: l.entry}
	if !id.noID && id.text != "" {
		u.id, u.fold = id.text, foldID(id.text)
	}
	if kind := l.word(columns.Kind); kind.text != "" {
		u.kind = r.kind(kind, l)
	}
	r.units.add(u)
	return u
}

// hasUnits reports whether some list is one of units.
func (r *reading) hasUnits() bool {
	return slices.ContainsFunc(r.tables, func(t *table) bool { return !t.isPosts() })
}

// agrees notes that a row places a unit elsewhere than another row did.
func (r *reading) agrees(u *unit, l *line) {
	above := l.text(columns.Parent)
	if above != "" && u.above != "" && above != u.above && same(r.meant(above)) != same(r.meant(u.above)) && foldID(above) != foldID(u.above) {
		r.found.add(otherParent, u.same+u.id, l.at(columns.Parent), message.Quoted(u.name))
	}
}

// title is the number of the title that a word is.
func (r *reading) title(w *word) int {
	if w.title == 0 {
		w.title = r.titleNumber(w.folded)
	}
	return w.title
}

// titleNumber is the number of a title as it is compared.
func (r *reading) titleNumber(folded string) int {
	if r.titles[folded] == 0 {
		r.titles[folded] = len(r.titles) + 1
	}
	return r.titles[folded]
}

// post is the post of a title in a unit; the first list that has it is its source.
func (r *reading) post(u *unit, title string, number int, file string) *post {
	for _, p := range u.posts[:min(len(u.posts), fewPosts)] {
		if p.named == number {
			return p
		}
	}
	at := titled(u.number)<<32 | titled(number)
	if len(u.posts) > fewPosts && r.posts[at] != nil {
		return r.posts[at]
	}
	if len(r.room) == 0 {
		r.room = make([]post, postsAtOnce)
	}
	p := &r.room[0]
	r.room = r.room[1:]
	*p = post{title: title, named: number, file: file, unit: u, number: r.nPosts}
	r.nPosts++
	if len(u.posts) >= fewPosts {
		r.posts[at] = p
	}
	u.posts = append(u.posts, p)
	return p
}

// count adds a row to its post. One that is there already, or is held by somebody who
// holds it on another row, is not counted once more; the share of full time is.
func (r *reading) count(l *line, p *post, again bool) {
	n, about, unknown := r.posted(l)
	p.counts.about, p.counts.noNumber = p.counts.about || about, p.counts.noNumber || unknown
	v := r.vacancies(l, n, unknown)
	if !again || v.low > 0 {
		p.counts.posts += n
	}
	p.counts.vacant, p.counts.maybe, p.counts.aboutVacant = p.counts.vacant+v.low, p.counts.maybe+v.more, p.counts.aboutVacant || v.about
	p.counted = true
	p.leads = p.leads || l.word(columns.Manager).yes
	if degrees, known := r.degrees(l, n); known {
		p.counts.degrees += degrees
	} else {
		p.counts.noDegree = true
	}
}

// posted is how many posts a row is: one, if it does not say; unknown, if what it says is
// not one number that can be read.
func (r *reading) posted(l *line) (n int64, about, unknown bool) {
	if !l.Has(columns.Count) {
		return 1, false, false
	}
	q := r.quantity(l, columns.Count)
	low, ok := q.Low()
	if ok && (q.Exact() || strings.HasPrefix(q.String(), "~")) {
		return int64(low), !q.Exact(), false
	}
	return 1, false, l.text(columns.Count) != "" && !l.word(columns.Count).parsed().blank
}

// degrees is the share of full time that a row states, by itself or for all its posts.
func (r *reading) degrees(l *line, n int64) (degrees int64, known bool) {
	if !l.Has(columns.FTE) {
		// as in most lists of people
	} else if q := r.quantity(l, columns.FTE); q.Exact() {
		low, _ := q.Low()
		return int64(low*10_000 + 0.5), true
	}
	if l.text(columns.Degree) == "" {
		return 0, false
	}
	share := l.word(columns.Degree).parsed()
	if !share.shareOK && !share.blank {
		r.unread(l, columns.Degree)
	}
	return share.share * n, share.shareOK
}

// isVacant reports whether a row says that it is vacant where it says who holds it.
func (e entry) isVacant() bool {
	row := e.row()
	for _, c := range e.persons {
		if saysVacant(row.Cell(c.Index)) {
			return true
		}
	}
	return false
}

// namesPerson reports whether a title has a word of who holds it. Its words begin with
// some letters, which most names do not.
func (e entry) namesPerson(title string, first starts) bool {
	row, short := e.row(), 0
	for _, c := range e.persons {
		cell := row.Cell(c.Index)
		if !mayBegin(cell, first) {
			continue // as almost all
		}
		if strings.Contains(cell, nbsp) {
			cell = clean(cell)
		}
		for cell != "" {
			var word string
			word, cell = nextWord(cell)
			if len(word) < 2 || saysVacant(word) {
				continue
			}
			if as, found := hasWord(title, word); found {
				if short += weight(as); short > 1 {
					return true
				}
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

// weight is how much a word of a name says in a title: of two letters, one that may be "av"
// or "HR" says half, and "Bo" all.
func weight(word string) int {
	if len(word) == 2 && (word[0] >= 'a' || word[1] < 'a') {
		return 1
	}
	return 2
}

// hasWord finds a word in a text, in any case.
func hasWord(text, word string) (as string, found bool) {
	for text != "" {
		if as, text = nextWord(text); strings.EqualFold(as, word) {
			return as, true
		}
	}
	return "", false
}

// plainPost is what a post is called whose title is not known.
func (r *reading) plainPost() string {
	return message.Text{EN: "Post", SV: "Befattning"}.In(r.Lang)
}
