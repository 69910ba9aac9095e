package judge_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// town is a board over a unit with a team, and a commission to the unit. All of it
// is assumed but what the board says.
func town() *orgmodel.Organisation {
	all := orgmodel.Assumed{All: true}
	o := &orgmodel.Organisation{
		Units: []orgmodel.Unit{
			{Common: orgmodel.Common{ID: "board", Name: "Board"}},
			{Common: orgmodel.Common{ID: "unit", Name: "Unit", Assumed: all}, Parent: "board", Role: "provider"},
			{Common: orgmodel.Common{ID: "team", Name: "Team", Assumed: all}, Parent: "unit", Role: "purchaser", Heads: orgmodel.Exactly(6)},
		},
		Agreements: []orgmodel.Agreement{{Common: orgmodel.Common{ID: "order", Assumed: all}, To: []string{"unit"}}},
	}
	o.Index()
	return o
}

// foundAt is a finding about one unit, by a rule that reads these keys.
func foundAt(o *orgmodel.Organisation, unit int, reads ...string) diag.Diagnostic {
	run := judge.New(judge.Input{Now: judge.Side{Org: o}})
	turn, _ := run.Turn(&diag.Rule{ID: "X1", Severity: diag.Warning, Reads: reads})
	turn.Report(judge.Finding{At: judge.Where{Ref: orgmodel.Ref{Type: orgmodel.TypeUnit, Index: unit}, Element: -1}, Message: wrong.With("it")})
	return run.Outcome().Findings[0]
}

// TestVisionElsewhere keeps apart a vision that a finding tells of and one that its rule
// only looked at: it does not make one of what is told.
func TestVisionElsewhere(t *testing.T) {
	o := town()
	for i := range o.Units {
		o.Units[i].Assumed = orgmodel.Assumed{}
	}
	o.Units[2].Status = orgmodel.Vision
	for _, test := range []struct {
		unit int
		text string
	}{{2, "it is wrong. [vision]"}, {0, "it is wrong. [vision of other things]"}} {
		d := foundAt(o, test.unit, "every unit.role")
		if got := d.Words().In(message.EN); got != test.text {
			t.Errorf("about unit %d: %q, want %q", test.unit, got, test.text)
		}
		if vision, _ := d.Marks(); !vision {
			t.Errorf("about unit %d: rests on no vision", test.unit)
		}
	}
}

func TestGrounds(t *testing.T) {
	for _, test := range []struct {
		name  string
		unit  int
		reads []string
		keys  []string // assumed ones, as "unit.role"
		text  string
	}{
		{"nothing is assumed", 0, []string{"unit.role", "unit.parent"}, nil, "it is wrong."},
		{"what it is about, in the order it is read", 1, []string{"unit.role", "unit.parent"}, []string{"unit", "unit.parent", "unit.role"}, "it is wrong. (assumed: role, parent)"},
		{"what is left out is no key it rests on", 1, []string{"unit.heads"}, []string{"unit"}, "it is wrong. (assumed)"},
		{"the line up, of which only what is inherited", 2, []string{"unit.parent", "unit.role", "unit.heads"}, []string{"unit.parent", "unit.role", "team", "team.heads", "team.parent", "team.role"}, "it is wrong. (assumed: parent, role, heads)"},
		{"what names it", 1, []string{"near agreement.to"}, []string{"order.to", "unit"}, "it is wrong. (assumed; of other things: to)"},
		{"what names something else", 2, []string{"near agreement.to"}, []string{"team"}, "it is wrong. (assumed)"},
		{"all below", 0, []string{"below unit.role"}, []string{"unit.role", "team.role"}, "it is wrong. (assumed of other things: role)"},
		{"not what is beside", 2, []string{"below unit.parent"}, []string{"team", "team.parent"}, "it is wrong. (assumed: parent)"},
		{"all of the file", 0, []string{"every agreement.to"}, []string{"order.to"}, "it is wrong. (assumed of other things: to)"},
		{"what it is about is named before what it depends on", 1, []string{"unit.role", "every agreement.to"}, []string{"order.to", "unit", "unit.role"}, "it is wrong. (assumed: role)"},
	} {
		d := foundAt(town(), test.unit, test.reads...)
		var keys []string
		for _, s := range d.Ground().Assumed() {
			keys = append(keys, s.Key.String())
		}
		if diff := cmp.Diff(test.keys, keys); diff != "" {
			t.Errorf("%s: -want +got\n%s", test.name, diff)
		}
		if got := d.Words().In(message.EN); got != test.text {
			t.Errorf("%s: %q, want %q", test.name, got, test.text)
		}
	}
}

