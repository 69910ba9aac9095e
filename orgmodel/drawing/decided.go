package drawing

import (
	"maps"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// PartlyDecided says what of a proposal or a vision is decided, as it stands beside
// the stamp; empty when nothing is.
func PartlyDecided(org *orgmodel.Organisation) message.Message {
	parts := decidedParts(org)
	if parts == nil {
		return message.Message{}
	}
	return partlyDecided.With(message.And(parts))
}

var partlyDecided = message.Text{EN: "partly decided: {0}", SV: "delvis beslutat: {0}"}

// part is what a proposal may hold that is decided: all of it, or some.
type part struct {
	of        orgmodel.Type
	all, some message.Text
}

// DecidedClosures are how PartlyDecided calls all closures.
var DecidedClosures = message.Text{EN: "the closures", SV: "nedläggningarna"}

// parts are told in this order: what ends comes first.
var parts = []part{
	{orgmodel.TypeClose, DecidedClosures, message.Text{EN: "some of the closures", SV: "några av nedläggningarna"}},
	{orgmodel.TypeUnit, message.Text{EN: "the units", SV: "enheterna"}, message.Text{EN: "some of the units", SV: "några av enheterna"}},
	{orgmodel.TypePost, message.Text{EN: "the posts", SV: "befattningarna"}, message.Text{EN: "some of the posts", SV: "några av befattningarna"}},
	{orgmodel.TypeService, message.Text{EN: "the services", SV: "insatserna"}, message.Text{EN: "some of the services", SV: "några av insatserna"}},
	{orgmodel.TypeAgreement, message.Text{EN: "the agreements", SV: "avtalen"}, message.Text{EN: "some of the agreements", SV: "några av avtalen"}},
	{orgmodel.TypePathway, message.Text{EN: "the pathways", SV: "ärendegångarna"}, message.Text{EN: "some of the pathways", SV: "några av ärendegångarna"}},
	{orgmodel.TypeGoal, message.Text{EN: "the goals", SV: "målen"}, message.Text{EN: "some of the goals", SV: "några av målen"}},
	{orgmodel.TypeBudget, message.Text{EN: "the allocations", SV: "ramarna"}, message.Text{EN: "some of the allocations", SV: "några av ramarna"}},
	{orgmodel.TypeMeasure, message.Text{EN: "the planned measures", SV: "planåtgärderna"}, message.Text{EN: "some of the planned measures", SV: "några av planåtgärderna"}},
}

// decidedParts names what a proposal or a vision says is decided, with a star where that it
// is, is assumed of some. What is in force is no part of it: it is there already.
func decidedParts(org *orgmodel.Organisation) []message.Text {
	if s := org.Header.Status; s != orgmodel.Proposed && s != orgmodel.Vision {
		return nil
	}
	decided, open := map[orgmodel.Type]int{}, map[orgmodel.Type]int{}
	assumed := map[orgmodel.Type]bool{}
	count := func(of orgmodel.Type, s orgmodel.Status, a orgmodel.Assumed) {
		switch s {
		case orgmodel.Decided:
			decided[of]++
			assumed[of] = assumed[of] || a.Key("status")
		case orgmodel.Proposed, orgmodel.Vision:
			open[of]++
		}
	}
	for i := range org.Closes {
		count(orgmodel.TypeClose, org.Closes[i].Status, org.Closes[i].Assumed)
	}
	org.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		count(ref.Type, c.Status, c.Assumed)
		for _, key := range slices.Sorted(maps.Keys(c.StatusOf)) {
			if key == "until" {
				count(orgmodel.TypeClose, c.StatusOf[key], c.Assumed)
			} else {
				count(ref.Type, c.StatusOf[key], c.Assumed)
			}
		}
	})
	var list []message.Text
	for _, p := range parts {
		text := p.all
		if open[p.of] > 0 {
			text = p.some
		}
		if assumed[p.of] {
			text = message.Text{EN: text.EN + "*", SV: text.SV + "*"}
		}
		if decided[p.of] > 0 {
			list = append(list, text)
		}
	}
	return list
}
