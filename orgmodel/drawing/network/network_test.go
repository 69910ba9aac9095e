package network_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/network"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// network is the view with a placer.
func networkOf(org *orgmodel.Organisation, o drawing.Options) (*drawing.Drawing, error) {
	o.Place = drawtest.Placer()
	return network.Draw(org, o)
}

// knit is a network in which everything occurs that the view tells apart.
const knit = `
[[unit]]
id = "kommun"
name = "Provkommun"
kind = "municipality"
[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"
parent = "kommun"
[[unit]]
id = "sn"
name = "Socialnämnden"
kind = "board"
parent = "kf"
[[unit]]
id = "sf"
name = "Socialförvaltningen"
kind = "administration"
parent = "sn"
[[unit]]
id = "utred"
name = "Utredningsenheten barn och unga <&>"
kind = "unit"
parent = "sf"
led_by = ["socialchef"]
[[unit]]
id = "oppen"
name = "Öppenvården"
kind = "unit"
parent = "sf"
led_by = ["socialchef", "chef-utred"]
status = "proposed"
[[unit]]
id = "un"
name = "Utbildningsnämnden"
kind = "board"
parent = "kf"
[[unit]]
id = "skolan"
name = "Björkskolan"
kind = "school"
parent = "un"
[[unit]]
id = "region"
name = "Regionen"
kind = "region"
[[unit]]
id = "bup"
name = "Barn- och ungdomspsykiatrin"
kind = "unit"
parent = "region"
[[unit]]
id = "foreningen"
name = "Föreningen"
kind = "nonprofit"
[[unit]]
id = "stangd"
name = "Stängda enheten"
kind = "unit"
parent = "sf"
until = 2025-06-30
[[unit]]
id = "utanfor"
name = "En enhet som inget har att göra med andra"
kind = "unit"
parent = "sf"
[[unit]]
id = "teamet"
name = "Resursteamet"
kind = "collaboration"
members = ["utred", "skolan", "stangd"]
led_by = ["rektor", "chef-utred"]
leadership = "horizontal"
assumed = ["members"]
[[unit]]
id = "internt"
name = "Samråd inom förvaltningen"
kind = "collaboration"
members = ["utred", "oppen"]
[[unit]]
id = "vard"
name = "Vård och skola"
kind = "collaboration"
members = ["bup", "skolan", "foreningen"]
status = "vision"
[[unit]]
id = "tomt"
name = "Rådet"
kind = "collaboration"
[[post]]
id = "socialchef"
name = "Socialchef"
unit = "sf"
[[post]]
id = "chef-utred"
name = "Enhetschef"
unit = "utred"
[[post]]
id = "rektor"
name = "Rektor"
unit = "skolan"
[[agreement]]
id = "stod"
name = "Stödgrupper"
form = "nonprofit-partnership"
from = "sn"
to = ["foreningen"]
[[agreement]]
id = "samsyn"
name = "Samsyn kring barn"
form = "cooperation"
between = ["sn", "un", "region"]
[[agreement]]
id = "halv"
name = "Ett avtal utan köpare"
form = "procurement"
to = ["foreningen"]
`

func TestNetworkGolden(t *testing.T) {
	drawtest.Golden(t, "six-areas", drawtest.Framed(drawtest.Built(t, networkOf, drawtest.Load(t, drawtest.Borlange+"six-areas.toml"), drawing.Options{Paper: "A3"})))
	drawtest.Golden(t, "knit", drawtest.Framed(drawtest.Built(t, networkOf, drawtest.Text(t, knit), drawing.Options{Paper: "A3"})))
}

