package questions_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/questions"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// reform is one reform, a unit for children with its staff that goes to another board,
// and the ways in which a file may say it.
type reform struct {
	whole     bool   // NEW is a whole file, not a variant
	status    string // of NEW
	perEntity bool   // the status stands on the unit
	successor bool   // the unit has another id, and names its predecessor
	closed    bool   // and the old one is closed
	above     bool   // what moves is the department that the unit stands in
	decision  bool   // a decision is named
	since     bool
	heads     int
	named     bool   // the unit gets another name as well
	order     bool   // the tables stand in another order
	group     string // how the file says that children are concerned
}

const frame = `[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"

[[unit]]
id = "sn"
name = "Socialnämnden"
kind = "board"
parent = "kf"

[[unit]]
id = "bun"
name = "Utbildningsnämnden"
kind = "board"
parent = "kf"

[[unit]]
id = "sf"
name = "Socialförvaltningen"
kind = "administration"
parent = "sn"

[[unit]]
id = "uf"
name = "Utbildningsförvaltningen"
kind = "administration"
parent = "bun"

`

func headerOf(id, keys string) string {
	return fmt.Sprintf("format = 1\n\n[organisation]\nid = %q\nname = \"Exempel\"\n%s\n\n", id, keys)
}

func (r *reform) department(parent string) string {
	return fmt.Sprintf("[[unit]]\nid = \"avd\"\nname = \"Avdelningen\"\nkind = \"department\"\nparent = %q\n\n", parent)
}

func (r *reform) unit(id, name, parent, more string) string {
	return fmt.Sprintf("[[unit]]\nid = %q\nname = %q\nkind = \"unit\"\nparent = %q\nheads = %d\n%s\n", id, name, parent, r.heads, more)
}

func (r *reform) service(provider string) string {
	text := "[[target_group]]\nid = \"g\"\nname = \"Barn och unga\"\nage = \"<18\"\n\n[[service]]\nid = \"s\"\nname = \"Stödet\"\nkind = \"needs-tested\"\nprovided_by = [%q]\n%s\n\n"
	says := "target_groups = [\"g\"]"
	if r.group == "duty" {
		says = "duty = [\"child-protection\"]"
	}
	return fmt.Sprintf(text, provider, says)
}

// home is where the unit stands.
func (r *reform) home() string {
	if r.above {
		return "avd"
	}
	return "sf"
}

func (r *reform) before() string {
	return headerOf("nu", "municipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2026-01-01") + frame +
		r.department("sf") + r.unit("barn", "Barnenheten", r.home(), "") + r.service("barn")
}

// after says the reform.
func (r *reform) after() string {
	keys := fmt.Sprintf("as_of = 2027-01-01\nstatus = %q", r.status)
	own := ""
	if r.perEntity {
		own = fmt.Sprintf("status = %q\n", r.status)
	}
	if r.decision {
		own += "decision = \"beslut\"\n"
	}
	if r.since {
		own += "since = 2026-12-01\n"
	}
	id, name := "barn", "Barnenheten"
	if r.named {
		name = "Enheten för barn"
	}
	if r.successor {
		id, own = "nya-barn", own+"formerly = [\"barn\"]\n"
	}
	parent := "uf"
	if r.above && !r.successor {
		parent = "avd"
	}
	var parts []string
	if r.decision {
		parts = append(parts, "[[decision]]\nid = \"beslut\"\nname = \"Beslutet\"\nbody = [\"kf\"]\nform = \"decision\"\n\n")
	}
	department := "sf"
	if r.above && !r.successor {
		department = "uf"
	}
	switch {
	case r.whole:
		parts = append(parts, frame, r.department(department), r.unit(id, name, parent, own), r.service(id))
		keys = "municipality = \"2081\"\nlanguage = \"sv\"\n" + keys
	case r.above && !r.successor:
		parts = append(parts, "[[unit]]\nid = \"avd\"\nparent = \"uf\"\n"+own+"\n")
	case r.successor:
		parts = append(parts, r.unit(id, name, parent, own), fmt.Sprintf("[[service]]\nid = \"s\"\nprovided_by = [%q]\n\n", id))
	default:
		parts = append(parts, fmt.Sprintf("[[unit]]\nid = \"barn\"\nname = %q\nparent = \"uf\"\n%s\n", name, own))
	}
	if r.successor && r.closed && !r.whole {
		parts = append(parts, "[[close]]\nids = [\"barn\"]\n\n")
	}
	if r.order {
		slices.Reverse(parts)
	}
	if !r.whole {
		keys = "extends = \"old.toml\"\n" + keys
	}
	return headerOf("forslag", keys) + strings.Join(parts, "")
}

