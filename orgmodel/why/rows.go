package why

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// RowPrefix stands before the name of a row of the first screen of a comparison:
// "row:units".
const RowPrefix = "row:"

// rowNames are what a row may be called besides its id and its label.
var rowNames = map[string][]string{
	"staff":    {"anställda", "personal", "employees"},
	"units":    {"enheter"},
	"unplaced": {"utan-inplacering", "without-place"},
	"manager":  {"ny-chef"},
	"groups":   {"målgrupper", "target-groups"},
	"handoffs": {"överlämningar", "hand-offs"},
	"money":    {"pengar"},

	headline.NotDescribed: {"beskrivs-inte"},
}

// Rows lists the rows of the first screen, as they are asked for.
func Rows() []string {
	var list []string
	for _, r := range headline.Explained() {
		list = append(list, RowPrefix+r.ID)
	}
	return list
}

// findRow finds a row by its name, or by what it is called besides in either
// language.
func findRow(word string) *headline.Row {
	for _, r := range headline.Explained() {
		for _, name := range append([]string{r.ID, r.Label.EN, r.Label.SV}, rowNames[r.ID]...) {
			if strings.EqualFold(name, word) {
				return &r
			}
		}
	}
	return nil
}

var apartTexts = struct{ noCommon, backwards, distant, twoTowns message.Text }{
	noCommon:  message.Text{EN: "Nothing tells who is who in the two files.", SV: "Inget visar vad som motsvarar vad i de två filerna."},
	backwards: message.Text{EN: "The new file describes an earlier day than the old one.", SV: "Den nya filen beskriver en tidigare dag än den gamla."},
	distant:   message.Text{EN: "The two files share too little of what each describes.", SV: "De två filerna har för lite gemensamt av det som var och en beskriver."},
	twoTowns:  message.Text{EN: "The two files are about different municipalities.", SV: "De två filerna gäller olika kommuner."},
}

// row explains a row of the first screen of the comparison of the first side with
// another.
func (a *asker) row(r *headline.Row, side int) []Number {
	c := a.change(side)
	s := headline.Of(c, headline.Computed(c)).Summary
	if r.Who && s.Apart {
		why := apartTexts.twoTowns
		switch {
		case c.Match.Unrelated:
			why = apartTexts.noCommon
		case c.Match.Backwards:
			why = apartTexts.backwards
		case c.Match.Distant:
			why = apartTexts.distant
		}
		return []Number{a.number(RowPrefix+r.ID, r.Label, figure.Nothing(why.With()), 0, side)}
	}
	var list []Number
	for _, n := range rowNumbers[r.ID](&s) {
		switch n.of {
		case old:
			if side == 1 { // the base is the same for all
				list = append(list, a.before(n.id, n.label, *n.figure))
			}
		case now:
			list = append(list, a.after(n.id, n.label, *n.figure, side))
		default:
			list = append(list, a.number(n.id, n.label, *n.figure, 0, side))
		}
	}
	return list
}

// about says which of the two files a number is of.
type about uint8

const (
	change about = iota
	old
	now
)

// part is one number of a row.
type part struct {
	id     string
	label  message.Text
	figure *figure.Figure
	of     about
}

var rowTexts = struct{ noGroups, noPathways message.Text }{
	noGroups:   message.Text{EN: "The files describe no target groups.", SV: "Filerna beskriver inga målgrupper."},
	noPathways: message.Text{EN: "The file describes no pathway.", SV: "Filen beskriver ingen ärendegång."},
}

