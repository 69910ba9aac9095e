package law_test

import (
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
