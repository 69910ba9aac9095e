package format

import "github.com/orgmodel/orgmodel/orgmodel"

// The words of the keys of services, agreements and pathways.
var (
	serviceKinds   = []string{orgmodel.ServiceAuthority, "needs-tested", "open"}
	agreementForms = []string{"commission", "procurement", "reserved-procurement", "choice-system", "nonprofit-partnership", "grant", "intermunicipal", "cooperation", "compact"}
	steps          = []string{"screen", "intake", "investigate", "decide", "plan", "deliver", "follow-up"}
	// Duties are the statutory tasks, in the order of the checklist D601.
	Duties = []string{
		"outreach", "information", "harmful-use-prevention", "crime-prevention", "home-care", "older-housing",
		"supported-housing", "out-of-home-care", "sheltered-accommodation", "interventions", "economic-assistance",
		"victim-support", "budget-and-debt-counselling", "family-counselling", "information-talks",
		"cooperation-talks", "perpetrator-support", "relatives-support", "addiction-care", "child-protection",
		"foster-care-follow-up", "adoption", "misconduct-reporting", "lss-personal-assistance", "lss-companion",
		"lss-contact-person", "lss-relief", "lss-short-stay", "lss-short-supervision", "lss-foster-home",
		"lss-housing", "lss-daily-activities", "compulsory-care-young", "compulsory-care-addiction",
		"municipal-health-care", "medically-responsible-nurse",
	}
)

var serviceTables = []*Table{
	{
		Type: orgmodel.TypeTargetGroup, Array: true, HasID: true, NeedsID: true, NoStatus: true, Title: doc("target group", "målgrupp"),
		Doc: doc("A group of people that services are for. Coverage flows down part_of, never up.", "En målgrupp. Täckning ärvs nedåt längs part_of, aldrig uppåt."),
		Keys: []Key{
			{Name: "part_of", Shape: Ref, List: true, Refs: toGroup, Label: doc("part of", "del av"), Doc: doc("Groups it is part of.", "Grupper den ingår i.")},
			{Name: "excludes", Shape: Ref, List: true, Refs: toGroup, Label: doc("groups left out", "grupper som inte hör dit"), Doc: doc("Groups that do not belong to it.", "Grupper som inte hör dit.")},
			{Name: "age", Shape: Text, Label: doc("ages", "ålder"), Doc: doc("Ages in years: \"17..19\", \"<18\".", "Ålder i år: \"17..19\", \"<18\".")},
			{Name: "size", Shape: Quantity, Whole: true, Unit: persons, Label: doc("size", "storlek"), Doc: doc("How many they are.", "Hur många de är.")},
		},
	},
	{
		Type: orgmodel.TypeService, Array: true, HasID: true, NeedsID: true, Title: doc("service", "insats"),
		Doc: doc("What is done for people (insats), or the exercise of authority.", "Det som görs för människor (insats), eller myndighetsutövning."),
		Keys: []Key{
			{Name: "kind", Shape: Word, Words: serviceKinds, Label: doc("kind", "sort"), Doc: doc("authority (myndighetsutövning), needs-tested (behovsprövad) or open (utan individuell behovsprövning).", "authority (myndighetsutövning), needs-tested (individuellt behovsprövad) eller open (utan individuell behovsprövning).")},
			{Name: "duty", Shape: Word, List: true, Words: Duties, Label: doc("statutory tasks", "lagstadgade uppgifter"), Doc: doc("Statutory tasks it fulfils.", "Lagstadgade uppgifter som den fullgör.")},
			{Name: "legal_basis", Shape: Text, List: true, Label: doc("provisions", "lagrum"), Doc: doc("Provisions: \"SoL 2025:400 12:1\".", "Lagrum: \"SoL 2025:400 12 kap. 1 §\".")},
			{Name: "provided_by", Shape: Ref, List: true, Refs: toUnit, Label: doc("provided by", "utförs av"), Doc: doc("Units that provide it.", "Enheter som utför den.")},
			{Name: "target_groups", Shape: Ref, List: true, Refs: toGroup, Label: doc("target groups", "målgrupper"), Doc: doc("Groups it is for.", "Målgrupper.")},
			{Name: "areas", Shape: Ref, List: true, Refs: toArea, Words: []string{orgmodel.AllAreas}, Label: doc("areas", "områden"), Doc: doc("Areas it is offered in; [\"all\"] is the whole municipality.", "Områden där den erbjuds; [\"all\"] är hela kommunen.")},
			{Name: "codes", Shape: Words, Label: doc("codes", "koder"), Doc: doc("Codes in other systems: { ksi = \"…\", rs = \"575\" }.", "Koder i andra system: { ksi = \"…\", rs = \"575\" }.")},
		},
	},
	{
		Type: orgmodel.TypeAgreement, Array: true, HasID: true, NeedsID: true, Title: doc("agreement", "avtal"),
		Doc: doc("A commission, contract, grant or compact; all that is purchased stands here.", "En beställning, ett avtal, ett bidrag eller en överenskommelse; allt som köps står här."),
		Keys: []Key{
			{Name: "from", Shape: Ref, Refs: toUnit, Label: doc("purchaser", "beställare"), Doc: doc("The purchaser.", "Beställaren.")},
			{Name: "to", Shape: Ref, List: true, Refs: toUnit, Label: doc("provider", "utförare"), Doc: doc("The providers.", "Utförarna.")},
			{Name: "between", Shape: Ref, List: true, Refs: toUnit, Label: doc("parties", "parter"), Doc: doc("The parties, when there is no direction (cooperation, compact).", "Parterna, när avtalet saknar riktning (cooperation, compact).")},
			{Name: "form", Shape: Word, Words: agreementForms, Label: doc("form", "form"), Doc: doc("commission (beställning), procurement (LOU), reserved-procurement (reserverad upphandling), choice-system (LOV), nonprofit-partnership (IOP), grant (bidrag), intermunicipal (avtalssamverkan), cooperation (samverkansöverenskommelse), compact (överenskommelse).", "commission (beställning), procurement (LOU), reserved-procurement (reserverad upphandling), choice-system (LOV), nonprofit-partnership (IOP), grant (bidrag), intermunicipal (avtalssamverkan), cooperation (samverkansöverenskommelse), compact (överenskommelse).")},
			{Name: "services", Shape: Ref, List: true, Refs: toService, Label: doc("services", "insatser"), Doc: doc("What it covers.", "Vad den omfattar.")},
			{Name: "amount", Shape: Quantity, Whole: true, Unit: sekYear, Label: doc("amount", "belopp"), Doc: doc("What it costs.", "Vad den kostar.")},
			{Name: "volume", Shape: Text, Label: doc("volume", "volym"), Doc: doc("How much is ordered, in words.", "Hur mycket som beställs, i ord.")},
			{Name: "follow_up", Shape: Text, Label: doc("follow-up", "uppföljning"), Doc: doc("How it is followed up.", "Hur den följs upp.")},
		},
	},
	{
		Type: orgmodel.TypePathway, Array: true, HasID: true, NeedsID: true, Title: doc("case pathway", "ärendegång"),
		Doc: doc("A case pathway: one person's way through the organisation.", "En ärendegång: den enskildes väg genom organisationen."),
		Keys: []Key{
			{Name: "target_group", Shape: Ref, Refs: toGroup, Label: doc("target group", "målgrupp"), Doc: doc("Whose pathway it is.", "Vems ärendegång det är.")},
			{Name: "service", Shape: Ref, Refs: toService, Label: doc("service", "insats"), Doc: doc("What it leads to.", "Vad den leder till.")},
			{Name: "steps", Shape: Inline, List: true, Sub: stepTable, Label: doc("steps", "steg"), Doc: doc("The steps in order.", "Stegen i ordning.")},
		},
	},
}

