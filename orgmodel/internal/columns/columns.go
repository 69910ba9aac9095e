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

// Meaning is what a column holds, as the mapping file says it.
type Meaning string

// The meanings. What has none of them is not read.
const (
	Unit       Meaning = "unit"        // the name of a unit
	UnitID     Meaning = "unit-id"     // what another system knows it by
	Parent     Meaning = "parent"      // the unit above: what it is known by, or its name
	Level      Meaning = "level"       // one of several columns, from the top down
	Path       Meaning = "path"        // the whole way from the top in one cell
	Kind       Meaning = "kind"        // the kind of the unit
	Manager    Meaning = "manager"     // who leads it, by title
	Post       Meaning = "post"        // a title
	Count      Meaning = "count"       // people, or posts
	FTE        Meaning = "fte"         // full-time equivalents
	CountTotal Meaning = "count-total" // people, with those of the units below
	FTETotal   Meaning = "fte-total"   // the same, in full-time equivalents
	PostID     Meaning = "post-id"     // what another system knows a post by
	ReportsTo  Meaning = "reports-to"  // the post above, or who holds it; never written
	Degree     Meaning = "degree"      // of full time, of one row
	Vacant     Meaning = "vacant"      // yes, or how many
	CostCentre Meaning = "cost-centre" // its code in the accounts
	State      Meaning = "state"       // in use, or closed
	Person     Meaning = "person"      // who it is: to tell rows apart, never written
	Private    Meaning = "private"     // never read
	Ignore     Meaning = "ignore"      // not of use
)

// Meaningful describes a meaning.
type Meaningful struct {
	Meaning Meaning
	Label   message.Text // what is read there
}

// Meanings lists the meanings, in the order they are explained in.
func Meanings() []Meaningful { return meanings }

var meanings = []Meaningful{
	{Unit, message.Text{EN: "the name of the unit", SV: "enhetens namn"}},
	{UnitID, message.Text{EN: "what the system knows the unit by", SV: "enhetens beteckning i systemet"}},
	{Parent, message.Text{EN: "the unit above, by its name or by what the system knows it by", SV: "den överordnade enheten, med namn eller systemets beteckning"}},
	{Level, message.Text{EN: "one level of the organisation; the columns stand from the top down", SV: "en nivå i organisationen; kolumnerna står uppifrån och ned"}},
	{Path, message.Text{EN: "the whole way from the top, in one cell", SV: "hela vägen uppifrån, i en cell"}},
	{Kind, message.Text{EN: "the kind of the unit", SV: "enhetens sort"}},
	{Manager, message.Text{EN: "the title of the manager", SV: "chefens befattning"}},
	{Post, message.Text{EN: "a post, by its title", SV: "en befattning"}},
	{Count, message.Text{EN: "number of employees, or of posts", SV: "antal anställda, eller befattningar"}},
	{FTE, message.Text{EN: "full-time equivalents", SV: "årsarbetare"}},
	{CountTotal, message.Text{EN: "number of employees, those of the units below included", SV: "antal anställda, med underliggande enheter"}},
	{FTETotal, message.Text{EN: "full-time equivalents, those of the units below included", SV: "årsarbetare, med underliggande enheter"}},
	{PostID, message.Text{EN: "what the system knows the post by", SV: "befattningens beteckning i systemet"}},
	{ReportsTo, message.Text{EN: "the post above, or who holds it: only to place units, never written", SV: "den överordnade befattningen, eller vem som innehar den: bara för att placera enheter, skrivs aldrig"}},
	{Degree, message.Text{EN: "share of full time, of one person", SV: "sysselsättningsgrad, för en person"}},
	{Vacant, message.Text{EN: "whether the post is vacant, or how many are", SV: "om befattningen är vakant, eller hur många som är det"}},
	{CostCentre, message.Text{EN: "cost centre", SV: "kostnadsställe"}},
	{State, message.Text{EN: "whether the unit is still in use", SV: "om enheten fortfarande används"}},
	{Person, message.Text{EN: "who it is: only to tell rows apart, never written", SV: "vem det är: bara för att skilja rader åt, skrivs aldrig"}},
	{Private, message.Text{EN: "a personal detail: not read", SV: "en personuppgift: läses inte"}},
	{Ignore, message.Text{EN: "not read", SV: "läses inte"}},
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
	return m != Person && m != ReportsTo && m != Private && m != Ignore && m != ""
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
