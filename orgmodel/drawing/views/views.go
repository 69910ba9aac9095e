// Package views lists the views of one organisation by the names that people type.
// It is a list and nothing else: what a view shows is in the package of the view.
package views

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/areas"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/commissioning"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/coverage"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/indicators"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/network"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/pathway"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// View is one way to look at an organisation.
type View struct {
	Name  string
	Title message.Text
	Build func(*orgmodel.Organisation, drawing.Options) (*drawing.Drawing, error)
}

// All lists the views, the most used first.
func All() []View {
	return []View{
		{"structure", message.Text{EN: "line of command, posts and staff, shared leadership, collaborations", SV: "linjeorganisationen, befattningar och bemanning, delat ledarskap, samverkan mellan organisationer"}, structure.Draw},
		{"commissioning", message.Text{EN: "who purchases what from whom: agreements, amounts, follow-up", SV: "vem som beställer vad av vem: avtal, belopp, uppföljning"}, commissioning.Draw},
		{"areas", message.Text{EN: "areas side by side: teams, meeting places, shared leadership, services", SV: "delområden sida vid sida: arbetslag, mötesplatser, gemensam ledning, insatser"}, areas.Draw},
		{"coverage", message.Text{EN: "target groups and the services that reach them; groups that nothing reaches", SV: "målgrupper och insatserna som når dem; grupper som inget når"}, coverage.Draw},
		{"pathway", message.Text{EN: "the person's way step by step, by authority and unit; every hand-off and the boundary it crosses", SV: "ärendegångar steg för steg, per myndighet och enhet; varje överlämning och gränsen den passerar"}, pathway.Draw},
		{"indicators", message.Text{EN: "values by year and municipality as bars, goals as lines", SV: "värden per år och kommun som staplar, mål som linjer"}, indicators.Draw},
		{"network", message.Text{EN: "who works with whom across which boards: collaborations, joint leadership, agreements", SV: "vem som arbetar med vem över vilka nämndgränser: samverkan mellan organisationer, gemensam ledning, avtal"}, network.Draw},
	}
}
