package law

import "github.com/orgmodel/orgmodel/orgmodel/message"

// secrecyGrounds are what secrecy between boards rests on, and what may open it. The
// general clause (10:27) may not, so it is none of them.
var secrecyGrounds = []Key{"OSL 8:1", "OSL 10:2", "OSL 10:28", "OSL 12:2", "OSL 23:2", "OSL 25:1", "OSL 25:12", "OSL 26:1", "OSL 26:9"}

// Secrecy, in the order of the act.
var (
	// SecrecyBetweenBoards whose staff work with the same people.
	SecrecyBetweenBoards = Editions{
		{From: "2026-01-01", Cites: secrecyGrounds, Why: message.Text{
			EN: "Secrecy applies between two boards. Disclosure can rest on consent (12:2), on a duty in law (10:28), on necessity for the disclosing authority's own work (10:2), or on it being clear that nobody is harmed. The general clause (10:27) cannot be used for 25:1–8 and 26:1–6. The provision that is new in the text of 2026 (10:15 a) is about crime, wrongful payments and cheating only, and gives no ground for everyday cooperation around a person.",
			SV: "Mellan två nämnder gäller sekretess. Att lämna uppgifter kan stödjas på samtycke (12 kap. 2 §), på en uppgiftsskyldighet i lag (10 kap. 28 §), på att det är nödvändigt för den egna verksamheten (10 kap. 2 §) eller på att det står klart att ingen lider men. Generalklausulen (10 kap. 27 §) kan inte användas för 25 kap. 1–8 §§ och 26 kap. 1–6 §§. Den bestämmelse som är ny i 2026 års text (10 kap. 15 a §) gäller bara brott, felaktiga utbetalningar och fusk, och ger inget stöd för vardagligt samarbete kring en person."}},
		{From: "2009-06-30", Cites: secrecyGrounds, Why: message.Text{
			EN: "Secrecy applies between two boards. Disclosure can rest on consent (12:2), on a duty in law (10:28), on necessity for the disclosing authority's own work (10:2), or on it being clear that nobody is harmed. The general clause (10:27) cannot be used for 25:1–8 and 26:1–6.",
			SV: "Mellan två nämnder gäller sekretess. Att lämna uppgifter kan stödjas på samtycke (12 kap. 2 §), på en uppgiftsskyldighet i lag (10 kap. 28 §), på att det är nödvändigt för den egna verksamheten (10 kap. 2 §) eller på att det står klart att ingen lider men. Generalklausulen (10 kap. 27 §) kan inte användas för 25 kap. 1–8 §§ och 26 kap. 1–6 §§."}},
		{Cites: []Key{"SekrL", "SekrL 7:4"}, Why: message.Text{
			EN: "Each board is an authority of its own. Information about people in social services was covered by secrecy between them, unless it was clear that nobody was harmed.",
			SV: "Varje nämnd är en egen myndighet. Uppgifter om enskilda i socialtjänsten omfattades av sekretess mellan dem, om det inte stod klart att ingen led men."}},
	}
	// BoardsAreAuthorities, each of its own.
	BoardsAreAuthorities = Editions{{From: "2009-06-30", Cites: []Key{"OSL 8:1"}}, {Cites: []Key{"SekrL"}}}
	// SecrecyBetweenBranches of one board.
	SecrecyBetweenBranches = Editions{{From: "2009-06-30", Cites: []Key{"OSL 8:2"}}, {Cites: []Key{"SekrL"}}}
	// SecrecyOfOthers than authorities.
	SecrecyOfOthers = Editions{
		{From: "2025-07-01", Cites: []Key{"OSL 2:1", "OSL 2:3", "SoL25 17:11"}},
		{From: "2009-06-30", Cites: []Key{"OSL 2:1", "OSL 2:3", "SoL01 15:1"}},
		{From: "2002-01-01", Cites: []Key{"SekrL", "SoL01 15:1"}, Why: message.Text{
			EN: "The secrecy act (1980:100) may not cover others than public bodies. On what ground they are told anything about people, and whether they are bound by confidentiality, has to be clear.",
			SV: "Sekretesslagen (1980:100) omfattar kanske inte andra än offentliga organ. Det behöver vara klart med vilket stöd de får uppgifter om enskilda, och om de har tystnadsplikt."}},
		{Answer: Unproven},
	}
	// CasesOnMove: ongoing cases and files that go to another authority.
	CasesOnMove = Editions{
		{From: "2009-06-30", Cites: []Key{"OSL 8:1", "SoLPUL 10"}},
		{From: "2001-10-01", Cites: []Key{"SekrL", "SoLPUL 10"}},
		{Cites: []Key{"SekrL"}},
	}
	// NewAuthority: staff or cases move to another board.
	NewAuthority = Editions{
		{From: "2018-01-01", Cites: []Key{"KL17 6:37", "KL17 6:44", "KL17 7:5", "KL17 7:6", "OSL 8:1", "SoLPUL 10"}},
		{From: "2009-06-30", Cites: []Key{"KL91 6:33", "OSL 8:1", "SoLPUL 10"}, Why: authorityOfOld},
		{From: "2001-10-01", Cites: []Key{"KL91 6:33", "SekrL", "SoLPUL 10"}, Why: authorityOfOld},
		{From: "1992-01-01", Cites: []Key{"KL91 6:33", "SekrL"}, Why: authorityOfOld},
		{Cites: []Key{"SekrL"}, Why: authorityOfOld},
	}
)

