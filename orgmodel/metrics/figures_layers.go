package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
)

var layers = Metric{
	ID:    M02,
	Label: text("Management levels", "Ledningsnivåer"),
	Method: text(
		"The persons in the line from the topmost manager below a board down to staff, both included: director, head of department, unit manager and social worker are four. A post that leads two units one above the other is one level. Where the file says of no unit who leads it, the tree of units gives the most levels there can be. In the mean each unit weighs as many full-time equivalents as it has, its own manager's among them; units that nobody leads are left out.",
		"Antalet personer i linjen från den översta chefen under en nämnd ned till medarbetarna, båda inräknade: förvaltningschef, avdelningschef, enhetschef och socialsekreterare är fyra. En befattning som leder två enheter över varandra är en nivå. Om filen inte anger för någon enhet vem som leder den, ger enheternas träd det högsta antal nivåer som är möjligt. I medelvärdet vägs varje enhet med sitt antal årsarbetare, den egna chefen inräknad; enheter som ingen leder räknas inte.",
	),
	Source: text("The literature on spans of control and management levels.", "Litteraturen om kontrollspann och ledningsnivåer."),
	Figures: []Figure{
		{M02Max, text("Longest line", "Längsta linje"), levelUnit, longestLine},
		{M02Mean, text("Mean distance to the top, by full-time equivalents", "Medelavstånd till toppen, viktat med årsarbetare"), levelUnit, meanDepth},
	},
}

var noLine = text("The file says of no unit who leads it.", "Filen anger inte för någon enhet vem som leder den.")

// led lists the workplaces that somebody leads.
func (in *Inputs) led() []int {
	var list []int
	for _, u := range in.workplaces {
		if in.lines.reach[u] > 0 {
			list = append(list, u)
		}
	}
	return list
}

// longestLine counts the persons on the way: the units led, and the staff in the
// last of them.
func longestLine(in *Inputs) figure.Figure {
	line := in.lines.longest(in.Org, func(u int) bool { return in.ours[u] })
	if line.Levels == 0 {
		return in.possibleLevels()
	}
	var terms []figure.Term
	for _, u := range line.Units {
		t := in.term(orgmodel.TypeUnit, u, orgmodel.Quantity{}, figure.Unit{})
		t.Keys = figure.On(append(in.leadsIn(u), in.countsOf(in.Managers[u].Posts)...)...)
		terms = append(terms, t)
	}
	if rest := line.Levels - len(line.Units); rest > 0 {
		t := figure.Term{Name: theStaff, Weight: orgmodel.Exactly(int64(rest)), Quiet: true}
		t.Keys = figure.On(in.headsOf(line.Units[len(line.Units)-1])...)
		terms = append(terms, t)
	}
	f := figure.Make(figure.Count, levelUnit, terms...)
	f.Keys = figure.Listed(func() []ground.Key { return in.otherLines(line) })
	return f
}

var theStaff = text("staff", "personal")

// otherLines are the marked keys of the lines that are not the longest, as long as
// they stand.
func (in *Inputs) otherLines(line Line) []ground.Key {
	var list []ground.Key
	for _, u := range in.workplaces {
		if !slices.Contains(line.Units, u) {
			ref := orgmodel.Ref{Type: orgmodel.TypeUnit, Index: u}
			list = append(list, in.marked(ref, "kind", "parent", "led_by", "heads", "since", "until")...)
		}
	}
	return list
}

// addLeadingOver adds the keys that say who leads on the way from a unit to the top.
func (in *Inputs) addLeadingOver(list []ground.Key, unit int) []ground.Key {
	for at := unit; at >= 0; at = in.Org.Parent(at) {
		if in.Managers[at].Via == at {
			list = in.addLeads(list, at)
		}
	}
	return list
}

// meanDepth takes every workplace at its level, weighted with its full-time
// equivalents.
func meanDepth(in *Inputs) figure.Figure {
	led := in.led()
	if len(led) == 0 {
		return figure.Nothing(noLine.With())
	}
	terms := make([]figure.Term, len(led))
	for i, u := range led {
		t := in.term(orgmodel.TypeUnit, u, orgmodel.Exactly(int64(in.lines.reach[u])), levelUnit)
		t.Weight, t.Quiet = in.Staff.Units[u].Own.FTE, true
		t.Keys = func(to []ground.Key) []ground.Key { return in.addLeadingOver(in.addFTE(to, u), u) }
		terms[i] = t
	}
	f := figure.Make(figure.Mean, levelUnit).Rounded(1).Of(terms...)
	f.Unknown = in.unstated(led, "fte", unitFTE)
	return restingOn(f, in.posted)
}
