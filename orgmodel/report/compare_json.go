package report

import (
	"io"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/compare"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
)

// jsonCompare is published as docs/compare.schema.json.
type jsonCompare struct {
	FormatVersion int                    `json:"format_version"`
	Members       []jsonMember           `json:"members"`
	Notes         []jsonNote             `json:"notes"`
	Metrics       []jsonComparedFigure   `json:"metrics"`
	Changes       []jsonComparedFigure   `json:"changes"`
	Indicators    []jsonComparedOutcomes `json:"indicators"`
	Apart         []jsonApart            `json:"apart"`
	Coverage      []jsonComparedGroup    `json:"coverage"`
	Pathways      []jsonComparedPathway  `json:"pathways"`
	Findings      []jsonChecked          `json:"findings"`
	Law           jsonLaw                `json:"law"`
}

type jsonMember struct {
	Label        string `json:"label"`
	ID           string `json:"id"`
	Name         string `json:"name"`
	Municipality string `json:"municipality"`
	AsOf         string `json:"as_of"`
	Status       string `json:"status"`
	File         string `json:"file"`
	Sketch       bool   `json:"sketch,omitempty"`
	Zero         bool   `json:"zero_alternative,omitempty"` // nothing is changed
}

type jsonNote struct {
	ID      string   `json:"id"`
	Members []string `json:"members"`
	Text    string   `json:"text"`
}

// jsonWish is which direction the files hold to be better.
type jsonWish struct {
	Lower  []string `json:"lower"`
	Higher []string `json:"higher"`
}

type jsonComparedFigure struct {
	ID     string             `json:"id"`
	Metric string             `json:"metric"`
	Name   string             `json:"name"`
	Unit   string             `json:"unit"`
	Better jsonWish           `json:"better"`
	Values []jsonComparedCell `json:"values"`
}

type jsonComparedCell struct {
	Member string `json:"member"`
	jsonFigure
	Delta *jsonDifference `json:"delta"`
	Apart string          `json:"apart"`
	Best  bool            `json:"best"`
	Years string          `json:"years,omitempty"` // of a sum of money
}

type jsonComparedOutcomes struct {
	ID         string        `json:"id"`
	Name       string        `json:"name"`
	Kolada     string        `json:"kolada"`
	MeasuredIn string        `json:"measured_in"`
	Members    []string      `json:"members"`
	Better     jsonWish      `json:"better"`
	Outcomes   []jsonOutcome `json:"outcomes"`
}

// jsonOutcome is of one municipality, or of each member's own.
type jsonOutcome struct {
	Municipality string         `json:"municipality"`
	Own          bool           `json:"own,omitempty"`
	Year         *int           `json:"year"`
	Disagree     bool           `json:"disagree"`
	Values       []jsonStated   `json:"values"`
	Distances    []jsonDistance `json:"distances,omitempty"`
}

// jsonDistance is how far one member's value is above another's.
type jsonDistance struct {
	Above string        `json:"above"`
	Below string        `json:"below"`
	Less  jsonQuantity  `json:"less"`
	Times *jsonQuantity `json:"times,omitempty"`
	jsonGround
}

type jsonStated struct {
	Member string `json:"member"`
	jsonFigure
	Best bool `json:"best"`
}

type jsonApart struct {
	Indicators [2]string `json:"indicators"`
	Rows       [2]int    `json:"rows"`
	Reasons    []string  `json:"reasons"`
}

type jsonComparedGroup struct {
	ID     string            `json:"id"`
	Name   string            `json:"name"`
	Values []jsonServedGroup `json:"values"`
}

type jsonServedGroup struct {
	Member    string       `json:"member"`
	Described bool         `json:"described"`
	Services  []jsonEntity `json:"services"`
	jsonGround
}

type jsonComparedPathway struct {
	ID     string            `json:"id"`
	Name   string            `json:"name"`
	Values []jsonComparedWay `json:"values"`
}

type jsonComparedWay struct {
	Member    string        `json:"member"`
	Described bool          `json:"described"`
	Steps     int           `json:"steps"`
	HandOffs  *jsonQuantity `json:"hand_offs"`
	Highest   string        `json:"highest_border"`
	Open      bool          `json:"border_open"`
	Handlers  *jsonQuantity `json:"posts_met"`
	jsonGround
}

type jsonChecked struct {
	Member string         `json:"member"`
	Own    map[string]int `json:"own"`
	Impact map[string]int `json:"impact"`
}

