package report

import (
	"io"

	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
)

// jsonProposals is published as docs/proposals.schema.json.
type jsonProposals struct {
	FormatVersion int                `json:"format_version"`
	Base          jsonSide           `json:"base"`
	Proposals     [2]jsonProposal    `json:"proposals"`
	Differ        bool               `json:"differ"`
	Rows          []jsonProposalsRow `json:"rows"`
	Impact        []jsonConsequence  `json:"impact"`
}

// jsonProposal is one of the two, and all there is to say of the base and it.
type jsonProposal struct {
	Label string `json:"label"`
	jsonSide
	AgainstBase jsonDiff `json:"against_base"`
}

type jsonProposalsRow struct {
	Topic   string     `json:"topic"`
	Subject jsonEntity `json:"subject"`
	Key     string     `json:"key"`
	Only    string     `json:"only"`
	Alike   bool       `json:"alike"`
	// Changes are places in the changes of each proposal's against_base.
	Changes [2][]int      `json:"changes"`
	Today   *jsonValue    `json:"today"`
	Values  [2]*jsonValue `json:"values"`
	Text    string        `json:"text"`
}

type jsonConsequence struct {
	Proposals []string    `json:"proposals"`
	Finding   jsonFinding `json:"finding"`
}

// ProposalsJSON writes two proposals on one base for programs: what each does with the
// base, and what only one of them does.
func ProposalsJSON(w io.Writer, c *Proposals, o Options) error {
	joined := c.Joined
	out := jsonProposals{
		FormatVersion: printing.FormatVersion, Base: sideJSON(c.Each[0].Files[0], joined.Base), Differ: joined.Differ(),
		Rows: make([]jsonProposalsRow, len(joined.Rows)), Impact: []jsonConsequence{},
	}
	for side, each := range c.Each {
		out.Proposals[side] = jsonProposal{joined.Labels[side], sideJSON(each.Files[1], each.Diff.New), diffJSON(each, o)}
	}
	for i := range joined.Rows {
		out.Rows[i] = rowJSON(joined, &joined.Rows[i], o.Lang)
	}
	for _, k := range c.consequences() {
		j := jsonConsequence{Finding: findingJSON(k.finding, o.Lang)}
		for side, of := range k.of {
			if of {
				j.Proposals = append(j.Proposals, joined.Labels[side])
			}
		}
		out.Impact = append(out.Impact, j)
	}
	return printing.JSON(w, out)
}

func rowJSON(c *proposals.Comparison, r *proposals.Row, l message.Lang) jsonProposalsRow {
	j := jsonProposalsRow{
		Topic: string(r.Topic), Subject: jsonEntity{string(r.Type), r.ID, r.Name}, Key: r.Key, Alike: r.Alike,
		Today: valueJSON(&r.Values[0]), Values: [2]*jsonValue{valueJSON(&r.Values[1]), valueJSON(&r.Values[2])},
		Text: c.Sentence(r).In(l),
	}
	for side := range r.Changes {
		j.Changes[side] = append([]int{}, r.Changes[side]...)
	}
	if only := r.Only(); only >= 0 {
		j.Only = c.Labels[only]
	}
	return j
}
