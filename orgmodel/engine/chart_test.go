package engine

import (
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// chart is a small drawing in which everything occurs that a drawing can hold.
func chart() *drawing.Drawing {
	const pt = geometry.Pt
	ink := drawing.Color("#1a1a1a")
	head := func(text string) drawing.Row {
		return drawing.Row{Height: 18 * pt, Fill: "#e6f1f8", Indent: 5 * pt, Left: drawing.Run{Text: text, Size: 10 * pt, Bold: true, Color: ink}}
	}
	fact := func(left, right string) drawing.Row {
		return drawing.Row{Height: 13*pt + 25, Indent: 5 * pt, Left: drawing.Run{Text: left, Size: 8*pt + 50, Color: ink}, Right: drawing.Run{Text: right, Size: 8*pt + 50, Color: "#555555"}}
	}
	box := func(id, class, title string, x, y geometry.Length, stroke drawing.Stroke, rows ...drawing.Row) drawing.Box {
		h := geometry.Length(0)
		for _, r := range rows {
			h += r.Height
		}
		return drawing.Box{ID: id, Node: true, Class: class, Title: title, Rect: geometry.Rect{X: x, Y: y, W: 150*pt + 25, H: h + 4*pt}, Fill: "#ffffff", Stroke: stroke, Rows: rows}
	}
	d := &drawing.Drawing{
		Prefix: "x-", Lang: "sv", Title: "Socialtjänsten i Borlänge", Heading: []string{"Socialtjänsten i Borlänge", "Läget 2006-10-01 · 1 källa", "VISION"}, Description: "Tio rutor i två områden.",
		Page: geometry.Size{W: 560 * pt, H: 420 * pt},
		Frames: []drawing.Box{
			{ID: "vast", Class: "area", Title: "Område Väst", Rect: geometry.Rect{X: 10 * pt, Y: 90 * pt, W: 355 * pt, H: 230 * pt}, Fill: "#f3f3f3", Stroke: drawing.Stroke{Color: "#999999", Width: pt, Dash: drawing.Dashed},
				Rows: []drawing.Row{{Height: 16 * pt, Indent: 6 * pt, Left: drawing.Run{Text: "Område Väst", Size: 9 * pt, Italic: true, Color: "#555555"}}}},
			{ID: "ost", Class: "area", Title: "Område Öst", Rect: geometry.Rect{X: 375 * pt, Y: 90 * pt, W: 175 * pt, H: 230 * pt}, Fill: "#fff7e6", Stroke: drawing.Stroke{Color: "#999999", Width: pt}},
		},
		Boxes: []drawing.Box{
			box("namnd", "box unit board", "Socialnämnden", 205*pt, 10*pt, drawing.Stroke{Color: "#0072b2", Width: pt, Dash: drawing.Double},
				drawing.Row{Height: 22 * pt, Centre: true, Left: drawing.Run{Text: "Socialnämnden ÅÄÖ Hxg", Size: 11 * pt, Bold: true, Color: ink}},
				drawing.Row{Height: 14 * pt, Centre: true, Left: drawing.Run{Text: "11 ledamöter", Size: 9 * pt, Color: ink}}),
			box("a", "box unit", "Äldreomsorg", 20*pt, 120*pt, drawing.Stroke{Color: "#555555", Width: pt}, head("Äldreomsorg & omsorg"), fact("Anna Åkesson", "212,5 åa"), fact("Särskilt boende", "9 chefer")),
			box("b", "box unit", "Individ", 190*pt, 120*pt, drawing.Stroke{Color: "#d55e00", Width: 2 * pt, Dash: drawing.Dashed}, head("Individ- och familj <x>"), fact("Mottagning", "12 åa"), drawing.Row{Height: 14 * pt, Indent: 5 * pt, Left: drawing.Run{Text: "Gammalt namn", Size: 8*pt + 50, Strike: true, Color: "#b00000"}, Right: drawing.Run{Text: "struken höger Å", Size: 8 * pt, Strike: true}}),
			box("c", "box unit", "Dotted", 385*pt, 120*pt, drawing.Stroke{Color: "#8a6d00", Width: 2 * pt, Dash: drawing.Dotted}, head("Funktionsstöd"), fact("LSS", "40 åa")),
			box("d", "box unit", "Plain", 20*pt, 220*pt, drawing.Stroke{Color: "#7b3294", Width: 2 * pt}, head("Hemtjänst"), fact("\"citat\" \\n", "−3 åa"), drawing.Row{Height: 5 * pt, Fill: "#0072b2"}),
			box("e", "box unit", "No border", 190*pt, 220*pt, drawing.Stroke{}, head("Utan kant"), fact("שלום עולם", "עברית")),
			box("f", "box unit", "", 385*pt, 220*pt, drawing.Stroke{Color: "#555555", Width: 50}, drawing.Row{Height: 30 * pt, Centre: true, Left: drawing.Run{Text: "Hårfin", Size: 12 * pt, Bold: true, Italic: true}}),
			box("g", "box", "Struken", 20*pt, 340*pt, drawing.Stroke{Color: "#555555", Width: pt}, drawing.Row{Height: 20 * pt, Centre: true, Left: drawing.Run{Text: "Struken mitt på", Size: 10 * pt, Strike: true}}),
			box("h", "box", "Länk", 190*pt, 340*pt, drawing.Stroke{Color: "#555555", Width: pt}, drawing.Row{Height: 16 * pt, Indent: 5 * pt, Left: drawing.Run{Text: "Länk till bladet", Size: 9 * pt, Color: "#0050a0"}}),
			box("i", "box", "Tom", 385*pt, 340*pt, drawing.Stroke{Color: "#555555", Width: pt}, drawing.Row{Height: 16 * pt, Fill: "#ffffff"}),
		},
	}
	d.Boxes[8].Href = "blad/äldre.svg?a=1&b=2"
	line := func(id, from, to string, dash drawing.Dash, w geometry.Length, pts ...geometry.Point) {
		d.Lines = append(d.Lines, drawing.Line{ID: id, From: from, To: to, Class: "line report", Title: "Socialnämnden leder " + id, Points: pts, Stroke: drawing.Stroke{Color: "#333333", Width: w, Dash: dash}})
	}
	p := func(x, y geometry.Length) geometry.Point { return geometry.Point{X: x * pt, Y: y * pt} }
	line("l1", "namnd", "a", drawing.Solid, pt, p(280, 50), p(280, 75), p(95, 75), p(95, 120))
	line("l2", "namnd", "b", drawing.Solid, pt, p(280, 75), p(280, 120))
	line("l3", "namnd", "c", drawing.Dashed, pt, p(280, 75), p(460, 75), p(460, 120))
	d.Lines[2].Arrow = true
	line("l4", "a", "d", drawing.Dotted, pt+50, p(95, 170), p(95, 220))
	line("l5", "b", "e", drawing.Double, pt, p(265, 170), p(265, 220))
	line("l6", "f", "d", drawing.Solid, 2*pt, p(100, 250), p(100, 330), p(460, 330), p(460, 250))
	return d
}

// crowd is a drawing of n boxes with a band, three texts and a line each.
func crowd(n int) *drawing.Drawing {
	const pt = geometry.Pt
	d := &drawing.Drawing{Lang: "sv", Title: "Många enheter", Description: "En stor ritning."}
	columns := 1
	for columns*columns < n {
		columns++
	}
	d.Page = geometry.Size{W: geometry.Length(columns) * 160 * pt, H: geometry.Length(columns) * 70 * pt}
	for i := range n {
		x, y := geometry.Length(i%columns)*160*pt, geometry.Length(i/columns)*70*pt
		number := strconv.Itoa(i)
		d.Boxes = append(d.Boxes, drawing.Box{
			ID: "enhet-" + number, Node: true, Class: "box unit", Title: "Hemtjänst " + number, Fill: "#ffffff",
			Rect:   geometry.Rect{X: x, Y: y + 10*pt, W: 150 * pt, H: 34 * pt},
			Stroke: drawing.Stroke{Color: "#555555", Width: pt},
			Rows: []drawing.Row{
				{Height: 18 * pt, Fill: "#e6f1f8", Indent: 5 * pt, Left: drawing.Run{Text: "Hemtjänst " + number, Size: 10 * pt, Bold: true, Color: "#1a1a1a"}},
				{Height: 13 * pt, Indent: 5 * pt, Left: drawing.Run{Text: "Anna Åkesson", Size: 850}, Right: drawing.Run{Text: "12,5 åa", Size: 850}},
			},
		})
		d.Lines = append(d.Lines, drawing.Line{
			ID: "led-" + number, From: "enhet-0", To: "enhet-" + number, Class: "line report", Title: "Nämnden leder Hemtjänst " + number,
			Points: []geometry.Point{{X: x, Y: y}, {X: x + 75*pt, Y: y}, {X: x + 75*pt, Y: y + 10*pt}},
			Stroke: drawing.Stroke{Color: "#333333", Width: pt},
		})
	}
	return d
}
