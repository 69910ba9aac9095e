package law_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestClaimsNoMore holds that a provision is not retold as surer, or for other days, than
// it was read.
func TestClaimsNoMore(t *testing.T) {
	for _, test := range []struct {
		key       law.Key
		day       message.Day
		has, not  string
		sure      law.Sure
		dayDoubts bool
	}{
		{key: "GDPR", day: "2026-01-01", has: "talar inte om nämnder"},
		{key: "SoL80 2", day: "2001-01-01", has: "Kommunens ansvar", sure: law.Named},
		{key: "SoL80 1", day: "2001-01-01", has: "barnets bästa"},
		{key: "LAS 25", day: "1990-01-01", has: "dessförinnan en tid som inte är verifierad"},
		{key: "AML 6:4", day: "1992-01-01", has: "äldre är inte lästa"},
		{key: "Framj 2", day: "1990-01-01", has: "i lydelsen från 1995-01-01", not: "sedan 1995"},
		{key: "OSL 10:15 a", day: "2026-06-01", sure: law.Named, dayDoubts: true},
	} {
		p, _ := law.Find(test.key, test.day)
		if p == nil {
			t.Errorf("no %s on %s", test.key, test.day)
			continue
		}
		if !strings.Contains(p.Says.SV, test.has) || test.not != "" && strings.Contains(p.Says.SV, test.not) || p.Sure != test.sure || p.Doubt.IsZero() == test.dayDoubts {
			t.Errorf("%s on %s: %+v", test.key, test.day, p)
		}
	}
}

// TestWhyOfTheDay holds what a rule gives as its reason where older or newer law was not
// read.
func TestWhyOfTheDay(t *testing.T) {
	for _, test := range []struct {
		law law.Editions
		day message.Day
		has string
	}{
		{law.Notification, "2025-08-01", "vad som gällde från 2025-07-01 till dess är inte läst"},
		{law.NewAuthority, "2012-01-01", "Vad den tidens lag sade om reglementen är inte verifierat"},
		{law.PersonalData, "2026-01-01", "Enligt annan källa än förordningen"},
	} {
		e, answer := test.law.On(test.day)
		if answer != law.InForce || !strings.Contains(e.Why.SV, test.has) {
			t.Errorf("%s: %v, %q", test.day, answer, e.Why.SV)
		}
	}
}

// TestWhatIsLessSureSaysSo: a reference to what was not read in its own text says by what it
// is known, on each day on which it is made.
func TestWhatIsLessSureSaysSo(t *testing.T) {
	for _, test := range []struct {
		rule string
		law  law.Editions
		day  message.Day
		want string // in Swedish
	}{
		{"A204", law.Delegation, "2017-12-31", "KL (1991:900) 6 kap. 33 och 37 §§ (enligt annan källa)"},
		{"A205", law.CommitteeMatters, "2025-07-01", "SoL (2025:400) 30 kap. 5–8 §§; SoL (2025:400) 30 kap. 9 § (slutsats)"},
		{"A205", law.CommitteeMatters, "2001-12-31", "LVM (1988:870) 11 och 13 §§ (enligt annan källa)"},
		{"A205", law.CommitteeMatters, "1989-01-01", "LVM (1988:870) 11 och 13 §§ (enligt annan källa)"},
		{"A206", law.Delegates, "2017-12-31", "KL (1991:900) 6 kap. 33 § (enligt annan källa)"},
		{"B111", law.BoardsForParts, "2017-12-31", "KL (1991:900) 6 kap. 20 § (enligt annan källa)"},
		{"D608", law.DelayedDecisions, "2006-07-01", "SoL (2001:453) 16 kap. 6 f och 6 a §§ (slutsats)"},
		{"I811", law.Redundancy.Of("LAS"), "2022-09-30", "LAS (1982:80) 7 § (enligt annan källa); LAS (1982:80) 25 §"},
		{"I813", law.NewAuthority.Of("KL"), "2009-06-30", "KL (1991:900) 6 kap. 33 § (enligt annan källa)"},
		{"I813", law.NewAuthority.Of("KL"), "2009-06-29", "KL (1991:900) 6 kap. 33 § (enligt annan källa)"},
		{"L405", law.HeadTeacher, "2011-07-01", "skollagen (2010:800) 2 kap. 9–10 §§ (enligt annan källa)"},
		{"L406", law.SecrecyBetweenBoards, "2009-06-29", "sekretesslagen (1980:100); sekretesslagen (1980:100) 7 kap. 4 § (enligt annan källa)"},
		{"M502", law.RiskAssessment, "2024-12-31", "AML (1977:1160) 2 kap. 1 §, 3 kap. 2 a §, 6 kap. 4 och 8–9 §§; AFS 2001:1 8 och 10 §§ (enligt annan källa)"},
		{"M503", law.ActionPlan, "2025-01-01", "AML (1977:1160) 3 kap. 2 a §; AFS 2023:1 (enligt annan källa)"},
		{"P213", law.SupervisionOfOneself, "2017-12-31", "KL (1991:900) 3 kap. 5 § (enligt annan källa)"},
	} {
		if got := test.law.Cite(test.day).SV; got != test.want {
			t.Errorf("%s on %s:\n%s\nwant\n%s", test.rule, test.day, got, test.want)
		}
	}
}

// TestDoubtfulDaysAreMarked: a first day that nobody has verified is no day on which the law
// is said to have changed.
func TestDoubtfulDaysAreMarked(t *testing.T) {
	for _, a := range law.Acts() {
		for i := range a.Provisions {
			p := &a.Provisions[i]
			if p.Doubt.IsZero() && strings.Contains(p.Where.EN, "first day") && strings.Contains(p.Where.EN, "not verified") {
				t.Errorf("%s: its first day is doubted where it was read, and not where its days are", a.KeyOf(p))
			}
		}
	}
	for _, key := range []law.Key{"SoL01 5:1 d", "SoL01 5:9 a", "LOV 1:1", "AML 3:2 a", "OSL 10:15 a"} {
		for _, r := range law.Changed("1990-01-01", law.LastRead) {
			if slices.Contains(r.Keys, key) {
				t.Errorf("%s is said to have changed on %s", key, r.From)
			}
		}
	}
}
