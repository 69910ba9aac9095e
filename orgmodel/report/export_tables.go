package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/exchange"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
)

// The columns that stand beside what the file says.
const (
	markColumn  = exchange.MarkColumn
	basisColumn = exchange.BasisColumn
)

// entities is what the file says in one of its tables: a row for each entity, a column
// for each key, and what the row rests on.
func (x *exporter) entities(of orgmodel.Type) *tableCSV {
	table := x.stated(of)
	t := newTableCSV(Dialect{}, nil)
	for _, k := range table.Keys {
		t.columns = append(t.columns, k.Name)
	}
	t.columns = append(t.columns, markColumn, basisColumn)
	for _, row := range table.Rows {
		t.row()
		t.put(row.Cells...)
		var keys []ground.Key
		for i, k := range table.Keys {
			if row.Cells[i].Kind != sheets.Empty && !k.Given && k.Name != "status" {
				keys = append(keys, x.Org.Key(row.Ref, k.Name))
			}
		}
		mark, basis := x.rests(keys)
		if of == orgmodel.TypeSource {
			basis = "" // it is what others rest on
		}
		t.text(mark, basis)
	}
	return t
}

// stated is a table of the file. All are made at once.
func (x *exporter) stated(of orgmodel.Type) *exchange.Table {
	if x.tables == nil {
		x.tables = exchange.Tables(x.Org)
	}
	for _, t := range x.tables {
		if t.Of == of {
			return t
		}
	}
	return &exchange.Table{}
}

// rests says of what was made of some keys, as of any figure, which marks it bears and
// what it rests on.
func (x *exporter) rests(keys []ground.Key) (mark, basis string) {
	terms := make([]figure.Term, len(keys))
	for i, k := range keys {
		terms[i] = figure.Term{Weight: figure.Once(), Keys: figure.On(k)}
	}
	f := figure.Make(figure.Count, figure.Unit{}, terms...)
	a := x.mark.fully(&f)
	return x.words(a.Brief), x.mark.basis(&a, "")
}

// coverageColumns, findingColumns and csvColumns are for programs and do not follow the
// language.
var coverageColumns = []string{
	"target_group", "target_group_name", "reached", "service", "service_name", "provided_by", "areas", markColumn, basisColumn,
}

// coverage is which services reach which groups: a row for each, and one for each group
// that none reaches. Of a group that is only there to be left out of another it is not
// said whether any does.
func (x *exporter) coverage() *tableCSV {
	t := newTableCSV(Dialect{}, coverageColumns)
	in := metrics.NewInputs(x.Org)
	cover := in.Coverage()
	for g := range x.Org.TargetGroups {
		group := &x.Org.TargetGroups[g]
		if !x.Org.Active(&group.Common) {
			continue
		}
		mark, basis := x.rests(in.ReachKeys(g))
		for _, at := range cover.Groups[g] {
			offer := &cover.Offers[at]
			service := &x.Org.Services[offer.Service]
			t.row()
			t.text(group.ID, group.Name)
			t.yes(true)
			t.text(service.ID, service.Name, x.providers(offer), x.places(offer.Reach), mark, basis)
		}
		if len(cover.Groups[g]) == 0 {
			t.row()
			t.text(group.ID, group.Name)
			if cover.Beyond[g] {
				t.text("")
			} else {
				t.yes(false)
			}
			t.text("", "", "", "", mark, basis)
		}
	}
	return t
}

func (x *exporter) providers(o *metrics.Offer) string {
	ids := make([]string, len(o.Units))
	for i, u := range o.Units {
		ids[i] = x.Org.Units[u].ID
	}
	return strings.Join(ids, "; ")
}

// places are the areas where a service is offered, as a file writes them; nothing where
// nobody has said where.
func (x *exporter) places(r metrics.Reach) string {
	if r.Everywhere {
		return orgmodel.AllAreas
	}
	ids := make([]string, len(r.Areas))
	for i, a := range r.Areas {
		ids[i] = x.Org.Areas[a].ID
	}
	return strings.Join(ids, "; ")
}

// figures are the key figures as “orgmodel metrics” writes them, with their marks. What
// the file does not state of thousands of units is more than a cell can hold: of that,
// people are told the first.
func (x *exporter) figures() *tableCSV {
	names := inputNames
	if x.people {
		names = x.firstInputs
	}
	t := metricsTable(x.Measured, Options{Lang: x.lang}, names)
	t.columns = append(t.columns[:len(t.columns):len(t.columns)], markColumn)
	status, assumed, guess := column(t, "status"), column(t, "assumed"), column(t, "guess")
	for i, row := range t.rows {
		b := ground.Brief{}.With(ground.Stated{Status: ground.Status(row[status].Text), Assumed: row[assumed].Yes})
		if row[guess].Yes {
			b = b.Guessed()
		}
		if x.people {
			row[status] = sheets.Text(b.Status().Text().In(x.lang))
		}
		t.rows[i] = append(row, sheets.Text(x.words(b)))
	}
	return t
}

func (x *exporter) firstInputs(list []ground.Key) string {
	if len(list) <= shownInputs+1 {
		return inputNames(list)
	}
	return exportTexts.more.With(message.Code(inputNames(list[:shownInputs])), len(list)-shownInputs).In(x.lang)
}

func column(t *tableCSV, name string) int {
	for i, c := range t.columns {
		if c == name {
			return i
		}
	}
	return -1
}

