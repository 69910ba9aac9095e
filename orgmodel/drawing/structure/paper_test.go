package structure_test

import (
	"fmt"
	"math"
	"path/filepath"
	"sort"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
)

type use struct {
	text, cover, hole float64
	boxes             int
}

func measure(t testing.TB, org *orgmodel.Organisation) use {
	d := drawtest.Built(t, structure.Draw, org, drawing.Options{Paper: "A3"})
	area, n := 0.0, 0
	for _, b := range d.Boxes {
		if b.Node {
			area += float64(b.W) * float64(b.H)
			n++
		}
	}
	return use{float64(d.Scale.SmallText) / 100, area / (float64(d.Page.W) * float64(d.Page.H)), drawtest.Hole(d), n}
}

func TestPaperUse(t *testing.T) {
	var list []string
	files, _ := filepath.Glob(drawtest.Examples + "*/*.toml")
	orgs := map[string]*orgmodel.Organisation{}
	for _, f := range files {
		orgs[filepath.Base(filepath.Dir(f))+"/"+filepath.Base(f)] = drawtest.Load(t, f)
		list = append(list, filepath.Base(filepath.Dir(f))+"/"+filepath.Base(f))
	}
	more, _ := filepath.Glob("/tmp/lay/in/*.toml")
	for _, f := range more {
		orgs[filepath.Base(f)] = drawtest.Load(t, f)
		list = append(list, filepath.Base(f))
	}
	list = append(list, "plain153")
	orgs["plain153"] = drawtest.Text(t, drawtest.Large(153))
	for i := range 60 {
		n := fmt.Sprintf("town %03d", i)
		list = append(list, n)
		orgs[n] = drawtest.Text(t, drawtest.Town(i))
	}
	var all []use
	for _, name := range list {
		u := measure(t, orgs[name])
		all = append(all, u)
		fmt.Printf("%-32s | %5.2f %.2f %.2f | %d\n", name, u.text, u.cover, u.hole, u.boxes)
	}
	var c, h []float64
	logs := 0.0
	okc, okh, n := 0, 0, 0
	for _, u := range all {
		logs += math.Log(u.text)
		if u.boxes < 30 {
			continue
		}
		n++
		if u.cover >= 0.35 {
			okc++
		}
		if u.hole <= 0.15 {
			okh++
		}
		c, h = append(c, u.cover), append(h, u.hole)
	}
	sort.Float64s(c)
	sort.Float64s(h)
	fmt.Printf("mean text %.2f cover min %.2f median %.2f ok %d/%d hole median %.2f max %.2f ok %d\n", math.Exp(logs/float64(len(all))), c[0], c[len(c)/2], okc, n, h[len(h)/2], h[len(h)-1], okh)
}
