package twoproposals

import "github.com/orgmodel/orgmodel/orgmodel/message"

// words are the texts of the picture of two proposals.
var words = struct {
	title, days, standings, none, onlyOne, onlyMany, bothOne, bothMany                                                               message.Text
	only, both, hereOnly, hereBoth, closed, closedElse, onlySaid, alike, apart, values, untouched, nothing, service, post, alsoApart message.Text
}{
	title:     message.Text{EN: "Two proposals on {0}: {1} = {2}, {3} = {4}", SV: "Två förslag på {0}: {1} = {2}, {3} = {4}"},
	days:      message.Text{EN: "{0} {1}, {2} {3}", SV: "{0} {1}, {2} {3}"},
	standings: message.Text{EN: "{0}: {1}, {2}: {3}", SV: "{0}: {1}, {2}: {3}"},
	none:      message.Text{EN: "no unit differs", SV: "ingen enhet skiljer"},
	onlyOne:   message.Text{EN: "{0} unit touched only by {1}", SV: "{0} enhet rörs bara av {1}"},
	onlyMany:  message.Text{EN: "{0} units touched only by {1}", SV: "{0} enheter rörs bara av {1}"},
	bothOne:   message.Text{EN: "{0} unit touched by both", SV: "{0} enhet rörs av båda"},
	bothMany:  message.Text{EN: "{0} units touched by both", SV: "{0} enheter rörs av båda"},

	only:       message.Text{EN: "changed only in {0}", SV: "ändras bara i {0}"},
	both:       message.Text{EN: "changed in {0} and {1}", SV: "ändras i {0} och {1}"},
	hereOnly:   message.Text{EN: "only in {0}", SV: "finns bara i {0}"},
	hereBoth:   message.Text{EN: "in {0} and {1}", SV: "finns i {0} och {1}"},
	closed:     message.Text{EN: "the closing only in {0}; left as it is in {1}", SV: "nedläggningen bara i {0}; orörd i {1}"},
	closedElse: message.Text{EN: "the closing only in {0}; remains in {1}", SV: "nedläggningen bara i {0}; finns kvar i {1}"},
	onlySaid:   message.Text{EN: "Only in {0}: {1}", SV: "Bara i {0}: {1}"},
	alike:      message.Text{EN: "{0} and {1}: {2}", SV: "{0} och {1}: {2}"},
	apart:      message.Text{EN: "{0}: {1} {2}: {3}", SV: "{0}: {1} {2}: {3}"},
	values:     message.Text{EN: "{0}: {6} {1} · {2} {3} · {4} {5}", SV: "{0}: {6} {1} · {2} {3} · {4} {5}"},
	untouched:  message.Text{EN: "{0} (left as it is)", SV: "{0} (orörd)"},
	nothing:    message.Text{EN: "not stated", SV: "inte angivet"},
	service:    message.Text{EN: "Service {0}: {1}", SV: "Insats {0}: {1}"},
	post:       message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},
	alsoApart:  message.Text{EN: "Also differs", SV: "Skiljer också"},
}
