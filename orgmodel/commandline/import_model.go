package commandline

import (
	"cmp"
	"errors"
	"io/fs"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/exchange"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/importing"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

var modelTexts = struct{ alone, flags, twice, others, unnamed, there, read, unit, units, post, posts message.Text }{
	alone:   message.Text{EN: "{0} holds a model that was exported; it is read by itself, not together with other files", SV: "{0} innehåller en modell som har exporterats; den läses för sig, inte tillsammans med andra filer"},
	flags:   message.Text{EN: "{0} means nothing for a model that was exported, which says it itself: it is for lists", SV: "{0} betyder ingenting för en modell som har exporterats, som själv anger det: den är till för listor"},
	twice:   message.Text{EN: "{0} is a table that is given already: {1}", SV: "{0} är en tabell som redan är angiven: {1}"},
	others:  message.Text{EN: "what the tables refer to may stand in tables that were not given: {0}; export those as well, and read all of them together", SV: "det som tabellerna hänvisar till kan stå i tabeller som inte är angivna: {0}; exportera dem också, och läs alla tillsammans"},
	unnamed: message.Text{EN: "organisation", SV: "organisation"}, // what is called so, since nothing says what it is called
	there:   message.Text{EN: "{0} is there already; write to another name and compare the two with “orgmodel diff”, or add --force", SV: "{0} finns redan; skriv till ett annat namn och jämför de två med ”orgmodel diff”, eller lägg till --force"},
	read:    message.Text{EN: "read the model {0}, with {1} and {2}", SV: "läste modellen {0}, med {1} och {2}"},
	unit:    message.Text{EN: "one unit", SV: "en enhet"},
	units:   message.Text{EN: "{0} units", SV: "{0} enheter"},
	post:    message.Text{EN: "one kind of post", SV: "ett slags befattning"},
	posts:   message.Text{EN: "{0} kinds of posts", SV: "{0} slags befattningar"},
}

// modelIn reads the model that “orgmodel export” has written to a file, or to tables that
// are given together; nothing where the files are lists. What was read on the way is kept.
func (s *session) modelIn(files []importing.File, o importOptions) (*exchange.Result, error) {
	if tables := tablesIn(files); tables != nil {
		return s.readTables(tables, o)
	}
	for i := range files {
		f := &files[i]
		if !exchange.IsJSON(f.Data) && !s.isExport(f) {
			continue
		}
		switch wrong := forLists(o, false); {
		case len(files) > 1:
			return nil, misuse("import", modelTexts.alone.With(quoted(f.Name)))
		case wrong != "":
			return nil, misuse("import", modelTexts.flags.With(message.Code(wrong)))
		}
		r, err := s.readModel(f, o.files[i])
		if err != nil {
			return nil, &failure{code: exitUnreadable, message: sayOf(err)}
		}
		return r, nil
	}
	return nil, nil
}

// tablesIn are the files as tables that a model was exported to; nil if any is another.
func tablesIn(files []importing.File) (books []*sheets.Book) {
	for i := range files {
		f := &files[i]
		if exchange.IsJSON(f.Data) || sheets.IsWorkbook(f.Data) {
			return nil
		}
		book, err := sheets.Read(f.Name, f.Data)
		if err != nil {
			return nil
		}
		f.Book = book
		if _, ok := exchange.TableOf(book); !ok {
			return nil
		}
		books = append(books, book)
	}
	return books
}

// readTables reads tables as one model. Where the organisation is none of them, its flags
// say what is known of it.
func (s *session) readTables(books []*sheets.Book, o importOptions) (*exchange.Result, error) {
	var given []orgmodel.Type
	for _, book := range books {
		kind, _ := exchange.TableOf(book)
		if slices.Contains(given, kind.Of) {
			return nil, misuse("import", modelTexts.twice.With(quoted(book.File), kind.Name))
		}
		given = append(given, kind.Of)
	}
	headed := slices.Contains(given, orgmodel.TypeOrganisation)
	if wrong := forLists(o, !headed); wrong != "" {
		return nil, misuse("import", modelTexts.flags.With(message.Code(wrong)))
	}
	var head *exchange.Head
	if !headed && (o.Municipality != "" || o.AsOf.Known()) {
		name := cmp.Or(o.Fallback, modelTexts.unnamed.In(cmp.Or(o.Lang, s.lang)))
		head = &exchange.Head{ID: cmp.Or(format.Slug(name), modelTexts.unnamed.EN), Name: name, Municipality: o.Municipality, Language: cmp.Or(o.Lang, s.lang), AsOf: o.AsOf}
	}
	r, err := exchange.ReadTables(books, head, s.loading(o.files[0]))
	if err != nil {
		return nil, &failure{code: exitUnreadable, message: sayOf(err)}
	}
	if len(r.Findings) == 0 {
		return r, nil
	}
	var others []message.Code
	for _, k := range exchange.Wanted(books, headed || head != nil) {
		others = append(others, message.Code(k.ID))
	}
	if others != nil {
		s.remark(modelTexts.others.With(message.And(others)))
	}
	return r, nil
}

// isExport reads a workbook to find out whether a model was exported to it. What is
// wrong with it is told when it is read as a list.
func (s *session) isExport(f *importing.File) bool {
	if !sheets.IsWorkbook(f.Data) {
		return false
	}
	book, err := sheets.Read(f.Name, f.Data)
	f.Book = book
	return err == nil && exchange.IsExport(book)
}

func (s *session) readModel(f *importing.File, file string) (*exchange.Result, error) {
	how, name := s.loading(file), f.Name
	if rev, path, ok := s.revision(file); ok {
		how, name = s.inRevision(rev, how), path
	}
	if f.Book != nil {
		f.Book.File = name
		return exchange.ReadBook(f.Book, how)
	}
	return exchange.ReadJSON(name, f.Data, how)
}

// forLists is the first flag that was given and says how to read lists; what says of whom
// they are may be said of tables without a head.
func forLists(o importOptions, headless bool) string {
	for _, f := range []struct {
		given bool
		flag  string
	}{
		{o.Municipality != "" && !headless, "--municipality"}, {o.AsOf.Known() && !headless, "--as-of"}, {o.mapping != "", "--mapping"}, {len(o.Sheets) > 0, "--sheet"},
		{o.Posts != importing.AllPosts, "--posts"}, {len(o.Mend) > 0, "--mend"}, {o.RestColumns, "--rest-columns"}, {o.Complete, "--complete"},
	} {
		if f.given {
			return f.flag
		}
	}
	return ""
}

// importModel writes a model that was read, and tells what was left of it.
func (s *session) importModel(r *exchange.Result, o importOptions) error {
	if len(r.Findings) > 0 {
		return s.refuse(o.files, r.Findings)
	}
	if err := s.spare("import", o.out); err != nil {
		return err
	}
	if err := s.notThere(o); err != nil {
		return err
	}
	units, posts := len(r.Org.Units), len(r.Org.Posts)
	s.remark(modelTexts.read.With(quoted(r.Org.Name(r.Org.Header.ID)), message.Count(units, modelTexts.unit, modelTexts.units), message.Count(posts, modelTexts.post, modelTexts.posts)))
	for _, left := range r.Left {
		s.remark(left)
	}
	if o.dry {
		s.remark(importTexts.noFile)
		return nil
	}
	return s.write(o.out, tomlfile.Write(r.Org))
}

// notThere keeps a file that is there already, unless --force gives it up: a model says
// all there is to say, so there is nothing to write into somebody's work.
func (s *session) notThere(o importOptions) error {
	if o.force || o.dry || o.out == "" || o.out == "-" {
		return nil
	}
	if _, err := s.ReadFile(o.out); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return misuse("import", modelTexts.there.With(quoted(o.out)))
}
