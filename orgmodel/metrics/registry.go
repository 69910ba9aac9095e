package metrics

import (
	"slices"
	"sync"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/atonce"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// MetricOf is a subject that is measured: one row of a registry, with one or
// several figures that share a method. It is measured on In: one organisation,
// or two and who is who in them.
type MetricOf[In any] struct {
	ID      string // "m01"
	Label   message.Text
	Method  message.Text
	Source  message.Text
	Figures []FigureOf[In]
}

// FigureOf is one number of such a subject.
type FigureOf[In any] struct {
	ID      string // "m01-median": that of its metric, and what it is
	Label   message.Text
	Unit    figure.Unit
	compute func(In) figure.Figure
}

// ResultOf is a figure with what it comes out as.
type ResultOf[In any] struct {
	Metric *MetricOf[In]
	Figure *FigureOf[In]
	// Value is what it comes out as, with its terms.
	Value figure.Figure
}

// What is measured on one organisation.
type (
	Metric = MetricOf[*Inputs]
	Figure = FigureOf[*Inputs]
	Result = ResultOf[*Inputs]
)

// Compute works the figure out. What is left out is only told of when it matters
// for the number.
func (f *FigureOf[In]) Compute(in In) figure.Figure {
	v := f.compute(in)
	v.Unit = f.Unit
	if v.Quantity.Exact() {
		v.Unknown = nil
	}
	return v
}

// Measure works all figures of some metrics out, several at the same time.
func Measure[In any](list []MetricOf[In], in In) []ResultOf[In] {
	var results []ResultOf[In]
	for i := range list {
		for j := range list[i].Figures {
			f := &list[i].Figures[j]
			results = append(results, ResultOf[In]{Metric: &list[i], Figure: f})
		}
	}
	atonce.Each(len(results), func(i int) { results[i].Value = results[i].Figure.Compute(in) })
	return results
}

// Omission is a figure that is not computed, and why.
type Omission struct {
	ID         string
	Label, Why message.Text
}

// All lists the key figures. None of them judges, and they are never added up
// to a score: what is better, the reader decides. The plain sums come first, the
// others by id.
func All() []Metric {
	return []Metric{
		unitsMetric, staffMetric, treeMetric,
		spanOfControl, layers, managersMetric, administrativeShare,
		handOffs, borderCrossings, handlers, entryPoints,
		coordination, secrecy, jointLeadership,
		costPerInhabitant, density, coverageMetric, statutoryCoverage, geography, vacancies, certainty, caseload, degreeOfEmployment,
	}
}

// Inputs is an organisation with what several figures need of it.
type Inputs struct {
	Org *orgmodel.Organisation
	// File is its place among the organisations told of: 0, and 1 for the new
	// one of a pair.
	File     int
	Staff    *StaffTable
	Managers []Leadership
	Ways     []Way

	anyMarked      bool // something in it is assumed, or a vision
	units, posts   table
	ours           []bool // units of the described organisation itself
	workplaces     []int  // those of them that have staff of their own
	lines          lineTable
	spans          []Span
	stated         func() map[statement]int64
	coverage       func() *Coverage
	heads, fte     func() figure.Figure // all staff: read their terms only
	spanTerms      func() []figure.Term
	persons        func() []figure.Term    // the employees of each workplace
	fullTime       func() []figure.Term    // and the full-time equivalents
	noHeads, noFTE func() []ground.Key     // the workplaces that do not state them
	leads          func() map[string][]int // the units that each post leads, by its id
	shared         func() map[calling]int  // how many are called the same
	calledUnits    func() []named          // what each is called
	calledPosts    func() []named
	lineKeys       func() [][]ground.Key          // the marked keys of each unit's line
	cooperating    func() []ground.Key            // marked keys that decide about many figures
	posted, placed func() []ground.Key            // as these do
	ending         func() map[string]orgmodel.Ref // what has a last day, by its id: most has none
}

// Coverage says which services reach which target group, worked out once. It is
// shared: read it only.
func (in *Inputs) Coverage() *Coverage { return in.coverage() }

// NewInputs gathers what the figures need, each thing once.
func NewInputs(o *orgmodel.Organisation) *Inputs {
	in := &Inputs{Org: o, Staff: Staff(o), Managers: Managers(o), Ways: Ways(o)}
	in.stated = sync.OnceValue(func() map[statement]int64 { return statementsOf(o) })
	in.coverage = sync.OnceValue(func() *Coverage { return Cover(o) })
	in.ask()
	in.leads = sync.OnceValue(func() map[string][]int { return ledUnits(o) })
	in.anyMarked = bearsMarks(o)
	in.units = tableOf(len(o.Units), func(i int) *orgmodel.Common { return &o.Units[i].Common })
	in.posts = tableOf(len(o.Posts), func(i int) *orgmodel.Common { return &o.Posts[i].Common })
	in.ours = ownUnits(o)
	for u := range o.Units {
		if in.ours[u] && !staffless(o, u) && !isShell(o, u) {
			in.workplaces = append(in.workplaces, u)
		}
	}
	in.lines = climb(o, in.Staff, in.Managers)
	for _, s := range SpansFrom(o, in.Staff, in.Managers) {
		unit := o.UnitOf(s.Post)
		if unit >= 0 && in.ours[unit] && s.Collaborations < len(s.Units) && !o.Posts[s.Post].Count.IsZero() {
			in.spans = append(in.spans, s)
		}
	}
	return in
}

// ask readies what is asked for once, and names keys of this organisation.
func (in *Inputs) ask() {
	in.heads = sync.OnceValue(func() figure.Figure { return allHeads(in) })
	in.fte = sync.OnceValue(func() figure.Figure { return allFTE(in) })
	in.spanTerms = sync.OnceValue(func() []figure.Term { return spanTermsOf(in) })
	in.persons = sync.OnceValue(func() []figure.Term { return in.ownTerms(&totalHeads) })
	in.fullTime = sync.OnceValue(func() []figure.Term { return in.ownTerms(&totalFTE) })
	in.noHeads = sync.OnceValue(func() []ground.Key { return slices.Clip(in.unstated(in.workplaces, "heads", unitHeads)) })
	in.noFTE = sync.OnceValue(func() []ground.Key { return slices.Clip(in.unstated(in.workplaces, "fte", unitFTE)) })
	in.shared = sync.OnceValue(func() map[calling]int { return sharedNames(in.Org) })
	in.calledUnits = sync.OnceValue(func() []named { return namesOf(in, orgmodel.TypeUnit, len(in.Org.Units)) })
	in.calledPosts = sync.OnceValue(func() []named { return namesOf(in, orgmodel.TypePost, len(in.Org.Posts)) })
	in.lineKeys = sync.OnceValue(func() [][]ground.Key { return lineKeysOf(in) })
	in.cooperating = sync.OnceValue(func() []ground.Key { return slices.Clip(cooperationMarks(in)) })
	in.posted = sync.OnceValue(func() []ground.Key { return slices.Clip(postMarks(in)) })
	in.placed = sync.OnceValue(func() []ground.Key { return slices.Clip(placeMarks(in)) })
	in.ending = sync.OnceValue(func() map[string]orgmodel.Ref { return endingIn(in.Org) })
}

// endingIn finds what has a last day.
func endingIn(o *orgmodel.Organisation) map[string]orgmodel.Ref {
	list := map[string]orgmodel.Ref{}
	o.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		if c.Until.Known() && c.ID != "" {
			list[c.ID] = ref
		}
	})
	return list
}

