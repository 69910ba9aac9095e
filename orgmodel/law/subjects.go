package law

import "github.com/orgmodel/orgmodel/orgmodel/message"

// What rules and questions rest on, subject by subject, the newest edition first. A
// test holds that each provision was in force, and is verified, on every day of the
// edition that names it.
var (
	// BoardsOfSocialServices: who carries out the tasks. The first of each edition is
	// of the social services only, the rest of all that a municipality does.
	BoardsOfSocialServices = Editions{
		{From: "2025-07-01", Cites: []Key{"SoL25 4:2", "KL17 3:4", "KL17 6:2"}},
		{From: "2018-01-01", Cites: []Key{"SoL01 2:4", "KL17 3:4", "KL17 6:2"}},
		{From: "2002-01-01", Cites: []Key{"SoL01 2:4"}},
		{Cites: []Key{"SoL80 4"}},
	}
	// AuthorityWithinBoards: exercise of authority stays with a board.
	AuthorityWithinBoards = Editions{
		{From: "2025-07-01", Cites: []Key{"SoL25 4:2", "KL17 3:4", "KL17 10:1"}},
		{From: "2018-01-01", Cites: []Key{"SoL01 2:4", "KL17 3:4", "KL17 10:1"}},
		{From: "2002-01-01", Cites: []Key{"SoL01 2:4"}},
		{Cites: []Key{"SoL80 4"}},
	}
	// AuthorityNotByAgreement: it is not handed to others.
	AuthorityNotByAgreement = Editions{
		{From: "2025-07-01", Cites: []Key{"SoL25 4:3", "KL17 10:1"}},
		{From: "2018-01-01", Cites: []Key{"SoL01 2:5", "KL17 10:1"}},
		{From: "2002-01-01", Cites: []Key{"SoL01 2:5"}},
		{Cites: []Key{"SoL80 4"}},
	}
	// Delegation to employees, and on from them.
	Delegation = Editions{
		{From: "2018-01-01", Cites: []Key{"KL17 6:37", "KL17 7:5", "KL17 7:6"}},
		{From: "1992-01-01", Cites: []Key{"KL91 6:33", "KL91 6:37"}},
		{Answer: Unproven},
	}
	// Delegates: who a board may delegate to.
	Delegates = Editions{
		{From: "2022-07-01", Cites: []Key{"KL17 6:37", "KL17 7:5", "KL17 9:30", "KL17 9:37"}},
		{From: "2018-07-01", Cites: []Key{"KL17 6:37", "KL17 7:5", "KL17 9:30", "KL17 9:37"}, Why: mayDelegate(
			" or by inter-municipal agreement", " eller genom avtalssamverkan")},
		{From: "2018-01-01", Cites: []Key{"KL17 6:37", "KL17 7:5", "KL17 9:30"}, Why: mayDelegate("", "")},
		{From: "1992-01-01", Cites: []Key{"KL91 6:33"}, Why: message.Text{
			EN: "A board could delegate. To whom, beside employees of the municipality, is not verified for that day.",
			SV: "Nämnden fick delegera. Till vilka, utöver anställda i kommunen, är inte verifierat för den dagen."}},
		{Answer: Unproven},
	}
	// CommitteeMatters: what only a committee may be delegated.
	CommitteeMatters = Editions{
		{From: "2025-07-01", Cites: []Key{"SoL25 30:5", "SoL25 30:6", "SoL25 30:7", "SoL25 30:8", "SoL25 30:9"}, Why: message.Text{
			EN: "In certain matters concerning children and compulsory care a board may delegate only to a committee. When the board cannot be awaited, the chair or a member appointed by the board may decide on immediate care (LVU section 6, LVM section 13).",
			SV: "I vissa ärenden om barn, om vård enligt LVU och om vård enligt LVM får nämnden delegera beslutanderätten bara till ett utskott. Är det så bråttom att nämnden inte kan avvaktas får ordföranden eller en ledamot som nämnden har utsett besluta om omedelbart omhändertagande (LVU 6 §, LVM 13 §)."}},
		{From: "2002-01-01", Cites: []Key{"SoL01 10:4"}, Why: sectionOfBoard},
		{From: "1989-01-01", Cites: []Key{"LVM 11", "LVM 13"}, Sure: Named, Why: message.Text{ // socialjuridik.se
			EN: "According to another source than the act, a board could delegate matters under LVM sections 11 and 13 only to a section of the board (in practice a committee). The text of that day was not read.",
			SV: "Enligt annan källa än lagtexten fick nämnden i ärenden enligt 11 och 13 §§ LVM delegera beslutanderätten bara till en särskild avdelning (i praktiken ett utskott). Lagtexten för den dagen är inte läst."}},
		{Answer: Unproven},
	}
	// ImmediateCare: as CommitteeMatters where children are concerned, and who may take
	// a child into care at once. LVM is not about children.
	ImmediateCare = Editions{
		{From: "2025-07-01", Cites: []Key{"SoL25 30:6", "SoL25 30:7", "SoL25 30:8", "LVU 6"}},
		{From: "2002-01-01", Cites: []Key{"SoL01 10:4", "LVU 6"}, Why: message.Text{
			EN: "Some decisions about children could be delegated only to a section of the board made up of members or substitutes (in practice a committee); without one the whole board took them. Asked when the file shows committees, or who decides in a child's case.",
			SV: "Vissa beslut om barn fick delegeras bara till en särskild avdelning som består av ledamöter eller ersättare (i praktiken ett utskott); utan en sådan fattade hela nämnden dem. Frågan ställs när filen visar utskott, eller vem som beslutar i ett barns ärende."}},
		{Answer: Unproven},
	}
	// ExecutiveBoard: there is one.
	ExecutiveBoard = Editions{{From: "2018-01-01", Cites: []Key{"KL17 3:3"}}, {Answer: Unproven}}
	// CouncilSetsUpBoards, and nobody else.
	CouncilSetsUpBoards = Editions{{From: "2018-01-01", Cites: []Key{"KL17 3:4", "KL17 5:1 § 3", "KL17 6:2"}}, {Answer: Unproven}}
	// Charters of boards.
	Charters = Editions{{From: "2018-01-01", Cites: []Key{"KL17 6:44"}}, {Answer: Unproven}}
	// ChairAmongMembers: whom the council elects.
	ChairAmongMembers = Editions{{From: "2018-01-01", Cites: []Key{"KL17 6:21"}}, {Answer: Unproven}}
	// HeadNotElected: a head of administration on the own board.
	HeadNotElected = Editions{{From: "2018-01-01", Cites: []Key{"KL17 7:3"}}, {Answer: Unproven}}
	// JointBoards of several municipalities or regions.
	JointBoards = Editions{{From: "2018-01-01", Cites: []Key{"KL17 9:19", "KL17 9:20", "KL17 9:22", "KL17 9:24", "KL17 9:33", "GemN03"}}, {Answer: Unproven}}
	// Federations of municipalities.
	Federations = Editions{{From: "2018-01-01", Cites: []Key{"KL17 9:1", "KL17 9:6"}}, {Answer: Unproven}}
	// CooperationByAgreement between municipalities.
	CooperationByAgreement = Editions{{From: "2018-07-01", Cites: []Key{"KL17 6:1", "KL17 9:37", "KL17 9:38"}}, {Answer: Absent}}
	// Director of the municipality.
	Director = Editions{{From: "2018-01-01", Cites: []Key{"KL17 7:1", "KL17 7:2"}}, {Answer: Absent}}
	// BoardsForParts of the municipality. Of the act of 1991 only that boards had committees
	// is known.
	BoardsForParts = Editions{
		{From: "2018-01-01", Cites: []Key{"KL17 3:5", "KL17 6:2"}},
		{From: "1992-01-01", Cites: []Key{"KL91 6:20"}, Why: message.Text{
			EN: "A board could have committees. An office for an area decides only what a board has delegated. Whether a part of the municipality could have a board of its own is not verified for that day.",
			SV: "En nämnd kunde ha utskott. Ett kontor i ett område beslutar bara det som en nämnd har delegerat. Om en del av kommunen kunde ha en egen nämnd är inte verifierat för den dagen."}},
		{Answer: Unproven},
	}
	// OpenServices without individual test.
	OpenServices = Editions{{From: "2025-07-01", Cites: []Key{"SoL25 11:5", "SoL25 11:6"}}, {Answer: Absent}}
	// OpenServiceTells those who come that they may apply.
	OpenServiceTells = Editions{{From: "2025-07-01", Cites: []Key{"SoL25 11:6"}}, {Answer: Absent}}
	// TestedServices: which kinds always need an individual test.
	TestedServices = Editions{{From: "2025-07-01", Cites: []Key{"SoL25 11:5"}}, {Answer: Absent}}
	// BoardsTellEachOther that a person is known.
	BoardsTellEachOther = Editions{{From: "2025-07-01", Cites: []Key{"SoL25 15:8"}}, {Answer: Unproven}}
	// ProvidersTellBoards what they ask for.
	ProvidersTellBoards = Editions{{From: "2025-07-01", Cites: []Key{"SoL25 15:9"}}, {Answer: Unproven}}
)

