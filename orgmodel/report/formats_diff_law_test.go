package report

import (
	"fmt"
	"io"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// eachContrast are the steps of the examples, and made-up towns with what they
// change into, told at full length.
func eachContrast(t *testing.T, hold func(name string, c *Contrast)) {
	for _, p := range lawtest.Steps {
		c := compared(exampleOrg(t, p[0]), exampleOrg(t, p[1]))
		c.Raw = true
		hold(p[0]+" → "+p[1], c)
	}
	for seed := range 6 {
		two := rapid.Custom(func(t *rapid.T) [2]*orgmodel.Organisation {
			before := towns.Draw(t)
			return [2]*orgmodel.Organisation{before, towns.Variant(t, before)}
		}).Example(seed)
		c := compared(two[0], two[1])
		c.Raw = true
		hold(fmt.Sprint("town ", seed), c)
	}
}

// TestTablesSayTheSame: the tables of a page in HTML are those of the page in
// Markdown, cell by cell.
func TestTablesSayTheSame(t *testing.T) {
	eachContrast(t, func(name string, c *Contrast) {
		for _, l := range message.Langs {
			inMarkdown := markdownTables(documented(t, func(w io.Writer) error { return DiffMarkdown(w, c, Options{Lang: l}) }))
			inHTML := htmlTables(documented(t, func(w io.Writer) error { return DiffHTML(w, c, Options{Lang: l}) }))
			for head, rows := range inHTML {
				if !reflect.DeepEqual(rows, inMarkdown[head]) {
					t.Errorf("%s, %s: %s is %q in HTML, and %q in Markdown", name, l, head, rows, inMarkdown[head])
				}
			}
		}
	})
}

type diffData struct {
	Metrics []struct {
		ID, Name, Unit string
		Old, New       dataNumber
		Delta          dataNumber
		Apart          string
	}
	Changes []struct {
		Kind, Status, Text string
		Assumed, Guess     bool
		Inferred           *struct{ Confidence int }
	}
	Summary struct {
		Staff struct {
			Heads *statedSaid `json:"heads_delta_stated"`
			FTE   *statedSaid `json:"fte_delta_stated"`
		}
	}
	ChangeMetrics []struct {
		ID, Metric, Name, Unit, Basis string
		dataNumber
	} `json:"change_metrics"`
	Coverage []struct {
		Group struct{ Name string }
		Turn  string
		dataNumber
	}
	Pathways []struct {
		Pathway struct{ Name string }
		dataNumber
	}
}

// statedSaid is a difference in staff of so many of all units.
type statedSaid struct {
	Delta dataNumber
	Units int
	All   int `json:"of_units"`
}

// statedOf is what JSON says of the difference of a figure of staff, as it is printed,
// without its mark; empty without any.
func (d *diffData) statedOf(id string, l message.Lang) string {
	s := map[string]*statedSaid{metrics.M27Heads: d.Summary.Staff.Heads, metrics.M27FTE: d.Summary.Staff.FTE}[id]
	if s == nil || s.Delta.Low == nil || s.Delta.High == nil || *s.Delta.Low != *s.Delta.High {
		return ""
	}
	return numberTexts.inUnits.With(already(signed(orgmodel.Between(*s.Delta.Low, *s.Delta.High), l)), s.Units, s.All).In(l)
}

func diffDataOf(t *testing.T, c *Contrast, l message.Lang) diffData {
	return read[diffData](t, func(w io.Writer) error { return DiffJSON(w, c, Options{Lang: l}) })
}

// figureRows are the rows of a key figure: a share says after its name of how many it is.
func figureRows(tables map[string][][]string, name string, l message.Lang) (rows [][]string) {
	for label, list := range tables {
		of, isShare := strings.CutPrefix(label, name+" (")
		share := isShare && (strings.HasPrefix(of, shareTexts.before.With("").In(l)) || strings.HasPrefix(of, shareTexts.after.With("").In(l)))
		if label == name || share {
			rows = append(rows, list...)
		}
	}
	return rows
}

// TestFigurePairsSayTheSame: the table of key figures has the numbers of JSON, before
// and after and what they differ by, with their marks.
func TestFigurePairsSayTheSame(t *testing.T) {
	units := unitsByID()
	eachContrast(t, func(name string, c *Contrast) {
		for _, l := range message.Langs {
			tables := markdownTables(documented(t, func(w io.Writer) error { return DiffMarkdown(w, c, Options{Lang: l}) }))
			data := diffDataOf(t, c, l)
			for _, m := range data.Metrics {
				unit := units[m.ID]
				before, after := m.Old.said(english(unit, m.Unit, l)), m.New.said(english(unit, m.Unit, l))
				rows := slices.DeleteFunc(figureRows(tables, m.Name, l), func(row []string) bool { return len(row) == 5 }) // of the first screen
				if same := before.low == after.low && before.high == after.high && before.about == after.about; same || len(rows) == 0 {
					if !same {
						t.Errorf("%s, %s: no row of %s, %v → %v", name, l, m.ID, before, after)
					}
					continue
				}
				row := rows[0]
				if len(row) != 4 || row[3] != m.Unit {
					t.Errorf("%s, %s: %s is %q, in JSON a number of %s", name, l, m.ID, row, m.Unit)
					continue
				}
				for i, want := range []said{before, after} {
					if got := printedSaid(t, row[i]+" "+row[3], unit, l); got != want {
						t.Errorf("%s, %s: %s is %q, in JSON %+v", name, l, m.ID, row[i], want)
					}
				}
				if row[2] == "" {
					continue
				}
				if row[2] == apartSign || m.Apart != "" {
					if row[2] != apartSign || m.Apart == "" || m.Delta.Low != nil || m.Delta.High != nil {
						t.Errorf("%s, %s: the difference of %s is %q, in JSON apart %q", name, l, m.ID, row[2], m.Apart)
					}
					continue
				}
				if stated := data.statedOf(m.ID, l); stated != "" && strings.Replace(row[2], "*", "", 1) == stated {
					continue
				}
				want := m.Delta.said(unit.Difference().In(message.EN))
				if row[2] == boundFigures.cell.In(l) {
					if want.low != "" && want.low == want.high && !want.about {
						t.Errorf("%s, %s: the difference of %s is %q, in JSON %+v", name, l, m.ID, row[2], want)
					}
					continue
				}
				got := printedSaid(t, row[2], unit.Difference(), l)
				got.unit = want.unit
				if got != want {
					t.Errorf("%s, %s: the difference of %s is %q, in JSON %+v", name, l, m.ID, row[2], want)
				}
			}
		}
	})
}

var (
	markWords = map[message.Lang]*regexp.Regexp{
		message.EN: regexp.MustCompile(`assum|vision|guess|unknown origin`),
		message.SV: regexp.MustCompile(`anta[gn]|vision|giss|okänt ursprung`),
	}
	assumedTags = map[message.Lang][]string{message.EN: {"[assumed"}, message.SV: {"[anta"}}
)

// TestChangesSayTheSame: each change that JSON has is told with the marks that it has
// there.
func TestChangesSayTheSame(t *testing.T) {
	eachContrast(t, func(name string, c *Contrast) {
		for _, l := range message.Langs {
			for format, page := range map[string]string{
				"Markdown": unmarked(documented(t, func(w io.Writer) error { return DiffMarkdown(w, c, Options{Lang: l}) })),
				"text":     documented(t, func(w io.Writer) error { return DiffText(w, c, Options{Lang: l}) }),
			} {
				page = unbroken(page)
				for _, ch := range diffDataOf(t, c, l).Changes {
					found, told := false, unbroken(seriesIn(ch.Text))
					for rest := page; !found; {
						_, after, ok := strings.Cut(rest, told)
						if !ok {
							break
						}
						rest = after
						tags := tagsAt(after)
						assumed := strings.Contains(tags, assumedTags[l][0])
						vision := strings.Contains(tags, "vision]")
						found = assumed == ch.Assumed && (vision || ch.Status != "vision" || c.Diff.New.Header.Status == orgmodel.Vision)
					}
					if !found && !c.Diff.Match.Unrelated {
						t.Errorf("%s: %s, %s: %q is not told so, or not with its marks: %+v", name, format, l, told, ch)
					}
				}
			}
		}
	})
}

var tagsHead = regexp.MustCompile(`^( \[[^\]]*\])*`)

// tagsAt are the marks in brackets with which a text begins.
func tagsAt(text string) string { return tagsHead.FindString(text) }

// TestChangeFiguresSayTheSame: what is told of the money has the numbers of JSON, in its
// units, with what is assumed in words. Of the structure things are counted, and no
// shares are told.
func TestChangeFiguresSayTheSame(t *testing.T) {
	units := unitsByID()
	eachContrast(t, func(name string, c *Contrast) {
		if !c.Differs() || c.Diff.Match.Unrelated {
			return
		}
		for _, l := range message.Langs {
			page := documented(t, func(w io.Writer) error { return DiffMarkdown(w, c, Options{Lang: l}) })
			for _, m := range diffDataOf(t, c, l).ChangeMetrics {
				want := m.said(english(units[m.ID], m.Unit, l))
				_, line, found := strings.Cut(unmarked(page), "\n"+m.Name+": ")
				if !found || want.low == "" && want.high == "" || strings.HasPrefix(m.ID, "m19-") {
					continue
				}
				line, _, _ = strings.Cut(line, "\n")
				got := printedSaid(t, strings.TrimPrefix(line, "±"), units[m.ID], l)
				star := want.star
				got.star, want.star = false, false
				if got.unit == "" { // the name has said it
					got.unit = want.unit
				}
				if got != want {
					t.Errorf("%s, %s: %s is %q, in JSON %+v", name, l, m.ID, line, want)
				}
				if star && !markWords[l].MatchString(line) {
					t.Errorf("%s, %s: %s is %q, without what is assumed in it", name, l, m.ID, line)
				}
			}
		}
	})
}

// TestCoverageSaysTheSame: the rows of target groups and of pathways bear a mark
// where JSON has one.
func TestCoverageSaysTheSame(t *testing.T) {
	eachContrast(t, func(name string, c *Contrast) {
		for _, l := range message.Langs {
			tables := markdownTables(documented(t, func(w io.Writer) error { return DiffMarkdown(w, c, Options{Lang: l}) }))
			data := diffDataOf(t, c, l)
			for _, g := range data.Coverage {
				for _, row := range tables[g.Group.Name] {
					if len(row) == 3 && strings.ContainsAny(row[2], "[") != (g.star() && c.Diff.New.Header.Status != orgmodel.Vision || g.Assumed) {
						t.Errorf("%s, %s: %s is %q, in JSON assumed: %v, status: %s", name, l, g.Group.Name, row, g.Assumed, g.Status)
					}
				}
			}
			for _, w := range data.Pathways {
				for _, row := range tables[w.Pathway.Name] {
					if len(row) == 3 && strings.Contains(row[0], "*") != w.star() {
						t.Errorf("%s, %s: %s is %q, in JSON assumed: %v", name, l, w.Pathway.Name, row, w.Assumed)
					}
				}
			}
		}
	})
}
