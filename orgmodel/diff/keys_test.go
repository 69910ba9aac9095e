package diff

import (
	"slices"
	"testing"
	"unicode"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// allTables are the tables that are compared, the heading among them.
func allTables() []*table { return append(slices.Clone(tables()), headerTable()) }

// TestEveryKeyIsCompared: a row of the format that nothing reads would be a
// difference that nobody is told of.
func TestEveryKeyIsCompared(t *testing.T) {
	compared := map[orgmodel.Type]*table{}
	for _, table := range allTables() {
		compared[table.typ] = table
	}
	for _, rows := range format.Tables() {
		if !rows.HasID {
			continue // [[close]], [[accept]] and [rules] are no statements about an organisation
		}
		table := compared[rows.Type]
		if table == nil || stems[rows.Type] == nil {
			t.Errorf("%s is not compared: enter it in matched, and name it in nouns", rows.Header())
			continue
		}
		for i := range rows.Keys {
			row := &rows.Keys[i]
			read := slices.ContainsFunc(table.keys, func(k key) bool { return k.row == row })
			if read != (row.About != format.Identity) {
				t.Errorf("%s %s is compared: %v; nothing reads its shape, or it is about identity: give it a reader in readers, or in its telling", rows.Header(), row.Name, read)
			}
		}
	}
}

// TestEveryTellingHasARow: what is said of a change of a key that the format does
// not have, nobody would read.
func TestEveryTellingHasARow(t *testing.T) {
	for typ, list := range tellings {
		rows := format.Find(string(typ))
		for i, says := range list {
			if rows.Key(says.key) == nil {
				t.Errorf("the format has no key %s of %s", says.key, rows.Header())
			}
			if slices.ContainsFunc(list[:i], func(other telling) bool { return other.key == says.key }) {
				t.Errorf("%s of %s is told twice", says.key, rows.Header())
			}
			if slices.ContainsFunc(commonTellings, func(other telling) bool { return other.key == says.key }) {
				t.Errorf("%s of %s is told as a key of all tables", says.key, rows.Header())
			}
		}
	}
	for _, says := range commonTellings {
		if format.Find("unit").Key(says.key) == nil {
			t.Errorf("the format has no key %s of all tables", says.key)
		}
		if says.event == "" {
			t.Errorf("%s of all tables has no event: each table has a kind of its own", says.key)
		}
	}
}

// TestReferencesAreFollowed: a key that refers, by the table of the format, has
// ids here, so that a renamed unit is not taken for another.
func TestReferencesAreFollowed(t *testing.T) {
	for _, table := range allTables() {
		for i := range table.keys {
			k := &table.keys[i]
			want := slices.Contains([]format.Shape{format.Ref, format.Party, format.Source}, k.row.Shape) ||
				k.row.Sub != nil && slices.ContainsFunc(k.row.Sub.Keys, func(cell format.Key) bool { return cell.Shape == format.Ref })
			if own := k.ids != nil; own != want {
				t.Errorf("[[%s]] %s: refers %v, want %v", table.typ, k.row.Name, own, want)
			}
			if k.trails && k.ids == nil {
				t.Errorf("[[%s]] %s trails, and refers to nothing", table.typ, k.row.Name)
			}
		}
	}
}

// TestOwnPhrases: what a key says in words of its own leaves open the same
// places in both languages.
func TestOwnPhrases(t *testing.T) {
	all := []phrases{valueChanges, listChanges, flagChanges, collaborates}
	for _, table := range allTables() {
		for i := range table.keys {
			all = append(all, table.keys[i].says)
		}
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

// TestWords: every word that a key takes is said in both languages, in its telling.
// Signs are everybody's, and the words in place of an id are in builtin.
func TestWords(t *testing.T) {
	for _, table := range allTables() {
		for i := range table.keys {
			k := &table.keys[i]
			words, texts := k.row.Words, k.texts
			switch {
			case k.row.Shape == format.Ref:
				texts = builtin
			case k.row.Sub != nil:
				words = wordsWithin(k.row.Sub)
			}
			for _, w := range words {
				if said := texts[w]; isWord(w) && (said.EN == "" || said.SV == "") {
					t.Errorf("[[%s]] %s: no words for %q; give its telling texts", table.typ, k.row.Name, w)
				}
			}
		}
	}
}

// wordsWithin are the words of a table within a table; no two of its keys take some.
func wordsWithin(rows *format.Table) []string {
	var words []string
	for i := range rows.Keys {
		words = append(words, rows.Keys[i].Words...)
	}
	return words
}

func isWord(s string) bool { return unicode.IsLetter(rune(s[0])) }
