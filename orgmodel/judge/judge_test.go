package judge_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// fakeRule is a rule that reports what the test says.
type fakeRule struct {
	diag.Rule
	check func(*judge.Turn)
}

var (
	family   = diag.Family{Letter: "X"}
	wrong    = message.Text{EN: "{0} is wrong.", SV: "{0} är fel."}
	strange  = message.Text{EN: "{0} is wrong.", SV: "{0} är underligt."}
	missing  = message.Text{EN: "the size of {0} is missing", SV: "storleken på {0} saknas"}
	rowsOf   = func(r *fakeRule) *diag.Rule { return &r.Rule }
	fakeText = "abcdefghijklmnopqrstuvwxyz"
)

func rule(id string, s diag.Severity, check func(*judge.Turn)) fakeRule {
	return fakeRule{diag.Rule{ID: id, Name: "rule-" + strings.ToLower(id), Family: family, Severity: s}, check}
}

// units makes an organisation of units, each called as its id in capitals.
func units(ids ...string) *orgmodel.Organisation {
	o := &orgmodel.Organisation{}
	o.Header.ID = "town"
	_ = o.Header.AsOf.UnmarshalText([]byte("2020-01-01"))
	for _, id := range ids {
		o.Units = append(o.Units, orgmodel.Unit{Common: orgmodel.Common{ID: id, Name: strings.ToUpper(id)}})
	}
	o.Index()
	return o
}

// places puts the n-th unit at the n-th letter of a file, and copies where the
// first of them stands.
type places struct {
	file *location.File
	org  *orgmodel.Organisation
}

func placesOf(o *orgmodel.Organisation) places {
	return places{location.NewFile("x.toml", []byte(fakeText)), o}
}

func (p places) Place(ref orgmodel.Ref, _ string, _ int) location.Span {
	n := ref.Index
	if ref.Type != orgmodel.TypeUnit {
		return p.file.Span(25, 26)
	}
	if table := p.org.CopyOf(p.org.Units[n].ID); table != "" {
		n = slices.IndexFunc(p.org.Units, func(u orgmodel.Unit) bool { return p.org.CopyOf(u.ID) == table })
	}
	return p.file.Span(n, n+1)
}

func unit(n int) judge.Where {
	return judge.Where{Ref: orgmodel.Ref{Type: orgmodel.TypeUnit, Index: n}, Element: -1}
}

// each reports every unit of the organisation.
func each(o *orgmodel.Organisation, text message.Text) func(*judge.Turn) {
	return func(t *judge.Turn) {
		for i := range o.Units {
			t.Report(judge.Finding{At: unit(i), Message: text.With(t.Names().Of(orgmodel.TypeUnit, i))})
		}
	}
}

// run judges and writes down all that comes of it.
func run(in judge.Input, order judge.Order, rules ...fakeRule) []string {
	r := judge.New(in)
	for _, row := range judge.Assemble(rowsOf, rules).All() {
		if turn, ok := r.Turn(&row.Rule); ok {
			row.check(turn)
		}
	}
	idle := r.Settle()
	out := r.Outcome()
	out.Sort(order)
	var lines []string
	for _, f := range out.Findings {
		lines = append(lines, told(&f))
	}
	for _, a := range out.Accepted {
		lines = append(lines, "answered: "+told(&a.Diagnostic)+" ("+a.Waiver.Reason+")")
	}
	for _, i := range idle {
		lines = append(lines, fmt.Sprintf("idle: %s %v of %v, accept %d", i.Rule, i.IDs, i.About, i.Accept))
	}
	for _, n := range out.NotExamined {
		lines = append(lines, "not examined: "+n.Rule.ID+", since "+n.Why.In(message.EN))
	}
	return lines
}

func told(d *diag.Diagnostic) string {
	text := d.In(message.EN)
	if len(d.About) > 0 {
		text += " about " + strings.Join(d.About, " ")
	}
	for _, r := range d.Related {
		text += "; see " + r.Span.String() + " " + r.Message.In(message.EN)
	}
	return text
}

