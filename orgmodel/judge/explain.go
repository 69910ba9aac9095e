package judge

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Explanation is why a finding is there: the condition of its rule, and what met
// it.
type Explanation struct {
	Condition message.Text    // the rule's, in words
	Said      message.Message // what the finding says, with its marks
	Limits    []diag.Limit    // what was compared with a limit
	Met       []Met           // the keys it was made from, in the order of the files
}

// Met is a key that a finding was made from, and what the file says in it.
type Met struct {
	ground.Stated
	Entity  message.Quoted // what the key is of, as people call it
	Value   string         // as the file format writes it; empty: that the entity is there
	Place   location.Span
	Sources []string // that its entity names
}

// Explain says why a finding is there. Files are those it was made from, in the
// order of the command: one, or the old and the new one.
func Explain(d *diag.Diagnostic, files ...Side) Explanation {
	e := Explanation{Condition: d.Rule.Title, Said: d.Words(), Limits: d.Limits}
	for _, s := range d.Ground().Stated() {
		if s.File < len(files) {
			e.Met = append(e.Met, files[s.File].met(s))
		}
	}
	return e
}

func (s Side) met(k ground.Stated) Met {
	ref := orgmodel.Ref{Type: orgmodel.Type(k.Table), Index: k.At}
	m := Met{Stated: k, Entity: message.Quoted("[[" + k.Table + "]]"), Value: format.Written(s.Org, ref, k.Key.Key)}
	if c := s.Org.Common(ref); c != nil {
		m.Entity, m.Sources = Title(c, ref.Type), c.Sources
	} else if ref.Type == orgmodel.TypeClose {
		m.Sources = s.Org.Closes[k.At].Sources
	}
	if s.Places != nil {
		m.Place = s.Places.Place(ref, k.Key.Key, -1)
	}
	return m
}
