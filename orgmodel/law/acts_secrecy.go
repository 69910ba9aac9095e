package law

import "github.com/orgmodel/orgmodel/orgmodel/message"

var secrecyActs = []Act{{
	Key: "OSL", Short: "OSL", Number: "2009:400", Name: message.Text{EN: "the Public Access to Information and Secrecy Act", SV: "offentlighets- och sekretesslagen"},
	Days: Days{From: "2009-06-30"}, Before: []string{"SekrL"}, Where: sfs + "2009-400",
	Provisions: []Provision{
		{At: "2:1", Before: []Key{"SekrL"}, Says: message.Text{
			EN: "The prohibition binds authorities and those who take part in their work by employment, commission or on another similar ground.",
			SV: "Förbudet gäller myndigheter och dem som deltar i deras verksamhet genom anställning, uppdrag eller på annan liknande grund."}},
		{At: "2:3", Before: []Key{"SekrL"}, Says: message.Text{EN: "Companies the municipality controls are equated with authorities.", SV: "Bolag där kommunen bestämmer jämställs med myndigheter."}},
		{At: "8:1", Before: []Key{"SekrL"}, Says: message.Text{EN: "Secrecy applies between authorities; each board is one.", SV: "Sekretess gäller mellan myndigheter; varje nämnd är en myndighet."}},
		{At: "8:2", Before: []Key{"SekrL"}, Says: message.Text{EN: "Secrecy applies between branches of one authority that are independent of one another.", SV: "Sekretess gäller mellan verksamhetsgrenar inom en myndighet som är självständiga i förhållande till varandra."}},
		{At: "10:2", Before: []Key{"SekrL"}, Says: message.Text{EN: "Disclosure necessary for the disclosing authority's own work.", SV: "Uppgifter får lämnas om det är nödvändigt för den egna verksamheten."}},
		{At: "10:15 a", Sure: Named, Where: message.Text{
			EN: "Read in the text of 2026; its first day, proposed as 2025-12-01 (prop. 2024/25:180), is not verified.",
			SV: "Läst i 2026 års text; den första dagen, föreslagen till 2025-12-01 (prop. 2024/25:180), är inte verifierad."},
			Days: Days{From: "2026-01-01"}, Doubt: firstDayUnverified, New: true, Says: message.Text{
				EN: "Disclosure to another authority when needed to prevent or investigate crime, wrongful payments or cheating, after a weighing of interests. It gives no ground for everyday cooperation around a person.",
				SV: "Uppgifter får lämnas till en annan myndighet när det behövs för att förebygga eller utreda brott, felaktiga utbetalningar eller fusk, efter en intresseavvägning. Bestämmelsen ger inget stöd för vardagligt samarbete kring en person."}},
		{At: "10:18 a", Says: message.Text{EN: "Social services may tell the police of a risk that somebody under 21 will commit crime (2025:179).", SV: "Socialtjänsten får lämna uppgifter till polisen om risk att någon under 21 år kommer att begå brott (2025:179)."}, Days: Days{From: "2026-01-01"}, Doubt: firstDayUnverified, New: true, Where: message.Text{
			EN: "Read in the text of 2026; its first day is not verified.", SV: "Läst i 2026 års text; den första dagen är inte verifierad."}},
		{At: "10:27", Before: []Key{"SekrL 14:"}, Says: message.Text{EN: "The general clause. It does not apply to 25:1–8 and 26:1–6.", SV: "Generalklausulen. Den gäller inte för 25 kap. 1–8 §§ och 26 kap. 1–6 §§."}},
		{At: "10:28", Before: []Key{"SekrL 14:"}, Says: message.Text{EN: "Disclosure that follows from a duty in law.", SV: "Uppgifter får lämnas när det finns en uppgiftsskyldighet i lag."}},
		{At: "12:2", Before: []Key{"SekrL 14:"}, Says: message.Text{EN: "Consent.", SV: "Samtycke."}},
		{At: "23:2", Before: []Key{"SekrL 7:9"}, Says: message.Text{EN: "Secrecy in school. (A new wording on 2028-07-01.)", SV: "Sekretess i skolan. (Ny lydelse 2028-07-01.)"}},
		{At: "25:1", Before: []Key{"SekrL 7:1"}, Says: message.Text{EN: "Secrecy in health care.", SV: "Sekretess i hälso- och sjukvården."}},
		{At: "25:12", Says: openings},
		{At: "26:1", Before: []Key{"SekrL 7:4"}, Says: message.Text{EN: "Secrecy in social services, unless it is clear that nobody is harmed.", SV: "Sekretess i socialtjänsten, om det inte står klart att ingen lider men."}},
		{At: "26:9", Says: openings},
	},
}, {
	Key: "SekrL", Number: "1980:100", Name: message.Text{EN: "the Secrecy Act (1980:100)", SV: "sekretesslagen (1980:100)"},
	Days: Days{From: "1981-01-01", Until: "2009-06-29"}, Where: "https://lagen.nu/1980:100", Doubt: firstDayUnverified,
	Provisions: []Provision{
		{At: "", Says: message.Text{EN: "Secrecy between authorities and between independent branches. The sections are not verified, so only the act is named.", SV: "Sekretess mellan myndigheter och mellan självständiga verksamhetsgrenar. Paragraferna är inte verifierade, så bara lagen anges."},
			Where: message.Text{EN: "That the act ended on this day is read in the transition rules of OSL.", SV: "Att lagen upphörde den dagen är läst i övergångsbestämmelserna till OSL."}},
		{At: "1:3", Sure: Unverified}, {At: "7:1", Sure: Unverified}, {At: "7:9", Sure: Unverified}, {At: "14:", Sure: Unverified},
		{At: "7:4", Sure: Named, Where: message.Text{EN: "RÅ 2004 not. 44 and RÅ 1994 not. 732 at lagen.nu.", SV: "RÅ 2004 not. 44 och RÅ 1994 not. 732 på lagen.nu."}, Says: message.Text{EN: "Secrecy in social services, unless it is clear that nobody is harmed.", SV: "Sekretess i socialtjänsten, om det inte står klart att ingen lider men."}},
	},
}}

