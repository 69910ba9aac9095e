package commandline

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

var wordInLine = regexp.MustCompile(`^([a-z_]+ = \[?)"[^"]*"`)

// TestWhatIsLeftIsShown spoils lines of the examples: every view shows what is left, or
// says why it has nothing to show.
func TestWhatIsLeftIsShown(t *testing.T) {
	paths, err := filepath.Glob("../../examples/*/*.toml")
	if err != nil || len(paths) == 0 {
		t.Fatal("no examples")
	}
	shown := 0
	lawtest.Check(t, func(t *rapid.T) {
		path := rapid.SampledFrom(paths).Draw(t, "file")
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(string(text), "\n")
		for range rapid.IntRange(1, 6).Draw(t, "faults") {
			n := rapid.IntRange(0, len(lines)-1).Draw(t, "line")
			with := rapid.SampledFrom([]string{`${1}"finns-ej-alls"`, `${1}7`, `x${1}"finns-ej-alls"`}).Draw(t, "fault")
			lines[n] = wordInLine.ReplaceAllString(lines[n], with)
		}
		r := tomlfile.LoadText(path, []byte(strings.Join(lines, "\n")), tomlfile.Options{})
		if !r.Partly() {
			return
		}
		shown++
		rules.Check(rules.Input{Org: r.Org, Places: r.Places})
		for _, v := range views.All() {
			_, err := v.Build(r.Org.WithoutCircles(), drawing.Options{OnlyText: v.Name == "network"})
			var refusal *drawing.Refusal
			if err != nil && !errors.As(err, &refusal) {
				t.Errorf("%s: %v", v.Name, err)
			}
		}
	})
	if shown == 0 {
		t.Error("nothing was shown")
	}
}
