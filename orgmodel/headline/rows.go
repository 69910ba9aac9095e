package headline

import (
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Row is a row of the first screen.
type Row struct {
	ID    string // stable: "units"
	Label message.Text
	// Who says that it takes knowing who is who: it tells nothing of two that lie
	// apart.
	Who bool
}

// The rows by their ids.
const (
	RowStaff     = "staff"
	RowUnplaced  = "unplaced"
	RowManager   = "manager"
	RowGroups    = "groups"
	RowHandOffs  = "handoffs"
	RowMoney     = "money"
	NotDescribed = "not-described" // of what the new file does not describe
)

// RowUnits is not on the first screen: how many units there are is told with what
// becomes of them, where it can be added up.
const RowUnits = "units"

// Rows lists the rows in their order.
func Rows() []Row {
	return []Row{
		{RowStaff, message.Text{EN: "Employees", SV: "Anställda"}, false},
		{RowUnplaced, message.Text{EN: "Not placed", SV: "Utan angiven inplacering"}, true},
		{RowManager, message.Text{EN: "Leadership", SV: "Ledning"}, true},
		{RowGroups, message.Text{EN: "Target groups", SV: "Målgrupper"}, true},
		{RowHandOffs, message.Text{EN: "Hand-offs", SV: "Överlämningar"}, false},
		{RowMoney, message.Text{EN: "Money", SV: "Pengar"}, false},
		{NotDescribed, message.Text{EN: "Not described in the new file", SV: "Beskrivs inte i den nya filen"}, true},
	}
}

// Explained lists what of the comparison can be explained as a row: those of the first
// screen, and the units.
func Explained() []Row {
	return append(Rows(), Row{RowUnits, message.Text{EN: "Units", SV: "Enheter"}, false})
}

// Rests are the figures that a row rests on.
func (s *Summary) Rests(row string) []*figure.Figure {
	switch row {
	case RowStaff:
		return s.staffRests()
	case RowUnits:
		return s.unitRests()
	case RowHandOffs:
		if s.HandOffs.Old+s.HandOffs.New == 0 {
			return nil
		}
		return []*figure.Figure{&s.HandOffs.Was, &s.HandOffs.Is}
	case RowMoney:
		return s.Money.rests()
	}
	if s.Apart {
		return nil
	}
	switch row {
	case RowUnplaced:
		u := &s.Unplaced
		return []*figure.Figure{&u.Posts, &u.Heads, &u.FTE, &u.Excess, &u.Fewer, &u.FewerFTE, &u.Open, &u.Untold}
	case RowManager:
		m := &s.Managers
		if m.Some.Quantity.IsZero() && !m.Open.Quantity.IsZero() && !m.AlsoOver() {
			return nil
		}
		return []*figure.Figure{&m.Heads, &m.FTE, &m.OpenHeads, &m.Untold, &m.Administration, &m.Authority, &m.Employer, &m.TwoSides}
	case RowGroups:
		if s.Groups.Described.Quantity.IsZero() {
			return nil
		}
		return []*figure.Figure{&s.Groups.Described}
	case NotDescribed:
		return s.Silent.Figures()
	}
	return nil
}

// Markable hands on the keys of one of the figures that rows rest on and of its terms, in
// several lists, each until look returns: all that may bear a mark, and most others. Of
// figures with a term for nearly every unit, few of which bear one, that is sooner done
// than term by term. It returns room for the lists of the next figure.
func (s *Summary) Markable(f *figure.Figure, room []ground.Key, look func([]ground.Key)) []ground.Key {
	list := f.Keys.AddTo(room[:0])
	look(list)
	for _, whole := range [...]struct {
		of    *figure.Figure
		marks figure.Keys
	}{{&s.Unplaced.Fewer, s.Unplaced.fewerMarks}, {&s.Unplaced.FewerFTE, s.Unplaced.fewerFTEMarks}} {
		if f == whole.of && whole.marks != nil {
			list = whole.marks.AddTo(list[:0])
			look(list)
			return list
		}
	}
	for i := range f.Terms {
		list = f.Terms[i].Keys.AddTo(list[:0])
		look(list)
	}
	return list
}

func (s *Summary) staffRests() []*figure.Figure {
	if !s.Staff.Before.Quantity.Tells() && !s.Staff.After.Quantity.Tells() {
		return []*figure.Figure{&s.Staff.FTEBefore, &s.Staff.FTEAfter}
	}
	return []*figure.Figure{&s.Staff.Before, &s.Staff.After}
}

func (s *Summary) unitRests() []*figure.Figure {
	units := []*figure.Figure{&s.Units.Before, &s.Units.After}
	if s.Apart {
		return units
	}
	for i := range s.Units.Kinds {
		units = append(units, &s.Units.Kinds[i].Count)
	}
	return append(units, &s.Units.Out, &s.Units.In, &s.Units.Others)
}

// rests are the sums of the years; where nothing is more or less, what says so.
func (m *MoneyNumbers) rests() []*figure.Figure {
	if len(m.Years) == 0 {
		return []*figure.Figure{&m.Recurring, &m.OneOff}
	}
	list := make([]*figure.Figure, len(m.Years))
	for i := range m.Years {
		list[i] = &m.Years[i].Amount
	}
	return list
}
