package report

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/compare"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
)

// onlySign stands before what the proposals do not have in common, as in drawings.
const onlySign = "↔"

// proposalsPage makes the document that every format for people prints.
type proposalsPage struct {
	c     *Proposals
	lang  message.Lang
	full  bool        // also what belongs in a paper
	limit int         // entries of a list; 0: all
	each  [2]diffPage // what is said of the base and each proposal
	side  comparePage // the three beside each other
}

func (c *Proposals) document(l message.Lang, full bool, limit int) *document.Document {
	if c.Each[0].Raw {
		limit = 0
	}
	return newProposalsPage(c, l, full, limit).document()
}

func (p *proposalsPage) document() *document.Document {
	t := &proposalTexts
	first := p.screen()
	d := &document.Document{Lang: p.lang, Title: p.title(), Parts: first.parts(), Lead: first.lead()}
	d.Add("summary", diffTexts.summary.In(p.lang), p.screenBlocks(first)...)
	addPictures(d, p.c.Pictures, p.lang)
	d.Add("members", compareTexts.members.In(p.lang), p.side.members()...)
	d.Add("changes", t.changes.In(p.lang), append([]document.Block{p.units()}, p.changes()...)...)
	d.Add("values", t.values.In(p.lang), p.values()...)
	d.Add("meaning", diffTexts.meaning.In(p.lang), p.meaning()...)
	d.Add("more", screenTexts.more.In(p.lang), first.below...)
	d.Add("staff", diffTexts.staff.In(p.lang), p.ofEach((*diffPage).staff)...)
	d.Add("people", matrixTexts.title.In(p.lang), p.ofEach((*diffPage).fromWhere)...)
	d.Add("money", diffTexts.money.In(p.lang), p.ofEach((*diffPage).money)...)
	d.Add("coverage", diffTexts.coverage.In(p.lang), p.side.coverage()...)
	d.Add("pathways", diffTexts.pathways.In(p.lang), p.side.pathways()...)
	d.Add("figures", diffTexts.figures.In(p.lang), p.side.figures(p.c.Figures, 0)...)
	d.Add("figures-of-change", compareTexts.changes.With(p.side.label(0)).In(p.lang), p.side.figures(withoutDistance(p.c.Changes), 1)...)
	return d
}

// proposal is a proposal with its day and the letter it goes by.
func (p *proposalsPage) proposal(side int) string {
	return proposalTexts.called.With(p.c.Joined.Labels[side], p.each[side].side(p.c.Joined.To[side].New)).In(p.lang)
}

func (p *proposalsPage) title() string {
	return proposalTexts.title.With(p.each[0].side(p.c.Joined.Base), p.proposal(0), p.proposal(1)).In(p.lang)
}

func (p *proposalsPage) titleOfBase() string {
	return proposalTexts.titleBase.With(p.each[0].side(p.c.Joined.Base)).In(p.lang)
}

// columns are the heads of the columns for the base and the two, with how sure each is.
func (p *proposalsPage) columns(first message.Text) []string {
	list := []string{first.In(p.lang)}
	for i := range p.c.Members {
		list = append(list, upperFirst(p.side.label(i))+" ["+ofFile(p.c.Members[i].Org, "status", statusTags[p.c.Members[i].Org.Header.Status]).In(p.lang)+"]")
	}
	return list
}

// empty reports whether a row has nothing to tell.
func (r *screenRow) empty() bool { return r.before == "" && r.after == "" && r.difference == "" }

// cell is what a proposal comes to, with what that differs by from today.
func (r *screenRow) cell(l message.Lang) string {
	switch {
	case r.silent != "":
		return orgmodel.Quantity{}.In(l)
	case r.after == "":
		return r.difference
	}
	return against(r.after, r.difference)
}

// units counts the units of the base and of each proposal.
func (p *proposalsPage) units() document.Block {
	var base string
	var cells [2]string
	for side := range p.each {
		page, n := &p.each[side], &p.c.Each[side].Summary.Units
		base = page.number(&n.Before)
		mark := page.marks()
		cells[side] = against(page.number(&n.After), mark.difference(n.After.Quantity.Sub(n.Before.Quantity), &n.Before, &n.After, n.After.Unit))
	}
	l := p.c.Joined.Labels
	return document.Paragraph(proposalTexts.units.With(already(upperFirst(p.side.label(0))), already(base), l[0], already(cells[0]), l[1], already(cells[1])).In(p.lang))
}

// against adds to a number what it differs by from today.
func against(number, difference string) string {
	if difference == "" {
		return number
	}
	return number + " (" + difference + ")"
}

// withoutDistance leaves out how much is another structure: it counts what is new and
// what is gone in one, and of two proposals that tells nothing.
func withoutDistance(list []compare.Figure) []compare.Figure {
	return slices.DeleteFunc(slices.Clone(list), func(f compare.Figure) bool { return f.Metric == metrics.M19 })
}

// changes lists what the proposals do with the base, topic by topic.
func (p *proposalsPage) changes() []document.Block {
	labels := map[diff.TopicID]message.Text{}
	for _, t := range diff.Topics() {
		labels[t.ID] = t.Label
	}
	var blocks []document.Block
	for rest := p.rows(func(*proposals.Row) bool { return true }); len(rest) > 0; {
		n := 1
		for n < len(rest) && rest[n].Topic == rest[0].Topic {
			n++
		}
		shown, hidden := p.cutRows(rest[:n])
		items := make([]document.Item, len(shown))
		for i, r := range shown {
			items[i] = p.change(r)
		}
		blocks = append(blocks, document.Block{Heading: labels[rest[0].Topic].In(p.lang)}, document.Block{Items: items})
		blocks = append(blocks, p.hiddenRows(hidden)...)
		rest = rest[n:]
	}
	return blocks
}

