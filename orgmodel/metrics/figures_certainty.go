package metrics

import (
	"github.com/orgmodel/orgmodel/orgmodel"
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

func vacantManagers(in *Inputs) Value {
	leading := leadingPosts(in.Org)
	v := Value{Quantity: orgmodel.Exactly(0)}
	any := false
	for _, u := range in.workplaces {
		for _, p := range in.Org.PostsOf(u) {
			post := &in.Org.Posts[p]
			if !leading[p] {
				continue
			}
			any = true
			v.Quantity = v.Quantity.Add(post.Vacant.Count())
			switch low, _ := post.Vacant.Low(); {
			case !post.Vacant.Known():
				v.Unknown = append(v.Unknown, Input{orgmodel.TypePost, post.ID, "vacant"})
			case low > 0:
				v.Subjects = append(v.Subjects, in.about(orgmodel.TypePost, post.ID, post.Vacant, vacancyUnit))
			}
		}
	}
	if !any {
		return nothing(noLeaders)
	}
	v.Quantity = told(v.Quantity)
	return v
}

var certainty = Metric{
	ID:    M24,
	Label: text("What the statements rest on", "Vad sakuppgifterna bygger på"),
	Method: text(
		"Statements are the units, posts, services, agreements, pathways, goals, budget items, planned measures, decisions, risks and records that exist on the day of the model. A statement is assumed when any of it is, and without source when it names none and is not assumed as a whole. Single keys that have a status of their own are not counted apart.",
		"Sakuppgifter är de enheter, befattningar, insatser, avtal, ärendegångar, mål, budgetposter, planåtgärder, beslut, risker och handlingar som finns den dag modellen gäller. En sakuppgift är antagen om något i den är det, och saknar källa om den inte anger någon och inte är antagen i sin helhet. Enskilda nycklar med egen status räknas inte för sig.",
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

// statement is how sure an entity is that says something about the organisation.
type statement struct {
	typ                orgmodel.Type
	status             orgmodel.Status
	assumed, unsourced bool
}

// statementsOf lists what a file states for the day of the model.
func statementsOf(o *orgmodel.Organisation) []statement {
	var list []statement
	last, counts := orgmodel.Type(""), false
	o.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		if ref.Type != last {
			_, counts = statementLabels[ref.Type]
			last = ref.Type
		}
		if counts && o.Active(c) {
			list = append(list, statement{
				typ: ref.Type, status: c.Status,
				assumed: c.Assumed.Any(), unsourced: len(c.Sources) == 0 && !c.Assumed.All,
			})
		}
	})
	return list
}

// statements counts what holds of the statements, in each table and in all.
func (in *Inputs) statements(holds func(*statement) bool) (n map[orgmodel.Type]int, sum, total int) {
	n = map[orgmodel.Type]int{}
	list := in.stated()
	for start, end := 0, 0; start < len(list); start = end {
		typ, some := list[start].typ, 0
		for end = start; end < len(list) && list[end].typ == typ; end++ {
			if holds(&list[end]) {
				some++
			}
		}
		n[typ] = some
		sum += some
	}
	return n, sum, len(list)
}

var noStatements = text("The file states nothing.", "Filen innehåller inga sakuppgifter.")

func countStatements(in *Inputs) Value {
	all, _, total := in.statements(func(*statement) bool { return true })
	return Value{Quantity: orgmodel.Exactly(int64(total)), Subjects: byTable(all)}
}

func withStatus(status orgmodel.Status) func(*Inputs) Value {
	return shareOfStatements(func(s *statement) bool { return s.status == status })
}

func shareOfStatements(holds func(*statement) bool) func(*Inputs) Value {
	return func(in *Inputs) Value {
		n, sum, total := in.statements(holds)
		if total == 0 {
			return nothing(noStatements)
		}
		return Value{Quantity: partOf(sum, total).rounded(1), Subjects: byTable(n)}
	}
}

// byTable lists the numbers of each table that has any.
func byTable(n map[orgmodel.Type]int) []Subject {
	var list []Subject
	for _, t := range stated {
		if n[t] > 0 {
			list = append(list, Subject{Type: string(t), Name: statementLabels[t], Quantity: orgmodel.Exactly(int64(n[t])), Unit: statementUnit})
		}
	}
	return list
}

func isAssumed(s *statement) bool { return s.assumed }

func isUnsourced(s *statement) bool { return s.unsourced }