func drawReform(t *rapid.T) *reform {
	flag := func(name string) bool { return rapid.Bool().Draw(t, name) }
	return &reform{
		whole: flag("whole"), status: rapid.SampledFrom([]string{"proposed", "decided", "in-force"}).Draw(t, "status"),
		perEntity: flag("per entity"), successor: flag("successor"), closed: true, above: flag("above"), decision: flag("decision"),
		since: flag("since"), heads: rapid.IntRange(5, 60).Draw(t, "heads"), named: flag("named"), order: flag("order"),
		group: rapid.SampledFrom([]string{"age", "duty"}).Draw(t, "group"),
	}
}

// dutiesOf are the duties that findings ask about.
func dutiesOf(t testing.TB, before, after string) []string {
	t.Helper()
	var list []string
	for _, f := range found(t, before, after) {
		if d, ok := questions.DutyOf(f.Rule.ID); ok && !slices.Contains(list, d.ID) {
			list = append(list, d.ID)
		}
	}
	slices.Sort(list)
	return list
}

var ofTheMove = []string{"another-board", "boards", "children", "negotiation", "personal-data", "risk-assessment", "staff-representatives"}

// TestBoardMoveMeetsItsDuties: a unit for children that goes to another board with its
// staff meets the same duties whatever its file says it with: as a variant or as a whole
// file, proposed or decided or in force, with or without a decision and a day, by its
// parent, by the department above it or as the successor of what it was.
func TestBoardMoveMeetsItsDuties(t *testing.T) {
	lawtest.Check(t, func(rt *rapid.T) {
		r := drawReform(rt)
		got := dutiesOf(t, r.before(), r.after())
		if d := cmp.Diff(ofTheMove, got); d != "" {
			rt.Fatalf("%+v\n%s\n%s", r, d, r.after())
		}
	})
}

