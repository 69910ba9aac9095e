package diff

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// contentTable is a table whose entities need no id: they are told apart by what
// they are about.
type contentTable struct {
	typ orgmodel.Type
	// about is what makes two the same; ids in it go by their name today.
	about func(o *orgmodel.Organisation, i int, today func(string) string) []string
	whole func(o *orgmodel.Organisation, i int) any // everything it says
}

var contentTables = [...]contentTable{
	{orgmodel.TypeBudget, func(o *orgmodel.Organisation, i int, today func(string) string) []string {
		b := &o.Budgets[i]
		return []string{today(b.Unit), today(b.Service), b.Year.String(), b.FromYear.String(), b.Basis}
	}, func(o *orgmodel.Organisation, i int) any { return o.Budgets[i] }},
	{orgmodel.TypeRisk, func(o *orgmodel.Organisation, i int, today func(string) string) []string {
		return append([]string{orgmodel.AsSeen(o.Risks[i].Name)}, allToday(o.Risks[i].About, today)...)
	}, func(o *orgmodel.Organisation, i int) any { return o.Risks[i] }},
	{orgmodel.TypeRecord, func(o *orgmodel.Organisation, i int, today func(string) string) []string {
		return append([]string{o.Records[i].Form, orgmodel.AsSeen(o.Records[i].Name)}, allToday(o.Records[i].About, today)...)
	}, func(o *orgmodel.Organisation, i int) any { return o.Records[i] }},
}

func allToday(ids []string, today func(string) string) []string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = today(id)
	}
	slices.Sort(list)
	return list
}

// nameless is one entity of such a table.
type nameless struct {
	at           int
	id           bool
	about, whole string
}

// sameContent takes those of one content for the same where one of them has no
// id. This is no guess: what is not told apart is the same. Of several with one
// content those pair that agree in everything, then the rest in a fixed order.
func (m *matcher) sameContent() {
	for i := range contentTables {
		t := &contentTables[i]
		r := &m.rosters[m.rows[t.typ]]
		olds := m.nameless(t, m.old, unanswered(r.old, r.who.After), m.renamed)
		news := m.nameless(t, m.new, unanswered(r.new, r.who.Before), func(id string) string { return id })
		for len(olds) > 0 && len(news) > 0 {
			n, k := leading(olds), leading(news)
			switch cmp.Compare(olds[0].about, news[0].about) {
			case -1:
				olds = olds[n:]
			case 1:
				news = news[k:]
			default:
				if n > 1 || k > 1 {
					t.inOrder(m.old, olds[:n])
					t.inOrder(m.new, news[:k])
				}
				r.pairUp(olds[:n], news[:k])
				olds, news = olds[n:], news[k:]
			}
		}
	}
}

// leading is how many of a sorted list are about the same as its first.
func leading(list []nameless) int {
	n := 1
	for n < len(list) && list[n].about == list[0].about {
		n++
	}
	return n
}

// nameless lists those in question, sorted by content.
func (m *matcher) nameless(t *contentTable, o *orgmodel.Organisation, at []int, today func(string) string) []nameless {
	list := make([]nameless, len(at))
	for k, i := range at {
		id := o.Common(orgmodel.Ref{Type: t.typ, Index: i}).ID
		list[k] = nameless{at: i, id: id != "", about: strings.Join(t.about(o, i, today), "\x00")}
	}
	slices.SortStableFunc(list, func(a, b nameless) int { return cmp.Compare(a.about, b.about) })
	return list
}

// inOrder sorts those of one content by all they say.
func (t *contentTable) inOrder(o *orgmodel.Organisation, list []nameless) {
	for k := range list {
		list[k].whole = fmt.Sprint(t.whole(o, list[k].at))
	}
	slices.SortStableFunc(list, func(a, b nameless) int { return cmp.Compare(a.whole, b.whole) })
}

// renamed is the new id of what lives on alone as one that comes from it alone.
func (m *matcher) renamed(id string) string {
	ref, ok := m.old.Find(id)
	if !ok {
		return id
	}
	who := m.match.Of(ref.Type)
	if who == nil || len(who.After[ref.Index]) != 1 {
		return id
	}
	next := who.After[ref.Index][0]
	if len(who.Before[next]) != 1 {
		return id
	}
	return m.new.Common(orgmodel.Ref{Type: ref.Type, Index: next}).ID
}

// pairUp pairs those of one content: first those that agree in everything, then
// those without an id, then those of which one has got or lost an id.
func (r *roster) pairUp(olds, news []nameless) {
	for i, j := 0, 0; i < len(olds) && j < len(news); {
		switch cmp.Compare(olds[i].whole, news[j].whole) {
		case -1:
			i++
		case 1:
			j++
		default:
			if !olds[i].id || !news[j].id {
				r.join(&olds[i], &news[j])
			}
			i, j = i+1, j+1
		}
	}
	for _, ids := range [...][2]bool{{false, false}, {false, true}, {true, false}} {
		j := 0
		for i := range olds {
			if olds[i].id != ids[0] || len(r.who.After[olds[i].at]) > 0 {
				continue
			}
			for j < len(news) && (news[j].id != ids[1] || len(r.who.Before[news[j].at]) > 0) {
				j++
			}
			if j < len(news) {
				r.join(&olds[i], &news[j])
			}
		}
	}
}

func (r *roster) join(o, n *nameless) {
	r.who.After[o.at], r.who.Before[n.at] = []int{n.at}, []int{o.at}
}
