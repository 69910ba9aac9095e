package commandline

import (
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/engine"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// withFiles is a world with the examples in it, and an engine.
func withFiles(draws engine.Engine) (*System, func() (out, errs string)) {
	sys, out, errs := fake(nil)
	sys.ReadFile, sys.Engine = os.ReadFile, draws
	return sys, func() (string, string) { return out.String(), errs.String() }
}

const (
	borlangeNow   = "../../examples/borlange/current.toml"
	borlangeAreas = "../../examples/borlange/six-areas.toml"
)

// Only what draws may ask for the engine: all else must work, and start at once,
// where it cannot be started at all.
func TestOnlyDrawingAsksForTheEngine(t *testing.T) {
	for _, c := range commands() {
		asked := false
		sys, said := withFiles(func(context.Context, engine.Job) ([]byte, error) {
			asked = true
			return nil, errors.New("not today")
		})
		args := []string{c.name}
		switch {
		case c.name == "fmt":
			args = append(args, "--check")
		case c.name == "explain":
			args = append(args, "P213")
		case c.name == "git-diff":
			args = append(args, borlangeNow, borlangeNow, "0", "100644", borlangeAreas, "1", "100644")
		}
		if c.args.files && c.name != "git-diff" {
			args = append(args, slices.Repeat([]string{borlangeNow}, max(c.args.min, 1))...)
		}
		if c.name == "init" {
			args = []string{"init", "--list"}
		}
		if c.name == "completion" {
			args = []string{"completion", "words", "--", "why", borlangeNow, "r"}
		}
		if c.name == "import" {
			args = []string{"import", "testdata/units.csv"}
		}
		if c.name == "why" {
			args = []string{"why", borlangeNow, "m03-count"}
		}
		draws := c.name == "render"
		if draws || c.name == "export" {
			args = append(args, "-o", "-")
		}
		code := Run(sys, args)
		if asked != draws || code != map[bool]int{true: exitUnwritable}[draws] {
			out, errs := said()
			t.Errorf("%q: exit %d, engine asked: %v\n%.300s%s", args, code, asked, out, errs)
		}
	}
}

// The network is placed by the engine, and told in words without it.
func TestANetworkInWordsNeedsNoEngine(t *testing.T) {
	for _, view := range views.All() {
		sys, said := withFiles(func(context.Context, engine.Job) ([]byte, error) {
			t.Errorf("show --view %s asks for the engine", view.Name)
			return nil, errors.New("not today")
		})
		Run(sys, []string{"show", borlangeAreas, "--view", view.Name})
		if out, errs := said(); view.Name == "network" && (errs != "" || !strings.Contains(out, "Resursteam (6)")) {
			t.Errorf("%s%s", out, errs)
		}
	}
	sys, said := withFiles(func(context.Context, engine.Job) ([]byte, error) {
		return nil, &engine.Failure{Message: message.Text{EN: "the drawing engine crashed", SV: "ritmotorn kraschade"}.With()}
	})
	code := Run(sys, []string{"render", borlangeAreas, "--view", "network", "-o", "-", "--lang", "sv"})
	want := "orgmodel: det gick inte att hitta platser åt rutorna i nätverket: ritmotorn kraschade\n"
	if out, errs := said(); code != exitUnwritable || out != "" || errs != want {
		t.Errorf("exit %d, %q\n%s", code, out, errs)
	}
}

// What is wrong with the engine ends as one line that names the drawing.
func TestAnEngineThatFails(t *testing.T) {
	crash := &engine.Failure{Message: message.Text{EN: "the drawing engine crashed", SV: "ritmotorn kraschade"}.With()}
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{"render", borlangeNow, "-o", "-", "--lang", "sv"}, "orgmodel: ”Borlänge: beställar-utförarmodellen” gick inte att rita: ritmotorn kraschade\n"},
		{[]string{"diff", borlangeNow, borlangeAreas, "--format", "svg"}, "orgmodel: “Vad som ändras: Borlänge: beställar-utförarmodellen → Borlänge: sex delområden” could not be drawn: the drawing engine crashed\n"},
		{[]string{"diff", borlangeNow, borlangeAreas, "--format", "html"}, "orgmodel: “What changes: Borlänge: beställar-utförarmodellen → Borlänge: sex delområden” could not be drawn: the drawing engine crashed\n"},
	} {
		sys, said := withFiles(func(context.Context, engine.Job) ([]byte, error) { return nil, crash })
		code := Run(sys, test.args)
		if out, errs := said(); code != exitUnwritable || out != "" || errs != test.want {
			t.Errorf("%q: exit %d, %q\n%s", test.args, code, out, errs)
		}
	}
}

// The real engine gives the pictures of the guides.
func TestTheEngineDrawsTheGuides(t *testing.T) {
	sys, said := withFiles(draws)
	want, err := os.ReadFile("../../docs/borlange.svg")
	if err != nil {
		t.Fatal(err)
	}
	if code := Run(sys, []string{"render", borlangeNow, "-o", "-", "--quiet"}); code != 0 {
		t.Fatalf("exit %d", code)
	}
	if out, errs := said(); out != string(want) || strings.TrimSpace(errs) != "" {
		t.Errorf("another picture than that of the guide; %s", errs)
	}
}
