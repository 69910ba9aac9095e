package report

import (
	"io"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/compare"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/law"
)

// compareColumns are for programs and do not follow the language. There is a
// row for each number of each member.
var compareColumns = []string{
	"part", "id", "name", "unit", "municipality", "year", "member", "organisation", "file",
	"value", "low", "high", "approximate", "delta", "delta_low", "delta_high", "apart", "best",
	"status", "assumed", "guess", "basis", "detail", "delta_unit",
}

// CompareCSV writes a long table for a spreadsheet.
func CompareCSV(w io.Writer, s *SideBySide, o Options) error {
	t := &compareTable{compareData: *newCompareData(s, o), tableCSV: newTableCSV(o.CSV, compareColumns)}
	t.notes()
	if s.has(PartMetrics) {
		t.figures(PartMetrics, s.Figures, 0)
		t.figures("changes", s.Changes, 1)
	}
	if s.has(PartIndicators) {
		t.indicators()
	}
	if s.has(PartCoverage) {
		t.coverage()
	}
	if s.has(PartPathways) {
		t.pathways()
	}
	if s.has(PartFindings) {
		t.findings()
		t.laws()
	}
	return t.write(w)
}

type compareTable struct {
	compareData
	*tableCSV
}

// line is a row of the table before its columns are counted.
type line struct {
	part, id, name, unit, municipality, year string
	deltaUnit                                string
	member                                   int
	value, delta                             orgmodel.Quantity
	apart, detail                            string
	best                                     bool
	rests                                    *figure.Account // nil: it is no figure
	ground                                   *ground.Brief   // of another statement of a file
}

func (t *compareTable) add(l line) {
	m := &t.Members[l.member]
	t.row()
	t.text(l.part, l.id, l.name, l.unit, l.municipality, l.year, m.Label, m.Org.Header.ID, m.File)
	t.yes(t.quantity(l.value).Approximate)
	t.quantity(l.delta)
	t.text(l.apart)
	t.yes(l.best)
	switch {
	case l.rests != nil:
		t.ground(l.rests.Brief)
		t.text(t.own[l.member].told(l.rests, ""), l.detail, l.deltaUnit)
	case l.ground != nil:
		t.ground(*l.ground)
		t.text("", l.detail, l.deltaUnit)
	default:
		t.text("", "", "", "", l.detail, l.deltaUnit)
	}
}

// notes are what to know before the numbers are read against each other, a row for
// each member that a note is about.
func (t *compareTable) notes() {
	for i := range t.Notes {
		n := &t.Notes[i]
		for _, m := range n.Members {
			t.add(line{part: "notes", id: n.ID, member: m, detail: n.Text.In(t.lang)})
		}
	}
}

// laws says by which law each member was judged, and what was not examined.
func (t *compareTable) laws() {
	for m := range t.Checks {
		if said := lawLine(t.Checks[m].Law); !said.IsZero() {
			t.add(line{part: "law", id: string(law.LastRead), member: m, detail: said.In(t.lang)})
		}
	}
}

func (t *compareTable) figures(part string, list []compare.Figure, from int) {
	for i := range list {
		f := &list[i]
		for m := from; m < len(f.Cells); m++ {
			c := &f.Cells[m]
			rests := t.figured(from)[m].fully(&c.Value)
			differsBy := ""
			if c.Delta.Known() {
				differsBy = f.Unit.Difference().In(t.lang)
			}
			t.add(line{
				part: part, rests: &rests, id: f.ID, name: f.Label.In(t.lang), unit: f.Unit.In(t.lang), member: m,
				value: c.Value.Quantity, delta: c.Delta, apart: c.Apart.String(), best: c.Best, deltaUnit: differsBy, detail: c.Value.When.In(t.lang),
			})
		}
	}
}

func (t *compareTable) indicators() {
	for i := range t.Indicators {
		ind := &t.Indicators[i]
		for k := range ind.Outcomes {
			o := &ind.Outcomes[k]
			for m := range o.Cells {
				if c := &o.Cells[m]; c.Stated {
					rests := t.own[m].fully(&c.Value)
					t.add(line{
						rests: &rests,
						part:  PartIndicators, id: ind.ID, name: ind.Name, unit: ind.MeasuredIn, municipality: t.whose(o, m), year: o.When(),
						member: m, value: c.Value.Quantity, best: c.Best,
					})
				}
			}
		}
	}
}

// whose is the municipality that a member's cell of an outcome is of.
func (t *compareTable) whose(o *compare.Outcome, member int) string {
	if o.Own {
		return t.Members[member].Municipality()
	}
	return o.Municipality
}

func (t *compareTable) coverage() {
	for i := range t.Coverage {
		g := &t.Coverage[i]
		for m := range g.Cells {
			c := &g.Cells[m]
			if !c.Described() {
				continue
			}
			ids := make([]string, len(c.Services))
			for k, s := range c.Services {
				ids[k] = t.Members[m].Org.Services[s].ID
			}
			rests := t.rest(m, c.Keys)
			t.add(line{part: PartCoverage, ground: &rests, id: g.ID, name: g.Name, member: m, value: orgmodel.Exactly(int64(len(ids))), detail: strings.Join(ids, " ")})
		}
	}
}

func (t *compareTable) pathways() {
	for i := range t.Pathways {
		p := &t.Pathways[i]
		for m := range p.Cells {
			c := &p.Cells[m]
			if c.Place < 0 {
				continue
			}
			border := ""
			if c.Crosses {
				border = borderIDs[c.Highest]
			}
			rests := t.rest(m, c.Keys)
			t.add(line{part: PartPathways, ground: &rests, id: p.ID, name: p.Name, unit: "hand_offs", member: m, value: c.HandOffs, detail: border})
			t.add(line{part: PartPathways, ground: &rests, id: p.ID, name: p.Name, unit: "posts_met", member: m, value: c.Handlers})
		}
	}
}

func (t *compareTable) findings() {
	for m := range t.Checks {
		check := &t.Checks[m]
		for _, s := range diag.Severities {
			t.add(line{part: PartFindings, id: s.String(), name: s.Label().In(t.lang), unit: "own", member: m, value: orgmodel.Exactly(int64(diag.Count(check.Own)[s]))})
			if check.Compared {
				t.add(line{part: PartFindings, id: s.String(), name: s.Label().In(t.lang), unit: "impact", member: m, value: orgmodel.Exactly(int64(diag.Count(check.Impact)[s]))})
			}
		}
	}
}
