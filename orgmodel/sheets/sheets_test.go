package sheets

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// told is what was read, row by row, as a test can show it.
func told(s *Sheet) string {
	var b strings.Builder
	for _, r := range s.Rows {
		fmt.Fprintf(&b, "%d %q\n", r.Number, r.Cells)
	}
	return b.String()
}

func encoded(t *testing.T, text string, write func(string) (string, error)) string {
	t.Helper()
	out, err := write(text)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestText(t *testing.T) {
	const want = "1 [\"Enhet\" \"Antal\"]\n2 [\"Å, ä & ö\" \"4,5\"]\n"
	const semicolons, tabs = "Enhet;Antal\nÅ, ä & ö;4,5\n", "Enhet\tAntal\nÅ, ä & ö\t4,5\n"
	const dos = "Enhet;Överordnad\nHemvård;Förvaltningen\nÅ;-\n"
	const wantDOS = "1 [\"Enhet\" \"Överordnad\"]\n2 [\"Hemvård\" \"Förvaltningen\"]\n3 [\"Å\" \"-\"]\n"
	little := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder()
	marked := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder()
	tests := []struct{ name, text, taken, want string }{
		{"semicolons", semicolons, "text in UTF-8, semicolons between the cells", want},
		{"tabs", tabs, "text in UTF-8, tabs between the cells", want},
		{"a byte order mark", "\ufeff" + semicolons, "text in UTF-8, semicolons between the cells", want},
		{"Windows-1252", encoded(t, semicolons, charmap.Windows1252.NewEncoder().String), "text in Windows-1252, semicolons between the cells", want},
		{"as Excel saves for MS-DOS", encoded(t, dos, charmap.CodePage850.NewEncoder().String), "text in MS-DOS (850), semicolons between the cells", wantDOS},
		{"as Excel saves for Macintosh", strings.ReplaceAll(encoded(t, dos, charmap.Macintosh.NewEncoder().String), "\n", "\r"), "text in Macintosh, semicolons between the cells", wantDOS},
		{"quotation marks and dots of Windows, and no letter", encoded(t, "Enhet;Antal\n”Barn”…;4,5\n", charmap.Windows1252.NewEncoder().String), "text in Windows-1252, semicolons between the cells", "1 [\"Enhet\" \"Antal\"]\n2 [\"”Barn”…\" \"4,5\"]\n"},
		{"tabs that show what is below what", "SF\t\t\n\tIFO\n\t\tBarn\t\n", "text in UTF-8, one cell a row", "1 [\"SF\\t\\t\"]\n2 [\"\\tIFO\"]\n3 [\"\\t\\tBarn\\t\"]\n"},
		{"tabs between columns that are filled once", "Förvaltning\tEnhet\nSF\n\tIFO\n", "text in UTF-8, tabs between the cells", "1 [\"Förvaltning\" \"Enhet\"]\n2 [\"SF\"]\n3 [\"\" \"IFO\"]\n"},
		{"commas of a text that is indented", "SF\n  Chef: A, 1\n  IFO\n    Barn\n", "text in UTF-8, one cell a row", "1 [\"SF\"]\n2 [\"  Chef: A, 1\"]\n3 [\"  IFO\"]\n4 [\"    Barn\"]\n"},
		{"UTF-16 without its mark", encoded(t, tabs, little.String), "text in UTF-16, tabs between the cells", want},
		{"UTF-16 with its mark", encoded(t, tabs, marked.String), "text in UTF-16, tabs between the cells", want},
		{"line ends of Windows", strings.ReplaceAll(semicolons, "\n", "\r\n"), "text in UTF-8, semicolons between the cells", want},
		{"line ends of an old Mac", strings.ReplaceAll(semicolons, "\n", "\r"), "text in UTF-8, semicolons between the cells", want},
		{
			"all three line ends", "a;b\r1;2\n3;4\r\n5;6", "text in UTF-8, semicolons between the cells",
			"1 [\"a\" \"b\"]\n2 [\"1\" \"2\"]\n3 [\"3\" \"4\"]\n4 [\"5\" \"6\"]\n",
		},
		{
			"commas, with quotation marks where a cell has one", "Enhet,Chef\n\"Barn, unga\",\"\"\"Chef\"\"\"\n", "text in UTF-8, commas between the cells",
			"1 [\"Enhet\" \"Chef\"]\n2 [\"Barn, unga\" \"\\\"Chef\\\"\"]\n",
		},
		{
			"a separator that Excel has named", "sep=|\na|b;c\n", "text in UTF-8, bars between the cells",
			"2 [\"a\" \"b;c\"]\n",
		},
		{
			"empty rows keep their numbers, and a title above decides nothing", "Vår organisation, i år\n\na;b;c\n1;2;3\n", "text in UTF-8, semicolons between the cells",
			"1 [\"Vår organisation, i år\"]\n3 [\"a\" \"b\" \"c\"]\n4 [\"1\" \"2\" \"3\"]\n",
		},
		{
			"a line break within a cell", "a;b\n\"x\ny\";2\n3;4\n", "text in UTF-8, semicolons between the cells",
			"1 [\"a\" \"b\"]\n2 [\"x\\ny\" \"2\"]\n3 [\"3\" \"4\"]\n",
		},
		{
			"an apostrophe before what would be a formula", "a;b\n'=x;'y\n", "text in UTF-8, semicolons between the cells",
			"1 [\"a\" \"b\"]\n2 [\"=x\" \"'y\"]\n",
		},
		{"one cell a row, with spaces before it", "Kommunen\n  Socialförvaltningen\n", "text in UTF-8, one cell a row", "1 [\"Kommunen\"]\n2 [\"  Socialförvaltningen\"]\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			book, err := Read("list.csv", []byte(tt.text))
			if err != nil {
				t.Fatal(err)
			}
			if got := book.Taken.In(message.EN); got != tt.taken {
				t.Errorf("taken for %q, want %q", got, tt.taken)
			}
			if d := cmp.Diff(tt.want, told(&book.Sheets[0])); d != "" {
				t.Errorf("rows (-want +got):\n%s", d)
			}
		})
	}
}