// Agreements, purchasing and the economy.
var (
	// ReservedProcurement for nonprofit organisations.
	ReservedProcurement = Editions{
		{From: "2023-01-01", Cites: []Key{"LOU16 4:18", "LOU16 19:25", "LOU16 19:25 a", "Ideb22 8"}},
		{From: "2017-01-01", Cites: []Key{"LOU16 4:18", "LOU16 19:25"}, Why: message.Text{
			EN: "Before 2023 procurement could be reserved for sheltered workshops or, for three years at most, for organisations with a purpose of their own, reinvested profit, and ownership or participation.",
			SV: "Före 2023 fick upphandling reserveras för skyddade verkstäder eller, i högst tre år, för organisationer med hänsyn till eget syfte, återinvesterad vinst och ägande eller deltagande."}},
		{Answer: Unproven},
	}
	// SystemOfChoice: what LOV covers. The act of choice came in 2009; its first wording
	// was not read.
	SystemOfChoice = Editions{
		{From: "2017-01-01", Cites: []Key{"LOV 1:1"}},
		{From: "2009-01-01", Answer: Unproven},
		{Answer: Absent},
	}
	// WorkByOutsiders: negotiation before others than employees do the work.
	WorkByOutsiders = Editions{{Cites: []Key{"MBL 38", "MBL 39"}}}
	// SupervisionOfOneself by a board.
	SupervisionOfOneself = Editions{
		{From: "2018-01-01", Cites: []Key{"KL17 6:7"}},
		{From: "1999-01-01", Cites: []Key{"KL91 3:5"}},
		{Answer: Unproven},
	}
	// PrivateProviders: follow-up and insight.
	PrivateProviders = Editions{{From: "2018-01-01", Cites: []Key{"KL17 5:3", "KL17 10:7", "KL17 10:8", "KL17 10:9"}}, {Answer: Unproven}}
	// Permits of private providers.
	Permits = Editions{
		{From: "2025-07-01", Cites: []Key{"SoL25 26:1", "SoL25 26:6", "LSS 23"}},
		{From: "2024-04-01", Cites: oldPermits, Why: permitsOfOld(
			"; for home care from 2019, and for sheltered housing from 2024-04-01",
			"; för hemtjänst från 2019 och för skyddat boende från 2024-04-01")},
		{From: "2019-01-01", Cites: oldPermits, Why: permitsOfOld("; for home care from 2019", "; för hemtjänst från 2019")},
		{From: "2002-01-01", Cites: oldPermits, Why: permitsOfOld("", "")},
		{Answer: Unproven},
	}
	// Notification to IVO of what the municipality runs itself.
	Notification = Editions{{From: "2025-07-01", Cites: []Key{"SoL25 26:2", "LSS 23"}, Why: message.Text{
		EN: "A municipality that runs care for which a private provider needs a permit notifies IVO before it starts, and within one month after it pauses, closes or is substantially changed; placing in and supporting family homes is excepted. This is the wording by 2025:1299, whose first day is not verified: what applied from 2025-07-01 until then was not read.",
		SV: "En kommun som själv bedriver verksamhet som en privat utförare behöver tillstånd för anmäler det till IVO innan den startar, och inom en månad efter att den gör uppehåll, läggs ned eller ändras väsentligt; att förmedla och stödja familjehem är undantaget. Det är lydelsen enligt 2025:1299, vars första dag inte är verifierad: vad som gällde från 2025-07-01 till dess är inte läst."}}, {Answer: Unproven}}
	// Balance of the budget.
	Balance = Editions{{From: "2018-01-01", Cites: []Key{"KL17 11:5", "KL17 11:12"}}, {Answer: Unproven}}
	// GoalsInBudget: the plan has them.
	GoalsInBudget = Editions{{From: "2018-01-01", Cites: []Key{"KL17 11:6"}}, {Answer: Unproven}}
)

