package pptx_test

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
	"github.com/orgmodel/orgmodel/orgmodel/paint/pptx"
)

const pt = geometry.Pt

func row(text string, joins drawing.Join) drawing.Row {
	return drawing.Row{Height: 14 * pt, Indent: 6 * pt, Left: drawing.Run{Text: text, Size: 10 * pt, Color: "#1f2933"}, Joins: joins}
}

func box(id string, x, y geometry.Length, rows ...drawing.Row) drawing.Box {
	return drawing.Box{ID: id, Node: true, Title: id + " i ord", Rect: geometry.Rect{X: x * pt, Y: y * pt, W: 150 * pt, H: 60 * pt}, Fill: "#ffffff", Stroke: drawing.Stroke{Color: "#174a7c", Width: pt}, Rows: rows}
}

// sample is a slide with a title, two boxes and a line between them.
func sample() *drawing.Drawing {
	return &drawing.Drawing{
		Lang: "sv", Title: "Socialtjänsten", Stamp: "FÖRSLAG", Description: "Två enheter i Åmål.", Page: geometry.Size{W: 960 * pt, H: 540 * pt},
		Scale: drawing.Scale{Paper: "16:9", Sheet: geometry.Size{W: 960 * pt, H: 540 * pt}, Num: 1, Den: 1},
		Boxes: []drawing.Box{
			{ID: "_heading", Class: "title", Title: "Socialtjänsten", Rect: geometry.Rect{X: 20 * pt, Y: 20 * pt, W: 300 * pt, H: 40 * pt}, Rows: []drawing.Row{row("Socialtjänsten", drawing.Begins)}},
			box("a", 40, 120, row("Social-", drawing.Begins), row("förvaltningen", drawing.Hyphened), row("i kommunen", drawing.Spaced)),
			box("b", 300, 220, row("Äldreomsorg Öst", drawing.Begins)),
		},
		Lines: []drawing.Line{{ID: "l", From: "a", To: "b", Title: "a leder b", Stroke: drawing.Stroke{Color: "#52606d", Width: pt}, Points: []geometry.Point{{X: 45 * pt, Y: 180 * pt}, {X: 45 * pt, Y: 250 * pt}, {X: 300 * pt, Y: 250 * pt}}}},
	}
}

func TestSameBytes(t *testing.T) {
	about := pptx.About{Author: "Åmåls kommun", Day: pptx.Day{Year: 2026, Month: 5, Day: 1}}
	first := written(t, about, pptx.Slide{Drawing: sample()}, pptx.Slide{Drawing: sample()})
	for range 5 {
		if !bytes.Equal(first, written(t, about, pptx.Slide{Drawing: sample()}, pptx.Slide{Drawing: sample()})) {
			t.Fatal("two files of the same drawings differ")
		}
	}
}

func TestFileSaysWhatItIs(t *testing.T) {
	for _, c := range []struct {
		about pptx.About
		want  string
	}{
		{pptx.About{}, "title FÖRSLAG: Socialtjänsten|subject FÖRSLAG. Två enheter i Åmål.|language sv-SE"},
		{pptx.About{Title: "Blad", Subject: "Alla", Author: "<&\"]]>\x00", Day: pptx.Day{Year: 2026, Month: 5, Day: 3}}, "title Blad|subject Alla|creator <&\"]]> |language sv-SE|created 2026-05-03T00:00:00Z|modified 2026-05-03T00:00:00Z"},
		{pptx.About{Day: pptx.Day{Year: 2026, Month: 5}}, "title FÖRSLAG: Socialtjänsten|subject FÖRSLAG. Två enheter i Åmål.|language sv-SE"},
	} {
		var got []string
		for _, k := range open(t, written(t, c.about, pptx.Slide{Drawing: sample()})).parts["docProps/core.xml"].kids {
			got = append(got, k.name+" "+k.text)
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("got  %q\nwant %q", strings.Join(got, "|"), c.want)
		}
	}
	for name, slides := range map[string][]pptx.Slide{"none": nil, "no drawing": {{}}, "nothing in it": {{Drawing: &drawing.Drawing{Page: geometry.Size{W: -3}}}}} {
		if n := len(open(t, written(t, pptx.About{}, slides...)).slides); n != 1 {
			t.Errorf("%s: %d slides", name, n)
		}
	}
}

