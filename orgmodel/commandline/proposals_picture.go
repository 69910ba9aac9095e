package commandline

import (
	"errors"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/people"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/twoproposals"
	"github.com/orgmodel/orgmodel/orgmodel/engine"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
	"github.com/orgmodel/orgmodel/orgmodel/report"
)

// drawProposals draws two proposals and their base in one picture.
func (s *session) drawProposals(o diffOptions, c *proposals.Comparison) (*drawing.Drawing, error) {
	s.now(progressTexts.draw)
	p := pictureOptions{command: "diff", file: o.after, drawing: o.drawing}
	for _, org := range []*orgmodel.Organisation{c.Base, c.To[0].New} {
		if _, ok := org.Find(o.drawing.Root); ok {
			return drawTwo(c, o)
		}
	}
	if err := checkRoot(p, c.To[1].New); err != nil {
		return nil, err
	}
	return drawTwo(c, o)
}

func drawTwo(c *proposals.Comparison, o diffOptions) (*drawing.Drawing, error) {
	if o.picture == peoplePicture {
		return people.DrawTwo(c, o.drawing)
	}
	return twoproposals.Draw(c, o.drawing)
}

// illustrateProposals draws it for what can show it. What the drawing refuses, because
// nothing could be seen in it, the page does without.
func (s *session) illustrateProposals(o diffOptions, r *report.Proposals) error {
	switch o.format {
	case docxFormat:
		return s.hold(&r.Pictures, o, change.Changes, func(o diffOptions) (*drawing.Drawing, error) { return s.drawProposals(o, r.Joined) })
	case "html":
		return s.addProposalsPicture(o, r)
	}
	return nil
}

func (s *session) addProposalsPicture(o diffOptions, r *report.Proposals) error {
	o.drawing.Lang = s.lang
	d, err := s.drawProposals(o, r.Joined)
	var refusal *drawing.Refusal
	if errors.As(err, &refusal) {
		s.remark(refusal.Text)
		return nil
	}
	if err != nil {
		return err
	}
	d.Prefix = string(change.Changes) + "-"
	svg, err := engine.Inline(s.ctx, s.Engine, d)
	if err != nil {
		return err
	}
	p := report.Picture{ID: string(change.Changes), Label: pictureLabels[change.Changes].In(s.lang), SVG: string(svg), Paper: paperOf(d)}
	for _, e := range d.Outline {
		p.Outline = append(p.Outline, strings.Repeat("  ", max(e.Depth, 0))+e.Text)
	}
	r.Pictures = append(r.Pictures, p)
	return nil
}
