package sheets

import (
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Place is a cell, or with column -1 a whole row.
type Place struct {
	File, Sheet string
	Row         int    // as a spreadsheet numbers them: the first is 1
	Column      int    // the first is 0
	To          string // of an area, its last cell: "B7"
}

// Pasted is the file that a text has which was pasted and has none.
const Pasted = "<stdin>"

// Called is what people call a file that a list was read from.
func Called(file string) message.Localizer {
	if file == Pasted {
		return pastedText
	}
	return message.Name(file)
}

var pastedText = message.Text{EN: "pasted text", SV: "inklistrad text"}

// Cell is the place as a spreadsheet calls it: "B7".
func (p Place) Cell() string {
	cell := strconv.Itoa(p.Row)
	if p.Column >= 0 {
		cell = letters(p.Column) + cell
	}
	if p.To != "" {
		cell += ":" + p.To
	}
	return cell
}

// In implements message.Localizer: "hr.xlsx, Blad1!B7", "hr.csv, B7",
// "hr.csv, row 7".
func (p Place) In(l message.Lang) string {
	where := Called(p.File).In(l)
	if p.Sheet != "" {
		where += ", " + message.Name(p.Sheet).In(l)
	}
	cell := message.Place(p.Cell())
	switch {
	case p.Row <= 0:
		return where
	case p.Column < 0:
		return where + ", " + placeTexts.row.With(cell).In(l)
	case p.Sheet != "":
		return where + "!" + cell.In(l)
	}
	return where + ", " + cell.In(l)
}

var placeTexts = struct{ row message.Text }{
	row: message.Text{EN: "row {0}", SV: "rad {0}"},
}

// letters is how a spreadsheet calls a column: A, B … Z, AA.
func letters(column int) string {
	var b []byte
	for column++; column > 0; column = (column - 1) / 26 {
		b = append([]byte{byte('A' + (column-1)%26)}, b...)
	}
	return string(b)
}

// At is a cell of the sheet.
func (s *Sheet) At(row, column int) Place {
	return Place{File: s.File, Sheet: s.Name, Row: row, Column: column}
}

// Refusal says why a file cannot be read, where, and what to do about it.
type Refusal struct {
	At        Place // Row 0: the file as a whole
	Why, Mend message.Message
}

func refuse(file string, why, mend message.Text) *Refusal {
	return &Refusal{At: Place{File: file, Column: -1}, Why: why.With(), Mend: mend.With()}
}

// Error returns the English text.
func (r *Refusal) Error() string { return r.In(message.EN) }

// In implements message.Localizer.
func (r *Refusal) In(l message.Lang) string { return texts.refused.With(r.At, r.Why, r.Mend).In(l) }

var texts = struct {
	refused, empty, emptyMend, binary, binaryMend, wide, wideMend, long, longMend, big, bigMend, strings, broken, brokenMend, cut, other, otherMend, ods, odsMend message.Text
}{
	refused:    message.Text{EN: "{0}: cannot be read: {1}. {2}", SV: "{0}: går inte att läsa: {1}. {2}"},
	empty:      message.Text{EN: "it is empty", SV: "den är tom"},
	emptyMend:  message.Text{EN: "Save the list again.", SV: "Spara listan på nytt."},
	binary:     message.Text{EN: "it is neither a workbook nor text", SV: "det är varken en arbetsbok eller text"},
	binaryMend: message.Text{EN: "Open it in the program it comes from and save it as an Excel workbook (.xlsx) or as CSV.", SV: "Öppna den i programmet som den kommer från och spara den som Excel-arbetsbok (.xlsx) eller CSV."},
	wide:       message.Text{EN: "the row is wider than {0} columns", SV: "raden är bredare än {0} kolumner"},
	wideMend:   message.Text{EN: "Look to the right for something written by mistake, delete those columns and save.", SV: "Titta längst till höger efter något som har skrivits av misstag, ta bort de kolumnerna och spara."},
	long:       message.Text{EN: "there are more than {0} rows", SV: "det finns fler än {0} rader"},
	longMend:   message.Text{EN: "Keep the rows that the organisation is described by, or share them out over several files.", SV: "Behåll de rader som beskriver organisationen, eller fördela dem på flera filer."},
	big:        message.Text{EN: "unpacked it is larger than {0} MiB", SV: "uppackad är den större än {0} MiB"},
	strings:    message.Text{EN: "its texts are larger than {0} MiB unpacked", SV: "dess texter är större än {0} MiB uppackade"},
	bigMend:    message.Text{EN: "Keep only the sheet with the list, without pictures and empty formatted rows, or save that sheet as CSV.", SV: "Behåll bara bladet med listan, utan bilder och tomma formaterade rader, eller spara det bladet som CSV."},
	broken:     message.Text{EN: "the workbook is damaged", SV: "arbetsboken är skadad"},
	cut:        message.Text{EN: "the sheet breaks off here", SV: "bladet är avbrutet här"},
	brokenMend: message.Text{EN: "Open it in Excel, let it be repaired and save a copy; or ask for the file again.", SV: "Öppna den i Excel, låt den repareras och spara en kopia, eller be om filen på nytt."},
	other:      message.Text{EN: "it is a packed file, but no Excel workbook", SV: "det är en packad fil, men ingen Excel-arbetsbok"},
	otherMend:  message.Text{EN: "If the list lies in it, unpack it first and name the list.", SV: "Om listan ligger i den, packa upp den först och ange listan."},
	ods:        message.Text{EN: "it is a LibreOffice workbook (.ods)", SV: "det är en arbetsbok från LibreOffice (.ods)"},
	odsMend:    message.Text{EN: "Open it and save it as an Excel workbook (.xlsx) or as CSV.", SV: "Öppna den och spara den som Excel-arbetsbok (.xlsx) eller CSV."},
}

// RowOf is the number of the row in the name of a cell: 7 of "B7".
func RowOf(cell string) int {
	n, _ := strconv.Atoi(strings.TrimLeft(cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz$"))
	return n
}
