package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Undecided is a question of law or practice that no file of this format can
// answer. It is listed so that nobody takes silence for an answer.
type Undecided struct {
	ID     string
	Name   string // kebab-case, as of a rule
	Family diag.Family
	Reason message.Text // what would have to be known, and is not in a file
	Law    law.Editions // what it rests on from day to day, where that is law
	Source message.Text // what else it rests on
}

// Rests is all that the question rests on.
func (u *Undecided) Rests() message.Localizer {
	r := diag.Rule{Law: u.Law, Source: u.Source}
	return r.Rests()
}

// Undecidable lists what is not checked, by id.
func Undecidable() []Undecided { return slices.Clone(undecidable) }

var undecidable = []Undecided{
	{
		ID: "B105", Name: "chair-not-member", Family: political,
		Reason: message.Text{EN: "The council elects a board's chair and vice chairs among its members. A file has offices, not who was elected to what.", SV: "Fullmäktige väljer nämndens ordförande och vice ordförande bland ledamöterna. En fil har uppdrag, inte vem som valts till vad."},
		Law:    law.ChairAmongMembers,
	},
	{
		ID: "B110", Name: "director-missing-or-subordinate", Family: political,
		Reason: message.Text{EN: "The executive board appoints a director with the leading position among the staff. No key says that a post is that one, and a name is no proof.", SV: "Kommunstyrelsen utser en direktör med den ledande ställningen bland de anställda. Ingen nyckel anger att en befattning är just den, och ett namn bevisar inget."},
		Law:    law.Director,
	},
	{
		ID: "B112", Name: "decision-load", Family: political,
		Reason: message.Text{EN: "How many decisions a committee takes at each meeting is not in the format.", SV: "Hur många beslut ett utskott fattar vid varje sammanträde finns inte i formatet."},
		Source: message.Text{EN: "Göteborg's inquiry into its boards, 2019–20: about 30 decisions a meeting", SV: "Göteborgs utredning om nämnderna 2019–20: omkring 30 beslut per sammanträde"},
	},
	{
		ID: "D605", Name: "needs-tested-service-offered-as-open", Family: coverage,
		Reason: message.Text{EN: "Seven kinds of services always require an individual test. Which of them a service is does not follow from its duties: one task is fulfilled in many ways.", SV: "Sju slags insatser kräver alltid individuell behovsprövning. Vilken av dem en insats är följer inte av duty: en uppgift fullgörs på många sätt."},
		Law:    law.TestedServices,
	},
	{
		ID: "E705", Name: "budget-out-of-balance", Family: economy,
		Reason: message.Text{EN: "A budget must balance, and a deficit must be made good within three years. A file holds allocations, not the municipality's revenue and result.", SV: "Budgeten ska vara i balans, och ett negativt resultat återställas inom tre år. En fil har ramar, inte kommunens intäkter och resultat."},
		Law:    law.Balance,
	},
	{
		ID: "E706", Name: "goal-not-in-budget", Family: economy,
		Reason: message.Text{EN: "The plan of the budget is to contain goals. Whether a goal stands in it is not in the format.", SV: "Budgetens plan ska innehålla mål. Om ett mål står i den finns inte i formatet."},
		Law:    law.GoalsInBudget,
	},
	{
		ID: "P213", Name: "supervises-itself", Family: purchasing,
		Reason: message.Text{EN: "A board may not exercise statutory supervision over what it runs itself. Which unit supervises what is not in the format; P212 asks about follow-up.", SV: "En nämnd får inte utöva lagstadgad tillsyn över verksamhet som den själv bedriver. Vilken enhet som har tillsyn över vad finns inte i formatet; P212 frågar om uppföljning."},
		Law:    law.SupervisionOfOneself,
	},
	{
		ID: "P218", Name: "provider-information-duty", Family: purchasing,
		Reason: message.Text{EN: "A board may request information from those who provide its services. What it has requested, and whether it was given, is not in the format.", SV: "En nämnd får begära uppgifter från dem som utför dess insatser. Vad den har begärt, och om den har fått det, finns inte i formatet."},
		Law:    law.ProvidersTellBoards,
	},
}