// ownUnits says of every unit in the tree whether it belongs to the principal
// that the file describes, or may. When no unit does, the file is about all it names.
func ownUnits(o *orgmodel.Organisation) []bool {
	ours := make([]bool, len(o.Units))
	any := false
	for u := range ours {
		ours[u] = o.Depth(u) >= 0 && o.Own(o.Principal(u))
		any = any || ours[u]
	}
	for u := range ours {
		ours[u] = ours[u] || !any && o.Depth(u) >= 0
	}
	return ours
}

// isShell reports whether a unit is a legal entity that states no staff and has
// no posts: its staff is that of the units below it.
func isShell(o *orgmodel.Organisation, unit int) bool {
	u := &o.Units[unit]
	k := o.KindAt(unit)
	return k != nil && k.Sphere == orgmodel.LegalEntity &&
		!staffed(u.Heads) && !staffed(u.FTE) && len(o.PostsOf(unit)) == 0
}

// staffed reports whether a number says that somebody works somewhere.
func staffed(q orgmodel.Quantity) bool { return q.Known() && !q.IsZero() }

// term is a part of a figure that is an entity of the file, with the keys it was
// made from: those of the entity itself. More are appended by whoever knows them.
func (in *Inputs) term(t orgmodel.Type, at int, q orgmodel.Quantity, unit figure.Unit, keys ...string) figure.Term {
	ref := orgmodel.Ref{Type: t, Index: at}
	return figure.Term{
		Type: string(t), ID: in.id(ref), Name: in.Named(ref), Quantity: figure.Told(q), Unit: unit,
		Weight: figure.Once(), Keys: in.on(ref, keys...),
	}
}

