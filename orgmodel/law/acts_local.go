package law

import "github.com/orgmodel/orgmodel/orgmodel/message"

var localActs = []Act{{
	Key: "KL17", Short: "KL", Number: "2017:725", Name: message.Text{EN: "the Local Government Act", SV: "kommunallagen"},
	Days: Days{From: "2018-01-01"}, Before: []string{"KL91"}, Where: sfs + "2017-725",
	Provisions: []Provision{
		{At: "2:3", Before: []Key{"KL91 2:2"}, Says: message.Text{
			EN: "Members of the municipality are treated alike, unless there are objective grounds for something else.",
			SV: "Kommunens medlemmar ska behandlas lika, om det inte finns sakliga skäl för något annat."}},
		{At: "3:3", Before: []Key{"KL91 3:2"}, Says: message.Text{EN: "The council shall appoint an executive board.", SV: "Fullmäktige ska tillsätta en styrelse."}},
		{At: "3:4", Before: []Key{"KL91 3:3"}, Says: message.Text{
			EN: "The council appoints the boards needed for the municipality's tasks.",
			SV: "Fullmäktige tillsätter de nämnder som behövs för kommunens uppgifter."}},
		{At: "3:5", Before: []Key{"KL91 3:4"}, Says: message.Text{EN: "A board may cover part of the municipality.", SV: "En nämnd får ha hand om verksamhet för en del av kommunen."}},
		{At: "5:1 § 3", Before: []Key{"KL91 3:9"}, Says: message.Text{EN: "The organisation of boards is decided by the council.", SV: "Nämndernas organisation beslutar fullmäktige om."}},
		{At: "5:3", Before: []Key{"KL91 3:"}, Says: message.Text{EN: "A programme for private providers for each mandate period.", SV: "Program för privata utförare för varje mandatperiod."}},
		{At: "5:26", Before: []Key{"KL91 5:"}, Says: prepared}, {At: "5:27", Before: []Key{"KL91 5:"}, Says: prepared}, {At: "5:28", Before: []Key{"KL91 5:"}, Says: prepared},
		{At: "6:1", Before: []Key{"KL91 6:1"}, Says: message.Text{EN: "The executive board supervises, among others, cooperation by agreement with other municipalities.", SV: "Styrelsen har uppsikt, bland annat över avtalssamverkan."}},
		{At: "6:2", Before: []Key{"KL91 3:3"}, Says: message.Text{EN: "The council decides the fields of the boards, and that one may cover part of the municipality (item 2).", SV: "Fullmäktige bestämmer nämndernas verksamhetsområden, och att en nämnd får ha hand om en del av kommunen (punkt 2)."}},
		{At: "6:7", Before: []Key{"KL91 3:5"}, Says: message.Text{
			EN: "A board may not decide on the municipality's rights or duties in a matter where it represents the municipality as a party, nor exercise statutory supervision over its own activity.",
			SV: "En nämnd får inte besluta om kommunens rättigheter eller skyldigheter i ett ärende där den företräder kommunen som part, och inte utöva lagstadgad tillsyn över sin egen verksamhet."}},
		{At: "6:21", Before: []Key{"KL91 6:15"}, Says: message.Text{EN: "The council elects a chair and one or two vice chairs among the members.", SV: "Fullmäktige väljer ordförande och en eller två vice ordförande bland ledamöterna."}},
		{At: "6:37", Before: []Key{"KL91 6:33"}, Says: message.Text{
			EN: "A board may delegate to its presidium, a committee, a member or substitute; since 2022-07-01 also to an automated decision function.",
			SV: "Nämnden får delegera till presidiet, ett utskott, en ledamot eller ersättare, och sedan 2022-07-01 till en automatiserad beslutsfunktion."}},
		{At: "6:38", Before: []Key{"KL91 6:34"}, Says: message.Text{EN: "What a board may not delegate.", SV: "Vad nämnden inte får delegera."}},
		{At: "6:44", Before: []Key{"KL91 6:32"}, Says: message.Text{EN: "The council adopts charters for the work of the boards.", SV: "Fullmäktige ska anta reglementen om nämndernas verksamhet och arbetsformer."}},
		{At: "7:1", New: true, Says: message.Text{
			EN: "The executive board appoints a director (the title may be another) with the leading position among the employees.",
			SV: "Styrelsen ska utse en direktör (får heta något annat) med ledande ställning bland de anställda."}},
		{At: "7:2", New: true, Says: message.Text{EN: "The executive board adopts an instruction for the director.", SV: "Styrelsen ska anta en instruktion för direktören."}},
		{At: "7:3", Before: []Key{"KL91 4:5", "KL91 4:6"}, Says: message.Text{
			EN: "The head of an administration may not be elected member or substitute of the board it belongs to. The director may hold no elected office in the municipality.",
			SV: "Chefen för en förvaltning får inte väljas till ledamot eller ersättare i den nämnd som förvaltningen hör till. Direktören får inte ha något förtroendeuppdrag i kommunen."}},
		{At: "7:5", Before: []Key{"KL91 6:33"}, Says: message.Text{EN: "A board may delegate to an employee of the municipality.", SV: "Nämnden får delegera till en anställd i kommunen."}},
		{At: "7:6", Before: []Key{"KL91 6:37"}, Says: message.Text{
			EN: "Only a head of administration within the board's field may sub-delegate, and only if the board has allowed it.",
			SV: "Vidaredelegation kan göras av en förvaltningschef inom nämndens verksamhetsområde, om nämnden har tillåtit det."}},
		{At: "7:10", Says: attendance}, {At: "7:11", Says: attendance}, {At: "7:12", Says: attendance}, {At: "7:13", Says: attendance}, {At: "7:14", Says: attendance},
		{At: "9:1", Before: []Key{"KL91 3:"}, Says: message.Text{EN: "A federation of municipalities.", SV: "Kommunalförbund."}},
		{At: "9:6", Before: []Key{"KL91 3:"}, Says: message.Text{EN: "A federation is formed when the members' councils adopt its statutes.", SV: "Ett kommunalförbund bildas genom att medlemmarnas fullmäktige antar en förbundsordning."}},
		{At: "9:19", Before: []Key{"KL91 3:"}, Says: jointBoard}, {At: "9:20", Before: []Key{"KL91 3:"}, Says: jointBoard}, {At: "9:22", Before: []Key{"KL91 3:"}, Says: jointBoard}, {At: "9:24", Before: []Key{"KL91 3:"}, Says: jointBoard}, {At: "9:33", Before: []Key{"KL91 3:"}, Says: jointBoard},
		{At: "9:30", Says: message.Text{EN: "A joint board may delegate to an employee of any of its parties.", SV: "En gemensam nämnd får delegera till en anställd hos någon av parterna."}},
		{At: "9:37", Days: Days{From: "2018-07-01"}, New: true, Says: message.Text{
			EN: "By agreement, tasks may be carried out by another municipality or region, whose employees may be delegated to (SFS 2018:569).",
			SV: "Genom avtalssamverkan får uppgifter utföras av en annan kommun eller region, vars anställda nämnden får delegera till (SFS 2018:569)."}},
		{At: "9:38", Days: Days{From: "2018-07-01"}, New: true, Says: message.Text{EN: "The executive board reports on such agreements to the council every year.", SV: "Styrelsen rapporterar varje år avtalssamverkan till fullmäktige."}},
		{At: "10:1", Before: []Key{"KL91 3:16"}, Says: message.Text{
			EN: "Exercise of public authority may be handed to others only where a law allows it.",
			SV: "Myndighetsutövning får lämnas till någon utanför kommunen bara med stöd av lag."}},
		{At: "10:7", Before: []Key{"KL91 3:"}, Says: message.Text{EN: "Who is a private provider: not the municipality's own companies.", SV: "Vem som är privat utförare: inte kommunens egna bolag."}},
		{At: "10:8", Before: []Key{"KL91 3:"}, Says: message.Text{EN: "The municipality controls and follows up what a private provider does.", SV: "Kommunen ska kontrollera och följa upp det en privat utförare gör."}},
		{At: "10:9", Before: []Key{"KL91 3:"}, Says: message.Text{EN: "By its agreements with private providers the municipality secures information that makes it possible to give the public insight.", SV: "Genom avtal med privata utförare ska kommunen tillförsäkra sig information som gör det möjligt att ge allmänheten insyn."}},
		{At: "11:5", Before: []Key{"KL91 8:4"}, Says: message.Text{
			EN: "Income shall exceed cost; exceptions are drawing on a reserve (2023:642, from 2024-01-01) and special reasons.",
			SV: "Intäkterna ska överstiga kostnaderna; undantag är uttag ur en resultatreserv (2023:642, från 2024-01-01) och synnerliga skäl."}},
		{At: "11:6", Before: []Key{"KL91 8:5"}, Says: message.Text{EN: "The plan of the budget contains goals.", SV: "Budgetens plan ska innehålla mål."}},
		{At: "11:12", Before: []Key{"KL91 8:5"}, Says: message.Text{EN: "A negative result is settled within three years, by a plan.", SV: "Ett negativt balanskravsresultat regleras inom tre år enligt en plan."}},
	},
}, {
	Key: "KL91", Short: "KL", Number: "1991:900", Name: message.Text{EN: "the Local Government Act of 1991", SV: "kommunallagen (1991:900)"},
	Days: Days{From: "1992-01-01", Until: "2017-12-31"}, Where: sfs + "1991-900",
	Doubt: message.Text{EN: "The first day is not verified.", SV: "Den första dagen är inte verifierad."},
	Provisions: []Provision{
		{At: "2:2", Sure: Unverified}, {At: "3:", Sure: Unverified}, {At: "3:2", Sure: Unverified}, {At: "3:3", Sure: Unverified}, {At: "3:4", Sure: Unverified}, {At: "3:16", Sure: Unverified}, {At: "5:", Sure: Unverified},
		{At: "3:5", Sure: Named, Days: Days{From: "1999-01-01"}, Doubt: firstDayUnverified, Where: message.Text{EN: "SFS 1998:900 refers to it.", SV: "SFS 1998:900 hänvisar till den."}, Says: message.Text{EN: "A board does not supervise its own activity (second paragraph).", SV: "En nämnd utövar inte tillsyn över sin egen verksamhet (andra stycket)."}},
		{At: "3:9", Sure: Named, Where: sourceUnsaid, Says: message.Text{EN: "Matters the council may not hand over (first paragraph).", SV: "Ärenden som fullmäktige inte får lämna över (första stycket)."}},
		{At: "4:5", Sure: Named, Where: sourceUnsaid, Says: message.Text{EN: "Eligibility.", SV: "Valbarhet."}},
		{At: "4:6", Sure: Named, Where: sourceUnsaid, Says: message.Text{EN: "Eligibility.", SV: "Valbarhet."}},
		{At: "6:1", Sure: Named, Where: sourceUnsaid, Says: message.Text{EN: "The executive board's supervision.", SV: "Styrelsens uppsikt."}},
		{At: "6:15", Sure: Unverified}, {At: "6:32", Sure: Unverified}, {At: "8:4", Sure: Unverified}, {At: "8:5", Sure: Unverified},
		{At: "6:20", Sure: Named, Where: message.Text{EN: "prop. 2016/17:171.", SV: "prop. 2016/17:171."}, Says: message.Text{EN: "Committees.", SV: "Utskott."}},
		{At: "6:21", Sure: Named, Where: message.Text{EN: "prop. 2016/17:171.", SV: "prop. 2016/17:171."}, Says: message.Text{EN: "Preparation for boards.", SV: "Nämndberedning."}},
		{At: "6:33", Sure: Named, Where: oldOrders, Says: message.Text{EN: "Delegation.", SV: "Delegation."}},
		{At: "6:34", Sure: Named, Where: oldOrders, Says: message.Text{EN: "What may not be delegated.", SV: "Vad som inte får delegeras."}},
		{At: "6:35", Sure: Named, Where: oldOrders, Says: message.Text{EN: "Reporting of decisions.", SV: "Anmälan av beslut."}},
		{At: "6:36", Sure: Named, Where: oldOrders, Says: message.Text{EN: "Urgent matters: the chair.", SV: "Brådskande ärenden: ordföranden."}},
		{At: "6:37", Sure: Named, Where: oldOrders, Says: message.Text{EN: "Sub-delegation by the head of administration.", SV: "Vidaredelegation från förvaltningschefen."}},
	},
}, {
	Key: "GemN03", Number: "2003:192", Name: message.Text{EN: "the act (2003:192) on joint boards for care", SV: "lagen (2003:192) om gemensam nämnd inom vård- och omsorgsområdet"},
	Where:      sfs + "2003-192",
	Doubt:      message.Text{EN: "Its days are not verified.", SV: "Dagarna är inte verifierade."},
	Provisions: []Provision{{At: "", Sure: Named, Where: message.Text{EN: "The act is named; its text was not read.", SV: "Lagen är nämnd; texten är inte läst."}, Says: message.Text{EN: "Joint boards of region and municipality for care.", SV: "Gemensamma nämnder för region och kommun inom vård och omsorg."}}},
}}