// The outline needs no places, and says the same as that of the picture.
func TestNetworkInText(t *testing.T) {
	org := drawtest.Text(t, knit)
	want := `# Socialnämnden
  # Socialnämnden – nämnd
    - Offentlig part i Stödgrupper
    - Part i Samsyn kring barn
  # Socialförvaltningen – förvaltning
    - Leder Öppenvården
  # Utredningsenheten barn och unga <&> – enhet
    - Deltar i Resursteamet* och Samråd inom förvaltningen
    - Leder Öppenvården och Resursteamet
  # Öppenvården – enhet (föreslaget)
    - Leds gemensamt
    - ● Socialchef, Socialförvaltningen
    - ● Enhetschef, Utredningsenheten barn och unga <&>
    - Deltar i Samråd inom förvaltningen
# Utbildningsnämnden
`
	for _, lang := range message.Langs {
		d := drawtest.Built(t, network.Draw, org, drawing.Options{OnlyText: true, Lang: lang})
		if len(d.Boxes)+len(d.Lines) > 0 {
			t.Error("something was placed")
		}
		if diff := cmp.Diff(drawtest.Outline(drawtest.Built(t, networkOf, org, drawing.Options{Lang: lang})), drawtest.Outline(d)); diff != "" {
			t.Errorf("the text of the picture is another (-picture +text):\n%s", diff)
		}
		if got := drawtest.Outline(d); lang == message.SV && !strings.Contains(got, want) {
			t.Errorf("not as wanted:\n%s", got)
		}
	}
}

// What is counted is what can be seen.
func TestNetworkCountsWhatItShows(t *testing.T) {
	d := drawtest.Built(t, networkOf, drawtest.Text(t, knit), drawing.Options{Lang: message.EN})
	want := "Who works with whom in Provkommun as of 2026-01-01: 4 collaborations, 1 of them across authorities, 3 agreements and 6 other units as well as 3 actors outside the municipality."
	if d.Description != want {
		t.Errorf("got  %s\nwant %s", d.Description, want)
	}
	shown := map[string]int{}
	for _, b := range d.Boxes {
		if b.Node {
			shown[strings.Fields(b.Class)[0]]++
		}
	}
	if shown["unit"] != 13 || shown["agreement"] != 3 {
		t.Errorf("shown: %v", shown)
	}
	for _, b := range d.Boxes {
		if b.ID == "utanfor" || b.ID == "stangd" {
			t.Errorf("%s has nothing to do with anybody, and is shown", b.ID)
		}
	}
}

// A line of command is no network: who leads the units below needs no line.
func TestALineOfCommandIsNoNetwork(t *testing.T) {
	for _, l := range drawtest.Built(t, networkOf, drawtest.Text(t, knit), drawing.Options{}).Lines {
		if l.From == "sf" && l.To == "utred" {
			t.Errorf("there is a line %s", l.Title)
		}
	}
}

// tangle is a network whose links lead round in circles, across many boards.
func tangle() string {
	var b strings.Builder
	b.WriteString("[[unit]]\nid=\"kf\"\nname=\"Kommunfullmäktige\"\nkind=\"council\"\n")
	for i := range 4 {
		fmt.Fprintf(&b, "[[unit]]\nid=\"n%d\"\nname=\"Arbetsmarknads- och socialförsörjningsnämnden <%d>\"\nkind=\"board\"\nparent=\"kf\"\n", i, i)
	}
	for i := range 12 {
		fmt.Fprintf(&b, "[[unit]]\nid=\"u%d\"\nname=\"Missbruksrehabiliteringsmottagningen & %d\"\nkind=\"unit\"\nparent=\"n%d\"\n", i, i, i%4)
		fmt.Fprintf(&b, "[[post]]\nid=\"c%d\"\nname=\"Enhetschef\"\nunit=\"u%d\"\n", i, i)
		fmt.Fprintf(&b, "[[agreement]]\nid=\"a%d\"\nname=\"Avtal\"\nfrom=\"u%d\"\nto=[\"u%d\"]\nstatus=\"proposed\"\n", i, i, (i+5)%12)
	}
	for i := range 9 {
		fmt.Fprintf(&b, "[[unit]]\nid=\"t%d\"\nname=\"Samverkan %d\"\nkind=\"collaboration\"\nmembers=[\"u%d\", \"u%d\", \"u%d\"]\nled_by=[\"c%d\"]\n", i, i, i, (i*5+1)%12, (i*7+2)%12, i)
	}
	return b.String()
}

