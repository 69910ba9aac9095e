package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var lostCoverage = ChangeMetric{
	ID:    M16,
	Label: text("Groups without a service, and for how long", "Målgrupper utan insats, och hur länge"),
	Method: text(
		"Target groups that a service reached and none reaches any more; a group that the new file no longer describes is perhaps one of them. The time without a service is the number of whole months from the first day on which nothing reaches a group to the first on which a service does again, as since and until tell it of the services, until also of all who provide one. A service that goes on under another id leaves no such time unless the dates set the two apart. Of a date that is only before or after another a bound is left, and without a month there is no number. A group that is not reached again has no last day.",
		"Målgrupper som någon insats nådde och som ingen längre når; en grupp som den nya filen inte längre beskriver är kanske en av dem. Tiden utan insats är antalet hela månader från den första dag då ingenting når en grupp till den första då en insats gör det igen, enligt insatsernas since och until, för until också enligt alla som utför insatsen. En insats som går vidare under ett annat id lämnar ingen sådan tid om inte datumen skiljer dem åt. Av ett datum som bara är före eller efter ett annat återstår en gräns, och utan månad finns inget tal. En grupp som inte nås igen har ingen sista dag.",
	),
	Source: text("The files themselves, keys target_groups, part_of, provided_by, since, until and formerly.", "Filerna själva, nycklarna target_groups, part_of, provided_by, since, until och formerly."),
	Figures: []ChangeFigure{
		{M16Lost, text("Target groups that no service reaches any more", "Målgrupper som inte längre nås av någon insats"), groupUnit, groupsLosingAll},
		{M16Gap, text("Longest time without a service", "Längsta tiden utan insats"), monthUnit, longestGap},
	},
}

var gapTexts = struct{ none, shared, undescribed, over, silent, open, since, between, undated message.Text }{
	none:        text("Neither file describes a target group with a service.", "Ingen av filerna beskriver en målgrupp med en insats."),
	shared:      text("No target group in both files has a service.", "Ingen målgrupp som finns i båda filerna har någon insats."),
	undescribed: text("perhaps: the new file does not describe it", "kanske: den nya filen beskriver den inte"),
	over:        text("perhaps: the group itself has ended", "kanske: gruppen själv har upphört"),
	silent:      text("perhaps: the new file does not describe what reached it", "kanske: den nya filen beskriver inte det som nådde den"),
	open:        text("No service in the new file reaches some of the groups again.", "Ingen insats i den nya filen når några av grupperna igen."),
	since:       text("from {0}, not reached again", "från {0}, nås inte igen"),
	between:     text("from {0} to {1}", "från {0} till {1}"),
	undated:     text("The files give no exact days.", "Filerna anger inga exakta dagar."),
}

func groupsLosingAll(p *Pair) figure.Figure {
	var terms []figure.Term
	any, open, over, silent := false, false, false, false
	for _, s := range ServedGroups(p) {
		any = any || len(s.Before)+len(s.After) > 0
		unknown := s.Turn == Unknown && len(s.After) == 0
		if s.Turn != LostAll && !unknown {
			continue
		}
		t := p.Old.term(orgmodel.TypeTargetGroup, s.Old, orgmodel.Quantity{}, figure.Unit{})
		t.Keys = figure.Listed(func() []ground.Key { return p.servedKeys(&s) })
		switch {
		case s.New < 0 && !unknown:
			t.Detail, t.Role, over = gapTexts.over, figure.Doubtful, true
		case s.New < 0:
			t.Detail, t.Role, open = gapTexts.undescribed, figure.Doubtful, true
		case unknown:
			t.Detail, t.Role, silent = gapTexts.silent, figure.Doubtful, true
		}
		terms = append(terms, t)
	}
	if !any {
		return figure.Nothing(gapTexts.none.With())
	}
	f := figure.Make(figure.Count, groupUnit, terms...)
	switch {
	case silent:
		f.Note = text("The new file does not describe some of the services.", "Den nya filen beskriver inte några av insatserna.").With()
	case over:
		f.Note = text("Some of the groups have themselves ended.", "Några av grupperna har själva upphört.").With()
	case open:
		f.Note = text("The new file no longer describes some of the groups.", "Den nya filen beskriver inte längre några av grupperna.").With()
	}
	return f
}

