package diff

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// registered is a code in a system in which codes say which one something is.
type registered struct{ system, code string }

// told is the code as a reader has it.
func (r registered) told() message.Code { return message.Code(r.system + " " + r.code) }

// codeShared is a code that one of each side has and no other, with their places
// in the lists of the table.
type codeShared struct {
	registered
	old, new int
}

// codesShared lists the codes that tell who is who in a table. What has its
// answer is counted too: a code that three have says nothing of two of them.
func (m *matcher) codesShared(r *roster) []codeShared {
	olds := m.registered(m.old, r.typ, r.old)
	if len(olds) == 0 {
		return nil
	}
	var list []codeShared
	for code, n := range m.registered(m.new, r.typ, r.new) {
		if o, both := olds[code]; both && o.alone() && n.alone() {
			list = append(list, codeShared{registered{code.system, n.written}, o.first, n.first})
		}
	}
	slices.SortFunc(list, func(a, b codeShared) int {
		return cmp.Or(cmp.Compare(a.old, b.old), cmp.Compare(a.new, b.new), cmp.Compare(a.system, b.system))
	})
	return slices.CompactFunc(list, func(a, b codeShared) bool { return a.old == b.old && a.new == b.new })
}

// bearer is the first that has a code, and whether others have it too.
type bearer struct {
	first   int
	more    bool
	written string
}

func (b bearer) alone() bool { return !b.more }

// registered says who of a table has which code. That a system identifies, either
// file may say.
func (m *matcher) registered(o *orgmodel.Organisation, typ orgmodel.Type, list []*orgmodel.Common) map[registered]bearer {
	var found map[registered]bearer
	for i, c := range list {
		if c == nil {
			continue
		}
		codes := o.Codes(orgmodel.Ref{Type: typ, Index: i})
		for _, system := range slices.Sorted(maps.Keys(codes)) {
			code := bareCode(codes[system])
			if code == "" || !m.old.Identifies(system) && !m.new.Identifies(system) {
				continue
			}
			if found == nil {
				found = map[registered]bearer{}
			}
			key := registered{strings.ToLower(orgmodel.AsSeen(system)), code}
			b, taken := found[key]
			if !taken {
				b = bearer{first: i, written: orgmodel.AsSeen(codes[system])}
			}
			b.more = taken
			found[key] = b
		}
	}
	return found
}

// bareCode is a code without the spaces that some write in it.
func bareCode(code string) string { return strings.ReplaceAll(orgmodel.AsSeen(code), " ", "") }

// sameCodes adds the pairs that a code tells of and that have no answer yet.
func (g *guesser) sameCodes(c *crowd, to []candidate) []candidate {
	for i := range c.codes {
		s := &c.codes[i]
		o, okOld := faceAt(c.old, s.old)
		n, okNew := faceAt(c.new, s.new)
		if okOld && okNew && (c.of.typ != orgmodel.TypeUnit || g.sameSphere(s.old, s.new)) {
			p := candidate{old: o, new: n, alike: -1}
			p.add(clue{kind: sameCode, part: int32(i)})
			to = append(to, p)
		}
	}
	return to
}

// code is one of the codes of the crowd, as a reader has it.
func (c *crowd) code(i int32) message.Code { return c.codes[i].told() }

// sameSize reports whether two units certainly have the same number of employees.
func (g *guesser) sameSize(c *crowd, o, n *face) (int32, bool) {
	if c.of.typ != orgmodel.TypeUnit {
		return 0, false
	}
	size, known := headsOf(g.old, o.at)
	other, alsoKnown := headsOf(g.new, n.at)
	return int32(size), known && alsoKnown && size == other
}

// mostHeads keeps sums of employees small enough to be told in clues.
const mostHeads = 1_000_000

// headsOf is how many employees a unit has, where that is stated exactly.
func headsOf(o *orgmodel.Organisation, unit int) (int, bool) {
	q := o.Units[unit].Heads
	n, ok := q.Low()
	if !ok || !q.Exact() || !q.Whole() || n <= 0 || n > mostHeads {
		return 0, false
	}
	return int(n), true
}
