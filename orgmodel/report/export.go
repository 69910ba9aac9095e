package report

import (
	"encoding/json"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/exchange"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
)

// Export is a model on its way to other programs, with what the rules and the key
// figures say of it.
type Export struct {
	File     string // as it is shown
	Org      *orgmodel.Organisation
	Findings *Findings
	Measured *Measured
	Version  string // of this program

	// Unfit is how many texts of the tables that were written bear characters that steer
	// who reads them, which stand as � there.
	Unfit int
}

// unfit counts the texts of a table that stand there otherwise than the file says.
func (e *Export) unfit(t *tableCSV) {
	for _, row := range t.rows {
		for _, c := range row {
			if c.Kind == sheets.TextCell && string(harmless.Text([]byte(c.Text))) != c.Text {
				e.Unfit++
			}
		}
	}
}

// ExportTables lists the tables that there are, by the words of the command line, what
// people ask for first.
func ExportTables() []string {
	var ids []string
	for _, t := range exportTables() {
		ids = append(ids, t.id)
	}
	return ids
}

// exportKind is a table of an export. It is made when it is asked for: what the file
// says needs no key figures.
type exportKind struct {
	id   string
	name message.Text
	of   orgmodel.Type // of the file; empty: worked out
	make func(*exporter) *tableCSV
}

// exportTables puts what is worked out after what the file says of the same.
func exportTables() []exportKind {
	var list []exportKind
	for i, k := range exchange.Kinds() {
		if i == stated {
			for at, w := range exchange.WorkedOut() {
				list = append(list, exportKind{id: w.ID, name: w.Name, make: makers[at]})
			}
		}
		list = append(list, exportKind{k.ID, k.Name, k.Of, func(e *exporter) *tableCSV { return e.entities(k.Of) }})
	}
	return list
}

// stated is how many of the sheets of a model come before what is worked out: units,
// posts, services and agreements.
const stated = 4

// makers make what is worked out, in the order of exchange.WorkedOut.
var makers = []func(*exporter) *tableCSV{(*exporter).coverage, (*exporter).figures, (*exporter).findings}

// jsonModel is published as docs/export.schema.json.
type jsonModel struct {
	FormatVersion int               `json:"format_version"`
	Version       string            `json:"version"`
	File          string            `json:"file"`
	Status        string            `json:"status"`
	Sketch        bool              `json:"sketch"`
	Law           jsonLaw           `json:"law"`
	NotExamined   []jsonNotExamined `json:"not_examined"`
	Model         json.RawMessage   `json:"model"`
}

// ExportJSON writes the whole model, which “orgmodel import” reads as the same.
func ExportJSON(w io.Writer, e *Export, o Options) error {
	return printing.JSON(w, jsonModel{
		FormatVersion: exchange.FormatVersion, Version: e.Version, File: e.File, Status: string(e.Org.Header.Status), Sketch: e.Org.Sketch,
		Law: lawJSON(e.Findings.Law), NotExamined: notExaminedJSON(e.Findings.NotExamined, o.Lang), Model: exchange.Model(e.Org),
	})
}

// ExportCSV writes one of the tables. Its headings are for programs and do not follow
// the language.
func ExportCSV(w io.Writer, e *Export, table string, o Options) error {
	list := exportTables()
	at := slices.IndexFunc(list, func(k exportKind) bool { return k.id == table })
	x := &exporter{Export: e, lang: o.Lang, mark: marksOf(e.Org, o.Lang)}
	t := list[at].make(x)
	t.Dialect = o.CSV
	e.unfit(t)
	return t.write(w)
}

// ExportXLSX writes a workbook with all tables that have rows, and one before them that
// says what to know before they are read. Columns in which the file says nothing are
// left out.
func ExportXLSX(w io.Writer, e *Export, o Options) error {
	x := &exporter{Export: e, lang: o.Lang, mark: marksOf(e.Org, o.Lang), people: true}
	b := &sheets.Workbook{Title: e.Org.Name(e.Org.Header.ID), First: exportTexts.first.In(o.Lang), About: x.about(), Day: made(e.Org)}
	for _, k := range exportTables() {
		if t := k.make(x); len(t.rows) > 0 || k.of == "" {
			e.unfit(t)
			b.Tables = append(b.Tables, x.sheet(k, t))
		}
	}
	return b.Write(w)
}

