package pathway_test

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/pathway"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// wayOf is a way of so many steps between the units of three authorities.
func wayOf(id string, steps int, unit func(i int) int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "[[pathway]]\nid = %q\nname = \"Vägen %s\"\nsteps = [\n", id, id)
	for i := range steps {
		fmt.Fprintf(&b, "{ step = \"investigate\", unit = \"e%d\" },\n", unit(i))
	}
	return b.String() + "]\n"
}

func authorities(units int) string {
	names := []string{"Mottagningsenheten", "Utredningsenheten barn och unga", "Boendestödet", "Familjerätten", "Bistånd och avgifter", "Hemtjänstområdet", "Korttidsboendet", "Arbetsmarknadsenheten", "Budget- och skuldrådgivningen"}
	var b strings.Builder
	b.WriteString("[[unit]]\nid = \"kf\"\nname = \"Kommunfullmäktige\"\nkind = \"council\"\n")
	for i, name := range []string{"Socialnämnden", "Omsorgsnämnden", "Arbetsmarknadsnämnden"} {
		fmt.Fprintf(&b, "[[unit]]\nid = \"n%d\"\nname = %q\nkind = \"board\"\nparent = \"kf\"\n", i, name)
	}
	for i := range units {
		fmt.Fprintf(&b, "[[unit]]\nid = \"e%d\"\nname = %q\nkind = \"unit\"\nparent = \"n%d\"\n", i, names[i%len(names)], i%3)
	}
	return b.String()
}

var laneLabel = regexp.MustCompile(`_lane_\d+_(\d+)$`)

// lanes are how often each lane is drawn, and whether each that comes again says so.
func lanes(d *drawing.Drawing, lang message.Lang) (again int, unsaid []string) {
	seen := map[string]bool{}
	word := map[message.Lang]string{message.SV: "forts.", message.EN: "cont."}[lang]
	for _, b := range d.Boxes {
		m := laneLabel.FindStringSubmatch(b.ID)
		if m == nil {
			continue
		}
		way, _, _ := strings.Cut(b.ID, "_")
		said := slices.ContainsFunc(b.Rows, func(r drawing.Row) bool { return r.Left.Text == word })
		if seen[way+m[1]] {
			again++
		}
		if said != seen[way+m[1]] || said != strings.HasSuffix(b.Title, "("+word+")") {
			unsaid = append(unsaid, b.Title)
		}
		seen[way+m[1]] = true
	}
	return again, unsaid
}

// TestALaneComesOnce: a lane that comes again looks like a hand-over.
func TestALaneComesOnce(t *testing.T) {
	for _, c := range []struct {
		steps, units int
		to           func(i int) int
	}{
		{4, 3, func(i int) int { return []int{0, 0, 2, 0}[i] }},
		{8, 6, func(i int) int { return (i*i + i) / 2 % 6 }},
		{6, 6, func(i int) int { return i }},
	} {
		org := drawtest.Text(t, authorities(c.units)+wayOf("v", c.steps, c.to))
		papers := []drawing.Options{{}, {Paper: "A3"}, {Paper: "A2"}}
		if c.steps == 4 {
			papers = append(papers, drawing.Options{Paper: "A4"}, drawing.Options{Paper: "A4", Orientation: drawing.Portrait})
		}
		for _, o := range papers {
			o.Lang = message.SV
			d := drawtest.Built(t, pathway.Draw, org, o)
			if again, unsaid := lanes(d, o.Lang); again > 0 || unsaid != nil {
				t.Errorf("%d steps, %+v: %d lanes come again; wrong: %q", c.steps, o, again, unsaid)
			}
			if o.Paper != "" && d.Scale.SmallText < 7*geometry.Pt {
				t.Errorf("%d steps, %+v: letters of %d", c.steps, o, d.Scale.SmallText)
			}
			if list := drawtest.Complaints(d); len(list) > 0 {
				t.Errorf("%d steps, %+v: %v", c.steps, o, list)
			}
		}
	}
}

// TestALaneThatComesAgainSaysSo, and none does on a sheet on which all of the way can
// be read with ease when each lane is drawn once.
func TestALaneThatComesAgainSaysSo(t *testing.T) {
	for _, steps := range []int{9, 14, 40} {
		org := drawtest.Text(t, authorities(9)+wayOf("v", steps, func(i int) int { return (i*i + i) / 2 % 9 }))
		once := geometry.Size{}
		for _, paper := range []string{"A0", "A1", "A2", "A3", "A4"} {
			for _, lang := range []message.Lang{message.SV, message.EN} {
				for _, way := range []drawing.Orientation{drawing.Auto, drawing.Portrait, drawing.Landscape} {
					o := drawing.Options{Paper: paper, Lang: lang, Orientation: way}
					d := drawtest.Built(t, pathway.Draw, org, o)
					again, unsaid := lanes(d, lang)
					if unsaid != nil {
						t.Errorf("%d steps, %+v: %q", steps, o, unsaid)
					}
					if list := drawtest.Complaints(d); len(list) > 0 {
						t.Errorf("%d steps, %+v: %v", steps, o, list)
					}
					if way != drawing.Landscape {
						continue
					}
					if again == 0 {
						once = d.Page
					} else if once.W > 0 && once.W*7*geometry.Pt <= d.Scale.Sheet.W*8*geometry.Pt && once.H*7*geometry.Pt <= d.Scale.Sheet.H*8*geometry.Pt {
						t.Errorf("%d steps, %+v: %d lanes come again, and once each would be read with ease", steps, o, again)
					}
				}
			}
		}
	}
}

// TestLongWaysAreRefused before anything is set, with what to draw instead; the text
// tells all of them.
func TestLongWaysAreRefused(t *testing.T) {
	turn := func(i int) int { return i % 9 }
	long, two := authorities(9)+wayOf("v", 4_000, turn), authorities(9)+wayOf("v", 4_000, turn)+wayOf("w", 120, turn)
	for _, c := range []struct {
		body, root, en, sv string
	}{
		{
			body: long,
			en:   "The case pathway “Vägen v” has 4000 steps, and more than 300 can be read on no sheet. Make one step of those between which nobody new comes in, or divide it into several [[pathway]]; orgmodel show --view pathway tells all of it in text.",
			sv:   "Ärendegången ”Vägen v” har 4000 steg, och fler än 300 går inte att läsa på något papper. Slå ihop steg mellan vilka ingen ny kommer in, eller dela den i flera [[pathway]]; orgmodel show --view pathway berättar hela i text.",
		},
		{
			body: two,
			en:   "The 2 case pathways have 4120 steps, and more than 300 together can be read on no sheet. Draw one at a time, for instance with --root w; orgmodel show --view pathway tells all of them in text.",
			sv:   "De 2 ärendegångarna har 4120 steg, och fler än 300 tillsammans går inte att läsa på något papper. Rita en i taget, till exempel med --root w; orgmodel show --view pathway berättar alla i text.",
		},
	} {
		org := drawtest.Text(t, c.body)
		_, err := pathway.Draw(org, drawing.Options{Root: c.root})
		var refusal *drawing.Refusal
		if !errors.As(err, &refusal) || refusal.In(message.EN) != c.en || strings.ReplaceAll(refusal.In(message.SV), "\u00a0", " ") != c.sv {
			t.Errorf("got %v", err)
			continue
		}
		d, err := pathway.Draw(org, drawing.Options{OnlyText: true})
		if err != nil || len(d.Outline) < 4_000 {
			t.Errorf("in text: %v", err)
		}
	}
	drawtest.Built(t, pathway.Draw, drawtest.Text(t, two), drawing.Options{Root: "w"})
}
