package metrics

import (
	"slices"
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var noPathways = text("The file describes no pathway.", "Filen beskriver ingen ärendegång.")

var handOffs = Metric{
	ID:    M05,
	Label: text("Hand-offs", "Överlämningar"),
	Method: text(
		"Steps of a pathway that are taken in another unit than the step before. The unit is the one that the step's post belongs to, else the unit that the step names; in a collaboration without a post it may be any member. All pathways together; each is listed. Changes of post are counted the same way.",
		"Steg i en ärendegång som tas i en annan enhet än steget före. Enheten är den som stegets befattning hör till, annars den enhet som steget anger; i en samverkan mellan organisationer utan befattning kan det vara vilken medlem som helst. Alla ärendegångar tillsammans; var och en redovisas. Byten av befattning räknas på samma sätt.",
	),
	Source: text("Socialstyrelsen's process model; Botkyrka 2018–19, fewer case workers for each person.", "Socialstyrelsens processmodell; Botkyrka 2018–19, färre handläggare för var och en."),
	Figures: []Figure{
		{M05Units, text("Hand-offs to another unit", "Överlämningar till en annan enhet"), handOffUnit, crossed(UnitBorder)},
		{M05Posts, text("Hand-offs to another post", "Överlämningar till en annan befattning"), handOffUnit, postChanges},
	},
}

var borderCrossings = Metric{
	ID:    M06,
	Label: text("Boundaries crossed", "Gränser som ärendet passerar"),
	Method: text(
		"Hand-offs to another administration, another authority (each board is one), another responsible body (huvudman), and between purchaser and provider in either direction. All pathways together; each is listed. Where the file names no administration or no board above a unit it is open whether the boundary is crossed.",
		"Överlämningar till en annan förvaltning, en annan myndighet (varje nämnd är en), en annan huvudman samt mellan beställare och utförare i endera riktningen. Alla ärendegångar tillsammans; var och en redovisas. Där filen inte anger någon förvaltning eller nämnd ovanför en enhet är det öppet om gränsen passeras.",
	),
	Source: text("OSL 2009:400 8:1 for authorities; orgmodel's own assessment for the others.", "OSL 2009:400 8:1 för myndigheter; orgmodels bedömning för övriga."),
	Figures: []Figure{
		{M06Administration, text("Hand-offs to another administration", "Överlämningar till en annan förvaltning"), handOffUnit, crossed(AdministrationBorder)},
		{M06Authority, text("Hand-offs to another authority", "Överlämningar till en annan myndighet"), handOffUnit, crossed(AuthorityBorder)},
		{M06Principal, text("Hand-offs to another responsible body", "Överlämningar till en annan huvudman"), handOffUnit, crossed(PrincipalBorder)},
		{M06PurchaserProvider, text("Hand-offs between purchaser and provider", "Överlämningar mellan beställare och utförare"), handOffUnit, crossed(PurchaserBorder)},
	},
}

var borderLabels = [...]message.Text{
	UnitBorder:           text("boundary crossed: unit", "passerar gräns: enhet"),
	AdministrationBorder: text("boundary crossed: administration", "passerar gräns: förvaltning"),
	AuthorityBorder:      text("boundary crossed: authority (board)", "passerar gräns: nämnd"),
	PrincipalBorder:      text("boundary crossed: responsible body", "passerar gräns: huvudman"),
}

// eachWay adds up a count over all pathways and lists them.
func (in *Inputs) eachWay(unit Unit, count func(*Way) orgmodel.Quantity) Value {
	if len(in.Ways) == 0 {
		return nothing(noPathways)
	}
	v := Value{Quantity: orgmodel.Exactly(0)}
	for i := range in.Ways {
		w := &in.Ways[i]
		n := count(w)
		v.Quantity = v.Quantity.Add(n)
		v.Subjects = append(v.Subjects, in.about(orgmodel.TypePathway, in.Org.Pathways[w.Pathway].ID, n, unit))
	}
	return v
}

func crossed(b Border) func(*Inputs) Value {
	return func(in *Inputs) Value {
		v := in.eachWay(handOffUnit, func(w *Way) orgmodel.Quantity { return w.Crossed(b) })
		for i := range v.Subjects {
			if highest, ok := in.Ways[i].Highest(); ok && b == UnitBorder {
				v.Subjects[i].Detail = borderLabels[highest]
			}
		}
		v.Unknown = in.homeless()
		if b == AdministrationBorder {
			return v.unless(noAdministration)
		}
		return v.unless(noBoard)
	}
}

// unless says why a number of borders is not exact when every unit is known.
func (v Value) unless(known message.Text) Value {
	if v.Note.IsZero() && !v.Quantity.Exact() && len(v.Unknown) == 0 {
		v.Note = known.With()
	}
	return v
}

var (
	noAdministration = text("The file names no administration above some of the units.", "Filen anger ingen förvaltning ovanför några av enheterna.")
	noBoard          = text("The file names no board above some of the units.", "Filen anger ingen nämnd ovanför några av enheterna.")
)

// homeless lists the steps of which nobody knows the unit.
func (in *Inputs) homeless() []Input {
	return in.stepsWhere(func(s Stop) bool { return s.Unit < 0 || s.Post < 0 && in.Org.IsCollaboration(s.Unit) })
}

// nameless lists the steps of which nobody knows the post.
func (in *Inputs) nameless() []Input {
	return in.stepsWhere(func(s Stop) bool { return s.Post < 0 })
}

func (in *Inputs) stepsWhere(missing func(Stop) bool) []Input {
	var list []Input
	for _, w := range in.Ways {
		for i, s := range w.Stops {
			if missing(s) {
				list = append(list, Input{orgmodel.TypePathway, in.Org.Pathways[w.Pathway].ID, "steps[" + strconv.Itoa(i+1) + "].post"})
			}
		}
	}
	return list
}

func postChanges(in *Inputs) Value {
	v := in.eachWay(handOffUnit, func(w *Way) orgmodel.Quantity {
		sum := orgmodel.Exactly(0)
		for i := range w.Crossings {
			sum = sum.Add(postChange(w.Stops[i], w.Stops[i+1], w.Crossings[i]).count())
		}
		return sum
	})
	v.Unknown = in.nameless()
	return v
}

func postChange(a, b Stop, c Crossing) Answer {
	switch {
	case a.Post >= 0 && b.Post >= 0:
		return differ(a.Post, b.Post)
	case c.HandOff() == Yes:
		return Yes
	}
	return Perhaps
}

var handlers = Metric{
	ID:    M07,
	Label: text("Posts the person meets", "Befattningar som den enskilde möter"),
	Method: text(
		"The different posts that the person meets on a pathway. Posts, not persons: two social workers in one [[post]] are one. A step that names only a unit counts as one unknown post. The pathway with the most; each is listed.",
		"De olika befattningar som den enskilde möter i en ärendegång. Befattningar, inte personer: två socialsekreterare i en och samma [[post]] är en. Ett steg som bara anger en enhet räknas som en okänd befattning. Den ärendegång som har flest; var och en redovisas.",
	),
	Source: text("Botkyrka 2018–19, fewer case workers for each person.", "Botkyrka 2018–19, färre handläggare för var och en."),
	Figures: []Figure{
		{M07Max, text("Most posts on one case pathway", "Flest befattningar i en ärendegång"), postUnit, mostHandlers},
	},
}

func mostHandlers(in *Inputs) Value {
	v := in.eachWay(postUnit, func(w *Way) orgmodel.Quantity { return w.Handlers(in.Org) })
	if len(v.Subjects) == 0 {
		return v
	}
	var most bounds
	for _, s := range v.Subjects {
		b := boundsOf(s.Quantity)
		most = bounds{low: max(most.low, b.low), high: max(most.high, b.high)}
	}
	v.Quantity = most.rounded(0)
	v.Unknown = in.nameless()
	return v
}

var entryPoints = Metric{
	ID:    M09,
	Label: text("Entry points", "Ingångar"),
	Method: text(
		"The different units in which pathways have a step intake (aktualisera). All together, and for each target group that a pathway names; a pathway of a group also counts for the groups that are part of it.",
		"De olika enheter där en ärendegång har steget intake (aktualisera). Totalt och för varje målgrupp som en ärendegång anger; en målgrupps ärendegång är också de ingående målgruppernas.",
	),
	Source: text("Socialstyrelsen's process model; Botkyrka 2018–19, one entry instead of three.", "Socialstyrelsens processmodell; Botkyrka 2018–19, en ingång i stället för tre."),
	Figures: []Figure{
		{M09Units, text("Entry points (units that receive an application or a report)", "Ingångar (enheter som tar emot ansökan eller anmälan)"), unitUnit, entries},
	},
}

// intake is the step in which a case begins.
const intake = "intake"

func entries(in *Inputs) Value {
	if len(in.Ways) == 0 {
		return nothing(noPathways)
	}
	every := entrySet{}
	byGroup := make([]entrySet, len(in.Org.TargetGroups))
	for _, w := range in.Ways {
		p := &in.Org.Pathways[w.Pathway]
		for i, s := range w.Stops {
			if p.Steps[i].Step != intake {
				continue
			}
			every.add(s)
			for g := range byGroup {
				if in.reaches(p.TargetGroup, g) {
					byGroup[g].add(s)
				}
			}
		}
	}
	if every.empty() {
		return nothing(text("No pathway has a step intake.", "Ingen ärendegång har steget intake (aktualisera)."))
	}
	v := Value{Quantity: every.count()}
	for g := range byGroup {
		if !byGroup[g].empty() {
			v.Subjects = append(v.Subjects, in.about(orgmodel.TypeTargetGroup, in.Org.TargetGroups[g].ID, byGroup[g].count(), unitUnit))
		}
	}
	v.Unknown = in.stepsWhere(func(s Stop) bool { return s.Unit < 0 })
	return v
}

// reaches reports whether a pathway of a group is one of another group too.
func (in *Inputs) reaches(group string, g int) bool {
	if group == "" || !in.Org.Active(&in.Org.TargetGroups[g].Common) {
		return false
	}
	return slices.ContainsFunc(Above(in.Org, g), func(above int) bool { return in.Org.TargetGroups[above].ID == group })
}

// entrySet is the units in which cases begin.
type entrySet struct {
	units   []int
	unknown int // steps that name none
}

func (e *entrySet) add(s Stop) {
	switch {
	case s.Unit < 0:
		e.unknown++
	case !slices.Contains(e.units, s.Unit):
		e.units = append(e.units, s.Unit)
	}
}

func (e *entrySet) empty() bool { return len(e.units) == 0 && e.unknown == 0 }

// count is at least the units known; each step without one may add another.
func (e *entrySet) count() orgmodel.Quantity {
	least := len(e.units)
	if least == 0 {
		least = min(e.unknown, 1)
	}
	return orgmodel.Between(float64(least), float64(len(e.units)+e.unknown))
}
