package commandline

import (
	"path/filepath"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

var variantTexts = struct{ short, other message.Text }{
	short: message.Text{
		EN: "nothing is written: a variant of {0} cannot become {1}",
		SV: "inget skrivs: en variant av {0} kan inte bli {1}",
	},
	other: message.Text{
		EN: "Laid upon OLD, the variant would differ from NEW: {0}",
		SV: "Lagd på GAMMAL skulle varianten skilja sig från NY: {0}",
	},
}

// writeVariant writes the variant that makes OLD into NEW, or nothing at all:
// what does not lead to NEW is no such variant. It is laid upon OLD and compared
// before anybody gets it.
func (s *session) writeVariant(o diffOptions, c *diff.Comparison) error {
	text, unsaid := tomlfile.WriteVariant(c.Old, c.New, s.baseFrom(o))
	if len(unsaid) == 0 {
		unsaid = s.missed(o, c)
	}
	for _, m := range unsaid {
		s.say(s.lang, "", m)
	}
	if len(unsaid) > 0 {
		names := shownNames([]string{o.before, o.after})
		return &failure{code: exitUnwritable, command: "diff", message: variantTexts.short.With(message.Place(names[0]), message.Place(names[1]))}
	}
	return s.write(o.out, text)
}

// missed lists what the variant, laid upon OLD, does not get as NEW has it. It is
// tried beside NEW, from where NEW's own paths hold. An OLD that came through a
// pipe cannot be read again.
func (s *session) missed(o diffOptions, c *diff.Comparison) []message.Message {
	if _, err := s.ReadFile(o.before); err != nil {
		return nil
	}
	folder := s.folderOfNew(o)
	text, _ := tomlfile.WriteVariant(c.Old, c.New, relative(folder, o.before))
	r := tomlfile.LoadText(filepath.Join(folder, "variant.toml"), text, tomlfile.Options{Open: s.open, Named: s.open})
	var list []message.Message
	for i := range r.Findings {
		list = append(list, r.Findings[i].Message)
	}
	if !r.OK() {
		return list
	}
	d := diff.Compare(r.Org, c.New, diff.Options{NoInfer: true})
	for i := range d.Changes {
		list = append(list, variantTexts.other.With(d.Sentence(i)))
	}
	return list
}
