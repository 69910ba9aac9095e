package structure

import "github.com/orgmodel/orgmodel/orgmodel/message"

// words are the texts of the structure view.
var words = struct {
	nothing, description, boxesOne, boxesMany, levelsOne, levelsMany, circle, above, below message.Text
}{
	nothing:     message.Text{EN: "There is no unit to draw on {0}: the file has none, or none that exists on that day.", SV: "Det finns ingen enhet att rita den {0}: filen har ingen, eller ingen som finns den dagen."},
	description: message.Text{EN: "Organisation chart of {0} as of {1}: {2} on {3}.", SV: "Organisationsschema för {0} per {1}: {2} på {3}."},
	boxesOne:    message.Text{EN: "{0} box", SV: "{0} ruta"},
	boxesMany:   message.Text{EN: "{0} boxes", SV: "{0} rutor"},
	levelsOne:   message.Text{EN: "{0} level", SV: "{0} nivå"},
	levelsMany:  message.Text{EN: "{0} levels", SV: "{0} nivåer"},
	circle:      message.Text{EN: "line of command in a circle", SV: "linje som går i cirkel"},
	below:       message.Text{EN: "Circle: by the file under {0}", SV: "Cirkel: enligt filen under {0}"},
	above:       message.Text{EN: "Circle: by the file above {0}", SV: "Cirkel: enligt filen över {0}"},
}
