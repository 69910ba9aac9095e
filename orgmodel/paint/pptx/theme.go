package pptx

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// The colours of the theme: those that drawings have for ink, grounds and kinds of units.
// A template that is laid over the file puts its own in their place.
var theme = [...]struct {
	slot  string
	color drawing.Color
}{
	{"dk1", "#1f2933"}, // ink
	{"lt1", "#ffffff"}, // paper
	{"dk2", "#52606d"}, // grey ink, and lines
	{"lt2", "#f7f8fa"}, // ground of a frame
	{"accent1", "#174a7c"},
	{"accent2", "#1c6344"},
	{"accent3", "#7d5a00"},
	{"accent4", "#533a84"},
	{"accent5", "#8f4210"},
	{"accent6", "#7b1e5a"},
	{"hlink", "#174a7c"},
	{"folHlink", "#533a84"},
}

// role is how a colour is told by one of the theme: as it is, or by its saturation and
// lightness (thousandths of a percent), so that a tint stays one in another theme.
type role struct {
	slot          string
	sat, mod, off int64 // zero: as it is
}

// roles are the colours that follow the theme. All others have a meaning of their own,
// which no template may change: what is new, closed or moved, a warning; and kinds for
// which the theme has no colour left.
var roles = map[drawing.Color]role{
	"#1f2933": {slot: "tx1"},
	"#ffffff": {slot: "bg1"},
	"#52606d": {slot: "tx2"},
	"#f7f8fa": {slot: "bg2"},
	"#174a7c": {slot: "accent1"},
	"#1c6344": {slot: "accent2"},
	"#7d5a00": {slot: "accent3"},
	"#533a84": {slot: "accent4"},
	"#8f4210": {slot: "accent5"},
	"#7b1e5a": {slot: "accent6"},
	"#d3e3f4": {"accent1", 87000, 15200, 84800},
	"#a9c4e0": {"accent1", 68000, 32200, 67800},
	"#d5ecdd": {"accent2", 67000, 15900, 84100},
	"#fbefcb": {"accent3", 86000, 14500, 85500},
	"#fff8e6": {"accent3", 100000, 6500, 93500},
	"#e8e0f3": {"accent4", 113000, 13400, 86600},
	"#fadfcd": {"accent5", 102000, 15700, 84300},
	"#f7e3ef": {"accent6", 91000, 10100, 89900},
	"#3e4c59": {"tx2", 126000, 79100, 0},
	"#616e7c": {"tx2", 86000, 90600, 9400},
	"#9aa5b1": {"tx2", 91000, 56100, 43900},
	"#b8c7d6": {"tx2", 189000, 35100, 64900},
	"#cbd2d9": {"tx2", 110000, 28200, 71800},
	"#d5dae0": {"tx2", 107000, 22900, 77100},
	"#d9dee4": {"tx2", 120000, 20400, 79600},
	"#e4e7eb": {"tx2", 105000, 14700, 85300},
	"#e9eef3": {"tx2", 208000, 10700, 89300},
	"#edf2f7": {"tx2", 272000, 8200, 91800},
	"#eef0f2": {"tx2", 94000, 9400, 90600},
	"#f5f7fa": {"tx2", 236000, 4700, 95300},
	"#f7f9fb": {"tx2", 236000, 3800, 96200},
}

// ink is the colour of what has none of its own.
const ink drawing.Color = "#1f2933"

// color writes a colour, that of ink if it is none.
func (x *xml) color(c drawing.Color) {
	if c = paint.Color(c); c == "" {
		c = ink
	}
	r, themed := roles[c]
	switch {
	case !themed:
		x.put(`<a:srgbClr val="`, string(c[1:]), `"/>`)
	case r.mod == 0:
		x.put(`<a:schemeClr val="`, r.slot, `"/>`)
	default:
		x.put(`<a:schemeClr val="`, r.slot, `"><a:satMod`)
		x.attr("val", r.sat)
		x.put(`/><a:lumMod`)
		x.attr("val", r.mod)
		if r.off > 0 {
			x.put(`/><a:lumOff`)
			x.attr("val", r.off)
		}
		x.put(`/></a:schemeClr>`)
	}
}

// solid writes a fill of one colour.
func (x *xml) solid(c drawing.Color) {
	x.put("<a:solidFill>")
	x.color(c)
	x.put("</a:solidFill>")
}

// writeTheme writes a theme. Its letters are as wide as those that drawings are measured
// with.
func writeTheme(x *xml) {
	x.put(`<a:theme xmlns:a="`, nsA, `" name="orgmodel"><a:themeElements><a:clrScheme name="orgmodel">`)
	for _, t := range theme {
		x.put("<a:", t.slot, `><a:srgbClr val="`, string(t.color[1:]), `"/></a:`, t.slot, ">")
	}
	x.put(`</a:clrScheme><a:fontScheme name="orgmodel">`)
	for _, kind := range [...]string{"majorFont", "minorFont"} {
		x.put("<a:", kind, `><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:`, kind, ">")
	}
	const fill = `<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`
	const line = `<a:ln w="9525">` + fill + `<a:prstDash val="solid"/></a:ln>`
	const effect = `<a:effectStyle><a:effectLst/></a:effectStyle>`
	x.put(`</a:fontScheme><a:fmtScheme name="orgmodel"><a:fillStyleLst>`, fill, fill, fill, `</a:fillStyleLst><a:lnStyleLst>`, line, line, line,
		`</a:lnStyleLst><a:effectStyleLst>`, effect, effect, effect, `</a:effectStyleLst><a:bgFillStyleLst>`, fill, fill, fill, `</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`)
}
