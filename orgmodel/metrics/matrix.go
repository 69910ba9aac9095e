package metrics

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
)

// Matrix says from where to where people go: old unit by new unit, in persons. Each
// row adds up to what the old unit has, each column to what the new unit has, as far
// as the files tell; what they leave open stands in a row and a column of its own.
type Matrix struct {
	From, To []int // places of units, in file order
	Rows     []MatrixRow
	// Came is by new unit who come from none of the old ones that the files name.
	Came []orgmodel.Quantity
	// Before and After are what each unit has.
	Before, After []orgmodel.Quantity
	// Rest is what a published total has beyond what the units state, before and
	// after, and on what that rests; not known where none is published.
	RestBefore, RestAfter figure.Figure

	pair *Pair
	into [][]int // by new unit: the rows from which somebody comes
}

// MatrixRow is one old unit: where its people go.
type MatrixRow struct {
	Flows     []Flow            // by new unit, as To lists them; without those where nobody goes
	NotPlaced orgmodel.Quantity // the new file places them nowhere
	NotStated orgmodel.Quantity // they stay, or are divided, and who goes where is not stated
}

// Flow is how many go to a new unit.
type Flow struct {
	To    int // its place in Matrix.To
	Heads orgmodel.Quantity
}

// Into is how many of a row go to the new unit in a place of Matrix.To.
func (r *MatrixRow) Into(column int) orgmodel.Quantity {
	for _, f := range r.Flows {
		if f.To == column {
			return f.Heads
		}
	}
	return orgmodel.Exactly(0)
}

// Matrix works out who goes where. A unit that states no number has unknown cells.
func (p *Pair) Matrix() *Matrix {
	m := &Matrix{RestBefore: p.Old.notDistributed(), RestAfter: p.New.notDistributed(), pair: p}
	at := filled(-1, len(p.New.Org.Units))
	for _, u := range p.New.workplaces {
		at[u] = len(m.To)
		m.To = append(m.To, u)
		m.After = append(m.After, p.New.Staff.Units[u].Own.Heads)
	}
	crews := p.crews()
	for i := range crews { // those who pass to other organisations as well
		for k := range crews[i].parts {
			for _, u := range p.Arrivals(&crews[i].parts[k]) {
				if at[u] < 0 {
					at[u] = len(m.To)
					m.To, m.After = append(m.To, u), append(m.After, p.New.Staff.Units[u].Own.Heads)
				}
			}
		}
	}
	fewer := make([]*Shortfall, len(p.Old.Org.Units))
	short := p.Shortfalls(InPersons)
	for i := range short {
		for _, u := range short[i].Old {
			fewer[u] = &short[i]
		}
	}
	m.From, m.Before, m.Rows = make([]int, len(crews)), make([]orgmodel.Quantity, len(crews)), make([]MatrixRow, len(crews))
	for i := range crews {
		c := &crews[i]
		m.From[i], m.Before[i], m.Rows[i] = c.unit, p.Old.Staff.Units[c.unit].Own.Heads, p.matrixRow(c, at, fewer[c.unit])
	}
	m.into = make([][]int, len(m.To))
	for i := range m.Rows {
		for _, f := range m.Rows[i].Flows {
			m.into[f.To] = append(m.into[f.To], i)
		}
	}
	for k := range m.To {
		came := m.After[k]
		for _, i := range m.into[k] {
			came = came.Sub(m.Rows[i].Into(k))
		}
		m.Came = append(m.Came, figure.NotNegative(came))
	}
	return m
}

// Left is what a row rests on: all staff of the old unit, with where it went.
func (m *Matrix) Left(row int) *figure.Figure {
	p := m.pair
	c := &p.crews()[row]
	f := p.Old.headsFigure(c.unit)
	t := &f.Terms[0]
	t.Keys, t.Guess = t.Keys.And(p.moved().Keys(row)), p.guessedCrew(c)
	return &f
}

// Arrived is what a column rests on: all staff of the new unit.
func (m *Matrix) Arrived(column int) *figure.Figure {
	f := m.pair.New.headsFigure(m.To[column])
	return &f
}

func (p *Pair) guessedCrew(c *crew) bool {
	return slices.ContainsFunc(c.parts, func(t Transfer) bool { return p.GuessedTransfer(&t) })
}

