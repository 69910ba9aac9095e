package diff

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// noun is what the entities of a table are called, and what can be said of them
// in words of their own: how they come and go.
type noun struct {
	typ            orgmodel.Type
	stem           string // of the kinds' ids
	topic          Topic
	one, many      message.Text
	sorts          message.Text // what several rows are counted as; left out: many
	added, removed string       // ends of ids; left out: those of Added and Removed
	comes, goes    phrases      // left out: as anything does
	silent         phrases      // when only one of the files describes it
	lone           bool         // there is only one: it neither comes nor goes
}

var nouns = []noun{
	{
		typ: orgmodel.TypeUnit, stem: "unit", topic: units, one: text("unit", "enhet"), many: text("units", "enheter"),
		added: "founded", removed: "closed",
		comes: phrases{
			changed: text("{0} is set up{7}.", "{0} inrättas{7}."), gained: text("{0} is set up under {4}{7}.", "{0} inrättas under {4}{7}."),
			all: text("{0} are set up{7}", "{0} inrättas{7}"), allIn: text("{0} are set up under {4}{7}", "{0} inrättas under {4}{7}"),
		},
		goes: phrases{
			changed: text("{0} is closed.", "{0} läggs ned."), lost: text("{0}, which was under {5}, is closed.", "{0}, som låg under {5}, läggs ned."),
			all: text("{0} are closed", "{0} läggs ned"), allFrom: text("{0} that were under {5} are closed", "{0} som låg under {5} läggs ned"),
		},
		silent: phrases{
			changed: unmentioned.changed, gained: text("{0} under {4} is described now{7}.", "{0} under {4} beskrivs nu{7}."),
			lost: text("{0} under {5} is not described in the new file.", "{0} under {5} beskrivs inte i den nya filen."),
			all:  unmentioned.all, allIn: text("{0} under {4} are described now{7}", "{0} under {4} beskrivs nu{7}"),
			allFrom: text("{0} under {5} are not described in the new file", "{0} under {5} beskrivs inte i den nya filen"),
		},
	},
	{
		typ: orgmodel.TypePost, stem: "post", topic: posts, one: text("post", "befattning"), many: text("posts", "befattningar"), sorts: text("sorts of posts", "slags befattningar"),
		comes: phrases{
			changed: text("{0} is set up.", "{0} inrättas."), gained: text("{0} is set up in {4}.", "{0} inrättas i {4}."),
			all: text("{0} are set up", "{0} inrättas"), allIn: text("{0} are set up in {4}", "{0} inrättas i {4}"),
		},
		goes: phrases{
			changed: text("{0} is no longer there.", "{0} finns inte kvar."), lost: text("{0} in {5} is no longer there.", "{0} i {5} finns inte kvar."),
			all: text("{0} are no longer there", "{0} finns inte kvar"), allFrom: text("{0} in {5} are no longer there", "{0} i {5} finns inte kvar"),
		},
		silent: phrases{
			changed: unmentioned.changed, gained: text("{0} in {4} is described now.", "{0} i {4} beskrivs nu."), lost: text("{0} in {5} is not described in the new file.", "{0} i {5} beskrivs inte i den nya filen."),
			all: unmentioned.all, allIn: text("{0} in {4} are described now", "{0} i {4} beskrivs nu"), allFrom: text("{0} in {5} are not described in the new file", "{0} i {5} beskrivs inte i den nya filen"),
		},
	},
	{
		typ: orgmodel.TypeService, stem: "service", topic: services, one: text("service", "insats"), many: text("services", "insatser"),
		removed: "withdrawn",
		comes: phrases{
			changed: text("{0} is new; who provides it is not stated.", "{0} tillkommer; vem som utför den anges inte."), gained: text("{0} is new, provided by {4}.", "{0} tillkommer och utförs av {4}."),
			all: text("{0} are new, without a stated provider", "{0} tillkommer utan att någon utförare anges"), allIn: text("{0} are new, provided by {4}", "{0} tillkommer och utförs av {4}"),
		},
		goes: phrases{
			changed: text("{0} ends.", "{0} upphör."), lost: text("{0}, provided by {5}, ends.", "{0}, som utförs av {5}, upphör."),
			all: text("{0} end", "{0} upphör"), allFrom: text("{0} provided by {5} end", "{0} som utförs av {5} upphör"),
		},
		silent: phrases{
			changed: unmentioned.changed, gained: text("{0}, provided by {4}, is described now.", "{0}, som utförs av {4}, beskrivs nu."),
			lost: text("{0}, provided by {5}, is not described in the new file.", "{0}, som utförs av {5}, beskrivs inte i den nya filen."),
			all:  unmentioned.all, allIn: text("{0} provided by {4} are described now", "{0} som utförs av {4} beskrivs nu"),
			allFrom: text("{0} provided by {5} are not described in the new file", "{0} som utförs av {5} beskrivs inte i den nya filen"),
		},
	},
	{
		typ: orgmodel.TypeTargetGroup, stem: "group", topic: groups, one: text("target group", "målgrupp"), many: text("target groups", "målgrupper"),
		comes: phrases{changed: text("{0} is added to the description.", "{0} tas med i beskrivningen."), all: text("{0} are added to the description", "{0} tas med i beskrivningen")},
	},
	{
		typ: orgmodel.TypeAgreement, stem: "agreement", topic: agreements, one: text("agreement", "avtal"), many: text("agreements", "avtal"),
		removed: "ended",
		comes: phrases{
			changed: text("{0} is new{7}.", "{0} tillkommer{7}."), gained: text("{0} is new, {4}{7}.", "{0} tillkommer, {4}{7}."),
			all: text("{0} are new{7}", "{0} tillkommer{7}"), allIn: text("{0}, {4}, are new{7}", "{0}, {4}, tillkommer{7}"),
		},
		goes: phrases{
			changed: text("{0} ends.", "{0} upphör."), lost: text("{0}, {5}{7}, ends.", "{0}, {5}{7}, upphör."),
			all: text("{0} end", "{0} upphör"), allFrom: text("{0}, {5}{7}, end", "{0}, {5}{7}, upphör"),
		},
		silent: phrases{
			changed: unmentioned.changed, gained: text("{0}, {4}{7}, is described now.", "{0}, {4}{7}, beskrivs nu."),
			lost: text("{0}, {5}{7}, is not described in the new file.", "{0}, {5}{7}, beskrivs inte i den nya filen."),
			all:  unmentioned.all, allIn: text("{0}, {4}, are described now", "{0}, {4}, beskrivs nu"),
			allFrom: text("{0}, {5}{7}, are not described in the new file", "{0}, {5}{7}, beskrivs inte i den nya filen"),
		},
	},
	{typ: orgmodel.TypeArea, stem: "area", topic: areas, one: text("area", "område"), many: text("areas", "områden")},
	{typ: orgmodel.TypePathway, stem: "pathway", topic: pathways, one: text("case pathway", "ärendegång"), many: text("case pathways", "ärendegångar")},
	{
		typ: orgmodel.TypeBudget, stem: "budget", topic: budgets, one: text("allocation", "ram"), many: text("allocations", "ramar"),
		comes: phrases{
			changed: text("{0} is new.", "{0} tillkommer."), gained: text("{0} is new ({4}).", "{0} tillkommer ({4})."),
			all: comes.all, allIn: text("{0} are new ({4} each)", "{0} tillkommer ({4} för var och en)"),
		},
		goes: phrases{
			changed: text("{0} is no longer there.", "{0} utgår."), lost: text("{0} is no longer there ({5}).", "{0} utgår ({5})."),
			all: goes.all, allFrom: text("{0} are no longer there ({5} each)", "{0} utgår ({5} för var och en)"),
		},
		silent: phrases{
			changed: unmentioned.changed, gained: text("{0} ({4}) is described now.", "{0} ({4}) beskrivs nu."), lost: text("{0} ({5}) is not described in the new file.", "{0} ({5}) beskrivs inte i den nya filen."),
			all: unmentioned.all, allIn: text("{0} ({4} each) are described now", "{0} ({4} för var och en) beskrivs nu"), allFrom: text("{0} ({5} each) are not described in the new file", "{0} ({5} för var och en) beskrivs inte i den nya filen"),
		},
	},
	{
		typ: orgmodel.TypeGoal, stem: "goal", topic: goals, one: text("goal", "mål"), many: text("goals", "mål"),
		comes: phrases{
			changed: text("{0} is new.", "{0} tillkommer."), gained: text("{0} is new ({4}).", "{0} tillkommer ({4})."),
			all: comes.all, allIn: text("{0} are new ({4})", "{0} tillkommer ({4})"),
		},
	},
	{typ: orgmodel.TypeIndicator, stem: "indicator", topic: indicators, one: text("indicator", "mått"), many: text("indicators", "mått")},
	{
		typ: orgmodel.TypeMeasure, stem: "measure", topic: measures, one: text("planned measure", "planåtgärd"), many: text("planned measures", "planåtgärder"),
		comes: phrases{
			changed: text("{0} is new; who is responsible is not stated{7}.", "{0} tillkommer; ansvarig anges inte{7}."), gained: text("{0} is new; responsible: {4}{7}.", "{0} tillkommer; ansvarig: {4}{7}."),
			all: text("{0} are new; who is responsible is not stated{7}", "{0} tillkommer utan att någon ansvarig anges{7}"), allIn: text("{0} are new; responsible: {4}{7}", "{0} tillkommer med {4} som ansvarig{7}"),
		},
	},
	{
		typ: orgmodel.TypeDecision, stem: "decision", topic: decisions, one: text("decision", "beslut"), many: text("decisions", "beslut"),
		comes: phrases{
			changed: comes.changed, gained: text("{0} is new ({4}).", "{0} tillkommer ({4})."),
			all: comes.all, allIn: text("{0} are new ({4})", "{0} tillkommer ({4})"),
		},
		silent: phrases{
			changed: unmentioned.changed, gained: text("{0} ({4}) is described now.", "{0} ({4}) beskrivs nu."),
			lost: text("{0} ({5}) is not described in the new file.", "{0} ({5}) beskrivs inte i den nya filen."),
			all:  unmentioned.all, allIn: text("{0} ({4}) are described now", "{0} ({4}) beskrivs nu"),
			allFrom: text("{0} ({5}) are not described in the new file", "{0} ({5}) beskrivs inte i den nya filen"),
		},
	},
	{typ: orgmodel.TypeRisk, stem: "risk", topic: risks, one: text("risk", "risk"), many: text("risks", "risker")},
	{typ: orgmodel.TypeRecord, stem: "record", topic: records, one: text("document or event", "handling eller händelse"), many: text("documents or events", "handlingar eller händelser")},
	{
		typ: orgmodel.TypeClaim, stem: "claim", topic: claims, one: text("claim", "påstående"), many: text("claims", "påståenden"),
		comes: claimComes, goes: claimGoes,
	},
	{
		typ: orgmodel.TypeComparator, stem: "comparator", topic: compared, one: text("set of municipalities", "jämförelsegrupp"), many: text("sets of municipalities", "jämförelsegrupper"),
		comes: phrases{
			changed: comes.changed, gained: text("{0} is new ({4}).", "{0} tillkommer ({4})."),
			all: comes.all, allIn: text("{0} are new ({4})", "{0} tillkommer ({4})"),
		},
	},
	{typ: orgmodel.TypeOrganisation, stem: "organisation", topic: general, one: text("organisation", "organisation"), many: text("organisations", "organisationer"), lone: true},
	{typ: orgmodel.TypeKind, stem: "kind", topic: unitKinds, one: text("kind of unit", "sorts enhet"), many: text("kinds of units", "sorters enheter")},
	{
		typ: orgmodel.TypeSource, stem: "source", topic: sources, one: text("source", "källa"), many: text("sources", "källor"),
		comes: phrases{changed: text("{0} is a new source.", "{0} tillkommer som källa."), all: comes.all},
		goes:  phrases{changed: text("{0} is no longer a source.", "{0} är inte längre källa."), all: text("{0} are no longer used", "{0} används inte längre")},
	},
}

