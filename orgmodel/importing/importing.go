// Package importing makes an organisation of the rows of people's lists: who is above
// whom by id, name, level, path, indentation or number; posts one by one or as counts; what
// leads a unit. What is wrong with the rows it tells by cause, not by row: each cause
// once, with how many rows it has and where the first of them stand.
//
// Every row is in the model or in the rest, and every row in the rest has a cause.
// What a cell means it takes from its column, and writes only what comes from columns
// that hold units, titles, counts and codes: who somebody is never leaves this package.
//
// It reads no files and writes none: package sheets reads the lists, package columns
// knows the words above them and the mapping, package tomlfile writes the model.
package importing

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
	"github.com/orgmodel/orgmodel/orgmodel/internal/municipalities"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
)

// Options say what to make of the lists. They work when they are empty.
type Options struct {
	Name         string        // of the organisation; empty: that of its only top
	Fallback     string        // its name where several stand at the top
	Municipality string        // its code, if it is known
	AsOf         orgmodel.Date // the day that the lists describe, if it is known
	Lang         message.Lang  // of labels in drawings, and of words for what has no name; empty: that of the headings

	// Complete says that the lists name all units and posts there are; see Into.
	Complete bool

	Sheets []string // those to read; empty: all that are not hidden
	Posts  Posts
	// RestColumns has rows that are left out told with the columns that are not read, too.
	RestColumns bool

	Mend    []string // words of causes whose mend is accepted
	Mapping []byte   // the text of a mapping file
	// MappingName is what it is called.
	MappingName string
}

// Posts is which posts are written.
type Posts string

// The choices. Without posts, units have the number of people in their rows.
const (
	AllPosts Posts = "all" // the zero value means it too
	Managers Posts = "managers"
	NoPosts  Posts = "none"
)

// File is a list as it was read from somewhere.
type File struct {
	Name string
	Data []byte
	Book *sheets.Book // the same, where somebody has read it already
}

// Result is what came of the lists.
type Result struct {
	Org      *orgmodel.Organisation
	Findings []Finding         // heaviest first, then those of most rows
	Rest     []RestRow         // the rows that are not in the model
	Rows     int               // in all, below the headings
	Taken    []message.Message // what each file was taken for
	Guesses  []Guess           // what was understood without a mapping

	found    *found // see Into
	complete bool   // Options.Complete
}

// Modelled is how many rows are in the model.
func (r *Result) Modelled() int { return r.Rows - len(r.Rest) }

// MappingText is a mapping file that says what was understood here.
func (r *Result) MappingText(l message.Lang) []byte {
	var lines []string
	for _, g := range r.Guesses {
		lines = append(lines, g.Line)
	}
	return columns.Write(lines, l)
}

// Guess is something that was understood by a word of the lists.
type Guess struct {
	Word  string       // of the list
	Means message.Text // to a reader
	Line  string       // of a mapping that says the same
}

// Import reads lists. An error says what is wrong with a file or the mapping, in
// both languages.
func Import(files []File, o Options) (*Result, error) {
	r := &reading{Options: o, units: newUnits(), titles: map[string]int{}, beside: map[string]beside{}, posts: map[titled]*post{}, found: newFound(o.Mend), result: &Result{}}
	if len(o.Mapping) > 0 {
		m, err := columns.ReadMapping(o.MappingName, o.Mapping, columns.Words{Kinds: kindIDs(), Causes: causeWords()})
		if err != nil {
			return nil, err
		}
		r.mapping = m
		r.found.accept(m.Mend)
		if err := r.about(m); err != nil {
			return nil, err
		}
	}
	if err := r.files(files); err != nil {
		return nil, err
	}
	r.rows()
	r.superiors()
	r.places()
	r.sums()
	r.result.Org = r.model()
	r.result.Findings = r.found.findings()
	r.result.found, r.result.complete = r.found, r.Complete
	return r.result, nil
}

// about takes what a mapping says of the organisation, where nothing else does.
func (r *reading) about(m *columns.Mapping) error {
	r.Name = cmp.Or(r.Name, m.Organisation.Name)
	r.Complete = r.Complete || m.Organisation.Complete
	if word := m.Organisation.Municipality; word != "" && r.Municipality == "" {
		code, ok := Municipality(word)
		if !ok {
			return &columns.Fault{File: r.MappingName, Why: aboutTexts.municipality.With(message.Quoted(word))}
		}
		r.Municipality = code
	}
	if day := m.Organisation.AsOf; day != "" && !r.AsOf.Known() {
		d, err := orgmodel.ParseDate(day)
		if err != nil || !d.Full() {
			return &columns.Fault{File: r.MappingName, Why: aboutTexts.day.With(message.Quoted(day), message.Day("2026-11-30"))}
		}
		r.AsOf = d
	}
	return nil
}

var aboutTexts = struct{ municipality, day message.Text }{
	municipality: message.Text{EN: "there is no municipality {0}; write its name or its code of four digits", SV: "kommunen {0} finns inte; skriv dess namn eller kod med fyra siffror"},
	day:          message.Text{EN: "organisation.as_of takes a whole date, as in {1}, not {0}", SV: "organisation.as_of ska vara ett helt datum, som i {1}, inte {0}"},
}