// on are keys of one entity, listed when somebody asks.
func (in *Inputs) on(ref orgmodel.Ref, keys ...string) figure.Keys {
	if len(keys) == 0 {
		return nil
	}
	return func(to []ground.Key) []ground.Key { return in.addKeys(to, ref, keys...) }
}

// keys names keys of one entity of this organisation.
func (in *Inputs) keys(ref orgmodel.Ref, keys ...string) []ground.Key {
	return in.addKeys(make([]ground.Key, 0, len(keys)), ref, keys...)
}

func (in *Inputs) addKeys(list []ground.Key, ref orgmodel.Ref, keys ...string) []ground.Key {
	for _, key := range keys {
		list = append(list, in.key(ref.Type, ref.Index, key))
	}
	return list
}

// key names one of them.
func (in *Inputs) key(t orgmodel.Type, at int, key string) ground.Key {
	return ground.Key{File: in.File, Table: string(t), At: at, ID: in.id(orgmodel.Ref{Type: t, Index: at}), Key: key}
}

// id is that of an entity; none where its table has none.
func (in *Inputs) id(ref orgmodel.Ref) string {
	switch ref.Type {
	case orgmodel.TypeUnit:
		return in.units.ids[ref.Index]
	case orgmodel.TypePost:
		return in.posts.ids[ref.Index]
	}
	if c := in.Org.Common(ref); c != nil {
		return c.ID
	}
	return ""
}

// unstated lists the units among those given that leave a key out.
func (in *Inputs) unstated(units []int, key string, of func(*orgmodel.Unit) orgmodel.Quantity) []ground.Key {
	missing := 0
	for _, u := range units {
		if !of(&in.Org.Units[u]).Known() {
			missing++
		}
	}
	if missing == 0 {
		return nil
	}
	return in.addUnstated(make([]ground.Key, 0, missing), units, key, of)
}

func (in *Inputs) addUnstated(list []ground.Key, units []int, key string, of func(*orgmodel.Unit) orgmodel.Quantity) []ground.Key {
	for _, u := range units {
		if !of(&in.Org.Units[u]).Known() {
			list = append(list, in.key(orgmodel.TypeUnit, u, key))
		}
	}
	return list
}

func unitHeads(u *orgmodel.Unit) orgmodel.Quantity { return u.Heads }

func unitFTE(u *orgmodel.Unit) orgmodel.Quantity { return u.FTE }

var perhaps = text("perhaps", "kanske")
