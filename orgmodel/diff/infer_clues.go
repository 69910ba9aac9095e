package diff

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// A guess needs at least enough percent, and must be ahead of the next best by
// a margin: between two equally good ones nobody chooses. No guess is certain.
const (
	enough    = 60
	ahead     = 10
	surest    = 95
	mostShare = 80 // what a share alone can be worth
	fewShare  = 40 // what a single thing in common is worth
)

// clueKind is something that speaks for two entities being the same, or for one
// being the successor of the other.
type clueKind uint8

const (
	noClue clueKind = iota
	sameName
	commonName
	aliasName
	sameWords
	similarName
	sameCode
	sameHome
	bothRoots
	sameSize
	samePosts
	sameServices
	sameUnits
	postsWent
	servicesWent
	unitsWent
	postsCame
	servicesCame
	unitsCame
)

// clueRows say what a clue is worth in percent when nothing else is known, and
// how a reader is told of it. Clues add up as independent ones do: two of 50 are
// 75. What is worth 0 here is a share, and worth its own percent.
var clueRows = [...]struct {
	worth     int
	text, one message.Text
}{
	sameName:    {worth: 80, text: text("the same name", "samma namn")},
	commonName:  {worth: 45, text: text("the same name, which others have too", "samma namn, som även andra har")},
	aliasName:   {worth: 70, text: text("both called {0}", "båda kallas {0}")},
	sameWords:   {worth: 70, text: text("similar names ({0} %)", "liknande namn ({0} %)")},
	similarName: {worth: 50, text: text("similar names ({0} %)", "liknande namn ({0} %)")},
	sameCode:    {worth: 75, text: text("the same code {0}", "samma kod {0}")},
	sameHome:    {worth: 40},
	bothRoots:   {worth: 20, text: text("both at the top", "båda överst")},
	sameSize:    {worth: 60, text: text("{0} and {0} employees", "{0} och {0} anställda")},

	samePosts:    {text: text("{0} of {1} posts the same", "{0} av {1} befattningar desamma"), one: text("its only post the same", "den enda befattningen densamma")},
	sameServices: {text: text("{0} of {1} services the same", "{0} av {1} insatser desamma"), one: text("its only service the same", "den enda insatsen densamma")},
	sameUnits:    {text: text("{0} of {1} sub-units the same", "{0} av {1} underenheter desamma"), one: text("its only sub-unit the same", "den enda underenheten densamma")},

	postsWent:    {text: text("{0} of {1} posts went there", "{0} av {1} befattningar gick dit")},
	servicesWent: {text: text("{0} of {1} services went there", "{0} av {1} insatser gick dit")},
	unitsWent:    {text: text("{0} of {1} sub-units went there", "{0} av {1} underenheter gick dit")},
	postsCame:    {text: text("{0} of {1} posts came from there", "{0} av {1} befattningar kom därifrån")},
	servicesCame: {text: text("{0} of {1} services came from there", "{0} av {1} insatser kom därifrån")},
	unitsCame:    {text: text("{0} of {1} sub-units came from there", "{0} av {1} underenheter kom därifrån")},
}

// clue is one of them, with the numbers that belong to it.
type clue struct {
	kind        clueKind
	part, whole int32
}

func (c clue) worth() int {
	switch {
	case c.kind < samePosts:
		return clueRows[c.kind].worth
	case c.whole == 1:
		return fewShare
	}
	return min(percent(int(c.part), int(c.whole)), mostShare)
}

// percent is a share as whole percent; nothing of nothing is none.
func percent(part, whole int) int {
	if whole <= 0 {
		return 0
	}
	return 100 * part / whole
}

// certainty adds up what clues are worth.
func certainty(clues []clue) int {
	worths := make([]int, 0, 8)
	for _, c := range clues {
		worths = append(worths, c.worth())
	}
	return adding(worths)
}

// adding adds up percents as those of independent clues.
func adding(worths []int) int {
	doubt := 100 * 100
	for _, worth := range worths {
		doubt = doubt * (100 - worth) / 100
	}
	return min(100-(doubt+99)/100, surest)
}

