package report

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// A manager is counted where the post leads a unit: one that both files have, and that
// leads in only one of them, makes the number another without that anybody comes or goes.

var leadsTexts = struct{ now, before message.Text }{
	now:    message.Text{EN: "Managers are counted only when they lead a unit: {0} is in both files, and leads one only in the new file.", SV: "Chefer räknas bara när de leder en enhet: {0} finns i båda filerna, men leder en enhet bara i den nya."},
	before: message.Text{EN: "Managers are counted only when they lead a unit: {0} is in both files, and leads one only in the old file.", SV: "Chefer räknas bara när de leder en enhet: {0} finns i båda filerna, men leder en enhet bara i den gamla."},
}

// leadingInOne says it of such posts, where the number of managers is another.
func (p *diffPage) leadingInOne() (blocks []document.Block) {
	who := p.c.Diff.Match.Of(orgmodel.TypePost)
	at := slices.IndexFunc(p.c.Figures, func(f FigurePair) bool { return f.Figure.ID == metrics.M03Count })
	if who == nil || at < 0 {
		return nil
	}
	if f := &p.c.Figures[at]; f.Old.Quantity == f.New.Quantity || !f.Old.Quantity.Tells() || !f.New.Quantity.Tells() {
		return nil
	}
	was, is := leading(p.c.Diff.Old), leading(p.c.Diff.New)
	var now, before []message.Name
	var nowKeys, beforeKeys []ground.Key
	for i := range p.c.Diff.New.Posts {
		if i >= len(who.Before) || len(who.Before[i]) != 1 {
			continue
		}
		post, former := &p.c.Diff.New.Posts[i], &p.c.Diff.Old.Posts[who.Before[i][0]]
		if p.c.Diff.New.Office(i) || !p.c.Diff.New.Active(&post.Common) || !p.c.Diff.Old.Active(&former.Common) {
			continue
		}
		switch {
		case is[post.ID] && !was[former.ID]:
			now, nowKeys = append(now, message.Name(nameOf(&post.Common))), append(nowKeys, p.keysInBoth(who.Before[i][0], i)...)
		case was[former.ID] && !is[post.ID]:
			before, beforeKeys = append(before, message.Name(nameOf(&post.Common))), append(beforeKeys, p.keysInBoth(who.Before[i][0], i)...)
		}
	}
	for _, said := range []struct {
		text  message.Text
		names []message.Name
		keys  []ground.Key
	}{{leadsTexts.now, now, nowKeys}, {leadsTexts.before, before, beforeKeys}} {
		if said.names != nil {
			slices.Sort(said.names)
			blocks = append(blocks, document.Paragraph(said.text.With(message.And(slices.Compact(said.names))).In(p.lang)+p.entryTags(p.c.groundOf(said.keys))))
		}
	}
	return blocks
}

// keysInBoth say that a post is there before and after, and what it is called.
func (p *diffPage) keysInBoth(old, now int) []ground.Key {
	list := p.c.Diff.Old.Keys(orgmodel.Ref{Type: orgmodel.TypePost, Index: old}, "", "name")
	for _, k := range p.c.Diff.New.Keys(orgmodel.Ref{Type: orgmodel.TypePost, Index: now}, "", "status", "name") {
		k.File = 1
		list = append(list, k)
	}
	return list
}

// leading are the posts that lead a unit, by their ids.
func leading(o *orgmodel.Organisation) map[string]bool {
	lead := map[string]bool{}
	for i := range o.Units {
		if o.Active(&o.Units[i].Common) {
			for _, id := range o.Units[i].LedBy {
				lead[id] = true
			}
		}
	}
	return lead
}