// A slide is as large as its sheet, in the units of the format; one that has letters of
// less than a point is larger, and none is larger than PowerPoint takes.
func TestSizeOfSlides(t *testing.T) {
	for _, c := range []struct {
		sheet geometry.Size
		small geometry.Length
		want  string
	}{
		{geometry.Size{W: 960 * pt, H: 540 * pt}, 8 * pt, "12192000 × 6858000"},
		{geometry.Size{W: 119055, H: 84189}, 8 * pt, "15119985 × 10692003"},
		{geometry.Size{W: 960 * pt, H: 540 * pt}, pt / 2, "24384000 × 13716000"},
		{geometry.Size{W: 960 * pt, H: 540 * pt}, pt / 20, "51206400 × 28803600"},
		{geometry.Size{W: 10 * pt, H: 10000 * pt}, 8 * pt, "914400 × 51206400"},
	} {
		d := sample()
		d.Scale.Sheet, d.Scale.SmallText = c.sheet, c.small
		size := open(t, written(t, pptx.About{}, pptx.Slide{Drawing: d})).parts["ppt/presentation.xml"].one("sldSz")
		if got := size.attr["cx"] + " × " + size.attr["cy"]; got != c.want {
			t.Errorf("%v, %v: %s, want %s", c.sheet, c.small, got, c.want)
		}
	}
}

// A drawing on another sheet than that of the first slide lies in the middle of its own,
// as large as it fits, and all on it with it: boxes, the ends of lines, letters, the legend.
func TestSlidesOfOtherSheets(t *testing.T) {
	const wide, high = 12192000, 6858000
	for name, c := range map[string]struct {
		sheet    geometry.Size
		num, den int64 // at which the drawing lies on its sheet
	}{
		"upright":    {geometry.Size{W: 84189, H: 119055}, 1, 1},
		"a fraction": {geometry.Size{W: 84189, H: 119055}, 317, 1009},
		"enlarged":   {geometry.Size{W: 119055, H: 84189}, 7, 2},
		"flat":       {geometry.Size{W: 400000, H: 20000}, 3, 7},
		"small":      {geometry.Size{W: 4000, H: 3000}, 1, 9},
		"enormous":   {geometry.Size{W: 9_000_000, H: 4_000_000}, 999_983, 1_000_003},
	} {
		d := sample()
		d.Scale = drawing.Scale{Sheet: c.sheet, Num: c.num, Den: c.den, SmallText: 10 * pt}
		slide := open(t, written(t, pptx.About{}, pptx.Slide{Drawing: sample()}, pptx.Slide{Drawing: d})).slides[1]
		if loose := glued(slide); loose != nil {
			t.Errorf("%s: %v", name, loose)
		}
		fit := min(wide/float64(c.sheet.W), high/float64(c.sheet.H))
		by := fit * float64(c.num) / float64(c.den)
		// The middle of the drawing lies in the middle of the slide.
		x := func(v geometry.Length) float64 { return wide/2 + by*float64(v-d.Page.W/2) }
		y := func(v geometry.Length) float64 { return high/2 + by*float64(v-d.Page.H/2) }
		near := func(what, got string, want float64) {
			t.Helper()
			const most = 200 // units of the format: a sixtieth of a point
			if n, err := strconv.ParseFloat(got, 64); err != nil || n-want > most || want-n > most {
				t.Errorf("%s: %s is %s, want %.0f", name, what, got, want)
			}
		}
		for i, b := range d.Boxes {
			frame := slide.all("sp")[i].one("xfrm")
			near(b.ID+" x", frame.one("off").attr["x"], x(b.X))
			near(b.ID+" y", frame.one("off").attr["y"], y(b.Y))
			near(b.ID+" width", frame.one("ext").attr["cx"], by*float64(b.W))
			near(b.ID+" height", frame.one("ext").attr["cy"], by*float64(b.H))
		}
		line := slide.one("cxnSp").one("xfrm") // down and to the right: its frame is turned about its middle
		near("the middle of the line", fmt.Sprint(middle(t, line, "x", "cx")), x(17250))
		near("the middle of the line", fmt.Sprint(middle(t, line, "y", "cy")), y(215*pt))
		size, err := strconv.Atoi(slide.all("sp")[2].one("rPr").attr["sz"])
		if want := max(by*10*float64(pt)/127, 100); err != nil || float64(size) > want || float64(size) < want-2 {
			t.Errorf("%s: letters of %d, want %.1f", name, size, want)
		}
	}
}

