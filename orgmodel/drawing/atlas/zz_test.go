package atlas_test

import (
	"context"
	"fmt"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/atlas"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
	"github.com/orgmodel/orgmodel/orgmodel/engine"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
	"os"
	"testing"
	"time"
)

func TestZZ(t *testing.T) {
	run := engine.New(engine.Options{Cache: tooltest.Cache()})
	for _, paper := range []string{"A4", "A3"} {
		for _, f := range []string{"gen2000", "posts2000"} {
			r := tomlfile.Load("/tmp/wt/gen/s/"+f+".toml", tomlfile.Options{})
			org := r.Org
			b := time.Now()
			sd, _ := structure.Draw(org, drawing.Options{Paper: paper})
			t1 := time.Since(b)
			b = time.Now()
			engine.SVG(context.Background(), run, sd)
			t1b := time.Since(b)
			b = time.Now()
			a, err := atlas.Draw(org, atlas.Options{Paper: paper})
			if err != nil {
				t.Log(f, paper, err)
				continue
			}
			t2 := time.Since(b)
			b = time.Now()
			dir := "/tmp/wt/gen/s/" + f + "-" + paper
			os.RemoveAll(dir)
			os.Mkdir(dir, 0o755)
			least := 99999
			bad := 0
			for _, s := range a.Sheets {
				svg, err := engine.SVG(context.Background(), run, s.Drawing)
				if err != nil {
					t.Fatal(err)
				}
				os.WriteFile(dir+"/"+s.Name+".svg", svg, 0o644)
				least = min(least, int(s.Drawing.Scale.SmallText))
				bad += len(drawtest.Complaints(s.Drawing))
				for _, c := range drawtest.Complaints(s.Drawing) {
					if bad < 5 {
						t.Log(s.Number, c)
					}
				}
			}
			fmt.Println(f, paper, "structure", t1, t1b, "atlas", t2, "svg", time.Since(b), "sheets", len(a.Sheets), "least", least, "bad", bad)
		}
	}
}
