package metrics

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var vacancies = Metric{
	ID:    M22,
	Label: text("Vacant managers", "Vakanta chefer"),
	Method: text(
		"Vacant posts that lead a unit. A post that does not state how many are vacant leaves it open. How units depend on each other otherwise is not measured.",
		"Vakanta befattningar som leder en enhet. En befattning som inte anger hur många som är vakanta lämnar det öppet. Beroenden i övrigt mellan enheterna mäts inte.",
	),
	Source: text("The file itself, keys led_by and vacant.", "Filen själv, nycklarna led_by och vacant."),
	Figures: []Figure{
		{M22Vacant, text("Vacant manager posts", "Vakanta chefsbefattningar"), vacancyUnit, vacantManagers},
	},
}

func vacantManagers(in *Inputs) figure.Figure {
	leading := leadingPosts(in.Org)
	var terms []figure.Term
	var unknown []ground.Key
	for _, u := range in.workplaces {
		for _, p := range in.Org.PostsOf(u) {
			post := &in.Org.Posts[p]
			if !leading[p] {
				continue
			}
			t := in.term(orgmodel.TypePost, p, post.Vacant, vacancyUnit)
			t.Quantity = post.Vacant.Count()
			t.Keys = figure.Listed(func() []ground.Key { return append(append(in.postKeys(p, "vacant"), in.ledBy(p)...), in.unitIn(u)...) })
			low, _ := post.Vacant.Low()
			t.Quiet = low <= 0
			terms = append(terms, t)
			if !post.Vacant.Known() {
				unknown = append(unknown, in.key(orgmodel.TypePost, p, "vacant"))
			}
		}
	}
	if len(terms) == 0 {
		return figure.Nothing(noLeaders.With())
	}
	f := figure.Make(figure.Sum, vacancyUnit).Counted().Of(terms...)
	f.Unknown = unknown
	return f
}

var certainty = Metric{
	ID:    M24,
	Label: text("What the statements rest on", "Vad sakuppgifterna bygger på"),
	Method: text(
		"Statements are the units, posts, elected offices, services, agreements, pathways, goals, budget items, planned measures, decisions, risks and records that exist on the day of the model. A statement is assumed when any of it is, and without source when it names none and is not assumed as a whole. Single keys that have a status of their own are not counted apart.",
		"Sakuppgifter är de enheter, befattningar, förtroendeuppdrag, insatser, avtal, ärendegångar, mål, budgetposter, planåtgärder, beslut, risker och handlingar som finns den dag modellen gäller. En sakuppgift är antagen om något i den är det, och saknar källa om den inte anger någon och inte är antagen i sin helhet. Enskilda nycklar med egen status räknas inte för sig.",
	),
	Source: text("The file itself, keys status, assumed and sources.", "Filen själv, nycklarna status, assumed och sources."),
	Figures: []Figure{
		{M24Statements, text("Statements in the file", "Sakuppgifter i filen"), statementUnit, countStatements},
		{M24InForce, text("Statements in the file that are in force", "Sakuppgifter som gäller"), percent, withStatus(orgmodel.InForce)},
		{M24Decided, text("Statements in the file that are decided", "Sakuppgifter som är beslutade"), percent, withStatus(orgmodel.Decided)},
		{M24Proposed, text("Statements in the file that are proposed", "Sakuppgifter som är föreslagna"), percent, withStatus(orgmodel.Proposed)},
		{M24Vision, text("Statements in the file about a vision", "Sakuppgifter om en vision"), percent, withStatus(orgmodel.Vision)},
		{M24Claimed, text("Statements in the file that are only claimed", "Sakuppgifter som bara är påståenden"), percent, withStatus(orgmodel.Claimed)},
		{M24Assumed, text("Statements in the file that are assumed, wholly or in part", "Sakuppgifter som är antagna, helt eller delvis"), percent, shareOfStatements(isAssumed)},
		{M24Unsourced, text("Statements in the file without a source", "Sakuppgifter utan källa"), percent, shareOfStatements(isUnsourced)},
	},
}

// stated are the tables whose entities are statements about the organisation.
// Those without status, like areas and sources, are what statements speak of.
var stated = []orgmodel.Type{
	orgmodel.TypeUnit, orgmodel.TypePost, orgmodel.TypeService, orgmodel.TypeAgreement, orgmodel.TypePathway,
	orgmodel.TypeGoal, orgmodel.TypeBudget, orgmodel.TypeMeasure, orgmodel.TypeDecision, orgmodel.TypeRisk, orgmodel.TypeRecord,
}

