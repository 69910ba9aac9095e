package atlas

import (
	"errors"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/internal/siblings"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// bundle is which sheets there are and what stands on each: the overview first, then
// the units in reading order, then the register.
type bundle struct {
	measure kit.Sketch // what it notes is explained on no sheet
	o       Options
	forest  *forest
	alone   bool // all of it stands on one sheet: there is no other to refer to

	units    *chart
	parts    []siblings.Part
	partOf   []int       // by node
	above    []int       // by part: the one that leads to it; -1: none
	before   map[int]int // by the first head of a part: the part of the siblings before
	after    map[int]int
	overview *chart
	maps     []siblings.Part // of the overview
	register *register
}

// bindAll puts all on one sheet, if it can be read on it; nil if it cannot.
func bindAll(s kit.Sketch, f *forest, m *sizes, o Options) *bundle {
	b := &bundle{measure: s, o: o, forest: f, alone: true}
	k := &units{forest: f, b: b}
	least := newChart(k, m, o.drawing())
	if least.weightOfAll() > 2*areaOf(least.room) {
		return nil // that is not worth measuring
	}
	b.parts = []siblings.Part{wholeOf(k)}
	b.trace()
	b.units = newChart(k, newSizes(k, s), o.drawing())
	if !b.units.fits(&b.parts[0]) {
		return nil
	}
	return b
}

// wholeOf is all of a stock as one part.
func wholeOf(k stock) siblings.Part {
	part := siblings.Part{Items: make([]siblings.Item, k.size())}
	for i := range part.Items {
		part.Items[i] = siblings.Item{Node: i, Under: k.parent(i)}
		if k.parent(i) < 0 {
			part.Heads = append(part.Heads, i)
		}
	}
	return part
}

// bind decides which sheets there are.
func bind(s kit.Sketch, f *forest, m *sizes, o Options) (*bundle, error) {
	b := &bundle{measure: s, o: o, forest: f}
	b.units = newChart(&units{forest: f, b: b}, m, o.drawing())
	var err error
	if b.parts, err = b.units.split(); err != nil {
		return nil, b.refusal(err)
	}
	b.trace()
	k := &overview{b: b}
	b.overview = newChart(k, newSizes(k, s), o.drawing())
	if b.maps, err = b.overview.split(); err != nil {
		return nil, b.refusal(err)
	}
	b.register = newRegister(b)
	return b, nil
}

// trace notes where each node stands and which part leads to which.
func (b *bundle) trace() {
	b.partOf = make([]int, len(b.forest.nodes))
	b.before, b.after = map[int]int{}, map[int]int{}
	for i := range b.parts {
		for _, it := range b.parts[i].Items {
			if it.Node >= 0 {
				b.partOf[it.Node] = i
			}
		}
	}
	last := map[int]int{}
	for i := range b.parts {
		top := b.forest.nodes[b.parts[i].Heads[0]].parent
		above := -1
		if top >= 0 {
			above = b.partOf[top]
			if p, ok := last[top]; ok {
				b.before[i], b.after[p] = p, i
			}
			last[top] = i
		}
		b.above = append(b.above, above)
	}
}

// count is how many sheets there are.
func (b *bundle) count() int {
	return len(b.maps) + len(b.parts) + b.register.pages()
}

// numbered reports whether it is known yet which number each sheet has.
func (b *bundle) numbered() bool { return b.register != nil || b.alone }

// total is the number of sheets; before that is known, as long as it can get.
func (b *bundle) total() int {
	if !b.numbered() {
		return anyNumber
	}
	return b.count()
}

// numberOf is the sheet on which a node stands.
func (b *bundle) numberOf(node int) int {
	if !b.numbered() {
		return anyNumber
	}
	return b.numberOfPart(b.partOf[node])
}

func (b *bundle) numberOfPart(part int) int {
	if !b.numbered() {
		return anyNumber
	}
	return len(b.maps) + 1 + part
}

// firstOfRegister is the number of the first sheet of the register.
func (b *bundle) firstOfRegister() int {
	if !b.numbered() {
		return anyNumber
	}
	return len(b.maps) + len(b.parts) + 1
}

// root is the unit of which all is drawn; -1: everything.
func (b *bundle) root() int {
	if b.o.Root == "" {
		return -1
	}
	return b.measure.Org().UnitIndex(b.o.Root)
}

// beside are the sheets of the siblings before and after the heads of a part; 0: there
// are none.
func (b *bundle) beside(heads []int) (before, after int) {
	if !b.numbered() {
		return anyNumber, anyNumber
	}
	if len(heads) == 0 {
		return 0, 0
	}
	part := b.partOf[heads[0]]
	if p, ok := b.before[part]; ok {
		before = b.numberOfPart(p)
	}
	if p, ok := b.after[part]; ok {
		after = b.numberOfPart(p)
	}
	return before, after
}

// A name of so many letters is no name: where sheets cannot be made, it is why. Of a name
// so much is told.
const (
	noName   = 400
	mostSaid = 60
)

// refusal says in words why there are no sheets.
func (b *bundle) refusal(err error) error {
	var large *siblings.TooLarge
	if !errors.As(err, &large) {
		return err
	}
	name := []rune(b.forest.nodes[min(large.Node, len(b.forest.nodes)-1)].name(b.measure))
	alone := siblings.Part{Heads: []int{large.Node}, Items: []siblings.Item{{Node: large.Node, Under: -1}}}
	text := words.tooLarge
	switch long := b.longestName(); {
	case len(long) > noName:
		text, name = words.tooLong, long
	case b.units.fits(&alone):
		text = words.tooMany
	}
	if len(name) > mostSaid {
		name = append(name[:mostSaid:mostSaid], '…')
	}
	return &drawing.Refusal{Text: text.With(message.Quoted(string(name)), message.Paper(b.o.Paper), kit.Readable)}
}

func (b *bundle) longestName() (longest []rune) {
	for i := range b.forest.nodes {
		if name := []rune(b.forest.nodes[i].name(b.measure)); len(name) > len(longest) {
			longest = name
		}
	}
	return longest
}
