package commandline

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// fileFormat is a format, the endings of names that mean it, and those it may
// have besides when it is asked for.
type fileFormat struct {
	format  string
	endings []string
	also    []string
}

var pictures = []fileFormat{
	{format: "svg", endings: []string{".svg"}},
	{format: pdfFormat, endings: []string{".pdf"}},
	{format: pngFormat, endings: []string{".png"}},
	{format: pptxFormat, endings: []string{".pptx"}},
	{format: drawioFormat, endings: []string{".drawio"}},
	{format: "dot", endings: []string{".dot", ".gv"}},
}

const (
	textFormat    = "text"
	variantFormat = "toml" // written by the packages that know the file format
)

// fileFormats are those that the name of a file can mean.
var fileFormats = slices.Concat([]fileFormat{
	{format: textFormat, endings: []string{plainEnding}},
	{format: "markdown", endings: []string{".md", ".markdown"}},
	{format: "json", endings: []string{".json"}},
	{format: csvFormat, endings: []string{".csv"}, also: []string{".tsv"}},
	{format: xlsxFormat, endings: []string{".xlsx"}},
	{format: "html", endings: []string{".html", ".htm"}},
	{format: docxFormat, endings: []string{".docx"}},
	{format: "sarif", endings: []string{".sarif"}, also: []string{".json"}},
	{format: variantFormat, endings: []string{".toml"}},
}, pictures)

// plainEnding says nothing of what the text is: any format may have it.
const plainEnding = ".txt"

// foreignEndings are those of well-known formats that are not written here.
var foreignEndings = []string{".bmp", ".doc", ".eps", ".gif", ".jpeg", ".jpg", ".ods", ".odt", ".ppt", ".ps", ".svgz", ".tif", ".tiff", ".webp", ".xls"}

func pictureFormats() []string {
	var names []string
	for _, p := range pictures {
		names = append(names, p.format)
	}
	return names
}

var formatTexts = struct{ unsaid, ending, contrary message.Text }{
	unsaid:   message.Text{EN: "the name {0} says no format that can be written here; end it with {1}, or add --format {2}", SV: "namnet {0} anger inget format som går att skriva här; avsluta det med {1} eller lägg till --format {2}"},
	ending:   message.Text{EN: "the name {0} says no format that can be written here; end it with {1}", SV: "namnet {0} anger inget format som går att skriva här; avsluta det med {1}"},
	contrary: message.Text{EN: "the extension of {0} means another format than --format {1}; change one of them", SV: "filändelsen i {0} betyder ett annat format än --format {1}; ändra det ena"},
}

// formatFor decides in which of its formats a command writes: the one asked for,
// else what the name of the output means, else the first. A name that would say
// something else than what is in the file is refused.
func formatFor(command string, c *cli.Context, formats []string) (string, error) {
	asked, out := c.String("format"), c.String("output")
	ending := strings.ToLower(filepath.Ext(out))
	if out == "" || out == "-" || ending == "." {
		ending = ""
	}
	meant := meantBy(ending, formats)
	switch {
	case asked != "" && !mayHave(asked, ending):
		return "", misuse(command, formatTexts.contrary.With(quoted(out), asked))
	case asked != "":
		return asked, nil
	case meant != "":
		return meant, nil
	case out == "", out == "-", ending == "" && (formats[0] == textFormat || len(formats) == 1):
		return formats[0], nil
	case len(formats) == 1:
		return "", misuse(command, formatTexts.ending.With(quoted(out), message.Or(endingsOf(formats))))
	}
	return "", misuse(command, formatTexts.unsaid.With(quoted(out), message.Or(endingsOf(formats)), message.Or(formats)))
}

// meantBy is which of some formats an ending means; empty: none of them.
func meantBy(ending string, formats []string) string {
	for _, f := range fileFormats {
		if slices.Contains(f.endings, ending) && slices.Contains(formats, f.format) {
			return f.format
		}
	}
	return ""
}

// mayHave reports whether a file of a format may have an ending: its own, or
// one that means no other.
func mayHave(format, ending string) bool {
	if ending == plainEnding {
		return true
	}
	other := slices.Contains(foreignEndings, ending)
	for _, f := range fileFormats {
		if slices.Contains(f.endings, ending) || slices.Contains(f.also, ending) {
			if f.format == format {
				return true
			}
			other = true
		}
	}
	return !other
}

// endingsOf lists an ending for each format that has one.
func endingsOf(formats []string) []string {
	var endings []string
	for _, f := range fileFormats {
		if slices.Contains(formats, f.format) {
			endings = append(endings, f.endings[0])
		}
	}
	return endings
}

// openFormatFlag has no initial value, so that the output file may decide.
func openFormatFlag(formats []string, doc message.Text) flagSpec {
	return flagSpec{name: "format", takes: words.word, words: formats, doc: doc}
}