// Noun is what one thing of a table is called in a sentence; empty of what nobody speaks
// of as a thing of its own.
func Noun(t orgmodel.Type) message.Text {
	for i := range nouns {
		if nouns[i].typ == t {
			return nouns[i].one
		}
	}
	return message.Text{}
}

// Anything comes and goes like this, or is only described by one of the files.
var (
	unmentioned = phrases{
		changed: text("{0} is not described in the new file.", "{0} beskrivs inte i den nya filen."),
		all:     text("{0} are not described in the new file", "{0} beskrivs inte i den nya filen"),
	}
	mentioned = phrases{changed: text("{0} is described now.", "{0} beskrivs nu."), all: text("{0} are described now", "{0} beskrivs nu")}
	comes     = phrases{changed: text("{0} is new.", "{0} tillkommer."), all: text("{0} are new", "{0} tillkommer")}
	goes      = phrases{changed: text("{0} is no longer there.", "{0} utgår."), all: text("{0} are no longer there", "{0} utgår")}
)

// Values change like this: those of one thing, and lists.
var (
	valueChanges = phrases{
		changed:  text("{0}: {3} changes from {1} to {2}.", "{0}: {3} ändras från {1} till {2}."),
		gained:   text("{0}: {3} is now {2}; nothing was stated before.", "{0}: {3} anges till {2}; tidigare angavs inget."),
		lost:     text("{0}: {3} is no longer stated; it was {1}.", "{0}: {3} anges inte längre; tidigare angavs {1}."),
		unstated: text("{0}: {3} is no longer stated; it was {1}.", "{0}: {3} anges inte längre; tidigare angavs {1}."),
	}
	listChanges = phrases{
		changed: text("{0}: {3}: {4} added, {5} removed.", "{0}: {3}: {4} tillkommer, {5} utgår."),
		gained:  text("{0}: {3}: {4} added.", "{0}: {3}: {4} tillkommer."),
		lost:    text("{0}: {3}: {5} removed.", "{0}: {3}: {5} utgår."),
	}
	flagChanges = phrases{
		changed: text("{0}: {3}.", "{0}: {3}."),
		gained:  text("{0}: {3} now holds.", "{0}: {3} gäller nu."),
		lost:    text("{0}: {3} no longer holds.", "{0}: {3} gäller inte längre."),
	}
)

