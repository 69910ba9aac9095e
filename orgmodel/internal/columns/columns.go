// Package columns knows what stands above the columns of people's lists, and what
// is meant by it: the words of Swedish and English exports for a unit, the one above
// it, its manager, how many work there; the words for kinds of units; and the file in
// which somebody keeps what was understood, for the next export. It finds the row of
// headings of a sheet. It reads no row below that: package importing does.
package columns

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Meaning is what a column holds.
type Meaning uint8

// The meanings. What has none of them is not read.
const (
	None       Meaning = iota
	Unit               // the name of a unit
	UnitID             // what another system knows it by
	Parent             // the unit above: what it is known by, or its name
	Level              // one of several columns, from the top down
	Depth              // how far down it stands, in a list that goes through the tree
	Path               // the whole way from the top in one cell
	Kind               // the kind of the unit
	Manager            // who leads it, by title
	Post               // a title
	Count              // people, or posts
	FTE                // full-time equivalents
	CountTotal         // people, with those of the units below
	FTETotal           // the same, in full-time equivalents
	PostID             // what another system knows a post by
	ReportsTo          // the post above, or who holds it; never written
	Degree             // of full time, of one row
	Vacant             // yes, or how many
	CostCentre         // its code in the accounts
	State              // in use, or closed
	Until              // its last day, or whether it has had it
	Person             // who it is: to tell rows apart, never written
	Private            // never read
	Ignore             // not of use

	meaningCount = int(iota)
)

// Meaningful describes a meaning.
type Meaningful struct {
	Meaning Meaning
	Word    string       // in a mapping file
	Label   message.Text // what is read there
}

// Meanings lists the meanings, in the order they are explained in.
func Meanings() []Meaningful { return meanings }

var meanings = []Meaningful{
	{Unit, "unit", message.Text{EN: "the name of the unit", SV: "enhetens namn"}},
	{UnitID, "unit-id", message.Text{EN: "what the system knows the unit by", SV: "enhetens beteckning i systemet"}},
	{Parent, "parent", message.Text{EN: "the unit above, by its name or by what the system knows it by", SV: "den överordnade enheten, med namn eller systemets beteckning"}},
	{Level, "level", message.Text{EN: "one level of the organisation; the columns stand from the top down", SV: "en nivå i organisationen; kolumnerna står uppifrån och ned"}},
	{Depth, "depth", message.Text{EN: "how far down the unit stands: 2 is below the nearest 1 above it in the list", SV: "hur långt ned enheten står: 2 står under närmaste 1 ovanför i listan"}},
	{Path, "path", message.Text{EN: "the whole way from the top, in one cell", SV: "hela vägen uppifrån, i en cell"}},
	{Kind, "kind", message.Text{EN: "the kind of the unit", SV: "enhetens sort"}},
	{Manager, "manager", message.Text{EN: "the title of the manager", SV: "chefens befattning"}},
	{Post, "post", message.Text{EN: "a post, by its title", SV: "en befattning"}},
	{Count, "count", message.Text{EN: "number of employees, or of posts", SV: "antal anställda, eller befattningar"}},
	{FTE, "fte", message.Text{EN: "full-time equivalents", SV: "årsarbetare"}},
	{CountTotal, "count-total", message.Text{EN: "number of employees, those of the units below included", SV: "antal anställda, med underliggande enheter"}},
	{FTETotal, "fte-total", message.Text{EN: "full-time equivalents, those of the units below included", SV: "årsarbetare, med underliggande enheter"}},
	{PostID, "post-id", message.Text{EN: "what the system knows the post by", SV: "befattningens beteckning i systemet"}},
	{ReportsTo, "reports-to", message.Text{EN: "the post above, or who holds it: only to place units, never written", SV: "den överordnade befattningen, eller vem som innehar den: bara för att placera enheter, skrivs aldrig"}},
	{Degree, "degree", message.Text{EN: "share of full time, of one person", SV: "sysselsättningsgrad, för en person"}},
	{Vacant, "vacant", message.Text{EN: "whether the post is vacant, or how many are", SV: "om befattningen är vakant, eller hur många som är det"}},
	{CostCentre, "cost-centre", message.Text{EN: "cost centre", SV: "kostnadsställe"}},
	{State, "state", message.Text{EN: "whether the unit is still in use", SV: "om enheten fortfarande används"}},
	{Until, "until", message.Text{EN: "the last day, or whether it is past", SV: "sista dagen, eller om den är förbi"}},
	{Person, "person", message.Text{EN: "who it is: only to tell rows apart, never written", SV: "vem det är: bara för att skilja rader åt, skrivs aldrig"}},
	{Private, "private", message.Text{EN: "a personal detail: not read", SV: "en personuppgift: läses inte"}},
	{Ignore, "ignore", message.Text{EN: "not read", SV: "läses inte"}},
}

// MeaningOf is the meaning that a mapping file calls by a word.
func MeaningOf(word string) (m Meaning, ok bool) {
	for _, known := range meanings {
		if known.Word == word {
			return known.Meaning, true
		}
	}
	return None, false
}

// Word is what a mapping file calls the meaning.
func (m Meaning) Word() string {
	for _, known := range meanings {
		if known.Meaning == m {
			return known.Word
		}
	}
	return ""
}

// Label says what is read in a column of a meaning.
func (m Meaning) Label() message.Text {
	for _, known := range meanings {
		if known.Meaning == m {
			return known.Label
		}
	}
	return message.Text{}
}

// Written reports whether what stands in such a column may leave the importer.
func (m Meaning) Written() bool {
	return m != Person && m != ReportsTo && m != Private && m != Ignore && m != None
}

// Counts reports whether numbers stand in such a column.
func (m Meaning) Counts() bool {
	return m == Count || m == FTE || m == CountTotal || m == FTETotal || m == Vacant
}

// Single reports whether only one column of a list is read as it: all of what is
// written but levels.
func (m Meaning) Single() bool { return m.Written() && m != Level || m == ReportsTo }

// Places reports whether a list cannot be read without such a column: it names its units
// and posts, or says where they stand.
func (m Meaning) Places() bool {
	return m == Unit || m == UnitID || m == Parent || m == Level || m == Path || m == Post || m == PostID
}

// ForReaders reports whether what stands in such a column is a name or a title, which
// people read.
func (m Meaning) ForReaders() bool {
	return m == Unit || m == Level || m == Path || m == Post || m == Kind
}

// Fold makes words equal that differ in case, spaces and signs only.
func Fold(word string) string {
	return strings.Map(func(r rune) rune {
		if counts(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, word)
}

func counts(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '%' }

// Folds reports whether a text folds to a word, and makes no new text to find out.
func Folds(text, word string) bool {
	for _, r := range text {
		if !counts(r) {
			continue
		}
		w, size := utf8.DecodeRuneInString(word)
		if size == 0 || unicode.ToLower(r) != w {
			return false
		}
		word = word[size:]
	}
	return word == ""
}