// TestQuotationMarksCostNothing holds that no row is lost to a mark that ends
// nowhere, wherever it stands.
func TestQuotationMarksCostNothing(t *testing.T) {
	tests := []struct{ name, text, want, repaired string }{
		{"never ended", "a;b\n\"x;1\ny;2\n", "1 [\"a\" \"b\"]\n2 [\"\\\"x\" \"1\"]\n3 [\"y\" \"2\"]\n", "A2"},
		{"ended in another row", "a;b\n\"x;1\n\"y\" z;2\n", "1 [\"a\" \"b\"]\n2 [\"\\\"x\" \"1\"]\n3 [\"\\\"y\\\" z\" \"2\"]\n", "A2 A3"},
		{"in the middle", "a;b\nTeam \"A\";1\n", "1 [\"a\" \"b\"]\n2 [\"Team \\\"A\\\"\" \"1\"]\n", ""},
		{"a cell longer than cells are", "a;b\n\"" + strings.Repeat("x", 40_000) + "\";1\n", "1 [\"a\" \"b\"]\n2 [\"\\\"" + strings.Repeat("x", 40_000) + "\\\"\" \"1\"]\n", "A2"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			book, err := Read("list.csv", []byte(tt.text))
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(tt.want, told(&book.Sheets[0])); d != "" {
				t.Errorf("rows (-want +got):\n%s", d)
			}
			var cells []string
			for _, p := range book.Sheets[0].Repaired {
				cells = append(cells, p.Cell())
			}
			if got := strings.Join(cells, " "); got != tt.repaired {
				t.Errorf("repaired %q, want %q", got, tt.repaired)
			}
		})
	}
}

