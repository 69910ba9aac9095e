package law

import "github.com/orgmodel/orgmodel/orgmodel/message"

// socialActs are the three social services acts, the newest first. Of the act of 2001
// only the last wording was read: an older one may differ where no day is given.
var socialActs = []Act{{
	Key: "SoL25", Short: "SoL", Number: "2025:400", Name: message.Text{EN: "the Social Services Act", SV: "socialtjänstlagen"},
	Days: Days{From: "2025-07-01"}, Before: []string{"SoL01"}, Where: sfs + "2025-400",
	Provisions: []Provision{
		{At: "3:1", Before: []Key{"SoL01 1:2"}, Says: message.Text{
			EN: "In measures concerning children, what is judged best for the child is the first thing to be considered.",
			SV: "Vid åtgärder som rör barn ska det som bedöms vara barnets bästa beaktas i första hand."}},
		{At: "3:2", Before: []Key{"SoL01 1:2"}, Says: message.Text{
			EN: "The child's views count in what is judged best.",
			SV: "Barnets åsikter ska vägas in i bedömningen."}},
		{At: "4:1", Before: []Key{"SoL01 2:1"}, Says: message.Text{
			EN: "The municipality bears the ultimate responsibility for people getting the services they need.",
			SV: "Kommunen har det yttersta ansvaret för att enskilda får de insatser de behöver."}},
		{At: "4:2", Before: []Key{"SoL01 2:4"}, Says: message.Text{
			EN: "The council decides which boards carry out the municipality's tasks in social services.",
			SV: "Fullmäktige bestämmer vilka nämnder som fullgör kommunens uppgifter inom socialtjänsten."}},
		{At: "4:3", Before: []Key{"SoL01 2:5"}, Says: message.Text{
			EN: "The municipality may agree with a private body or person that it carries out tasks of the social services, but not tasks that involve the exercise of public authority.",
			SV: "Kommunen får avtala med ett privaträttsligt organ eller en fysisk person om att utföra uppgifter inom socialtjänsten, men uppgifter som innefattar myndighetsutövning får inte lämnas över."}},
		{At: "6:2", Says: message.Text{EN: "Information about social services.", SV: "Information om socialtjänsten."}},
		{At: "6:3", Says: message.Text{EN: "Outreach.", SV: "Uppsökande verksamhet."}},
		{At: "6:6", Says: message.Text{EN: "Prevention of harmful use and addiction.", SV: "Förebyggande arbete mot skadligt bruk och beroende."}},
		{At: "6:7", Says: message.Text{EN: "Prevention of harmful use and addiction.", SV: "Förebyggande arbete mot skadligt bruk och beroende."}},
		{At: "6:8", Says: message.Text{EN: "Crime prevention.", SV: "Brottsförebyggande arbete."}},
		{At: "7:2", Before: []Key{"SoL01 5:1 d", "SoL01 5:8 a", "SoL01 5:9 a"}, Says: message.Text{
			EN: "The municipality makes cooperation agreements with the region on three groups: children and young people in care outside their own home or in sheltered housing; people with a psychiatric disability; people with harmful use or addiction. Organisations that speak for the groups should be heard if possible.",
			SV: "Kommunen ingår överenskommelser om samverkan med regionen om tre grupper: barn och unga som vårdas utanför det egna hemmet eller är placerade i skyddat boende, personer med psykisk funktionsnedsättning och personer med skadligt bruk eller beroende. Organisationer som företräder grupperna bör höras om det är möjligt."}},
		{At: "8:1", Says: message.Text{EN: "Home care and day activities (should).", SV: "Hemtjänst och dagverksamhet (bör)."}},
		{At: "8:4", Says: message.Text{EN: "Special housing for older people.", SV: "Särskilt boende för äldre."}},
		{At: "8:11", Says: message.Text{EN: "Housing with special support.", SV: "Bostad med särskilt stöd."}},
		{At: "9:1", Says: message.Text{EN: "Care in family homes, supported housing and residential homes (HVB).", SV: "Vård i familjehem, stödboende och HVB."}},
		{At: "9:5", Says: message.Text{EN: "Sheltered accommodation.", SV: "Skyddat boende."}},
		{At: "9:7", Says: message.Text{EN: "Care in family homes, supported housing and residential homes (HVB).", SV: "Vård i familjehem, stödboende och HVB."}},
		{At: "10:1", Before: []Key{"SoL01 3:1", "SoL01 4:1"}, Says: message.Text{
			EN: "The social welfare board is responsible for offering services; how that is organised is the municipality's own choice.",
			SV: "Socialnämnden ansvarar för att erbjuda insatser; hur det organiseras bestämmer kommunen."}},
		{At: "11:1", Says: message.Text{EN: "Interventions.", SV: "Insatser."}},
		{At: "11:5", New: true, Says: message.Text{
			EN: "The board may offer interventions for personal needs without individual test, except seven kinds that always require one.",
			SV: "Nämnden får tillhandahålla insatser för personliga behov utan individuell behovsprövning, utom sju slag som alltid kräver sådan prövning."}},
		{At: "11:6", New: true, Says: message.Text{
			EN: "Whoever carries out a service without individual test suitably informs those who come that they may apply.",
			SV: "Den som utför en insats utan individuell behovsprövning ska på lämpligt sätt och i lämplig omfattning upplysa dem som kommer om att de kan ansöka."}},
		{At: "12:1", Says: message.Text{EN: "Economic assistance.", SV: "Ekonomiskt bistånd."}},
		{At: "13:1", Says: message.Text{EN: "Support to victims of crime.", SV: "Stöd till brottsoffer."}},
		{At: "13:2", Says: message.Text{EN: "Budget and debt counselling.", SV: "Budget- och skuldrådgivning."}},
		{At: "13:4", Says: message.Text{EN: "Family counselling.", SV: "Familjerådgivning."}},
		{At: "13:5", Says: message.Text{EN: "Information talks with parents.", SV: "Informationssamtal."}},
		{At: "13:6", Says: message.Text{EN: "Cooperation talks with parents.", SV: "Samarbetssamtal."}},
		{At: "13:8", Says: message.Text{EN: "Interventions for perpetrators of violence.", SV: "Stöd till våldsutövare."}},
		{At: "13:9", Says: message.Text{EN: "Support to relatives.", SV: "Anhörigstöd."}},
		{At: "13:10", Says: message.Text{EN: "Care of people with harmful use or addiction.", SV: "Insatser vid skadligt bruk och beroende."}},
		{At: "15:8", Says: message.Text{
			EN: "On request, boards that share social services tell each other that a person is known in a case, and what is needed to allot places in special housing; family counselling is excepted.",
			SV: "Nämnder som delar på socialtjänsten ska på begäran upplysa varandra om att en person är aktuell i ett ärende, och lämna det som behövs för att fördela platser i särskilda boendeformer. Familjerådgivning är undantagen."}},
		{At: "15:9", Says: message.Text{
			EN: "A board may request information from those who provide its services.",
			SV: "En nämnd får begära uppgifter från dem som utför dess insatser."}},
		{At: "17:11", Before: []Key{"SoL01 15:1"}, Says: message.Text{
			EN: "Those who work in professional private services under the act are bound by confidentiality.",
			SV: "Den som arbetar i yrkesmässigt bedriven enskild verksamhet enligt lagen har tystnadsplikt."}},
		{At: "18:2", Says: message.Text{EN: "Outreach.", SV: "Uppsökande verksamhet."}},
		{At: "18:", Says: message.Text{EN: "Receiving reports and protecting children.", SV: "Mottagande av anmälningar och skydd för barn."}},
		{At: "19:", Says: message.Text{EN: "Receiving reports and protecting children.", SV: "Mottagande av anmälningar och skydd för barn."}},
		{At: "20:", Says: message.Text{EN: "Receiving reports and protecting children.", SV: "Mottagande av anmälningar och skydd för barn."}},
		{At: "22:11", Says: message.Text{EN: "Follow-up of care in family homes.", SV: "Uppföljning av familjehemsvård."}},
		{At: "22:12", Says: message.Text{EN: "Follow-up of care in family homes.", SV: "Uppföljning av familjehemsvård."}},
		{At: "24:", Says: message.Text{EN: "Adoption.", SV: "Adoption."}},
		{At: "25:1", Before: []Key{"SoL01 3:3 a"}, Says: message.Text{
			EN: "Deciding whether to open an investigation, investigating, assessing needs and following up, concerning children and young people, is done by somebody with a Swedish degree in social work or another relevant degree of at least first-cycle level.",
			SV: "För att bedöma om utredning ska inledas, utreda och bedöma behov och följa upp, i fråga om barn och unga, krävs svensk socionomexamen eller annan relevant examen på minst grundnivå i högskolan."}},
		{At: "26:1", Before: []Key{"SoL01 7:1"}, Says: message.Text{
			EN: "A private body or person needs a permit to run professionally: (1) supported accommodation, sheltered housing, a residential care home; (2) housing for older people or people with disabilities; (3) homes for other round-the-clock care; (4) homes or open activity for care part of the day; (5) placing people in and supporting family homes; (6) home care.",
			SV: "En privat utförare behöver tillstånd för att yrkesmässigt bedriva: (1) stödboende, skyddat boende, hem för vård eller boende; (2) boende för äldre eller för personer med funktionsnedsättning; (3) hem för annan vård dygnet runt; (4) hem eller öppen verksamhet för vård under en del av dygnet; (5) verksamhet som förmedlar och stöder familjehem (konsulentverksamhet); (6) hemtjänst."}},
		{At: "26:2", Says: message.Text{
			EN: "A municipality or region that runs what items 1–4 and 6 of 26:1 name notifies IVO before it starts, and within one month after the activity pauses, closes or is substantially changed. (Wording of 2025:1299, whose first day is not verified.)",
			SV: "En kommun eller region som driver verksamhet enligt 26 kap. 1 § 1–4 och 6 anmäler det till IVO innan den börjar, och inom en månad efter att verksamheten gör uppehåll, läggs ned eller ändras väsentligt. (Lydelse enligt 2025:1299, vars första dag inte är verifierad.)"}},
		{At: "26:6", Says: message.Text{
			EN: "A changed or moved activity needs a new permit.",
			SV: "En verksamhet som ändras eller flyttas behöver nytt tillstånd."}},
		{At: "27:1", Says: message.Text{EN: "Reporting of misconduct (lex Sarah).", SV: "Rapportering av missförhållanden (lex Sarah)."}},
		{At: "30:5", Before: []Key{"SoL01 10:4"}, Says: message.Text{
			EN: "In the matters of 30:6–9 a board may delegate only to a committee.",
			SV: "I de ärenden som anges i 30 kap. 6–9 §§ får nämnden delegera beslutanderätten bara till ett utskott."}},
		{At: "30:6", Before: []Key{"SoL01 10:4"}, Says: message.Text{EN: "Matters under the Social Services Act.", SV: "Ärenden enligt socialtjänstlagen."}},
		{At: "30:7", Before: []Key{"SoL01 10:4"}, Says: message.Text{EN: "Matters under LVU.", SV: "Ärenden enligt LVU."}},
		{At: "30:8", Before: []Key{"SoL01 10:4"}, Says: message.Text{EN: "Matters under the act (2024:79) on placing children in sheltered housing.", SV: "Ärenden enligt lagen (2024:79) om placering av barn i skyddat boende."}},
		{At: "30:9", Before: []Key{"SoL01 10:4"}, Sure: Inferred, Says: message.Text{EN: "Matters under LVM.", SV: "Ärenden enligt LVM."}, Where: message.Text{
			EN: "The section could not be read. 30:5 says that the limits stand in 6–9 §§, and SoL (2001:453) 10:4, which it replaced, had the same four groups, the fourth being LVM.",
			SV: "Paragrafen gick inte att läsa. 30 kap. 5 § anger att gränserna finns i 6–9 §§, och SoL (2001:453) 10 kap. 4 §, som den ersatte, hade samma fyra grupper, där den fjärde var LVM."}},
		{At: "34:1", Before: []Key{"SoL01 16:6 f"}, Says: message.Text{
			EN: "Favourable decisions not carried out within three months are reported, every quarter, to IVO and to the municipality's auditors.",
			SV: "Gynnande beslut som inte har verkställts inom tre månader rapporteras varje kvartal till IVO och till kommunens revisorer."}},
		{At: "34:5", Before: []Key{"SoL01 16:6 a"}, Says: message.Text{
			EN: "A special charge can be imposed on a municipality that does not provide what was granted within reasonable time.",
			SV: "En särskild avgift kan dömas ut om det som har beviljats inte tillhandahålls inom skälig tid."}},
	},
}, {
	Key: "SoL01", Short: "SoL", Number: "2001:453", Name: message.Text{EN: "the Social Services Act of 2001", SV: "socialtjänstlagen (2001:453)"},
	Days: Days{From: "2002-01-01", Until: "2025-06-30"}, Before: []string{"SoL80"}, Where: sfs + "2001-453",
	Doubt: message.Text{
		EN: "Only the last wording was read; where no day is given, an older wording may differ.",
		SV: "Bara den sista lydelsen är läst; där ingen dag anges kan en äldre lydelse skilja sig."},
	Provisions: []Provision{
		{At: "1:2", Before: []Key{"SoL80 1"}, Says: message.Text{
			EN: "In measures concerning children the best interests of the child are specially considered.",
			SV: "Vid åtgärder som rör barn ska barnets bästa beaktas särskilt."}},
		{At: "2:1", Before: []Key{"SoL80 2", "SoL80 3"}, Says: message.Text{
			EN: "The municipality bears the ultimate responsibility for people getting the support they need.",
			SV: "Kommunen har det yttersta ansvaret för att enskilda får det stöd de behöver."}},
		{At: "2:4", Before: []Key{"SoL80 4"}, Says: message.Text{
			EN: "The council decides which boards carry out the tasks in social services.",
			SV: "Fullmäktige bestämmer vilka nämnder som fullgör uppgifterna inom socialtjänsten."}},
		{At: "2:5", Before: []Key{"SoL80 4"}, Says: message.Text{
			EN: "Tasks may be carried out by others by agreement, but not those that involve the exercise of public authority.",
			SV: "Uppgifter får utföras av andra efter avtal, men inte de som innefattar myndighetsutövning."}},
		{At: "3:1", Before: []Key{"SoL80 2", "SoL80 3"}, Says: message.Text{EN: "The tasks of the social welfare board.", SV: "Socialnämndens uppgifter."}},
		{At: "3:3 a", Days: Days{From: "2014-07-01"}, New: true, Says: message.Text{
			EN: "Who may carry out certain tasks concerning children and young people; staff employed earlier could go on until 2022-06-30 (SFS 2013:1146).",
			SV: "Vem som får utföra vissa uppgifter som rör barn och unga; den som var anställd tidigare fick fortsätta till och med 2022-06-30 (SFS 2013:1146)."}},
		{At: "3:6 a", Says: message.Text{EN: "Open services for children and families.", SV: "Öppna insatser för barn och familjer."}},
		{At: "4:1", Before: []Key{"SoL80 2", "SoL80 3"}, Says: message.Text{EN: "The right to support.", SV: "Rätten till bistånd."}},
		{At: "5:1 d", Days: Days{From: "2018-01-01"}, Says: agreementOfOld("children outside their home", "barn utanför det egna hemmet"), Doubt: firstYear(2017)},
		{At: "5:8 a", Days: Days{From: "2010-01-01"}, New: true, Says: agreementOfOld("people with a psychiatric disability", "personer med psykisk funktionsnedsättning"), Where: message.Text{
			EN: "The text was read in its last wording, its first day in SFS 2009:981 (lagar.nj.se).",
			SV: "Texten är läst i sin sista lydelse, den första dagen i SFS 2009:981 (lagar.nj.se)."}},
		{At: "5:9 a", Days: Days{From: "2014-01-01"}, Says: agreementOfOld("people with addiction", "personer med missbruk"), Doubt: firstYear(2013)},
		{At: "7:1", Says: message.Text{
			EN: "A private body or person needs a permit for certain activities; home care from 2019-01-01, sheltered housing from 2024-04-01, and, by inference from SFS 2017:210, placing people in and supporting family homes from 2017-04-15.",
			SV: "En privat utförare behöver tillstånd för viss verksamhet; hemtjänst från 2019-01-01, skyddat boende från 2024-04-01 och, som en slutsats av SFS 2017:210, konsulentverksamhet för familjehem från 2017-04-15."}},
		{At: "10:4", Says: message.Text{
			EN: "In certain matters, among them 11 and 13 §§ LVM, a board may delegate only to a section made up of its members or substitutes.",
			SV: "I vissa ärenden, bland dem 11 och 13 §§ LVM, får nämnden delegera bara till en särskild avdelning som består av ledamöter eller ersättare (i praktiken ett utskott)."}},
		{At: "15:1", Says: message.Text{
			EN: "Those who work in professional private services under the act are bound by confidentiality.",
			SV: "Den som arbetar i yrkesmässigt bedriven enskild verksamhet enligt lagen har tystnadsplikt."}},
		{At: "16:6 a", Days: Days{From: "2006-07-01"}, New: true, Sure: Inferred, Where: delayed, Says: message.Text{
			EN: "A special charge when what was granted is not provided within reasonable time.",
			SV: "Särskild avgift när det som har beviljats inte tillhandahålls inom skälig tid."}},
		{At: "16:6 f", Days: Days{From: "2006-07-01"}, New: true, Sure: Inferred, Where: delayed, Says: message.Text{
			EN: "Report of favourable decisions not carried out.",
			SV: "Rapportering av gynnande beslut som inte har verkställts."}},
	},
}, {
	Key: "SoL80", Short: "SoL", Number: "1980:620", Name: message.Text{EN: "the Social Services Act of 1980", SV: "socialtjänstlagen (1980:620)"},
	Days: Days{From: "1982-01-01", Until: "2001-12-31"}, Where: "https://lagen.nu/1980:620", Doubt: firstDayUnverified,
	Provisions: []Provision{
		{At: "1", Days: Days{From: "1998-01-01"}, New: true, Says: message.Text{
			EN: "Special regard is had to what the child's best requires (1997:313).",
			SV: "Särskild hänsyn ska tas till vad barnets bästa kräver (1997:313)."}},
		{At: "2", Sure: Named, Where: notRead, Says: responsibility}, {At: "3", Sure: Named, Where: notRead, Says: responsibility},
		{At: "4", Says: message.Text{
			EN: "Which boards carry out the tasks; tasks that involve the exercise of public authority may not be handed over.",
			SV: "Vilka nämnder som fullgör uppgifterna; uppgifter som innefattar myndighetsutövning får inte lämnas över."}},
	},
}}

