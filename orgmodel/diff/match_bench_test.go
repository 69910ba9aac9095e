package diff

import (
	"fmt"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/paired"
)

func decoded(b testing.TB, text string) *orgmodel.Organisation {
	o := &orgmodel.Organisation{}
	if _, err := toml.Decode(text, o); err != nil {
		b.Fatal(err)
	}
	o.Index()
	return o
}

// changedBy is a generated municipality after so many changes: units renamed,
// moved, closed and founded, posts moved.
func changedBy(b testing.TB, n, changes int) *orgmodel.Organisation {
	o := decoded(b, string(generate.Municipality(n)))
	step := n / changes
	for k := range changes {
		u := &o.Units[(k*step+n/3)%n]
		switch k % 5 {
		case 0:
			u.Name += " och på nätet"
		case 1:
			u.Parent = o.Units[k].ID
		case 2:
			u.Until = orgmodel.Date{Year: 2020}
			o.Units = append(o.Units, orgmodel.Unit{Common: orgmodel.Common{ID: fmt.Sprint("ny-", k), Name: fmt.Sprint("Ny enhet ", k)}, Kind: "unit", Parent: u.Parent})
		case 3:
			o.Posts[k*step/2].Unit = u.ID
		default:
			u.Formerly = []string{o.Units[(k*step+n/3-step)%n].ID}
		}
	}
	o.Index()
	return o
}

// foreign is a generated municipality without an id in common with the others.
func foreign(b testing.TB, n int, name func(i int) string) *orgmodel.Organisation {
	ids := strings.NewReplacer(`"enhet-`, `"box-`, `"tjanst-`, `"post-`, `"insats-`, `"help-`, `"uppdrag-`, `"deal-`)
	o := decoded(b, ids.Replace(string(generate.Municipality(n))))
	if name != nil {
		for i := range o.Units {
			o.Units[i].Name = name(i)
		}
		for i := range o.Posts {
			o.Posts[i].Name = name(i)
		}
		for i := range o.Services {
			o.Services[i].Name = name(i)
		}
	}
	return o
}

// nonsense is a name unlike others.
func nonsense(i int) string {
	var name []byte
	for range 12 {
		i = (i*1_103_515_245 + 12_345) & 0x7fffffff
		name = append(name, 'a'+byte(i>>16)%26)
	}
	return string(name)
}

// flat is an organisation in which all stand directly under one, with names of
// which every other pair is similar.
func flat(n int, id string) *orgmodel.Organisation {
	o := sketch("unit k")
	for i := range n {
		o.Units = append(o.Units, orgmodel.Unit{Common: orgmodel.Common{ID: fmt.Sprint(id, i), Name: "Hemtjänst " + id + nonsense(i)}, Kind: "unit", Parent: "k"})
	}
	o.Index()
	return o
}

// BenchmarkMatch reports what it takes to find who is who in 10 000 units after
// 500 changes, and how many times as much where no id is in common. Reading the
// files takes longer than either, so that these ratios are far above those of a
// whole diff, which are to stay below 5 in time and 4 in memory.
func BenchmarkMatch(b *testing.B) {
	const n = 10_000
	before := decoded(b, string(generate.Municipality(n)))
	changed := changedBy(b, n, 500)
	for _, c := range []struct {
		name       string
		old, after *orgmodel.Organisation
	}{
		{"same-names", before, foreign(b, n, nil)},
		{"similar-names", before, foreign(b, n, func(i int) string { return fmt.Sprintf("Plats %d för stöd i hemmet", i) })},
		{"other-names", before, foreign(b, n, nonsense)},
		{"one-name", before, foreign(b, n, func(int) string { return "Enheten" })},
		{"flat", flat(n, "x"), flat(n, "y")},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				base, here := paired.Medians(b, 7, func() { match(before, changed, Options{}) }, func() { match(c.old, c.after, Options{}) })
				b.ReportMetric(base.Seconds*1000, "ms/500-changes")
				b.ReportMetric(base.Bytes/1e6, "MB/500-changes")
				b.ReportMetric(here.Seconds/base.Seconds, "time-ratio")
				b.ReportMetric(here.Bytes/base.Bytes, "bytes-ratio")
			}
		})
	}
}
