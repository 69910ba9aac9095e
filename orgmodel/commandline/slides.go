package commandline

import (
	"cmp"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
	"github.com/orgmodel/orgmodel/orgmodel/paint/pptx"
)

// slidePaper is the shape of what slides are shown on.
const slidePaper = "16:9"

// onSlide gives a drawing the shape of a slide where it is to be one, unless a sheet of
// paper was asked for.
func onSlide(format string, o *drawing.Options) {
	if format == pptxFormat && o.Paper == "" {
		o.Paper = slidePaper
		o.Orientation = cmp.Or(o.Orientation, drawing.Landscape)
	}
}

// aboutSlides is what a PowerPoint file says of itself.
func aboutSlides(org *orgmodel.Organisation) pptx.About {
	of := aboutPDF(org)
	return pptx.About{Title: of.Title, Author: of.Author, Day: pptx.Day(of.Day)}
}

var slideTexts = struct{ sources, assumed, all message.Text }{
	sources: message.Text{EN: "Sources", SV: "Källor"},
	assumed: message.Text{EN: "Assumed by the author", SV: "Antaget av den som skrev filen"},
	all:     message.Text{EN: "everything", SV: "allt"},
}

// pictureNotes are what a drawing rests on, for the notes of its slide or page: the
// sources, and what of it no source supports.
func pictureNotes(d *drawing.Drawing, of *orgmodel.Organisation, from ...*orgmodel.Organisation) []paint.Note {
	sources := paint.Note{Heading: slideTexts.sources.In(d.Lang)}
	assumed := paint.Note{Heading: slideTexts.assumed.In(d.Lang)}
	for _, org := range append([]*orgmodel.Organisation{of}, from...) {
		addLines(&sources, sourceLines(org, d.Lang)...)
		addLines(&assumed, assumedLines(org, d)...)
	}
	return slices.DeleteFunc([]paint.Note{sources, assumed}, func(n paint.Note) bool { return len(n.Lines) == 0 })
}

// addLines adds lines that are not there yet.
func addLines(n *paint.Note, lines ...string) {
	for _, line := range lines {
		if !slices.Contains(n.Lines, line) {
			n.Lines = append(n.Lines, line)
		}
	}
}

func sourceLines(org *orgmodel.Organisation, lang message.Lang) (list []string) {
	for i := range org.Sources {
		source := &org.Sources[i]
		if !org.Active(&source.Common) {
			continue
		}
		parts := []string{message.Name(cmp.Or(source.Name, source.ID)).In(lang), message.Name(source.Author).In(lang), message.Name(source.Publisher).In(lang)}
		if source.Date.Known() {
			parts = append(parts, source.Date.In(lang))
		}
		parts = append(parts, message.Place(source.URL).In(lang))
		list = append(list, strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), ", "))
	}
	return list
}

// assumedLines tell what is assumed of the organisation and of all that a drawing stands
// for, in the order of its outline.
func assumedLines(org *orgmodel.Organisation, d *drawing.Drawing) (list []string) {
	told := map[string]bool{}
	tell := func(typ orgmodel.Type, c *orgmodel.Common) {
		if c.ID == "" || told[c.ID] {
			return
		}
		told[c.ID] = true
		what := []string{slideTexts.all.In(d.Lang)}
		if !c.Assumed.All {
			what = what[:0]
			for _, key := range c.Assumed.Keys {
				what = append(what, format.Find(string(typ)).Label(key).In(d.Lang))
			}
		}
		if len(what) > 0 {
			list = append(list, message.Name(cmp.Or(c.Name, c.ID)).In(d.Lang)+": "+strings.Join(what, ", "))
		}
	}
	tell(orgmodel.TypeOrganisation, &org.Header.Common)
	for i := range d.Outline {
		e := &d.Outline[i]
		for _, id := range slices.Concat(e.Things.IDs, e.Things.Was, e.Named.IDs, e.Named.Was) {
			if ref, ok := org.Find(id); ok {
				tell(ref.Type, org.Common(ref))
			}
		}
	}
	return list
}
