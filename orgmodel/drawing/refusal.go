package drawing

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/internal/layout"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var optionWords = struct{ detail, orientation, paper, upright message.Text }{
	detail:      message.Text{EN: "There is no detail {0} to draw in; take {1}.", SV: "Det finns ingen detaljnivå {0} att rita i; ange {1}."},
	orientation: message.Text{EN: "A sheet cannot lie the way {0}; take {1}.", SV: "Ett blad kan inte ligga {0}; ange {1}."},
	paper:       message.Text{EN: "There is no sheet {0} to draw on; take {1}.", SV: "Det finns inget pappersformat {0} att rita på; ange {1}."},
	upright:     message.Text{EN: "A sheet of {0} is never upright; leave out the orientation, or take another sheet.", SV: "{0} är aldrig stående; ta bort orienteringen eller ange ett annat format."},
}

// Refuse says which option is a word that means nothing, if one is: a drawing
// that is not as it was ordered should not look as if it were.
func (o *Options) Refuse() error {
	if o.Detail != "" && !slices.Contains(Details(), string(o.Detail)) {
		return &Refusal{Text: optionWords.detail.With(message.Quoted(string(o.Detail)), message.Or(Details()))}
	}
	if o.Orientation != "" && !slices.Contains(Orientations(), string(o.Orientation)) {
		return &Refusal{Text: optionWords.orientation.With(message.Quoted(string(o.Orientation)), message.Or(Orientations()))}
	}
	if _, known := layout.Paper(o.Paper, layout.Landscape); o.Paper != "" && !known {
		return &Refusal{Text: optionWords.paper.With(message.Quoted(o.Paper), message.Or(Papers()))}
	}
	if o.Orientation == Portrait && layout.Lies(o.Paper) {
		return &Refusal{Text: optionWords.upright.With(message.Paper(o.Paper))}
	}
	return nil
}
