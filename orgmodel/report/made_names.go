package report

import (
	"math"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// What a thing is called that the source gives no name: where a section names it and its
// marks are of other things, the section says so once.

var madeTexts = counted{
	message.Text{EN: "The name {1} is the author's, not the source's.", SV: "Namnet {1} är antaget av den som skrev filen."},
	message.Text{EN: "The names {1} are the author's, not the source's.", SV: "Namnen {1} är antagna av den som skrev filen."},
}

// madeNames are the names that the author of either file made, of things that are not
// assumed as a whole: of those a mark tells more than that. Worked out once.
func (p *diffPage) madeNames() map[string]bool {
	if p.known.made != nil {
		return p.known.made
	}
	p.known.made = map[string]bool{}
	for _, o := range []*orgmodel.Organisation{p.c.Diff.Old, p.c.Diff.New} {
		o.Each(func(_ orgmodel.Ref, c *orgmodel.Common) {
			if !c.Assumed.All && c.Assumed.Key("name") && c.Name != "" {
				p.known.made[c.Name] = true
			}
		})
	}
	return p.known.made
}

// withMadeNames adds to the blocks of a section which of the names in it are made.
func (p *diffPage) withMadeNames(blocks []document.Block) []document.Block {
	made := p.madeNames()
	if len(made) == 0 {
		return blocks
	}
	var names []string
	look := func(text string) {
		for _, name := range quotedIn(text, p.lang) {
			if made[name] && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	for i := range blocks {
		look(blocks[i].Text)
		for _, it := range blocks[i].Items {
			look(it.Text)
		}
	}
	if names == nil {
		return blocks
	}
	slices.Sort(names)
	quoted := make([]string, len(names))
	for i, name := range names {
		quoted[i] = message.Quoted(name).In(p.lang)
	}
	said := p.few(quoted, room{names: mostKept, letters: math.MaxInt})
	text := madeTexts.many
	if len(names) == 1 {
		text = madeTexts.one
	}
	return append(blocks, document.Paragraph(text.With(len(names), said).In(p.lang)))
}

// quotedIn are the names in a text that stand in quotation marks.
func quotedIn(text string, l message.Lang) (names []string) {
	opening, closing := "“", "”"
	if l == message.SV {
		opening = "”"
	}
	for {
		_, rest, found := strings.Cut(text, opening)
		if !found {
			return names
		}
		name, after, found := strings.Cut(rest, closing)
		if !found {
			return names
		}
		names, text = append(names, name), after
	}
}
