package commandline

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/atlas"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/pathway"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/engine"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/paint/drawio"
	"github.com/orgmodel/orgmodel/orgmodel/paint/pdf"
	"github.com/orgmodel/orgmodel/orgmodel/paint/pptx"
)

var sheetsFlag = flagSpec{name: "sheets", doc: message.Text{
	EN: "Draw on several sheets, in a folder, as the pages of a PDF or a drawio, or as the slides of a pptx: an overview, sheets on which every unit stands in full once with text that can be read, and a register. What can be read on one sheet has only that. Of case pathways (--view pathway): each on as many sheets as it takes, which begin with the step that the one before ended with. Without --paper they are A4, and slides 16:9.",
	SV: "Rita på flera blad, i en mapp, som sidorna i en PDF eller en drawio, eller som bilderna i en pptx: en översikt, blad där varje enhet står i sin helhet en gång med text som går att läsa, och ett register. Det som går att läsa på ett blad får bara det. Av ärendegångar (--view pathway): var och en på så många blad som behövs, där varje blad börjar med det steg som det förra slutade med. Utan --paper blir de A4, och bilderna i en pptx 16:9.",
}}

var sheetsTexts = struct{ out, file, folder, format, view, depth, ending, folderOf, begin, long, one, bookmark message.Text }{
	out:      message.Text{EN: "say where to write the sheets: -o {0} for a folder of SVG, -o {1} for one PDF, -o {2} for slides, -o {3} for draw.io", SV: "ange vart bladen ska skrivas: -o {0} för en mapp med SVG, -o {1} för en PDF, -o {2} för ett bildspel, -o {3} för draw.io"},
	file:     message.Text{EN: "--sheets writes a folder of SVG, one PDF, one pptx or one drawio, and {0} is the name of another file; write -o {1}, -o {2}, -o {3} or -o {4}", SV: "--sheets skriver en mapp med SVG, en PDF, en pptx eller en drawio, och {0} är namnet på en annan fil; skriv -o {1}, -o {2}, -o {3} eller -o {4}"},
	folder:   message.Text{EN: "with --format {2} all sheets are in one file, and {0} is a folder; write -o {1}", SV: "med --format {2} ligger alla blad i en fil, och {0} är en mapp; skriv -o {1}"},
	format:   message.Text{EN: "--sheets writes {1}, not {0}", SV: "--sheets skriver {1}, inte {0}"},
	view:     message.Text{EN: "--sheets draws the view {0}, not {1}", SV: "--sheets ritar vyn {0}, inte {1}"},
	depth:    message.Text{EN: "--sheets draws all units, and --depth leaves some out; leave one of them out", SV: "--sheets ritar alla enheter, och --depth utelämnar några; ta bort den ena"},
	ending:   message.Text{EN: "-sheets", SV: "-blad"}, // of the name of a folder
	folderOf: message.Text{EN: "{0} written in {1}", SV: "{0} skrivna i {1}"},
	long:     message.Text{EN: "{0} units are to be shared out over sheets, which can take a minute or more; --root takes a part of them", SV: "{0} enheter ska fördelas på blad, vilket kan ta en minut eller mer; --root tar en del av dem"},
	begin:    message.Text{EN: "{0}; begin with {1}", SV: "{0}; börja med {1}"},
	bookmark: message.Text{EN: "{0} · {1}", SV: "{0} · {1}"},
	one:      message.Text{EN: "all of it can be read on one sheet, without an overview and a register: {0}", SV: "allt går att läsa på ett blad, utan översikt och register: {0}"},
}

// pathwayView is the view of case pathways, which come on sheets as well.
const pathwayView = "pathway"

// manyUnits is how many are shared out in less time than anybody asks about.
const manyUnits = 2_000

// sheetFormats are those that sheets are written in.
func sheetFormats() []string { return []string{"svg", pdfFormat, pptxFormat, drawioFormat} }

// sheetFile is a format in which all sheets are in one file.
type sheetFile struct {
	format, ending  string
	written, stdout message.Text
}

