package catalogue

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// TestLawCases runs the files of testdata/law: an organisation each, and in the comments
// at its top what the law of some days has to say of it. README.md there tells how to
// read and write them. A rule that a file names anywhere says nothing else on any of its
// days.
func TestLawCases(t *testing.T) {
	paths, err := filepath.Glob("testdata/law/*.toml")
	if err != nil || len(paths) == 0 {
		t.Fatal("no cases", err)
	}
	for _, path := range paths {
		if strings.HasSuffix(path, "-before.toml") {
			continue
		}
		t.Run(filepath.Base(path), func(t *testing.T) {
			c := readCase(t, path)
			for _, day := range c.days {
				t.Run(string(day.day), func(t *testing.T) { c.hold(t, day) })
			}
		})
	}
}

// lawCase is a file of testdata/law.
type lawCase struct {
	path, before string
	days         []*caseDay
	named        []string // rules that it speaks of
}

// caseDay is what must come out on one day.
type caseDay struct {
	day    message.Day
	expect []string // "L406 on team: sekretesslagen (1980:100)"
	says   []string // texts that must stand in what is printed
	lacks  []string // and that must not
	not    map[law.Answer][]string
}

func readCase(t *testing.T, path string) *lawCase {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	c := &lawCase{path: path}
	for n, line := range strings.Split(string(data), "\n") {
		text, comment := strings.CutPrefix(line, "# ")
		if !comment {
			break
		}
		key, value, _ := strings.Cut(text, ": ")
		if fault := c.read(key, value); fault != "" {
			t.Fatalf("%s:%d: %s: %q", path, n+1, fault, line)
		}
	}
	if len(c.days) == 0 {
		t.Fatalf("%s names no day", path)
	}
	slices.Sort(c.named)
	c.named = slices.Compact(c.named)
	return c
}

// read takes a line of the header; a word that is none of it is a fault.
func (c *lawCase) read(key, value string) string {
	switch key {
	case "comment":
		return ""
	case "before":
		c.before = value
		return ""
	case "at":
		c.days = append(c.days, &caseDay{day: message.Day(value), not: map[law.Answer][]string{}})
		return ""
	}
	if len(c.days) == 0 {
		return "no day is named yet"
	}
	day := c.days[len(c.days)-1]
	switch key {
	case "expect":
		day.expect = append(day.expect, value)
		c.named = append(c.named, value[:4])
	case "says":
		day.says = append(day.says, value)
	case "does not say":
		day.lacks = append(day.lacks, value)
	case "not examined":
		day.not[law.Unproven] = strings.Split(value, ", ")
		c.named = append(c.named, day.not[law.Unproven]...)
	case "did not exist":
		day.not[law.Absent] = strings.Split(value, ", ")
		c.named = append(c.named, day.not[law.Absent]...)
	default:
		return "no such word"
	}
	return ""
}

func (c *lawCase) hold(t *testing.T, day *caseDay) {
	found, laws := c.judge(t, day.day)
	var got []string
	all := ""
	for i := range found {
		d := &found[i]
		if slices.Contains(c.named, d.Rule.ID) {
			got = append(got, fmt.Sprintf("%s on %s: %s", d.Rule.ID, d.Subject.ID, d.Rests().In(message.SV)))
			all += d.Words().In(message.SV) + "\n" + d.Why().SV + "\n"
		}
	}
	slices.Sort(got)
	want := slices.Sorted(slices.Values(day.expect))
	if !slices.Equal(got, want) {
		t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
	for _, text := range day.says {
		if !strings.Contains(all, text) {
			t.Errorf("it does not say %q:\n%s", text, all)
		}
	}
	for _, text := range day.lacks {
		if strings.Contains(all, text) {
			t.Errorf("it says %q:\n%s", text, all)
		}
	}
	for answer, ids := range day.not {
		for _, id := range ids {
			r, ok := Find(id)
			if !ok || r.On(day.day) != answer {
				t.Errorf("%s on %s: not %v", id, day.day, answer)
			}
			if answer == law.Unproven && !slices.Contains(laws[len(laws)-1].Unproven, r) {
				t.Errorf("%s is not counted among what was not examined", id)
			}
		}
	}
}

// judge runs all rules of one organisation, and of the change where there is one before.
func (c *lawCase) judge(t *testing.T, day message.Day) ([]diag.Diagnostic, []judge.Law) {
	t.Helper()
	r := c.load(t, c.path, day)
	if c.before == "" {
		out := rules.Check(rules.Input{Org: r})
		return out.Findings, out.Law
	}
	old := c.load(t, filepath.Join(filepath.Dir(c.path), c.before), "")
	change := diff.Compare(old, r, diff.Options{})
	out, changed := rules.Check(rules.Input{Org: r, Change: change}), impact.Check(impact.Input{Diff: change})
	return append(out.Findings, changed.Findings...), judge.AddLaw(out.Law, changed.Law...)
}

func (c *lawCase) load(t *testing.T, path string, day message.Day) *orgmodel.Organisation {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if day != "" {
		data = bytes.ReplaceAll(data, []byte("2006-10-01"), []byte(day))
	}
	r := tomlfile.LoadText(path, data, tomlfile.Options{})
	for _, f := range r.Findings {
		t.Error(f.In(message.EN))
	}
	if !r.OK() {
		t.Fatal("not a model")
	}
	return r.Org
}
