package report

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// That something is decided, and that it is only assumed to be, is one mark: of two marks
// side by side, "decided" and "assumed", each reads as if the other were wrong.

// sureTexts say how sure something is where that is assumed: of what is there either way,
// and of what is new only because it is no more than proposed, decided or a vision.
var sureTexts = struct {
	there, new map[orgmodel.Status]message.Text
}{
	there: map[orgmodel.Status]message.Text{
		orgmodel.InForce:  {EN: "assumed in force", SV: "antas gälla"},
		orgmodel.Decided:  {EN: "assumed decided", SV: "antas beslutat"},
		orgmodel.Proposed: {EN: "assumed proposed", SV: "antas föreslaget"},
		orgmodel.Vision:   {EN: "assumed a vision", SV: "antas vara vision"},
		orgmodel.Claimed:  {EN: "assumed claimed", SV: "antas enligt uppgift"},
	},
	new: map[orgmodel.Status]message.Text{
		orgmodel.Decided:  {EN: "assumed new and decided", SV: "antas nytt och beslutat"},
		orgmodel.Proposed: {EN: "assumed new and proposed", SV: "antas nytt och föreslaget"},
		orgmodel.Vision:   {EN: "assumed new, as a vision", SV: "antas nytt, som vision"},
	},
}

// assumedSure are the keys by which the new file only assumes how sure it is of a thing:
// of what is assumed as a whole, how sure it is needs no word of its own.
func (c *Contrast) assumedSure(g ground.Ground) []ground.Stated {
	return slices.DeleteFunc(g.Assumed(), func(s ground.Stated) bool { return !c.onlyAssumedSure(s) })
}

func (c *Contrast) onlyAssumedSure(s ground.Stated) bool {
	if s.File != 1 || s.Key.Key != "status" || !s.Assumed || sureTexts.there[s.Status].IsZero() {
		return false
	}
	of := c.Diff.New.Common(orgmodel.Ref{Type: orgmodel.Type(s.Table), Index: s.At})
	return of != nil && !of.Assumed.All
}

// isPlan reports whether a thing is new for no other reason than that the new file has not
// got it in force: then that it is new hangs on how sure the file is of it.
func (c *Contrast) isPlan(s ground.Stated) bool {
	who := c.Diff.Match.Of(orgmodel.Type(s.Table))
	return who != nil && who.Begins != nil && s.At < len(who.Begins) && len(who.Before[s.At]) == 0 && who.Begins[s.At] == metrics.ByProposal
}

// sure are the marks of a statement: how sure the new file is of it, whether that is only
// assumed, and what else is.
func (c *Contrast) sure(statuses []orgmodel.Status, g ground.Ground, old orgmodel.Status, told func(ground.Stated) bool) (list []message.Text) {
	open := c.assumedSure(g)
	said := func(status orgmodel.Status) (found []message.Text) {
		for _, s := range open {
			text := sureTexts.there[s.Status]
			if as := sureTexts.new[s.Status]; !as.IsZero() && c.isPlan(s) {
				text = as
			}
			if s.Status == status && !slices.Contains(found, text) {
				found = append(found, text)
			}
		}
		return found
	}
	for _, status := range statuses {
		if as := said(status); as != nil {
			list = append(list, as...)
		} else if tag := statusTags[status]; !tag.IsZero() {
			list = append(list, tag)
		}
	}
	for _, s := range open { // of which no status is told
		if !slices.Contains(statuses, s.Status) {
			for _, text := range said(s.Status) {
				if !slices.Contains(list, text) {
					list = append(list, text)
				}
			}
		}
	}
	rest := slices.DeleteFunc(g.Stated(), func(s ground.Stated) bool { return slices.Contains(open, s) })
	return append(list, namedTagsOf(ground.Of(rest...), old, told)...)
}

// sureTags are the same, as they stand after a statement.
func (p *diffPage) sureTags(statuses []orgmodel.Status, g ground.Ground, old orgmodel.Status) (text string) {
	for _, tag := range p.c.sure(statuses, g, old, func(ground.Stated) bool { return true }) {
		text += " [" + tag.In(p.lang) + "]"
	}
	return text
}
