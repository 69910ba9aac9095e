package diff

import (
	"sync"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Kind is what happened: UnitMerged, "unit-merged". Kinds are stable; programs rely on
// them. Those that all tables share are made by KindOf, the others are constants.
type Kind string

// KindInfo is a row of the table of kinds.
type KindInfo struct {
	ID     Kind
	Topic  Topic
	Mirror Kind   // the kind of the same difference seen the other way round
	Sign   string // + − ⋯ ◦ → ~ ⋈ ⋔
	Label  message.Text
	// Sentence says it of {0}, from {1}, to {2}.
	Sentence message.Text
	// Explains says that the change may stand for changes of other entities,
	// which name it in By. Any change may stand for what is said about itself:
	// its sources, its status.
	Explains bool

	phrases phrases
}

// phrases are the ways to say a change. {0} is what changed, {1} what stood
// there, {2} what stands there, {3} the key in words, {4} what a list gained and
// {5} what it lost, {6} the difference of two numbers.
type phrases struct {
	changed  message.Text
	gained   message.Text // something came, nothing went
	lost     message.Text // something went, nothing came
	stated   message.Text // nothing stood there; left out: as gained
	unstated message.Text // nothing stands there; left out: as lost

	// all, allIn and allFrom are changed, gained and lost, of several at once: {0}
	// counts them, and their names follow.
	all, allIn, allFrom message.Text
}

// TopicID names a topic: TopicUnits, "units". Topics are stable, as kinds are.
type TopicID string

// Topic is the heading that changes are listed under.
type Topic struct {
	ID    TopicID
	Label message.Text
}

// Info returns the row of a kind, or nil.
func (k Kind) Info() *KindInfo {
	if i, ok := kinds().places[k]; ok {
		return &kinds().list[i]
	}
	return nil
}

// Kinds lists the kinds, topic by topic in reading order.
func Kinds() []KindInfo { return append([]KindInfo(nil), kinds().list...) }

// Topics lists the topics in reading order.
func Topics() []Topic { return append([]Topic(nil), topics...) }

// kindCatalogue is the list of kinds and where in it each stands.
type kindCatalogue struct {
	list   []KindInfo
	places map[Kind]int
}

// kinds is put together when it is first asked for: most runs of a program
// compare nothing.
var kinds = sync.OnceValue(func() kindCatalogue {
	list := assemble()
	return kindCatalogue{list, places(list)}
})

func places(list []KindInfo) map[Kind]int {
	m := make(map[Kind]int, len(list))
	for i := range list {
		m[list[i].ID] = i
	}
	return m
}

// assemble lists topic by topic what can happen to the entities of each table:
// first what can happen to those of any table, then what is special. A row is long, and
// there are hundreds of them: none is copied before
// its place is known.
func assemble() []KindInfo {
	groups := make([][]KindInfo, 0, len(nouns)+5)
	for i := range nouns {
		groups = append(groups, nouns[i].kinds())
	}
	groups = append(groups, structureKinds, staffKinds, serviceKinds, agreementKinds, figureKinds)
	byTopic, count := map[TopicID][]*KindInfo{}, 0
	for _, group := range groups {
		for i := range group {
			k := &group[i]
			byTopic[k.Topic.ID] = append(byTopic[k.Topic.ID], k)
			count++
		}
	}
	list := make([]KindInfo, 0, count)
	for _, topic := range topics {
		for _, k := range byTopic[topic.ID] {
			list = append(list, *k)
			list[len(list)-1].complete()
		}
	}
	return list
}

// complete fills in what follows from the rest of a row.
func (k *KindInfo) complete() {
	if k.Mirror == "" {
		k.Mirror = k.ID
	}
	if k.Sign == "" {
		k.Sign = signChanged
	}
	k.Sentence = k.phrases.changed
}

// The signs, as drawings show them.
const (
	signNew         = "+"
	signClosed      = "−"
	signUndescribed = "⋯"
	signDescribed   = "◦"
	signMoved       = "→"
	signChanged     = "~"
	signMerged      = "⋈"
	signSplit       = "⋔"
)

func text(en, sv string) message.Text { return message.Text{EN: en, SV: sv} }

// The ids of the topics.
const (
	TopicUnits        TopicID = "units"
	TopicOutside      TopicID = "outside"
	TopicLeadership   TopicID = "leadership"
	TopicPosts        TopicID = "posts"
	TopicOffices      TopicID = "offices"
	TopicStaffing     TopicID = "staffing"
	TopicServices     TopicID = "services"
	TopicTargetGroups TopicID = "target-groups"
	TopicCoverage     TopicID = "coverage"
	TopicAgreements   TopicID = "agreements"
	TopicAreas        TopicID = "areas"
	TopicPathways     TopicID = "pathways"
	TopicIndicators   TopicID = "indicators"
	TopicGoals        TopicID = "goals"
	TopicBudgets      TopicID = "budgets"
	TopicMeasures     TopicID = "measures"
	TopicDecisions    TopicID = "decisions"
	TopicRisks        TopicID = "risks"
	TopicRecords      TopicID = "records"
	TopicClaims       TopicID = "claims"
	TopicComparators  TopicID = "comparators"
	TopicOrganisation TopicID = "organisation"
	TopicKinds        TopicID = "kinds"
	TopicSources      TopicID = "sources"
	TopicRemarks      TopicID = "remarks"
)

// The topics.
var (
	units      = Topic{TopicUnits, text("Units", "Enheter")}
	leadership = Topic{TopicLeadership, text("Leadership", "Ledning")}
	posts      = Topic{TopicPosts, text("Posts", "Befattningar")}
	offices    = Topic{TopicOffices, text("Elected offices", "Förtroendeuppdrag")}
	outside    = Topic{TopicOutside, text("Actors outside the municipality", "Aktörer utanför kommunen")}
	staffing   = Topic{TopicStaffing, text("Staffing", "Bemanning")}
	services   = Topic{TopicServices, text("Services and exercise of authority", "Insatser och myndighetsutövning")}
	groups     = Topic{TopicTargetGroups, text("Target groups", "Målgrupper")}
	coverage   = Topic{TopicCoverage, text("Coverage of target groups", "Täckning av målgrupper")}
	agreements = Topic{TopicAgreements, text("Agreements and cooperation", "Avtal och samverkan")}
	areas      = Topic{TopicAreas, text("Areas", "Områden")}
	pathways   = Topic{TopicPathways, text("Case pathways", "Ärendegångar")}
	indicators = Topic{TopicIndicators, text("Indicators", "Mått")}
	goals      = Topic{TopicGoals, text("Goals", "Mål")}
	budgets    = Topic{TopicBudgets, text("Money", "Pengar")}
	measures   = Topic{TopicMeasures, text("Planned measures", "Planåtgärder")}
	decisions  = Topic{TopicDecisions, text("Decisions, initiatives and agreements", "Beslut, initiativ och överenskommelser")}
	risks      = Topic{TopicRisks, text("Risks", "Risker")}
	records    = Topic{TopicRecords, text("Documents and events", "Handlingar och händelser")}
	claims     = Topic{TopicClaims, text("Claims", "Påståenden")}
	compared   = Topic{TopicComparators, text("Municipalities to compare with", "Kommuner att jämföra med")}
	general    = Topic{TopicOrganisation, text("The organisation as a whole", "Organisationen som helhet")}
	unitKinds  = Topic{TopicKinds, text("Kinds of units", "Sorters enheter")}
	sources    = Topic{TopicSources, text("Sources", "Källor")}
	remarks    = Topic{TopicRemarks, text("Ids, other names and remarks", "Id:n, andra namn och anmärkningar")}
)

var topics = []Topic{
	units, outside, leadership, posts, offices, staffing, services, groups, coverage, agreements, areas, pathways, budgets, goals,
	indicators, measures, decisions, risks, records, claims, compared, general, unitKinds, sources, remarks,
}
