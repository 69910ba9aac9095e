package report

import (
	"io"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
)

// jsonDiff is published as docs/diff.schema.json.
type jsonDiff struct {
	FormatVersion int               `json:"format_version"`
	Old           jsonSide          `json:"old"`
	New           jsonSide          `json:"new"`
	Unrelated     bool              `json:"unrelated"`
	OneHistory    bool              `json:"one_history"`
	Withheld      string            `json:"withheld"`
	Backwards     bool              `json:"backwards"`
	ReadComplete  bool              `json:"read_complete"`
	Reading       []string          `json:"reading"`
	NotLookedFor  int               `json:"not_looked_for"`
	FirstScreen   jsonScreen        `json:"first_screen"`
	Summary       jsonDiffSummary   `json:"summary"`
	Changes       []jsonChange      `json:"changes"`
	Alike         []jsonAlike       `json:"alike"`
	Impact        []jsonFinding     `json:"impact"`
	Accepted      []jsonAccepted    `json:"accepted"`
	NotExamined   []jsonNotExamined `json:"not_examined"`
	Law           jsonLaw           `json:"law"`
	Metrics       []jsonFigurePair  `json:"metrics"`
	ChangeMetrics []jsonMetric      `json:"change_metrics"`
	Coverage      []jsonServed      `json:"coverage"`
	Pathways      []jsonPathwayPair `json:"pathways"`
	Staff         []jsonReceiving   `json:"staff"`
	Money         *jsonMoney        `json:"money"`
	People        *jsonPeople       `json:"people"`
}

type jsonSide struct {
	File   string `json:"file"`
	ID     string `json:"id"`
	Name   string `json:"name"`
	AsOf   string `json:"as_of"`
	Status string `json:"status"`
	Sketch bool   `json:"sketch,omitempty"`
	Note   string `json:"note,omitempty"`
}

type jsonEntity struct {
	Type string `json:"type"`
	ID   string `json:"id"`
	Name string `json:"name"`
}

type jsonChange struct {
	Kind    string     `json:"kind"`
	Topic   string     `json:"topic"`
	Subject jsonEntity `json:"subject"`
	Old     []string   `json:"old"`
	New     []string   `json:"new"`
	Key     string     `json:"key"`
	Before  *jsonValue `json:"before"`
	After   *jsonValue `json:"after"`
	jsonGround
	Inferred    *jsonInferred `json:"inferred"`
	ExplainedBy *int          `json:"explained_by"`
	Text        string        `json:"text"`
	Notes       []string      `json:"notes,omitempty"`
}

// jsonAlike is something that both files state alike, as the page tells of it.
type jsonAlike struct {
	jsonEntity
	Text string `json:"text"`
	jsonGround
	Note string `json:"note,omitempty"`
}

type jsonValue struct {
	IDs []string `json:"ids"`
	Raw string   `json:"raw"`
}

type jsonInferred struct {
	Confidence int      `json:"confidence"`
	Evidence   []string `json:"evidence"`
}

type jsonFigurePair struct {
	ID     string         `json:"id"`
	Metric string         `json:"metric"`
	Name   string         `json:"name"`
	Unit   string         `json:"unit"`
	Old    jsonFigure     `json:"old"`
	New    jsonFigure     `json:"new"`
	Delta  jsonDifference `json:"delta"`
	Apart  string         `json:"apart"`
}

// jsonFigure is the number of a figure, with what it rests on.
type jsonFigure struct {
	jsonQuantity
	jsonRests
}

// jsonDifference is what two figures differ by; it rests on both.
type jsonDifference struct {
	jsonQuantity
	Unit string `json:"unit"` // percentage points, where the figures are percentages
	jsonGround
}

type jsonServed struct {
	Group    jsonEntity   `json:"group"`
	Turn     string       `json:"turn"`
	Before   []string     `json:"before"`
	After    []string     `json:"after"`
	Lost     []string     `json:"lost"`
	Gained   []string     `json:"gained"`
	Provider []string     `json:"other_provider"`
	Since    string       `json:"since"`
	Until    string       `json:"until"`
	Gap      jsonQuantity `json:"gap_months"`
	jsonGround
}

type jsonPathwayPair struct {
	Pathway jsonEntity `json:"pathway"`
	Old     *jsonWay   `json:"old"`
	New     *jsonWay   `json:"new"`
	jsonGround
}

type jsonWay struct {
	HandOffs jsonQuantity `json:"hand_offs"`
	Posts    jsonQuantity `json:"posts_met"`
	Highest  string       `json:"highest_border"`
}

type jsonReceiving struct {
	Managers []jsonEntity `json:"managers"`
	Heads    jsonQuantity `json:"heads"`
	FTE      jsonQuantity `json:"fte"`
	From     []jsonEntity `json:"from"`
	jsonGround
}

