package metrics

import (
	"math"

	"github.com/orgmodel/orgmodel/orgmodel"
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

var gapTexts = struct{ none, shared, undescribed, open, since, between, undated message.Text }{
	none:        text("Neither file describes a target group with a service.", "Ingen av filerna beskriver en målgrupp med en insats."),
	shared:      text("No target group in both files has a service.", "Ingen målgrupp som finns i båda filerna har någon insats."),
	undescribed: text("perhaps: the new file does not describe it", "kanske: den nya filen beskriver den inte"),
	open:        text("No service in the new file reaches some of the groups again.", "Ingen insats i den nya filen når några av grupperna igen."),
	since:       text("from {0}, not reached again", "från {0}, nås inte igen"),
	between:     text("from {0} to {1}", "från {0} till {1}"),
	undated:     text("The files give no exact days.", "Filerna anger inga exakta dagar."),
}

func groupsLosingAll(p *Pair) Value {
	var n bounds
	v := Value{Note: gapTexts.none.With()}
	for _, s := range ServedGroups(p) {
		if len(s.Before)+len(s.After) > 0 {
			v.Note = message.Message{}
		}
		if s.Turn != LostAll {
			continue
		}
		subject := p.Old.about(orgmodel.TypeTargetGroup, p.Old.Org.TargetGroups[s.Old].ID, orgmodel.Quantity{}, Unit{})
		one := bounds{low: 1, high: 1}
		if s.New < 0 {
			subject.Detail, one.low = gapTexts.undescribed, 0
		}
		n = n.plus(one)
		v.Subjects = append(v.Subjects, subject)
	}
	if v.Note.IsZero() {
		v.Quantity = n.rounded(0)
		if n.low < n.high {
			v.Note = text("The new file no longer describes some of the groups.", "Den nya filen beskriver inte längre några av grupperna.").With()
		}
	}
	return v
}

// longestGap lists the groups that nothing reaches for a while.
func longestGap(p *Pair) Value {
	var longest bounds
	v := Value{}
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
		gap := boundsOf(s.Gap)
		longest = bounds{max(longest.low, gap.low), max(longest.high, gap.high), longest.about || gap.about}
		subject := p.New.about(orgmodel.TypeTargetGroup, p.New.Org.TargetGroups[s.New].ID, s.Gap, monthUnit)
		switch {
		case !s.Since.Known():
		case s.Turn == LostAll:
			subject.Detail = gapTexts.since.With(s.Since.String())
		case s.Until.Known():
			subject.Detail = gapTexts.between.With(s.Since.String(), s.Until.String())
		}
		v.Subjects = append(v.Subjects, subject)
		lost = lost || s.Turn == LostAll
		v.Unknown = append(v.Unknown, p.undated(&s)...)
	}
	switch {
	case !any:
		return nothing(gapTexts.shared)
	case lost:
		longest.high = math.Inf(1)
		v.Note = gapTexts.open.With()
	}
	return v.settle(longest.rounded(0), gapTexts.undated)
}

// undated names the services whose end or beginning is not told by a month.
func (p *Pair) undated(s *Served) []Input {
	var list []Input
	if s.Since.Month == 0 {
		for _, i := range s.Before {
			if id := p.Old.Org.Services[i].ID; len(p.Services().After[i]) == 0 {
				list = append(list, Input{orgmodel.TypeService, id, "until"})
			}
		}
	}
	if s.Until.Month == 0 {
		for _, i := range s.Gained {
			if since := p.New.Org.Services[i].Since; since.Month == 0 {
				list = append(list, Input{orgmodel.TypeService, p.New.Org.Services[i].ID, "since"})
			}
		}
	}
	return list
}