var findingColumns = []string{
	"rule", "severity", "message", "subject_type", "subject_id", "subject_name", "help", "answered_by", "reason", "by", "date", "file", "line", "status", "assumed", "guess", markColumn, "rule_basis",
}

// findings are what “orgmodel validate” says, and after it what somebody has answered.
func (x *exporter) findings() *tableCSV {
	t := newTableCSV(Dialect{}, findingColumns)
	for i := range x.Findings.List {
		j := findingJSON(&x.Findings.List[i], x.lang)
		x.finding(t, &jsonAccepted{jsonFinding: j}, x.Findings.List[i].Ground())
	}
	accepted := acceptedJSON(x.Findings.Accepted, x.lang)
	for i := range accepted {
		x.finding(t, &accepted[i], x.Findings.Accepted[i].Diagnostic.Ground())
	}
	return t
}

func (x *exporter) finding(t *tableCSV, f *jsonAccepted, g ground.Ground) {
	name := ""
	if f.Subject.ID != "" {
		name = x.Org.Name(f.Subject.ID)
	}
	severity, status := f.Severity, f.Status
	if x.people {
		weight, _ := diag.ParseSeverity(severity)
		severity, status = weight.Label().In(x.lang), ground.Status(status).Text().In(x.lang)
	}
	t.row()
	t.text(f.Rule, severity, f.Message, f.Subject.Type, f.Subject.ID, name, f.Help, f.AnsweredBy, f.Reason, f.By, f.Date, f.File)
	if f.Line > 0 {
		t.put(sheets.Number(float64(f.Line)))
	} else {
		t.text("")
	}
	t.text(status)
	t.yes(f.Assumed)
	t.yes(f.Guess)
	t.text(x.words(g.Brief()), f.Basis)
}

// sheet is a table as a sheet. Columns that say nothing are left out, save for what
// each of the model's own has to have.
func (x *exporter) sheet(k exportKind, t *tableCSV) sheets.Table {
	s := sheets.Table{ID: strings.ReplaceAll(k.id, "-", "_"), Name: k.name.In(x.lang), Held: min(held, len(t.columns))}
	heads := x.heads(k, t)
	var keep []int
	for c := range t.columns {
		if c < held || hasCells(t, c) {
			keep = append(keep, c)
			s.Heads = append(s.Heads, heads[c])
		}
	}
	for _, row := range t.rows {
		cells := make([]sheets.Cell, len(keep))
		for i, c := range keep {
			cells[i] = row[c]
		}
		s.Rows = append(s.Rows, cells)
	}
	return s
}

// held is how many columns stay in view: the id and the name.
const held = 2

func hasCells(t *tableCSV, column int) bool {
	for _, row := range t.rows {
		if row[column].Kind != sheets.Empty {
			return true
		}
	}
	return false
}

// heads are what stands above the columns of a sheet.
func (x *exporter) heads(k exportKind, t *tableCSV) []string {
	var list []string
	if k.of != "" {
		list = x.stated(k.of).Headings(x.lang)
	}
	for _, c := range t.columns[len(list):] {
		head := columnHeads[c].In(x.lang)
		r, size := utf8.DecodeRuneInString(head)
		list = append(list, string(unicode.ToUpper(r))+head[size:])
	}
	return list
}

// columnHeads are the columns that are worked out, for readers.
var columnHeads = map[string]message.Text{
	markColumn: exchange.Mark, basisColumn: exchange.Basis,

	"target_group": {EN: "target group", SV: "målgrupp"}, "target_group_name": {EN: "name of the group", SV: "målgruppens namn"},
	"reached": {EN: "reached", SV: "nås"}, "service": {EN: "service", SV: "insats"}, "service_name": {EN: "name of the service", SV: "insatsens namn"},
	"provided_by": {EN: "provided by", SV: "utförs av"}, "areas": {EN: "areas", SV: "områden"},

	"id": {EN: "id", SV: "id"}, "name": {EN: "name", SV: "namn"}, "subject_type": {EN: "about (table)", SV: "gäller (tabell)"},
	"subject_id": {EN: "about (id)", SV: "gäller (id)"}, "subject_name": {EN: "about", SV: "gäller"},
	"value": {EN: "value", SV: "värde"}, "low": {EN: "at least", SV: "minst"}, "high": {EN: "at most", SV: "högst"}, "approximate": {EN: "approximate", SV: "ungefärligt"},
	"unit": {EN: "unit", SV: "enhet"}, "status": {EN: "status", SV: "status"}, "assumed": {EN: "something assumed", SV: "något antaget"}, "guess": {EN: "something guessed", SV: "något gissat"},
	"note": {EN: "remark", SV: "anmärkning"}, "unknown_inputs": {EN: "not stated", SV: "inte angivet"}, "sketch": {EN: "sketch", SV: "skiss"},

	"rule": {EN: "rule", SV: "regel"}, "severity": {EN: "severity", SV: "allvarlighetsgrad"}, "message": {EN: "finding", SV: "påpekande"},
	"help": {EN: "what can be done", SV: "vad man kan göra"}, "answered_by": {EN: "answered by", SV: "besvaras av"}, "reason": {EN: "reason given", SV: "angivet skäl"},
	"rule_basis": {EN: "what the rule rests on", SV: "vad regeln grundas på"}, "by": {EN: "by whom", SV: "av vem"}, "date": {EN: "date", SV: "datum"}, "file": {EN: "file", SV: "fil"}, "line": {EN: "line", SV: "rad"},
}
