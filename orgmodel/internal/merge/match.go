package merge

import (
	"slices"
	"strconv"
	"strings"
)

// pair finds out what is what: of the lists now and before, and in the file.
func (m *merger) pair() {
	m.was, m.here = map[*record]*record{}, map[*record]*record{}
	tables := m.fresh.tables()
	for _, table := range m.before.tables() {
		if !slices.Contains(tables, table) {
			tables = append(tables, table)
		}
	}
	for _, table := range tables {
		fresh, before, file := m.fresh.of(table), m.before.of(table), m.file.of(table)
		now := couple(fresh, before, nil, ways(table, m.was)...)
		for n, b := range now {
			m.was[n] = b
		}
		taken := map[*record]bool{}
		for b, f := range couple(before, file, taken, ways(table, m.here)...) {
			m.here[b] = f
		}
		var others []*record
		for _, n := range fresh {
			if b := m.was[n]; b == nil {
				others = append(others, n)
			} else if f := m.here[b]; f != nil {
				m.here[n] = f
			}
		}
		for n, f := range couple(others, file, taken, ways(table, m.here)...) {
			m.here[n] = f
		}
	}
}

// tables are the tables of a file, each once.
func (d *document) tables() (list []string) {
	seen := map[string]bool{}
	for _, r := range d.records {
		if !seen[r.table] {
			seen[r.table] = true
			list = append(list, r.table)
		}
	}
	return list
}

// of are the things of a table.
func (d *document) of(table string) (list []*record) {
	for _, r := range d.records {
		if r.table == table {
			list = append(list, r)
		}
	}
	return list
}

// way is a way to know a thing again: what is the same on both sides and only one
// thing on each has.
type way func(r *record) string

// ways are the ways to know the things of a table again, the surest first.
func ways(table string, known map[*record]*record) []way {
	id := func(r *record) string { return r.id }
	switch table {
	case organisation:
		return []way{func(*record) string { return organisation }}
	case "unit":
		return []way{func(r *record) string { return r.text("codes.hr") }, fromTop, id}
	case "post":
		return []way{func(r *record) string { return r.home(known) + "\x00" + same(r.name) }, id}
	case "source":
		return []way{func(r *record) string { return r.name }, id, func(r *record) string { return strconv.Itoa(r.nth()) }}
	}
	return []way{id}
}

// fromTop is the names of all that stand above a unit, and its own.
func fromTop(r *record) string {
	var names []string
	for range 64 {
		if r == nil {
			break
		}
		names = append(names, same(r.name))
		r = r.doc.named(r.text("parent"))
	}
	return strings.Join(names, "\x00")
}

// home is the unit of a post, by its id on the other side where it is known there.
func (r *record) home(known map[*record]*record) string {
	u := r.doc.named(r.text("unit"))
	if u == nil {
		return r.text("unit")
	}
	if other := known[u]; other != nil {
		return other.id
	}
	return u.id
}

// nth is which of its table a thing is.
func (r *record) nth() (n int) {
	for _, other := range r.doc.of(r.table) {
		if other == r {
			return n
		}
		n++
	}
	return n
}

// couple pairs what stands on two sides. What a surer way has paired no other does;
// and two that the system knows by different codes are not one.
func couple(left, right []*record, taken map[*record]bool, ways ...way) map[*record]*record {
	if taken == nil {
		taken = map[*record]bool{}
	}
	pairs := map[*record]*record{}
	for _, by := range ways {
		at := map[string]*record{}
		several := map[string]bool{}
		for _, r := range right {
			if key := by(r); key != "" && !taken[r] {
				several[key] = at[key] != nil
				at[key] = r
			}
		}
		seen := map[string]int{}
		for _, l := range left {
			if pairs[l] == nil {
				seen[by(l)]++
			}
		}
		for _, l := range left {
			key := by(l)
			r := at[key]
			if pairs[l] != nil || r == nil || several[key] || seen[key] > 1 || taken[r] || differ(l, r) {
				continue
			}
			pairs[l], taken[r] = r, true
		}
	}
	return pairs
}

// differ reports whether the system knows two things by different codes.
func differ(a, b *record) bool {
	one, other := a.text("codes.hr"), b.text("codes.hr")
	return one != "" && other != "" && one != other
}

// name gives each thing of the lists its id in the file: the one it has there, or had,
// or one that nothing has.
func (m *merger) name() {
	used := map[string]bool{}
	for _, d := range []*document{m.file, m.before} {
		for _, r := range d.records {
			used[r.id] = true
		}
	}
	for _, n := range m.fresh.records {
		switch f, b := m.here[n], m.was[n]; {
		case f != nil:
			m.ids[n] = f.id
		case b != nil:
			m.ids[n] = b.id
		default:
			m.ids[n] = free(n.id, used)
		}
		used[m.ids[n]] = true
	}
}

// free is an id that nothing has, the wanted one if it may be.
func free(id string, used map[string]bool) string {
	for n, next := 2, id; ; n++ {
		if !used[next] {
			return next
		}
		next = id[:min(len(id), 60)] + "-" + strconv.Itoa(n)
	}
}
