package report

import (
	"io"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
	"github.com/orgmodel/orgmodel/orgmodel/why"
)

// jsonWhy is published as docs/why.schema.json.
type jsonWhy struct {
	FormatVersion int                `json:"format_version"`
	What          string             `json:"what"`
	Sides         []jsonSide         `json:"sides"`
	Numbers       []jsonWhyNumber    `json:"numbers"`
	Verdicts      []jsonWhyVerdict   `json:"verdicts"`
	Statements    []jsonWhyStatement `json:"statements"`
	Guesses       []jsonWhyGuess     `json:"guesses"`
}

type jsonWhyNumber struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Of   []int  `json:"of"`
	jsonQuantity
	Written string        `json:"written"`
	Unit    string        `json:"unit"`
	Fold    string        `json:"fold"`
	Years   string        `json:"years,omitempty"`
	Note    string        `json:"note,omitempty"`
	Unknown []jsonWhySaid `json:"unknown"`
	Decides []jsonWhySaid `json:"decided_by"`
	OfWhich []jsonWhyPart `json:"of_which"`
	Terms   []jsonWhyTerm `json:"terms"`
	jsonWhyGround
}

type jsonWhyGround struct {
	Status  string `json:"status"`
	Assumed bool   `json:"assumed"`
	Guess   bool   `json:"guess"`
}

type jsonWhyPart struct {
	Mark    string `json:"mark"`
	Terms   int    `json:"terms"`
	Written string `json:"written"`
}

type jsonWhyTerm struct {
	Type string `json:"type"`
	ID   string `json:"id"`
	Name string `json:"name"`
	jsonQuantity
	Written string         `json:"written"`
	Unit    string         `json:"unit"`
	Weight  string         `json:"weight"`
	Role    string         `json:"role"`
	Detail  string         `json:"detail,omitempty"`
	Said    []jsonWhySaid  `json:"stands_on"`
	Above   bool           `json:"see_above,omitempty"`
	Inner   *jsonWhyNumber `json:"made_of,omitempty"`
	jsonWhyGround
}

type jsonWhySaid struct {
	Side    int      `json:"side"`
	Type    string   `json:"type"`
	ID      string   `json:"id"`
	Key     string   `json:"key"`
	Status  string   `json:"status"`
	Assumed bool     `json:"assumed"`
	Sources []string `json:"sources"`
	jsonPlace
}

type jsonWhyVerdict struct {
	Rule        string            `json:"rule"`
	Name        string            `json:"name"`
	Of          []int             `json:"of"`
	About       string            `json:"about"`
	Condition   string            `json:"condition"`
	Day         string            `json:"day"`
	Silence     string            `json:"silence"`
	Elsewhere   []string          `json:"told_elsewhere,omitempty"`
	Findings    []jsonWhyFinding  `json:"findings"`
	Answered    []jsonWhyAnswered `json:"answered"`
	NotExamined []string          `json:"not_examined"`
	Read        []jsonWhyRead     `json:"read"`
}

type jsonWhyFinding struct {
	jsonFinding
	Met    []jsonWhyRead  `json:"met_by"`
	Limits []jsonWhyLimit `json:"limits"`
	Tips   string         `json:"changes_when,omitempty"`
}

type jsonWhyLimit struct {
	What  string `json:"what"`
	Value string `json:"value"`
	Limit string `json:"limit"`
}

type jsonWhyAnswered struct {
	jsonWhyFinding
	Reason string    `json:"reason"`
	By     string    `json:"by"`
	Date   string    `json:"date"`
	Where  jsonPlace `json:"answered_at"`
}

type jsonWhyRead struct {
	jsonWhySaid
	Value string `json:"value"`
}

type jsonWhyStatement struct {
	jsonWhySaid
	Name    string         `json:"name"`
	Means   string         `json:"means"`
	Missing bool           `json:"missing"`
	Stated  bool           `json:"stated"`
	Value   string         `json:"value"`
	Layers  []jsonWhyLayer `json:"layers"`
}

type jsonWhyLayer struct {
	Value string `json:"value"`
	jsonPlace
}

