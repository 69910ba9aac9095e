package report

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/internal/numbered"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// together is from how many on things of which the same is told stand in one line.
const together = 4

// changesApart lists what differs, topic by topic. Several things of which the same is
// told stand in one line.
//
// What only changes of the files themselves stands apart: the day described, the
// status, and where words come from.
func (p *diffPage) changesApart() (ofTown, ofFiles []document.Block) {
	var list, files []int
	for _, i := range p.told() {
		if topic := p.c.Diff.Topic(&p.c.Diff.Changes[i]).ID; topic == diff.TopicOrganisation || topic == diff.TopicSources {
			files = append(files, i)
			continue
		}
		list = append(list, i)
	}
	return p.byTopic(list), p.byTopic(files)
}

// changes lists all of them.
func (p *diffPage) changes() []document.Block { return p.byTopic(p.told()) }

// byTopic lists some changes under the headings of their topics.
func (p *diffPage) byTopic(changes []int) []document.Block {
	var blocks []document.Block
	var items []told
	topic := diff.TopicID("")
	flush := func() {
		if len(items) > 0 {
			blocks = append(blocks, p.weighed(items)...)
			items = nil
		}
	}
	all, copies := p.areaFamilies(changes)
	for list := all; len(list) > 0; {
		info := p.c.Diff.Changes[list[0]].Kind.Info()
		n := p.alike(list)
		if heading := p.c.Diff.Topic(&p.c.Diff.Changes[list[0]]); heading.ID != topic {
			flush()
			topic = heading.ID
			blocks = append(blocks, document.Block{Heading: heading.Label.In(p.lang)})
		}
		if n < together || p.c.Raw {
			n = 1
			items = append(items, p.areaItem(list[0], copies[list[0]]))
		} else {
			items = append(items, told{p.manyItem(list[:n], info), list[:n]})
		}
		list = list[n:]
	}
	flush()
	return blocks
}

// alike is how many changes, from the first on, tell the same of different
// things.
func (p *diffPage) alike(list []int) int {
	first := &p.c.Diff.Changes[list[0]]
	says := func(i int) string { return p.c.Diff.SentenceOfAll(i, together).In(p.lang) }
	same, tags := says(list[0]), p.tags(first)
	if same == "" {
		return 1
	}
	n := 1
	for _, i := range list[1:] {
		if ch := &p.c.Diff.Changes[i]; ch.Kind != first.Kind || p.tags(ch) != tags || says(i) != same {
			break
		}
		n++
	}
	return n
}

func (p *diffPage) manyItem(list []int, info *diff.KindInfo) document.Item {
	ch := &p.c.Diff.Changes[list[0]]
	return document.Item{Mark: p.c.Diff.Sign(ch), Text: tagged(p.manyText(list), p.tags(ch))}
}

// manyText is what is told of several things at once, without marks.
func (p *diffPage) manyText(list []int) string {
	names := make([]string, len(list))
	for k, i := range list {
		names[k] = p.c.Diff.CalledAmong(i).In(p.lang)
	}
	names, of := joinedInSeries(names)
	shown, left := cut(p, names, func(int) ground.Brief { return ground.Brief{} })
	rest := unshown{}
	if left.all > 0 {
		for _, places := range of[len(shown):] {
			for _, k := range places {
				rest.add(p.c.Diff.Ground(&p.c.Diff.Changes[list[k]]).Brief())
			}
		}
	}
	text := seriesIn(diffTexts.many.With(p.c.Diff.SentenceOfAll(list[0], len(list)), strings.Join(shown, ", ")).In(p.lang))
	if rest.all == 0 {
		return text + "."
	}
	return text + " " + p.more(rest)
}

