package importing

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
)

// report is one row of a post that says which post it reports to, or whose. What it says
// may be somebody's name, and is never told.
type report struct {
	post *post
	to   string
	at   sheets.Place
}

// closePost leaves out a post that is no longer in use.
func (r *reading) closePost(l *line, word string, at sheets.Place) {
	if id := l.text(columns.PostID); id != "" && !isNoID(id) {
		r.holders.ids[foldID(id)] = &numbered{closed: true}
	}
	r.refuse(l.entry, closedPost, word, at, message.Quoted(word))
}

// report notes which post a row reports to, and who holds it.
func (r *reading) report(l *line, p *post) {
	if !r.reporting {
		return
	}
	self := false
	to := clean(l.cell(columns.ReportsTo))
	for _, name := range l.calledAs(l.persons) {
		self = self || name == personKey(to)
		if other, known := r.holders.byPerson[name]; known && other != p {
			r.holders.byPerson[name] = nil
		} else {
			r.holders.byPerson[name] = p
		}
	}
	own := l.text(columns.PostID)
	switch {
	case to == "" || isNoID(to):
	case self, own != "" && foldID(own) == foldID(to):
		r.found.add(ownSuperior, "", l.at(columns.ReportsTo))
	default:
		r.holders.reports = append(r.holders.reports, report{p, to, l.at(columns.ReportsTo)})
	}
}

// personKey is who somebody is as it is compared: "Ek, Anna" is "anna ek".
func personKey(name string) string {
	if last, first, ok := strings.Cut(name, ","); ok {
		name = first + " " + last
	}
	return same(name)
}

// superior is the post that a row reports to, by its id, else by who holds it.
func (r *reading) superior(report report) *post {
	n := r.holders.ids[foldID(report.to)]
	switch {
	case n != nil && n.closed:
		r.found.add(underClosedPost, "", report.at)
		return nil
	case n != nil:
		return n.post
	}
	p := r.holders.byPerson[personKey(report.to)]
	if p == nil {
		r.found.add(unknownSuperior, "", report.at)
	}
	return p
}

// byLeaders reports whether the place of units is told by whom those who lead them report
// to, and by nothing else.
func (t *table) byLeaders() bool {
	return t != nil && t.Has(columns.ReportsTo) && !t.isPosts() && !t.placed() && !t.indents && t.chapters == nil && t.codes == nil
}

// leads notes who leads a unit.
func (r *reading) leads(u *unit, l *line) {
	who := r.besideName(l.text(columns.Manager)).name
	for _, name := range append(l.calledAs(l.persons), personKey(l.text(columns.Manager)), personKey(who)) {
		if name == "" || nobody(name) {
			continue
		}
		if other, known := r.holders.leads[name]; known && other != u {
			r.holders.leads[name] = nil // several
		} else {
			r.holders.leads[name] = u
		}
	}
}

// led places the units of lists of units below the one that is led by whom they report to.
func (r *reading) led() {
	for _, u := range r.units.list {
		if !u.told.byLeaders() || u.parent != nil {
			continue
		}
		to := clean(u.told.cell(columns.ReportsTo))
		above := r.ledBy(to)
		at := u.told.at(columns.ReportsTo)
		switch {
		case to == "" || isNoID(to):
		case above == u:
			r.found.add(ownSuperior, "", at)
			u.named = true
		case above == nil:
			r.found.add(unknownSuperior, "", at)
			u.named = true
		default:
			u.parent, u.aboveAt = above, at
		}
	}
}

// ledBy is the unit of one whom units report to: the one that is led by that one, else
// the one whose post it is, by its id or by who holds it, else the unit itself; nil where
// nobody knows.
func (r *reading) ledBy(to string) *unit {
	if u := r.holders.leads[personKey(to)]; u != nil {
		return u
	}
	if n := r.holders.ids[foldID(to)]; n != nil && !n.closed {
		return n.post.unit
	}
	if p := r.holders.byPerson[personKey(to)]; p != nil {
		return p.unit
	}
	u, _ := r.exactly(r.meant(to)) // a list of units may say so of units
	return u
}

// link is a row of a post that reports to a post of another unit.
type link struct {
	from  *post
	above *unit
	at    sheets.Place
}

// superiors places the units whose place no list states: below the unit of the post that
// their own report to, above all those whom others in the unit report to.
func (r *reading) superiors() {
	r.led()
	led := map[*post]bool{}
	links := map[*unit][]link{}
	for _, report := range r.holders.reports {
		above := r.superior(report)
		if above == nil {
			continue
		}
		led[above] = true
		if u := report.post.unit; above.unit != u {
			links[u] = append(links[u], link{report.post, above.unit, report.at})
		}
	}
	for _, u := range r.units.list {
		u.leader(led, links[u])
		if u.above == "" && u.parent == nil {
			r.reportsTo(u, led, links[u])
		}
	}
}

// reportsTo places a unit by what its posts report to.
func (r *reading) reportsTo(u *unit, led map[*post]bool, links []link) {
	leaders := 0
	for _, l := range links {
		if led[l.from] {
			links[leaders] = l
			leaders++
		}
	}
	if leaders > 0 {
		links = links[:leaders]
	}
	counts := map[*unit]int{}
	for _, l := range links {
		counts[l.above]++
	}
	for _, l := range links {
		if u.parent == nil || counts[l.above] > counts[u.parent] {
			u.parent, u.aboveAt = l.above, l.at
		}
	}
	for _, l := range links {
		if l.above != u.parent {
			r.found.add(otherParent, u.same+u.id, l.at, message.Quoted(u.name))
		}
	}
}

// leader finds the post that leads a unit where no list says which: the only one that
// others report to, or the only one of those that reports to another unit.
func (u *unit) leader(led map[*post]bool, links []link) {
	var leads, out []*post
	for _, p := range u.posts {
		if p.leads || u.lead != "" {
			return
		}
		if led[p] {
			leads = append(leads, p)
		}
	}
	for _, p := range leads {
		for _, l := range links {
			if l.from == p {
				out = append(out, p)
				break
			}
		}
	}
	switch {
	case len(leads) == 1:
		leads[0].leads = true
	case len(out) == 1:
		out[0].leads = true
	}
}
