// Package peers says how orgmodel is measured beside other tools that check, draw
// or compare: which tools, what is asked of each, the same made-up organisations in
// the language of each, and the page that tells what came of it. Its benchmark runs
// them (docs/benchmarks.md has the command); no test does, and none of the tools is
// a part of the module. Nothing in the program uses it.
package peers

import "time"

// figures are what a measuring has found.
type figures struct {
	settings
	machine  machine
	versions []named
	tables   []table
	steps    []stepsOf
}

// settings are what a person can ask for.
type settings struct {
	sizes  []int
	rounds int
	limit  time.Duration
}

// machine is what the figures were measured on.
type machine struct {
	system, processor string
	processors        int
	goVersion         string
}

type named struct{ name, value string }

// table is a task, and what each tool took for it in each size.
type table struct {
	task
	rows [][]outcome // by tool, by size
}

// outcome is what came of a tool and a size.
type outcome struct {
	cost          // medians
	failed string // why there are none
}

// cost is what one run of a tool took.
type cost struct {
	wall, processor time.Duration
	memory          int64 // bytes at most, of its largest process; 0: this system does not tell
}

// stepsOf is how long each step of orgmodel's own work takes with organisations
// of one size, all of it, as medians.
type stepsOf struct {
	size  int
	steps []step
}

type step struct {
	name string
	took time.Duration
}
