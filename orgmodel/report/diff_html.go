package report

import (
	"html"
	"io"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// switchStyle shows one picture at a time on a screen, as wide as the page or in
// full size, and on paper each on a sheet of its own. It takes no script.
const switchStyle = `
.switch>input{position:absolute;opacity:0}
.switch>label{display:inline-block;border:1px solid #555;border-radius:.3rem;padding:.3rem .8rem;margin:0 .3rem .5rem 0;cursor:pointer}
.switch>input:checked+label{background:#1b1b1b;color:#fff}
.switch>input:focus-visible+label{outline:3px solid #0b5cad;outline-offset:2px}
.switch>figure{display:none}
.switch>.full+label{margin-left:1rem}
@media screen{.switch>.full:checked~figure svg{max-width:none}}
@page picture{size:A4 landscape}
@media print{#pictures,.switch{page:picture}.switch>input,.switch>label,.switch details{display:none}.switch>figure{display:block;margin:0}.switch>figure~figure{break-before:page}.switch svg{display:block;width:100%;max-height:15.5cm}}
`

// DiffHTML writes a comparison as a page of its own, with the pictures in it.
func DiffHTML(w io.Writer, c *Contrast, o Options) error {
	p := diffPage{c: c, lang: o.Lang, full: true}
	return document.HTML(w, p.paper(), picturesStyle(c.Pictures))
}

// picturesStyle shows the pictures of a page, one at a time.
func picturesStyle(list []Picture) string {
	style := ""
	if len(list) > 0 {
		style = switchStyle
	}
	for i := range list {
		id := document.Escape(list[i].ID)
		style += "@media screen{#show-" + id + ":checked~#picture-" + id + "{display:block}}\n"
	}
	if len(list) > 0 && list[0].Paper != "" {
		style += paperStyle(list[0].Paper)
	}
	return style
}

// paperStyle prints each picture that was made for a sheet of paper on one, whole and
// with nothing beside it. A hair is left free, or rounding would take a second sheet.
func paperStyle(paper string) string {
	width, height, _ := strings.Cut(document.Escape(paper), " ")
	return "@page picture{size:" + width + " " + height + ";margin:0}\n" +
		"@media print{#pictures,.switch figcaption{display:none}.switch svg{width:" + width + ";height:calc(" + height + " - 1mm);max-width:none;max-height:none}}\n"
}

// pictures is a section only for what can show them.
func (p *diffPage) pictures(d *document.Document) { addPictures(d, p.c.Pictures, p.lang) }

func addPictures(d *document.Document, list []Picture, l message.Lang) {
	if len(list) == 0 {
		return
	}
	if list[0].PNG != nil {
		d.Add("pictures", diffTexts.pictures.In(l), heldPictures(list)...)
		return
	}
	var b strings.Builder
	b.WriteString("<div class=\"switch\" role=\"group\" aria-labelledby=\"pictures\">\n")
	for i := range list {
		picture := &list[i]
		checked := ""
		if i == 0 {
			checked = " checked"
		}
		id := "show-" + document.Escape(picture.ID)
		b.WriteString("<input type=\"radio\" name=\"picture\" id=\"" + id + "\"" + checked + "><label for=\"" + id + "\">" + document.Escape(picture.Label) + "</label>\n")
	}
	b.WriteString("<input type=\"checkbox\" class=\"full\" id=\"full-size\"><label for=\"full-size\">" + document.Escape(diffTexts.fullSize.In(l)) + "</label>\n")
	for i := range list {
		figureHTML(&b, &list[i], diffTexts.inWords.In(l))
	}
	b.WriteString("</div>\n")
	d.Add("pictures", diffTexts.pictures.In(l), document.Block{Markup: b.String()})
}

// figureHTML takes the drawing as it is: the engine has made it safe.
func figureHTML(b *strings.Builder, picture *Picture, inWords string) {
	b.WriteString("<figure id=\"picture-" + document.Escape(picture.ID) + "\">\n<figcaption>" + document.Escape(picture.Label) + "</figcaption>\n")
	b.WriteString("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"" + document.Escape(picture.Label) + "\">\n" + strings.TrimSpace(picture.SVG) + "\n</div>\n")
	if len(picture.Outline) > 0 {
		b.WriteString("<details><summary>" + document.Escape(inWords) + "</summary>\n<pre>")
		for _, line := range picture.Outline {
			b.WriteString(html.EscapeString(oneLine(line)) + "\n")
		}
		b.WriteString("</pre></details>\n")
	}
	b.WriteString("</figure>\n")
}
