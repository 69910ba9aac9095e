package report

import (
	"io"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
	"github.com/orgmodel/orgmodel/orgmodel/timeline"
)

// jsonTimeline is published as docs/timeline.schema.json.
type jsonTimeline struct {
	FormatVersion int         `json:"format_version"`
	States        []jsonSide  `json:"states"`
	Gaps          []jsonGap   `json:"gaps"`
	Pauses        []jsonPause `json:"pauses"`
	Steps         []jsonStep  `json:"steps"`
	Law           jsonLaw     `json:"law"`
}

// jsonGap is a time without services. Steps are counted from 1.
type jsonGap struct {
	Group   jsonEntity   `json:"group"`
	Partial bool         `json:"partial"`
	Lost    []jsonEntity `json:"lost"`
	Opened  int          `json:"opened"`
	Closed  *int         `json:"closed"`
	Gone    *int         `json:"gone"`
	Back    []jsonEntity `json:"back"`
	Since   string       `json:"since"`
	Until   string       `json:"until"`
	Months  jsonQuantity `json:"months"`
	Perhaps bool         `json:"perhaps"`
	jsonGround
}

type jsonStep struct {
	Step      int              `json:"step"`
	From      string           `json:"from"`
	To        string           `json:"to"`
	Backwards bool             `json:"backwards"`
	Unrelated bool             `json:"unrelated"`
	First     jsonScreen       `json:"first_screen"`
	Changes   []jsonChange     `json:"changes"`
	Impact    []jsonFinding    `json:"impact"`
	Accepted  int              `json:"accepted"`
	Raised    []jsonFinding    `json:"raised"`
	Mended    []jsonFinding    `json:"mended"`
	Metrics   []jsonStepFigure `json:"metrics"`
}

type jsonStepFigure struct {
	ID     string `json:"id"`
	Metric string `json:"metric"`
	Name   string `json:"name"`
	jsonQuantity
	Unit string `json:"unit"`
	jsonRests
	Years string `json:"years,omitempty"` // of a sum of money
}

// TimelineJSON writes a chain for programs: all changes of every step, with what
// explains them. Ids in it are stable, texts are not.
func TimelineJSON(w io.Writer, t *Walked, o Options) error {
	out := jsonTimeline{
		FormatVersion: printing.FormatVersion, Law: lawJSON(t.laws()),
		Pauses: pausesJSON(t.Timeline),
		States: make([]jsonSide, len(t.States)), Gaps: make([]jsonGap, len(t.Gaps)), Steps: make([]jsonStep, len(t.Steps)),
	}
	for i := range t.States {
		out.States[i] = sideJSON(t.States[i].File, t.States[i].Org)
	}
	for i := range t.Gaps {
		out.Gaps[i] = gapJSON(t.Timeline, &t.Gaps[i])
	}
	for i := range t.Steps {
		out.Steps[i] = stepJSON(t.Timeline, i, o.Lang)
	}
	return printing.JSON(w, out)
}

func gapJSON(t *timeline.Timeline, g *timeline.Gap) jsonGap {
	j := jsonGap{
		Group: jsonEntity{string(orgmodel.TypeTargetGroup), g.ID, g.Name}, Partial: g.Partial, Opened: g.Opened + 1,
		Lost: entitiesJSON(t.States[t.Steps[g.Opened].From].Org, orgmodel.TypeService, g.Lost), Back: []jsonEntity{},
		Since: g.Since.String(), Until: g.Until.String(), Months: quantityJSON(g.Months), Perhaps: g.Perhaps,
		jsonGround: groundJSON(gapBrief(t, g)),
	}
	if !g.Open() {
		closed := g.Closed + 1
		j.Closed = &closed
		j.Back = entitiesJSON(t.States[t.Steps[g.Closed].To].Org, orgmodel.TypeService, g.Back)
	}
	if g.Gone >= 0 {
		gone := g.Gone + 1
		j.Gone = &gone
	}
	return j
}

func stepJSON(t *timeline.Timeline, i int, l message.Lang) jsonStep {
	s := &t.Steps[i]
	page := jsonPage{Contrast: &Contrast{Diff: s.Diff, Impact: s.Impact}, lang: l}
	j := jsonStep{
		Step: i + 1, From: t.States[s.From].Org.Header.ID, To: t.States[s.To].Org.Header.ID,
		Backwards: s.Backwards, Unrelated: s.Diff.Match.Unrelated, Changes: page.changes(),
		First:  screenJSON(Gather(s.Diff, s.Impact, MeasureChange(s.Diff)), l),
		Impact: findingsJSON(s.Impact.Findings, l), Accepted: len(s.Impact.Accepted),
		Raised: findingsJSON(s.Raised, l), Mended: findingsJSON(s.Mended, l),
		Metrics: make([]jsonStepFigure, len(s.Figures)),
	}
	p := figuresJSON{marks: marksOfPair(s.Diff.Pair(), l)}
	for k := range s.Figures {
		f := &s.Figures[k]
		j.Metrics[k] = jsonStepFigure{f.Figure.ID, f.Metric.ID, f.Figure.Label.In(l), quantityJSON(f.Value.Quantity), f.Figure.Unit.In(l), p.rests(&f.Value), f.Value.When.In(l)}
	}
	return j
}
