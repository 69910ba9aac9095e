package metrics

import (
	"sync"

	"github.com/orgmodel/orgmodel/orgmodel"
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
	Unit    Unit
	compute func(In) Value
}

// ResultOf is a figure with what it comes out as.
type ResultOf[In any] struct {
	Metric *MetricOf[In]
	Figure *FigureOf[In]
	Value  Value
}

// What is measured on one organisation.
type (
	Metric = MetricOf[*Inputs]
	Figure = FigureOf[*Inputs]
	Result = ResultOf[*Inputs]
)

// Compute works the figure out. What is left out is only told of when it matters
// for the number.
func (f *FigureOf[In]) Compute(in In) Value {
	v := f.compute(in)
	if v.Quantity.Exact() {
		v.Unknown = nil
	}
	return v
}

// Measure works all figures of some metrics out.
func Measure[In any](list []MetricOf[In], in In) []ResultOf[In] {
	var results []ResultOf[In]
	for i := range list {
		for j := range list[i].Figures {
			f := &list[i].Figures[j]
			results = append(results, ResultOf[In]{&list[i], f, f.Compute(in)})
		}
	}
	return results
}

// Value is what a figure comes out as.
type Value struct {
	// Quantity is unknown when the file does not say enough; a number of
	// which only bounds are known has them.
	Quantity orgmodel.Quantity
	// Unknown are the inputs the file leaves out.
	Unknown []Input
	// Subjects are what the figure is about or made up of, in file order.
	Subjects []Subject
	// Note says why there is no number, or no exact one, where that is not for
	// want of a single key.
	Note message.Message
}

// Input is a key that a figure asks for.
type Input struct {
	Type orgmodel.Type
	ID   string // empty for tables without id
	Key  string
}

// Subject is a part of a figure: a post, a unit, a pathway.
type Subject struct {
	Type     string // a table of the file, or "duty"
	ID       string
	Name     message.Localizer
	Quantity orgmodel.Quantity
	Unit     Unit              // none: it has no number of its own
	Detail   message.Localizer // nil: nothing to add
}

// Omission is a figure that is not computed, and why.
type Omission struct {
	ID         string
	Label, Why message.Text
}

// All lists the key figures. None of them judges, and they are never added up
// to a score: what is better, the reader decides.
func All() []Metric {
	return []Metric{
		spanOfControl, layers, managersMetric, administrativeShare,
		handOffs, borderCrossings, handlers, entryPoints,
		coordination, secrecy, jointLeadership,
		costPerInhabitant, density, coverageMetric, statutoryCoverage, geography, vacancies, certainty,
	}
}

// Inputs is an organisation with what several figures need of it.
type Inputs struct {
	Org      *orgmodel.Organisation
	Staff    *StaffTable
	Managers []Leadership
	Ways     []Way

	ours       []bool // units of the described organisation itself
	workplaces []int  // those of them that have staff of their own
	lines      lineTable
	spans      []Span
	stated     func() []statement
	coverage   func() *Coverage
}

// Coverage says which services reach which target group, worked out once. It is
// shared: read it only.
func (in *Inputs) Coverage() *Coverage { return in.coverage() }

// NewInputs gathers what the figures need, each thing once.
func NewInputs(o *orgmodel.Organisation) *Inputs {
	in := &Inputs{Org: o, Staff: Staff(o), Managers: Managers(o), Ways: Ways(o)}
	in.stated = sync.OnceValue(func() []statement { return statementsOf(o) })
	in.coverage = sync.OnceValue(func() *Coverage { return Cover(o) })
	in.ours = ownUnits(o)
	for u := range o.Units {
		if in.ours[u] && !staffless(o, u) && !isShell(o, u) {
			in.workplaces = append(in.workplaces, u)
		}
	}
	in.lines = climb(o, in.Staff, in.Managers)
	for _, s := range SpansFrom(o, in.Staff, in.Managers) {
		unit := o.UnitIndex(o.Posts[s.Post].Unit)
		if unit >= 0 && in.ours[unit] && s.Collaborations < len(s.Units) && !o.Posts[s.Post].Count.IsZero() {
			in.spans = append(in.spans, s)
		}
	}
	return in
}

// ownUnits says of every unit in the tree whether it belongs to the principal
// that the file describes. When no unit does, the file is about all it names.
func ownUnits(o *orgmodel.Organisation) []bool {
	ours := make([]bool, len(o.Units))
	any, self := false, o.Self()
	for u := range ours {
		ours[u] = o.Depth(u) >= 0 && o.Principal(u) == self
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
		!u.Heads.Known() && !u.FTE.Known() && len(o.PostsOf(unit)) == 0
}

// about is a subject that is an entity of the file.
func (in *Inputs) about(t orgmodel.Type, id string, q orgmodel.Quantity, unit Unit) Subject {
	return Subject{Type: string(t), ID: id, Name: message.Same(in.Org.Name(id)), Quantity: told(q), Unit: unit}
}

// unstated lists the units among those given that leave a key out.
func (in *Inputs) unstated(units []int, key string, of func(*orgmodel.Unit) orgmodel.Quantity) []Input {
	var list []Input
	for _, u := range units {
		if !of(&in.Org.Units[u]).Known() {
			list = append(list, Input{orgmodel.TypeUnit, in.Org.Units[u].ID, key})
		}
	}
	return list
}

func unitHeads(u *orgmodel.Unit) orgmodel.Quantity { return u.Heads }

func unitFTE(u *orgmodel.Unit) orgmodel.Quantity { return u.FTE }

// fte is the staff of all workplaces.
func (in *Inputs) fte() (bounds, []Input) {
	sum := orgmodel.Exactly(0)
	for _, u := range in.workplaces {
		sum = sum.Add(in.Staff.Units[u].Own.FTE)
	}
	return boundsOf(sum), in.unstated(in.workplaces, "fte", unitFTE)
}

// nothing is the value of a figure whose subject the file does not describe.
func nothing(note message.Text) Value { return Value{Note: note.With()} }

var perhaps = text("perhaps", "kanske")

// String names the input as "norr.heads".
func (i Input) String() string {
	if i.ID == "" {
		return string(i.Type) + "." + i.Key
	}
	return i.ID + "." + i.Key
}