type jsonWhyGuess struct {
	Type       string   `json:"type"`
	Old        string   `json:"old"`
	New        string   `json:"new"`
	Confidence int      `json:"confidence"`
	Evidence   []string `json:"evidence"`
}

// WhyJSON writes the answer for programs, with all there is. A number is written
// as the file format does beside its bounds, so that it can be read again whole.
func WhyJSON(w io.Writer, a *Asked, o Options) error {
	j := whyData{a.Explanation, o.Lang}
	out := jsonWhy{
		FormatVersion: printing.FormatVersion, What: a.What, Sides: make([]jsonSide, len(a.Sides)),
		Numbers: make([]jsonWhyNumber, len(a.Numbers)), Verdicts: make([]jsonWhyVerdict, len(a.Verdicts)),
		Statements: make([]jsonWhyStatement, len(a.Statements)), Guesses: make([]jsonWhyGuess, len(a.Guesses)),
	}
	for i := range a.Sides {
		out.Sides[i] = sideJSON(a.Sides[i].File, a.Sides[i].Org)
	}
	for i := range a.Numbers {
		out.Numbers[i] = j.number(&a.Numbers[i])
	}
	for i := range a.Verdicts {
		out.Verdicts[i] = j.verdict(&a.Verdicts[i])
	}
	for i := range a.Statements {
		out.Statements[i] = j.statement(&a.Statements[i])
	}
	for i := range a.Guesses {
		g := &a.Guesses[i]
		out.Guesses[i] = jsonWhyGuess{string(g.Type), j.idAt(g.Of[0], g.Type, g.Link.Old), j.idAt(g.Of[1], g.Type, g.Link.New), g.Confidence, texts(g.Evidence, j.lang)}
	}
	return printing.JSON(w, out)
}

// whyData is an answer in the language of its texts.
type whyData struct {
	e    *why.Explanation
	lang message.Lang
}

func (j whyData) idAt(side int, t orgmodel.Type, at int) string {
	return entityJSON(j.e.Sides[side].Org, t, at).ID
}

// whySilences are the silences for programs.
var whySilences = map[why.Silence]string{
	why.Spoke: "", why.WasAnswered: "answered", why.WasOff: "off", why.NotInForce: "not-in-force", why.WasNotAsked: "not-comparable",
	why.CouldNotSpeak: "not-examined", why.NotMet: "condition-not-met", why.IsAModel: "is-a-model", why.ToldElsewhere: "told-elsewhere", why.WasDocumented: "answered",
}

var whyRoles = map[figure.Role]string{figure.Counted: "counted", figure.Doubtful: "doubtful", figure.Other: "other", figure.Less: "less"}

var whyMarks = map[ground.Mark]string{
	ground.MarkUnknown: "unknown", ground.MarkClaimed: "claimed", ground.MarkVision: "vision", ground.MarkProposed: "proposed",
	ground.MarkDecided: "decided", ground.MarkGuess: "guess", ground.MarkAssumed: "assumed",
}

func (j whyData) number(n *why.Number) jsonWhyNumber {
	v := &n.Value
	out := jsonWhyNumber{
		ID: n.ID, Name: n.Label.In(j.lang), Of: n.Of, jsonQuantity: quantityJSON(v.Quantity), Written: v.Quantity.String(),
		Unit: v.Unit.In(j.lang), Fold: v.Fold.String(), Years: v.When.In(j.lang), Note: v.Note.In(j.lang), jsonWhyGround: whyGround(n.Ground),
		Unknown: j.said(n.Unknown), Decides: j.said(n.Decides),
		OfWhich: make([]jsonWhyPart, len(n.Parts)), Terms: make([]jsonWhyTerm, len(n.Terms)),
	}
	for i, p := range n.Parts {
		out.OfWhich[i] = jsonWhyPart{whyMarks[p.Mark], p.Terms, p.Quantity.String()}
	}
	for i := range n.Terms {
		out.Terms[i] = j.term(&n.Terms[i])
	}
	return out
}

