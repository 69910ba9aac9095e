package diff

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// keyed is a table for a test: which type its structs are and which keys it has.
type keyed interface {
	keyNames() (orgmodel.Type, reflect.Type, []string)
}

func (t *table[T]) keyNames() (orgmodel.Type, reflect.Type, []string) {
	var names []string
	for i := range t.keys {
		names = append(names, t.keys[i].name)
	}
	return t.typ, reflect.TypeFor[T](), names
}

// notCompared are the key of the organisation that names the file, and fields
// that no file states.
var notCompared = map[string]bool{"extends": true, "-": true}

// TestEveryKeyIsCompared: a key that is added to the format, and forgotten here,
// would be a difference that nobody is told of.
func TestEveryKeyIsCompared(t *testing.T) {
	var all []keyed
	for _, table := range tables {
		all = append(all, table.(keyed))
	}
	seen := map[orgmodel.Type]bool{}
	for _, k := range append(all, keyed(headerTable)) {
		typ, structure, names := k.keyNames()
		seen[typ] = true
		var want []string
		for i := range structure.NumField() {
			if f := structure.Field(i); !f.Anonymous && !notCompared[f.Tag.Get("toml")] {
				want = append(want, f.Tag.Get("toml"))
			}
		}
		if !slices.Equal(names, want) {
			t.Errorf("[%s]: compared are %v, there are %v", typ, names, want)
		}
	}
	for _, typ := range matched {
		if !seen[typ] || stems[typ] == nil {
			t.Errorf("[[%s]] is not compared", typ)
		}
	}
	names := []string{"id", "name"}
	for i := range commonKeys {
		names = append(names, commonKeys[i].name)
	}
	common := reflect.TypeFor[orgmodel.Common]()
	for i := range common.NumField() {
		if tag := common.Field(i).Tag.Get("toml"); !slices.Contains(names, tag) {
			t.Errorf("%s of every table is not compared", tag)
		}
	}
}

// TestReferencesAreFollowed: a key that refers, by the table of the format, has
// ids here, so that a renamed unit is not taken for another.
func TestReferencesAreFollowed(t *testing.T) {
	for _, table := range tables {
		typ, refers := table.(referring).refers()
		for _, k := range format.Find(string(typ)).Keys {
			own, ok := refers[k.Name]
			if want := k.Shape == format.Ref || k.Shape == format.Party; ok && own != want {
				t.Errorf("[[%s]] %s: refers %v, want %v", typ, k.Name, own, want)
			}
		}
	}
}

type referring interface {
	refers() (orgmodel.Type, map[string]bool)
}

func (t *table[T]) refers() (orgmodel.Type, map[string]bool) {
	m := map[string]bool{}
	for i := range t.keys {
		if k := &t.keys[i]; !k.ordered { // steps are tables that refer
			m[k.name] = k.ids != nil
		}
	}
	return t.typ, m
}

// TestOwnPhrases: what a key says in words of its own leaves open the same
// places in both languages.
func TestOwnPhrases(t *testing.T) {
	all := []phrases{valueChanges, listChanges, flagChanges, collaborates}
	for _, table := range tables {
		all = append(all, table.(saying).sayings()...)
	}
	for i := range commonKeys {
		all = append(all, commonKeys[i].says)
	}
	for i := range nouns {
		all = append(all, nouns[i].comes, nouns[i].goes)
	}
	for _, p := range all {
		for _, text := range []message.Text{p.changed, p.gained, p.lost, p.stated, p.unstated} {
			if (text.EN == "") != (text.SV == "") || message.Placeholders(text.EN) != message.Placeholders(text.SV) {
				t.Errorf("%q and %q do not say the same", text.EN, text.SV)
			}
		}
	}
}

type saying interface{ sayings() []phrases }

func (t *table[T]) sayings() []phrases {
	var list []phrases
	for i := range t.keys {
		list = append(list, t.keys[i].says)
	}
	return list
}

// TestWords: every word of the format is said in both languages, and every key
// has a label.
func TestWords(t *testing.T) {
	texts := map[string]map[string]message.Text{
		"unit.role": roles, "unit.leadership": leaderships, "service.kind": accesses, "service.duty": duties,
		"agreement.form": agreementForms, "decision.form": decisionForms, "claim.stance": stances, "record.form": recordForms,
		"indicator.better": directions, "goal.statistic": statistics, "budget.basis": bases, "unit.status": statuses,
		"organisation.steering_model": steeringModels, "organisation.language": languages, "kind.like": builtin,
	}
	for where, said := range texts {
		table, name, _ := strings.Cut(where, ".")
		key := format.Find(table).Key(name)
		for _, w := range key.Words {
			if said[w].EN == "" || said[w].SV == "" {
				t.Errorf("%s: no words for %s", where, w)
			}
		}
	}
	steps := format.Find("pathway").Key("steps").Sub.Key("step").Words
	for _, w := range steps {
		if processSteps[w].EN == "" || processSteps[w].SV == "" {
			t.Errorf("no words for the step %s", w)
		}
	}
	for _, table := range format.Tables() {
		if stems[table.Type] == nil {
			continue
		}
		for _, k := range table.Keys {
			if l := labels()[k.Name]; k.Name != "id" && k.Name != "extends" && (l.EN == "" || l.SV == "") {
				t.Errorf("no label for %s of %s", k.Name, table.Header())
			}
		}
	}
}
