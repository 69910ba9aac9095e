package commandline

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestSideBySide holds whole outputs of the worked examples, in both languages,
// against those in testdata: go test ./orgmodel/commandline -update accepts new
// ones.
func TestSideBySide(t *testing.T) {
	for _, c := range []struct{ name, args string }{
		{"compare-borlange.txt", "compare borlange/current.toml borlange/six-areas.toml borlange/stromstad-inspired.toml"},
		{"compare-linkoping.md", "compare --format markdown linkoping/before.toml linkoping/action-plan.toml linkoping/procurement.toml"},
		{"compare-municipalities.txt", "compare boras/model.toml uppsala/current-2021.toml uppsala/current.toml uppsala/action-plan-2023.toml"},
		{"timeline-linkoping.txt", "timeline linkoping/procurement.toml"},
	} {
		for _, l := range message.Langs {
			name := filepath.Join("testdata", strings.Replace(c.name, ".", "."+string(l)+".", 1))
			sys, out, errs := fake(nil)
			sys.ReadFile = func(path string) ([]byte, error) {
				return os.ReadFile(filepath.Join("..", "..", "examples", filepath.FromSlash(path)))
			}
			if code := Run(sys, append(strings.Fields(c.args), "--lang", string(l), "--color", "never")); code != 0 || errs.Len() > 0 {
				t.Fatalf("%s: exit %d, %s", c.args, code, errs)
			}
			if *update {
				if err := os.WriteFile(name, out.Bytes(), 0o666); err != nil {
					t.Fatal(err)
				}
				continue
			}
			want, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(strings.ReplaceAll(string(want), "\r\n", "\n"), out.String()); d != "" {
				t.Errorf("%s: %s", name, d)
			}
		}
	}
}
