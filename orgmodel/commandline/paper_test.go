package commandline

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestPaper holds the fronts of board papers about the worked examples, in both
// languages, against those in testdata: go test ./orgmodel/commandline -update accepts new
// ones. Their annexes are held by the tests of what a comparison tells.
func TestPaper(t *testing.T) {
	annexes := map[message.Lang]string{message.EN: "\n# Annex: ", message.SV: "\n# Bilaga: "}
	for _, c := range []struct{ name, files string }{
		{"paper-borlange", "borlange/current.toml borlange/six-areas.toml"},
		{"paper-linkoping", "linkoping/before.toml linkoping/procurement.toml"},
	} {
		for _, l := range message.Langs {
			name := filepath.Join("testdata", c.name+"."+string(l)+".md")
			sys, out, errs := fake(nil)
			sys.ReadFile = func(path string) ([]byte, error) {
				return os.ReadFile(filepath.Join("..", "..", "examples", filepath.FromSlash(path)))
			}
			args := append([]string{"diff", "--format", "markdown", "--lang", string(l)}, strings.Fields(c.files)...)
			if code := Run(sys, args); code != 0 || errs.Len() > 0 {
				t.Fatalf("%s: exit %d, %s", c.files, code, errs)
			}
			front, _, found := strings.Cut(out.String(), annexes[l])
			if !found {
				t.Fatalf("%s: no annex", c.files)
			}
			if *update {
				if err := os.WriteFile(name, []byte(front), 0o666); err != nil {
					t.Fatal(err)
				}
				continue
			}
			want, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(strings.ReplaceAll(string(want), "\r\n", "\n"), front); d != "" {
				t.Errorf("%s: %s", name, d)
			}
		}
	}
}
