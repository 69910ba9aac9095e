package drawing

import "github.com/orgmodel/orgmodel/orgmodel/message"

// partyWords are the words for who is party to an agreement.
var partyWords = struct {
	formless, assumedKeys, between, absent, purchaserMissing, providerMissing, end, of, party message.Text
}{
	formless:         message.Text{EN: "Agreement, form not given", SV: "Avtal, form ej angiven"},
	assumedKeys:      message.Text{EN: "Assumed: {0}", SV: "Antaget: {0}"},
	between:          message.Text{EN: "Between", SV: "Mellan"},
	absent:           message.Text{EN: "{0} does not exist on {1}", SV: "{0} finns inte den {1}"},
	purchaserMissing: message.Text{EN: "{0}: not given", SV: "{0}: ej angiven"},
	providerMissing:  message.Text{EN: "{0}: not given", SV: "{0}: ej angiven"},
	end:              message.Text{EN: "{0} of {1}: {2}", SV: "{0} i {1}: {2}"},
	of:               message.Text{EN: "{0} ({1})", SV: "{0} ({1})"},
	party:            message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},
}
