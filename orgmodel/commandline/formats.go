package commandline

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// fileFormat is a format, and the endings of names that mean it.
type fileFormat struct {
	format  string
	endings []string
}

var pictures = []fileFormat{
	{"svg", []string{".svg"}},
	{"dot", []string{".dot", ".gv"}},
}

// variantFormat is written by the packages that know the file format.
const variantFormat = "toml"

// fileFormats are those that the name of a file can mean.
var fileFormats = slices.Concat([]fileFormat{
	{"markdown", []string{".md", ".markdown"}},
	{"json", []string{".json"}},
	{"csv", []string{".csv"}},
	{"html", []string{".html", ".htm"}},
	{"sarif", []string{".sarif"}},
	{variantFormat, []string{".toml"}},
}, pictures)

func pictureFormats() []string {
	var names []string
	for _, p := range pictures {
		names = append(names, p.format)
	}
	return names
}

func pictureEndings() []string {
	var endings []string
	for _, p := range pictures {
		endings = append(endings, p.endings...)
	}
	return endings
}

// meant is which of some formats the name of a file means; empty: none of them.
func meant(name string, formats []string) string {
	ending := strings.ToLower(filepath.Ext(name))
	for _, f := range fileFormats {
		if slices.Contains(f.endings, ending) && slices.Contains(formats, f.format) {
			return f.format
		}
	}
	return ""
}

// formatOf is the format asked for, else what the name of the output means, else
// the first.
func formatOf(format, out string, formats []string) string {
	for _, chosen := range []string{format, meant(out, formats)} {
		if chosen != "" {
			return chosen
		}
	}
	return formats[0]
}

// openFormatFlag has no initial value, so that the output file may decide.
func openFormatFlag(formats []string, doc message.Text) flagSpec {
	return flagSpec{name: "format", takes: words.word, words: formats, doc: doc}
}
