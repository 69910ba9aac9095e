//go:build !linux

package peers

import (
	"os"
	"os/exec"
)

// together does nothing here: a tool that is stopped may leave others running.
func together(*exec.Cmd) {}

// memory is not told here.
func memory(*os.ProcessState) int64 { return 0 }

// processorName is not told here.
func processorName() string { return "" }