// CompareJSON writes for programs. Parts that were not asked for are empty.
func CompareJSON(w io.Writer, s *SideBySide, o Options) error {
	j := newCompareData(s, o)
	out := jsonCompare{
		FormatVersion: printing.FormatVersion, Law: lawJSON(s.laws()), Members: make([]jsonMember, len(s.Members)), Notes: make([]jsonNote, len(s.Notes)),
		Metrics: []jsonComparedFigure{}, Changes: []jsonComparedFigure{}, Indicators: []jsonComparedOutcomes{}, Apart: []jsonApart{},
		Coverage: []jsonComparedGroup{}, Pathways: []jsonComparedPathway{}, Findings: []jsonChecked{},
	}
	for i := range s.Members {
		m := &s.Members[i]
		h := &m.Org.Header
		out.Members[i] = jsonMember{m.Label, h.ID, m.Name, h.Municipality, h.AsOf.String(), string(h.Status), m.File, m.Org.Sketch, m.Zero}
	}
	for i := range s.Notes {
		out.Notes[i] = jsonNote{s.Notes[i].ID, j.labels(s.Notes[i].Members), s.Notes[i].Text.In(o.Lang)}
	}
	if s.has(PartMetrics) {
		out.Metrics, out.Changes = j.figures(s.Figures, 0), j.figures(s.Changes, 1)
	}
	if s.has(PartIndicators) {
		out.Indicators, out.Apart = j.indicators(), j.apart()
	}
	if s.has(PartCoverage) {
		out.Coverage = j.coverage()
	}
	if s.has(PartPathways) {
		out.Pathways = j.pathways()
	}
	if s.has(PartFindings) {
		out.Findings = j.findings()
	}
	return printing.JSON(w, out)
}

// compareData is what is laid side by side on its way to a program.
type compareData struct {
	*SideBySide
	lang        message.Lang
	own, change []figuresJSON // by member
}

func newCompareData(s *SideBySide, o Options) *compareData {
	j := &compareData{SideBySide: s, lang: o.Lang}
	own, change := s.marks(o.Lang)
	for m := range s.Members {
		var first, places judge.Places
		if len(s.Places) > 0 {
			first, places = s.Places[0], s.Places[m]
		}
		j.own = append(j.own, figuresJSON{own[m], o.Terms, []judge.Places{places}})
		j.change = append(j.change, figuresJSON{change[m], o.Terms, []judge.Places{first, places}})
	}
	return j
}

// figured are what figures rest on: of the members, or of the change from the first.
func (j *compareData) figured(from int) []figuresJSON {
	if from > 0 {
		return j.change
	}
	return j.own
}

func (j *compareData) labels(members []int) []string {
	names := make([]string, len(members))
	for i, m := range members {
		names[i] = j.Members[m].Label
	}
	return names
}

func (j *compareData) wish(w *compare.Wish) jsonWish {
	return jsonWish{j.labels(w.Lower), j.labels(w.Higher)}
}

func (j *compareData) figures(list []compare.Figure, from int) []jsonComparedFigure {
	out := make([]jsonComparedFigure, len(list))
	figured := j.figured(from)
	for i := range list {
		f := &list[i]
		out[i] = jsonComparedFigure{ID: f.ID, Metric: f.Metric, Name: f.Label.In(j.lang), Unit: f.Unit.In(j.lang), Better: j.wish(&f.Wish), Values: []jsonComparedCell{}}
		for m := from; m < len(f.Cells); m++ {
			c := &f.Cells[m]
			cell := jsonComparedCell{
				Member: j.Members[m].Label, jsonFigure: jsonFigure{quantityJSON(c.Value.Quantity), figured[m].rests(&c.Value)},
				Apart: c.Apart.String(), Best: c.Best, Years: c.Value.When.In(j.lang),
			}
			if m > 0 && from == 0 && c.Apart == compare.Comparable {
				both := f.Cells[0].Value.Brief(figured[0].look).And(c.Value.Brief(figured[m].look))
				cell.Delta = &jsonDifference{quantityJSON(c.Delta), f.Unit.Difference().In(j.lang), groundJSON(both)}
			}
			out[i].Values = append(out[i].Values, cell)
		}
	}
	return out
}

func quantityOf(q orgmodel.Quantity) *jsonQuantity {
	j := quantityJSON(q)
	return &j
}