// statementLabels are the tables in words.
var statementLabels = map[orgmodel.Type]message.Text{
	orgmodel.TypeUnit:      text("units", "enheter"),
	orgmodel.TypePost:      text("posts", "befattningar"),
	orgmodel.TypeService:   text("services", "insatser"),
	orgmodel.TypeAgreement: text("agreements", "avtal"),
	orgmodel.TypePathway:   text("pathways", "ärendegångar"),
	orgmodel.TypeGoal:      text("goals", "mål"),
	orgmodel.TypeBudget:    text("budget items", "budgetposter"),
	orgmodel.TypeMeasure:   text("planned measures", "planåtgärder"),
	orgmodel.TypeDecision:  text("decisions", "beslut"),
	orgmodel.TypeRisk:      text("risks", "risker"),
	orgmodel.TypeRecord:    text("records", "handlingar"),
}

// statement is what an entity that says something about the organisation is to
// these figures.
type statement struct {
	heading
	status             orgmodel.Status
	assumed, unsourced bool
}

// heading is what statements are counted under: a table, and in it elected offices
// and those about other organisations apart.
type heading struct {
	table orgmodel.Type
	whose whose
}

type whose uint8

const (
	ours    whose = iota
	offices       // posts of elected members
	others        // other organisations, or posts in one
)

var whoses = [...]whose{ours, offices, others}

func (h heading) label() message.Text {
	switch {
	case h.whose == ours:
		return statementLabels[h.table]
	case h.whose == offices:
		return text("elected offices", "förtroendeuppdrag")
	case h.table == orgmodel.TypeUnit:
		return text("actors outside the municipality", "aktörer utanför kommunen")
	}
	return text("posts of actors outside the municipality", "befattningar hos aktörer utanför kommunen")
}

// headingOf is what an entity is counted under.
func headingOf(o *orgmodel.Organisation, ref orgmodel.Ref) heading {
	h, u := heading{table: ref.Type}, ref.Index
	switch ref.Type {
	case orgmodel.TypeUnit:
	case orgmodel.TypePost:
		if o.Office(ref.Index) {
			h.whose = offices
		}
		u = o.UnitIndex(o.Posts[ref.Index].Unit)
	default:
		return h
	}
	if u >= 0 && o.Outside(u) {
		h.whose = others
	}
	return h
}

// statementsOf counts what a file states for the day of the model: of a few sorts
// there are thousands each.
func statementsOf(o *orgmodel.Organisation) map[statement]int64 {
	n := map[statement]int64{}
	last, counts := orgmodel.Type(""), false
	o.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		if ref.Type != last {
			_, counts = statementLabels[ref.Type]
			last = ref.Type
		}
		if counts && o.Active(c) {
			n[statement{
				heading: headingOf(o, ref), status: c.Status,
				assumed: c.Assumed.Any(), unsourced: len(c.Sources) == 0 && !c.Assumed.All,
			}]++
		}
	})
	return n
}

var noStatements = text("The file states nothing.", "Filen innehåller inga sakuppgifter.")

func countStatements(in *Inputs) figure.Figure {
	return figure.Make(figure.Sum, statementUnit, in.byTable(func(*statement) bool { return true })...)
}

func withStatus(status orgmodel.Status) func(*Inputs) figure.Figure {
	return shareOfStatements(func(s *statement) bool { return s.status == status })
}

func shareOfStatements(holds func(*statement) bool) func(*Inputs) figure.Figure {
	return func(in *Inputs) figure.Figure {
		if len(in.stated()) == 0 {
			return figure.Nothing(noStatements.With())
		}
		counted := in.byTable(holds)
		others := in.byTable(func(s *statement) bool { return !holds(s) })
		for i := range others {
			others[i].Role, others[i].Quiet = figure.Other, true
		}
		return figure.Make(figure.Share, percent).AsShare().Of(append(counted, others...)...)
	}
}

// byTable counts the statements of which something holds under each heading that has
// any. How sure a statement is, is what is counted here, and no mark on the count.
func (in *Inputs) byTable(holds func(*statement) bool) []figure.Term {
	n := map[heading]int64{}
	for s, many := range in.stated() {
		if holds(&s) {
			n[s.heading] += many
		}
	}
	var terms []figure.Term
	for _, t := range stated {
		for _, w := range whoses {
			h := heading{t, w}
			if q := orgmodel.Exactly(n[h]); !q.IsZero() {
				terms = append(terms, figure.Term{Type: string(t), Name: h.label(), Quantity: q, Weight: q, Unit: statementUnit})
			}
		}
	}
	return terms
}

func isAssumed(s *statement) bool { return s.assumed }

func isUnsourced(s *statement) bool { return s.unsourced }