// rowNumbers are the numbers of each row, in the order in which they are explained.
var rowNumbers = map[string]func(*headline.Summary) []part{
	"staff": func(s *headline.Summary) []part {
		n := &s.Staff
		list := staffParts("heads", headParts, &n.Before, &n.After, &n.Delta, s.Apart)
		return append(list, staffParts("fte", fteParts, &n.FTEBefore, &n.FTEAfter, &n.FTEDelta, s.Apart)...)
	},
	"units": func(s *headline.Summary) []part {
		list := []part{
			{"before", message.Text{EN: "Units before", SV: "Enheter före"}, &s.Units.Before, old},
			{"after", message.Text{EN: "Units after", SV: "Enheter efter"}, &s.Units.After, now},
		}
		for i := range s.Units.Kinds {
			if k := &s.Units.Kinds[i]; !s.Apart {
				list = append(list, part{string(k.Kind), k.Kind.Info().Label, &k.Count, change})
			}
		}
		for _, passing := range []part{
			{"out", message.Text{EN: "Units that pass to other organisations", SV: "Enheter som går över till andra organisationer"}, &s.Units.Out, change},
			{"in", message.Text{EN: "Units that come from other organisations", SV: "Enheter som kommer från andra organisationer"}, &s.Units.In, change},
		} {
			if !s.Apart && len(passing.figure.Terms) > 0 {
				list = append(list, passing)
			}
		}
		return list
	},
	"unplaced": func(s *headline.Summary) []part {
		return []part{
			{"posts", message.Text{EN: "Posts not placed", SV: "Befattningar utan angiven inplacering"}, &s.Unplaced.Posts, change},
			{"heads", message.Text{EN: "Persons not placed", SV: "Personer utan angiven inplacering"}, &s.Unplaced.Heads, change},
			{"fte", message.Text{EN: "Full-time equivalents not placed", SV: "Årsarbetare utan angiven inplacering"}, &s.Unplaced.FTE, change},
			{"places_too_few", message.Text{EN: "More employees than posts", SV: "Fler anställda än befattningar"}, &s.Unplaced.Excess, change},
			{"not_described_heads", message.Text{EN: "Persons whom the new file does not describe", SV: "Personer som den nya filen inte beskriver"}, &s.Unplaced.Untold, change},
			{"fewer_heads", message.Text{EN: "Fewer employees in units that live on", SV: "Färre anställda i enheter som finns kvar"}, &s.Unplaced.Fewer, change},
			{"fewer_fte", message.Text{EN: "Fewer full-time equivalents in units that live on", SV: "Färre årsarbetare i enheter som finns kvar"}, &s.Unplaced.FewerFTE, change},
		}
	},
	"manager": func(s *headline.Summary) []part {
		list := []part{
			{"heads", message.Text{EN: "Persons with a new manager, or one more", SV: "Personer som får ny chef eller en chef till"}, &s.Managers.Heads, change},
			{"fte", message.Text{EN: "Full-time equivalents with a new manager, or one more", SV: "Årsarbetare som får ny chef eller en chef till"}, &s.Managers.FTE, change},
			{"share_percent", message.Text{EN: "Share of staff with a new manager, or one more", SV: "Andel av personalen med ny chef eller en chef till"}, &s.Managers.Share, change},
			{"untold_heads", message.Text{EN: "Persons of whom the files do not tell", SV: "Personer för vilka filerna inte ger svar"}, &s.Managers.OpenHeads, change},
			{"not_described_heads", message.Text{EN: "Persons whom the new file does not describe", SV: "Personer som den nya filen inte beskriver"}, &s.Managers.Untold, change},
		}
		for _, also := range []part{
			{"new_administration_heads", message.Text{EN: "Persons in a new administration", SV: "Personer i en ny förvaltning"}, &s.Managers.Administration, change},
			{"new_authority_heads", message.Text{EN: "Persons under a new board", SV: "Personer under en ny nämnd"}, &s.Managers.Authority, change},
			{"new_employer_heads", message.Text{EN: "Persons with a new employer", SV: "Personer med ny arbetsgivare"}, &s.Managers.Employer, change},
			{"units_led_from_two_sides", message.Text{EN: "Units whose staff come to be led from two sides", SV: "Enheter vars personal kommer att ledas från två håll"}, &s.Managers.TwoSides, change},
		} {
			if !also.figure.Quantity.IsZero() {
				list = append(list, also)
			}
		}
		return list
	},
	"groups": func(s *headline.Summary) []part {
		g := &s.Groups
		described := part{"described", message.Text{EN: "Groups described", SV: "Målgrupper som beskrivs"}, &g.Described, change}
		if g.Described.Quantity.IsZero() {
			return []part{described.none(rowTexts.noGroups)}
		}
		return []part{
			described,
			{"lose_all", message.Text{EN: "Groups for which the new file states no service", SV: "Målgrupper som den nya filen inte anger någon insats för"}, &g.LoseAll, change},
			{"lose_some", message.Text{EN: "Groups that get fewer or other services", SV: "Målgrupper som får färre eller andra insatser"}, &g.LoseSome, change},
			{"in_fewer_areas", message.Text{EN: "Groups that get services in fewer areas", SV: "Målgrupper som får insatser i färre områden"}, &g.Fewer, change},
			{"gain", message.Text{EN: "Groups that get more services", SV: "Målgrupper som får fler insatser"}, &g.Gain, change},
			{"described_now", message.Text{EN: "Groups that only the new file describes, and that a service reaches", SV: "Målgrupper som bara den nya filen beskriver och som nås av en insats"}, &g.Fresh, change},
			{"parts_described_now", message.Text{EN: "Parts of those groups that the same services reach", SV: "Delgrupper till dem som nås av samma insatser"}, &g.FreshParts, change},
			{"not_described_any_more", message.Text{EN: "Groups that are not described any more", SV: "Målgrupper som inte längre beskrivs"}, &g.Gone, change},
			{"without_for_a_time", message.Text{EN: "Groups without a stated service for a time", SV: "Målgrupper utan angiven insats en tid"}, &g.Waiting, change},
			{"unknown", message.Text{EN: "Groups that a service reached that the new file does not describe", SV: "Målgrupper som nåddes av en insats som den nya filen inte beskriver"}, &g.Untold, change},
		}
	},
	"handoffs": func(s *headline.Summary) []part {
		h := &s.HandOffs
		before := part{"before", message.Text{EN: "Hand-offs before", SV: "Överlämningar före"}, &h.Was, old}
		after := part{"after", message.Text{EN: "Hand-offs after", SV: "Överlämningar efter"}, &h.Is, now}
		if h.Old == 0 {
			before = before.none(rowTexts.noPathways)
		}
		if h.New == 0 {
			after = after.none(rowTexts.noPathways)
		}
		return []part{before, after}
	},
	headline.NotDescribed: silentParts,
	"money": func(s *headline.Summary) []part {
		list := moneyYears(&s.Money)
		return append(list,
			part{"recurring", message.Text{EN: "Additions and cuts each year", SV: "Tillskott och minskningar per år"}, &s.Money.Recurring, change},
			part{"one_off", message.Text{EN: "Amounts for a single year", SV: "Belopp för ett enda år"}, &s.Money.OneOff, change},
		)
	},
}

