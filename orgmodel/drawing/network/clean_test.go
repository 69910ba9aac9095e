package network_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
)

// crossing is the shortest network known in which Graphviz alone leads a line
// behind a box of strangers: ten units under four boards, led and met across them.
func crossing() string {
	var b strings.Builder
	boards(&b, 4, 10)
	for i, c := range []struct{ members, leaders string }{
		{`"u9", "u1"`, `"p7", "p9"`}, {`"u6", "u3", "u1"`, ""}, {`"u6", "u0", "u7"`, `"p3", "p1"`}, {`"u0", "u9", "u8"`, ""},
		{`"u6", "u3"`, ""}, {`"u0", "u8", "u3", "u6"`, ""}, {`"u8", "u3", "u5"`, `"p3", "p7"`}, {`"u0", "u6", "u1"`, `"p4", "p1"`},
	} {
		collaboration(&b, i, c.members, c.leaders)
	}
	for i, parties := range []string{"form=\"cooperation\"\nbetween=[\"u5\", \"u8\", \"u6\"]", "from=\"u3\"\nto=[\"u4\"]", "from=\"u7\"\nto=[\"u8\"]", "form=\"cooperation\"\nbetween=[\"u0\", \"u7\", \"u3\"]"} {
		fmt.Fprintf(&b, "[[agreement]]\nid=\"a%d\"\nname=\"Avtal %d\"\n%s\n", i, i, parties)
	}
	return b.String()
}

// boards writes so many boards with units of one head each in turn below them.
func boards(b *strings.Builder, boards, units int) {
	b.WriteString("[[unit]]\nid=\"m\"\nname=\"Kommun\"\nkind=\"municipality\"\n[[unit]]\nid=\"kf\"\nname=\"KF\"\nkind=\"council\"\nparent=\"m\"\n")
	for i := range boards {
		fmt.Fprintf(b, "[[unit]]\nid=\"b%d\"\nname=\"Nämnd %d\"\nkind=\"board\"\nparent=\"kf\"\n", i, i)
	}
	for i := range units {
		fmt.Fprintf(b, "[[unit]]\nid=\"u%d\"\nname=\"Enhet %d med ett långt namn för barn och unga\"\nkind=\"unit\"\nparent=\"b%d\"\n", i, i, i%boards)
		fmt.Fprintf(b, "[[post]]\nid=\"p%d\"\nname=\"Chef\"\nunit=\"u%d\"\ncount=1\n", i, i)
	}
}

func collaboration(b *strings.Builder, i int, members, leaders string) {
	fmt.Fprintf(b, "[[unit]]\nid=\"c%d\"\nname=\"Samverkan %d\"\nkind=\"collaboration\"\nmembers=[%s]\n", i, i, members)
	if leaders != "" {
		fmt.Fprintf(b, "led_by=[%s]\nleadership=\"joint\"\n", leaders)
	}
}

// anyNetwork is some network with joint leadership across boards: the same for
// the same seed.
func anyNetwork(seed uint64) string {
	var b strings.Builder
	r := rand.New(rand.NewPCG(seed, 1))
	units := 6 + r.IntN(9)
	some := func(letter string, most int) string {
		var list []string
		for _, i := range r.Perm(units)[:1+r.IntN(most)] {
			list = append(list, fmt.Sprintf("%q", letter+fmt.Sprint(i)))
		}
		return strings.Join(list, ", ")
	}
	boards(&b, 2+r.IntN(4), units)
	for i := range 3 + r.IntN(10) {
		leaders := ""
		if r.IntN(2) == 0 {
			leaders = some("p", 3)
		}
		collaboration(&b, i, some("u", 4), leaders)
	}
	for i := range r.IntN(5) {
		from, to := fmt.Sprintf("\"u%d\"", r.IntN(units)), some("u", 3)
		if from == to {
			continue
		}
		if r.IntN(2) == 0 {
			fmt.Fprintf(&b, "[[agreement]]\nid=\"a%d\"\nname=\"Avtal %d\"\nfrom=%s\nto=[%s]\n", i, i, from, strings.ReplaceAll(to, from, "\"kf\""))
		} else {
			fmt.Fprintf(&b, "[[agreement]]\nid=\"a%d\"\nname=\"Avtal %d\"\nform=\"cooperation\"\nbetween=[\"kf\", %s]\n", i, i, to)
		}
	}
	return b.String()
}

// No line runs behind a box of strangers or through a heading, however the
// network is knit.
func TestNoLineOfANetworkIsHidden(t *testing.T) {
	orgs := map[string]*orgmodel.Organisation{"crossing": drawtest.Text(t, crossing())}
	for seed := range lawtest.Times(6) {
		orgs[fmt.Sprint("seed ", seed)] = drawtest.Text(t, anyNetwork(uint64(seed)))
	}
	for name, org := range orgs {
		for i, detail := range drawing.Details() {
			d := drawtest.Built(t, networkOf, org, drawing.Options{Detail: drawing.Detail(detail), Paper: []string{"", "A4", "A3"}[(len(name)+i)%3]})
			for _, complaint := range append(drawtest.Complaints(d), tangled(d)...) {
				t.Errorf("%s, %s: %s", name, detail, complaint)
			}
		}
	}
}

// writing is where the letters of a frame's heading stand.
func writing(f drawing.Box) (list []geometry.Rect) {
	y := f.Y
	for _, r := range f.Rows {
		if r.Left.Text != "" {
			list = append(list, geometry.Rect{X: f.X + r.Indent, Y: y, W: typeset.Width(r.Left.Text, r.Left.Size, r.Left.Bold), H: r.Height})
		}
		y += r.Height
	}
	return list
}
