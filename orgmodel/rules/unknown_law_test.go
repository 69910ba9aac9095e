package rules_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/mutate"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// The law of the unknown, of findings: a number that is taken away makes no file
// better. A finding that is gone without it is one that could not be examined, and
// the rule says so.

// aboutNumbers are the rules that hold the numbers of a file against each other or
// against what a number can be, each with why it is no loss that they are silent where
// none is stated: there is nothing to hold.
var aboutNumbers = map[string]string{
	"S006": "staff that do not add up",
	"S007": "amounts that do not add up",
	"E701": "an amount without a year",
	"E702": "amounts of unlike sorts",
	"E703": "an amount that is less than before",
	"E704": "amounts that are the same year after year",
	"E708": "an amount that is too small to be one",
	"C301": "a price that is agreed on",
	"M505": "fewer employees than before",
	"L419": "a number that may be a total",
}

// holdUnexamined notes in silent which of those rules fell silent.
func holdUnexamined(t *testing.T, o *orgmodel.Organisation, keys int, silent map[string]bool) {
	t.Helper()
	was := rules.Check(rules.Input{Org: o})
	stated, _ := mutate.Numbers(o)
	for i := range min(keys, len(stated)) {
		k := stated[i*len(stated)/min(keys, len(stated))]
		now := rules.Check(rules.Input{Org: mutate.Without(o, k)})
		for f := range was.Findings {
			d := &was.Findings[f]
			told := slices.ContainsFunc(now.NotExamined, func(n judge.NotExamined) bool { return n.Rule.ID == d.Rule.ID })
			for g := range now.Findings {
				told = told || now.Findings[g].Rule == d.Rule && now.Findings[g].Subject == d.Subject
			}
			switch _, none := aboutNumbers[d.Rule.ID]; {
			case told:
			case none:
				silent[d.Rule.ID] = true
			default:
				t.Errorf("without %s, %s about %s is gone and nobody says so", k, d.Rule.ID, d.Subject.ID)
			}
		}
	}
}

// TestUnknownInFindings holds it in the examples and the bad examples of each rule.
func TestUnknownInFindings(t *testing.T) {
	paths, err := filepath.Glob("../../examples/*/*.toml")
	if err != nil || len(paths) == 0 {
		t.Fatal("no examples", err)
	}
	silent := map[string]bool{}
	for _, path := range paths {
		o := tomlfile.Load(path, tomlfile.Options{Tree: "../../examples"}).Org
		t.Run(filepath.Base(path), func(t *testing.T) { holdUnexamined(t, o, lawtest.Times(12), silent) })
	}
	for _, r := range rules.All() {
		if strings.TrimSpace(r.Bad) != "" {
			o := load(t, r.Bad).Org
			t.Run(r.ID, func(t *testing.T) { holdUnexamined(t, o, lawtest.Times(8), silent) })
		}
	}
	for id, why := range aboutNumbers {
		if !silent[id] {
			t.Errorf("%s (%s) needs no exemption: it never falls silent", id, why)
		}
	}
}
