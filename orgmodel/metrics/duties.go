package metrics

import "github.com/orgmodel/orgmodel/orgmodel/message"

// Duty is a statutory task of a municipality's social services.
type Duty struct {
	ID        string // the word of the key duty of a service
	Label     message.Text
	Provision message.Text
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
	{ID: "outreach", Label: text("outreach", "uppsökande verksamhet"), Provision: sol("6:3, 18:2")},
	{ID: "information", Label: text("information about social services", "information om socialtjänsten"), Provision: sol("6:2")},
	{ID: "harmful-use-prevention", Label: text("prevention of harmful use and addiction", "förebyggande arbete mot skadligt bruk och beroende"), Provision: sol("6:6–7")},
	{ID: "crime-prevention", Label: text("crime prevention", "brottsförebyggande arbete"), Provision: sol("6:8")},
	{ID: "home-care", Label: text("home care and day activities", "hemtjänst och dagverksamhet"), Provision: sol("8:1"), Should: true},
	{ID: "older-housing", Label: text("special housing for older people", "särskilt boende för äldre"), Provision: sol("8:4")},
	{ID: "supported-housing", Label: text("housing with special support", "bostad med särskilt stöd"), Provision: sol("8:11")},
	{ID: "out-of-home-care", Label: text("care in family homes, supported housing and residential homes (HVB)", "vård i familjehem, stödboende och HVB"), Provision: sol("9:1, 9:7")},
	{ID: "sheltered-accommodation", Label: text("sheltered accommodation", "skyddat boende"), Provision: sol("9:5")},
	{ID: "interventions", Label: text("interventions", "insatser"), Provision: sol("10:1, 11:1")},
	{ID: "economic-assistance", Label: text("economic assistance", "ekonomiskt bistånd"), Provision: sol("12:1")},
	{ID: "victim-support", Label: text("support to victims of crime", "stöd till brottsoffer"), Provision: sol("13:1")},
	{ID: "budget-and-debt-counselling", Label: text("budget and debt counselling", "budget- och skuldrådgivning"), Provision: sol("13:2")},
	{ID: "family-counselling", Label: text("family counselling", "familjerådgivning"), Provision: sol("13:4")},
	{ID: "information-talks", Label: text("information talks with parents", "informationssamtal"), Provision: sol("13:5")},
	{ID: "cooperation-talks", Label: text("cooperation talks with parents", "samarbetssamtal"), Provision: sol("13:6")},
	{ID: "perpetrator-support", Label: text("interventions for perpetrators of violence", "stöd till våldsutövare"), Provision: sol("13:8")},
	{ID: "relatives-support", Label: text("support to relatives", "anhörigstöd"), Provision: sol("13:9")},
	{ID: "addiction-care", Label: text("care of people with harmful use or addiction", "insatser vid missbruk och beroende"), Provision: sol("13:10")},
	{ID: "child-protection", Label: text("receiving reports and protecting children", "mottagande av anmälningar och skydd för barn"), Provision: text("SoL 2025:400, chapters 18–20", "SoL 2025:400 18–20 kap.")},
	{ID: "foster-care-follow-up", Label: text("follow-up of care in family homes", "uppföljning av familjehemsvård"), Provision: sol("22:11–12")},
	{ID: "adoption", Label: text("adoption", "adoption"), Provision: text("SoL 2025:400, chapter 24", "SoL 2025:400 24 kap.")},
	{ID: "misconduct-reporting", Label: text("reporting of misconduct (lex Sarah)", "rapportering av missförhållanden (lex Sarah)"), Provision: sol("27:1")},
	{ID: "lss-personal-assistance", Label: text("personal assistance", "personlig assistans"), Provision: lss("2")},
	{ID: "lss-companion", Label: text("companion service", "ledsagarservice"), Provision: lss("3")},
	{ID: "lss-contact-person", Label: text("contact person", "kontaktperson"), Provision: lss("4")},
	{ID: "lss-relief", Label: text("relief service in the home", "avlösarservice i hemmet"), Provision: lss("5")},
	{ID: "lss-short-stay", Label: text("short stay away from home", "korttidsvistelse"), Provision: lss("6")},
	{ID: "lss-short-supervision", Label: text("short-term supervision of schoolchildren", "korttidstillsyn för skolungdom"), Provision: lss("7")},
	{ID: "lss-foster-home", Label: text("family home or special housing for children", "familjehem eller bostad med särskild service för barn och unga"), Provision: lss("8")},
	{ID: "lss-housing", Label: text("special housing for adults", "bostad med särskild service för vuxna"), Provision: lss("9")},
	{ID: "lss-daily-activities", Label: text("daily activities", "daglig verksamhet"), Provision: lss("10")},
	{ID: "compulsory-care-young", Label: text("applications for compulsory care of young people", "ansökan om tvångsvård av unga"), Provision: text("LVU", "LVU")},
	{ID: "compulsory-care-addiction", Label: text("applications for compulsory care in case of addiction", "ansökan om tvångsvård vid missbruk"), Provision: text("LVM", "LVM")},
	{ID: "municipal-health-care", Label: text("municipal health care", "kommunal hälso- och sjukvård"), Provision: text("HSL 2017:30, chapter 12", "HSL 2017:30 12 kap.")},
	{ID: "medically-responsible-nurse", Label: text("medically responsible nurse", "medicinskt ansvarig sjuksköterska (MAS)"), Provision: text("HSL 2017:30 11:4", "HSL 2017:30 11:4")},
}

func text(en, sv string) message.Text { return message.Text{EN: en, SV: sv} }

func sol(sections string) message.Text { return message.Same("SoL 2025:400 " + sections) }

func lss(item string) message.Text {
	return text("LSS section 9, item "+item, "LSS 9 § "+item)
}
