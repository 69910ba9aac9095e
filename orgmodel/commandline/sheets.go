package commandline

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/atlas"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/engine"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var sheetsFlag = flagSpec{name: "sheets", doc: message.Text{
	EN: "Draw on several sheets, in a folder: an overview, sheets on which every unit stands in full once with text that can be read, and a register. Without --paper they are A4.",
	SV: "Rita på flera blad, i en mapp: en översikt, blad där varje enhet står i sin helhet en gång med text som går att läsa, och ett register. Utan --paper blir de A4.",
}}

var sheetsTexts = struct{ out, folder, format, view, depth, written, ending message.Text }{
	out:     message.Text{EN: "say into which folder to write the sheets: -o {0}", SV: "ange vilken mapp bladen ska skrivas i: -o {0}"},
	folder:  message.Text{EN: "--sheets writes a folder, and {0} is the name of a file; write -o {1}", SV: "--sheets skriver en mapp, och {0} är namnet på en fil; skriv -o {1}"},
	format:  message.Text{EN: "--sheets writes svg, not {0}", SV: "--sheets skriver svg, inte {0}"},
	view:    message.Text{EN: "--sheets draws the view {0}, not {1}", SV: "--sheets ritar vyn {0}, inte {1}"},
	depth:   message.Text{EN: "--sheets draws all units, and --depth leaves some out; leave one of them out", SV: "--sheets ritar alla enheter, och --depth utelämnar några; ta bort den ena"},
	ending:  message.Text{EN: "-sheets", SV: "-blad"}, // of the name of a folder
	written: message.Text{EN: "{0} written in {1}; begin with {2}", SV: "{0} skrivna i {1}; börja med {2}"},
}

var sheetCount = struct{ one, many message.Text }{
	one:  message.Text{EN: "{0} sheet", SV: "{0} blad"},
	many: message.Text{EN: "{0} sheets", SV: "{0} blad"},
}

// sheets draws an organisation on several sheets.
func (s *session) sheets(c *cli.Context) error {
	o := renderOptions{pictureOptions: s.pictureFlags("render", c), out: c.String("output")}
	if err := s.checkSheets(o, c); err != nil {
		return err
	}
	r, err := s.readable(o.file)
	if err != nil {
		return err
	}
	if err := checkRoot(o.pictureOptions, r.Org); err != nil {
		return err
	}
	a, err := atlas.Draw(r.Org.WithoutCircles(), atlas.Options{
		Lang: o.drawing.Lang, Root: o.drawing.Root, Detail: o.drawing.Detail,
		Paper: c.String("paper"), Orientation: drawing.Orientation(c.String("orientation")),
	})
	if err != nil {
		return err
	}
	files := make([]NamedFile, len(a.Sheets))
	for i, sheet := range a.Sheets {
		svg, err := engine.SVG(s.ctx, s.Engine, sheet.Drawing)
		if err != nil {
			return err
		}
		files[i] = NamedFile{Name: sheet.Name + ".svg", Data: svg}
	}
	if err := s.unwritten(o.out, s.WriteFolder(o.out, files)); err != nil {
		return err
	}
	s.remark(sheetsTexts.written.With(message.Count(len(files), sheetCount.one, sheetCount.many), quoted(o.out), quoted(files[0].Name)))
	s.tellFindings(o.file, r)
	return unlessRead(r)
}

// checkSheets refuses what cannot be meant together with --sheets.
func (s *session) checkSheets(o renderOptions, c *cli.Context) error {
	structure := views.All()[0].Name
	ending := strings.ToLower(filepath.Ext(strings.TrimRight(o.out, `/\`)))
	switch {
	case o.view != structure:
		return misuse("render", sheetsTexts.view.With(quoted(structure), quoted(o.view)))
	case o.drawing.Depth > 0:
		return misuse("render", sheetsTexts.depth.With())
	case c.String("format") != "" && c.String("format") != "svg":
		return misuse("render", sheetsTexts.format.With(quoted(c.String("format"))))
	case o.out == "" || o.out == "-":
		return misuse("render", sheetsTexts.out.With(s.suggestedFolder(o.file)))
	case !strings.HasSuffix(o.out, "/") && isFileEnding(ending):
		return misuse("render", sheetsTexts.folder.With(quoted(o.out), s.suggestedFolder(o.file)))
	}
	_, err := dpi("render", "svg", c)
	return err
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

// sheetsCommand draws on several sheets what was to be drawn on one.
func (s *session) sheetsCommand(o renderOptions) string {
	words := []string{"orgmodel render", typed(o.file), "-o", typed(s.suggestedFolder(o.file)), "--sheets"}
	add := func(flag, value string) {
		if value != "" {
			words = append(words, flag, value)
		}
	}
	add("--paper", o.drawing.Paper)
	add("--orientation", string(o.drawing.Orientation))
	add("--root", o.drawing.Root)
	if o.drawing.Detail != drawing.Standard {
		add("--detail", string(o.drawing.Detail))
	}
	return strings.Join(words, " ")
}
