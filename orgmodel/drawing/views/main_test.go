package views_test

import (
	"os"
	"runtime/debug"
	"testing"
)

// TestMain lets garbage lie longer than usual: the laws make much of it and keep
// little, and to collect it all the time took a third of their time.
func TestMain(m *testing.M) {
	debug.SetGCPercent(500)
	os.Exit(m.Run())
}
