package diff

var decisionTellings = []telling{
	{key: "body", trails: true},
	{key: "form", texts: decisionForms},
	{key: "proposed_by", trails: true},
	{key: "supported_by", trails: true},
}

var riskTellings = []telling{
	{key: "about", trails: true},
	{key: "measure", trails: true},
	{key: "owner", trails: true},
}

var recordTellings = []telling{
	{key: "form", texts: recordForms},
	{key: "about", trails: true},
}
