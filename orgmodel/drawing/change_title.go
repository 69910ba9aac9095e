package drawing

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/municipalities"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// reading says how the two were read where the picture is of no reform, or where the
// reader took both for complete.
func (t *teller) reading() string {
	w, m := &changeWords, t.c.Match
	switch {
	case !t.c.Old.SameMunicipality(t.c.New):
		return w.towns.In(t.lang)
	case m.Backwards:
		return w.backwards.In(t.lang)
	case m.Distant:
		return w.distant.In(t.lang)
	case m.Complete:
		return w.readWhole.In(t.lang)
	}
	return ""
}

// counts says in figures what happened to the units that are drawn, or counted in
// a box.
func (t *teller) counts(p *plan) string {
	w, regrouped := &changeWords, t.regrouped()
	var parts []string
	for _, c := range []struct {
		look *changeLook
		plural
	}{
		{&lookFounded, plural{w.foundedOne, w.foundedMany}},
		{&lookClosed, plural{w.closedOne, w.closedMany}},
		{&lookDescribedNow, plural{w.describedOne, w.describedMany}},
		{&lookUndescribed, plural{w.undescribedOne, w.undescribedMany}},
		{&lookMoved, plural{w.movedOne, w.movedMany}},
		{&lookMerged, plural{w.mergedOne, w.mergedMany}},
		{&lookSplit, plural{w.splitOne, w.splitMany}},
		{&lookChanged, plural{w.changedOne, w.changedMany}},
	} {
		f, across := t.happenings(p, c.look, regrouped)
		if n := len(f.Terms); n > 0 {
			parts = append(parts, c.of(n, across).In(t.lang)+t.ofWhich(&f))
		}
	}
	if f, were, are := t.regroupings(p); len(f.Terms) > 0 {
		parts = append(parts, plural{w.regroupedOne, w.regroupedMany}.of(len(f.Terms), were, are).In(t.lang)+t.ofWhich(&f))
	}
	if f := t.elsewhere(p); len(f.Terms) > 0 {
		parts = append(parts, otherWords.happenings.of(len(f.Terms)).In(t.lang)+t.ofWhich(&f))
	}
	switch {
	case parts != nil:
	case t.unnamedChange(p):
		return w.onlyActors.In(t.lang)
	default:
		return w.noMoves.In(t.lang)
	}
	return strings.Join(parts, ", ")
}

// elsewhere counts the other organisations, and their units, that something happened
// to: whatever it was, it is none of our reorganisation.
func (t *teller) elsewhere(p *plan) figure.Figure {
	var terms []figure.Term
	for i := range t.slots {
		if s := &t.slots[i]; s.loud && s.away < 0 && p.covers(i) && t.others(s) && !t.unnamed(s) {
			terms = append(terms, figure.Term{Weight: figure.Once(), Keys: t.happensBy(s, s.looks[0])})
		}
	}
	return figure.Make(figure.Count, figure.Unit{}, terms...)
}

// happenings counts the units of our own that something happened to: what is merged
// by what came of it, and what is split by what was there before. Across is how many
// units there are on the other side of that. What is regrouped is counted apart.
func (t *teller) happenings(p *plan, look *changeLook, regrouped map[int]bool) (f figure.Figure, across int) {
	var terms []figure.Term
	split, beyond := map[int]bool{}, map[int]bool{}
	for i := range t.slots {
		s := &t.slots[i]
		if !slices.Contains(s.looks, look) || !p.covers(i) || t.others(s) {
			continue
		}
		switch look {
		case &lookMerged:
			if regrouped[s.new] {
				continue
			}
			for _, o := range t.units.Before[s.new] {
				beyond[o] = true
			}
		case &lookSplit:
			if !regrouped[s.new] {
				terms = append(terms, t.splits(s, split, beyond)...)
			}
			continue
		}
		terms = append(terms, figure.Term{Weight: figure.Once(), Keys: t.happensBy(s, look)})
	}
	return figure.Make(figure.Count, figure.Unit{}, terms...), len(beyond)
}

// splits are the old units that are split, the unit of a slot among what they are
// split into: each once, with all that it is split into.
func (t *teller) splits(s *slot, split, into map[int]bool) (terms []figure.Term) {
	for _, o := range t.units.Before[s.new] {
		if len(t.units.After[o]) < 2 || split[o] {
			continue
		}
		split[o] = true
		terms = append(terms, figure.Term{Weight: figure.Once(), Keys: t.happensBy(s, &lookSplit)})
		for _, n := range t.units.After[o] {
			into[n] = true
		}
	}
	return terms
}

// regrouped are the new units that several old ones became, which became others too:
// neither a merger nor a split tells what happened to them.
func (t *teller) regrouped() map[int]bool {
	units := map[int]bool{}
	for i := range t.c.Changes {
		if ch := &t.c.Changes[i]; ch.Kind == diff.UnitRegrouped {
			for _, u := range ch.New {
				units[u] = true
			}
		}
	}
	return units
}

// regroupings counts where several units of our own became several others, with how
// many there were in them and how many are: so that the title adds up.
func (t *teller) regroupings(p *plan) (f figure.Figure, were, are int) {
	var terms []figure.Term
	for i := range t.c.Changes {
		ch := &t.c.Changes[i]
		if ch.Kind != diff.UnitRegrouped {
			continue
		}
		at := slices.IndexFunc(t.slots, func(s slot) bool { return slices.Contains(ch.New, s.new) })
		if at < 0 || !p.covers(at) || t.others(&t.slots[at]) {
			continue
		}
		terms = append(terms, figure.Term{Weight: figure.Once(), Keys: t.happensBy(&t.slots[at], &lookMerged)})
		were, are = were+len(ch.Old), are+len(ch.New)
	}
	return figure.Make(figure.Count, figure.Unit{}, terms...), were, are
}

