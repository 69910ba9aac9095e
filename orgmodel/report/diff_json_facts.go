package report

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

type jsonDiffSummary struct {
	Staff    jsonStaffNumbers    `json:"staff"`
	Units    jsonUnitNumbers     `json:"units"`
	Unplaced jsonUnplacedNumbers `json:"without_place"`
	Managers jsonManagerNumbers  `json:"new_manager"`
	Groups   jsonGroupNumbers    `json:"target_groups"`
	HandOffs jsonHandOffNumbers  `json:"hand_offs"`
	Money    jsonMoneyNumbers    `json:"money"`
	Silent   jsonSilentNumbers   `json:"not_described"`
}

// jsonSilentNumbers count what the new file does not describe.
type jsonSilentNumbers struct {
	Units      jsonQuantity `json:"units"`
	Heads      jsonQuantity `json:"heads"`
	Posts      jsonQuantity `json:"sorts_of_posts"`
	Services   jsonQuantity `json:"services"`
	Agreements jsonQuantity `json:"agreements"`
	Groups     jsonQuantity `json:"target_groups"`
	jsonRow
}

type jsonStaffNumbers struct {
	Before    jsonQuantity `json:"heads_before"`
	After     jsonQuantity `json:"heads_after"`
	Delta     jsonQuantity `json:"heads_delta"`
	FTEBefore jsonQuantity `json:"fte_before"`
	FTEAfter  jsonQuantity `json:"fte_after"`
	FTEDelta  jsonQuantity `json:"fte_delta"`
	// Where those are not known of all, of how many units they are, and what they are there.
	Stated    *jsonStatedDifference `json:"heads_delta_stated"`
	FTEStated *jsonStatedDifference `json:"fte_delta_stated"`
	jsonRow
}

// jsonStatedDifference is a difference in staff of so many of all units.
type jsonStatedDifference struct {
	Delta jsonQuantity `json:"delta"`
	Units int          `json:"units"`
	All   int          `json:"of_units"`
}

// stated is such a difference; nil where that of all is known, or nobody can tell any.
func (p jsonPage) stated(in metrics.Staffing) *jsonStatedDifference {
	n := &p.Summary.Staff
	d := &n.Stated
	if in == metrics.InFullTime {
		d = &n.FTEStated
	}
	if n.Difference(in).Exact() || d.Units == 0 || len(p.Summary.Silent.Heads.Terms) > 0 {
		return nil
	}
	return &jsonStatedDifference{quantityJSON(d.Quantity), d.Units, d.All}
}

type jsonUnitNumbers struct {
	Before jsonQuantity     `json:"before"`
	After  jsonQuantity     `json:"after"`
	Delta  jsonQuantity     `json:"delta"`
	Kinds  []jsonKindNumber `json:"kinds"`
	jsonRow
}

type jsonKindNumber struct {
	Kind  string `json:"kind"`
	Count int    `json:"count"`
	From  int    `json:"units_before"`
	To    int    `json:"units_after"`
}

type jsonUnplacedNumbers struct {
	Posts  jsonQuantity `json:"posts"`
	Heads  jsonQuantity `json:"heads"`
	FTE    jsonQuantity `json:"fte"`
	Short  jsonQuantity `json:"places_too_few"`
	Fewer  jsonQuantity `json:"fewer_heads"`
	Less   jsonQuantity `json:"fewer_fte"`
	Untold jsonQuantity `json:"not_described_heads"`
	jsonRow
}

type jsonManagerNumbers struct {
	Heads jsonQuantity `json:"heads"`
	FTE   jsonQuantity `json:"fte"`
	Share jsonQuantity `json:"share_percent"`
	Open  jsonQuantity `json:"untold_heads"`

	Administration jsonQuantity `json:"new_administration_heads"`
	Authority      jsonQuantity `json:"new_authority_heads"`
	Employer       jsonQuantity `json:"new_employer_heads"`
	TwoSides       jsonQuantity `json:"units_led_from_two_sides"`
	jsonRow
}

type jsonGroupNumbers struct {
	Described jsonQuantity `json:"described"`
	LoseAll   jsonQuantity `json:"lose_all"`
	LoseSome  jsonQuantity `json:"lose_some"`
	Fewer     jsonQuantity `json:"in_fewer_areas"`
	Gain      jsonQuantity `json:"gain"`
	Gone      jsonQuantity `json:"not_described_any_more"`
	Waiting   jsonQuantity `json:"without_for_a_time"`
	Untold    jsonQuantity `json:"unknown"`
	jsonRow
}

type jsonHandOffNumbers struct {
	Before        jsonQuantity `json:"before"`
	After         jsonQuantity `json:"after"`
	Delta         jsonQuantity `json:"delta"`
	HighestBefore string       `json:"highest_border_before"`
	HighestAfter  string       `json:"highest_border_after"`
	jsonRow
}