// evidence tells a reader of the clues; name is what both are called, code a code
// that both have.
func (t *guessable) evidence(clues []clue, name func() string, code func(int32) message.Code) []message.Message {
	list := make([]message.Message, len(clues))
	for i, c := range clues {
		row := &clueRows[c.kind]
		switch {
		case c.kind == sameHome:
			list[i] = t.home.With()
		case c.kind == aliasName:
			list[i] = row.text.With(message.Quoted(name()))
		case c.kind == sameCode:
			list[i] = row.text.With(code(c.part))
		case c.kind == similarName, c.kind == sameWords, c.kind == sameSize:
			list[i] = row.text.With(int(c.part))
		case c.kind >= samePosts && c.whole == 1 && !row.one.IsZero():
			list[i] = row.one.With()
		case c.kind >= samePosts:
			list[i] = row.text.With(int(c.part), int(c.whole))
		default:
			list[i] = row.text.With()
		}
	}
	return list
}

// guessable is a table in which a guess is made who is who.
type guessable struct {
	typ orgmodel.Type
	// homes adds what an entity belongs to: that both belong to the same is a
	// clue, which home tells of.
	homes func([]orgmodel.Ref, *orgmodel.Organisation, int) []orgmodel.Ref
	home  message.Text
	// kin looks for similar names among those of one home; bound takes those
	// of homes that are known to be different for different themselves.
	kin, bound bool
}

// The tables, in three groups: those that stand alone, those that say much about
// each other, and those that only follow from the others. Budgets, risks and
// records are told apart by what they say, see match_content.go.
var (
	aloneTables = []guessable{
		{typ: orgmodel.TypeSource}, {typ: orgmodel.TypeKind}, {typ: orgmodel.TypeIndicator}, {typ: orgmodel.TypeDecision},
		{typ: orgmodel.TypeClaim}, {typ: orgmodel.TypeComparator},
		{typ: orgmodel.TypeArea, home: text("part of the same area", "del av samma område"), homes: func(to []orgmodel.Ref, o *orgmodel.Organisation, i int) []orgmodel.Ref {
			return found(to, o, o.Areas[i].PartOf)
		}},
		{typ: orgmodel.TypeTargetGroup, home: text("part of the same group", "del av samma målgrupp"), homes: func(to []orgmodel.Ref, o *orgmodel.Organisation, i int) []orgmodel.Ref {
			return found(to, o, o.TargetGroups[i].PartOf...)
		}},
	}
	coreTables = []guessable{
		{typ: orgmodel.TypeUnit, kin: true, home: text("the same parent", "samma överordnade enhet"), homes: func(to []orgmodel.Ref, o *orgmodel.Organisation, i int) []orgmodel.Ref {
			if p := o.Parent(i); p >= 0 {
				to = append(to, orgmodel.Ref{Type: orgmodel.TypeUnit, Index: p})
			}
			return to
		}},
		{typ: orgmodel.TypePost, kin: true, home: text("in the same unit", "i samma enhet"), homes: func(to []orgmodel.Ref, o *orgmodel.Organisation, i int) []orgmodel.Ref {
			return found(to, o, o.Posts[i].Unit)
		}},
		{typ: orgmodel.TypeService, bound: true, home: text("the same provider", "samma utförare"), homes: func(to []orgmodel.Ref, o *orgmodel.Organisation, i int) []orgmodel.Ref {
			return found(to, o, o.Services[i].ProvidedBy...)
		}},
	}
	lastTables = []guessable{
		{typ: orgmodel.TypeAgreement, bound: true, home: text("a party in common", "en gemensam part"), homes: func(to []orgmodel.Ref, o *orgmodel.Organisation, i int) []orgmodel.Ref {
			a := &o.Agreements[i]
			return found(found(found(to, o, a.From), o, a.To...), o, a.Between...)
		}},
		{typ: orgmodel.TypePathway, home: text("for the same group", "för samma målgrupp"), homes: func(to []orgmodel.Ref, o *orgmodel.Organisation, i int) []orgmodel.Ref {
			return found(to, o, o.Pathways[i].TargetGroup)
		}},
		{typ: orgmodel.TypeGoal, home: text("the same indicator", "samma mått"), homes: func(to []orgmodel.Ref, o *orgmodel.Organisation, i int) []orgmodel.Ref {
			return found(to, o, o.Goals[i].Indicator)
		}},
		{typ: orgmodel.TypeMeasure, home: text("the same owner", "samma ansvariga"), homes: func(to []orgmodel.Ref, o *orgmodel.Organisation, i int) []orgmodel.Ref {
			return found(to, o, o.Measures[i].Owner...)
		}},
	}
)

// found adds what ids name.
func found(to []orgmodel.Ref, o *orgmodel.Organisation, ids ...string) []orgmodel.Ref {
	for _, id := range ids {
		if ref, ok := o.Find(id); ok {
			to = append(to, ref)
		}
	}
	return to
}