// servedKeys are what says which services reach a group before and after, and
// when those that no longer do ended.
func (p *Pair) servedKeys(s *Served) []ground.Key {
	var list []ground.Key
	if s.Old >= 0 {
		list = append(list, p.Old.reachKeys(s.Old)...)
	}
	if s.New >= 0 {
		list = append(list, p.New.reachKeys(s.New)...)
	}
	for _, i := range s.Before {
		list = append(list, p.ending(orgmodel.TypeService, p.Old.Org.Services[i].ID)...)
		for _, id := range p.Old.Org.Services[i].ProvidedBy {
			list = append(list, p.ending(orgmodel.TypeUnit, id)...)
		}
	}
	for _, i := range s.Gained {
		list = append(list, p.New.keys(orgmodel.Ref{Type: orgmodel.TypeService, Index: i}, "since")...)
	}
	for _, i := range slices.Concat(s.Gained, s.Told) {
		list = append(list, p.BeginningKeys(orgmodel.Ref{Type: orgmodel.TypeService, Index: i})...)
	}
	return once(list)
}

// BeginningKeys are the assumed keys that decide whether what nobody was before is new, or was
// there already: its status where that makes it a plan, the days and the decision else.
func (p *Pair) BeginningKeys(ref orgmodel.Ref) []ground.Key {
	who := p.who[ref.Type]
	if who == nil || who.Begins == nil || len(who.Before[ref.Index]) > 0 {
		return nil
	}
	assumed := func(of orgmodel.Ref, keys ...string) (list []ground.Key) {
		c := p.New.Org.Common(of)
		for _, key := range keys {
			if !c.Assumed.All && c.Assumed.Key(key) { // of what is assumed as a whole, that it is there says it
				list = append(list, p.New.key(of.Type, of.Index, key))
			}
		}
		return list
	}
	switch who.Begins[ref.Index] {
	case ByProposal:
		return assumed(ref, "status")
	case ByDates, ByDecision, Unsaid:
		list := assumed(ref, "status", "since", "decision")
		if by, ok := p.New.Org.Find(p.New.Org.Common(ref).Decision); ok && by.Type == orgmodel.TypeDecision {
			list = append(list, assumed(by, "date")...)
		}
		return list
	}
	return nil
}

// longestGap lists the groups that nothing reaches for a while.
func longestGap(p *Pair) figure.Figure {
	var terms []figure.Term
	var unknown []ground.Key
	any, lost := false, false
	for _, s := range ServedGroups(p) {
		switch {
		case len(s.Before)+len(s.After) == 0, s.Old < 0, s.New < 0:
			continue
		case len(s.Before) == 0 && !s.Since.Known():
			any = true
			continue // reached for the first time
		}
		any = true
		if s.Gap.IsZero() {
			continue
		}
		t := p.New.term(orgmodel.TypeTargetGroup, s.New, s.Gap, monthUnit)
		t.Quantity, t.Keys = s.Gap, figure.Listed(func() []ground.Key { return p.servedKeys(&s) })
		switch {
		case !s.Since.Known():
		case s.Turn == LostAll:
			t.Detail = gapTexts.since.With(s.Since)
		case s.Until.Known():
			t.Detail = gapTexts.between.With(s.Since, s.Until)
		}
		terms = append(terms, t)
		lost = lost || s.Turn == LostAll
		unknown = append(unknown, p.undated(&s)...)
	}
	if !any {
		return figure.Nothing(gapTexts.shared.With())
	}
	f := figure.Make(figure.Greatest, monthUnit, terms...)
	if lost {
		f = f.Open()
		f.Note = gapTexts.open.With()
	}
	f.Unknown = unknown
	return settle(f, gapTexts.undated)
}

// undated names the services whose end or beginning is not told by a month.
func (p *Pair) undated(s *Served) []ground.Key {
	var list []ground.Key
	if s.Since.Month == 0 {
		for _, i := range s.Before {
			if len(p.Services().After[i]) == 0 {
				list = append(list, p.Old.key(orgmodel.TypeService, i, "until"))
			}
		}
	}
	if s.Until.Month == 0 {
		for _, i := range s.Gained {
			if since := p.New.Org.Services[i].Since; since.Month == 0 {
				list = append(list, p.New.key(orgmodel.TypeService, i, "since"))
			}
		}
	}
	return list
}
