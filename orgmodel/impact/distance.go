package impact

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// StructuralDistance is the rule that tells how much of the structure is another one.
const StructuralDistance = "I848"

var distanceRules = []Rule{{
	Rule: diag.Rule{
		ID: StructuralDistance, Name: "structural-distance", Family: Consequences, Severity: diag.Info,
		Title:  message.Text{EN: "How much is new or moved", SV: "Hur mycket som är nytt eller flyttat"},
		Why:    message.Text{EN: "It shows how much of the organisation the change concerns.", SV: "Det visar hur stor del av organisationen som förändringen gäller."},
		Mend:   message.Text{EN: "Nothing needs fixing. The key figures m19 list all that is new, moved, merged, split or has ended.", SV: "Inget behöver åtgärdas. Nyckeltalen m19 räknar upp allt som är nytt, flyttat, sammanslaget, delat eller har upphört."},
		Source: message.Text{EN: "Key figure m19: where units, posts and services belong in the two files", SV: "Nyckeltal m19: var enheter, befattningar och insatser hör hemma i de två filerna"},
		Reads:  []string{"every unit.kind", "every unit.parent", "every unit.led_by", "every unit.since", "every unit.until", "every post.unit", "every service.provided_by", "every unit.formerly", "every post.formerly", "every service.formerly"},
		Before: twoTeams,
		Bad:    "[[unit]]\nid = \"unga\"\nparent = \"vuxna\"\n",
		Good:   "[[budget]]\nid = \"ram-unga\"\nname = \"Ram för unga\"\nunit = \"unga\"\namount = 9_000_000\nyear = 2027\n",
	},
	Check: checkDistance,
}}

var distanceTexts = struct{ both, same, one, many, each, more message.Text }{
	both: message.Text{EN: "Each unit, post and service that both files describe is where it was.", SV: "Varje enhet, befattning och insats som båda filerna beskriver finns där den fanns."},
	same: message.Text{EN: "Each unit, post and service is where it was.", SV: "Varje enhet, befattning och insats finns där den fanns."},
	one:  message.Text{EN: "{0} of {1} units, posts and services is concerned. {2}.", SV: "{0} av {1} enheter, befattningar och insatser berörs. {2}."},
	many: message.Text{EN: "{0} of {1} units, posts and services are concerned. {2}.", SV: "{0} av {1} enheter, befattningar och insatser berörs. {2}."},
	more: message.Text{EN: "{0}. {1}", SV: "{0}. {1}"},
	each: message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},
}

// hows say what has happened, by how something is not where it was.
var hows = map[metrics.How]message.Text{
	metrics.Merging:    {EN: "Merged", SV: "Har slagits samman"},
	metrics.Dividing:   {EN: "Split", SV: "Har delats"},
	metrics.Regrouping: {EN: "Regrouped", SV: "Har omgrupperats"},
	metrics.Absorbing:  {EN: "Taken over by others", SV: "Har uppgått i andra"},
	metrics.Forming:    {EN: "Formed of others", SV: "Har bildats av andra"},
	metrics.TakingOut:  {EN: "Taken out of others", SV: "Har brutits ut ur andra"},
	metrics.Founding:   {EN: "New", SV: "Nya"},
	metrics.Moving:     {EN: "Moved", SV: "Har flyttats"},
	metrics.Providing:  {EN: "Provided by others", SV: "Har andra utförare"},
	metrics.Ending:     {EN: "Ended", SV: "Har upphört"},
}

// checkDistance says how much is another, and that nothing is where something of
// units, posts or services changes that leaves the structure alone.
func checkDistance(p *Pass) {
	share, ok := p.figure(metrics.M19All)
	if !ok || !share.Quantity.Known() {
		return
	}
	f := Finding{At: heading(), Keys: p.figureKeys(&share)}
	changed, all := p.Diff.Pair().Restructured()
	if len(changed) > 0 {
		text := distanceTexts.many
		if len(changed) == 1 {
			text = distanceTexts.one
		}
		f.Message = text.With(len(changed), all, p.happened(changed))
		p.Report(f)
		return
	}
	if other := p.structural(); len(other) > 0 {
		f.Message = distanceTexts.same.With()
		if p.Diff.SilentStructure() {
			f.Message = distanceTexts.both.With()
		}
		f.Keys = figure.Listed(f.Keys).And(p.sharedKeys(other)).List
		p.Report(f)
	}
}

// structural lists the changes that are about our units, posts or services, and not
// only about what the files say of their sources and assumptions.
func (p *Pass) structural() []*diff.Change {
	var list []*diff.Change
	for i := range p.Diff.Changes {
		c := &p.Diff.Changes[i]
		switch p.Diff.Topic(c).ID {
		case diff.TopicSources, diff.TopicOutside, diff.TopicOffices:
			continue
		}
		if c.Type == orgmodel.TypeUnit || c.Type == orgmodel.TypePost || c.Type == orgmodel.TypeService {
			list = append(list, c)
		}
	}
	return list
}

// sharedKeys are those that each of some changes rests on: without them there would
// be none.
func (p *Pass) sharedKeys(list []*diff.Change) figure.Keys {
	return figure.Listed(func() []ground.Key {
		keys := p.Diff.Keys(list[0])
		for _, c := range list[1:] {
			also := p.Diff.Keys(c)
			keys = slices.DeleteFunc(keys, func(k ground.Key) bool { return !slices.Contains(also, k) })
		}
		return keys
	})
}

// figureKeys are what a key figure rests on, with the [[close]] itself in place of its day.
func (p *Pass) figureKeys(f *figure.Figure) func() []ground.Key {
	return func() []ground.Key { return p.Diff.Endings(f.AllKeys()) }
}

// figure computes a key figure about the change.
func (p *Pass) figure(id string) (figure.Figure, bool) {
	for _, m := range metrics.Changes() {
		for i := range m.Figures {
			if m.Figures[i].ID == id {
				return m.Figures[i].Compute(p.Diff.Pair()), true
			}
		}
	}
	return figure.Figure{}, false
}

// happened says of what is not where it was what has happened to it: what has merged
// or been divided has not ended.
func (p *Pass) happened(list []metrics.Other) message.Localizer {
	var said message.Localizer
	for how := metrics.Merging; how <= metrics.Ending; how++ {
		var names []message.Quoted
		for _, other := range list {
			if other.How == how {
				names = append(names, p.theOther(&other))
			}
		}
		if names == nil {
			continue
		}
		part := distanceTexts.each.With(hows[how], some(names))
		if said == nil {
			said = part
		} else {
			said = distanceTexts.more.With(said, part)
		}
	}
	return said
}

func (p *Pass) theOther(other *metrics.Other) message.Quoted {
	o := p.New
	if other.Old {
		o = p.Old
	}
	return p.nameOf(o, other.Type, other.Index)
}