func (j whyData) term(t *why.Term) jsonWhyTerm {
	out := jsonWhyTerm{
		Type: t.Type, ID: t.ID, Name: t.Name.In(j.lang), jsonQuantity: quantityJSON(t.Quantity), Written: t.Quantity.String(),
		Unit: t.Unit.In(j.lang), Weight: t.Weight.String(), Role: whyRoles[t.Role], Said: j.said(t.Said), Above: t.Above, jsonWhyGround: whyGround(t.Ground),
	}
	if t.Detail != nil {
		out.Detail = t.Detail.In(j.lang)
	}
	if t.Inner != nil {
		inner := j.number(t.Inner)
		out.Inner = &inner
	}
	return out
}

func whyGround(g ground.Ground) jsonWhyGround {
	return jsonWhyGround{Status: string(g.Status()), Assumed: len(g.Assumed()) > 0, Guess: g.Guess()}
}

func (j whyData) said(list []why.Said) []jsonWhySaid {
	out := make([]jsonWhySaid, len(list))
	for i := range list {
		out[i] = j.one(&list[i])
	}
	return out
}

func (j whyData) one(s *why.Said) jsonWhySaid {
	return jsonWhySaid{
		Side: s.Side, Type: s.Table, ID: s.ID, Key: s.Key.Key, Status: string(s.Status), Assumed: s.Assumed,
		Sources: append([]string{}, s.Sources...), jsonPlace: placeJSON(s.Place),
	}
}

func (j whyData) verdict(v *why.Verdict) jsonWhyVerdict {
	out := jsonWhyVerdict{
		Rule: v.Rule.ID, Name: v.Rule.Name, Of: v.Of, About: v.About, Condition: v.Rule.Title.In(j.lang), Day: v.Day, Silence: whySilences[v.Silence],
		Findings: make([]jsonWhyFinding, len(v.Findings)), Answered: make([]jsonWhyAnswered, len(v.Answered)),
		NotExamined: make([]string, len(v.NotExamined)), Read: make([]jsonWhyRead, len(v.Read)),
	}
	for i := range v.Findings {
		out.Findings[i] = j.finding(&v.Findings[i])
	}
	for i := range v.Answered {
		a := &v.Answered[i]
		out.Answered[i] = jsonWhyAnswered{j.finding(&a.Finding), a.Waiver.Reason, a.Waiver.By, a.Waiver.Date, placeJSON(a.Waiver.Span)}
	}
	for i := range v.Elsewhere {
		if id := v.Elsewhere[i].By.ID; !slices.Contains(out.Elsewhere, id) {
			out.Elsewhere = append(out.Elsewhere, id)
		}
	}
	for i, n := range v.NotExamined {
		out.NotExamined[i] = n.Why.In(j.lang)
	}
	for i := range v.Read {
		out.Read[i] = jsonWhyRead{j.one(&v.Read[i].Said), v.Read[i].Value}
	}
	return out
}

func (j whyData) finding(f *why.Finding) jsonWhyFinding {
	out := jsonWhyFinding{findingJSON(&f.Diagnostic, j.lang), make([]jsonWhyRead, len(f.Met)), make([]jsonWhyLimit, len(f.Limits)), f.Tips.In(j.lang)}
	for i := range f.Met {
		out.Met[i] = jsonWhyRead{j.one(&f.Met[i].Said), f.Met[i].Value}
	}
	for i, l := range f.Limits {
		out.Limits[i] = jsonWhyLimit{l.What.In(j.lang), l.Value.In(j.lang), l.Limit.In(j.lang)}
	}
	return out
}

func (j whyData) statement(s *why.Statement) jsonWhyStatement {
	out := jsonWhyStatement{
		jsonWhySaid: j.one(&s.Said), Name: s.Name, Means: s.Doc.In(j.lang), Missing: s.Missing,
		Stated: len(s.Layers) > 0, Value: s.Value, Layers: make([]jsonWhyLayer, len(s.Layers)),
	}
	for i, l := range s.Layers {
		out.Layers[i] = jsonWhyLayer{string(l.Text()), placeJSON(l)}
	}
	return out
}
