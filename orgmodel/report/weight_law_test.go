package report

import (
	"bytes"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// The law of weight: a list that is cut shows first what weighs most, sums up what it
// hides with its marks, and no two of its entries read the same.

// weighedTowns are all examples, and larger towns that are made up.
func weighedTowns(t *testing.T) map[string]*orgmodel.Organisation {
	t.Helper()
	all := map[string]*orgmodel.Organisation{
		"made up": town(t, 300), "changed": organisation(t, "changed", string(generate.Changed(300, 40))),
		"namesakes": organisation(t, "namesakes", namesakes),
	}
	paths, _ := filepath.Glob("../../examples/*/*.toml")
	for _, p := range paths {
		if r := tomlfile.Load(p, tomlfile.Options{}); r.OK() {
			all[p] = r.Org
		}
	}
	return all
}

// namesakes are posts of one name: in two units, two in one, and in none.
var namesakes = "format = 1\n\n[organisation]\nid = \"prov\"\nname = \"Prov\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2026-01-01\n" +
	"\n[[unit]]\nid = \"kommun\"\nname = \"Kommunen\"\nkind = \"municipality\"\n" +
	unitLedBy("vuxna", "Vuxna", "chef-1") + unitLedBy("barn", "Barn", "chef-2", "chef-3") + unitLedBy("barn2", "Barn", "chef-4") +
	chief("chef-1", "vuxna") + chief("chef-2", "barn") + chief("chef-3", "barn") + chief("chef-4", "barn2")

func unitLedBy(id, name string, by ...string) string {
	return fmt.Sprintf("\n[[unit]]\nid = %q\nname = %q\nkind = \"unit\"\nparent = \"kommun\"\nheads = 12\nled_by = [\"%s\"]\n", id, name, strings.Join(by, `", "`))
}

func chief(id, unit string) string {
	return fmt.Sprintf("\n[[post]]\nid = %q\nname = \"Enhetschef\"\nunit = %q\ncount = 1\n", id, unit)
}

// TestWeightOfFindings: findings come by severity; of one rule those about the most
// people come first; and what is hidden, with its marks, is what is left.
func TestWeightOfFindings(t *testing.T) {
	held := 0
	lists := map[string][]diag.Diagnostic{}
	for name, o := range weighedTowns(t) {
		lists[name] = rules.Check(rules.Input{Org: o}).Findings
	}
	for name, c := range pairs(t) {
		lists[name] = c.Impact.Findings
	}
	for name, list := range lists {
		all := families(list)
		n := 0
		for i, f := range all {
			n += len(f)
			if i > 0 && all[i-1][0].Severity > f[0].Severity {
				t.Errorf("%s: %s comes after %s, which weighs less", name, f.rule().ID, all[i-1].rule().ID)
			}
			shown, hidden := f.cut(sameRule+1, sameRule)
			for k := 1; k < len(f); k++ {
				if f[k-1].Size().Compare(f[k].Size()) > 0 {
					t.Errorf("%s: %s of %v comes before one of %v", name, f.rule().ID, f[k-1].Size(), f[k].Size())
				}
			}
			if hidden == nil {
				continue
			}
			held++
			assumed := 0
			for k := range hidden {
				if strings.Contains(hidden[k].Words().In(message.EN), "(assumed") {
					assumed++
				}
			}
			text := hidden.summed(familyTexts.byRaw).In(message.EN)
			if !strings.HasPrefix(text, fmt.Sprint(len(f)-len(shown))+" more") || strings.Contains(text, "assumption") != (assumed > 0) || assumed > 0 && !strings.Contains(text, fmt.Sprintf("of which %d ", assumed)) {
				t.Errorf("%s: %s hides %d, %d of them assumed, and says %q", name, f.rule().ID, len(hidden), assumed, text)
			}
		}
		if n != len(list) {
			t.Errorf("%s: %d of %d findings are listed", name, n, len(list))
		}
	}
	if held == 0 {
		t.Error("no list was long enough to be cut")
	}
}

// TestMarksBeforeQuestions: in no finding does a mark follow whom a question is put to.
func TestMarksBeforeQuestions(t *testing.T) {
	wrong := regexp.MustCompile(`\((till|to) [^)]*\) (\[vision\]|\((assumed|antaget))`)
	for name, o := range weighedTowns(t) {
		list := rules.Check(rules.Input{Org: o}).Findings
		for i := range list {
			for _, l := range message.Langs {
				if text := list[i].Words().In(l); wrong.MatchString(text) {
					t.Errorf("%s: %s", name, text)
				}
			}
		}
	}
}

// TestNoTwoAlike: below a number no two entries read the same, and a list of them that
// is cut shows what weighs most.
func TestNoTwoAlike(t *testing.T) {
	hold := func(t *testing.T, where string, m marks, f *figure.Figure, unit figure.Unit) {
		t.Helper()
		seen := map[string]string{}
		for _, term := range f.Told() {
			text := m.part(&term, unit)
			if id, twice := seen[text]; twice && id != term.ID {
				t.Errorf("%s lists both %s and %s as %q", where, id, term.ID, text)
			}
			seen[text] = term.ID
		}
		list := below(f, 3, func(*figure.Term) bool { return true })
		fold := f.Fold
		if f.Below != nil {
			fold = figure.Sum
		}
		for i := range list.hidden {
			if last := &list.shown[len(list.shown)-1]; fold.Heavier(&list.hidden[i], last) < 0 {
				t.Errorf("%s hides %q and shows %q", where, m.part(&list.hidden[i], unit), m.part(last, unit))
			}
		}
	}
	for name, o := range weighedTowns(t) {
		for _, r := range Measure(o, metrics.All()).Results {
			hold(t, name+": "+r.Figure.ID, marksOf(o, message.SV), &r.Value, r.Figure.Unit)
		}
	}
	for name, c := range pairs(t) {
		for i := range c.Changes {
			r := &c.Changes[i]
			hold(t, name+": "+r.Figure.ID, marksOfPair(c.Diff.Pair(), message.SV), &r.Value, r.Figure.Unit)
		}
	}
}

// TestNamesakesInFigures: posts of one name say their unit, and what has that in common
// too, its id.
func TestNamesakesInFigures(t *testing.T) {
	var b bytes.Buffer
	o := organisation(t, "namesakes", namesakes)
	only := metrics.All()
	if err := MetricsText(&b, Measure(o, only), Options{Lang: message.SV}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Enhetschef, Vuxna:", "Barn, Kommunen (barn2)"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("nothing is called %q in\n%s", want, b.String())
		}
	}
}
