package report

import (
	"io"
	"reflect"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// eachSideBySide are the examples of a municipality side by side, examples of two,
// and made-up towns.
func eachSideBySide(t *testing.T) map[string]*SideBySide {
	return map[string]*SideBySide{
		"borlange":  sideBySide(exampleOrg(t, "borlange/current"), exampleOrg(t, "borlange/six-areas"), exampleOrg(t, "borlange/stromstad-inspired")),
		"linkoping": sideBySide(exampleOrg(t, "linkoping/before"), exampleOrg(t, "linkoping/action-plan"), exampleOrg(t, "linkoping/procurement")),
		"uppsala":   sideBySide(exampleOrg(t, "uppsala/current"), exampleOrg(t, "uppsala/learn-from-boras"), exampleOrg(t, "boras/model")),
		"towns":     sideBySide(madeUp(t, 1), madeUp(t, 2)),
	}
}

type comparedData struct {
	Members []struct{ Label string }
	Notes   []struct {
		ID, Text string
		Members  []string
	}
	Metrics, Changes []struct {
		ID, Name, Unit string
		Values         []struct {
			Member string
			dataNumber
		}
	}
	Coverage []struct {
		ID, Name string
		Values   []struct {
			Member    string
			Described bool
			Services  []struct{ ID string }
			dataNumber
		}
	}
	Pathways []struct {
		ID, Name string
		Values   []struct {
			Member    string
			Described bool
			HandOffs  *dataNumber `json:"hand_offs"`
			dataNumber
		}
	}
}

// TestSideBySideSaysTheSame holds the tables of a comparison against JSON: numbers,
// units and marks of each member; and the table for a spreadsheet.
func TestSideBySideSaysTheSame(t *testing.T) {
	for name, s := range eachSideBySide(t) {
		for _, l := range message.Langs {
			page := documented(t, func(w io.Writer) error { return CompareMarkdown(w, s, Options{Lang: l}) })
			tables := markdownTables(page)
			for head, rows := range htmlTables(documented(t, func(w io.Writer) error { return CompareHTML(w, s, Options{Lang: l}) })) {
				if !reflect.DeepEqual(rows, tables[head]) {
					t.Errorf("%s, %s: %s is %q in HTML, and %q in Markdown", name, l, head, rows, tables[head])
				}
			}
			data := read[comparedData](t, func(w io.Writer) error { return CompareJSON(w, s, Options{Lang: l}) })
			rows := csvRows(t, documented(t, func(w io.Writer) error { return CompareCSV(w, s, Options{Lang: l}) }))
			holdComparedFigures(t, name, page, tables, &data, rows, l)
			holdComparedCoverage(t, name, tables, &data, rows)
			for _, n := range data.Notes {
				told := 0
				for _, row := range rows {
					if row["part"] == "notes" && row["id"] == n.ID && row["detail"] == n.Text {
						told++
					}
				}
				if !strings.Contains(unmarked(page), n.Text) || told < len(n.Members) {
					t.Errorf("%s, %s: the note %s is not told in each format", name, l, n.ID)
				}
			}
		}
	}
}

func holdComparedFigures(t *testing.T, name, page string, tables cells, data *comparedData, rows []map[string]string, l message.Lang) {
	t.Helper()
	units := unitsByID()
	for _, list := range [][]struct {
		ID, Name, Unit string
		Values         []struct {
			Member string
			dataNumber
		}
	}{data.Metrics, data.Changes} {
		for _, f := range list {
			unit := units[f.ID]
			row, heads := rowOfFigure(tables, f.Name, f.Unit, unit.Millions.In(l))
			some := false // of one that nobody knows the mark is that of any member
			for _, v := range f.Values {
				some = some || v.star()
			}
			for i, v := range f.Values {
				want := v.said(english(unit, f.Unit, l))
				for _, r := range rows {
					if r["id"] == f.ID && r["member"] == v.Member {
						if got := csvNumber(r).said(want.unit); got.low != want.low || got.high != want.high || r["assumed"] == "true" != v.Assumed || r["status"] != v.Status {
							t.Errorf("%s, %s: %s of %s is %+v in CSV, in JSON %+v", name, l, f.ID, v.Member, got, want)
						}
					}
				}
				if row == nil {
					if want.low == "" && want.high == "" {
						want.star = some
					}
					holdNamedFigure(t, name, unmarked(page), f.Name, want, l)
					continue
				}
				got := printedSaid(t, row[i], unit, l)
				if heads == "millions" {
					got.low, got.high = scaled(got.low, 1e6), scaled(got.high, 1e6)
				}
				got.unit = want.unit
				if got != want {
					t.Errorf("%s, %s: %s of %s is %q, in JSON %+v", name, l, f.ID, v.Member, row[i], want)
				}
			}
		}
	}
}

// rowOfFigure finds the row of a figure by its name, with or without its unit.
func rowOfFigure(tables cells, label, unit, millions string) (row []string, heads string) {
	for _, head := range []string{label, label + ", " + unit, label + ", " + millions} {
		for more := range tables {
			if more == head || strings.HasPrefix(more, head+"; ") {
				if heads = ""; millions != "" && head == label+", "+millions {
					heads = "millions"
				}
				return tables[more][0], heads
			}
		}
	}
	return nil, ""
}

// holdNamedFigure finds a figure among those that have no row: all are the same, zero
// or unknown, and bear the mark.
func holdNamedFigure(t *testing.T, name, page, label string, want said, l message.Lang) {
	t.Helper()
	for rest := page; ; {
		_, after, ok := strings.Cut(rest, label)
		if !ok {
			t.Errorf("%s, %s: nothing is told of %s", name, l, label)
			return
		}
		rest = after
		if number, ok := strings.CutPrefix(after, ": "); ok {
			after, _, _ = strings.Cut(number, ";")
		} else if after = after[:1]; !strings.Contains("*;.", after) {
			continue
		}
		if strings.Contains(after, "*") == want.star {
			return
		}
	}
}

func holdComparedCoverage(t *testing.T, name string, tables cells, data *comparedData, rows []map[string]string) {
	t.Helper()
	for _, g := range data.Coverage {
		for i, v := range g.Values {
			row := tables[g.Name][0]
			if strings.Contains(row[i], "*") != (v.Described && v.star()) {
				t.Errorf("%s: the services of %s in %s are %q, in JSON assumed: %v, status %s", name, g.Name, v.Member, row[i], v.Assumed, v.Status)
			}
			for _, r := range rows {
				if r["part"] == PartCoverage && r["id"] == g.ID && r["name"] == g.Name && r["member"] == v.Member && csvNumber(r).star() != v.star() {
					t.Errorf("%s: %s in %s bears another mark in CSV than in JSON: %v", name, g.Name, v.Member, r)
				}
			}
		}
	}
	for _, w := range data.Pathways {
		for _, v := range w.Values {
			for _, r := range rows {
				if r["part"] == PartPathways && r["id"] == w.ID && r["name"] == w.Name && r["member"] == v.Member && csvNumber(r).star() != v.star() {
					t.Errorf("%s: %s in %s bears another mark in CSV than in JSON: %v", name, w.Name, v.Member, r)
				}
			}
		}
	}
}
