package rules_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// ofTheFile are the rules about what a file itself writes: an answer that is left
// over, what has no effect, and dates that stand side by side. Flattening makes one
// file of several.
var ofTheFile = []string{"M509", "S020", "S038"}

// statements writes findings out, however they are folded: one for each unit or
// post that per_area made of the table a finding is about. Left out are the rules
// that cannot be examined in a file without a base.
func statements(o *orgmodel.Organisation, out rules.Outcome, unexamined []string) []string {
	var list []string
	add := func(state string, d *diag.Diagnostic) {
		if slices.Contains(ofTheFile, d.Rule.ID) || slices.Contains(unexamined, d.Rule.ID) {
			return
		}
		ids := []string{d.Subject.ID}
		if d.Subject.ID == "" && len(d.About) > 0 {
			ids = d.About // one word of a [[close]] may end several
		}
		if table := o.CopyOf(d.Subject.ID); table != "" {
			for _, id := range d.About {
				if o.CopyOf(id) == table {
					ids = append(ids, id)
				}
			}
		}
		for _, id := range ids {
			list = append(list, state+d.Rule.ID+" "+d.Severity.String()+" "+d.Subject.Type+" "+id)
		}
	}
	for i := range out.Findings {
		add("", &out.Findings[i])
	}
	for i := range out.Accepted {
		add("answered ", &out.Accepted[i].Diagnostic)
	}
	slices.Sort(list)
	return list
}

// flattened compares what is said of a file, of its flattened form, and of the
// model without places.
func flattened(t interface{ Errorf(string, ...any) }, name string, r *tomlfile.Result) {
	flat := tomlfile.LoadText(filepath.Join(filepath.Dir(r.Files[0].Name), "flat.toml"), tomlfile.Write(r.Org), tomlfile.Options{})
	if !flat.OK() {
		t.Errorf("%s: flattened it is no model: %v", name, flat.Findings)
		return
	}
	whole, one := rules.Check(rules.Input{Org: r.Org, Places: r.Places}), rules.Check(rules.Input{Org: flat.Org, Places: flat.Places})
	baseless := unexamined(one, "has no base")
	if len(r.Org.Filled) > 0 { // that a key was only filled in, a whole file cannot tell
		baseless = append(baseless, aboutChanges()...)
	}
	if d := cmp.Diff(statements(r.Org, whole, baseless), statements(r.Org, one, baseless)); d != "" {
		t.Errorf("%s: flattened it is judged otherwise, -whole +flat:\n%s", name, d)
	}
	bare := rules.Check(rules.Input{Org: r.Org})
	unplaced := unexamined(bare, "which file of the series")
	if d := cmp.Diff(statements(r.Org, whole, unplaced), statements(r.Org, bare, unplaced)); d != "" {
		t.Errorf("%s: without places it is judged otherwise, -with +without:\n%s", name, d)
	}
	if a, b := len(rules.Check(rules.Input{Org: r.Org, Places: r.Places}).Findings), len(bare.Findings); r.Org.Header.Extends == "" && a != b {
		t.Errorf("%s: %d findings with places, %d without", name, a, b)
	}
}

// aboutChanges lists the rules about what changes.
func aboutChanges() []string {
	var list []string
	for _, r := range rules.All() {
		if strings.HasPrefix(r.ID, "M") {
			list = append(list, r.ID)
		}
	}
	return list
}

// unexamined lists the rules that are not examined for a reason.
func unexamined(out rules.Outcome, why string) []string {
	var list []string
	for _, n := range out.NotExamined {
		if strings.Contains(n.Why.In(message.EN), why) {
			list = append(list, n.Rule.ID)
		}
	}
	return list
}

func TestFlattenedIsJudgedTheSame(t *testing.T) {
	files, err := filepath.Glob("../../examples/*/*.toml")
	if err != nil || len(files) == 0 {
		t.Fatal("no examples")
	}
	for _, file := range files {
		flattened(t, file, tomlfile.Load(file, tomlfile.Options{}))
	}
	lawtest.Check(t, func(t *rapid.T) {
		text := drawAreas(t)
		r := tomlfile.LoadText("x.toml", []byte(text), tomlfile.Options{})
		if !r.OK() {
			t.Fatalf("%s\n%v", text, r.Findings)
		}
		flattened(t, text, r)
	})
}

