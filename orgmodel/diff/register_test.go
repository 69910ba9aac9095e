package diff_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// became is one row of a real register: a commune before and the one that its
// people live in after. testdata/register/README.md says where the rows are from.
type became struct{ department, oldCode, oldName, oldSize, newCode, newName, newSize string }

func readRegister(t *testing.T, file string) []became {
	text, err := os.ReadFile(filepath.Join("testdata", "register", file))
	if err != nil {
		t.Fatal(err)
	}
	var rows []became
	for i, line := range strings.Split(strings.TrimRight(string(text), "\n"), "\n") {
		f := strings.Split(line, "\t")
		if len(f) != 7 {
			t.Fatalf("%s:%d: %d columns", file, i+1, len(f))
		}
		if i > 0 {
			rows = append(rows, became{f[0], f[1], f[2], f[3], f[4], f[5], f[6]})
		}
	}
	return rows
}

// reformed is a register before and after as two files without an id in common,
// and what the register itself says became of whom, by ids.
type reformed struct {
	before, after []byte
	truth         map[[2]string]*became
}

// reform makes the two files. Ids count, each side for itself, so that nothing in
// them tells who is who; both files have the same departments.
func reform(rows []became, says generate.Stated) reformed {
	r := reformed{truth: map[[2]string]*became{}}
	olds, news := registry{prefix: "a", says: says}, registry{prefix: "b", says: says}
	olds.start()
	news.start()
	for i := range rows {
		row := &rows[i]
		pair := [2]string{olds.id(row.department, row.oldCode, row.oldName, row.oldSize), news.id(row.department, row.newCode, row.newName, row.newSize)}
		r.truth[pair] = row
	}
	r.before, r.after = olds.text.Bytes(), news.text.Bytes()
	return r
}

// registry is one side.
type registry struct {
	text   bytes.Buffer
	prefix string
	says   generate.Stated
	ids    map[string]string
}

func (r *registry) start() {
	r.ids = map[string]string{}
	fmt.Fprintf(&r.text, "format = 1\n\n[organisation]\nid = %q\nname = \"Communes\"\nlanguage = \"sv\"\nidentity_codes = [\"insee\"]\n", r.prefix)
}

// id is that of a commune, which is written down when it is asked for first.
func (r *registry) id(department, code, name, size string) string {
	above := r.prefix + "-department-" + strings.ToLower(department)
	if r.ids[above] == "" {
		r.ids[above] = above
		fmt.Fprintf(&r.text, "\n[[unit]]\nid = %q\nname = \"Département %s\"\nkind = \"administration\"\n", above, department)
	}
	if r.ids[code] == "" {
		r.ids[code] = fmt.Sprintf("%s-%d", r.prefix, len(r.ids))
		fmt.Fprintf(&r.text, "\n[[unit]]\nid = %q\nname = %q\nkind = \"unit\"\nparent = %q\n", r.ids[code], name, above)
		if r.says.Sizes && size != "" && size != "0" {
			fmt.Fprintf(&r.text, "heads = %s\n", size)
		}
		if r.says.Codes {
			fmt.Fprintf(&r.text, "codes = { insee = %q }\n", code)
		}
	}
	return r.ids[code]
}

// changedRows are the rows in which the reform did something: who merged, split, or
// has another name after it.
func changedRows(rows []became) map[*became]bool {
	before, after := map[string]int{}, map[string]int{}
	for _, r := range rows {
		before[r.oldCode]++
		after[r.newCode]++
	}
	list := map[*became]bool{}
	for i := range rows {
		r := &rows[i]
		list[r] = r.oldName != r.newName || before[r.oldCode] > 1 || after[r.newCode] > 1
	}
	return list
}

// commonest is how many communes may have a word in their names before it says
// nothing about which one is meant: Saint, sur, la.
const commonest = 20

// toldRows are the rows of which the files say anything at all: a word that both names
// and few others have, or the same code where codes are stated. Of the others, a
// village that went into a town which keeps its name, nobody could guess.
func toldRows(rows []became, says generate.Stated) map[*became]bool {
	bearers, seen := map[string]int{}, map[string]bool{}
	for _, r := range rows {
		if !seen[r.oldCode] {
			seen[r.oldCode] = true
			for w := range wordsOf(r.oldName) {
				bearers[w]++
			}
		}
	}
	list := map[*became]bool{}
	for i := range rows {
		r := &rows[i]
		list[r] = says.Codes && r.oldCode == r.newCode
		now := wordsOf(r.newName)
		for w := range wordsOf(r.oldName) {
			list[r] = list[r] || now[w] && bearers[w] <= commonest
		}
	}
	return list
}

func wordsOf(name string) map[string]bool {
	list := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) }) {
		list[w] = true
	}
	return list
}

// found is what came of a register: of all rows, of those that the files tell
// something of, of those in which something changed, and of those that are both.
type found struct{ all, told, changed, both score }

