package catalogue

import (
	"regexp"
	"testing"
	"time"

	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// firstDay is earlier than any day a rule is asked of here.
const firstDay message.Day = "1990-01-01"

// TestLawOfEveryDay: on each day since 1990 a rule that rests on law has provisions
// that were in force and are verified, or says that it was not examined, or that there
// was no such provision. It never refers to what was not there.
func TestLawOfEveryDay(t *testing.T) {
	begin, _ := time.Parse(time.DateOnly, string(firstDay))
	end, _ := time.Parse(time.DateOnly, string(law.LastRead))
	for id, editions := range everyLaw() {
		for at, e := range editions {
			checkEdition(t, id, at, e, editions)
		}
		for day := begin; !day.After(end); day = day.AddDate(0, 0, 1) {
			d := message.Day(day.Format(time.DateOnly))
			edition, answer := editions.On(d)
			if answer != law.InForce {
				continue
			}
			for _, key := range edition.Cites {
				if _, got := law.Find(key, d); got != law.InForce {
					t.Fatalf("%s refers on %s to %s: %v", id, d, key, got)
				}
			}
		}
	}
}

func checkEdition(t *testing.T, id string, at int, e law.Edition, editions law.Editions) {
	if e.Answer != law.InForce && len(e.Cites) > 0 {
		t.Errorf("%s, from %q: what is not examined refers to nothing", id, e.From)
	}
	if at > 0 && e.From >= editions[at-1].From {
		t.Errorf("%s: the editions do not stand with the newest first", id)
	}
	if at == len(editions)-1 && e.From != "" {
		t.Errorf("%s: nothing is said of days before %s", id, e.From)
	}
	if (e.Why.EN == "") != (e.Why.SV == "") {
		t.Errorf("%s, from %q: in one language only", id, e.From)
	}
}

func everyLaw() map[string]law.Editions {
	all := map[string]law.Editions{}
	for _, r := range All() {
		if len(r.Law) > 0 {
			all[r.ID] = r.Law
		}
	}
	for _, u := range rules.Undecidable() {
		if len(u.Law) > 0 {
			all[u.ID] = u.Law
		}
	}
	return all
}

// TestReferencesAreOfTheTable: no rule names a provision in words of its own, which
// nobody would date or mend.
func TestReferencesAreOfTheTable(t *testing.T) {
	provision := regexp.MustCompile(`§|\bkap\.|\(\d{4}:\d+\)|\bAFS\b`)
	for _, r := range All() {
		if provision.MatchString(r.Source.EN + r.Source.SV) {
			t.Errorf("%s: %s", r.ID, r.Source.SV)
		}
	}
	for _, u := range rules.Undecidable() {
		if provision.MatchString(u.Source.EN + u.Source.SV) {
			t.Errorf("%s: %s", u.ID, u.Source.SV)
		}
	}
}

// TestNewDuties: what is known not to have existed says so, and nothing else does.
func TestNewDuties(t *testing.T) {
	for id, first := range map[string]message.Day{
		"B110": "2018-01-01", "B109": "2018-07-01", "B114": "2025-07-01", "D605": "2025-07-01", "D606": "2025-07-01", "I807": "2025-07-01",
		"D608": "2006-07-01", "L417": "2014-07-01", "C303": "2017-01-01", "M511": "1998-01-01", "M515": "2022-10-01",
	} {
		if got := everyLaw()[id].Began(); got != first {
			t.Errorf("%s began %s, not %s", id, got, first)
		}
		if _, answer := everyLaw()[id].On(firstDay); answer != law.Absent {
			t.Errorf("%s in 1990: %v", id, answer)
		}
	}
	for id, editions := range everyLaw() {
		if _, answer := editions.On(firstDay); answer == law.Absent && !knownNew[id] {
			t.Errorf("%s is said not to have existed", id)
		}
	}
}

var knownNew = map[string]bool{"B110": true, "B109": true, "B114": true, "D605": true, "D606": true, "I807": true, "D608": true, "L417": true, "C303": true, "M511": true, "M515": true}