var sheetFiles = []sheetFile{
	{pdfFormat, ".pdf",
		message.Text{EN: "{0} written as the pages of {1}", SV: "{0} skrivna som sidorna i {1}"},
		message.Text{EN: "{0} written to standard output, as the pages of one PDF", SV: "{0} skrivna på standard ut, som sidorna i en PDF"}},
	{pptxFormat, ".pptx",
		message.Text{EN: "{0} written as the slides of {1}", SV: "{0} skrivna som bilderna i {1}"},
		message.Text{EN: "{0} written to standard output, as the slides of one pptx", SV: "{0} skrivna på standard ut, som bilderna i en pptx"}},
	{drawioFormat, ".drawio",
		message.Text{EN: "{0} written as the pages of {1}", SV: "{0} skrivna som sidorna i {1}"},
		message.Text{EN: "{0} written to standard output, as the pages of one drawio", SV: "{0} skrivna på standard ut, som sidorna i en drawio"}},
}

// sheetFileOf finds a format in which all sheets are in one file; nil if it is none.
func sheetFileOf(match func(*sheetFile) bool) *sheetFile {
	for i := range sheetFiles {
		if match(&sheetFiles[i]) {
			return &sheetFiles[i]
		}
	}
	return nil
}

func inOneFile(format string) *sheetFile {
	return sheetFileOf(func(f *sheetFile) bool { return f.format == format })
}

var sheetCount = struct{ one, many message.Text }{
	one:  message.Text{EN: "{0} sheet", SV: "{0} blad"},
	many: message.Text{EN: "{0} sheets", SV: "{0} blad"},
}

// sheets draws an organisation on several sheets.
func (s *session) sheets(c *cli.Context) error {
	o := renderOptions{pictureOptions: s.pictureFlags("render", c), out: c.String("output")}
	var err error
	if o.format, err = s.sheetFormat(o, c); err != nil {
		return err
	}
	one := inOneFile(o.format)
	if slices.Contains(binaryPictures, o.format) && o.out == "-" && s.isTerminal(s.Stdout) {
		return misuse("render", drawTexts.terminal.With(o.format, s.suggestedFile(o.file, one)))
	}
	o.drawing.Paper, o.drawing.Orientation = c.String("paper"), drawing.Orientation(c.String("orientation"))
	onSlide(o.format, &o.drawing)
	r, err := s.readable(o.file)
	if err != nil {
		return err
	}
	if err := checkRoot(o.pictureOptions, r.Org); err != nil {
		return err
	}
	s.now(progressTexts.draw)
	if n := len(r.Org.Units); n > manyUnits {
		s.remark(sheetsTexts.long.With(n))
	}
	a, err := s.sheetsOf(o, r.Org)
	if err != nil {
		return err
	}
	for i := range a.Sheets {
		d := a.Sheets[i].Drawing
		d.Description += " " + drawTexts.words.With(quoted("orgmodel show --view "+o.view)).In(d.Lang)
	}
	switch o.format {
	case pdfFormat:
		err = s.sheetPages(o, r.Org, a)
	case pptxFormat:
		err = s.sheetSlides(o, r.Org, a)
	case drawioFormat:
		err = s.sheetDrawio(o, r.Org, a)
	default:
		err = s.sheetFolder(o, a)
	}
	if err != nil {
		return err
	}
	s.tellFindings(o.file, r)
	return unlessRead(r)
}

// sheetsOf are the sheets of an organisation, or of the case pathways in it.
func (s *session) sheetsOf(o renderOptions, org *orgmodel.Organisation) (*atlas.Atlas, error) {
	if o.view != pathwayView {
		return atlas.Draw(org.WithoutCircles(), atlas.Options{
			Lang: o.drawing.Lang, Root: o.drawing.Root, Detail: o.drawing.Detail,
			Paper: o.drawing.Paper, Orientation: o.drawing.Orientation,
			Link: func(sheet atlas.Sheet) string { return sheetName(sheet, o.format) },
		})
	}
	list, err := pathway.Sheets(org, o.drawing)
	if err != nil {
		return nil, err
	}
	a := &atlas.Atlas{Lang: list[0].Drawing.Lang, Title: list[0].Drawing.Name()}
	for i, sheet := range list {
		a.Sheets = append(a.Sheets, atlas.Sheet{Number: i + 1, Name: sheet.Name, Title: sheet.Title, Full: true, Drawing: sheet.Drawing})
	}
	return a, nil
}

