package commandline

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var useText = message.Text{
	EN: "The boxes cover {0} percent of the sheet; the text has {1} percent of the size it would have if they filled it without a gap.",
	SV: "Rutorna täcker {0} procent av bladet; texten har {1} procent av den storlek den skulle ha om de fyllde det utan mellanrum.",
}

// tellUse says how well a picture uses its sheet, to who looks into the program.
func (s *session) tellUse(d *drawing.Drawing) {
	if s.Getenv("ORGMODEL_DEBUG") != "" {
		use := d.Use()
		s.remark(useText.With(message.Int(use.Covered), message.Int(use.Reached)))
	}
}