// happeningKeys are the keys of a unit that say that something happens to it, with
// that it is there at all.
var happeningKeys = map[*changeLook]string{&lookMoved: "parent", &lookMerged: "formerly", &lookSplit: "formerly"}

// happensBy are the keys by which something happens to a unit: those of the new
// file; of what is closed the one that ends it.
func (t *teller) happensBy(s *slot, look *changeLook) figure.Keys {
	o, at, keys := t.c.New, s.new, []string{"", happeningKeys[look]}
	if at < 0 {
		id := t.c.Old.Units[s.old].ID
		if at = o.UnitIndex(id); at < 0 {
			return nil
		}
		keys = []string{"until"}
	}
	return figure.On(o.Keys(orgmodel.Ref{Type: orgmodel.TypeUnit, Index: at}, keys...)...)
}

// stated is how sure the new file is of a key. That the day is assumed on which a
// unit ends does not make it an assumption that it does.
func (t *teller) stated(k ground.Key) ground.Stated {
	s := t.c.New.Stated(k)
	if k.Key == "until" {
		s.Assumed = t.c.New.Units[k.At].Assumed.All
	}
	return s
}

// ofWhich tells how many of the units counted are less sure than the new file as a
// whole, or assumed.
func (t *teller) ofWhich(f *figure.Figure) string {
	var parts []string
	for _, part := range f.Account(t.stated, t.c.New.Header.Status).Parts {
		parts = append(parts, part.Said(f.Unit).In(t.lang))
	}
	if parts == nil {
		return ""
	}
	return t.say(changeWords.ofWhich, message.And(parts))
}

// unnamedChange reports whether something happened to what is drawn but never
// counted.
func (t *teller) unnamedChange(p *plan) bool {
	for i := range t.slots {
		if s := &t.slots[i]; s.loud && p.covers(i) && t.unnamed(s) {
			return true
		}
	}
	return false
}

// unnamed reports whether a box is that of an unnamed category, which is drawn
// but never counted.
func (t *teller) unnamed(s *slot) bool {
	org, at := t.unit(s)
	return org.Units[at].Kind == orgmodel.KindActor
}

// titles are the blocks above the three pictures: as high as the highest.
func (t *teller) titles(p *plan, before, after sketch) map[Picture]*titleBlock {
	w := &changeWords
	was, is := t.old.named(&t.c.Old.Header.Common), t.new.named(&t.c.New.Header.Common)
	from, to := t.old.day(), t.new.day()
	day := t.say(w.dates, from, to)
	if unmarked(from) == unmarked(to) {
		day = t.say(words.asOf, to)
	}
	both := t.new.used.with(t.old.used)
	list := map[Picture]*titleBlock{
		ChangesPicture: t.new.stand(&titleBlock{title: t.say(w.title, was, is), subtitle: t.when(day, t.reading(), t.counts(p), both.count(t.lang))}),
		BeforePicture:  t.old.stand(&titleBlock{title: t.say(w.before, before.named(&t.c.Old.Header.Common)), subtitle: t.when(t.say(words.asOf, before.day()), before.used.count(t.lang))}),
		AfterPicture:   t.new.stand(&titleBlock{title: t.say(w.after, after.named(&t.c.New.Header.Common)), subtitle: t.when(t.say(words.asOf, after.day()), after.used.count(t.lang))}),
	}
	for _, p := range Pictures() {
		for _, q := range Pictures() {
			list[Picture(p)].peers = append(list[Picture(p)].peers, list[Picture(q)])
		}
	}
	if p.root >= 0 {
		org, at := p.unit(&p.slots[p.root])
		for _, p := range Pictures() {
			list[Picture(p)].crumbs = message.Name(org.Units[at].Name).In(t.lang)
		}
	}
	return list
}

func (t *teller) when(said ...string) string {
	parts := []string{}
	if name, ok := municipalities.Name(t.c.New.Header.Municipality); ok {
		parts = append(parts, name)
	}
	return upperFirst(joined(" · ", append(parts, said...)...))
}

// legend explains the picture of changes.
func (t *teller) legend(p *changePicture) *legend {
	l := &legend{}
	w := &changeWords
	said := map[message.Text]bool{}
	for _, look := range changeLooks {
		if t.used.looks[look] && !said[look.legend] {
			said[look.legend] = true
			l.entries = append(l.entries, legendEntry{text: look.legend.In(t.lang), fill: look.fill, stroke: look.stroke})
		}
	}
	came, went, stays := p.membershipLooks()
	line := func(used bool, text message.Text, stroke Stroke) {
		if used {
			l.entries = append(l.entries, legendEntry{text: text.In(t.lang), stroke: stroke, line: true})
		}
	}
	line(stays, words.legendMember, keptMember)
	line(came, markedWords.legendNewMember, newMember)
	line(went, markedWords.legendGoneMember, goneMember)
	if t.used.guess {
		l.entries = append(l.entries, legendEntry{text: w.legendGuess.In(t.lang)})
	}
	signs := t.new.used.with(t.old.used)
	l.entries = append(l.entries, signs.explained(t.lang)...)
	return l
}

func (c *changePicture) membershipLooks() (isNew, gone, plain bool) {
	for i := range c.bundles {
		for _, m := range c.bundles[i].memberships {
			switch m.look {
			case &lookFounded:
				isNew = true
			case &lookClosed:
				gone = true
			case nil:
				plain = true
			}
		}
	}
	return isNew, gone, plain
}