// middle is that of a frame in one direction.
func middle(t *testing.T, frame *node, at, size string) int {
	t.Helper()
	begin, err := strconv.Atoi(frame.one("off").attr[at])
	long, err2 := strconv.Atoi(frame.one("ext").attr[size])
	if err != nil || err2 != nil {
		t.Fatal(err, err2)
	}
	return begin + long/2
}

// A name that was wrapped is one paragraph, without the hyphen of the break.
func TestNamesAreWhole(t *testing.T) {
	slide := open(t, written(t, pptx.About{}, pptx.Slide{Drawing: sample()})).slides[0]
	for i, want := range []string{"Socialtjänsten", "Socialförvaltningen i kommunen", "Äldreomsorg Öst"} {
		if said := slide.all("sp")[i].said(); len(said) != 1 || said[0] != want {
			t.Errorf("%q, want %q", said, want)
		}
	}
}

// A word that is wider than its line is set in letters a little smaller; where they would
// be too small, it is broken as in the drawing.
func TestWordsThatAreTooWide(t *testing.T) {
	for width, want := range map[geometry.Length]string{150: `1000 "Socialförvaltningen i kommunen"`, 95: `942 "Socialförvaltningen i kommunen"`, 60: `1000 "Social-\vförvaltningen i kommunen"`} {
		d := sample()
		d.Boxes[1].W = width * pt
		sp := open(t, written(t, pptx.About{}, pptx.Slide{Drawing: d})).slides[0].all("sp")[1]
		if got := fmt.Sprintf("%s %q", sp.one("rPr").attr["sz"], sp.said()[0]); got != want {
			t.Errorf("%d pt: %s, want %s", width, got, want)
		}
	}
}

// hostile are names that no name should be.
var hostile = []string{
	"<b>&\"]]>", "=cmd|'/c calc'!A1", strings.Repeat("långt namn ", 27) + "slut", "👩‍👩‍👧 非常 שלום", "a\x00b\x07c\x1bd\u202e\ufffe", "\xff\xfe", "]]>", "&amp;&#0;", " två  mellanslag", "\t\n\r", "_x000D_", "<!--", "{0}%s", "e\u0301",
}

// Whatever a name is, the file opens and the name is whole: in its shape, in what is told
// of it, and in the notes.
func TestHostileNames(t *testing.T) {
	for _, name := range hostile {
		hold(t, name)
	}
}

func FuzzNames(f *testing.F) {
	for _, name := range hostile {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) { hold(t, name) })
}

func hold(t *testing.T, name string) {
	t.Helper()
	d := sample()
	d.Title, d.Description, d.Stamp = name, name, ""
	for i := range d.Boxes {
		b := &d.Boxes[i]
		b.Title, b.Href = name, name
		b.Rows = []drawing.Row{row(name, drawing.Begins)}
		b.Rows[0].Right = drawing.Run{Text: name, Size: 8 * pt}
	}
	d.Boxes[1].ID, d.Lines[0].From, d.Lines[0].ID, d.Lines[0].Title = name, name, name, name
	d.Outline = []drawing.Entry{{Heading: true, Text: name}}
	o := open(t, written(t, pptx.About{Title: name, Author: name}, pptx.Slide{Drawing: d, Name: name, Notes: []pptx.Note{{Heading: name, Lines: []string{name}}}}))
	want := paint.Plain(name)
	if joined := len(o.slides[0].all("cxnSp")); joined != 1 && name != "" || len(glued(o.slides[0])) > 0 {
		t.Errorf("%q: %d lines hold on, %v", name, joined, glued(o.slides[0]))
	}
	for i, sp := range o.slides[0].all("sp")[:3] {
		if strings.TrimSpace(want) == "" {
			continue
		}
		if said := strings.Join(sp.said(), "\n"); said != want+"\t"+want {
			t.Errorf("%q: shape %d says %q", name, i, said)
		}
		if told := sp.one("cNvPr").attr["descr"]; told != want {
			t.Errorf("%q: told as %q", name, told)
		}
	}
	if want != "" {
		for _, said := range o.notes[0].said() {
			if said != want {
				t.Errorf("%q: the notes say %q", name, said)
			}
		}
	}
}

