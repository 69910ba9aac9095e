package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

var pairTagTexts = struct{ assumed, elsewhere, andMore, before, vision, guess message.Text }{
	elsewhere: message.Text{EN: "assumed of other things", SV: "antaget om annat"},
	andMore:   message.Text{EN: " etc.", SV: " m.m."},
	assumed:   message.Text{EN: "assumed", SV: "antaget"},
	before:    message.Text{EN: "assumed of what was before", SV: "antaget om läget före"},
	vision:    message.Text{EN: "was a vision", SV: "var en vision"},
	guess:     message.Text{EN: "guessed who is who", SV: "gissat vem som är vem"},
}

// pairTags say what is assumed in a statement about two files, and of what only the
// old one says. How sure the new file is of it its status tells.
func pairTags(g ground.Ground, old orgmodel.Status) []message.Text {
	var list []message.Text
	in := func(file int, some []ground.Stated) bool {
		return slices.ContainsFunc(some, func(s ground.Stated) bool { return s.File == file })
	}
	if old != orgmodel.Vision && in(0, g.With(orgmodel.Vision)) {
		list = append(list, pairTagTexts.vision)
	}
	switch assumed := g.Assumed(); {
	case in(1, assumed):
		list = append(list, pairTagTexts.assumed)
	case in(0, assumed):
		list = append(list, pairTagTexts.before)
	}
	return list
}

// namedTagsOf are those of pairTags, where they tell what is assumed of the things that are
// told of: a mark without a name is of the whole. Of what only the old file assumes it is
// told as well: beside "is closed" a mark that does not say what of would be read as of the
// closing. Where something else is assumed as well, it says that there is more.
func namedTagsOf(g ground.Ground, old orgmodel.Status, told func(ground.Stated) bool) []message.Text {
	list := pairTags(g, old)
	file, i := 1, slices.Index(list, pairTagTexts.assumed)
	if i < 0 {
		file, i = 0, slices.Index(list, pairTagTexts.before)
	}
	if i < 0 {
		return list
	}
	now := slices.DeleteFunc(slices.Clone(g.Assumed()), func(s ground.Stated) bool { return s.File != file })
	own := slices.DeleteFunc(slices.Clone(now), func(s ground.Stated) bool { return !told(s) })
	labels := assumedLabels(own)
	switch {
	case len(own) == len(now), len(labels) > mostLabels:
		list[i] = naming(list[i], labels)
	case len(labels) == 0 && file == 1:
		list[i] = naming(pairTagTexts.elsewhere, assumedLabels(now))
	case len(labels) == 0: // "of what was before" holds for all of it
		list[i] = naming(list[i], assumedLabels(now))
	default:
		list[i] = naming(list[i], labels)
		list[i] = message.Text{EN: list[i].EN + pairTagTexts.andMore.EN, SV: list[i].SV + pairTagTexts.andMore.SV}
	}
	return list
}

// assumedLabels name what is assumed, each once, in an order that does not hang on that of
// the files; none where the whole of what is told of is assumed.
func assumedLabels(assumed []ground.Stated) []message.Text {
	var labels []message.Text
	assumed = oneOfWhole(assumed)
	one := sameThing(assumed)
	perArea := slices.ContainsFunc(assumed, func(s ground.Stated) bool { return s.Key.Key == "per_area" })
	for _, s := range assumed {
		label := labelOf(s.Table, s.Key.Key)
		switch {
		case perArea && s.Key.Key == "areas":
			continue // told with that there is one in each
		case s.Key.Key == "per_area":
			label = oneInEach
		case s.Key.Key == "status":
			label = howSure
		case s.Key.Key == "" && !one:
			label = thereTexts[s.Table]
		}
		if label.IsZero() {
			return nil
		}
		if !slices.Contains(labels, label) {
			labels = append(labels, label)
		}
	}
	labels = daysInOne(labels)
	slices.SortFunc(labels, func(a, b message.Text) int { return strings.Compare(a.EN, b.EN) })
	return labels
}

