package spoken_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/spoken"
)

// TestKinds: the field's words lead to the kind, inflected and in compounds too.
func TestKinds(t *testing.T) {
	for _, c := range []struct{ word, kind, as string }{
		{"Stab", "staff-function", "Stab"},
		{"staben", "staff-function", "Stab"},
		{"sektion", "unit", "Sektion"},
		{"Kommun", "municipality", "Kommun"},
		{"boende", "unit", "Boende"},
		{"vårdboendet", "unit", "Boende"},
		{"gruppbostad", "unit", "Gruppbostad"},
		{"servicebostad", "unit", "Bostad"},
		{"kommunstyrelse", "executive-board", "Kommunstyrelse"},
		{"Kommunstyrelsen", "executive-board", "Kommunstyrelse"},
		{"Verksamhetsområde", "department", "Verksamhetsområde"},
		{"utbildningsnämnd", "board", "Nämnd"},
		{"Utbildningsnämnden", "board", "Nämnd"},
		{"omsorgsförvaltning", "administration", "Förvaltning"},
		{"Stads-del", "area-office", "Stadsdel"},
		{"hemtjänstenhet", "unit", "Enhet"},
		{"arbetsutskott", "committee", "Utskott"},
		{"resursteam", "team", "Team"},
		{"kluster", "", ""},
		{"unti", "", ""},
		{"", "", ""},
	} {
		kind, as, ok := spoken.Kind(c.word)
		if kind != c.kind || as != c.as || ok != (c.kind != "") {
			t.Errorf("Kind(%q) = %q as %q, %v; want %q as %q", c.word, kind, as, ok, c.kind, c.as)
		}
	}
	for _, k := range orgmodel.Kinds() {
		for _, word := range []string{k.ID, k.Label.EN, k.Label.SV} {
			if got, ok := spoken.ExactKind(word); !ok || got != k.ID {
				t.Errorf("ExactKind(%q) = %q; want %q", word, got, k.ID)
			}
		}
	}
	if kind, ok := spoken.ExactKind("utbildningsnämnd"); ok {
		t.Errorf("a compound is exactly %q", kind)
	}
}

// TestKeys: words for keys lead to keys that the table has, and to no others.
func TestKeys(t *testing.T) {
	for _, c := range []struct{ table, word, key string }{
		{"unit", "personal", "heads"},
		{"post", "antal", "count"},
		{"unit", "Överordnad enhet", "parent"},
		{"post", "överordnad", "unit"},
		{"unit", "chef", "led_by"},
		{"unit", "manager", "led_by"},
		{"measure", "ansvarig", "owner"},
		{"unit", "årsarbetare", "fte"},
		{"unit", "typ", "kind"},
		{"unit", "budget", ""},
		{"agreement", "budget", "amount"},
		{"organisation", "kommun", "municipality"},
		{"organisation", "datum", "as_of"},
		{"unit", "kommentar", "note"},
		{"unit", "flumm", ""},
	} {
		known := format.Find(c.table).KeyNames()
		if got, ok := spoken.Key(c.word, known); got != c.key || ok != (c.key != "") {
			t.Errorf("Key(%q) in %s = %q, %v; want %q", c.word, c.table, got, ok, c.key)
		}
	}
}

// TestTables: words for tables lead to tables that there are.
func TestTables(t *testing.T) {
	for word, want := range map[string]string{"enhet": "unit", "Befattning": "post", "målgrupp": "target_group", "åtgärder": "measure", "avtal": "agreement", "flumm": ""} {
		got, ok := spoken.Table(word)
		if got != want || ok != (want != "") {
			t.Errorf("Table(%q) = %q, %v; want %q", word, got, ok, want)
		}
		if ok && format.Find(got) == nil {
			t.Errorf("the format has no table %q", got)
		}
	}
}
