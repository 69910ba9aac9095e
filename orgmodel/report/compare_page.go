package report

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/compare"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/internal/municipalities"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// textColumns is how many organisations a table in text has room for.
const textColumns = 4

// comparePage is what is laid side by side on its way to a reader.
type comparePage struct {
	*SideBySide
	lang    message.Lang
	columns int // how many organisations stand in one table

	own, change []marks // by member
}

func (s *SideBySide) document(l message.Lang, columns int) *document.Document {
	p := &comparePage{SideBySide: s, lang: l, columns: max(columns, 2)}
	p.own, p.change = s.marks(l)
	t := &compareTexts
	d := &document.Document{Lang: l, Title: t.title.With(len(s.Members)).In(l)}
	if s.Complete {
		d.Lead = []string{s.Notes[0].Text.In(l)}
	}
	d.Add("members", t.members.In(l), p.members()...)
	d.Add("notes", t.notes.In(l), p.notes()...)
	if s.has(PartMetrics) {
		d.Add("figures", t.figures.In(l), p.figures(s.Figures, 0)...)
		d.Add("changes", t.changes.With(p.label(0)).In(l), p.figures(s.Changes, 1)...)
		if line := s.lawOfFigures(); !line.IsZero() && !s.has(PartFindings) {
			d.Add("law", "", document.Paragraph(line.In(l)))
		}
	}
	if s.has(PartIndicators) {
		d.Add("indicators", t.indicators.In(l), p.indicators()...)
	}
	if s.has(PartCoverage) {
		d.Add("coverage", t.coverage.In(l), p.coverage()...)
	}
	if s.has(PartPathways) {
		d.Add("pathways", diffTexts.pathways.In(l), p.pathways()...)
	}
	if s.has(PartFindings) {
		findings := p.findings()
		if line := lawLine(p.laws()); !line.IsZero() {
			findings = append(findings, document.Paragraph(line.In(l)))
		}
		d.Add("findings", t.findings.In(l), findings...)
	}
	return d
}

func (p *comparePage) label(member int) string {
	if member >= len(p.Members) {
		return ""
	}
	return p.Members[member].Called().In(p.lang)
}

func (p *comparePage) labels(members []int) message.Localizer {
	names := make([]string, len(members))
	for i, m := range members {
		names[i] = p.label(m)
	}
	return message.And(names)
}

func (p *comparePage) members() []document.Block {
	t := &compareTexts
	tb := &document.Table{Caption: t.members.In(p.lang), Of: 1, Head: []string{t.column.In(p.lang), t.name.In(p.lang), t.asOf.In(p.lang), t.status.In(p.lang), t.file.In(p.lang)}}
	where := !p.One()
	if where {
		tb.Head = slices.Insert(tb.Head, 2, t.municipality.In(p.lang))
	}
	for i := range p.Members {
		m := &p.Members[i]
		h := &m.Org.Header
		cells := []string{upperFirst(m.Heading().In(p.lang)), message.Name(m.Name).In(p.lang), ofFile(m.Org, "as_of", h.AsOf).In(p.lang), ofFile(m.Org, "status", statusTags[h.Status]).In(p.lang), message.Place(m.File).In(p.lang)}
		if where {
			cells = slices.Insert(cells, 2, placeName(m.Municipality(), p.lang))
		}
		tb.Rows = append(tb.Rows, cells)
	}
	return []document.Block{{Table: tb}, document.Paragraph(markTexts.legend.In(p.lang))}
}

// sweden is the code of the whole country.
const sweden = "0000"

var swedenText = message.Text{EN: "Sweden", SV: "riket"}

// placeName is what a reader calls the municipality with a code.
func placeName(code string, l message.Lang) string {
	if code == sweden {
		return swedenText.In(l)
	}
	if name, ok := municipalities.Name(code); ok {
		return name
	}
	return message.Code(code).In(l)
}

func (p *comparePage) notes() []document.Block {
	var items []document.Item
	for i := range p.Notes {
		items = append(items, document.Item{Text: p.Notes[i].Text.In(p.lang)})
	}
	return []document.Block{{Items: items}}
}

// tables sets rows with a cell for every member, in as many tables as the width
// asks for; the first member heads each of them.
func (p *comparePage) tables(caption, first string, from int, rows [][]string) []document.Block {
	var blocks []document.Block
	for start := from; start < len(p.Members); {
		var shown []int
		if start > from && from == 0 {
			shown = append(shown, 0)
		}
		for ; start < len(p.Members) && len(shown) < p.columns; start++ {
			shown = append(shown, start)
		}
		tb := &document.Table{Caption: caption, Head: []string{first}, Right: []bool{false}}
		for _, m := range shown {
			tb.Head, tb.Right = append(tb.Head, upperFirst(p.Members[m].Heading().In(p.lang))), append(tb.Right, true)
		}
		for _, row := range rows {
			cells := []string{row[0]}
			for _, m := range shown {
				cells = append(cells, row[m+1])
			}
			tb.Rows = append(tb.Rows, cells)
		}
		blocks = append(blocks, document.Block{Table: tb})
	}
	return blocks
}