// joinedInSeries names those in quotation marks that are numbered together as one, so that a cut
// does not part them, with the places of each name in the list. Without any the names stay in
// their order.
func joinedInSeries(quoted []string) (names []string, of [][]int) {
	bare := make([]string, len(quoted))
	open := ""
	for i, q := range quoted {
		bare[i] = q
		for _, mark := range []string{"”", "“"} {
			if inner, ok := strings.CutPrefix(q, mark); ok && strings.HasSuffix(inner, "”") && strings.Count(inner, "”") == 1 {
				bare[i], open = strings.TrimSuffix(inner, "”"), mark
			}
		}
	}
	groups := numbered.Groups(bare)
	if len(groups) == len(quoted) {
		for i := range quoted {
			of = append(of, []int{i})
		}
		return quoted, of
	}
	for _, g := range groups {
		name := quoted[g.Of[0]]
		if len(g.Of) > 1 {
			name = open + g.Name + "”"
		}
		names, of = append(names, name), append(of, g.Of)
	}
	return names, of
}

func tagged(text, tags string) string {
	if tags == "" {
		return text
	}
	return text + " [" + tags + "]"
}

// told lists the changes to tell of.
func (p *diffPage) told() []int {
	if !p.c.Raw {
		return p.c.Diff.Told()
	}
	list := make([]int, len(p.c.Diff.Changes))
	for i := range list {
		list[i] = i
	}
	return list
}

// alias is what the old file calls what a change is about, where that is another name of
// the same: a reader of that file looks for the other name.
func (p *diffPage) alias(ch *diff.Change) string {
	if len(ch.Old) != 1 || len(ch.New) != 1 || ch.Key == "name" {
		return ""
	}
	was := p.c.Diff.Old.Common(orgmodel.Ref{Type: ch.Type, Index: ch.Old[0]})
	is := p.c.Diff.New.Common(orgmodel.Ref{Type: ch.Type, Index: ch.New[0]})
	if orgmodel.SameName(was.Name, is.Name) || !was.CalledAs(is) {
		return ""
	}
	return aliasText.With(message.Quoted(was.Name)).In(p.lang)
}

var aliasText = message.Text{EN: "In the old file it is called {0}; by the files both are names of the same.", SV: "I den gamla filen: {0}. Enligt filerna är båda namn på detsamma."}

func (p *diffPage) changeItem(i int, info *diff.KindInfo) document.Item {
	ch := &p.c.Diff.Changes[i]
	it := document.Item{Mark: p.c.Diff.Sign(ch), Text: tagged(seriesIn(p.c.Diff.Sentence(i).In(p.lang)), p.tags(ch))}
	if ch.Guess != nil {
		it.Notes = append(it.Notes, guessed(ch.Guess, p.lang))
	}
	if note := p.alias(ch); note != "" {
		it.Notes = append(it.Notes, note)
	}
	if note := p.openBeside(ch); note != "" {
		it.Notes = append(it.Notes, upperFirst(note)+".")
	}
	if ch.By >= 0 {
		it.Notes = append(it.Notes, diffTexts.follows.With(p.c.Diff.Sentence(ch.By)).In(p.lang))
	}
	return it
}

// tags say where a statement is more or less sure than the organisation that
// it is part of. What decides nothing is raised or made, and never in force.
func (p *diffPage) tags(ch *diff.Change) string {
	var list []string
	again := p.c.Diff.OpensAgain(ch)
	if p.marks().even && !again {
		return "" // and all of it as sure as the whole
	}
	var told []orgmodel.Status
	if status := p.c.Diff.Status(ch); status != p.c.Diff.New.Header.Status || again && status != orgmodel.InForce {
		if mark := p.c.Diff.Mark(ch); mark != nil {
			list = append(list, mark.In(p.lang))
		} else {
			told = append(told, status)
		}
	}
	for _, tag := range p.c.sure(told, p.c.Diff.Ground(ch), p.c.Diff.Old.Header.Status, func(ground.Stated) bool { return true }) {
		list = append(list, tag.In(p.lang))
	}
	return strings.Join(list, "] [")
}

// openBeside names the services that may have reached, or reach, a group with which a file
// connects none.
func (p *diffPage) openBeside(ch *diff.Change) string {
	if p.c.Diff.Topic(ch).ID != diff.TopicCoverage || len(ch.Old) == 0 || len(ch.New) == 0 {
		return ""
	}
	at := slices.IndexFunc(p.c.Groups, func(g metrics.Served) bool { return g.Old == ch.Old[0] && g.New == ch.New[0] })
	if at < 0 {
		return ""
	}
	return p.openIn(&p.c.Groups[at])
}

