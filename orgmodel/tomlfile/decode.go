package tomlfile

import (
	"errors"

	"github.com/BurntSushi/toml"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var decodeTexts = struct{ refused, refusedHelp message.Text }{
	refused:     message.Text{EN: "The TOML decoder refuses this: {0}.", SV: "TOML-avkodaren godtar inte detta: {0}."},
	refusedHelp: message.Text{EN: "If you cannot see why, please report it: the check before it should have said so.", SV: "Om du inte ser varför, rapportera gärna felet: kontrollen dessförinnan borde ha sagt det."},
}

// decode fills the structs. The text has passed the walk; what the schema check
// found at fault is blanked out, so that the rest can be read and its
// references followed in the same run.
func (l *loader) decode(c *layer) {
	if c.broken {
		return
	}
	org := new(orgmodel.Organisation)
	text := c.doc.Without(c.faults.list)
	if _, err := toml.Decode(string(text), org); err != nil {
		c.broken = true
		l.findings = append(l.findings, finding(syntax.SyntaxError, decodePlace(c.doc.File, err), decodeTexts.refused.With(err.Error()), decodeTexts.refusedHelp.With()))
		return
	}
	c.org = org
}

func decodePlace(file *location.File, err error) location.Span {
	var parse toml.ParseError
	if errors.As(err, &parse) {
		start := min(max(parse.Position.Start, 0), len(file.Text))
		return file.Span(start, min(start+max(parse.Position.Len, 0), len(file.Text)))
	}
	return file.Span(0, 0)
}
