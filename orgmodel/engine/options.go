package engine

import (
	"time"

	"github.com/orgmodel/orgmodel/orgmodel/engine/internal/codecache"
)

// The bounds of one drawing unless Options say otherwise.
const (
	DefaultMemory = 512 << 20
	DefaultTime   = 2 * time.Minute
)

// Options say what a guest may use. The zero value means the bounds above and
// no folder for compiled code.
type Options struct {
	// Cache is the folder in which compiled code is kept from one process to
	// the next; it saves most of a second. It is used only if nobody but the
	// user can write there, and the guest does without it otherwise.
	Cache string
	// Memory is the most that one drawing may take, in bytes.
	Memory int
	// Time is the longest that one drawing may last whose layout is sought.
	Time time.Duration
}

// Graphviz returns an engine that keeps its compiled code in the user's own
// cache folder. It costs nothing until it is asked to draw.
func Graphviz() Engine { return New(Options{Cache: codecache.UserFolder()}) }

// New returns an engine. What one call compiles, the next ones use; different
// engines share nothing.
func New(o Options) Engine {
	if o.Memory <= 0 {
		o.Memory = DefaultMemory
	}
	if o.Time <= 0 {
		o.Time = DefaultTime
	}
	return newGuest(o)
}
