// Package examples_test holds the examples against their sources. Each example
// has a facts.tsv: one line for each place where a fact of its source texts
// stands in its files, with what is said of it there, or the reason why a fact
// was left out.
package examples_test

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/report"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// seeds are the source texts: how many facts a reading line by line found in
// each, and the sum that a copy of it has. The facts of the first one about
// Borås stand in boras, the others in uppsala; one told in both counts once.
var seeds = []struct {
	id     string
	facts  int
	sha256 string
}{
	{"000", 18, "26196edbd13d4f4058a4c6609ed0031308a03d7e48cc0c3922af50cfe41e9a70"}, // Uppsala – lär av Boråsmodellen!
	{"001", 17, "c610de379deab02dcf3c62c1a15f81a0212dc48187da97c7cf1e6683509c97a6"}, // 1000 fler Uppsalabor ska kunna försörja sig själva
	{"002", 14, "d7c616f033044a04e14641604e065aaf44b71ecbe7fe0960c0ce2512225e895c"}, // a councillor's blog in Borås, December 2011
	{"003", 13, "7a85ed9ad9a98c6f75bb455a48d1ed4456bb513e84129f3d503422a7c03a0cb0"}, // Linköping: new funds for open activities
	{"004", 23, "ff8a980d9e49c126a77c698c3e282f8c5a5043e97cd81464c5eb256485c8d380"}, // Nya tider, nya vägar (Borlänge)
}

// model is a file of an example, resolved.
type model struct {
	folder, name string
	*tomlfile.Result
}

func (m *model) path() string { return filepath.Join(m.folder, m.name) }

// models loads every file of every example.
func models(t *testing.T) []model {
	t.Helper()
	known := tomlfile.Rules()
	for _, r := range rules.All() {
		known = append(known, &r.Rule)
	}
	var list []model
	for _, path := range glob(t, "*/*.toml") {
		m := model{filepath.Dir(path), filepath.Base(path), tomlfile.Load(path, tomlfile.Options{Rules: known})}
		if !m.OK() {
			t.Fatalf("%s is no model:\n%s", path, shown(m.Findings))
		}
		list = append(list, m)
	}
	return list
}

// glob lists what matches a pattern, which must be something.
func glob(t *testing.T, pattern string) []string {
	t.Helper()
	paths, err := filepath.Glob(filepath.FromSlash(pattern))
	if err != nil || len(paths) == 0 {
		t.Fatalf("nothing matches %s: %v", pattern, err)
	}
	return paths
}

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// shown is how a person would see findings.
func shown(list []diag.Diagnostic) string {
	var b strings.Builder
	if err := report.Text(&b, &report.Findings{List: list}, report.Options{Lang: "en"}); err != nil {
		return err.Error()
	}
	return b.String()
}

// fact is a line of a facts.tsv.
type fact struct {
	at                                 string // file:line
	folder                             string
	seed, text, file, id, said, reason string
}

const factColumns = "seed\tfact\tfile\tid\tsaid\treason"

// facts reads the facts.tsv of every example.
func facts(t *testing.T) []fact {
	t.Helper()
	var list []fact
	for _, folder := range folders(t) {
		path := filepath.Join(folder, "facts.tsv")
		lines := strings.Split(strings.TrimSuffix(read(t, path), "\n"), "\n")
		if lines[0] != factColumns {
			t.Fatalf("%s: the columns are %q, want %q", path, lines[0], factColumns)
		}
		for i, line := range lines[1:] {
			at := path + ":" + strconv.Itoa(i+2)
			cells := strings.Split(line, "\t")
			if len(cells) != strings.Count(factColumns, "\t")+1 {
				t.Errorf("%s has %d columns", at, len(cells))
				continue
			}
			list = append(list, fact{at, folder, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]})
		}
	}
	return list
}

func folders(t *testing.T) []string {
	t.Helper()
	var list []string
	for _, path := range glob(t, "*/*.toml") {
		list = append(list, filepath.Dir(path))
	}
	return slices.Compact(list)
}

func TestNoExampleContradictsItself(t *testing.T) {
	for _, m := range models(t) {
		found := rules.Check(rules.Input{Org: m.Org, Places: m.Places}).Findings
		found = slices.DeleteFunc(found, func(d diag.Diagnostic) bool { return !d.Severity.AtLeast(diag.Error) })
		if len(found) > 0 {
			t.Errorf("%s:\n%s", m.path(), shown(found))
		}
	}
}

