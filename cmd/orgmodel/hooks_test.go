package main

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/commandline"
)

// TestHooks holds the definition of the hooks for pre-commit against the
// program: a list of plain keys and values, whose entries are commands there are.
func TestHooks(t *testing.T) {
	text, err := os.ReadFile("../../.pre-commit-hooks.yaml")
	if err != nil {
		t.Fatal(err)
	}
	line := regexp.MustCompile(`^(- id|  name|  description|  entry|  language|  types): ([^:#'"\[{][^:#]*|\[toml\])$`)
	hooks := map[string]map[string]string{}
	var hook map[string]string
	for _, l := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n") {
		m := line.FindStringSubmatch(l)
		if m == nil {
			t.Fatalf("not the YAML that is wanted here: %q", l)
		}
		key := strings.TrimLeft(m[1], "- ")
		if key == "id" {
			hook = map[string]string{}
			hooks[m[2]] = hook
		}
		hook[key] = m[2]
	}
	for _, id := range []string{"orgmodel-validate", "orgmodel-fmt"} {
		if hooks[id] == nil {
			t.Errorf("there is no hook %s", id)
		}
	}
	for id, hook := range hooks {
		if len(hook) != 6 || hook["language"] != "golang" {
			t.Errorf("%s: %v", id, hook)
		}
		program, command, _ := strings.Cut(hook["entry"], " ")
		var out bytes.Buffer
		sys := &commandline.System{Stdout: &out, Stderr: &out, Getenv: func(string) string { return "" }}
		if code := commandline.Run(sys, []string{"help", command}); program != "orgmodel" || code != 0 {
			t.Errorf("%s: %q is no command: %s", id, hook["entry"], out.String())
		}
	}
}
