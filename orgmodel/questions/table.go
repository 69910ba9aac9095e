package questions

import "github.com/orgmodel/orgmodel/orgmodel/message"

var duties = []Duty{
	{"negotiation", message.Text{EN: "The municipality's own staff are touched", SV: "Den egna personalen berörs"}, []string{"M501", "I812"}},
	{"risk-assessment", message.Text{EN: "Own staff are touched, or the organisation of work changes", SV: "Den egna personalen berörs, eller arbetsorganisationen ändras"}, []string{"M502", "M503"}},
	{"task-distribution", message.Text{EN: "A unit or team gets another manager, or several", SV: "En enhet eller ett team får en annan chef, eller flera"}, []string{"M512", "L404", "L409"}},
	{"redeployment", message.Text{EN: "Fewer posts than employees, or a unit or post ends, and the file does not say where its people go", SV: "Färre befattningar än anställda, eller en enhet eller befattning upphör, och filen anger inte vart personalen går"}, []string{"M513", "M505", "I811", "I817", "I818"}},
	{"notice", message.Text{EN: "The same, with five employees or more, or a number that is not known", SV: "Detsamma, med fem anställda eller fler, eller ett okänt antal"}, []string{"M514"}},
	{"transfer-of-undertaking", message.Text{EN: "What own staff carry out passes to another employer, or the reverse", SV: "Det som egen personal utför går över till en annan arbetsgivare, eller tvärtom"}, []string{"M504", "I814"}},
	{"work-by-outsiders", message.Text{EN: "Work is to be bought from outsiders", SV: "Arbete ska köpas av någon utomstående"}, []string{"C306"}},
	{"shorter-hours", message.Text{EN: "Fewer full-time equivalents for as many employees", SV: "Färre årsarbetare för lika många anställda"}, []string{"M515"}},
	{"another-board", message.Text{EN: "Staff, cases or services move to another board", SV: "Personal, ärenden eller insatser flyttas till en annan nämnd"}, []string{"I813", "M508"}},
	{"personal-data", message.Text{EN: "The same, or two boards share a team", SV: "Detsamma, eller två nämnder delar ett team"}, []string{"M516"}},
	{"secrecy", message.Text{EN: "Two authorities are to work with the same persons", SV: "Två myndigheter ska arbeta med samma personer"}, []string{"I824", "L406", "L407", "L408"}},
	{"children", message.Text{EN: "Something for children is moved, closed, narrowed, merged or led otherwise", SV: "Något för barn flyttas, läggs ned, begränsas, slås samman eller leds på annat sätt"}, []string{"M511"}},
	{"statutory-task", message.Text{EN: "A service that fulfils a statutory task ends", SV: "En insats som fullgör en lagstadgad uppgift upphör"}, []string{"I805", "D604"}},
	{"permit", message.Text{EN: "A private provider of what needs a permit appears, changes or moves", SV: "En privat utförare av det som kräver tillstånd tillkommer, ändras eller flyttar"}, []string{"P219", "P217", "P221"}},
	{"boards", message.Text{EN: "A board is set up or closed, or fields move between boards", SV: "En nämnd inrättas eller avvecklas, eller områden flyttas mellan nämnder"}, []string{"B103", "M506"}},
	{"staff-representatives", message.Text{EN: "The same, and staff are touched", SV: "Detsamma, och personal berörs"}, []string{"M507"}},
	{"areas", message.Text{EN: "A service is left in some areas only", SV: "En insats finns kvar bara i vissa områden"}, []string{"I808", "D609"}},
	{"head-teacher", message.Text{EN: "A head teacher is to lead together with others", SV: "En rektor ska leda tillsammans med andra"}, []string{"L405"}},
	{"region", message.Text{EN: "Care outside home, psychiatric disability or addiction is touched", SV: "Vård utanför hemmet, psykisk funktionsnedsättning eller beroende berörs"}, []string{"D607"}},
	{"health-care", message.Text{EN: "Health care moves, or those responsible for it", SV: "Hälso- och sjukvård flyttas, eller de som ansvarar för den"}, []string{"L416"}},
}
