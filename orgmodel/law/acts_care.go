package law

import "github.com/orgmodel/orgmodel/orgmodel/message"

var careActs = []Act{{
	Key: "HSL17", Short: "HSL", Number: "2017:30", Name: message.Text{EN: "the Health and Medical Services Act", SV: "hälso- och sjukvårdslagen"},
	Days: Days{From: "2017-04-01"}, Before: []string{"HSL82"}, Where: sfs + "2017-30",
	Provisions: []Provision{
		{At: "4:2", Before: []Key{"HSL82 29"}, Says: message.Text{EN: "There is a head of operations (verksamhetschef).", SV: "Det ska finnas en verksamhetschef."}},
		{At: "11:4", Before: []Key{"HSL82 24"}, Says: message.Text{
			EN: "There is a medically responsible nurse within the field the municipality decides, or, where it mainly is rehabilitation, a physiotherapist or occupational therapist.",
			SV: "Det ska finnas en medicinskt ansvarig sjuksköterska inom det område kommunen bestämmer, eller, där det huvudsakligen är rehabilitering, en fysioterapeut eller arbetsterapeut."}},
		{At: "12:1", Before: []Key{"HSL82"}, Says: message.Text{EN: "Health care the municipality offers.", SV: "Den hälso- och sjukvård som kommunen ska erbjuda."}},
		{At: "16:3", Says: message.Text{EN: "The region makes the same cooperation agreements with the municipality as SoL (2025:400) 7:2 names.", SV: "Regionen ingår samma överenskommelser med kommunen som SoL (2025:400) 7 kap. 2 § anger."}},
	},
}, {
	Key: "HSL82", Short: "HSL", Number: "1982:763", Name: message.Text{EN: "the Health and Medical Services Act of 1982", SV: "hälso- och sjukvårdslagen (1982:763)"},
	Days: Days{Until: "2017-03-31"}, Where: sfs + "1982-763",
	Provisions: []Provision{{At: "", Sure: Unverified}, {At: "24", Sure: Unverified, Says: message.Text{EN: "The medically responsible nurse.", SV: "Den medicinskt ansvariga sjuksköterskan."}}, {At: "29", Sure: Unverified}},
}, {
	Key: "LSS", Short: "LSS", Number: "1993:387", Name: message.Text{EN: "the act on support and service for persons with certain functional impairments", SV: "lagen om stöd och service till vissa funktionshindrade"},
	Days: Days{From: "1994-01-01"}, Where: sfs + "1993-387",
	Doubt: message.Text{EN: "The first day is not verified, and the act is amended often: its present text was read.", SV: "Den första dagen är inte verifierad, och lagen ändras ofta: dagens text är läst."},
	Provisions: []Provision{
		{At: "7", Says: message.Text{EN: "The right to the measures of 9 §.", SV: "Rätten till insatserna i 9 §."}},
		{At: "9", Says: message.Text{EN: "The measures.", SV: "Insatserna."}},
		{At: "9 § 2", Says: message.Text{EN: "Personal assistance.", SV: "Personlig assistans."}},
		{At: "9 § 3", Says: message.Text{EN: "Companion service.", SV: "Ledsagarservice."}},
		{At: "9 § 4", Says: message.Text{EN: "Contact person.", SV: "Kontaktperson."}},
		{At: "9 § 5", Says: message.Text{EN: "Relief service in the home.", SV: "Avlösarservice i hemmet."}},
		{At: "9 § 6", Says: message.Text{EN: "Short stay away from home.", SV: "Korttidsvistelse."}},
		{At: "9 § 7", Says: message.Text{EN: "Short-term supervision of schoolchildren.", SV: "Korttidstillsyn för skolungdom."}},
		{At: "9 § 8", Says: message.Text{EN: "Family home or special housing for children.", SV: "Familjehem eller bostad med särskild service för barn och unga."}},
		{At: "9 § 9", Says: message.Text{EN: "Special housing for adults.", SV: "Bostad med särskild service för vuxna."}},
		{At: "9 § 10", Says: message.Text{EN: "Daily activities.", SV: "Daglig verksamhet."}},
		{At: "23", Says: message.Text{
			EN: "A private body needs a permit for everything in 9 § 2–10; a municipality or region that runs it notifies IVO.",
			SV: "En privat utförare behöver tillstånd för allt i 9 § 2–10; en kommun eller region som driver det anmäler det till IVO."}},
	},
}}

var schoolActs = []Act{{
	Key: "Skol10", Short: "skollagen", Number: "2010:800", Name: message.Text{EN: "the Education Act", SV: "skollagen"},
	Days: Days{From: "2011-07-01"}, Before: []string{"Skol85"}, Where: sfs + "2010-800",
	Doubt: message.Text{EN: "In force 2010-08-01, applied to schools from 2011-07-01 (act 2010:801), the day the table goes by.", SV: "I kraft 2010-08-01, tillämpas för skolan från 2011-07-01 (lag 2010:801), den dag tabellen går efter."},
	Provisions: []Provision{
		{At: "2:9", Before: []Key{"Skol85 2:2"}, Sure: Named, Where: message.Text{EN: "Skolverket on the responsibility of the head teacher.", SV: "Skolverket om rektorns ansvar."}, Says: message.Text{
			EN: "A school unit has one head teacher, who may lead several; according to Skolverket the leadership may not be shared between persons.",
			SV: "En skolenhet har en rektor, som får leda flera; enligt Skolverket får ledningen inte delas mellan personer."}},
		{At: "2:10", Before: []Key{"Skol85 2:2"}, Sure: Named, Where: message.Text{EN: "A page that quotes it.", SV: "En sida som återger den."}, Says: message.Text{
			EN: "The head teacher may give single leadership tasks to an employee or contractor at the preschool or school unit with sufficient competence and experience.",
			SV: "Rektorn får uppdra enskilda ledningsuppgifter åt en anställd eller uppdragstagare vid förskole- eller skolenheten som har tillräcklig kompetens och erfarenhet."}},
	},
}, {
	Key: "Skol85", Short: "skollagen", Number: "1985:1100", Name: message.Text{EN: "the Education Act of 1985", SV: "skollagen (1985:1100)"},
	Days: Days{Until: "2011-06-30"}, Where: sfs + "1985-1100",
	Provisions: []Provision{{At: "2:2", Sure: Unverified, Says: message.Text{EN: "The head teacher.", SV: "Rektorn."}}},
}}

