package commandline_test

import (
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/orgmodel/orgmodel/orgmodel/commandline"
)

// A command sees nothing but the System it is given: here one file, in memory.
func ExampleRun() {
	files := map[string]string{"town.toml": "format=1\n[organisation]\nid=\"town\"\nname=\"Town\"\nmunicipality=\"1490\"\nlanguage=\"sv\"\nas_of=2025-01-01\n"}
	code := commandline.Run(&commandline.System{
		Stdout:     os.Stdout,
		Stderr:     os.Stdout,
		Getenv:     func(string) string { return "" },
		SameFile:   func(a, b string) bool { return a == b },
		IsTerminal: func(io.Writer) bool { return false },
		ReadFile: func(name string) ([]byte, error) {
			if text, ok := files[name]; ok {
				return []byte(text), nil
			}
			return nil, fs.ErrNotExist
		},
	}, []string{"validate", "--lang", "sv", "town.toml"})
	fmt.Println("exit", code)
	// Output:
	// Inga påpekanden.
	// Juridiken, senast genomgången 2026-07-07: för 2025-01-01 är 3 regler ej prövade, eftersom orgmodel inte har den lagtext som gällde då (B115, D601 och P221).
	// exit 0
}