// workbook makes one with the library that writes them.
func workbook(t *testing.T, fill func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	fill(f)
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// must stops a test whose preparation fails.
func must(t *testing.T, errs ...error) {
	t.Helper()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
}

func TestWorkbook(t *testing.T) {
	data := workbook(t, func(f *excelize.File) {
		day, err := f.NewStyle(&excelize.Style{NumFmt: 14})
		own := "yyyy\\-mm\\-dd"
		ownDay, err2 := f.NewStyle(&excelize.Style{CustomNumFmt: &own})
		money, err3 := f.NewStyle(&excelize.Style{NumFmt: 4})
		must(t, err, err2, err3,
			f.SetSheetName("Sheet1", "Enheter"),
			f.SetSheetRow("Enheter", "A1", &[]any{"Enhet", "Antal", "Från"}),
			f.SetSheetRow("Enheter", "A3", &[]any{"Barn & unga", 28.75, 45000}),
			f.SetSheetRow("Enheter", "A4", &[]any{"", 3, 45001}),
			f.SetCellStyle("Enheter", "B3", "B3", money),
			f.SetCellStyle("Enheter", "C3", "C3", day),
			f.SetCellStyle("Enheter", "C4", "C4", ownDay),
			f.SetCellFormula("Enheter", "B5", "SUM(B3:B4)"),
			f.SetCellValue("Enheter", "A5", "Summa"),
			f.MergeCell("Enheter", "A3", "A4"),
			f.SetCellValue("Enheter", "A1005", "efter en lucka"),
		)
		_, err = f.NewSheet("Dold")
		must(t, err, f.SetCellValue("Dold", "A1", "x"), f.SetSheetVisible("Dold", false))
	})
	book, err := Read("hr.xlsx", data)
	if err != nil {
		t.Fatal(err)
	}
	units, hidden := &book.Sheets[0], &book.Sheets[1]
	const want = `1 ["Enhet" "Antal" "Från"]
3 ["Barn & unga" "28.75" "2023-03-15"]
4 ["" "3" "2023-03-16"]
5 ["Summa" ""]
1005 ["efter en lucka"]
`
	if d := cmp.Diff(want, told(units)); d != "" {
		t.Errorf("rows (-want +got):\n%s", d)
	}
	if d := cmp.Diff([]Place{{File: "hr.xlsx", Sheet: "Enheter", Row: 5, Column: 1}}, units.Unvalued); d != "" {
		t.Errorf("formulas without a value (-want +got):\n%s", d)
	}
	if d := cmp.Diff([]Place{{File: "hr.xlsx", Sheet: "Enheter", Row: 3, Column: 0, To: "A4"}}, units.Merged); d != "" {
		t.Errorf("merged cells (-want +got):\n%s", d)
	}
	if units.Hidden || !hidden.Hidden {
		t.Errorf("hidden: %v %v, want false true", units.Hidden, hidden.Hidden)
	}
	if got := units.Merged[0].In(message.SV); got != "hr.xlsx, Enheter!A3:A4" {
		t.Errorf("place %q", got)
	}
}

// raw is a workbook whose sheet was written by hand, as no program would.
func raw(t *testing.T, sheet func(w *bytes.Buffer)) []byte {
	t.Helper()
	whole := workbook(t, func(f *excelize.File) { must(t, f.SetSheetName("Sheet1", "Blad1")) })
	old, err := zip.NewReader(bytes.NewReader(whole), int64(len(whole)))
	must(t, err)
	var packed bytes.Buffer
	z := zip.NewWriter(&packed)
	for _, part := range old.File {
		if part.Name != "xl/worksheets/sheet1.xml" {
			must(t, z.Copy(part))
		}
	}
	var xml bytes.Buffer
	xml.WriteString(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`)
	sheet(&xml)
	xml.WriteString(`</sheetData></worksheet>`)
	w, err := z.Create("xl/worksheets/sheet1.xml")
	must(t, err)
	_, err = w.Write(xml.Bytes())
	must(t, err, z.Close())
	return packed.Bytes()
}

// TestHostile holds that each bad file is answered in words, with a place where
// there is one, whatever it would cost to read all of it.
func TestHostile(t *testing.T) {
	zipped := func(name, text string) []byte {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		w, err := z.Create(name)
		must(t, err)
		_, err = w.Write([]byte(text))
		must(t, err, z.Close())
		return b.Bytes()
	}
	secret := func() []byte {
		f := excelize.NewFile()
		defer f.Close()
		var b bytes.Buffer
		must(t, f.Write(&b, excelize.Options{Password: "hemligt"}))
		return b.Bytes()
	}
	tests := []struct {
		name string
		data []byte
		want string
	}{
		{
			"3 000 rows with one cell in column XFD",
			raw(t, func(w *bytes.Buffer) {
				for i := range 3000 {
					fmt.Fprintf(w, `<row r="%d"><c r="XFD%d"><v>1</v></c></row>`, i+1, i+1)
				}
			}),
			"hr.xlsx, Blad1, row 1: cannot be read: the row is wider than 256 columns. Look to the right for something written by mistake, delete those columns and save.",
		},
		{
			"a sheet of 300 MB", claiming(zipped("xl/workbook.xml", strings.Repeat(" ", 1<<20)), 1<<20, 300<<20),
			"hr.xlsx: cannot be read: unpacked it is larger than 32 MiB. Keep only the sheet with the list, without pictures and empty formatted rows, or save that sheet as CSV.",
		},
		{
			"millions of texts", zipped("xl/sharedStrings.xml", strings.Repeat("<si><t>a</t></si>", 1<<20)),
			"hr.xlsx: cannot be read: its texts are larger than 12 MiB unpacked. Keep only the sheet with the list, without pictures and empty formatted rows, or save that sheet as CSV.",
		},
		{
			"a part that is larger than it says", claiming(zipped("xl/workbook.xml", strings.Repeat("x", 4<<20)), 4<<20, 100),
			"hr.xlsx: cannot be read: the workbook is damaged. Open it in Excel, let it be repaired and save a copy; or ask for the file again.",
		},
		{
			"a password", secret(),
			"hr.xlsx: cannot be read: it is protected by a password. Open it in Excel, take the password away (File, Info, Protect Workbook) and save a copy.",
		},
		{
			"an old workbook with a new name", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600)),
			"hr.xlsx: cannot be read: it is a workbook in Excel's old format (.xls), whatever its name ends in. Open it in Excel and save it as an Excel workbook (.xlsx).",
		},
		{
			"an organisation", []byte("# Ours\nformat = 1\n\n[organisation]\n"),
			"hr.xlsx: cannot be read: it is a file of orgmodel, and no list. An organisation is drawn and checked as it stands (orgmodel render, orgmodel validate), and a mapping is named with --mapping.",
		},
		{
			"a sketch", []byte("unit = [\r\n  { name = \"A\" },\r\n]\r\n"),
			"hr.xlsx: cannot be read: it is a file of orgmodel, and no list. An organisation is drawn and checked as it stands (orgmodel render, orgmodel validate), and a mapping is named with --mapping.",
		},
		{
			"a mapping", []byte("columns.\"Enhet\" = \"unit\"\n"),
			"hr.xlsx: cannot be read: it is a file of orgmodel, and no list. An organisation is drawn and checked as it stands (orgmodel render, orgmodel validate), and a mapping is named with --mapping.",
		},
		{
			"a web page", []byte("\n<HTML><body><table><tr><td>Enhet"),
			"hr.xlsx: cannot be read: it is a web page or XML, whatever its name ends in. Open it in Excel and save it as an Excel workbook (.xlsx).",
		},
		{
			"a workbook of LibreOffice", zipped("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
			"hr.xlsx: cannot be read: it is a LibreOffice workbook (.ods). Open it and save it as an Excel workbook (.xlsx) or as CSV.",
		},
		{
			"a packed folder", zipped("lista.csv", "a;b"),
			"hr.xlsx: cannot be read: it is a packed file, but no Excel workbook. If the list lies in it, unpack it first and name the list.",
		},
		{
			"half a workbook", raw(t, func(*bytes.Buffer) {})[:400],
			"hr.xlsx: cannot be read: the workbook is damaged. Open it in Excel, let it be repaired and save a copy; or ask for the file again.",
		},
		{"nothing", []byte(" \n"), "hr.xlsx: cannot be read: it is empty. Save the list again."},
		{
			"a program", []byte("\x7fELF\x02\x01\x01\x00\x00\x00"),
			"hr.xlsx: cannot be read: it is neither a workbook nor text. Open it in the program it comes from and save it as an Excel workbook (.xlsx) or as CSV.",
		},
		{
			"300 columns of text", []byte("a;b\n" + strings.Repeat("x;", 300) + "\n"),
			"hr.xlsx, row 2: cannot be read: the row is wider than 256 columns. Look to the right for something written by mistake, delete those columns and save.",
		},
		{
			"200 001 rows", []byte(strings.Repeat("a;b\n", 200_001)),
			"hr.xlsx, row 200001: cannot be read: there are more than 200,000 rows. Keep the rows that the organisation is described by, or share them out over several files.",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read("hr.xlsx", tt.data)
			if err == nil {
				t.Fatal("it was read")
			}
			if d := cmp.Diff(tt.want, err.Error()); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

// claiming makes the only part of a packed file say that it has another size than it
// has. Nothing else is known of it before it is unpacked.
func claiming(packed []byte, size, said uint32) []byte {
	little := func(n uint32) []byte { return []byte{byte(n), byte(n >> 8), byte(n >> 16), byte(n >> 24)} }
	return bytes.ReplaceAll(packed, little(size), little(said))
}

// TestCellsWithoutAnEnd counts on marks to go through a sheet once, whatever its cells
// look like: with a look ahead for each, this one would take minutes.
func TestCellsWithoutAnEnd(t *testing.T) {
	p := &parts{sheets: map[string]string{"Blad1": "s"}}
	f := excelize.NewFile()
	defer f.Close()
	f.Pkg.Store("s", []byte(strings.Repeat(`<c r="A1"><f>1`, 1<<20)))
	if m := p.marks(f, "Blad1"); len(m.unvalued) != 1<<20 {
		t.Errorf("%d formulas without a value", len(m.unvalued))
	}
}

// TestEmptyRowsEndASheet holds that rows that somebody has only coloured are not
// read to the end of the sheet.
func TestEmptyRowsEndASheet(t *testing.T) {
	data := raw(t, func(w *bytes.Buffer) {
		w.WriteString(`<row r="1"><c r="A1"><v>1</v></c></row>`)
		for i := range 100_000 {
			fmt.Fprintf(w, `<row r="%d"/>`, i+2)
		}
		w.WriteString(`<row r="1048576"><c r="A1048576"><v>2</v></c></row>`)
	})
	text := "a;b\n1;2\n" + strings.Repeat(";;\n", 5000)
	for _, tt := range []struct {
		data string
		want int
	}{{string(data), 2}, {text, 3}} {
		book, err := Read("hr", []byte(tt.data))
		if err != nil {
			t.Fatal(err)
		}
		if got := book.Sheets[0].Stopped; got != tt.want {
			t.Errorf("stopped at row %d, want %d", got, tt.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, text := range []string{"a;b\n1;2\n", "\"a\n", "sep=,\na,b", "\xff\xfea\x00", "\x00a", "Enhet\tAntal\r\"x\r\"\"y\";2"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		book, err := Read("f", data)
		var refusal *Refusal
		if err != nil && !errors.As(err, &refusal) {
			t.Fatalf("an error that says nothing to a reader: %v", err)
		}
		if err != nil {
			return
		}
		last := 0
		for _, row := range book.Sheets[0].Rows {
			if row.Number <= last || blank(row.Cells) {
				t.Fatalf("row %d after %d: %q", row.Number, last, row.Cells)
			}
			last = row.Number
		}
	})
}