// TestRegister: in a real register, in which most stays as it was and some merge,
// split and are renamed, the guesses are right, and find most of what the files
// tell of. Nobody could find the rest.
func TestRegister(t *testing.T) {
	for _, c := range []struct {
		file               string
		says               generate.Stated
		named              string
		all, told, changed float64 // at least: recall of all rows, of those told, of those told and changed
	}{
		{"communes-2019-2025.tsv", generate.Stated{Sizes: true, Codes: true}, "codes and sizes", 0.98, 0.99, 0.8},
		{"communes-2019-2025.tsv", generate.Stated{Codes: true}, "codes", 0.98, 0.99, 0.8},
		{"communes-2019-2025.tsv", generate.Stated{Sizes: true}, "sizes", 0.97, 0.99, 0.55},
		{"communes-2019-2025.tsv", generate.Stated{}, "names alone", 0.97, 0.99, 0.55},
		{"communes-2015-2019.tsv", generate.Stated{Codes: true}, "codes", 0.69, 0.96, 0.75},
		{"communes-2015-2019.tsv", generate.Stated{}, "names alone", 0.64, 0.94, 0.5},
	} {
		rows := readRegister(t, c.file)
		f := guessRegister(t, rows, c.says)
		name := strings.TrimSuffix(c.file, ".tsv") + ", " + c.named
		t.Logf("%s: precision %.3f, recall %.3f of %d; %d of which nothing is told, recall %.3f of the others; changed: %d of %d guesses right, recall %.3f of %d, of those told %.3f of %d",
			name, f.all.precision(), f.all.recall(), f.all.all, f.all.all-f.told.all, f.told.recall(),
			f.changed.right, f.changed.guessed, f.changed.recall(), f.changed.all, f.both.recall(), f.both.all)
		if f.all.precision() < 0.99 || f.changed.precision() < 0.95 {
			t.Errorf("%s: precision %.3f, of what changed %.3f, want 0.99 and 0.95", name, f.all.precision(), f.changed.precision())
		}
		if f.all.recall() < c.all || f.told.recall() < c.told || f.both.recall() < c.changed {
			t.Errorf("%s: recall %.3f, of those told %.3f, of those told and changed %.3f, want %.2f, %.2f and %.2f",
				name, f.all.recall(), f.told.recall(), f.both.recall(), c.all, c.told, c.changed)
		}
	}
}

// guessRegister holds what is guessed of a register against what it says; a wrong
// guess counts as one of what changed. Where both files are whole, nobody is without
// a place because of a guess: only those are of whose unit nothing is guessed.
func guessRegister(t *testing.T, rows []became, says generate.Stated) found {
	r := reform(rows, says)
	before, after := tomlfile.LoadText("before.toml", r.before, tomlfile.Options{}), tomlfile.LoadText("after.toml", r.after, tomlfile.Options{})
	if !before.OK() || !after.OK() {
		t.Fatal("the register is no model", before.Findings, after.Findings)
	}
	c := diff.Compare(before.Org, after.Org, diff.Options{})
	if says.Sizes {
		if without, alone := notPlaced(diff.Compare(before.Org, after.Org, diff.Options{Complete: true})), unguessed(c); without != alone || alone == 0 {
			t.Errorf("%v are without a place, %v are of units of which nothing is guessed", without, alone)
		}
	}
	change, tells := changedRows(rows), toldRows(rows, says)
	var f found
	for i := range rows {
		row := &rows[i]
		f.all.all++
		f.told.all += count(tells[row])
		f.changed.all += count(change[row])
		f.both.all += count(change[row] && tells[row])
	}
	for _, l := range c.Match.Links {
		old, now := &c.Old.Units[l.Old], &c.New.Units[l.New]
		if l.Type != orgmodel.TypeUnit || old.Kind != "unit" {
			continue
		}
		row := r.truth[[2]string{old.ID, now.ID}]
		if row == nil && testing.Verbose() {
			t.Logf("wrong: %s → %s, %d %%", old.Name, now.Name, l.Confidence)
		}
		f.all.add(score{guessed: 1, right: count(row != nil)})
		f.changed.add(score{guessed: count(row == nil || change[row]), right: count(change[row])})
		f.told.right += count(tells[row])
		f.both.right += count(tells[row] && change[row])
	}
	return f
}

// unguessed is how many people are of old units of which nothing is guessed.
func unguessed(c *diff.Comparison) float64 {
	placed := map[int]bool{}
	for _, l := range c.Match.Links {
		placed[l.Old] = placed[l.Old] || l.Type == orgmodel.TypeUnit
	}
	all := 0.0
	for i := range c.Old.Units {
		if n, ok := c.Old.Units[i].Heads.Low(); ok && !placed[i] {
			all += n
		}
	}
	return all
}

func count(one bool) int {
	if one {
		return 1
	}
	return 0
}