// Duties towards people.
var (
	// StatutoryTasks: the selection that key figure m17 counts.
	StatutoryTasks = Editions{{From: "2025-07-01", Cites: []Key{"SoL25 4:1", "SoL25 10:1", "LSS 9", "HSL17 11:4", "HSL17 12:1"}}, {Answer: Unproven}}
	// UltimateResponsibility for services.
	UltimateResponsibility = Editions{
		{From: "2025-07-01", Cites: []Key{"SoL25 4:1", "SoL25 10:1", "LSS 7", "LSS 9", "HSL17 11:4", "HSL17 12:1"}},
		{From: "2017-04-01", Cites: []Key{"SoL01 2:1", "SoL01 3:1", "SoL01 4:1", "LSS 7", "LSS 9", "HSL17 11:4", "HSL17 12:1"}},
		{From: "2002-01-01", Cites: []Key{"SoL01 2:1", "SoL01 3:1", "SoL01 4:1", "LSS 7", "LSS 9"}},
		{Cites: []Key{"SoL80 2", "SoL80 3"}},
	}
	// AgreementsWithRegion about three groups. Each of the three had a section of its own
	// in the act of 2001.
	AgreementsWithRegion = Editions{
		{From: "2025-07-01", Cites: []Key{"SoL25 7:2", "HSL17 16:3"}},
		{From: "2018-01-01", Cites: []Key{"SoL01 5:1 d", "SoL01 5:8 a", "SoL01 5:9 a"}, Why: message.Text{
			EN: "Municipality and region were to have agreements on collaboration (samarbete) on three groups, among them children in care outside their own home.",
			SV: "Kommun och region skulle ha överenskommelser om samarbete kring tre grupper, bland dem barn som vårdas utanför det egna hemmet."}},
		{From: "2014-01-01", Cites: []Key{"SoL01 5:8 a", "SoL01 5:9 a"}, Why: message.Text{
			EN: "Municipality and county council were to have agreements on collaboration (samarbete) on people with a psychiatric disability and people with addiction.",
			SV: "Kommun och landsting skulle ha överenskommelser om samarbete kring personer med psykisk funktionsnedsättning och personer med missbruk."}},
		{Answer: Unproven},
	}
	// AgreementsOnChildren with the region: children outside their home came last.
	AgreementsOnChildren = Editions{AgreementsWithRegion[0], AgreementsWithRegion[1], {Answer: Unproven}}
	// DelayedDecisions: report, and special charge.
	DelayedDecisions = Editions{
		{From: "2025-07-01", Cites: []Key{"SoL25 34:1", "SoL25 34:5"}},
		{From: "2006-07-01", Cites: []Key{"SoL01 16:6 f", "SoL01 16:6 a"}, Why: message.Text{
			EN: "Favourable decisions that had not been carried out were to be reported. Beyond reasonable time a special charge could be imposed.",
			SV: "Gynnande beslut som inte hade verkställts skulle rapporteras. Dröjde det längre än skälig tid kunde en särskild avgift dömas ut."}},
		{Answer: Absent},
	}
	// EqualTreatment of the municipality's members.
	EqualTreatment = Editions{{From: "2018-01-01", Cites: []Key{"KL17 2:3"}}, {Answer: Unproven}}
	// AreasLeft: as EqualTreatment, of what is asked on any day.
	AreasLeft = Editions{{From: "2018-01-01", Cites: []Key{"KL17 2:3"}}, {Why: message.Text{
		EN: "The file does not state where those who live there turn.",
		SV: "Filen anger inte vart de som bor där vänder sig."}}}
	// BestInterests of the child.
	BestInterests = Editions{
		{From: "2025-07-01", Cites: []Key{"SoL25 3:1", "SoL25 3:2", "Barn18"}, Why: message.Text{
			EN: "In measures concerning children, what is judged best for the child is the first thing to be considered, and the child's views count.",
			SV: "Vid åtgärder som rör barn ska det som bedöms vara barnets bästa beaktas i första hand, och barnets åsikter ska vägas in."}},
		{From: "2020-01-01", Cites: []Key{"SoL01 1:2", "Barn18"}, Why: message.Text{
			EN: "In measures concerning children the child's best interests are specially considered (the Social Services Act) and are a primary consideration (the Convention on the Rights of the Child, which is law).",
			SV: "Barnets bästa ska beaktas särskilt (socialtjänstlagen) och i första hand (barnkonventionen, som är lag)."}},
		{From: "2002-01-01", Cites: []Key{"SoL01 1:2"}, Why: specially},
		{From: "1998-01-01", Cites: []Key{"SoL80 1"}, Why: specially},
		{Answer: Absent},
	}
	// MedicalResponsibility in municipal health care.
	MedicalResponsibility = Editions{{From: "2017-04-01", Cites: []Key{"HSL17 4:2", "HSL17 11:4"}}, {Answer: Unproven}}
	// ChildCareQualification of those who investigate.
	ChildCareQualification = Editions{
		{From: "2025-07-01", Cites: []Key{"SoL25 25:1"}},
		{From: "2014-07-01", Cites: []Key{"SoL01 3:3 a"}},
		{Answer: Absent},
	}
)

