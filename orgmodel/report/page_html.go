package report

import (
	"bufio"
	"html"
	"io"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var pageTexts = struct{ skip message.Text }{
	skip: message.Text{EN: "To the contents", SV: "Till innehållet"},
}

// pageStyle needs nothing from outside the page. Colours have a contrast of at
// least 4.5:1, and carry no meaning of their own.
const pageStyle = `
:root{color-scheme:light}
body{font:1rem/1.5 "Liberation Sans",Arial,Helvetica,sans-serif;color:#1b1b1b;background:#fff;margin:0 auto;max-width:62rem;padding:1rem 1.5rem 3rem}
h1{font-size:1.6rem;line-height:1.25}
h2{font-size:1.25rem;margin:2rem 0 .5rem;border-bottom:1px solid #999}
p,ul{max-width:46rem}
.scroll{overflow-x:auto;position:relative}
table{border-collapse:collapse;margin:.5rem 0}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
header p{font-weight:600}
th,td{border-bottom:1px solid #bbb;padding:.3rem .8rem .3rem 0;text-align:left;vertical-align:top}
thead th{border-bottom:2px solid #555}
tbody th{font-weight:600}
.number{text-align:right;white-space:nowrap}
li{margin:.3rem 0}
li>ul{font-size:.9rem;color:#4a4a4a}
.mark{font-weight:700}
.skip{position:absolute;left:-100vw}
.skip:focus{left:1rem;top:.5rem;background:#fff;padding:.5rem}
:focus-visible{outline:3px solid #0b5cad;outline-offset:2px}
figure{margin:1rem 0}
figure svg{max-width:100%;height:auto}
figcaption{font-weight:600}
@media print{body{max-width:none;padding:0;font-size:10pt}.skip{display:none}h2,h3,figcaption{break-after:avoid}tr,li,figure{break-inside:avoid}.scroll{overflow:visible}}
`

// documentHTML writes a document as one page that needs nothing else: no
// script, no other file. More is put after the style of all pages.
func documentHTML(w io.Writer, d *document, more string) error {
	b := bufio.NewWriter(w)
	b.WriteString("<!DOCTYPE html>\n<html lang=\"" + string(d.lang) + "\">\n<head>\n<meta charset=\"utf-8\">\n")
	b.WriteString("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + escape(d.title) + "</title>\n")
	b.WriteString("<style>" + pageStyle + more + "</style>\n</head>\n<body>\n")
	b.WriteString("<a class=\"skip\" href=\"#main\">" + escape(pageTexts.skip.In(d.lang)) + "</a>\n")
	b.WriteString("<header>\n<h1>" + starredHTML(d.lang, d.title) + "</h1>\n")
	for _, text := range d.lead {
		b.WriteString("<p>" + starredHTML(d.lang, text) + "</p>\n")
	}
	b.WriteString("</header>\n<main id=\"main\">\n")
	for i := range d.sections {
		sectionHTML(b, d.lang, &d.sections[i])
	}
	b.WriteString("</main>\n</body>\n</html>\n")
	return b.Flush()
}

func sectionHTML(b *bufio.Writer, l message.Lang, s *section) {
	b.WriteString("<section")
	if s.title != "" {
		b.WriteString(" aria-labelledby=\"" + escape(s.id) + "\">\n<h2 id=\"" + escape(s.id) + "\">" + escape(s.title) + "</h2")
	}
	b.WriteString(">\n")
	for i := range s.blocks {
		k := &s.blocks[i]
		switch {
		case k.heading != "":
			b.WriteString("<h3>" + escape(k.heading) + "</h3>\n")
		case k.markup != "":
			b.WriteString(k.markup)
		case k.table != nil:
			tableHTML(b, l, k.table)
		case k.items != nil:
			listHTML(b, l, k.items)
		case k.text != "":
			b.WriteString("<p>" + starredHTML(l, k.text) + "</p>\n")
		}
	}
	b.WriteString("</section>\n")
}

func listHTML(b *bufio.Writer, l message.Lang, items []item) {
	b.WriteString("<ul>\n")
	for i := range items {
		it := &items[i]
		b.WriteString("<li>")
		if it.mark != "" {
			b.WriteString("<span class=\"mark\">" + escape(it.mark) + "</span> ")
		}
		b.WriteString(starredHTML(l, it.text))
		if len(it.notes) > 0 {
			b.WriteString("\n<ul>\n")
			for _, note := range it.notes {
				b.WriteString("<li>" + starredHTML(l, note) + "</li>\n")
			}
			b.WriteString("</ul>\n")
		}
		b.WriteString("</li>\n")
	}
	b.WriteString("</ul>\n")
}

// tableHTML lets a table too wide for the screen be moved sideways, also from
// the keyboard.
func tableHTML(b *bufio.Writer, l message.Lang, t *table) {
	b.WriteString("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"" + escape(t.caption) + "\">\n<table>\n")
	if t.caption != "" {
		b.WriteString("<caption>" + escape(t.caption) + "</caption>\n")
	}
	if t.head != nil {
		b.WriteString("<thead>\n<tr>")
		for c, cell := range t.head {
			b.WriteString("<th scope=\"col\"" + t.class(c) + ">" + escape(cell) + "</th>")
		}
		b.WriteString("</tr>\n</thead>\n")
	}
	b.WriteString("<tbody>\n")
	for _, cells := range t.rows {
		b.WriteString("<tr>")
		for c, cell := range cells {
			if c == t.of {
				b.WriteString("<th scope=\"row\">" + starredHTML(l, cell) + "</th>")
				continue
			}
			b.WriteString("<td" + t.class(c) + ">" + starredHTML(l, cell) + "</td>")
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</tbody>\n</table>\n</div>\n")
}

func (t *table) class(column int) string {
	if t.isRight(column) {
		return ` class="number"`
	}
	return ""
}

// escape writes text so that a browser shows it as it stands.
func escape(text string) string {
	return html.EscapeString(strings.ToValidUTF8(oneLine(text), "\uFFFD"))
}
