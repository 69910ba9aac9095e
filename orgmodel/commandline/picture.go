package commandline

import (
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/internal/nearest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// viewFlags say what of an organisation to see: the same for show and render,
// so that a picture and its equal in text are asked for in the same words.
var viewFlags = []flagSpec{
	{name: "view", takes: words.word, words: viewNames(), initial: viewNames()[0], doc: message.Text{
		EN: "What to look at.", SV: "Vad som ska visas.",
	}},
	{name: "root", takes: words.id, offers: offerUnits, doc: message.Text{
		EN: "Only this and all below it: a unit, or what the view shows, such as a pathway. The network shows whom they work with as well.", SV: "Bara detta och allt under det: en enhet, eller det som vyn visar, till exempel en ärendegång. Nätverket visar även dem som de arbetar med.",
	}},
	{name: "depth", takes: words.number, check: checkDepth, doc: message.Text{
		EN: "Only so many levels below the top; what lies deeper is counted. For a view that draws all levels it means nothing.",
		SV: "Bara så många nivåer under den översta; det som ligger djupare räknas. I en vy som ritar alla nivåer betyder det ingenting.",
	}},
	{name: "detail", takes: words.word, words: drawing.Details(), initial: string(drawing.Standard), doc: message.Text{
		EN: "How much each box says.", SV: "Hur mycket varje ruta berättar.",
	}},
}

func viewNames() []string {
	var names []string
	for _, v := range views.All() {
		names = append(names, v.Name)
	}
	return names
}

var pictureTexts = struct{ depth, root, rootNear, paper, unread message.Text }{
	unread:   message.Text{EN: "NB: {0}.", SV: "Obs: {0}."},
	depth:    message.Text{EN: "--depth takes a whole number from {1} to {2}, not {0}", SV: "--depth ska vara ett heltal från {1} till {2}, inte {0}"},
	root:     message.Text{EN: "{1} has nothing with the id {0}", SV: "{1} har inget med id {0}"},
	rootNear: message.Text{EN: "{1} has nothing with the id {0}; did you mean {2}?", SV: "{1} har inget med id {0}; menade du {2}?"},
	paper:    message.Text{EN: "--orientation means nothing without --paper: {0}", SV: "--orientation betyder ingenting utan --paper: {0}"},
}

// deepest is the greatest depth that can be asked for.
const deepest = 1000

func checkDepth(value string) error {
	if n, err := strconv.Atoi(value); err != nil || n < 1 || n > deepest {
		return wrong(pictureTexts.depth, quoted(value), 1, deepest)
	}
	return nil
}

// pictureOptions are what show and render have in common.
type pictureOptions struct {
	command string
	file    string
	view    string
	drawing drawing.Options
}

func (s *session) pictureFlags(command string, c *cli.Context) pictureOptions {
	depth, _ := strconv.Atoi(c.String("depth")) // checked by the flag table; none is 0
	return pictureOptions{
		command: command, file: c.Args().First(), view: c.String("view"),
		drawing: drawing.Options{Lang: s.labels, Root: c.String("root"), Depth: depth, Detail: drawing.Detail(c.String("detail"))},
	}
}

// picture loads a file and builds the drawing of it, as far as it can be read; see
// ended for what is left to say then.
func (s *session) picture(o pictureOptions) (*tomlfile.Result, *drawing.Drawing, error) {
	r, err := s.readable(o.file)
	if err != nil {
		return nil, nil, err
	}
	if err := checkRoot(o, r.Org); err != nil {
		return nil, nil, err
	}
	s.now(progressTexts.draw)
	for _, v := range views.All() {
		if v.Name == o.view {
			org := r.Org.WithoutCircles()
			d, err := v.Build(org, o.drawing)
			if err != nil {
				return r, nil, err
			}
			for _, clause := range drawing.Unread(org) {
				d.Description += " " + pictureTexts.unread.With(clause).In(d.Lang)
			}
			return r, d, nil
		}
	}
	return nil, nil, misuse(o.command, usageTexts.choice.With("--view", quoted(o.view), strings.Join(viewNames(), ", ")))
}

// checkRoot sees to it that the id exists; whether a view can begin there the
// view itself says.
func checkRoot(o pictureOptions, org *orgmodel.Organisation) error {
	root := o.drawing.Root
	if root == "" {
		return nil
	}
	if _, ok := org.Find(root); ok {
		return nil
	}
	if near, ok := nearest.ID(root, rootIDs(org)); ok {
		return misuse(o.command, pictureTexts.rootNear.With(quoted(root), quoted(shownName(o.file)), quoted(near)))
	}
	return misuse(o.command, pictureTexts.root.With(quoted(root), quoted(shownName(o.file))))
}

// rootIDs lists the ids of what some view can begin with.
func rootIDs(org *orgmodel.Organisation) []string {
	var ids []string
	org.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		switch ref.Type {
		case orgmodel.TypeUnit, orgmodel.TypeArea, orgmodel.TypeTargetGroup, orgmodel.TypePathway, orgmodel.TypeIndicator:
			ids = append(ids, c.ID)
		}
	})
	return ids
}

var paperFlags = []flagSpec{
	{name: "paper", takes: words.word, words: drawing.Papers(), doc: message.Text{
		EN: "Fit the drawing to a sheet of paper, or to 16:9, the shape of a slide, and warn when its text becomes too small to read. A pptx without it is 16:9.",
		SV: "Anpassa ritningen till ett pappersformat, eller till 16:9, som bilder i ett bildspel har, och varna när texten blir för liten att läsa. En pptx utan den blir 16:9.",
	}},
	{name: "orientation", takes: words.word, words: drawing.Orientations(), doc: message.Text{
		EN: "Which way the sheet lies; auto takes the one that gives the larger text.",
		SV: "Hur papperet ligger; auto väljer det håll som ger störst text.",
	}},
}
