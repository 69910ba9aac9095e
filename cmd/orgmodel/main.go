// Command orgmodel checks and draws organisations that are described in TOML.
// All it does is in package commandline; what it promises is tested here, by
// scripts that run the real program.
package main

import (
	"os"

	"github.com/orgmodel/orgmodel/orgmodel/commandline"
)

func main() { os.Exit(commandline.Run(thisProcess(), os.Args[1:])) }
