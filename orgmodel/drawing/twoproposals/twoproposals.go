// Package twoproposals is the picture of two proposals and the base that both
// stand on: what only one of them does, and what both do. It is no change from one
// proposal to the other; package change draws those.
package twoproposals

import (
	"maps"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
)

// Draw draws two proposals and the base that both stand on in one picture: the line
// of command of all three, with what only one of the proposals does to it. Nothing in it
// is new or gone on the way from one proposal to the other.
func Draw(c *proposals.Comparison, o drawing.Options) (*drawing.Drawing, error) {
	if err := o.Refuse(); err != nil {
		return nil, err
	}
	for _, org := range []*orgmodel.Organisation{c.Base, c.To[0].New, c.To[1].New} {
		if err := kit.RefuseLoops(org); err != nil {
			return nil, err
		}
	}
	if o.Lang == "" {
		o.Lang = message.Lang(c.Base.Header.Language)
	}
	if o.Detail == "" {
		o.Detail = drawing.Standard
	}
	pic, d, err := draw(c, o, false)
	if err == nil && (!pic.followable() || kit.TangledLinks(pic.placed.Ties, d.Scale)) {
		_, d, err = draw(c, o, true)
	}
	return d, err
}

// draw draws the picture, with lines to the collaborations or with numbers.
func draw(c *proposals.Comparison, o drawing.Options, marked bool) (*proposalPicture, *drawing.Drawing, error) {
	t := newProposalTeller(c, o)
	if len(t.roots) == 0 {
		return nil, nil, &drawing.Refusal{Text: changekit.Words.Nothing.With()}
	}
	pic, err := t.picture(o)
	if err != nil {
		return nil, nil, err
	}
	if marked {
		pic.mark()
	}
	used := kit.Together(t.of[:]...)
	page := kit.Page{
		Picture: pic, Prefix: "changes-", Name: t.title(), Title: t.heading(o, pic, used.Count(t.lang)),
		Legend: t.legend(used, pic), Low: true, Tell: pic.tell,
	}
	d := page.Draw(t.of[1].Model, used, o)
	if !t.evenly() {
		d.Status, d.Stamp, d.Partly = "", "", ""
	}
	return pic, d, nil
}

// proposalTeller tells what stands in the picture of two proposals.
type proposalTeller struct {
	*proposals.Comparison
	lang  message.Lang
	of    [3]kit.Sketch // the base and the two
	slots []proposalSlot
	at    [3][]int // the slot of a unit, by its place in each of the three
	roots []int
	hosts map[int][]place  // where proposals move units to, by the slot above; -1: the top
	rest  []*proposals.Row // what no box tells
	looks map[*changekit.Look]bool
	only  [3]*changekit.Look // what just one of the two does something to, and what both do otherwise
}

func newProposalTeller(c *proposals.Comparison, o drawing.Options) *proposalTeller {
	t := &proposalTeller{Comparison: c, lang: o.Lang, hosts: map[int][]place{}, looks: map[*changekit.Look]bool{}}
	t.only = [3]*changekit.Look{changekit.OnlyIn(c.Labels[0], o.Lang), changekit.OnlyIn(c.Labels[1], o.Lang), &changekit.LookOnly}
	for i, org := range t.orgs() {
		t.of[i] = kit.NewSketch(org, o)
	}
	t.stand()
	t.tell()
	return t
}

func (t *proposalTeller) orgs() [3]*orgmodel.Organisation {
	return [3]*orgmodel.Organisation{t.Base, t.To[0].New, t.To[1].New}
}

func (t *proposalTeller) say(text message.Text, args ...any) string {
	return text.With(args...).In(t.lang)
}

// evenly reports whether one stamp speaks for both proposals.
func (t *proposalTeller) evenly() bool {
	a, b := t.of[1].Standing(), t.of[2].Standing()
	return a.Status == b.Status && a.Stamp == b.Stamp && a.Partly == b.Partly
}

func (t *proposalTeller) title() string {
	return t.say(texts.title, message.Name(t.Base.Header.Name), t.Labels[0], message.Name(t.To[0].New.Header.Name), t.Labels[1], message.Name(t.To[1].New.Header.Name))
}

