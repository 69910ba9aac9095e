package tooltest

import (
	"fmt"
	"testing"
)

// fake is a test that only notes how it ended.
type fake struct {
	testing.TB
	ended string
}

func (f *fake) Helper()          {}
func (f *fake) Skip(args ...any) { f.ended += "skipped: " + fmt.Sprint(args...) }
func (f *fake) Fatalf(s string, args ...any) {
	f.ended += "failed: " + fmt.Sprintf(s, args...)
	panic(f)
}

func TestLack(t *testing.T) {
	for _, c := range []struct{ complete, program, want string }{
		{"", "go", ""},
		{"1", "go", ""},
		{"", "no-such-program", `skipped: exec: "no-such-program": executable file not found in $PATH`},
		{"1", "no-such-program", `failed: this test may not be left out while ORGMODEL_CI is set: exec: "no-such-program": executable file not found in $PATH`},
	} {
		t.Setenv(Complete, c.complete)
		f := &fake{}
		func() {
			defer func() {
				if r := recover(); r != nil && r != any(f) {
					panic(r)
				}
			}()
			Need(f, c.program)
		}()
		if f.ended != c.want {
			t.Errorf("%s, %q: %q, want %q", c.program, c.complete, f.ended, c.want)
		}
	}
}
