package examples_test

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

var update = flag.Bool("update", false, "accept what the files say as what facts.tsv tells; read it")

// TestFactsAreSaid holds the column said of each facts.tsv against the file: of
// a claim the sentence that show prints, of all else its status and every value,
// those that are assumed marked with a star.
func TestFactsAreSaid(t *testing.T) {
	said := map[string]map[string]string{}
	for _, m := range models(t) {
		said[m.path()] = m.said(t)
	}
	for _, folder := range folders(t) {
		path := filepath.Join(folder, "facts.tsv")
		lines := strings.Split(read(t, path), "\n")
		for i, line := range lines {
			cells := strings.Split(line, "\t")
			if i == 0 || len(cells) < 5 || cells[3] == "-" {
				continue
			}
			want := said[filepath.Join(folder, cells[2])][cells[3]]
			if *update {
				cells[4] = want
				lines[i] = strings.Join(cells, "\t")
			} else if cells[4] != want || want == "" {
				t.Errorf("%s:%d: %s says of %q:\n%s\nfacts.tsv tells:\n%s", path, i+1, cells[2], cells[3], want, cells[4])
			}
		}
		if *update {
			if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// said is what a file says of everything in it that has an id.
func (m *model) said(t *testing.T) map[string]string {
	t.Helper()
	var written map[string]any
	if _, err := toml.Decode(string(tomlfile.Write(m.Org)), &written); err != nil {
		t.Fatal(err)
	}
	sentences := m.sentences(t)
	said := map[string]string{}
	m.Org.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		if _, told := said[folded(m.Org, c.ID)]; told || c.ID == "" {
			return
		}
		if ref.Type == orgmodel.TypeClaim {
			said[c.ID] = sentences[c.ID]
			return
		}
		table, list := written[string(ref.Type)].(map[string]any)
		if !list {
			table = written[string(ref.Type)].([]map[string]any)[ref.Index]
		}
		said[folded(m.Org, c.ID)] = stated(c, table)
	})
	return said
}

// unsaid are the keys that say where a statement comes from, or what it is
// called in files; the status stands first.
var unsaid = []string{"id", "sources", "note", "assumed", "status", "status_of", "extends"}

// stated writes what a table says: "in-force: name Målen; date* ~2005".
func stated(c *orgmodel.Common, table map[string]any) string {
	var parts []string
	for _, key := range slices.Sorted(maps.Keys(table)) {
		if slices.Contains(unsaid, key) {
			continue
		}
		mark := ""
		if s := c.KeyStatus(key); s != c.Status {
			mark = "(" + string(s) + ")"
		}
		if c.Assumed.Key(key) {
			mark += "*"
		}
		parts = append(parts, key+mark+" "+literal(table[key]))
	}
	status := string(c.Status)
	if c.Assumed.Key("status") {
		status += "*"
	}
	return strings.TrimPrefix(status+": "+strings.Join(parts, "; "), ": ")
}

// literal writes a value as a reader of the table would.
func literal(value any) string {
	switch v := value.(type) {
	case time.Time:
		return v.Format(time.DateOnly)
	case []any:
		parts := make([]string, len(v))
		for i := range v {
			parts[i] = literal(v[i])
		}
		return strings.Join(parts, ", ")
	case []map[string]any:
		parts := make([]string, len(v))
		for i := range v {
			parts[i] = literal(v[i])
		}
		return strings.Join(parts, ", ")
	case map[string]any:
		var parts []string
		for _, key := range slices.Sorted(maps.Keys(v)) {
			if !slices.Contains(unsaid, key) {
				parts = append(parts, key+" "+literal(v[key]))
			}
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return fmt.Sprint(value)
}

// sentences are what show says of each claim, in Swedish.
func (m *model) sentences(t *testing.T) map[string]string {
	t.Helper()
	d, err := structure.Draw(m.Org, drawing.Options{Lang: message.SV})
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]string{}
	for _, e := range report.Claims(m.Org, d, false) {
		if len(e.Things.IDs) == 1 {
			said[e.Things.IDs[0]] = e.Text
		}
	}
	return said
}

// TestNewFactsAreToldByDiff demands that what a variant adds is told, by its
// name or in its sentence, when the variant is compared with its base.
func TestNewFactsAreToldByDiff(t *testing.T) {
	for _, m := range models(t) {
		if m.Org.Header.Extends == "" {
			continue
		}
		base := tomlfile.Load(filepath.Join(m.folder, m.Org.Header.Extends), tomlfile.Options{})
		told := diffOf(t, base.Org, m.Org)
		for _, f := range facts(t) {
			if f.folder != m.folder || f.file != m.name || find(base.Org, f.id) != nil || f.id == m.Org.Header.ID {
				continue
			}
			c := find(m.Org, f.id)
			text := c.Name
			if at := slices.IndexFunc(m.Org.Claims, func(c orgmodel.Claim) bool { return c.ID == f.id }); at >= 0 {
				text = strings.ReplaceAll(f.said, "[antaget]", "\\[antaget\\]")
			}
			if !strings.Contains(told, text) {
				t.Errorf("%s: diff does not tell %q", f.at, text)
			}
		}
	}
}

// diffOf is all that diff tells, in Swedish.
func diffOf(t *testing.T, before, after *orgmodel.Organisation) string {
	t.Helper()
	var b bytes.Buffer
	comparison := diff.Compare(before, after, diff.Options{})
	c := report.Gather(comparison, impact.Check(impact.Input{Diff: comparison}), report.MeasureChange(comparison))
	c.Raw = true
	if err := report.DiffMarkdown(&b, c, report.Options{Lang: message.SV}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
