package main

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
)

// part is something of others that is in the program.
type part struct {
	name, version string
	sum           string // as in go.sum; only modules have one
	licence       string // an SPDX expression
	within        string // the module that carries it; empty if it is one
	note          string // what the licence wants said
	texts         []licenceText
}

// licenceText is a file with a licence, or what belongs to one.
type licenceText struct{ name, text string }

// licences says under what licence each module is used. Somebody has read the
// texts: a module that is not here stops the release until that is done.
var licences = map[string]string{
	"codeberg.org/go-fonts/liberation":   "BSD-3-Clause AND OFL-1.1",
	"codeberg.org/go-pdf/fpdf":           "MIT",
	"github.com/BurntSushi/toml":         "MIT",
	"github.com/cpuguy83/go-md2man/v2":   "MIT",
	"github.com/goccy/go-graphviz":       "MIT",
	"github.com/pelletier/go-toml/v2":    "MIT",
	"github.com/richardlehane/mscfb":     "Apache-2.0",
	"github.com/richardlehane/msoleps":   "Apache-2.0",
	"github.com/rogpeppe/go-internal":    "BSD-3-Clause",
	"github.com/russross/blackfriday/v2": "BSD-2-Clause",
	"github.com/tetratelabs/wazero":      "Apache-2.0",
	"github.com/tiendc/go-deepcopy":      "MIT",
	"github.com/urfave/cli/v2":           "MIT",
	"github.com/xrash/smetrics":          "MIT",
	"github.com/xuri/efp":                "BSD-3-Clause",
	"github.com/xuri/excelize/v2":        "BSD-3-Clause",
	"github.com/xuri/nfp":                "BSD-3-Clause",
	"golang.org/x/crypto":                "BSD-3-Clause",
	"golang.org/x/image":                 "BSD-3-Clause",
	"golang.org/x/net":                   "BSD-3-Clause",
	"golang.org/x/sys":                   "BSD-3-Clause",
	"golang.org/x/term":                  "BSD-3-Clause",
	"golang.org/x/text":                  "BSD-3-Clause",
}

//go:embed texts
var texts embed.FS

// engineModule carries the compiled drawing engine.
const engineModule = "github.com/goccy/go-graphviz"

// engine is what is in that file, whose module does not say under what licences.
// A test holds the versions against how that file was made.
var engine = []struct {
	part
	file string
}{
	{part{
		name: "graphviz", version: "12.1.2", licence: "EPL-1.0",
		note: "Its source code is at https://gitlab.com/graphviz/graphviz (version 12.1.2), and how it is compiled at https://github.com/goccy/go-graphviz.",
	}, "epl-1.0.txt"},
	{part{name: "expat", version: "2.6.3", licence: "MIT"}, "expat.txt"},
	{part{name: "wasi-libc", version: "wasi-sdk-24", licence: "MIT"}, "wasi-libc.txt"},
}

// parts lists what is in a program: the modules that the Go tool has noted, in
// its order, what they carry, and Go's own library.
func (b *built) parts() ([]part, error) {
	folders, err := download(b.source, b.info.Deps)
	if err != nil {
		return nil, err
	}
	var all []part
	for i, m := range b.info.Deps {
		if m.Replace != nil {
			return nil, fmt.Errorf("%s is replaced by %s: nobody else can build that", m.Path, m.Replace.Path)
		}
		p := part{name: m.Path, version: m.Version, sum: m.Sum, licence: licences[m.Path]}
		if p.licence == "" {
			return nil, fmt.Errorf("%s is new in the program: read its licence and add it to cmd/release/parts.go", m.Path)
		}
		if p.texts, err = licenceTexts(folders[i]); err != nil {
			return nil, err
		}
		all = append(all, p)
	}
	drawing, err := engineParts(b.source)
	if err != nil {
		return nil, err
	}
	all = append(all, drawing...)
	root, err := output(goTool(b.source, "env", "GOROOT"))
	if err != nil {
		return nil, err
	}
	std := part{name: "std", version: b.info.GoVersion, licence: "BSD-3-Clause"}
	std.texts, err = licenceTexts(strings.TrimSpace(string(root)))
	return append(all, std), err
}

// engineParts lists what is in the drawing engine: the file that go-graphviz
// carries is taken over, so the Go tool does not note that module.
func engineParts(source string) ([]part, error) {
	version, err := output(goTool(source, "list", "-m", "-f", "{{.Version}}", engineModule))
	if err != nil {
		return nil, err
	}
	p := part{name: engineModule, version: strings.TrimSpace(string(version)), licence: licences[engineModule]}
	folders, err := download(source, []*debug.Module{{Path: p.name, Version: p.version}})
	if err != nil {
		return nil, err
	}
	if p.texts, err = licenceTexts(folders[0]); err != nil {
		return nil, err
	}
	all := []part{p}
	for _, e := range engine {
		text, err := texts.ReadFile("texts/" + e.file)
		if err != nil {
			return nil, err
		}
		e.within = engineModule
		e.texts = []licenceText{{e.file, string(text)}}
		all = append(all, e.part)
	}
	return all, nil
}

// download returns where the Go tool keeps the sources of modules.
func download(source string, modules []*debug.Module) (folders []string, err error) {
	args := []string{"mod", "download", "-json"}
	for _, m := range modules {
		args = append(args, m.Path+"@"+m.Version)
	}
	out, err := output(goTool(source, args...))
	if err != nil {
		return nil, err
	}
	found := map[string]string{}
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var m struct{ Path, Dir string }
		if err := d.Decode(&m); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		found[m.Path] = m.Dir
	}
	for _, m := range modules {
		folders = append(folders, found[m.Path])
	}
	return folders, nil
}

// licenceTexts reads the licences at the top of a source tree. A tree without
// any may not be handed out.
func licenceTexts(folder string) (found []licenceText, err error) {
	for _, pattern := range []string{"LICEN[CS]E*", "COPYING*", "NOTICE*", "PATENTS*"} {
		names, err := filepath.Glob(filepath.Join(folder, pattern))
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			if info, err := os.Stat(name); err != nil || info.IsDir() {
				continue
			}
			text, err := os.ReadFile(name)
			if err != nil {
				return nil, err
			}
			found = append(found, licenceText{filepath.Base(name), string(text)})
		}
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("no licence is found in %s", folder)
	}
	return found, nil
}

// thirdParty is the page with the licences of all parts.
func thirdParty(parts []part) []byte {
	var page strings.Builder
	page.WriteString("orgmodel is under the licence in the file LICENSE. It contains the works of others\nbelow, each under its own licence.\n")
	for _, p := range parts {
		fmt.Fprintf(&page, "\n%s\n%s %s, %s", strings.Repeat("=", 78), p.name, p.version, p.licence)
		if p.within != "" {
			fmt.Fprintf(&page, ", in %s", p.within)
		}
		page.WriteString("\n")
		if p.note != "" {
			page.WriteString(p.note + "\n")
		}
		for _, t := range p.texts {
			fmt.Fprintf(&page, "\n--- %s\n\n%s\n", t.name, strings.TrimSpace(strings.ReplaceAll(t.text, "\r\n", "\n")))
		}
	}
	return []byte(page.String())
}
