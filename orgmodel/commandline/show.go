package commandline

import (
	"io"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report"
	"github.com/orgmodel/orgmodel/orgmodel/report/outline"
)

var showCommand = command{
	name:  "show",
	usage: message.Text{EN: "describe in text what a drawing shows", SV: "beskriv i text vad en ritning visar"},
	about: message.Text{
		EN: "Writes the organisation as an outline: the counterpart of the drawing for those who cannot see it, and for those who want to search it. All views of render are there.",
		SV: "Skriver organisationen som en disposition: ritningens motsvarighet för den som inte kan se den, och för den som vill söka i den. Alla vyer i render finns.",
	},
	args: arguments{name: words.file, min: 1, max: 1, files: true},
	flags: append([]flagSpec{
		outputFlag(message.Text{EN: "The file to write, instead of standard output.", SV: "Filen att skriva till, i stället för standard ut."}),
		openFormatFlag(outline.Formats(), message.Text{
			EN: "How the outline is written: text to read here, markdown to paste, docx for Word, json for programs. Otherwise the extension of the output file decides, and without one it is text.",
			SV: "Hur dispositionen skrivs: text att läsa här, markdown att klistra in, docx för Word, json för program. Annars avgör utfilens filändelse, och utan den blir det text.",
		}),
	}, viewFlags...),
	examples: []example{
		{"orgmodel show borlange.toml", message.Text{EN: "Read an organisation on the terminal.", SV: "Läs en organisation i terminalen."}},
		{"orgmodel show --root socialnamnden --depth 2 borlange.toml", message.Text{EN: "Read a part of it.", SV: "Läs en del av den."}},
	},
	action: func(s *session, c *cli.Context) error {
		format, err := formatFor("show", c, outline.Formats())
		if err != nil {
			return err
		}
		return s.show(showOptions{pictureOptions: s.pictureFlags("show", c), out: c.String("output"), format: format})
	},
}

type showOptions struct {
	pictureOptions
	out, format string
}

func (s *session) show(o showOptions) error {
	o.drawing.OnlyText = true
	r, d, err := s.picture(o.pictureOptions)
	if err != nil {
		return err
	}
	d.Outline = append(d.Outline, report.Claims(r.Org, d, o.drawing.Root != "")...)
	if err := s.spare("show", o.out); err != nil {
		return err
	}
	print := outline.PrinterOf(o.format)
	if err := s.deliverAs("show", o.format, o.out, func(w io.Writer) error { return print(w, o.view, d, s.options(w)) }); err != nil {
		return err
	}
	return unlessRead(r)
}