// drawAreas makes a file in which units stand for one in each area, with or
// without leaders, staff, services and answers.
func drawAreas(t *rapid.T) string {
	maybe := func(label, text string) string {
		if rapid.Bool().Draw(t, label) {
			return text
		}
		return ""
	}
	number := func(label string) string {
		return rapid.SampledFrom([]string{"", "0", "6", "40", "\"~30\"", "\">3\""}).Draw(t, label)
	}
	key := func(name, value string) string {
		if value == "" {
			return ""
		}
		return name + " = " + value + "\n"
	}
	var b strings.Builder
	b.WriteString(rules.WholeExample(board + entity("area", "norr") + entity("area", "soder") + unit("forv", "administration", "namnd", maybe("led", `led_by = ["chef"]`)) + post("chef", "forv", "count = 1")))
	for i := range 2 {
		id := fmt.Sprint("team", i)
		parent := "forv"
		if i > 0 {
			parent = rapid.SampledFrom([]string{"forv", "team0"}).Draw(t, "parent")
		}
		fmt.Fprintf(&b, "[[unit]]\nid = %q\nname = %q\nkind = \"team\"\nparent = %q\nareas = [\"norr\", \"soder\"]\nper_area = true\n", id, rapid.SampledFrom([]string{"Resursteamet", "Resursteam", "Laget"}).Draw(t, "name"), parent)
		b.WriteString(key("heads", number("heads")) + key("fte", number("fte")) + maybe("joint", fmt.Sprintf("led_by = [\"ledare%d\", \"chef\"]\n", i)) + maybe("form", "leadership = \"joint\"\n") + "\n")
		fmt.Fprintf(&b, "[[post]]\nid = \"ledare%d\"\nname = \"Ledare\"\nunit = %q\n%s\n", i, id, maybe("count", "count = 2\n"))
	}
	b.WriteString(maybe("service", "[[target_group]]\nid = \"unga\"\nname = \"Unga\"\n\n[[service]]\nid = \"stod\"\nname = \"Stöd\"\nprovided_by = [\"team0\"]\n\n"))
	for _, rule := range []string{"L401", "L403", "L404", "S006"} {
		about := rapid.SampledFrom([]string{"", `"team0"`, `"team0-norr"`, `"team0", "team1"`, `"ledare1"`}).Draw(t, "about")
		if about != "" {
			fmt.Fprintf(&b, "[[accept]]\nrule = %q\nabout = [%s]\nreason = \"Ja\"\n\n", rule, about)
		}
	}
	return b.String()
}

// TestChainIsJudgedAsItsWholeFile holds the same of series of variants that close,
// open again, move, staff, assess and answer, units of per_area included.
func TestChainIsJudgedAsItsWholeFile(t *testing.T) {
	lawtest.CheckMost(t, func(t *rapid.T) bool {
		files := map[string]string{"0.toml": drawAreas(t) + "[[unit]]\nid = \"fri\"\nname = \"Fri\"\nkind = \"unit\"\nparent = \"forv\"\nheads = 4\n\n[[service]]\nid = \"oppet\"\nname = \"Öppet hus\"\nprovided_by = [\"fri\"]\n"}
		steps := rapid.IntRange(1, 4).Draw(t, "steps")
		for n := 1; n <= steps; n++ {
			files[fmt.Sprint(n, ".toml")] = drawStep(t, n)
		}
		name := fmt.Sprint(steps, ".toml")
		r := tomlfile.LoadText(name, []byte(files[name]), tomlfile.Options{Open: func(name string) ([]byte, error) { return []byte(files[name]), nil }})
		if !r.OK() {
			return false
		}
		flattened(t, fmt.Sprint(files), r)
		return true
	})
}

// drawStep makes a variant of the file before it.
func drawStep(t *rapid.T, n int) string {
	var b strings.Builder
	status := rapid.SampledFrom([]string{"decided", "proposed", "in-force"}).Draw(t, "status")
	fmt.Fprintf(&b, "format = 1\n\n[organisation]\nid = \"steg%d\"\nname = \"Steg %d\"\nextends = \"%d.toml\"\nas_of = %d-01-01\nstatus = %q\n\n", n, n, n-1, 2026+n, status)
	fmt.Fprintf(&b, "[[decision]]\nid = \"beslut%d\"\nname = \"Beslut\"\ndate = %d-06-01\n\n", n, 2025+n)
	for _, id := range []string{"fri", "team0", "team1", "ledare0", "oppet"} {
		table := map[string]string{"fri": "unit", "team0": "unit", "team1": "unit", "ledare0": "post", "oppet": "service"}[id]
		switch rapid.SampledFrom([]string{"", "", "close", "open", "remark", "restate"}).Draw(t, id) {
		case "close":
			fmt.Fprintf(&b, "[[close]]\nids = [%q]\n%s\n", id, rapid.SampledFrom([]string{"", fmt.Sprintf("date = %d-01-01\n", 2026+n), fmt.Sprintf("decision = \"beslut%d\"\n", n)}).Draw(t, "how"))
		case "open":
			fmt.Fprintf(&b, "[[%s]]\nid = %q\nsince = %d-01-01\n\n", table, id, 2026+n)
		case "remark":
			fmt.Fprintf(&b, "[[%s]]\nid = %q\nnote = \"Anmärkt\"\n\n", table, id)
		case "restate":
			key := map[string]string{"unit": "heads = 7", "post": "qualification = \"Socionom\"", "service": "kind = \"open\""}[table]
			fmt.Fprintf(&b, "[[%s]]\nid = %q\n%s\ndecision = \"beslut%d\"\n\n", table, id, key, n)
		}
	}
	switch rapid.SampledFrom([]string{"", "record", "about", "accept"}).Draw(t, "answer") {
	case "record":
		fmt.Fprintf(&b, "[[record]]\nform = \"risk-assessment\"\ndate = %d-05-01\n\n", 2025+n)
	case "about":
		fmt.Fprintf(&b, "[[record]]\nform = \"risk-assessment\"\nabout = [%q]\ndate = %d-05-01\n\n", rapid.SampledFrom([]string{"fri", "forv", fmt.Sprint("beslut", n)}).Draw(t, "about"), 2025+n)
	case "accept":
		b.WriteString("[[accept]]\nrule = \"M502\"\nreason = \"Bedömt\"\n\n")
	}
	return b.String()
}
