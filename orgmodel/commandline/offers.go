package commandline

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/why"
)

// offer lists what can stand for an argument or a value, when a shell asks; args are
// the arguments before it.
type offer func(s *session, args []string, current string) []entry

func offerShells(_ *session, args []string, _ string) (list []entry) {
	if len(args) > 0 {
		return nil
	}
	for _, shell := range shells {
		list = append(list, entry{word: shell})
	}
	return list
}

func offerCommands(s *session, args []string, _ string) []entry {
	if len(args) > 0 {
		return nil
	}
	return commandTerms(s.table)
}

func offerRules(*session, []string, string) (list []entry) {
	for _, r := range catalogue.All() {
		list = append(list, entry{r.ID, message.Same(r.Name)})
	}
	return list
}

// offerRule is offerRules where there is one argument.
func offerRule(s *session, args []string, current string) []entry {
	if len(args) > 0 {
		return nil
	}
	return offerRules(s, args, current)
}

// offerUnits are the units of the files on the line.
func offerUnits(s *session, args []string, _ string) []entry {
	return s.ids(args, func(ref orgmodel.Ref) bool { return ref.Type == orgmodel.TypeUnit })
}

// offerWhat is what can be asked about the files on the line: ids, their keys once an
// id and a stop have been typed, key figures, rules and rows.
func offerWhat(s *session, args []string, current string) []entry {
	if len(args) == 0 {
		return nil
	}
	if id, _, isKey := strings.Cut(current, "."); isKey {
		return s.keysOf(args, id)
	}
	list := append(s.ids(args, func(orgmodel.Ref) bool { return true }), figures(metrics.All())...)
	if len(args) > 1 {
		list = append(list, figures(metrics.Changes())...)
		for _, row := range why.Rows() {
			list = append(list, entry{word: row})
		}
	}
	return append(list, offerRules(s, args, current)...)
}

func figures[In any](list []metrics.MetricOf[In]) (entries []entry) {
	for _, m := range list {
		for _, f := range m.Figures {
			entries = append(entries, entry{f.ID, f.Label})
		}
	}
	return entries
}

// eachOf calls f for everything that has an id in the files on the line. What cannot
// be read has none: nobody is told so while he types.
func (s *session) eachOf(files []string, f func(orgmodel.Ref, *orgmodel.Common)) {
	for _, file := range files {
		if file == "-" {
			continue
		}
		if r, err := s.load(file); err == nil && (r.OK() || r.Partly()) {
			r.Org.Each(f)
		}
	}
}

func (s *session) ids(files []string, which func(orgmodel.Ref) bool) (list []entry) {
	known := map[string]bool{}
	s.eachOf(files, func(ref orgmodel.Ref, c *orgmodel.Common) {
		if c.ID != "" && !known[c.ID] && which(ref) {
			known[c.ID] = true
			list = append(list, entry{c.ID, message.Same(c.Name)})
		}
	})
	return list
}

// keysOf are the keys of something in the files, as in “unit.heads”.
func (s *session) keysOf(files []string, id string) (list []entry) {
	known := map[string]bool{}
	s.eachOf(files, func(ref orgmodel.Ref, c *orgmodel.Common) {
		if c.ID != id {
			return
		}
		for _, t := range format.Tables() {
			for i := range t.Keys {
				if k := &t.Keys[i]; t.Type == ref.Type && !known[k.Name] {
					known[k.Name] = true
					list = append(list, entry{id + "." + k.Name, k.Label})
				}
			}
		}
	})
	return list
}
