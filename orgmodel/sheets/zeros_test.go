package sheets

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestZerosOfIds holds that ids which Excel keeps as numbers are read as it shows them, and
// that a number is never rounded.
func TestZerosOfIds(t *testing.T) {
	forms := []struct {
		form string
		of   float64
		want string
	}{
		{"0.00", 1.1, "1.10"}, {"0.00", 1, "1"}, {"0.00", 28.755, "28.755"}, {"0.0", 28.75, "28.75"},
		{"00000000", 9000, "00009000"}, {"0000", 123456, "123456"}, {"000.00", 1.1, "001.10"}, {"#,##0.00", 1.1, "1.1"}, {"0", 1.1, "1.1"},
	}
	data := workbook(t, func(f *excelize.File) {
		for i, form := range forms {
			style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &form.form})
			if err != nil {
				t.Fatal(err)
			}
			at, _ := excelize.CoordinatesToCellName(1, i+1)
			for _, err := range []error{f.SetCellValue("Sheet1", at, form.of), f.SetCellStyle("Sheet1", at, at, style)} {
				if err != nil {
					t.Fatal(err)
				}
			}
		}
	})
	book, err := Read("l.xlsx", data)
	if err != nil {
		t.Fatal(err)
	}
	for i, form := range forms {
		if got := book.Sheets[0].Rows[i].Cell(0); got != form.want {
			t.Errorf("%v as %s: %q, want %q", form.of, form.form, got, form.want)
		}
	}
}

// TestCutWorkbooks holds that a sheet which breaks off, or is no XML in the middle, is not
// read as far as it goes: rows would be missing without a word.
func TestCutWorkbooks(t *testing.T) {
	data := workbook(t, func(f *excelize.File) {
		for i, row := range [][]any{{"Enhet", "Antal"}, {"SF", 2}, {"Barn", 28}, {"Vuxna", 14}} {
			at, _ := excelize.CoordinatesToCellName(1, i+1)
			if err := f.SetSheetRow("Sheet1", at, &row); err != nil {
				t.Fatal(err)
			}
		}
	})
	tests := []struct {
		name  string
		spoil func(sheet string) string
		want  string
	}{
		{"cut in the middle", func(s string) string { return s[:strings.Index(s, `<row r="3"`)+8] }, "l.xlsx, Sheet1, rad 3: går inte att läsa: bladet är avbrutet här. Öppna den i Excel, låt den repareras och spara en kopia, eller be om filen på nytt."},
		{"no XML in the middle", func(s string) string { return strings.Replace(s, `<row r="3"`, `<<row r="3"`, 1) }, "l.xlsx, Sheet1, rad 3: går inte att läsa: bladet är avbrutet här. Öppna den i Excel, låt den repareras och spara en kopia, eller be om filen på nytt."},
		{"whole", func(s string) string { return s }, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			if _, err := Read("l.xlsx", spoiled(t, data, tt.spoil)); err != nil {
				got = err.(message.Localizer).In(message.SV)
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

// spoiled is a workbook with another text for its first sheet.
func spoiled(t *testing.T, data []byte, spoil func(sheet string) string) []byte {
	t.Helper()
	old, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range old.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(part.Name, "sheet1.xml") {
			text = []byte(spoil(string(text)))
		}
		w, err := z.Create(part.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(text); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