func TestNetworkIsClean(t *testing.T) {
	orgs := map[string]*orgmodel.Organisation{"six areas": drawtest.Load(t, drawtest.Borlange+"six-areas.toml"), "knit": drawtest.Text(t, knit)}
	if lawtest.Wide() { // this one takes longer than all others
		orgs["tangle"] = drawtest.Text(t, tangle())
	}
	drawtest.HoldClean(t, networkOf, orgs, tangled)
}

func TestNetworkOfATangleIsClean(t *testing.T) {
	d := drawtest.Built(t, networkOf, drawtest.Text(t, tangle()), drawing.Options{Paper: "A3"})
	for _, complaint := range append(drawtest.Complaints(d), tangled(d)...) {
		t.Error(complaint)
	}
}

// tangled is what an eye objects to in a network: lines that end nowhere or run
// through a box, and frames around what does not belong in them.
func tangled(d *drawing.Drawing) (list []string) {
	boxes := map[string]drawing.Box{}
	for _, b := range d.Boxes {
		boxes[b.ID] = b
	}
	ids := map[string]bool{}
	for _, l := range d.Lines {
		if l.Class == "legend" {
			continue
		}
		from, fromOK := boxes[l.From]
		to, toOK := boxes[l.To]
		if !fromOK || !toOK || ids[l.ID] {
			list = append(list, fmt.Sprintf("line %s has no ends, or its id is taken", l.ID))
			continue
		}
		ids[l.ID] = true
		if !onBorder(from.Rect, l.Points[0]) || !onBorder(to.Rect, l.Points[len(l.Points)-1]) {
			list = append(list, fmt.Sprintf("line %s does not end at its boxes", l.ID))
		}
		for _, b := range d.Boxes {
			for i := 1; i < len(l.Points); i++ {
				if crosses(l.Points[i-1], l.Points[i], b.Rect) {
					list = append(list, fmt.Sprintf("line %s runs through %s", l.ID, b.ID))
				}
			}
		}
		for _, f := range d.Frames {
			for _, r := range writing(f) {
				for i := 1; i < len(l.Points); i++ {
					if crosses(l.Points[i-1], l.Points[i], r) {
						list = append(list, fmt.Sprintf("line %s runs through the heading of %s", l.ID, f.ID))
					}
				}
			}
		}
	}
	for i, f := range d.Frames {
		for _, g := range d.Frames[i+1:] {
			if f.Overlaps(g.Rect) {
				list = append(list, fmt.Sprintf("frames %s and %s overlap", f.ID, g.ID))
			}
		}
		for _, b := range d.Boxes {
			inside := f.X <= b.X && f.Y <= b.Y && b.Right() <= f.Right() && b.Bottom() <= f.Bottom()
			if f.Overlaps(b.Rect) && !inside {
				list = append(list, fmt.Sprintf("box %s lies across frame %s", b.ID, f.ID))
			}
			if heading := (geometry.Rect{X: f.X, Y: f.Y, W: f.W, H: headingOf(f)}); heading.Overlaps(b.Rect) {
				list = append(list, fmt.Sprintf("box %s covers the heading of %s", b.ID, f.ID))
			}
		}
	}
	return list
}

func headingOf(f drawing.Box) (h geometry.Length) {
	for _, r := range f.Rows {
		h += r.Height
	}
	return h
}

// onBorder reports whether a point lies on a side of a box.
func onBorder(r geometry.Rect, p geometry.Point) bool {
	return (p.X == r.X || p.X == r.Right()) && p.Y >= r.Y && p.Y <= r.Bottom()
}

