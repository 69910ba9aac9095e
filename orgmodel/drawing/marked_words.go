package drawing

import "github.com/orgmodel/orgmodel/orgmodel/message"

// markedWords are texts of all pictures of what changes.
var markedWords = struct {
	nothing, was, unchangedOne, unchangedMany, andOthers, elsewhere, elsewhereUnits, elsewhereOthers,
	elsewhereNote, elsewhereSaid, describe, legendNewMember, legendGoneMember message.Text
}{
	nothing:          message.Text{EN: "There is no unit to draw on either side.", SV: "Det finns ingen enhet att rita på någondera sidan."},
	was:              message.Text{EN: "{0} (was {1})", SV: "{0} (förut {1})"},
	unchangedOne:     message.Text{EN: "{0} unit unchanged", SV: "{0} enhet oförändrad"},
	unchangedMany:    message.Text{EN: "{0} units unchanged", SV: "{0} enheter oförändrade"},
	andOthers:        message.Text{EN: "and {0} more", SV: "och {0} till"},
	elsewhere:        message.Text{EN: "Also changed", SV: "Ändras också"},
	elsewhereUnits:   message.Text{EN: "Units outside this branch", SV: "Enheter utanför den här delen"},
	elsewhereOthers:  message.Text{EN: "Actors outside the municipality, elsewhere", SV: "Aktörer utanför kommunen, på annan plats"},
	elsewhereNote:    message.Text{EN: "not in the picture", SV: "syns inte i bilden"},
	elsewhereSaid:    message.Text{EN: "{0} Not in the picture: {1}.", SV: "{0} Utanför bilden: {1}."},
	describe:         message.Text{EN: "{0}. {1}.", SV: "{0}. {1}."},
	legendNewMember:  message.Text{EN: "takes part from now on", SV: "deltar härefter"},
	legendGoneMember: message.Text{EN: "took part before", SV: "deltog förut"},
}
