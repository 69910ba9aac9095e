package commandline

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel/engine"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var versionCommand = command{
	name:  "version",
	usage: message.Text{EN: "show the version", SV: "visa versionen"},
	about: message.Text{
		EN: "Shows the version of orgmodel, the commit it was built from, and the versions of Go and Graphviz inside. The same as orgmodel --version.",
		SV: "Visar orgmodels version, vilken commit den är byggd av och versionerna av Go och Graphviz i den. Detsamma som orgmodel --version.",
	},
	examples: []example{{"orgmodel version", message.Text{EN: "Show the version.", SV: "Visa versionen."}}},
	action:   func(s *session, _ *cli.Context) error { return s.version(version()) },
}

// versions are those of the program and of what it is made of.
type versions struct {
	program, commit, golang, graphviz string
}

// version reads what the Go tool has written into the program.
func version() versions {
	v := versions{program: "(devel)", golang: runtime.Version(), graphviz: engine.Version()}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return v
	}
	if info.Main.Version != "" {
		v.program = info.Main.Version
	}
	changed := false
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			v.commit = s.Value
		case "vcs.modified":
			changed = s.Value == "true"
		}
	}
	if changed && v.commit != "" {
		v.commit += "+"
	}
	return v
}

func (s *session) version(v versions) error {
	text := "orgmodel " + v.program + "\n"
	if v.commit != "" {
		text += "commit " + v.commit + "\n"
	}
	_, err := fmt.Fprintf(s.Stdout, "%sgo %s\ngraphviz %s\n", text, v.golang[len("go"):], v.graphviz)
	return s.unwritten("", err)
}
