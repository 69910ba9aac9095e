package commandline

import (
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

var unheededText = message.Text{EN: "{0}: {1} {2}", SV: "{0}: {1} {2}"}

// unheeded tells, where no findings are told, what the files state that has no
// effect: it is not in the result, and nobody would see that it is missing.
func (s *session) unheeded(results ...*tomlfile.Result) {
	for _, r := range results {
		if len(r.Org.Unheeded) == 0 {
			continue
		}
		out := rules.Check(rules.Input{Org: r.Org, Places: r.Places, Only: []string{rules.StatedThoughClosed}})
		for i := range out.Findings {
			f := &out.Findings[i]
			s.say(s.lang, "", unheededText.With(message.Place(f.Span.String()), f.Message, f.Help))
		}
	}
}
