package tomlfile

import (
	"path"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var pathTexts = struct{ escaped, slash, meant, breaks, tabs message.Text }{
	escaped: message.Text{EN: "Between quotation marks {0} became {1}. Paths are written with a slash: {2}.", SV: "Inom citattecken blev {0} {1}. Sökvägar skrivs med snedstreck: {2}."},
	slash:   message.Text{EN: "Paths are written with a slash: {0}.", SV: "Sökvägar skrivs med snedstreck: {0}."},
	meant:   message.Text{EN: "Did you mean {0}?", SV: "Menade du {0}?"},
	breaks:  message.Text{EN: "a line break", SV: "en radbrytning"},
	tabs:    message.Text{EN: "a character that is not seen", SV: "ett tecken som inte syns"},
}

// written is a path as it stands in the file, without its quotation marks.
func writtenPath(at location.Span) string {
	text := string(at.File.Text[at.Start:at.End])
	if len(text) < 2 {
		return text
	}
	return text[1 : len(text)-1]
}

// pathHelp says how to write a path that leads to nothing: with slashes, since a
// backslash means something else in TOML and nothing on most computers, or as a file
// is called that there is. opens reports whether there is one.
func pathHelp(key string, at location.Span, opens func(string) bool, otherwise message.Message) message.Message {
	raw := writtenPath(at)
	if strings.HasPrefix(raw, `\\`) || len(raw) > 1 && raw[1] == ':' { // a drive, or a computer on the net
		return openTexts.outsideHelp.With()
	}
	slashed := strings.NewReplacer(`\\`, "/", `\`, "/").Replace(raw)
	line := message.Code(key + " = " + syntax.Quote(slashed))
	if i := strings.IndexByte(raw, '\\'); i >= 0 {
		quoted := at.File.Text[at.Start] == '"'
		switch escape := raw[i:min(i+2, len(raw))]; {
		case !quoted || escape == `\\`:
			return pathTexts.slash.With(line)
		case escape == `\n` || escape == `\r`:
			return pathTexts.escaped.With(message.Code(escape), pathTexts.breaks, line)
		default:
			return pathTexts.escaped.With(message.Code(escape), pathTexts.tabs, line)
		}
	}
	for _, other := range otherNames(raw) {
		if opens(other) {
			return pathTexts.meant.With(message.Code(key + " = " + syntax.Quote(other)))
		}
	}
	return otherwise
}

// otherNames are the names that a file is most likely to have if it does not have the
// one that is written.
func otherNames(written string) []string {
	dir, base := path.Split(written)
	ending := path.Ext(base)
	stem := strings.TrimSuffix(base, ending)
	var names []string
	for _, name := range []string{base + ".toml", strings.ToLower(base), stem + ".toml", format.Slug(stem) + strings.ToLower(ending), format.Slug(stem) + ".toml"} {
		if name != base {
			names = append(names, dir+name)
		}
	}
	return names
}
