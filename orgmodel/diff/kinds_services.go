package diff

// The kinds of changes of services, agreements and pathways.
const (
	ServiceTransferred       Kind = "service-transferred"
	ServicePurchaserChanged  Kind = "service-purchaser-changed"
	ServiceAccessChanged     Kind = "service-access-changed"
	ServiceDutyChanged       Kind = "service-duty-changed"
	CoverageGained           Kind = "coverage-gained"
	CoverageLost             Kind = "coverage-lost"
	CoverageNarrowed         Kind = "coverage-narrowed"
	CoverageWidened          Kind = "coverage-widened"
	CoverageChanged          Kind = "coverage-changed"
	CoverageInterrupted      Kind = "coverage-interrupted"
	AgreementPartiesChanged  Kind = "agreement-parties-changed"
	AgreementAmountChanged   Kind = "agreement-amount-changed"
	AgreementServicesChanged Kind = "agreement-services-changed"
	AgreementFormChanged     Kind = "agreement-form-changed"
	PathwayStepsChanged      Kind = "pathway-steps-changed"
	PathwayHandoffsChanged   Kind = "pathway-handoffs-changed"
)

var serviceKinds = []KindInfo{
	{
		ID: ServiceTransferred, Topic: services, Sign: signMoved, Label: text("another provider", "annan utförare"),
		phrases: phrases{
			changed:  text("{0} is taken over by {4} from {5}.", "{0} går över till {4} från {5}."),
			gained:   text("{0} is also provided by {4}.", "{0} utförs även av {4}."),
			lost:     text("{0} is no longer provided by {5}.", "{0} utförs inte längre av {5}."),
			stated:   text("{0} is provided by {4}; nobody was stated before.", "{0} utförs av {4}; tidigare angavs ingen."),
			unstated: text("Who provides {0} is no longer stated; it was {5}.", "Vem som utför {0} anges inte längre; det var {5}."),
		},
	},
	{
		ID: ServicePurchaserChanged, Topic: services, Label: text("another purchaser", "annan beställare"),
		phrases: phrases{
			changed:  text("{0} is purchased by {4} instead of {5}.", "{0} beställs av {4} i stället för {5}."),
			gained:   text("{0} is also purchased by {4}.", "{0} beställs även av {4}."),
			lost:     text("{0} is no longer purchased by {5}.", "{0} beställs inte längre av {5}."),
			stated:   text("{0} is purchased by {4}; nobody was stated before.", "{0} beställs av {4}; tidigare angavs ingen beställare."),
			unstated: text("Nobody is stated to purchase {0} any more; it was {5}.", "Ingen beställare anges längre för {0}; det var {5}."),
		},
	},
	{
		ID: ServiceAccessChanged, Topic: services, Label: text("other access: whom it is for, where, and how", "ändrad tillgång: för vem, var och hur"),
		phrases: listChanges,
	},
	{
		ID: ServiceDutyChanged, Topic: services, Label: text("other statutory tasks", "ändrade lagstadgade uppgifter"),
		phrases: phrases{
			changed: text("{0} now fulfils {4}, no longer {5}.", "{0} fullgör nu {4}, inte längre {5}."),
			gained:  text("{0} now fulfils {4}.", "{0} fullgör nu {4}."),
			lost:    text("{0} no longer fulfils {5}.", "{0} fullgör inte längre {5}."),
		},
	},
	{
		ID: CoverageLost, Topic: coverage, Mirror: CoverageGained, Sign: signClosed, Label: text("group that no service reaches any more", "målgrupp som inte längre nås"),
		phrases: phrases{changed: text("{0} no longer has a stated service; it was reached by {1}.", "{0} har inte längre någon angiven insats; nåddes av {1}.")},
	},
	{
		ID: CoverageGained, Topic: coverage, Mirror: CoverageLost, Sign: signNew, Label: text("group that no service reached before", "målgrupp som inte nåddes tidigare"),
		phrases: phrases{changed: text("{0} is reached by {2}; the old file connects no service with it.", "{0} nås av {2}; den gamla filen kopplar ingen insats till gruppen.")},
	},
	{
		ID: CoverageNarrowed, Topic: coverage, Mirror: CoverageWidened, Sign: signClosed, Label: text("group that fewer services reach", "målgrupp som nås av färre insatser"),
		phrases: phrases{changed: text("{0} is no longer reached by {5}; {2} remains.", "{0} nås inte längre av {5}; kvar är {2}.")},
	},
	{
		ID: CoverageWidened, Topic: coverage, Mirror: CoverageNarrowed, Sign: signNew, Label: text("group that more services reach", "målgrupp som nås av fler insatser"),
		phrases: phrases{changed: text("{0} is also reached by {4}.", "{0} nås även av {4}.")},
	},
	{
		ID: CoverageChanged, Topic: coverage, Label: text("group that other services reach", "målgrupp som nås av andra insatser"),
		phrases: phrases{changed: text("{0} is now reached by {4}, no longer by {5}.", "{0} nås nu av {4}, inte längre av {5}.")},
	},
	{
		ID: CoverageInterrupted, Topic: coverage, Sign: signClosed, Label: text("group that no service reaches for a time", "målgrupp som inte nås av någon insats en tid"),
		phrases: phrases{changed: text("{0} has no stated service at first; it was reached by {5}.{7}", "{0} har till en början ingen angiven insats; nåddes av {5}.{7}")},
	},
}