// notRead is said of sections that are known by number and subject.
var notRead = message.Text{EN: "Their own text was not read.", SV: "Deras egen text är inte läst."}

var responsibility = message.Text{EN: "The municipality's responsibility.", SV: "Kommunens ansvar."}

// firstDayUnverified is said of an act that is known to begin about then.
var firstDayUnverified = message.Text{EN: "The first day is not verified.", SV: "Den första dagen är inte verifierad."}

// agreementOfOld is what three sections of the act of 2001 have in common.
func agreementOfOld(en, sv string) message.Text {
	return message.Text{
		EN: "The municipality makes an agreement on collaboration (samarbete) with the region about " + en + ".",
		SV: "Kommunen ingår en överenskommelse om samarbete med regionen om " + sv + ".",
	}
}

// firstYear tells that a section is thought to be of a year that nobody has checked;
// the table has it from the year after.
func firstYear(year int) message.Text {
	said := message.Text{
		EN: "The text was read in its last wording. That it began in {0} is not verified; the table has it from the year after.",
		SV: "Texten är läst i sin sista lydelse. Att den började gälla {0} är inte verifierat; tabellen har den från året efter.",
	}.With(message.Year(year))
	return message.Text{EN: said.In(message.EN), SV: said.In(message.SV)}
}

var delayed = message.Text{
	EN: "The text was read. Its first day is inferred: SFS 2006:495 came into force that day, gave 16:6 h, and deals in its transition rule with delayed favourable decisions.",
	SV: "Texten är läst. Den första dagen är en slutsats: SFS 2006:495 trädde i kraft den dagen, gav 16 kap. 6 h § och behandlar i sin övergångsbestämmelse gynnande beslut som dröjer.",
}

