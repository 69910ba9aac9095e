// Package syntax turns the bytes of a file into a TOML document in which every
// key, value and comment has its place. It knows TOML and the mistakes people
// make in it; it knows no table of the format and no organisation.
package syntax

import "github.com/orgmodel/orgmodel/orgmodel/location"

// Document is a file as TOML: what stands where.
type Document struct {
	File *location.File
	// Tables in the order of the file. The first is always the root table,
	// which has no header and may be empty.
	Tables []Table
	// Comments in the order of the file, each from its # to the end of its line.
	Comments []Span
	// Broken are the stretches that could not be read, in the order of the
	// file. What is left of the file when they are blanked out is valid TOML.
	Broken []Broken
}

// Broken is a stretch of the file that is no part of the document: a key-value
// with a mistake in it, a line that means nothing, a table that stands twice.
// Each of them has a finding.
type Broken struct {
	Table int   // index of the table it stands under
	Key   []Key // the key whose value could not be read, where one is known
	Span
	// Mended says that a header was understood in spite of its brackets: its
	// table is in the document, but blanking out the header is not enough to
	// have the same table without it.
	Mended bool
}

// Span is a stretch of the document's file, in bytes. Files are limited to
// 1 GiB, so that 32 bits are enough.
type Span struct{ Start, End int32 }

// Table is a header with the key-values under it: [name], [[name]] or the root; or
// a row of a list that stands for several such tables.
type Table struct {
	Header  Span // the whole header line part, brackets included; empty for the root; of a row all of it
	Name    []Key
	Array   bool // [[name]]
	Row     bool // see Document.Spread
	Entries []Entry
}

// Key is one part of a (dotted) key.
type Key struct {
	Text string // unquoted
	Span
}

// Entry is one key = value.
type Entry struct {
	Key   []Key
	Value Value
	Span  // from the key to the end of the value
}

// Kind is the TOML type of a value.
type Kind uint8

// The kinds of values.
const (
	String Kind = iota + 1
	Integer
	Float
	Bool
	OffsetDateTime
	LocalDateTime
	LocalDate
	LocalTime
	Array
	InlineTable
)

// Value is the right-hand side of an entry or an element of an array.
type Value struct {
	Kind Kind
	Span
	Text    string  // a string unquoted; any other scalar as it is written
	Items   []Value // of an array
	Entries []Entry // of an inline table
}

// At returns a span of the document as a place in its file.
func (d *Document) At(s Span) location.Span { return d.File.Span(int(s.Start), int(s.End)) }