func TestEveryFactStandsInAFileOrSaysWhyNot(t *testing.T) {
	byPath := map[string]model{}
	for _, m := range models(t) {
		byPath[m.path()] = m
	}
	for _, f := range facts(t) {
		if f.id == "-" {
			if f.text == "" || f.reason == "" {
				t.Errorf("%s: %q is left out without a reason", f.at, f.text)
			}
			continue
		}
		m, ok := byPath[filepath.Join(f.folder, f.file)]
		if !ok {
			t.Errorf("%s names the file %q, which is not there", f.at, f.file)
			continue
		}
		switch c := find(m.Org, f.id); {
		case f.text == "":
			t.Errorf("%s: %q stands for no fact", f.at, f.id)
		case c == nil:
			t.Errorf("%s: %s has no id %q", f.at, f.file, f.id)
		case !slices.ContainsFunc(c.Sources, func(s string) bool { return m.seedOf(t, s) == f.seed }):
			t.Errorf("%s: %q does not name the text of seed %s among its sources", f.at, f.id, f.seed)
		}
	}
}

// find returns the entity with an id; of what per_area has written out the
// first, by the id that the file itself states.
func find(o *orgmodel.Organisation, id string) *orgmodel.Common {
	var found *orgmodel.Common
	o.Each(func(_ orgmodel.Ref, c *orgmodel.Common) {
		if found == nil && (c.ID == id || folded(o, c.ID) == id) {
			found = c
		}
	})
	return found
}

// folded is the id that a file states for what per_area has written out.
func folded(o *orgmodel.Organisation, id string) string {
	for i := range o.Areas {
		if stated, ok := strings.CutSuffix(id, "-"+o.Areas[i].ID); ok {
			return stated
		}
	}
	return id
}

// seedOf returns the seed that a reference, "id" or "id#line", leads to.
func (m *model) seedOf(t *testing.T, reference string) string {
	t.Helper()
	id, _, _ := strings.Cut(reference, "#")
	for i := range m.Org.Sources {
		if s := &m.Org.Sources[i]; s.ID == id && s.File != "" {
			return seedOf(read(t, filepath.Join(m.folder, s.File)))
		}
	}
	return ""
}

// seedOf returns the seed that a text is a copy of.
func seedOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	for _, seed := range seeds {
		if seed.sha256 == hex.EncodeToString(sum[:]) {
			return seed.id
		}
	}
	return ""
}

func TestEverySourcedEntityIsAFact(t *testing.T) {
	named := map[[2]string]bool{}
	for _, f := range facts(t) {
		named[[2]string{f.folder, f.id}] = true
	}
	for _, m := range models(t) {
		m.Org.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
			if len(c.Sources) == 0 || c.Assumed.All || c.ID == "" {
				return
			}
			if !named[[2]string{m.folder, c.ID}] && !named[[2]string{m.folder, folded(m.Org, c.ID)}] {
				t.Errorf("%s: %s %q has sources, but facts.tsv does not tell it", m.path(), ref.Type, c.ID)
			}
		})
	}
}

func TestEveryFactOfTheSeedsIsTold(t *testing.T) {
	told := map[string][]string{}
	for _, f := range facts(t) {
		if !slices.Contains(told[f.seed], f.text) {
			told[f.seed] = append(told[f.seed], f.text)
		}
	}
	for _, seed := range seeds {
		if got := told[seed.id]; len(got) != seed.facts {
			t.Errorf("seed %s: %d facts are told, want %d:\n%s", seed.id, len(got), seed.facts, strings.Join(got, "\n"))
		}
	}
}

func TestEveryLineThatIsReferredToSaysSomething(t *testing.T) {
	for _, m := range models(t) {
		copies := map[string][]string{}
		for i := range m.Org.Sources {
			if s := &m.Org.Sources[i]; s.File != "" {
				copies[s.ID] = strings.Split(read(t, filepath.Join(m.folder, s.File)), "\n")
			}
		}
		for _, reference := range references(m.Org) {
			source, line, ok := strings.Cut(reference, "#")
			if !ok {
				continue
			}
			n, err := strconv.Atoi(line)
			if text := copies[source]; err != nil || n < 1 || n > len(text) || strings.TrimSpace(text[n-1]) == "" {
				t.Errorf("%s refers to %s, where nothing stands", m.path(), reference)
			}
		}
	}
}

// references are all sources that a model names.
func references(o *orgmodel.Organisation) []string {
	var list []string
	o.Each(func(_ orgmodel.Ref, c *orgmodel.Common) { list = append(list, c.Sources...) })
	for i := range o.Indicators {
		for k := range o.Indicators[i].Values {
			list = append(list, o.Indicators[i].Values[k].Sources...)
		}
	}
	for i := range o.Closes {
		list = append(list, o.Closes[i].Sources...)
	}
	return list
}

func TestTheCopiesAreWordForWord(t *testing.T) {
	copied := map[[2]string]bool{}
	for _, path := range glob(t, "*/*.txt") {
		seed := seedOf(read(t, path))
		if seed == "" {
			t.Errorf("%s is no source text, or was changed", path)
		}
		copied[[2]string{filepath.Dir(path), seed}] = true
	}
	for _, f := range facts(t) {
		if !copied[[2]string{f.folder, f.seed}] {
			t.Errorf("%s: no copy of the text of seed %s lies beside it", f.at, f.seed)
		}
	}
}
