package engine

import (
	"os"
	"testing"
)

// kept is where these tests keep compiled code, and shared their engine.
var (
	kept   string
	shared Engine
)

func TestMain(m *testing.M) {
	var err error
	if kept, err = os.MkdirTemp("", "engine"); err != nil {
		panic(err)
	}
	shared = New(Options{Cache: kept})
	code := m.Run()
	os.RemoveAll(kept)
	os.Exit(code)
}
