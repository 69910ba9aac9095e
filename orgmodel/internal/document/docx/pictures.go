package docx

import (
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
)

// medium is a picture as a part of the file.
type medium struct {
	id, target string
	data       []byte
	packed     bool
}

const pictureSpaces = `xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="` + drawingSpace + `" xmlns:pic="` + picSpace + `"`

const (
	drawingSpace = "http://schemas.openxmlformats.org/drawingml/2006/main"
	picSpace     = "http://schemas.openxmlformats.org/drawingml/2006/picture"
	vectorSpace  = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
	vectorURI    = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
)

// beside is how much height of a sheet a picture leaves to its heading and its caption.
const beside = 1500

// sheetOf is the sheet on which a picture comes out largest: an upright one when it is as
// large on that.
func sheetOf(p *document.Picture) sheet {
	ways := []sheet{upright, across}
	if p.Sheet.W > 0 && p.Sheet.H > 0 {
		ways = []sheet{{twips(p.Sheet.W), twips(p.Sheet.H)}}
	}
	best := ways[0]
	for _, s := range ways[1:] {
		if room(p, s).W > room(p, best).W {
			best = s
		}
	}
	return best
}

// room is how large a picture is shown on a sheet: never larger than it is.
func room(p *document.Picture, s sheet) geometry.Size {
	size := geometry.Size{W: max(p.Size.W, 1), H: max(p.Size.H, 1)}
	most := geometry.Size{W: length(s.width()), H: length(s.height() - beside)}
	if size.W > most.W {
		size = geometry.Size{W: most.W, H: part(size.H, most.W, size.W)}
	}
	if size.H > most.H {
		size = geometry.Size{W: part(size.W, most.H, size.H), H: most.H}
	}
	return size
}

// part is so much of a length as one length is of another, and not nothing.
func part(of, some, all geometry.Length) geometry.Length {
	return max(geometry.Length(int64(of)*int64(some)/int64(all)), 1)
}

// Shown is how large a picture is shown, on A4 or on the sheet that it was made for: its
// pixels need be no finer.
func Shown(p *document.Picture) geometry.Size { return room(p, sheetOf(p)) }

// emu are the units that Word measures pictures in.
func emu(v geometry.Length) string { return strconv.FormatInt(int64(v)*127, 10) }

// picture sets it on a line of its own, with its label under it.
func (b *body) picture(p *document.Picture) {
	b.drawn++
	n := strconv.Itoa(b.drawn)
	pixels := b.attach("png", p.PNG, true)
	shown := room(p, b.sheet)
	b.open(normal, `<w:keepNext/>`)
	b.put(`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="`, emu(shown.W), `" cy="`, emu(shown.H), `"/><wp:docPr id="`, n, `" name="`)
	b.say(p.Label)
	b.put(`" descr="`)
	b.say(p.Alt)
	b.put(`"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="`, picSpace, `"><pic:pic><pic:nvPicPr><pic:cNvPr id="`, n, `" name="`)
	b.say(p.Label)
	b.put(`"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="`, pixels, `">`)
	if len(p.SVG) > 0 {
		b.put(`<a:extLst><a:ext uri="`, vectorURI, `"><asvg:svgBlip xmlns:asvg="`, vectorSpace, `" r:embed="`, b.attach("svg", p.SVG, false), `"/></a:ext></a:extLst>`)
	}
	b.put(`</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="`, emu(shown.W), `" cy="`, emu(shown.H),
		`"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`)
	b.open(caption, "")
	b.caption(p.Label)
	b.put(`</w:p>`)
}

// caption numbers a picture so that Word can make a list of them.
func (b *body) caption(label string) {
	word := footTexts.figure.In(b.doc.Lang)
	b.run("", word+" ")
	b.field("SEQ "+word+` \* ARABIC`, strconv.Itoa(b.drawn))
	b.run("", ". "+label)
}

// attach adds a picture as a part, and returns by which relation it is had.
func (b *body) attach(ending string, data []byte, packed bool) string {
	n := len(b.media) + 1
	m := medium{id: "rId" + strconv.Itoa(len(documentRelations)+n), target: "media/image" + strconv.Itoa(n) + "." + ending, data: data, packed: packed}
	b.media = append(b.media, m)
	return m.id
}