// sectionOfBoard has the word of the acts before that of 2025.
var sectionOfBoard = message.Text{
	EN: "In certain matters of compulsory care a board may delegate only to a section of the board made up of members or substitutes (in practice a committee).",
	SV: "I vissa ärenden om tvångsvård får nämnden delegera beslutanderätten bara till en särskild avdelning som består av ledamöter eller ersättare (i praktiken ett utskott).",
}

// mayDelegate says to whom a board could delegate before it could to an automated decision
// function, with the way to staff of others that came in 2018.
func mayDelegate(en, sv string) message.Text {
	return message.Text{
		EN: "A board may delegate to its presidium, a committee, a member or substitute or an employee of the municipality; to an employee of another municipality or region only in a joint board" + en + ".",
		SV: "Nämnden får delegera till presidiet, ett utskott, en ledamot eller ersättare eller en anställd i kommunen; till en anställd i en annan kommun eller region bara i en gemensam nämnd" + sv + ".",
	}
}

// oldPermits is what permits rested on under the act of 2001.
var oldPermits = []Key{"SoL01 7:1", "LSS 23"}

// permitsOfOld says what a permit was certainly needed for: of the act of 2001 the whole
// list was not read.
func permitsOfOld(en, sv string) message.Text {
	return message.Text{
		EN: "A private body needed a permit for certain activities, among them residential care homes and activity under LSS" + en + ". The text of that day was read in part only. Checked for named private providers whose service states duty.",
		SV: "En privat utförare behövde tillstånd för viss verksamhet, bland annat hem för vård eller boende och verksamhet enligt LSS" + sv + ". Lagtexten för den dagen är bara delvis läst. Prövas för namngivna privata utförare vars insats anger duty.",
	}
}

var specially = message.Text{
	EN: "In measures concerning children the child's best interests are specially considered (the Social Services Act).",
	SV: "Vid åtgärder som rör barn ska barnets bästa beaktas särskilt (socialtjänstlagen).",
}
