package commandline

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// runOn runs a command on texts that stand under names, and stdin; a bug of the
// program fails.
func runOn(t *testing.T, files map[string]string, stdin []byte, line string) (code int, out string) {
	t.Helper()
	sys, said, errs := fake(nil)
	sys.Stdin = bytes.NewReader(stdin)
	sys.ReadFile = func(name string) ([]byte, error) {
		if text, ok := files[name]; ok {
			return []byte(text), nil
		}
		return nil, os.ErrNotExist
	}
	sys.ReadNamed = func(_, name string) ([]byte, error) { return sys.ReadFile(name) }
	sys.WriteFile = func(string, []byte) error { return nil }
	if code = Run(sys, strings.Fields(line)); code == exitBug {
		t.Fatalf("%s: %s", line, errs)
	}
	return code, said.String()
}

const fuzzHead = "format = 1\n\n[organisation]\nid = \"k\"\nname = \"K\"\nmunicipality = \"1490\"\nlanguage = \"sv\"\nas_of = 2026-01-01\n"

// FuzzDiff compares two files in every form that tells of a change. Nothing may be a bug
// of the program, and a file never differs from itself.
func FuzzDiff(f *testing.F) {
	kf := "\n[[unit]]\nid = \"kf\"\nname = \"Fullmäktige\"\nkind = \"council\"\n"
	sn := "\n[[unit]]\nid = \"sn\"\nname = \"Socialnämnden\"\nkind = \"board\"\nparent = \"kf\"\nheads = 11\n"
	for _, pair := range [][2]string{
		{kf, kf + sn},
		{kf + sn, kf + "\n[[unit]]\nid = \"on\"\nname = \"Omsorgsnämnden\"\nkind = \"board\"\nparent = \"kf\"\nformerly = [\"sn\"]\nstatus = \"proposed\"\n"},
		{kf + sn, kf + "\n[[close]]\nids = [\"sn\"]\ndate = 2026-06-01\n"},
		{kf + sn + "\n[[post]]\nid = \"chef\"\nname = \"Chef\"\nunit = \"sn\"\nrole = \"manager\"\ncount = 1\n", kf + sn},
		{kf + "\n[[area]]\nid = \"n\"\nname = \"N\"\n\n[[unit]]\nid = \"t\"\nname = \"T\"\nkind = \"team\"\nparent = \"kf\"\nareas = [\"n\"]\nper_area = true\n", kf},
		{kf + "\n[[pathway]]\nid = \"p\"\nname = \"P\"\nsteps = [{ step = \"plan\", unit = \"kf\", days = \"~3\" }]\n", kf + "\n[[pathway]]\nid = \"p\"\nname = \"P\"\nsteps = []\n"},
		{kf + "\n[[budget]]\nunit = \"kf\"\namount = \">3\"\nyear = 2025\n", kf + "\n[[budget]]\nunit = \"kf\"\namount = 0\nyear = 2026\n"},
		{kf + sn + "\n[[service]]\nid = \"s\"\nname = \"S\"\nprovided_by = [\"sn\"]\nlegal_basis = [\"SoL 2025:400 12:1\"]\n", kf + sn + "\n[[service]]\nid = \"s\"\nname = \"S\"\nassumed = true\n"},
	} {
		f.Add(pair[0], pair[1])
	}
	f.Fuzz(func(t *testing.T, before, after string) {
		files := map[string]string{"old.toml": fuzzHead + before, "new.toml": fuzzHead + after}
		if code, _ := runOn(t, files, nil, "diff old.toml new.toml --format json"); code == exitUnreadable {
			return
		}
		for _, line := range []string{"diff old.toml new.toml --raw --lang sv", "diff old.toml new.toml --format csv", "diff old.toml new.toml --format toml", "diff old.toml new.toml --format dot"} {
			runOn(t, files, nil, line)
		}
		for _, file := range []string{"old.toml", "new.toml"} {
			if code, out := runOn(t, files, nil, "diff "+file+" "+file+" --exit-code"); code != exitDone {
				t.Errorf("%s differs from itself: %.600s", file, out)
			}
		}
	})
}

// FuzzImport makes a file of rows that stand in a CSV file, in a text pasted from a
// spreadsheet and in a workbook. Nothing may be a bug of the program, and what it writes
// is read again as a model.
func FuzzImport(f *testing.F) {
	for _, rows := range []string{
		"id;namn;typ;överordnad\nkf;Kommunfullmäktige;fullmäktige;\nsn;Socialnämnden;nämnd;kf\n",
		"Enhet,Antal anställda,Chef\nHemtjänst,\"12,5\",Anna\n",
		"Befattning\tEnhet\tÅrsarbetare\nSocialsekreterare\tMottagningen\t4.5\n",
		"Nivå 1;Nivå 2;Nivå 3\nKommun;;\n;Nämnd;\n;;Enhet\n",
		"\"a\"\"b\";c\n\"d\ne\";=cmd|' /C calc'!A0\n",
		"namn;personnummer\nX;19121212-1212\n",
	} {
		f.Add(rows)
	}
	f.Fuzz(func(t *testing.T, rows string) {
		imports(t, "list.csv", []byte(rows))
		imports(t, "-", []byte(rows))
		if book := bookOfSheet(rows); book != nil {
			imports(t, "list.xlsx", book)
		}
	})
}

// imports holds it of one list.
func imports(t *testing.T, name string, data []byte) {
	t.Helper()
	files := map[string]string{name: string(data)}
	code, out := runOn(t, files, data, "import "+name+" -o - --municipality 1490 --as-of 2026-01-01")
	if code > exitFound || out == "" {
		return
	}
	if code, _ := runOn(t, map[string]string{"made.toml": out}, nil, "validate made.toml"); code > exitFound {
		t.Errorf("what is made of %s is no model: %.1000s", name, out)
	}
}

// bookOfSheet stores rows as a sheet; nil where a workbook cannot hold them.
func bookOfSheet(rows string) []byte {
	book := excelize.NewFile()
	defer book.Close()
	for i, line := range strings.Split(rows, "\n") {
		for j, text := range strings.FieldsFunc(line, func(r rune) bool { return r == ';' || r == '\t' || r == ',' }) {
			cell, err := excelize.CoordinatesToCellName(j+1, i+1)
			if err != nil || book.SetCellValue("Sheet1", cell, text) != nil {
				return nil
			}
		}
	}
	var b bytes.Buffer
	if book.Write(&b) != nil {
		return nil
	}
	return b.Bytes()
}