func (p *comparePage) findings() []document.Block {
	if len(p.Checks) != len(p.Members) {
		return nil
	}
	t := &compareTexts
	all := func(i int) bool { return true }
	own := p.severities(func(i int) []diag.Diagnostic { return p.Checks[i].Own }, all)
	changes := p.severities(func(i int) []diag.Diagnostic { return p.Checks[i].Impact }, func(i int) bool { return p.Checks[i].Compared })
	if len(own)+len(changes) == 0 {
		return []document.Block{document.Paragraph(t.noFindings.In(p.lang))}
	}
	var blocks []document.Block
	if len(own) > 0 {
		blocks = append(blocks, p.tables(t.own.In(p.lang), t.own.In(p.lang), 0, own)...)
	}
	if len(changes) > 0 {
		caption := t.impact.With(p.label(0)).In(p.lang)
		blocks = append(blocks, p.tables(caption, caption, 1, changes)...)
	}
	return blocks
}

// severities counts findings by how much they weigh; severities that nothing
// has are left out.
func (p *comparePage) severities(of func(member int) []diag.Diagnostic, counted func(member int) bool) [][]string {
	var rows [][]string
	for _, s := range diag.Severities {
		row := []string{upperFirst(s.Label().In(p.lang))}
		some := false
		for i := range p.Members {
			if !counted(i) {
				row = append(row, compareTexts.absent.In(p.lang))
				continue
			}
			n := diag.Count(of(i))[s]
			row = append(row, message.Int(n).In(p.lang))
			some = some || n > 0
		}
		if some {
			rows = append(rows, row)
		}
	}
	return rows
}

// coverage is a matrix of numbers, and under it what they are made up of.
func (p *comparePage) coverage() []document.Block {
	t := &compareTexts
	var rows [][]string
	var items []document.Item
	entry := map[string]int{} // groups that the same services reach have one entry
	for i := range p.Coverage {
		g := &p.Coverage[i]
		row := []string{message.Name(g.Name).In(p.lang)}
		for m := range g.Cells {
			row = append(row, p.reach(&g.Cells[m], p.rest(m, g.Cells[m].Keys).Star()))
		}
		rows = append(rows, row)
		notes := p.services(g)
		key := strings.Join(notes, "\n")
		switch at, told := entry[key]; {
		case notes == nil:
		case told:
			items[at].Text += "; " + message.Name(g.Name).In(p.lang)
		default:
			entry[key] = len(items)
			items = append(items, document.Item{Text: message.Name(g.Name).In(p.lang), Notes: notes})
		}
	}
	if rows == nil {
		return nil
	}
	blocks := p.tables(t.coverage.In(p.lang), t.group.In(p.lang), 0, rows)
	return append(blocks, document.Paragraph(t.legend.With(t.nothing).In(p.lang)), document.Block{Items: items})
}

func (p *comparePage) reach(s *compare.Served, star string) string {
	switch {
	case !s.Described():
		return compareTexts.absent.In(p.lang)
	case len(s.Services) == 0:
		return compareTexts.nothing.In(p.lang) + star
	}
	return message.Int(len(s.Services)).In(p.lang) + star
}

// services names what reaches a group, members with the same together.
func (p *comparePage) services(g *compare.Group) []string {
	var lists []string
	who := map[string][]int{}
	for m := range g.Cells {
		o := p.Members[m].Org
		var names []string
		for _, s := range g.Cells[m].Services {
			names = append(names, message.Name(nameOf(&o.Services[s].Common)).In(p.lang))
		}
		if len(names) == 0 {
			continue
		}
		list := strings.Join(names, ", ")
		if who[list] == nil {
			lists = append(lists, list)
		}
		who[list] = append(who[list], m)
	}
	for i, list := range lists {
		lists[i] = compareTexts.reached.With(p.labels(who[list]), list).In(p.lang)
	}
	return lists
}

func (p *comparePage) pathways() []document.Block {
	t := &compareTexts
	var blocks []document.Block
	for i := range p.Pathways {
		w := &p.Pathways[i]
		rows := [][]string{{t.steps.In(p.lang)}, {t.handOffs.In(p.lang)}, {t.border.In(p.lang)}, {t.handlers.In(p.lang)}}
		for m := range w.Cells {
			for k, text := range p.way(&w.Cells[m], p.rest(m, w.Cells[m].Keys).Star()) {
				rows[k] = append(rows[k], text)
			}
		}
		blocks = append(blocks, document.Block{Heading: message.Name(w.Name).In(p.lang)})
		blocks = append(blocks, p.tables(message.Name(w.Name).In(p.lang), t.measure.In(p.lang), 0, rows)...)
	}
	return blocks
}

// way is a pathway in one member: its steps, hand-offs, highest border and
// handlers, with the mark of what it rests on.
func (p *comparePage) way(w *compare.Way, star string) [4]string {
	t := &compareTexts
	if w.Place < 0 {
		none := t.absent.In(p.lang)
		return [4]string{none, none, none, none}
	}
	border := t.noBorder.In(p.lang)
	if w.Crosses {
		border = borderWords[w.Highest].In(p.lang)
	}
	if w.Open {
		border = t.open.With(border).In(p.lang)
	}
	return [4]string{message.Int(w.Steps).In(p.lang) + star, w.HandOffs.In(p.lang) + star, border + star, w.Handlers.In(p.lang) + star}
}
