package law_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestThreeAnswers: a provision in force, one that did not exist that day, and a day
// for which no wording is verified.
func TestThreeAnswers(t *testing.T) {
	for _, test := range []struct {
		key  law.Key
		day  message.Day
		want law.Answer
	}{
		{"SoL25 4:2", "2025-07-01", law.InForce},
		{"SoL25 4:2", "2025-06-30", law.Absent},
		{"SoL01 2:4", "2025-06-30", law.InForce},
		{"SoL01 2:4", "2025-07-01", law.Absent},
		{"SoL80 4", "2001-12-31", law.InForce},
		{"KL17 9:37", "2018-06-30", law.Absent},    // came with SFS 2018:569
		{"KL91 3:2", "2010-01-01", law.Unproven},   // the act was there, its text was not read
		{"KL91 3:2", "2018-01-01", law.Absent},     // the act is gone
		{"LOV 1:1", "2012-01-01", law.Unproven},    // an older wording
		{"LOV 1:1", "2008-12-31", law.Absent},      // no such act
		{"LAS 22", "2020-01-01", law.Unproven},     // a wording that is known not to be known
		{"LAS 7 a", "2022-09-30", law.Absent},      //
		{"Skol85 2:2", "2006-10-01", law.Unproven}, //
		{"XYZ 1:1", "2020-01-01", law.Unproven},    // not in the table
	} {
		if p, got := law.Find(test.key, test.day); got != test.want || (p != nil) != (got == law.InForce) {
			t.Errorf("%s on %s: %v, %v; want %v", test.key, test.day, p, got, test.want)
		}
	}
}

// TestWordingsOfOneSection: the day chooses the wording.
func TestWordingsOfOneSection(t *testing.T) {
	old, _ := law.Find("LAS 7", "2022-09-30")
	today, _ := law.Find("LAS 7", "2022-10-01")
	if old.Says.SV != "Uppsägning ska vara sakligt grundad (saklig grund)." || old.Says == today.Says {
		t.Errorf("%+v\n%+v", old.Says, today.Says)
	}
}

func TestCite(t *testing.T) {
	for _, test := range []struct {
		day    message.Day
		keys   []law.Key
		en, sv string
	}{
		{"2026-01-01", []law.Key{"SoL25 4:2", "KL17 3:4", "KL17 10:1"},
			"SoL (2025:400) 4:2; KL (2017:725) 3:4 and 10:1", "SoL (2025:400) 4 kap. 2 §; KL (2017:725) 3 kap. 4 § och 10 kap. 1 §"},
		{"2026-01-01", []law.Key{"KL17 3:4", "KL17 5:1 § 3", "KL17 6:2"},
			"KL (2017:725) 3:4, 5:1 item 3 and 6:2", "KL (2017:725) 3 kap. 4 §, 5 kap. 1 § 3 och 6 kap. 2 §"},
		{"2026-01-01", []law.Key{"KL17 6:37", "KL17 6:44", "KL17 7:5", "KL17 7:6"},
			"KL (2017:725) 6:37, 6:44 and 7:5–6", "KL (2017:725) 6 kap. 37 och 44 §§, 7 kap. 5–6 §§"},
		{"2026-01-01", []law.Key{"MBL 11", "MBL 12", "MBL 13", "MBL 14", "MBL 19"},
			"MBL (1976:580) 11–14 and 19 §§", "MBL (1976:580) 11–14 och 19 §§"},
		{"2026-01-01", []law.Key{"AML 3:2 a", "AFS2023:1"},
			"AML (1977:1160) 3:2 a; AFS 2023:1 (according to another source)", "AML (1977:1160) 3 kap. 2 a §; AFS 2023:1 (enligt annan källa)"},
		{"2026-01-01", []law.Key{"SoL25 30:8", "SoL25 30:9"},
			"SoL (2025:400) 30:8; SoL (2025:400) 30:9 (inferred)", "SoL (2025:400) 30 kap. 8 §; SoL (2025:400) 30 kap. 9 § (slutsats)"},
		{"2006-10-01", []law.Key{"SekrL", "SekrL 14:", "KL91 3:2"}, // what nobody has checked is no reference
			"the Secrecy Act (1980:100)", "sekretesslagen (1980:100)"},
	} {
		c := law.Cite(test.keys, test.day)
		if c.EN != test.en || c.SV != test.sv {
			t.Errorf("%v:\n%s\n%s", test.keys, c.EN, c.SV)
		}
	}
}

