package docx

import (
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
)

// sheet is the paper that a part of a document lies on, in twentieths of a point.
type sheet struct{ wide, high int }

// A4, either way, and what is left free on all sides.
var (
	upright = sheet{11906, 16838}
	across  = sheet{16838, 11906}
)

const (
	margin = 1134 // 2 cm
	foot   = 567
)

// width and height are those of the text.
func (s sheet) width() int  { return s.wide - 2*margin }
func (s sheet) height() int { return s.high - 2*margin }

// section is what Word calls it: all that lies on such sheets.
func (s sheet) section() string {
	m, way := strconv.Itoa(margin), ""
	if s.wide > s.high {
		way = ` w:orient="landscape"`
	}
	return `<w:sectPr><w:footerReference w:type="default" r:id="` + footerID + `"/><w:pgSz w:w="` + strconv.Itoa(s.wide) + `" w:h="` + strconv.Itoa(s.high) + `"` + way +
		`/><w:pgMar w:top="` + m + `" w:right="` + m + `" w:bottom="` + m + `" w:left="` + m + `" w:header="` + strconv.Itoa(foot) + `" w:footer="` + strconv.Itoa(foot) + `" w:gutter="0"/></w:sectPr>`
}

// sheetFor is the sheet that a section needs: that of its picture, or one that lies
// across where a table has more columns than an upright one has room for.
func sheetFor(s *document.Section) sheet {
	on := upright
	for i := range s.Blocks {
		switch k := &s.Blocks[i]; {
		case k.Picture != nil:
			on = widest(on, sheetOf(k.Picture))
		case k.Table != nil && !fitsUpright(k.Table):
			on = widest(on, across)
		}
	}
	return on
}

func widest(a, b sheet) sheet {
	if b.wide > a.wide {
		return b
	}
	return a
}

// twips are the twentieths of a point in a length.
func twips(v geometry.Length) int { return int(v * 20 / geometry.Pt) }

// length is a number of them as a length.
func length(twips int) geometry.Length { return geometry.Length(max(twips, 1)) * geometry.Pt / 20 }
