package metrics

import (
	"math"

	"github.com/orgmodel/orgmodel/orgmodel"
)

var layers = Metric{
	ID:    M02,
	Label: text("Management levels", "Ledningsnivåer"),
	Method: text(
		"The persons in the line from the topmost manager below a board down to staff, both included: director, head of department, unit manager and social worker are four. A post that leads two units one above the other is one level. In the mean each unit weighs as many full-time equivalents as it has, its own manager's among them; units that nobody leads are left out.",
		"Antalet personer i linjen från den översta chefen under en nämnd ned till medarbetarna, båda inräknade: förvaltningschef, avdelningschef, enhetschef och socialsekreterare är fyra. En befattning som leder två enheter över varandra är en nivå. I medelvärdet vägs varje enhet med sitt antal årsarbetare, den egna chefen inräknad; enheter som ingen leder räknas inte.",
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

func longestLine(in *Inputs) Value {
	line := in.lines.longest(in.Org, func(u int) bool { return in.ours[u] })
	if line.Levels == 0 {
		return nothing(noLine)
	}
	v := Value{Quantity: orgmodel.Exactly(int64(line.Levels))}
	for _, u := range line.Units {
		v.Subjects = append(v.Subjects, in.about(orgmodel.TypeUnit, in.Org.Units[u].ID, orgmodel.Quantity{}, Unit{}))
	}
	return v
}

func meanDepth(in *Inputs) Value {
	led := in.led()
	if len(led) == 0 {
		return nothing(noLine)
	}
	var weights []bounds // by level
	for _, u := range led {
		level := in.lines.reach[u]
		for len(weights) <= level {
			weights = append(weights, bounds{})
		}
		weights[level] = weights[level].plus(boundsOf(in.Staff.Units[u].Own.FTE))
	}
	return Value{Quantity: meanLevel(weights).rounded(1), Unknown: in.unstated(led, "fte", unitFTE)}
}

// meanLevel is the mean of levels whose weights may be known only by their
// bounds. It is least when all levels up to some height weigh as much as they
// can and those below as little, and largest the other way round.
func meanLevel(weights []bounds) bounds {
	mean := bounds{low: math.Inf(1), high: math.Inf(-1)}
	for level, w := range weights {
		mean.about = mean.about || w.about
		if math.IsInf(w.high, 1) { // it may outweigh all others
			mean.low, mean.high = min(mean.low, float64(level)), max(mean.high, float64(level))
		}
	}
	for turn := range len(weights) + 1 {
		for _, heavyFirst := range []bool{true, false} {
			if at, ok := centre(weights, turn, heavyFirst); ok {
				mean.low, mean.high = min(mean.low, at), max(mean.high, at)
			}
		}
	}
	if mean.low > mean.high { // nothing weighs anything
		return bounds{high: math.Inf(1)}
	}
	return mean
}

// centre is the mean level when the levels before a turning point weigh as much
// as they can and the others as little, or the other way round.
func centre(weights []bounds, turn int, heavyFirst bool) (mean float64, ok bool) {
	sum, n := 0.0, 0.0
	for level, w := range weights {
		weight := w.low
		if (level < turn) == heavyFirst && !math.IsInf(w.high, 1) {
			weight = w.high
		}
		sum, n = sum+weight*float64(level), n+weight
	}
	return sum / n, n > 0
}
