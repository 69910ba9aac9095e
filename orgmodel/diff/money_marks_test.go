package diff_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/mutate"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

const moneyHead = "format = 1\n\n[organisation]\nid = \"o\"\nname = \"O\"\nmunicipality = \"1490\"\nlanguage = \"sv\"\nas_of = 2026-01-01\n"

func entity(table, id string, keys ...string) string {
	return fmt.Sprintf("\n[[%s]]\nid = %q\nname = %q\n%s\n", table, id, strings.ToUpper(id), strings.Join(keys, "\n"))
}

func load(t *testing.T, text string) *orgmodel.Organisation {
	t.Helper()
	r := tomlfile.LoadText("x.toml", []byte(moneyHead+text), tomlfile.Options{})
	if !r.OK() {
		t.Fatal(r.Findings)
	}
	return r.Org
}

// money are the figures about money of a change.
func money(before, after *orgmodel.Organisation) (*metrics.Pair, map[string]figure.Figure) {
	p := diff.Compare(before, after, diff.Options{}).Pair()
	list := metrics.Changes()
	list = slices.DeleteFunc(list, func(m metrics.ChangeMetric) bool { return m.ID != metrics.M23 })
	all := map[string]figure.Figure{}
	for _, r := range metrics.Measure(list, p) {
		all[r.Figure.ID] = r.Value
	}
	return p, all
}

// TestMarksOfMoney holds the law of marks on money: whose money it is goes by the
// line of units, of either file, and by which frame stands above which.
func TestMarksOfMoney(t *testing.T) {
	budget := func(id, unit string, amount string) string {
		return entity("budget", id, `unit = "`+unit+`"`, "amount = "+amount, `year = 2026`, `basis = "net"`)
	}
	tree := entity("unit", "kommun", `kind = "municipality"`) +
		entity("unit", "kf", `kind = "council"`, `parent = "kommun"`) + entity("unit", "namnd", `kind = "board"`, `parent = "kf"`) +
		entity("unit", "forv", `kind = "administration"`, `parent = "namnd"`) + entity("unit", "regionen", `kind = "region"`)
	for name, stated := range map[string][2]string{
		"a board":                {budget("b", "namnd", "100"), budget("b", "namnd", "120")},
		"only in the new file":   {"", budget("b", "namnd", "120")},
		"one frame over another": {budget("b", "namnd", "100") + budget("c", "forv", "50"), budget("b", "namnd", "120") + budget("c", "forv", "70")},
		"below only":             {budget("c", "forv", "50"), budget("c", "forv", "70")},
		"a change":               {"", entity("budget", "d", `unit = "forv"`, "change = 10", "from_year = 2026", `basis = "net"`)},
	} {
		before, after := load(t, tree+stated[0]), load(t, tree+stated[1])
		for file, o := range []*orgmodel.Organisation{before, after} {
			_, was := money(before, after)
			for _, k := range mutate.Stated(o) {
				if k.Key == "name" || k.Key == "as_of" || k.Table == "organisation" {
					continue
				}
				files := func(one *orgmodel.Organisation) (*orgmodel.Organisation, *orgmodel.Organisation) {
					if file == 0 {
						return one, after
					}
					return before, one
				}
				p, marked := money(files(mutate.Assume(o, k)))
				k.File = file
				for _, other := range mutate.Others(o, k) {
					_, now := money(files(other))
					for id, f := range now {
						w, m := was[id], marked[id]
						bears := slices.ContainsFunc(m.Ground(p.Stated).Assumed(), func(s ground.Stated) bool { return s.Key == k })
						if f.Quantity != w.Quantity && !bears {
							t.Errorf("%s: %s of file %d is assumed, and when it says something else %s changes from %s to %s", name, k, file, id, w.Quantity, f.Quantity)
						}
					}
				}
			}
		}
	}
}