// TestValidateAsksTheSame: a variant is asked by itself, against the file it extends,
// what the comparison of the two asks.
func TestValidateAsksTheSame(t *testing.T) {
	lawtest.Check(t, func(rt *rapid.T) {
		r := drawReform(rt)
		r.whole = false
		before, n := load(t, r.before(), ""), load(t, r.after(), r.before())
		change := diff.Compare(before.Org, n.Org, diff.Options{})
		var got, want []string
		for _, f := range rules.Check(rules.Input{Org: n.Org, Places: n.Places, Change: change}).Findings {
			if f.Rule.Family.Letter == "M" {
				got = append(got, f.Rule.ID+" "+f.Message.In("sv"))
			}
		}
		for _, f := range questions.Check(impact.Input{Diff: change}).Findings {
			if f.Rule.Family.Letter == "M" {
				want = append(want, f.Rule.ID+" "+f.Message.In("sv"))
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if d := cmp.Diff(want, got); d != "" {
			rt.Fatalf("%+v\n%s", r, d)
		}
	})
}

// TestRenamedAsksNothing: a new name, or a new id with the old one in formerly, is no
// change for anybody.
func TestRenamedAsksNothing(t *testing.T) {
	r := &reform{heads: 20, group: "age"}
	for name, after := range map[string]string{
		"a variant":    headerOf("f", "extends = \"old.toml\"\nas_of = 2027-01-01") + "[[unit]]\nid = \"barn\"\nname = \"Familjeenheten\"\n",
		"a whole file": headerOf("f", "municipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2027-01-01\nstatus = \"proposed\"") + frame + r.department("sf") + r.unit("familj", "Familjeenheten", "sf", "formerly = [\"barn\"]\n") + r.service("familj"),
	} {
		t.Run(name, func(t *testing.T) {
			if got := dutiesOf(t, r.before(), after); len(got) > 0 {
				t.Errorf("it asks about %v", got)
			}
		})
	}
}

// TestVisionIsNotExamined: a vision is asked nothing; one line says that it will be.
func TestVisionIsNotExamined(t *testing.T) {
	r := &reform{heads: 20, group: "age", status: "vision"}
	o, n := load(t, r.before(), ""), load(t, r.after(), r.before())
	out := questions.Check(impact.Input{Diff: diff.Compare(o.Org, n.Org, diff.Options{})})
	for _, f := range out.Findings {
		if d, ok := questions.DutyOf(f.Rule.ID); ok {
			t.Errorf("a vision is asked of %s: %s", d.ID, f.In("sv"))
		}
	}
	reasons := map[string][]string{}
	for _, not := range out.NotExamined {
		reasons[not.Why.In("sv")] = append(reasons[not.Why.In("sv")], not.Rule.ID)
	}
	want := map[string][]string{"det är en vision: när den blir ett förslag ställer de sina frågor": {
		"A201", "A202", "B103", "B107", "B108", "C306", "D604", "D607", "D609", "I805", "I808", "I811", "I812", "I813", "I814", "I817", "I818", "I824", "I825",
		"M501", "M502", "M503", "M504", "M505", "M506", "M507", "M508", "M511", "M512", "M513", "M514", "M515", "M516", "M518", "M519",
		"P217", "P219", "P221",
	}}
	if d := cmp.Diff(want, reasons); d != "" {
		t.Error(d)
	}
}

// TestAnsweredHolds: what a record or an answer answers is not asked in the files that
// follow, and a record about something else answers nothing.
func TestAnsweredHolds(t *testing.T) {
	r := &reform{heads: 20, group: "age", status: "proposed"}
	for form, duty := range map[string]string{"negotiation": "negotiation", "union-cooperation": "negotiation", "risk-assessment": "risk-assessment", "child-impact": "children", "personal-data": "personal-data"} {
		for about, answers := range map[string]bool{"about = [\"barn\"]\n": true, "about = [\"uf\"]\n": true, "": true, "about = [\"bun\"]\n": true, "about = [\"kf\"]\n": false} {
			if form == "risk-assessment" && about == "" {
				about = "\n"
			}
			after := r.after() + "[[record]]\nform = \"" + form + "\"\n" + about + "date = 2026-10-01\n"
			if got := dutiesOf(t, r.before(), after); slices.Contains(got, duty) == answers && about != "about = [\"kf\"]\n" {
				t.Errorf("%s %q: asks %v", form, about, got)
			}
			planned := r.after() + "[[record]]\nform = \"" + form + "\"\n" + about + "date = 2027-10-01\n"
			if got := dutiesOf(t, r.before(), planned); !slices.Contains(got, duty) {
				t.Errorf("%s: what is planned answers", form)
			}
		}
	}
}

// TestWhoseFileIsItIsSaid: where two municipalities stand in a file and nothing tells which
// of them it is about, each question to an employer, a board or a council says so.
func TestWhoseFileIsItIsSaid(t *testing.T) {
	const towns = "[[unit]]\nid = \"ahus\"\nname = \"Ahus kommun\"\nkind = \"municipality\"\n\n[[unit]]\nid = \"bhus\"\nname = \"Bhus kommun\"\nkind = \"municipality\"\n\n[[unit]]\nid = \"bn\"\nname = \"Nämnden i Bhus\"\nkind = \"board\"\nparent = \"bhus\"\n\n"
	r := &reform{heads: 20, group: "age", status: "proposed"}
	before := strings.Replace(r.before()+towns, "kind = \"council\"\n", "kind = \"council\"\nparent = \"ahus\"\n", 1)
	const says = "Om filen handlar om ”Ahus kommun” eller ”Bhus kommun” framgår inte; påpekandet görs i båda fallen."
	asked := map[diag.Addressee]bool{}
	for _, f := range found(t, before, r.after()) {
		to, ok := f.AskedOf()
		if asked[to] = true; ok && to.Ours() != (f.Guess.In("sv") == says) {
			t.Errorf("%s %s: %q", f.Rule.ID, to.In("sv"), f.Guess.In("sv"))
		}
	}
	for _, to := range []diag.Addressee{diag.ToDecidingBoard, diag.ToBoards, diag.ToEmployer} {
		if !asked[to] {
			t.Errorf("nothing is asked %s", to.In("en"))
		}
	}
}
