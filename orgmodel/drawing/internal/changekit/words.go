package changekit

import "github.com/orgmodel/orgmodel/orgmodel/message"

// Words are texts of all pictures of what changes.
var Words = struct {
	Nothing, was, UnchangedOne, UnchangedMany, AndOthers, Elsewhere, ElsewhereUnits, ElsewhereOthers,
	ElsewhereNote, ElsewhereSaid, Describe, LegendNewMember, LegendGoneMember, namesMore message.Text
}{
	Nothing:          message.Text{EN: "There is no unit to draw on either side.", SV: "Det finns ingen enhet att rita på någondera sidan."},
	was:              message.Text{EN: "{0} (was {1})", SV: "{0} (förut {1})"},
	UnchangedOne:     message.Text{EN: "{0} unit unchanged", SV: "{0} enhet oförändrad"},
	UnchangedMany:    message.Text{EN: "{0} units unchanged", SV: "{0} enheter oförändrade"},
	AndOthers:        message.Text{EN: "and {0} more", SV: "och {0} till"},
	Elsewhere:        message.Text{EN: "Also changed", SV: "Ändras också"},
	ElsewhereUnits:   message.Text{EN: "Units outside this branch", SV: "Enheter utanför den här delen"},
	ElsewhereOthers:  message.Text{EN: "Actors outside the municipality, elsewhere", SV: "Aktörer utanför kommunen, på annan plats"},
	ElsewhereNote:    message.Text{EN: "not in the picture", SV: "syns inte i bilden"},
	ElsewhereSaid:    message.Text{EN: "{0} Not in the picture: {1}.", SV: "{0} Utanför bilden: {1}."},
	Describe:         message.Text{EN: "{0}. {1}.", SV: "{0}. {1}."},
	LegendNewMember:  message.Text{EN: "takes part from now on", SV: "deltar härefter"},
	namesMore:        message.Text{EN: "{0} more", SV: "{0} till"},
	LegendGoneMember: message.Text{EN: "took part before", SV: "deltog förut"},
}