// stems finds the noun of a table.
var stems = byTable(nouns)

func byTable(list []noun) map[orgmodel.Type]*noun {
	m := make(map[orgmodel.Type]*noun, len(list))
	for i := range list {
		m[list[i].typ] = &list[i]
	}
	return m
}

// kinds are what can happen to the entities of any table, in this table's words.
func (n *noun) kinds() []KindInfo {
	says := func(what Event, topic Topic, sign string, mirror Event, label message.Text, p phrases) KindInfo {
		return KindInfo{
			ID: n.kind(what), Topic: topic, Sign: sign, Mirror: n.kind(mirror), phrases: p,
			Label: message.Text{EN: label.With(n.one, n.many).In(message.EN), SV: label.With(n.one, n.many).In(message.SV)},
		}
	}
	stands := func(k KindInfo) KindInfo { k.Explains = true; return k }
	var list []KindInfo
	if !n.lone {
		list = append(list,
			stands(says(Added, n.topic, signNew, Removed, text("added {0}", "{0} som tillkommer"), either(n.comes, comes))),
			stands(says(Removed, n.topic, signClosed, Added, text("{0} that ends", "{0} som upphör"), either(n.goes, goes))),
			stands(says(DescribedNow, n.topic, signDescribed, NotDescribed, text("{0} described now", "{0} som beskrivs nu"), n.onlyNew())),
			stands(says(NotDescribed, n.topic, signUndescribed, DescribedNow, text("{0} not described in the new file", "{0} som inte beskrivs i den nya filen"), n.onlyOld())),
			stands(says(Renamed, n.topic, signChanged, Renamed, text("renamed {0}", "nytt namn på {0}"), phrases{changed: text("{1} is renamed {2}.", "{1} byter namn till {2}.")})),
			stands(says(Merged, n.topic, signMerged, Split, text("merger of {1}", "sammanslagning av {1}"), phrases{changed: text("{1} are merged into {2}{7}.", "{1} slås samman till {2}{7}."), gained: text("{1} are merged into {2}, under {4}{7}.", "{1} slås samman till {2}, som läggs under {4}{7}.")})),
			stands(says(Split, n.topic, signSplit, Merged, text("split {0}", "delning av {0}"), phrases{changed: text("{1} is split into {2}.", "{1} delas i {2}.")})),
			stands(says(Absorbed, n.topic, signMerged, SpunOff, text("{0} that goes into another", "{0} som går upp i andra"), phrases{changed: text("{1} is taken over by {2}.", "{1} går upp i {2}.")})),
			stands(says(SpunOff, n.topic, signSplit, Absorbed, text("{0} made of a part of another", "{0} som bildas av en del av en annan"), phrases{changed: text("Part of {1} becomes {2}{7}.", "En del av {1} blir {2}{7}."), gained: text("Part of {1} becomes {2}, under {4}{7}.", "En del av {1} blir {2}, som läggs under {4}{7}.")})),
			stands(says(Regrouped, n.topic, signMerged, Regrouped, text("regrouped {1}", "omgruppering av {1}"), phrases{changed: text("{1} are regrouped as {2}.", "{1} omorganiseras till {2}.")})),
			stands(says(PartMoved, n.topic, signMoved, PartMoved, text("part of a {0} moved to another", "del av {0} som går till andra"), phrases{changed: text("Part of {1} goes to {2}.", "En del av {1} går över till {2}.")})),
			stands(says(IDChanged, remarks, signChanged, IDChanged, text("new id of {0}", "nytt id på {0}"), phrases{changed: text("{0} has another id: {2} instead of {1}.", "{0} har ett annat id: {2} i stället för {1}.")})),
		)
	}
	return append(list,
		says(Changed, n.topic, signChanged, Changed, text("changed {0}", "ändring av {0}"), valueChanges),
		says(DatesChanged, n.topic, signChanged, DatesChanged, text("dates of {0}", "datum för {0}"), valueChanges),
		says(StatusChanged, n.topic, signChanged, StatusChanged, text("status of {0}", "status för {0}"), statusChanges),
		says(RemarkChanged, remarks, signChanged, RemarkChanged, text("remark on {0}", "anmärkning om {0}"), valueChanges),
		says(AssumedChanged, sources, signChanged, AssumedChanged, text("assumptions about {0}", "antaganden om {0}"), assumedChanges),
		says(SourcesChanged, sources, signChanged, SourcesChanged, text("sources for {0}", "källor för {0}"), listChanges),
	)
}