var purchaseActs = []Act{{
	Key: "LOU16", Short: "LOU", Number: "2016:1145", Name: message.Text{EN: "the Public Procurement Act", SV: "lagen om offentlig upphandling"},
	Days: Days{From: "2017-01-01"}, Before: []string{"LOU07"}, Where: sfs + "2016-1145",
	Doubt: message.Text{EN: "The first day is not verified.", SV: "Den första dagen är inte verifierad."},
	Provisions: []Provision{
		{At: "4:18", Says: message.Text{EN: "Procurement may be reserved for sheltered workshops, with at least 30 per cent.", SV: "Upphandling får reserveras för skyddade verkstäder, med minst 30 procent."}},
		{At: "19:25", Says: message.Text{EN: "Procurement may be reserved for organisations by their purpose, reinvested profit, and ownership or participation, for three years at most.", SV: "Upphandling får reserveras för organisationer med hänsyn till eget syfte, återinvesterad vinst och ägande eller deltagande, i högst tre år."}},
		{At: "19:25 a", Days: Days{From: "2023-01-01"}, New: true, Says: message.Text{
			EN: "Procurement of certain services in annex 2 may be reserved for nonprofit organisations whose public-benefit aim serves the service; they may only make the transfers of value allowed by 8 § of act 2022:900, and no public body may have legally controlling influence.",
			SV: "Upphandling av vissa tjänster i bilaga 2 får reserveras för idéburna organisationer vars allmännyttiga syfte bidrar till tjänstens ändamål; organisationen får bara göra de värdeöverföringar som 8 § lagen (2022:900) tillåter, och det offentliga får inte ha ett rättsligt bestämmande inflytande över den."},
			Where: message.Text{EN: "The text was read; the first day is taken from lagar.nj.se.", SV: "Texten är läst; den första dagen är hämtad från lagar.nj.se."}},
	},
}, {
	Key: "LOU07", Short: "LOU", Number: "2007:1091", Name: message.Text{EN: "the Public Procurement Act of 2007", SV: "lagen (2007:1091) om offentlig upphandling"},
	Days: Days{From: "2008-01-01", Until: "2016-12-31"}, Before: []string{"LOU92"}, Where: sfs + "2007-1091",
	Doubt: message.Text{EN: "The last day is not verified.", SV: "Den sista dagen är inte verifierad."},
}, {
	Key: "LOU92", Short: "LOU", Number: "1992:1528", Name: message.Text{EN: "the Public Procurement Act of 1992", SV: "lagen (1992:1528) om offentlig upphandling"},
	Days: Days{Until: "2007-12-31"}, Where: sfs + "1992-1528",
	Doubt: message.Text{EN: "The first day is not in the table.", SV: "Den första dagen finns inte i tabellen."},
}, {
	Key: "LOV", Short: "LOV", Number: "2008:962", Name: message.Text{EN: "the Act on System of Choice in the Public Sector", SV: "lagen om valfrihetssystem"},
	Days: Days{From: "2009-01-01"}, Where: sfs + "2008-962",
	Doubt: message.Text{EN: "The first day is not verified.", SV: "Den första dagen är inte verifierad."},
	Provisions: []Provision{{At: "1:1", Days: Days{From: "2017-01-01"}, Doubt: firstDayUnverified, Wording: "2016:1153", Says: message.Text{
		EN: "In its wording of SFS 2016:1153: the act covers CPV 79611000-0 and 85000000-9 to 85323000-9, except 85311300-5, 85321000-5 and 85322000-2.",
		SV: "I lydelse enligt SFS 2016:1153: lagen omfattar CPV 79611000-0 och 85000000-9 till 85323000-9, utom 85311300-5, 85321000-5 och 85322000-2."},
		Where: message.Text{EN: "The older wording was not read.", SV: "Den äldre lydelsen är inte läst."}}},
}, {
	Key: "Ideb22", Number: "2022:900", Name: message.Text{EN: "the act (2022:900) on registration of nonprofit organisations", SV: "lagen (2022:900) om registrering av idéburna organisationer"},
	Days: Days{From: "2023-01-01"}, Where: sfs + "2022-900",
	Doubt:      message.Text{EN: "The first day is taken from another source.", SV: "Den första dagen är hämtad från en annan källa."},
	Provisions: []Provision{{At: "8", New: true, Says: message.Text{EN: "Which transfers of value are allowed.", SV: "Vilka värdeöverföringar som är tillåtna."}}},
}}
