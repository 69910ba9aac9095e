package merge

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
)

// names are the keys whose texts name other things.
var names = []string{"parent", "unit", "led_by", "sources"}

// said is what a key says, so that it can be compared: quantities and texts as they
// are, what names another thing by the id that it has in the file.
type said struct {
	list  bool
	items []string // one, unless it is a list; none: nothing is said
}

func (s said) none() bool { return len(s.items) == 0 && !s.list }

func (s said) equal(o said) bool { return s.list == o.list && slices.Equal(s.items, o.items) }

// says is what a thing says in a key.
func (m *merger) says(r *record, path string) said {
	l := r.find(path)
	switch {
	case l == nil:
		return said{}
	case l.value.Kind == syntax.Array:
		s := said{list: true}
		for i := range l.value.Items {
			s.items = append(s.items, m.word(r, path, &l.value.Items[i]))
		}
		return s
	}
	return said{items: []string{m.word(r, path, l.value)}}
}

// word is a value that is no list, as it would be written in the file.
func (m *merger) word(r *record, path string, v *syntax.Value) string {
	if v.Kind != syntax.String {
		return strings.ReplaceAll(r.doc.text[v.Start:v.End], "_", "")
	}
	if !slices.Contains(names, path) {
		return syntax.Quote(v.Text)
	}
	other := r.doc.named(v.Text)
	switch {
	case other == nil:
		return syntax.Quote(v.Text)
	case r.doc == m.fresh:
		return syntax.Quote(m.ids[other])
	case r.doc == m.before && m.here[other] != nil:
		return syntax.Quote(m.here[other].id)
	}
	return syntax.Quote(other.id)
}

// keys writes what the lists have changed of a thing that the file has, and reports
// whether anything was. Of what is new in the lists there is nothing before.
func (m *merger) keys(n, b, f *record) (changed bool) {
	c := changes{of: f, order: n.paths()}
	var stays []string
	for _, path := range n.union(b) {
		now, was, has := m.says(n, path), m.says(b, path), m.says(f, path)
		switch {
		case now.equal(has):
		case now.mixes(was, has):
			if add := minus(minus(now.items, was.items), append(has.items, stays...)); !m.absent(path, add) {
				c.mix(path, has, add, minus(was.items, now.items))
			}
		case path == "assumed":
		case has.equal(was) || b == nil && has.none():
			if !m.absent(path, now.items) {
				c.set(path, now)
			}
		default:
			stays = append(stays, syntax.Quote(path))
			m.stays(n, f, path, now.equal(was))
		}
	}
	return c.write()
}

// mixes reports whether what the lists have changed of a key can be put in and taken
// out of what the file says: of lists, whose elements stand for themselves.
func (s said) mixes(was, has said) bool {
	return (s.list || was.list) && (s.list || s.none()) && (was.list || was.none()) && (has.list || has.none())
}

// stays notes that a key of the file was changed by hand. What the lists only assume
// does not speak against it.
func (m *merger) stays(n, f *record, path string, byHand bool) {
	why := ByBoth
	if byHand {
		why = ByHand
	}
	if !byHand || !n.assumes(path) {
		m.keep(why, n, f, path, f.written(path), n.written(path))
	}
}

// absent reports whether a key would name what was taken out of the file by hand.
func (m *merger) absent(path string, words []string) bool {
	if !slices.Contains(names, path) || len(words) == 0 {
		return false
	}
	for other, out := range m.out {
		if out && slices.Contains(words, syntax.Quote(m.ids[other])) {
			return true
		}
	}
	return false
}

// minus is what stands in one list and not in another.
func minus(a, b []string) (list []string) {
	for _, item := range a {
		if !slices.Contains(b, item) {
			list = append(list, item)
		}
	}
	return list
}

// paths are the keys of a thing, in the order of its file.
func (r *record) paths() (list []string) {
	if r == nil {
		return nil
	}
	for _, l := range r.leaves {
		if l.path != "id" {
			list = append(list, l.path)
		}
	}
	return list
}

// union is the keys of one thing, and those that only another has.
func (r *record) union(other *record) []string {
	list := r.paths()
	for _, path := range other.paths() {
		if !slices.Contains(list, path) {
			list = append(list, path)
		}
	}
	return list
}

// written is what a thing says in a key, as it stands there.
func (r *record) written(path string) string {
	if l := r.find(path); l != nil {
		return r.doc.text[l.value.Start:l.value.End]
	}
	return ""
}

// assumes reports whether a key of a thing says what no list does.
func (r *record) assumes(path string) bool {
	l := r.find("assumed")
	return l != nil && slices.ContainsFunc(l.value.Items, func(v syntax.Value) bool { return v.Text == path })
}