// rows are those that are told somewhere, topic by topic.
func (p *proposalsPage) rows(where func(*proposals.Row) bool) []*proposals.Row {
	var list []*proposals.Row
	for i := range p.c.Joined.Rows {
		if r := &p.c.Joined.Rows[i]; where(r) {
			list = append(list, r)
		}
	}
	return list
}

func (p *proposalsPage) change(r *proposals.Row) document.Item {
	it := document.Item{Mark: onlySign, Text: p.c.Joined.Sentence(r).In(p.lang)}
	for side, changes := range r.Changes {
		for _, i := range changes {
			ch := &p.c.Joined.To[side].Changes[i]
			if r.Alike {
				it.Mark = ch.Kind.Info().Sign
			}
			if ch.Guess != nil {
				it.Notes = append(it.Notes, proposalTexts.of.With(p.c.Joined.Labels[side], guessed(ch.Guess, p.lang)).In(p.lang))
			}
		}
	}
	it.Text = tagged(it.Text, strings.Join(p.tags(r), "] ["))
	return it
}

// tags say where what is told is more or less sure than the proposal that it is part of.
// Where both do something and are not as sure, each tag says of which it is.
func (p *proposalsPage) tags(r *proposals.Row) []string {
	var tags [2][]string
	for side, changes := range r.Changes {
		for _, i := range changes {
			for _, tag := range strings.Split(p.each[side].tags(&p.c.Joined.To[side].Changes[i]), "] [") {
				if tag != "" && !slices.Contains(tags[side], tag) {
					tags[side] = append(tags[side], tag)
				}
			}
		}
	}
	if !r.Both || slices.Equal(tags[0], tags[1]) {
		if tags[0] == nil {
			return tags[1]
		}
		return tags[0]
	}
	var list []string
	for side := range tags {
		for _, tag := range tags[side] {
			list = append(list, proposalTexts.tag.With(p.c.Joined.Labels[side], tag).In(p.lang))
		}
	}
	slices.Sort(list)
	return list
}

// values is a table of what stands in each key that gets another value: today and in
// each proposal.
func (p *proposalsPage) values() []document.Block {
	t := &document.Table{Caption: proposalTexts.values.In(p.lang), Head: p.columns(columnWords.subject)}
	shown, hidden := p.cutRows(p.rows((*proposals.Row).Valued))
	for _, r := range shown {
		row := []string{p.c.Joined.Key(r).In(p.lang)}
		for column := range r.Values {
			cell := compareTexts.absent.In(p.lang)
			if r.Values[column].Said() {
				cell = unquoted.Replace(r.Values[column].Text.In(p.lang))
			}
			if column > 0 && !r.Both && len(r.Changes[column-1]) == 0 && !r.Gone[column-1] {
				cell = proposalTexts.untouched.With(cell).In(p.lang)
			}
			row = append(row, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return append([]document.Block{{Table: t}}, p.hiddenRows(hidden)...)
}

// unquoted takes names out of the quotation marks that a sentence needs: in a cell they
// would be broken over lines.
var unquoted = strings.NewReplacer("”", "", "“", "")

// ofEach puts what is told of each proposal under its letter.
func (p *proposalsPage) ofEach(tell func(*diffPage) []document.Block) []document.Block {
	var blocks []document.Block
	for side := range p.each {
		d := &document.Document{}
		d.Add("", "", tell(&p.each[side])...)
		for _, s := range d.Sections {
			blocks = append(append(blocks, document.Block{Heading: proposalTexts.against.With(p.c.Joined.Labels[side], p.side.label(0)).In(p.lang)}), s.Blocks...)
		}
	}
	return blocks
}

var proposalTexts = struct {
	title, titleBase, called, how, same, of, changes, values, untouched, against, onlyIn, inBoth, tag, units message.Text
}{
	title:     message.Text{EN: "Two proposals on {0}: {1}, and {2}", SV: "Två förslag på {0}: {1}, och {2}"},
	titleBase: message.Text{EN: "Two proposals on {0}:", SV: "Två förslag på {0}:"},
	called:    message.Text{EN: "{0} = {1}", SV: "{0} = {1}"},
	how:       message.Text{EN: "Each proposal is compared with what both stand on, never with the other one.", SV: "Varje förslag jämförs med det som båda bygger på, aldrig med det andra."},
	same:      message.Text{EN: "Nothing differs: both proposals do the same.", SV: "Ingenting skiljer: båda förslagen gör samma sak."},
	of:        message.Text{EN: "Proposal {0}: {1}", SV: "Förslag {0}: {1}"},
	changes:   message.Text{EN: "What the proposals change", SV: "Vad förslagen ändrar"},
	values:    message.Text{EN: "What stands in each", SV: "Vad som anges i varje förslag"},
	untouched: message.Text{EN: "{0} (left as it is)", SV: "{0} (orörd)"},
	against:   message.Text{EN: "Proposal {0} against {1}", SV: "Förslag {0} mot {1}"},
	onlyIn:    message.Text{EN: "only proposal {0}", SV: "bara förslag {0}"},
	tag:       message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},
	units:     message.Text{EN: "Units of the organisation itself: {0} {1}, {2} {3}, {4} {5}.", SV: "Enheter i den egna organisationen: {0} {1}, {2} {3}, {4} {5}."},
	inBoth:    message.Text{EN: "both proposals", SV: "båda förslagen"},
}