// Only what may be followed is a link, and none is such that PowerPoint takes the file for
// damaged.
func TestLinks(t *testing.T) {
	for href, want := range map[string]string{
		"https://exempel.se/å b": "", "https://exempel.se/å": "https://exempel.se/%C3%A5", "javascript:alert(1)": "", "http://": "", "http://[": "", "mailto:a@b.se": "mailto:a@b.se", "blad-2": "ppt/slides/slide2.xml", "x%zz": "",
		"https://exempel.se/" + strings.Repeat("a", 3000): "", "a|b{c}": "a%7Cb%7Bc%7D",
	} {
		d := sample()
		d.Boxes[1].Href = href
		o := open(t, written(t, pptx.About{}, pptx.Slide{Drawing: d}, pptx.Slide{Drawing: sample(), Name: "blad-2"}))
		got := ""
		for _, link := range o.slides[0].all("hlinkClick") {
			got += o.leads["ppt/slides/slide1.xml"][link.attr["r:id"]]
		}
		if got != want {
			t.Errorf("%q leads to %q, want %q", href, got, want)
		}
	}
}

// A line holds on to the middle of a side where it ends there, else to a place of its
// own; one that begins where it parts from another goes back to the box, beneath that one.
func TestLinesHoldOn(t *testing.T) {
	grey := drawing.Stroke{Color: "#52606d", Width: pt}
	at := func(list ...geometry.Length) (points []geometry.Point) {
		for i := 0; i < len(list); i += 2 {
			points = append(points, geometry.Point{X: list[i] * pt, Y: list[i+1] * pt})
		}
		return points
	}
	for name, c := range map[string]struct {
		points []geometry.Point
		form   string // of the line
		ends   string // sites at a and at b
		frame  string
	}{
		"sites of its own":      {at(45, 180, 45, 240, 300, 240), "bentConnector2", "4 4", "rot 16200000 flipH 1"},
		"middles of sides":      {at(115, 180, 115, 250, 300, 250), "bentConnector2", "2 1", "rot 16200000 flipH 1"},
		"backwards":             {at(300, 250, 115, 250, 115, 180), "bentConnector2", "2 1", "flipH 1 flipV 1"},
		"straight":              {at(190, 150, 300, 250), "straightConnector1", "3 1", ""},
		"a point too many":      {at(115, 180, 115, 200, 115, 250, 300, 250), "bentConnector2", "2 1", "rot 16200000 flipH 1"},
		"three pieces":          {at(190, 150, 245, 150, 245, 250, 300, 250), "bentConnector3 50000", "3 1", ""},
		"back on itself":        {at(190, 150, 200, 150, 200, 300, 280, 300, 280, 250, 300, 250), "bentConnector5 9091 150000 81818", "3 1", ""},
		"four pieces":           {at(115, 180, 115, 200, 280, 200, 280, 250, 300, 250), "bentConnector4 28571 89189", "2 1", "rot 16200000 flipH 1"},
		"too many turns":        {at(190, 150, 200, 150, 200, 300, 210, 300, 210, 310, 280, 310, 280, 250, 300, 250), "custGeom", "3 1", ""},
		"slanting with a bend":  {at(190, 150, 250, 160, 300, 250), "custGeom", "3 1", ""},
		"into the air, stopped": {at(190, 150, 290, 150), "custGeom", "3 4", ""},
	} {
		d := sample()
		d.Lines[0].Points = c.points
		slide := open(t, written(t, pptx.About{}, pptx.Slide{Drawing: d})).slides[0]
		line := slide.one("cxnSp")
		form := line.one("prstGeom").attr["prst"]
		if form == "" && len(line.all("custGeom")) == 1 {
			form = "custGeom"
		}
		for _, adjust := range line.all("gd") {
			form += strings.TrimPrefix(adjust.attr["fmla"], "val")
		}
		ends := map[string]string{}
		for _, end := range []string{"stCxn", "endCxn"} {
			ends[line.one(end).attr["id"]] = line.one(end).attr["idx"]
		}
		frame := ""
		for _, key := range []string{"rot", "flipH", "flipV"} {
			if v := line.one("xfrm").attr[key]; v != "" {
				frame += " " + key + " " + v
			}
		}
		if loose := glued(slide); loose != nil {
			t.Errorf("%s: %v", name, loose)
		}
		if got := ends["3"] + " " + ends["4"]; form != c.form || got != c.ends || strings.TrimSpace(frame) != c.frame {
			t.Errorf("%s: %s, ends %s, %q; want %s, %s, %q", name, form, got, frame, c.form, c.ends, c.frame)
		}
	}
	d := sample()
	d.Boxes = append(d.Boxes, box("c", 300, 320))
	d.Lines = []drawing.Line{
		{ID: "stays", From: "a", To: "b", Title: "a leder b", Stroke: grey, Points: at(45, 180, 45, 250, 300, 250)},
		{ID: "goes", From: "a", To: "c", Title: "a ledde c", Stroke: drawing.Stroke{Color: "#d55e00", Width: pt, Dash: drawing.Dashed}, Points: at(45, 250, 45, 350, 300, 350)},
	}
	slide := open(t, written(t, pptx.About{}, pptx.Slide{Drawing: d})).slides[0]
	lines := slide.all("cxnSp")
	if first := lines[0].one("cNvPr").attr["name"]; first != "goes" || lines[0].one("stCxn").attr["idx"] != lines[1].one("stCxn").attr["idx"] {
		t.Errorf("the line that parts is not beneath: %s", first)
	}
	if cy := lines[0].one("ext").attr; cy["cx"] != fmt.Sprint(170*12700) || cy["cy"] != fmt.Sprint(255*12700) {
		t.Errorf("the line that parts does not begin at its box: %v", cy)
	}
}