var openings = message.Text{
	EN: "Opens only between social services and health care, for persons under 18 and some others, when needed for care or support; not to the school (25:12, 26:9).",
	SV: "Öppnar bara mellan socialtjänst och hälso- och sjukvård, för den som är under 18 år och några andra, när det behövs för vård eller stöd; inte till skolan (25 kap. 12 §, 26 kap. 9 §).",
}

var dataActs = []Act{{
	Key: "Barn18", Number: "2018:1197", Name: message.Text{EN: "the act (2018:1197) on the Convention on the Rights of the Child", SV: "lagen (2018:1197) om barnkonventionen"},
	Days: Days{From: "2020-01-01"}, Where: sfs + "2018-1197",
	Doubt: message.Text{EN: "The first day is not verified.", SV: "Den första dagen är inte verifierad."},
	Provisions: []Provision{{At: "", New: true, Says: message.Text{
		EN: "Articles 1–42 are Swedish law: among them the best interests of the child as a primary consideration (article 3) and the child's right to be heard (article 12).",
		SV: "Artiklarna 1–42 är svensk lag: bland dem barnets bästa i första hand (artikel 3) och barnets rätt att komma till tals (artikel 12)."}}},
}, {
	Key: "GDPR", Number: "EU 2016/679", Articles: true, Name: message.Text{EN: "GDPR", SV: "dataskyddsförordningen"},
	Days: Days{From: "2018-05-25"}, Before: []string{"PUL98"}, Where: "EU 2016/679",
	Provisions: []Provision{
		{At: "", Says: message.Text{
			EN: "The protection of personal data. It does not speak of boards: that each board is a controller by itself is taken from another source (jpinfonet.se).",
			SV: "Skyddet av personuppgifter. Den talar inte om nämnder: att varje nämnd är personuppgiftsansvarig för sig är hämtat från annan källa (jpinfonet.se)."}},
		{At: "4.7", Says: message.Text{EN: "Who is controller.", SV: "Vem som är personuppgiftsansvarig."}},
		{At: "28", Says: message.Text{EN: "Processors.", SV: "Personuppgiftsbiträden."}},
		{At: "30", Says: message.Text{EN: "Records of processing.", SV: "Register över behandling."}},
		{At: "35", Says: message.Text{EN: "Impact assessment.", SV: "Konsekvensbedömning."}},
	},
}, {
	Key: "PUL98", Number: "1998:204", Name: message.Text{EN: "the Personal Data Act (1998:204)", SV: "personuppgiftslagen (1998:204)"},
	Days: Days{Until: "2018-05-24"}, Where: sfs + "1998-204",
	Doubt:      message.Text{EN: "The first day is not in the table.", SV: "Den första dagen finns inte i tabellen."},
	Provisions: []Provision{{At: "", Sure: Unverified}},
}, {
	Key: "SoLPUL", Number: "2001:454", Name: message.Text{EN: "the act (2001:454) on personal data in social services", SV: "lagen (2001:454) om behandling av personuppgifter inom socialtjänsten"},
	Days: Days{From: "2001-10-01"}, Where: sfs + "2001-454",
	Provisions: []Provision{{At: "10", Says: message.Text{EN: "Access to personal data.", SV: "Behörighet till personuppgifter."}}},
}}
