package sheets

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// readWorkbook reads all sheets of a workbook. What it holds is unpacked in memory
// and never on disk: it may be a list of staff.
func readWorkbook(file string, data []byte) (*Book, error) {
	if refusal := packed(file, data); refusal != nil {
		return nil, refusal
	}
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		UnzipSizeLimit: maxUnzip, UnzipXMLSizeLimit: maxUnzip, RawCellValue: true,
	})
	if err != nil {
		return nil, refuse(file, texts.broken, texts.brokenMend)
	}
	defer f.Close()
	book := &Book{File: file, Taken: workbookText}
	parts := partsOf(f)
	for _, name := range f.GetSheetList() {
		if parts.sheets[name] == "" || !strings.Contains(parts.sheets[name], "worksheets/") {
			continue // a diagram on a sheet of its own
		}
		sheet := Sheet{File: file, Name: name}
		if visible, err := f.GetSheetVisible(name); err == nil {
			sheet.Hidden = !visible
		}
		if err := readSheet(f, &sheet, parts.marks(f, name)); err != nil {
			return nil, err
		}
		book.Sheets = append(book.Sheets, sheet)
	}
	return book, nil
}

var workbookText = message.Text{EN: "Excel workbook", SV: "Excel-arbetsbok"}

// packed refuses what is no workbook, and what would be too large unpacked, by what
// the file says of its parts. More than it says is not unpacked either.
func packed(file string, data []byte) *Refusal {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return refuse(file, texts.broken, texts.brokenMend)
	}
	var size uint64
	workbook := false
	for _, part := range z.File {
		if size += part.UncompressedSize64; size > maxUnzip || len(z.File) > maxParts {
			return &Refusal{At: Place{File: file, Column: -1}, Why: texts.big.With(maxUnzip >> 20), Mend: texts.bigMend.With()}
		}
		switch {
		case strings.EqualFold(part.Name, "xl/sharedStrings.xml") && part.UncompressedSize64 > maxStrings:
			return &Refusal{At: Place{File: file, Column: -1}, Why: texts.strings.With(maxStrings >> 20), Mend: texts.bigMend.With()}
		case strings.EqualFold(part.Name, "xl/workbook.xml"):
			workbook = true
		case part.Name == "mimetype", part.Name == "content.xml":
			return refuse(file, texts.ods, texts.odsMend)
		}
	}
	if !workbook {
		return refuse(file, texts.other, texts.otherMend)
	}
	return nil
}

// readSheet reads the rows of one sheet.
func readSheet(f *excelize.File, sheet *Sheet, marks marks) error {
	rows, err := f.Rows(sheet.Name)
	if err != nil {
		return refuse(sheet.File, texts.broken, texts.brokenMend)
	}
	defer rows.Close()
	number, empty := 0, 0
	for rows.Next() {
		number++
		cells, err := rows.Columns()
		switch {
		case errors.Is(err, excelize.ErrMaxRows):
			return limited(sheet, number, texts.long, texts.longMend, maxRows)
		case err != nil:
			return &Refusal{At: sheet.At(number, -1), Why: texts.broken.With(), Mend: texts.brokenMend.With()}
		case len(cells) > maxColumns:
			return limited(sheet, number, texts.wide, texts.wideMend, maxColumns)
		case blank(cells):
			if empty++; empty >= maxEmpty {
				sheet.Stopped = number - empty + 1
				marks.into(sheet, number)
				return nil
			}
			continue
		case len(sheet.Rows) == maxRows:
			return limited(sheet, number, texts.long, texts.longMend, maxRows)
		}
		empty = 0
		marks.looks(number, cells)
		sheet.Rows = append(sheet.Rows, Row{Number: number, Cells: cells})
	}
	if !marks.whole || number < marks.last {
		return &Refusal{At: sheet.At(number+1, -1), Why: texts.cut.With(), Mend: texts.brokenMend.With()}
	}
	marks.into(sheet, number)
	return nil
}

func limited(sheet *Sheet, row int, why, mend message.Text, limit int) *Refusal {
	return &Refusal{At: sheet.At(row, -1), Why: why.With(limit), Mend: mend.With()}
}
