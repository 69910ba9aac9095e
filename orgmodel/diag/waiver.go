package diag

import "github.com/orgmodel/orgmodel/orgmodel/location"

// Waiver is somebody's answer to findings of one rule: the [[accept]] of a file.
type Waiver struct {
	Rule   string
	About  []string // it answers each finding about any of these ids; none: every finding of the rule
	Reason string
	By     string
	Date   string
	Span   location.Span
}

// Accepted is a finding somebody has answered for.
type Accepted struct {
	Diagnostic
	Waiver *Waiver
}
