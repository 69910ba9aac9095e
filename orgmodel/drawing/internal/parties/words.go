package parties

import "github.com/orgmodel/orgmodel/orgmodel/message"

// Words are the words for who is party to an agreement.
var Words = struct {
	formless, AssumedKeys, between, absent, purchaserMissing, providerMissing, End, Of, Party message.Text
}{
	formless:         message.Text{EN: "Agreement, form not given", SV: "Avtal, form ej angiven"},
	AssumedKeys:      message.Text{EN: "Assumed: {0}", SV: "Antaget: {0}"},
	between:          message.Text{EN: "Between", SV: "Mellan"},
	absent:           message.Text{EN: "{0} does not exist on {1}", SV: "{0} finns inte den {1}"},
	purchaserMissing: message.Text{EN: "{0}: not given", SV: "{0}: ej angiven"},
	providerMissing:  message.Text{EN: "{0}: not given", SV: "{0}: ej angiven"},
	End:              message.Text{EN: "{0} of {1}: {2}", SV: "{0} i {1}: {2}"},
	Of:               message.Text{EN: "{0} ({1})", SV: "{0} ({1})"},
	Party:            message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},
}
