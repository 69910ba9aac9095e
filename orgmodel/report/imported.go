package report

import (
	"fmt"
	"io"

	"github.com/orgmodel/orgmodel/orgmodel/importing"
	"github.com/orgmodel/orgmodel/orgmodel/internal/terminal"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report/internal/text"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
)

// Import is how an import is told.
type Import struct {
	Rest string // where the rows are that are not in the model; empty: nowhere
	All  bool   // every finding, also where one cause has very many
}

// Imported tells a person what came of lists: what they were taken for, what was
// understood, what is wrong by cause, and how many rows went where.
func Imported(w io.Writer, r *importing.Result, i Import, o Options) error {
	t := &textPrinter{Writer: text.New(w, o)}
	if !o.Quiet {
		t.understood(r)
	}
	t.causes(r.Findings, i.All)
	if !o.Quiet {
		t.rows(r, i.Rest)
	}
	return t.Flush()
}

var importTexts = struct{ guessed, guess, what, rowOne, rowMany, more, accept, mapping, below, belowMany, modelled, modelledMany, all, allMany, rest, restIn, units, posts, unit, post, made, others message.Text }{
	guessed:      message.Text{EN: "Read as follows; --mapping keeps it in a file, where it can be changed:", SV: "Lästes så här; --mapping sparar det i en fil, där det går att ändra:"},
	guess:        message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},
	what:         message.Text{EN: "{0}: {1}.", SV: "{0}: {1}."},
	rowOne:       message.Text{EN: "{0} row: {1}", SV: "{0} rad: {1}"},
	rowMany:      message.Text{EN: "{0} rows: {1}", SV: "{0} rader: {1}"},
	more:         message.Text{EN: "{0} …", SV: "{0} …"},
	mapping:      message.Text{EN: "mapping", SV: "mappning"},
	accept:       message.Text{EN: "{1} (or --mend {0})", SV: "{1} (eller --mend {0})"},
	below:        message.Text{EN: "{0} row below the headings", SV: "{0} rad under rubrikerna"},
	belowMany:    message.Text{EN: "{0} rows below the headings", SV: "{0} rader under rubrikerna"},
	modelled:     message.Text{EN: "{0} is in the model", SV: "{0} finns i modellen"},
	modelledMany: message.Text{EN: "{0} are in the model", SV: "{0} finns i modellen"},
	all:          message.Text{EN: "{0}: it is in the model.", SV: "{0}: den finns i modellen."},
	allMany:      message.Text{EN: "{0}: all are in the model.", SV: "{0}: alla finns i modellen."},
	rest:         message.Text{EN: "{0}: {1}. Left out: {2}.", SV: "{0}: {1}. Utelämnade: {2}."},
	restIn:       message.Text{EN: "{0}: {1}. Left out: {2}, in {3}.", SV: "{0}: {1}. Utelämnade: {2}, i {3}."},
	unit:         message.Text{EN: "{0} unit", SV: "{0} enhet"},
	units:        message.Text{EN: "{0} units", SV: "{0} enheter"},
	post:         message.Text{EN: "{0} kind of post", SV: "{0} befattningsslag"},
	posts:        message.Text{EN: "{0} kinds of posts", SV: "{0} befattningsslag"},
	others:       message.Text{EN: "{0} more of this cause are not shown (--all)", SV: "{0} till av samma orsak visas inte (--all)"},
	made:         message.Text{EN: "The model has {0} and {1}.", SV: "Modellen har {0} och {1}."},
}

// understood tells what files and headings were taken for.
func (t *textPrinter) understood(r *importing.Result) {
	for _, taken := range r.Taken {
		t.WriteString(oneLine(taken.In(t.Lang)) + "\n")
	}
	if len(r.Guesses) == 0 {
		return
	}
	t.WriteString(importTexts.guessed.In(t.Lang) + "\n")
	for _, g := range r.Guesses {
		t.WriteString("  " + oneLine(importTexts.guess.With(message.Name(g.Word), g.Means).In(t.Lang)) + "\n")
	}
}

