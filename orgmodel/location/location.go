// Package location knows texts and places in them: a File, a Span of it, and the
// line and column at which a reader finds that span. It knows nothing of TOML,
// of organisations or of how a finding is worded.
package location

import (
	"bytes"
	"fmt"
	"sort"
	"sync"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
)

// File is a text with the name the user knows it by. It must not be copied
// after first use, and its text must not be changed.
type File struct {
	Name string
	Text []byte

	once  sync.Once
	lines []int // byte offset of the first byte of each line
}

// NewFile returns a file. The text is kept, not copied.
func NewFile(name string, text []byte) *File {
	return &File{Name: name, Text: text}
}

// Position is a place as a person counts it: lines and columns from 1, columns
// in characters (not bytes, not UTF-16 units).
type Position struct {
	Line, Column int
}

// The line index is built on the first question only: a file without findings
// never pays for it.
func (f *File) index() []int {
	f.once.Do(func() {
		f.lines = make([]int, 1, 1+bytes.Count(f.Text, []byte{'\n'}))
		for i, b := range f.Text {
			if b == '\n' {
				f.lines = append(f.lines, i+1)
			}
		}
	})
	return f.lines
}

func (f *File) clamp(offset int) int {
	return min(max(offset, 0), len(f.Text))
}

// LineOf returns the line, counted from 1, that holds the byte at offset.
func (f *File) LineOf(offset int) int {
	offset = f.clamp(offset)
	lines := f.index()
	return sort.Search(len(lines), func(i int) bool { return lines[i] > offset })
}

// LineCount returns the number of lines; a trailing line break ends a line and
// begins none.
func (f *File) LineCount() int {
	n := len(f.index())
	if n > 1 && f.lines[n-1] == len(f.Text) {
		n--
	}
	return n
}

// Line returns the text of a line, counted from 1, without its line break, and
// the offset of its first byte.
func (f *File) Line(line int) (text []byte, start int) {
	lines := f.index()
	if line < 1 || line > len(lines) {
		return nil, len(f.Text)
	}
	start = lines[line-1]
	end := len(f.Text)
	if line < len(lines) {
		end = lines[line] - 1
	}
	return bytes.TrimSuffix(f.Text[start:end], []byte{'\r'}), start
}

// Position returns the line and the column, in characters, of a byte offset.
func (f *File) Position(offset int) Position {
	offset = f.clamp(offset)
	line := f.LineOf(offset)
	start := f.index()[line-1]
	return Position{Line: line, Column: utf8.RuneCount(f.Text[start:offset]) + 1}
}

// UTF16 returns the line and the column in UTF-16 units, both from 0: the way
// editors count.
func (f *File) UTF16(offset int) (line, column int) {
	offset = f.clamp(offset)
	line = f.LineOf(offset)
	for _, r := range string(f.Text[f.index()[line-1]:offset]) {
		column++
		if r > 0xFFFF {
			column++
		}
	}
	return line - 1, column
}

// Span is a stretch of a file: bytes Start up to, not including, End. The zero
// Span is "no place".
type Span struct {
	File       *File
	Start, End int
}

// Span returns the stretch from start to end.
func (f *File) Span(start, end int) Span { return Span{File: f, Start: start, End: end} }

// IsZero reports whether the span is no place at all.
func (s Span) IsZero() bool { return s.File == nil }

// Text returns the bytes of the span.
func (s Span) Text() []byte {
	if s.File == nil {
		return nil
	}
	start, end := s.File.clamp(s.Start), s.File.clamp(s.End)
	if start > end {
		return nil
	}
	return s.File.Text[start:end]
}

// Begin returns where the span begins; of no place, the zero Position.
func (s Span) Begin() Position {
	if s.File == nil {
		return Position{}
	}
	return s.File.Position(s.Start)
}

// Finish returns the place just after the span; of no place, the zero Position.
func (s Span) Finish() Position {
	if s.File == nil {
		return Position{}
	}
	return s.File.Position(s.End)
}

// String is the place as editors and compilers write it, file:line:column, with
// nothing in it that could disturb a terminal. A file without text is named
// alone; no place is empty.
func (s Span) String() string {
	switch {
	case s.File == nil:
		return ""
	case len(s.File.Text) == 0:
		return harmless.Line(s.File.Name)
	}
	p := s.Begin()
	return fmt.Sprintf("%s:%d:%d", harmless.Line(s.File.Name), p.Line, p.Column)
}

// Compare orders spans by file name, then by place. No place comes first.
func (s Span) Compare(t Span) int {
	switch {
	case s.File == nil && t.File == nil:
		return 0
	case s.File == nil:
		return -1
	case t.File == nil:
		return 1
	}
	if c := bytes.Compare([]byte(s.File.Name), []byte(t.File.Name)); c != 0 {
		return c
	}
	if s.Start != t.Start {
		return s.Start - t.Start
	}
	return s.End - t.End
}
