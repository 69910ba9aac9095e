package report

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var pairTagTexts = struct{ assumed, before, vision message.Text }{
	assumed: message.Text{EN: "assumed", SV: "antaget"},
	before:  message.Text{EN: "what is said of before is assumed", SV: "tidigare uppgift antagen"},
	vision:  message.Text{EN: "was a vision", SV: "var en vision"},
}

// pairTags say what is assumed in a statement about two files, and of what only the
// old one says. How sure the new file is of it its status tells.
func pairTags(g ground.Ground, old orgmodel.Status) []message.Text {
	var list []message.Text
	in := func(file int, some []ground.Stated) bool {
		return slices.ContainsFunc(some, func(s ground.Stated) bool { return s.File == file })
	}
	if old != orgmodel.Vision && in(0, g.With(orgmodel.Vision)) {
		list = append(list, pairTagTexts.vision)
	}
	switch assumed := g.Assumed(); {
	case in(1, assumed):
		list = append(list, pairTagTexts.assumed)
	case in(0, assumed):
		list = append(list, pairTagTexts.before)
	}
	return list
}
