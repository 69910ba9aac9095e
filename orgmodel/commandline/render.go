package commandline

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/engine"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

var renderCommand = command{
	name:  "render",
	usage: message.Text{EN: "draw an organisation", SV: "rita en organisation"},
	about: message.Text{
		EN: "Draws an organisation as a picture that screen readers can read too. It is drawn even when the rules have findings; their number is written to standard error.",
		SV: "Ritar en organisation som en bild som även skärmläsare kan läsa. Den ritas även när reglerna ger påpekanden; antalet skrivs på standard fel.",
	},
	args: arguments{name: words.file, min: 1, max: 1, files: true},
	flags: slices.Concat([]flagSpec{
		outputFlag(message.Text{EN: "The file to write; - is standard output.", SV: "Filen att skriva till; - är standard ut."}),
		openFormatFlag(pictureFormats(), message.Text{
			EN: "The format of the picture. Otherwise the extension of the output file decides.",
			SV: "Bildens format. Annars avgör utfilens filändelse.",
		}),
	}, viewFlags, paperFlags, []flagSpec{sheetsFlag, dpiFlag}),
	examples: []example{
		{"orgmodel render borlange.toml -o borlange.svg", message.Text{EN: "Draw an organisation.", SV: "Rita en organisation."}},
		{"orgmodel render borlange.toml -o borlange.pdf --paper A3", message.Text{EN: "Fit it to a sheet of paper.", SV: "Anpassa den till ett papper."}},
		{"orgmodel render borlange.toml -o borlange.png --dpi 300", message.Text{EN: "Make pixels of it, for print.", SV: "Gör bildpunkter av den, för tryck."}},
		{"orgmodel render borlange.toml -o borlange.pptx", message.Text{EN: "Make a slide of it whose boxes and lines can be edited in PowerPoint.", SV: "Gör en bild för PowerPoint, vars rutor och linjer går att ändra där."}},
		{"orgmodel render borlange.toml -o borlange.drawio", message.Text{EN: "Make a drawing of it that can be edited in draw.io.", SV: "Gör en ritning av den som går att ändra i draw.io."}},
		{"orgmodel render borlange.toml -o borlange-blad/ --sheets --paper A4", message.Text{EN: "Draw it on as many sheets as it takes, each of which can be read.", SV: "Rita den på så många blad som behövs, som alla går att läsa."}},
		{"orgmodel render borlange.toml -o borlange-blad.pdf --sheets --paper A4", message.Text{EN: "Make these sheets the pages of one PDF.", SV: "Gör bladen till sidorna i en PDF."}},
		{"orgmodel render borlange.toml -o - --format dot", message.Text{EN: "Write the source for Graphviz.", SV: "Skriv underlaget för Graphviz."}},
	},
	action: func(s *session, c *cli.Context) error {
		if c.Bool("sheets") {
			return s.sheets(c)
		}
		o, err := s.renderFlags(c)
		if err != nil {
			return err
		}
		return s.render(o)
	},
}

var renderTexts = struct{ out, findings message.Text }{
	out:      message.Text{EN: "say where to draw: -o {0}, or -o - for standard output", SV: "ange vart bilden ska ritas: -o {0}, eller -o - för standard ut"},
	findings: message.Text{EN: "drawn, with {0}; {1} says more", SV: "ritad, med {0}; {1} visar mer"},
}

type renderOptions struct {
	pictureOptions
	out, format string
	dpi         int
}

func (s *session) renderFlags(c *cli.Context) (renderOptions, error) {
	o := renderOptions{pictureOptions: s.pictureFlags("render", c), out: c.String("output")}
	o.drawing.Paper = c.String("paper")
	o.drawing.Orientation = drawing.Orientation(c.String("orientation"))
	switch {
	case o.out == "":
		return o, misuse("render", renderTexts.out.With(suggestedOut(o.file)))
	case o.drawing.Paper == "" && o.drawing.Orientation != "":
		return o, misuse("render", pictureTexts.paper.With("--paper A3"))
	}
	var err error
	if o.format, err = formatFor("render", c, pictureFormats()); err == nil {
		o.dpi, err = dpi("render", o.format, c)
	}
	onSlide(o.format, &o.drawing)
	return o, err
}

// suggestedOut is the name of a picture beside its file.
func suggestedOut(file string) string {
	base := filepath.Base(file)
	if file == "-" {
		base = "organisation"
	}
	return printable(strings.TrimSuffix(base, filepath.Ext(base))) + ".svg"
}

func (s *session) render(o renderOptions) error {
	o.drawing.Place = engine.Placer(s.ctx, s.Engine)
	o.drawing.ToSheets = s.sheetsCommand(o)
	r, d, err := s.picture(o.pictureOptions)
	if err != nil {
		return err
	}
	if err := s.spare("render", o.out); err != nil {
		return err
	}
	if err := s.draw(d, canvas{command: "render", format: o.format, out: o.out, dpi: o.dpi, of: r.Org, words: "orgmodel show --view " + o.view}); err != nil {
		return err
	}
	s.tellFindings(o.file, r)
	return unlessRead(r)
}

// tellFindings counts what the rules have to say of a drawn organisation: a
// picture must not look sounder than what it shows.
func (s *session) tellFindings(file string, r *tomlfile.Result) {
	found := append(rules.Check(rules.Input{Org: r.Org, Places: r.Places, Change: changeOf(r)}).Findings, r.Findings...)
	if len(found) > 0 {
		s.remark(renderTexts.findings.With(report.Tally(found, 0), quoted("orgmodel validate "+file)))
	}
}