// TestEditionsLines: all that a rule rests on, day by day.
func TestEditionsLines(t *testing.T) {
	want := "Från 2022-07-01: KL (2017:725) 6 kap. 37 §, 7 kap. 5 §, 9 kap. 30 och 37 §§. Från 2018-07-01: KL (2017:725) 6 kap. 37 §, 7 kap. 5 §, 9 kap. 30 och 37 §§. Från 2018-01-01: KL (2017:725) 6 kap. 37 §, 7 kap. 5 § och 9 kap. 30 §. Från 1992-01-01: KL (1991:900) 6 kap. 33 § (enligt annan källa). Före 1992-01-01: ej prövad."
	if diff := cmp.Diff(want, law.Whole(law.Delegates).In(message.SV)); diff != "" {
		t.Error(diff)
	}
	if got := law.Whole(law.WorkByOutsiders).In(message.EN); got != "From 1977-01-01: MBL (1976:580) 38–39 §§. Before 1977-01-01: not examined." {
		t.Error(got)
	}
	if got := law.Whole(law.OpenServices).In(message.EN); got != "From 2025-07-01: SoL (2025:400) 11:5–6. Before 2025-07-01: there was no such provision." {
		t.Error(got)
	}
}

// TestNoDay: a file that says no day is judged by today's law where there has always
// been one, and by none elsewhere.
func TestNoDay(t *testing.T) {
	if _, answer := law.AuthorityWithinBoards.On(""); answer != law.InForce {
		t.Error(answer)
	}
	if c := law.AuthorityWithinBoards.Cite(""); c.SV != "SoL (2025:400) 4 kap. 2 §; KL (2017:725) 3 kap. 4 § och 10 kap. 1 §" {
		t.Error(c.SV)
	}
	if _, answer := law.Charters.On(""); answer != law.Unproven {
		t.Error(answer)
	}
	if _, answer := (law.Editions{}).On(""); answer != law.InForce {
		t.Error("a rule that rests on no law applies on every day")
	}
}

// TestTable holds the table together: days are days, keys are keys of it, what came
// before ended before, and what is not read says where it was met.
func TestTable(t *testing.T) {
	keys := map[law.Key]bool{}
	for _, a := range law.Acts() {
		if other, _ := law.FindAct(a.Key); other != a {
			t.Errorf("%s is there twice", a.Key)
		}
		for i := range a.Provisions {
			keys[a.KeyOf(&a.Provisions[i])] = true
		}
	}
	for _, a := range law.Acts() {
		checkDays(t, a.Key, a.Days)
		if a.Name.IsZero() || a.Number == "" || a.Where == "" {
			t.Errorf("%s: name, number or place is missing", a.Key)
		}
		for _, key := range a.Before {
			before, ok := law.FindAct(key)
			if !ok || before.Until == "" || before.Until >= a.From {
				t.Errorf("%s comes after %s, which does not end before", a.Key, key)
			}
		}
		for i := range a.Provisions {
			checkProvision(t, a, &a.Provisions[i], keys)
		}
	}
}

func checkProvision(t *testing.T, a *law.Act, p *law.Provision, keys map[law.Key]bool) {
	key := a.KeyOf(p)
	checkDays(t, string(key), p.Days)
	if p.From != "" && p.From < a.From || p.Until != "" && a.Until != "" && p.Until > a.Until {
		t.Errorf("%s reaches outside its act", key)
	}
	if (p.Sure == law.Named || p.Sure == law.Inferred) && p.Where.IsZero() {
		t.Errorf("%s is %s, and does not say by whom or from what", key, p.Sure.Label().EN)
	}
	if p.New && len(p.Before) > 0 {
		t.Errorf("%s is new and has a predecessor", key)
	}
	for _, before := range p.Before {
		if !keys[before] {
			t.Errorf("%s names %s, which is not in the table", key, before)
		}
	}
	if (p.Says.EN == "") != (p.Says.SV == "") || (p.Where.EN == "") != (p.Where.SV == "") {
		t.Errorf("%s is told in one language only", key)
	}
}

func checkDays(t *testing.T, what string, d law.Days) {
	for _, day := range []message.Day{d.From, d.Until} {
		if _, err := time.Parse(time.DateOnly, string(day)); day != "" && err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
	if d.Until != "" && d.Until < d.From {
		t.Errorf("%s ends before it begins", what)
	}
}
