package diag

import (
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Waiver is somebody's answer to findings of one rule: the [[accept]] of a file.
type Waiver struct {
	Rule   string
	About  []string // it answers each finding about any of these ids; none: every finding of the rule
	Reason string
	By     string
	Date   string
	Span   location.Span
}

// Answered count findings that somebody has answered for: one, and several.
var Answered = struct{ One, Many message.Text }{
	message.Text{EN: "{0} answered", SV: "{0} besvarat"},
	message.Text{EN: "{0} answered", SV: "{0} besvarade"},
}

// Accepted is a finding somebody has answered for.
type Accepted struct {
	Diagnostic
	Waiver *Waiver
}