// heading is the block above the picture. A stamp speaks for both proposals, or there is
// none and each has its own word.
func (t *proposalTeller) heading(o drawing.Options, pic *proposalPicture, assumed string) *kit.TitleBlock {
	title := strings.ReplaceAll(t.title(), " = ", "\u00a0=\u00a0")
	b := &kit.TitleBlock{Title: title, Subtitle: kit.Joined(" · ", t.say(kit.Words.AsOf, t.days()), t.counts(pic), assumed)}
	if t.evenly() {
		t.of[1].Model.Stand(b)
	} else {
		first, second := kit.LookOfStatus(t.To[0].New.Header.Status).Label, kit.LookOfStatus(t.To[1].New.Header.Status).Label
		b.Subtitle = kit.Joined(" · ", b.Subtitle, t.say(texts.standings, t.Labels[0], first, t.Labels[1], second))
	}
	if i := t.find(o.Root); i >= 0 && o.Root != "" {
		s := &t.slots[i]
		b.Crumbs = t.of[s.of].UnitName(s.unit)
	}
	return b
}

// days are those that the proposals describe.
func (t *proposalTeller) days() string {
	a, b := t.of[1].Day(), t.of[2].Day()
	if kit.Unmarked(a) == kit.Unmarked(b) {
		return b
	}
	return t.say(texts.days, t.Labels[0], a, t.Labels[1], b)
}

// counts says what each proposal alone makes of how many units, and how many both touch:
// of those that are drawn, or counted in a box.
func (t *proposalTeller) counts(pic *proposalPicture) string {
	var parts []string
	var list []int
	for i := range t.slots {
		if pic.covered[i] {
			list = append(list, i)
		}
	}
	for _, g := range t.groups(list) {
		parts = append(parts, g.said)
	}
	if parts == nil {
		return texts.none.In(t.lang)
	}
	return strings.Join(parts, "; ")
}

// touchedGroup are units to which the same proposals do something.
type touchedGroup struct {
	look *changekit.Look
	said string
}

// groups counts slots by whose they are: each once, by the weightiest of what happens.
func (t *proposalTeller) groups(list []int) (groups []touchedGroup) {
	a, b := t.Labels[0], t.Labels[1]
	var of [4]map[*state]int // only the first, only the second, both alike, both otherwise
	for i := range of {
		of[i] = map[*state]int{}
	}
	for _, i := range list {
		s := &t.slots[i]
		who, some := s.who()
		switch {
		case !some:
		case who < 2:
			of[who][s.states(who)[0]]++
		case s.same():
			of[2][s.states(0)[0]]++
		default:
			of[3][&changed]++
		}
	}
	for i, n := range of {
		if len(n) == 0 {
			continue
		}
		switch what := counted(n, t.lang); i {
		case 2:
			groups = append(groups, touchedGroup{&changekit.LookChanged, t.say(texts.countBoth, a, b, what)})
		case 3:
			unit := kit.Plural{One: texts.unitOne, Many: texts.units}
			groups = append(groups, touchedGroup{&changekit.LookOnly, t.say(texts.countApart, a, b, unit.Of(n[&changed]))})
		default:
			groups = append(groups, touchedGroup{t.only[i], t.say(texts.countOnly, t.Labels[i], what)})
		}
	}
	return groups
}

// counted lists how many units there are in each state, the weightiest first.
func counted(n map[*state]int, lang message.Lang) string {
	var parts []string
	for _, is := range slices.SortedFunc(maps.Keys(n), func(x, y *state) int { return x.weight - y.weight }) {
		parts = append(parts, is.counts.Of(n[is]).In(lang))
	}
	return strings.Join(parts, ", ")
}

// legend explains just what occurs.
func (t *proposalTeller) legend(used *kit.Marks, pic *proposalPicture) *kit.Legend {
	l := &kit.Legend{}
	for _, look := range slices.Concat(t.only[:2], changekit.Looks) {
		if !t.looks[look] {
			continue
		}
		text := look.Legend.In(t.lang)
		if look == &changekit.LookOnly {
			text = t.say(look.Legend, t.Labels[0], t.Labels[1])
		}
		l.Entries = append(l.Entries, kit.LegendEntry{Text: text, Fill: look.Fill, Stroke: look.Stroke})
	}
	l.Entries = append(l.Entries, pic.memberEntries()...)
	l.Entries = append(l.Entries, used.Explained(t.lang)...)
	return l
}