// authorityOfOld is why another board matters before 2018: what the law then said of
// charters is not verified.
var authorityOfOld = message.Text{
	EN: "Another board is another authority: who may decide follows from its own delegation, and information about individuals does not follow by itself. What the law of that day said of charters is not verified, and is not examined.",
	SV: "En annan nämnd är en annan myndighet: vem som får besluta följer av dess egen delegation, och uppgifter om enskilda följer inte med av sig själva. Vad den tidens lag sade om reglementen är inte verifierat, och prövas inte.",
}

// The employer's duties.
var (
	// NegotiationOfChange before the decision.
	NegotiationOfChange = Editions{{Cites: []Key{"MBL 11", "MBL 12", "MBL 13", "MBL 14", "MBL 19"}}}
	// RiskAssessment of a change that is planned.
	RiskAssessment = Editions{
		{From: "2025-01-01", Cites: []Key{"AML 2:1", "AML 3:2 a", "AML 6:4", "AML 6:8", "AML 6:9", "AFS2023:1"}},
		{From: "2001-07-01", Cites: []Key{"AML 2:1", "AML 3:2 a", "AML 6:4", "AML 6:8", "AML 6:9", "AFS2001:1 8", "AFS2001:1 10"}},
		{From: "1992-01-01", Cites: []Key{"AML 2:1", "AML 3:2 a", "AML 6:4", "AML 6:8", "AML 6:9"}},
		{Answer: Unproven},
	}
	// ActionPlan for the risks that were found.
	ActionPlan = Editions{
		{From: "2025-01-01", Cites: []Key{"AML 3:2 a", "AFS2023:1"}},
		{From: "2001-07-01", Cites: []Key{"AML 3:2 a", "AFS2001:1 10"}},
		{From: "1992-01-01", Cites: []Key{"AML 3:2 a"}},
		{Answer: Unproven},
	}
	// WorkEnvironmentTasks: who has them where several lead.
	WorkEnvironmentTasks = Editions{
		{From: "2025-01-01", Cites: []Key{"AML 3:2 a", "AFS2023:1"}},
		{From: "2001-07-01", Cites: []Key{"AML 3:2 a", "AFS2001:1"}},
		{From: "1992-01-01", Cites: []Key{"AML 3:2 a"}},
		{Answer: Unproven},
	}
	// TransferOfUndertaking to another employer.
	TransferOfUndertaking = Editions{
		{From: "2022-10-01", Cites: transferGrounds},
		{From: "1995-01-01", Cites: transferGrounds},
		{Answer: Unproven},
	}
	// Redundancy: when fewer posts are left than employees.
	Redundancy = Editions{
		{From: "2022-10-01", Cites: []Key{"LAS 7", "LAS 7 a", "LAS 22", "LAS 25", "LAS 29", "MBL 11", "MBL 15", "Framj 1", "Framj 2"}, Why: message.Text{
			EN: "The file does not show where the employees are placed. Shortage of work can be an objective reason for dismissal (sakliga skäl), but not where the employer can reasonably be required to offer other work.",
			SV: "Filen visar inte var de anställda placeras. Arbetsbrist kan vara sakligt skäl för uppsägning, men inte om det är skäligt att kräva att arbetsgivaren ordnar annat arbete."}},
		{From: "1995-01-01", Cites: []Key{"LAS 7", "LAS 25", "MBL 11", "MBL 15", "Framj 1", "Framj 2"}, Why: justCause},
		{Cites: []Key{"LAS 7", "LAS 25", "MBL 11", "Framj 1"}, Why: justCause},
	}
	// OrderOfPriority, redeployment and negotiation before anybody is dismissed.
	OrderOfPriority = Editions{
		{From: "2022-10-01", Cites: []Key{"LAS 7", "LAS 22", "LAS 25", "LAS 29", "MBL 11", "MBL 13", "MBL 15"}},
		{From: "1995-01-01", Cites: []Key{"LAS 7", "LAS 25", "MBL 11", "MBL 13", "MBL 15"}},
		{Cites: []Key{"LAS 7", "LAS 25", "MBL 11"}},
	}
	// NoticeOfCutback to Arbetsförmedlingen, from 2008; the months are of 1995.
	NoticeOfCutback = Editions{
		{From: "2008-01-01", Cites: noticeGrounds},
		{From: "1995-01-01", Cites: noticeGrounds},
		{Answer: Unproven},
	}
	// ShorterHours: the order when a lower working-time share is offered.
	ShorterHours = Editions{{From: "2022-10-01", Cites: []Key{"LAS 7 a"}}, {Answer: Absent}}
	// PersonalData: each board is a controller by itself.
	PersonalData = Editions{{From: "2018-05-25", Cites: []Key{"GDPR 4.7", "GDPR 28", "GDPR 30", "GDPR 35"}, Why: message.Text{
		EN: "According to another source than the regulation, each board is by itself controller of the personal data in its activities (article 4.7); whoever is that is to have a record of the processing (article 30). Whether the articles on processors (28) and on impact assessment (35) apply is to be checked. The file does not show how the two share it.",
		SV: "Enligt annan källa än förordningen är varje nämnd för sig personuppgiftsansvarig i sin verksamhet (artikel 4.7); den som är det ska ha ett register över behandlingen (artikel 30). Om artiklarna om biträden (28) och konsekvensbedömning (35) är tillämpliga behöver prövas. Filen visar inte hur de två delar på ansvaret."}}, {Answer: Unproven}}
	// DataAtOthers: personal data that others than public bodies are to process.
	DataAtOthers = Editions{
		{From: "2025-07-01", Cites: []Key{"GDPR 4.7", "GDPR 28", "OSL 2:1", "OSL 2:3", "SoL25 17:11"}},
		{From: "2018-05-25", Cites: []Key{"GDPR 4.7", "GDPR 28", "OSL 2:1", "OSL 2:3", "SoL01 15:1"}},
		{Answer: Unproven},
	}
	// BoardsChange: who decides on boards and their fields, and who prepares it.
	BoardsChange = Editions{{From: "2018-01-01", Cites: []Key{"KL17 3:4", "KL17 5:1 § 3", "KL17 5:26", "KL17 5:27", "KL17 5:28", "KL17 6:2"}}, {Answer: Unproven}}
	// StaffRepresentatives at the meetings of boards.
	StaffRepresentatives = Editions{{From: "2018-01-01", Cites: []Key{"KL17 7:10", "KL17 7:11", "KL17 7:12", "KL17 7:13", "KL17 7:14"}}, {Answer: Unproven}}
	// PreparedMatters: who has had a say before the council decides.
	PreparedMatters = Editions{{From: "2018-01-01", Cites: []Key{"KL17 5:26", "KL17 5:27", "KL17 5:28"}}, {Answer: Unproven}}
	// HeadTeacher of a school unit.
	HeadTeacher = Editions{{From: "2011-07-01", Cites: []Key{"Skol10 2:9", "Skol10 2:10"}}, {Answer: Unproven}}
)

var transferGrounds = []Key{"LAS 6 b", "LAS 7", "LAS 25", "MBL 11"}

var noticeGrounds = []Key{"Framj 1", "Framj 2", "Framj 2 a", "Framj 4", "Framj 6"}

var justCause = message.Text{
	EN: "The file does not show where the employees are placed. Dismissal was to rest on just cause (saklig grund).",
	SV: "Filen visar inte var de anställda placeras. En uppsägning skulle ha saklig grund.",
}
