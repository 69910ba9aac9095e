package commandline

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/exchange"
	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

// exportOf runs export over a file of the hostile world.
func exportOf(t *testing.T, args ...string) []byte {
	t.Helper()
	sys, _, errs, written := hostileWorld(t)
	if code := Run(sys, append([]string{"export"}, args...)); code != exitDone {
		t.Fatalf("exit %d, %s", code, errs)
	}
	return []byte(written.String())
}

// TestHostileWorkbook: no name does anything to who opens a workbook, and none is a
// formula.
func TestHostileWorkbook(t *testing.T) {
	book, err := sheets.Read("x.xlsx", exportOf(t, "current.toml", "-o", "x.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	texts := 0
	for _, s := range book.Sheets {
		if len(s.Unvalued) > 0 {
			t.Errorf("%s: a formula in %v", s.Name, s.Unvalued)
		}
		for _, row := range s.Rows {
			for _, cell := range row.Cells {
				if strings.ContainsFunc(cell, func(r rune) bool { return r != '\n' && r != '\t' && harmless.Steers(r) }) {
					t.Errorf("%s, row %d: %q", s.Name, row.Number, cell)
				}
				if strings.Contains(cell, "esrever") {
					texts++
				}
			}
		}
	}
	if texts < 20 {
		t.Errorf("only %d hostile texts", texts)
	}
}

// TestHostileModelComesBack: in JSON a name stays what it is, whatever it holds: what is
// made of it is the file that was exported, to the byte.
func TestHostileModelComesBack(t *testing.T) {
	text := exportOf(t, "six.toml", "-o", "six.json")
	sys, _, errs, flat := hostileWorld(t)
	if code := Run(sys, []string{"flatten", "six.toml", "-o", "flat.toml", "--quiet"}); code != exitDone {
		t.Fatal(code, errs)
	}
	sys, _, errs, back := hostileWorld(t)
	read := sys.ReadFile
	sys.ReadFile = func(name string) ([]byte, error) {
		if name == "six.json" {
			return text, nil
		}
		return read(name)
	}
	if code := Run(sys, []string{"import", "six.json", "-o", "back.toml", "--force"}); code != exitDone {
		t.Fatal(code, errs)
	}
	if flat.String() != back.String() {
		t.Errorf("it came back as another file, of %d bytes and not %d", back.Len(), flat.Len())
	}
}

// TestLibreOfficeOpensTheWorkbook: an independent program reads from the workbook what
// was written, hostile names and all: what it saves has the same cells.
func TestLibreOfficeOpensTheWorkbook(t *testing.T) {
	tooltest.Need(t, "soffice") // with which the workbook is opened
	folder := t.TempDir()
	data := exportOf(t, "current.toml", "-o", "x.xlsx", "--lang", "sv")
	if err := os.WriteFile(filepath.Join(folder, "x.xlsx"), data, 0o666); err != nil {
		t.Fatal(err)
	}
	saved := filepath.Join(folder, "saved")
	profile := "-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(folder, "profile"))
	if out, err := exec.Command("soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", saved, filepath.Join(folder, "x.xlsx")).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	again, err := os.ReadFile(filepath.Join(saved, "x.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	want, err := sheets.Read("x.xlsx", data)
	if err != nil {
		t.Fatal(err)
	}
	got, err := sheets.Read("x.xlsx", again)
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Sheets) != len(want.Sheets) {
		t.Fatalf("%d sheets, and %d were written", len(got.Sheets), len(want.Sheets))
	}
	for i, s := range want.Sheets {
		if d := cmp.Diff(cells(&s), cells(&got.Sheets[i])); d != "" || got.Sheets[i].Name != s.Name {
			t.Errorf("%s: %s", s.Name, d)
		}
	}
}

// cells are what stands in a sheet, without the empty cells at the ends of rows.
func cells(s *sheets.Sheet) [][]string {
	var rows [][]string
	for _, row := range s.Rows {
		last := len(row.Cells)
		for last > 0 && row.Cells[last-1] == "" {
			last--
		}
		rows = append(rows, row.Cells[:last])
	}
	return rows
}

// TestTablesComeBack: the tables of a model as CSV, read together, are the model that its
// workbook holds, to the byte, whichever spreadsheet they were written for.
func TestTablesComeBack(t *testing.T) {
	for _, file := range []string{"borlange/six-areas.toml", "boras/model.toml", "linkoping/action-plan.toml", "uppsala/current.toml"} {
		files := map[string][]byte{}
		run := func(args ...string) {
			t.Helper()
			sys, _, errs := fake(nil)
			sys.ReadFile = func(name string) ([]byte, error) {
				if data, ok := files[name]; ok {
					return data, nil
				}
				return os.ReadFile(filepath.Join("../../examples", filepath.Dir(file), name))
			}
			sys.WriteFile = func(name string, data []byte) error {
				files[name] = data
				return nil
			}
			if code := Run(sys, args); code != exitDone {
				t.Fatalf("%q: exit %d, %s", args, code, errs)
			}
		}
		name := filepath.Base(file)
		run("export", name, "-o", "x.xlsx")
		run("import", "x.xlsx", "-o", "of-workbook.toml")
		for _, how := range []string{"--lang=en", "--lang=sv", "--separator=tab"} {
			tables := []string{"import"}
			for _, k := range exchange.Kinds() {
				run("export", name, "--table", k.ID, "--format", "csv", "-o", k.ID+".csv", how)
				tables = append(tables, k.ID+".csv")
			}
			run(append(tables, "-o", "of-tables.toml", "--force")...)
			if diff := cmp.Diff(string(files["of-workbook.toml"]), string(files["of-tables.toml"])); diff != "" {
				t.Errorf("%s, %s: (-workbook +tables)\n%s", file, how, diff)
			}
		}
	}
}
