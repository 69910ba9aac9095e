package diff

var groupTellings = []telling{
	{key: "part_of", trails: true, says: phrases{
		changed: text("{0} is part of {4}, no longer of {5}.", "{0} ingår i {4}, inte längre i {5}."),
		gained:  text("{0} becomes part of {4}.", "{0} ingår i {4}."),
		lost:    text("{0} is no longer part of {5}.", "{0} ingår inte längre i {5}."),
	}},
	{key: "excludes", trails: true},
}

var serviceTellings = []telling{
	{key: "kind", kind: ServiceAccessChanged, texts: accesses, says: phrases{
		changed: text("{0} becomes {2} instead of {1}.", "{0} blir {2} i stället för {1}."),
		gained:  text("{0} is {2}; nothing was stated before.", "{0} är {2}; tidigare angavs inget."),
		lost:    text("Whether {0} is {1} is no longer stated.", "Om {0} är {1} anges inte längre."),
	}},
	{key: "duty", kind: ServiceDutyChanged, texts: duties},
	{key: "provided_by", kind: ServiceTransferred},
	{key: "target_groups", kind: ServiceAccessChanged, trails: true, says: phrases{
		changed: text("{0} is now for {4}, no longer for {5}.", "{0} är nu till för {4}, inte längre för {5}."),
		gained:  text("{0} is also for {4}.", "{0} är även till för {4}."),
		lost:    text("{0} is no longer for {5}.", "{0} är inte längre till för {5}."),
		stated:  text("{0} is for {4}; nothing was stated before.", "{0} är till för {4}; tidigare angavs inget."),
	}},
	{key: "areas", kind: ServiceAccessChanged, trails: true, says: phrases{
		changed: text("{0} is now offered in {4}, no longer in {5}.", "{0} erbjuds nu i {4}, inte längre i {5}."),
		gained:  text("{0} is also offered in {4}.", "{0} erbjuds även i {4}."),
		lost:    text("{0} is no longer offered in {5}.", "{0} erbjuds inte längre i {5}."),
		stated:  text("{0} is offered in {4}; nothing was stated before.", "{0} erbjuds i {4}; tidigare angavs inget."),
	}},
}

var agreementTellings = []telling{
	{key: "from", kind: AgreementPartiesChanged, says: phrases{
		changed: text("{0}: {2} is the purchaser instead of {1}.", "{0}: {2} är beställare i stället för {1}."),
		gained:  text("{0}: {2} is the purchaser; nobody was stated before.", "{0}: {2} är beställare; tidigare angavs ingen."),
		lost:    text("{0}: the purchaser is no longer stated; it was {1}.", "{0}: beställare anges inte längre; det var {1}."),
	}},
	{key: "to", kind: AgreementPartiesChanged, says: phrases{
		changed: text("{0}: {4} delivers instead of {5}.", "{0}: {4} levererar i stället för {5}."),
		gained:  text("{0}: {4} also delivers.", "{0}: även {4} levererar."),
		lost:    text("{0}: {5} no longer delivers.", "{0}: {5} levererar inte längre."),
		stated:  text("{0}: {4} delivers; nobody was stated before.", "{0}: {4} levererar; tidigare angavs ingen."),
	}},
	{key: "between", kind: AgreementPartiesChanged, says: phrases{
		changed: text("{0}: {4} becomes a party, {5} no longer is.", "{0}: {4} blir part, {5} är det inte längre."),
		gained:  text("{0}: {4} becomes a party.", "{0}: {4} blir part."),
		lost:    text("{0}: {5} is no longer a party.", "{0}: {5} är inte längre part."),
	}},
	{key: "form", kind: AgreementFormChanged, texts: agreementForms},
	{key: "services", kind: AgreementServicesChanged, trails: true},
	{key: "amount", kind: AgreementAmountChanged},
}

var pathwayTellings = []telling{
	{key: "steps", kind: PathwayStepsChanged, texts: processSteps, reads: steps},
}