// sheetName is what a sheet is called by those that lead to it: its file in the folder,
// or its page or slide in the file.
func sheetName(sheet atlas.Sheet, format string) string {
	if inOneFile(format) != nil {
		return sheet.Name
	}
	return sheet.Name + ".svg"
}

// sheetFolder writes a folder with a file for each sheet.
func (s *session) sheetFolder(o renderOptions, a *atlas.Atlas) error {
	files := make([]NamedFile, len(a.Sheets))
	for i, sheet := range a.Sheets {
		s.now(progressTexts.sheetOf, i+1, len(a.Sheets))
		svg, err := engine.SVG(s.ctx, s.Engine, sheet.Drawing)
		if err != nil {
			return err
		}
		files[i] = NamedFile{Name: sheetName(sheet, o.format), Data: svg}
	}
	if err := s.unwritten(o.out, s.WriteFolder(o.out, files)); err != nil {
		return err
	}
	if len(files) == 1 {
		s.remark(sheetsTexts.one.With(quoted(strings.TrimRight(o.out, "/") + "/" + files[0].Name)))
		return nil
	}
	written := sheetsTexts.folderOf.With(message.Count(len(files), sheetCount.one, sheetCount.many), quoted(o.out))
	s.remark(sheetsTexts.begin.With(written, quoted(files[0].Name)))
	return nil
}

// sheetPages writes a file with a page for each sheet. Bookmarks are a tree: the
// overview, the sheets, each under the one that it continues, and the register.
func (s *session) sheetPages(o renderOptions, org *orgmodel.Organisation, a *atlas.Atlas) error {
	pages := make([]pdf.Page, len(a.Sheets))
	for i, sheet := range a.Sheets {
		pages[i] = pdf.Page{Drawing: sheet.Drawing, Name: sheetName(sheet, o.format), Label: sheetLabel(&sheet, a), Bare: !sheet.Full}
		if sheet.Under > 0 {
			pages[i].Level = pages[sheet.Under-1].Level + 1
		}
	}
	about := aboutPDF(org)
	about.Title = a.Title
	s.now(progressTexts.paint)
	var file bytes.Buffer
	if err := pdf.Write(&file, about, pages...); err != nil {
		return err
	}
	return s.sheetsWritten(o, file.Bytes(), len(pages))
}

// sheetLabel is what a sheet is called where sheets are listed.
func sheetLabel(sheet *atlas.Sheet, a *atlas.Atlas) string {
	return sheetsTexts.bookmark.With(sheet.Number, message.Name(sheet.Title)).In(a.Lang)
}

// sheetSlides writes a file with a slide for each sheet.
func (s *session) sheetSlides(o renderOptions, org *orgmodel.Organisation, a *atlas.Atlas) error {
	slides := make([]pptx.Slide, len(a.Sheets))
	for i, sheet := range a.Sheets {
		slides[i] = pptx.Slide{Drawing: sheet.Drawing, Name: sheetName(sheet, o.format), Notes: pictureNotes(sheet.Drawing, org)}
	}
	about := aboutSlides(org)
	about.Title = a.Title
	var file bytes.Buffer
	if err := pptx.Write(&file, about, slides...); err != nil {
		return err
	}
	return s.sheetsWritten(o, file.Bytes(), len(slides))
}

// sheetDrawio writes a file of draw.io with a page for each sheet.
func (s *session) sheetDrawio(o renderOptions, org *orgmodel.Organisation, a *atlas.Atlas) error {
	pages := make([]drawio.Page, len(a.Sheets))
	for i, sheet := range a.Sheets {
		pages[i] = drawio.Page{Drawing: sheet.Drawing, Name: sheetName(sheet, o.format), Label: sheetLabel(&sheet, a), Notes: pictureNotes(sheet.Drawing, org)}
	}
	var file bytes.Buffer
	if err := drawio.Write(&file, pages...); err != nil {
		return err
	}
	return s.sheetsWritten(o, file.Bytes(), len(pages))
}

// sheetsWritten writes a file of so many sheets, and says so.
func (s *session) sheetsWritten(o renderOptions, file []byte, sheets int) error {
	if err := s.spare("render", o.out); err != nil {
		return err
	}
	if err := s.writeExactly(o.out, file); err != nil {
		return err
	}
	count, one := message.Count(sheets, sheetCount.one, sheetCount.many), inOneFile(o.format)
	switch {
	case sheets == 1:
		s.remark(sheetsTexts.one.With(quoted(o.out)))
	case o.out == "-":
		s.remark(one.stdout.With(count))
	default:
		s.remark(one.written.With(count, quoted(o.out)))
	}
	return nil
}

