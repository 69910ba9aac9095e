package message

import "strconv"

// What stands in a text and may hold digits has a type, which says what it is.

// Name is what a file calls something, or says of it.
type Name string

// In implements Localizer.
func (n Name) In(l Lang) string { return Typed(l, string(n)) }

// Code is what programs know something by: an id, a rule, a key or a line of a
// file, the number of a municipality.
type Code string

// In implements Localizer.
func (c Code) In(l Lang) string { return Typed(l, string(c)) }

// Place is where something stands: "plan.toml:12:3".
type Place string

// In implements Localizer.
func (p Place) In(l Lang) string { return Typed(l, string(p)) }

// Day is a day of the calendar as a rule states it: "2018-01-01".
type Day string

// In implements Localizer.
func (d Day) In(l Lang) string { return Typed(l, string(d)) }

// Paper is a size of paper: "A3".
type Paper string

// In implements Localizer.
func (p Paper) In(l Lang) string { return Typed(l, string(p)) }

// Year is a year of the calendar: never with a thousands separator.
type Year int

// In implements Localizer.
func (y Year) In(l Lang) string { return Typed(l, strconv.Itoa(int(y))) }

// Citation is a text that names its source by number: a provision, the year of a
// study.
type Citation Text

// In implements Localizer.
func (c Citation) In(l Lang) string { return Typed(l, Text(c).written(l)) }

// Fixed is a text of the program's own in which numbers were written with the
// words, and none is worked out: the name of a key figure ("per 1 000 inhabitants"),
// how it is computed, why there is a rule.
type Fixed Text

// In implements Localizer.
func (f Fixed) In(l Lang) string { return Typed(l, Text(f).written(l)) }