type jsonMoneyNumbers struct {
	Recurring jsonQuantity `json:"recurring"`
	OneOff    jsonQuantity `json:"one_off"`
	jsonRow
}

// jsonRow is what a row of the first screen rests on.
type jsonRow struct {
	jsonGround
	Basis string `json:"basis"`
}

func (p figuresJSON) row(list []*figure.Figure) jsonRow {
	row := inOne(list)
	a := p.fully(&row)
	return jsonRow{groundJSON(a.Brief), a.Basis.String()}
}

// summary writes what cannot be said of organisations that lie apart as unknown.
func (p jsonPage) summary() jsonDiffSummary {
	s, h := &p.Summary, &p.Summary.HandOffs
	number := func(f *figure.Figure) jsonQuantity { return quantityJSON(f.Quantity) }
	rests := func(row string) jsonRow { return p.figured.row(s.Rests(row)) }
	t := &s.Staff
	out := jsonDiffSummary{
		Staff: jsonStaffNumbers{
			Before: number(&t.Before), After: number(&t.After), FTEBefore: number(&t.FTEBefore), FTEAfter: number(&t.FTEAfter), jsonRow: rests(headline.RowStaff),
		},
		Units: jsonUnitNumbers{
			Before: number(&s.Units.Before), After: number(&s.Units.After), Delta: quantityJSON(s.Units.After.Quantity.Sub(s.Units.Before.Quantity)),
			Kinds: make([]jsonKindNumber, len(s.Units.Kinds)), jsonRow: rests(headline.RowUnits),
		},
		Unplaced: jsonUnplacedNumbers{jsonRow: rests(headline.RowUnplaced)}, Managers: jsonManagerNumbers{jsonRow: rests(headline.RowManager)}, Groups: jsonGroupNumbers{jsonRow: rests(headline.RowGroups)},
		HandOffs: jsonHandOffNumbers{jsonRow: rests(headline.RowHandOffs)},
		Money:    jsonMoneyNumbers{number(&s.Money.Recurring), number(&s.Money.OneOff), rests(headline.RowMoney)},
		Silent:   jsonSilentNumbers{jsonRow: rests(headline.NotDescribed)},
	}
	for i := range s.Units.Kinds {
		k := &s.Units.Kinds[i]
		out.Units.Kinds[i] = jsonKindNumber{string(k.Kind), len(k.Count.Terms), k.From, k.To}
	}
	if h.Old > 0 {
		out.HandOffs.Before, out.HandOffs.HighestBefore = number(&h.Was), borderID(&h.Before)
	}
	if h.New > 0 {
		out.HandOffs.After, out.HandOffs.HighestAfter = number(&h.Is), borderID(&h.After)
	}
	if h.Old > 0 && h.New > 0 {
		out.HandOffs.Delta = quantityJSON(h.Delta)
	}
	if s.Apart {
		return out
	}
	u, m := &s.Unplaced, &s.Managers
	certainly := func(f, untold *figure.Figure) jsonQuantity {
		if len(untold.Terms) > 0 {
			return quantityJSON(f.Quantity.Add(orgmodel.AtLeast(0)))
		}
		return number(f)
	}
	out.Unplaced = jsonUnplacedNumbers{
		certainly(&u.Posts, &u.Untold), certainly(&u.Heads, &u.Untold), certainly(&u.FTE, &u.Untold), number(&u.Excess), number(&u.Fewer), number(&u.FewerFTE), number(&u.Untold), rests(headline.RowUnplaced),
	}
	out.Managers = jsonManagerNumbers{certainly(&m.Heads, &m.Untold), certainly(&m.FTE, &m.Untold), number(&m.Share), quantityJSON(m.OpenHeads.Quantity.Add(m.Untold.Quantity)), number(&m.Administration), number(&m.Authority), number(&m.Employer), number(&m.TwoSides), rests(headline.RowManager)}
	out.Staff.Delta, out.Staff.FTEDelta = quantityJSON(t.Difference(metrics.InPersons)), quantityJSON(t.Difference(metrics.InFullTime))
	out.Staff.Stated, out.Staff.FTEStated = p.stated(metrics.InPersons), p.stated(metrics.InFullTime)
	silent := &s.Silent
	out.Silent = jsonSilentNumbers{number(&silent.Units), number(&silent.Heads), number(&silent.Posts), number(&silent.Services), number(&silent.Agreements), number(&silent.Groups), rests(headline.NotDescribed)}
	if g := &s.Groups; some(&g.Described) {
		out.Groups = jsonGroupNumbers{
			number(&g.Described), number(&g.LoseAll), number(&g.LoseSome), number(&g.Fewer), number(&g.Gain), number(&g.Gone), number(&g.Waiting), number(&g.Untold), rests(headline.RowGroups),
		}
	}
	return out
}