func guessed(g *diff.Link, l message.Lang) string {
	evidence := make([]string, len(g.Evidence))
	for i := range g.Evidence {
		evidence[i] = g.Evidence[i].In(l)
	}
	return diffTexts.guess.With(g.Confidence, strings.Join(evidence, "; ")).In(l)
}

// sameRule is how many consequences of one rule text tells in full: many small
// ones are not to hide another.
const sameRule = 4

// findings lists findings, the heaviest first, with what has not been told of them.
// Where lists are cut, those of a rule with many of them are summed up.
func (p *diffPage) findings(list []diag.Diagnostic, b *because) []document.Item {
	most := 0
	if p.limit > 0 {
		most = sameRule + 1
	}
	var items []document.Item
	for _, f := range families(list) {
		shown, hidden := f.cut(most, sameRule)
		for i := range shown {
			items = append(items, p.finding(&shown[i], b))
		}
		if hidden != nil {
			items = append(items, document.Item{Mark: "…", Text: hidden.summed(familyTexts.byRaw).In(p.lang)})
		}
	}
	return items
}

// meaning lists the consequences, the heaviest first, and counts those that
// somebody has answered for. Last it says which rules could not speak.
func (p *diffPage) meaning(b *because) []document.Block {
	items := p.findings(withoutStructure(p.c.Impact.Findings), b)
	blocks := []document.Block{{Items: items}}
	if n := len(p.c.Impact.Accepted); n > 0 {
		blocks = append(blocks, document.Paragraph(capital{message.Count(n, answeredCount.one, answeredCount.many)}.In(p.lang)))
		blocks = append(blocks, p.listed(p.answers(), func(i int) ground.Brief { return p.c.Impact.Accepted[i].Ground().Brief() })...)
	}
	if line := notExamined(p.c.Impact.NotExamined); !line.IsZero() {
		blocks = append(blocks, document.Paragraph(line.In(p.lang)))
	}
	if line := lawLineOf(p.c.Impact.Law, p.c.Impact.Findings); !line.IsZero() {
		blocks = append(blocks, document.Paragraph(line.In(p.lang)))
	}
	return blocks
}

var answeredCount = counted{
	message.Text{EN: "one has been answered for:", SV: "en har någon svarat för:"},
	message.Text{EN: "{0} have been answered for:", SV: "{0} har någon svarat för:"},
}

// withoutStructure leaves out how much is new or moved: that is no consequence, and
// stands last.
func withoutStructure(list []diag.Diagnostic) []diag.Diagnostic {
	return slices.DeleteFunc(slices.Clone(list), func(d diag.Diagnostic) bool { return d.Rule.ID == impact.StructuralDistance })
}

// distanceFinding says in a sentence how much is new or moved.
func (p *diffPage) distanceFinding() (blocks []document.Block) {
	for i := range p.c.Impact.Findings {
		if d := &p.c.Impact.Findings[i]; d.Rule.ID == impact.StructuralDistance {
			blocks = append(blocks, document.Paragraph(findingTexts.only.With(already(p.words(d)), already(d.Rule.Tag(p.lang))).In(p.lang)))
		}
	}
	return blocks
}

// findingTexts say a finding before what kind it is, and its rule.
var findingTexts = struct{ said, only, key message.Text }{
	key:  message.Text{EN: "{0} ({1})", SV: "{0} ({1})"},
	said: message.Text{EN: "{0} [{1}, {2}]", SV: "{0} [{1}, {2}]"},
	only: message.Text{EN: "{0} [{1}]", SV: "{0} [{1}]"},
}

// words are those of a finding, with the keys of the format by their labels: who reads
// a comparison has never seen a file.
func (p *diffPage) words(d *diag.Diagnostic) string {
	return seriesIn(d.WordsNaming(p.keyLabel).In(p.lang))
}