// What a shape has on its ground is a part of it, in the colours of the theme.
func TestGrounds(t *testing.T) {
	band := func(height geometry.Length, fill drawing.Color) drawing.Row {
		return drawing.Row{Height: height * pt, Fill: fill}
	}
	for name, c := range map[string]struct {
		fill  drawing.Color
		rows  []drawing.Row
		bars  int
		paths int // of its form; 0: a rectangle
		want  string
	}{
		"plain":            {"#ffffff", nil, 0, 0, "solidFill bg1"},
		"none":             {"", nil, 0, 0, "noFill"},
		"warning":          {"#a8320a", nil, 0, 0, "solidFill a8320a"},
		"a head":           {"#ffffff", []drawing.Row{band(20, "#d3e3f4")}, 0, 2, "solidFill accent1"},
		"a head with bars": {"#ffffff", []drawing.Row{band(20, "#d3e3f4")}, 2, 3, "solidFill accent1"},
		"bars":             {"#d3e3f4", nil, 1, 2, "solidFill accent1"},
		"all of it":        {"#ffffff", []drawing.Row{band(60, "#d5ecdd")}, 0, 0, "solidFill accent2"},
		"two bands":        {"#ffffff", []drawing.Row{band(30, "#d3e3f4"), band(15, ""), band(15, "#a8320a")}, 0, 0, "gradFill 0 accent1 50000 accent1 50000 bg1 75000 bg1 75000 a8320a 100000 a8320a"},
		"on a colour":      {"#fdeee3", []drawing.Row{band(30, "#d3e3f4")}, 0, 0, "gradFill 0 accent1 50000 accent1 50000 fdeee3 100000 fdeee3"},
		"bands of its own": {"#d3e3f4", []drawing.Row{band(30, "#d3e3f4")}, 0, 0, "solidFill accent1"},
	} {
		d := sample()
		b := &d.Boxes[2]
		d.Lines, b.Fill, b.Rows = nil, c.fill, c.rows
		for i := range c.bars {
			b.Bars = append(b.Bars, drawing.Bar{Rect: geometry.Rect{Y: geometry.Length(5*i) * pt, W: 150 * pt, H: 2 * pt}, Fill: "#174a7c"})
		}
		sp := open(t, written(t, pptx.About{}, pptx.Slide{Drawing: d})).slides[0].all("sp")[2].one("spPr")
		var got []string
		for _, k := range sp.kids {
			if !strings.HasSuffix(k.name, "Fill") {
				continue
			}
			got = append(got, k.name)
			stops := k.all("gs")
			if stops == nil {
				stops = []*node{k}
			}
			for _, s := range stops {
				got = append(got, s.attr["pos"], s.one("schemeClr").attr["val"]+s.one("srgbClr").attr["val"])
			}
		}
		if said := strings.Join(strings.Fields(strings.Join(got, " ")), " "); said != c.want || len(sp.all("path")) != c.paths {
			t.Errorf("%s: %s, %d paths; want %s, %d", name, said, len(sp.all("path")), c.want, c.paths)
		}
	}
}

