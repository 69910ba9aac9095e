package commandline

import (
	"bytes"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/importing"
	"github.com/orgmodel/orgmodel/orgmodel/internal/nearest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

var importCommand = command{
	name:  "import",
	usage: message.Text{EN: "make a file of lists from Excel or CSV", SV: "gör en fil av listor från Excel eller CSV"},
	about: message.Text{
		EN: "Reads workbooks (.xlsx), CSV, TSV and what is pasted on standard input, and writes an organisation. Units are placed by the id or name of the one above, by levels, by a path, by indentation or by the numbers of chapters; posts may stand in a list of their own. What is wrong with the rows is told by cause, and what could not be used goes to NAME.rest.csv. Beside the file, NAME.lists.toml keeps what the lists said: keep the two together, and the next time only what the lists have changed since then is written into the file. Who people are is written in none of them. What “orgmodel export” has written, as JSON, as a workbook or as tables in CSV that are given together, is read as the model it was made from, without guesses; what a workbook does not hold is named.",
		SV: "Läser arbetsböcker (.xlsx), CSV, TSV och det som klistras in på standard in, och skriver en organisation. Enheter placeras efter den överordnades id eller namn, efter nivåer, en sökväg, indrag eller kapitelnummer; befattningar kan stå i en egen lista. Det som är fel på raderna visas efter orsak, och det som inte gick att använda hamnar i NAMN.rest.csv. Bredvid filen sparas det som listorna angav i NAMN.lists.toml: behåll de två tillsammans, så skrivs nästa gång bara det in som listorna har ändrat sedan dess. Vilka personerna är skrivs inte i någon av filerna. Det som ”orgmodel export” har skrivit, som JSON, som arbetsbok eller som tabeller i CSV som anges tillsammans, läses som den modell det gjordes av, utan gissningar; det som en arbetsbok inte innehåller nämns.",
	},
	args: arguments{name: words.file, min: 1, max: -1, files: true},
	flags: []flagSpec{
		outputFlag(message.Text{EN: "The file to write, instead of standard output.", SV: "Filen att skriva till, i stället för standard ut."}),
		{name: "force", doc: message.Text{EN: "Write over a file that is there already, and over what was changed in it. NAME.lists.toml is not needed then.", SV: "Skriv över en fil som redan finns, och det som har ändrats i den. NAMN.lists.toml behövs då inte."}},
		{name: "complete", doc: message.Text{
			EN: "The lists name all units and posts there are: what they no longer have is removed from a file that is there, unless somebody has changed it or it is named elsewhere in the file.",
			SV: "Listorna anger alla enheter och befattningar som finns: det som de inte längre har tas bort ur en fil som redan finns, om ingen har ändrat det och det inte nämns på andra ställen i filen.",
		}},
		{name: "municipality", takes: importWords.municipality, check: checkMunicipality, doc: message.Text{
			EN: "The municipality, by name or code: Borlänge. The lists do not say it. Without it and --as-of the file is a sketch.",
			SV: "Kommunen, med namn eller kod: Borlänge. Det framgår inte av listorna. Utan den och --as-of blir filen en skiss.",
		}},
		{name: "as-of", takes: words.date, check: checkAsOf, doc: message.Text{
			EN: "The day that the lists describe: 2026-11-30.",
			SV: "Den dag som listorna beskriver: 2026-11-30.",
		}},
		{name: "mapping", takes: words.file, doc: message.Text{
			EN: "What the columns mean. If the file is not there it is written, with what was understood; change it, and the next export is read the same way.",
			SV: "Vad kolumnerna betyder. Om filen inte finns skrivs den, med det som tolkades; ändra i den, så läses nästa export likadant.",
		}},
		{name: "sheet", takes: importWords.sheet, many: true, doc: message.Text{
			EN: "Read only these sheets of workbooks, hidden ones too. Otherwise all that are not hidden.",
			SV: "Läs bara de här bladen i arbetsböcker, även dolda. Annars alla som inte är dolda.",
		}},
		{name: "posts", takes: words.word, words: []string{string(importing.AllPosts), string(importing.Managers), string(importing.NoPosts)}, initial: string(importing.AllPosts), doc: message.Text{
			EN: "Which posts are written: all, those that lead, or none; without posts, units have the number of people.",
			SV: "Vilka befattningar som skrivs: alla (all), de som leder (managers) eller inga (none); utan befattningar får enheterna antalet personer.",
		}},
		{name: "mend", takes: importWords.cause, many: true, check: checkCause, doc: message.Text{
			EN: "Accept what was made of these causes, by their words in square brackets.",
			SV: "Godta det som gjordes av de här orsakerna, med orden inom hakparentes.",
		}},
		{name: "rest-columns", doc: message.Text{
			EN: "Write the columns that are not read into NAME.rest.csv as well, save those that say who somebody is.",
			SV: "Skriv också de kolumner som inte läses i NAMN.rest.csv, utom dem som anger vem någon är.",
		}},
		{name: "all", doc: message.Text{EN: "List every finding. Otherwise over ten of one cause are summed up.", SV: "Visa alla påpekanden. Annars summeras fler än tio av samma orsak."}},
		{name: "dry-run", doc: message.Text{EN: "Write nothing; tell what would come of it.", SV: "Skriv ingenting; visa vad resultatet skulle bli."}},
		{name: "fail-on", takes: words.word, words: severityWords(), initial: diag.Error.String(), doc: message.Text{
			EN: "The lowest severity that makes the exit code 1. The file is written all the same.",
			SV: "Den lägsta allvarlighetsgrad som ger slutkod 1. Filen skrivs ändå.",
		}},
	},
	examples: []example{
		{"orgmodel import units.xlsx -o town.toml", message.Text{EN: "Make a file of a list of units.", SV: "Gör en fil av en lista över enheter."}},
		{"orgmodel import units.csv posts.csv --mapping town.mapping.toml -o town.toml", message.Text{EN: "Read units and posts from two lists, and keep what was understood.", SV: "Läs enheter och befattningar från två listor och spara hur de tolkades."}},
		{"orgmodel import town.xlsx -o changed.toml", message.Text{EN: "Read back a workbook that was exported, as somebody has changed it.", SV: "Läs tillbaka en arbetsbok som har exporterats, som någon har ändrat den."}},
		{"orgmodel import - --dry-run < pasted.txt", message.Text{EN: "Look at what would come of a pasted table.", SV: "Se vad det skulle bli av en inklistrad tabell."}},
	},
	action: func(s *session, c *cli.Context) error { return s.importLists(importFlags(c)) },
}

var importWords = struct{ municipality, sheet, cause message.Text }{
	municipality: message.Text{EN: "MUNICIPALITY", SV: "KOMMUN"},
	sheet:        message.Text{EN: "SHEET", SV: "BLAD"},
	cause:        message.Text{EN: "CAUSE", SV: "ORSAK"},
}

type importOptions struct {
	importing.Options
	files   []string
	out     string
	mapping string
	dry     bool
	all     bool
	force   bool
	failOn  diag.Severity
}

// importFlags relies on the checks of the flag table.
func importFlags(c *cli.Context) importOptions {
	o := importOptions{files: c.Args().Slice(), out: c.String("output"), mapping: c.String("mapping"), dry: c.Bool("dry-run"), force: c.Bool("force")}
	o.failOn, _ = diag.ParseSeverity(c.String("fail-on"))
	o.Municipality, _ = importing.Municipality(c.String("municipality"))
	if day := c.String("as-of"); day != "" {
		o.AsOf, _ = orgmodel.ParseDate(day)
	}
	o.Complete, o.RestColumns, o.all = c.Bool("complete"), c.Bool("rest-columns"), c.Bool("all")
	o.Sheets, o.Mend, o.Posts = list(c, "sheet"), list(c, "mend"), importing.Posts(c.String("posts"))
	base := filepath.Base(o.out)
	o.Fallback = strings.TrimSuffix(base, filepath.Ext(base))
	return o
}

func (s *session) importLists(o importOptions) error {
	o.Lang = s.labels
	files, err := s.lists(o.files)
	if err != nil {
		return err
	}
	model, err := s.modelIn(files, o)
	if err != nil {
		return err
	}
	if model != nil {
		return s.importModel(model, o)
	}
	old, err := s.renewed(o)
	if err != nil {
		return err
	}
	fresh, err := s.readMapping(&o)
	if err != nil {
		return err
	}
	if err := s.spare("import", o.out); err != nil {
		return err
	}
	r, err := importing.Import(files, o.Options)
	if err != nil {
		return &failure{code: exitUnreadable, message: sayOf(err)}
	}
	m, err := s.into(r, old)
	if err != nil {
		return err
	}
	if err := s.imported(r, m, old, o, fresh); err != nil {
		return err
	}
	if slices.ContainsFunc(r.Findings, func(f importing.Finding) bool { return f.Cause.Severity.AtLeast(o.failOn) }) {
		return ended(exitFound)
	}
	return nil
}

var importTexts = struct{ sketch, unknowns, mapped, noFile, cause, causeNear, municipality, asOf, unread message.Text }{
	sketch:       message.Text{EN: "this is a sketch: the lists do not say which municipality it is, or which day they describe; add --municipality and --as-of to have authority, law and dates examined", SV: "detta är en skiss: listorna anger inte vilken kommun det är, eller vilken dag de beskriver; lägg till --municipality och --as-of för att få myndighet, lag och datum prövade"},
	unknowns:     message.Text{EN: "what says of a municipality, a day, a council or a board is no sketch, and the file cannot be read without both municipality and day: add --municipality and --as-of", SV: "det som anger kommun, dag, fullmäktige eller nämnd är ingen skiss, och filen går inte att läsa utan både kommun och dag: lägg till --municipality och --as-of"},
	mapped:       message.Text{EN: "{0} holds what was understood of the headings", SV: "{0} innehåller hur rubrikerna tolkades"},
	noFile:       message.Text{EN: "nothing was written (--dry-run)", SV: "inget skrevs (--dry-run)"},
	cause:        message.Text{EN: "there is no cause {0}; choose {1}", SV: "orsaken {0} finns inte; välj {1}"},
	causeNear:    message.Text{EN: "there is no cause {0}; did you mean {1}?", SV: "orsaken {0} finns inte; menade du {1}?"},
	municipality: message.Text{EN: "there is no municipality {0}; write its name or its code of four digits", SV: "kommunen {0} finns inte; skriv dess namn eller kod med fyra siffror"},
	asOf:         message.Text{EN: "--as-of takes a whole date, as in {1}, not {0}", SV: "--as-of ska vara ett helt datum, som i {1}, inte {0}"},
	unread:       message.Text{EN: "{0} cannot be read: {1}", SV: "{0} går inte att läsa: {1}"},
}

// readMapping reads the mapping file, if it is there. Fresh says that it is still to
// be written.
func (s *session) readMapping(o *importOptions) (fresh bool, err error) {
	if o.mapping == "" {
		return false, nil
	}
	text, err := s.ReadFile(o.mapping)
	if errors.Is(err, fs.ErrNotExist) {
		return true, nil
	}
	if text, err = s.noted(o.mapping, text, err); err != nil {
		return false, unreadList(o.mapping, err)
	}
	o.Mapping, o.MappingName = text, o.mapping
	return false, nil
}

// lists reads the files of an import.
func (s *session) lists(names []string) ([]importing.File, error) {
	var files []importing.File
	for _, name := range names {
		shown, data, err := s.read(name)
		if err != nil {
			return nil, unreadList(shown, err)
		}
		files = append(files, importing.File{Name: shown, Data: data})
	}
	return files, nil
}

func unreadList(name string, err error) error {
	var why message.Localizer
	var told *tomlfile.OpenError
	switch {
	case errors.As(err, &told):
		why = told.Why
	case errors.Is(err, fs.ErrNotExist):
		why = message.Text{EN: "there is no such file", SV: "filen finns inte"}
	default:
		why = sayOf(err)
	}
	return &failure{code: exitUnreadable, message: importTexts.unread.With(quoted(name), why)}
}

// imported writes what came of an import, and tells of it.
func (s *session) imported(r *importing.Result, m *model, old *renewal, o importOptions, fresh bool) error {
	rest := restName(o.out)
	if o.dry || len(r.Rest) == 0 && !s.isThere(rest) {
		rest = ""
	}
	how := report.Import{All: o.all}
	if rest != "" {
		how.Rest = filepath.Base(rest)
	}
	if err := s.unwritten("", report.Imported(s.Stderr, r, how, s.options(s.Stderr))); err != nil {
		return err
	}
	switch h := &r.Org.Header; {
	case r.Org.Sketch:
		s.remark(importTexts.sketch)
	case h.Municipality == "" || !h.AsOf.Known():
		s.remark(importTexts.unknowns)
	}
	if o.dry {
		s.remark(importTexts.noFile)
		return nil
	}
	if err := s.writeModel(m, old, o.out); err != nil {
		return err
	}
	if readable := r.Org.Sketch || r.Org.Header.Municipality != "" && r.Org.Header.AsOf.Known(); readable && old == nil && listsName(o.out) != "" {
		s.remark(againTexts.next.With(message.Code(drawn(o.out))))
	}
	if fresh {
		if err := s.write(o.mapping, r.MappingText(s.lang)); err != nil {
			return err
		}
		s.remark(importTexts.mapped.With(quoted(o.mapping)))
	}
	return s.writeRest(r, rest)
}

// isThere reports whether there is a file: rows that were left out once must not stay
// beside a model that has them.
func (s *session) isThere(name string) bool {
	if name == "" {
		return false
	}
	_, err := s.ReadFile(name)
	return err == nil
}

// restName is where the rows go that are not in the model: beside the output, and
// nowhere when that is standard output.
func restName(out string) string {
	if out == "" || out == "-" {
		return ""
	}
	return strings.TrimSuffix(out, filepath.Ext(out)) + ".rest.csv"
}

// writeRest writes those rows where only the user can read them: they are a part of
// somebody's list of staff.
func (s *session) writeRest(r *importing.Result, name string) error {
	if name == "" {
		return nil
	}
	var text bytes.Buffer
	if err := report.ImportRest(&text, r, report.Dialect{Swedish: s.lang == message.SV}, s.lang); err != nil {
		return err
	}
	return s.unwritten(name, s.WritePrivate(name, text.Bytes()))
}

func checkMunicipality(word string) error {
	if _, ok := importing.Municipality(word); !ok {
		return wrong(importTexts.municipality, quoted(word))
	}
	return nil
}

func checkAsOf(value string) error {
	d, err := orgmodel.ParseDate(value)
	if err != nil || !d.Full() {
		return wrong(importTexts.asOf, quoted(value), message.Day("2026-11-30"))
	}
	return nil
}

func checkCause(word string) error {
	var known []string
	for _, c := range importing.Causes() {
		known = append(known, c.Word)
	}
	if slices.Contains(known, word) {
		return nil
	}
	if near, ok := nearest.Word(word, known); ok {
		return wrong(importTexts.causeNear, quoted(word), quoted(near))
	}
	return wrong(importTexts.cause, quoted(word), message.Or(known))
}
