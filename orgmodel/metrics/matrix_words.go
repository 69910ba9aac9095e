package metrics

import "github.com/orgmodel/orgmodel/orgmodel/message"

// MatrixWords are what the matrix of people is called, and its rows and columns that
// are no unit's, wherever it is told.
var MatrixWords = struct{ Title, From, To, Before, After, NotPlaced, NotStated, Rest, Came, Still message.Text }{
	Title:     message.Text{EN: "From where to where: people per unit before and after", SV: "Varifrån och vart: personer per enhet före och efter"},
	From:      message.Text{EN: "From", SV: "Från"},
	To:        message.Text{EN: "To", SV: "Till"},
	Before:    message.Text{EN: "Before", SV: "Före"},
	After:     message.Text{EN: "After", SV: "Efter"},
	NotPlaced: message.Text{EN: "Not placed", SV: "Utan angiven inplacering"},
	NotStated: message.Text{EN: "Not stated", SV: "Framgår inte"},
	Rest:      message.Text{EN: "Not distributed to units", SV: "Ej fördelade på enheter"},
	Came:      message.Text{EN: "From where is not stated", SV: "Varifrån framgår inte"},
	Still:     message.Text{EN: "Units of which the files state no change in people: {0}.", SV: "Enheter där filerna inte anger någon ändring av personalen: {0}."},
}