// The texts of a shape have their places: a sign hangs before its text, a figure stands at
// the right, light letters keep their ground.
func TestTexts(t *testing.T) {
	d := sample()
	d.Lines = nil
	run := func(text string) drawing.Run { return drawing.Run{Text: text, Size: 10 * pt} }
	b := &d.Boxes[2]
	b.Rows = []drawing.Row{
		{Height: 4 * pt},
		{Height: 12 * pt, Indent: 6 * pt, Left: run("Enhet"), Right: run("3 åa")},
		{Height: 12 * pt, Indent: 18 * pt, Hang: 12 * pt, Sign: run("+"), Left: run("Mötesplats")},
		{Height: 12 * pt, Indent: 18 * pt, Left: run("på Torget"), Joins: drawing.Spaced},
		{Height: 3 * pt},
		{Height: 12 * pt, Centre: true, Left: run("mitt")},
		{Height: 12 * pt, Right: run("höger")},
		{Height: 12 * pt, Indent: 6 * pt, Fill: "#a8320a", Left: drawing.Run{Text: "ingen chef", Size: 10 * pt, Color: "#ffffff", Bold: true, Italic: true, Strike: true}},
	}
	body := open(t, written(t, pptx.About{}, pptx.Slide{Drawing: d})).slides[0].all("sp")[2].one("txBody")
	frame := body.one("bodyPr").attr
	if got := []string{frame["lIns"], frame["tIns"], frame["wrap"]}; !slices.Equal(got, []string{"76200", "50800", "square"}) {
		t.Errorf("the room for texts is %q", got)
	}
	var got []string
	for _, p := range body.all("p") {
		how := p.one("pPr")
		line := fmt.Sprint(how.attr["algn"], " ", how.attr["marL"], " ", how.attr["indent"], " ", how.one("spcBef").one("spcPts").attr["val"])
		for _, tab := range how.all("tab") {
			line += fmt.Sprint(" ", tab.attr["algn"], tab.attr["pos"])
		}
		for _, r := range p.all("r") {
			line += fmt.Sprintf(" %q", r.one("t").text)
			if mark := r.one("highlight"); len(mark.kids) > 0 {
				line += fmt.Sprint(" on ", mark.one("srgbClr").attr["val"], slices.Sorted(maps.Keys(r.one("rPr").attr)))
			}
		}
		got = append(got, line)
	}
	want := []string{
		`l 0  0 r1752600 "Enhet" "\t3 åa"`,
		`l 152400 -152400 0 "+" "\tMötesplats på Torget"`,
		`ctr 0 0 300 "mitt"`,
		`r 0 0 0 "höger"`,
		`l 0 0 0 "ingen chef" on a8320a[b dirty i lang strike sz]`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
