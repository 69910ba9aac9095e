package change

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/municipalities"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// reading says how the two were read where the picture is of no reform, or where the
// reader took both for complete.
func (t *teller) reading() string {
	w, m := &words, t.c.Match
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
	w, regrouped := &words, t.regrouped()
	var parts []string
	for _, c := range []struct {
		look *changekit.Look
		kit.Plural
	}{
		{&changekit.LookFounded, kit.Plural{One: w.foundedOne, Many: w.foundedMany}},
		{&changekit.LookClosed, kit.Plural{One: w.closedOne, Many: w.closedMany}},
		{&changekit.LookDescribedNow, kit.Plural{One: w.describedOne, Many: w.describedMany}},
		{&changekit.LookUndescribed, kit.Plural{One: w.undescribedOne, Many: w.undescribedMany}},
		{&changekit.LookMoved, kit.Plural{One: w.movedOne, Many: w.movedMany}},
		{&changekit.LookMerged, kit.Plural{One: w.mergedOne, Many: w.mergedMany}},
		{&changekit.LookSplit, kit.Plural{One: w.splitOne, Many: w.splitMany}},
		{&changekit.LookChanged, kit.Plural{One: w.changedOne, Many: w.changedMany}},
	} {
		f, across := t.happenings(p, c.look, regrouped)
		if n := len(f.Terms); n > 0 {
			parts = append(parts, c.Of(n, across).In(t.lang)+t.ofWhich(&f))
		}
	}
	if f, were, are := t.regroupings(p); len(f.Terms) > 0 {
		parts = append(parts, kit.Plural{One: w.regroupedOne, Many: w.regroupedMany}.Of(len(f.Terms), were, are).In(t.lang)+t.ofWhich(&f))
	}
	if f := t.elsewhere(p); len(f.Terms) > 0 {
		parts = append(parts, kit.OtherWords.Happenings.Of(len(f.Terms)).In(t.lang)+t.ofWhich(&f))
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
func (t *teller) happenings(p *plan, look *changekit.Look, regrouped map[int]bool) (f figure.Figure, across int) {
	var terms []figure.Term
	split, beyond := map[int]bool{}, map[int]bool{}
	for i := range t.slots {
		s := &t.slots[i]
		if !slices.Contains(s.looks, look) || !p.covers(i) || t.others(s) {
			continue
		}
		switch look {
		case &changekit.LookMerged:
			if regrouped[s.new] {
				continue
			}
			for _, o := range t.units.Before[s.new] {
				beyond[o] = true
			}
		case &changekit.LookSplit:
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
		terms = append(terms, figure.Term{Weight: figure.Once(), Keys: t.happensBy(s, &changekit.LookSplit)})
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
		terms = append(terms, figure.Term{Weight: figure.Once(), Keys: t.happensBy(&t.slots[at], &changekit.LookMerged)})
		were, are = were+len(ch.Old), are+len(ch.New)
	}
	return figure.Make(figure.Count, figure.Unit{}, terms...), were, are
}

// happeningKeys are the keys of a unit that say that something happens to it, with
// that it is there at all.
var happeningKeys = map[*changekit.Look]string{&changekit.LookMoved: "parent", &changekit.LookMerged: "formerly", &changekit.LookSplit: "formerly"}

// happensBy are the keys by which something happens to a unit: those of the new
// file; of what is closed the one that ends it.
func (t *teller) happensBy(s *slot, look *changekit.Look) figure.Keys {
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
	return t.say(words.ofWhich, message.And(parts))
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
func (t *teller) titles(p *plan, before, after kit.Sketch) map[Picture]*kit.TitleBlock {
	w := &words
	was, is := t.old.Named(&t.c.Old.Header.Common), t.new.Named(&t.c.New.Header.Common)
	from, to := t.old.Day(), t.new.Day()
	day := t.say(w.dates, from, to)
	if kit.Unmarked(from) == kit.Unmarked(to) {
		day = t.new.AsOf()
	}
	both := kit.Together(t.new, t.old)
	list := map[Picture]*kit.TitleBlock{
		Changes: t.new.Stand(&kit.TitleBlock{Title: t.say(w.title, was, is), Subtitle: t.when(day, t.reading(), t.counts(p), both.Count(t.lang))}),
		Before:  t.old.Stand(&kit.TitleBlock{Title: t.say(w.before, before.Named(&t.c.Old.Header.Common)), Subtitle: t.when(before.AsOf(), kit.Together(before).Count(t.lang))}),
		After:   t.new.Stand(&kit.TitleBlock{Title: t.say(w.after, after.Named(&t.c.New.Header.Common)), Subtitle: t.when(after.AsOf(), kit.Together(after).Count(t.lang))}),
	}
	for _, p := range Pictures() {
		for _, q := range Pictures() {
			list[Picture(p)].Peers = append(list[Picture(p)].Peers, list[Picture(q)])
		}
	}
	if p.root >= 0 {
		org, at := p.unit(&p.slots[p.root])
		for _, p := range Pictures() {
			list[Picture(p)].Crumbs = message.Name(org.Units[at].Name).In(t.lang)
		}
	}
	return list
}

func (t *teller) when(said ...string) string {
	parts := []string{}
	if name, ok := municipalities.Name(t.c.New.Header.Municipality); ok {
		parts = append(parts, name)
	}
	return kit.UpperFirst(kit.Joined(" · ", append(parts, said...)...))
}

// legend explains the picture of changes.
func (t *teller) legend(p *changePicture) *kit.Legend {
	l := &kit.Legend{}
	w := &words
	said := map[message.Text]bool{}
	for _, look := range changekit.Looks {
		text := look.Legend
		if look == &changekit.LookGhost && !t.boxed(look) {
			text = changekit.LookMoved.Legend // only rows left: they have its sign, and no place is empty
		}
		if t.used.looks[look] && !said[text] {
			said[text] = true
			e := kit.LegendEntry{Text: text.In(t.lang)}
			if t.boxed(look) {
				e.Fill, e.Stroke = look.Fill, look.Stroke
			}
			l.Entries = append(l.Entries, e)
		}
	}
	if t.used.vision {
		l.Entries = append(l.Entries, kit.LegendEntry{Text: kit.LookOfStatus(orgmodel.Vision).Label.In(t.lang), Fill: kit.White, Stroke: changekit.Envisioned(kit.Ink)})
	}
	m := p.membershipsDrawn()
	line := func(used bool, text message.Text, stroke drawing.Stroke) {
		if used {
			l.Entries = append(l.Entries, kit.LegendEntry{Text: text.In(t.lang), Stroke: stroke, Line: true})
		}
	}
	if p.marked {
		l.Entries = append(l.Entries, p.markEntries()...)
		m = memberLines{}
	}
	line(m.stays, kit.Words.LegendMember, changekit.KeptMember)
	l.Entries = append(l.Entries, t.new.LineEntries(changekit.Words.LegendNewMember, m.coming, changekit.ComingMember)...)
	line(m.ends, changekit.Words.LegendGoneMember, changekit.GoneMember)
	if t.used.guess {
		l.Entries = append(l.Entries, kit.LegendEntry{Text: w.legendGuess.In(t.lang)})
	}
	signs := kit.Together(t.new, t.old)
	l.Entries = append(l.Entries, signs.Explained(t.lang)...)
	return l
}

// boxed reports whether a sample must show how a box of a look, or of another that the
// legend says the same of, looks. Of what only rows have the sign is enough.
func (t *teller) boxed(look *changekit.Look) bool {
	return look.Sign == "" || slices.ContainsFunc(changekit.Looks, func(l *changekit.Look) bool { return l.Legend == look.Legend && t.used.boxes[l] })
}

// memberLines says which lines of members occur.
type memberLines struct {
	stays, ends bool
	coming      []orgmodel.Status // how sure those are that come
}

func (c *changePicture) membershipsDrawn() (l memberLines) {
	for i := range c.bundles {
		for _, m := range c.bundles[i].memberships {
			switch m.look {
			case &changekit.LookFounded:
				l.coming = append(l.coming, c.t.tieStatus(&c.bundles[i], false))
			case &changekit.LookClosed:
				l.ends = true
			case nil:
				l.stays = true
			}
		}
	}
	return l
}
