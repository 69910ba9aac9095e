package report_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/orgmodel/orgmodel/orgmodel/exchange"
	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/report"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// exported is a file with what the rules and the key figures say of it.
func exported(t *testing.T, r *tomlfile.Result) *report.Export {
	t.Helper()
	if !r.OK() {
		t.Fatal(r.Findings[0].In(message.EN))
	}
	outcome := rules.Check(rules.Input{Org: r.Org, Places: r.Places})
	return &report.Export{
		File: r.Files[0].Name, Org: r.Org, Measured: report.Measure(r.Org, metrics.All()),
		Findings: &report.Findings{List: outcome.Findings, Accepted: outcome.Accepted, NotExamined: outcome.NotExamined, Law: outcome.Law},
	}
}

func exampleFiles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../../examples/*/*.toml")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	return files
}

func workbook(t *testing.T, e *report.Export, l message.Lang) (data []byte, book *sheets.Book) {
	t.Helper()
	var b bytes.Buffer
	if err := report.ExportXLSX(&b, e, report.Options{Lang: l}); err != nil {
		t.Fatal(err)
	}
	book, err := sheets.Read("x.xlsx", b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), book
}

// TestExportJSONKeepsToItsSchema holds the JSON of all examples against the schema that
// is published, which holds that of the file format within it.
func TestExportJSONKeepsToItsSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../../docs/export.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range exampleFiles(t) {
		e := exported(t, tomlfile.Load(file, tomlfile.Options{}))
		var b bytes.Buffer
		if err := report.ExportJSON(&b, e, report.Options{Lang: message.SV}); err != nil {
			t.Fatal(err)
		}
		text := b.Bytes()
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); err != nil {
			t.Errorf("%s: %v", file, err)
		}
		if r, err := exchange.ReadJSON(strings.TrimSuffix(file, "toml")+"json", text, tomlfile.Options{}); err != nil || len(r.Findings) > 0 {
			t.Errorf("%s: %v, %v", file, err, r)
		}
	}
}

// TestWorkbookSaysWhatTheCommandsSay: figures and findings in the workbook are those
// that metrics and validate print, and each table is the same as in CSV, save for columns
// in which the file says nothing.
func TestWorkbookSaysWhatTheCommandsSay(t *testing.T) {
	for _, file := range []string{"../../examples/borlange/six-areas.toml", "../../examples/linkoping/procurement.toml"} {
		e := exported(t, tomlfile.Load(file, tomlfile.Options{}))
		data, book := workbook(t, e, message.SV)
		if again, _ := workbook(t, e, message.SV); !bytes.Equal(data, again) {
			t.Errorf("%s: other bytes the second time", file)
		}
		by := map[string]*sheets.Sheet{}
		for i := range book.Sheets {
			by[book.Sheets[i].Name] = &book.Sheets[i]
		}
		for _, k := range slices.Concat(exchange.Kinds(), exchange.WorkedOut()) {
			var text bytes.Buffer
			if err := report.ExportCSV(&text, e, k.ID, report.Options{Lang: message.SV}); err != nil {
				t.Fatal(err)
			}
			rows, err := csv.NewReader(&text).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			sheet := by[k.Name.SV]
			if sheet == nil {
				if len(rows) > 1 {
					t.Errorf("%s: no sheet %s", file, k.Name.SV)
				}
				continue
			}
			if len(sheet.Rows) != len(rows) {
				t.Errorf("%s, %s: %d rows, and %d in CSV", file, k.ID, len(sheet.Rows), len(rows))
				continue
			}
			for i, row := range rows[1:] {
				told := func(cells []string) []string {
					var list []string
					for _, c := range cells {
						if c = harmless.Plain(c); c != "" {
							list = append(list, strings.NewReplacer("true", "1", "false", "0").Replace(c))
						}
					}
					slices.Sort(list)
					return list
				}
				want, got := told(row), told(sheet.Rows[i+1].Cells)
				if len(want) != len(got) {
					t.Fatalf("%s, %s, row %d: %s", file, k.ID, i+2, cmp.Diff(want, got))
				}
				if k.ID != "findings" && k.ID != "figures" { // where words of the format are told in words
					if d := cmp.Diff(want, got); d != "" {
						t.Errorf("%s, %s, row %d: %s", file, k.ID, i+2, d)
					}
				}
			}
		}
		findings, figures := by["Påpekanden"], by["Nyckeltal"]
		if n := len(findings.Rows) - 1; n != len(e.Findings.List)+len(e.Findings.Accepted) {
			t.Errorf("%d findings, of %d", n, len(e.Findings.List)+len(e.Findings.Accepted))
		}
		for i := range e.Findings.List {
			if got, want := findings.Rows[i+1].Cell(2), e.Findings.List[i].Words().In(message.SV); got != want {
				t.Errorf("got %s\nwant %s", got, want)
			}
		}
		if figures.Rows[1].Cell(0) != e.Measured.Results[0].Figure.ID {
			t.Error(figures.Rows[1])
		}
	}
}

// TestUnknownIsAnEmptyCell: what the file does not say is no zero, in no table.
func TestUnknownIsAnEmptyCell(t *testing.T) {
	r := tomlfile.LoadText("s.toml", []byte("unit = [\n{ name = \"Vuxna\" },\n{ name = \"Stöd\", parent = \"Vuxna\", heads = 0 },\n{ name = \"Fält\", parent = \"Vuxna\", heads = \"~3\" },\n]\n"), tomlfile.Options{})
	e := exported(t, r)
	var text bytes.Buffer
	if err := report.ExportCSV(&text, e, "units", report.Options{Lang: message.EN}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&text).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := slices.Index(rows[0], "heads")
	if got := []string{rows[1][at], rows[2][at], rows[3][at]}; !slices.Equal(got, []string{"", "0", "~3"}) {
		t.Error(got)
	}
	_, book := workbook(t, e, message.EN)
	about := map[string]string{}
	for _, row := range book.Sheets[0].Rows {
		about[row.Cell(0)] = row.Cell(1)
	}
	if about["As of"] != "not stated" || !strings.Contains(about["Not examined"], "Sketch: ") {
		t.Error(about)
	}
}

// TestMarksStandOnRows: a row that rests on something assumed, a vision or a claim says
// so by itself, whatever the file as a whole is.
func TestMarksStandOnRows(t *testing.T) {
	const file = "format = 1\n[organisation]\nid = \"x\"\nname = \"X\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2026-01-01\nstatus = \"STATUS\"\n" +
		"[[unit]]\nid = \"k\"\nname = \"K\"\nkind = \"municipality\"\nsources = [\"s\"]\n[[unit]]\nid = \"a\"\nname = \"A\"\nkind = \"unit\"\nparent = \"k\"\nassumed = [\"parent\"]\n[[source]]\nid = \"s\"\nname = \"S\"\n"
	for status, want := range map[string][2]string{
		"in-force": {"", "assumed"}, "vision": {"vision", "vision, assumed"}, "claimed": {"claimed", "claimed, assumed"}, "proposed": {"", "assumed"},
	} {
		e := exported(t, tomlfile.LoadText("x.toml", []byte(strings.Replace(file, "STATUS", status, 1)), tomlfile.Options{}))
		var text bytes.Buffer
		if err := report.ExportCSV(&text, e, "units", report.Options{Lang: message.EN}); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&text).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		mark, basis := slices.Index(rows[0], "mark"), slices.Index(rows[0], "basis")
		if got := [2]string{rows[1][mark], rows[2][mark]}; got != want {
			t.Errorf("%s: %q, want %q", status, got, want)
		}
		if status == "in-force" && (rows[1][basis] != "all sourced" || rows[2][basis] != "partly assumed (1 of 3)") {
			t.Errorf("%q and %q", rows[1][basis], rows[2][basis])
		}
	}
}

// TestLargeTownFitsInAWorkbook: what is not stated of very many units is no text that a
// cell cannot hold.
func TestLargeTownFitsInAWorkbook(t *testing.T) {
	var units strings.Builder
	for i := range 3_000 {
		fmt.Fprintf(&units, "{ name = \"Enhet %d\" },\n", i)
	}
	e := exported(t, tomlfile.LoadText("s.toml", []byte("unit = [\n"+units.String()+"]\n"), tomlfile.Options{}))
	_, book := workbook(t, e, message.SV)
	for _, s := range book.Sheets {
		if s.Name == "Nyckeltal" && !slices.ContainsFunc(s.Rows, func(r sheets.Row) bool {
			return slices.ContainsFunc(r.Cells, func(c string) bool {
				return strings.Contains(c, " och 2997 till") || strings.Contains(c, " och 2 997 till")
			})
		}) {
			t.Error("it is not told of how many something is not stated")
		}
	}
}
