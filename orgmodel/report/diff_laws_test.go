package report

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/mutate"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

func exampleOrg(t *testing.T, name string) *orgmodel.Organisation {
	t.Helper()
	r := tomlfile.Load(filepath.Join("..", "..", "examples", filepath.FromSlash(name)+".toml"), tomlfile.Options{})
	if !r.OK() {
		t.Fatalf("%s: %v", name, r.Findings)
	}
	return r.Org
}

// page is the uncut document of a comparison.
func page(c *Contrast, l message.Lang) *diffPage { return &diffPage{c: c, lang: l, full: true} }

// addsUp holds that the units before, with what becomes of them, make the units
// after.
func addsUp(c *Contrast) error {
	n := &c.Summary.Units
	count := func(f *figure.Figure) int { low, _ := f.Quantity.Low(); return int(low) }
	now := count(&n.Before)
	for i := range n.Kinds {
		switch k := &n.Kinds[i]; k.Kind {
		case diff.UnitFounded, diff.UnitSpunOff, diff.UnitDescribedNow:
			now += k.To
		case diff.UnitClosed, diff.UnitAbsorbed, diff.UnitNotDescribed:
			now -= k.From
		case diff.UnitMerged, diff.UnitSplit, diff.UnitRegrouped:
			now += k.To - k.From
		}
	}
	now += len(n.In.Terms) - len(n.Out.Terms)
	if now != count(&n.After) {
		return fmt.Errorf("%d units with what becomes of them make %d, not %d", count(&n.Before), now, count(&n.After))
	}
	return nil
}

// TestUnitsAddUp says how many units went into the mergers: 110 → 24 is told so that
// a reader can add it up.
func TestUnitsAddUp(t *testing.T) {
	for _, step := range lawtest.Steps {
		if err := addsUp(compared(exampleOrg(t, step[0]), exampleOrg(t, step[1]))); err != nil {
			t.Errorf("%v: %v", step, err)
		}
	}
	lawtest.Check(t, func(t *rapid.T) {
		units := rapid.IntRange(12, 120).Draw(t, "units")
		before := tomlfile.LoadText("town.toml", generate.Municipality(units), tomlfile.Options{}).Org
		after := tomlfile.LoadText("new.toml", generate.Changed(units, rapid.IntRange(1, units/4).Draw(t, "changes")), tomlfile.Options{}).Org
		if err := addsUp(compared(before, after)); err != nil {
			t.Fatal(err)
		}
	})
}

// TestMarksOfRows changes every key of the new file: a row of the first screen that
// then says something else must have borne a mark when the key was assumed, and
// marking it changes nothing but marks.
func TestMarksOfRows(t *testing.T) {
	rows := func(c *Contrast) []string {
		var list []string
		for _, r := range rowsOf(page(c, message.SV)) {
			list = append(list, r.text)
		}
		return list
	}
	bare := regexp.MustCompile(`\*| \(vision[^)]*\)| \(stegen är antagna\)|, varav [^,]* (?:antagna|vision)`)
	faults := map[string]bool{}
	for _, step := range lawtest.Steps {
		before, after := exampleOrg(t, step[0]), exampleOrg(t, step[1])
		compare := func(o *orgmodel.Organisation) *Contrast {
			c := diff.Compare(before, o, diff.Options{NoInfer: true})
			return Gather(c, impact.Outcome{}, MeasureChange(c))
		}
		was := rows(compare(after))
		for _, k := range mutate.Some(after) {
			if k.Table == "organisation" || k.Key == "name" || k.Key == "formerly" || k.Key == "until" {
				continue // names and formerly decide who is who; of endings see Comparison.Endings
			}
			assumed := compare(mutate.Assume(after, k))
			for i, text := range rows(assumed) {
				if bare.ReplaceAllString(text, "") != bare.ReplaceAllString(was[i], "") {
					t.Errorf("%v: marking %s changes %q to %q", step, k, was[i], text)
				}
			}
			ids := rowsOf(page(assumed, message.SV))
			for _, other := range mutate.Others(after, k) {
				for i, text := range rows(compare(other)) {
					fault := fmt.Sprint(ids[i].id, " ", k.Table, ".", k.Key)
					if ids[i].id == headline.RowMoney && k.Table == "unit" {
						continue // whose money it is, m23 decides
					}
					if text == was[i] || faults[fault] || was[i] == "framgår inte" {
						continue
					}
					marked := false
					for _, f := range assumed.Summary.Rests(ids[i].id) {
						g := f.Ground(assumed.Diff.Pair().Stated)
						for _, s := range g.Assumed() {
							marked = marked || s.Key == ground.Key{File: 1, Table: k.Table, At: k.At, ID: k.ID, Key: k.Key}
						}
					}
					if !marked {
						faults[fault] = true
						t.Errorf("%v: %s is assumed, and when it says something else row %s changes from\n%s\nto\n%s", step, k, fault, was[i], text)
					}
				}
			}
		}
	}
}

