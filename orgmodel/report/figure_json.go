package report

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
)

// jsonGround is how far the files stand behind a statement.
type jsonGround struct {
	Status  string `json:"status"`
	Assumed bool   `json:"assumed"`
	Guess   bool   `json:"guess"`
}

// jsonRests is what a figure rests on, and how its number is made.
type jsonRests struct {
	jsonGround
	Basis   string     `json:"basis"`
	OfWhich []jsonPart `json:"of_which"`
	jsonFold
}

// jsonPart is how much of a figure bears one mark.
type jsonPart struct {
	Mark string `json:"mark"`
	jsonQuantity
	Terms int `json:"terms"`
}

// jsonFold is how a number is made: whoever applies the fold to the terms gets the
// number as printed.
type jsonFold struct {
	Fold        string     `json:"fold"`
	Decimals    *int       `json:"decimals"`
	To          float64    `json:"to,omitempty"`
	Open        bool       `json:"open,omitempty"`
	NotNegative bool       `json:"not_negative,omitempty"`
	Terms       []jsonTerm `json:"terms,omitempty"`
	// ChosenBy are the keys that decide which terms there are.
	ChosenBy []jsonKey `json:"chosen_by,omitempty"`
}

type jsonTerm struct {
	Type string `json:"type"`
	ID   string `json:"id"`
	Name string `json:"name"`
	jsonQuantity
	Unit   string       `json:"unit,omitempty"`
	Weight jsonQuantity `json:"weight"`
	Role   string       `json:"role"`
	Detail string       `json:"detail,omitempty"`
	jsonGround
	Keys []jsonKey `json:"keys"`
	// What its own number is made of; none where a key of the file states it.
	*jsonFold
}

// jsonKey is a statement of a file, and where it stands.
type jsonKey struct {
	Type string `json:"type"`
	ID   string `json:"id"`
	Key  string `json:"key"`
	Nth  int    `json:"nth,omitempty"`
	File string `json:"file"`
	Line int    `json:"line"`
}

// figuresJSON writes what figures rest on, for programs.
type figuresJSON struct {
	marks
	terms  bool           // also what each is made of
	places []judge.Places // of the files told of; none: nobody knows
}

func groundJSON(b ground.Brief) jsonGround {
	return jsonGround{Status: string(b.Status()), Assumed: b.Assumed(), Guess: b.Guess()}
}

func (p figuresJSON) rests(f *figure.Figure) jsonRests {
	a := p.fully(f)
	j := jsonRests{jsonGround: groundJSON(a.Brief), Basis: a.Basis.String(), OfWhich: make([]jsonPart, len(a.Parts)), jsonFold: p.fold(f)}
	for i, part := range a.Parts {
		j.OfWhich[i] = jsonPart{part.Mark.String(), quantityJSON(part.Quantity), part.Terms}
	}
	return j
}

func (p figuresJSON) fold(f *figure.Figure) jsonFold {
	how := f.How()
	j := jsonFold{Fold: how.Fold.String(), To: how.To, Open: how.Open, NotNegative: how.NotNegative}
	if how.Decimals >= 0 {
		j.Decimals = &how.Decimals
	}
	if !p.terms {
		return j
	}
	for i := range f.Terms {
		j.Terms = append(j.Terms, p.term(&f.Terms[i]))
	}
	if f.Keys != nil {
		j.ChosenBy = p.keys(f.Keys.List())
	}
	return j
}

func (p figuresJSON) term(t *figure.Term) jsonTerm {
	j := jsonTerm{
		Type: t.Type, ID: t.ID, Name: t.Name.In(p.lang), jsonQuantity: quantityJSON(t.Quantity), Unit: t.Unit.In(p.lang),
		Weight: quantityJSON(t.Weight), Role: t.Role.String(), jsonGround: groundJSON(t.Brief(p.look)), Keys: p.keys(t.Keys.List()),
	}
	if t.Detail != nil {
		j.Detail = t.Detail.In(p.lang)
	}
	if t.Parts != nil {
		made := p.fold(t.Parts)
		j.jsonFold = &made
	}
	return j
}

// keys names each key once.
func (p figuresJSON) keys(list []ground.Key) []jsonKey {
	out := []jsonKey{}
	seen := map[ground.Key]bool{}
	for _, k := range list {
		if seen[k] {
			continue
		}
		seen[k] = true
		j := jsonKey{Type: k.Table, ID: k.ID, Key: k.Key, Nth: k.Nth}
		if k.File < len(p.places) && p.places[k.File] != nil {
			at := placeJSON(p.places[k.File].Place(orgmodel.Ref{Type: orgmodel.Type(k.Table), Index: k.At}, k.Key, k.Nth-1))
			j.File, j.Line = at.File, at.Line
		}
		out = append(out, j)
	}
	return out
}
