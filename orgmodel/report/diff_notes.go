package report

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// What a list of the source leaves out, how a sentence in it can be read, what it does
// not say: no key of the format can tell, and the author of a file puts it in a remark.
// Who reads only the comparison is told it as well, in the author's words.

var noteTexts = struct{ see, title, of, told, source, sources message.Text }{
	see:     message.Text{EN: "(see remark)", SV: "(se anmärkning)"},
	source:  message.Text{EN: "The one source that the new file names: {0}.", SV: "Den enda källa som den nya filen anger: {0}."},
	sources: message.Text{EN: "Sources that the new file names: {0}.", SV: "Källor som den nya filen anger: {0}."},
	title:   message.Text{EN: "What the author of the file remarks", SV: "Vad den som har skrivit filen anmärker"},
	of:      message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},
	told:    message.Text{EN: "Remark of the author of the file: {0}", SV: "Den som har skrivit filen anmärker: {0}"},
}

// note is a remark and the names of all that bear it.
type note struct {
	text  string
	names []string
}

// notes are the remarks on the new file as a whole, on what changes, and on what is
// named beside it; on what is gone, those of the old file.
func (p *diffPage) notes() []document.Block {
	list := p.noteList()
	items := make([]document.Item, len(list))
	for i, n := range list {
		names := make([]message.Localizer, len(n.names))
		for k, name := range n.names {
			names[k] = message.Quoted(name)
		}
		items[i].Text = noteTexts.of.With(already(seriesIn(message.And(names).In(p.lang))), message.Name(n.text)).In(p.lang)
	}
	if len(items) <= mostNotes { // each says what no other line does
		return []document.Block{{Items: items}}
	}
	shown, rest := cut(p, items, func(int) ground.Brief { return ground.Brief{} }) // a remark bears no mark
	return []document.Block{{Items: shown}, document.Paragraph(p.more(rest))}
}

// noteList are the remarks, each once, with the names of all that bear it.
func (p *diffPage) noteList() (list []note) {
	at := map[string]int{} // of each remark
	add := func(text, name string) {
		if text == "" {
			return
		}
		i, known := at[text]
		if !known {
			i, at[text], list = len(list), len(list), append(list, note{text: text})
		}
		if !slices.Contains(list[i].names, name) {
			list[i].names = append(list[i].names, name)
		}
	}
	o := p.c.Diff.New
	add(p.headerNote(), nameOf(&o.Header.Common))
	add(p.c.Diff.Old.Header.Note, nameOf(&p.c.Diff.Old.Header.Common)) // what the old one is told to have been rests on it
	gone := map[string]bool{}
	for _, i := range p.c.Diff.Told() {
		ch := &p.c.Diff.Changes[i]
		for _, c := range noted(p.c.Diff, ch) {
			add(c.Note, nameOf(c))
			gone[c.ID] = len(ch.New) == 0
		}
	}
	for i := range o.Closes {
		for _, id := range o.Closes[i].IDs {
			if gone[id] { // what the old file closed already is no change
				add(o.Closes[i].Note, o.Name(id))
			}
		}
	}
	for i := range p.c.Groups {
		if g := p.c.Groups[i].New; g >= 0 { // it stands on the page whatever becomes of it
			add(o.TargetGroups[g].Note, nameOf(&o.TargetGroups[g].Common))
		}
	}
	for i := range o.Sources {
		add(o.Sources[i].Note, nameOf(&o.Sources[i].Common))
	}
	for _, c := range p.alikeNotes() {
		add(c.Note, nameOf(c))
	}
	return list
}

// seeRemark points from a sentence of the first screen at what the author remarks on
// something that it names.
func (p *diffPage) seeRemark(names ...string) string {
	if p.noRemarks {
		return ""
	}
	if p.known.remarked == nil {
		p.known.remarked = map[string]bool{}
		for _, n := range p.noteList() {
			for _, name := range n.names {
				p.known.remarked[name] = true
			}
		}
	}
	if !slices.ContainsFunc(names, func(name string) bool { return p.known.remarked[name] }) {
		return ""
	}
	return " " + noteTexts.see.In(p.lang)
}

// mostNotes is how many remarks are told in full everywhere.
const mostNotes = 30

// fromSources names the sources of the new file: that all of a page is one side's word, or
// comes from one text, a reader must know.
func (p *diffPage) fromSources() []document.Block {
	o := p.c.Diff.New
	names := make([]string, len(o.Sources))
	for i := range o.Sources {
		names[i] = p.source(&o.Sources[i])
	}
	text := noteTexts.sources
	switch len(names) {
	case 0:
		return nil
	case 1:
		text = noteTexts.source
	}
	return []document.Block{document.Paragraph(text.With(already(strings.Join(names, "; "))).In(p.lang))}
}

// noted are the things that a change is about, as the file describes them that has them
// last. Who says something, and where words come from, is no change of the organisation.
func noted(c *diff.Comparison, ch *diff.Change) []*orgmodel.Common {
	switch c.Topic(ch).ID {
	case diff.TopicOrganisation, diff.TopicSources, diff.TopicClaims, diff.TopicRemarks:
		return nil
	}
	o, places := c.New, ch.New
	if len(places) == 0 {
		o, places = c.Old, ch.Old
	}
	list := make([]*orgmodel.Common, len(places))
	for i, at := range places {
		list[i] = o.Common(orgmodel.Ref{Type: ch.Type, Index: at})
	}
	return list
}

// notesOf are the remarks on what a change is about.
func notesOf(c *diff.Comparison, ch *diff.Change) (list []string) {
	for _, thing := range noted(c, ch) {
		if thing.Note != "" && !slices.Contains(list, thing.Note) {
			list = append(list, thing.Note)
		}
	}
	return list
}

// headerNote is the remark on the new file as a whole, unless the old one has it as well.
func (p *diffPage) headerNote() string {
	if note := p.c.Diff.New.Header.Note; note != p.c.Diff.Old.Header.Note {
		return note
	}
	return ""
}