func (j *compareData) indicators() []jsonComparedOutcomes {
	out := make([]jsonComparedOutcomes, len(j.Indicators))
	for i := range j.Indicators {
		ind := &j.Indicators[i]
		out[i] = jsonComparedOutcomes{
			ID: ind.ID, Name: ind.Name, Kolada: ind.Kolada, MeasuredIn: ind.MeasuredIn,
			Members: j.labels(holders(ind)), Better: j.wish(&ind.Wish), Outcomes: make([]jsonOutcome, len(ind.Outcomes)),
		}
		for k := range ind.Outcomes {
			o := &ind.Outcomes[k]
			row := jsonOutcome{Municipality: o.Municipality, Own: o.Own, Disagree: o.Disagree, Values: []jsonStated{}}
			for _, d := range o.Distances {
				row.Distances = append(row.Distances, j.distance(o, &d))
			}
			if o.Year != 0 {
				row.Year = &o.Year
			}
			for m := range o.Cells {
				if c := &o.Cells[m]; c.Stated {
					row.Values = append(row.Values, jsonStated{
						j.Members[m].Label, jsonFigure{quantityJSON(c.Value.Quantity), j.own[m].rests(&c.Value)}, c.Best,
					})
				}
			}
			out[i].Outcomes[k] = row
		}
	}
	return out
}

func (j *compareData) distance(o *compare.Outcome, d *compare.Distance) jsonDistance {
	both := o.Cells[d.Above].Value.Brief(j.own[d.Above].look).And(o.Cells[d.Below].Value.Brief(j.own[d.Below].look))
	said := jsonDistance{Above: j.Members[d.Above].Label, Below: j.Members[d.Below].Label, Less: quantityJSON(d.Less), jsonGround: groundJSON(both)}
	if d.Times.Known() {
		said.Times = quantityOf(d.Times)
	}
	return said
}

func (j *compareData) apart() []jsonApart {
	out := make([]jsonApart, len(j.Comparison.Apart))
	for i, a := range j.Comparison.Apart {
		out[i] = jsonApart{Indicators: [2]string{j.Indicators[a.Row].ID, j.Indicators[a.Other].ID}, Rows: [2]int{a.Row, a.Other}, Reasons: []string{}}
		for _, r := range a.Reasons {
			out[i].Reasons = append(out[i].Reasons, r.String())
		}
	}
	return out
}

func (j *compareData) coverage() []jsonComparedGroup {
	out := make([]jsonComparedGroup, len(j.Coverage))
	for i := range j.Coverage {
		g := &j.Coverage[i]
		out[i] = jsonComparedGroup{ID: g.ID, Name: g.Name}
		for m := range g.Cells {
			v := jsonServedGroup{Member: j.Members[m].Label, Described: g.Cells[m].Described(), Services: []jsonEntity{}, jsonGround: groundJSON(j.rest(m, g.Cells[m].Keys))}
			for _, s := range g.Cells[m].Services {
				e := &j.Members[m].Org.Services[s]
				v.Services = append(v.Services, jsonEntity{string(orgmodel.TypeService), e.ID, e.Name})
			}
			out[i].Values = append(out[i].Values, v)
		}
	}
	return out
}

func (j *compareData) pathways() []jsonComparedPathway {
	out := make([]jsonComparedPathway, len(j.Pathways))
	for i := range j.Pathways {
		p := &j.Pathways[i]
		out[i] = jsonComparedPathway{ID: p.ID, Name: p.Name}
		for m := range p.Cells {
			c := &p.Cells[m]
			v := jsonComparedWay{Member: j.Members[m].Label, Described: c.Place >= 0, Steps: c.Steps, Open: c.Open, jsonGround: groundJSON(j.rest(m, c.Keys))}
			if v.Described {
				v.HandOffs, v.Handlers = quantityOf(c.HandOffs), quantityOf(c.Handlers)
			}
			if c.Crosses {
				v.Highest = borderIDs[c.Highest]
			}
			out[i].Values = append(out[i].Values, v)
		}
	}
	return out
}

func (j *compareData) findings() []jsonChecked {
	out := []jsonChecked{}
	for i := range j.Checks {
		c := jsonChecked{Member: j.Members[i].Label, Own: countsOf(j.Checks[i].Own)}
		if j.Checks[i].Compared {
			c.Impact = countsOf(j.Checks[i].Impact)
		}
		out = append(out, c)
	}
	return out
}

// countsOf is how many findings there are of each severity, by its word.
func countsOf(list []diag.Diagnostic) map[string]int {
	counts := map[string]int{}
	for _, s := range diag.Severities {
		counts[s.String()] = diag.Count(list)[s]
	}
	return counts
}