// headsFigure is the own staff of a unit as a number.
func (in *Inputs) headsFigure(unit int) figure.Figure {
	t := in.ownTerm(&totalHeads, unit)
	return figure.Make(figure.Sum, headUnit, t)
}

// Fresh reports whether a new unit has people and none of them come from an old one.
func (m *Matrix) Fresh(column int) bool {
	return m.After[column].Tells() && !m.After[column].IsZero() && len(m.into[column]) == 0
}

// matrixRow says where the people of a unit go; s is by how many fewer they are there,
// if so.
func (p *Pair) matrixRow(c *crew, at []int, s *Shortfall) MatrixRow {
	row := MatrixRow{NotPlaced: orgmodel.Exactly(0), NotStated: orgmodel.Exactly(0)}
	const nowhere, open = -1, -2
	var order []int          // where they go
	var groups [][]*Transfer // who goes there
	for i := range c.parts {
		t := &c.parts[i]
		to := open
		switch arrivals := p.Arrivals(t); {
		case t.Lost == Yes:
			to = nowhere
		case len(arrivals) == 1:
			to = arrivals[0]
		}
		g := slices.Index(order, to)
		if g < 0 {
			g = len(order)
			order, groups = append(order, to), append(groups, nil)
		}
		groups[g] = append(groups[g], t)
	}
	stays := 0
	for _, to := range order {
		if to >= 0 {
			stays++
		}
	}
	for g, to := range order {
		many := p.Together(InPersons, groups[g])
		switch {
		case to == nowhere:
			row.NotPlaced = many
		case to == open:
			row.NotStated = row.NotStated.Add(many)
		case s != nil:
			stay, gone := divided(many, s, stays == 1 && len(s.Old) == 1)
			row.add(at[to], stay)
			row.NotStated = row.NotStated.Add(gone)
		default:
			row.add(at[to], many)
		}
	}
	slices.SortFunc(row.Flows, func(a, b Flow) int { return cmp.Compare(a.To, b.To) })
	return row
}

func (r *MatrixRow) add(column int, heads orgmodel.Quantity) {
	if !heads.IsZero() {
		r.Flows = append(r.Flows, Flow{column, heads})
	}
}

// divided are those who stay and those who do not, where so many fewer are there that
// nobody names: all of those at hand, where they are the only ones that it can be.
func divided(many orgmodel.Quantity, s *Shortfall, only bool) (stay, gone orgmodel.Quantity) {
	all, less := figure.BoundsOf(many), figure.BoundsOf(s.Fewer)
	if s.Silent {
		less = figure.Bounds{High: all.High}
	}
	if only && less.Low == less.High {
		gone := figure.Bounds{Low: min(less.Low, all.High), High: min(less.High, all.High), About: less.About}
		return figure.Bounds{Low: notBelow(all.Low - gone.High), High: notBelow(all.High - gone.Low), About: all.About || less.About}.Between(), gone.Between()
	}
	high := min(less.High, all.High)
	gone = figure.Bounds{High: high}.Between()
	return figure.Bounds{Low: notBelow(all.Low - high), High: all.High}.Between(), gone
}

// notDistributed is what the published totals have beyond what the units certainly
// have.
func (in *Inputs) notDistributed() figure.Figure {
	var rest []figure.Term
	f := in.heads()
	for i := range f.Terms {
		parts := f.Terms[i].Parts
		for k := 0; parts != nil && k < len(parts.Terms); k++ {
			if part := &parts.Terms[k]; part.ID == "" {
				rest = append(rest, *part)
			}
		}
	}
	if rest == nil {
		return figure.Figure{}
	}
	return figure.Make(figure.Sum, headUnit, rest...)
}

// Still reports whether a row has nothing to tell: all of an old unit, as many as the
// files say, are in one new unit that has nobody else.
func (m *Matrix) Still(row int) bool {
	r := &m.Rows[row]
	if _, bounded := r.NotStated.High(); !r.NotPlaced.IsZero() || bounded && !r.NotStated.IsZero() {
		return false
	}
	switch len(r.Flows) {
	case 0:
		return true
	case 1:
		to := r.Flows[0].To
		return len(m.into[to]) == 1 && m.Before[row] == m.After[to]
	}
	return false
}
