package metrics

import (
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Duty is a statutory task of a municipality's social services.
type Duty struct {
	ID    string // the word of the key duty of a service
	Label message.Text
	Cites []law.Key // what demands it
	// Should marks what the law says the municipality should do (bör); all
	// else it is to do.
	Should bool
}

// DutiesFrom is the first day of the law that Duties names. What applied before
// it is not in the list.
const DutiesFrom = 2025_07_01

// Duties is the checklist of statutory tasks, in the order of the statutes.
//
// Source: socialtjänstlagen (2025:400), LSS 9 § (the municipality answers for
// 2–10), LVU, LVM and hälso- och sjukvårdslagen (2017:30).
func Duties() []Duty { return append([]Duty(nil), duties...) }

var duties = []Duty{
	{ID: "outreach", Label: text("outreach", "uppsökande verksamhet"), Cites: []law.Key{"SoL25 6:3", "SoL25 18:2"}},
	{ID: "information", Label: text("information about social services", "information om socialtjänsten"), Cites: []law.Key{"SoL25 6:2"}},
	{ID: "harmful-use-prevention", Label: text("prevention of harmful use and addiction", "förebyggande arbete mot skadligt bruk och beroende"), Cites: []law.Key{"SoL25 6:6", "SoL25 6:7"}},
	{ID: "crime-prevention", Label: text("crime prevention", "brottsförebyggande arbete"), Cites: []law.Key{"SoL25 6:8"}},
	{ID: "home-care", Label: text("home care and day activities", "hemtjänst och dagverksamhet"), Cites: []law.Key{"SoL25 8:1"}, Should: true},
	{ID: "older-housing", Label: text("special housing for older people", "särskilt boende för äldre"), Cites: []law.Key{"SoL25 8:4"}},
	{ID: "supported-housing", Label: text("housing with special support", "bostad med särskilt stöd"), Cites: []law.Key{"SoL25 8:11"}},
	{ID: "out-of-home-care", Label: text("care in family homes, supported housing and residential homes (HVB)", "vård i familjehem, stödboende och HVB"), Cites: []law.Key{"SoL25 9:1", "SoL25 9:7"}},
	{ID: "sheltered-accommodation", Label: text("sheltered accommodation", "skyddat boende"), Cites: []law.Key{"SoL25 9:5"}},
	{ID: "interventions", Label: text("interventions", "insatser"), Cites: []law.Key{"SoL25 10:1", "SoL25 11:1"}},
	{ID: "economic-assistance", Label: text("economic assistance", "ekonomiskt bistånd"), Cites: []law.Key{"SoL25 12:1"}},
	{ID: "victim-support", Label: text("support to victims of crime", "stöd till brottsoffer"), Cites: []law.Key{"SoL25 13:1"}},
	{ID: "budget-and-debt-counselling", Label: text("budget and debt counselling", "budget- och skuldrådgivning"), Cites: []law.Key{"SoL25 13:2"}},
	{ID: "family-counselling", Label: text("family counselling", "familjerådgivning"), Cites: []law.Key{"SoL25 13:4"}},
	{ID: "information-talks", Label: text("information talks with parents", "informationssamtal"), Cites: []law.Key{"SoL25 13:5"}},
	{ID: "cooperation-talks", Label: text("cooperation talks with parents", "samarbetssamtal"), Cites: []law.Key{"SoL25 13:6"}},
	{ID: "perpetrator-support", Label: text("interventions for perpetrators of violence", "stöd till våldsutövare"), Cites: []law.Key{"SoL25 13:8"}},
	{ID: "relatives-support", Label: text("support to relatives", "anhörigstöd"), Cites: []law.Key{"SoL25 13:9"}},
	{ID: "addiction-care", Label: text("care of people with harmful use or addiction", "insatser vid skadligt bruk och beroende"), Cites: []law.Key{"SoL25 13:10"}},
	{ID: "child-protection", Label: text("receiving reports and protecting children", "mottagande av anmälningar och skydd för barn"), Cites: []law.Key{"SoL25 18:", "SoL25 19:", "SoL25 20:"}},
	{ID: "foster-care-follow-up", Label: text("follow-up of care in family homes", "uppföljning av familjehemsvård"), Cites: []law.Key{"SoL25 22:11", "SoL25 22:12"}},
	{ID: "adoption", Label: text("adoption", "adoption"), Cites: []law.Key{"SoL25 24:"}},
	{ID: "misconduct-reporting", Label: text("reporting of misconduct (lex Sarah)", "rapportering av missförhållanden (lex Sarah)"), Cites: []law.Key{"SoL25 27:1"}},
	{ID: "lss-personal-assistance", Label: text("personal assistance", "personlig assistans"), Cites: []law.Key{"LSS 9 § 2"}},
	{ID: "lss-companion", Label: text("companion service", "ledsagarservice"), Cites: []law.Key{"LSS 9 § 3"}},
	{ID: "lss-contact-person", Label: text("contact person", "kontaktperson"), Cites: []law.Key{"LSS 9 § 4"}},
	{ID: "lss-relief", Label: text("relief service in the home", "avlösarservice i hemmet"), Cites: []law.Key{"LSS 9 § 5"}},
	{ID: "lss-short-stay", Label: text("short stay away from home", "korttidsvistelse"), Cites: []law.Key{"LSS 9 § 6"}},
	{ID: "lss-short-supervision", Label: text("short-term supervision of schoolchildren", "korttidstillsyn för skolungdom"), Cites: []law.Key{"LSS 9 § 7"}},
	{ID: "lss-foster-home", Label: text("family home or special housing for children", "familjehem eller bostad med särskild service för barn och unga"), Cites: []law.Key{"LSS 9 § 8"}},
	{ID: "lss-housing", Label: text("special housing for adults", "bostad med särskild service för vuxna"), Cites: []law.Key{"LSS 9 § 9"}},
	{ID: "lss-daily-activities", Label: text("daily activities", "daglig verksamhet"), Cites: []law.Key{"LSS 9 § 10"}},
	{ID: "compulsory-care-young", Label: text("applications for compulsory care of young people", "ansökan om tvångsvård av unga"), Cites: []law.Key{"LVU 4"}},
	{ID: "compulsory-care-addiction", Label: text("applications for compulsory care in case of addiction", "ansökan om tvångsvård vid missbruk"), Cites: []law.Key{"LVM 11"}},
	{ID: "municipal-health-care", Label: text("municipal health care", "kommunal hälso- och sjukvård"), Cites: []law.Key{"HSL17 12:1"}},
	{ID: "medically-responsible-nurse", Label: text("medically responsible nurse", "medicinskt ansvarig sjuksköterska (MAS)"), Cites: []law.Key{"HSL17 11:4"}},
}

func text(en, sv string) message.Text { return message.Text{EN: en, SV: sv} }