// causes tells the findings. Over ten of one cause are summed up, unless all are asked
// for: what most rows have comes first.
func (t *textPrinter) causes(list []importing.Finding, all bool) {
	left := map[*importing.Cause]int{}
	for i := range list {
		left[list[i].Cause]++
	}
	told := map[*importing.Cause]int{}
	for i := range list {
		c := list[i].Cause
		if told[c]++; all || told[c] <= ofOneRule || left[c] == ofOneRule+1 {
			t.cause(&list[i])
		}
		if told[c] == left[c] && left[c] > ofOneRule+1 && !all {
			t.note("  ", message.Code(c.Word).In(t.Lang), importTexts.others.With(left[c]-ofOneRule).In(t.Lang))
		}
	}
}

// cause tells one finding: what, how many, where, and what to do.
func (t *textPrinter) cause(f *importing.Finding) {
	t.Style(text.Severity(f.Cause.Severity), f.Cause.Severity.Label().In(t.Lang)+":")
	fmt.Fprintf(t, " %s ", oneLine(importTexts.what.With(f.What, f.Done).In(t.Lang)))
	t.Style(terminal.Dim, "["+message.Code(f.Cause.Word).In(t.Lang)+"]")
	t.WriteByte('\n')
	places := message.Commas(f.Places)
	if f.Count > len(f.Places) {
		places = importTexts.more.With(places)
	}
	t.WriteString("  " + oneLine(message.Count(f.Count, importTexts.rowOne, importTexts.rowMany).Text.With(f.Count, places).In(t.Lang)) + "\n")
	t.note("  ", noteWords.help.In(t.Lang), f.Cause.Mend.In(t.Lang))
	var line message.Localizer = message.Code(f.Line)
	if f.Cause.Line == nil {
		line = importTexts.accept.With(message.Code(f.Cause.Word), line)
	}
	t.note("  ", importTexts.mapping.In(t.Lang), oneLine(line.In(t.Lang)))
}

// rows tells how many rows went where, and what was made of them.
func (t *textPrinter) rows(r *importing.Result, rest string) {
	below := message.Count(r.Rows, importTexts.below, importTexts.belowMany).Text.With(r.Rows)
	modelled := message.Count(r.Modelled(), importTexts.modelled, importTexts.modelledMany).Text.With(r.Modelled())
	text := message.Count(r.Rows, importTexts.all, importTexts.allMany).Text.With(below)
	switch {
	case len(r.Rest) > 0 && rest != "":
		text = importTexts.restIn.With(below, modelled, len(r.Rest), message.Quoted(rest))
	case len(r.Rest) > 0:
		text = importTexts.rest.With(below, modelled, len(r.Rest))
	}
	t.WriteString(text.In(t.Lang) + "\n")
	units := message.Count(len(r.Org.Units), importTexts.unit, importTexts.units)
	posts := message.Count(len(r.Org.Posts), importTexts.post, importTexts.posts)
	t.WriteString(importTexts.made.With(units.Text.With(len(r.Org.Units)), posts.Text.With(len(r.Org.Posts))).In(t.Lang) + "\n")
}

// ImportRest writes the rows that are not in the model as a table: where they stand,
// why, and what they have in the columns that are read. Who somebody is is not there.
func ImportRest(w io.Writer, r *importing.Result, d Dialect, l message.Lang) error {
	heads, rows := r.RestTable()
	t := newTableCSV(d, append([]string{leftOutTexts.file.In(l), leftOutTexts.sheet.In(l), leftOutTexts.row.In(l), leftOutTexts.cause.In(l)}, heads...))
	for i := range r.Rest {
		row := &r.Rest[i]
		t.row()
		number := float64(row.At.Row)
		t.text(sheets.Called(row.At.File).In(l), row.At.Sheet)
		t.number(&number)
		t.text(row.What.In(l))
		t.text(rows[i]...)
	}
	return t.write(w)
}

var leftOutTexts = struct{ file, sheet, row, cause message.Text }{
	file:  message.Text{EN: "File", SV: "Fil"},
	sheet: message.Text{EN: "Sheet", SV: "Blad"},
	row:   message.Text{EN: "Row", SV: "Rad"},
	cause: message.Text{EN: "Cause", SV: "Orsak"},
}
