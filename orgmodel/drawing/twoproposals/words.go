package twoproposals

import "github.com/orgmodel/orgmodel/orgmodel/message"

// texts are those of the picture of two proposals.
var texts = struct {
	title, days, standings, none, countOnly, countBoth, countApart, below                                                            message.Text
	hereOnly, stateOnly, stateBoth, stateEach, inBoth, relations, placeOnly, placeBoth, from, top, alongOne, alongMany               message.Text
	hereBoth, closed, closedElse, onlySaid, alike, apart, values, untouched, gone, nothing, service, post, alsoApart, unitOne, units message.Text
}{
	title:      message.Text{EN: "Two proposals on {0}: {1} = {2}, {3} = {4}", SV: "Två förslag på {0}: {1} = {2}, {3} = {4}"},
	days:       message.Text{EN: "{0} {1}, {2} {3}", SV: "{0} {1}, {2} {3}"},
	standings:  message.Text{EN: "{0}: {1}, {2}: {3}", SV: "{0}: {1}, {2}: {3}"},
	none:       message.Text{EN: "no unit differs", SV: "ingen enhet skiljer"},
	countOnly:  message.Text{EN: "only in {0}: {1}", SV: "bara i {0}: {1}"},
	countBoth:  message.Text{EN: "in {0} and {1} alike: {2}", SV: "lika i {0} och {1}: {2}"},
	countApart: message.Text{EN: "in both {0} and {1}, but not alike: {2}", SV: "i både {0} och {1}, men inte lika: {2}"},
	unitOne:    message.Text{EN: "{0} unit", SV: "{0} enhet"},
	units:      message.Text{EN: "{0} units", SV: "{0} enheter"},
	below:      message.Text{EN: "{0} below: {1}", SV: "{0} under denna: {1}"},

	hereOnly:  message.Text{EN: "only in {0}", SV: "finns bara i {0}"},
	stateOnly: message.Text{EN: "{0} only in {1}", SV: "{0} bara i {1}"},
	stateBoth: message.Text{EN: "{0} in {1} and {2}", SV: "{0} i {1} och {2}"},
	stateEach: message.Text{EN: "{0}: {1}; {2}: {3}", SV: "{0}: {1}; {2}: {3}"},
	inBoth:    message.Text{EN: "in {0} and {1}", SV: "i {0} och {1}"},
	relations: message.Text{EN: "{0}: {1} · {2}: {3}", SV: "{0}: {1} · {2}: {3}"},
	placeOnly: message.Text{EN: "moved here only in {0}", SV: "flyttas hit bara i {0}"},
	placeBoth: message.Text{EN: "moved here in {0} and {1}", SV: "flyttas hit i {0} och {1}"},
	from:      message.Text{EN: "from {0}", SV: "från {0}"},
	top:       message.Text{EN: "the top", SV: "översta nivån"},
	alongOne:  message.Text{EN: "{0} unit comes along", SV: "{0} enhet följer med"},
	alongMany: message.Text{EN: "{0} units come along", SV: "{0} enheter följer med"},

	hereBoth:   message.Text{EN: "in {0} and {1}", SV: "finns i {0} och {1}"},
	closed:     message.Text{EN: "the closing only in {0}; left as it is in {1}", SV: "nedläggningen bara i {0}; orörd i {1}"},
	closedElse: message.Text{EN: "the closing only in {0}; remains in {1}", SV: "nedläggningen bara i {0}; finns kvar i {1}"},
	onlySaid:   message.Text{EN: "Only in {0}: {1}", SV: "Bara i {0}: {1}"},
	alike:      message.Text{EN: "{0} and {1}: {2}", SV: "{0} och {1}: {2}"},
	apart:      message.Text{EN: "{0}: {1} {2}: {3}", SV: "{0}: {1} {2}: {3}"},
	values:     message.Text{EN: "{0}: {6} {1} · {2} {3} · {4} {5}", SV: "{0}: {6} {1} · {2} {3} · {4} {5}"},
	untouched:  message.Text{EN: "{0} (left as it is)", SV: "{0} (orörd)"},
	gone:       message.Text{EN: "not there", SV: "finns inte"},
	nothing:    message.Text{EN: "not stated", SV: "inte angivet"},
	service:    message.Text{EN: "Service {0}: {1}", SV: "Insats {0}: {1}"},
	post:       message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},
	alsoApart:  message.Text{EN: "Also differs", SV: "Skiljer också"},
}
