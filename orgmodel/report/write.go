package report

import (
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
	"github.com/orgmodel/orgmodel/orgmodel/internal/numbered"
	"github.com/orgmodel/orgmodel/orgmodel/internal/terminal"
	"github.com/orgmodel/orgmodel/orgmodel/report/internal/text"
)

// TextWidth is how wide running text is set.
const TextWidth = terminal.Width

// narrow is how narrow a column of text becomes at most.
const narrow = document.Narrow

// Wrap breaks a text between words. A word longer than the width stands on a
// line of its own.
func Wrap(text string, width int) []string { return terminal.Wrap(text, width) }

// markdown writes running text so that it reads as it stands.
func markdown(text string) string { return document.Plain(text) }

// row is a row of a table in Markdown, of cells that are written so that they read as
// they stand.
func row(cells ...string) string { return document.Row(cells...) }

// clipped is text of no more than so many letters: the whole stands elsewhere.
func clipped(text string, most int) string { return document.Clipped(text, most) }

// oneLine keeps what comes from files from breaking lines and from giving
// orders to the terminal.
func oneLine(s string) string { return harmless.Line(s) }

// series names things that are numbered together as one: "Delområde 1–6".
func series(names []string) []string { return numbered.Names(names) }

// seriesIn does the same in a sentence that names them one by one.
func seriesIn(text string) string { return numbered.In(text) }

// upperFirst begins a sentence.
func upperFirst(s string) string { return text.UpperFirst(s) }

// Styles are all that is written to a terminal to change how it shows text.
func Styles() []string { return text.Styles() }