// made is the day that stands in the workbook as that on which it was made: the bytes
// are the same whenever somebody writes it.
func made(o *orgmodel.Organisation) time.Time {
	if d := o.Header.AsOf; d.Full() {
		return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
}

var exportTexts = struct {
	first, file, version, name, day, stamp, empty, marks, basis, law, notExamined, found, left, back, none, each, assumed, emptyMeans, marksMean, basisMeans, backMeans, more message.Text
}{
	first:       message.Text{EN: "About", SV: "Om"},
	file:        message.Text{EN: "File", SV: "Fil"},
	version:     message.Text{EN: "Made with", SV: "Gjord med"},
	name:        message.Text{EN: "Organisation", SV: "Organisation"},
	day:         message.Text{EN: "As of", SV: "Per"},
	stamp:       message.Text{EN: "Status", SV: "Status"},
	empty:       message.Text{EN: "Empty cells", SV: "Tomma celler"},
	marks:       exchange.Mark,
	basis:       exchange.Basis,
	law:         message.Text{EN: "Law", SV: "Lagstiftning"},
	notExamined: message.Text{EN: "Not examined", SV: "Ej prövat"},
	found:       message.Text{EN: "Findings", SV: "Påpekanden"},
	left:        exchange.Not,
	back:        message.Text{EN: "Back to a file", SV: "Tillbaka till en fil"},

	none:       message.Text{EN: "not stated", SV: "inte angivet"},
	each:       message.Text{EN: "{0} ({1})", SV: "{0} ({1})"},
	assumed:    message.Text{EN: "{0} [{1}]", SV: "{0} [{1}]"},
	more:       message.Text{EN: "{0} and {1} more", SV: "{0} och {1} till"},
	emptyMeans: message.Text{EN: "The file does not say. An empty cell is not zero.", SV: "Filen anger inget. En tom cell är inte noll."},
	marksMean: message.Text{
		EN: "assumed: by the author of the file, no source says it; vision: something that somebody wishes for; claimed: somebody says it is so; proposed, decided: less sure than the file as a whole. Empty: the file states it, as surely as the rest.",
		SV: "antaget: av den som skrev filen, ingen källa säger det; vision: något som någon önskar sig; enligt uppgift: någon säger att det är så; föreslaget, beslutat: mindre säkert än filen som helhet. Tomt: filen anger det, lika säkert som resten.",
	},
	basisMeans: message.Text{
		EN: "What a row rests on: how many of its statements are assumed, and of how many no source is given.",
		SV: "Vad en rad bygger på: hur många av dess uppgifter som är antagna, och för hur många källa saknas.",
	},
	backMeans: message.Text{
		EN: "“orgmodel import” reads the sheets with what the file says, as they are then; not those that are worked out ({0}). Keep this sheet: the workbook is known by it.",
		SV: "”orgmodel import” läser bladen med det som filen anger, som de då ser ut; inte de som är uträknade ({0}). Behåll det här bladet: arbetsboken känns igen på det.",
	},
}

// exporter makes the tables of an export in a language.
type exporter struct {
	*Export
	lang   message.Lang
	mark   marks
	people bool              // who read words rather than those of the format
	tables []*exchange.Table // see stated
}

// about is the first sheet.
func (x *exporter) about() [][]sheets.Cell {
	var rows [][]sheets.Cell
	say := func(what message.Text, text message.Localizer) {
		if told := text.In(x.lang); told != "" {
			rows = append(rows, []sheets.Cell{sheets.Text(what.In(x.lang)), sheets.Text(told)})
		}
	}
	t := &exportTexts
	rows = append(rows, []sheets.Cell{sheets.Text(exchange.Made.In(x.lang)), sheets.Text(exchange.BookVersion)})
	say(t.file, message.Place(x.File))
	say(t.version, message.Code("orgmodel "+x.Version))
	say(t.name, message.Name(x.Org.Name(x.Org.Header.ID)))
	say(t.day, x.day())
	say(t.stamp, x.standing())
	say(t.empty, t.emptyMeans)
	say(t.marks, t.marksMean)
	say(t.basis, t.basisMeans)
	say(t.found, Tally(x.Findings.List, len(x.Findings.Accepted)))
	say(t.law, lawLine(x.Findings.Law))
	say(t.law, x.Measured.law())
	say(t.notExamined, notExamined(x.Findings.NotExamined))
	say(t.left, x.notHeld())
	say(t.back, t.backMeans.With(message.And(workedOutNames())))
	return rows
}

func workedOutNames() []message.Text {
	var names []message.Text
	for _, k := range exchange.WorkedOut() {
		names = append(names, k.Name)
	}
	return names
}

// day is the whole day that the file describes, with its marks.
func (x *exporter) day() message.Localizer {
	h := &x.Org.Header
	if !h.AsOf.Known() {
		return exportTexts.none
	}
	b := x.Org.Ground(x.Org.Key(orgmodel.Ref{Type: orgmodel.TypeOrganisation}, "as_of")).Brief()
	if tags := b.Tags(h.Status); tags != nil {
		return exportTexts.assumed.With(h.AsOf, message.And(tags))
	}
	return h.AsOf
}

// standing is the stamp of the file: how sure it is as a whole, and what of it is
// decided all the same.
func (x *exporter) standing() message.Localizer {
	status := x.Org.Header.Status
	stamp := message.Localizer(status.Text())
	if word := stamps[status]; !word.IsZero() {
		stamp = already(strings.SplitN(word.In(x.lang), ":", 2)[0])
	}
	if partly := drawing.PartlyDecided(x.Org); !partly.IsZero() {
		return exportTexts.each.With(stamp, partly)
	}
	return stamp
}

// notHeld names what of the model is on no sheet.
func (x *exporter) notHeld() message.Localizer {
	var parts []message.Message
	for _, c := range exchange.NotHeld(x.Org) {
		parts = append(parts, exportTexts.each.With(c.Table.Title, c.N))
	}
	if parts == nil {
		return message.Text{}
	}
	return message.And(parts)
}

// words are the marks of a row, as words to filter by. What a vision is, or somebody's
// claim, is told on each row, though all of the file is: rows are read by themselves.
func (x *exporter) words(b ground.Brief) string {
	whole := x.Org.Header.Status
	if whole == orgmodel.Vision || whole == orgmodel.Claimed {
		whole = orgmodel.InForce
	}
	var list []string
	for _, t := range b.Tags(whole) {
		list = append(list, t.In(x.lang))
	}
	return strings.Join(list, ", ")
}
