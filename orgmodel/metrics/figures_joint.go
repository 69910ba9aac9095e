package metrics

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var jointLeadership = Metric{
	ID:    M12,
	Label: text("Shared leadership", "Delat ledarskap"),
	Method: text(
		"Units whose led_by names several posts that exist. Staff are those of jointly led units and of units below without a manager of their own, the managers among them; a collaboration has no staff of its own, its members keep it.",
		"Enheter vars led_by anger flera befattningar som finns. Personalen är den i gemensamt ledda enheter och i underliggande enheter utan egen chef, cheferna inräknade; en samverkan mellan organisationer har ingen egen personal, medlemmarna behåller sin.",
	),
	Source: text("Döös: forms of shared leadership.", "Döös: former av delat ledarskap."),
	Figures: []Figure{
		{M12Units, text("Jointly led units", "Gemensamt ledda enheter"), unitUnit, jointUnits(false)},
		{M12Collaborations, text("Cross-organisational teams with joint leadership", "Team med gemensam ledning"), teamUnit, jointUnits(true)},
		{M12Heads, text("Staff under joint managers", "Personal med gemensamma chefer"), headUnit, jointStaff},
	},
}

var leadershipLabels = []struct {
	word  string
	label message.Text
}{
	{"joint", text("full joint responsibility", "samledarskap")},
	{"functional", text("functionally divided", "funktionellt delat")},
	{"vertical", text("vertically invited", "vertikalt inviterat")},
	{"horizontal", text("horizontally invited", "horisontellt inviterat")},
}

func leadershipLabel(word string) message.Localizer {
	for _, l := range leadershipLabels {
		if l.word == word {
			return l.label
		}
	}
	return text("form not stated", "formen är inte angiven")
}

// jointlyLed reports whether several lead a unit.
func (in *Inputs) jointlyLed(u int) bool {
	return in.Managers[u].Via == u && len(in.Managers[u].Posts) > 1
}

func jointUnits(collaborations bool) func(*Inputs) figure.Figure {
	return func(in *Inputs) figure.Figure {
		var terms []figure.Term
		led := false
		for u := range in.Org.Units {
			led = led || in.Managers[u].Via >= 0
			if in.jointlyLed(u) && in.Org.IsCollaboration(u) == collaborations {
				t := in.term(orgmodel.TypeUnit, u, orgmodel.Quantity{}, figure.Unit{})
				t.Keys = figure.On(append(in.leadsIn(u), in.marked(orgmodel.Ref{Type: orgmodel.TypeUnit, Index: u}, "leadership", "per_area", "areas")...)...)
				for _, p := range in.Managers[u].Posts {
					t.Keys = t.Keys.And(figure.On(in.postIn(p)...))
				}
				t.Detail = leadershipLabel(in.Org.Units[u].Leadership)
				terms = append(terms, t)
			}
		}
		if !led {
			return restingOn(figure.Nothing(noLine.With()), in.cooperating)
		}
		return restingOn(figure.Make(figure.Count, unitUnit, terms...), in.cooperating)
	}
}

func jointStaff(in *Inputs) figure.Figure {
	var terms []figure.Term
	var units []int
	led := false
	for _, u := range in.workplaces {
		via := in.Managers[u].Via
		led = led || via >= 0
		if via >= 0 && in.jointlyLed(via) && !in.Org.IsCollaboration(via) {
			t := in.term(orgmodel.TypeUnit, u, orgmodel.Quantity{}, headUnit)
			t.Quantity, t.Quiet = in.Staff.Units[u].Own.Heads, true
			t.Keys = figure.Listed(func() []ground.Key { return append(in.headsOf(u), in.leadsIn(via)...) })
			terms, units = append(terms, t), append(units, u)
		}
	}
	if !led {
		return restingOn(figure.Nothing(noLine.With()), in.cooperating)
	}
	f := figure.Make(figure.Sum, headUnit).Counted().Of(terms...)
	f.Unknown = in.unstated(units, "heads", unitHeads)
	return restingOn(f, in.cooperating)
}