var digits = regexp.MustCompile(`[0-9]+`)

// TestRowsSayTheSame holds the rows of the first screen against each other in both
// languages and against JSON: the same numbers, the same marks.
func TestRowsSayTheSame(t *testing.T) {
	for _, step := range lawtest.Steps {
		c := compared(exampleOrg(t, step[0]), exampleOrg(t, step[1]))
		sv, en := page(c, message.SV).screenRows(), page(c, message.EN).screenRows()
		for i := range sv {
			for _, said := range [][2]string{{rowText(&sv[i]), rowText(&en[i])}, {sv[i].basis, en[i].basis}} {
				a, b := digits.FindAllString(strings.ReplaceAll(said[0], " ", ""), -1), digits.FindAllString(strings.ReplaceAll(said[1], ",", ""), -1)
				if strings.Join(a, "") != strings.Join(b, "") || strings.Count(said[0], "*") != strings.Count(said[1], "*") {
					t.Errorf("%v: %q is %q in English", step, said[0], said[1])
				}
			}
		}
		s := jsonPage{Contrast: c, figured: figuresJSON{marks: marksOfPair(c.Diff.Pair(), message.SV)}}.summary()
		for id, starred := range map[string]bool{
			headline.RowUnits: s.Units.Assumed || s.Units.Guess, headline.RowUnplaced: s.Unplaced.Assumed || s.Unplaced.Guess, headline.RowManager: s.Managers.Assumed || s.Managers.Guess,
		} {
			if text := rowNamed(page(c, message.SV), id); strings.Contains(text, "*") && !starred && s.Units.Status != "vision" {
				t.Errorf("%v: %q bears a mark in text and none in JSON", step, text)
			}
		}
		if v, text := s.Units.Before.Value, rowNamed(page(c, message.SV), headline.RowUnits); v == nil || !strings.HasPrefix(text, strconv.Itoa(int(*v))) {
			t.Errorf("%v: %q is %v in JSON", step, text, v)
		}
	}
}

// TestCutListsShowTheWeightiest cuts each topic to one line and holds what it shows
// and sums up against what there is.
func TestCutListsShowTheWeightiest(t *testing.T) {
	lawtest.CheckSome(t, func(t *rapid.T) {
		units := rapid.IntRange(40, 160).Draw(t, "units")
		before := tomlfile.LoadText("town.toml", generate.Municipality(units), tomlfile.Options{}).Org
		after := tomlfile.LoadText("new.toml", generate.Changed(units, rapid.IntRange(4, units/4).Draw(t, "changes")), tomlfile.Options{}).Org
		p := page(compared(before, after), message.SV)
		var whole []told
		for _, i := range p.c.Diff.Told() {
			if ch := &p.c.Diff.Changes[i]; p.c.Diff.Topic(ch).ID == diff.TopicUnits {
				whole = append(whole, told{p.changeItem(i, ch.Kind.Info()), []int{i}})
			}
		}
		p.limit = rapid.IntRange(1, 5).Draw(t, "limit")
		blocks := p.weighed(whole)
		if len(whole) <= p.limit+1 {
			return
		}
		shown := map[string]bool{}
		for _, it := range blocks[0].Items {
			shown[it.Text] = true
		}
		heaviest := 0
		for _, line := range whole {
			if shown[line.Text] {
				heaviest = max(heaviest, weightOf(&p.c.Diff.Changes[line.changes[0]]))
			}
		}
		for _, line := range whole {
			if !shown[line.Text] && weightOf(&p.c.Diff.Changes[line.changes[0]]) < heaviest {
				t.Fatalf("hidden: %s", line.Text)
			}
		}
		if want := fmt.Sprintf("… %d ändringar till", len(whole)-p.limit); !strings.HasPrefix(blocks[1].Text, want) {
			t.Fatalf("%q, want %q", blocks[1].Text, want)
		}
	})
}