// daysInOne puts one label in place of those of the first and the last day.
func daysInOne(labels []message.Text) []message.Text {
	since, until := labelOf("unit", "since"), labelOf("unit", "until")
	if !slices.Contains(labels, since) || !slices.Contains(labels, until) {
		return labels
	}
	return append(slices.DeleteFunc(labels, func(l message.Text) bool { return l == since || l == until }), sinceUntil)
}

// sinceUntil is from when to when.
var sinceUntil = message.Text{EN: "from and until when", SV: "från och till när"}

// howSure is what a status is called where it is assumed: who has never seen a file does
// not know that it tells what is decided.
var howSure = message.Text{EN: "whether decided", SV: "beslutsläget"}

// oneInEach tells of a unit in each of several areas.
var oneInEach = message.Text{EN: "areas (one in each)", SV: "områden (en i varje)"}

// naming is a mark with the first of some labels, and a word for more.
func naming(mark message.Text, labels []message.Text) message.Text {
	between := ": "
	for _, label := range labels[:min(len(labels), mostLabels)] {
		mark.EN, mark.SV = mark.EN+between+label.EN, mark.SV+between+label.SV
		between = ", "
	}
	if len(labels) > mostLabels {
		mark.EN, mark.SV = mark.EN+pairTagTexts.andMore.EN, mark.SV+pairTagTexts.andMore.SV
	}
	return mark
}

// oneOfWhole leaves out the keys of what is assumed as a whole: it is told as one.
func oneOfWhole(assumed []ground.Stated) []ground.Stated {
	return slices.DeleteFunc(slices.Clone(assumed), func(s ground.Stated) bool {
		return s.Key.Key != "" && slices.ContainsFunc(assumed, func(w ground.Stated) bool {
			return w.Key.Key == "" && w.File == s.File && w.Table == s.Table && w.At == s.At && w.ID == s.ID
		})
	})
}

// sameThing reports whether all that is assumed is of one thing.
func sameThing(list []ground.Stated) bool {
	return !slices.ContainsFunc(list, func(s ground.Stated) bool {
		return s.Table != list[0].Table || s.At != list[0].At || s.ID != list[0].ID
	})
}

// thereTexts say what is assumed where a whole thing is, of which a statement tells only
// among others.
var thereTexts = map[string]message.Text{
	string(orgmodel.TypeUnit):        {EN: "one of the units", SV: "en av enheterna"},
	string(orgmodel.TypePost):        {EN: "one of the posts", SV: "en av befattningarna"},
	string(orgmodel.TypeService):     {EN: "one of the services", SV: "en av insatserna"},
	string(orgmodel.TypeTargetGroup): {EN: "one of the target groups", SV: "en av målgrupperna"},
	string(orgmodel.TypeArea):        {EN: "one of the areas", SV: "ett av områdena"},
}

// mostLabels is how many keys are named that are assumed of one thing.
const mostLabels = 3

// entryTags are the marks of an entry of a table that no status is told of.
func (p *diffPage) entryTags(g ground.Ground) string {
	var statuses []orgmodel.Status
	if p.c.Diff.New.Header.Status != orgmodel.Vision && slices.ContainsFunc(g.With(orgmodel.Vision), func(s ground.Stated) bool { return s.File == 1 }) {
		statuses = append(statuses, orgmodel.Vision)
	}
	tags := p.c.sure(statuses, g, p.c.Diff.Old.Header.Status, func(ground.Stated) bool { return true })
	if g.Guess() {
		tags = append(tags, pairTagTexts.guess)
	}
	text := ""
	for _, tag := range tags {
		text += " [" + tag.In(p.lang) + "]"
	}
	return text
}

// servedGround is what is told of a target group rests on: which services reach it,
// and from when to when nothing does.
func (c *Contrast) servedGround(g *metrics.Served) ground.Ground {
	said := c.groundOf(c.namedKeys(g))
	if c.Diff.Pair().GuessedServed(g) {
		return said.Guessed()
	}
	return said
}

// namedKeys are what says which services reach a group, and what the group and those that
// come and go are called.
func (c *Contrast) namedKeys(g *metrics.Served) []ground.Key {
	return append(c.Diff.Pair().ServedKeys(g), c.Diff.ServedNames(g)...)
}