// crosses reports whether a segment runs through the inside of a box, which is a
// bit smaller than the box: a line may pass close by.
func crosses(a, z geometry.Point, r geometry.Rect) bool {
	const close = 3 * geometry.Pt
	const steps = 400
	for i := range geometry.Length(steps + 1) {
		x, y := a.X+(z.X-a.X)*i/steps, a.Y+(z.Y-a.Y)*i/steps
		if x > r.X+close && x < r.Right()-close && y > r.Y+close && y < r.Bottom()-close {
			return true
		}
	}
	return false
}

func TestSameInputSameNetwork(t *testing.T) {
	org := drawtest.Text(t, tangle())
	first := drawtest.Built(t, networkOf, org, drawing.Options{Paper: "A3"})
	for range 3 {
		if !reflect.DeepEqual(first, drawtest.Built(t, networkOf, org, drawing.Options{Paper: "A3"})) {
			t.Fatal("two drawings of the same network differ")
		}
	}
}

func TestNetworkRootAndDepth(t *testing.T) {
	d := drawtest.Built(t, networkOf, drawtest.Text(t, knit), drawing.Options{Root: "region", Depth: 1, Lang: message.EN})
	var shown []string
	for _, b := range d.Boxes {
		if b.Node {
			shown = append(shown, b.ID)
		}
	}
	if diff := cmp.Diff([]string{"sn", "un", "skolan", "region", "bup", "foreningen", "vard", "samsyn"}, shown); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if d.Title != "Who works with whom – Regionen – Provkommun" {
		t.Error(d.Title)
	}
	if len(d.Notes) != 1 || d.Notes[0].In(message.EN) != "--depth means nothing in this view; everything is drawn." {
		t.Errorf("notes: %v", d.Notes)
	}
}

func TestNetworkRefusals(t *testing.T) {
	const alone = "[[unit]]\nid=\"kf\"\nname=\"Kommunfullmäktige\"\nkind=\"council\"\n"
	var crowd strings.Builder
	for i := range 600 {
		fmt.Fprintf(&crowd, "[[unit]]\nid=\"u%d\"\nname=\"U%d\"\nkind=\"company\"\n[[unit]]\nid=\"t%d\"\nname=\"T%d\"\nkind=\"collaboration\"\nmembers=[\"u%d\"]\n", i, i, i, i, i)
	}
	place := drawtest.Placer()
	for _, c := range []struct {
		body   string
		o      drawing.Options
		en, sv string
	}{
		{alone, drawing.Options{Place: place}, "There is nobody who works with anybody to draw on 2026-01-01: the file has no unit of kind collaboration, no unit that a post of another unit leads, and no [[agreement]] that exists on that day. Try --view structure.", "Det finns inget samarbete att rita den 2026-01-01: filen har ingen enhet av sorten collaboration, ingen enhet som leds från en annan enhet och ingen [[agreement]] som finns den dagen. Pröva --view structure."},
		{knit, drawing.Options{Place: place, Root: "utanfor"}, "Neither “En enhet som inget har att göra med andra” nor any unit below it takes part in a collaboration, leads or is led from elsewhere, or is party to an [[agreement]] on 2026-01-01.", "Varken ”En enhet som inget har att göra med andra” eller någon enhet under den deltar i samverkan mellan organisationer, leder eller leds från annat håll eller är part i en [[agreement]] den 2026-01-01."},
		{knit, drawing.Options{Place: place, Root: "stod"}, "There is no unit “stod” to start the drawing from.", "Det finns ingen enhet ”stod” att börja ritningen i."},
		{knit, drawing.Options{}, "The network cannot be drawn without something that finds places for its boxes: give Options.Place, for instance engine.Placer. Its text needs none: set Options.OnlyText.", "Nätverket kan inte ritas utan något som finner platser åt rutorna: ange Options.Place, till exempel engine.Placer. Texten behöver inget sådant: ange Options.OnlyText."},
		{crowd.String(), drawing.Options{Place: place}, "The network has 1200 boxes and 600 lines, and more than 1500 together can neither be drawn in reasonable time nor followed by eye. Draw a part of it, for instance with --root u0; orgmodel show --view network tells all of it in text.", "Nätverket har 1200 rutor och 600 linjer, och fler än 1500 tillsammans går varken att rita på rimlig tid eller att följa med ögat. Rita en del av det, till exempel med --root u0; orgmodel show --view network berättar alltihop i text."},
	} {
		drawtest.HoldRefused(t, network.Draw, c.body, c.o, c.en, c.sv)
	}
}

