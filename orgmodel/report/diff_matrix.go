package report

import (
	"io"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// widest is how many new units a matrix has as columns; more are told in a list.
const widest = 5

var matrixTexts = struct{ title, from, to, people, before, after, notPlaced, notStated, rest, came, still message.Text }{
	title:     metrics.MatrixWords.Title,
	from:      metrics.MatrixWords.From,
	to:        metrics.MatrixWords.To,
	people:    message.Text{EN: "People", SV: "Personer"},
	before:    metrics.MatrixWords.Before,
	after:     metrics.MatrixWords.After,
	notPlaced: metrics.MatrixWords.NotPlaced,
	notStated: metrics.MatrixWords.NotStated,
	rest:      metrics.MatrixWords.Rest,
	came:      metrics.MatrixWords.Came,
	still:     metrics.MatrixWords.Still,
}

// fromWhere is the matrix of who goes where, without the units that keep theirs.
func (p *diffPage) fromWhere() []document.Block {
	m := p.c.Diff.Pair().Matrix()
	var rows, columns []int
	still := 0
	shown := make([]bool, len(m.To))
	for i := range m.Rows {
		if m.Still(i) {
			still++
			continue
		}
		rows = append(rows, i)
		for _, f := range m.Rows[i].Flows {
			shown[f.To] = true
		}
	}
	for k := range m.To {
		if shown[k] || m.Fresh(k) {
			columns = append(columns, k)
		}
	}
	if len(rows)+len(columns) == 0 && m.RestBefore.Quantity == m.RestAfter.Quantity {
		return nil
	}
	made := p.matrixTable
	if len(columns) > widest {
		made = p.matrixList
	}
	blocks := p.tabled(made(m, rows, columns))
	if still > 0 {
		blocks = append(blocks, document.Paragraph(matrixTexts.still.With(still).In(p.lang)))
	}
	return blocks
}

// cell writes how many go one way: nothing where nobody does.
func (p *diffPage) cell(q orgmodel.Quantity, rests *figure.Figure) string {
	if q.IsZero() {
		return "–"
	}
	return p.starred(q, rests)
}

func (p *diffPage) unitName(o *orgmodel.Organisation, unit int) string {
	return message.Name(nameOf(&o.Units[unit].Common)).In(p.lang)
}

// matrixTable has a row for each old unit, and a column for each new one.
func (p *diffPage) matrixTable(m *metrics.Matrix, rows, columns []int) *document.Table {
	restBefore, restAfter := published(m.RestBefore.Quantity), published(m.RestAfter.Quantity)
	rest := !restBefore.IsZero() || !restAfter.IsZero()
	t := &document.Table{Caption: matrixTexts.title.In(p.lang), Head: []string{matrixTexts.from.In(p.lang)}, Right: []bool{false}}
	last := []string{matrixTexts.after.In(p.lang)}
	came := []string{matrixTexts.came.In(p.lang)}
	for _, k := range columns {
		t.Head = append(t.Head, p.unitName(p.c.Diff.New, m.To[k]))
		last = append(last, p.cell(m.After[k], m.Arrived(k)))
		came = append(came, p.cell(m.Came[k], m.Arrived(k)))
	}
	if rest {
		t.Head = append(t.Head, matrixTexts.rest.In(p.lang))
		last, came = append(last, p.cell(restAfter, &m.RestAfter)), append(came, p.cell(restAfter, &m.RestAfter))
	}
	t.Head = append(t.Head, heads(p.lang, matrixTexts.notPlaced, matrixTexts.notStated, matrixTexts.before)...)
	for range t.Head[1:] {
		t.Right = append(t.Right, true)
	}
	for _, i := range rows {
		r, rests := &m.Rows[i], m.Left(i)
		row := []string{p.unitName(p.c.Diff.Old, m.From[i])}
		for _, k := range columns {
			row = append(row, p.cell(r.Into(k), rests))
		}
		if rest {
			row = append(row, "–")
		}
		t.Rows = append(t.Rows, append(row, p.cell(r.NotPlaced, rests), p.cell(r.NotStated, rests), p.cell(m.Before[i], rests)))
	}
	if !restBefore.IsZero() {
		row := []string{matrixTexts.rest.In(p.lang)}
		for range columns {
			row = append(row, "–")
		}
		q := p.cell(restBefore, &m.RestBefore)
		t.Rows = append(t.Rows, append(row, "–", "–", q, q))
	}
	t.Rows = append(t.Rows, append(came, "", "", ""), append(last, "", "", ""))
	return t
}

// published is the rest of a published total; nobody where none is published.
func published(rest orgmodel.Quantity) orgmodel.Quantity {
	if !rest.Known() {
		return orgmodel.Exactly(0)
	}
	return rest
}

// matrixList tells the same with a row for each way that somebody goes.
func (p *diffPage) matrixList(m *metrics.Matrix, rows, columns []int) *document.Table {
	t := &document.Table{
		Caption: matrixTexts.title.In(p.lang), Right: []bool{false, false, true},
		Head: heads(p.lang, matrixTexts.from, matrixTexts.to, matrixTexts.people),
	}
	add := func(from, to string, q orgmodel.Quantity, rests *figure.Figure) {
		if !q.IsZero() {
			t.Rows = append(t.Rows, []string{from, to, p.cell(q, rests)})
		}
	}
	for _, i := range rows {
		r, rests, from := &m.Rows[i], m.Left(i), p.unitName(p.c.Diff.Old, m.From[i])
		for _, f := range r.Flows {
			add(from, p.unitName(p.c.Diff.New, m.To[f.To]), f.Heads, rests)
		}
		add(from, matrixTexts.notPlaced.In(p.lang), r.NotPlaced, rests)
		add(from, matrixTexts.notStated.In(p.lang), r.NotStated, rests)
	}
	add(matrixTexts.rest.In(p.lang), matrixTexts.notStated.In(p.lang), published(m.RestBefore.Quantity), &m.RestBefore)
	for _, k := range columns {
		add(matrixTexts.came.In(p.lang), p.unitName(p.c.Diff.New, m.To[k]), m.Came[k], m.Arrived(k))
	}
	add(matrixTexts.came.In(p.lang), matrixTexts.rest.In(p.lang), published(m.RestAfter.Quantity), &m.RestAfter)
	return t
}

type jsonPeople struct {
	Rows       []jsonPeopleRow  `json:"rows"`
	Columns    []jsonPeopleCell `json:"columns"`
	RestBefore *jsonQuantity    `json:"not_distributed_before"` // null: no total is published
	RestAfter  *jsonQuantity    `json:"not_distributed_after"`
}

type jsonPeopleRow struct {
	From      jsonEntity       `json:"from"`
	Before    jsonQuantity     `json:"heads"`
	To        []jsonPeopleFlow `json:"to"`
	NotPlaced jsonQuantity     `json:"not_placed"`
	NotStated jsonQuantity     `json:"not_stated"`
	jsonGround
}

type jsonPeopleFlow struct {
	Unit  jsonEntity   `json:"unit"`
	Heads jsonQuantity `json:"heads"`
}

type jsonPeopleCell struct {
	Unit  jsonEntity   `json:"unit"`
	Heads jsonQuantity `json:"heads"`
	Came  jsonQuantity `json:"not_stated_from_where"`
	jsonGround
}

// people is the matrix with all units; what cannot be told of two that lie apart is
// empty.
func (p jsonPage) people() *jsonPeople {
	out := &jsonPeople{Rows: []jsonPeopleRow{}, Columns: []jsonPeopleCell{}}
	m := p.Diff.Pair().Matrix()
	for _, rest := range []struct {
		of orgmodel.Quantity
		to **jsonQuantity
	}{{m.RestBefore.Quantity, &out.RestBefore}, {m.RestAfter.Quantity, &out.RestAfter}} {
		if rest.of.Known() {
			q := quantityJSON(rest.of)
			*rest.to = &q
		}
	}
	for i := range m.Rows {
		r := &m.Rows[i]
		row := jsonPeopleRow{
			From: entityJSON(p.Diff.Old, orgmodel.TypeUnit, m.From[i]), Before: quantityJSON(m.Before[i]), To: []jsonPeopleFlow{},
			NotPlaced: quantityJSON(r.NotPlaced), NotStated: quantityJSON(r.NotStated),
			jsonGround: groundJSON(m.Left(i).Brief(p.figured.look)),
		}
		for _, f := range r.Flows {
			row.To = append(row.To, jsonPeopleFlow{entityJSON(p.Diff.New, orgmodel.TypeUnit, m.To[f.To]), quantityJSON(f.Heads)})
		}
		out.Rows = append(out.Rows, row)
	}
	for k := range m.To {
		out.Columns = append(out.Columns, jsonPeopleCell{
			entityJSON(p.Diff.New, orgmodel.TypeUnit, m.To[k]), quantityJSON(m.After[k]), quantityJSON(m.Came[k]),
			groundJSON(m.Arrived(k).Brief(p.figured.look)),
		})
	}
	return out
}

// peopleColumns are for programs and do not follow the language. from and to are ids;
// empty where no unit is meant, and way says what then.
var peopleColumns = []string{"way", "from", "from_name", "to", "to_name", "heads", "heads_low", "heads_high", "status", "assumed", "guess"}

// DiffCSV writes from where to where people go, a row for each way: "moves" from an
// old unit to a new one, "not_placed", "not_stated", "not_stated_from_where", and
// "not_distributed_before" and "not_distributed_after" of published totals.
func DiffCSV(w io.Writer, c *Contrast, o Options) error {
	t := newTableCSV(o.CSV, peopleColumns)
	t.people(c, o)
	return t.write(w)
}

// ProposalsCSV writes the same for each of two proposals, in a column before the others.
func ProposalsCSV(w io.Writer, c *Proposals, o Options) error {
	t := newTableCSV(o.CSV, slices.Concat([]string{"proposal"}, peopleColumns))
	for side, each := range c.Each {
		t.people(each, o, c.Joined.Labels[side])
	}
	return t.write(w)
}

// people adds a row for each way that people go, after some cells that say of what.
func (t *tableCSV) people(c *Contrast, o Options, of ...string) {
	p := jsonPage{c, o.Lang, figuresJSON{marksOfPair(c.Diff.Pair(), o.Lang), o.Terms, c.Places[:]}}
	if c.Summary.Apart {
		return
	}
	m := c.Diff.Pair().Matrix()
	line := func(way string, from, to jsonEntity, q orgmodel.Quantity, rests *figure.Figure) {
		if q.IsZero() {
			return
		}
		t.row()
		t.text(of...)
		t.text(way, from.ID, from.Name, to.ID, to.Name)
		t.quantity(q)
		g := groundJSON(rests.Brief(p.figured.look))
		t.text(g.Status, yes(g.Assumed), yes(g.Guess))
	}
	for i := range m.Rows {
		r, rests, from := &m.Rows[i], m.Left(i), entityJSON(c.Diff.Old, orgmodel.TypeUnit, m.From[i])
		for _, f := range r.Flows {
			line("moves", from, entityJSON(c.Diff.New, orgmodel.TypeUnit, m.To[f.To]), f.Heads, rests)
		}
		line("not_placed", from, jsonEntity{}, r.NotPlaced, rests)
		line("not_stated", from, jsonEntity{}, r.NotStated, rests)
	}
	for k := range m.To {
		line("not_stated_from_where", jsonEntity{}, entityJSON(c.Diff.New, orgmodel.TypeUnit, m.To[k]), m.Came[k], m.Arrived(k))
	}
	line("not_distributed_before", jsonEntity{}, jsonEntity{}, published(m.RestBefore.Quantity), &m.RestBefore)
	line("not_distributed_after", jsonEntity{}, jsonEntity{}, published(m.RestAfter.Quantity), &m.RestAfter)
}

func yes(so bool) string {
	if so {
		return "true"
	}
	return "false"
}