// silentParts are the numbers of the row of what the new file does not describe.
func silentParts(s *headline.Summary) []part {
	n := &s.Silent
	return []part{
		{"units", message.Text{EN: "Units", SV: "Enheter"}, &n.Units, change},
		{"heads", message.Text{EN: "Persons", SV: "Personer"}, &n.Heads, change},
		{"sorts_of_posts", message.Text{EN: "Sorts of posts in units that both files describe", SV: "Slags befattningar i enheter som båda filerna beskriver"}, &n.Posts, change},
		{"services", message.Text{EN: "Services", SV: "Insatser"}, &n.Services, change},
		{"agreements", message.Text{EN: "Agreements", SV: "Avtal"}, &n.Agreements, change},
		{"target_groups", message.Text{EN: "Target groups", SV: "Målgrupper"}, &n.Groups, change},
	}
}

// staffWords call the staff before, after and in between.
type staffWords struct{ before, after, change, nothing message.Text }

var (
	headParts = staffWords{
		message.Text{EN: "Employees before", SV: "Anställda före"}, message.Text{EN: "Employees after", SV: "Anställda efter"},
		message.Text{EN: "Change in the number of employees", SV: "Förändring av antalet anställda"},
		message.Text{EN: "The files give no numbers of staff.", SV: "Filerna anger inte hur många anställda det finns."},
	}
	fteParts = staffWords{
		message.Text{EN: "Full-time equivalents before", SV: "Årsarbetare före"}, message.Text{EN: "Full-time equivalents after", SV: "Årsarbetare efter"},
		message.Text{EN: "Change in the number of full-time equivalents", SV: "Förändring av antalet årsarbetare"},
		message.Text{EN: "The files give no numbers of full-time equivalents.", SV: "Filerna anger inte hur många årsarbetare det finns."},
	}
)

// staffParts are the numbers of staff counted in one way; where neither file says any,
// that is so.
func staffParts(id string, words staffWords, before, after, delta *figure.Figure, apart bool) []part {
	was := part{id + "_before", words.before, before, old}
	if !before.Quantity.Tells() && !after.Quantity.Tells() {
		return []part{was.none(words.nothing)}
	}
	list := []part{was, {id + "_after", words.after, after, now}}
	if apart {
		return list
	}
	return append(list, part{id + "_delta", words.change, delta, change})
}

// none is the part of which the files describe nothing.
func (p part) none(why message.Text) part {
	nothing := figure.Nothing(why.With())
	p.figure = &nothing
	return p
}
