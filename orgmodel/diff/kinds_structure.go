package diff

// The kinds of changes of units, and of who leads them.
const (
	UnitMoved                Kind = "unit-moved"
	UnitKindChanged          Kind = "unit-kind-changed"
	UnitRoleChanged          Kind = "unit-role-changed"
	UnitAreasChanged         Kind = "unit-areas-changed"
	UnitMembersChanged       Kind = "unit-members-changed"
	UnitEmployerChanged      Kind = "unit-employer-changed"
	LeadershipGained         Kind = "leadership-gained"
	LeadershipLost           Kind = "leadership-lost"
	LeadershipJoint          Kind = "leadership-joint"
	LeadershipSingle         Kind = "leadership-single"
	LeadershipChanged        Kind = "leadership-changed"
	LeadershipFormChanged    Kind = "leadership-form-changed"
	PostMoved                Kind = "post-moved"
	PostHolderChanged        Kind = "post-holder-changed"
	PostQualificationChanged Kind = "post-qualification-changed"
	StaffingChanged          Kind = "staffing-changed"
	VacanciesChanged         Kind = "vacancies-changed"
)

var structureKinds = []KindInfo{
	{
		ID: UnitMoved, Topic: units, Sign: signMoved, Label: text("moved unit", "flyttad enhet"), Explains: true,
		phrases: phrases{
			changed: text("{0} moves from {1} to {2}.", "{0} flyttas från {1} till {2}."),
			gained:  text("{0} is placed under {2}.", "{0} läggs under {2}."),
			lost:    text("{0} is no longer under {1}.", "{0} ligger inte längre under {1}."),
		},
	},
	{
		ID: UnitKindChanged, Topic: units, Label: text("another kind of unit", "annan sorts enhet"),
		phrases: phrases{
			changed: text("{0} becomes {2}; it was {1}.", "{0} blir {2}; var {1}."),
			gained:  text("{0} is {2}; what it was is not stated.", "{0} är {2}; vad det var anges inte."),
			lost:    text("{0} was {1}; what it is now is not stated.", "{0} var {1}; vad det nu är anges inte."),
		},
	},
	{
		ID: UnitRoleChanged, Topic: units, Label: text("another role as purchaser or provider", "ändrad roll som beställare eller utförare"),
		phrases: phrases{
			changed: text("{0} becomes {2} instead of {1}.", "{0} blir {2} i stället för {1}."),
			gained:  text("{0} becomes {2}.", "{0} blir {2}."),
			lost:    text("{0} is no longer {1}.", "{0} är inte längre {1}."),
		},
	},
	{
		ID: UnitAreasChanged, Topic: units, Label: text("other areas", "ändrade områden"),
		phrases: phrases{
			changed: text("{0} now works in {4}, no longer in {5}.", "{0} arbetar nu i {4}, inte längre i {5}."),
			gained:  text("{0} now also works in {4}.", "{0} arbetar nu även i {4}."),
			lost:    text("{0} no longer works in {5}.", "{0} arbetar inte längre i {5}."),
			stated:  text("{0} works in {4}.", "{0} arbetar i {4}."),
		},
	},
	{
		ID: UnitMembersChanged, Topic: units, Label: text("other members", "ändrade deltagare"),
		phrases: phrases{
			changed: text("{4} joins {0}, {5} leaves it.", "{4} kommer med i {0}, och {5} lämnar."),
			gained:  text("{4} joins {0}.", "{4} kommer med i {0}."),
			lost:    text("{5} leaves {0}.", "{5} lämnar {0}."),
		},
	},
	{
		ID: UnitEmployerChanged, Topic: units, Label: text("another employer", "annan arbetsgivare"),
		phrases: phrases{
			changed: text("The employer in {0} becomes {2} instead of {1}.", "Arbetsgivare i {0} blir {2} i stället för {1}."),
			gained:  text("The employer in {0} becomes {2}.", "Arbetsgivare i {0} blir {2}."),
			lost:    text("The employer in {0} is no longer {1}.", "Arbetsgivare i {0} är inte längre {1}."),
		},
	},
	{
		ID: LeadershipGained, Topic: leadership, Mirror: LeadershipLost, Sign: signDescribed, Label: text("leader where none was stated", "ledning där ingen angavs"),
		phrases: phrases{changed: text("{0} is led by {2}; nobody was stated before.", "{0} leds av {2}; tidigare angavs ingen.")},
	},
	{
		ID: LeadershipLost, Topic: leadership, Mirror: LeadershipGained, Sign: signUndescribed, Label: text("no leader stated any more", "ledning anges inte längre"),
		phrases: phrases{changed: text("Who leads {0} is no longer stated; it was {1}.", "Vem som leder {0} anges inte längre; det var {1}.")},
	},
	{
		ID: LeadershipJoint, Topic: leadership, Mirror: LeadershipSingle, Label: text("from one leader to several", "från en ledare till flera"),
		phrases: phrases{changed: text("{0} is led jointly by {2}; it was led by {1}.", "{0} leds gemensamt av {2}; leddes av {1}.")},
	},
	{
		ID: LeadershipSingle, Topic: leadership, Mirror: LeadershipJoint, Label: text("from several leaders to one", "från flera ledare till en"),
		phrases: phrases{changed: text("{0} is led by {2} alone; it was led jointly by {1}.", "{0} leds enbart av {2}; leddes gemensamt av {1}.")},
	},
	{
		ID: LeadershipChanged, Topic: leadership, Label: text("led by another post", "leds av en annan befattning"),
		phrases: phrases{changed: text("{0} is led by {2} instead of {1}.", "{0} leds av {2} i stället för {1}.")},
	},
	{
		ID: LeadershipFormChanged, Topic: leadership, Label: text("another form of leadership", "ändrad ledarskapsform"),
		phrases: phrases{
			changed: text("The leadership of {0} changes from {1} to {2}.", "Ledarskapsformen i {0} ändras från {1} till {2}."),
			gained:  text("The leadership of {0} is {2}; nothing was stated before.", "Ledarskapsformen i {0} är {2}; tidigare angavs ingen."),
			lost:    text("The form of leadership of {0} is no longer stated; it was {1}.", "Ledarskapsformen i {0} anges inte längre; den var {1}."),
		},
	},
}

