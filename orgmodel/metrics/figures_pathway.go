package metrics

import (
	"slices"
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
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
	Source: text("OSL (2009:400) 8:1 for authorities; orgmodel's own assessment for the others.", "OSL (2009:400) 8 kap. 1 § för myndigheter; orgmodels bedömning för övriga."),
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

// eachWay is a count over all pathways, one term each.
func (in *Inputs) eachWay(fold figure.Fold, unit figure.Unit, count func(*Way) orgmodel.Quantity) figure.Figure {
	if len(in.Ways) == 0 {
		return figure.Nothing(noPathways.With())
	}
	terms := make([]figure.Term, len(in.Ways))
	for i := range in.Ways {
		w := &in.Ways[i]
		n := count(w)
		terms[i] = in.term(orgmodel.TypePathway, w.Pathway, n, unit, "", "steps")
		terms[i].Quantity = n
		terms[i].Keys = terms[i].Keys.And(figure.Listed(func() []ground.Key { return in.stopsOf(w) }))
	}
	return figure.Make(fold, unit, terms...)
}

// stopsOf are the keys that say where the steps of a pathway are taken.
func (in *Inputs) stopsOf(w *Way) []ground.Key {
	var list []ground.Key
	for _, s := range w.Stops {
		if s.Post >= 0 {
			list = append(list, in.postIn(s.Post)...)
		}
		if s.Unit >= 0 {
			list = append(list, in.unitIn(s.Unit)...)
			list = append(list, in.marked(orgmodel.Ref{Type: orgmodel.TypeUnit, Index: s.Unit}, "members", "role")...)
		}
	}
	return list
}

func crossed(b Border) func(*Inputs) figure.Figure {
	return func(in *Inputs) figure.Figure {
		f := in.eachWay(figure.Sum, handOffUnit, func(w *Way) orgmodel.Quantity { return w.Crossed(b) })
		for i := range f.Terms {
			if highest, ok := in.Ways[i].Highest(); ok && b == UnitBorder {
				f.Terms[i].Detail = borderLabels[highest]
			}
		}
		f.Unknown = in.homeless()
		if b == AdministrationBorder {
			return unless(f, noAdministration)
		}
		return unless(f, noBoard)
	}
}

// unless says why a number of borders is not exact when every unit is known.
func unless(v figure.Figure, known message.Text) figure.Figure {
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
func (in *Inputs) homeless() []ground.Key {
	return in.stepsWhere(func(s Stop) bool { return s.Unit < 0 || s.Post < 0 && in.Org.IsCollaboration(s.Unit) })
}

// nameless lists the steps of which nobody knows the post.
func (in *Inputs) nameless() []ground.Key {
	return in.stepsWhere(func(s Stop) bool { return s.Post < 0 })
}

func (in *Inputs) stepsWhere(missing func(Stop) bool) []ground.Key {
	var list []ground.Key
	for _, w := range in.Ways {
		for i, s := range w.Stops {
			if missing(s) {
				list = append(list, in.key(orgmodel.TypePathway, w.Pathway, "steps["+strconv.Itoa(i+1)+"].post"))
			}
		}
	}
	return list
}

func postChanges(in *Inputs) figure.Figure {
	f := in.eachWay(figure.Sum, handOffUnit, func(w *Way) orgmodel.Quantity {
		sum := orgmodel.Exactly(0)
		for i := range w.Crossings {
			sum = sum.Add(postChange(w.Stops[i], w.Stops[i+1], w.Crossings[i]).count())
		}
		return sum
	})
	f.Unknown = in.nameless()
	return f
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

func mostHandlers(in *Inputs) figure.Figure {
	f := in.eachWay(figure.Greatest, postUnit, func(w *Way) orgmodel.Quantity { return w.Handlers(in.Org) })
	if len(f.Terms) > 0 {
		f.Unknown = in.nameless()
	}
	return f
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

// entries counts the units; for whom each is an entry is told below.
func entries(in *Inputs) figure.Figure {
	if len(in.Ways) == 0 {
		return figure.Nothing(noPathways.With())
	}
	every := entrySet{}
	byGroup := make([]entrySet, len(in.Org.TargetGroups))
	for i := range in.Ways {
		w := &in.Ways[i]
		p := &in.Org.Pathways[w.Pathway]
		for k, s := range w.Stops {
			if p.Steps[k].Step != intake {
				continue
			}
			every.add(s, w)
			for g := range byGroup {
				if in.reaches(p.TargetGroup, g) {
					byGroup[g].add(s, w)
				}
			}
		}
	}
	if every.empty() {
		return figure.Nothing(text("No pathway has a step intake.", "Ingen ärendegång har steget intake (aktualisera).").With())
	}
	f := every.figure(in)
	for g := range byGroup {
		if !byGroup[g].empty() {
			parts := byGroup[g].figure(in)
			t := in.term(orgmodel.TypeTargetGroup, g, parts.Quantity, unitUnit, "")
			t.Parts = &parts
			f.Below = append(f.Below, t)
		}
	}
	f.Unknown = in.stepsWhere(func(s Stop) bool { return s.Unit < 0 })
	return f
}

// reaches reports whether a pathway of a group is one of another group too.
func (in *Inputs) reaches(group string, g int) bool {
	if group == "" || !in.Org.Active(&in.Org.TargetGroups[g].Common) {
		return false
	}
	return slices.ContainsFunc(in.Coverage().ancestry.Above(g), func(above int) bool { return in.Org.TargetGroups[above].ID == group })
}

// entrySet is the units in which cases begin, and the pathways that say so.
type entrySet struct {
	units   []int
	ways    [][]*Way // by unit
	unknown []*Way   // steps that name none
}

func (e *entrySet) add(s Stop, w *Way) {
	if s.Unit < 0 {
		e.unknown = append(e.unknown, w)
		return
	}
	k := slices.Index(e.units, s.Unit)
	if k < 0 {
		k = len(e.units)
		e.units, e.ways = append(e.units, s.Unit), append(e.ways, nil)
	}
	e.ways[k] = append(e.ways[k], w)
}

func (e *entrySet) empty() bool { return len(e.units) == 0 && len(e.unknown) == 0 }

// figure counts at least the units known; each step without one may add another.
func (e *entrySet) figure(in *Inputs) figure.Figure {
	var terms []figure.Term
	for i, u := range e.units {
		t := in.term(orgmodel.TypeUnit, u, orgmodel.Quantity{}, figure.Unit{})
		t.Quiet = true
		for _, w := range e.ways[i] {
			t.Keys = t.Keys.And(in.on(orgmodel.Ref{Type: orgmodel.TypePathway, Index: w.Pathway}, "", "steps")).And(figure.Listed(func() []ground.Key { return in.stopsOf(w) }))
		}
		terms = append(terms, t)
	}
	for i, w := range e.unknown {
		t := in.term(orgmodel.TypePathway, w.Pathway, orgmodel.Quantity{}, figure.Unit{}, "", "steps")
		t.Quiet, t.Role = true, figure.Doubtful
		if i == 0 && len(e.units) == 0 {
			t.Role = figure.Counted // somewhere it does begin
		}
		terms = append(terms, t)
	}
	return figure.Make(figure.Count, unitUnit, terms...)
}
