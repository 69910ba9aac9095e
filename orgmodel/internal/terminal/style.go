// Package terminal sets text for a terminal: lines no wider than a reader expects, and
// the few ways of showing text that need no colours of their own. It writes nothing.
package terminal

// Style is the number of a terminal's way of showing text.
type Style string

// The styles that mean nothing but weight.
const (
	Bold   Style = "1"
	Dim    Style = "2"
	Gutter Style = "34"
)

// Off ends every style.
const Off = "\x1b[0m"

// On begins a style.
func (s Style) On() string { return "\x1b[" + string(s) + "m" }

// Around is text in a style; without one it is the text alone.
func (s Style) Around(text string) string {
	if s == "" {
		return text
	}
	return s.On() + text + Off
}
