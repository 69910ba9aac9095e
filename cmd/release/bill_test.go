package main

import (
	"bytes"
	"debug/buildinfo"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// command runs a command at the top of the checkout.
func command(t *testing.T, env, name string, args ...string) string {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Env = filepath.Join("..", ".."), append(os.Environ(), env)
	out, err := output(cmd)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// unbuilt is what the Go tool would note in the program for a system, without
// the time it takes to build it.
func unbuilt(t *testing.T, system target) *built {
	t.Helper()
	list := command(t, "GOOS="+system.os, "go", "list", "-deps", "-f",
		"{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}} {{.Sum}}{{end}}{{end}}", "./cmd/orgmodel")
	lines := strings.Split(strings.TrimSpace(list), "\n")
	slices.Sort(lines)
	source, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	b := &built{
		target: system, source: source, program: []byte("program"), when: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC),
		info: &buildinfo.BuildInfo{
			GoVersion: "go1.26.0",
			Main:      debug.Module{Path: "github.com/orgmodel/orgmodel", Version: "v1.2.3+dirty"},
			Settings:  []debug.BuildSetting{{Key: "vcs.revision", Value: "0123abcd"}},
		},
	}
	for _, line := range slices.Compact(lines) {
		if words := strings.Fields(line); len(words) == 3 {
			b.info.Deps = append(b.info.Deps, &debug.Module{Path: words[0], Version: words[1], Sum: words[2]})
		}
	}
	return b
}

// TestBills makes the bill of materials for each system, and with it looks for
// the licence of each module that is in the program there.
func TestBills(t *testing.T) {
	schema := schema(t)
	for _, system := range []target{{"windows", "amd64"}, {"darwin", "arm64"}, {"linux", "amd64"}} {
		t.Run(system.os, func(t *testing.T) {
			b := unbuilt(t, system)
			parts, err := b.parts()
			if err != nil {
				t.Fatal(err)
			}
			bill, err := billOfMaterials(b, parts)
			if err != nil {
				t.Fatal(err)
			}
			again, err := billOfMaterials(b, parts)
			if err != nil || !bytes.Equal(bill, again) {
				t.Errorf("the bill is another the second time: %v", err)
			}
			doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(bill))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(doc); err != nil {
				t.Errorf("%v\n%s", err, bill)
			}
			page := string(thirdParty(parts))
			for _, p := range parts {
				if !strings.Contains(string(bill), `"bom-ref": "`+p.name+"@"+p.version+`"`) {
					t.Errorf("%s is not in the bill", p.name)
				}
				if !strings.Contains(page, p.name+" "+p.version+", "+p.licence) {
					t.Errorf("%s is not in THIRD-PARTY.txt", p.name)
				}
			}
			for _, want := range []string{"Eclipse Public License - v 1.0", "SIL OPEN FONT LICENSE", "Apache License", "Copyright 2009 The Go Authors"} {
				if !strings.Contains(page, want) {
					t.Errorf("THIRD-PARTY.txt has nothing of %q", want)
				}
			}
		})
	}
}

// TestPartsAreOfTheClone asks for the parts from a folder whose go.mod says
// otherwise: it decides nothing.
func TestPartsAreOfTheClone(t *testing.T) {
	b := unbuilt(t, target{"linux", "amd64"})
	want, err := b.parts()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	other := "module example.org/other\n\ngo 1.26\n\nrequire " + engineModule + " v0.0.1\n\nreplace " + engineModule + " => ./own\n"
	for name, text := range map[string]string{"go.mod": other, "own/go.mod": "module " + engineModule + "\n"} {
		name = filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(folder)
	got, err := b.parts()
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(thirdParty(want), thirdParty(got)); d != "" {
		t.Errorf("another folder, other parts (-want +got):\n%s", d)
	}
}

// schema is CycloneDX's own, which comes with its library.
func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	folder := strings.TrimSpace(command(t, "", "go", "list", "-m", "-f", "{{.Dir}}", "github.com/CycloneDX/cyclonedx-go"))
	c := jsonschema.NewCompiler()
	for id, name := range map[string]string{
		"bom-1.6.schema.json": "bom-1.6.schema.json", "spdx.schema.json": "spdx.schema.json",
		"jsf-0.82.schema.json": "jsf-0.82.schemax.json",
	} {
		text, err := os.ReadFile(filepath.Join(folder, "schema", name))
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := c.AddResource("http://cyclonedx.org/schema/"+id, doc); err != nil {
			t.Fatal(err)
		}
	}
	schema, err := c.Compile("http://cyclonedx.org/schema/bom-1.6.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func TestTheSchemaRefuses(t *testing.T) {
	b := unbuilt(t, target{"linux", "amd64"})
	bill, err := billOfMaterials(b, []part{{name: "somebody's", version: "1", licence: "No-Such-Licence"}})
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(bill))
	if err != nil {
		t.Fatal(err)
	}
	if schema(t).Validate(doc) == nil {
		t.Error("a licence that does not exist is in order")
	}
}

func TestANewModuleStopsTheRelease(t *testing.T) {
	b := &built{source: ".", info: &buildinfo.BuildInfo{Deps: []*debug.Module{{Path: "github.com/google/go-cmp", Version: "v0.7.0"}}}}
	_, err := b.parts()
	want := "github.com/google/go-cmp is new in the program: read its licence and add it to cmd/release/parts.go"
	if err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}

// TestTheEnginesParts holds what is said of the compiled engine against how its
// makers made it.
func TestTheEnginesParts(t *testing.T) {
	folder := strings.TrimSpace(command(t, "", "go", "list", "-m", "-f", "{{.Dir}}", "github.com/goccy/go-graphviz"))
	var made string
	for _, name := range []string{"graphviz.version", "internal/wasm/build/Dockerfile"} {
		text, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		made += string(text)
	}
	graphviz, expat, library := engine[0], engine[1], engine[2]
	for _, want := range []string{graphviz.version + "\n", "/expat-" + expat.version + ".tar.gz", "wasi-sdk:" + library.version + "\n"} {
		if !strings.Contains(made, want) {
			t.Errorf("the engine is made otherwise now: nothing of %q in\n%s", want, made)
		}
	}
	if !strings.Contains(graphviz.note, graphviz.version) {
		t.Errorf("the note names another version: %s", graphviz.note)
	}
}
