package drawing

import "github.com/orgmodel/orgmodel/orgmodel/diff"

// Picture is which of the drawings of a change to make. Boxes stand in the same
// places in all three, so that the eye only meets what moved.
type Picture string

// The pictures.
const (
	ChangesPicture Picture = "changes" // both organisations in one, with marks
	BeforePicture  Picture = "before"
	AfterPicture   Picture = "after"
)

// Pictures lists the pictures of a change, the most used first.
func Pictures() []string {
	return []string{string(ChangesPicture), string(BeforePicture), string(AfterPicture)}
}

// Change draws what differs between two organisations.
func Change(*diff.Comparison, Picture, Options) (*Drawing, error) { return nil, nil }
