package document

import (
	"bufio"
	"html"
	"io"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var PageTexts = struct{ skip message.Text }{
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
@page{size:A4;margin:17mm}
@media print{.part{break-before:page}body{max-width:none;padding:0;font-size:10pt;line-height:1.35}h1{margin:0 0 .5rem}h2{margin:1rem 0 .3rem}p,ul{margin:.3rem 0;max-width:none}li{margin:.15rem 0}.skip{display:none}h2,h3,figcaption{break-after:avoid}tr,li,figure{break-inside:avoid}.scroll{overflow:visible}}
`

// HTML writes a document as one page that needs nothing else: no
// script, no other file. More is put after the style of all pages.
func HTML(w io.Writer, d *Document, more string) error {
	b := bufio.NewWriter(w)
	b.WriteString("<!DOCTYPE html>\n<html lang=\"" + string(d.Lang) + "\">\n<head>\n<meta charset=\"utf-8\">\n")
	b.WriteString("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + Escape(d.Title) + "</title>\n")
	b.WriteString("<style>" + pageStyle + more + "</style>\n</head>\n<body>\n")
	b.WriteString("<a class=\"skip\" href=\"#main\">" + Escape(PageTexts.skip.In(d.Lang)) + "</a>\n")
	b.WriteString("<header>\n<h1>" + starredHTML(d.Lang, d.Title) + "</h1>\n")
	for _, text := range d.Lead {
		b.WriteString("<p>" + starredHTML(d.Lang, text) + "</p>\n")
	}
	b.WriteString("</header>\n<main id=\"main\">\n")
	for i := range d.Sections {
		sectionHTML(b, d.Lang, &d.Sections[i])
	}
	b.WriteString("</main>\n</body>\n</html>\n")
	return b.Flush()
}

func sectionHTML(b *bufio.Writer, l message.Lang, s *Section) {
	b.WriteString("<section")
	heading := "h2"
	if s.Part {
		b.WriteString(" class=\"part\"")
		heading = "h1"
	}
	if s.Title != "" {
		b.WriteString(" aria-labelledby=\"" + Escape(s.ID) + "\">\n<" + heading + " id=\"" + Escape(s.ID) + "\">" + Escape(s.Title) + "</" + heading)
	}
	b.WriteString(">\n")
	for i := range s.Blocks {
		k := &s.Blocks[i]
		switch {
		case k.Heading != "":
			b.WriteString("<h3>" + Escape(k.Heading) + "</h3>\n")
		case k.Markup != "":
			b.WriteString(k.Markup)
		case k.Table != nil:
			tableHTML(b, l, k.Table)
		case k.Items != nil:
			listHTML(b, l, k.Items)
		case k.Text != "":
			b.WriteString("<p>" + starredHTML(l, k.Text) + "</p>\n")
		}
	}
	b.WriteString("</section>\n")
}

// listHTML puts a list within the entry that it lies below.
func listHTML(b *bufio.Writer, l message.Lang, items []Item) {
	b.WriteString("<ul>\n")
	deep := 0 // of the entry that is open
	for i := range items {
		it := &items[i]
		depth := min(max(it.Depth, 0), deep+1)
		switch {
		case i == 0:
			depth = 0
		case depth > deep:
			b.WriteString("\n<ul>\n")
		default:
			b.WriteString("</li>\n" + strings.Repeat("</ul>\n</li>\n", deep-depth))
		}
		deep = depth
		itemHTML(b, l, it)
	}
	b.WriteString("</li>\n" + strings.Repeat("</ul>\n</li>\n", deep) + "</ul>\n")
}

// itemHTML leaves the entry open.
func itemHTML(b *bufio.Writer, l message.Lang, it *Item) {
	b.WriteString("<li>")
	if it.Mark != "" {
		b.WriteString("<span class=\"mark\">" + Escape(it.Mark) + "</span> ")
	}
	if it.Strong {
		b.WriteString("<strong>" + starredHTML(l, it.Text) + "</strong>")
	} else {
		b.WriteString(starredHTML(l, it.Text))
	}
	if len(it.Notes) > 0 {
		b.WriteString("\n<ul>\n")
		for _, note := range it.Notes {
			b.WriteString("<li>" + starredHTML(l, note) + "</li>\n")
		}
		b.WriteString("</ul>\n")
	}
}

// tableHTML lets a table too wide for the screen be moved sideways, also from
// the keyboard.
func tableHTML(b *bufio.Writer, l message.Lang, t *Table) {
	b.WriteString("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"" + Escape(t.Caption) + "\">\n<table>\n")
	if t.Caption != "" {
		b.WriteString("<caption>" + Escape(t.Caption) + "</caption>\n")
	}
	if t.Head != nil {
		b.WriteString("<thead>\n<tr>")
		for c, cell := range t.Head {
			b.WriteString("<th scope=\"col\"" + t.class(c) + ">" + Escape(cell) + "</th>")
		}
		b.WriteString("</tr>\n</thead>\n")
	}
	b.WriteString("<tbody>\n")
	for _, cells := range t.Rows {
		b.WriteString("<tr>")
		for c, cell := range cells {
			if c == t.Of {
				b.WriteString("<th scope=\"row\">" + starredHTML(l, cell) + "</th>")
				continue
			}
			b.WriteString("<td" + t.class(c) + ">" + starredHTML(l, cell) + "</td>")
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</tbody>\n</table>\n</div>\n")
}

func (t *Table) class(column int) string {
	if t.isRight(column) {
		return ` class="number"`
	}
	return ""
}

// Escape writes text so that a browser shows it as it stands.
func Escape(text string) string {
	return html.EscapeString(strings.ToValidUTF8(oneLine(text), "\uFFFD"))
}
