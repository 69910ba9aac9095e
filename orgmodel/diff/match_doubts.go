package diff

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Doubt is that an entity of the old organisation is more like one that has
// another id in the new organisation than like the one that has its own: ids are
// used again in real registers. Equal ids win all the same; somebody should look.
type Doubt struct {
	Type     orgmodel.Type
	Old, New int               // places in the lists of the table
	Alike    []message.Message // what they have in common
}

// doubtful is one table while ids are doubted.
type doubtful struct {
	*matcher
	r     *roster
	names [2]map[string]int // by name as people see it; -1: several have it
	codes map[[2]int]message.Code
	coded [2]map[int]int // by place: who of the other side has a code of it
	found map[[2]int]bool
}

// doubts looks for ids that seem to have changed hands.
func (m *matcher) doubts() {
	for _, t := range [...]orgmodel.Type{orgmodel.TypeUnit, orgmodel.TypePost, orgmodel.TypeService} {
		d := &doubtful{
			matcher: m, r: &m.rosters[m.rows[t]], codes: map[[2]int]message.Code{},
			coded: [2]map[int]int{{}, {}}, found: map[[2]int]bool{},
		}
		for _, s := range m.codesShared(d.r) {
			d.codes[[2]int{s.old, s.new}] = s.told()
			d.coded[oldFile][s.old], d.coded[newFile][s.new] = s.new, s.old
		}
		for o, c := range d.r.old {
			if c == nil || c.ID == "" {
				continue
			}
			ref, there := m.new.Find(c.ID)
			if there && ref.Type == t && slices.Contains(d.r.who.After[o], ref.Index) {
				d.doubt(o, ref.Index)
			}
		}
	}
	slices.SortFunc(m.match.Doubts, func(a, b Doubt) int {
		return cmp.Or(cmp.Compare(m.rows[a.Type], m.rows[b.Type]), cmp.Compare(a.New, b.New), cmp.Compare(a.Old, b.Old))
	})
}

// doubt looks, for two that have one id, for another that either is more like.
func (d *doubtful) doubt(o, n int) {
	renamed := !d.r.old[o].CalledAs(d.r.new[n])
	if !renamed && len(d.codes) == 0 {
		return
	}
	own := len(d.alike(o, n))
	if renamed {
		if k := d.called(newFile, d.r.old[o]); k >= 0 {
			d.hold(o, k, own)
		}
		if k := d.called(oldFile, d.r.new[n]); k >= 0 {
			d.hold(k, n, own)
		}
	}
	if k, ok := d.coded[oldFile][o]; ok {
		d.hold(o, k, own)
	}
	if k, ok := d.coded[newFile][n]; ok {
		d.hold(k, n, own)
	}
}

// called returns who of one side alone has a name; -1 when nobody has.
func (d *doubtful) called(side int, c *orgmodel.Common) int {
	list := pick(side == oldFile, d.r.old, d.r.new)
	if d.names[side] == nil {
		d.names[side] = make(map[string]int, len(list))
		for i, e := range list {
			if e == nil || e.Name == "" {
				continue
			}
			name := orgmodel.AsSeen(e.Name)
			if _, taken := d.names[side][name]; taken {
				i = -1
			}
			d.names[side][name] = i
		}
	}
	if i, ok := d.names[side][orgmodel.AsSeen(c.Name)]; ok {
		return i
	}
	return -1
}

// hold asks about two that have more in common than one of them with the other
// that has its id, unless a file says that one succeeds the other.
func (d *doubtful) hold(o, n, own int) {
	if d.found[[2]int{o, n}] || slices.Contains(d.r.who.After[o], n) {
		return
	}
	if alike := d.alike(o, n); len(alike) >= 2 && len(alike) > own {
		d.found[[2]int{o, n}] = true
		d.match.Doubts = append(d.match.Doubts, Doubt{Type: d.r.typ, Old: o, New: n, Alike: alike})
	}
}

var doubtTexts = struct{ name, code, size message.Text }{
	name: text("the same name", "samma namn"),
	code: text("the same code {0}", "samma kod {0}"),
	size: text("as many employees, {0}", "lika många anställda, {0}"),
}

// alike lists what two have in common of name, code and size.
func (d *doubtful) alike(o, n int) []message.Message {
	var list []message.Message
	if d.r.old[o].CalledAs(d.r.new[n]) {
		list = append(list, doubtTexts.name.With())
	}
	if code, same := d.codes[[2]int{o, n}]; same {
		list = append(list, doubtTexts.code.With(code))
	}
	if d.r.typ == orgmodel.TypeUnit {
		was, known := headsOf(d.old, o)
		if is, alsoKnown := headsOf(d.new, n); known && alsoKnown && was == is {
			list = append(list, doubtTexts.size.With(was))
		}
	}
	return list
}
