// Command orgmodel checks and draws organisations that are described in TOML.
// All it does is in package commandline; what it promises is tested here, by
// scripts that run the real program.
package main

import (
	"os"
	"runtime/debug"

	"github.com/orgmodel/orgmodel/orgmodel/commandline"
)

func main() {
	collectSeldom()
	os.Exit(commandline.Run(thisProcess(), os.Args[1:]))
}

// garbage is how much may lie about, in percent of what is in use, before Go
// collects it: twice the usual. Most runs are over before anything is worth
// collecting; a quarter of the time that comparing two plans took went to that.
const garbage = 200

// collectSeldom lets garbage lie longer, unless the user says how long.
func collectSeldom() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbage)
	}
}