var agreementKinds = []KindInfo{
	{
		ID: AgreementPartiesChanged, Topic: agreements, Label: text("other parties", "andra parter"), Explains: true,
		phrases: valueChanges,
	},
	{
		ID: AgreementServicesChanged, Topic: agreements, Label: text("other services in an agreement", "ändrat innehåll i avtal"), Explains: true,
		phrases: phrases{
			changed: text("{0} now covers {4}, no longer {5}.", "{0} omfattar nu {4}, inte längre {5}."),
			gained:  text("{0} now also covers {4}.", "{0} omfattar nu även {4}."),
			lost:    text("{0} no longer covers {5}.", "{0} omfattar inte längre {5}."),
			stated:  text("{0} covers {4}; nothing was stated before.", "{0} omfattar {4}; tidigare angavs inget."),
		},
	},
	{
		ID: AgreementAmountChanged, Topic: agreements, Label: text("another amount in an agreement", "ändrat belopp i avtal"),
		phrases: phrases{
			changed: text("{0}: {1} → {2} a year ({6}).", "{0}: {1} → {2} per år ({6})."),
			gained:  text("{0}: amount a year {1} → {2}.", "{0}: belopp per år {1} → {2}."),
			lost:    text("{0}: amount a year {1} → {2}.", "{0}: belopp per år {1} → {2}."),
		},
	},
	{
		ID: AgreementFormChanged, Topic: agreements, Label: text("another form of agreement", "ändrad avtalsform"),
		phrases: valueChanges,
	},
	{
		ID: PathwayStepsChanged, Topic: pathways, Label: text("other steps of a case pathway", "ändrade steg i en ärendegång"),
		phrases: phrases{
			changed: text("{0} now goes like this: {2}. Before: {1}.{7}", "{0} går nu så här: {2}. Förut: {1}.{7}"),
			gained:  text("{0} goes like this: {2}. No steps were stated before.", "{0} går så här: {2}. Tidigare angavs inga steg."),
			lost:    text("The steps of {0} are no longer stated; they were {1}.", "Stegen i {0} anges inte längre; de var {1}."),
		},
	},
	{
		ID: PathwayHandoffsChanged, Topic: pathways, Label: text("hand-offs in a case pathway", "överlämningar i en ärendegång"),
		phrases: phrases{changed: text("{0}: hand-offs {1} → {2}, with the same steps.", "{0}: överlämningar {1} → {2}, med samma steg.")},
	},
}