// A placer that fails is not drawn around.
func TestNetworkWithoutPlaces(t *testing.T) {
	lost := errors.New("lost")
	_, err := network.Draw(drawtest.Text(t, knit), drawing.Options{Paper: "A4", Place: func(drawing.Network) (drawing.Placing, error) { return drawing.Placing{}, lost }})
	if !errors.Is(err, lost) {
		t.Errorf("got %v", err)
	}
}

// Each way to place a network is asked for once, however many sheets are tried.
func TestAPlacerIsNotAskedTwice(t *testing.T) {
	asked := map[string]int{}
	place := drawtest.Placer()
	_, err := network.Draw(drawtest.Text(t, tangle()), drawing.Options{Paper: "A5", Place: func(n drawing.Network) (drawing.Placing, error) {
		asked[fmt.Sprint(n)]++
		return place(n)
	}})
	if err != nil || len(asked) == 0 || len(asked) > 6 {
		t.Errorf("%d networks, %v", len(asked), err)
	}
	for _, times := range asked {
		if times > 1 {
			t.Errorf("the same network was placed %d times", times)
		}
	}
}

// guessed is a network of which some rests on assumptions: where two of the units
// stand, that there is one team in each area, and who takes part in the second one.
const guessed = `
[[area]]
id = "norr"
name = "Norr"
[[area]]
id = "soder"
name = "Söder"
[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"
[[unit]]
id = "sn"
name = "Socialnämnden"
kind = "board"
parent = "kf"
[[unit]]
id = "sf"
name = "Socialförvaltningen"
kind = "administration"
parent = "sn"
assumed = ["parent"]
[[unit]]
id = "vuxna"
name = "Enheten för vuxna"
kind = "unit"
parent = "sf"
[[unit]]
id = "barn"
name = "Enheten för barn"
kind = "unit"
parent = "sn"
[[unit]]
id = "un"
name = "Utbildningsnämnden"
kind = "board"
parent = "kf"
[[unit]]
id = "skolan"
name = "Skolan"
kind = "school"
parent = "un"
[[unit]]
id = "team"
name = "Resursteam"
kind = "collaboration"
members = ["vuxna", "skolan"]
areas = ["norr", "soder"]
per_area = true
assumed = ["areas", "per_area"]
[[unit]]
id = "rad"
name = "Rådet"
kind = "collaboration"
members = ["barn", "skolan"]
assumed = ["members"]
[[unit]]
id = "grupp"
name = "Gruppen"
kind = "collaboration"
members = ["barn", "vuxna", "skolan"]
`