// TestVisionMark: what rests on a vision is told as one, before what it makes one ask.
func TestVisionMark(t *testing.T) {
	o := town()
	o.Units[1].StatusOf = map[string]orgmodel.Status{"role": orgmodel.Vision}
	d := foundAt(o, 1, "unit.role")
	d.Question = message.Same("Who decides?").With()
	if got, want := d.Words().In(message.SV), "it är fel. [vision] (antaget: role) Who decides?"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if !d.Ground().Made() || (&diag.Diagnostic{}).Ground().Made() {
		t.Error("a finding of a rule knows what it rests on, another does not")
	}
}

// TestMarkBeforeQuestion: a mark belongs to what is stated. Where a finding only asks,
// it stands before whom it asks.
func TestMarkBeforeQuestion(t *testing.T) {
	for text, want := range map[string]string{
		"The role is odd.":                                "The role is odd. (assumed: role)",
		"The role is odd. Who decides? {0}":               "The role is odd. (assumed: role) Who decides? (to the board)",
		"It is odd. It is so, see a. b. Who decides? {0}": "It is odd. It is so, see a. b. (assumed: role) Who decides? (to the board)",
		"Who decides? {0}":                                "Who decides? (assumed: role) (to the board)",
		"It is odd. Who decides?":                         "It is odd. (assumed: role) Who decides?",
		"It is odd. Who decides by ch. 6 of the act? {0}": "It is odd. (assumed: role) Who decides by ch. 6 of the act? (to the board)",
		"Is it so? It is odd.":                            "Is it so? It is odd. (assumed: role)",
	} {
		o := town()
		o.Units[1].Assumed = orgmodel.Assumed{Keys: []string{"role"}}
		d := foundAt(o, 1, "unit.role")
		d.Message = message.Same(text).With("(to the board)")
		if got := d.Words().In(message.EN); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestExplain(t *testing.T) {
	o := town()
	o.Units[2].Sources = []string{"plan"}
	d := foundAt(o, 2, "unit.heads", "unit.parent")
	type row struct{ Entity, Key, Value string }
	var got []row
	e := judge.Explain(&d, judge.Side{Org: o, Places: placesOf(o)})
	for _, m := range e.Met {
		got = append(got, row{string(m.Entity), m.Key.Key, m.Value})
		if m.ID == "team" && (m.Place.IsZero() || !cmp.Equal(m.Sources, []string{"plan"})) {
			t.Errorf("%v has no place or source", m)
		}
	}
	want := []row{{"Unit", "parent", `"board"`}, {"Team", "", ""}, {"Team", "heads", "6"}, {"Team", "parent", `"unit"`}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestTip(t *testing.T) {
	for _, test := range []struct {
		name  string
		holds func(heads int64) bool
		want  string
	}{
		{"below", func(n int64) bool { return n >= 3 }, "changes only if the assumed 6 falls below 3"},
		{"above", func(n int64) bool { return n <= 400 }, "changes only if the assumed 6 rises above 400"},
		{"either", func(n int64) bool { return n >= 6 && n < 8 }, "changes only if the assumed 6 falls below 6 or rises above 7"},
		{"exactly", func(n int64) bool { return n == 6 }, "changes only if the assumed value is not exactly 6"},
		{"with no number", func(int64) bool { return true }, ""},
		{"with one that is far off", func(n int64) bool { return n < 1_000_000 }, ""},
	} {
		o := town()
		d := foundAt(o, 2, "unit.heads")
		tip, ok := judge.Tip(o, 0, &d, func(o *orgmodel.Organisation) bool {
			low, _ := o.Units[2].Heads.Low()
			return test.holds(int64(low))
		})
		if got := tip.Text().In(message.EN); ok != (test.want != "") || ok && got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
		if o.Units[2].Heads != orgmodel.Exactly(6) {
			t.Errorf("%s: the organisation itself was changed", test.name)
		}
	}
}