// sheetFormat decides how the sheets are written, and refuses what cannot be meant
// together with them.
func (s *session) sheetFormat(o renderOptions, c *cli.Context) (string, error) {
	structure, asked := views.All()[0].Name, c.String("format")
	folder := s.suggestedFolder(o.file)
	suggested := []any{folder}
	for i := range sheetFiles {
		suggested = append(suggested, s.suggestedFile(o.file, &sheetFiles[i]))
	}
	ending := ""
	if !strings.HasSuffix(o.out, "/") && !strings.HasSuffix(o.out, `\`) {
		ending = strings.ToLower(filepath.Ext(o.out))
	}
	one := inOneFile(asked)
	if asked == "" {
		one = sheetFileOf(func(f *sheetFile) bool { return f.ending == ending })
	}
	format := "svg"
	if one != nil {
		format = one.format
	}
	switch {
	case o.view != structure && o.view != pathwayView:
		return "", misuse("render", sheetsTexts.view.With(message.Or([]string{structure, pathwayView}), quoted(o.view)))
	case o.drawing.Depth > 0:
		return "", misuse("render", sheetsTexts.depth.With())
	case asked != "" && !slices.Contains(sheetFormats(), asked):
		return "", misuse("render", sheetsTexts.format.With(quoted(asked), message.Or(sheetFormats())))
	case o.out == "", o.out == "-" && one == nil:
		return "", misuse("render", sheetsTexts.out.With(suggested...))
	case one != nil && o.out != "-" && ending == "":
		return "", misuse("render", sheetsTexts.folder.With(quoted(o.out), s.suggestedFile(o.file, one), format))
	case one != nil && o.out != "-" && !mayHave(format, ending):
		return "", misuse("render", formatTexts.contrary.With(quoted(o.out), asked))
	case one == nil && isFileEnding(ending):
		if asked != "" && sheetFileOf(func(f *sheetFile) bool { return f.ending == ending }) != nil {
			return "", misuse("render", formatTexts.contrary.With(quoted(o.out), asked))
		}
		return "", misuse("render", sheetsTexts.file.With(append([]any{quoted(o.out)}, suggested...)...))
	}
	_, err := dpi("render", format, c)
	return format, err
}

// isFileEnding reports an ending that files have which are written here or elsewhere.
func isFileEnding(ending string) bool {
	return slices.Contains(foreignEndings, ending) || slices.ContainsFunc(fileFormats, func(f fileFormat) bool {
		return slices.Contains(f.endings, ending) || slices.Contains(f.also, ending)
	})
}

// suggestedFolder is the name of a folder of sheets beside a file.
func (s *session) suggestedFolder(file string) string {
	return strings.TrimSuffix(suggestedOut(file), ".svg") + sheetsTexts.ending.In(s.lang) + "/"
}

// suggestedFile is the name of a file of sheets beside a file.
func (s *session) suggestedFile(file string, of *sheetFile) string {
	return strings.TrimSuffix(s.suggestedFolder(file), "/") + of.ending
}

// sheetsCommand draws on several sheets what was to be drawn on one: in one file
// what was to be a PDF, slides or a file of draw.io, all else in a folder.
func (s *session) sheetsCommand(o renderOptions) string {
	out := s.suggestedFolder(o.file)
	if one := inOneFile(o.format); one != nil {
		out = s.suggestedFile(o.file, one)
	}
	words := []string{"orgmodel render", typed(o.file), "-o", typed(out), "--sheets"}
	add := func(flag, value string) {
		if value != "" {
			words = append(words, flag, value)
		}
	}
	if o.format != pptxFormat || o.drawing.Paper != slidePaper {
		add("--paper", o.drawing.Paper)
		add("--orientation", string(o.drawing.Orientation))
	}
	if o.view == pathwayView {
		add("--view", o.view)
	}
	add("--root", o.drawing.Root)
	if o.drawing.Detail != drawing.Standard {
		add("--detail", string(o.drawing.Detail))
	}
	return strings.Join(words, " ")
}