// What rests on an assumption is marked wherever it is told, and counted.
func TestNetworkMarksWhatIsAssumed(t *testing.T) {
	org := drawtest.Text(t, guessed)
	d := drawtest.Built(t, networkOf, org, drawing.Options{Lang: message.EN})
	want := `# Socialnämnden
  # Enheten för vuxna – unit (its place in the line is assumed)
    - Takes part in Resursteam (2)* and Gruppen
  # Enheten för barn – unit
    - Takes part in Rådet* and Gruppen
# Utbildningsnämnden
  # Skolan – school
    - Takes part in Resursteam (2)*, Rådet* and Gruppen
# Collaborations
  # Resursteam (2)* – collaboration
    - ■ Across authorities: Socialnämnden* and Utbildningsnämnden
    - One in each area: Norr* and Söder*
    - Members: Enheten för vuxna (Socialnämnden*) and Skolan (Utbildningsnämnden)
  # Rådet – collaboration
    - ■ Across authorities: Socialnämnden* and Utbildningsnämnden*
    - Assumed: members*
    - Members: Enheten för barn* (Socialnämnden) and Skolan* (Utbildningsnämnden)
  # Gruppen – collaboration
    - ■ Across authorities: Socialnämnden and Utbildningsnämnden
    - Members: Enheten för barn (Socialnämnden), Enheten för vuxna (Socialnämnden*) and Skolan (Utbildningsnämnden)
`
	if diff := cmp.Diff(want, drawtest.Outline(d)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	told := "Who works with whom in Provkommun as of 2026-01-01: 4 collaborations, 4 (3*) of them across authorities, 0 agreements and 3 other units."
	if d.Description != told {
		t.Errorf("got  %s\nwant %s", d.Description, told)
	}
	if subtitle := d.Heading[len(d.Heading)-1]; !strings.HasSuffix(subtitle, " · 4 assumptions by the author") {
		t.Error(subtitle)
	}
	if !slices.ContainsFunc(d.Boxes, func(b drawing.Box) bool {
		return b.Class == "legend" && b.Title == "↑* its place in the line is assumed"
	}) {
		t.Error("the legend does not explain ↑*")
	}
	for _, l := range d.Lines {
		if l.From == "skolan" && l.To == "rad" && l.Title != "Skolan takes part in Rådet*" {
			t.Error(l.Title)
		}
	}
	org = drawtest.Text(t, strings.ReplaceAll(guessed, `members = ["barn", "vuxna", "skolan"]`, `members = ["vuxna"]`))
	all := "4 collaborations, 3* of them across authorities"
	if d = drawtest.Built(t, networkOf, org, drawing.Options{Lang: message.EN, Detail: drawing.Overview}); !strings.Contains(d.Description, all) {
		t.Errorf("no %q in %s", all, d.Description)
	}
	if want := "# Resursteam (2)* – collaboration\n"; !strings.Contains(drawtest.Outline(d), "  "+want) {
		t.Errorf("no %q in\n%s", want, drawtest.Outline(d))
	}
}

// A payment has a direction, whatever the dash of its line; among parties all are
// alike.
func TestNetworkArrows(t *testing.T) {
	drawn := map[string]int{}
	for _, l := range drawtest.Built(t, networkOf, drawtest.Text(t, knit), drawing.Options{}).Lines {
		class, _, _ := strings.Cut(l.Class, " ")
		if class == "agrees" || class == "party" {
			drawn[fmt.Sprintf("%s %s → %s %t", class, l.From, l.To, l.Arrow)]++
		}
		if n := len(l.Points); l.Arrow && l.Points[n-1].Y != l.Points[n-2].Y {
			t.Errorf("the arrow to %s ends aslant: %v", l.To, l.Points)
		}
	}
	want := map[string]int{
		"agrees sn → stod false": 1, "agrees stod → foreningen true": 1, "agrees halv → foreningen true": 1,
		"party sn → samsyn false": 1, "party un → samsyn false": 1, "party region → samsyn false": 1,
	}
	if diff := cmp.Diff(want, drawn); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A small network leaves no half of a page empty.
func TestNetworkIsNoHigherThanItMustBe(t *testing.T) {
	d := drawtest.Built(t, networkOf, drawtest.Load(t, drawtest.Examples+"linkoping/procurement.toml"), drawing.Options{})
	last, first := geometry.Length(0), d.Page.H
	for _, b := range d.Boxes {
		if b.Node {
			last = max(last, b.Bottom())
		} else if b.Class == "legend" {
			first = min(first, b.Y)
		}
	}
	if gap := first - last; gap < 0 || gap > 40*geometry.Pt {
		t.Errorf("%d between the boxes and the legend", gap)
	}
}