func same(t *testing.T, got []string, want ...string) {
	t.Helper()
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

// TestAsked: by the day, the command line's word, the file's and the rule's own.
func TestAsked(t *testing.T) {
	o := units("a")
	plain := rule("X001", diag.Warning, each(o, wrong))
	later := rule("X002", diag.Legal, each(o, wrong))
	later.Law = law.BoardsTellEachOther // not known before 2025-07-01
	newLaw := rule("X003", diag.Legal, each(o, wrong))
	newLaw.Law = law.OpenServices // there was none before 2025-07-01
	quiet := rule("X005", diag.Legal, func(t *judge.Turn) { t.NotExamined(missing.With("A")) })
	quiet.Law = law.BoardsTellEachOther // it has nothing to ask of the file
	over := rule("X004", diag.Legal, each(o, wrong))
	over.Law = law.Editions{{From: "2020-01-01", Answer: law.Unproven}, {Cites: []law.Key{"MBL 11"}}}
	const found = "warning: “A” is wrong. [X001 rule-x001]"
	const noLaw = "not examined: X002, since orgmodel does not have the law of 2020-01-01"
	const pastLaw = "not examined: X004, since orgmodel does not have the law of 2020-01-01"
	const off = "not examined: X001, since [rules] or --rule says off"
	for _, c := range []struct {
		name      string
		file      map[string]string
		overrides map[string]diag.Severity
		only      []string
		want      []string
	}{
		{"as they are", nil, nil, nil, []string{found, noLaw, pastLaw}},
		{"the file's word", map[string]string{"X001": "error"}, nil, nil, []string{strings.Replace(found, "warning", "error", 1), noLaw, pastLaw}},
		{"the file's word, by name", map[string]string{"rule-x001": "info"}, nil, nil, []string{strings.Replace(found, "warning", "note", 1), noLaw, pastLaw}},
		{"the command line wins", map[string]string{"X001": "error"}, map[string]diag.Severity{"rule-x001": diag.Question}, nil, []string{strings.Replace(found, "warning", "question", 1), noLaw, pastLaw}},
		{"off", map[string]string{"X001": "off"}, nil, nil, []string{off, noLaw, pastLaw}},
		{"off on the command line", nil, map[string]diag.Severity{"X001": diag.Off}, nil, []string{off, noLaw, pastLaw}},
		{"on again", map[string]string{"X001": "off"}, map[string]diag.Severity{"X001": diag.Warning}, nil, []string{found, noLaw, pastLaw}},
		{"only one: the others are not asked for", nil, nil, []string{"rule-x001"}, []string{found}},
		{"only a family", nil, nil, []string{"X"}, []string{found, noLaw, pastLaw}},
		{"only others", nil, nil, []string{"Y"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			o.Rules = c.file
			in := judge.Input{Now: judge.Side{Org: o}, Overrides: c.overrides, Only: c.only}
			same(t, run(in, judge.ByPlace, plain, later, newLaw, over, quiet), c.want...)
		})
	}
	o.Header.AsOf = orgmodel.Date{}
	o.Rules = nil
	same(t, run(judge.Input{Now: judge.Side{Org: o}}, judge.ByPlace, later), "not examined: X002, since the file says no day")
}

// TestLawOfAFinding: a finding is judged by its own day, or by law of its own; where
// there was none it is not told.
func TestLawOfAFinding(t *testing.T) {
	o := units("a")
	with := func(f judge.Finding) fakeRule {
		r := rule("X001", diag.Legal, func(t *judge.Turn) {
			f.At, f.Message = unit(0), wrong.With("A")
			t.Report(f)
		})
		r.Law = law.OpenServices // from 2025-07-01; the file is of 2020
		return r
	}
	const found = "to check with a lawyer: A is wrong. [X001 rule-x001]"
	for _, c := range []struct {
		name    string
		finding judge.Finding
		want    []string
	}{
		{"the day of the file", judge.Finding{}, nil},
		{"the day of a decision", judge.Finding{Day: "2025-07-01"}, []string{found}},
		{"before it", judge.Finding{Day: "2025-06-30"}, nil},
		{"law of its own", judge.Finding{Law: law.WorkByOutsiders}, []string{found}},
		{"law that is not known", judge.Finding{Law: law.BoardsTellEachOther}, []string{"not examined: X001, since orgmodel does not have the law of 2020-01-01"}},
		{"another weight", judge.Finding{Day: "2025-07-01", Severity: diag.Question}, []string{strings.Replace(found, "to check with a lawyer", "question", 1)}},
	} {
		t.Run(c.name, func(t *testing.T) {
			same(t, run(judge.Input{Now: judge.Side{Org: o}}, judge.ByPlace, with(c.finding)), c.want...)
		})
	}
	// The word of the command line is stronger than that of a check.
	in := judge.Input{Now: judge.Side{Org: o}, Overrides: map[string]diag.Severity{"X001": diag.Warning}}
	same(t, run(in, judge.ByPlace, with(judge.Finding{Day: "2025-07-01", Severity: diag.Question})), strings.Replace(found, "to check with a lawyer", "warning", 1))
}

// TestLawOfBoth: of two files each is judged by the law of its own day.
func TestLawOfBoth(t *testing.T) {
	old, now := units("a"), units("a")
	_ = now.Header.AsOf.UnmarshalText([]byte("2026-01-01"))
	r := judge.New(judge.Input{Before: judge.Side{Org: old}, Now: judge.Side{Org: now}})
	row := rule("X001", diag.Legal, nil)
	row.Law = law.BoardsTellEachOther
	r.Turn(&row.Rule)
	laws := r.Outcome().Law
	if len(laws) != 2 || laws[0].Day != "2020-01-01" || len(laws[0].Unproven) != 1 || laws[1].Day != "2026-01-01" || len(laws[1].Unproven) != 0 {
		t.Errorf("%+v", laws)
	}
	r = judge.New(judge.Input{Before: judge.Side{Org: old}, Now: judge.Side{Org: units("a")}})
	r.Turn(&row.Rule)
	if one := r.Outcome().Law; len(one) != 1 || len(one[0].Unproven) != 1 {
		t.Errorf("two files of one day: %+v", one)
	}
	all := judge.AddLaw(nil, laws[1], laws[0], laws[0])
	if len(all) != 2 || all[0].Day != "2020-01-01" || len(all[0].Unproven) != 1 {
		t.Errorf("%+v", all)
	}
}

// TestAnswers: an answer is for each finding about any of its ids, and only the
// ids that answer nothing are left over.
func TestAnswers(t *testing.T) {
	o := units("a", "b", "c")
	asked := rule("X001", diag.Question, func(t *judge.Turn) {
		t.Report(judge.Finding{At: unit(0), Message: wrong.With(message.Quoted("A"))})
		t.Report(judge.Finding{At: unit(1), Message: wrong.With(message.Quoted("B")), About: []string{"c", "d"}})
	})
	fixed := rule("X002", diag.Error, each(units("a"), wrong))
	fixed.Fixed = true
	a, b := "question: “A” is wrong. [X001 rule-x001]", "question: “B” is wrong. [X001 rule-x001] about c d"
	error := "error: “A” is wrong. [X002 rule-x002]"
	for _, c := range []struct {
		name  string
		about []string
		rule  string
		want  []string
	}{
		{"one finding", []string{"a"}, "X001", []string{error, b, "answered: " + a + " (yes)"}},
		{"by name", []string{"a"}, "rule-x001", []string{error, b, "answered: " + a + " (yes)"}},
		{"two findings", []string{"a", "b"}, "X001", []string{error, "answered: " + a + " (yes)", "answered: " + b + " (yes)"}},
		{"all ids of one finding", []string{"b", "c", "d"}, "X001", []string{error, a, "answered: " + b + " (yes)"}},
		{"what a finding is about besides", []string{"c"}, "X001", []string{error, a, "answered: " + b + " (yes)"}},
		{"an id too many", []string{"a", "gone"}, "X001", []string{error, b, "answered: " + a + " (yes)", "idle: X001 [gone] of [a gone], accept 0"}},
		{"no finding", []string{"gone", "town"}, "X001", []string{error, a, b, "idle: X001 [gone town] of [gone town], accept 0"}},
		{"all of the rule", nil, "X001", []string{error, "answered: " + a + " (yes)", "answered: " + b + " (yes)"}},
		{"what cannot be answered", nil, "X002", []string{error, a, b, "idle: X002 [] of [], accept 0"}},
		{"a rule of another package", []string{"a"}, "I801", []string{error, a, b}},
	} {
		t.Run(c.name, func(t *testing.T) {
			o.Accepts = []orgmodel.Accept{{Rule: c.rule, About: c.about, Reason: "yes"}}
			same(t, run(judge.Input{Now: judge.Side{Org: o}}, judge.ByPlace, asked, fixed), c.want...)
		})
	}
}

// TestFolding: what is wrong with the units that per_area makes of one is one
// statement, with and without places, told by its text and arguments and never by
// how it reads.
func TestFolding(t *testing.T) {
	copies := func() *orgmodel.Organisation {
		o := units("team-n", "team-s", "other")
		o.NoteCopy("team-n", "team")
		o.NoteCopy("team-s", "team")
		return o
	}
	o := copies()
	for _, c := range []struct {
		name   string
		places judge.Places
		at     [2]string
	}{{"without places", nil, [2]string{"", ""}}, {"with places", placesOf(o), [2]string{"x.toml:1:1: ", "x.toml:1:3: "}}} {
		t.Run(c.name, func(t *testing.T) {
			in := judge.Input{Now: judge.Side{Org: o, Places: c.places}}
			same(t, run(in, judge.ByWeight, rule("X001", diag.Warning, each(o, wrong))),
				c.at[0]+"warning: “TEAM-N” is wrong. [X001 rule-x001] about team-s",
				c.at[1]+"warning: “OTHER” is wrong. [X001 rule-x001]")
			in.Apart = true
			if got := run(in, judge.ByPlace, rule("X001", diag.Warning, each(o, wrong))); len(got) != 3 {
				t.Errorf("apart: %q", got)
			}
		})
	}
	for _, c := range []struct {
		name  string
		check func(t *judge.Turn)
		want  int
	}{
		{"another text that reads the same in English", func(t *judge.Turn) {
			t.Report(judge.Finding{At: unit(0), Message: wrong.With(message.Quoted("TEAM-N"))})
			t.Report(judge.Finding{At: unit(1), Message: strange.With(message.Quoted("TEAM-S"))})
		}, 2},
		{"another argument", func(t *judge.Turn) {
			t.Report(judge.Finding{At: unit(0), Message: wrong.With(message.Quoted("TEAM-N"), 1)})
			t.Report(judge.Finding{At: unit(1), Message: wrong.With(message.Quoted("TEAM-S"), 2)})
		}, 2},
		{"another key", func(t *judge.Turn) {
			w := unit(1)
			w.Key = "heads"
			t.Report(judge.Finding{At: unit(0), Message: wrong.With(message.Quoted("TEAM-N"))})
			t.Report(judge.Finding{At: w, Message: wrong.With(message.Quoted("TEAM-S"))})
		}, 2},
		{"two about one", func(t *judge.Turn) {
			t.Report(judge.Finding{At: unit(0), Message: wrong.With(message.Quoted("TEAM-N"))})
			t.Report(judge.Finding{At: unit(0), Message: wrong.With(message.Quoted("TEAM-N"))})
		}, 2},
		{"its name among others", func(t *judge.Turn) {
			t.Report(judge.Finding{At: unit(0), Message: wrong.With(message.And([]message.Quoted{"X", "TEAM-N"}))})
			t.Report(judge.Finding{At: unit(1), Message: wrong.With(message.And([]message.Quoted{"X", "TEAM-S"}))})
		}, 1},
	} {
		if got := run(judge.Input{Now: judge.Side{Org: o}}, judge.ByPlace, rule("X001", diag.Warning, c.check)); len(got) != c.want {
			t.Errorf("%s: %q", c.name, got)
		}
	}
	o = copies()
	o.Accepts = []orgmodel.Accept{{Rule: "X001", About: []string{"team-s"}, Reason: "yes"}}
	same(t, run(judge.Input{Now: judge.Side{Org: o}}, judge.ByWeight, rule("X001", diag.Warning, each(o, wrong))),
		"warning: “TEAM-N” is wrong. [X001 rule-x001]",
		"warning: “OTHER” is wrong. [X001 rule-x001]",
		"answered: warning: “TEAM-S” is wrong. [X001 rule-x001] (yes)")
}

// TestOneCause: findings with one cause are one, told at the first, with the
// places of all.
func TestOneCause(t *testing.T) {
	o := units("a", "b", "c")
	caused := rule("X001", diag.Error, func(t *judge.Turn) {
		for i, cause := range []string{"code", "", "code"} {
			t.Report(judge.Finding{At: unit(i), Message: wrong.With(t.Names().Of(orgmodel.TypeUnit, i)), Cause: cause})
		}
	})
	same(t, run(judge.Input{Now: judge.Side{Org: o, Places: placesOf(o)}}, judge.ByPlace, caused),
		"x.toml:1:1: error: “A” is wrong. [X001 rule-x001] about c; see x.toml:1:3 “C” is wrong.",
		"x.toml:1:2: error: “B” is wrong. [X001 rule-x001]")
}

// TestOrders: by place with what is only worth knowing last; by weight severity,
// rule, and how much it is about, and then as it was found.
func TestOrders(t *testing.T) {
	o := units("a", "b", "c")
	rules := []fakeRule{
		rule("X001", diag.Info, func(t *judge.Turn) {
			t.Report(judge.Finding{At: unit(0), Message: wrong.With(1)})
		}),
		rule("X002", diag.Warning, func(t *judge.Turn) {
			t.Report(judge.Finding{At: unit(1), Message: wrong.With(2)})
			t.Report(judge.Finding{At: unit(1), Message: wrong.With(3)})
			t.Report(judge.Finding{At: unit(0), Message: wrong.With(4), About: []string{"b", "c"}})
		}),
		rule("X003", diag.Error, func(t *judge.Turn) {
			t.Report(judge.Finding{At: unit(2), Message: wrong.With(5)})
		}),
	}
	in := judge.Input{Now: judge.Side{Org: o, Places: placesOf(o)}}
	same(t, run(in, judge.ByPlace, rules...),
		"x.toml:1:3: error: 5 is wrong. [X003 rule-x003]",
		"x.toml:1:1: warning: 4 is wrong. [X002 rule-x002] about b c",
		"x.toml:1:2: warning: 2 is wrong. [X002 rule-x002]",
		"x.toml:1:2: warning: 3 is wrong. [X002 rule-x002]",
		"x.toml:1:1: note: 1 is wrong. [X001 rule-x001]")
	same(t, run(in, judge.ByWeight, rules...),
		"x.toml:1:3: error: 5 is wrong. [X003 rule-x003]",
		"x.toml:1:1: warning: 4 is wrong. [X002 rule-x002] about b c",
		"x.toml:1:2: warning: 2 is wrong. [X002 rule-x002]",
		"x.toml:1:2: warning: 3 is wrong. [X002 rule-x002]",
		"x.toml:1:1: note: 1 is wrong. [X001 rule-x001]")
}

// TestNotExamined: a check says what it could not tell, once for each reason.
func TestNotExamined(t *testing.T) {
	o := units("a")
	silent := rule("X001", diag.Warning, func(t *judge.Turn) {
		for range 2 {
			t.NotExamined(missing.With(message.Quoted("A")))
		}
		t.NotExamined(missing.With(message.Quoted("B")))
	})
	same(t, run(judge.Input{Now: judge.Side{Org: o}}, judge.ByPlace, silent),
		"not examined: X001, since the size of “A” is missing", "not examined: X001, since the size of “B” is missing")
}

// TestNames: namesakes are told with where they belong.
func TestNames(t *testing.T) {
	o := units("a", "b", "c", "d")
	o.Units[0].Name, o.Units[1].Name, o.Units[0].Parent = "Stab", "Stab", "c"
	o.Units[2].Name, o.Units[3].Name = "Kontor", ""
	o.Index()
	namer := rule("X001", diag.Info, func(turn *judge.Turn) {
		for i, want := range []message.Quoted{"Stab, Kontor", "Stab", "Kontor", "d"} {
			if got := turn.Names().Of(orgmodel.TypeUnit, i); got != want {
				t.Errorf("%d is called %s, want %s", i, got, want)
			}
		}
	})
	run(judge.Input{Now: judge.Side{Org: o}}, judge.ByPlace, namer)
	if got := judge.Title(&orgmodel.Common{}, orgmodel.TypePost); got != "[[post]]" {
		t.Error(got)
	}
	many := []message.Quoted{"a", "b", "c", "d", "e", "f", "g"}
	if got := judge.Some(many).In(message.SV); got != "”a”, ”b”, ”c”, ”d”, ”e” och 2 till" {
		t.Error(got)
	}
	if got := judge.Some(many[:6]).In(message.EN); got != "“a”, “b”, “c”, “d”, “e” and “f”" {
		t.Error(got)
	}
}

// TestSomeNames: what is numbered together is named as one, and no series is cut in two.
func TestSomeNames(t *testing.T) {
	series := []message.Quoted{"M 1", "M 2", "M 3", "M 4", "M 5", "M 6"}
	for _, test := range []struct {
		list []message.Quoted
		want string
	}{
		{series, "”M 1”, ”M 2”, ”M 3”, ”M 4”, ”M 5” och ”M 6”"}, // few enough to stand as they are
		{append([]message.Quoted{"R 2", "R 3", "R 1", "N"}, series...), "”M 1–6”, ”N” och ”R 1–3”"},
		{append([]message.Quoted{"c", "b", "a", "d", "e", "f"}, series...), "”M 1–6”, ”a”, ”b”, ”c”, ”d” och 2 till"},
		{append([]message.Quoted{"C", "B", "A", "D", "E", "F"}, series...), "”A”, ”B”, ”C”, ”D”, ”E” och 7 till"},
	} {
		if got := judge.SomeNames(test.list).In(message.SV); got != test.want {
			t.Errorf("%q: %s, want %s", test.list, got, test.want)
		}
	}
}
