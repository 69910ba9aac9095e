package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/licensecheck"
)

// allowed are the licences under which code of others may be used here: those that
// ask for no more than that their text is handed on. Somebody decides on any other.
var allowed = []string{"Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "OFL-1.1"}

// forTests are licences that are allowed to modules of which nothing is handed out:
// tests alone use them.
var forTests = map[string]string{
	"github.com/owenrumney/go-sarif/v3": "Unlicense",
	"pgregory.net/rapid":                "MPL-2.0",
}

// readByHand are the modules whose licence no program recognises, with the words in
// it that somebody has read. Tests alone use them.
var readByHand = map[string]string{
	// Its LICENSE names two others: the FreeType licence, which is chosen here, and GPL.
	"github.com/golang/freetype": "your choice of exactly one of the following two licenses",
}

// recognised says which licences a text holds, by the names that SPDX has for them,
// or why it cannot be relied on.
func recognised(text string) ([]string, error) {
	const enough = 70 // percent; the rest is names, years and headings
	found := licensecheck.Scan([]byte(text))
	var ids []string
	for _, m := range found.Match {
		ids = append(ids, m.ID)
	}
	slices.Sort(ids)
	if found.Percent < enough {
		return nil, fmt.Errorf("only %.0f percent of it is a licence that is known: %q", found.Percent, slices.Compact(ids))
	}
	return slices.Compact(ids), nil
}

// mayBeUsed says why a module may not be used here.
func mayBeUsed(name, folder string) error {
	if words, known := readByHand[name]; known && licences[name] == "" {
		texts, err := licenceTexts(folder)
		if err == nil && !strings.Contains(strings.Join(strings.Fields(texts[0].text), " "), words) {
			err = fmt.Errorf("%s no longer says %q: read it again", texts[0].name, words)
		}
		return err
	}
	ids, err := licencesOf(folder)
	if err != nil {
		return err
	}
	said, inProgram := licences[name]
	if d := cmp.Diff(strings.Split(said, " AND "), ids); inProgram && d != "" {
		return fmt.Errorf("cmd/release/parts.go says another licence than the module (-said +found):\n%s", d)
	}
	for _, id := range ids {
		if !slices.Contains(allowed, id) && (inProgram || forTests[name] != id) {
			return fmt.Errorf("it is under %s, which is not among the licences that are allowed: %q", id, allowed)
		}
	}
	return nil
}

// licencesOf reads what stands at the top of a module. What belongs to a licence
// besides (NOTICE, PATENTS) is none.
func licencesOf(folder string) (ids []string, err error) {
	texts, err := licenceTexts(folder)
	if err != nil {
		return nil, err
	}
	for _, t := range texts {
		if strings.HasPrefix(t.name, "NOTICE") || strings.HasPrefix(t.name, "PATENTS") {
			continue
		}
		found, err := recognised(t.text)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", t.name, err)
		}
		ids = append(ids, found...)
	}
	slices.Sort(ids)
	return slices.Compact(ids), nil
}

// modules are all that code or tests come from, on the systems that the program is
// made for, with the folders that they lie in. Nothing is asked of the network.
func modules(t *testing.T) map[string]string {
	t.Helper()
	folders := map[string]string{}
	for _, system := range []string{"linux", "windows", "darwin"} {
		list := command(t, "GOOS="+system, "go", "list", "-deps", "-test", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Dir}}{{end}}{{end}}", "./...")
		for line := range strings.Lines(list) {
			if name, folder, found := strings.Cut(strings.TrimSpace(line), " "); found {
				folders[name] = folder
			}
		}
	}
	return folders
}

// TestLicences reads the licence of each module and holds it against what is
// allowed, and against what is handed out in the bill of materials.
func TestLicences(t *testing.T) {
	t.Setenv("GOPROXY", "off")
	all := modules(t)
	for name, folder := range all {
		if err := mayBeUsed(name, folder); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name := range forTests {
		if all[name] == "" {
			t.Errorf("%s is not used any more; take its row away", name)
		}
	}
	if len(all) < len(licences) {
		t.Errorf("%d modules are found, and %d are in the program", len(all), len(licences))
	}
}

// TestLicencesOfTheEngine holds the texts that are handed out with the drawing
// engine against what is said of them. Its EPL-1.0 is allowed to it alone.
func TestLicencesOfTheEngine(t *testing.T) {
	for _, e := range engine {
		text, err := texts.ReadFile("texts/" + e.file)
		if err != nil {
			t.Fatal(err)
		}
		ids, err := recognised(string(text))
		if err != nil || !slices.Contains(ids, e.licence) {
			t.Errorf("%s: %q, %v; want %s", e.file, ids, err, e.licence)
		}
	}
}

// TestWhatMayNotBeUsed holds modules that are no good against the same judgement.
func TestWhatMayNotBeUsed(t *testing.T) {
	for _, c := range []struct{ name, file, text, want string }{
		{"example.org/affero", "LICENSE", fmt.Sprintf(gnu, "Affero General Public License"), "it is under AGPL-3.0-or-later, which is not among the licences that are allowed"},
		{"pgregory.net/rapid", "COPYING", fmt.Sprintf(gnu, "General Public License"), "it is under GPL-3.0-or-later, which is not among the licences that are allowed"},
		{"example.org/asked", "LICENSE", "Ask us before you use this.", "LICENSE: only 0 percent of it is a licence that is known"},
		{"example.org/none", "README", "Free for all.", "no licence is found in "},
		{"golang.org/x/text", "LICENSE", fmt.Sprintf(gnu, "General Public License"), "cmd/release/parts.go says another licence than the module"},
		{"github.com/golang/freetype", "LICENSE", "Pay us.", "LICENSE no longer says"},
	} {
		folder := t.TempDir()
		if err := os.WriteFile(filepath.Join(folder, c.file), []byte(c.text), 0o666); err != nil {
			t.Fatal(err)
		}
		if err := mayBeUsed(c.name, folder); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s…", c.name, err, c.want)
		}
	}
}

// gnu is how a file says that it is under a licence of GNU.
const gnu = `This program is free software: you can redistribute it and/or modify
it under the terms of the GNU %s as published by
the Free Software Foundation, either version 3 of the License, or
(at your option) any later version.

This program is distributed in the hope that it will be useful,
but WITHOUT ANY WARRANTY; without even the implied warranty of
MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
GNU %[1]s for more details.

You should have received a copy of the GNU %[1]s
along with this program.  If not, see <https://www.gnu.org/licenses/>.
`