// Municipality is the code of a municipality by its code or its name, in any case.
func Municipality(word string) (code string, ok bool) {
	if _, ok := municipalities.Name(word); ok {
		return word, true
	}
	word = strings.TrimSuffix(strings.ToLower(orgmodel.AsSeen(word)), " kommun")
	before := ' '
	return municipalities.Code(strings.Map(func(r rune) rune {
		if before == ' ' || before == '-' {
			r = unicode.ToUpper(r)
		}
		before = r
		return r
	}, word))
}

// kindIDs are the kinds of units that a row can be of.
func kindIDs() (ids []string) {
	for _, k := range orgmodel.Kinds() {
		if k.ID != orgmodel.KindCollaboration {
			ids = append(ids, k.ID)
		}
	}
	return ids
}

// reading is one import on its way.
type reading struct {
	Options
	mapping *columns.Mapping
	tables  []*table
	units   *units
	found   *found
	result  *Result
	holders holders
	titles  map[string]int   // of posts, as they are compared, numbered from 1
	posts   map[titled]*post // those beyond the first few of their unit
	nPosts  int32            // how many posts there are
	room    []post           // for posts to come

	titled    bool // some sheet of the workbook that is being read has headings
	placing   bool // some list of units says where they stand
	reporting bool // some list says which post another reports to

	unitWords map[string]bool // see unitWord
	beside    map[string]beside
	people    map[string]bool // see shown
}

// files takes the tables out of the files.
func (r *reading) files(files []File) error {
	var names []message.Quoted
	for _, f := range files {
		book, err := f.book()
		if err != nil {
			return err
		}
		r.result.Taken = append(r.result.Taken, takenText.With(sheets.Called(f.Name), book.Taken))
		r.titled = r.hasHeadings(book)
		for i := range book.Sheets {
			names = append(names, message.Quoted(book.Sheets[i].Name))
			r.sheet(&book.Sheets[i])
		}
	}
	for _, name := range r.Sheets {
		if !slices.Contains(names, message.Quoted(name)) {
			return &Unusable{sheetText.With(message.Quoted(name), message.And(names))}
		}
	}
	if len(r.tables) == 0 {
		return r.noTable(files)
	}
	r.parts()
	r.language()
	r.placing = slices.ContainsFunc(r.tables, func(t *table) bool { return !t.isPosts() && t.places() })
	r.reporting = slices.ContainsFunc(r.tables, func(t *table) bool { return t.Has(columns.ReportsTo) })
	slices.SortStableFunc(r.tables, func(a, b *table) int { return a.order() - b.order() })
	r.holders = newHolders(r.tables)
	return nil
}

func (f *File) book() (*sheets.Book, error) {
	if f.Book != nil {
		return f.Book, nil
	}
	return sheets.Read(f.Name, f.Data)
}

var takenText = message.Text{EN: "{0}: {1}", SV: "{0}: {1}"}

// language is that of the headings, unless somebody has said which.
func (r *reading) language() {
	if r.Lang != "" {
		return
	}
	r.Lang = message.EN
	for _, t := range r.tables {
		if !t.English() {
			r.Lang = message.SV
		}
	}
}

// sheet makes a table of a sheet, if it is wanted.
func (r *reading) sheet(s *sheets.Sheet) {
	wanted := len(r.Sheets) == 0 && !s.Hidden || slices.Contains(r.Sheets, s.Name) || s.Name == ""
	s = toldOf(s)
	switch {
	case len(s.Rows) == 0:
		return
	case !wanted && len(r.Sheets) == 0:
		r.found.add(hiddenSheet, s.Name, sheets.Place{File: s.File, Sheet: s.Name, Column: -1}, message.Quoted(s.Name))
		return
	case !wanted:
		return
	}
	t, ok := r.table(s)
	if !ok {
		for i := range s.Rows {
			r.found.add(noHeadings, s.File+s.Name, s.At(s.Rows[i].Number, -1))
		}
		r.aside(s, noHeadings)
		return
	}
	r.tables = append(r.tables, t)
}

// toldOf is a sheet under a name that may be told and written.
func toldOf(s *sheets.Sheet) *sheets.Sheet {
	name := masked(s.Name)
	if name == s.Name {
		return s
	}
	told := *s
	told.Name = name
	for _, places := range []*[]sheets.Place{&told.Unvalued, &told.Merged, &told.Repaired} {
		*places = slices.Clone(*places)
		for i := range *places {
			(*places)[i].Sheet = name
		}
	}
	return &told
}

// Unusable says that what was asked for is in none of the files.
type Unusable struct{ Message message.Message }

// Error returns the English text.
func (u *Unusable) Error() string { return u.In(message.EN) }

// In implements message.Localizer.
func (u *Unusable) In(l message.Lang) string { return u.Message.In(l) }

func (r *reading) noTable(files []File) error {
	var names []message.Localizer
	for _, f := range files {
		if f.Name == sheets.Pasted {
			names = append(names, sheets.Called(f.Name))
			continue
		}
		names = append(names, message.Quoted(f.Name))
	}
	return &Unusable{unusableText.With(message.And(names), message.Code(`columns."Org. enhet 2" = "unit"`))}
}

var sheetText = message.Text{
	EN: "there is no sheet {0}; there are {1}",
	SV: "bladet {0} finns inte; de som finns är {1}",
}

var unusableText = message.Text{
	EN: "no column of units was found in {0}. Put the headings in the first row (Unit, Parent, Manager …), or say in a mapping what a column means: {1}",
	SV: "ingen kolumn med enheter hittades i {0}. Sätt rubriker på första raden (Enhet, Överordnad, Chef …), eller ange i en mappning vad en kolumn betyder: {1}",
}