// keyLabel is the label of a key with the names of those that it is of. Where they need
// not be named it says of what sort they are, if several sorts have such a key: "date
// (decision)".
func (p *diffPage) keyLabel(table, key string, of []string) message.Localizer {
	label, noun := labelOf(table, key), diff.Noun(orgmodel.Type(table))
	switch names := p.namesOfIDs(of); {
	case len(names) > 0 && len(names) <= mostNamed:
		return findingTexts.key.With(label, message.Name(strings.Join(names, ", ")))
	case noun.IsZero() || !ofSeveral(key):
		return label
	}
	return findingTexts.key.With(label, noun)
}

// mostNamed is how many names stand with a key: of more, only their sort.
const mostNamed = 3

// namesOfIDs are the names of some things as the last file has them that knows them.
func (p *diffPage) namesOfIDs(ids []string) []string {
	files := p.states
	if p.c != nil {
		files = []*orgmodel.Organisation{p.c.Diff.Old, p.c.Diff.New}
	}
	var names []string
	for _, id := range ids {
		for _, o := range slices.Backward(files) {
			if ref, ok := o.Find(id); ok {
				names = append(names, nameOf(o.Common(ref)))
				break
			}
		}
	}
	slices.Sort(names)
	return series(slices.Compact(names))
}

// ofSeveral reports whether a key belongs to more than one table.
func ofSeveral(key string) bool {
	n := 0
	for _, t := range format.Tables() {
		if t.Key(key) != nil {
			n++
		}
	}
	return n > 1
}

// labelOf is what a key of the format goes by. A rule may read a key of several tables:
// then it is named as the first of them names it.
func labelOf(table, key string) message.Text {
	if key == "" {
		return message.Text{}
	}
	if t := format.Find(table); t != nil && t.Key(key) != nil {
		return t.Label(key)
	}
	for _, t := range format.Tables() {
		if t.Key(key) != nil {
			return t.Label(key)
		}
	}
	return message.Same(key)
}

func (p *diffPage) finding(d *diag.Diagnostic, b *because) document.Item {
	return document.Item{
		Text:  findingTexts.said.With(already(p.words(d)), d.Severity.Label(), already(d.Rule.Tag(p.lang))).In(p.lang),
		Notes: b.notes(d), Foot: true,
	}
}

// answers repeats the reasons: that something is accepted is not that it is
// gone.
func (p *diffPage) answers() []document.Item {
	items := make([]document.Item, len(p.c.Impact.Accepted))
	for i := range p.c.Impact.Accepted {
		a := &p.c.Impact.Accepted[i]
		reason := diffTexts.reason.With(message.Name(a.Waiver.Reason))
		if who := strings.Trim(a.Waiver.By+", "+a.Waiver.Date, ", "); who != "" {
			reason = diffTexts.reasonBy.With(message.Name(a.Waiver.Reason), message.Name(who))
		}
		items[i] = document.Item{Text: p.words(&a.Diagnostic) + " [" + a.Rule.Tag(p.lang) + "]", Notes: []string{reason.In(p.lang)}}
	}
	return items
}

// moved tells of units that get another place, from where and to where.
func (p *diffPage) moved() *document.Table {
	t := &document.Table{Caption: diffTexts.moved.In(p.lang), Head: heads(p.lang, columnWords.unit, columnWords.from, columnWords.to)}
	for i := range p.c.Diff.Changes {
		ch := &p.c.Diff.Changes[i]
		if ch.Type == orgmodel.TypeUnit && ch.Key == "parent" && ch.Before.Said() && ch.After.Said() {
			t.Rows = append(t.Rows, []string{message.Name(p.c.Diff.Name(ch)).In(p.lang), named(p.c.Diff.Old, &ch.Before, p.lang), named(p.c.Diff.New, &ch.After, p.lang)})
		}
	}
	return t
}

// named lists what a value refers to by name, without the quotation marks that
// a sentence needs.
func named(o *orgmodel.Organisation, v *diff.Value, l message.Lang) string {
	names := make([]string, len(v.IDs))
	for i, id := range v.IDs {
		names[i] = message.Name(o.Name(id)).In(l)
	}
	return strings.Join(names, ", ")
}