var stepTable = &Table{Type: "step", AnyOf: []string{"post", "unit"}, Doc: doc("A step of a pathway; it names a post or a unit.", "Ett steg i ärendegången; det anger en befattning eller en enhet."), Keys: []Key{
	{Name: "step", Shape: Word, Words: steps, Required: true, Label: doc("step", "steg"), Doc: doc("Socialstyrelsen's process step: screen (förhandsbedöma), intake (aktualisera), investigate (utreda), decide (besluta), plan (utforma uppdrag), deliver (genomföra uppdrag), follow-up (följa upp).", "Steg i Socialstyrelsens processmodell: screen (förhandsbedöma), intake (aktualisera), investigate (utreda), decide (besluta), plan (utforma uppdrag), deliver (genomföra uppdrag), follow-up (följa upp).")},
	{Name: "post", Shape: Ref, Refs: toPost, Label: doc("the post the person meets", "befattning som den enskilde möter"), Doc: doc("The post the person meets.", "Befattningen som den enskilde möter.")},
	{Name: "unit", Shape: Ref, Named: true, Refs: toUnit, Label: doc("unit", "enhet"), Doc: doc("The unit, when no post is known.", "Enheten, när ingen befattning är känd.")},
	{Name: "days", Shape: Quantity, Whole: true, Unit: days, Label: doc("days from the start", "dagar från början"), Doc: doc("Days from the start of the pathway.", "Dagar från ärendegångens början.")},
	{Name: "service", Shape: Ref, Refs: toService, Label: doc("service", "insats"), Doc: doc("The service given in this step.", "Insatsen som ges i steget.")},
	{Name: "what", Shape: Text, Label: doc("what happens", "vad som händer"), Doc: doc("What happens, in words.", "Vad som händer, i ord.")},
}}
