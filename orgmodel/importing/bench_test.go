package importing_test

import (
	"bytes"
	"encoding/csv"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/orgmodel/orgmodel/orgmodel/importing"
	"github.com/orgmodel/orgmodel/orgmodel/internal/paired"
)

// BenchmarkCSV reads 13 000 rows of text, and the same with the standard library
// alone.
func BenchmarkCSV(b *testing.B) {
	x := newExport(1, 400, 13_000)
	files := x.files()
	ratio(b, func() {
		if _, err := importing.Import(files, importing.Options{}); err != nil {
			b.Fatal(err)
		}
	}, func() {
		for _, f := range files {
			r := csv.NewReader(bytes.NewReader(f.Data))
			r.Comma = ';'
			if _, err := r.ReadAll(); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkWorkbook reads the same from a workbook, and with its library alone.
func BenchmarkWorkbook(b *testing.B) {
	data := packed(b, newExport(1, 400, 13_000))
	ratio(b, func() {
		if _, err := importing.Import([]importing.File{{Name: "hr.xlsx", Data: data}}, importing.Options{}); err != nil {
			b.Fatal(err)
		}
	}, func() {
		f, err := excelize.OpenReader(bytes.NewReader(data))
		if err != nil {
			b.Fatal(err)
		}
		for _, sheet := range f.GetSheetList() {
			if _, err := f.GetRows(sheet); err != nil {
				b.Fatal(err)
			}
		}
		f.Close()
	})
}

// ratio reports how much one costs more than another. By the processor it is what the code
// does; by the clock, what else the machine does is in it.
func ratio(b *testing.B, all, library func()) {
	for range b.N {
		ours, theirs := paired.Medians(b, 15, all, library)
		b.ReportMetric(ours.Seconds/theirs.Seconds, "all/library")
		if theirs.Processor > 0 {
			b.ReportMetric(ours.Processor/theirs.Processor, "processor/library")
		}
		b.ReportMetric(ours.Bytes/theirs.Bytes, "bytes/library")
	}
}

// packed is an export as a workbook of two sheets.
func packed(tb testing.TB, x *export) []byte {
	f := excelize.NewFile()
	defer f.Close()
	for _, s := range []struct {
		name string
		rows [][]string
	}{{"Sheet1", append([][]string{unitHead}, x.units...)}, {"Personal", append([][]string{postHead}, x.posts...)}} {
		if _, err := f.NewSheet(s.name); err != nil {
			tb.Fatal(err)
		}
		w, err := f.NewStreamWriter(s.name)
		if err != nil {
			tb.Fatal(err)
		}
		for i, row := range s.rows {
			var cells []any
			for _, c := range row {
				cells = append(cells, c)
			}
			cell, _ := excelize.CoordinatesToCellName(1, i+1)
			if err := w.SetRow(cell, cells); err != nil {
				tb.Fatal(err)
			}
		}
		if err := w.Flush(); err != nil {
			tb.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}
