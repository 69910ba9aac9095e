package areas_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/areas"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// uneven is a municipality of twelve areas with no to nine units each, which are
// called after their areas.
func uneven() string {
	places := []string{"Norr", "Söder", "Öst", "Väst", "Centrum", "Hamnen", "Backen", "Kvarnsveden", "Romme", "Tjärna ängar", "Domnarvet", "Hagalund"}
	named := []string{"Resursteamet %s", "Skolan i %s", "Mötesplatsen %s", "Hemtjänsten, %s", "Fältgruppen %s", "Boendet – %s", "Ungdomsteamet %s", "Fritidsgården %s", "Familjeteamet %s"}
	kinds := []string{"team", "school", "meeting-place", "unit", "team", "unit", "team", "meeting-place", "team"}
	var b strings.Builder
	b.WriteString("[[unit]]\nid = \"sf\"\nname = \"Socialförvaltningen\"\nkind = \"administration\"\n")
	for i, place := range places {
		fmt.Fprintf(&b, "[[area]]\nid = \"o%d\"\nname = %q\n", i, place)
		for k := range i * 7 % 10 {
			fmt.Fprintf(&b, "[[unit]]\nid = \"u%d-%d\"\nname = %q\nkind = %q\nparent = \"sf\"\nareas = [\"o%d\"]\nheads = %d\n", i, k, fmt.Sprintf(named[k], place), kinds[k], i, k+2)
		}
	}
	for i := range 5 {
		fmt.Fprintf(&b, "[[service]]\nid = \"s%d\"\nname = \"Insatsen %d\"\nareas = [\"o%d\", \"o%d\", \"o%d\"]\n", i, i, i, i+3, i+6)
	}
	return b.String()
}

// TestAreasHaveNoEmptySlots: in every area one box follows the other, down to the
// end of its frame.
func TestAreasHaveNoEmptySlots(t *testing.T) {
	const most = 8 * geometry.Pt
	for _, paper := range []string{"", "A4", "A3"} {
		for _, way := range []drawing.Orientation{drawing.Portrait, drawing.Landscape} {
			d := drawtest.Built(t, areas.Draw, drawtest.Text(t, uneven()), drawing.Options{Paper: paper, Orientation: way})
			if list := slices.Concat(drawtest.Complaints(d), drawtest.Tangles(d)); len(list) > 0 {
				t.Errorf("%s, %s: %v", paper, way, list)
			}
			if n := len(d.Frames); n != 12 {
				t.Fatalf("%d areas", n)
			}
			for _, f := range d.Frames {
				end := f.Y
				for _, r := range f.Rows {
					end += r.Height
				}
				for _, b := range d.Boxes {
					if f.Union(b.Rect) != f.Rect {
						continue
					}
					if b.Y > end+most {
						t.Errorf("%s, %s: an empty slot of %d above %q in %q", paper, way, b.Y-end, b.Title, f.Title)
					}
					end = max(end, b.Bottom())
				}
				if f.Bottom() > end+most {
					t.Errorf("%s, %s: an empty slot of %d at the end of %q", paper, way, f.Bottom()-end, f.Title)
				}
			}
		}
	}
}

// TestAnAreaIsNamedOnce: its name stands above its boxes, not in each of them.
func TestAnAreaIsNamedOnce(t *testing.T) {
	org := drawtest.Text(t, uneven())
	d := drawtest.Built(t, areas.Draw, org, drawing.Options{})
	inside := 0
	for _, f := range d.Frames {
		area := org.Name(f.Things.IDs[0])
		for _, b := range d.Boxes {
			if f.Union(b.Rect) != f.Rect {
				continue
			}
			inside++
			if strings.Contains(b.Title, area) || slices.ContainsFunc(b.Rows, func(r drawing.Row) bool { return strings.Contains(r.Left.Text, area) }) {
				t.Errorf("%q is called %q", area, b.Title)
			}
		}
	}
	if inside < 60 {
		t.Errorf("%d boxes lie in the areas", inside)
	}
}

// TestUnevenAreasFillTheSheet: dealt out by turns, areas of unlike height would leave the
// letters on a lying A4 at 4.8 pt.
func TestUnevenAreasFillTheSheet(t *testing.T) {
	d := drawtest.Built(t, areas.Draw, drawtest.Text(t, uneven()), drawing.Options{Paper: "A4", Orientation: drawing.Landscape})
	if least := 5 * geometry.Pt; d.Scale.SmallText < least {
		t.Errorf("the smallest text is %d, at least %d", d.Scale.SmallText, least)
	}
}

// TestASheetThatIsTooSmallNamesOneThatIsNot: the advice that is printed is followed.
func TestASheetThatIsTooSmallNamesOneThatIsNot(t *testing.T) {
	org := drawtest.Text(t, uneven())
	named := regexp.MustCompile(`On (A\d) it can: --paper (A\d)\.$`)
	for _, paper := range []string{"A5", "A4"} {
		for _, way := range []drawing.Orientation{drawing.Portrait, drawing.Landscape, drawing.Auto} {
			d := drawtest.Built(t, areas.Draw, org, drawing.Options{Paper: paper, Orientation: way})
			if d.Scale.SmallText >= 6*geometry.Pt {
				continue
			}
			found := named.FindStringSubmatch(d.Notes[len(d.Notes)-1].In(message.EN))
			if found == nil || found[1] != found[2] {
				t.Fatalf("%s, %s: %v", paper, way, d.Notes)
			}
			if again := drawtest.Built(t, areas.Draw, org, drawing.Options{Paper: found[1], Orientation: way}); again.Scale.SmallText < 6*geometry.Pt {
				t.Errorf("%s, %s: on %s the smallest text is %d", paper, way, found[1], again.Scale.SmallText)
			}
		}
	}
}
