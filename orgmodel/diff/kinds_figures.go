package diff

// The kinds of changes of figures, goals and money.
const (
	IndicatorValuesChanged Kind = "indicator-values-changed"
	GoalTargetChanged      Kind = "goal-target-changed"
	GoalDeadlineChanged    Kind = "goal-deadline-changed"
	GoalDoneChanged        Kind = "goal-done-changed"
	MeasureDeadlineChanged Kind = "measure-deadline-changed"
	MeasureDoneChanged     Kind = "measure-done-changed"
	BudgetAmountChanged    Kind = "budget-amount-changed"
)

var deadlineChanges = phrases{
	changed: text("The deadline of {0} changes from {1} to {2}.", "Slutdatum för {0} ändras från {1} till {2}."),
	gained:  text("{0} gets a deadline: {2}.", "{0} får ett slutdatum: {2}."),
	lost:    text("{0} no longer has a deadline; it was {1}.", "{0} har inte längre något slutdatum; det var {1}."),
}

var figureKinds = []KindInfo{
	{
		ID: IndicatorValuesChanged, Topic: indicators, Label: text("other values of an indicator", "ändrade värden för ett mått"),
		phrases: listChanges,
	},
	{
		ID: GoalTargetChanged, Topic: goals, Label: text("another target", "ändrat målvärde"),
		phrases: phrases{
			changed: text("The target of {0} changes from {1} to {2}.", "Målvärdet för {0} ändras från {1} till {2}."),
			gained:  text("{0} gets a target: {2}.", "{0} får ett målvärde: {2}."),
			lost:    text("{0} no longer has a target; it was {1}.", "{0} har inte längre något målvärde; det var {1}."),
		},
	},
	{ID: GoalDeadlineChanged, Topic: goals, Label: text("another deadline of a goal", "ändrat slutdatum för mål"), phrases: deadlineChanges},
	{
		ID: GoalDoneChanged, Topic: goals, Label: text("goal reached", "mål som har nåtts"),
		phrases: phrases{
			changed: text("{0} is said to have been reached {2} instead of {1}.", "{0} uppges ha nåtts {2} i stället för {1}."),
			gained:  text("{0} has been reached: {2}.", "{0} har nåtts: {2}."),
			lost:    text("{0} is no longer said to have been reached; it was {1}.", "{0} uppges inte längre ha nåtts; angavs till {1}."),
		},
	},
	{ID: MeasureDeadlineChanged, Topic: measures, Label: text("another deadline of a planned measure", "ändrat slutdatum för planåtgärd"), phrases: deadlineChanges},
	{
		ID: MeasureDoneChanged, Topic: measures, Label: text("planned measure carried out", "genomförd planåtgärd"),
		phrases: phrases{
			changed: text("{0} is said to have been carried out {2} instead of {1}.", "{0} uppges ha genomförts {2} i stället för {1}."),
			gained:  text("{0} has been carried out: {2}.", "{0} har genomförts: {2}."),
			lost:    text("{0} is no longer said to have been carried out; it was {1}.", "{0} uppges inte längre ha genomförts; angavs till {1}."),
		},
	},
	{
		ID: BudgetAmountChanged, Topic: budgets, Label: text("another amount", "ändrat belopp"),
		phrases: phrases{
			changed: text("{0}: {3} {1} → {2} ({6}).", "{0}: {3} {1} → {2} ({6})."),
			gained:  text("{0}: {3} {1} → {2}.", "{0}: {3} {1} → {2}."),
			lost:    text("{0}: {3} {1} → {2}.", "{0}: {3} {1} → {2}."),
		},
	},
}