var borderIDs = map[metrics.Border]string{
	metrics.UnitBorder: "unit", metrics.AdministrationBorder: "administration",
	metrics.AuthorityBorder: "authority", metrics.PrincipalBorder: "principal",
}

func borderID(w *headline.WayFacts) string {
	if !w.Crosses {
		return ""
	}
	return borderIDs[w.Highest]
}

var turnIDs = map[metrics.Turn]string{
	metrics.Kept: "kept", metrics.Won: "won", metrics.Widened: "widened",
	metrics.Narrowed: "narrowed", metrics.Changed: "changed", metrics.LostAll: "lost",
	metrics.Unknown: "unknown", metrics.Unreached: "unreached", metrics.Interrupted: "interrupted",
}

func (p jsonPage) figures() []jsonFigurePair {
	list := make([]jsonFigurePair, len(p.Figures))
	old, now := p.figured, p.figured
	old.marks, now.marks = old.of(p.Diff.Old), now.of(p.Diff.New)
	for i := range p.Figures {
		f := &p.Figures[i]
		list[i] = jsonFigurePair{
			ID: f.Figure.ID, Metric: f.Metric.ID, Name: f.Figure.Label.In(p.lang), Unit: f.Figure.Unit.In(p.lang),
			Old: jsonFigure{quantityJSON(f.Old.Quantity), old.rests(&f.Old)}, New: jsonFigure{quantityJSON(f.New.Quantity), now.rests(&f.New)},
			Delta: jsonDifference{quantityJSON(f.Delta), f.Figure.Unit.Difference().In(p.lang), groundJSON(f.Old.Brief(old.look).And(f.New.Brief(now.look)))},
			Apart: f.Apart.String(),
		}
	}
	return list
}

func (p jsonPage) changeFigures() []jsonMetric {
	list := make([]jsonMetric, len(p.Changes))
	for i := range p.Changes {
		list[i] = metricJSON(&p.Changes[i], p.figured)
	}
	return list
}

func (p jsonPage) coverage() []jsonServed {
	list := make([]jsonServed, len(p.Groups))
	for i := range p.Groups {
		g := &p.Groups[i]
		o, place := p.Diff.Old, g.Old
		if g.New >= 0 {
			o, place = p.Diff.New, g.New
		}
		old := func(places []int) []string { return idsOf(p.Diff.Old, orgmodel.TypeService, places) }
		now := func(places []int) []string { return idsOf(p.Diff.New, orgmodel.TypeService, places) }
		list[i] = jsonServed{
			Group: entityJSON(o, orgmodel.TypeTargetGroup, place), Turn: turnIDs[g.Turn],
			Before: old(g.Before), After: now(g.After), Lost: old(g.Lost), Gained: now(g.Gained), Provider: now(g.Moved),
			Since: g.Since.String(), Until: g.Until.String(), Gap: quantityJSON(g.Gap),
			jsonGround: groundJSON(p.servedGround(g).Brief()),
		}
	}
	return list
}

func (p jsonPage) pathways() []jsonPathwayPair {
	list := make([]jsonPathwayPair, len(p.Pathways))
	for i := range p.Pathways {
		pair := &p.Pathways[i]
		j := jsonPathwayPair{Old: wayJSON(&pair.Old), New: wayJSON(&pair.New), jsonGround: groundJSON(p.wayGround(pair).Brief())}
		if pair.New.Pathway >= 0 {
			j.Pathway = entityJSON(p.Diff.New, orgmodel.TypePathway, pair.New.Pathway)
		} else {
			j.Pathway = entityJSON(p.Diff.Old, orgmodel.TypePathway, pair.Old.Pathway)
		}
		list[i] = j
	}
	return list
}

func wayJSON(w *headline.WayFacts) *jsonWay {
	if w.Pathway < 0 {
		return nil
	}
	return &jsonWay{HandOffs: quantityJSON(w.HandOffs), Posts: quantityJSON(w.Handlers), Highest: borderID(w)}
}

func (p jsonPage) staff() []jsonReceiving {
	list := make([]jsonReceiving, len(p.Managers))
	for i := range p.Managers {
		r := &p.Managers[i]
		list[i] = jsonReceiving{
			Managers: entitiesJSON(p.Diff.New, orgmodel.TypePost, r.Posts),
			Heads:    quantityJSON(r.Heads), FTE: quantityJSON(r.FTE),
			From: entitiesJSON(p.Diff.Old, orgmodel.TypeUnit, r.From), jsonGround: groundJSON(r.People.Brief(p.figured.look).And(r.FullTime.Brief(p.figured.look))),
		}
	}
	return list
}