var attendance = message.Text{
	EN: "Staff representatives may attend when a board other than the executive board deals with matters between the municipality as employer and its employees, with six exceptions, among them the exercise of public authority against a person and procurement.",
	SV: "Personalföreträdare får närvara när en annan nämnd än styrelsen behandlar ärenden om förhållandet mellan kommunen som arbetsgivare och de anställda, med sex undantag, bland dem myndighetsutövning mot enskild och upphandling.",
}

var jointBoard = message.Text{
	EN: "A joint board sits in one party's organisation; its tasks stand in an agreement, and its charter is adopted by the councils of all parties.",
	SV: "En gemensam nämnd ingår i en av parternas organisation; uppgifterna preciseras i en överenskommelse och reglementet antas av alla parters fullmäktige.",
}

var prepared = message.Text{
	EN: "Before the council decides, a matter is prepared by a board whose field it touches or by a committee of the council, and the executive board always gets a chance to give its opinion.",
	SV: "Innan fullmäktige avgör ett ärende ska det ha beretts av en nämnd vars verksamhetsområde det berör eller av en fullmäktigeberedning, och styrelsen ska alltid få tillfälle att yttra sig.",
}

// sourceUnsaid is said of a section of which only the content is known.
var sourceUnsaid = message.Text{EN: "The source is not stated.", SV: "Källan är inte angiven."}

// oldOrders tell of the act of 1991 what its own text would.
var oldOrders = message.Text{
	EN: "JO dnr 956-2008 at lagen.nu, and a municipality's delegation order of 2017.",
	SV: "JO dnr 956-2008 på lagen.nu och en kommuns delegationsordning från 2017.",
}
