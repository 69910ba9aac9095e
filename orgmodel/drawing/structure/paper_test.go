package structure_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
)

// charted is an organisation to draw.
type charted struct {
	name string
	org  *orgmodel.Organisation
}

// charts are the examples, and some organisations made up at random: two hundred when
// one looks further.
func charts(t testing.TB, towns int) []charted {
	files, err := filepath.Glob(drawtest.Examples + "*/*.toml")
	if err != nil {
		t.Fatal(err)
	}
	var list []charted
	for _, f := range files {
		list = append(list, charted{strings.TrimPrefix(f, drawtest.Examples), drawtest.Load(t, f)})
	}
	if lawtest.Wide() {
		towns = 200
	}
	for i := range towns {
		list = append(list, charted{fmt.Sprint("town ", i), drawtest.Text(t, drawtest.Town(i))})
	}
	return list
}

// TestHowTheSheetIsUsed prints, with -v, how large the text comes out on A3, how much of
// the sheet the boxes cover and how large the largest hole is; docs/testing.md has the
// command for all of them.
func TestHowTheSheetIsUsed(t *testing.T) {
	covered, whole, large := 0, 0, 0
	for _, c := range charts(t, 12) {
		d := drawtest.Built(t, structure.Draw, c.org, drawing.Options{Paper: "A3"})
		boxes, use, hole := 0, d.Use(), drawtest.Hole(d)
		for _, b := range d.Boxes {
			if b.Node {
				boxes++
			}
		}
		t.Logf("%-34s %4d boxes  text %5.2f pt  covered %.2f  reached %.2f  hole %.2f", c.name, boxes,
			float64(d.Scale.SmallText)/float64(geometry.Pt), float64(use.Covered)/100, float64(use.Reached)/100, hole)
		if boxes < 30 {
			continue
		}
		large++
		if use.Covered >= 35 {
			covered++
		}
		if hole <= 0.15 {
			whole++
		}
		if use.Covered < 35 || hole > 0.15 {
			t.Errorf("%s: the boxes cover %d percent, the largest hole takes %.2f", c.name, use.Covered, hole)
		}
	}
	t.Logf("of %d charts with 30 boxes or more, boxes cover 0.35 in %d, and no hole is above 0.15 in %d", large, covered, whole)
}

// TestAutoIsTheLargerText: of the two ways a sheet may lie, auto takes the one with the
// larger text, the landscape one if it is as large.
func TestAutoIsTheLargerText(t *testing.T) {
	for _, c := range charts(t, 4) {
		text := map[drawing.Orientation]geometry.Length{}
		for _, o := range []drawing.Orientation{drawing.Auto, drawing.Portrait, drawing.Landscape} {
			text[o] = drawtest.Built(t, structure.Draw, c.org, drawing.Options{Paper: "A3", Orientation: o}).Scale.SmallText
		}
		if text[drawing.Auto] != max(text[drawing.Portrait], text[drawing.Landscape]) {
			t.Errorf("%s: %v", c.name, text)
		}
	}
}

// TestLessDetailIsNotSmaller: an overview has larger text than the standard, and that than
// everything; but where text is large anyway the usual shape may come before the larger.
func TestLessDetailIsNotSmaller(t *testing.T) {
	const large, hair = 9 * geometry.Pt, 98
	for _, c := range charts(t, 4) {
		last := geometry.Length(0)
		for _, detail := range []drawing.Detail{drawing.Full, drawing.Standard, drawing.Overview} {
			text := drawtest.Built(t, structure.Draw, c.org, drawing.Options{Paper: "A3", Detail: detail}).Scale.SmallText
			if 100*min(text, large) < hair*min(last, large) {
				t.Errorf("%s: %s comes out at %d, more detail at %d", c.name, detail, text, last)
			}
			last = text
		}
	}
}

// TestOneMoreIsNotLarger: to add what stands outside the municipality does not blow up
// what there is; but a chart of thirty boxes and more is to fill its sheet, as large as
// its text may be without.
func TestOneMoreIsNotLarger(t *testing.T) {
	var body strings.Builder
	body.WriteString("[[unit]]\nid = \"kf\"\nname = \"Kommunfullmäktige\"\nkind = \"council\"\n")
	for b := range 3 {
		fmt.Fprintf(&body, "[[unit]]\nid = \"n%d\"\nname = \"Nämnd %d\"\nkind = \"board\"\nparent = \"kf\"\n", b, b)
		for i := range 6 {
			fmt.Fprintf(&body, "[[unit]]\nid = \"e%d-%d\"\nname = \"Enhet %d\"\nkind = \"unit\"\nparent = \"n%d\"\n", b, i, i, b)
		}
	}
	const large = 9 * geometry.Pt
	last := geometry.Length(0)
	for more := range 10 {
		d := drawtest.Built(t, structure.Draw, drawtest.Text(t, body.String()), drawing.Options{Paper: "A3"})
		if text := d.Scale.SmallText; more > 0 && 100*min(text, large) > 102*min(last, large) {
			t.Errorf("with %d organisations outside the text is %d, with one less %d", more, text, last)
		}
		last = d.Scale.SmallText
		fmt.Fprintf(&body, "[[unit]]\nid = \"r%d\"\nname = \"Utomstående %d\"\nkind = \"nonprofit\"\n", more, more)
	}
}

// TestWhatStandsOutsideIsABlock: it begins at the top, right of everything else.
func TestWhatStandsOutsideIsABlock(t *testing.T) {
	d := drawtest.Built(t, structure.Draw, drawtest.Text(t, drawtest.Municipality), drawing.Options{Paper: "A3"})
	at := slices.IndexFunc(d.Boxes, func(b drawing.Box) bool { return b.ID == "forening" })
	for _, b := range d.Boxes {
		if b.Node && b.ID != "forening" && b.ID != "samverkan" && b.Right() >= d.Boxes[at].X {
			t.Errorf("%s reaches past the block of those outside", b.ID)
		}
	}
}
