package drawing

import "github.com/orgmodel/orgmodel/orgmodel/message"

// MostPieces is how many boxes, frames and lines a picture has at most. Twice as many
// take a computer more than a minute and two gigabytes, and nobody finds anything in
// them.
const MostPieces = 100_000

var crowdedText = message.Text{
	EN: "{0} cannot be drawn: it would have {1} boxes and lines, and a picture takes {2} at most. Draw a part of it with --root, or less with --depth; what it shows can be read with show.",
	SV: "{0} går inte att rita: det skulle bli {1} rutor och linjer, och en bild rymmer högst {2}. Rita en del med --root, eller mindre med --depth; det som bilden visar går att läsa med show.",
}

// Crowded refuses a drawing with more in it than a picture takes, before anything paints
// it; nil: there is room.
func (d *Drawing) Crowded() error {
	n := len(d.Boxes) + len(d.Frames) + len(d.Lines)
	if n <= MostPieces {
		return nil
	}
	return &Refusal{Text: crowdedText.With(message.Quoted(d.Title), n, MostPieces)}
}