// DiffJSON writes a comparison for programs: all changes, with what explains
// them. Ids in it are stable, texts are not.
func DiffJSON(w io.Writer, c *Contrast, o Options) error { return printing.JSON(w, diffJSON(c, o)) }

func diffJSON(c *Contrast, o Options) jsonDiff {
	p := jsonPage{c, o.Lang, figuresJSON{marksOfPair(c.Diff.Pair(), o.Lang), o.Terms, c.Places[:]}}
	j := jsonDiff{
		FormatVersion: printing.FormatVersion,
		Old:           sideJSON(c.Files[0], c.Diff.Old), New: sideJSON(c.Files[1], c.Diff.New),
		Unrelated: c.Diff.Match.Unrelated, OneHistory: c.Diff.OneHistory(), Backwards: c.Diff.Match.Backwards, ReadComplete: c.Diff.Match.Complete,
		Withheld:     c.Diff.Withheld(),
		Reading:      (&diffPage{c: c, lang: o.Lang}).readingJSON(),
		NotLookedFor: c.Diff.Match.Skipped,
		FirstScreen:  screenJSON(c, o.Lang),
		Summary:      p.summary(),
		Impact:       findingsJSON(c.Impact.Findings, o.Lang), Accepted: acceptedJSON(c.Impact.Accepted, o.Lang),
		NotExamined: notExaminedJSON(c.Impact.NotExamined, o.Lang), Law: lawJSON(c.Impact.Law),
		Changes: p.changes(), Metrics: p.figures(), Pathways: p.pathways(),
	}
	if j.OneHistory { // else all of these are null: nothing follows from what is no change
		j.Alike = p.alike()
		j.ChangeMetrics, j.Coverage, j.Staff, j.People, j.Money = p.changeFigures(), p.coverage(), p.staff(), p.people(), p.money(&p.Summary.Money)
	}
	return j
}

// readingJSON is how the two are read, as a list also where nothing needs saying.
func (p *diffPage) readingJSON() []string { return append([]string{}, p.reading()...) }

// jsonPage is a comparison in the language of its texts.
type jsonPage struct {
	*Contrast
	lang    message.Lang
	figured figuresJSON
}

func sideJSON(file string, o *orgmodel.Organisation) jsonSide {
	h := &o.Header
	return jsonSide{File: file, ID: h.ID, Name: h.Name, AsOf: h.AsOf.String(), Status: string(h.Status), Sketch: o.Sketch, Note: h.Note}
}

func (p jsonPage) changes() []jsonChange {
	list := make([]jsonChange, len(p.Diff.Changes))
	for i := range p.Diff.Changes {
		ch := &p.Diff.Changes[i]
		ground := p.Diff.Ground(ch)
		j := jsonChange{
			Kind: string(ch.Kind), Subject: jsonEntity{string(ch.Type), p.Diff.ID(ch), p.Diff.Name(ch)},
			Old: idsOf(p.Diff.Old, ch.Type, ch.Old), New: idsOf(p.Diff.New, ch.Type, ch.New),
			Key: ch.Key, Before: valueJSON(&ch.Before), After: valueJSON(&ch.After),
			jsonGround: jsonGround{string(p.Diff.Status(ch)), len(ground.Assumed()) > 0, ground.Guess()}, Text: p.Diff.Sentence(i).In(p.lang),
		}
		if ch.Kind.Info() != nil {
			j.Topic, j.Notes = string(p.Diff.Topic(ch).ID), notesOf(p.Diff, ch)
		}
		if ch.Guess != nil {
			j.Inferred = &jsonInferred{ch.Guess.Confidence, texts(ch.Guess.Evidence, p.lang)}
		}
		if ch.By >= 0 {
			j.ExplainedBy = &ch.By
		}
		list[i] = j
	}
	return list
}

func valueJSON(v *diff.Value) *jsonValue {
	if !v.Said() {
		return nil
	}
	return &jsonValue{append([]string{}, v.IDs...), v.Raw}
}

func texts(list []message.Message, l message.Lang) []string {
	out := make([]string, len(list))
	for i := range list {
		out[i] = list[i].In(l)
	}
	return out
}

// idsOf lists the ids of entities by their places.
func idsOf(o *orgmodel.Organisation, t orgmodel.Type, places []int) []string {
	ids := make([]string, len(places))
	for i, place := range places {
		ids[i] = entityJSON(o, t, place).ID
	}
	return ids
}

func entitiesJSON(o *orgmodel.Organisation, t orgmodel.Type, places []int) []jsonEntity {
	list := make([]jsonEntity, len(places))
	for i, place := range places {
		list[i] = entityJSON(o, t, place)
	}
	return list
}

func entityJSON(o *orgmodel.Organisation, t orgmodel.Type, place int) jsonEntity {
	e := jsonEntity{Type: string(t)}
	if c := o.Common(orgmodel.Ref{Type: t, Index: place}); c != nil {
		e.ID, e.Name = c.ID, nameOf(c)
	}
	return e
}