// wayGround is what is told of a pathway rests on, before and after.
func (c *Contrast) wayGround(pair *headline.PathwayPair) ground.Ground {
	return c.wayGroundOf(0, &pair.Old).And(c.wayGroundOf(1, &pair.New))
}

func (c *Contrast) wayGroundOf(file int, w *headline.WayFacts) ground.Ground {
	if w.Pathway < 0 {
		return ground.Of()
	}
	return c.groundOf(c.Diff.Pair().WayKeys(file, w.Pathway))
}

func (c *Contrast) groundOf(keys []ground.Key) ground.Ground {
	stated := make([]ground.Stated, len(keys))
	for i, k := range keys {
		stated[i] = c.Diff.Pair().Stated(k)
	}
	return ground.Of(stated...)
}

// written is what a file states once, though it is there in several areas: one
// assumption of the author is one.
func written(o *orgmodel.Organisation, k ground.Key) string {
	unit := k.ID
	if p := o.Post(k.ID); p != nil {
		unit = p.Unit
	}
	if u := o.Unit(unit); u != nil && len(u.Areas) == 1 {
		return strings.TrimSuffix(k.ID, "-"+u.Areas[0])
	}
	if k.ID == "" {
		return fmt.Sprint(k.At)
	}
	return k.ID
}

// assumptions counts what the comparison rests on and no source supports, and the
// visions in it: each once, however many statements rest on it.
func (c *Contrast) assumptions() (assumed, visions int) {
	if isEven(c.Diff.Old) && isEven(c.Diff.New) {
		return 0, 0
	}
	type at struct {
		file           int
		table, id, key string
	}
	seen, dreamt := map[at]bool{}, map[at]bool{}
	pair := c.Diff.Pair()
	var noted metKeys // of those that may bear a mark: many numbers rest on the same
	note := func(k *ground.Key) {
		if !pair.MayBear(k) || noted.met(k) {
			return
		}
		o := [...]*orgmodel.Organisation{c.Diff.Old, c.Diff.New}[k.File]
		common := o.Common(orgmodel.Ref{Type: orgmodel.Type(k.Table), Index: k.At})
		s := o.Stated(*k)
		if !s.Assumed && s.Status != orgmodel.Vision {
			return
		}
		place := at{s.File, s.Table, written(o, s.Key), ""}
		if s.Status == orgmodel.Vision && o.Header.Status != orgmodel.Vision {
			dreamt[place] = true
		}
		if s.Assumed {
			if common == nil || !common.Assumed.All {
				place.key = s.Key.Key
			}
			seen[place] = true
		}
	}
	all := func(keys []ground.Key) {
		for i := range keys {
			note(&keys[i])
		}
	}
	for _, i := range c.Diff.Told() {
		all(c.Diff.Keys(&c.Diff.Changes[i]))
	}
	var room []ground.Key
	for _, row := range headline.Explained() {
		for _, f := range c.Summary.Rests(row.ID) {
			room = c.Summary.Markable(f, room, all)
		}
	}
	return len(seen), len(dreamt)
}

// metKeys are keys that have been met, by the entity they are of.
type metKeys struct {
	tables []metTable
}

type metTable struct {
	file  int
	table string
	of    [][]metKey // by place
}

// metKey is a key of an entity, or an element of its list.
type metKey struct {
	key string
	nth int
}

// met reports whether a key has been met before.
func (m *metKeys) met(k *ground.Key) bool {
	t := m.table(k)
	if more := k.At + 1 - len(t.of); more > 0 {
		t.of = append(t.of, make([][]metKey, more)...)
	}
	is := metKey{k.Key, k.Nth}
	if slices.Contains(t.of[k.At], is) {
		return true
	}
	t.of[k.At] = append(t.of[k.At], is)
	return false
}

func (m *metKeys) table(k *ground.Key) *metTable {
	for i := range m.tables {
		if t := &m.tables[i]; t.file == k.File && t.table == k.Table {
			return t
		}
	}
	m.tables = append(m.tables, metTable{file: k.File, table: k.Table})
	return &m.tables[len(m.tables)-1]
}
