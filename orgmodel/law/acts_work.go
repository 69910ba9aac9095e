package law

import "github.com/orgmodel/orgmodel/orgmodel/message"

var workActs = []Act{{
	Key: "MBL", Short: "MBL", Number: "1976:580", Name: message.Text{EN: "the Co-determination Act", SV: "lagen om medbestämmande i arbetslivet"},
	Days: Days{From: "1977-01-01"}, Where: sfs + "1976-580", Doubt: firstDayUnverified,
	Provisions: []Provision{
		{At: "11", Says: message.Text{EN: "The employer negotiates on its own initiative with the unions it has collective agreements with before it decides on a major change.", SV: "Arbetsgivaren ska på eget initiativ förhandla med de organisationer den har kollektivavtal med innan den beslutar om en viktigare förändring."}},
		{At: "12", Says: message.Text{EN: "Negotiation on the union's demand.", SV: "Förhandling på organisationens begäran."}},
		{At: "13", Says: message.Text{EN: "Negotiation with unions without a collective agreement when the matter specially concerns their members; the second paragraph is from 1995-01-01.", SV: "Förhandling med organisationer utan kollektivavtal när frågan särskilt angår deras medlemmar; andra stycket är från 1995-01-01."}},
		{At: "14", Says: message.Text{EN: "Central negotiation.", SV: "Central förhandling."}},
		{At: "15", Says: message.Text{EN: "Written information in good time about planned dismissals (second paragraph, from 1995-01-01; changed by 2007:402).", SV: "Skriftlig information i god tid om planerade uppsägningar (andra stycket, från 1995-01-01; ändrad 2007:402)."}},
		{At: "19", Says: message.Text{EN: "The employer keeps the unions informed.", SV: "Arbetsgivaren ska fortlöpande informera organisationerna."}},
		{At: "38", Says: message.Text{
			EN: "Before an employer lets somebody who is not its employee do work on its behalf it negotiates, on its own initiative, with the union whose collective agreement covers the work. Exceptions: brief and temporary work, work that requires special expertise, and what in all essentials corresponds to something the union has accepted. Changed by 2012:855.",
			SV: "Innan arbetsgivaren låter någon utföra arbete för dess räkning utan att vara arbetstagare hos den, ska arbetsgivaren på eget initiativ förhandla med den organisation som den har kollektivavtal med för arbetet. Undantag: kortvarigt och tillfälligt arbete, arbete som kräver särskild sakkunskap, och det som i allt väsentligt motsvarar något som organisationen har godtagit. Ändrad 2012:855."}},
		{At: "39", Says: message.Text{EN: "The central union may stop the plan on stated grounds; in public procurement only on those the section lists. Changed by 2021:1114.", SV: "Den centrala organisationen kan stoppa åtgärden på vissa grunder; vid upphandling bara på dem som paragrafen räknar upp. Ändrad 2021:1114."}},
		{At: "54", Says: message.Text{EN: "A breach gives damages.", SV: "Brott mot lagen ger skadestånd."}}, {At: "55", Says: message.Text{EN: "A breach gives damages.", SV: "Brott mot lagen ger skadestånd."}},
	},
}, {
	Key: "LAS", Short: "LAS", Number: "1982:80", Name: message.Text{EN: "the Employment Protection Act", SV: "lagen om anställningsskydd"},
	Days: Days{From: "1982-04-01"}, Where: sfs + "1982-80", Doubt: firstDayUnverified,
	Provisions: []Provision{
		{At: "6 b", Days: Days{From: "1995-01-01"}, Says: message.Text{
			EN: "When an undertaking, an activity or part of one passes to another employer, rights and duties under the employment contracts pass too; the employee may refuse. It covers public employees.",
			SV: "När ett företag, en verksamhet eller en del av en verksamhet övergår till en annan arbetsgivare följer anställningarna med; den anställde får motsätta sig det. Det gäller även offentligt anställda."}},
		{At: "7", Days: Days{From: "2022-10-01"}, Says: message.Text{
			EN: "Dismissal rests on objective reasons (sakliga skäl), of which shortage of work is one, but not where the employer can reasonably be required to offer other work.",
			SV: "Uppsägning ska grundas på sakliga skäl. Arbetsbrist kan vara sakligt skäl, men inte om det är skäligt att kräva att arbetsgivaren ordnar annat arbete."}},
		{At: "7", Days: Days{Until: "2022-09-30"}, Sure: Named, Where: message.Text{EN: "Several sources give the word; the older text was not read. That it applied until this day is read in the transition rules.", SV: "Flera källor återger ordet; den äldre texten är inte läst. Att den gällde till den dagen är läst i övergångsbestämmelserna."}, Says: message.Text{
			EN: "Dismissal rests on just cause (saklig grund).",
			SV: "Uppsägning ska vara sakligt grundad (saklig grund)."}},
		{At: "7 a", Days: Days{From: "2022-10-01"}, New: true, Says: message.Text{EN: "The order when employees are offered a lower working-time share.", SV: "Turordning när anställda erbjuds lägre sysselsättningsgrad."}},
		{At: "22", Days: Days{From: "2022-10-01"}, Says: message.Text{EN: "Order of priority; any employer may exempt at most three persons.", SV: "Turordning; varje arbetsgivare får undanta högst tre personer."}},
		{At: "22", Days: Days{Until: "2022-09-30"}, Sure: Unverified, Says: message.Text{EN: "Order of priority.", SV: "Turordning."}},
		{At: "25", Says: message.Text{EN: "Right to re-employment; nine months in the text of 2026, and before that a time that is not verified.", SV: "Företrädesrätt till återanställning; nio månader i 2026 års text, och dessförinnan en tid som inte är verifierad."}},
		{At: "29", Says: message.Text{EN: "Refers to MBL 11–14.", SV: "Hänvisar till MBL 11–14 §§."}},
	},
}, {
	Key: "Framj", Number: "1974:13", Name: message.Text{EN: "the act (1974:13) on certain measures to promote employment", SV: "lagen (1974:13) om vissa anställningsfrämjande åtgärder"},
	Days: Days{From: "1974-07-01"}, Where: sfs + "1974-13",
	Provisions: []Provision{
		{At: "1", Says: notice}, {At: "2", Says: notice}, {At: "2 a", Says: notice}, {At: "4", Says: notice}, {At: "6", Says: notice},
	},
}, {
	Key: "AML", Short: "AML", Number: "1977:1160", Name: message.Text{EN: "the Work Environment Act", SV: "arbetsmiljölagen"},
	Days: Days{From: "1978-07-01"}, Where: sfs + "1977-1160",
	Provisions: []Provision{
		{At: "2:1", Says: message.Text{EN: "Employees get a chance to take part in change that concerns their work.", SV: "Arbetstagare ska ges möjlighet att medverka i förändringar som rör deras arbete."}},
		{At: "3:2 a", Days: Days{From: "1992-01-01"}, Doubt: firstYear(1991), Says: message.Text{EN: "Systematic management of the work environment.", SV: "Systematiskt arbetsmiljöarbete."}},
		{At: "6:4", Says: message.Text{EN: "The safety representative takes part in planning a new or changed organisation of work; the employer tells the representative of changes (wording of 2003:365; older ones were not read).", SV: "Skyddsombudet ska delta i planeringen av ny eller ändrad arbetsorganisation; arbetsgivaren underrättar ombudet om förändringar (lydelse enligt 2003:365; äldre är inte lästa)."}},
		{At: "6:8", Says: message.Text{EN: "A safety committee is compulsory where at least fifty work.", SV: "Skyddskommitté ska finnas där minst femtio arbetar."}},
		{At: "6:9", Says: message.Text{EN: "The safety committee deals with planned changes (wording of 2003:365; older ones were not read).", SV: "Skyddskommittén behandlar planerade förändringar (lydelse enligt 2003:365; äldre är inte lästa)."}},
	},
}, {
	Key: "AFS2023:1", Number: "AFS 2023:1", Name: message.Text{EN: "AFS 2023:1", SV: "AFS 2023:1"},
	Days: Days{From: "2025-01-01"}, Before: []string{"AFS2001:1"}, Where: "https://www.av.se",
	Provisions: []Provision{{At: "", Sure: Named, Before: []Key{"AFS2001:1"}, Where: message.Text{EN: "av.se, prevent.se and lagpunkten.se. The sections are not verified: the regulations are named without them.", SV: "av.se, prevent.se och lagpunkten.se. Paragraferna är inte verifierade: föreskrifterna anges utan dem."},
		Says: message.Text{EN: "Systematic management of the work environment: risk assessment when a change is planned, and distribution of tasks.", SV: "Systematiskt arbetsmiljöarbete: riskbedömning när en förändring planeras, och fördelning av uppgifter."}}},
}, {
	Key: "AFS2001:1", Number: "AFS 2001:1", Name: message.Text{EN: "AFS 2001:1", SV: "AFS 2001:1"},
	Days: Days{From: "2001-07-01", Until: "2024-12-31"}, Where: "https://www.av.se",
	Doubt: message.Text{EN: "The first day is not verified.", SV: "Den första dagen är inte verifierad."},
	Provisions: []Provision{
		{At: "", Sure: Named, Where: retold, Says: message.Text{EN: "Systematic management of the work environment. That tasks are distributed is said without a section: it is not verified.", SV: "Systematiskt arbetsmiljöarbete. Att uppgifter fördelas anges utan paragraf: den är inte verifierad."}},
		{At: "6", Sure: Unverified, Says: message.Text{EN: "Distribution of tasks.", SV: "Fördelning av uppgifter."}},
		{At: "8", Sure: Named, Where: retold, Says: message.Text{EN: "Risk assessment, in writing, when a change is planned (second paragraph).", SV: "Skriftlig riskbedömning när en ändring planeras (andra stycket)."}},
		{At: "10", Sure: Named, Where: retold, Says: message.Text{EN: "Action plan for what is not done at once.", SV: "Handlingsplan för det som inte görs genast."}},
	},
}, {
	Key: "AFS2023:2", Number: "AFS 2023:2", Name: message.Text{EN: "AFS 2023:2", SV: "AFS 2023:2"},
	Days: Days{From: "2025-01-01"}, Before: []string{"AFS2015:4"}, Where: "https://www.av.se",
	Provisions: []Provision{{At: "", Sure: Named, Where: message.Text{EN: "lagpunkten.se.", SV: "lagpunkten.se."}, Says: message.Text{EN: "Resources fit the demands of the work.", SV: "Resurserna ska anpassas till kraven i arbetet."}}},
}, {
	Key: "AFS2015:4", Number: "AFS 2015:4", Name: message.Text{EN: "AFS 2015:4", SV: "AFS 2015:4"},
	Days: Days{From: "2016-03-31", Until: "2024-12-31"}, Where: "https://www.av.se",
	Doubt:      message.Text{EN: "The first day is not verified.", SV: "Den första dagen är inte verifierad."},
	Provisions: []Provision{{At: "", Sure: Named, Where: message.Text{EN: "lagpunkten.se.", SV: "lagpunkten.se."}, Says: message.Text{EN: "Resources fit the demands of the work.", SV: "Resurserna ska anpassas till kraven i arbetet."}}},
}}

// notice is what five sections have in common.
var notice = message.Text{
	EN: "Notice when at least five are touched by a cut-back, or 20 dismissals in 90 days: two months before for up to 25 touched by dismissal, four for 26–100, six for more than 100 (these months in the wording from 1995-01-01; older ones were not read), never later than one month before. To Arbetsförmedlingen by SFS 2007:401, whose first day is not verified; before that to another authority.",
	SV: "Varsel när minst fem berörs av en driftsinskränkning, eller vid 20 uppsägningar på 90 dagar: två månader före för högst 25 som berörs av uppsägning, fyra för 26–100, sex för fler än 100 (dessa tider i lydelsen från 1995-01-01; äldre är inte lästa), aldrig senare än en månad före. Till Arbetsförmedlingen enligt SFS 2007:401, vars första dag inte är verifierad; före det till en annan myndighet.",
}

// retold is where two sections of AFS 2001:1 were met.
var retold = message.Text{EN: "kmh.se, arbetsmiljohandbok.se, dafo.se.", SV: "kmh.se, arbetsmiljohandbok.se, dafo.se."}