// sfs is where riksdagen.se has an act.
const sfs = "https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/sfs-"

var coerciveActs = []Act{{
	Key: "LVU", Short: "LVU", Number: "1990:52", Name: message.Text{EN: "the act on care of young people in certain cases", SV: "lagen med särskilda bestämmelser om vård av unga"},
	Days: Days{From: "1990-07-01"}, Where: sfs + "1990-52",
	Provisions: []Provision{
		{At: "4", Says: message.Text{EN: "The court decides on care, on application by the board.", SV: "Domstolen beslutar om vård efter ansökan av nämnden."}},
		{At: "6", Says: message.Text{
			EN: "The board may take a young person into care at once; when it cannot be awaited, the chair or a member it has appointed may.",
			SV: "Nämnden får besluta om omedelbart omhändertagande; kan nämnden inte avvaktas får ordföranden eller en ledamot som nämnden har utsett göra det."}},
	},
}, {
	Key: "LVM", Short: "LVM", Number: "1988:870", Name: message.Text{EN: "the act on care of addicts in certain cases", SV: "lagen om vård av missbrukare i vissa fall"},
	Days: Days{From: "1989-01-01"}, Where: sfs + "1988-870",
	Doubt: message.Text{EN: "Whether it has been replaced is not verified.", SV: "Om den har ersatts är inte verifierat."},
	Provisions: []Provision{
		{At: "5", Says: message.Text{EN: "The court decides on care.", SV: "Domstolen beslutar om vård."}},
		{At: "11", Says: message.Text{EN: "The board applies for care.", SV: "Nämnden ansöker om vård."}},
		{At: "13", Says: message.Text{
			EN: "The board may take a person into care at once; when it cannot be awaited, the chair or a member it has appointed may.",
			SV: "Nämnden får besluta om omedelbart omhändertagande; kan nämnden inte avvaktas får ordföranden eller en ledamot som nämnden har utsett göra det."}},
	},
}, {
	Key: "SkBo24", Number: "2024:79", Name: message.Text{EN: "the act (2024:79) on placing children in sheltered housing", SV: "lagen (2024:79) om placering av barn i skyddat boende"},
	Days: Days{From: "2024-04-01"}, Where: sfs + "2024-79",
	Doubt: message.Text{EN: "The first day is taken from SFS 2024:85, which changed SoL (2001:453) that day.", SV: "Den första dagen är hämtad från SFS 2024:85, som ändrade SoL (2001:453) den dagen."},
}}
