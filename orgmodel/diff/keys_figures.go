package diff

var indicatorTellings = []telling{
	{key: "better", texts: directions},
	{key: "values", kind: IndicatorValuesChanged, texts: natures, reads: figures},
}

var goalTellings = []telling{
	{key: "target", kind: GoalTargetChanged},
	{key: "deadline", kind: GoalDeadlineChanged},
	{key: "done", kind: GoalDoneChanged},
	{key: "outcome", texts: goalOutcomes},
	{key: "owner", trails: true},
	{key: "statistic", texts: statistics},
}

var budgetTellings = []telling{
	{key: "amount", kind: BudgetAmountChanged},
	{key: "change", kind: BudgetAmountChanged},
	{key: "basis", texts: bases},
}

var measureTellings = []telling{
	{key: "owner", trails: true},
	{key: "services", trails: true},
	{key: "target_groups", trails: true},
	{key: "deadline", kind: MeasureDeadlineChanged},
	{key: "done", kind: MeasureDoneChanged},
}
