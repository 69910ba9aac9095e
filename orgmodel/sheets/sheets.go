// Package sheets reads the tables that people keep lists in: workbooks of Excel,
// text with separators, and what was pasted from either. It gives rows of texts
// with the number that a spreadsheet shows beside them, and tells what it took the
// bytes for. It knows nothing of organisations: what a column means is decided in
// package columns, and what a row says in package importing.
//
// A file is answered for whatever it holds: what cannot be read is a Refusal that
// says where and what to do, before much memory is spent on it.
package sheets

import (
	"bytes"
	"regexp"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// What is read of a file. Lists of people and units are far below; what lies above
// is a mistake, or made to hurt.
const (
	maxRows    = 200_000 // of a sheet
	maxColumns = 256
	maxEmpty   = 1_000  // empty rows after each other: then nothing more is meant to come
	maxField   = 32_767 // characters of a cell, as in Excel
	maxUnzip   = 32 << 20
	maxStrings = 12 << 20 // of that, texts that cells share, each of which becomes a value of its own
	maxParts   = 2_000    // files within a workbook
)

// Book is a file that was read.
type Book struct {
	File   string
	Sheets []Sheet
	// Taken says what the bytes were taken for: "UTF-8, semicolons".
	Taken message.Localizer
}

// Sheet is one table of a file.
type Sheet struct {
	File   string
	Name   string // empty in a file of text
	Hidden bool
	Rows   []Row // those that hold anything
	// Unvalued are cells with a formula whose value nobody has stored.
	Unvalued []Place
	// Merged are areas of cells that were made one: only the first has the text.
	Merged []Place
	// Stopped is the first of so many empty rows that no more were read, or 0.
	Stopped int
	// Repaired are cells with a quotation mark that ends nowhere, taken as they are.
	Repaired []Place
}

// Row is one row. Its number is the one that a spreadsheet shows.
type Row struct {
	Number int
	Cells  []string
}

// Cell is the text of a column, which is empty where the row is shorter.
func (r *Row) Cell(column int) string {
	if column < 0 || column >= len(r.Cells) {
		return ""
	}
	return r.Cells[column]
}

// Read reads a file, whatever its name says it is.
func Read(file string, data []byte) (*Book, error) {
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		return nil, refuse(file, texts.empty, texts.emptyMend)
	case IsWorkbook(data):
		return readWorkbook(file, data)
	}
	if f := foreign(data); f != nil {
		return nil, refuse(file, f.why, f.mend)
	}
	return readText(file, data)
}

// IsWorkbook reports whether a file begins as workbooks do, and is read as one.
func IsWorkbook(data []byte) bool {
	return bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.HasPrefix(data, []byte("PK\x05\x06"))
}

// form is a sort of file that is not read, and how to know it.
type form struct {
	is        func(data []byte) bool
	why, mend message.Text
}

// foreign finds what sort of file it is that cannot be read here, or nil.
func foreign(data []byte) *form {
	for i := range forms {
		if forms[i].is(data) {
			return &forms[i]
		}
	}
	return nil
}

// forms are the files that people send for workbooks; the first that fits is it.
var forms = []form{
	{
		func(d []byte) bool { return isCompound(d) && bytes.Contains(d, wide("EncryptedPackage")) },
		message.Text{EN: "it is protected by a password", SV: "den är skyddad med ett lösenord"},
		message.Text{EN: "Open it in Excel, take the password away (File, Info, Protect Workbook) and save a copy.", SV: "Öppna den i Excel, ta bort lösenordet (Arkiv, Info, Skydda arbetsbok) och spara en kopia."},
	},
	{
		isCompound,
		message.Text{EN: "it is a workbook in Excel's old format (.xls), whatever its name ends in", SV: "det är en arbetsbok i Excels gamla format (.xls), vad namnet än slutar på"},
		message.Text{EN: "Open it in Excel and save it as an Excel workbook (.xlsx).", SV: "Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx)."},
	},
	{
		func(d []byte) bool { return bytes.HasPrefix(d, []byte("%PDF")) },
		message.Text{EN: "it is a PDF", SV: "det är en PDF"},
		message.Text{EN: "Ask for the list as a workbook or as CSV; or copy the table and paste it on standard input.", SV: "Be att få listan som arbetsbok eller CSV, eller kopiera tabellen och klistra in den på standard in."},
	},
	{
		isOurs,
		message.Text{EN: "it is a file of orgmodel, and no list", SV: "det är en fil för orgmodel, inte en lista"},
		message.Text{EN: "An organisation is drawn and checked as it stands (orgmodel render, orgmodel validate), and a mapping is named with --mapping.", SV: "En organisation ritas och kontrolleras som den är (orgmodel render, orgmodel validate), och en mappning anges med --mapping."},
	},
	{
		isMarkup,
		message.Text{EN: "it is a web page or XML, whatever its name ends in", SV: "det är en webbsida eller XML, vad namnet än slutar på"},
		message.Text{EN: "Open it in Excel and save it as an Excel workbook (.xlsx).", SV: "Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx)."},
	},
}

// ours are lines as files of orgmodel have them, and no list does.
var ours = regexp.MustCompile(`(?m)^(format *= *[0-9]+|\[organisation\]|\[\[[a-z_]+\]\]|unit *= *\[( *\{.*)?|\[(columns|kinds|same|mend)\]|(columns|kinds|same)\."[^"\n]*" *= *".*|mend\.[a-z-]+ *= *(true|false))[ \r]*(#.*)?$`)

// isOurs reports whether a text is a file of this program: what is in it is no list of
// units, and would be read as one with a unit a line.
func isOurs(data []byte) bool { return ours.Match(data[:min(len(data), 4096)]) }

// isCompound reports whether data is an OLE compound file: an old workbook, or one
// that is encrypted.
func isCompound(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
}

// wide is how a name is written in such a file.
func wide(name string) []byte {
	var b []byte
	for i := range len(name) {
		b = append(b, name[i], 0)
	}
	return b
}

// isMarkup reports whether a text begins as a web page or as XML does.
func isMarkup(data []byte) bool {
	head := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(data[:min(len(data), 512)], []byte("\xef\xbb\xbf"))))
	for _, start := range []string{"<?xml", "<!doctype", "<html", "<table", "<head", "<meta", "<style", "<body"} {
		if bytes.HasPrefix(head, []byte(start)) {
			return true
		}
	}
	return false
}
