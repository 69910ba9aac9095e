package format_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// eachKey calls f for every key of every table, those within a key included.
func eachKey(f func(t *format.Table, k *format.Key)) {
	var walk func(*format.Table)
	walk = func(t *format.Table) {
		for i := range t.Keys {
			f(t, &t.Keys[i])
			if sub := t.Keys[i].Sub; sub != nil {
				walk(sub)
			}
		}
	}
	for _, t := range format.Tables() {
		walk(t)
	}
}

// Every row of the table says all that its shape needs, in both languages.
func TestRowsAreComplete(t *testing.T) {
	sentence := func(what string, text message.Text) {
		for _, lang := range message.Langs {
			if s := text.In(lang); s == "" || !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, ".)") {
				t.Errorf("%s in %s: %q is no sentence", what, lang, s)
			}
		}
	}
	seen := map[*format.Table][]string{}
	eachKey(func(table *format.Table, k *format.Key) {
		what := table.Header() + " " + k.Name
		sentence(what, k.Doc)
		if k.Label.EN == "" || k.Label.SV == "" {
			t.Errorf("%s has the label %q; each key has one in both languages", what, k.Label)
		}
		if slices.Contains(seen[table], k.Name) {
			t.Errorf("%s stands twice", what)
		}
		seen[table] = append(seen[table], k.Name)
		words := k.Shape == format.Word || k.Shape == format.Settings || k.Shape == format.Tabled
		if words && len(k.Words) == 0 || !words && k.Shape != format.Ref && len(k.Words) > 0 {
			t.Errorf("%s has the words %q", what, k.Words)
		}
		if dup := slices.Compact(slices.Sorted(slices.Values(k.Words))); len(dup) != len(k.Words) {
			t.Errorf("%s has a word twice: %q", what, k.Words)
		}
		if (k.Shape == format.Inline) != (k.Sub != nil) {
			t.Errorf("%s: its inner table is %v", what, k.Sub)
		}
		if (k.Shape == format.Integer) != (k.Max > 0) || k.Min > k.Max {
			t.Errorf("%s goes from %d to %d", what, k.Min, k.Max)
		}
		if k.Unit.EN != "" && (k.Unit.SV == "" || k.Shape != format.Quantity && k.Shape != format.Integer) {
			t.Errorf("%s is measured in %v", what, k.Unit)
		}
		for _, typ := range k.Refs {
			if table := format.Find(string(typ)); table == nil || !table.HasID {
				t.Errorf("%s refers to %s, which has no ids", what, typ)
			}
		}
	})
	for _, table := range format.Tables() {
		sentence(table.Header(), table.Doc)
	}
}

// What an entity is comes first, what is said of the statement last.
func TestKeyOrder(t *testing.T) {
	for _, table := range format.Tables() {
		if !table.HasID {
			continue
		}
		names := table.KeyNames()
		if names[0] != "id" || names[1] != "name" || names[len(names)-1] != "note" {
			t.Errorf("%s: %q", table.Header(), names)
		}
		if got := slices.Contains(names, "status"); got == table.NoStatus {
			t.Errorf("%s: has a status %v, NoStatus %v", table.Header(), got, table.NoStatus)
		}
		for _, name := range []string{"id", "name"} {
			if table.Key(name).Required != table.NeedsID {
				t.Errorf("%s: %s is required: %v", table.Header(), name, table.Key(name).Required)
			}
		}
	}
}

func TestLookUps(t *testing.T) {
	if got := format.Find("unit").Header() + format.Find("organisation").Header(); got != "[[unit]][organisation]" {
		t.Errorf("headers %s", got)
	}
	if format.Find("enhet") != nil || format.Find("unit").Key("manager") != nil {
		t.Error("there is no table enhet, and no key manager")
	}
	if names := format.Names(); len(names) != len(format.Tables()) || names[0] != string(orgmodel.TypeOrganisation) || names[len(names)-1] != "rules" {
		t.Errorf("names %q: the organisation comes first and [rules] last", names)
	}
	format.Tables()[0] = nil
	if format.Tables()[0] == nil {
		t.Error("whoever asks for the tables can change them")
	}
}

func TestIsSlug(t *testing.T) {
	for s, want := range map[string]bool{
		"socialnamnden": true, "a": true, "2081": true, "delomrade-1": true, "a-b-c": true, strings.Repeat("a", 64): true,
		"": false, "-a": false, "a-": false, "a--b": false, "A": false, "å": false, "a b": false, "a_b": false, "a.b": false, strings.Repeat("a", 65): false,
	} {
		if got := format.IsSlug(s); got != want {
			t.Errorf("%q: %v, want %v", s, got, want)
		}
	}
}