var staffKinds = []KindInfo{
	{
		ID: PostMoved, Topic: posts, Sign: signMoved, Label: text("moved post", "flyttad befattning"), Explains: true,
		phrases: phrases{
			changed: text("{0} moves from {1} to {2}.", "{0} flyttas från {1} till {2}."),
			gained:  text("{0} is placed in {2}.", "{0} placeras i {2}."),
			lost:    text("{0} no longer belongs to {1}; where it belongs is not stated.", "{0} hör inte längre till {1}; vart den hör anges inte."),
		},
	},
	{
		ID: PostQualificationChanged, Topic: posts, Label: text("other training required", "ändrat krav på utbildning"),
		phrases: phrases{
			changed: text("{0} requires {2} instead of {1}.", "{0} kräver {2} i stället för {1}."),
			gained:  text("{0} requires {2}.", "{0} kräver {2}."),
			lost:    text("{0} no longer requires {1}.", "{0} kräver inte längre {1}."),
		},
	},
	{
		ID: PostHolderChanged, Topic: posts, Label: text("another office holder", "annan innehavare"),
		phrases: valueChanges,
	},
	{
		ID: StaffingChanged, Topic: staffing, Label: text("number of staff", "bemanning"),
		phrases: phrases{
			changed: text("{0}: {3} {1} → {2} ({6}).", "{0}: {3} {1} → {2} ({6})."),
			gained:  text("{0}: {3} {1} → {2}.", "{0}: {3} {1} → {2}."),
			lost:    text("{0}: {3} {1} → {2}.", "{0}: {3} {1} → {2}."),
		},
	},
	{
		ID: VacanciesChanged, Topic: staffing, Label: text("vacant posts", "vakanta befattningar"),
		phrases: phrases{
			changed: text("{0}: {3} {1} → {2} ({6}).", "{0}: {3} {1} → {2} ({6})."),
			gained:  text("{0}: {3} {1} → {2}.", "{0}: {3} {1} → {2}."),
			lost:    text("{0}: {3} {1} → {2}.", "{0}: {3} {1} → {2}."),
		},
	},
}