// onlyNew and onlyOld are the words for what one of the files alone describes.
func (n *noun) onlyNew() phrases {
	return phrases{changed: mentioned.changed, gained: n.silent.gained, all: mentioned.all, allIn: n.silent.allIn}
}

func (n *noun) onlyOld() phrases {
	return phrases{changed: unmentioned.changed, lost: n.silent.lost, all: unmentioned.all, allFrom: n.silent.allFrom}
}

func either(own, other phrases) phrases {
	if own == (phrases{}) {
		return other
	}
	return own
}

var (
	statusChanges = phrases{
		changed:  text("{0} is {2}; it was {1}.", "{0}: status är {2}, tidigare {1}."),
		gained:   text("{0} is {2}; nothing was stated before.", "{0}: status anges till {2}; tidigare angavs inget."),
		unstated: text("{0}: the status is no longer stated; it was {1}.", "{0}: status anges inte längre; tidigare angavs {1}."),
		lost:     text("{0}: the status is no longer stated; it was {1}.", "{0}: status anges inte längre; tidigare angavs {1}."),
	}
	partStatusChanges = phrases{
		changed: text("{0}: the status of single facts changes from {1} to {2}.", "{0}: status för enskilda uppgifter ändras från {1} till {2}."),
		gained:  text("{0}: single facts have a status of their own: {2}.", "{0}: enskilda uppgifter får en egen status: {2}."),
		lost:    text("{0}: single facts no longer have a status of their own ({1}).", "{0}: enskilda uppgifter har inte längre en egen status ({1})."),
	}
	assumedChanges = phrases{
		changed: text("{0}: what is assumed is now {2}; it was {1}.", "{0}: antaget är nu {2}; tidigare {1}."),
		gained:  text("{0}: assumed by the author: {4}.", "{0}: antaget av den som skrev filen: {4}."),
		lost:    text("{0}: {5}: assumed before, not any more.", "{0}: {5} var antaget förut, men inte nu."),
	}
)
