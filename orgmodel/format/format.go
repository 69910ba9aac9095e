// Package format is the one table of the file format: which tables a file may
// have, which keys each table, of which type, which words and references they
// take, what they are called and what they mean. The loader checks files by it,
// the JSON Schema and the reference page are printed from it, the writer orders
// its keys by it, and two files are compared row by row. It reads no file.
package format

import (
	"slices"
	"sync"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Shape is the type of a value.
type Shape uint8

// The shapes of values.
const (
	Text     Shape = iota + 1 // free text
	ID                        // the entity's own id: a slug
	Word                      // one of Words
	Ref                       // the id of an entity of one of Refs
	Party                     // who: the id of an entity, or a name in words
	Source                    // a source's id, perhaps with #line
	Code                      // text of four digits
	Integer                   // a whole number, exact
	Quantity                  // a number that may be inexact, as text
	Date                      // a date, perhaps partial
	Bool                      //
	Assumed                   // true, or a list of keys
	Tabled                    // true, or a list of Words, which are tables
	Words                     // a table of free keys with text values
	Statuses                  // a table of keys of this entity with statuses
	Inline                    // a table with the keys of Sub
	Settings                  // a rule's severity
)

// About is what a key says something about. It decides how two files are compared
// by it.
type About uint8

// What keys are about.
const (
	Fact      About = iota // the organisation
	Identity               // which entity, or which file, it is: who is who is found by it
	Statement              // the statement itself: how sure it is, what it rests on
)

// Key is a key of a table, the one row from which everything that deals with keys
// has what it knows: the check of a file, the decoder and the writer, the schema and
// the reference page, the comparison of two files and its words.
type Key struct {
	Name     string
	Shape    Shape
	List     bool            // an array of the shape
	Required bool            // where an entity is introduced
	Spared   bool            // a sketch may leave it out all the same
	Refs     []orgmodel.Type // Ref and Party: the tables the id may belong to; none: any
	Named    bool            // Ref: a name that is unique may stand for the id
	Words    []string        // Word: all there are; Ref: words that may stand in place of an id
	Sub      *Table          // Inline
	Whole    bool            // Quantity: no decimals
	Signed   bool            // Quantity: may be negative
	FullDate bool            // Date: an exact day
	Empty    bool            // List: an empty list says something of its own
	Min, Max int64           // Integer: the least and the greatest
	Unit     message.Text    // of measure; an Integer without one, as a year, is not counted with
	About    About
	Given    bool         // its author gives it: no source could say it, so that it cannot be assumed
	Label    message.Text // what a reader calls it, within a sentence
	Doc      message.Text
}

// Set reports whether the key is a list in which saying a thing again says
// nothing, and neither does the order: all are but those of tables, as the steps
// of a pathway.
func (k *Key) Set() bool {
	return k.List && k.Shape != Inline || k.Shape == Assumed
}

// Money reports whether the key is an amount of kronor.
func (k *Key) Money() bool { return k.Unit == sek || k.Unit == sekYear }

// Table is a table of the format.
type Table struct {
	Type  orgmodel.Type // its name in the file
	Array bool          // [[name]]
	Keys  []Key         // of its own, in the order the writer uses
	Title message.Text  // what a reader calls one of it; tables within others have none
	Doc   message.Text

	// HasID tables hold entities with the common keys; NeedsID says that the
	// id and the name must be stated, NoStatus that a status has no meaning.
	HasID, NeedsID, NoStatus bool

	// AnyOf are keys of which at least one must be stated.
	AnyOf []string
}

// Tables lists the tables in the order the writer uses.
func Tables() []*Table { return slices.Clone(tables()) }

// Find returns the table of a name.
func Find(name string) *Table {
	for _, t := range tables() {
		if string(t.Type) == name {
			return t
		}
	}
	return nil
}

// Header writes the table's name with its brackets: "[[unit]]".
func (t *Table) Header() string {
	if t.Array {
		return "[[" + string(t.Type) + "]]"
	}
	return "[" + string(t.Type) + "]"
}

// Key returns the key of a name, or nil.
func (t *Table) Key(name string) *Key {
	for i := range t.Keys {
		if t.Keys[i].Name == name {
			return &t.Keys[i]
		}
	}
	return nil
}

// Label is what a reader calls a key; without a row it is the key.
func (t *Table) Label(key string) message.Text {
	if k := t.Key(key); k != nil {
		return k.Label
	}
	return message.Same(key)
}

// Own lists the keys that only this table has, in the order the writer uses.
func (t *Table) Own() []Key {
	if !t.HasID {
		return slices.Clone(t.Keys)
	}
	return slices.DeleteFunc(slices.Clone(t.Keys), func(k Key) bool { return isCommon(k.Name) })
}

// KeyNames lists the names of the keys.
func (t *Table) KeyNames() []string {
	names := make([]string, len(t.Keys))
	for i := range t.Keys {
		names[i] = t.Keys[i].Name
	}
	return names
}

// Assumable are the keys of a table that may stand in the list of what is assumed.
func (t *Table) Assumable() []string {
	var names []string
	for i := range t.Keys {
		if !t.Keys[i].Given {
			names = append(names, t.Keys[i].Name)
		}
	}
	return names
}

// Names lists the tables' names.
func Names() []string {
	names := make([]string, len(tables()))
	for i, t := range tables() {
		names[i] = string(t.Type)
	}
	return names
}

// MaxID is the greatest length of an id.
const MaxID = 64

// IsSlug reports whether a text has the form of an id: [a-z0-9]+(-[a-z0-9]+)*,
// at most 64 characters.
func IsSlug(s string) bool {
	if s == "" || len(s) > MaxID || s[0] == '-' || s[len(s)-1] == '-' {
		return false
	}
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
		case c == '-' && s[i-1] != '-':
		default:
			return false
		}
	}
	return true
}

// tables is put together when it is first asked for: not every run of a program
// reads a file.
var tables = sync.OnceValue(func() []*Table {
	return assemble(structureTables, serviceTables, figureTables, changeTables)
})

// assemble gives every table with common keys its copy of them: identity first,
// then the table's own keys, then what is said about the statement.
func assemble(groups ...[]*Table) []*Table {
	var all []*Table
	for _, group := range groups {
		for _, t := range group {
			if t.HasID {
				t.Keys = withCommon(t)
			}
			all = append(all, t)
		}
	}
	return all
}

func withCommon(t *Table) []Key {
	keys := slices.Clone(identityKeys)
	for i := range keys {
		keys[i].Required = t.NeedsID
		keys[i].Spared = keys[i].Name == "id" || t.Type == orgmodel.TypeOrganisation
	}
	keys = append(keys, t.Keys...)
	for _, k := range statementKeys {
		if t.NoStatus && (k.Name == "status" || k.Name == "status_of") {
			continue
		}
		if k.Name == "status" && t.Type == orgmodel.TypeOrganisation {
			k.Doc = doc("Status of the file as a whole; claimed: it is so according to somebody. Left out: in-force, in a variant proposed.", "Status för filen som helhet; claimed: enligt någons uppgift. Utelämnad: in-force, i en variant proposed.")
		}
		keys = append(keys, k)
	}
	return keys
}

// isCommon reports whether a key is one of those that all entities have.
func isCommon(name string) bool {
	for _, list := range [][]Key{identityKeys, statementKeys} {
		for i := range list {
			if list[i].Name == name {
				return true
			}
		}
	}
	return false
}
