package headline

import (
	"github.com/orgmodel/orgmodel/orgmodel/figure"
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

// NotDescribed is the row of what the new file does not describe. It is there only
// where there is anything of the sort.
const NotDescribed = "not-described"

// Rows lists the rows in their order.
func Rows() []Row {
	return []Row{
		{"staff", message.Text{EN: "Employees", SV: "Anställda"}, false},
		{"units", message.Text{EN: "Units", SV: "Enheter"}, false},
		{"unplaced", message.Text{EN: "Not placed in the new organisation", SV: "Utan angiven inplacering"}, true},
		{"manager", message.Text{EN: "New manager", SV: "Får ny chef"}, true},
		{"groups", message.Text{EN: "Groups that get fewer services", SV: "Målgrupper som får färre insatser"}, true},
		{"handoffs", message.Text{EN: "Hand-offs in the case pathway", SV: "Överlämningar i ärendegången"}, false},
		{"money", message.Text{EN: "Money", SV: "Pengar"}, false},
		{NotDescribed, message.Text{EN: "Not described in the new file", SV: "Beskrivs inte i den nya filen"}, true},
	}
}

// Rests are the figures that each row rests on, in the order of the rows.
func (s *Summary) Rests() [8][]*figure.Figure {
	staff := []*figure.Figure{&s.Staff.Before, &s.Staff.After}
	if !s.Staff.Before.Quantity.Tells() && !s.Staff.After.Quantity.Tells() {
		staff = []*figure.Figure{&s.Staff.FTEBefore, &s.Staff.FTEAfter}
	}
	units := []*figure.Figure{&s.Units.Before, &s.Units.After}
	handOffs := []*figure.Figure{&s.HandOffs.Was, &s.HandOffs.Is}
	money := s.Money.rests()
	if s.HandOffs.Old+s.HandOffs.New == 0 {
		handOffs = nil
	}
	if s.Apart {
		return [8][]*figure.Figure{staff, units, nil, nil, nil, handOffs, money, nil}
	}
	for i := range s.Units.Kinds {
		units = append(units, &s.Units.Kinds[i].Count)
	}
	units = append(units, &s.Units.Out, &s.Units.In)
	g, u, m := &s.Groups, &s.Unplaced, &s.Managers
	groups := []*figure.Figure{&g.Described}
	if g.Described.Quantity.IsZero() {
		groups = nil
	}
	managers := []*figure.Figure{&m.Heads, &m.FTE, &m.OpenHeads, &m.Untold, &m.Administration, &m.Authority, &m.Employer, &m.TwoSides}
	if m.Some.Quantity.IsZero() && !m.Open.Quantity.IsZero() {
		managers = nil
	}
	return [8][]*figure.Figure{
		staff, append(units, &s.Units.Others),
		{&u.Posts, &u.Heads, &u.FTE, &u.Excess, &u.Fewer, &u.FewerFTE, &u.Open, &u.Untold},
		managers, groups, handOffs, money, s.Silent.Figures(),
	}
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
